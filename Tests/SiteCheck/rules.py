"""What every page owes its readers and the policy it is served under."""

import re

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DATA_BLOCKS = {"application/ld+json", "application/json"}  # never run, so no policy forbids them
UNLABELLED = {"hidden", "submit", "button", "reset", "image"}


def check_head(page):
    root = page.first("html")
    if root is None or not LANGUAGE.fullmatch(page.language):
        yield root.line if root else 1, "the page does not say its language: <html lang>"
    for element in page.elements:
        lang = element.get("lang")
        if element is not root and lang is not None and not LANGUAGE.fullmatch(lang):
            yield element.line, f"lang=\"{lang}\" is no language"
    titles = [title for title in page.all("title") if not title.inside("svg")]
    if len(titles) != 1 or not titles[0].text.strip():
        yield titles[0].line if titles else 1, "the page needs one <title> with text"
    if page.meta("charset", "utf-8") is None:
        yield 1, "the page does not say <meta charset=\"utf-8\">"
    if page.meta("name", "viewport") is None and not page.is_redirect:
        yield 1, "the page has no <meta name=\"viewport\">"


def check_structure(page):
    if page.is_redirect:
        return
    mains = page.all("main")
    if len(mains) != 1:
        yield 1, f"the page has {len(mains)} <main>, not one"
    yield from _check_headings(page)
    link = next((a for a in page.all("a") if a.get("href") is not None), None)
    target = (link.get("href") or "") if link else ""
    if not target.startswith("#") or len(target) < 2:
        yield link.line if link else 1, "the first link of the page is no skip link (<a href=\"#...\">)"
    elif mains and target[1:] not in _ids_at(mains[0]):
        yield link.line, f"the skip link leads to \"{target}\", which is not in <main>"


def _ids_at(element):
    yield element.get("id")
    for child in element.children:
        yield from _ids_at(child)


def _check_headings(page):
    last = 0
    headings = [h for h in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    if sum(h.tag == "h1" for h in headings) != 1:
        yield 1, f"the page has {sum(h.tag == 'h1' for h in headings)} <h1>, not one"
    for heading in headings:
        level = int(heading.tag[1])
        if level > last + 1:
            yield heading.line, f"<{heading.tag}> follows <h{last}>: a level is skipped" if last else \
                f"the first heading is <{heading.tag}>, not <h1>"
        if not heading.text.strip():
            yield heading.line, f"<{heading.tag}> is empty"
        last = level


def check_policy(page):
    policy = page.meta("http-equiv", "content-security-policy")
    if policy is None:
        yield 1, "the page has no Content-Security-Policy"
    else:
        yield from _check_directives(policy)
        for element in page.elements[: page.elements.index(policy)]:
            if element.tag in ("link", "script"):
                yield element.line, f"<{element.tag}> stands before the Content-Security-Policy and escapes it"
    for element in page.elements:
        if element.tag == "style":
            yield element.line, "an inline <style>: the policy forbids it"
        if element.tag == "script":
            yield from _check_script(element)
        for attribute in element.attributes:
            if attribute == "style" or attribute.startswith("on"):
                yield element.line, f"<{element.tag} {attribute}=...>: the policy forbids it"
        for attribute in ("integrity", "crossorigin"):
            if attribute in element.attributes:
                yield element.line, f"<{element.tag} {attribute}> fails on a page opened from a disk"
        if element.tag == "base":
            yield element.line, "<base> changes where every link of the page leads"


def _check_directives(policy):
    directives = {}
    for part in (policy.get("content") or "").split(";"):
        name, *sources = part.split() or [""]
        directives[name.lower()] = sources
    if directives.get("default-src") != ["'none'"]:
        yield policy.line, "the Content-Security-Policy does not start from default-src 'none'"
    allowed = {"'none'", "'self'", "data:"}
    for name, sources in directives.items():
        for source in sources:
            if source not in allowed or (source == "data:" and name != "img-src"):
                yield policy.line, f"the Content-Security-Policy allows {source} in {name}"
    for name in ("script-src", "style-src"):
        if name not in directives:
            yield policy.line, f"the Content-Security-Policy does not name {name}"


def _check_script(element):
    kind = (element.get("type") or "").lower()
    if kind == "module":
        yield element.line, "<script type=\"module\"> does not run on a page opened from a disk"
    elif element.get("src") is None and kind not in DATA_BLOCKS:
        yield element.line, "an inline <script>: the policy forbids it"


def check_names(page):
    """Pictures, links, buttons and form controls have a name for those who do not see them."""
    labelled = {label.get("for") for label in page.all("label")}
    for element in page.elements:
        if element.tag == "img" and element.get("alt") is None:
            yield element.line, "<img> without alt"
        elif element.tag == "svg" and not (_hidden(element) or _named(element) or _has_title(element)):
            yield element.line, "<svg> without a name or aria-hidden=\"true\""
        elif element.tag in ("input", "select", "textarea"):
            if (element.get("type") or "").lower() in UNLABELLED or _named(element):
                continue
            if element.get("id") not in labelled and not element.inside("label"):
                yield element.line, f"<{element.tag}> without a label"
        elif element.tag in ("button", "summary") or (element.tag == "a" and element.get("href") is not None):
            if not (element.text.strip() or _named(element) or any(map(_has_name_inside, element.children))):
                yield element.line, f"<{element.tag}> without text"


def _hidden(element):
    while element is not None:
        if element.get("aria-hidden") == "true":
            return True
        element = element.parent
    return False


def _named(element):
    return bool((element.get("aria-label") or "").strip() or element.get("aria-labelledby"))


def _has_title(element):
    return any(child.tag == "title" and child.text.strip() for child in element.children)


def _has_name_inside(element):
    return _named(element) or any(map(_has_name_inside, element.children))


PAGE_RULES = (check_head, check_structure, check_policy, check_names)
