"""What a reader sees of a page, and what the open data says of the records: for sums done anew, the slow way."""

import html
import json
import math
import re
from datetime import datetime, timezone

import builds
import yaml

EMPTY = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)


def today():
    return datetime.fromtimestamp(int(builds.CLOCK), timezone.utc).date().isoformat()


def plain(markup):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", EMPTY.sub(" ", markup)))).strip()


def markup(path):
    return (builds.built_site() / path).read_text(encoding="utf-8")


def words(path):
    """The words of the main part of a page."""
    return plain(re.search(r"<main\b.*?</main>", markup(path), re.DOTALL).group())


def tables(path):
    """caption -> rows of cells, for every table of a page."""
    found = {}
    for table in re.findall(r"<table\b.*?</table>", markup(path), re.DOTALL):
        caption = re.search(r"<caption\b.*?</caption>", table, re.DOTALL)
        rows = [[plain(cell) for cell in re.findall(r"<t[hd]\b.*?</t[hd]>", row, re.DOTALL)]
                for row in re.findall(r"<tr\b.*?</tr>", table, re.DOTALL)]
        found.setdefault(plain(caption.group()) if caption else "", []).extend(rows)
    return found


def records(kind):
    """id -> record, archived ones left out."""
    data = json.loads((builds.built_site() / f"data/{kind}.json").read_text(encoding="utf-8"))
    return {record["id"]: record for record in data["records"] if record.get("status", "published") != "archived"}


def written(kind, id):
    """All fields of a record as the editor wrote them: those too that are never exported."""
    path = next((builds.ROOT / "content" / kind).rglob(f"{id}.*"))
    text = path.read_text(encoding="utf-8")
    return yaml.safe_load(text.split("\n---\n")[0].removeprefix("---\n") if path.suffix == ".md" else text)


def english(text):
    return text.get("en", next(iter(text.values()))) if isinstance(text, dict) else text


def parts(kind, list_name):
    """"record#part" -> part, for all parts of all records of a kind."""
    return {f"{id}#{part['id']}": part for id, record in records(kind).items() for part in record.get(list_name, [])}


def points():
    """organisation -> (latitude, longitude) in radians: its own place, or that of its region."""
    data = json.loads((builds.built_site() / "data/organisations.geojson").read_text(encoding="utf-8"))
    return {feature["properties"]["id"]: tuple(math.radians(degrees) for degrees in reversed(feature["geometry"]["coordinates"]))
            for feature in data["features"] if feature["geometry"] and feature["properties"].get("place") != "country"}
