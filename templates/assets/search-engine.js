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

  // ---- Words: as Sources/Text/Words and Sources/Text/Letters/Folding have them -----------------------------------

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

  // ---- Shards ----------------------------------------------------------------------------------------------------

  const indexes = new Map();
  // By language: what its scripts hand over goes to the index that waits for it.
  const arrivals = new Map();

  window.auroraShard = (language, number, head, text) => {
    const waiting = arrivals.get(`${language} ${number}`);
    if (waiting) waiting({head, text});
  };

  // A shard that was cut is a script that cannot be read: that is told in the answer, not in the console. Scripts of a
  // disk do not say where they came from.
  let loading = 0;
  window.addEventListener("error", event => {
    if (loading > 0 && event instanceof ErrorEvent && (!event.filename || /\/search\/[^/]*\.js$/.test(event.filename))) {
      event.preventDefault();
    }
  });

  const load = (source, language, number) => new Promise((resolve, reject) => {
    const key = `${language} ${number}`;
    const script = document.createElement("script");
    let arrived = null;
    arrivals.set(key, shard => { arrived = shard; });
    const end = reason => {
      loading--;
      arrivals.delete(key);
      script.remove();
      if (arrived) resolve(arrived); else reject(reason);
    };
    script.charset = "utf-8"; // whatever the page that searches is written in
    script.async = true;
    script.onload = () => end("damaged");
    script.onerror = () => end("missing");
    script.src = source;
    loading++;
    document.head.append(script);
  });

  const STAND_INS = [0x00, 0x0a, 0x0d, 0x22, 0x5c];

  // Seven bits a character; see Sources/Search/Shards/TextPacking.
  const unpack = (text, length) => {
    const bytes = new Uint8Array(length);
    let [held, bits, place] = [0, 0, 0];
    for (let index = 0; index < text.length && place < length; index++) {
      const code = text.charCodeAt(index);
      held |= (code < 0x80 ? code : STAND_INS[code - 0x80]) << bits;
      bits += 7;
      if (bits >= 8) {
        bytes[place++] = held & 0xff;
        held >>>= 8;
        bits -= 8;
      }
    }
    if (place < length) throw "damaged";
    return bytes;
  };

  const inflate = async (bytes, length) => {
    if (bytes.length === length) return bytes;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const inflated = new Uint8Array(await new Response(stream).arrayBuffer());
    if (inflated.length !== length) throw "damaged";
    return inflated;
  };

  class Reading {
    constructor(bytes) {
      this.bytes = bytes;
      this.place = 0;
    }
    number() {
      let [value, scale, byte] = [0, 1, 0];
      do {
        byte = this.bytes[this.place++];
        value += (byte & 0x7f) * scale;
        scale *= 128;
      } while (byte > 0x7f);
      return value;
    }
    block() {
      const length = this.number();
      return this.bytes.subarray(this.place, this.place += length);
    }
    numbers() { return new Reading(this.block()); }
  }

  const decoder = new TextDecoder();

  // ---- An index --------------------------------------------------------------------------------------------------

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

  // Whether a text comes before another in the order of their UTF-8, which is that of their characters' numbers.
  const before = (left, right) => {
    const [a, b] = [Array.from(left), Array.from(right)];
    for (let index = 0; index < a.length && index < b.length; index++) {
      if (a[index] !== b[index]) return a[index].codePointAt(0) < b[index].codePointAt(0);
    }
    return a.length < b.length;
  };

  // Front-coded words.
  const readForms = (count, common, others, bytes) => {
    const forms = new Array(count);
    let last = new Uint8Array(0);
    let place = 0;
    for (let index = 0; index < count; index++) {
      const [kept, added] = [common.number(), others.number()];
      const form = new Uint8Array(kept + added);
      form.set(last.subarray(0, kept));
      form.set(bytes.subarray(place, place += added), kept);
      forms[index] = decoder.decode(form);
      last = form;
    }
    return forms;
  };

  const readList = (frequency, deltas, worths) => {
    const documents = new Uint32Array(frequency);
    let document = -1;
    for (let index = 0; index < frequency; index++) documents[index] = document += deltas.number() + 1;
    return {documents, worths: worths.bytes.subarray(worths.place, worths.place += frequency)};
  };

  const readDictionary = reading => {
    const count = reading.number();
    const firstGroup = reading.number();
    const [common, others] = [reading.numbers(), reading.numbers()];
    const forms = readForms(count, common, others, reading.block());
    const [references, frequencies, places] = [reading.numbers(), reading.numbers(), reading.numbers()];
    const [deltas, worths] = [reading.numbers(), reading.numbers()];
    const groups = new Uint32Array(count);
    const lists = [];
    for (let index = 0; index < count; index++) {
      const back = references.number();
      groups[index] = firstGroup + lists.length - back;
      if (back > 0) continue;
      const frequency = frequencies.number();
      const shard = places.number();
      lists.push(shard > 0 ? {frequency, shard: shard - 1} : {frequency, list: readList(frequency, deltas, worths)});
    }
    return {firstGroup, forms, groups, lists};
  };

  const readPostings = reading => {
    const count = reading.number();
    const [groups, frequencies] = [reading.numbers(), reading.numbers()];
    const [deltas, worths] = [reading.numbers(), reading.numbers()];
    const lists = new Map();
    let group = 0;
    for (let index = 0; index < count; index++) {
      group += groups.number();
      lists.set(group, readList(frequencies.number(), deltas, worths));
    }
    return lists;
  };

  const readCards = reading => {
    const records = decoder.decode(reading.bytes).split("\x1e");
    const list = text => (text ? text.split("\x1d") : []);
    return records.slice(0, -1).map(record => {
      const [path, title, lang, acronym, place, type, date, illustrative, offers, needs, text] = record.split("\x1f");
      return {path, title, lang, acronym, place, type, date, illustrative: illustrative === "1", offers: list(offers),
              needs: list(needs), text};
    });
  };

  const [NONE, SEVERAL] = [-1, -2];
  const SORTS = ["name", "date", "distance"]; // besides relevance
  const FACETS = ["topic", "country", "region", "level", "type", "language"];

  const readFacets = (reading, index) => {
    const values = JSON.parse(decoder.decode(reading.block()));
    const facets = {};
    for (const name of FACETS) {
      const [counts, numbers, own] = [reading.numbers(), reading.numbers(), values[name]];
      const starts = new Uint32Array(index.count + 1);
      const all = [];
      const seen = new Int32Array(own.length).fill(-1);
      for (let document = 0; document < index.count; document++) {
        for (let left = counts.number(); left > 0; left--) {
          // A record of a value is one of all broader values, too.
          for (let value = numbers.number(); value >= 0 && seen[value] !== document; value = own[value][2]) {
            seen[value] = document;
            all.push(value);
          }
        }
        starts[document + 1] = all.length;
      }
      facets[name] = {values: own, starts, numbers: Uint32Array.from(all)};
    }
    const [days, lengths] = [reading.numbers(), reading.numbers()];
    // NaN for what has no day: it is neither before nor after any.
    const [first, last] = [new Float64Array(index.count).fill(NaN), new Float64Array(index.count).fill(NaN)];
    for (let document = 0; document < index.count; document++) {
      const day = days.number();
      if (day === 0) continue;
      first[document] = day % 2 === 0 ? (day - 2) / 2 : -(day - 1) / 2;
      last[document] = first[document] + lengths.number();
    }
    return {facets, first, last};
  };

  const readPlaces = (reading, index) => {
    const ranks = reading.block();
    const points = new DataView(Uint8Array.from(reading.block()).buffer);
    const names = decoder.decode(reading.block());
    const places = new DataView(Uint8Array.from(reading.block()).buffer);
    const at = (view, place) => {
      const [lat, lon] = [view.getInt16(place * 4, true), view.getInt16(place * 4 + 2, true)];
      return lat === 0x7fff ? null : {lat: lat / 100, lon: lon / 100};
    };
    return {
      rank: document => ranks[document * 3] | ranks[document * 3 + 1] << 8 | ranks[document * 3 + 2] << 16,
      point: document => at(points, document),
      places: names ? names.split("\n").map((name, place) => ({name, ...at(places, place)})) : [],
      count: index.count,
    };
  };

  const readSpelling = reading => {
    const count = reading.number();
    const [common, others] = [reading.numbers(), reading.numbers()];
    const forms = readForms(count, common, others, reading.block());
    return {forms, marks: reading.block(), letters: Uint32Array.from(forms, lettersOf)};
  };

  // Which letters a word has, a bit for several each: an edit changes two bits at most.
  const lettersOf = word => {
    let bits = 0;
    for (let place = 0; place < word.length; place++) bits |= 1 << (word.charCodeAt(place) & 31);
    return bits;
  };

  const bitsOf = number => {
    let count = 0;
    for (let rest = number; rest !== 0; rest &= rest - 1) count++;
    return count;
  };

  // ---- Edits -----------------------------------------------------------------------------------------------------

  // How many letters must be added, left out, changed or swapped with their neighbour (optimal string alignment); more
  // than `most` is told as most + 1.
  const distance = (left, right, most) => {
    if (Math.abs(left.length - right.length) > most) return most + 1;
    let [above, row, next] = [[], [], []];
    for (let column = 0; column <= right.length; column++) row[column] = column;
    for (let line = 1; line <= left.length; line++) {
      next = [line];
      let least = line;
      for (let column = 1; column <= right.length; column++) {
        const same = left[line - 1] === right[column - 1] ? 0 : 1;
        let value = Math.min(row[column] + 1, next[column - 1] + 1, row[column - 1] + same);
        if (line > 1 && column > 1 && left[line - 1] === right[column - 2] && left[line - 2] === right[column - 1]) {
          value = Math.min(value, above[column - 2] + 1);
        }
        next[column] = value;
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      [above, row] = [row, next];
    }
    return row[right.length];
  };

  const editsAllowed = length => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

  // ---- A query ---------------------------------------------------------------------------------------------------

  const LONGEST = 1000; // characters of a query that are looked at
  const MOST_WORDS = 64;
  // A query of more words is a text: what stands together in it is a matter of luck, and so is a word of it mistyped.
  const MOST_CORRECTED = 12;
  const SHORTEST_STEM = 3;
  const JOINTS = {de: ["", "s", "es", "n", "en", "er", "e"], nl: ["", "s", "e", "en"]};
  const EXCERPT = 200; // characters
  const BEFORE = 40;
  const STEPS = 31;
  const MOST_WORTH = 2.2;
  const PREFIX_FORMS = 60;
  const PREFIX_LISTS = 4;
  // A word that more than half of many documents have says nothing beside rarer ones, and its list is long.
  const COMMON = 0.5;
  const MANY = 1000;
  // A query of more words is a sentence: hardly anything has all of them.
  const SENTENCE = 6;
  const FEW = 5;
  const MOST_PICKED = 200; // results that are picked out one by one; of more all are put in order
  const WINDOW = 10; // results that are looked at more closely together

  const rarity = (index, frequency) => Math.log(1 + (index.count - frequency + 0.5) / (frequency + 0.5));

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
    }

    answer(final, extra) {
      if (this.isCancelled) return;
      try {
        this.callback({final, count: 0, whole: 0, loose: false, results: [], facets: null, corrections: this.corrections,
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
        this.find(term, options.typing === true && place === terms.length - 1 && !/[\s"]$/.test(options.words))));
      await this.join(terms);
      terms = distinct(await this.split(terms));
      await this.correct(terms.filter(term => term.groups.length === 0));
      await this.readLists(terms);
      if (this.isCancelled) return;
      let matched = terms.length > 0 ? this.match(terms) : this.everything();
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
      const [corrections, groups] = [this.corrections.slice(), terms.map(term => term.groups.slice())];
      await this.correct(terms.filter(term => !term.isCorrected));
      await this.readLists(terms);
      if (this.isCancelled) return matched;
      const corrected = this.match(terms);
      if (!corrected.loose) return corrected;
      this.corrections = corrections;
      terms.forEach((term, place) => { term.groups = groups[place]; });
      return matched;
    }

    // Fetches the groups of a word, and of all that begin with it where it may be unfinished.
    async find(term, isPrefix, asWritten = false) {
      term.groups = [];
      term.isPrefix = isPrefix;
      const {index} = this;
      if (index.root.dictionary.length === 0) return;
      const shard = index.dictionaryShard(term.word);
      const dictionary = await index.shard(index.dictionaryStart + shard, readDictionary, this.trouble);
      if (!dictionary) return;
      let [low, high] = [0, dictionary.forms.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (before(dictionary.forms[middle], term.word)) low = middle + 1; else high = middle;
      }
      for (; dictionary.forms[low] === term.word; low++) this.add(term, dictionary, low, 1);
      if (term.groups.length === 0 && !isPrefix && !asWritten) this.findForm(term, dictionary, low);
      this.gatherForms(term, dictionary);
      if (isPrefix && term.word.length > 1) await this.complete(term, shard, dictionary, low);
    }

    // What begins with an unfinished word: the commonest, of those with lists elsewhere a few.
    async complete(term, shard, dictionary, low) {
      const {index} = this;
      const longer = [];
      let elsewhere = 0;
      for (;;) {
        for (; low < dictionary.forms.length && dictionary.forms[low].startsWith(term.word); low++) longer.push({dictionary, place: low});
        if (low < dictionary.forms.length || !index.root.dictionary[++shard]?.startsWith(term.word) || longer.length > PREFIX_FORMS) break;
        dictionary = await index.shard(index.dictionaryStart + shard, readDictionary, this.trouble);
        if (!dictionary) break;
        low = 0;
      }
      const frequency = ({dictionary: {groups, lists, firstGroup}, place}) => lists[groups[place] - firstGroup]?.frequency ?? 0;
      longer.sort((a, b) => frequency(b) - frequency(a));
      for (const {dictionary: home, place} of longer.slice(0, PREFIX_FORMS)) {
        const own = home.lists[home.groups[place] - home.firstGroup];
        if (!own?.list && ++elsewhere > PREFIX_LISTS) continue;
        this.add(term, home, place, 0.8);
      }
    }

    // A form that is nowhere may still be one of a known word: its neighbours differ from it as forms of one word do.
    findForm(term, dictionary, low) {
      let [longest, best] = [SHORTEST_STEM - 1, -1];
      for (const step of [-1, 1]) {
        for (let place = step < 0 ? low - 1 : low; place >= 0 && place < dictionary.forms.length; place += step) {
          const form = dictionary.forms[place];
          let common = 0;
          while (common < form.length && form[common] === term.word[common]) common++;
          if (common <= longest) break;
          const ends = [form.slice(common), term.word.slice(common)];
          if (step > 0) ends.reverse();
          if (this.index.endings.has(ends.join(" "))) [longest, best] = [common, place];
        }
      }
      if (best >= 0) this.add(term, dictionary, best, 0.9);
    }

    // "agri food" is also looked for as "agrifood".
    async join(terms) {
      for (let place = 0; place + 1 < terms.length; place++) {
        const joined = {word: terms[place].word + terms[place + 1].word};
        await this.find(joined, false, true);
        for (const term of [terms[place], terms[place + 1]]) {
          for (const group of joined.groups) if (!term.groups.some(own => own.group === group.group)) term.groups.push({...group, weight: 0.9});
          for (const form of joined.forms ?? []) (term.forms ??= new Set()).add(form);
        }
      }
    }

    // A word that is nowhere may be two that are, with what the language puts between them.
    async split(terms) {
      const joints = JOINTS[this.index.language] ?? [""];
      const parted = [];
      for (const term of terms) {
        const parts = term.groups.length === 0 && !term.isPrefix ? await this.parts(term.word, joints) : null;
        if (parts) this.corrections.push({word: term.word, written: [parts.map(({word}) => word).join(" ")]});
        parted.push(...(parts ?? [term]));
      }
      return parted;
    }

    async parts(word, joints) {
      // The longest first word that leaves a second one.
      for (let end = word.length - SHORTEST_STEM; end >= SHORTEST_STEM; end--) {
        const first = {word: word.slice(0, end)};
        await this.find(first, false, true);
        if (first.groups.length === 0) continue;
        for (const joint of joints) {
          const second = {word: word.slice(end + joint.length)};
          if (!word.startsWith(joint, end) || second.word.length <= SHORTEST_STEM) continue;
          await this.find(second, false, true);
          if (second.groups.length > 0) return [first, second];
        }
      }
      return null;
    }

    add(term, dictionary, place, weight) {
      const group = dictionary.groups[place];
      const known = term.groups.find(other => other.group === group);
      if (known) { known.weight = Math.max(known.weight, weight); return; }
      const own = dictionary.lists[group - dictionary.firstGroup];
      term.groups.push({group, weight, ...(own ?? {})});
    }

    // All forms of the groups of a word, for marking them in texts.
    gatherForms(term, dictionary) {
      term.forms ??= new Set();
      const groups = new Set(term.groups.map(({group}) => group));
      dictionary.forms.forEach((form, place) => { if (groups.has(dictionary.groups[place])) term.forms.add(form); });
    }

    // Looks for what may have been meant by words that are nowhere.
    async correct(terms) {
      const {index} = this;
      await Promise.all(terms.map(async term => {
        term.isCorrected = true;
        const letters = Array.from(term.word);
        const most = editsAllowed(letters.length);
        if (most === 0) return;
        const shards = index.root.spelling.map((lengths, shard) => ({lengths, shard}))
          .filter(({lengths: [from, until]}) => letters.length + most >= from && letters.length - most <= until);
        const spellings = await Promise.all(shards.map(({shard}) =>
          index.shard(index.spellingStart + shard, readSpelling, this.trouble)));
        const candidates = [];
        const own = lettersOf(term.word);
        let least = most;
        for (const spelling of spellings) {
          if (!spelling) continue;
          spelling.forms.forEach((form, place) => {
            if (bitsOf(spelling.letters[place] ^ own) > 2 * least || form === term.word) return;
            const edits = distance(letters, Array.from(form), least);
            if (edits > least) return;
            least = edits;
            candidates.push({form, edits, mark: spelling.marks[place]});
          });
        }
        const nearest = candidates.filter(candidate => candidate.edits === least)
          .sort((a, b) => (b.mark - a.mark) || (before(a.form, b.form) ? -1 : 1)).slice(0, 5);
        for (const {form, edits} of nearest) {
          const dictionary = await index.shard(
            index.dictionaryStart + index.dictionaryShard(form), readDictionary, this.trouble);
          if (!dictionary) continue;
          const place = dictionary.forms.indexOf(form);
          if (place >= 0) this.add(term, dictionary, place, edits === 1 ? 0.7 : 0.5);
          this.gatherForms(term, dictionary);
        }
        if (nearest.length > 0) this.corrections.push({word: term.word, written: nearest.map(({form}) => form)});
      }));
    }

    // Fetches the lists of the groups, but for words so common that they do not count.
    async readLists(terms) {
      const {index} = this;
      // Forms of a group that begins in another shard of the dictionary.
      for (const term of terms) {
        for (const group of term.groups) {
          if (group.frequency !== undefined) continue;
          const dictionary = await this.home(group.group);
          Object.assign(group, dictionary ? dictionary.lists[group.group - dictionary.firstGroup] : {frequency: 0, list: null});
        }
        term.frequency = term.groups.reduce((most, {frequency}) => Math.max(most, frequency), 0);
      }
      const common = Math.max(index.count * COMMON, MANY);
      const rare = terms.filter(term => term.frequency > 0 && term.frequency <= common);
      for (const term of terms) term.isIdle = terms.length > 3 && rare.length > 1 && term.frequency > common;
      const wanted = terms.filter(term => !term.isIdle).flatMap(term => term.groups).filter(({list}) => list === undefined);
      await Promise.all(wanted.map(async group => {
        const lists = await index.shard(index.postingsStart + group.shard, readPostings, this.trouble);
        group.list = lists ? lists.get(group.group) ?? null : null;
      }));
    }

    // The shard of the dictionary in which a group begins: one before those that name it.
    async home(group) {
      const {index} = this;
      let [low, high] = [0, index.root.dictionary.length - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        const dictionary = await index.shard(index.dictionaryStart + middle, readDictionary, this.trouble);
        if (!dictionary) return null;
        if (group < dictionary.firstGroup) high = middle - 1;
        else if (group >= dictionary.firstGroup + dictionary.lists.length) low = middle + 1;
        else return dictionary;
      }
      return null;
    }

    everything() {
      const documents = Uint32Array.from({length: this.index.count}, (_, document) => document);
      return {documents, keys: new Float64Array(documents.length), wholes: null, whole: documents.length, loose: false};
    }

    // Weighs the documents that have the words.
    match(terms) {
      const {index} = this;
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
    }

    // Whether the documents that match are the results, in their order.
    isPlain() {
      const {filters, near, sort} = this.options;
      return !near && !SORTS.includes(sort)
        && !Object.values(filters ?? {}).some(value => value && value.length > 0);
    }

    // Leaves what the filters leave, and counts the values of the facets: of each as if it had no choice itself.
    async narrow(matched) {
      const {index, options} = this;
      const table = await index.shard(index.facetsShard, readFacets, this.trouble);
      if (options.near) this.places = await index.shard(index.facetsShard + 1, readPlaces, this.trouble);
      // Without facets nothing is left out: better too many results, which the trouble explains, than none.
      if (!table) return matched;
      this.days = table;
      const filters = options.filters ?? {};
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
      const {filters, near} = this.options;
      const [from, until] = [day(filters?.from), day(filters?.until)];
      const farthest = near && this.places ? near.km ?? Infinity : Infinity;
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
        excerpt: matcher.excerpt(card.text), distance: this.distance(document),
      };
    }
  }

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

  // By the level of a name: how much of it the word is.
  const SHARE_OF_NAME = [0, 0.1, 0.13, 0.18, 0.25, 0.33, 0.5, 1];

  // Days since 2000-01-01; null for what is no day.
  const day = text => {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "");
    if (!match) return null;
    return Date.UTC(+match[1], +match[2] - 1, +match[3]) / 86400000 - 10957;
  };

  // ---- Marks and excerpts ----------------------------------------------------------------------------------------

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
      return fit;
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

  // ---- What pages call -------------------------------------------------------------------------------------------

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

  window.auroraSearch = {
    open({root, index}) {
      const key = `${root} ${index}`;
      if (!indexes.has(key)) indexes.set(key, new Engine(new Index(root, index)));
      return indexes.get(key);
    },
  };
})();
