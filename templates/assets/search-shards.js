// Fetches shards: scripts that hand their bytes over to `auroraShard`; see Sources/Search/Shards.
"use strict";
(() => {
  const parts = window.auroraSearchEngine ??= {};

  // By language: what its scripts hand over goes to the index that waits for it.
  const arrivals = new Map();

  window.auroraShard = (language, number, head, text) => {
    const waiting = arrivals.get(`${language} ${number}`);
    if (waiting) waiting({head, text});
  };

  // A shard that was cut is a script that cannot be read: that is told in the answer, not in the console. Scripts of a
  // disk do not say where they came from.
  let loading = 0;
  window.addEventListener("error", event => {
    if (loading > 0 && event instanceof ErrorEvent && (!event.filename || /\/search\/[^/]*\.js$/.test(event.filename))) {
      event.preventDefault();
    }
  });

  const load = (source, language, number) => new Promise((resolve, reject) => {
    const key = `${language} ${number}`;
    const script = document.createElement("script");
    let arrived = null;
    arrivals.set(key, shard => { arrived = shard; });
    const end = reason => {
      loading--;
      arrivals.delete(key);
      script.remove();
      if (arrived) resolve(arrived); else reject(reason);
    };
    script.charset = "utf-8"; // whatever the page that searches is written in
    script.async = true;
    script.onload = () => end("damaged");
    script.onerror = () => end("missing");
    script.src = source;
    loading++;
    document.head.append(script);
  });

  const STAND_INS = [0x00, 0x0a, 0x0d, 0x22, 0x5c];

  // Seven bits a character; see Sources/Search/Shards/TextPacking.
  const unpack = (text, length) => {
    const bytes = new Uint8Array(length);
    let [held, bits, place] = [0, 0, 0];
    for (let index = 0; index < text.length && place < length; index++) {
      const code = text.charCodeAt(index);
      held |= (code < 0x80 ? code : STAND_INS[code - 0x80]) << bits;
      bits += 7;
      if (bits >= 8) {
        bytes[place++] = held & 0xff;
        held >>>= 8;
        bits -= 8;
      }
    }
    if (place < length) throw "damaged";
    return bytes;
  };

  const inflate = async (bytes, length) => {
    if (bytes.length === length) return bytes;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const inflated = new Uint8Array(await new Response(stream).arrayBuffer());
    if (inflated.length !== length) throw "damaged";
    return inflated;
  };

  class Reading {
    constructor(bytes) {
      this.bytes = bytes;
      this.place = 0;
    }
    number() {
      let [value, scale, byte] = [0, 1, 0];
      do {
        byte = this.bytes[this.place++];
        value += (byte & 0x7f) * scale;
        scale *= 128;
      } while (byte > 0x7f);
      return value;
    }
    block() {
      const length = this.number();
      return this.bytes.subarray(this.place, this.place += length);
    }
    numbers() { return new Reading(this.block()); }
  }

  Object.assign(parts, {load, unpack, inflate, Reading});
})();
