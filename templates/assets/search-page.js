/* The search page: what is asked for stands in the address (search-address.js), what is found in <ol id="results">
   (search-results.js), what is said of it above (search-said.js), what it may be narrowed down by beside it
   (search-facets.js, search-nearby.js), and by what it is above it (search-chosen.js). Words and markup come from the
   page (templates/search.html), records from auroraSearch (search-engine.js). */
(function () {
  "use strict";
  const page = document.querySelector("[data-search]"), parts = window.auroraSearchParts || {};
  // A look of one's own may do without the search: the page leads to lists then.
  if (!page || !["words", "address", "results", "said", "facet", "nearby", "chosen", "key"].every(name => parts[name])) return;
  const one = selector => page.querySelector(selector), all = selector => [...page.querySelectorAll(selector)];
  const box = one("#_q"), list = one("#results"), more = one("[data-more]"), days = all("[data-days] input");
  const sorts = all("[data-sort]"), languages = all("[data-language]"), title = document.title;
  const own = document.documentElement.lang, words = parts.words(page), PAGE = 20;
  const said = parts.said(page, words, lead);

  /* What is asked for */

  const facets = new Map(all("[data-facet]").map(element => {
    const name = element.dataset.facet;
    return [name, parts.facet(page, element, words, values => change({ chosen: { ...state.chosen, [name]: values } }))];
  }));
  const codes = languages.map(link => link.dataset.language).sort((a, b) => (b === own) - (a === own));
  const address = parts.address([...facets.keys()], sorts.map(link => link.dataset.sort), codes);
  let state = address.read(location.search);
  const isFiltered = () => Object.values(state.chosen).some(values => values.length) || Boolean(state.from || state.until);
  const isBlank = () => !state.q.trim() && !isFiltered() && !state.near;

  /* While words are typed the address changes in place; going back leads to what was there before them. */
  let isTyping = false;
  function remember(typing) {
    const method = typing && isTyping ? "replaceState" : "pushState", wanted = address.write(state);
    isTyping = typing;
    if (wanted === location.pathname + location.search) return;
    // A browser may refuse it, on a page from a disk or after too many; the search works all the same.
    try { history[method](null, "", wanted); } catch (refusal) { isTyping = false; }
  }

  function change(difference) {
    state = { ...state, ...difference, pages: 1 };
    remember(false);
    search();
  }

  /* Asking */

  function engine() {
    const link = languages.find(each => each.dataset.language === state.language);
    return window.auroraSearch.open({ root: page.dataset.shards, index: link.dataset.index });
  }

  let pending = null, turn = 0, shownTurn = 0, late = 0;
  function search(typing) {
    const mine = ++turn;
    if (pending) pending.cancel();
    pending = null;
    clearTimeout(late);
    name();
    if (!window.auroraSearch) return unavailable();
    list.setAttribute("aria-busy", "true");
    if (!isBlank()) said.tell(words.say("search_searching"), true);
    ask({ offset: 0, limit: isBlank() ? 0 : PAGE * state.pages, typing: Boolean(typing) }, answer => {
      // Results that are shown stay where they are; what comes later comes below.
      if (shownTurn === mine) append(answer.results);
      else list.replaceChildren(...answer.results.map(result => draw(result, state.language)));
      shownTurn = mine;
      show(answer, typing);
    });
  }

  /* An answer that is not final is shown only when the final one keeps one waiting: each change is one more to follow. */
  function ask(part, done) {
    const mine = turn, filters = { ...state.chosen };
    if (state.from) filters.from = state.from;
    if (state.until) filters.until = state.until;
    const request = { words: state.q, filters, sort: state.sort, ...part };
    if (state.near) request.near = state.near;
    pending = engine().query(request, answer => {
      if (mine !== turn) return;
      clearTimeout(late);
      if (answer.final) done(answer);
      else late = setTimeout(() => { if (mine === turn) done(answer); }, 150);
    });
  }

  /* Showing */

  const draw = parts.results(page, words);
  function append(results) {
    const there = new Set([...list.children].map(item => item.dataset.path));
    results.filter(result => !there.has(result.path)).forEach(result => list.append(draw(result, state.language)));
  }

  function show(answer, typing) {
    // They come last; until then those of before stay.
    if (answer.facets) for (const [name, facet] of facets) facet.update(answer.facets[name] || [], state.chosen[name], state.language);
    one("[data-filters]").hidden = one("[data-tools]").hidden = false;
    chips();
    const isNone = !isBlank() && answer.final && answer.count === 0;
    said.tell(isBlank() ? "" : said.number(state.q, answer.count, isNone), typing);
    said.remark(answer, state, isBlank());
    one("[data-doors]").hidden = !isBlank() && !isNone;
    one("[data-help]").hidden = !isNone;
    one("[data-help-filters]").hidden = !isFiltered();
    one("[data-help-languages]").hidden = languages.length < 2;
    remaining(answer.count);
    if (!answer.final) return;
    list.removeAttribute("aria-busy");
    comeBack();
  }

  function unavailable() {
    list.replaceChildren();
    list.removeAttribute("aria-busy");
    said.tell("", false);
    said.notice(words.say("search_unavailable"));
    one("[data-doors]").hidden = false;
  }

  /* Whatever says what is asked for, beside the facets. */
  function name() {
    if (box !== document.activeElement || !isTyping) box.value = state.q;
    nearby.show(state.place);
    for (const input of days) if (input !== document.activeElement) input.value = state[input.name];
    document.title = (state.q.trim() ? words.quoted(state.q.trim()) + " – " : "") + title;
    for (const link of sorts) {
      link.hidden = link.dataset.sort === "distance" && !state.near;
      lead(link, { sort: link.dataset.sort }, link.dataset.sort === state.sort);
    }
    for (const link of languages) lead(link, { language: link.dataset.language }, link.dataset.language === state.language);
    one("[data-sorts]").hidden = isBlank();
    one("[data-languages]").hidden = languages.length < 2;
    all("[data-examples]").forEach(examples => { examples.hidden = !isBlank(); });
  }

  /* Makes a link lead to the same search with a change; it works as any link does, in a new window too. */
  function lead(link, difference, isCurrent) {
    link.href = address.write({ ...state, pages: 1, ...difference });
    if (isCurrent) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    return link;
  }

  const bare = url => url.split(/[?#]/)[0];
  page.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (list.contains(link)) return keepPlace();
    if (bare(link.href) !== bare(location.href) || link.hash) return;
    try { history.pushState(null, "", link.href); } catch (refusal) { return; } // The browser follows the link instead.
    event.preventDefault();
    isTyping = false;
    state = address.read(location.search);
    search();
    // The link will be gone with what it led away from.
    if (link.closest("[data-notes], [data-examples]")) said.focus();
  });

  /* What narrows the results down, each with what takes it back. */
  const withoutPlace = () => ({ near: null, place: "", sort: state.sort === "distance" ? "relevance" : state.sort });
  const nothing = () => ({ chosen: Object.fromEntries([...facets.keys()].map(name => [name, []])), from: "", until: "", ...withoutPlace() });
  const row = parts.chosen(page, words, change, said.focus);
  function chips() {
    const choices = [];
    for (const [name, facet] of facets) {
      for (const value of state.chosen[name]) {
        const others = () => state.chosen[name].filter(other => other !== value);
        choices.push([facet.label(value), () => ({ chosen: { ...state.chosen, [name]: others() } })]);
      }
    }
    if (state.from) choices.push([words.say("search_from_day", { date: words.day(state.from) }), () => ({ from: "" })]);
    if (state.until) choices.push([words.say("search_until_day", { date: words.day(state.until) }), () => ({ until: "" })]);
    if (state.near) {
      const place = words.quoted(state.place) || state.near.lat + ", " + state.near.lon;
      choices.push([words.say("search_near_place", { place }), withoutPlace]);
    }
    if (choices.length > 1) choices.push([words.say("search_clear"), nothing]);
    row.update(choices);
  }

  for (const input of days) {
    input.addEventListener("change", () => { if (input.value !== state[input.name]) change({ [input.name]: input.value }); });
  }

  const nearby = parts.nearby(page, engine, place => {
    change(place ? { near: { lat: place.lat, lon: place.lon }, place: place.name, sort: "distance" } : withoutPlace());
  }, prefix => said.notice(words.say("search_near_unknown", { place: words.quoted(prefix) })));

  /* More of the same */

  function remaining(total) {
    const left = Math.min(total, PAGE * address.mostPages) - list.children.length;
    more.hidden = left <= 0 || !list.children.length;
    more.firstElementChild.textContent = words.counted("count_show_more", Math.min(Math.max(left, 0), PAGE));
  }

  more.firstElementChild.addEventListener("click", () => {
    const first = list.children.length;
    ask({ offset: first, limit: PAGE, typing: false }, answer => {
      append(answer.results);
      remaining(answer.count);
      state.pages = Math.ceil(list.children.length / PAGE);
      try { history.replaceState(history.state, "", address.write(state)); } catch (refusal) { /* It stays that of fewer. */ }
      const link = first < list.children.length && list.children[first].querySelector("a");
      if (link && document.activeElement === more.firstElementChild || more.hidden) (link || said).focus();
    });
  });

  /* Whoever comes back from a record finds the place again: results come too late for the browser to do it. */
  function keepPlace() {
    try { history.replaceState({ top: window.scrollY }, ""); } catch (refusal) { /* One comes back to the top. */ }
  }
  let top = history.state && history.state.top;
  function comeBack() {
    if (top) window.scrollTo(0, top);
    top = 0;
  }

  /* The box */

  let pause = 0;
  function take(typing) {
    clearTimeout(pause);
    if (typing && box.value === state.q) return;
    if (box.value !== state.q) state = { ...state, q: box.value, pages: 1 };
    remember(typing);
    search(typing);
  }
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(take, 130, true);
  });
  box.addEventListener("change", () => { isTyping = false; });
  one("[data-form]").addEventListener("submit", event => {
    event.preventDefault();
    take(false);
  });
  window.addEventListener("popstate", () => {
    clearTimeout(pause);
    isTyping = false;
    state = address.read(location.search);
    search();
  });

  parts.key(page, words, box);
  search();
})();
