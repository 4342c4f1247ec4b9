"""Section 5 of Documentation/Reproducibility.md: normal and log-normal distributions."""

import math
import re
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from pairs import (LN2, ROOTS, STEP_LOWER, STEP_UPPER, add, clamp, exponential, multiply, reduced,
                   scaled, steps_of, subtract, two_product, two_sum)

SOURCES = Path(__file__).resolve().parents[2] / "Sources" / "HyperparameterSpace"
DENSITY = float.fromhex("0x1.9884533d43651p-2")


def hexadecimal(*texts):
    return tuple(float.fromhex(text) for text in texts)


def negative(a):
    return -a[0], -a[1]


def opened(m):
    return ((m >> 1) + 0.5) * 2.0 ** -52


def quick_log(x):
    m, k = reduced(x)
    s = (m - 1) / (m + 1)
    q = s * s
    series = 0.0
    for d in range(21, 0, -2):
        series = series * q + 1 / d
    return k * LN2[0] + (2 * s) * series


def precise_exp(t):
    steps, k, j = steps_of(t)
    h, g = ROOTS[j]
    d = t[0] - steps * STEP_UPPER
    r = two_sum(d, t[1] - steps * STEP_LOWER)
    x = r[0]
    w = (x * x) * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (
        1 / 720 + x * (1 / 5040))))))
    p = two_sum(x, r[1] + w)
    m = two_product(h, p[0])
    u = two_sum(h, m[0])
    e = g + (h * p[1] + g * p[0])
    return two_sum(u[0], u[1] + (m[1] + e)), k


def precise_log(a):
    y = quick_log(a[0])
    f, k = precise_exp((-y, 0.0))
    k1 = int(k / 2)
    product = multiply(scaled(a, k1), scaled(f, k - k1))
    return add((y, 0.0), subtract(product, (1.0, 0.0)))


# Normal distributions


def table_of_tails():
    text = (SOURCES / "Numerics" / "ScaledNormalTailTable.swift").read_text(encoding="utf-8")
    body = text[text.index("= [") + 3:]
    numbers = [float.fromhex(x) for x in re.findall(r"-?0x[0-9a-f.]+p[+-]\d+", body)]
    rows = [numbers[i:i + 14] for i in range(0, len(numbers), 14)]
    if [len(row) for row in rows] != [14] * 15:
        raise ValueError("ScaledNormalTailTable.swift does not hold 15 rows of 14 numbers")
    return rows


TAILS = table_of_tails()


@lru_cache(maxsize=1 << 16)
def normal_tail(x):
    """The probability (a pair) and the density, both over a power of two, and that power."""
    square = two_product(x, x)
    factor, k = precise_exp((-0.5 * square[0], -0.5 * square[1]))
    d = two_sum(x, 4.0)
    i = min(int(64 / d[0]), 15)
    a = subtract((4.0, 0.0), multiply(((i + 0.5) / 16, 0.0), d))
    q = a[0] / d[0]
    b = two_product(q, d[0])
    r = ((a[0] - b[0]) - b[1]) + a[1] - q * d[1]
    delta = two_sum(q, r / d[0])
    t = TAILS[i - 1]
    g = t[13]
    for n in range(12, 5, -1):
        g = t[n] + delta[0] * g
    v = add((t[4], t[5]), (delta[0] * g, 0.0))
    v = add((t[2], t[3]), multiply(delta, v))
    v = add((t[0], t[1]), multiply(delta, v))
    return multiply(factor, v), factor[0] * DENSITY, k


