"""What holds for the files of a site as files: names that every disk can hold, sound JSON, a true manifest."""

import hashlib
import json

RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
FORBIDDEN = set('<>:"\\|?*') | {chr(code) for code in range(32)}
MANIFEST = "data/manifest.json"


def check_names(site):
    folded = {}
    for path in site.files:
        for part in path.split("/"):
            if part.split(".")[0].lower() in RESERVED or part.endswith((".", " ")) or FORBIDDEN & set(part):
                yield path, 1, f"\"{part}\" is no name that every disk can hold"
        other = folded.setdefault(path.casefold(), path)
        if other != path:
            yield path, 1, f"differs from {other} in case only"


def check_json(site):
    for path in site.files:
        if path.endswith((".json", ".geojson", ".jsonld", ".webmanifest")):
            try:
                json.loads(site.read(path))
            except ValueError as error:
                yield path, getattr(error, "lineno", 1), f"is no JSON: {error}"


def check_manifest(site):
    if MANIFEST not in site.files:
        yield MANIFEST, 1, "is missing"
        return
    try:
        listed = {entry["path"]: entry for entry in json.loads(site.read(MANIFEST))["files"]}
    except (ValueError, KeyError, TypeError) as error:
        yield MANIFEST, 1, f"does not list files: {error!r}"
        return
    for path in sorted(site.files.keys() - listed.keys() - {MANIFEST}):
        yield MANIFEST, 1, f"does not list {path}"
    for path, entry in listed.items():
        if path not in site.files:
            yield MANIFEST, 1, f"lists {path}, which is not there"
        elif hashlib.sha256(site.read(path)).hexdigest() != entry.get("sha256"):
            yield MANIFEST, 1, f"states another SHA-256 for {path}"


FILE_RULES = (check_names, check_json, check_manifest)
