/* The search page: what is asked for stands in the address, what is found in <ol id="results">. Words and markup come
   from the page (templates/search.html), records from auroraSearch (search-engine.js). Whatever a visitor writes or a
   record says is put in as text, never as markup. */
(function () {
  "use strict";
  const page = document.querySelector("[data-search]");
  if (!page) return;
  const one = selector => page.querySelector(selector), all = selector => [...page.querySelectorAll(selector)];
  const own = document.documentElement.lang;
  const box = one("#_q"), list = one("#results"), count = one("#count"), notes = one("[data-notes]");
  const more = one("[data-more]"), filters = one("[data-filters]"), chosen = one("[data-chosen]");
  const near = one("#_near"), doors = one("[data-doors]"), help = one("[data-help]");
  const sorts = all("[data-sort]"), languages = all("[data-language]"), days = all("[data-days] input");
  const title = document.title;
  const PAGE = 20, MOST_PAGES = 50, SHOWN_VALUES = 6;

  /* Words of the page */

  const words = {};
  one("#_words").content.querySelectorAll("[data-key]").forEach(item => { words[item.dataset.key] = item.textContent; });
  const plural = new Intl.PluralRules(own), number = new Intl.NumberFormat(own);
  const kilometres = new Intl.NumberFormat(own, { style: "unit", unit: "kilometer", maximumFractionDigits: 0 });
  const say = (key, filling) => words[key].replace(/\{(\w+)\}/g, (_, name) => filling[name]);
  const counted = (key, value) =>
    (words[key + "." + plural.select(value)] || words[key + ".other"]).replace("{count}", number.format(value));
  // What is quoted stays one line or two, however long it is; a lone half of a character is never left over.
  const quoted = text => text.length > 100 ? [...text.slice(0, 99)].slice(0, -1).join("") + " …" : text;

  function day(iso) {
    const parts = iso.slice(0, 10).split("-").map(Number);
    if (parts.some(Number.isNaN)) return iso;
    const form = { year: "numeric", timeZone: "UTC" };
    if (parts.length > 1) form.month = "long";
    if (parts.length > 2) form.day = "numeric";
    return new Intl.DateTimeFormat(own, form).format(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1));
  }

  /* What is asked for, and the address that says it */

  const facets = new Map(all("[data-facet]").map(element => [element.dataset.facet, facet(element)]));
  let state = read();

  function read() {
    const asked = new URLSearchParams(location.search);
    const valid = (name, pattern) => pattern.test(asked.get(name) || "") ? asked.get(name) : "";
    const point = valid("near", /^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/).split(",").map(Number);
    const it = {
      q: asked.get("q") || "", chosen: {}, from: valid("from", /^\d{4}-\d\d-\d\d$/), until: valid("until", /^\d{4}-\d\d-\d\d$/),
      near: point.length === 2 && Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180 ? { lat: point[0], lon: point[1] } : null,
      place: asked.get("place") || "", sort: asked.get("sort"), language: asked.get("in"),
      pages: Math.min(MOST_PAGES, Math.max(1, parseInt(asked.get("page"), 10) || 1)),
    };
    for (const name of facets.keys()) it.chosen[name] = [...new Set(asked.getAll(name).filter(value => value))].slice(0, 50);
    if (!languages.some(link => link.dataset.language === it.language)) it.language = own;
    if (!sorts.some(link => link.dataset.sort === it.sort) || it.sort === "distance" && !it.near) it.sort = "relevance";
    return it;
  }

  function address(it) {
    const asked = new URLSearchParams();
    if (it.q) asked.set("q", it.q);
    for (const [name, values] of Object.entries(it.chosen)) values.forEach(value => asked.append(name, value));
    if (it.from) asked.set("from", it.from);
    if (it.until) asked.set("until", it.until);
    if (it.near) {
      asked.set("place", it.place);
      asked.set("near", it.near.lat + "," + it.near.lon);
    }
    if (it.sort !== "relevance") asked.set("sort", it.sort);
    if (it.language !== own) asked.set("in", it.language);
    if (it.pages > 1) asked.set("page", it.pages);
    const text = asked.toString();
    return location.pathname + (text ? "?" + text : "");
  }

  /* While words are typed the address changes in place; going back leads to what was there before them. */
  let isTyping = false;
  function remember(typing) {
    const change = typing && isTyping ? "replaceState" : "pushState";
    isTyping = typing;
    const wanted = address(state);
    if (wanted === location.pathname + location.search) return;
    // Some browsers refuse it on pages from a disk; the search works all the same.
    try { history[change](null, "", wanted); } catch (refusal) { isTyping = false; }
  }

  const isFiltered = it => Object.values(it.chosen).some(values => values.length) || Boolean(it.from || it.until);
  const isBlank = it => !it.q.trim() && !isFiltered(it) && !it.near;

  /* Asking */

  const engines = new Map();
  let pending = null, turn = 0, shown = 0, slow = 0, quiet = 0;

  function engine() {
    if (!engines.has(state.language)) {
      const link = languages.find(link => link.dataset.language === state.language);
      const index = link ? link.dataset.index : page.dataset.index;
      engines.set(state.language, window.auroraSearch.open({ root: page.dataset.shards, index }));
    }
    return engines.get(state.language);
  }

  function search(typing) {
    if (pending) pending.cancel();
    pending = null;
    clearTimeout(slow);
    const mine = ++turn;
    frame();
    if (!window.auroraSearch) return unavailable();
    const limit = isBlank(state) ? 0 : PAGE * state.pages;
    if (!typing && limit) tell(words.search_searching, true);
    ask({ offset: 0, limit, typing: Boolean(typing) }, mine, answer => show(answer, mine, typing));
  }

  /* Results that were shown stay where they are: an answer that is not final is shown only when the final one keeps one
     waiting, and what the final one adds comes below. */
  function ask(part, mine, done) {
    const filters = { ...state.chosen };
    if (state.from) filters.from = state.from;
    if (state.until) filters.until = state.until;
    const request = { words: state.q, filters, sort: state.sort, ...part };
    if (state.near) request.near = state.near;
    pending = engine().query(request, answer => {
      if (mine !== turn) return;
      clearTimeout(slow);
      if (answer.final) done(answer);
      else slow = setTimeout(() => { if (mine === turn) done(answer); }, 300);
    });
  }

  /* Showing */

  let shownTurn = 0;
  function show(answer, mine, typing) {
    const blank = isBlank(state);
    const results = blank ? [] : answer.results;
    if (shownTurn === mine) append(results);
    else list.replaceChildren(...results.map(item));
    shownTurn = mine;
    shown = list.children.length;
    for (const [name, it] of facets) it.update(answer.facets[name] || [], state.chosen[name], typing);
    filters.hidden = one("[data-tools]").hidden = false;
    chips();
    if (answer.final || !blank) said(answer, blank, typing);
    remaining(answer.count);
    if (restore) restore();
  }

  function append(results) {
    const there = new Set([...list.children].map(element => element.dataset.path));
    results.filter(result => !there.has(result.path)).forEach(result => list.append(item(result)));
  }

  const templates = Object.fromEntries(["result", "value", "chosen"].map(name => [name, one("#_" + name).content]));
  const copy = name => templates[name].firstElementChild.cloneNode(true);

  function item(result) {
    const element = copy("result"), link = element.querySelector("a"), inside = result.lang || state.language;
    element.dataset.path = result.path;
    if (state.language !== own) element.lang = state.language;
    if (inside !== state.language) link.lang = element.querySelector(".excerpt").lang = inside;
    link.href = page.dataset.root + result.path;
    parts(link, result.titleParts || [{ text: result.title }]);
    fill(element, "kind", result.kindLabel);
    fill(element, "type", result.type);
    fill(element, "place", result.place);
    fill(element, "date", result.date && day(result.date));
    fill(element, "distance", typeof result.distance === "number" && kilometres.format(result.distance));
    if (!result.illustrative) element.querySelector("[data-of=illustrative]").remove();
    const excerpt = element.querySelector("[data-of=excerpt]");
    if ((result.excerpt || []).length) parts(excerpt, result.excerpt);
    else excerpt.remove();
    for (const name of ["offers", "needs"]) pitches(element.querySelector(`[data-of=${name}]`), result[name] || []);
    const pair = element.querySelector(".pair");
    if (!pair.children.length) pair.remove();
    return element;
  }

  function fill(element, name, text) {
    const place = element.querySelector(`[data-of=${name}]`);
    if (text) place.textContent = text;
    else place.remove();
  }

  function parts(element, list) {
    element.replaceChildren(...list.map(part => {
      if (!part.marked) return document.createTextNode(part.text);
      const mark = document.createElement("mark");
      mark.textContent = part.text;
      return mark;
    }));
  }

  function pitches(bar, titles) {
    if (!titles.length) return bar.remove();
    for (const title of titles) {
      const line = document.createElement("li");
      parts(line, Array.isArray(title) ? title : [{ text: title }]);
      bar.querySelector("ul").append(line);
    }
  }

  /* What is said of the results: at once, or when typing pauses. */
  function tell(text, isPassing) {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      if (typeof text === "string") count.textContent = text;
      else count.replaceChildren(...text);
    }, isPassing ? 400 : 0);
  }

  function said(answer, blank, typing) {
    const asked = quoted(state.q.trim()), none = !blank && answer.count === 0 && answer.final;
    if (blank) tell("", false);
    else if (none) tell(asked ? say("search_nothing", { words: asked }) : words.search_nothing_chosen, typing);
    else {
      const strong = document.createElement("strong");
      strong.textContent = counted("count_result", answer.count);
      // The number stands out wherever the language puts it.
      const around = asked ? say("search_results_for", { results: "\u0000", words: asked }).split("\u0000") : ["", ""];
      tell([around[0], strong, around.slice(1).join("")], typing);
    }
    const lines = [];
    if ((answer.trouble || []).length) lines.push(notice(words.search_trouble));
    if (!blank) {
      for (const correction of answer.corrections || []) lines.push(corrected(correction));
      if (answer.loose && !none) lines.push(line(words.search_loose));
    }
    notes.replaceChildren(...lines);
    doors.hidden = !blank && !none;
    help.hidden = !none;
    one("[data-help-filters]").hidden = !isFiltered(state);
    one("[data-help-languages]").hidden = languages.length < 2;
    const examples = one("[data-examples]");
    if (examples) examples.hidden = !blank;
  }

  function line(text) {
    const element = document.createElement("p");
    element.textContent = text;
    return element;
  }

  function notice(text) {
    const element = line(text);
    element.className = "notice";
    return element;
  }

  /* "mycotoxn" is also written: mycotoxin */
  function corrected(correction) {
    const element = line(say("search_also_written", { word: quoted(correction.word) }) + " ");
    correction.written.forEach((written, index) => {
      if (index) element.append(", ");
      const at = state.q.toLowerCase().indexOf(correction.word.toLowerCase());
      const q = at < 0 ? written : state.q.slice(0, at) + written + state.q.slice(at + correction.word.length);
      element.append(leading({ q, pages: 1 }, written));
    });
    return element;
  }

  /* A link to the same search with a change; it works as any link does, in a new tab too. */
  function leading(change, text, link) {
    const element = link || document.createElement("a");
    element.href = address({ ...state, ...change });
    if (text) element.textContent = text;
    return element;
  }

  page.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (!link || list.contains(link) || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin + link.pathname !== location.origin + location.pathname || !link.search) return;
    event.preventDefault();
    isTyping = false;
    try { history.pushState(null, "", link.href); } catch (refusal) { location.assign(link.href); return; }
    state = read();
    search();
    // The link may be gone with what it led away from.
    if (!link.isConnected || link.closest("[hidden]") || notes.contains(link)) box.focus();
  });

  function unavailable() {
    list.replaceChildren();
    tell("", false);
    notes.replaceChildren(notice(words.search_unavailable));
    doors.hidden = false;
  }

  /* The parts of the page that say what is asked for. */
  function frame() {
    if (box !== document.activeElement || !isTyping) box.value = state.q;
    if (near !== document.activeElement) near.value = state.place;
    document.title = state.q.trim() ? quoted(state.q.trim()) + " – " + title : title;
    for (const input of days) input.value = state[input.name];
    for (const link of sorts) {
      link.hidden = link.dataset.sort === "distance" && !state.near;
      current(leading({ sort: link.dataset.sort, pages: 1 }, "", link), link.dataset.sort === state.sort);
    }
    for (const link of languages) {
      // What was chosen in one language's index stands in the others' under the same names.
      current(leading({ language: link.dataset.language, pages: 1 }, "", link), link.dataset.language === state.language);
    }
    const choice = one("[data-languages]");
    if (choice) choice.hidden = languages.length < 2;
  }

  function current(link, isIt) {
    if (isIt) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }

  /* Narrowing down */

  function facet(element) {
    const values = element.querySelector("ul"), opener = element.querySelector(".all"), rows = new Map();
    let isOpen = false;
    opener.addEventListener("click", () => {
      isOpen = !isOpen;
      fold();
    });
    element.addEventListener("change", () => {
      const name = element.dataset.facet;
      change({ chosen: { ...state.chosen, [name]: [...rows].filter(([, row]) => row.box.checked).map(([value]) => value) } });
    });

    function row(value, label) {
      if (!rows.has(value)) {
        const item = copy("value"), box = item.querySelector("input");
        box.name = element.dataset.facet;
        box.value = value;
        rows.set(value, { item, box, label, number: item.querySelector(".n"), name: item.querySelector(".name") });
      }
      const it = rows.get(value);
      it.label = it.name.textContent = label || it.label || value;
      if (state && state.language !== own) it.name.lang = state.language;
      else it.name.removeAttribute("lang");
      return it;
    }

    /* `known` are the values that results have, in the order of the engine. While one chooses, rows keep their places. */
    function update(known, checked) {
      for (const it of rows.values()) it.count = 0;
      for (const { value, label, count } of known) row(value, label).count = count;
      for (const value of checked) row(value).count = row(value).count || 0;
      for (const [value, it] of rows) {
        it.box.checked = checked.includes(value);
        it.number.textContent = number.format(it.count);
      }
      if (!element.contains(document.activeElement)) {
        const order = new Map(known.map((item, index) => [item.value, index]));
        const place = value => order.has(value) ? order.get(value) : Infinity;
        const sorted = [...rows].sort(([a, first], [b, second]) =>
          second.count - first.count || place(a) - place(b) || first.label.localeCompare(second.label, own));
        values.replaceChildren(...sorted.map(([, it]) => it.item));
      } else {
        for (const it of rows.values()) if (!it.item.isConnected) values.append(it.item);
      }
      fold();
    }

    function fold() {
      let room = isOpen ? Infinity : SHOWN_VALUES, some = 0;
      const ordered = [...values.children].map(item => [...rows.values()].find(it => it.item === item));
      for (const it of ordered) {
        const isWanted = it.count > 0 || it.box.checked;
        if (isWanted) some++;
        it.item.hidden = !isWanted || !it.box.checked && it.item !== document.activeElement.closest("li") && room <= 0;
        if (!it.item.hidden) room--;
      }
      element.hidden = some === 0;
      opener.hidden = some <= SHOWN_VALUES;
      opener.textContent = isOpen ? words.search_fewer_values : say("search_all_values", { count: number.format(some) });
      opener.setAttribute("aria-expanded", isOpen);
    }

    return { update, label: value => row(value).label };
  }

  function change(difference) {
    state = { ...state, ...difference, pages: 1 };
    remember(false);
    search();
  }

  function chips() {
    const items = [];
    const chip = (text, difference, isAll) => {
      const element = copy("chosen"), button = element.querySelector("button");
      button.firstElementChild.textContent = text;
      if (isAll) {
        button.className = "clear";
        button.lastElementChild.remove();
      } else button.setAttribute("aria-label", say("search_remove", { label: text }));
      button.addEventListener("click", () => {
        const at = [...chosen.children].indexOf(element);
        change(difference());
        // Whoever goes through the choices by keyboard goes on at the next.
        afterChips = () => (chosen.children[Math.min(at, chosen.children.length - 1)] || box.parentNode).querySelector("button, input").focus();
      });
      items.push(element);
    };
    for (const [name, values] of Object.entries(state.chosen)) {
      for (const value of values) {
        chip(facets.get(name).label(value), () => ({ chosen: { ...state.chosen, [name]: state.chosen[name].filter(other => other !== value) } }));
      }
    }
    if (state.from) chip(say("search_from_day", { date: day(state.from) }), () => ({ from: "" }));
    if (state.until) chip(say("search_until_day", { date: day(state.until) }), () => ({ until: "" }));
    if (state.near) chip(say("search_near_place", { place: quoted(state.place) || state.near.lat + ", " + state.near.lon }), withoutPlace);
    const total = items.length;
    if (total > 1) {
      chip(words.search_clear, () => ({ chosen: Object.fromEntries([...facets.keys()].map(name => [name, []])), from: "", until: "", ...withoutPlace() }), true);
    }
    chosen.replaceChildren(...items);
    chosen.hidden = !total;
    one("[data-chosen-count]").textContent = total ? number.format(total) : "";
    if (afterChips) afterChips();
    afterChips = null;
  }
  let afterChips = null;

  const withoutPlace = () => ({ near: null, place: "", sort: state.sort === "distance" ? "relevance" : state.sort });

  for (const input of days) {
    input.addEventListener("change", () => { if (input.value !== state[input.name]) change({ [input.name]: input.value }); });
  }

  /* Nearby: from a place that one names; the browser is never asked where one is. */

  const places = new Map();
  function propose() {
    const prefix = near.value.trim();
    if (!window.auroraSearch || !prefix) return;
    engine().places(prefix, found => {
      if (near.value.trim() !== prefix) return;
      places.clear();
      found.forEach(place => places.set(place.name.toLowerCase(), place));
      one("#_places").replaceChildren(...found.map(place => new Option("", place.name)));
    });
  }
  near.addEventListener("input", propose);
  near.addEventListener("focus", propose);

  one("[data-near]").addEventListener("submit", event => {
    event.preventDefault();
    const name = near.value.trim();
    if (!name) return state.near ? change(withoutPlace()) : undefined;
    if (!window.auroraSearch) return unavailable();
    engine().places(name, found => {
      const same = found.find(place => place.name.toLowerCase() === name.toLowerCase()) || found[0];
      if (!same) return notes.replaceChildren(notice(say("search_near_unknown", { place: quoted(name) })));
      near.value = same.name;
      change({ near: { lat: same.lat, lon: same.lon }, place: same.name, sort: "distance" });
    });
  });

  /* More of the same */

  function remaining(total) {
    const left = Math.min(total, PAGE * MOST_PAGES) - shown;
    more.hidden = left <= 0 || !shown;
    if (!more.hidden) more.firstElementChild.textContent = counted("count_show_more", Math.min(left, PAGE));
  }

  more.firstElementChild.addEventListener("click", () => {
    const mine = turn, from = shown;
    ask({ offset: from, limit: PAGE, typing: false }, mine, answer => {
      append(answer.results);
      shown = list.children.length;
      state.pages = Math.ceil(shown / PAGE);
      try { history.replaceState(null, "", address(state)); } catch (refusal) { /* The address stays that of fewer results. */ }
      remaining(answer.count);
      const next = list.children[from];
      if (next) next.querySelector("a").focus();
    });
  });

  /* The box */

  let pause = 0;
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => typed(true), 130);
  });

  function typed(typing) {
    clearTimeout(pause);
    if (box.value !== state.q) state = { ...state, q: box.value, pages: 1 };
    else if (typing) return;
    remember(typing);
    search(typing);
  }

  one("[data-form]").addEventListener("submit", event => {
    event.preventDefault();
    typed(false);
  });
  box.addEventListener("change", () => { isTyping = false; });

  window.addEventListener("popstate", () => {
    isTyping = false;
    clearTimeout(pause);
    state = read();
    search();
  });

  /* Whoever comes back from a record finds the place in the list again; results come too late for the browser to. */
  window.addEventListener("pagehide", () => {
    try { history.replaceState({ top: window.scrollY }, ""); } catch (refusal) { /* One begins at the top. */ }
  });
  const top = history.state && history.state.top;
  let restore = top ? () => { window.scrollTo(0, top); restore = null; } : null;

  /* The key "/" leads to the box, unless one is writing; it can be turned off, since speech input types keys. */

  const note = one("[data-key-note]"), SWITCH = "aurora.search.key";
  let hasKey = true;
  try { hasKey = localStorage.getItem(SWITCH) !== "off"; } catch (refusal) { /* The key is on until turned off here. */ }
  const switchKey = note.querySelector("button");
  const nameSwitch = () => { switchKey.textContent = hasKey ? words.search_key_off : words.search_key_on; };
  switchKey.addEventListener("click", () => {
    hasKey = !hasKey;
    nameSwitch();
    try {
      if (hasKey) localStorage.removeItem(SWITCH);
      else localStorage.setItem(SWITCH, "off");
    } catch (refusal) { /* It holds for this page alone. */ }
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || !hasKey || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.activeElement.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  nameSwitch();
  note.hidden = false;

  search();
})();
