// What the directory says of chosen records, and how an address names them.
"use strict";
(() => {
  const { load, bucket } = self.auroraAct;

  self.auroraFacts = {
    // What is known of records by their names, and whether all scripts came. A name that is not in the map is of no
    // record.
    async load(names, { facts: folder, count }) {
      const wanted = [...new Set(names.map((name) => bucket(name, Number(count))))];
      const parts = await Promise.allSettled(wanted.map((number) => load(`${folder}${number}.js`, `facts/${number}`)));
      const came = parts.filter((part) => part.status === "fulfilled");
      const facts = new Map(came.flatMap((part) => Object.entries(part.value.records)));
      return { facts, isWhole: came.length === parts.length };
    },
    // `?o=valorial&o=events/test-day`; a name without a kind is an organisation.
    named: () => [...new Set(new URLSearchParams(location.search).getAll("o"))]
      .map((name) => name.includes("/") ? name : `organisations/${name}`)
      .filter((name) => /^(organisations|services|events)\/[a-z0-9-]{1,64}$/.test(name)),
    // A text with its language where that is not the page's: "Mill", or ["Mill", "en"].
    write(value, made) {
      const [text, language] = Array.isArray(value) ? value : [value];
      made.textContent = text;
      if (language) made.lang = language;
      return made;
    },
  };
})();
