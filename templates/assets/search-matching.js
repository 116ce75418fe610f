// Which documents a query finds, and what they are worth; see Sources/Search/Postings.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};

  const WINDOW = 10; // results that are looked at more closely together
  const STEPS = 31;
  const MOST_WORTH = 2.2;
  // A query of more words is a sentence: hardly anything has all of them.
  const SENTENCE = 6;
  const FEW = 5;
  const MOST_PICKED = 200; // results that are picked out one by one; of more all are put in order
  // By the level of a name: how much of it the word is.
  const SHARE_OF_NAME = [0, 0.1, 0.13, 0.18, 0.25, 0.33, 0.5, 1];

  const rarity = (index, frequency) => Math.log(1 + (index.count - frequency + 0.5) / (frequency + 0.5));

  const everything = index => {
    const documents = Uint32Array.from({length: index.count}, (_, document) => document);
    return {documents, keys: new Float64Array(documents.length), wholes: null, whole: documents.length, loose: false};
  };

  // Weighs the documents that have the words.
  const match = (index, terms) => {
    const {scores, best, found, names, levels} = index.sums;
    for (const sums of [scores, found, names]) sums.fill(0);
    const counted = terms.filter(term => !term.isIdle);
    for (const term of counted) {
      const lists = term.groups.filter(({list}) => list);
      const rarest = lists.reduce((most, {frequency}) => Math.max(most, rarity(index, frequency)), 0);
      const own = [];
      for (const {weight, frequency, list: {documents, worths}} of lists) {
        const scale = weight * rarity(index, frequency) * MOST_WORTH / STEPS;
        for (let place = 0; place < documents.length; place++) {
          const [document, worth] = [documents[place], worths[place]];
          const score = (worth & 31) * scale;
          if (lists.length === 1) {
            found[document]++;
            scores[document] += score + rarest * SHARE_OF_NAME[worth >> 5];
            if (worth > 31) names[document]++;
            continue;
          }
          // Of several forms the best counts.
          if (best[document] === 0) own.push(document);
          if (score > best[document]) best[document] = score;
          if ((worth >> 5) > levels[document]) levels[document] = worth >> 5;
        }
      }
      for (const document of own) {
        found[document]++;
        scores[document] += best[document] + rarest * SHARE_OF_NAME[levels[document]];
        if (levels[document] > 0) names[document]++;
        best[document] = levels[document] = 0;
      }
    }
    let [whole, most, total] = [0, 0, 0];
    for (let document = 0; document < index.count; document++) {
      if (found[document] > most) most = found[document];
      if (found[document] === counted.length) whole++;
    }
    // All words are wanted. Where few documents have them, others follow: with most of three and more words, with some
    // of a sentence.
    const isSentence = counted.length >= SENTENCE;
    const takesFewer = whole === 0 || whole < (counted.length > 2 ? WINDOW : FEW) || isSentence;
    const enough = !takesFewer ? counted.length : isSentence ? most / 3 : whole === 0 ? most / 2
      : counted.length > 2 ? counted.length / 2 + 0.1 : 1;
    for (let document = 0; document < index.count; document++) if (found[document] > 0 && found[document] >= enough) total++;
    const [documents, keys, wholes] = [new Uint32Array(total), new Float64Array(total), new Uint8Array(total)];
    for (let document = 0, place = 0; document < index.count; document++) {
      if (found[document] === 0 || found[document] < enough) continue;
      const isWhole = found[document] === counted.length;
      // First those that have all words, of these first the ones that have them in their name.
      const tier = (isWhole && !isSentence ? 1000 : 0) + (isWhole && names[document] === counted.length ? 1000 : 0);
      documents[place] = document;
      keys[place] = tier + scores[document];
      wholes[place++] = isWhole ? 1 : 0;
    }
    return {documents, keys, wholes, whole, loose: counted.length > 0 && whole === 0};
  };

  // The first documents of the highest keys; of equal ones the earlier document. The documents come in their order.
  const highest = (documents, keys, count) => {
    if (count > MOST_PICKED || documents.length <= count) {
      const places = Array.from(documents.keys()).sort((a, b) => (keys[a] === keys[b] ? a - b : keys[b] > keys[a] ? 1 : -1));
      return places.slice(0, count).map(place => documents[place]);
    }
    const places = [];
    for (let place = 0; place < documents.length; place++) {
      if (places.length === count && !(keys[place] > keys[places[count - 1]])) continue;
      let [low, high] = [0, places.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (keys[places[middle]] >= keys[place]) low = middle + 1; else high = middle;
      }
      places.splice(low, 0, place);
      if (places.length > count) places.pop();
    }
    return places.map(place => documents[place]);
  };

  Object.assign(parts, {WINDOW, everything, match, highest});
})();
