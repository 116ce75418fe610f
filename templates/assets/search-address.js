/* What is searched for, and the address that says it: `search.html?q=rapid+test&country=FR&sort=name`. An address may
   come from anywhere: what makes no sense is left out. */
(function () {
  "use strict";
  const parts = window.auroraSearchParts = window.auroraSearchParts || {};
  const MOST_PAGES = 50, MOST_VALUES = 50;
  const DAY = /^\d{4}-\d\d-\d\d$/, POINT = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/;

  /* `facets`, `sorts` and `languages` are the names that are known; the page's language is the first. */
  parts.address = function (facets, sorts, languages) {
    function read(text) {
      const asked = new URLSearchParams(text), known = (name, names) => names.find(each => each === asked.get(name)) || names[0];
      const day = name => DAY.test(asked.get(name) || "") ? asked.get(name) : "";
      const point = POINT.exec(asked.get("near") || ""), [lat, lon] = point ? [+point[1], +point[2]] : [];
      const near = point && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
      const values = name => [...new Set(asked.getAll(name).filter(value => value))].slice(0, MOST_VALUES);
      const sort = known("sort", sorts);
      return {
        q: asked.get("q") || "", chosen: Object.fromEntries(facets.map(name => [name, values(name)])),
        from: day("from"), until: day("until"), near, place: near ? asked.get("place") || "" : "",
        sort: sort === "distance" && !near ? sorts[0] : sort, language: known("in", languages),
        pages: Math.min(MOST_PAGES, Math.max(1, parseInt(asked.get("page"), 10) || 1)),
      };
    }

    function write(it) {
      const asked = new URLSearchParams();
      if (it.q) asked.set("q", it.q);
      for (const name of facets) it.chosen[name].forEach(value => asked.append(name, value));
      if (it.from) asked.set("from", it.from);
      if (it.until) asked.set("until", it.until);
      if (it.near) {
        if (it.place) asked.set("place", it.place);
        asked.set("near", it.near.lat + "," + it.near.lon);
      }
      if (it.sort !== sorts[0]) asked.set("sort", it.sort);
      if (it.language !== languages[0]) asked.set("in", it.language);
      if (it.pages > 1) asked.set("page", it.pages);
      const text = asked.toString();
      return location.pathname + (text ? "?" + text : "");
    }

    return { read, write, mostPages: MOST_PAGES };
  };
})();
