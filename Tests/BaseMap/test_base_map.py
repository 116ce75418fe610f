"""The base map: how it is derived, and that the one in the templates is what its sources give."""

import json
import unittest
from pathlib import Path

import derive_base_map
import projection
import simplification
import topology
from insets import INSETS
from units import Unit

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "templates" / "maps" / "europe.json"


def source():
    """The folder of Natural Earth beside the project; None where it is missing."""
    for folder in ROOT.parents:
        if (folder / "shared" / "data" / "geo").is_dir():
            return folder / "shared" / "data" / "geo"
    return None


class ProjectionTest(unittest.TestCase):
    def test_worked_point(self):
        east, north = projection.EUROPE(5, 50)
        self.assertAlmostEqual(east, 3962799.45, delta=0.01)
        self.assertAlmostEqual(north, 2999718.85, delta=0.01)


class TopologyTest(unittest.TestCase):
    LEFT = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    RIGHT = [(1, 0), (2, 0), (2, 1), (1, 1), (1, 0)]

    def test_a_common_border_is_one_arc(self):
        units = [Unit("A", "AA", [self.LEFT]), Unit("B", "BB", [self.RIGHT])]
        arcs, belonging = topology.arcs_of(units)
        shared = set(belonging[0]) & set(belonging[1])
        self.assertEqual(len(arcs), 3)
        self.assertEqual([set(arcs[number]) for number in shared], [{(1, 0), (1, 1)}])
        for number in (0, 1):
            (ring,) = topology.rings_of(belonging[number], arcs)
            self.assertEqual(abs(topology.area(topology.points_of(ring, arcs))), 1)

    def test_a_border_within_a_unit_vanishes(self):
        arcs, belonging = topology.arcs_of([Unit("A", "AA", [self.LEFT, self.RIGHT])])
        (ring,) = topology.rings_of(belonging[0], arcs)
        self.assertEqual(abs(topology.area(topology.points_of(ring, arcs))), 2)

    def test_an_island_is_a_loop(self):
        arcs, belonging = topology.arcs_of([Unit("A", "AA", [self.LEFT])])
        self.assertEqual(len(arcs), 1)
        self.assertEqual(arcs[0][0], arcs[0][-1])


class SimplificationTest(unittest.TestCase):
    def test_shallow_bends_go_and_ends_stay(self):
        line = [(0, 0), (10, 0.1), (20, 0), (30, 30), (40, 0)]
        self.assertEqual(simplification.simplify(line, lambda _: 20, 2), [(0, 0), (20, 0), (30, 30), (40, 0)])

    def test_as_few_as_asked_for_are_kept(self):
        line = [(0, 0), (1, 1), (2, 0), (1, -1), (0, 0)]
        self.assertEqual(simplification.simplify(line, lambda _: 1e9, 5), line)


class CommittedMapTest(unittest.TestCase):
    def setUp(self):
        self.map = json.loads(COMMITTED.read_text(encoding="utf-8"))

    def test_it_is_small(self):
        self.assertLess(COMMITTED.stat().st_size, 300 * 1024)

    def test_rings_close(self):
        ends = []
        for arc in self.map["arcs"]:
            x, y = (sum(values) for values in zip(*arc))
            ends.append((tuple(arc[0]), (x, y)))
        for geometry in self.map["objects"]["units"]["geometries"]:
            for ring in (ring for polygon in geometry["arcs"] for ring in polygon):
                steps = [ends[s] if s >= 0 else ends[~s][::-1] for s in ring]
                for before, after in zip(steps, steps[1:] + steps[:1]):
                    self.assertEqual(before[1], after[0], geometry["id"])

    def test_insets_do_not_overlap(self):
        for i, first in enumerate(INSETS):
            for second in INSETS[i + 1:]:
                a, b = first.box, second.box
                self.assertTrue(a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1])

    @unittest.skipUnless(source(), "Natural Earth is not beside the project")
    def test_it_is_what_the_sources_give(self):
        self.assertEqual(derive_base_map.derive(source()), COMMITTED.read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
