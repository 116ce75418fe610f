// What the bytes of each kind of shard mean; they are written in Sources/Search/Shards and Sources/Search/Tables.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};

  const decoder = new TextDecoder();

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
      const [path, title, lang, acronym, place, type, date, illustrative, offers, needs, summary, prose] =
        record.split("\x1f");
      return {path, title, lang, acronym, place, type, date, illustrative: illustrative === "1", offers: list(offers),
              needs: list(needs), summary, prose};
    });
  };

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

  // Which letters a word has, a bit for several each: an edit changes two bits at most.
  const lettersOf = word => {
    let bits = 0;
    for (let place = 0; place < word.length; place++) bits |= 1 << (word.charCodeAt(place) & 31);
    return bits;
  };

  const readSpelling = reading => {
    const count = reading.number();
    const [common, others] = [reading.numbers(), reading.numbers()];
    const forms = readForms(count, common, others, reading.block());
    return {forms, marks: reading.block(), letters: Uint32Array.from(forms, lettersOf)};
  };

  Object.assign(parts, {before, FACETS, readDictionary, readPostings, readCards, readFacets, readPlaces, readSpelling, lettersOf});
})();
