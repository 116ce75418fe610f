/* Calculates whether a scheme lets an exchange take place and what it pays, by the steps that the build takes for the
   exchanges of the records (Sources/Programme/Exchanges/Calculation.swift). Rules and words stand in attributes; sums
   are whole cents. */
document.querySelectorAll("form[data-calculator]").forEach(function (form) {
  "use strict";
  var rules = form.dataset, field = form.elements, section = form.closest("section"), words = {};
  var plural = new Intl.PluralRules(document.documentElement.lang);
  section.querySelectorAll("[data-key]").forEach(function (item) { words[item.dataset.key] = item.dataset.words; });

  function say(key, filling) {
    return words["calc_" + key].replace(/\{(\w+)\}/g, function (_, name) { return filling[name]; });
  }

  function number(value) {
    var digits = String(value);
    return digits.length < rules.groupedFrom ? digits : digits.replace(/\B(?=(\d{3})+$)/g, rules.group);
  }

  function counted(key, value) {
    var form = words[key + "." + plural.select(value)] || words[key + ".other"];
    return form.replace("{count}", number(value));
  }

  function money(cents) {
    var rest = cents % 100, whole = number((cents - rest) / 100);
    return rules.euro.replace("#", rest ? whole + rules.decimal + (rest < 10 ? "0" : "") + rest : whole);
  }

  /* Days since 1970-01-01; null where there is none. */
  function day(text) {
    var parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    return parts ? Date.UTC(+parts[1], +parts[2] - 1, +parts[3]) / 86400000 : null;
  }

  function read() {
    function chosen(select) { return select.value ? select.selectedOptions[0] : null; }
    var starts = day(field.starts.value), ends = day(field.ends.value), distance = field.distance.value;
    var it = {
      visitorType: chosen(field.visitorType), visitorCountry: chosen(field.visitorCountry),
      hostType: chosen(field.hostType), hostCountry: chosen(field.hostCountry), days: null, working: null,
      distance: /^\d+$/.test(distance) ? +distance : null, before: field.before.checked
    };
    if (starts !== null && ends !== null && starts <= ends) {
      it.days = ends - starts + 1;
      // 1970-01-01 was a Thursday; Monday is 0.
      var first = ((starts + 3) % 7 + 7) % 7, rest = it.days % 7, i;
      it.working = (it.days - rest) / 7 * 5;
      for (i = 0; i < rest; i++) if ((first + i) % 7 < 5) it.working++;
    }
    return it;
  }

  function calculate(it) {
    var steps = [], shut = false, open = false;

    /* `isMet` is null where what is asked for is not known. Returns the same. */
    function add(key, asked, isMet, filling) {
      var sentence = isMet === null ? say("unknown", { what: words["calc_ask_" + asked] })
        : say(key + (isMet ? "_yes" : "_no"), filling);
      // Each once: the same fact may be unknown to several steps.
      if (steps.indexOf(sentence) < 0) steps.push(sentence);
      return isMet;
    }
    function decide(key, asked, isMet, filling) {
      var met = add(key, asked, isMet, filling);
      if (met === false) shut = true;
      if (met === null) open = true;
    }
    function party(role, type, country, asksType) {
      if (asksType) {
        decide("type", role + "_type", type && type.dataset.may === "yes",
          { role: words[role], type: type && type.text });
      }
      if (rules.countries) {
        decide("country", role + "_country", country && country.dataset.may === "yes",
          { role: words[role], country: country && country.text });
      }
    }

    var from = it.visitorCountry, to = it.hostCountry;
    party("visitor", it.visitorType, from, rules.visitorTypes);
    party("host", it.hostType, to, rules.hostTypes);
    decide("border", "countries", from && to && from.value !== to.value,
      { visitor: from && from.text, host: to && to.text });
    var working = it.working === null ? "" : counted("count_working_day", it.working);
    if (rules.leastDays) {
      decide("least", "days", it.working === null ? null : it.working >= +rules.leastDays,
        { days: working, limit: number(rules.leastDays) });
    }
    if (rules.mostDays) {
      decide("most", "days", it.days === null ? null : it.days <= +rules.mostDays,
        { days: it.days === null ? "" : counted("count_day", it.days), limit: number(rules.mostDays) });
    }
    if (rules.once) decide("once", "before", !it.before, {});
    if (shut) return { verdict: say("ineligible", {}), steps: steps };

    var cents = null, halves = false, mayHalve = false;
    if (!to) add("sum", "host_country", null);
    else if (!to.dataset.cents) add("sum", "host_country", false, { country: to.text });
    else {
      cents = +to.dataset.cents;
      add("sum", "host_country", true, { country: to.text, amount: money(cents) });
      if (rules.halfDays) {
        note(add("half_days", "days", it.working === null ? null : it.working < +rules.halfDays,
          { days: working, limit: number(rules.halfDays) }));
      }
      if (rules.halfDistance) {
        note(add("half_distance", "distance", it.distance === null ? null : it.distance < +rules.halfDistance,
          { distance: kilometres(it.distance), limit: kilometres(+rules.halfDistance) }));
      }
      if (halves) cents = (cents - cents % 2) / 2;
    }
    function note(met) {
      if (met) halves = true;
      if (met === null) mayHalve = true;
    }
    var amount = cents === null ? say("no_sum", {}) : money(cents);
    if (cents !== null && mayHalve && !halves) amount = say("at_most", { amount: amount });
    return { verdict: say("verdict", { verdict: say(open ? "undecided" : "eligible", {}), amount: amount }), steps: steps };
  }

  function kilometres(value) { return value === null ? "" : number(value) + "\u00a0km"; }

  function show() {
    var result = calculate(read()), list = section.querySelector("#_steps");
    section.querySelector("#_verdict").textContent = result.verdict;
    list.replaceChildren.apply(list, result.steps.map(function (words) {
      var item = document.createElement("li");
      item.textContent = words;
      return item;
    }));
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  section.hidden = false;
  show();
});
