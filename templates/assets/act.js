/* What the pages of taking part share: addresses that open a mail program, copying, and data that is loaded when it is
   needed. Data are classic scripts that register what they hold, since a page on a disk can read nothing else. */
(function () {
  "use strict";

  /* Windows hands mail programs no more than about 2,000 bytes, and cuts the rest without a word. */
  const LONGEST = 1900;
  const loading = new Map();

  /* RFC 6068: everything but what has no meaning in an address is escaped, and line breaks are CR LF. */
  function escaped(text) {
    return encodeURIComponent(whole(text).replace(/\r\n|\r|\n/g, "\r\n"))
      .replace(/[!'()*]/g, (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase());
  }

  /* Half a pair of code units is no character, and has no bytes. */
  function whole(text) {
    return text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
  }

  /* The address of a letter, and whether its text is in it: one too long is left out whole. */
  function mail(address, subject, text) {
    const head = "mailto:" + escaped(address).replace(/%40/g, "@") + "?subject=" + escaped(subject.replace(/\s+/g, " ").trim());
    const all = head + "&body=" + escaped(text);
    return all.length <= LONGEST ? { href: all, isWhole: true } : { href: head, isWhole: false };
  }

  /* What a data script registers under a name; the promise fails where the script is not there. */
  function load(path, name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = path;
        script.onload = () => {
          const found = (window.auroraData || []).find((data) => data.name === name);
          if (found) done(found); else fail(new Error(name));
        };
        script.onerror = () => {
          loading.delete(name);  // another try may be luckier
          fail(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  /* FNV-1a, as the build files its records (Sources/Pages/TakingPart/DataScript.swift). */
  function bucket(id, count) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
    return hash % count;
  }

  /* Names may be anything, those of an object's own methods too. */
  function has(object, name) { return Object.prototype.hasOwnProperty.call(object, name); }

  /* A phrase with the words in braces put in. */
  function fill(phrase, words) {
    return phrase.replace(/\{(\w+)\}/g, (gap, name) => (has(words, name) ? words[name] : gap));
  }

  /* Puts a text on the clipboard; where the browser does not let a page do so, the text is marked for the reader. */
  function copy(text, field, said) {
    const tell = (isCopied) => { said.textContent = isCopied ? said.dataset.copied : said.dataset.marked; };
    const mark = () => {
      field.hidden = false;
      field.focus();
      field.select();
      let isCopied = false;
      try { isCopied = document.execCommand("copy"); } catch (problem) { isCopied = false; }
      tell(isCopied);
    };
    said.textContent = "";
    if (!navigator.clipboard || !navigator.clipboard.writeText) { mark(); return; }
    navigator.clipboard.writeText(text).then(() => tell(true), mark);
  }

  /* The data block of the page. */
  function words() { return JSON.parse(document.getElementById("_words").textContent); }

  window.auroraAct = { mail, load, bucket, has, fill, copy, words, whole };
})();
