/* The form of a record: to join the directory, or, with ?correct=KIND/ID, to correct a page. It checks as the build
   does and hands over the record's file; nothing leaves the page. */
(function () {
  "use strict";
  const act = window.auroraAct, fields = window.auroraFields, at = (id) => document.getElementById(id);
  const form = at("_form");
  if (!act || !fields || !form) return;
  const settings = act.words(), words = settings.words;
  const [kindAsked, idAsked] = (new URLSearchParams(location.search).get("correct") || "").split("/");
  const corrected = act.has(settings.kinds, kindAsked) && idAsked ? { kind: kindAsked, id: idAsked } : null;
  /* What is open: {kind, controls: Map, id, text, record, context}. */
  let open = null, hasTried = false, asked = 0;

  function trouble(text) {
    at("_trouble").textContent = text;
    at("_trouble").hidden = !text;
  }

  // MARK: Loading

  function data(folder, file, name) { return act.load(form.dataset[folder] + "/" + file + ".js", name); }

  /* The kinds whose records the fields refer to. */
  function kindsIn(type, found) {
    if (type.kind) found.add(type.kind);
    for (const kind of type.parts || type.kinds || []) found.add(kind);
    for (const inner of [type.of, type.key, type.value]) if (inner) kindsIn(inner, found);
    for (const field of type.fields || []) kindsIn(field.type, found);
    return found;
  }

  async function load(kind) {
    const [declared, terms, codes] = await Promise.all(
      [data("fields", kind, "fields/" + kind), data("fields", "terms", "terms"), data("records", "codes", "codes")]);
    const kinds = kindsIn({ fields: declared.fields }, new Set([kind]));
    const names = new Map(await Promise.all(Array.from(kinds, async (name) =>
      [name, (await data("records", name + ".names", "names/" + name)).records])));
    return { declared, context: contextOf(terms, codes, names) };
  }

  async function recordOf(kind, id) {
    const bucket = act.bucket(id, settings.kinds[kind].buckets);
    const { records } = await data("records", kind + "." + bucket, "records/" + kind + "/" + bucket);
    return act.has(records, id) ? records[id] : null;
  }

  function contextOf(terms, codes, names) {
    const known = new Map(), parts = new Map();
    return {
      words, terms, codes, kinds: settings.kinds, language: settings.language, languages: settings.languages,
      // The next build is to come: its day is this one at the earliest, whatever the clock here says.
      today: [settings.today, new Date().toISOString().slice(0, 10)].sort()[1], countries: new Set(terms.countries.map(([code]) => code)),
      known(kind) {
        if (!known.has(kind)) known.set(kind, new Set((names.get(kind) || []).map(([id]) => id)));
        return known.get(kind);
      },
      parts(kind) {
        if (!parts.has(kind)) parts.set(kind, new Set(partsOf(kind)));
        return parts.get(kind);
      },
      /* The id of a list of suggestions, made when it is first asked for. */
      list(name) {
        const id = "_list-" + name.replace(/\W/g, "-");
        if (!at(id)) {
          const options = name === "zones" ? codes.zones.map((zone) => new Option("", zone))
            : settings.kinds[name] ? (names.get(name) || []).map(([value, title]) => new Option(title, value))
              : name.split("+").flatMap(partsOf).map((value) => new Option("", value));
          document.body.append(fields.make("datalist", { id }, ...options));
        }
        return id;
      }
    };
    function partsOf(kind) { return (names.get(kind) || []).flatMap(([id, , inner]) => (inner || []).map((part) => id + "#" + part)); }
  }

  // MARK: The form

  async function show(kind) {
    const number = ++asked, { declared, context } = await load(kind);
    const record = corrected ? await recordOf(kind, corrected.id) : null;
    if (number !== asked) return;  // another kind was chosen meanwhile
    if (corrected && !record) trouble(act.fill(words.unknown_record, { name: kind + "/" + corrected.id }));
    hasTried = false;
    open = { kind, context, record, declared, controls: new Map(), isData: Boolean(record) && record.file.endsWith(".yaml") };
    build();
    if (record) {
      write(original(record), record.text || "");
      const title = open.controls.get(declared.fields[0].name);
      at("_title").textContent = act.fill(words.correct, { name: (title && title.input && title.input.value) || corrected.id });
    }
    at("_errors").hidden = at("_made").hidden = true;
    offerDraft();
    form.hidden = false;
    at("_by-hand").classList.add("is-second");
  }

  /* Without what files beside the record's own translate: those stay as they are. */
  function original(record) {
    const values = JSON.parse(JSON.stringify(record.fields));
    for (const [language, field] of record.beside || []) {
      if (!values[field] || typeof values[field] !== "object") continue;
      delete values[field][language];
      const left = Object.keys(values[field]);
      if (left.length === 1 && left[0] === settings.language) values[field] = values[field][left[0]];
    }
    return values;
  }

  function build() {
    const holder = at("_fields"), { record, declared, context } = open;
    const kept = new Set((record && record.kept) || []), more = fields.make("details", { className: "panel" },
      fields.make("summary", { textContent: words.more }));
    const panel = fields.make("div", { className: "panel" });
    const name = { name: "id", label: words.id, help: words.id_help, required: true, type: { is: "id" } };
    open.id = fields.makeControl(name, context);
    if (corrected && record) {
      open.id.write(corrected.id);
      open.id.input.readOnly = true;
    }
    declared.fields.forEach((field, position) => {
      if (kept.has(field.name)) return;
      const control = fields.makeControl(field, context);
      open.controls.set(field.name, control);
      control.element.dataset.field = field.name;
      (position < declared.own ? panel : more).append(control.element);
      if (position === 0) panel.append(open.id.element);
    });
    open.id.element.dataset.field = "id";
    open.inner = { fields: declared.fields, inner: open.controls };
    open.text = fields.makeControl({ name: "text", label: words.text, help: words.text_help, type: { is: "localText" } },
      Object.assign(Object.create(context), { languages: { [settings.language]: settings.languages[settings.language] } }));
    open.text.input.rows = 12;
    open.text.element.dataset.field = "text";
    if (!open.isData) panel.append(open.text.element);
    holder.replaceChildren(...notes(kept), panel, more);
    suggestId();
  }

  function labelOf(name) { return (open.declared.fields.find((field) => field.name === name) || { label: name }).label; }

  function notes(kept) {
    const { record } = open, found = [], list = (names) => new Intl.ListFormat(document.documentElement.lang).format(names);
    if (kept.size) found.push(act.fill(words.kept, { fields: list(Array.from(kept, labelOf)) }));
    const free = record ? open.declared.fields.filter((field) => field.type.is === "free" && field.name in record.fields) : [];
    if (free.length) found.push(act.fill(words.free_kept, { fields: list(free.map((field) => field.label)) }));
    const beside = new Set(((record && record.beside) || []).map(([language]) => language));
    if (beside.size) found.push(act.fill(words.beside, { languages: list(Array.from(beside, (code) => settings.languages[code] || code)) }));
    return found.map((text) => fields.make("p", { className: "notice", textContent: text }));
  }

  /* The name of the file follows the name of the record until somebody writes another one. */
  function suggestId() {
    const id = open.id.input, title = open.controls.get(open.declared.fields[0].name).input;
    if (id.readOnly) return;
    let last = "";
    title.addEventListener("input", () => {
      if (id.value !== last) return;
      id.value = last = title.value.replace(/ß/g, "ss").replace(/[łŁ]/g, "l").replace(/[øØ]/g, "o").replace(/[æÆ]/g, "ae").replace(/[đĐ]/g, "d")
        .normalize("NFD").toLowerCase().split(/[^a-z0-9\u0300-\u036f]+/).map((word) => word.replace(/[\u0300-\u036f]/g, "")).filter(Boolean)
        .join("-").slice(0, 64).replace(/-+$/, "");
    });
  }

  function write(values, text) {
    for (const [name, value] of Object.entries(values)) {
      const control = open.controls.get(name);
      if (control && value !== undefined) control.write(value);
    }
    open.text.write(text);
  }

  function entries() {
    return Array.from(open.controls, ([name, control]) => [name, control.read()]).filter((entry) => entry[1] !== undefined);
  }

  // MARK: Checking

  /* Shows every mistake at its field; returns those that stand in the way, as [input, message]. */
  function check() {
    const found = [];
    for (const mark of form.querySelectorAll(".form-error")) mark.hidden = true;
    for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
    function fail(input, text, isDoubt) {
      const mark = at(input.id + "-error") || markFor(input);
      if (!mark.hidden) return;
      mark.textContent = text;
      mark.hidden = false;
      const described = input.getAttribute("aria-describedby") || "";
      if (!described.split(" ").includes(mark.id)) input.setAttribute("aria-describedby", (described + " " + mark.id).trim());
      if (isDoubt) return;
      input.setAttribute("aria-invalid", "true");
      for (let fold = input.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      found.push([input, text]);
    }
    open.id.check(fail);
    const id = open.id.text();
    if (!open.id.input.readOnly && open.context.known(open.kind).has(id)) fail(open.id.input, words.taken_id);
    for (const control of open.controls.values()) control.check(fail);
    fields.rules(open.declared.rules, open.inner, open.context, fail);
    open.text.check(fail);
    if (window.auroraChecks.bytes(open.text.text()) > 262144) fail(open.text.input, words.too_long);
    // In the order of the page, whatever the order of the checks.
    return found.sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  /* Of a button that adds to a list, or a box to tick. */
  function markFor(input) {
    if (!input.id) input.id = "_m" + Math.random().toString(36).slice(2);
    const mark = fields.make("p", { id: input.id + "-error", className: "form-error", hidden: true });
    input.parentElement.append(mark);
    return mark;
  }

  function nameOf(input) {
    const label = form.querySelector("label[for='" + input.id + "']"), group = input.closest("fieldset");
    const own = label ? label.firstChild.textContent : input.textContent;
    const outer = group && group.querySelector("legend").textContent;
    return outer && outer !== own ? outer + ": " + own : own;
  }

  function showMistakes(mistakes) {
    const list = fields.make("ul", {}, ...mistakes.map(([input, text]) => {
      const link = fields.make("a", { href: "#" + input.id, textContent: nameOf(input) });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        input.focus();
      });
      return fields.make("li", {}, link, " – " + text);
    }));
    const box = at("_errors");
    box.replaceChildren(fields.make("h2", { textContent: words.mistakes }), list);
    box.hidden = !mistakes.length;
  }

  // MARK: The file

  function submit(event) {
    event.preventDefault();
    hasTried = true;
    const mistakes = check();
    showMistakes(mistakes);
    at("_made").hidden = mistakes.length > 0;
    if (mistakes.length) { at("_errors").focus(); return; }
    hand();
    at("_made-title").focus();
  }

  let blob = "";

  function hand() {
    const { record, kind, isData } = open, id = open.id.text();
    const comments = record && record.kept
      ? ["Keep these fields of the existing file, which are never given out as data: " + record.kept.join(", ")] : [];
    const text = window.auroraWriting.file(entries(), open.text.text(), comments, isData);
    const path = record ? record.file : kind + "/" + id + ".md", name = path.split("/").pop();
    URL.revokeObjectURL(blob);
    blob = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    at("_file").value = text;
    at("_save").href = blob;
    at("_save").download = name;
    at("_save").textContent = words.save + ": " + name;
    at("_steps").textContent = act.fill(words.steps, { editors: settings.editors });
    at("_commit").textContent = act.fill(words.commit, { path: "content/" + path });
    const naming = { site: settings.site, kind: settings.kinds[kind].label, id, file: name };
    at("_mail").href = act.mail(settings.editors, act.fill(words.mail_subject, naming), act.fill(words.mail_body, naming)).href;
  }

  // MARK: Drafts

  function draftName() { return "aurora-form/" + settings.site + "/" + open.kind + "/" + (corrected ? corrected.id : ""); }

  /* Storage may be refused: everything else works without it. */
  function stored(action) {
    try { return action(window.localStorage); } catch (problem) { return undefined; }
  }

  /* In the form that `write` takes. */
  function plain(value) {
    if (typeof value === "string") return value;
    if (value.bare !== undefined) return value.bare;
    if (Array.isArray(value)) return value.map(plain);
    return Object.fromEntries(value.entries.map(([name, part]) => [name, plain(part)]));
  }

  function keep() {
    if (!open || !at("_keep").checked) return;
    const draft = { id: open.id.text(), text: open.text.text(), fields: plain({ entries: entries() }) };
    const isKept = stored((storage) => { storage.setItem(draftName(), JSON.stringify(draft)); return true; });
    at("_kept").textContent = isKept ? words.draft_kept : words.draft_refused;
    if (!isKept) at("_keep").checked = false;
  }

  function draft() {
    const text = stored((storage) => storage.getItem(draftName()));
    try { return text ? JSON.parse(text) : null; } catch (problem) { return null; }
  }

  function offerDraft() {
    at("_kept").textContent = "";
    at("_keep").checked = false;
    at("_draft").hidden = !draft();
  }

  function useDraft() {
    const found = draft();
    if (!found) return;
    open.controls.clear();
    build();
    write(found.fields, found.text);
    if (!open.id.input.readOnly) open.id.write(found.id);
    at("_keep").checked = true;
    at("_draft").hidden = true;
    open.controls.values().next().value.input.focus();
  }

  function forgetDraft() {
    stored((storage) => storage.removeItem(draftName()));
    at("_draft").hidden = true;
    at("_kept").textContent = "";
    at("_keep").focus();
  }

  // MARK: Beginning

  function begin(kind) {
    trouble("");
    show(kind).catch(() => {
      form.hidden = true;
      trouble(words.unloaded);
    });
  }

  form.addEventListener("submit", submit);
  form.addEventListener("input", (event) => {
    if (event.target === at("_kind") || event.target === at("_keep") || !open) return;
    at("_made").hidden = true;
    if (hasTried) showMistakes(check());
    keep();
  });
  at("_keep").addEventListener("change", () => {
    if (at("_keep").checked) keep();
    else {
      stored((storage) => storage.removeItem(draftName()));
      at("_kept").textContent = "";
    }
  });
  at("_kind").addEventListener("change", () => begin(at("_kind").value));
  at("_draft-use").addEventListener("click", useDraft);
  at("_draft-delete").addEventListener("click", forgetDraft);
  at("_copy").addEventListener("click", () => act.copy(at("_file").value, at("_file"), at("_said")));
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
  if (corrected) {
    at("_kind").closest("p").hidden = true;
    at("_intro").textContent = words.correct_intro;
    at("_title").textContent = act.fill(words.correct, { name: corrected.id });
    begin(corrected.kind);
  } else begin(at("_kind").value);
})();
