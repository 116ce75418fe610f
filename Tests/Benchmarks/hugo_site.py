"""The records of the bench as a site of Hugo, with the pages that AURORA makes of them.

What Hugo cannot know by itself is worked out here, where a careful user would write it in the front matter: under which
terms a record is listed (narrower topics under their broader ones too, the region and level of a provider) and how a
term is called. Hugo's time therefore leaves out a little of what AURORA's time includes.
"""

import re
import shutil
from pathlib import Path

import corpus
import programme
import vocabularies as v
from yaml_text import block, front_matter, write

SITE = Path(__file__).parent / "hugo"
ASSETS = Path(__file__).resolve().parents[2] / "templates" / "assets"
KINDS = ("organisations", "services", "events")
BROADER = {leaf: branch for branch, leaves in v.TOPIC_TREE.items() for leaf in leaves}
# Hugo reads a time only with its seconds.
_MINUTES = re.compile(r"(T\d{2}:\d{2})$", re.MULTILINE)


def hugo_site(folder, total, partners=True):
    """Writes a whole Hugo site into `folder`; returns the number of bytes of its content. With `partners`, pages of
    organisations show related ones."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    if partners:
        write(Path(folder) / "data" / "partners.yaml", block({"shown": True}))
    shutil.copytree(ASSETS, Path(folder) / "assets", dirs_exist_ok=True)
    content = Path(folder) / "content"
    write(Path(folder) / "data" / "labels.yaml", block(LABELS))
    size = _write_records(content, total)
    return size + _write_sections(content) + _write_vocabularies(content)


def _write_records(content, total):
    """The records, and a file for each term of a list that has any."""
    size, organisations, terms = 0, {}, set()
    for record in corpus.records(total):
        if record.kind == "organisations":
            organisations[record.id] = {name: record.fields[name] for name in ("country", "region", "level")}
        lists = {} if record.kind in programme.KINDS else _lists(record, organisations)
        terms.update((taxonomy, term) for taxonomy, found in lists.items() for term in found)
        size += write(content / record.kind / f"{record.id}.md", _record(record, lists))
    for taxonomy, term in sorted(terms):
        kind, facet = taxonomy.split("/")
        narrower = sorted(v.TOPIC_TREE.get(term, []))
        outputs = {"outputs": ["html", "calendar"]} if taxonomy in ("events/topic", "events/type") else {}
        size += write(content / taxonomy / term / "_index.md", front_matter({
            "title": LABELS[term]} | outputs | {"params": {"kind": kind, "facet": facet, "term": term, "narrower": narrower}}))
    return size


def _record(record, lists):
    """A record's fields stand in `params`, where Hugo keeps a page's own data, its taxonomies at the top."""
    above = {"title": record.title}
    if "starts" in record.fields:
        above["date"] = record.fields["starts"]
    if record.kind == "events":
        above["outputs"] = ["html", "calendar"]
    above |= lists | ({} if record.kind in programme.KINDS else _concepts(record.fields))
    letter = record.title[0].upper()
    params = {"letter": letter, "record": record.fields}
    if record.kind in programme.KINDS:
        params["parties"] = _parties(record.fields)
    if record.kind == "organisations":
        # What Hugo finds related organisations by: it looks for keywords at the top of `params` alone.
        offered = [topic for offer in record.fields["offers"] for topic in offer["topics"]]
        params |= {"profile_topics": record.fields["topics"], "offer_topics": list(dict.fromkeys(offered))}
    front = front_matter(above | {"params": params})
    return _MINUTES.sub(r"\1:00", front) + record.prose.replace("\n\n", "\n\n<!--more-->\n\n", 1)


def _parties(fields):
    """The organisations that take part in what a record of the programme tells of."""
    named = fields.get("participants", []) + fields.get("hosts", []) + [fields.get("visitor"), fields.get("host")]
    return [party for party in named + [result["cluster"] for result in fields.get("results", [])] if party]


def _lists(record, organisations):
    """{taxonomy: terms} of the lists that show the record; `organisations`: id -> its country, region and level."""
    fields = record.fields
    parties = [organisations[party] for party in fields.get("providers", []) + fields.get("organisers", [])] or [fields]
    place = fields.get("place")
    found = {
        "topic": _with_broader(fields["topics"]),
        "country": fields.get("countries") or [(place or fields)["country"]],
        "region": [place["region"]] if place else [party["region"] for party in parties],
        "type": [fields.get("type") or fields["kind"]],
        "level": [party["level"] for party in parties],
    }
    return {f"{record.kind}/{facet}": [term.lower() for term in terms] for facet, terms in found.items()}


def _concepts(fields):
    """{taxonomy: terms} of the concepts that the record or one of its offers and needs names."""
    pitches = fields.get("offers", []) + fields.get("needs", [])
    type_of = {"organisation-types": v.ORGANISATION_TYPES, "service-types": v.SERVICE_TYPES}
    found = {
        "topics": _with_broader(fields["topics"] + [topic for pitch in pitches for topic in pitch["topics"]]),
        "regions": [region for region in [fields.get("region") or fields.get("place", {}).get("region")] if region],
        "sectors": fields.get("sectors", []), "value-chain": fields.get("value_chain", []),
    }
    for vocabulary, types in type_of.items():
        named = [fields.get("type"), *(kind for pitch in pitches for kind in pitch["seeking"])]
        found[vocabulary] = list(dict.fromkeys(kind for kind in named if kind in types))
    return {f"vocabularies/{name}": [term.lower() for term in terms] for name, terms in found.items() if terms}


def _with_broader(topics):
    return list(dict.fromkeys(name for topic in topics for name in (topic, BROADER.get(topic)) if name))


def _write_sections(content):
    size = write(content / "_index.md", front_matter({"title": "Bench directory"}))
    # The lists of all terms of a facet are pages of the vocabularies.
    silent = {"cascade": [{"target": {"kind": "taxonomy"}, "build": {"render": "never"}}]}
    for kind in KINDS:
        outputs = ["html", "json", "csv"] + (["calendar"] if kind == "events" else [])
        above = {"title": v.label(kind), "description": INTROS[kind], "outputs": outputs}
        size += write(content / kind / "_index.md", front_matter(above | silent))
    # Pages of these sections look alike.
    alike = {"cascade": [{"target": {"kind": "page"}, "type": "programme"}]}
    for kind in programme.KINDS:
        above = {"title": v.label(kind), "description": f"All {kind}.", "outputs": ["html", "json", "csv"]}
        size += write(content / kind / "_index.md", front_matter(above | alike))
    return size


def _write_vocabularies(content):
    folder = content / "vocabularies"
    intro = "The terms under which records are filed, with their definitions and their equivalents elsewhere."
    size = write(folder / "_index.md", front_matter({"title": "Vocabularies", "description": intro}))
    size += write(folder / "countries" / "_index.md", front_matter({"title": "Countries"}))
    for name, concepts in v.concepts().items():
        size += write(folder / name / "_index.md", front_matter({"title": v.label(name)}))
        for concept in concepts:
            params = {key: concept[key] for key in ("id", "broader", "country", "level") if key in concept}
            params |= {"vocabulary": name, "narrower": sorted(v.TOPIC_TREE.get(concept["id"], []))}
            size += write(folder / name / concept["id"].lower() / "_index.md",
                          front_matter({"title": concept["label"], "params": params}))
    return size


def _labels():
    """What the reader calls every term and value, by its name in the records and by its name in addresses."""
    names = [*v.TOPICS, *v.ORGANISATION_TYPES, *v.SERVICE_TYPES, *v.VALUE_CHAIN, *v.LEVELS, *v.OFFER_KINDS,
             *v.EVENT_KINDS, *v.TRACKS, "micro", "small", "medium", "large", "idea", "co-created", "pilot", "live",
             "retired", "cluster-member", "regional-actor"]
    labels = {name: v.label(name) for name in names}
    coded = {concept["id"]: concept["label"] for name in ("regions", "sectors") for concept in v.concepts()[name]}
    coded |= {code: name for code, (name, *_) in v.COUNTRIES.items()}
    labels["co-created"] = "Co-created"
    return labels | coded | {code.lower(): label for code, label in coded.items()}


LABELS = _labels()
INTROS = {
    "organisations": "Clusters, companies, laboratories, research centres and authorities that work for food safety, "
                     "quality and authenticity.",
    "services": "What clusters do for their members and for others, from the first idea to daily use.",
    "events": "Roundtables, roadshows, workshops and visits where people meet.",
}
