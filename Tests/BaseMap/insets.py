"""Islands and regions far from the continent, each drawn in a box of its own at the edge of the map of Europe."""

from dataclasses import dataclass

from projection import EUROPE, EqualArea

# The box that the map of Europe shows, in metres of EPSG:3035: west, south, east, north.
FRAME = (2_520_000, 1_380_000, 6_620_000, 5_460_000)


@dataclass(frozen=True)
class Inset:
    id: str  # the NUTS code of what it shows, of any level
    centre: tuple  # latitude, longitude
    area: tuple  # degrees: west, south, east, north
    scale: float  # how many times larger than the map
    place: tuple  # of the box: centre east, centre north, width, height, in metres of the map

    @property
    def projection(self):
        return EqualArea(*self.centre, self.place[0], self.place[1], self.scale)

    @property
    def box(self):
        x, y, width, height = self.place
        return [x - width // 2, y - height // 2, x + width // 2, y + height // 2]


SIZE = (300_000, 240_000)  # metres of the map, width and height of each box
GAP = 24_000
CORNER = (6_596_000, 5_436_000)  # east and north of the upper right box


def in_rows(*rows):
    """Boxes two by two, from the upper right corner of the frame downwards: (id, centre, area, scale)."""
    (width, height), (east, north) = SIZE, CORNER
    return [
        Inset(name, centre, area, scale, (
            east - width // 2 - (1 - index % 2) * (width + GAP), north - height // 2 - index // 2 * (height + GAP),
            width, height))
        for index, (name, centre, area, scale) in enumerate(rows)]


# Over the far east of the frame, where no region of the map lies.
INSETS = in_rows(
    ("PT2", (38.3, -28.15), (-32, 36, -24, 40.5), 0.46),
    ("PT3", (32.85, -16.7), (-18, 32, -16, 33.5), 2.4),
    ("ES70", (28.45, -15.8), (-19, 27, -13, 30), 0.56),
    ("FRY1", (16.17, -61.4), (-62.5, 15.5, -60.5, 17), 2.4),
    ("FRY2", (14.64, -61.02), (-61.5, 14, -60.5, 15.2), 3.0),
    ("FRY3", (3.95, -53.1), (-55, 2, -51, 6.2), 0.5),
    ("FRY4", (-21.12, 55.54), (54.8, -21.8, 56.2, -20.5), 2.8),
    ("FRY5", (-12.82, 45.16), (44.7, -13.3, 45.6, -12.3), 4.0),
)


def inset_of(unit_id):
    """The inset that shows a unit; None for the continent."""
    return next((i for i in INSETS if unit_id.startswith(i.id)), None)


def projected(unit_id, points):
    """Degrees to metres of the map, in the inset where the region has one."""
    inset = inset_of(unit_id)
    projection = inset.projection if inset else EUROPE
    return [projection(*point) for point in points]
