"""Section 6 of Documentation/Reproducibility.md: designs that make points in the unit cube.

A column maps the index of a point to an axis's value.
"""

import math
from functools import lru_cache

from fields import Field, prime_power
from optimised import optimised as optimised_strata
from sobol import direction_numbers
from streams import (EXTENSION_ORDER, EXTENSION_SUB_STRATA, HALTON_DIGITS, LATIN_JITTER,
                     LATIN_OFFSET, LATIN_PERMUTATION, RANDOM_COORDINATE, SLICED_BLOCKS,
                     SLICED_SUB_STRATA, SOBOL_SCRAMBLE, STRENGTH_TWO_RANKS, STRENGTH_TWO_SYMBOLS,
                     TRIAL, UNIT, WORD, Stream, permutation, whole_number)


class Cached:
    """Permutations of one count by lane."""

    def __init__(self, count, seed, name, purpose):
        self.number = lru_cache(maxsize=None)(lambda lane: permutation(
            count, Stream(seed, name, purpose, lane)).number)

    def __call__(self, lane, position):
        return self.number(lane)(position)


# Latin hypercubes: `strata` maps points to strata


def latin_coordinate(stratum, jitter, count):
    u = jitter / UNIT
    m = math.floor((stratum + u) / count * UNIT)

    def inside():
        return (stratum * UNIT <= m * count < (stratum + 1) * UNIT
                and m / UNIT * count < float(stratum + 1))

    if count > 1 << 52:
        return m if inside() else (stratum * UNIT + jitter) // count
    while m * count < stratum * UNIT:
        m += 1
    while m * count >= (stratum + 1) * UNIT or m / UNIT * count >= float(stratum + 1):
        m -= 1
    return m


def jitters(axis, design):
    stream = Stream(design["seed"], axis.name, LATIN_JITTER)
    return stream.half if design["placement"] == "jittered" else lambda i: UNIT // 2


def latin_offset(axis, seed):
    return whole_number(Stream(seed, axis.name, LATIN_OFFSET).words(), axis.domain.units)


