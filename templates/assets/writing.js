/* Writes a record as the file of the content: YAML between two lines of ---, and its text below. A text is written so
   that every reader of YAML takes it for the same text, whatever stands in it. */
(function () {
  "use strict";

  /* Letters first and nothing that means something to YAML; and no word or number that a reader might take for
     something else than a text. */
  const PLAIN = /^[\p{L}][\p{L}\p{M}\p{N} .,'’()/&+_–-]*$/u;
  const OTHER = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
  /* Ids, codes, dates and numbers of declared fields: the reader knows what it wants there. */
  const BARE = /^(?:-?\d+(?:\.\d+)?|\d{4}(?:-\d\d(?:-\d\dT?(?:\d\d:\d\d)?)?)?|\d\d:\d\d|true|false)$/;

  function quoted(text) {
    // What JSON escapes YAML does too; what neither shows, or what turns the direction of writing, becomes visible.
    return JSON.stringify(window.auroraAct.whole(text))
      .replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
        (sign) => "\\u" + sign.charCodeAt(0).toString(16).padStart(4, "0"));
  }

  function scalar(text) {
    if (PLAIN.test(text) && !OTHER.test(text) && !text.endsWith(" ") && text.length < 200) return text;
    return quoted(text);
  }

  /* Values are texts, {bare: "7"} for what stands without quotation marks, lists, and arrays of entries for mappings:
     {entries: [[name, value], ...]}. */
  function isScalar(value) { return typeof value === "string" || value.bare !== undefined; }

  function inLine(value) {
    if (typeof value === "string") return scalar(value);
    return BARE.test(value.bare) ? value.bare : scalar(value.bare);
  }

  /* In brackets a comma ends an entry: a text with one goes into quotation marks. */
  function inBrackets(value) {
    const text = inLine(value);
    return /[,[\]{}]/.test(text) && !text.startsWith("\"") ? quoted(text) : text;
  }

  function write(entries, indent, lines) {
    for (const [name, value] of entries) {
      const start = indent + (/^[A-Za-z_][\w-]*$/.test(name) && !OTHER.test(name) ? name : quoted(name)) + ":";
      if (isScalar(value)) lines.push(start + " " + inLine(value));
      else if (Array.isArray(value)) list(value, start, indent + "  ", lines);
      else {
        lines.push(start + (value.entries.length ? "" : " {}"));
        write(value.entries, indent + "  ", lines);
      }
    }
  }

  function list(items, start, indent, lines) {
    if (items.every(isScalar)) {
      const line = start + " [" + items.map(inBrackets).join(", ") + "]";
      if (line.length <= 110 || !items.length) { lines.push(line); return; }
    }
    lines.push(start);
    for (const item of items) {
      if (isScalar(item)) { lines.push(indent + "- " + inLine(item)); continue; }
      const inner = [];
      if (Array.isArray(item)) list(item, "", indent + "  ", inner); else write(item.entries, indent + "  ", inner);
      if (!inner.length) inner.push(indent + "  {}");
      inner[0] = indent + "- " + inner[0].slice(indent.length + 2);
      lines.push(...inner);
    }
  }

  /* The file. `notes` are lines for the editors, as comments; `isData` says that the record has no text. */
  function file(entries, text, notes, isData) {
    const lines = notes.map((note) => "# " + note.replace(/\s+/g, " "));
    write(entries, "", lines);
    if (isData) return lines.join("\n") + "\n";
    const body = window.auroraAct.whole(text).replace(/^\n+/, "");
    return "---\n" + lines.join("\n") + "\n---\n" + (body.trim() ? "\n" + body.replace(/\n*$/, "\n") : "");
  }

  window.auroraWriting = { file };
})();
