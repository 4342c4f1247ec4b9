"""The paramsets of Documentation/Reproducibility.md, computed again in Python with NumPy.

Section numbers in the comments are those of that document. A coordinate c is held as the whole
number m = c * 2**53, so that the exact steps are exact; pairs of doubles are tuples (h, l).
"""

import math
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import numpy as np

WORD = 1 << 64
UNIT = 1 << 53

# Section 1: random streams

RANDOM_COORDINATE, LATIN_JITTER, LATIN_PERMUTATION, LATIN_OFFSET = range(4)


def name_hash(name):
    """FNV-1a, 64 bits, of the UTF-8 bytes."""
    h = 0xcbf29ce484222325
    for byte in name.encode("utf-8"):
        h = (h ^ byte) * 0x100000001b3 % WORD
    return h


def philox(key, counter, count):
    """The first words of the Philox4x64-10 blocks that follow this counter."""
    generator = np.random.Philox(key=np.array(key, dtype=np.uint64),
                                 counter=np.array(counter, dtype=np.uint64))
    return generator.random_raw(count).tolist()


class Stream:
    """The words that a seed, a name and a purpose name, by index."""

    CHUNK = 1024

    def __init__(self, seed, name, purpose):
        self.key = (seed, name_hash(name))
        self.purpose = purpose
        self.chunks = {}

    def __getitem__(self, index):
        chunk, offset = divmod(index, self.CHUNK)
        if chunk not in self.chunks:
            counter = [chunk * self.CHUNK // 4, 0, self.purpose, 0]
            self.chunks[chunk] = philox(self.key, counter, self.CHUNK)
        return self.chunks[chunk][offset]

    def coordinate(self, index):
        """The unit coordinate of a word, times 2**53."""
        return self[index] >> 11

    def words(self):
        index = 0
        while True:
            yield self[index]
            index += 1


def whole_number(words, bound):
    """A whole number below the bound, from words read in order (Lemire)."""
    threshold = (WORD - bound) % bound
    while True:
        upper, lower = divmod(next(words) * bound, WORD)
        if lower >= threshold:
            return upper


# Section 2: permutations


def shuffled(count, words):
    order = list(range(count))
    for p in range(count - 1, 0, -1):
        j = whole_number(words, p + 1)
        order[p], order[j] = order[j], order[p]
    return order


def fold(half, key):
    upper, lower = divmod((half ^ key[0]) * key[1], WORD)
    return upper ^ lower


def feistel(count, stream):
    bits = (count - 1).bit_length()
    right_bits = bits // 2
    left_mask = (1 << (bits - right_bits)) - 1
    right_mask = (1 << right_bits) - 1
    keys = [(stream[2 * r], stream[2 * r + 1] | 1) for r in range(8)]

    def once(x):
        left, right = x >> right_bits, x & right_mask
        for r in (0, 2, 4, 6):
            left ^= fold(right, keys[r]) & left_mask
            right ^= fold(left, keys[r + 1]) & right_mask
        return left << right_bits | right

    def number(position):
        x = once(position)
        while x >= count:
            x = once(x)
        return x

    return number


def permutation(count, stream):
    """The map from positions to numbers below the count."""
    if count <= 1024:
        return shuffled(count, stream.words()).__getitem__
    return feistel(count, stream)


# Section 4: geometric interpolation


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


def binary(x):
    """m and k with x = m * 2**k and 1 <= m < 2."""
    m, k = math.frexp(x)
    return m * 2, k - 1


LN2 = (float.fromhex("0x1.62e42fefa39efp-1"), float.fromhex("0x1.abc9e3b39803fp-56"))
ODD_RECIPROCALS = [divide((1.0, 0.0), (2.0 * j + 1, 0.0)) for j in range(22)]


@lru_cache(maxsize=None)
def logarithm(x):
    m, k = binary(x)
    if m > 1.414213562373095:
        m, k = m / 2, k + 1
    s = divide((m - 1, 0.0), two_sum(m, 1.0))
    q = multiply(s, s)
    series = (0.0, 0.0)
    for reciprocal in reversed(ODD_RECIPROCALS):
        series = add(multiply(series, q), reciprocal)
    return add(multiply((float(k), 0.0), LN2), multiply(multiply((2.0, 0.0), s), series))


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


def exponential(t):
    """A pair (h, f) and a power of two k: exp(t) is (h + f) * 2**k."""
    z = t[0] * PER_STEP
    steps = int(z - 0.5 if z < 0 else z + 0.5)
    k, j = divmod(steps, 64)
    d = t[0] - steps * STEP_UPPER
    r = d + (t[1] - steps * STEP_LOWER)
    p = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))))
    h, g = ROOTS[j]
    return (h, g + h * p), k


def clamp(x, lower, upper):
    return max(lower, min(x, upper))


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


# Section 5: levels of a grid


def spelled(x):
    """Digits without trailing zeros, and exponent of ten, of the shortest decimal of x."""
    _, digits, exponent = Decimal(repr(x)).as_tuple()
    text = "".join(map(str, digits))
    digits = text.rstrip("0")
    return int(digits or "0"), exponent + len(text) - len(digits)


