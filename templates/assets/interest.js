/* Composes a letter to an organisation from what the address of the page names: ?to=ID, with &item= for an offer or a
   need, &service= for a service, or &from=ID for a suggestion. Only ids are taken from there: names, addresses and
   texts are those of the directory. */
(function () {
  "use strict";
  const act = window.auroraAct, page = document.querySelector("[data-interest]");
  if (!act || !page) return;
  const at = (id) => document.getElementById(id);
  const asked = new URLSearchParams(location.search), words = act.words();
  const own = document.documentElement.lang, form = at("_letter");

  function trouble(text) {
    at("_trouble").textContent = text;
    at("_trouble").hidden = false;
  }

  /* A text with translations, in a language or else the first one of the site. */
  function text(value, language) {
    return typeof value === "string" ? value : value[language] || value[words.default] || "";
  }

  function record(id) {
    const number = act.bucket(id, +page.dataset.buckets);
    return act.load(page.dataset.interest + "/" + number + ".js", "interest/" + number)
      .then((data) => (act.has(data.records, id) ? data.records[id] : null));
  }

  /* The languages a letter can be in, those first that the addressee reads. */
  function languages(to) {
    const all = Object.keys(words.languages), read = to.languages || [];
    const shared = all.filter((code) => read.includes(code));
    if (!shared.length) return [own, ...all.filter((code) => code !== own)];
    const first = shared.includes(own) ? own : shared[0];
    return [first, ...shared.filter((code) => code !== first), ...all.filter((code) => !shared.includes(code))];
  }

  function part(of, name, id) {
    return of && of[name] && act.has(of[name], id) ? of[name][id] : null;
  }

  /* What the letter is about, in a language: its subject, and the sentences in its middle. */
  function matter(to, from, language) {
    const say = words.languages[language], site = text(words.site, language);
    const subject = (key, more) => act.fill(say[key], Object.assign({ site }, more));
    const match = from && part(from, "partners", asked.get("to"));
    if (match) {
      const names = { from: text(from.title, language), to: text(to.title, language) };
      return { subject: subject("subject_match", names), opening: act.fill(say.match, names),
        reasons: reasons(to, from, match, language) };
    }
    for (const [list, key] of [["offers", "offer"], ["needs", "need"]]) {
      const item = part(to, list, asked.get("item"));
      if (item) {
        const name = { item: text(item.title, language) };
        return { subject: subject("subject_item", name), opening: act.fill(say[key], name), reasons: [] };
      }
    }
    const service = part(to, "services", asked.get("service"));
    if (service) {
      const name = { item: text(service, language) };
      return { subject: subject("subject_item", name), opening: act.fill(say.service, name), reasons: [] };
    }
    return { subject: subject("subject", {}), opening: say.contact, reasons: [] };
  }

  function reasons(to, from, match, language) {
    const say = words.languages[language], found = [];
    function pair(provider, seeker, ids) {
      return { offer: part(provider, "offers", ids[0]), need: part(seeker, "needs", ids[1]) };
    }
    function gain(key, kind, both) {
      if (!both.offer || !both.need) return;
      const names = { offer: text(both.offer.title, language), need: text(both.need.title, language) };
      found.push({ kind, text: act.fill(say[key], names) });
    }
    const theirs = match.favour && pair(from, to, match.favour), ours = match.gain && pair(to, from, match.gain);
    if (theirs) gain("you_gain", "offers", theirs);
    if (ours) gain("we_gain", "seeks", ours);
    const points = (match.check || []).map((point) => {
      if (point !== "stage") return say["check_" + point];
      // Of the side with the wider gap, as the page says it.
      const gaps = [ours, theirs].filter((both) => both && both.offer && both.need && both.offer.stage && both.need.stage)
        .sort((a, b) => (b.need.stage - b.offer.stage) - (a.need.stage - a.offer.stage));
      return gaps.length ? act.fill(say.check_stage, { offered: gaps[0].offer.stage, needed: gaps[0].need.stage }) : null;
    }).filter(Boolean);
    if (points.length) {
      const list = new Intl.ListFormat(language).format(points);
      found.push({ kind: "check", text: act.fill(say.check, { points: list }) });
    }
    return found;
  }

  function letter(to, from, language) {
    const say = words.languages[language], about = matter(to, from, language);
    const names = { to: text(to.title, language), site: text(words.site, language) };
    const address = words.base ? "\n" + words.base + say.prefix + "organisations/" + asked.get("to") + ".html" : "";
    const parts = [act.fill(say.greeting, names), act.fill(say.found, names) + address, about.opening];
    if (about.reasons.length) parts.push(about.reasons.map((reason) => "– " + reason.text).join("\n"));
    parts.push(say.who, say.next, say.close);
    return { subject: about.subject, text: parts.join("\n\n") };
  }

  function show(to, from) {
    const name = text(to.title, own), names = { to: name, from: from ? text(from.title, own) : "" };
    const canSend = Boolean(to.email) && !to.illustrative;
    const link = at("_to"), choice = languages(to);
    link.textContent = name;
    link.href = new URL("organisations/" + asked.get("to") + ".html", location.href).href;
    at("_address").textContent = to.email || (to.website || "").replace(/^https?:\/\//, "");
    if (to.illustrative) reveal("_example", at("_example").dataset.text);
    if (from && from.illustrative && !to.illustrative) reveal("_example-from", at("_example-from").dataset.text);
    function reveal(id, phrase) {
      at(id).textContent = act.fill(phrase, names);
      at(id).hidden = false;
    }

    showReasons(to, from);
    for (const code of choice) at("_language").append(new Option(words.languages[code].endonym, code));
    for (const option of at("_language").options) option.lang = option.value;
    at("_tongue").hidden = choice.length < 2;
    const read = (to.languages || []).map((code) => new Intl.DisplayNames([own], { type: "language" }).of(code));
    at("_reads").textContent = read.length
      ? act.fill(at("_reads").dataset.text, { to: name, languages: new Intl.ListFormat(own).format(read) }) : "";

    at("_mail").hidden = !canSend;
    at("_copy-address").hidden = !canSend;
    if (!canSend && !to.illustrative) {
      const note = at("_no-mailbox");
      reveal("_no-mailbox", to.website ? note.dataset.text : note.dataset.nothing);
      if (to.website) {
        at("_website").href = to.website;
        at("_website").hidden = false;
      } else if (at("_editors")) at("_editors").hidden = false;
    }

    function compose() {
      const language = at("_language").value, made = letter(to, from, language);
      for (const field of [at("_subject"), at("_text")]) field.lang = language;
      at("_subject").value = made.subject;
      at("_text").value = made.text;
      address();
    }
    function address() {
      if (!canSend) return;
      const made = act.mail(to.email, at("_subject").value, at("_text").value);
      at("_mail").href = made.href;
      at("_long").hidden = made.isWhole;
    }
    at("_language").addEventListener("change", compose);
    at("_subject").addEventListener("input", address);
    at("_text").addEventListener("input", address);
    at("_copy").addEventListener("click", () => act.copy(at("_text").value, at("_text"), at("_said")));
    at("_copy-address").addEventListener("click", () => copyAddress(to.email));
    form.addEventListener("submit", (event) => event.preventDefault());
    compose();
    form.hidden = false;
    at("_by-hand").hidden = true;
    document.title = name + " – " + document.title;
  }

  /* The address stands in no field: where the clipboard refuses, it is marked where it is shown. */
  function copyAddress(address) {
    const shown = at("_address");
    act.copy(address, {
      focus() {},
      select() { getSelection().selectAllChildren(shown); }
    }, at("_said"));
  }

  function showReasons(to, from) {
    const about = matter(to, from, own);
    const lines = about.reasons.length ? about.reasons : [{ kind: "offers", text: about.opening }];
    for (const line of lines) {
      const item = document.createElement("p");
      item.className = "bar " + line.kind;
      item.textContent = line.text;
      at("_reasons").append(item);
    }
    at("_why").hidden = !about.reasons.length && !asked.get("item") && !asked.get("service");
  }

  /* The same letter in the other languages of the page. */
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;

  if (!asked.get("to")) {
    trouble(at("_by-hand").dataset.unknown);
  } else {
    Promise.all([record(asked.get("to")), asked.get("from") ? record(asked.get("from")) : null]).then(([to, from]) => {
      if (to) show(to, from); else trouble(at("_by-hand").dataset.unknown);
    }, () => trouble(at("_by-hand").dataset.unloaded));
  }
})();
