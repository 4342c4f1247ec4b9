"""The paramsets of Documentation/Reproducibility.md, computed again in Python with NumPy.

Each module names the sections of the document that it follows. This one has the compositions of
section 6, and the paramsets by index.
"""

from math import prod

from designs import KINDS, Points
from grids import Grid, ProgressiveGrid
from spaces import Space
from streams import SHUFFLE, Stream, permutation


class Shuffled:
    def __init__(self, space, design):
        self.source = source(space, design["design"])
        whole, sample = self.source.count, design["count"]
        self.count = whole if sample is None else sample
        self.order = permutation(whole, Stream(int(design["seed"]), "", SHUFFLE))

    def row(self, i):
        return self.source.row(self.order.number(i))


class Concatenation:
    def __init__(self, space, design):
        self.sources = [source(space, part) for part in design["designs"]]
        self.count = sum(part.count for part in self.sources)

    def row(self, i):
        for part in self.sources:
            if i < part.count:
                return part.row(i)
            i -= part.count
        raise IndexError(i)


def root(path):
    """The name at the top of the space that a path begins with."""
    return path.split(".")[0].split("[")[0]


def names_of(element):
    if "union" in element:
        return [name for elements in element["union"] for part in elements
                for name in names_of(part)]
    return [element["name"]] if "name" in element else []


def is_constraint(element):
    return "forbidden" in element or "predicate" in element


def tested(constraint):
    """The hyperparameters that a constraint looks at."""
    return constraint.get("parameters") or [c["parameter"] for c in constraint["forbidden"]]


def axis_count(element):
    """How many axes a hyperparameter or a union has."""
    if "union" in element:
        return 1 + sum(axis_count(inner) for elements in element["union"] for inner in elements
                       if not is_constraint(inner))

    def count(domain):
        inner = [member["domain"] for member in domain.get("members", [])]
        inner += domain.get("elements", [])
        return sum(map(count, inner)) if inner else 1

    return count(element["domain"])


class Parts:
    """The designs of some of a space's hyperparameters each, side by side or in every combination.
    """

    def __init__(self, space, design):
        self.space, self.is_product = space, design["kind"] == "product"
        part_of = {name: number for number, part in enumerate(design["parts"])
                   for name in part["names"] or []}
        rest = [number for number, part in enumerate(design["parts"]) if part["names"] is None]
        for name in {name for element in space.elements for name in names_of(element)}:
            if name not in part_of:
                part_of[name], = rest
        self.parts = [Space(list(self.elements(part_of, number)))
                      for number in range(len(design["parts"]))]
        # An axis of the space is the next one of its part.
        owners = self.owners(part_of)
        places = [iter(range(len(part.axes))) for part in self.parts]
        self.places = [(owner, next(places[owner])) for owner in owners]
        self.sources = [source(part, entry["design"])
                        for part, entry in zip(self.parts, design["parts"])]
        counts = [part.count for part in self.sources]
        whole = prod(counts) if self.is_product else counts[0]
        self.indices = range(whole)
        if any(self.is_across(element, part_of) for element in space.elements):
            self.indices = [i for i in range(whole) if space.accepts(self.joined(i))]
        self.count = len(self.indices)

    @staticmethod
    def is_across(element, part_of):
        return is_constraint(element) and len({part_of[root(p)] for p in tested(element)}) > 1

    def elements(self, part_of, number):
        """The elements of a part: conditions and constraints on others are none of them."""
        def inside(path):
            return part_of[root(path)] == number

        for element in self.space.elements:
            if is_constraint(element):
                if all(map(inside, tested(element))):
                    yield element
            elif part_of[names_of(element)[0]] != number:
                continue
            elif "union" in element:
                yield element
            else:
                yield {**element, "conditions": [
                    c for c in element["conditions"] if inside(c["parameter"])]}

    def owners(self, part_of):
        """The part of each axis, in order."""
        for element in self.space.elements:
            if not is_constraint(element):
                yield from [part_of[names_of(element)[0]]] * axis_count(element)

    def joined(self, i):
        rows = []
        for part in reversed(self.sources):
            i, place = divmod(i, part.count) if self.is_product else (i, i)
            rows.insert(0, part.row(place))
        return [rows[owner][place] for owner, place in self.places]

    def row(self, i):
        return self.joined(self.indices[i])


def source(space, design):
    """The rows of a design."""
    kind = design["kind"]
    others = {"grid": Grid, "progressive-grid": ProgressiveGrid, "shuffled": Shuffled,
              "product": Parts, "paired": Parts, "concatenation": Concatenation}
    if kind in KINDS:
        return Points(space, design)
    return others[kind](space, design)


class Sweep:
    """The paramsets of a space and a design, by index."""

    def __init__(self, space, design):
        self.space = Space(space)
        self.source = source(self.space, design)

    def __len__(self):
        return self.source.count

    def __getitem__(self, index):
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self.space.paramset(self.source.row(index))
