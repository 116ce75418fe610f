// The words of a query in the dictionary of an index: their groups, what they may be the beginning of, forms that the
// dictionary lacks, words written apart or as one.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};
  const {before, readDictionary, readPostings} = parts;

  const SHORTEST_STEM = 3;
  const JOINTS = {de: ["", "s", "es", "n", "en", "er", "e"], nl: ["", "s", "e", "en"]};
  const PREFIX_FORMS = 60;
  const PREFIX_LISTS = 4;
  // A word that more than half of many documents have says nothing beside rarer ones, and its list is long.
  const COMMON = 0.5;
  const MANY = 1000;

  class Terms {
    // What cannot be read is added to `trouble`, what was looked for in the place of a word to `corrections`.
    constructor(index, trouble, corrections) {
      Object.assign(this, {index, trouble, corrections});
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
  }

  Object.assign(parts, {Terms});
})();
