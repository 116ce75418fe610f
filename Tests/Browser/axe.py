"""What axe-core says of the open page, by the rules of WCAG 2.0 to 2.2, levels A and AA."""

from importlib.resources import files

_AXE = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
# Style sheets are not fetched again: the policy of the pages forbids it, and what is shown says enough.
_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {preload: false, resultTypes: ["violations"], runOnly: {type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}).then(
  result => done({violations: result.violations}), error => done({error: String(error)}));
"""


def violations(driver):
    """Each as "rule: the first elements that break it"; empty where all is well."""
    driver.execute_script(_AXE)
    result = driver.execute_async_script(_RUN)
    if "error" in result:
        raise RuntimeError(result["error"])
    return [f"{found['id']}: {'; '.join(node['html'][:160] for node in found['nodes'][:3])}"
            for found in result["violations"]]
