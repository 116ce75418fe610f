// The words of a query in the texts of a result: marked, in the part that fits best.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};
  const {fold, wordsOf} = parts;

  const EXCERPT = 200; // characters
  const BEFORE = 40;
  const APART = 4; // words that may stand between the words of a query that stand close together
  const MOST_CLOSE = 5; // of a longer query the words are spread over a text anyway

  class Matcher {
    constructor(terms, parsed) {
      this.phrases = parsed.phrases;
      this.order = parsed.order;
      this.terms = terms;
    }

    // Whether a folded word of a text is one of those that were looked for.
    term(word) {
      return this.terms.findIndex(term =>
        !term.isIdle && (word === term.word || term.forms?.has(word) || (term.isPrefix && word.startsWith(term.word))));
    }

    // How well the texts of a result have the words as they were typed.
    fit(card) {
      const name = wordsOf(card.title).map(word => word.text);
      let fit = 0;
      if (this.order.length > 0) {
        if (name.join(" ") === this.order.join(" ")) fit += 8;
        else if (this.order.length > 1 && ` ${name.join(" ")} `.includes(` ${this.order.join(" ")} `)) fit += 4;
        if (fold(card.acronym ?? "") === this.order.join("")) fit += 8;
      }
      if (this.phrases.length > 0) {
        const text = ` ${wordsOf([card.title, card.text, ...card.offers, ...card.needs].join(" | ")).map(word => word.text).join(" ")} `;
        for (const phrase of this.phrases) if (text.includes(` ${phrase.join(" ")} `)) fit += 6;
      }
      return fit + this.closeness(card);
    }

    // 2 where the name has all words, 1 where another text has them close together.
    closeness(card) {
      const count = this.terms.filter(term => !term.isIdle).length;
      if (count < 2 || count > MOST_CLOSE) return 0;
      const isClose = (text, most) => {
        const last = new Map(); // where each of the words was last seen
        return wordsOf(text).some(({text: word}, place) => {
          const term = this.term(word);
          if (term < 0) return false;
          last.set(term, place);
          return last.size === count && place - Math.min(...last.values()) < count + most;
        });
      };
      if (isClose(card.title, Infinity)) return 2;
      return [card.text, ...card.offers, ...card.needs].some(text => isClose(text, APART)) ? 1 : 0;
    }

    // [{text, marked}]
    marked(text, from = 0, until = text.length) {
      const parts = [];
      let place = from;
      for (const word of wordsOf(text)) {
        if (word.start < from || word.end > until || this.term(word.text) < 0) continue;
        if (word.start > place) parts.push({text: text.slice(place, word.start), marked: false});
        parts.push({text: text.slice(word.start, word.end), marked: true});
        place = word.end;
      }
      if (place < until) parts.push({text: text.slice(place, until), marked: false});
      return parts;
    }

    // The part of a text that has most of the words, cut at words.
    excerpt(text) {
      if (text.length <= EXCERPT * 1.3) return this.marked(text);
      const words = wordsOf(text);
      const found = words.map(word => this.term(word.text));
      let [best, from] = [0, 0];
      for (let start = 0; start < words.length; start++) {
        if (found[start] < 0) continue;
        const seen = new Set();
        let value = 0;
        for (let end = start; end < words.length && words[end].end - words[start].start <= EXCERPT; end++) {
          if (found[end] < 0) continue;
          value += seen.has(found[end]) ? 0.2 : 1;
          seen.add(found[end]);
        }
        if (value > best) [best, from] = [value, start];
      }
      // A little of what comes before; all of it where that is not much.
      let first = from;
      while (first > 0 && words[from].start - words[first - 1].start <= BEFORE) first--;
      if (first > 0 && words[first].start < BEFORE) first = 0;
      const start = first === 0 ? 0 : words[first].start;
      let last = first;
      while (last + 1 < words.length && words[last + 1].end - start <= EXCERPT) last++;
      const end = last + 1 === words.length ? text.length : words[last].end;
      const parts = this.marked(text, start, end);
      if (start > 0) parts.unshift({text: "… ", marked: false});
      if (end < text.length) parts.push({text: " …", marked: false});
      return parts;
    }
  }

  Object.assign(parts, {Matcher});
})();
