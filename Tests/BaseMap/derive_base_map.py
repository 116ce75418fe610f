#!/usr/bin/env python3
"""Derives templates/maps/europe.json from Natural Earth.

    derive_base_map.py FOLDER [OUTPUT]

FOLDER holds `ne_europe_admin0_from_qgis.geojson` and `ne_europe_admin1_from_qgis.geojson`: the countries and
first-level divisions of Natural Earth 1:10m (naturalearthdata.com, public domain), and `ne_admin1_to_nuts2024.csv`,
which says in which NUTS 2024 region each division lies. The boundaries are Natural Earth's alone; no polygon of Eurostat's goes in.

The output is TopoJSON (github.com/topojson/topojson-specification): integers in steps of 200 m of EPSG:3035, every
border once. The same input gives the same bytes.
"""

import json
import sys
from pathlib import Path

import simplification
import topology
from insets import FRAME, INSETS, inset_of, projected
from units import gather

STEP = 200  # metres
DETAIL = 1_800_000  # square metres: what a bend must enclose to be kept
ISLAND = 25_000_000  # square metres: what an island must have, unless it is the largest of its region
MARGIN = 250_000  # metres around the frame within which a neighbour's coast is drawn with care


def is_near(point):
    x, y = point
    west, south, east, north = FRAME
    return west - MARGIN <= x <= east + MARGIN and south - MARGIN <= y <= north + MARGIN


def is_seen(unit_id, points):
    """Whether a ring comes near the frame; of a region in an inset, whether it lies in its box."""
    inset = inset_of(unit_id)
    if not inset:
        return any(map(is_near, points))
    west, south, east, north = inset.box
    return all(west < x < east and south < y < north for x, y in points)


def detail(size):
    """The threshold for the points of an arc: finer for what is small, coarser where nobody looks."""
    fine = min(DETAIL, size / 300) if size else DETAIL
    return lambda point: fine if is_near(point) else 400 * DETAIL


def derive(folder):
    units = gather(folder)
    degrees, belonging = topology.arcs_of(units)
    first_owner = {}
    for number, unit in enumerate(units):
        for arc in belonging[number]:
            first_owner.setdefault(arc, unit.id)
    metres = [projected(first_owner[number], arc) for number, arc in enumerate(degrees)]
    rings = {unit.id: topology.rings_of(belonging[number], degrees) for number, unit in enumerate(units)}
    kept, smallest = choose(rings, metres)
    arcs = {}
    for number in sorted(smallest):
        points = metres[number]
        is_loop = degrees[number][0] == degrees[number][-1]
        arcs[number] = quantised(
            simplification.simplify(points, detail(smallest[number]), 5 if is_loop else 2), points, is_loop)
    return written(units, kept, arcs)


def choose(rings, metres):
    """The rings worth drawing of each unit, and the area of the smallest ring that each of their arcs bounds."""
    kept, smallest = {}, {}
    for unit_id, all_rings in rings.items():
        sizes = [abs(topology.area(topology.points_of(ring, metres))) for ring in all_rings]
        largest = max(sizes)
        kept[unit_id] = [
            ring for ring, size in zip(all_rings, sizes)
            if (size >= (ISLAND / 20 if inset_of(unit_id) else ISLAND) or size == largest)
            and is_seen(unit_id, [point for step in ring for point in metres[step if step >= 0 else ~step]])]
        for ring, size in zip(all_rings, sizes):
            for step in ring:
                number = step if step >= 0 else ~step
                smallest[number] = min(size, smallest.get(number, size))
    used = {step if step >= 0 else ~step for all_rings in kept.values() for ring in all_rings for step in ring}
    return kept, {number: smallest[number] for number in used}


def quantised(points, original, is_loop):
    """Whole steps without repetitions; a loop that would vanish keeps more of its points."""
    result = []
    for x, y in points:
        point = (round(x / STEP), round(y / STEP))
        if not result or point != result[-1]:
            result.append(point)
    if is_loop and len(result) < 4 and points != original:
        return quantised(original, original, True)
    return result if len(result) > 1 else result * 2


def written(units, kept, arcs):
    renumbered = {number: index for index, number in enumerate(sorted(arcs))}
    west = min(x for arc in arcs.values() for x, _ in arc)
    south = min(y for arc in arcs.values() for _, y in arc)

    def deltas(arc):
        result, last = [], (west, south)
        for x, y in arc:
            result.append([x - last[0], y - last[1]])
            last = (x, y)
        return result

    def step(number):
        return renumbered[number] if number >= 0 else ~renumbered[~number]

    geometries = [
        {"type": "MultiPolygon", "id": unit.id, "properties": {"country": unit.country},
         "arcs": [[[step(number) for number in ring] for ring in polygon] for polygon in polygons(kept[unit.id], arcs)]}
        for unit in units if kept[unit.id]]
    insets = [
        {"id": inset.id, "latitude": inset.centre[0], "longitude": inset.centre[1], "scale": inset.scale,
         "area": list(inset.area), "box": inset.box} for inset in INSETS]

    def lines(values):
        return ",\n".join(json.dumps(value, separators=(",", ":")) for value in values)

    return (
        '{"type":"Topology",\n'
        '"source":"Natural Earth 1:10m, public domain; regions: NUTS 2024 (Eurostat); EPSG:3035",\n'
        f'"frame":{json.dumps(list(FRAME))},\n'
        f'"transform":{{"scale":[{STEP},{STEP}],"translate":[{west * STEP},{south * STEP}]}},\n'
        f'"insets":[\n{lines(insets)}],\n'
        f'"objects":{{"units":{{"type":"GeometryCollection","geometries":[\n{lines(geometries)}]}}}},\n'
        f'"arcs":[\n{lines(deltas(arcs[number]) for number in sorted(arcs))}]}}\n')


def polygons(rings, arcs):
    """Each outer ring with the holes that lie in it."""
    lines = [topology.points_of(ring, arcs) for ring in rings]
    order = sorted(range(len(rings)), key=lambda index: -abs(topology.area(lines[index])))
    result, outer = [], []
    for index in order:
        home = next((place for place, line in outer if contains(line, lines[index])), None)
        if home is None:
            outer.append((len(result), lines[index]))
            result.append([rings[index]])
        else:
            result[home].append(rings[index])
    return result


def contains(line, other):
    """Whether the middle of the first edge of one closed line lies within another."""
    x, y = (other[0][0] + other[1][0]) / 2, (other[0][1] + other[1][1]) / 2
    inside = False
    for (ax, ay), (bx, by) in zip(line, line[1:]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside


def main(words):
    if not 1 <= len(words) <= 2:
        sys.exit(__doc__)
    output = words[1] if len(words) == 2 else Path(__file__).parents[2] / "templates" / "maps" / "europe.json"
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(derive(words[0]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
