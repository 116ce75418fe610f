"""The units of the base map - countries and NUTS regions - gathered from Natural Earth's countries and divisions."""

import csv
import json
from dataclasses import dataclass, field
from pathlib import Path

# Countries drawn whole: no NUTS code (GB, UA), or divisions that do not make up the regions (BA, TR).
WHOLE = {"GB", "UA", "BA", "TR"}
# Countries whose divisions make up NUTS 1 regions only. PT: its districts cut across NUTS 2, but the mainland, the
# Azores and Madeira are NUTS 1.
LEVEL_1 = {"DE", "PT"}
# Regions that no division tells apart from a neighbour: the NUTS 1 region above them stands for both.
MERGED = {"PL91": "PL9", "PL92": "PL9"}
# Natural Earth's features that are no countries of their own here: Åland is a region of Finland; the features without
# a code (northern Cyprus, the buffer zone, the bases) belong to the island of Cyprus.
REGION_OF = {"AX": ("FI", "FI20"), "-1": ("CY", "CY00")}
# A commune whose largest share lies across the border in the overlay.
CORRECTED = {("SI", "HU22"): "SI03"}
# Drawn for their neighbours only where they reach the frame; left out because they never do.
LEFT_OUT = {"GL", "KW", "SA", "MR", "EH", "KZ", "JO"}
# Too far away from every frame.
FAR_DIVISIONS = {"Svalbard", "Bouvet Island", "Bonaire", "St. Eustatius", "Saba"}
# Crimea is drawn as a part of Ukraine, as the EU and the United Nations (resolution 68/262) hold.
CRIMEA = (32.0, 44.0, 37.0, 46.5)


@dataclass
class Unit:
    id: str
    country: str
    rings: list = field(default_factory=list)  # each a list of (longitude, latitude), closed


def read(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))["features"]


def polygons(feature):
    geometry = feature["geometry"]
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[[tuple(point) for point in ring] for ring in part] for part in parts]


def lies_in(ring, box):
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in ring)


def region(country, nuts2):
    """The unit's code for a division that lies in a NUTS 2 region."""
    nuts2 = CORRECTED.get((country, nuts2), nuts2)
    return nuts2[:3] if country in LEVEL_1 else MERGED.get(nuts2, nuts2)


def nuts2_by_name(folder):
    """(country, name of the division) -> the NUTS 2 region that holds most of it."""
    with open(Path(folder) / "ne_admin1_to_nuts2024.csv", encoding="utf-8", newline="") as table:
        return {(row["iso_a2"], row["ne_name"]): row["nuts2"] for row in csv.DictReader(table)}


def gather(folder):
    """The units in the order of their ids."""
    by_name = nuts2_by_name(folder)
    units = {}

    def add(unit_id, country, parts):
        unit = units.setdefault(unit_id, Unit(unit_id, country))
        unit.rings.extend(ring for part in parts for ring in part)

    divided = set()
    for feature in read(Path(folder) / "ne_europe_admin1_from_qgis.geojson"):
        properties = feature["properties"]
        country = properties["iso"]
        if country in WHOLE:
            continue
        divided.add(country)
        if properties["name"] not in FAR_DIVISIONS:
            # The division's own code is missing where the overlap is small: a Land of several regions, an islet.
            nuts2 = properties["nuts2"] or by_name[country, properties["name"]]
            add(region(country, nuts2), country, polygons(feature))
    for feature in read(Path(folder) / "ne_europe_admin0_from_qgis.geojson"):
        country = feature["properties"]["iso"]
        if country in divided or country in LEFT_OUT:
            continue
        if country in REGION_OF:
            add(REGION_OF[country][1], REGION_OF[country][0], polygons(feature))
            continue
        for part in polygons(feature):
            owner = "UA" if country == "RU" and lies_in(part[0], CRIMEA) else country
            add(owner, owner, [part])
    return [units[key] for key in sorted(units)]
