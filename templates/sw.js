/* The service worker: what a browser keeps of the site, and what it reads when there is no network.

   The build puts `const SITE = {version, files, bytes, prefixes, lists};` in front. `lists[n]` is the digest of
   data/files/n.json, which says what bytes the files of this version are; so every file is known, by way of its list, to
   belong to this version. Files are kept under their digest and found by it: a page of one version cannot get a file of
   another, and what did not change from one version to the next need not be loaded again.

   Pages come from the network and, where that fails, from what is kept. Files with a hash in their names come from what
   is kept. Nothing is loaded unasked but the home page, the page on reading offline, and what these are made of. */
"use strict";

const ROOT = new URL("./", self.location.href);
const NAME = `aurora:${ROOT.pathname}:`; // sites of one host share its caches
const LISTS = `${NAME}lists:${SITE.version}`;
const KEPT = `${NAME}kept`;
const CHOICE = `${NAME}choice`;
const NO_VISITS = new URL("?visits=no", ROOT).href;
const LEFT = new URL("?left", ROOT).href;
const PATIENCE = 6000; // milliseconds until a kept page is better than a network that says nothing
const MOST_REFRESHED = 60; // visited pages that are loaded again for a new version
const FIXED = /\.(?:[0-9a-f]{8}|[0-9a-f]{16})\.[a-z0-9]+$/; // the name follows from the content
const LOADED_ONLY = /^(sw\.js|aurora-site\.zip|data\/manifest\.json|data\/files\/.*)$/; // never kept by a visit

// --- Paths and digests ---------------------------------------------------------------------------------------

/** The path of an address in the site, null for one outside of it. */
function pathOf(address) {
  const url = new URL(address);
  if (url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return null;
  let path;
  try {
    path = decodeURIComponent(url.pathname.slice(ROOT.pathname.length));
  } catch {
    return null; // no UTF-8: no file of the site
  }
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

const addressOf = (path) => ROOT.href + path.split("/").map(encodeURIComponent).join("/");
const prefixOf = (path) => SITE.prefixes.find((prefix) => prefix && path.startsWith(prefix)) || "";

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 16);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// --- Lists ---------------------------------------------------------------------------------------------------

/** FNV-1a of the path, as the build counts; the files of assets/ stand in list 0. */
function numberOf(path) {
  if (path.startsWith("assets/")) return 0;
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 0x01000193);
  return 1 + ((hash >>> 0) & (SITE.lists.length - 2));
}

const read = new Map(); // number of a list -> its files

/** The files of a list as far as it is at hand. */
async function listAtHand(number) {
  if (read.has(number)) return read.get(number);
  const found = await caches.match(addressOf(`data/files/${number}.json`), { cacheName: LISTS });
  if (!found) return undefined;
  read.set(number, (await found.json()).files);
  return read.get(number);
}

/** The files of a list, loaded where it is not at hand; an error where the host has it not, or another one. */
async function list(number) {
  const atHand = await listAtHand(number);
  if (atHand) return atHand;
  const address = addressOf(`data/files/${number}.json`);
  const response = await fetch(address, { cache: "no-cache" });
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await digestOf(bytes)) !== SITE.lists[number]) throw new Error(`${address} is of another version`);
  await (await caches.open(LISTS)).put(address, new Response(bytes, { headers: { "content-type": "application/json" } }));
  read.set(number, JSON.parse(new TextDecoder().decode(bytes)).files);
  return read.get(number);
}

// --- What is kept --------------------------------------------------------------------------------------------

const keyOf = (path, [size, digest]) => `${addressOf(path)}?kept=${digest}.${size}`;

/** The kept file of this version; undefined where there is none. */
async function kept(path) {
  const item = (await listAtHand(numberOf(path)))?.[path];
  return item && caches.match(keyOf(path, item), { cacheName: KEPT });
}

/** A kept file whose name follows from its content, of whatever version: pages that are still open may ask for it. */
const keptOfAnyVersion = (path) => caches.match(addressOf(path), { cacheName: KEPT, ignoreSearch: true });

/** Keeps a file; "other" where it is not the one of this version, "unlisted" where this version has no such file. */
async function keep(path, response) {
  const item = (await list(numberOf(path)))[path];
  if (!item) return "unlisted";
  const bytes = await response.arrayBuffer();
  if ((await digestOf(bytes)) !== item[1]) return "other";
  const headers = new Headers(response.headers);
  headers.delete("content-encoding"); // the bytes are as they are
  headers.set("date", new Date().toUTCString());
  await (await caches.open(KEPT)).put(keyOf(path, item), new Response(bytes, { headers }));
  return "kept";
}

