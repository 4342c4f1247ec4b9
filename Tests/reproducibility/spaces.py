"""Section 6 of Documentation/Reproducibility.md: the axes of a space, and its paramsets.

A row holds a value for every axis, of which those that do not exist are of no account.
"""

import struct
from dataclasses import dataclass, field
from math import prod

from domains import Finite, domain


def key(value):
    """What tells a value from others: kinds differ, and so do 0.0 and -0.0."""
    if isinstance(value, dict):
        return "map", tuple((name, key(item)) for name, item in value.items())
    if isinstance(value, list):
        return "list", tuple(map(key, value))
    if isinstance(value, float):
        return "float", struct.pack(">d", value)
    return type(value).__name__, value


def test(entry):
    """The test of a condition, as a function of a value."""
    if "between" in entry:
        lower, upper = entry["between"]
        return lambda value: (type(value) in (int, float)
                              and (lower is None or lower <= value)
                              and (upper is None or value <= upper))
    values = set(map(key, entry["oneOf"] if "oneOf" in entry else entry["noneOf"]))
    wanted = "oneOf" in entry
    return lambda value: (key(value) in values) == wanted


class Axis:
    def __init__(self, name, domain_, is_choice=False):
        self.name, self.domain, self.is_choice = name, domain_, is_choice
        self.conditions = []

    @property
    def is_constant(self):
        """Whether the axis has one unit, and so no part in what counts dimensions."""
        return self.domain.finite and self.domain.units == 1


class Scope:
    """A place where names stand for axes: a space, a space of a union, a group."""

    def __init__(self, parent=None, prefix="", group=None):
        self.parent, self.prefix, self.axes = parent, prefix, {}
        self.outer, self.step = (parent, group) if group is not None else (None, "")

    def add(self, name, axis):
        """Names an axis here and, by its path, where the group stands."""
        self.axes[name] = axis
        if self.outer:
            self.outer.add(self.step + name, axis)

    def find(self, name):
        scope = self
        while scope and name not in scope.axes:
            scope = scope.parent
        if not scope:
            raise ValueError(f"unknown hyperparameter {name}")
        return scope.axes[name]


@dataclass
class Member:
    name: str
    content: object  # the number of an axis, a list of members, or a tuple of contents
    scope: Scope
    own: list
    choices: list
    conditions: list = field(default_factory=list)


class Space:
    def __init__(self, elements):
        self.elements = elements
        self.axes, self.unions, self.pending = [], 0, []
        self.members = self.read(elements, Scope(), [])
        for member in self.members:
            self.resolve(member, [])
        self.constraints = [(choices, self.constraint(element, scope))
                            for element, scope, choices in self.pending]
        self.order = self.sorted()

    # The axes, in the written order

    def add(self, axis):
        self.axes.append(axis)
        return len(self.axes) - 1

    def read(self, elements, scope, choices):
        members = []
        for element in elements:
            if "forbidden" in element or "predicate" in element:
                self.pending.append((element, scope, choices))
            elif "union" in element:
                members += self.union(element["union"], scope, choices)
            elif "name" in element:
                members.append(self.member(element, scope, choices))
            else:
                raise ValueError(f"not described: {element}")
        return members

    def union(self, spaces, scope, choices):
        selector = Axis(f"?{self.unions}", Finite(len(spaces), lambda p: p), is_choice=True)
        selector.conditions = choices
        self.unions += 1
        axis, members = self.add(selector), []
        for position, elements in enumerate(spaces):
            chosen = axis, test({"oneOf": [position]})
            members += self.read(elements, Scope(scope, scope.prefix), choices + [chosen])
        return members

    def member(self, entry, scope, choices):
        name = entry["name"]
        content = self.content(entry["domain"], name, scope)
        return Member(name, content, scope, entry["conditions"], choices)

    def content(self, entry, name, scope):
        if entry["kind"] == "group":
            inner = Scope(scope, f"{scope.prefix}{name}.", f"{name}.")
            return [self.member(member, inner, []) for member in entry["members"]]
        if entry["kind"] == "list":
            return tuple(self.content(element, f"{name}[{position}]", scope)
                         for position, element in enumerate(entry["elements"]))
        axis = self.add(Axis(scope.prefix + name, domain(entry)))
        scope.add(name, axis)
        return axis

    # Conditions, which may name what is written later

    def condition(self, entry, scope):
        return scope.find(entry["parameter"]), test(entry)

    def constraint(self, element, scope):
        """Whether a constraint refuses a row."""
        if "forbidden" in element:
            conditions = [self.condition(c, scope) for c in element["forbidden"]]
            return lambda row, exists: self.hold(conditions, row, exists)
        # A function of the values that exist, known by what it says.
        axes = [scope.find(name) for name in element["parameters"]]
        most = float(element["predicate"].removeprefix("product at most "))
        return lambda row, exists: prod(float(row[axis]) for axis in axes if exists[axis]) > most

    def resolve(self, member, enclosing):
        member.conditions = member.choices + [self.condition(c, member.scope) for c in member.own]
        self.enclose(member.content, enclosing + member.conditions)

    def enclose(self, content, conditions):
        if isinstance(content, list):
            for member in content:
                self.resolve(member, conditions)
        elif isinstance(content, tuple):
            for element in content:
                self.enclose(element, conditions)
        else:
            self.axes[content].conditions = conditions

    def sorted(self):
        """The axes in order, each after those that its conditions test."""
        order = []

        def place(axis):
            if axis not in order:
                for other, _ in self.axes[axis].conditions:
                    place(other)
                order.append(axis)

        for axis in range(len(self.axes)):
            place(axis)
        return order

    # Rows

    @staticmethod
    def hold(conditions, row, exists):
        return all(exists[axis] and accepts(row[axis]) for axis, accepts in conditions)

    def existing(self, row):
        exists = [False] * len(self.axes)
        for axis in self.order:
            exists[axis] = self.hold(self.axes[axis].conditions, row, exists)
        return exists

    def accepts(self, row, exists=None):
        exists = exists or self.existing(row)
        return not any(self.hold(choices, row, exists) and refuses(row, exists)
                       for choices, refuses in self.constraints)

    def paramset(self, row):
        return self.map(self.members, row, self.existing(row))

    def map(self, members, row, exists):
        return {member.name: self.value(member.content, row, exists) for member in members
                if self.hold(member.conditions, row, exists)}

    def value(self, content, row, exists):
        if isinstance(content, list):
            return self.map(content, row, exists)
        if isinstance(content, tuple):
            return [self.value(element, row, exists) for element in content]
        return row[content]
