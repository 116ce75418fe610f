"""Islands and regions far from the continent, each drawn in a box of its own at the edge of the map of Europe."""

from dataclasses import dataclass

from projection import EUROPE, EqualArea

# The box that the map of Europe shows, in metres of EPSG:3035: west, south, east, north.
FRAME = (2_520_000, 1_380_000, 6_620_000, 5_460_000)


@dataclass(frozen=True)
class Inset:
    id: str  # the NUTS code of what it shows
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


def column(east, top, *rows):
    """Boxes one below another: (id, centre, area, scale, width, height)."""
    result = []
    for name, centre, area, scale, width, height in rows:
        result.append(Inset(name, centre, area, scale, (east, top - height // 2, width, height)))
        top -= height + 30_000
    return result


# Two columns over the far east of the frame, where no region of the map lies.
INSETS = column(
    6_090_000, 5_420_000,
    ("PT20", (38.35, -28.15), (-32, 36, -24, 40.5), 0.7, 440_000, 290_000),
    ("ES70", (28.45, -15.8), (-19, 27, -13, 30), 0.8, 440_000, 230_000),
) + column(
    6_460_000, 5_420_000,
    ("PT30", (32.75, -16.65), (-18, 32, -16, 33.5), 2.0, 240_000, 160_000),
    ("FRY1", (16.17, -61.4), (-62.5, 15.5, -60.5, 17), 2.0, 240_000, 200_000),
    ("FRY2", (14.64, -61.02), (-61.5, 14, -60.5, 15.2), 2.2, 240_000, 180_000),
    ("FRY3", (3.95, -53.1), (-55, 2, -51, 6.2), 0.5, 240_000, 230_000),
    ("FRY4", (-21.12, 55.54), (54.8, -21.8, 56.2, -20.5), 2.2, 240_000, 180_000),
    ("FRY5", (-12.82, 45.16), (44.7, -13.3, 45.6, -12.3), 2.6, 240_000, 160_000),
)


def projected(unit_id, points):
    """Degrees to metres of the map, in the inset where the region has one."""
    for inset in INSETS:
        if unit_id.startswith(inset.id) or inset.id.startswith(unit_id):
            return [inset.projection(*point) for point in points]
    return [EUROPE(*point) for point in points]
