"""Reads vCards as strictly as RFC 6350 writes them, and as nobody who wrote ours does: raises at what it forbids."""

import re

_LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)", re.DOTALL)


def cards(content):
    """bytes -> [{property: [value]}], values unescaped but for lists and parts, which stay as they are."""
    if content and not content.endswith(b"\r\n"):
        raise ValueError("the last line does not end")
    physical = content.split(b"\r\n")[:-1]
    for line in physical:
        if len(line) > 75:
            raise ValueError(f"{len(line)} bytes: {line!r}")
        if b"\n" in line or b"\r" in line:
            raise ValueError(f"a bare line break: {line!r}")
        line.decode("utf-8")  # no character is cut in two
    found, card = [], None
    for line in re.sub(rb"\r\n[ \t]", b"", content).decode("utf-8").split("\r\n")[:-1]:
        match = _LINE.fullmatch(line)
        if not match:
            raise ValueError(f"no content line: {line!r}")
        name, value = match[1], match[3]
        if name == "BEGIN":
            if card is not None:
                raise ValueError("a card in a card")
            card = {}
        elif card is None:
            raise ValueError(f"{name} outside of a card")
        elif name == "END":
            _check(card)
            found.append(card)
            card = None
        else:
            if not card and (name, value) != ("VERSION", "4.0"):
                raise ValueError("the version does not come first")
            card.setdefault(name, []).append(value)
    if card is not None:
        raise ValueError("a card without an end")
    return found


def text(value):
    """The text of a property that is one text."""
    if re.search(r"(?<!\\)(?:\\\\)*\\[^\\,;n]", value) or re.search(r"(?<!\\)(?:\\\\)*[,;]", value):
        raise ValueError(f"escaped wrongly: {value!r}")
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value)


def _check(card):
    for name in ("VERSION", "FN"):
        if not card.get(name):
            raise ValueError(f"no {name}")
    for name in ("FN", "NOTE", "EMAIL", "UID"):
        for value in card.get(name, []):
            text(value)
    if card.get("KIND") == ["org"] and not card.get("ORG"):
        raise ValueError("an organisation without ORG")
    for value in card.get("ADR", []):
        if len(re.split(r"(?<!\\);", value)) != 7:
            raise ValueError(f"an address has seven parts: {value!r}")
