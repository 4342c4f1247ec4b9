"""Section 4 of Documentation/Reproducibility.md: pairs of doubles, geometric interpolation.

A pair (h, l) of doubles stands for h + l.
"""

import math
from fractions import Fraction
from functools import lru_cache


def two_sum(x, y):
    h = x + y
    r = h - x
    return h, (x - (h - r)) + (y - r)


def split(x):
    s = x * 134217729.0
    upper = s - (s - x)
    return upper, x - upper


def two_product(x, y):
    h = x * y
    (x1, x2), (y1, y2) = split(x), split(y)
    return h, ((x1 * y1 - h) + x1 * y2 + x2 * y1) + x2 * y2


def pair(x):
    return float(x), 0.0


def add(a, b):
    h, l = two_sum(a[0], b[0])
    return two_sum(h, l + (a[1] + b[1]))


def subtract(a, b):
    return add(a, (-b[0], -b[1]))


def multiply(a, b):
    h, l = two_product(a[0], b[0])
    return two_sum(h, l + (a[0] * b[1] + a[1] * b[0]))


def divide(a, b):
    q1 = a[0] / b[0]
    r = subtract(a, multiply((q1, 0.0), b))
    q2 = r[0] / b[0]
    q3 = subtract(r, multiply((q2, 0.0), b))[0] / b[0]
    return add(two_sum(q1, q2), (q3, 0.0))


def scaled(pair_, power):
    """Both parts times a power of two."""
    return math.ldexp(pair_[0], power), math.ldexp(pair_[1], power)


def binary(x):
    """m and k with x = m * 2**k and 1 <= m < 2."""
    m, k = math.frexp(x)
    return m * 2, k - 1


def reduced(x):
    """m and k with x = m * 2**k and m from half of 1.414213562373095 to that."""
    m, k = binary(x)
    return (m / 2, k + 1) if m > 1.414213562373095 else (m, k)


LN2 = (float.fromhex("0x1.62e42fefa39efp-1"), float.fromhex("0x1.abc9e3b39803fp-56"))
ODD_RECIPROCALS = [divide(pair(1), pair(2 * j + 1)) for j in range(22)]


@lru_cache(maxsize=1 << 16)
def logarithm(x):
    m, k = reduced(x)
    s = divide((m - 1, 0.0), two_sum(m, 1.0))
    q = multiply(s, s)
    series = (0.0, 0.0)
    for reciprocal in reversed(ODD_RECIPROCALS):
        series = add(multiply(series, q), reciprocal)
    return add(multiply(pair(k), LN2), multiply(multiply((2.0, 0.0), s), series))


def root_pair(j):
    """The double nearest 2**(j/64), and the double nearest what it lacks."""
    precision = 300
    x = 1 << (j + 64 * precision)
    for _ in range(6):
        x = math.isqrt(x)
    exact = Fraction(x, 1 << precision)
    h = float(exact)
    return h, float(exact - Fraction(h))


ROOTS = [root_pair(j) for j in range(64)]
PER_STEP = float.fromhex("0x1.71547652b82fep+6")
STEP_UPPER = float.fromhex("0x1.62e42feep-7")
STEP_LOWER = float.fromhex("0x1.a39ef35793c76p-39")


def steps_of(t):
    """N, k and j of a pair."""
    z = t[0] * PER_STEP
    steps = int(z - 0.5 if z < 0 else z + 0.5)
    return steps, *divmod(steps, 64)


def exponential(t):
    """A pair (h, f) and a power of two k: exp(t) is (h + f) * 2**k."""
    steps, k, j = steps_of(t)
    d = t[0] - steps * STEP_UPPER
    r = d + (t[1] - steps * STEP_LOWER)
    p = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))))
    h, g = ROOTS[j]
    return (h, g + h * p), k


def clamp(x, lower, upper):
    return min(max(x, lower), upper)


def geometric(a, b, fraction):
    """The value at a fraction (a pair) between a and b."""
    m, e = binary(a)
    (h, f), k = exponential(multiply(subtract(logarithm(b), logarithm(a)), fraction))
    upper, lower = two_product(m, h)
    try:
        value = math.ldexp(upper + (lower + m * f), e + k)
    except OverflowError:
        value = math.inf
    return clamp(value, a, b)
