// The index of one language: its root, and its shards as they are asked for.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};
  const {load, unpack, inflate, Reading, before} = parts;

  class Index {
    constructor(folder, source) {
      this.folder = folder;
      this.source = source;
      this.language = source.replace(/^.*\//, "").replace(/\.js$/, "");
      this.shards = new Map();
      this.started = null;
    }

    // Reads the root; once for all queries, again after it failed.
    start() {
      this.started ??= load(this.source, this.language, -1).then(({head}) => {
        const root = this.root = head;
        this.count = root.count;
        this.dictionaryStart = root.cards;
        this.postingsStart = root.cards + root.dictionary.length;
        this.spellingStart = this.postingsStart + root.postings;
        this.facetsShard = this.spellingStart + root.spelling.length;
        this.endings = new Set(root.endings.map(pair => pair.join(" ")));
        this.kinds = new Uint8Array(this.count);
        let end = 0;
        root.kinds.forEach(([, , count], kind) => this.kinds.fill(kind, end, end += count));
        // What documents come to while one query is matched.
        this.sums = {scores: new Float64Array(this.count), best: new Float32Array(this.count), found: new Uint8Array(this.count),
                     names: new Uint8Array(this.count), levels: new Uint8Array(this.count)};
      }).catch(reason => {
        this.started = null;
        throw typeof reason === "string" ? reason : "damaged";
      });
      return this.started;
    }

    // What `read` makes of the bytes of a shard; null, and told, where it cannot be had.
    async shard(number, read, trouble) {
      if (!this.shards.has(number)) {
        const hash = this.root.hashes.slice(number * 8, number * 8 + 8);
        const name = `${this.language}.${number}.${hash}.js`;
        this.shards.set(number, load(this.folder + name, this.language, number)
          .then(({head: [length, packed], text}) => inflate(unpack(text, packed), length))
          .then(bytes => read(new Reading(bytes), this))
          .catch(reason => {
            this.shards.delete(number);
            throw {shard: name, reason: typeof reason === "string" ? reason : "damaged"};
          }));
      }
      try {
        return await this.shards.get(number);
      } catch (problem) {
        if (!trouble.some(known => known.shard === problem.shard)) trouble.push(problem);
        return null;
      }
    }

    // The shard of the dictionary in which a form would stand.
    dictionaryShard(form) {
      let [low, high] = [0, this.root.dictionary.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (before(form, this.root.dictionary[middle])) high = middle; else low = middle + 1;
      }
      return Math.max(low - 1, 0);
    }
  }

  Object.assign(parts, {Index});
})();
