/* The key "/" leads to the search box, unless one is writing. It can be turned off (WCAG 2.1.4): speech input types keys
   that nobody pressed. That is all the search keeps in the browser, and only once it is turned off. */
(function () {
  "use strict";
  const parts = window.auroraSearchParts = window.auroraSearchParts || {};
  const NAME = "aurora.search.key";

  parts.key = function (page, words, box) {
    const note = page.querySelector("[data-key-note]"), button = note.querySelector("button");
    let isOn = true;
    try { isOn = localStorage.getItem(NAME) !== "off"; } catch (refusal) { /* It is on until it is turned off here. */ }

    function name() { button.textContent = words.say(isOn ? "search_key_off" : "search_key_on"); }

    button.addEventListener("click", () => {
      isOn = !isOn;
      name();
      try {
        if (isOn) localStorage.removeItem(NAME);
        else localStorage.setItem(NAME, "off");
      } catch (refusal) { /* It holds for this page alone. */ }
    });
    document.addEventListener("keydown", event => {
      if (event.key !== "/" || !isOn || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const focused = document.activeElement;
      if (focused && focused.closest("input, select, textarea, [contenteditable]")) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
    name();
    note.hidden = false;
  };
})();
