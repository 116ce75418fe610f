"""One HTML page as the checks see it: its elements in order, each with its line, attributes and text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

NAMED_BY_TEXT = {"title", "h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "summary", "label"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    tag: str
    line: int
    attributes: dict
    parent: "Element | None"
    text: str = ""  # of what is NAMED_BY_TEXT: all inside it, with the alternative text of its images
    children: list = field(default_factory=list)

    def get(self, name):
        return self.attributes.get(name)

    def inside(self, *tags):
        """The closest element around this one with one of these names."""
        around = self.parent
        while around is not None and around.tag not in tags:
            around = around.parent
        return around


class Page(HTMLParser):
    """The elements of a page. What a browser would mend silently is left to the Nu checker to find."""

    def __init__(self, path, text):
        super().__init__(convert_charrefs=True)
        self.path = path  # inside the site, with "/"
        self.elements = []
        self._open = []
        self.feed(text)
        self.close()
        self.by_tag = {}
        for element in self.elements:
            self.by_tag.setdefault(element.tag, []).append(element)
        self.ids = {element.get("id") for element in self.elements if element.get("id")}
        root = self.first("html")
        self.language = (root.get("lang") or "") if root else ""
        self.is_redirect = self.meta("http-equiv", "refresh") is not None
        robots = self.meta("name", "robots")
        self.is_hidden = robots is not None and "noindex" in (robots.get("content") or "")

    def all(self, *tags):
        if len(tags) == 1:
            return self.by_tag.get(tags[0], [])
        return [element for element in self.elements if element.tag in tags]

    def first(self, tag):
        return next(iter(self.all(tag)), None)

    def meta(self, attribute, value):
        """The first <meta> whose `attribute` is `value`, whatever the case."""
        return next((m for m in self.all("meta") if (m.get(attribute) or "").lower() == value), None)

    # HTMLParser's own calls

    def handle_starttag(self, tag, attrs):
        parent = self._open[-1] if self._open else None
        attributes = {}
        for name, value in attrs:
            attributes.setdefault(name, value or "")
        element = Element(tag, self.getpos()[0], attributes, parent)
        if parent is not None:
            parent.children.append(element)
        self.elements.append(element)
        if tag == "img":
            self.handle_data(attributes.get("alt", ""))
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        # "/>" closes in SVG and MathML only.
        self.handle_starttag(tag, attrs)
        foreign = self._open and self._open[-1] is self.elements[-1] and (
            tag in ("svg", "math") or self.elements[-1].inside("svg", "math"))
        if foreign:
            self._open.pop()

    def handle_endtag(self, tag):
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data):
        for element in self._open:
            if element.tag in NAMED_BY_TEXT:
                element.text += data
