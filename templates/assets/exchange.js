/* Turns the result of the calculator into a letter to a host, and into a sheet to print. */
(function () {
  "use strict";
  const act = window.auroraAct, form = document.querySelector("#_exchange form");
  const calculator = document.querySelector("form[data-calculator]");
  if (!act || !form || !calculator) return;
  const at = (id) => document.getElementById(id);
  const host = at("_host"), words = form.dataset;
  let isTouched = false;

  /* What the calculator was told, a line a field: "Country of the host: Poland". What it was not told its steps say. */
  function facts() {
    return Array.from(calculator.querySelectorAll("label"), (label) => {
      const field = label.control; // also one that stands inside of its label
      if (!field) return null;
      if (field.type === "checkbox") return field.checked ? label.textContent.trim() : null;
      const value = field.tagName === "SELECT" ? field.value && field.selectedOptions[0].text : field.value;
      return value ? label.textContent.trim() + ": " + value : null;
    }).filter(Boolean);
  }

  function compose() {
    const chosen = host.selectedOptions[0];
    const isHost = chosen.value !== "editors" && chosen.value !== "other";
    const opening = isHost ? words.open : words.openEditors;
    const steps = Array.from(document.querySelectorAll("#_steps > li"), (item) => "– " + item.textContent);
    at("_text").value = [
      act.fill(opening, { to: isHost ? chosen.text : "", scheme: words.scheme }),
      facts().map((line) => "– " + line).join("\n"),
      act.fill(words.result, { verdict: at("_verdict").textContent }),
      steps.join("\n"), words.close
    ].filter(Boolean).join("\n\n");
    isTouched = false;
    show();
  }

  function show() {
    const chosen = host.selectedOptions[0], isExample = Boolean(chosen.dataset.illustrative);
    const address = chosen.dataset.email || "", isOther = chosen.value === "other";
    const canSend = !isExample && (isOther || Boolean(address));
    const made = act.mail(address, words.subject, at("_text").value);
    at("_mail").hidden = !canSend;
    at("_mail").href = canSend ? made.href : "#_letter";
    at("_long").hidden = !canSend || made.isWhole;
    at("_example").hidden = !isExample;
    at("_no-mailbox").hidden = canSend || isExample;
    at("_website").hidden = canSend || isExample || !chosen.dataset.website;
    at("_website").href = chosen.dataset.website || "#_letter";
  }

  /* The letter as it stands, on a sheet of its own, with room for a hand. */
  function print() {
    const sheet = document.createElement("div");
    sheet.className = "act-sheet";
    const title = document.createElement("h2");
    title.textContent = words.subject;
    const text = document.createElement("pre");
    text.textContent = at("_text").value;
    sheet.append(title, text);
    document.body.append(sheet);
    document.documentElement.classList.add("prints-sheet");
    addEventListener("afterprint", () => {
      document.documentElement.classList.remove("prints-sheet");
      sheet.remove();
    }, { once: true });
    window.print();
  }

  // The calculator has its own listener, which is there first: its result stands when this one reads it.
  calculator.addEventListener("input", () => { if (!isTouched) compose(); });
  host.addEventListener("change", () => { if (isTouched) show(); else compose(); });
  at("_text").addEventListener("input", () => { isTouched = true; show(); });
  at("_copy").addEventListener("click", () => act.copy(at("_text").value, at("_text"), at("_said")));
  at("_print").addEventListener("click", print);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  compose();
})();
