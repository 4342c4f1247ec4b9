"""Section 6 of Documentation/Reproducibility.md: grids and progressive grids."""

from itertools import chain, count, islice, product
from math import prod


class Lazy:
    """A number of levels, computed where they are asked for."""

    def __init__(self, size, level):
        self.size, self.level = size, level

    def __len__(self):
        return self.size

    def __getitem__(self, p):
        if not 0 <= p < self.size:
            raise IndexError(p)
        return self.level(p)


def levels_of(axis, given, default):
    """The given values; or the domain in the given number of levels; or its own levels.

    The default number divides endless domains only.
    """
    domain = axis.domain
    if isinstance(given, list):
        return [domain.given(value) for value in given]
    if given is None:
        if domain.finite:
            return Lazy(domain.size, domain.level)
        given = default
    return Lazy(given, lambda p: domain.divided(p, given))


class Grid:
    def __init__(self, space, design):
        self.space = space
        levels = design["levels"]
        self.levels = [levels_of(axis, levels.get(axis.name), design["defaultLevels"])
                       for axis in space.axes]
        self.rows = None
        if space.constraints or any(axis.conditions for axis in space.axes):
            self.rows = list(self.combinations([None] * len(space.axes), 0))
            self.count = len(self.rows)
        else:
            self.count = prod(map(len, self.levels))

    def combinations(self, row, place):
        """The rows that begin so, in nested loops over the axes in order."""
        if place == len(self.space.order):
            if self.space.accepts(row):
                yield list(row)
            return
        axis = self.space.order[place]
        exists = self.space.existing(row)
        if not self.space.hold(self.space.axes[axis].conditions, row, exists):
            yield from self.combinations(row, place + 1)
            return
        for value in self.levels[axis]:
            row[axis] = value
            yield from self.combinations(row, place + 1)
        row[axis] = None

    def row(self, i):
        if self.rows is not None:
            return self.rows[i]
        row = []
        for levels in reversed(self.levels):
            i, p = divmod(i, len(levels))
            row.append(levels[p])
        return row[::-1]


def added(domain, r):
    """The levels that round r adds."""
    if not domain.finite:
        return [domain.progressive(m, r) for m in range(1, 1 << r, 2)]
    k = domain.size
    if domain.nominal:
        return domain.all() if r == 1 else []
    last = k.bit_length()
    if r > last:
        return []

    def positions(round_):
        return [m * k >> round_ for m in range(1, 1 << round_, 2)]

    if r < last:
        return [domain.level(p) for p in positions(r)]
    taken = set(chain.from_iterable(map(positions, range(1, last))))
    return [domain.level(p) for p in range(k) if p not in taken]


class ProgressiveGrid:
    def __init__(self, space, design):
        self.count = design["count"]
        self.rows = list(islice(self.points([axis.domain for axis in space.axes]), self.count))
        if len(self.rows) < self.count:
            raise ValueError("fewer points than asked for")

    @staticmethod
    def points(domains):
        levels = [[] for _ in domains]
        for r in count(1):
            new = [added(domain, r) for domain in domains]
            if not any(new):
                return
            for first in range(len(domains)):
                yield from product(*(
                    old if axis < first else new[axis] if axis == first else old + new[axis]
                    for axis, old in enumerate(levels)))
            levels = [old + more for old, more in zip(levels, new)]

    def row(self, i):
        return list(self.rows[i])
