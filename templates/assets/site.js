/* On every page that comes from a host: the service worker, and a bar that says what it has to say. From a disk nothing
   is asked for: browsers would complain on their console. */
(() => {
  "use strict";
  const script = document.currentScript;
  const { worker, app, style, newer, load, kept, close } = script.dataset;
  if (!worker || !/^https?:$/.test(location.protocol)) return;
  const head = (rel, href) => {
    const link = document.head.appendChild(document.createElement("link"));
    link.rel = rel;
    link.href = href;
    return link;
  };
  head("manifest", app);

  const say = (words, label, act) => {
    const bar = document.createElement("aside");
    const text = document.createElement("p");
    text.setAttribute("role", "status");
    bar.className = "site-bar";
    bar.append(text);
    const button = (name, action) => {
      const made = document.createElement("button");
      made.textContent = name;
      made.addEventListener("click", action);
      bar.append(made);
    };
    if (act) button(label, act);
    button(close, () => bar.remove());
    head("stylesheet", style).addEventListener("load", () => {
      document.body.append(bar);
      // A live region is read when its words change, not when it appears.
      setTimeout(() => { text.textContent = words; });
    });
  };

  // Another version takes over, at the visitor's word, in all windows; only the one where it was said loads again.
  const offer = (waiting) => say(newer, load, () => {
    if (waiting.state !== "installed") return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ command: "takeOver" });
  });

  const ask = (active, message, answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { if (answer && data.result) answer(data.result); };
    active.postMessage(message, [port2]);
  };

  const follow = (registration) => {
    const controlled = navigator.serviceWorker.controller;
    if (controlled) {
      ask(controlled, { command: "wasKept" }, (date) => {
        const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(date));
        say(kept.replace("{date}", day));
      });
    }
    // What the worker has not answered itself, since it was not there yet, it has not seen either.
    if (!performance.getEntriesByType("navigation")[0]?.workerStart) {
      const addresses = [location.href, ...performance.getEntriesByType("resource").map((entry) => entry.name)];
      navigator.serviceWorker.ready.then(({ active }) => ask(active, { command: "keepSeen", addresses }));
    }
    if (registration.waiting && controlled) offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming.addEventListener("statechange", () => {
        if (coming.state === "installed" && navigator.serviceWorker.controller) offer(coming);
      });
    });
  };

  const begin = async () => {
    try {
      follow(await navigator.serviceWorker.register(worker, { updateViaCache: "none" }));
    } catch {
      // No secure address, or storage refused: the site is as good without. offline.html says so to those who ask.
    }
  };
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
})();
