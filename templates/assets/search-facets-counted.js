// Facets: what choices leave, and how many documents each value has.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};
  const {FACETS} = parts;

  const [NONE, SEVERAL] = [-1, -2];

  // Days since 2000-01-01; null for what is no day.
  const day = text => {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "");
    if (!match) return null;
    return Date.UTC(+match[1], +match[2] - 1, +match[3]) / 86400000 - 10957;
  };

  class Narrowing {
    // - farthest: how many kilometres away a document may be; `distance` says how far it is
    constructor(index, filters, farthest, distance) {
      Object.assign(this, {index, filters: filters ?? {}, farthest, distance});
    }

    // Leaves what the filters leave, and counts the values of the facets: of each as if it had no choice itself.
    narrow(matched, table) {
      const {index, filters} = this;
      const choices = [this.chosenKinds(filters.kind ?? []),
                       ...FACETS.map(name => this.chosen(table.facets[name], filters[name] ?? []))];
      const misses = this.misses(matched.documents, table, choices);
      const facets = {kind: this.counted("kind", index.root.kinds.map(([value, label]) => [value, label, -1]),
        this.counts(matched.documents, misses, 0, index.root.kinds.length, null), filters.kind)};
      FACETS.forEach((name, facet) => {
        const {values} = table.facets[name];
        const counts = this.counts(matched.documents, misses, facet + 1, values.length, table.facets[name]);
        facets[name] = this.counted(name, values, counts, filters[name]);
      });
      if (!misses) return {...matched, facets};
      const kept = Array.from(misses.keys()).filter(place => misses[place] === NONE);
      const whole = matched.wholes ? kept.reduce((count, place) => count + matched.wholes[place], 0) : kept.length;
      return {documents: Uint32Array.from(kept, place => matched.documents[place]),
              keys: Float64Array.from(kept, place => matched.keys[place]),
              wholes: matched.wholes ? Uint8Array.from(kept, place => matched.wholes[place]) : null,
              whole, loose: matched.loose, facets};
    }

    // Of each document the one choice that leaves it out, by the number of its facet; NONE, or SEVERAL. Null where
    // nothing can be left out.
    misses(documents, table, choices) {
      const {filters, farthest} = this;
      const [from, until] = [day(filters.from), day(filters.until)];
      const made = choices.map((isIn, facet) => ({isIn, facet})).filter(({isIn}) => isIn);
      if (made.length === 0 && from === null && until === null && farthest === Infinity) return null;
      const misses = new Int8Array(documents.length).fill(NONE);
      for (let place = 0; place < documents.length; place++) {
        const document = documents[place];
        if ((from !== null && !(table.last[document] >= from)) || (until !== null && !(table.first[document] <= until))
            || (farthest < Infinity && !((this.distance(document) ?? Infinity) <= farthest))) {
          misses[place] = SEVERAL;
          continue;
        }
        for (const {isIn, facet} of made) if (!isIn(document)) misses[place] = misses[place] === NONE ? facet : SEVERAL;
      }
      return misses;
    }

    // How many documents have each value, among those that at most the facet itself leaves out.
    counts(documents, misses, facet, size, column) {
      const counts = new Uint32Array(size);
      const {kinds} = this.index;
      for (let place = 0; place < documents.length; place++) {
        if (misses && misses[place] !== NONE && misses[place] !== facet) continue;
        const document = documents[place];
        if (!column) { counts[kinds[document]]++; continue; }
        const end = column.starts[document + 1];
        for (let at = column.starts[document]; at < end; at++) counts[column.numbers[at]]++;
      }
      return counts;
    }

    counted(name, values, counts, chosen) {
      const own = new Set(chosen ?? []);
      return values.map(([value, label, broader], number) => ({value, label, count: counts[number],
        broader: broader < 0 ? null : values[broader][0], chosen: own.has(value)}))
        .filter(({count, chosen: isChosen}) => count > 0 || isChosen)
        .sort((a, b) => b.count - a.count);
    }

    // Whether a document has one of the chosen kinds, or values; null where none is chosen.
    chosenKinds(ids) {
      if (ids.length === 0) return null;
      const {kinds, root} = this.index;
      const isChosen = root.kinds.map(([kind]) => ids.includes(kind));
      return document => isChosen[kinds[document]];
    }

    chosen({values, starts, numbers}, ids) {
      if (ids.length === 0) return null;
      const isChosen = values.map(([id]) => ids.includes(id));
      return document => {
        for (let at = starts[document]; at < starts[document + 1]; at++) if (isChosen[numbers[at]]) return true;
        return false;
      };
    }
  }

  Object.assign(parts, {Narrowing});
})();