def tail_estimate(p):
    if p >= 0.075:
        q = 0.5 - p
        r = 0.180625 - q * q
        n = ((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179
        d = ((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1
        return q * n / d
    r = math.sqrt(-quick_log(p))
    if r <= 5:
        r = r - 1.6
        n = ((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777
        d = (0.12021132975 * r + 0.73700164250) * r + 1
    else:
        r = r - 5
        n = ((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150
        d = (0.012258202635 * r + 0.24197894225) * r + 1
    return n / d


MIDDLE = {n: float(Fraction((-1) ** n, 2 ** n * math.factorial(n) * (2 * n + 1)))
          for n in range(3, 14)}
FORTIETH = hexadecimal("0x1.999999999999ap-6", "-0x1.999999999999ap-60")
MINUS_SIXTH = hexadecimal("-0x1.5555555555555p-3", "-0x1.5555555555555p-57")
DENSITY_PAIR = hexadecimal("0x1.9884533d43651p-2", "-0x1.cbc0d30ebfd15p-56")


def middle(x):
    s = two_product(x, x)
    g = 0.0
    for n in range(13, 2, -1):
        g = MIDDLE[n] + s[0] * g
    v = add(FORTIETH, (s[0] * g, 0.0))
    v = add(MINUS_SIXTH, multiply(s, v))
    v = add((1.0, 0.0), multiply(s, v))
    return multiply((x, 0.0), multiply(DENSITY_PAIR, v))


def tail_quantile(p):
    e = tail_estimate(p[0])
    if p[0] >= 0.25:
        c = subtract(two_sum(0.5, -p[0]), (p[1], 0.0))
        factor, k = precise_exp((-0.5 * e * e, 0.0))
        s = subtract(c, middle(e))[0] / (math.ldexp(factor[0], k) * DENSITY)
    else:
        probability, density, k = normal_tail(e)
        s = subtract(probability, scaled(p, -k))[0] / density
    b = e * e
    c2 = e * 0.5
    c3 = (2 * b + 1) * (1 / 6)
    c4 = e * (6 * b + 7) * (1 / 24)
    return two_sum(e, s + s * s * (c2 + s * (c3 + s * c4)))


def normal_quantile(p):
    return tail_quantile((1 - p, 0.0))[0] if p > 0.5 else 0 - tail_quantile((p, 0.0))[0]


class LogNormal:
    bounds = (0.0, math.inf)

    def __init__(self, mean, deviation):
        self.mean, self.deviation = mean, deviation

    def value(self, m):
        v = opened(m)
        z = tail_quantile((1 - v, 0.0)) if v > 0.5 else negative(tail_quantile((v, 0.0)))
        exponent = add((self.mean, 0.0), multiply((self.deviation, 0.0), z))
        factor, k = precise_exp(exponent)
        return math.ldexp(factor[0], k)


def tail(x):
    if x > 36:
        return 0.0, 0.0
    probability, _, k = normal_tail(x)
    return scaled(probability, k)


class Section:
    def __init__(self, nearest, farthest):
        self.near, self.far = (nearest, tail(nearest)), (farthest, tail(farthest))
        self.probability = subtract(self.near[1], self.far[1])

    def end(self, i):
        g = i * 2.0 ** -36
        if g <= self.near[0]:
            return self.near
        return self.far if g >= self.far[0] else (g, tail(g))

    def distance_before(self, part):
        (n, n_tail), (f, f_tail) = self.near, self.far
        target = subtract(n_tail, part)
        if not target[0] > f_tail[0]:
            return f, 0.0
        x = tail_quantile(target)[0] if target[0] < 0.5 else 0.0
        i = int(clamp(x, n, f) * 2.0 ** 36)
        left, right = self.end(i), self.end(i + 1)
        for _ in range(4):
            if target > left[1]:
                i -= 1
            elif right[1] > target:
                i += 1
            else:
                break
            left, right = self.end(i), self.end(i + 1)
        share = subtract(left[1], target)[0] / subtract(left[1], right[1])[0]
        width = right[0] - left[0]
        return two_sum(left[0], clamp(share * width, 0.0, width))


def mills_series(x):
    y = (1 / x) / x
    return 1 - y * (1 - y * (3 - y * (15 - y * (105 - y * (945 - y * (10395 - y * 135135))))))


class DistantSection:
    def __init__(self, nearest, width):
        self.n, self.w = nearest, width
        self.step = 2.0 ** -30 / nearest
        self.last = self.ratio(width)

    def mills(self, s):
        f = self.n + s
        return (self.n / f) * (mills_series(f) / mills_series(self.n))

    def ratio(self, s):
        e = s * (self.n + 0.5 * s)
        if not e < 700:
            return 0.0
        (h, f), k = exponential((-e, 0.0))
        return math.ldexp(h + f, k) * self.mills(s)

    def end(self, i):
        g = i * self.step
        if g <= 0:
            return 0.0, 1.0
        return (self.w, self.last) if g >= self.w else (g, self.ratio(g))

    def distance(self, u):
        target = add((1 - u, 0.0), two_product(u, self.last))[0]
        if not target > self.last:
            return self.w
        exponent = -quick_log(target)
        s = 0.0
        for _ in range(6):
            q = max(exponent + quick_log(self.mills(s)), 0.0) / self.n
            s = 2 * q / (1 + math.sqrt(1 + 2 * (q / self.n)))
        i = int(min(s, self.w) / self.step)
        left, right = self.end(i), self.end(i + 1)
        for _ in range(4):
            if target > left[1] and i > 0:
                i -= 1
            elif target < right[1] and right[0] < self.w:
                i += 1
            else:
                break
            left, right = self.end(i), self.end(i + 1)
        share = (left[1] - target) / (left[1] - right[1])
        width = right[0] - left[0]
        return left[0] + clamp(share * width, 0.0, width)


class Normal:
    """A normal distribution, cut off at the bounds that are finite."""

    def __init__(self, mean, deviation, lower=-math.inf, upper=math.inf):
        self.mean, self.deviation, self.bounds = mean, deviation, (lower, upper)
        first, last = (lower - mean) / deviation, (upper - mean) / deviation
        width = (upper - lower) / deviation
        self.reflected = last <= 0
        nearest = -last if self.reflected else first
        if first < -39 and last > 39:
            self.method = self.whole
        elif width * max(nearest, 1.0) <= 2.0 ** -30:
            self.method = self.even
        elif nearest > 30:
            self.section = DistantSection(nearest, width)
            self.method = self.distant
        elif nearest >= 0:
            self.section = Section(nearest, -first if self.reflected else last)
            self.method = self.side
        else:
            self.below, self.above = Section(0.0, -first), Section(0.0, last)
            self.method = self.around

    def place(self, z, reflected):
        deviation = -self.deviation if reflected else self.deviation
        return add((self.mean, 0.0), multiply((deviation, 0.0), z))[0]

    def whole(self, v):
        return self.place(tail_quantile((min(v, 1 - v), 0.0)), v <= 0.5)

    def even(self, v):
        a, b = self.bounds
        return add((a, 0.0), two_product(v, b - a))[0]

    def distant(self, v):
        a, b = self.bounds
        if self.reflected:
            return b - self.deviation * self.section.distance(1 - v)
        return a + self.deviation * self.section.distance(v)

    def side(self, v):
        u = 1 - v if self.reflected else v
        part = multiply((u, 0.0), self.section.probability)
        return self.place(self.section.distance_before(part), self.reflected)

    def around(self, v):
        below, above = self.below.probability, self.above.probability
        mass = subtract(multiply((v, 0.0), add(below, above)), below)
        if mass[0] <= 0:
            return self.place(self.below.distance_before(subtract((0.0, 0.0), mass)), True)
        return self.place(self.above.distance_before(mass), False)

    def value(self, m):
        return clamp(self.method(opened(m)), *self.bounds)
