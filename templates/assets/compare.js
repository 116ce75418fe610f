// Organisations side by side: those that the address names, else those that were ticked.
"use strict";
(() => {
  const page = document.querySelector(".comparison");
  const keep = self.auroraKeep;
  const { write } = self.auroraFacts;
  const words = page.dataset;
  const status = page.querySelector("[role=status]");
  const element = (tag, parts = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), parts);
    made.append(...children);
    return made;
  };
  const say = (text) => status.append(element("p", { className: "notice", textContent: text }));
  const id = (name) => name.split("/")[1];
  const address = (names) => names.length ? `?${names.map((name) => `o=${id(name)}`).join("&")}` : "?";
  const textOf = (value) => Array.isArray(value) ? value[0] : value;

  const start = async () => {
    const named = self.auroraFacts.named().filter((name) => name.startsWith("organisations/"));
    const asked = named.length || location.search.length > 1 ? named : keep.read("compare");
    if (named.length > 4) say(words.most);
    const { facts, isWhole } = await self.auroraFacts.load(asked.slice(0, 4), words);
    if (!isWhole) say(words.failed);
    const known = asked.slice(0, 4).filter((name) => facts.has(name));
    if (isWhole) for (const name of asked.slice(0, 4)) if (!facts.has(name)) say(words.unknown.replace("{name}", id(name)));
    if (isWhole && named.length) keep.write("compare", known);
    page.querySelector(".empty").hidden = known.length > 0 || !isWhole;
    if (known.length) show(known, facts);
  };

  const show = (names, facts) => {
    const head = page.querySelector("thead tr");
    for (const name of names) {
      const record = facts.get(name);
      const title = write(record.name, element("a", { href: keep.site + record.page }));
      const others = names.filter((other) => other !== name);
      const out = element("a", { className: "take-out", href: address(others) }, words.remove,
        element("span", { className: "quiet" }, ` ${textOf(record.name)}`));
      out.onclick = () => keep.write("compare", others);
      head.append(element("th", { scope: "col" }, title,
        ...(record.illustrative ? [element("span", { className: "flag" }, words.illustrative)] : []), out));
    }
    for (const row of page.querySelectorAll("[data-row]")) fill(row, names, facts);
    page.querySelector("input").onchange = (event) => {
      for (const row of page.querySelectorAll(".same")) row.hidden = event.target.checked;
    };
    page.querySelector(".compared").hidden = false;
  };

  const fill = (row, names, facts) => {
    const cells = names.map((name) => facts.get(name).facts[row.dataset.row] ?? []);
    const times = new Map();
    for (const texts of cells.map((values) => new Set(values.map(textOf)))) {
      for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
    }
    const pattern = (values) => values.map(textOf).sort().join("\n");
    const isSame = cells.length > 1 && cells.every((values) => pattern(values) === pattern(cells[0]));
    row.hidden = cells.every((values) => !values.length);
    row.classList.toggle("same", isSame && !row.hidden);
    if (isSame) row.cells[0].append(element("span", { className: "note" }, words.same));
    cells.forEach((values, column) => {
      const items = values.map((value) => {
        const anchor = Array.isArray(value) && value[2];
        const item = element("li", {}, write(value, anchor
          ? element("a", { href: `${keep.site}${facts.get(names[column]).page}#${anchor}` }) : element("span")));
        if (times.get(textOf(value)) > 1 && !isSame) {
          item.className = "shared";
          item.append(element("span", { className: "note" }, ` ${words.shared}`));
        }
        return item;
      });
      const side = { offers: "bar offers", needs: "bar seeks" }[row.dataset.row] ?? "";
      row.append(element("td", {}, items.length ? element("ul", { className: side }, ...items)
        : element("span", { className: "note" }, words.none)));
    });
  };

  start();
})();
