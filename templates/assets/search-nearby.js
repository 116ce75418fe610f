/* Results by their distance from a place that one names. The browser is never asked where one is. */
(function () {
  "use strict";
  const parts = window.auroraSearchParts = window.auroraSearchParts || {};

  /* `engine` gives the index that knows the places, `change` is told the place that was chosen, null for none, `unknown`
     what leads to no place. */
  parts.nearby = function (page, engine, change, unknown) {
    const box = page.querySelector("#_near"), proposals = page.querySelector("#_places");

    box.addEventListener("input", () => {
      const prefix = box.value.trim();
      if (!prefix || !window.auroraSearch) return;
      engine().places(prefix, found => {
        if (box.value.trim() !== prefix) return;
        proposals.replaceChildren(...found.map(place => Object.assign(document.createElement("option"), { value: place.name })));
      });
    });

    page.querySelector("[data-near]").addEventListener("submit", event => {
      event.preventDefault();
      const prefix = box.value.trim(), folded = prefix.toLowerCase();
      if (!prefix) return change(null);
      engine().places(prefix, found => {
        const place = found.find(each => each.name.toLowerCase() === folded) || found[0];
        if (!place) return unknown(prefix);
        box.value = place.name;
        change(place);
      });
    });

    return { show(place) { if (box !== document.activeElement) box.value = place; } };
  };
})();
