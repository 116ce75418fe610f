/* The facets of the search page: the values that results have, with how many have each, to choose from. */
(function () {
  "use strict";
  const parts = window.auroraSearchParts = window.auroraSearchParts || {};
  const SHOWN = 6;

  /* `element` is the fieldset of one facet; `choose` is told its values that are chosen, each time that changes. */
  parts.facet = function (page, element, words, choose) {
    const list = element.querySelector("ul"), opener = element.querySelector(".all");
    const template = page.querySelector("#_value").content.firstElementChild, rows = new Map();
    let isOpen = false;

    function row(value) {
      if (!rows.has(value)) {
        const item = template.cloneNode(true), box = item.querySelector("input");
        box.name = element.dataset.facet;
        box.value = value;
        rows.set(value, { item, box, label: value, count: 0, place: Infinity });
      }
      return rows.get(value);
    }

    /* `known` are the values that results have, in the order of the engine; a chosen one may have none. */
    function update(known, chosen, language) {
      for (const it of rows.values()) {
        it.count = 0;
        it.place = Infinity;
      }
      chosen.forEach(row);
      known.forEach(({ value, label, count }, place) => Object.assign(row(value), { label, count, place }));
      for (const [value, it] of rows) {
        const name = it.item.querySelector(".name");
        name.textContent = it.label;
        if (language === document.documentElement.lang) name.removeAttribute("lang");
        else name.lang = language;
        it.item.querySelector(".n").textContent = words.number(it.count);
        it.box.checked = chosen.includes(value);
      }
      order();
      fold();
    }

    /* Most results first; but while one is choosing here, every row keeps its place. */
    function order() {
      if (element.contains(document.activeElement)) {
        for (const it of rows.values()) if (!it.item.isConnected) list.append(it.item);
        return;
      }
      const sorted = [...rows.values()].sort((a, b) =>
        b.count - a.count || (a.place < b.place ? -1 : a.place > b.place ? 1 : a.label.localeCompare(b.label)));
      list.replaceChildren(...sorted.map(it => it.item));
    }

    function fold() {
      const items = new Map([...rows.values()].map(it => [it.item, it]));
      let some = 0, shown = 0;
      for (const item of list.children) {
        const it = items.get(item), isInUse = it.box.checked || item.contains(document.activeElement);
        const isWanted = it.count > 0 || isInUse;
        item.hidden = !isWanted || !isOpen && !isInUse && shown >= SHOWN;
        if (isWanted) some++;
        if (!item.hidden) shown++;
      }
      element.hidden = some === 0;
      opener.hidden = some <= SHOWN;
      opener.textContent = isOpen ? words.say("search_fewer_values") : words.say("search_all_values", { count: words.number(some) });
      opener.setAttribute("aria-expanded", isOpen);
    }

    opener.addEventListener("click", () => {
      isOpen = !isOpen;
      fold();
    });
    element.addEventListener("change", () => choose([...rows].filter(([, it]) => it.box.checked).map(([value]) => value)));
    return { update, label: value => row(value).label };
  };
})();
