"""A seeded corpus of records that obey the content format: the same number, the same seed, the same records.

Eight records in ten are organisations (two offers, one need, one or two memberships); services and events share the rest,
but for the records of the programme (see programme.py). Each has 250 words of prose.
"""

import random
from dataclasses import dataclass

import programme
import vocabularies as v

WORDS_OF_PROSE = 250


@dataclass(frozen=True)
class Record:
    kind: str  # the content folder
    id: str
    fields: dict  # as CONTENT.md names them
    prose: str  # Markdown

    @property
    def title(self):
        return self.fields.get("name") or self.fields.get("title") or self.fields["purpose"]


def counts(total):
    """(organisations, services, events) of a corpus of `total` records; the rest is the programme."""
    organisations = total - total // 10 * 2
    rest = total - organisations - sum(programme.counts(organisations).values())
    return organisations, rest // 2, rest - rest // 2


def records(total, seed=1):
    """Yields `total` records, one at a time, so that 100,000 need no memory."""
    organisations, services, events = counts(total)
    clusters = max(1, organisations // 50)
    draw = random.Random(seed)
    places = {}
    for number in range(organisations):
        record = _organisation(draw, number, clusters)
        places[record.id] = record.fields["country"]
        yield record
    for number in range(services):
        yield _service(draw, number, organisations)
    for number in range(events):
        yield _event(draw, number, organisations)
    for kind, identifier, fields in programme.fields(draw, _sentence, places):
        yield Record(kind, identifier, fields | _common(), _prose(draw))


def organisation_id(number):
    return f"org-{number:06d}"


def _common():
    return {"illustrative": True, "reviewed": "2026-03-01",
            "sources": [{"title": "Made for measuring", "url": "https://bench.example.org/", "accessed": "2026-03-01"}]}


def _place(draw):
    country = draw.choice(list(v.COUNTRIES))
    _, codes, cities, (lat, lon) = v.COUNTRIES[country]
    index = draw.randrange(len(codes))
    lat, lon = round(lat + draw.uniform(-1, 1), 4), round(lon + draw.uniform(-1, 1), 4)
    return country, codes[index], cities[index], lat, lon


def _organisation(draw, number, clusters):
    identifier = organisation_id(number)
    country, region, city, lat, lon = _place(draw)
    is_cluster = number < clusters
    fields = {
        "name": f"{draw.choice(v.WORDS).capitalize()} {draw.choice(v.WORDS)} {city} {number}",
        "type": "cluster" if is_cluster else draw.choice(v.ORGANISATION_TYPES[1:]),
        "level": draw.choice(v.LEVELS),
        "country": country, "region": region, "city": city, "location": {"lat": lat, "lon": lon},
        "website": f"https://{identifier}.example.org/", "email": f"office@{identifier}.example.org",
        "founded": draw.randint(1950, 2024), "size": draw.choice(["micro", "small", "medium", "large"]),
        "employees": draw.randint(1, 900),
        "topics": draw.sample(v.TOPICS, draw.randint(2, 4)),
        "sectors": draw.sample(list(v.SECTORS), draw.randint(1, 2)),
        "value_chain": draw.sample(v.VALUE_CHAIN, draw.randint(1, 2)),
        "languages": ["en", draw.choice(["fr", "nl", "pl", "es"])],
    }
    if not is_cluster:
        chosen = draw.sample(range(clusters), min(clusters, draw.randint(1, 2)))
        fields["member_of"] = [organisation_id(cluster) for cluster in chosen]
    fields["offers"] = [_offer(draw, f"offer-{n}") for n in (1, 2)]
    fields["needs"] = [_offer(draw, "need-1")]
    return Record("organisations", identifier, fields | _common(), _prose(draw))


def _offer(draw, identifier):
    return {
        "id": identifier, "title": _sentence(draw, 6).rstrip("."), "kind": draw.choice(v.OFFER_KINDS),
        "topics": draw.sample(v.TOPICS, 2), "stage": draw.randint(3, 9), "description": _sentence(draw, 14),
        "seeking": [draw.choice(v.ORGANISATION_TYPES)], "valid_until": "2028-12-31",
    }


def _service(draw, number, organisations):
    country, *_ = _place(draw)
    fields = {
        "name": f"{draw.choice(v.WORDS).capitalize()} {draw.choice(v.WORDS)} service {number}",
        "type": draw.choice(v.SERVICE_TYPES),
        "providers": [organisation_id(draw.randrange(organisations)) for _ in range(1)],
        "stage": draw.choice(["idea", "co-created", "pilot", "live", "retired"]),
        "audiences": ["cluster-member", "regional-actor"], "access": _sentence(draw, 12), "price": _sentence(draw, 4),
        "languages": ["en"], "countries": [country], "topics": draw.sample(v.TOPICS, 3),
        "answers": [f"{organisation_id(draw.randrange(organisations))}#need-1"],
    }
    return Record("services", f"service-{number:06d}", fields | _common(), _prose(draw))


def _event(draw, number, organisations):
    country, region, city, lat, lon = _place(draw)
    day = f"{draw.randint(2025, 2027)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
    fields = {
        "title": f"{draw.choice(v.WORDS).capitalize()} {draw.choice(v.WORDS)} {city} {number}",
        "kind": draw.choice(v.EVENT_KINDS), "track": draw.choice(v.TRACKS),
        "starts": f"{day}T09:00", "ends": f"{day}T17:00", "timezone": v.TIME_ZONES[country],
        "place": {"name": f"Hall {number % 40}", "city": city, "country": country, "region": region,
                  "lat": lat, "lon": lon},
        "organisers": [organisation_id(draw.randrange(organisations))], "topics": draw.sample(v.TOPICS, 3),
        "agenda": [{"at": f"{day}T09:00", "title": _sentence(draw, 5).rstrip(".")},
                   {"at": f"{day}T14:00", "title": _sentence(draw, 5).rstrip(".")}],
    }
    return Record("events", f"event-{number:06d}", fields | _common(), _prose(draw))


def _sentence(draw, length):
    words = [draw.choice(v.JOINTS if place % 2 else v.WORDS) for place in range(length)]
    return " ".join(words).capitalize() + "."


def _prose(draw):
    """Markdown of 250 words: two headings, four paragraphs with emphasis and a link, a list of three."""
    paragraph = lambda words: " ".join(_sentence(draw, 12) for _ in range(words // 12))
    headings, listed, marked = 2 * 3, 3 * 6, 4
    plain = (WORDS_OF_PROSE - headings - listed - marked) // 4
    items = "\n".join(f"- {_sentence(draw, 6)}" for _ in range(3))
    link = f"[more {draw.choice(v.WORDS)}](https://bench.example.org/)"
    rest = WORDS_OF_PROSE - headings - listed - marked - 4 * (plain // 12 * 12)
    return (
        f"{paragraph(plain)} **{draw.choice(v.WORDS)}** _{draw.choice(v.WORDS)}_\n\n"
        f"## {_sentence(draw, 3)[:-1]}\n\n{paragraph(plain)}\n\n{items}\n\n"
        f"## {_sentence(draw, 3)[:-1]}\n\n{paragraph(plain)} {link}\n\n"
        f"{paragraph(plain)} {_sentence(draw, rest)}\n"
    )
