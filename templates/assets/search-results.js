/* How the search page shows a result. The markup is a template of the page; what a record says is put in as text. */
(function () {
  "use strict";
  const parts = window.auroraSearchParts = window.auroraSearchParts || {};

  /* `page` is the element of the page, `words` what search-page.js makes of its phrases. Gives a function that makes
     the list item of a result of the index in `language`. */
  parts.results = function (page, words) {
    const template = page.querySelector("#_result").content.firstElementChild;
    const own = document.documentElement.lang;

    return function (result, language) {
      const item = template.cloneNode(true), link = item.querySelector("a");
      const find = name => item.querySelector(`[data-of=${name}]`);
      const keep = (name, isThere) => { if (!isThere) find(name).remove(); return isThere; };
      item.dataset.path = result.path;
      if (language !== own) item.lang = language;
      link.href = page.dataset.root + result.path;
      mark(link, result.titleParts);
      const facts = {
        acronym: result.acronym, kind: words.kind(result.kind) || result.kindLabel, type: result.type, place: result.place, date: result.date,
        distance: typeof result.distance === "number" ? words.kilometres(result.distance) : "",
      };
      for (const [name, text] of Object.entries(facts)) if (keep(name, text)) find(name).textContent = text;
      if (language !== own && words.kind(result.kind)) find("kind").lang = own;
      keep("illustrative", result.illustrative);
      if (keep("excerpt", result.excerpt.length)) mark(find("excerpt"), result.excerpt);
      for (const name of ["offers", "needs"]) {
        const titles = result[name];
        if (keep(name, titles.length)) titles.forEach(title => find(name).querySelector("ul").append(line(title)));
      }
      const pair = item.querySelector(".pair");
      if (!pair.children.length) pair.remove();
      // A text without a translation stays in its own language.
      const inside = result.lang || language;
      if (inside !== language) item.querySelectorAll("h2 a, .excerpt, .pair ul").forEach(text => { text.lang = inside; });
      return item;
    };
  };

  function line(title) {
    const item = document.createElement("li");
    mark(item, title);
    return item;
  }

  function mark(element, pieces) {
    element.replaceChildren(...pieces.map(piece => {
      if (!piece.marked) return document.createTextNode(piece.text);
      const mark = document.createElement("mark");
      mark.textContent = piece.text;
      return mark;
    }));
  }
})();
