"""Visvalingam's simplification with areas weighted by how sharp the corner is.

M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated elimination of points", The Cartographic Journal 30
(1993); the weight keeps corners and lets go of shallow bends, as M. Bloch's Mapshaper does.
"""

import heapq
from math import hypot


def weighted_area(a, b, c):
    """The area of the triangle in square metres, less where the line bends only a little or turns back on itself."""
    area = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
    first, second = hypot(b[0] - a[0], b[1] - a[1]), hypot(c[0] - b[0], c[1] - b[1])
    if first == 0 or second == 0:
        return 0.0
    cosine = ((a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1])) / (first * second)
    return area * (1 + 0.7 * cosine)


def simplify(points, threshold, fewest):
    """The points that matter more than the threshold (square metres; a function of the point) asks; both ends stay."""
    before = list(range(-1, len(points) - 1))
    after = list(range(1, len(points) + 1))
    weight = {}
    heap = []

    def weigh(index):
        a, b, c = points[before[index]], points[index], points[after[index]]
        return weighted_area(a, b, c) / threshold(b)

    for index in range(1, len(points) - 1):
        weight[index] = weigh(index)
        heapq.heappush(heap, (weight[index], index))
    left = len(points)
    while heap and left > fewest:
        value, index = heapq.heappop(heap)
        if weight.get(index) != value:
            continue
        if value >= 1:
            break
        del weight[index]
        left -= 1
        previous, following = before[index], after[index]
        after[previous], before[following] = following, previous
        for near in (previous, following):
            if near in weight:
                # A point that becomes lighter because its neighbour went must not go before heavier ones.
                weight[near] = max(value, weigh(near))
                heapq.heappush(heap, (weight[near], near))
    return [points[index] for index in range(len(points)) if index in weight or index in (0, len(points) - 1)]
