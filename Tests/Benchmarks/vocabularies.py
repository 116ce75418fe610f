"""The fixed lists that the records of the bench draw from; small, but shaped like a real directory's."""

COUNTRIES = {
    "FR": ("France", ["FRH0", "FRI1", "FRJ2", "FRG0"], ["Rennes", "Bordeaux", "Toulouse", "Angers"], (47.0, 1.5)),
    "NL": ("Netherlands", ["NL22", "NL32", "NL41"], ["Ede", "Amsterdam", "Tilburg"], (52.1, 5.4)),
    "PL": ("Poland", ["PL81", "PL41", "PL91"], ["Lublin", "Poznań", "Warszawa"], (52.0, 19.4)),
    "ES": ("Spain", ["ES61", "ES51", "ES24"], ["Granada", "Girona", "Zaragoza"], (40.2, -3.6)),
    "IT": ("Italy", ["ITH5", "ITC1", "ITF4"], ["Parma", "Cuneo", "Bari"], (43.6, 11.6)),
    "BE": ("Belgium", ["BE23", "BE35"], ["Gent", "Gembloux"], (50.7, 4.6)),
    "DE": ("Germany", ["DE2", "DE9"], ["Freising", "Vechta"], (51.0, 10.4)),
    "DK": ("Denmark", ["DK04", "DK02"], ["Aarhus", "Roskilde"], (56.0, 9.6)),
    "PT": ("Portugal", ["PT11", "PT19"], ["Porto", "Coimbra"], (40.0, -8.0)),
}

# A tree of 50 topics: five branches, nine under each.
TOPIC_TREE = {
    "food-safety": ["allergens", "mycotoxins", "listeria", "pesticide-residues", "rapid-testing", "hygiene",
                    "shelf-life", "heavy-metals", "risk-assessment"],
    "food-quality": ["sensory-quality", "dairy-quality", "meat-quality", "fruit-quality", "clean-label",
                     "functional-foods", "plant-proteins", "fermentation", "nutrition"],
    "food-authenticity": ["traceability", "fraud-prevention", "origin-verification", "isotope-analysis", "labelling",
                          "geographical-indications", "organic-integrity", "blockchain", "species-identification"],
    "sustainable-chain": ["food-waste", "by-products", "water-use", "energy-use", "short-chains", "packaging",
                          "recyclable-packaging", "life-cycle-assessment", "cold-chain"],
    "digital-tools": ["sensors", "near-infrared", "machine-vision", "data-sharing", "artificial-intelligence",
                      "robotics", "forecasting", "digital-twins", "interoperability"],
}
TOPICS = [topic for branch, leaves in TOPIC_TREE.items() for topic in [branch, *leaves]]

ORGANISATION_TYPES = ["cluster", "business-network", "sme", "large-company", "research", "technology-centre",
                      "training-provider", "laboratory", "certification-body", "public-authority", "incubator",
                      "association"]
SERVICE_TYPES = ["matchmaking", "mobility-exchange", "internationalisation", "testing-access", "funding-advice",
                 "training", "benchmarking", "policy-dialogue"]
SECTORS = {"A01": "Crop and animal production", "C10": "Manufacture of food products",
           "C11": "Manufacture of beverages", "G46": "Wholesale trade", "H52": "Warehousing",
           "M71": "Testing and analysis", "M72": "Research and development"}
VALUE_CHAIN = ["inputs", "primary-production", "processing", "packing", "logistics", "retail", "testing-control"]
ENGAGEMENT_LEVELS = ["informed", "consulted", "involved", "committed"]
LEVELS = ["local", "regional", "national", "european"]
OFFER_KINDS = ["technology", "business", "research", "service", "training", "facility"]
EVENT_KINDS = ["workshop", "bootcamp", "conference", "webinar", "visit", "meeting"]
TRACKS = ["business", "innovation", "policy"]
TIME_ZONES = {"FR": "Europe/Paris", "NL": "Europe/Amsterdam", "PL": "Europe/Warsaw", "ES": "Europe/Madrid",
              "IT": "Europe/Rome", "BE": "Europe/Brussels", "DE": "Europe/Berlin", "DK": "Europe/Copenhagen",
              "PT": "Europe/Lisbon"}

WORDS = """analysis batch cluster cold control crop dairy data evidence factory farm field flavour fruit grain harvest
hygiene ingredient innovation inspection knowledge laboratory line market measurement member method milling network
origin oven package partner pilot plant policy process producer product project protein quality record region research
retail safety sample season sensor service shelf soil standard station storage supplier supply survey taste team test
texture tool trace trade training transport trial variety water workshop yield""".split()
JOINTS = """the the the of of and and a in to for with from by on that which is are has every their our between after
before during without across under each new shared regional reliable careful early open small common
practical""".split()


def label(identifier):
    """The reader's name of a concept: "near-infrared" is "Near infrared"."""
    return identifier.replace("-", " ").capitalize()


def concepts():
    """Every vocabulary file of the site: name -> list of concepts, as CONTENT.md writes them."""
    plain = lambda ids: [{"id": i, "label": label(i)} for i in ids]
    topics = []
    for branch, leaves in TOPIC_TREE.items():
        topics.append({"id": branch, "label": label(branch)})
        topics += [{"id": leaf, "label": label(leaf), "broader": branch} for leaf in leaves]
    regions = []
    for country, (name, codes, cities, (lat, lon)) in COUNTRIES.items():
        for index, code in enumerate(codes):
            regions.append({"id": code, "country": country, "level": 1 if country == "DE" else 2,
                            "label": f"{cities[index]} region",
                            "point": {"lat": round(lat + index * 0.5, 4), "lon": round(lon + index * 0.5, 4)}})
    return {
        "topics": topics,
        "organisation-types": plain(ORGANISATION_TYPES),
        "service-types": plain(SERVICE_TYPES),
        "sectors": [{"id": code, "label": name} for code, name in SECTORS.items()],
        "regions": regions,
        "value-chain": plain(VALUE_CHAIN),
        "engagement-levels": plain(ENGAGEMENT_LEVELS),
    }
