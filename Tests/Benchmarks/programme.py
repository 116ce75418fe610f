"""The programme's records of the bench: a tenth of the organisations each in consultations, exchanges and benchmarks.

A consultation hears 30 organisations and a benchmark compares 30, whatever the size of the corpus, so that there are more of
them and not larger ones; an exchange has a visitor and a host in another country. All exchanges obey their one scheme.
"""

import vocabularies as v

SHARE = 10  # one organisation in so many takes part in each of the three
GROUP = 30  # organisations of a consultation or a benchmark
MISSIONS = 5
INDICATORS = ("members", "staff", "visits", "private-share")
KINDS = ("consultations", "exchanges", "benchmarks", "missions", "journeys", "schemes")


def counts(organisations):
    """{kind: number} of the programme among so many organisations."""
    taking_part = organisations // SHARE
    groups = taking_part // GROUP
    missions = min(MISSIONS, taking_part // GROUP)
    return {"consultations": groups, "exchanges": taking_part // 2, "benchmarks": groups, "missions": missions,
            "journeys": min(1, missions), "schemes": min(1, taking_part // 2)}


def fields(draw, sentence, places):
    """Yields (kind, id, fields); `places`: the country of each organisation by its id, in the order of the ids."""
    ids, numbers = list(places), counts(len(places))
    heard = _groups(draw, ids, numbers["consultations"])
    for number in range(numbers["consultations"]):
        yield "consultations", f"consultation-{number:06d}", _consultation(draw, sentence, number, heard[number])
    yield from _journey(draw, sentence, numbers, ids)
    travelling = draw.sample(ids, numbers["exchanges"] * 2)
    for number in range(numbers["exchanges"]):
        visitor, host = travelling[2 * number:2 * number + 2]
        while places[host] == places[visitor]:
            host = draw.choice(ids)
        yield "exchanges", f"exchange-{number:06d}", _exchange(draw, sentence, number, visitor, host, numbers["missions"])
    compared = _groups(draw, ids, numbers["benchmarks"])
    for number in range(numbers["benchmarks"]):
        yield "benchmarks", f"benchmark-{number:06d}", _benchmark(draw, number, compared[number])


def _groups(draw, ids, count):
    taking_part = draw.sample(ids, count * GROUP)
    return [taking_part[start:start + GROUP] for start in range(0, len(taking_part), GROUP)]


def _consultation(draw, sentence, number, participants):
    found = [{"id": f"finding-{n}", "text": sentence(draw, 12), "topics": draw.sample(v.TOPICS, 1),
              "needs": [f"{draw.choice(participants)}#need-1"]} for n in (1, 2, 3)]
    return {"title": f"Consultation on {draw.choice(v.WORDS)} {number}", "track": draw.choice(v.TRACKS),
            "opened": f"{draw.randint(2022, 2025)}-02-01", "closed": "2026-02-01",
            "countries": draw.sample(list(v.COUNTRIES), 3), "participants": participants,
            "topics": draw.sample(v.TOPICS, 3), "findings": found}


def _journey(draw, sentence, numbers, ids):
    if numbers["schemes"]:
        yield "schemes", "scheme-000000", {
            "title": "Bench stays", "countries": list(v.COUNTRIES), "days": {"min": 3, "max": 30},
            "lump_sums": {country: 500 + 10 * place for place, country in enumerate(v.COUNTRIES)},
            "half_when": {"days_below": 5, "km_below": 200}, "open": True}
    for number in range(numbers["missions"]):
        yield "missions", f"mission-{number:06d}", {
            "title": f"Mission {number}", "step": number + 1, "journey": "journey-000000", "kind": "roadshow",
            "country": draw.choice(list(v.COUNTRIES)), "starts": f"2025-0{number + 1}-10", "ends": f"2025-0{number + 1}-12",
            "hosts": draw.sample(ids, 2), "topics": draw.sample(v.TOPICS, 2)}
    if numbers["journeys"]:
        yield "journeys", "journey-000000", {
            "title": "Bench journey", "scheme": "scheme-000000",
            "missions": [f"mission-{number:06d}" for number in range(numbers["missions"])]}


def _exchange(draw, sentence, number, visitor, host, missions):
    starts = f"{draw.randint(2025, 2027)}-{draw.randint(1, 12):02d}"
    mission = {"mission": f"mission-{number % missions:06d}"} if missions else {}
    return {"scheme": "scheme-000000"} | mission | {
        "visitor": visitor, "host": host, "purpose": f"{sentence(draw, 6).rstrip('.')} {number}",
        # Eight days in a row hold six working days at least.
        "starts": f"{starts}-05", "ends": f"{starts}-12", "phase": draw.choice(["registration", "matching", "building"])}


def _benchmark(draw, number, clusters):
    indicators = [{"id": name, "label": v.label(name), "unit": "number"} for name in INDICATORS]
    results = [{"cluster": cluster, "values": {name: draw.randint(1, 400) for name in INDICATORS}} for cluster in clusters]
    return {"title": f"Benchmark {number}", "year": draw.randint(2022, 2026),
            "dimensions": [{"id": "all", "label": "All", "indicators": indicators}], "results": results,
            "public": number % 2 == 0}
