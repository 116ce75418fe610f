/* What the search page says of an answer: how many results there are, which words were taken for which, what is missing. */
(function () {
  "use strict";
  const parts = window.auroraSearchParts = window.auroraSearchParts || {};

  /* `lead` makes a link lead to the search with a change. */
  parts.said = function (page, words, lead) {
    const count = page.querySelector("#count"), notes = page.querySelector("[data-notes]");
    const paragraph = (text, name) => Object.assign(document.createElement("p"), { textContent: text, className: name || "" });

    /* Said at once, or when typing and waiting are over. */
    let quiet = 0;
    function tell(content, isPassing) {
      clearTimeout(quiet);
      quiet = setTimeout(() => count.replaceChildren(...[content].flat()), isPassing ? 400 : 0);
    }

    /* How many results there are for what was typed. */
    function number(q, total, isNone) {
      const asked = words.quoted(q.trim());
      if (isNone) return asked ? words.say("search_nothing", { words: asked }) : words.say("search_nothing_chosen");
      const number = document.createElement("strong");
      number.textContent = words.counted("count_result", total);
      if (!asked) return number;
      // The number stands out wherever the language puts it.
      const [before, after] = words.say("search_results_for", { results: "\n", words: asked.replace(/\n/g, " ") }).split("\n");
      return [before, number, after];
    }

    /* "mycotoxn" is also written: mycotoxin */
    function corrected(correction, q) {
      const line = paragraph(words.say("search_also_written", { word: words.quoted(correction.word) }) + " ");
      const at = q.toLowerCase().indexOf(correction.word.toLowerCase());
      correction.written.forEach((written, index) => {
        const wanted = at < 0 ? written : q.slice(0, at) + written + q.slice(at + correction.word.length);
        const link = lead(document.createElement("a"), { q: wanted });
        link.textContent = written;
        line.append(index ? ", " : "", link);
      });
      return line;
    }

    /* What is odd about an answer to what was asked; of a blank search only what could not be read. */
    function remark(answer, { q, sort }, isBlank) {
      const remarks = answer.trouble.length ? [paragraph(words.say("search_trouble"), "notice")] : [];
      if (!isBlank) {
        remarks.push(...answer.corrections.map(correction => corrected(correction, q)));
        if (answer.loose && answer.count) remarks.push(paragraph(words.say("search_loose")));
        else if (answer.whole < answer.count && sort === "relevance") remarks.push(paragraph(words.counted("count_whole", answer.whole)));
      }
      notes.replaceChildren(...remarks);
    }

    const notice = text => notes.replaceChildren(paragraph(text, "notice"));

    return { tell, number, remark, notice, focus: () => count.focus() };
  };
})();