def linear_level(a, b, p, n):
    a, b = Fraction(repr(a)), Fraction(repr(b))
    return float((a * (n - 1 - p) + b * p) / (n - 1))


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
    v = geometric(a, b, divide((float(p), 0.0), (float(n - 1), 0.0)))
    x = simplest_neighbour(v, a, b)
    return x if is_exact_level(x, a, b, p, n) else v


# Section 3: domains
#
# `equal` holds the equally likely levels, or None; `value` is the value at a coordinate;
# `divided` gives the levels of a grid, all of them where n is None.


class Listed:
    """Choices, or a constant."""

    def __init__(self, values):
        self.equal = values

    def value(self, m):
        return self.equal[m * len(self.equal) // UNIT]

    def divided(self, n):
        return self.equal


class Continuous:
    equal = None

    def __init__(self, lower, upper, scale):
        self.lower, self.upper, self.scale = float(lower), float(upper), scale

    def value(self, m):
        c = m / UNIT
        if self.scale == "logarithmic":
            return geometric(self.lower, self.upper, (c, 0.0))
        return min(self.lower + c * (self.upper - self.lower), self.upper)

    def divided(self, n):
        if n is None:
            raise ValueError("a continuous domain needs a number of levels")
        level = logarithmic_level if self.scale == "logarithmic" else linear_level
        return [level(self.lower, self.upper, p, n) for p in range(n)]


class Integer:
    def __init__(self, lower, upper, scale):
        self.lower, self.upper, self.scale = lower, upper, scale
        self.all = range(lower, upper + 1)
        self.equal = None if scale == "logarithmic" else self.all

    def rounded(self, x):
        if x >= float(self.upper):
            return self.upper
        return clamp(int(x + 0.5 if x < UNIT else x), self.lower, self.upper)

    def value(self, m):
        if self.equal is not None:
            return self.lower + (m * (self.upper - self.lower + 1) >> 53)
        a, b = float(self.lower) - 0.5, float(self.upper) + 0.5
        return self.rounded(geometric(a, b, (m / UNIT, 0.0)))

    def divided(self, n):
        if n is None:
            return self.all
        a, b = self.lower, self.upper
        if self.scale == "logarithmic":
            levels = (logarithmic_level(float(a), float(b), p, n) for p in range(n))
            return [self.rounded(x) for x in levels]
        return [a + (p * (b - a) + (n - 1) // 2) // (n - 1) for p in range(n)]


def domain(entry):
    """The domain of a hyperparameter as a case spells it."""
    for kind, create in (("continuous", Continuous), ("integer", Integer)):
        if kind in entry:
            range_ = entry[kind]
            return create(range_["lower"], range_["upper"], range_.get("scale", "linear"))
    return Listed(entry["choices"] if "choices" in entry else [entry["constant"]])


# Section 5: designs. A column maps the index of a point to a hyperparameter's value.


def random_column(name, domain_, seed):
    stream = Stream(seed, name, RANDOM_COORDINATE)
    return lambda i: domain_.value(stream.coordinate(i))


def latin_coordinate(stratum, jitter, count):
    u = jitter / UNIT
    m = math.floor((stratum + u) / count * UNIT)
    while m * count < stratum * UNIT:
        m += 1
    while m * count >= (stratum + 1) * UNIT or m / UNIT * count >= float(stratum + 1):
        m -= 1
    return m


def latin_column(name, domain_, seed, count):
    stratum = permutation(count, Stream(seed, name, LATIN_PERMUTATION))
    levels = domain_.equal
    if levels is not None:
        size = levels.stop - levels.start if isinstance(levels, range) else len(levels)
        offset = whole_number(Stream(seed, name, LATIN_OFFSET).words(), size)
        return lambda i: levels[(stratum(i) * size + offset) // count]
    jitter = Stream(seed, name, LATIN_JITTER)
    return lambda i: domain_.value(latin_coordinate(stratum(i), jitter.coordinate(i), count))


def grid_levels(name, domain_, levels, default):
    """The given values; or the domain in the given number of levels; or its own levels.

    The default number divides continuous domains only.
    """
    given = levels.get(name)
    if isinstance(given, list):
        return [float(x) for x in given] if isinstance(domain_, Continuous) else given
    if given is None and isinstance(domain_, Continuous):
        given = default
    return domain_.divided(given)


def grid_column(values, stride):
    return lambda i: values[i // stride % len(values)]


class Sweep:
    """The paramsets of a space and a design, by index."""

    def __init__(self, space, design):
        self.names = [entry["name"] for entry in space]
        domains = [domain(entry) for entry in space]
        pairs = list(zip(self.names, domains))
        kind = design["kind"]
        if kind == "grid":
            levels, default = design.get("levels") or {}, design.get("defaultLevels")
            axes = [grid_levels(name, d, levels, default) for name, d in pairs]
            self.columns, self.count = [], 1
            for values in reversed(axes):
                self.columns.insert(0, grid_column(values, self.count))
                self.count *= len(values)
            return
        seed, self.count = int(design["seed"]), int(design["count"])
        if kind == "random":
            self.columns = [random_column(name, d, seed) for name, d in pairs]
        elif kind == "latin-hypercube":
            self.columns = [latin_column(name, d, seed, self.count) for name, d in pairs]
        else:
            raise ValueError(f"unknown design {kind}")

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        if not 0 <= index < self.count:
            raise IndexError(index)
        return {name: column(index) for name, column in zip(self.names, self.columns)}
