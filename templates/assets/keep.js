// Makes 'Save' and 'Compare' on the cards and profiles of what has a name. What is chosen stays in this browser alone.
"use strict";
(() => {
  const own = document.currentScript;
  const [save, compare, most, go, clear] = own.dataset.words.split("|");
  // This file lies in assets/, so that one name stands for the site in every language and on every page.
  const site = new URL("../", own.src).href;
  const memory = {};
  const keep = self.auroraKeep = {
    site,
    isKept: true,
    // Storage may be refused or hold what others wrote: then the list lives as long as the page.
    read(name) {
      try {
        const list = name in memory ? memory[name] : JSON.parse(localStorage.getItem(`${name} ${site}`));
        return Array.isArray(list) ? list.filter((entry) => typeof (entry?.r ?? entry) === "string") : [];
      } catch {
        keep.isKept = false;
        return [];
      }
    },
    write(name, list) {
      try {
        localStorage.setItem(`${name} ${site}`, JSON.stringify(list));
        delete memory[name];
      } catch {
        keep.isKept = false;
        memory[name] = list;
      }
      show();
    },
  };
  const element = (tag, parts, ...children) => {
    const made = Object.assign(document.createElement(tag), parts);
    made.append(...children);
    return made;
  };
  // The records of a choice as an address carries them: to another page, browser or person.
  const address = (page, names) => page + (names.length ? `?${names.map((name) => `o=${name}`).join("&")}` : "");
  const saved = () => keep.read("saved").map((entry) => entry.r);
  const shows = [];

  for (const card of document.querySelectorAll("[data-record]")) {
    const name = card.dataset.record;
    const heading = card.querySelector("h1, h2, h3");
    const title = heading.textContent.trim();
    const words = (word) => [word, element("span", { className: "quiet", lang: heading.lang }, ` ${title}`)];
    const star = element("button", { type: "button", className: "save" }, ...words(save));
    star.onclick = () => {
      const list = keep.read("saved");
      keep.write("saved", saved().includes(name) ? list.filter((entry) => entry.r !== name)
        : [...list, { r: name, t: title }]);
    };
    shows.push(() => star.setAttribute("aria-pressed", saved().includes(name)));
    const acts = element("div", { className: "acts" }, star);
    if (own.dataset.compare && name.startsWith("organisations/")) {
      const tick = element("input", { type: "checkbox" });
      tick.onchange = () => {
        const others = keep.read("compare").filter((other) => other !== name);
        keep.write("compare", tick.checked ? [...others, name] : others);
      };
      shows.push((chosen) => {
        tick.checked = chosen.includes(name);
        tick.disabled = !tick.checked && chosen.length > 3;
      });
      acts.append(element("label", {}, tick, ...words(compare)));
    }
    (card.matches(".row, .who") ? card.lastElementChild : card).append(acts);
  }

  const bar = element("div", { className: "chosen", hidden: true });
  bar.setAttribute("role", "status");
  document.body.append(bar);
  const link = [...document.querySelectorAll(".foot a")].find((found) => found.pathname === new URL(own.dataset.saved, location).pathname);
  const label = link?.textContent;
  const show = () => {
    const chosen = keep.read("compare");
    shows.forEach((each) => each(chosen));
    const names = saved();
    if (link) {
      link.textContent = label + (names.length ? ` (${names.length})` : "");
      // From a disk each page may have a storage of its own.
      link.href = address(own.dataset.saved, keep.isKept && location.protocol !== "file:" ? [] : names);
    }
    bar.hidden = !chosen.length || !shows.length;
    document.documentElement.classList.toggle("choosing", !bar.hidden);
    if (bar.hidden) return bar.replaceChildren();
    bar.replaceChildren(
      element("a", { className: "button", href: address(own.dataset.compare, chosen.map((name) => name.slice(14))) },
        `${go} (${chosen.length})`),
      ...(chosen.length > 3 ? [element("span", {}, most)] : []),
      element("button", { type: "button", onclick: () => keep.write("compare", []) }, clear));
  };
  show();
  // Another page changed the list, or this one comes back from the browser's store of pages.
  addEventListener("storage", show);
  addEventListener("pageshow", show);
})();
