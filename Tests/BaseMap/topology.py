"""Rings of neighbours -> arcs that each stand once.

Natural Earth gives neighbours the same vertices, so that a border is found by comparing edges: what two units
share is one arc, what two divisions of one unit share vanishes.
"""

from collections import Counter, defaultdict


def boundary(rings):
    """The edges of a unit: those that stand an odd number of times in its rings."""
    counts = Counter()
    for ring in rings:
        for a, b in zip(ring, ring[1:]):
            if a != b:
                counts[(min(a, b), max(a, b))] += 1
    return [edge for edge, count in counts.items() if count % 2]


def arcs_of(units):
    """Lists of points, each border once, and the arcs of each unit by their numbers."""
    owners = defaultdict(list)
    for number, unit in enumerate(units):
        for edge in boundary(unit.rings):
            owners[edge].append(number)
    neighbours = defaultdict(list)
    for edge in sorted(owners):
        a, b = edge
        neighbours[a].append(b)
        neighbours[b].append(a)

    def owner(a, b):
        return owners[(min(a, b), max(a, b))]

    def is_node(point):
        around = neighbours[point]
        return len(around) != 2 or owner(point, around[0]) != owner(point, around[1])

    arcs, belonging, seen = [], defaultdict(list), set()

    def follow(start, second):
        points = [start, second]
        seen.add((min(start, second), max(start, second)))
        while points[-1] != start and not is_node(points[-1]):
            a, b = neighbours[points[-1]]
            following = b if a == points[-2] else a
            seen.add((min(points[-1], following), max(points[-1], following)))
            points.append(following)
        for number in owner(start, second):
            belonging[number].append(len(arcs))
        arcs.append(points)

    ordered = sorted(neighbours)
    for point in [p for p in ordered if is_node(p)] + ordered:  # nodes first; what is left are lone loops
        for second in neighbours[point]:
            if (min(point, second), max(point, second)) not in seen:
                follow(point, second)
    return arcs, belonging


def rings_of(numbers, arcs):
    """The arcs of one unit joined to closed rings: lists of arc numbers, `~number` where an arc runs backwards."""
    starts = defaultdict(list)
    for number in numbers:
        starts[arcs[number][0]].append(number)
        starts[arcs[number][-1]].append(~number)
    used, rings = set(), []
    for number in numbers:
        if number in used:
            continue
        ring, step = [], number
        first = arcs[number][0]
        while True:
            ring.append(step)
            used.add(step if step >= 0 else ~step)
            last = arcs[step][-1] if step >= 0 else arcs[~step][0]
            if last == first:
                break
            step = next(s for s in starts[last] if (s if s >= 0 else ~s) not in used)
        rings.append(ring)
    return rings


def points_of(ring, arcs):
    """The closed line of a ring."""
    points = []
    for step in ring:
        arc = arcs[step] if step >= 0 else arcs[~step][::-1]
        points.extend(arc if not points else arc[1:])
    return points


def area(points):
    """Twice the signed area of a closed line would be this times two; positive when it runs against the clock."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:])) / 2
