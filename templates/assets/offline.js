/* The page on reading offline: asks the service worker what is kept, loads the whole site in small batches, and lets go
   of it. All words are in the page. */
(() => {
  "use strict";
  const place = document.querySelector("[data-offline]");
  if (!place) return;
  const words = {};
  place.querySelectorAll("[data-words]").forEach((element) => { words[element.dataset.key] = element.dataset.words; });
  const part = (name) => place.querySelector(`[data-part="${name}"]`);
  const show = (name, shown = true) => { part(name).hidden = !shown; };
  const tell = (name, text) => { part(name).textContent = text; };
  const filled = (key, values) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language).format;
  const size = (bytes) => {
    const [unit, by] = bytes < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
    return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / by);
  };
  const root = new URL("./", new URL(place.dataset.worker, location.href));
  const BATCH = 24; // files at a time: a pause is felt within a second
  const LISTED = 24; // pages, the newest first
  const FAILED = 100;

  // --- Asking the worker ---

  let worker = null;
  const ask = (command, rest = {}) => new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.result));
    worker.postMessage({ command, ...rest }, [port2]);
  });

  /** Waits for the worker, which site.js registers when the page is loaded; says so where that takes long, since one
      that cannot be set up never becomes ready. An error where the browser keeps nothing. */
  const findWorker = async () => {
    tell("state", words.looking);
    await caches.has("aurora"); // says at once whether anything may be kept
    const late = setTimeout(() => tell("state", words.unready), 10000);
    worker = (await navigator.serviceWorker.ready).active;
    clearTimeout(late);
  };

  // --- What is kept ---

  let tally = null;
  const update = async () => {
    tally = await ask("tally");
    const { files, bytes, keptFiles, keptBytes, pages, visits } = tally;
    tell("state", keptFiles ? filled("kept", { pages: number(pages.length), files: number(keptFiles), size: size(keptBytes) }) : words.nothing);
    tell("whole", filled("whole", { files: number(files), size: size(bytes) }));
    part("visits").checked = visits;
    show("all-kept", keptFiles >= files);
    show("start", keptFiles < files && run === null);
    show("forget-all", keptFiles > 0);
    await room();
    await listPages(pages);
  };

  /** Whether the rest fits, as far as the browser tells. */
  const room = async () => {
    const { quota, usage } = await (navigator.storage?.estimate?.() ?? {});
    const missing = tally.bytes - tally.keptBytes;
    const isTight = quota !== undefined && quota - usage < missing;
    show("room", isTight);
    if (isTight) tell("room", filled("room", { size: size(missing), room: size(Math.max(0, quota - usage)) }));
  };

  // What follows the name of a page in its title: the name of the site.
  const suffix = document.title.slice(document.title.lastIndexOf(" – "));

  /** The kept pages but this one, by their titles, as links. */
  const listPages = async (keys) => {
    const pages = keys.filter((key) => !key.includes("/offline.html?"));
    const items = await Promise.all(pages.slice(-LISTED).map(async (key) => {
      const kept = await caches.match(key);
      if (!kept) return null;
      const title = new DOMParser().parseFromString(await kept.text(), "text/html").title;
      const link = document.createElement("a");
      link.href = key.replace(/\?kept=.*/, "");
      link.textContent = (title.endsWith(suffix) ? title.slice(0, -suffix.length) : title) || link.href;
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    part("pages").replaceChildren(...items.filter(Boolean).reverse());
    show("pages-kept", items.length > 0);
    show("pages-more", pages.length > LISTED);
  };

  // --- Everything ---

  let run = null; // {waiting: [[path, bytes]], loaded: [paths], failed: [paths], bytes, done, isPaused, isBusy}

  const draw = () => {
    const bar = part("progress");
    bar.max = run.bytes || 1;
    bar.value = run.done;
    tell("progress-words", filled("progress", {
      done: number(run.loaded.length), files: number(run.loaded.length + run.failed.length + run.waiting.length),
      size: size(run.done), all: size(run.bytes),
    }));
  };

  const buttons = () => {
    show("start", run === null && tally.keptFiles < tally.files);
    show("running", run !== null);
    tell("pause", run?.isPaused ? words.continue : words.pause);
  };

  const start = async () => {
    tell("outcome", "");
    show("failed", false);
    run = { waiting: [], loaded: [], failed: [], bytes: 0, done: 0, isPaused: false, isBusy: false };
    buttons();
    tell("progress-words", words.looking);
    try {
      run.waiting = await ask("missing");
    } catch {
      return end(words.away);
    }
    run.bytes = run.waiting.reduce((sum, [, bytes]) => sum + bytes, 0);
    return proceed();
  };

  /** Batch after batch, until all is there, or the visitor or the machine says halt. */
  const proceed = async () => {
    const mine = run;
    if (mine.isBusy) return; // paused and told to go on before the batch was done: it goes on by itself
    mine.isBusy = true;
    while (mine === run && !mine.isPaused && mine.waiting.length) {
      draw();
      const batch = mine.waiting.splice(0, BATCH);
      let outcomes;
      try {
        outcomes = await ask("load", { paths: batch.map(([path]) => path) });
      } catch {
        outcomes = batch.map(() => "refused");
      }
      const halt = ["full", "away", "refused"].find((why) => outcomes.includes(why));
      batch.forEach(([path, bytes], index) => {
        const outcome = outcomes[index];
        if (outcome === "kept") { mine.loaded.push(path); mine.done += bytes; }
        else if (outcome === halt) mine.waiting.push([path, bytes]);
        else mine.failed.push(path);
      });
      if (mine !== run) return discard(mine);
      if (halt) return end(words[halt]);
    }
    mine.isBusy = false;
    draw();
    if (mine.isPaused) return;
    return end(mine.failed.length ? filled("incomplete", { files: number(mine.failed.length) }) : words.complete);
  };

  const end = async (outcome) => {
    const { failed } = run ?? { failed: [] };
    run = null;
    part("failed-files").replaceChildren(...failed.slice(0, FAILED).map((path) => {
      const item = document.createElement("li");
      item.textContent = path;
      return item;
    }));
    show("failed", failed.length > 0);
    await update();
    buttons();
    tell("outcome", outcome);
  };

  const discard = async (stopped) => {
    await ask("drop", { paths: stopped.loaded });
    return end(words.cancelled);
  };

  // --- Beginning ---

  const on = (name, kind, action) => part(name).addEventListener(kind, action);

  const wanted = () => {
    const asked = new URLSearchParams(location.search).get("wanted");
    if (asked === null) return;
    const address = new URL(asked, root);
    if (!address.href.startsWith(root.href)) return; // somebody else's link
    tell("wanted-address", decodeURI(address.pathname.slice(root.pathname.length)) || "index.html");
    part("again").href = address.href;
    show("wanted");
  };

  const begin = async () => {
    if (location.protocol === "file:") return tell("state", words.disk);
    wanted();
    if (!("serviceWorker" in navigator) || !("caches" in window)) return tell("state", words.unable);
    try {
      await findWorker();
    } catch {
      return tell("state", words.refused);
    }
    on("start", "click", start);
    on("pause", "click", () => {
      run.isPaused = !run.isPaused;
      buttons();
      if (!run.isPaused) proceed();
    });
    on("cancel", "click", () => {
      const stopped = run;
      run = null;
      // While a batch is under way, `proceed` comes by here when it is done.
      if (!stopped.isBusy) discard(stopped);
    });
    on("forget", "click", async () => {
      await ask("forget");
      await update();
      tell("outcome", words.forgotten);
    });
    on("visits", "change", () => ask("keepVisits", { wanted: part("visits").checked }));
    try {
      await update();
      show("controls");
    } catch {
      tell("state", words.unready); // the worker is of no use: a preview's, or one that was just taken away
    }
  };

  begin();
})();
