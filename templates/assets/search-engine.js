// Finds words in the index of the site. Nothing here touches the page but for the <script> elements that fetch shards.
//
// How to use it
//
//   const engine = auroraSearch.open({root: "search/", index: "search/en.js"});
//     `index` is the index of a language and `root` the folder of its shards, both relative to the page. Opening loads
//     nothing; every language may be opened beside another. Opening the same index again gives the same engine.
//
//   const running = engine.query({words: "food safety", ...}, answer => {...});
//   running.cancel();   // no further call
//     words      what was typed; "quoted words" are wanted next to each other; may be empty
//     filters    {kind: [...], topic: [...], country: [...], region: [...], level: [...], type: [...], language: [...],
//                from: "2027-01-01", until: "2027-12-31"}: one of each list, all lists; ids as the facets give them
//     sort       "relevance" (unless said), "name", "date" (latest first), "distance" (nearest first)
//     near       {lat, lon}: where distances are measured from; {lat, lon, km} leaves out what is farther
//     offset     results to pass over (0); pages are the same however far one has gone
//     limit      results to give (10)
//     typing     true while the last word may be unfinished
//     facets     false where no counts are wanted: a query then fetches less
//
//   The callback gets an answer, once or more often; the last has `final: true`. Results that an earlier answer of the
//   query gave stay where they are in later ones.
//     {final, count, loose, whole,     count of all results; how many of the first of them have all words; loose: none has
//      results: [{path,                from the root of the site
//                 title, titleParts: [{text, marked}], kind, kindLabel, lang (null: the index's own), acronym, place,
//                 type, date, illustrative, offers: [[{text, marked}], ...], needs: ...,
//                 excerpt: [{text, marked}], distance (km, or null)}],
//      facets: {kind: [{value, label, count, broader, chosen}], topic: [...], ...},   null until they are counted;
//                 the most frequent first; `broader` is the value above or null
//      corrections: [{word, written: [...]}],   what was looked for in the place of words that are nowhere
//      trouble: [{shard, reason}]}              "missing" or "damaged": what could not be read; the rest still counts
//
//   engine.places("ren", places => {...});   // [{name, lat, lon}], at most 20: towns and regions that begin so
"use strict";
(() => {
  if (window.auroraSearch) return;
  const {wordsOf, Index, readCards, readFacets, readPlaces, Terms, correct, WINDOW, everything, match, highest, Narrowing,
         Matcher} = window.auroraSearchEngine;

  const LONGEST = 1000; // characters of a query that are looked at
  const MOST_WORDS = 64;
  // A query of more words is a text: what stands together in it is a matter of luck, and so is a word of it mistyped.
  const MOST_CORRECTED = 12;
  const SORTS = ["name", "date", "distance"]; // besides relevance

  // The words of a query, each once, with the quoted phrases that they stand in.
  const parse = words => {
    const text = String(words ?? "").slice(0, LONGEST);
    const terms = [];
    for (const {text: word} of wordsOf(text)) {
      if (word && !terms.some(term => term.word === word)) terms.push({word});
      if (terms.length === MOST_WORDS) break;
    }
    const phrases = Array.from(text.matchAll(/["“”«»„]([^"“”«»„]+)["“”«»„]/g), match => wordsOf(match[1]).map(word => word.text))
      .filter(phrase => phrase.length > 1);
    return {terms, phrases, order: wordsOf(text).map(word => word.text)};
  };

  // Words of one group are one word: "article" and "articles" count once.
  const distinct = terms => terms.filter((term, place) => term.groups.length === 0 || !terms.slice(0, place).some(other =>
    other.groups.length > 0 && other.groups[0].group === term.groups[0].group && !term.isPrefix));

  class Query {
    constructor(index, options, callback) {
      this.index = index;
      const {near} = options;
      this.options = {...options, near: Number.isFinite(near?.lat) && Number.isFinite(near?.lon) ? near : null, offset: Math.max(0, Math.floor(options.offset) || 0),
                      limit: Math.max(0, Math.floor(options.limit ?? 10) || 0)};
      this.callback = callback;
      this.trouble = [];
      this.corrections = [];
      this.isCancelled = false;
      this.words = new Terms(index, this.trouble, this.corrections);
    }

    answer(final, extra) {
      if (this.isCancelled) return;
      try {
        this.callback({final, count: 0, whole: 0, loose: false, results: [], facets: null, corrections: this.corrections.slice(),
                       trouble: this.trouble.slice(), ...extra});
      } catch (problem) {
        window.reportError(problem); // the page's own: it must not pass for a fault of the index
      }
    }

    async run() {
      const {index, options} = this;
      try {
        await index.start();
      } catch (reason) {
        this.trouble.push({shard: index.source.replace(/^.*\//, ""), reason});
        return this.answer(true, {});
      }
      if (this.isCancelled) return;
      const parsed = parse(options.words);
      let terms = parsed.terms;
      await Promise.all(terms.map((term, place) =>
        this.words.find(term, options.typing === true && place === terms.length - 1 && !/[\s"]$/.test(options.words))));
      await this.words.join(terms);
      terms = distinct(await this.words.split(terms));
      await correct(index, this.words, terms.filter(term => term.groups.length === 0));
      await this.words.readLists(terms);
      if (this.isCancelled) return;
      let matched = terms.length > 0 ? match(index, terms) : everything(index);
      if (matched.loose && terms.length > 1 && terms.length <= MOST_CORRECTED) matched = await this.matchCorrected(terms, matched);
      if (this.isCancelled) return;
      const result = async (final, facets) => {
        const order = await this.order(matched);
        const results = await this.page(order, terms, parsed);
        this.answer(final, {count: matched.documents.length, whole: matched.whole, loose: matched.loose, results, facets});
      };
      if (this.isPlain() && (options.facets === false || !index.shards.has(index.facetsShard))) {
        // What needs no further shard is shown while the facets are on their way.
        await result(options.facets === false, null);
        if (options.facets === false || this.isCancelled) return;
      }
      matched = await this.narrow(matched);
      if (!this.isCancelled) await result(true, matched.facets ?? null);
    }

    // A word may be mistyped into another one: corrected words are taken where that brings all of them together.
    async matchCorrected(terms, matched) {
      const {index, corrections} = this;
      const [said, groups] = [corrections.length, terms.map(term => term.groups.slice())];
      await correct(index, this.words, terms.filter(term => !term.isCorrected));
      await this.words.readLists(terms);
      if (this.isCancelled) return matched;
      const corrected = match(index, terms);
      if (!corrected.loose) return corrected;
      corrections.length = said;
      terms.forEach((term, place) => { term.groups = groups[place]; });
      return matched;
    }

    // Whether the documents that match are the results, in their order.
    isPlain() {
      const {filters, near, sort} = this.options;
      return !near && !SORTS.includes(sort)
        && !Object.values(filters ?? {}).some(value => value && value.length > 0);
    }

    // What the filters leave, with the facets counted.
    async narrow(matched) {
      const {index, options} = this;
      const table = await index.shard(index.facetsShard, readFacets, this.trouble);
      if (options.near) this.places = await index.shard(index.facetsShard + 1, readPlaces, this.trouble);
      // Without facets nothing is left out: better too many results, which the trouble explains, than none.
      if (!table) return matched;
      this.days = table;
      const farthest = this.places ? options.near?.km ?? Infinity : Infinity;
      return new Narrowing(index, options.filters, farthest, document => this.distance(document)).narrow(matched, table);
    }

    // The documents of the page and of the windows around it, in their order.
    async order(matched) {
      const {index, options} = this;
      const {sort, near} = options;
      if (sort === "name" || near) {
        this.places = await index.shard(index.facetsShard + 1, readPlaces, this.trouble);
      }
      let {keys} = matched;
      const {documents} = matched;
      let key = null;
      if (sort === "name" && this.places) key = document => -this.places.rank(document);
      if (sort === "distance" && near && this.places) key = document => -(this.distance(document) ?? Infinity);
      if (sort === "date" && this.days) {
        key = document => (Number.isNaN(this.days.first[document]) ? -Infinity : this.days.first[document]);
      }
      this.isRanked = key === null;
      if (key) keys = Float64Array.from(documents, key);
      return highest(documents, keys, Math.ceil((options.offset + options.limit) / WINDOW) * WINDOW);
    }

    // Kilometres along the great circle.
    distance(document) {
      const {near} = this.options;
      const point = near && this.places ? this.places.point(document) : null;
      if (!point) return null;
      const radians = degrees => degrees * Math.PI / 180;
      const [a, b] = [radians(near.lat), radians(point.lat)];
      const half = Math.sin((b - a) / 2) ** 2
        + Math.cos(a) * Math.cos(b) * Math.sin(radians(point.lon - near.lon) / 2) ** 2;
      return 12742 * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    // The results of a page. Within windows of ten, those whose texts have the words as they were typed come first.
    async page(documents, terms, parsed) {
      const {index, options} = this;
      const {isRanked} = this;
      const [from, until] = [options.offset, Math.min(options.offset + options.limit, documents.length)];
      const start = isRanked ? from - from % WINDOW : from;
      const end = isRanked ? Math.min(Math.ceil(until / WINDOW) * WINDOW, documents.length) : until;
      const wanted = documents.slice(start, end);
      const size = index.root.documents;
      const shards = new Map();
      await Promise.all(Array.from(new Set(wanted.map(document => Math.floor(document / size))), async shard => {
        shards.set(shard, await index.shard(shard, readCards, this.trouble));
      }));
      const matcher = new Matcher(terms, parsed);
      let results = wanted.map((document, place) => {
        const card = shards.get(Math.floor(document / size))?.[document % size];
        return card ? {document, place, card, fit: isRanked ? matcher.fit(card) : 0} : null;
      });
      if (isRanked) {
        const windows = [];
        for (let place = 0; place < results.length; place += WINDOW) {
          windows.push(...results.slice(place, place + WINDOW).filter(Boolean)
            .sort((a, b) => b.fit - a.fit || a.place - b.place));
        }
        // What could not be read leaves no hole.
        results = windows.slice(from - start, from - start + (until - from));
      }
      return results.filter(Boolean).map(({document, card}) => this.result(document, card, matcher));
    }

    result(document, card, matcher) {
      const {root} = this.index;
      const [kind, kindLabel] = root.kinds[this.index.kinds[document]];
      return {
        path: `${root.prefix}${kind}/${card.path}.html`, title: card.title, titleParts: matcher.marked(card.title),
        kind, kindLabel, lang: card.lang || null, acronym: card.acronym, place: card.place, type: card.type,
        date: card.date, illustrative: card.illustrative, offers: card.offers.map(offer => matcher.marked(offer)),
        needs: card.needs.map(need => matcher.marked(need)),
        excerpt: matcher.excerpt(card.summary, card.prose), distance: this.distance(document),
      };
    }
  }

  class Engine {
    constructor(index) { this.index = index; }

    query(options, callback) {
      const query = new Query(this.index, options ?? {}, callback);
      query.run().catch(() => query.answer(true, {trouble: [...query.trouble, {shard: null, reason: "damaged"}]}));
      return {cancel() { query.isCancelled = true; }};
    }

    async places(prefix, callback) {
      const {index} = this;
      const wanted = wordsOf(String(prefix ?? "").slice(0, LONGEST)).map(word => word.text).join(" ");
      try {
        await index.start();
      } catch {
        return callback([]);
      }
      const table = await index.shard(index.facetsShard + 1, readPlaces, []);
      const places = table && wanted ? table.places : [];
      callback(places.filter(({name}) => wordsOf(name).map(word => word.text).join(" ").startsWith(wanted)).slice(0, 20));
    }
  }

  const indexes = new Map();

  window.auroraSearch = {
    open({root, index}) {
      const key = `${root} ${index}`;
      if (!indexes.has(key)) indexes.set(key, new Engine(new Index(root, index)));
      return indexes.get(key);
    },
  };
})();
