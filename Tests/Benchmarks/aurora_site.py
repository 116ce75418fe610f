"""The records of the bench as a directory of AURORA."""

from pathlib import Path

import corpus
import vocabularies as v
from yaml_text import block, front_matter, write

TITLE = "Bench directory"


def aurora_site(folder, total, partners=True):
    """Writes `folder`/content; returns the number of bytes. Without `partners` none are suggested."""
    content = Path(folder) / "content"
    size = write(content / "site.yaml", block({
        "title": TITLE, "tagline": "Records for measuring", "description": "A seeded corpus.", "languages": ["en"],
        "privacy_contact": "privacy@bench.example.org",
        "accessibility": {"status": "partial", "reviewed": "2026-03-01", "contact": "access@bench.example.org"},
        "review_after_months": 12,
    } | ({} if partners else {"matching": {"top": 0}})))
    for name, concepts in v.concepts().items():
        size += write(content / "vocabularies" / f"{name}.yaml", block(concepts))
    for record in corpus.records(total):
        size += write(content / record.kind / f"{record.id}.md", front_matter(record.fields) + record.prose)
    return size
