/* Makes the controls of a record's form from its declared fields, fills them, reads them, and checks them.

   A control is {element, write(value), read(), check(fail)}: `read` gives what writing.js writes, or undefined where
   nothing was entered; `check` calls fail(input, message, isDoubt) for each mistake. Controls of groups of fields also
   have `inner`, their controls by the names of the fields. */
(function () {
  "use strict";
  const act = window.auroraAct, checks = window.auroraChecks;
  let count = 0;

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /* Values that the reader of the content takes without quotation marks. */
  const BARE = new Set(["integer", "number", "flag", "date", "partialDate", "dateTime", "time"]);
  const KEYBOARDS = { webAddress: "url", email: "email", phone: "tel", integer: "numeric", number: "decimal" };

  /* The words of a declaration, where what is to be typed stands between backquotes. */
  function typeset(element, text) {
    text.split("`").forEach((part, index) => element.append(index % 2 ? make("code", { textContent: part }) : part));
    return element;
  }

  // MARK: One value

  /* The control of one value with its label, help and place for a mistake. `isBare` leaves label and help out: a list
     says them already. */
  function single(field, type, context, isBare) {
    const id = "_f" + ++count, input = inputOf(type, context, id, field.required);
    const label = make("label", { htmlFor: id, textContent: field.label });
    const help = typeset(make("p", { id: id + "-help", className: "note" }), field.help);
    const error = make("p", { id: id + "-error", className: "form-error", hidden: true });
    if (field.labelLanguage) label.lang = field.labelLanguage;
    if (field.helpLanguage) help.lang = field.helpLanguage;
    if (isBare) label.className = "quiet";
    else if (field.required && !field.isInner) label.append(" ", make("span", { className: "note", textContent: "(" + context.words.required + ")" }));
    if (field.required && !field.isInner) input.required = true;
    input.id = id;
    const element = make("div", { className: "form-field" }, label);
    if (!isBare) {
      element.append(help);
      input.setAttribute("aria-describedby", help.id);
    }
    element.append(input, error);
    let first;
    const control = {
      element, input,
      text: () => (isText(type) ? input.value : input.value.trim()),
      write(value) {
        const text = String(value);
        if (input.tagName === "SELECT" && !Array.from(input.options).some((option) => option.value === text)) {
          input.append(new Option(text, text));
        }
        input.value = first = text;
      },
      read() {
        const text = control.text();
        if (!text.trim()) return undefined;
        return BARE.has(type.is) ? { bare: text } : text;
      },
      check(fail) {
        const text = control.text();
        if (!text.trim()) {
          if (field.required) fail(input, context.words.missing);
          return;
        }
        // What the directory itself has is not doubted: it may name what is not published.
        if (text === first && type.is === "reference") return;
        const problem = checks.character(text) || problemOf(text, type, context);
        if (problem) fail(input, message(problem, context));
      }
    };
    return control;
  }

  function isText(type) { return type.is === "text" || type.is === "localText"; }

  function message(problem, context) {
    return typeof problem === "string" ? context.words[problem] : act.fill(context.words[problem.phrase], problem.words);
  }

  function inputOf(type, context, id, isRequired) {
    if (type.is === "choice") return select(type.values, context);
    if (type.is === "country") return select(context.terms.countries, context);
    if (type.is === "language") return select(context.terms.languages, context);
    if (type.is === "flag") return select([["true", context.words.yes], ["false", context.words.no]], context);
    if (type.vocabulary) return select(context.terms.vocabularies[type.vocabulary] || [], context);
    if (type.is === "localText" && !isRequired) return make("textarea", { rows: 3 });
    const input = make("input", { type: "text", autocomplete: "off", spellcheck: isText(type) });
    if (KEYBOARDS[type.is]) input.inputMode = KEYBOARDS[type.is];
    const list = type.kind || (type.parts && type.parts.join("+")) || (type.is === "timeZone" ? "zones" : "");
    if (list) input.setAttribute("list", context.list(list));
    return input;
  }

  function select(pairs, context) {
    return make("select", {}, new Option(context.words.choose, ""), ...pairs.map(([id, label]) => new Option(label, id)));
  }

  function problemOf(text, type, context) {
    switch (type.is) {
    case "reference": return reference(text, type, context);
    case "identifier": return checks.registers[type.register](text, context.codes, context.countries);
    case "timeZone": return context.codes.zones.includes(text) ? null : "wrong_zone";
    case "choice": return type.values.some(([value]) => value === text) ? null : "wrong_choice";
    case "country": case "language": case "text": case "localText": case "flag": return null;
    default: return checks[type.is](text, type);
    }
  }

  function reference(text, type, context) {
    if (type.vocabulary) {
      const known = context.terms.vocabularies[type.vocabulary] || [];
      return known.some(([id]) => id === text) ? null : "wrong_choice";
    }
    if (type.kind) {
      return context.known(type.kind).has(text) ? null
        : { phrase: "wrong_reference", words: { id: text, kind: context.kinds[type.kind].label } };
    }
    const isKnown = type.parts ? type.parts.some((kind) => context.parts(kind).has(text))
      : type.kinds.includes(text.split("/")[0]) && context.known(text.split("/")[0]).has(text.split("/")[1]);
    return isKnown ? null : { phrase: "wrong_part", words: { id: text } };
  }

  // MARK: A text and its translations

  function localText(field, type, context, isBare) {
    const main = single(field, type, context, isBare), others = new Map();
    const codes = Object.keys(context.languages).filter((code) => code !== context.language);
    const fold = make("details", {}, make("summary", { textContent: context.words.other_languages }));
    for (const code of codes) {
      const control = single({ label: context.languages[code], help: "" }, field.required ? { is: "text" } : type, context, true);
      control.element.querySelector("label").className = "form-tongue";
      control.input.lang = code;
      others.set(code, control);
      fold.append(control.element);
    }
    main.input.lang = context.language;
    const write = main.write, read = main.read, check = main.check;
    if (codes.length) main.element.append(fold);
    return Object.assign(main, {
      write(value) {
        if (typeof value !== "object") { write(value); return; }
        for (const [code, text] of Object.entries(value)) (code === context.language ? { write } : others.get(code)).write(text);
        fold.open = true;
      },
      read() {
        const text = read(), entries = Array.from(others, ([code, control]) => [code, control.read()]).filter((entry) => entry[1] !== undefined);
        if (!entries.length) return text;
        return { entries: [[context.language, text === undefined ? "" : text], ...entries] };
      },
      check(fail) {
        check(fail);
        for (const control of others.values()) control.check(fail);
        const isTranslated = Array.from(others.values()).some((control) => control.read() !== undefined);
        if (isTranslated && read() === undefined && !field.required) {
          fail(main.input, act.fill(context.words.default_language, { language: context.languages[context.language] }));
        }
      }
    });
  }

  // MARK: Several values

  function group(field, context) {
    const legend = make("legend", { textContent: field.label }), element = make("fieldset", { className: "form-group" }, legend);
    if (field.labelLanguage) legend.lang = field.labelLanguage;
    if (field.help) {
      const help = typeset(make("p", { className: "note" }), field.help);
      if (field.helpLanguage) help.lang = field.helpLanguage;
      element.append(help);
    }
    return element;
  }

  function mapping(field, type, context, isEntry) {
    const element = group(field, context), inner = new Map();
    for (const part of type.fields) {
      // In a group that may be left empty nothing is needed by itself.
      const control = makeControl(isEntry || field.required ? part : Object.assign({}, part, { isInner: true }), context);
      inner.set(part.name, control);
      element.append(control.element);
    }
    const control = {
      element, inner, input: null, fields: type.fields,
      write(value) { for (const [name, part] of Object.entries(value)) inner.get(name).write(part); },
      read() {
        const entries = Array.from(inner, ([name, part]) => [name, part.read()]).filter((entry) => entry[1] !== undefined);
        return entries.length ? { entries } : undefined;
      },
      check(fail) {
        if (control.read() === undefined) {
          if (field.required) for (const part of inner.values()) part.check(fail);
          return;
        }
        for (const part of inner.values()) part.check(fail);
        rules(type.rules, control, context, fail);
      }
    };
    control.input = firstInput(control);
    return control;
  }

  function firstInput(control) { return control.input || (control.inner && firstInput(control.inner.values().next().value)); }

  /* Choices of a short list are boxes to tick; everything else is a row an entry, with a button for one more. */
  function list(field, type, context) {
    return type.of.is === "choice" ? boxes(field, type, context) : rows(field, context, (name) => {
      const entry = type.of;
      const part = { label: name, help: "", required: false, labelLanguage: field.labelLanguage };
      if (entry.is === "mapping") return mapping(part, entry, context, true);
      if (entry.is === "localText") return localText(part, entry, context, true);
      return single(part, entry, context, true);
    }, (items) => items.map((item) => item.read()).filter((value) => value !== undefined), (value) => value);
  }

  function boxes(field, type, context) {
    const element = group(field, context), inputs = new Map();
    for (const [value, label] of type.of.values) {
      const id = "_f" + ++count, input = make("input", { type: "checkbox", id });
      inputs.set(value, input);
      element.append(make("p", { className: "check" }, input, " ", make("label", { htmlFor: id, textContent: label })));
    }
    return {
      element, input: inputs.values().next().value,
      write(values) { for (const value of values) if (inputs.has(value)) inputs.get(value).checked = true; },
      read() {
        const chosen = Array.from(inputs).filter(([, input]) => input.checked).map(([value]) => value);
        return chosen.length ? chosen : undefined;
      },
      check(fail) { if (field.required && this.read() === undefined) fail(this.input, context.words.missing); }
    };
  }

  /* `gather` makes the value of the rows, `spread` the values of the rows from a value. */
  function rows(field, context, makeRow, gather, spread) {
    const element = group(field, context), holder = make("div", { className: "form-rows" }), items = [];
    const add = make("button", { type: "button", className: "button second", textContent: act.fill(context.words.add, { what: field.label }) });
    let made = 0;
    function addRow(value) {
      const name = field.label + " " + ++made, item = makeRow(name);
      const remove = make("button", { type: "button", className: "button second", textContent: "×" });
      remove.setAttribute("aria-label", act.fill(context.words.remove, { what: name }));
      remove.title = remove.getAttribute("aria-label");
      const row = make("div", { className: item.inner ? "form-row of-fields" : "form-row" }, item.element, remove);
      remove.addEventListener("click", () => {
        items.splice(items.indexOf(item), 1);
        row.remove();
        add.focus();
        element.dispatchEvent(new Event("input", { bubbles: true }));
      });
      items.push(item);
      holder.append(row);
      if (value !== undefined) item.write(value);
      return item;
    }
    add.addEventListener("click", () => firstInput(addRow()).focus());
    element.append(holder, make("p", {}, add));
    return {
      element, items, input: add,
      write(value) { for (const part of spread(value)) addRow(part); },
      read() {
        const value = gather(items);
        return Array.isArray(value) && !value.length ? undefined : value;
      },
      check(fail) {
        for (const item of items) if (item.read() !== undefined) item.check(fail);
        if (field.required && this.read() === undefined) fail(add, context.words.missing);
      }
    };
  }

  /* A mapping whose keys are data: a row an entry. */
  function table(field, type, context) {
    const gather = (items) => {
      const entries = items.map((item) => [item.key.text(), item.value.read()]).filter((entry) => entry[0] && entry[1] !== undefined);
      return entries.length ? { entries } : [];
    };
    return rows(field, context, (name) => {
      const key = single({ label: name, help: "" }, type.key, context, true);
      const value = type.value.is === "mapping" ? mapping({ label: name, help: "" }, type.value, context)
        : single({ label: name, help: "" }, type.value, context, true);
      return {
        element: make("div", { className: "form-entry" }, key.element, value.element), input: key.input, key, value,
        inner: new Map([["key", key], ["value", value]]),
        write([name, content]) { key.write(name); value.write(content); },
        read: () => (key.text() || value.read() !== undefined ? {} : undefined),
        check(fail) {
          if (!key.text()) fail(key.input, context.words.missing); else key.check(fail);
          if (value.read() === undefined) fail(value.input || firstInput(value), context.words.missing); else value.check(fail);
        }
      };
    }, gather, (value) => Object.entries(value));
  }

  /* What nobody interprets stays as it is. */
  function free(field) {
    let kept;
    const tree = (value) => (Array.isArray(value) ? value.map(tree)
      : value && typeof value === "object" ? { entries: Object.entries(value).map(([name, part]) => [name, tree(part)]) } : String(value));
    return {
      element: make("div", { hidden: true }), input: null,
      write(value) { kept = value; },
      read: () => (kept === undefined ? undefined : tree(kept)),
      check() {}
    };
  }

  function makeControl(field, context) {
    switch (field.type.is) {
    case "mapping": return mapping(field, field.type, context);
    case "list": return list(field, field.type, context);
    case "table": return table(field, field.type, context);
    case "localText": return localText(field, field.type, context, false);
    case "free": return free(field);
    default: return single(field, field.type, context, false);
    }
  }

  // MARK: Rules between fields

  function rules(conditions, control, context, fail) {
    const label = (name) => (control.fields.find((field) => field.name === name) || {}).label;
    const at = (name) => control.inner.get(name), text = (name) => (at(name) ? at(name).text() : "");
    for (const [kind, ...names] of conditions) {
      if (kind === "order") {
        const [late, early] = names;
        if (text(late) && text(early) && checks.isBefore(text(late), text(early))) {
          fail(at(late).input, act.fill(context.words.wrong_order, { late: label(late), early: label(early) }));
        }
      } else if (kind === "bounds") {
        const [low, high] = names;
        if (text(low) && text(high) && +text(high) < +text(low)) {
          fail(at(high).input, act.fill(context.words.wrong_bounds, { low: label(low), high: label(high) }));
        }
      } else if (kind === "needed") {
        const [name, other, value] = names;
        if (text(other) === value && !text(name)) {
          const words = { field: label(other), value: at(other).input.selectedOptions[0].text };
          fail(at(name).input, act.fill(context.words.needed_where, words));
        }
      } else if (kind === "consent") consent(at, context, fail);
      else if (kind === "distinct") for (const name of repeated(control, names)) fail(name, context.words.repeated_id);
      else if (kind === "place" && text("lat") && text("lon") && !isInEurope(+text("lat"), +text("lon"))) {
        fail(at("lat").input, context.words.doubtful_place, true);
      }
    }
  }

  function consent(at, context, fail) {
    if (!at("name").text().trim()) return;
    const given = at("consent").inner.get("given"), until = at("consent").inner.get("until");
    if (at("consent").read() === undefined) fail(given.input, context.words.consent);
    else if (until.text() && until.text() < context.today) fail(until.input, context.words.consent_lapsed);
    else if (until.text() && checks.isBefore(until.text(), given.text())) fail(until.input, context.words.consent);
  }

  /* The inputs of ids that stand in the lists before. */
  function repeated(control, lists) {
    const seen = new Set(), found = [];
    for (const path of lists) {
      const [outer, innermost] = path.split(".");
      let items = control.inner.get(outer) ? control.inner.get(outer).items : [];
      if (innermost) items = items.flatMap((item) => item.inner.get(innermost).items);
      for (const item of items) {
        const id = item.inner.get("id").text();
        if (id && seen.has(id)) found.push(item.inner.get("id").input);
        seen.add(id);
      }
    }
    return found;
  }

  /* The frames of Sources/Model/Formats/GeoPoint.swift: the continent, and the outermost regions. */
  function isInEurope(lat, lon) {
    return [[27, 81, -32, 51], [14, 18.5, -63.5, -60.5], [2, 6, -55, -51.5], [-21.5, -20.5, 55, 56], [-13.5, -12.5, 44.5, 45.5]]
      .some(([south, north, west, east]) => lat >= south && lat <= north && lon >= west && lon <= east);
  }

  window.auroraFields = { make, makeControl, rules };
})();