/** Loads a file and keeps it. One of: kept, other, unlisted, missing (not at the host), away (no network), full, refused. */
async function load(path) {
  try {
    const item = (await list(numberOf(path)))[path];
    if (item && (await caches.match(keyOf(path, item), { cacheName: KEPT }))) return "kept";
  } catch {
    return "away";
  }
  let response;
  try {
    // A name with a hash is never of other bytes: what the browser has of it will do.
    response = await fetch(addressOf(path), { cache: FIXED.test(path) ? "default" : "no-cache" });
  } catch {
    return "away";
  }
  if (!response.ok) return "missing";
  try {
    return await keep(path, response);
  } catch (error) {
    return error.name === "QuotaExceededError" ? "full" : error.name === "TypeError" ? "away" : "refused";
  }
}

/** What a page is made of: its style sheets, scripts, pictures. */
function partsOf(path, html) {
  const parts = html.matchAll(/<(?:script|img)\b[^>]*?\bsrc="([^"]+)"|<link rel="(?:stylesheet|icon)"[^>]*?\bhref="([^"]+)"/g);
  const paths = Array.from(parts, ([, source, link]) => pathOf(new URL(source || link, addressOf(path))));
  return paths.filter((part) => part !== null);
}

/** Loads a page with what it is made of. */
async function loadWhole(path) {
  const outcome = await load(path);
  if (outcome !== "kept") return outcome;
  const parts = partsOf(path, await (await kept(path)).text());
  const outcomes = await Promise.all(parts.map(load));
  return outcomes.find((one) => one !== "kept" && one !== "unlisted") || "kept";
}

const shells = new Set(); // languages whose way in is kept

/** The home page of a language, the page on reading offline, and the manifest, for which every page asks. */
async function keepShell(prefix) {
  if (shells.has(prefix)) return "kept";
  await load(`${prefix}manifest.webmanifest`);
  for (const name of ["offline.html", "index.html"]) {
    const outcome = await loadWhole(prefix + name);
    if (outcome !== "kept") return outcome;
  }
  shells.add(prefix);
  return "kept";
}

const visitsAreKept = async () => !(await caches.match(NO_VISITS, { cacheName: CHOICE }));

/** Keeps what a visitor has just seen, a page with what it is made of, since for a picture that the browser has in its
    memory it does not come here. It was promised to nobody: where it does not come off, it is not in the list of what is
    kept, and that is all. */
async function keepVisit(path, response) {
  try {
    if (LOADED_ONLY.test(path) || !(await visitsAreKept())) return;
    const outcome = await keep(path, response);
    if (outcome === "kept" && path.endsWith(".html")) {
      await loadWhole(path);
      await keepShell(prefixOf(path));
    }
    // The host has another version than this one: time to look for its worker.
    if (outcome === "other") await self.registration.update();
  } catch {
    // No room, no network any more, or storage refused.
  }
}

// --- Answers -------------------------------------------------------------------------------------------------

const answeredFromKept = new Map(); // id of a client -> when its page was loaded

async function page(event, path) {
  const network = fetch(event.request);
  const silence = new Promise((resolve) => setTimeout(resolve, PATIENCE, "silence"));
  const first = await Promise.race([network.catch(() => "away"), silence]);
  const isAnswer = first instanceof Response;
  if (isAnswer && first.status < 500) return visited(event, path, first);
  const copy = await kept(path).catch(() => undefined);
  if (copy) {
    answeredFromKept.set(event.resultingClientId, copy.headers.get("date"));
    return copy;
  }
  if (isAnswer) return first;
  if (first === "silence") return network.then((late) => visited(event, path, late), () => away(event, path));
  return away(event, path);
}

function visited(event, path, response) {
  const isPage = /^text\/html\b/.test(response.headers.get("content-type") || "");
  if (response.status === 200 && isPage) event.waitUntil(keepVisit(path, response.clone()));
  return response;
}

/** The page on reading offline, in the language of the page that was asked for, which it names. */
async function away(event, path) {
  for (const prefix of [prefixOf(path), ""]) {
    const offline = `${prefix}offline.html`;
    if (path === offline || !(await kept(offline).catch(() => undefined))) continue;
    const wanted = new URL(event.request.url);
    const target = new URL(addressOf(offline));
    target.searchParams.set("wanted", wanted.pathname.slice(ROOT.pathname.length) + wanted.search);
    return Response.redirect(target.href, 302);
  }
  return Response.error();
}

async function part(event, path) {
  const isFixed = FIXED.test(path);
  // A page that came from what is kept is made of what is kept, also where the network is back by now.
  if (isFixed || answeredFromKept.has(event.clientId)) {
    const copy = await kept(path).then((own) => own || (isFixed ? keptOfAnyVersion(path) : undefined)).catch(() => undefined);
    if (copy) return copy;
  }
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(keepVisit(path, response.clone()));
    return response;
  } catch {
    return (await kept(path).catch(() => undefined)) || Response.error();
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range")) return;
  const path = pathOf(request.url);
  if (path === null || LOADED_ONLY.test(path)) return;
  event.respondWith(request.mode === "navigate" ? page(event, path) : part(event, path));
});

