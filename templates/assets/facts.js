// Loads what the directory says of chosen records. Its files are scripts that hand themselves over: nothing else can be
// read from a disk.
"use strict";
(() => {
  const facts = new Map();
  const loads = new Map();
  const take = (part) => Object.entries(part).forEach(([name, record]) => facts.set(name, record));
  self.auroraFacts = { push: take };

  // FNV-1a, 32 bits: the build puts a record into a file by the same number.
  const number = (name, count) => {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    return hash % count;
  };
  const load = (address) => loads.get(address) ?? loads.set(address, new Promise((done) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(true);
    script.onerror = () => done(false);
    document.head.append(script);
  })).get(address);

  // What is known of records by their names, and whether all files came. A name that is not in the map is of no record.
  self.auroraLoad = async (names, shards) => {
    const files = shards.trim().split(/\s+/).filter(Boolean);
    const wanted = files.length ? new Set(names.map((name) => files[number(name, files.length)])) : [];
    const came = await Promise.all([...wanted].map(load));
    return { facts, isWhole: came.every(Boolean) };
  };
  // Names of records in an address: `?o=valorial&o=events/test-day`; a name without a kind is an organisation.
  self.auroraNamed = () => [...new Set(new URLSearchParams(location.search).getAll("o"))]
    .map((name) => name.includes("/") ? name : `organisations/${name}`)
    .filter((name) => /^(organisations|services|events)\/[a-z0-9-]{1,64}$/.test(name));
  // A text with its language where that is not the page's: "Mill", or ["Mill", "en"].
  self.auroraText = (value, made) => {
    const [text, language] = Array.isArray(value) ? value : [value];
    made.textContent = text;
    if (language) made.lang = language;
    return made;
  };
})();
