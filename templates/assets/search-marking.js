// The words of a query in the texts of a result: marked, in the part that fits best.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};
  const {fold, wordsOf} = parts;

  const EXCERPT = 200; // characters
  const BEFORE = 40;
  const APART = 4; // words that may stand between the words of a query that stand close together
  const MOST_CLOSE = 5; // of a longer query the words are spread over a text anyway

  const textsOf = card => [card.summary, card.prose, ...card.offers, ...card.needs];

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
        const texts = [card.title, ...textsOf(card)].map(text => ` ${wordsOf(text).map(word => word.text).join(" ")} `);
        for (const phrase of this.phrases) if (texts.some(text => text.includes(` ${phrase.join(" ")} `))) fit += 6;
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
      return textsOf(card).some(text => isClose(text, APART)) ? 1 : 0;
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

    // The part of the texts of a result that has most of the words: of the summary, but where the prose has more.
    excerpt(summary, prose) {
      const [first, second] = [this.best(summary), this.best(prose)];
      return second.count > first.count ? this.cut(prose, second) : this.cut(summary, first);
    }

    // Which part of a text has most of the words: {words, from: at which of them it begins, count: different words}.
    best(text) {
      const words = wordsOf(text);
      const found = words.map(word => this.term(word.text));
      let best = {words, from: 0, count: 0};
      let most = 0;
      for (let start = 0; start < words.length; start++) {
        if (found[start] < 0) continue;
        const seen = new Set();
        let value = 0;
        for (let end = start; end < words.length && words[end].end - words[start].start <= EXCERPT; end++) {
          if (found[end] < 0) continue;
          value += seen.has(found[end]) ? 0.2 : 1;
          seen.add(found[end]);
        }
        if (value > most) [most, best] = [value, {words, from: start, count: seen.size}];
      }
      return best;
    }

    // A part of a text, cut at words, with a little of what comes before; all of that where it is not much.
    cut(text, {words, from}) {
      if (text.length <= EXCERPT * 1.3) return this.marked(text);
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