// --- From version to version ---------------------------------------------------------------------------------

/** The keys of what is kept. */
async function keptKeys() {
  if (!(await caches.has(KEPT))) return [];
  return (await (await caches.open(KEPT)).keys()).filter((key) => key.url.includes("?kept="));
}

/** Whether a kept file is one of this version; undefined where its list is not at hand. */
async function isOfThisVersion(key) {
  const path = pathOf(key.url);
  const files = await listAtHand(numberOf(path));
  return files && Boolean(files[path]) && keyOf(path, files[path]) === key.url;
}

/** Before this version takes over: its way in, its lists for all that is kept, and visited pages that have changed. */
async function prepare() {
  const outcome = await keepShell("");
  // Half of a version is worse than the one before; the browser tries again at the next visit.
  if (outcome !== "kept") throw new Error(`The site cannot be kept: ${outcome}`);
  const paths = new Set((await keptKeys()).map((key) => pathOf(key.url)));
  for (const number of new Set(Array.from(paths, numberOf))) await list(number);
  const changed = [];
  for (const path of paths) {
    if (path.endsWith(".html") && (await listAtHand(numberOf(path)))[path] && !(await kept(path))) changed.push(path);
  }
  for (const path of changed.slice(0, MOST_REFRESHED)) await loadWhole(path);
}

/** Lets go of what belongs to no version any more. Files with a hash in their names stay for one version longer, for
    pages that are still open. */
async function tidy() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${NAME}lists:`) && name !== LISTS) await caches.delete(name);
  }
  const cache = await caches.open(KEPT);
  const leftBefore = new Set(await (await cache.match(LEFT))?.json());
  const left = [];
  for (const key of await keptKeys()) {
    if ((await isOfThisVersion(key)) !== false) continue;
    if (FIXED.test(pathOf(key.url)) && !leftBefore.has(key.url)) left.push(key.url);
    else await cache.delete(key);
  }
  await cache.put(LEFT, new Response(JSON.stringify(left)));
}

self.addEventListener("install", (event) => event.waitUntil(prepare()));
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

// --- What pages ask of it ------------------------------------------------------------------------------------

const commands = {
  /** A new version takes over when a visitor says so. */
  takeOver: () => self.skipWaiting(),

  /** When the page that asks was loaded, where it was answered from what is kept. */
  wasKept: (_, client) => answeredFromKept.get(client?.id) || null,

  /** Keeps what was there before the worker was: the first page of a visit. */
  async keepSeen({ addresses }) {
    if (!(await visitsAreKept())) return;
    const paths = addresses.map(pathOf).filter((path) => path !== null && !LOADED_ONLY.test(path));
    for (const path of paths) await load(path);
    await keepShell(prefixOf(paths[0] || ""));
  },

  /** Files and bytes of the site, and what is kept of it. */
  async tally() {
    const tally = { files: SITE.files, bytes: SITE.bytes, keptFiles: 0, keptBytes: 0, pages: [], visits: await visitsAreKept() };
    for (const key of await keptKeys()) {
      if ((await isOfThisVersion(key)) === false) continue;
      tally.keptFiles += 1;
      tally.keptBytes += Number(key.url.slice(key.url.lastIndexOf(".") + 1));
      if (key.url.includes(".html?")) tally.pages.push(key.url);
    }
    return tally;
  },

  /** The paths that are not kept yet, with their sizes. */
  async missing() {
    const have = new Set((await keptKeys()).map((key) => key.url));
    const missing = [];
    for (let number = 0; number < SITE.lists.length; number += 1) {
      for (const [path, item] of Object.entries(await list(number))) {
        if (!have.has(keyOf(path, item))) missing.push([path, item[0]]);
      }
    }
    return missing;
  },

  /** Loads some files; what became of each. */
  load: async ({ paths }) => Promise.all(paths.map(load)),

  /** Lets go of some files again. */
  async drop({ paths }) {
    const cache = await caches.open(KEPT);
    for (const path of paths) await cache.delete(keyOf(path, (await list(numberOf(path)))[path]));
  },

  /** Lets go of everything. */
  async forget() {
    for (const name of await caches.keys()) {
      if (name.startsWith(NAME) && name !== CHOICE) await caches.delete(name);
    }
    read.clear();
    shells.clear();
  },

  async keepVisits({ wanted }) {
    if (wanted) await caches.delete(CHOICE);
    else await (await caches.open(CHOICE)).put(NO_VISITS, new Response(""));
  },
};

self.addEventListener("message", (event) => {
  const command = commands[event.data?.command];
  if (!command) return;
  const [port] = event.ports;
  const answer = async () => command(event.data, event.source);
  event.waitUntil(answer().then(
    (result) => port?.postMessage({ result }),
    (error) => port?.postMessage({ error: error.name }),
  ));
});
