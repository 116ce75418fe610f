"""Asks axe-core what is wrong with the open page, by the rules of WCAG 2.2 A and AA."""

import functools
import os
from importlib.resources import files
from pathlib import Path

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: arguments[0], resultTypes: ["violations"], iframes: false, preload: false}).then(
  (result) => done({rules: result.passes.length + result.violations.length, violations: result.violations.map((found) =>
    `${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`)}),
  (error) => done({failure: String(error)}));
"""


@functools.cache
def _source():
    """The script in the wheel; AXE_CORE names the file of another version of it."""
    given = os.environ.get("AXE_CORE")
    file = Path(given) if given else files("axe_core_python") / "axe.min.js"
    return file.read_text(encoding="utf-8")


def violations(driver, rule=None):
    """What is wrong by all rules or one, a line a rule; raises when axe-core itself fails or looks at nothing."""
    if not driver.execute_script("return typeof axe === 'object'"):
        driver.execute_script(_source())  # through the driver, which no policy of the page stops
    driver.set_script_timeout(120)  # a long page on a busy machine
    result = driver.execute_async_script(_RUN, {"type": "rule", "values": [rule]} if rule else {"type": "tag", "values": _TAGS})
    if "failure" in result or not result["rules"]:
        raise AssertionError(f"axe-core did not look at the page: {result}")
    return result["violations"]