def latin_column(axis, design, strata):
    domain, count = axis.domain, design["count"]
    if domain.finite:
        offset = latin_offset(axis, design["seed"])
        return lambda i: domain.unit_value((strata(i) * domain.units + offset) // count)
    jitter = jitters(axis, design)
    return lambda i: domain.value(latin_coordinate(strata(i), jitter(i), count))


def plain(axis, design, _):
    order = permutation(design["count"], Stream(design["seed"], axis.name, LATIN_PERMUTATION))
    return latin_column(axis, design, order.number)


def strength_two(axis, design, column):
    q, seed = math.isqrt(design["count"]), design["seed"]
    field = field_of(q)
    rows = permutation(q * q, Stream(seed, "", STRENGTH_TWO_SYMBOLS)).number
    symbols = permutation(q, Stream(seed, axis.name, STRENGTH_TWO_SYMBOLS, 1)).number
    ranks = Cached(q, seed, axis.name, STRENGTH_TWO_RANKS)

    def strata(i):
        a, b = divmod(rows(i), q)
        symbol, rank = (a, b) if column == 0 else (
            field.sum(field.product(a, column - 1), b), a)
        return symbols(symbol) * q + ranks(symbol, rank)

    return latin_column(axis, design, strata)


@lru_cache(maxsize=None)
def field_of(q):
    return Field(*prime_power(q))


def sliced(axis, design, _):
    slices = design["slices"]
    points = design["count"] // slices
    blocks = Cached(points, design["seed"], axis.name, SLICED_BLOCKS)
    sub_strata = Cached(slices, design["seed"], axis.name, SLICED_SUB_STRATA)

    def strata(i):
        c, r = divmod(i, points)
        b = blocks(c, r)
        return b * slices + sub_strata(b, c)

    return latin_column(axis, design, strata)


def extended(axis, design, _):
    n, count, seed, domain = design["extends"], design["count"], design["seed"], axis.domain
    k = count // n
    old = permutation(n, Stream(seed, axis.name, LATIN_PERMUTATION))
    jitter = jitters(axis, design)
    orders = Cached(n, seed, axis.name, EXTENSION_ORDER)
    sub_strata = Cached(k - 1, seed, axis.name, EXTENSION_SUB_STRATA)

    def old_coordinate(i):
        return latin_coordinate(old.number(i), jitter(i), n)

    if domain.finite:
        place, offset = divmod(latin_offset(axis, seed) * k, domain.units)

    @lru_cache(maxsize=None)
    def occupied(s):
        if domain.finite:
            return place
        return old_coordinate(old.position(s)) * count // UNIT - s * k

    def strata(i):
        if i < n:
            s = old.number(i)
            return s * k + occupied(s)
        e, r = divmod(i, n)
        s = orders(e, r)
        f = sub_strata(s, e - 1)
        return s * k + f + (f >= occupied(s))

    if domain.finite:
        return lambda i: domain.unit_value((strata(i) * domain.units + offset) // count)
    return lambda i: domain.value(old_coordinate(i) if i < n else latin_coordinate(
        strata(i), jitter(i), count))


def optimised(axis, design, dimension):
    strata = optimised_columns(design["count"], design["dimensions"], design["criterion"],
                               design["iterations"], design["seed"])
    return latin_column(axis, design, strata[dimension].__getitem__)


optimised_columns = lru_cache(maxsize=None)(optimised_strata)


# Sequences


def random(axis, design, _):
    stream = Stream(design["seed"], axis.name, RANDOM_COORDINATE)
    return lambda i: axis.domain.value(stream.coordinate(i))


def reversed_bits(x):
    return int(f"{x:064b}"[::-1], 2)


def sobol_point(dimension, i):
    x = 0
    for k, v in enumerate(direction_numbers(dimension)):
        if i >> k & 1:
            x ^= v
    return x


def sobol_scrambled(x, w):
    t, b = x >> 54, x % (1 << 54)
    node, head = 1, 0
    for bit in f"{t:010b}":
        bit = int(bit)
        head = 2 * head + (bit ^ (w[node // 64] >> node % 64 & 1))
        node = 2 * node + bit
    own = w[16 + t]
    c = own % 32
    y = reversed_bits(b << 10)
    y = (y + w[1040 + 2 * c]) * (w[1041 + 2 * c] | 1) % WORD
    y ^= y * 0xd2e7470ee14c6c92 % WORD
    y ^= y * 0xca5a826395121156 % WORD
    return (head << 54 | own % (1 << 54)) ^ reversed_bits(y) >> 10


def sobol(axis, design, dimension):
    words = Stream(design["seed"], axis.name, SOBOL_SCRAMBLE)
    return lambda i: axis.domain.value(sobol_scrambled(sobol_point(dimension, i), words) >> 11)


def prime(position):
    found, n = [], 2
    while len(found) <= position:
        if all(n % p for p in found):
            found.append(n)
        n += 1
    return found[position]


def halton(axis, design, dimension):
    b = prime(dimension)
    digits = 0
    while b ** (digits + 1) < WORD:
        digits += 1
    orders = Cached(b, design["seed"], axis.name, HALTON_DIGITS)

    def coordinate(i):
        number = 0
        for k in range(digits):
            number = number * b + orders(k, i // b ** k % b)
        return number * UNIT // b ** digits

    return lambda i: axis.domain.value(coordinate(i))


KINDS = {"random": random, "latin-hypercube": plain, "strength-two": strength_two,
         "sliced": sliced, "extended": extended, "optimised": optimised, "sobol": sobol,
         "halton": halton}


class Points:
    """The rows of a design's points; those that a constraint refuses are drawn anew."""

    MOST_DRAWS = 1 << 16
    TRIALS = 4096

    def __init__(self, space, design):
        self.space, self.count, self.seed = space, design["count"], int(design["seed"])
        dimensions = sum(not axis.is_constant for axis in space.axes)
        design = {**design, "seed": self.seed, "dimensions": dimensions}
        self.columns, dimension = [], 0
        for axis in space.axes:
            if axis.is_constant:
                only = axis.domain.level(0)
                self.columns.append(lambda i, only=only: only)
            else:
                self.columns.append(KINDS[design["kind"]](axis, design, dimension))
                dimension += 1
        self.accepted_trials = None

    def drawn(self, i, purpose, lane=0):
        return [axis.domain.value(Stream(self.seed, axis.name, purpose, lane).coordinate(i))
                for axis in self.space.axes]

    def row(self, i):
        row = [column(i) for column in self.columns]
        draw = 0
        while self.space.constraints and not self.space.accepts(row):
            draw += 1
            if draw == self.MOST_DRAWS:
                return self.fallback(i)
            row = self.drawn(i, RANDOM_COORDINATE, draw)
        return row

    def fallback(self, i):
        if self.accepted_trials is None:
            trials = (self.drawn(t, TRIAL) for t in range(self.TRIALS))
            self.accepted_trials = [row for row in trials if self.space.accepts(row)]
        return self.accepted_trials[i % len(self.accepted_trials)]
