"""A small directory of organisations that can be written to, for tests of taking part: the repository's own has none
whose mailbox is real."""

import functools
import json
import shutil
import tempfile
import atexit
from pathlib import Path

import builds

FILES = {
    "site.yaml": """
title: {en: Fields, fr: Champs}
languages: [en, fr, pl]
base_url: https://fields.example/dir/
contact: editors@fields.example
""",
    "organisations/alpha.md": """---
name: {en: Alpha & Søns, fr: Alpha et Fils}
type: sme
country: FR
region: FRH0
email: office+a@alpha.example
languages: [fr, en]
topics: [mycotoxins]
value_chain: [processing]
contacts:
  - {role: Sales, name: Ada Example, email: ada@alpha.example, consent: {given: 2026-01-01, until: 2099-01-01}}
offers:
  - id: grain
    title: {en: 'Clean grain, "no" toxins & more', fr: Grain propre}
    kind: business
    topics: [mycotoxins, dairy-quality]
    stage: 9
needs:
  - {id: test, title: A rapid test for mycotoxins in grain, kind: technology, topics: [mycotoxins, rapid-testing], stage: 8}
extra: {motto: 'yes: we can', list: [1, two]}
---

We grow.
""",
    "organisations/alpha.pl.md": "---\nname: Alfa\n---\n\nUprawiamy.\n",
    "organisations/beta.md": """---
name: Beta Lab
type: research
country: PL
email: office@beta.example
languages: [pl]
topics: [mycotoxins]
offers:
  - {id: strip, title: Rapid test strips for mycotoxins in grain, kind: technology, topics: [mycotoxins, rapid-testing], stage: 6}
needs:
  - {id: samples, title: Clean grain to compare with, kind: business, topics: [mycotoxins, dairy-quality]}
---

We test.
""",
    "organisations/invented.yaml":
        "{name: Invented, type: sme, country: NL, email: office@invented.example, illustrative: true}",
    "organisations/website.yaml": "{name: Website Only, type: sme, country: NL, website: 'https://website.example/'}",
    "organisations/silent.yaml": "{name: Silent, type: sme, country: NL}",
    "services/desk.yaml": "{name: Test desk, type: mapping-intelligence, stage: live, providers: [beta], answers: [alpha#test]}",
    "events/day.yaml":
        "{title: Day, kind: workshop, starts: 2090-01-02, registration: {url: 'https://in.example/', until: 2090-01-01}}",
    "schemes/visits.yaml": """
title: Visits
days: {min: 2, max: 20}
lump_sums: {PL: 600}
open: true
""",
    "exchanges/first.yaml":
        "{scheme: visits, visitor: alpha, host: beta, purpose: To learn, starts: 2026-03-02, ends: 2026-03-06, phase: matching}",
    "exchanges/second.yaml":
        "{scheme: visits, visitor: alpha, host: invented, purpose: To see, starts: 2026-04-06, ends: 2026-04-10, phase: matching}",
}


def content():
    """A new folder with the content; whoever asks removes it."""
    folder = Path(tempfile.mkdtemp(prefix="aurora-partnership-"))
    shutil.copytree(builds.ROOT / "content/vocabularies", folder / "content/vocabularies")
    for path, text in FILES.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@functools.cache
def built():
    """The built site, once a run."""
    folder = content()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    builds.build(folder / "site", content=folder / "content")
    return folder / "site"


def records(site, kind):
    """id -> record, as the open data of a site has them."""
    data = json.loads((Path(site) / f"data/{kind}.json").read_bytes())
    return {record["id"]: record for record in data["records"]}
