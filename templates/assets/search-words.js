<<<<<<< HEAD
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
=======
// Words of a text, folded as Sources/Text/Words and Sources/Text/Letters/Folding fold them at build time.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};

  const OTHER_LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t",
    "ŋ": "n", "ĸ": "k", "ĳ": "ij", "ŀ": "l", "ſ": "s", "ŉ": "n", "ə": "e", "ƒ": "f", "ǆ": "dz", "ǉ": "lj", "ǌ": "nj",
    "ǳ": "dz", "ȷ": "j", "ƶ": "z", "ƀ": "b", "ɨ": "i", "ʉ": "u", "ª": "a", "º": "o", "²": "2", "³": "3", "¹": "1",
    "ς": "σ", "µ": "μ", "ґ": "г", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl",
  };
  const MARKS = /[\u0300-\u036f]/g;

  const foldLetter = letter => {
    const code = letter.codePointAt(0);
    if (code < 0x80 || letter === "й") return letter;
    const hasMarks = code < 0x530 || (code >= 0x1e00 && code < 0x2000);
    const bare = (hasMarks ? letter.normalize("NFD") : letter).replace(MARKS, "");
    return OTHER_LETTERS[bare] ?? bare;
  };
  const PLAIN = /^[\x00-\x7f]*$/;
  const fold = text => {
    if (PLAIN.test(text)) return text.toLowerCase();
    return Array.from(text.normalize("NFC").toLowerCase(), foldLetter).join("");
  };

  // Chinese characters and Japanese syllables are words of their own.
  const WORD = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]|(?:(?![\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])[\p{L}\p{N}])(?:(?![\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])[\p{L}\p{N}\p{M}\u00ad])*/gu;

  // [{text (folded), start, end}] of the words of a text.
  const wordsOf = text => {
    const words = [];
    for (const match of text.matchAll(WORD)) {
      const word = match[0].includes("\u00ad") ? match[0].replace(/\u00ad/g, "") : match[0];
      words.push({text: fold(word), start: match.index, end: match.index + match[0].length});
    }
    return words;
  };

  Object.assign(parts, {fold, wordsOf});
>>>>>>> part-core
})();
