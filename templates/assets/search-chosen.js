/* The row of what is chosen on the search page: each goes away by a press. */
(function () {
  "use strict";
  const parts = window.auroraSearchParts = window.auroraSearchParts || {};

  /* `change` is told what takes a choice back; `leave` moves the focus when the last one is gone. */
  parts.chosen = function (page, words, change, leave) {
    const row = page.querySelector("[data-chosen]"), number = page.querySelector("[data-chosen-count]");
    const template = page.querySelector("#_chosen").content.firstElementChild;
    let pressed = -1;

    function chip(label, takeBack, at, isAll) {
      const item = template.cloneNode(true), button = item.firstElementChild;
      button.firstElementChild.textContent = label;
      if (isAll) {
        button.classList.add("clear");
        button.lastElementChild.remove();
      } else button.setAttribute("aria-label", words.say("search_remove", { label }));
      button.addEventListener("click", () => {
        pressed = isAll ? 0 : at;
        change(takeBack());
      });
      return item;
    }

    /* `choices` are pairs of a label and a function that gives the change; after two or more the last takes all back. */
    function update(choices) {
      const several = choices.length > 1, count = several ? choices.length - 1 : choices.length;
      row.replaceChildren(...choices.map(([label, takeBack], at) => chip(label, takeBack, at, several && at === count)));
      row.hidden = !count;
      number.textContent = count ? words.number(count) : "";
      // Whoever presses one goes on at the next.
      if (pressed >= 0 && count) row.children[Math.min(pressed, count - 1)].firstElementChild.focus();
      else if (pressed >= 0) leave();
      pressed = -1;
    }

    return { update };
  };
})();
