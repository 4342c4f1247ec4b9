"""Section 5 of Documentation/Reproducibility.md: the logarithm of gamma, beta distributions."""

import math
import struct

from distributions import hexadecimal, opened, precise_exp, precise_log
from pairs import add, clamp, divide, logarithm, multiply, pair, subtract, two_sum

STIRLING = [divide(pair(n), pair(d)) for n, d in (
    (-236364091, 1506960), (77683, 5796), (-174611, 125400), (43867, 244188), (-3617, 122400),
    (1, 156), (-691, 360360), (1, 1188), (-1, 1680), (1, 1260), (-1, 360), (1, 12))]
HALF_LOG_TWO_PI = hexadecimal("0x1.d67f1c864beb5p-1", "-0x1.65b5a1b7ff5dfp-55")


def log_gamma(x):
    def log(a):
        return add(logarithm(a[0]), (a[1] / a[0], 0.0))

    product = (1.0, 0.0)
    while x[0] < 24:
        product, x = multiply(product, x), add(x, (1.0, 0.0))
    r = divide((1.0, 0.0), x)
    q = multiply(r, r)
    series = (0.0, 0.0)
    for fraction in STIRLING:
        series = add(multiply(series, q), fraction)
    leading = subtract(multiply(subtract(x, (0.5, 0.0)), log(x)), x)
    leading = add(leading, HALF_LOG_TWO_PI)
    return subtract(add(leading, multiply(series, r)), log(product))


def non_zero(z):
    return 2.0 ** -900 if abs(z) < 2.0 ** -900 else z


def bits_of(x):
    return struct.unpack(">Q", struct.pack(">d", x))[0]


def of_bits(b):
    return struct.unpack(">d", struct.pack(">Q", b))[0]


class IncompleteBeta:
    def __init__(self, a, b, largest):
        self.a, self.b = a, b
        self.scale = (0.0, 0.0) if b == 1 else subtract(
            add(log_gamma(two_sum(a, 1.0)), log_gamma((b, 0.0))), log_gamma(two_sum(a, b)))
        least = largest if b == 1 else min(2.0 ** -60 / max(b, 1.0), largest)
        self.first = least, 1.0 if b == 1 else self.probability(least)
        self.last = largest, 1.0 if b == 1 else self.probability(largest)

    def fraction(self, x):
        a, b = self.a, self.b
        s = a + b
        first = subtract(two_sum(a, 1.0), multiply(two_sum(a, b), (x, 0.0)))
        n = 1.0
        d = 1 / non_zero(first[0] / (a + 1))
        y = d
        for m in range(1, 10001):
            t = a + 2 * m
            e = m * (b - m) * x / ((t - 1) * t)
            d = 1 / non_zero(1 + e * d)
            n = non_zero(1 + e / n)
            y = y * (d * n)
            e = -(a + m) * (s + m) * x / (t * (t + 1))
            d = 1 / non_zero(1 + e * d)
            n = non_zero(1 + e / n)
            f = d * n
            y = y * f
            if abs(f - 1) <= 2.0 ** -53:
                break
        return y

    def probability(self, x):
        logs = subtract(add(multiply((self.a, 0.0), precise_log((x, 0.0))),
                            multiply((self.b, 0.0), precise_log(two_sum(1.0, -x)))), self.scale)
        factor, k = precise_exp((max(logs[0], -1400.0), logs[1]))
        return math.ldexp(factor[0] * self.fraction(x), k)

    def end(self, b):
        g = of_bits(b)
        if g <= self.first[0]:
            return self.first
        return self.last if g >= self.last[0] else (g, self.probability(g))

    def estimate(self, p):
        """An argument whose probability is p to 2**-37, by Newton's method for ln I over ln x."""
        lower, upper = math.log(self.first[0]), math.log(self.last[0])
        t = (lower + upper) / 2
        for _ in range(200):
            x = math.exp(t)
            found = self.probability(x)
            if found < p:
                lower = t
            else:
                upper = t
            # d ln I / d ln x = 1 / ((1 - x) * the fraction over a), by the density.
            slope = self.a / (self.fraction(x) * (1 - x))
            step = (math.log(p) - math.log(found)) / slope if found > 0 else math.inf
            if abs(step) < 1e-14:
                break
            t += step
            if not lower < t < upper:
                t = (lower + upper) / 2
            if upper - lower < 1e-15 * max(abs(upper), 1e-300):
                break
        return math.exp(t)

    def argument(self, p):
        (x0, p0), (largest, p_largest) = self.first, self.last
        if p >= p_largest:
            return largest, 0.0
        if p <= p0:
            e = divide(add(logarithm(p), self.scale), (self.a, 0.0))
            x = 0.0
            if e[0] > -746:
                factor, k = precise_exp(e)
                x = math.ldexp(factor[0], k)
            return min(x, x0), 0.0
        b = bits_of(self.estimate(p)) >> 16 << 16
        left, right = self.end(b), self.end(b + (1 << 16))
        for _ in range(64):
            if p < left[1] and left[0] > x0:
                b -= 1 << 16
            elif p > right[1] and right[0] < largest:
                b += 1 << 16
            else:
                break
            left, right = self.end(b), self.end(b + (1 << 16))
        share = (p - left[1]) / (right[1] - left[1])
        width = right[0] - left[0]
        return left[0], clamp(share * width, 0.0, width)


class Beta:
    bounds = (0.0, 1.0)

    def __init__(self, alpha, beta):
        self.alpha, self.beta = alpha, beta
        border = 1.0
        if beta != 1:
            border = int((alpha + 1) / (alpha + beta + 2) * 2.0 ** 30)
            border = clamp(border, 1, 2 ** 30 - 1) * 2.0 ** -30
        self.lower = IncompleteBeta(alpha, beta, border)
        self.upper = None if beta == 1 else IncompleteBeta(beta, alpha, 1 - border)

    def value(self, m):
        v = opened(m)
        if self.alpha == 1 and self.beta == 1:
            return v
        if self.beta == 1 or v <= self.lower.last[1]:
            p, o = self.lower.argument(v)
            return p + o
        p, o = self.upper.argument(1 - v)
        d = two_sum(1.0, -p)
        return d[0] + (d[1] - o)
