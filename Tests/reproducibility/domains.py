"""Section 3 of Documentation/Reproducibility.md: domains, and how grids divide them.

`value(m)` is the value at the coordinate m * 2**-53. A finite domain has `size` levels and
`units`; `level(p)` is the level at a position, `position(u)` that of the level of a unit.
"""

import math
from fractions import Fraction

from beta import Beta
from distributions import LogNormal, Normal
from levels import (decimal, distance_from_one, linear_level, logarithmic_level,
                    reverse_logarithmic_level)
from pairs import clamp, geometric
from streams import UNIT


class Endless:
    """The values between bounds, or of a distribution."""

    finite = nominal = False

    def __init__(self, value, level=None):
        self.value, self.scale_level = value, level

    def divided(self, p, n):
        """Level p of n."""
        if self.scale_level:
            return self.scale_level(p, n)
        return self.value(int((p + 0.5) / n * UNIT))

    def progressive(self, m, r):
        """The level at m / 2**r."""
        if self.scale_level:
            return self.scale_level(m, (1 << r) + 1)
        return self.value((m << 53) >> r)

    def given(self, value):
        """The value that a level of a grid names."""
        return value if type(self.value(0)) is int else float(value)


class Finite:
    finite = True
    nominal = False

    def __init__(self, size, level, units=None, position=None):
        self.size, self.level = size, level
        self.units = units or size
        self.position = position or (lambda unit: unit)

    def unit_value(self, unit):
        return self.level(self.position(unit))

    def value(self, m):
        return self.unit_value(m * self.units >> 53)

    def all(self):
        return [self.level(p) for p in range(self.size)]

    def spread(self, p, n):
        return (p * (self.size - 1) + (n - 1) // 2) // (n - 1)

    def divided(self, p, n):
        """Level p of n."""
        return self.level(self.spread(p, n))

    def given(self, value):
        """The value that a level of a grid names."""
        return float(value) if type(self.level(0)) is float else value


def listed(values, nominal=True):
    domain = Finite(len(values), values.__getitem__)
    domain.nominal, domain.given = nominal, one_of(values)
    return domain


def one_of(values):
    """What a level names among listed values: an integer that is none of them is a double."""
    kinds = [(type(value), value) for value in values]
    return lambda value: value if type(value) is not int or (int, value) in kinds else float(value)


def weighted(values, weights):
    largest, sums, ends = max(weights), [], []
    for weight in weights:
        sums.append((sums[-1] if sums else 0.0) + weight / largest)
    for r in sums:
        ends.append(UNIT if r == sums[-1] else math.floor(r / sums[-1] * UNIT))
    domain = Finite(len(values), values.__getitem__, UNIT,
                    lambda unit: next(j for j, end in enumerate(ends) if unit < end))
    domain.nominal, domain.given = True, one_of(values)
    return domain


def stepped(a, b, step, scale, size, level):
    """Numbers at equal distances, on a linear or a logarithmic scale."""
    if scale == "linear":
        return Finite(size, level)
    a, b, step = float(a), float(b), float(step)

    def nearest(x):
        t = (x - a) / step
        if not t < size - 1:
            return size - 1
        return max(int(t + 0.5 if t < UNIT else t), 0)

    domain = Finite(size, level, UNIT, lambda unit: nearest(
        geometric(a - step / 2, b + step / 2, (unit / UNIT, 0.0))))
    domain.spread = lambda p, n: nearest(logarithmic_level(a, b, p, n))
    return domain


def continuous(a, b, scale, step):
    a, b = float(a), float(b)
    if step is not None:
        lower, distance = decimal(a), decimal(step)
        size = int((decimal(b) - lower) / distance) + 1
        return stepped(a, b, step, scale, size, lambda p: float(lower + p * distance))
    if scale == "linear":
        return Endless(lambda m: min(a + m / UNIT * (b - a), b),
                       lambda p, n: linear_level(a, b, p, n))
    if scale == "logarithmic":
        return Endless(lambda m: geometric(a, b, (m / UNIT, 0.0)),
                       lambda p, n: logarithmic_level(a, b, p, n))
    p_, q_ = distance_from_one(b), distance_from_one(a)
    return Endless(lambda m: clamp(1 - geometric(p_, q_, ((UNIT - m) / UNIT, 0.0)), a, b),
                   lambda p, n: reverse_logarithmic_level(a, b, p, n))


def rounded(distribution, step):
    """A distribution's values, or the multiples of a step nearest them."""
    if step is None:
        return Endless(distribution.value)
    lower, upper = distribution.bounds
    exact = Fraction(step) if type(step) is int else decimal(step)
    least = None if lower == -math.inf else math.ceil(decimal(lower) / exact)
    greatest = None if upper == math.inf else math.floor(decimal(upper) / exact)

    def multiple(k):
        return step * k if type(step) is int else float(exact * k)

    def factor(m):
        t = distribution.value(m) / float(step)
        k = int(t - 0.5 if t < 0 else t + 0.5)
        k = k if least is None else max(k, least)
        return k if greatest is None else min(k, greatest)

    if least is None or greatest is None:
        return Endless(lambda m: multiple(factor(m)))
    return Finite(greatest - least + 1, lambda p: multiple(least + p), UNIT,
                  lambda unit: factor(unit) - least)


def domain(entry):
    """The domain of single values that a case describes."""
    kind = entry["kind"]
    if kind == "continuous":
        return continuous(entry["lower"], entry["upper"], entry["scale"], entry["step"])
    if kind == "integer":
        a, b, step = entry["lower"], entry["upper"], entry["step"]
        return stepped(a, b, step, entry["scale"], (b - a) // step + 1, lambda p: a + step * p)
    if kind == "normal":
        lower, upper = entry["lower"], entry["upper"]
        return rounded(Normal(
            entry["mean"], entry["standardDeviation"], -math.inf if lower is None else lower,
            math.inf if upper is None else upper), entry["step"])
    if kind == "log-normal":
        log_normal = LogNormal(entry["mean"], entry["standardDeviation"])
        return rounded(log_normal, entry["step"])
    if kind == "beta":
        return rounded(Beta(entry["alpha"], entry["beta"]), entry["step"])
    if kind == "choices":
        weights = entry["weights"]
        return weighted(entry["values"], weights) if weights else listed(entry["values"])
    if kind == "ordered":
        return listed(entry["values"], nominal=False)
    if kind == "constant":
        return listed([entry["value"]])
    raise ValueError(f"unknown domain {kind}")
