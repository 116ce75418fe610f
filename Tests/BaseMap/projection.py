"""The Lambert azimuthal equal-area projection of the ellipsoid GRS 80, oblique aspect.

Formulas: IOGP Publication 373-7-2, "Coordinate Conversions and Transformations including Formulas", method 9820.
"""

from math import asin, atanh, cos, radians, sin, sqrt

SEMI_MAJOR_AXIS = 6_378_137.0
FLATTENING = 1 / 298.257222101
E2 = FLATTENING * (2 - FLATTENING)
E = sqrt(E2)


def authalic(latitude):
    """q of the formulas, from a latitude in radians."""
    s = sin(latitude)
    return (1 - E2) * (s / (1 - E2 * s * s) + atanh(E * s) / E)


Q_POLE = authalic(radians(90))


class EqualArea:
    """Degrees to metres; `scale` enlarges around the centre, for insets."""

    def __init__(self, latitude, longitude, easting, northing, scale=1.0):
        latitude_0 = radians(latitude)
        self.longitude_0 = radians(longitude)
        self.easting, self.northing, self.scale = easting, northing, scale
        self.beta_0 = asin(authalic(latitude_0) / Q_POLE)
        self.radius = SEMI_MAJOR_AXIS * sqrt(Q_POLE / 2)
        s = sin(latitude_0)
        self.d = SEMI_MAJOR_AXIS * cos(latitude_0) / sqrt(1 - E2 * s * s) / (self.radius * cos(self.beta_0))

    def __call__(self, longitude, latitude):
        beta = asin(max(-1.0, min(1.0, authalic(radians(latitude)) / Q_POLE)))
        turn = radians(longitude) - self.longitude_0
        denominator = 1 + sin(self.beta_0) * sin(beta) + cos(self.beta_0) * cos(beta) * cos(turn)
        b = self.radius * sqrt(2 / denominator)
        east = b * self.d * cos(beta) * sin(turn)
        north = b / self.d * (cos(self.beta_0) * sin(beta) - sin(self.beta_0) * cos(beta) * cos(turn))
        return self.easting + self.scale * east, self.northing + self.scale * north


# EPSG:3035, ETRS89-extended / LAEA Europe.
EUROPE = EqualArea(52, 10, 4_321_000, 3_210_000)
