"""Section 6 of Documentation/Reproducibility.md, "Optimised": strata by annealed exchanges.

Numbers called single are NumPy's float32. The matrices have the strata of the current dimension as
rows and columns.
"""

import numpy as np

from pairs import divide, exponential, logarithm, pair
from streams import OPTIMISATION, Stream, shuffled

SINGLE = np.float32


def row_sum(row):
    """The sum of a row whose length is a multiple of 8, in the order that the text tells."""
    lanes = np.zeros(8, SINGLE)
    for eight in row.reshape(-1, 8):
        lanes = lanes + eight
    halves = lanes[:4] + lanes[4:]
    quarters = halves[:2] + halves[2:]
    return quarters[0] + quarters[1]


def padded(count):
    return (count + 7) // 8 * 8


def swap(matrix, a, b, columns=True):
    matrix[[a, b]] = matrix[[b, a]]
    if columns:
        matrix[:, [a, b]] = matrix[:, [b, a]]


class Strata:
    """For each dimension the point of each stratum, and the stratum of each point."""

    def __init__(self, n, s, words):
        self.n, self.s = n, s
        self.points = [np.array(shuffled(n, words)) for _ in range(s)]

    def strata(self, dimension):
        result = np.empty(self.n, int)
        result[self.points[dimension]] = np.arange(self.n)
        return result

    def kept(self):
        return [self.strata(dimension).tolist() for dimension in range(self.s)]

    def places(self, dimension, current):
        """The stratum in a dimension of the point of each stratum of the current one."""
        return self.strata(dimension)[self.points[current]]


def pair_of(word, n):
    a = (word >> 37) * n >> 27
    b = (word >> 10) % (1 << 27) * (n - 1) >> 27
    return a, b + (b >= a)


class Discrepancy:
    START = SINGLE(0.05)

    @staticmethod
    def most_starts(n, s):
        return 10000 // (n * s) ** 2

    @staticmethod
    def iterations(n, s):
        most = (280000 - 240000 / s) * (n * s) ** 0.5 * (n / (n + 5))
        return most / (1 + (n / 400) * (n / 400))

    def __init__(self, strata, words):
        self.strata, n = strata, strata.n
        half, one = SINGLE(0.5), SINGLE(1)
        z = (np.arange(n, dtype=SINGLE) + half) / SINGLE(n) - half
        self.t = np.abs(z)
        self.f = half * self.t - half * (self.t * self.t)
        self.k = np.zeros((n, padded(n + 2)), SINGLE)
        same = (z > 0)[:, None] == (z > 0)
        self.k[:, :n] = np.where(same, np.minimum(self.t[:, None], self.t), SINGLE(0))
        self.k[:, n] = half * self.t
        self.k[:, n + 1] = -SINGLE(n) * self.f
        # What a column's product over the dimensions is made of.
        self.factors = np.concatenate(
            [one + self.k[:, :n], (one + self.t)[:, None], (one + self.f)[:, None]], axis=1)
        self.q = np.zeros_like(self.k)
        self.current = 0
        self.afresh()
        self.unit = SINGLE(0)
        for _ in range(100):
            self.unit = self.unit + abs(self.rise(*pair_of(next(words), n)))
        self.unit = self.unit / SINGLE(100)

    def own(self, factors, places):
        """Factors of the strata of another dimension, for the points of the current one's."""
        n = self.strata.n
        return np.concatenate([factors[np.ix_(places, places)], factors[places, n:]], axis=1)

    def afresh(self):
        n = self.strata.n
        q = np.ones((n, n + 2), SINGLE)
        for other in range(self.strata.s):
            if other != self.current:
                places = self.strata.places(other, self.current)
                q = q * (self.own(self.factors, places) * SINGLE(0.8))
        np.fill_diagonal(q, SINGLE(0))
        self.q[:, :n + 2] = q

    def move(self, dimension, afresh):
        old, self.current = self.current, dimension
        if afresh:
            self.afresh()
            return
        n = self.strata.n
        places = self.strata.places(old, dimension)
        whole = self.q[:, :n + 2] * self.factors
        self.q[:, :n + 2] = self.own(whole, places) / self.factors

    def rise(self, a, b):
        whole = row_sum((self.k[b] + -self.k[a]) * (self.q[a] - self.q[b]))
        return whole - self.q[a, b] * SINGLE(abs(a - b)) / SINGLE(self.strata.n)

    def exchange(self, a, b):
        swap(self.strata.points[self.current], a, b, columns=False)
        swap(self.q, a, b)

    def assess(self):
        pass

    def result(self):
        strata = self.strata.kept()
        return strata, centred_discrepancy(strata)


def centred_discrepancy(strata):
    """The squared centred discrepancy of the middles of strata, in doubles."""
    n = len(strata[0])
    points = [[(stratum + 0.5) / n for stratum in dimension] for dimension in strata]

    def single(i):
        product = 1.0
        for x in points:
            z = abs(x[i] - 0.5)
            product *= 1 + 0.5 * z - 0.5 * (z * z)
        return product

    def both(i, j):
        product = 1.0
        for x in points:
            product *= (1 + 0.5 * abs(x[i] - 0.5) + 0.5 * abs(x[j] - 0.5)
                        - 0.5 * abs(x[i] - x[j]))
        return product

    constant = 1.0
    for _ in points:
        constant *= 13 / 12
    singles = pairs = 0.0
    for i in range(n):
        singles += single(i)
        row = 0.0
        for j in range(i + 1, n):
            row += both(i, j)
        pairs += both(i, i) + 2 * row
    return constant - 2 / n * singles + pairs / (n * n)


