// The saved list as files: vCard 4.0 (RFC 6350) for address books, CSV (RFC 4180) for tables, and both read back.
"use strict";
(() => {
  const encoder = new TextEncoder();
  const text = (value) => Array.isArray(value) ? value[0] : value ?? "";

  // A line of at most 75 bytes; what follows begins with a space. No character is cut in two.
  const folded = (line) => {
    let [lines, size] = ["", 0];
    for (const character of line) {
      const bytes = encoder.encode(character).length;
      if (size + bytes > 75) [lines, size] = [lines + "\r\n ", 1];
      [lines, size] = [lines + character, size + bytes];
    }
    return lines + "\r\n";
  };
  const escaped = (value) => value.replace(/[\\,;]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

  // One card an organisation, with the organisation's own mailbox; persons are not in the facts.
  const vcard = ({ name, record, note }, address) => {
    const lines = ["BEGIN:VCARD", "VERSION:4.0", "KIND:org", `UID;VALUE=text:${escaped(name)}`,
      `FN:${escaped(text(record.name))}`, `ORG:${escaped(text(record.name))}`];
    if (record.email) lines.push(`EMAIL:${escaped(record.email)}`);
    if (record.phone) lines.push(`TEL;VALUE=uri:tel:${record.phone.replace(/[^+0-9]/g, "")}`);
    if (record.country) lines.push(`ADR:;;;${escaped(record.city ?? "")};${escaped(record.region ?? "")};;${escaped(record.country)}`);
    if (record.website) lines.push(`URL:${record.website}`);
    if (address) lines.push(`SOURCE:${address}`);
    const topics = record.facts?.topics?.map((topic) => escaped(text(topic))) ?? [];
    if (topics.length) lines.push(`CATEGORIES:${topics.join(",")}`);
    if (note) lines.push(`NOTE:${escaped(note)}`);
    return [...lines, "END:VCARD"].map(folded).join("");
  };

  // A spreadsheet runs what begins with one of these signs; an apostrophe in front stops it.
  const guarded = (value) => /^['=+\-@\t\r]/.test(value) ? `'${value}` : value;
  const cell = (value) => /[",\r\n]/.test(value) ? `"${value.replaceAll("\"", "\"\"")}"` : value;
  const row = (values) => values.map((value) => cell(guarded(value))).join(",") + "\r\n";

  // The first column holds the names by which the list is read back.
  const csv = (entries, columns) => "\ufeff" + row(["record", ...columns]) + entries.map(({ name, record, note, title }) =>
    row([name, text(record?.name) || title, record?.note ?? "", record?.email ?? "", record?.phone ?? "", record?.website ?? "",
      record?.page ?? "", note])).join("");

  const rows = (file) => {
    const [found, values, pattern] = [[], [], /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y];
    while (pattern.lastIndex < file.length) {
      const match = pattern.exec(file);
      if (!match) return [];
      values.push((match[1]?.replaceAll("\"\"", "\"") ?? match[2]).replace(/^'/, ""));
      if (match[3] !== ",") found.push(values.splice(0));
    }
    return found;
  };
  const fromTable = (file) => {
    const [head, ...others] = rows(file);
    if (head?.[0] !== "record") return [];
    return others.map((values) => ({ r: values[0], t: values[1], n: values.at(-1) }));
  };
  const fromCards = (file) => file.replace(/\r?\n[ \t]/g, "").split(/^BEGIN:VCARD\r?$/m).slice(1).map((card) => {
    const value = (property) => (card.match(new RegExp(`^${property}[^:\\r\\n]*:(.*?)\\r?$`, "m"))?.[1] ?? "")
      .replace(/\\([nN\\,;])/g, (_, sign) => sign.toLowerCase() === "n" ? "\n" : sign);
    return { r: value("UID"), t: value("FN"), n: value("NOTE") };
  });
  // Of a file of this list; what it does not know is left out.
  const read = (file) => (file.includes("BEGIN:VCARD") ? fromCards(file) : fromTable(file.replace(/^\ufeff/, "")))
    .filter(({ r }) => /^(organisations|services|events)\/[a-z0-9-]{1,64}$/.test(r))
    .map(({ r, t, n }) => ({ r, t: String(t || r), ...(n ? { n } : {}) }));

  self.auroraContacts = { vcard, csv, read };
})();
