"""The same records as a directory of AURORA and as a site of Hugo."""

import re
import shutil
from pathlib import Path

import corpus
import vocabularies as v
from yaml_text import block

TITLE = "Bench directory"
# Hugo reads a time only with its seconds.
_MINUTES = re.compile(r"(T\d{2}:\d{2})$", re.MULTILINE)
HUGO_SITE = Path(__file__).parent / "hugo"


def aurora_site(folder, total):
    """Writes `folder`/content; returns the number of bytes."""
    content = Path(folder) / "content"
    size = _write(content / "site.yaml", block({
        "title": TITLE, "tagline": "Records for measuring", "description": "A seeded corpus.", "languages": ["en"],
        "privacy_contact": "privacy@bench.example.org",
        "accessibility": {"status": "partial", "reviewed": "2026-03-01", "contact": "access@bench.example.org"},
        "review_after_months": 12,
    }))
    for name, concepts in v.concepts().items():
        size += _write(content / "vocabularies" / f"{name}.yaml", block(concepts))
    for record in corpus.records(total):
        size += _write(content / record.kind / f"{record.id}.md", _front_matter(record.fields) + record.prose)
    return size


def hugo_site(folder, total):
    """Writes a whole Hugo site into `folder`; returns the number of bytes of its content.

    A record's fields stand under `params`, where Hugo keeps a page's own data; what makes its lists (topics, country
    and type) stands above, since Hugo takes taxonomies from there. Hugo reads `type` at the top as its own.
    """
    shutil.copytree(HUGO_SITE, folder, dirs_exist_ok=True)
    content = Path(folder) / "content"
    size = _write(content / "_index.md", _front_matter({"title": TITLE}))
    for kind in ("organisations", "services", "events"):
        size += _write(content / kind / "_index.md", _front_matter({"title": v.label(kind)}))
    for taxonomy, labels in _taxonomies().items():
        for identifier, title in labels.items():
            size += _write(content / taxonomy / identifier / "_index.md", _front_matter({"title": title}))
    for record in corpus.records(total):
        fields = record.fields
        country = fields.get("country") or fields.get("place", {}).get("country") or fields["countries"][0]
        above = {"title": record.title, "topics": fields["topics"], "countries": [country.lower()],
                 "types": [fields.get("type") or fields["kind"]]}
        front = _front_matter(above | {"params": fields})
        front = _MINUTES.sub(r"\1:00", front)
        size += _write(content / record.kind / f"{record.id}.md", front + record.prose)
    return size


def _taxonomies():
    types = [*v.ORGANISATION_TYPES, *v.SERVICE_TYPES, *v.EVENT_KINDS]
    return {
        "topics": {topic: v.label(topic) for topic in v.TOPICS},
        "countries": {code.lower(): name for code, (name, *_) in v.COUNTRIES.items()},
        "types": {name: v.label(name) for name in types},
    }


def _front_matter(fields):
    return f"---\n{block(fields)}---\n\n"


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    path.write_bytes(data)
    return len(data)
