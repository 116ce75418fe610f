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
})();
