"""Pagefind, Lunr and the browser that asks them, for search.py."""

import functools
import http.server
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))
import chromium  # noqa: E402

_LUNR = """
const fs = require("fs"), lunr = require("lunr");
const [data, output] = process.argv.slice(1);
const index = lunr(function () {
  this.ref("page");
  this.field("name");
  this.field("text");
  for (const file of fs.readdirSync(data).filter(name => name.endsWith(".json"))) {
    const records = JSON.parse(fs.readFileSync(`${data}/${file}`, "utf8")).records;
    if (!Array.isArray(records)) continue;
    for (const record of records) if (record.page) {
      const html = fs.readFileSync(`${data}/../${record.page}`, "utf8");
      const text = html.slice(html.indexOf("<main"), html.indexOf("</main>")).replace(/<[^>]*>/g, " ");
      this.add({page: record.page, name: record.name || record.title || "", text});
    }
  }
});
fs.writeFileSync(`${output}/index.json`, JSON.stringify(index));
"""

_PAGE = '<!doctype html><meta charset="utf-8"><title>Asking</title><body>{scripts}'
_OPEN = 'const engine = auroraSearch.open({root: "search/", index: "search/en.js"});'
ASK_AURORA = _OPEN + """
engine.query({words: arguments[0], facets: false}, answer => { if (answer.final) done(answer.results.length); });"""
ASK_AURORA_FACETS = _OPEN + """
engine.query({words: arguments[0]}, answer => { if (answer.final) done(answer.results.length); });"""
ASK_PAGEFIND = """
import(new URL("pagefind/pagefind.js", document.baseURI).href).then(async pagefind => {
  const found = await pagefind.search(arguments[0]);
  const results = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
  done(results.length);
});"""
_TIME = _OPEN + """
const ask = words => new Promise(resolve => {
  const start = performance.now();
  engine.query({words}, answer => { if (answer.results.length > 0 || answer.final) resolve(performance.now() - start); });
});
(async () => {
  const [first] = [await ask(arguments[0][0])];
  for (const words of arguments[0]) await ask(words);
  await new Promise(resolve => setTimeout(resolve, 1000));
  const times = [];
  for (const words of arguments[0]) times.push(await ask(words));
  done([first, times]);
})();"""


def lunr_command(data, output):
    node = shutil.which("node") or shutil.which("nodejs")
    if node is None:
        return None
    # Debian's own node looks there by itself; another one must be told.
    os.environ.setdefault("NODE_PATH", "/usr/share/nodejs:/usr/lib/nodejs")
    if subprocess.run([node, "-e", 'require("lunr")'], capture_output=True).returncode != 0:
        return None
    return [node, "-e", _LUNR, str(data), str(output)]


def queries(data, count):
    """Two words each of the name of an organisation, the same in every run."""
    records = json.loads(Path(data).read_text(encoding="utf-8"))["records"]
    draw = random.Random(7)
    found = []
    while len(found) < count:
        words = re.findall(r"[^\W\d_]{3,}", draw.choice(records)["name"])
        if len(words) >= 2:
            found.append(" ".join(draw.sample(words, 2)))
    return found


class _Recorder(http.server.SimpleHTTPRequestHandler):
    sent = []

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if path.is_file() and not path.name.startswith(("asking", "favicon")):
            self.sent.append(path)
        super().do_GET()

    def log_message(self, *arguments):
        pass


@functools.cache
def _server(folder):
    handler = functools.partial(_Recorder, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/"


def _asking_page(site):
    """A page with the engine's scripts, in the order in which the search page has them, and one without any."""
    page = (Path(site) / "search.html").read_text(encoding="utf-8")
    scripts = re.findall(r'<script src="assets/search-[^"]*"', page)
    engine = scripts[:1 + next(place for place, script in enumerate(scripts) if "search-engine." in script)]
    (Path(site) / "asking.html").write_text(_PAGE.format(scripts="".join(f"{script}></script>" for script in engine)))
    (Path(site) / "asking-plainly.html").write_text(_PAGE.format(scripts=""))


def files_sent(site, ask, words):
    """The files that a browser with nothing in its cache is sent."""
    _asking_page(site)
    driver, address = chromium.browser(), _server(str(site))
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    _Recorder.sent.clear()
    driver.set_script_timeout(60)
    driver.get(address + ("asking-plainly.html" if ask is ASK_PAGEFIND else "asking.html"))
    shown = driver.execute_async_script("const done = arguments[1];" + ask, words)
    if not shown:
        raise AssertionError(f"{words}: nothing was found")
    return sorted(set(_Recorder.sent))


def query_times(site, queries):
    """(ms once all is loaded, median; ms to the first results of a page opened from a disk)."""
    _asking_page(site)
    driver = chromium.browser()
    driver.set_script_timeout(120)
    firsts, loaded = [], []
    for turn in range(5):
        driver.get(chromium.on_disk(Path(site)) + "asking.html")
        first, times = driver.execute_async_script("const done = arguments[1];" + _TIME, queries[turn:] + queries[:turn])
        firsts.append(first)
        loaded += times
    return statistics.median(loaded), statistics.median(firsts)
