"""Every reference of a page: inside the site it resolves, and nothing is fetched from outside."""

import re
from dataclasses import dataclass

# Attributes that make a browser fetch something by itself, and so may never leave the site.
FETCHED = {
    "img": ["src", "srcset"], "source": ["src", "srcset"], "script": ["src"], "video": ["src", "poster"],
    "audio": ["src"], "track": ["src"], "embed": ["src"], "object": ["data"], "iframe": ["src"], "input": ["src"],
    "use": ["href", "xlink:href"], "image": ["href", "xlink:href"], "form": ["action"], "button": ["formaction"],
}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "apple-touch-icon",
                 "mask-icon", "dns-prefetch", "preconnect", "prerender", "search"}
OUTSIDE = re.compile(r"(https?://[^/\s]|mailto:|tel:)", re.IGNORECASE)
REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "for", "list", "form",
             "headers", "popovertarget", "commandfor")
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""", re.IGNORECASE)


@dataclass(frozen=True)
class Reference:
    line: int
    what: str  # as a message names it
    address: str
    may_leave: bool  # the site: only when a reader follows it


@dataclass(frozen=True)
class PageLinks:
    """What the other pages need to know of a page, small enough to keep for all pages at once."""

    path: str
    language: str
    ids: frozenset
    references: tuple
    alternates: tuple  # (line, hreflang, address)
    is_redirect: bool
    is_hidden: bool  # not for search engines: an archived record, which no list shows


def links_of(page):
    alternates = tuple(
        (link.line, link.get("hreflang"), link.get("href") or "") for link in page.all("link")
        if "alternate" in (link.get("rel") or "").lower().split() and link.get("hreflang"))
    return PageLinks(page.path, page.language, frozenset(page.ids), tuple(_references(page)), alternates,
                     page.is_redirect, page.is_hidden)


def _references(page):
    for element in page.elements:
        for attribute, address, may_leave in _addresses(element):
            yield Reference(element.line, f"<{element.tag} {attribute}=\"{address}\">", address, may_leave)


def _addresses(element):
    """(attribute, address, may leave the site) of one element."""
    href = element.get("href")
    if element.tag in ("a", "area") and href is not None:
        yield "href", href, True
    elif element.tag == "link" and href is not None:
        kinds = set((element.get("rel") or "").lower().split())
        yield "href", href, not kinds & FETCHED_LINKS
    elif element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        _, _, target = (element.get("content") or "").partition("=")
        yield "content", target.strip().strip("'\""), False
    for attribute in FETCHED.get(element.tag, ()):
        value = element.get(attribute)
        if value is not None:
            for address in _candidates(value) if attribute == "srcset" else [value]:
                yield attribute, address, False


def _candidates(srcset):
    return [part.split()[0] for part in srcset.split(",") if part.split()]


def check_links(page, site):
    """The references of one page (its PageLinks), as (line, problem)."""
    for reference in page.references:
        if OUTSIDE.match(reference.address):
            if not reference.may_leave:
                yield reference.line, f"{reference.what} makes a request that leaves the site"
            continue
        if reference.address.startswith("data:image/") and not reference.may_leave:
            continue
        path, fragment, problem = site.resolve(page.path, reference.address)
        if problem:
            yield reference.line, f"{reference.what} {problem}"
        elif fragment and fragment != "top" and path in site.pages and fragment not in site.pages[path].ids:
            yield reference.line, f"{reference.what}: {path} has no id \"{fragment}\""


def check_alternates(page, site):
    """hreflang: of a page in several languages each names all, itself among them, and each names it back."""
    if not page.alternates:
        return
    targets = _alternate_paths(page, site)
    if page.path not in targets.values():
        yield page.alternates[0][0], "the hreflang alternates leave out the page itself"
    for line, language, address in page.alternates:
        if sum(language == other for _, other, _ in page.alternates) > 1:
            yield line, f"two alternates for hreflang=\"{language}\""
        path = targets[language]
        if path not in site.pages:
            yield line, f"hreflang=\"{language}\" leads to no page ({address})"
            continue
        other = site.pages[path]
        if language not in ("x-default", other.language):
            yield line, f"hreflang=\"{language}\" leads to {path}, whose lang is \"{other.language}\""
        if page.path not in _alternate_paths(other, site).values():
            yield line, f"{path} is an alternate of this page but does not name it back"


def _alternate_paths(page, site):
    return {language: site.resolve(page.path, site.without_base(address, page.path))[0]
            for _, language, address in page.alternates}


def check_reachable(site):
    """Every page can be reached by links from the home page, but for redirects and the page for lost readers."""
    if "index.html" not in site.pages:
        yield "index.html", 1, "the site has no home page"
        return
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = site.pages[waiting.pop()]
        for reference in page.references:
            if not reference.what.startswith("<a "):
                continue
            path, _, _ = site.resolve(page.path, reference.address)
            if path in site.pages and path not in reached:
                reached.add(path)
                waiting.append(path)
    for path, page in site.pages.items():
        if path not in reached and not page.is_redirect and not page.is_hidden:
            yield path, 1, "no link leads here from the home page"


def check_ids(page):
    seen = {}
    for element in page.elements:
        identifier = element.get("id")
        if identifier is None:
            continue
        if not identifier or any(c.isspace() for c in identifier):
            yield element.line, f"the id \"{identifier}\" is empty or holds a space"
        elif identifier in seen:
            yield element.line, f"the id \"{identifier}\" stands on line {seen[identifier]} already"
        seen.setdefault(identifier, element.line)
    for element in page.elements:
        for attribute in REFERRING:
            for identifier in (element.get(attribute) or "").split():
                if identifier not in page.ids:
                    yield element.line, f"<{element.tag} {attribute}>: no id \"{identifier}\" on this page"


def check_style_sheet(path, site):
    """The url(...)s of a style sheet, as (line, problem)."""
    text = site.read(path).decode("utf-8", errors="replace")
    text = re.sub(r"/\*.*?\*/", lambda comment: "\n" * comment.group().count("\n"), text, flags=re.DOTALL)
    for match in CSS_URL.finditer(text):
        reference = match.group(1) or match.group(2)
        if reference.startswith(("data:image/", "#")):
            continue
        _, _, problem = site.resolve(path, reference.strip())
        if problem:
            yield text.count("\n", 0, match.start()) + 1, f"url({reference}) {problem}"
