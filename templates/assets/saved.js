// The list of what was saved, with notes. What the browser keeps are names and notes; the facts come from the site.
"use strict";
(() => {
  const page = document.querySelector(".saved");
  const { auroraKeep: keep, auroraContacts: files } = self;
  const { write } = self.auroraFacts;
  const words = page.dataset;
  const status = page.querySelector("[role=status]");
  const list = page.querySelector("ul");
  const tools = page.querySelector(".saved-tools");
  const address = page.querySelector("#_saved-address");
  const count = document.querySelector(".saved-count");
  const element = (tag, parts = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), parts);
    made.append(...children);
    return made;
  };
  const button = (text, act, name = "") => element("button", { type: "button", className: "link", onclick: act }, text,
    ...(name ? [element("span", { className: "quiet" }, ` ${name}`)] : []));
  const say = (text, ...more) => status.replaceChildren(element("p", { className: "notice" }, element("span", {}, text, " ", ...more)));

  let facts = new Map();
  // What the address names comes along, but is kept only when the reader says so: it may be somebody else's list.
  let carried = self.auroraFacts.named();
  const saved = () => keep.read("saved").filter((entry) => /^[a-z]+\/[a-z0-9-]+$/.test(entry.r));
  const entries = () => {
    const own = saved();
    const others = carried.filter((name) => !own.some((entry) => entry.r === name));
    return [...own, ...others.map((name) => ({ r: name, t: name, isCarried: true }))].map((entry) => ({
      name: entry.r, title: String(entry.t ?? entry.r), note: String(entry.n ?? ""), isCarried: entry.isCarried,
      record: facts.get(entry.r),
    }));
  };
  const title = ({ record, title }) => record ? (Array.isArray(record.name) ? record.name[0] : record.name) : title;
  const stored = ({ name, note, ...entry }) => ({ r: name, t: title(entry), ...(note ? { n: note } : {}) });
  const keepAll = (all) => keep.write("saved", all.map(stored));

  const item = (entry, position) => {
    const id = `_note-${position}`;
    const heading = element("h2", {}, entry.record
      ? write(entry.record.name, element("a", { href: keep.site + entry.record.page })) : entry.title);
    const note = element("textarea", { id, rows: 1, value: entry.note });
    note.oninput = () => keepAll(entries().filter((other) => !other.isCarried || other.name === entry.name)
      .map((other) => other.name === entry.name ? { ...other, note: note.value } : other));
    const about = entry.record ? entry.record.note : words.gone;
    const mail = entry.record?.email
      ? [element("p", {}, element("a", { href: `mailto:${entry.record.email}` }, entry.record.email))] : [];
    return element("li", { className: "saved-entry" }, element("div", {}, heading,
      ...(entry.record?.illustrative ? [element("p", { className: "flag" }, words.illustrative)] : []),
      element("p", { className: "meta" }, about ?? ""), ...mail),
    element("div", { className: "saved-note" }, element("label", { htmlFor: id }, words.note,
      element("span", { className: "quiet" }, ` ${title(entry)}`)), note),
    button(words.remove, () => remove(entry), title(entry)));
  };

  const remove = (entry) => {
    const [before, named] = [keep.read("saved"), carried];
    carried = carried.filter((name) => name !== entry.name);
    keep.write("saved", before.filter((other) => other.r !== entry.name));
    show();
    const undo = button(words.undo, () => {
      carried = named;
      keep.write("saved", before);
      status.replaceChildren();
      show();
    });
    say(words.removed.replace("{name}", title(entry)), undo);
    undo.focus();
  };

  const show = () => {
    const all = entries();
    list.replaceChildren(...all.map(item));
    list.hidden = !all.length;
    page.querySelector(".empty").hidden = all.length > 0;
    tools.hidden = false;
    for (const made of tools.querySelectorAll("[data-do]")) made.disabled = !all.length;
    count.textContent = all.length || "";
    address.value = location.href.split(/[?#]/)[0] + all.map(({ name }, index) => `${index ? "&" : "?"}o=${name}`).join("");
    address.parentElement.hidden = !all.length;
    const isOnDisk = location.protocol === "file:";
    page.querySelector("[data-when=refused]").hidden = keep.isKept;
    page.querySelector("[data-when=disk]").hidden = !isOnDisk || !keep.isKept;
    const guests = all.filter((entry) => entry.isCarried).length;
    if (guests) {
      say(words.carried.replace("{count}", guests), button(words.keep, () => {
        keepAll(entries());
        status.replaceChildren();
        show();
      }));
    }
  };

  const download = (name, type, content) => {
    const link = element("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const whole = (entry) => location.protocol === "file:" ? "" : new URL(entry.record.page, keep.site).href;
  const acts = {
    vcard: () => download(`${words.file}.vcf`, "text/vcard", entries()
      .filter(({ name, record }) => record && name.startsWith("organisations/"))
      .map((entry) => files.vcard(entry, whole(entry))).join("")),
    csv: () => download(`${words.file}.csv`, "text/csv", files.csv(entries(), words.columns.split("|"))),
    print: () => print(),
  };
  for (const made of tools.querySelectorAll("[data-do]")) made.onclick = acts[made.dataset.do];
  address.onfocus = () => address.select();

  const load = async () => {
    const { facts: found, isWhole } = await self.auroraFacts.load(entries().map(({ name }) => name), words);
    facts = found;
    // Without the facts nothing can be said of what is there and what is gone.
    show();
    if (!isWhole) say(words.failed);
  };
  tools.querySelector("input[type=file]").onchange = async ({ target }) => {
    const read = files.read(await target.files[0].text());
    target.value = "";
    const own = saved();
    const added = read.filter(({ r }) => !own.some((entry) => entry.r === r));
    const noted = own.map((entry) => entry.n ? entry : { ...entry, ...read.find(({ r }) => r === entry.r) });
    keep.write("saved", [...noted, ...added]);
    await load();
    say(read.length ? words.imported.replace("{count}", read.length) : words.unreadable);
  };
  addEventListener("storage", load);
  load();
})();
