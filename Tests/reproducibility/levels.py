"""Section 6 of Documentation/Reproducibility.md, "Grid": the levels of domains with a scale."""

import math
from decimal import Decimal
from fractions import Fraction

from pairs import divide, geometric, pair


def decimal(x):
    """The exact decimal that a double spells: the shortest that reads back as it."""
    return Fraction(repr(x))


def spelled(x):
    """Digits without trailing zeros, and exponent of ten, of the shortest decimal of x."""
    _, digits, exponent = Decimal(repr(x)).as_tuple()
    text = "".join(map(str, digits))
    digits = text.rstrip("0")
    return int(digits or "0"), exponent + len(text) - len(digits)


def linear_level(a, b, p, n):
    return float((decimal(a) * (n - 1 - p) + decimal(b) * p) / (n - 1))


def simplest_neighbour(v, a, b):
    """Of v and three doubles on each side between the bounds, the one with the smallest digits."""
    candidates, lower, upper = [v], v, v
    for _ in range(3):
        lower, upper = math.nextafter(lower, -math.inf), math.nextafter(upper, math.inf)
        candidates += [x for x in (lower, upper) if a < x < b]
    return min(candidates, key=lambda x: spelled(x)[0])


def is_exact_level(x, a, b, p, n):
    """Whether x**(n-1) is exactly a**(n-1-p) * b**p, as decimals."""
    divisor = math.gcd(p, n - 1)
    p, power = p // divisor, (n - 1) // divisor
    (x, x_ten), (a, a_ten), (b, b_ten) = spelled(x), spelled(a), spelled(b)
    bits = max(x.bit_length() * power, a.bit_length() * (power - p) + b.bit_length() * p)
    if x >= 10 ** 15 or bits > 1 << 16:
        return False
    # x has no trailing zeros, so neither has its power: only the right side may have some.
    zeros = x_ten * power - a_ten * (power - p) - b_ten * p
    return 0 <= zeros < 1 << 16 and x ** power * 10 ** zeros == a ** (power - p) * b ** p


def logarithmic_level(a, b, p, n):
    if p == 0:
        return a
    if p == n - 1:
        return b
    v = geometric(a, b, divide(pair(p), pair(n - 1)))
    x = simplest_neighbour(v, a, b)
    return x if is_exact_level(x, a, b, p, n) else v


def distance_from_one(x):
    """The double nearest 1 less the decimal that x spells."""
    return float(1 - decimal(x))


def reverse_logarithmic_level(a, b, p, n):
    if p == 0:
        return a
    if p == n - 1:
        return b
    distances = distance_from_one(b), distance_from_one(a)
    return distance_from_one(logarithmic_level(*distances, n - 1 - p, n))
