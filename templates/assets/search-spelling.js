// Typing errors: the forms that one or two edits lead to.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};
  const {before, lettersOf, readDictionary, readSpelling} = parts;

  const bitsOf = number => {
    let count = 0;
    for (let rest = number; rest !== 0; rest &= rest - 1) count++;
    return count;
  };

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

  // Looks for what may have been meant by words.
  const correct = async (index, words, terms) => {
    await Promise.all(terms.map(async term => {
      term.isCorrected = true;
      const letters = Array.from(term.word);
      const most = editsAllowed(letters.length);
      if (most === 0) return;
      const shards = index.root.spelling.map((lengths, shard) => ({lengths, shard}))
        .filter(({lengths: [from, until]}) => letters.length + most >= from && letters.length - most <= until);
      const spellings = await Promise.all(shards.map(({shard}) =>
        index.shard(index.spellingStart + shard, readSpelling, words.trouble)));
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
          index.dictionaryStart + index.dictionaryShard(form), readDictionary, words.trouble);
        if (!dictionary) continue;
        const place = dictionary.forms.indexOf(form);
        if (place >= 0) words.add(term, dictionary, place, edits === 1 ? 0.7 : 0.5);
        words.gatherForms(term, dictionary);
      }
      if (nearest.length > 0) words.corrections.push({word: term.word, written: nearest.map(({form}) => form)});
    }));
  };

  Object.assign(parts, {correct});
})();
