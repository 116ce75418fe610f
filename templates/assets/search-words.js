/* What the search page says: its phrases (`<template id="_words">`), and numbers and days as its language writes them. */
(function () {
  "use strict";
  const parts = window.auroraSearchParts = window.auroraSearchParts || {};
  const LONGEST = 100;

  parts.words = function (page) {
    const language = document.documentElement.lang, phrases = {};
    page.querySelector("#_words").content.querySelectorAll("[data-key]").forEach(item => {
      phrases[item.dataset.key] = item.textContent;
    });
    const plural = new Intl.PluralRules(language), numbers = new Intl.NumberFormat(language);
    const distances = new Intl.NumberFormat(language, { style: "unit", unit: "kilometer", maximumFractionDigits: 0 });
    const days = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });

    return {
      /* A phrase with what stands in braces put in: say("search_nothing", { words: "milk" }). */
      say: (key, filling) => phrases[key].replace(/\{(\w+)\}/g, (_, name) => filling[name]),
      /* "1 result", "3 results" */
      counted: (key, value) =>
        (phrases[key + "." + plural.select(value)] || phrases[key + ".other"]).replace("{count}", numbers.format(value)),
      /* What a record of a kind is called; undefined for one that the page does not know. */
      kind: name => phrases["kind." + name],
      number: value => numbers.format(value),
      kilometres: value => distances.format(value),
      /* "8 December 2026" for 2026-12-08; a day that no calendar has stays as it is. */
      day(iso) {
        const moment = Date.parse(iso);
        return Number.isNaN(moment) ? iso : days.format(moment);
      },
      /* However much is asked for, what is quoted of it is short; by characters, so that none is cut in halves. */
      quoted: text => text.length > LONGEST ? [...text.slice(0, LONGEST - 2)].slice(0, -1).join("") + " …" : text,
    };
  };
})();
