"""YAML as an editor writes it: block mappings, flow lists of plain words, quotes only where they are needed."""

import json
import re

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _./-]*[A-Za-z0-9./-]|[A-Za-z]")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?")
_NOT_TEXT = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if _DATE.fullmatch(value) or (_PLAIN.fullmatch(value) and value.lower() not in _NOT_TEXT):
        return value
    return json.dumps(value, ensure_ascii=False)


def block(value, indent=0):
    """The lines of a mapping or a list of mappings, each ending in a newline."""
    pad = " " * indent
    if isinstance(value, list):
        return "".join(f"{pad}- {block(item, indent + 2).lstrip()}" for item in value)
    lines = []
    for key, item in value.items():
        if isinstance(item, dict) or (isinstance(item, list) and item and isinstance(item[0], dict)):
            lines.append(f"{pad}{key}:\n{block(item, indent + 2)}")
        elif isinstance(item, list):
            lines.append(f"{pad}{key}: [{', '.join(scalar(entry) for entry in item)}]\n")
        else:
            lines.append(f"{pad}{key}: {scalar(item)}\n")
    return "".join(lines)


def front_matter(fields):
    return f"---\n{block(fields)}---\n\n"


def write(path, text):
    """Writes `text`, making the folders that it needs; returns the number of bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    path.write_bytes(data)
    return len(data)