class Maximin:
    START = SINGLE(3)
    FAR = SINGLE(1e4)
    OFFSET = SINGLE(2.0 ** -14)

    @staticmethod
    def most_starts(n, s):
        return 1280 // (n * s)

    @staticmethod
    def iterations(n, s):
        return (6300000 / s + 200000) * n ** 0.5 / (1 + (n / 200) * (n / 200))

    def __init__(self, strata, _):
        self.strata, n, s = strata, strata.n, strata.s
        limit, self.scale = 144 / (n * (n + 1) * s), 1.0
        while self.scale > limit:
            self.scale /= 2
        while self.scale * 2 <= limit:
            self.scale *= 2
        self.scale = SINGLE(self.scale)
        difference = np.subtract.outer(np.arange(n), np.arange(n)).astype(SINGLE)
        self.w = np.full((n, padded(n)), self.FAR, SINGLE)
        self.w[:, :n] = difference * difference * self.scale + self.OFFSET
        self.w[np.arange(n), np.arange(n)] = self.FAR
        self.d = np.zeros_like(self.w)
        self.current, self.best, self.unit = 0, (0, strata.kept()), SINGLE(0)
        self.afresh()
        self.assess()

    def weight(self, x):
        fourth = x * x
        fourth = fourth * fourth
        return SINGLE(1) / (fourth if self.strata.s == 2 else fourth * fourth)

    def afresh(self):
        n = self.strata.n
        squares = np.zeros((n, n), SINGLE)
        for other in range(self.strata.s):
            if other != self.current:
                places = self.strata.places(other, self.current)
                difference = np.subtract.outer(places, places).astype(SINGLE)
                squares = squares + difference * difference
        self.d[:, :n] = squares * self.scale
        self.d[np.arange(n), np.arange(n)] = self.FAR
        self.sum()

    def sum(self):
        self.sums = np.zeros(self.d.shape[1], SINGLE)
        for a in range(self.strata.n):
            self.sums[a] = row_sum(self.weight(self.d[a] + self.w[a]))

    def move(self, dimension, afresh):
        old, self.current = self.current, dimension
        if afresh:
            self.afresh()
            return
        n = self.strata.n
        places = self.strata.places(old, dimension)
        self.d[:, :n] = (self.d + self.w)[np.ix_(places, places)] - self.w[:, :n]
        self.sum()

    def exchanged(self, a, b):
        x, y = self.weight(self.d[a] + self.w[b]), self.weight(self.d[b] + self.w[a])
        return x, y, self.weight(self.d[a, b] + self.w[a, b])

    def rise(self, a, b):
        x, y, kept = self.exchanged(a, b)
        return row_sum(x + y) + SINGLE(2) * kept - self.sums[a] - self.sums[b]

    def exchange(self, a, b):
        x, y, kept = self.exchanged(a, b)
        old = self.weight(self.d[a] + self.w[a]), self.weight(self.d[b] + self.w[b])
        self.sums = self.sums + (x + y - old[0] - old[1])
        self.sums[b] = row_sum(x) + kept
        self.sums[a] = row_sum(y) + kept
        swap(self.strata.points[self.current], a, b, columns=False)
        swap(self.d, a, b)

    def assess(self):
        least = (self.d + self.w).min()
        distance = int((least - self.OFFSET) / self.scale + SINGLE(0.5))
        if distance > self.best[0]:
            self.best, self.unit = (distance, self.strata.kept()), self.weight(least)

    def result(self):
        return self.best[1], -self.best[0]


VARIATES = [SINGLE(-logarithm((r + 0.5) / 1024)[0]) for r in range(1024)]


def annealed(kind, n, s, visits, words):
    energy = kind(Strata(n, s, words), words)
    (h, f), k = exponential(divide(logarithm(100.0), pair(-max(visits, 1))))
    temperature, cooling = kind.START, SINGLE((h + f) * 2.0 ** k)
    refresh = max(64, 4 * s)
    for visit in range(visits):
        limit = temperature * energy.unit
        for _ in range(16 * n):
            word = next(words)
            a, b = pair_of(word, n)
            if energy.rise(a, b) < limit * VARIATES[word % 1024]:
                energy.exchange(a, b)
        energy.assess()
        temperature = temperature * cooling
        energy.move((visit + 1) % s, visit % refresh == refresh - 1)
    return energy.result()


def optimised(n, s, criterion, iterations, seed):
    """For each dimension, the stratum of each point."""
    words = Stream(seed, "", OPTIMISATION).words()
    if n == 1 or s == 1:
        return Strata(n, s, words).kept()
    kind = {"centeredDiscrepancy": Discrepancy, "maximinDistance": Maximin}[criterion]
    if iterations is None:
        iterations = int(min(kind.iterations(n, s), 500 * (float(n) * n * n) * s))
    tries = 16 * n
    starts = max(1, min(kind.most_starts(n, s), iterations // (10 * tries)))
    visits = -(-iterations // (starts * tries))
    results = [annealed(kind, n, s, visits, words) for _ in range(starts)]
    return min(results, key=lambda result: result[1])[0]
