"""What readers cannot hold: for each limit a reason, and what such a reader makes of a value instead.

A limit is exact: a value that it does not name must be read as it was meant, and one that it names as the limit says.
"""

import sys
from dataclasses import dataclass
from typing import Callable

from dumps import double, float_node, mapped, str_node


@dataclass(frozen=True)
class Limit:
    """A reason, and the change of a node of a dump."""

    reason: str
    change: Callable

    def applied(self, node):
        return mapped(node, self.change)


def limit(reason):
    """Makes a limit of the function below it."""
    return lambda change: Limit(reason, change)


@limit("maps have no order")
def unordered(node):
    return ["map", sorted(node[1])] if node[0] == "map" else node


@limit("names that are decimal numbers come before all others, in ascending order")
def numbers_first(node):
    if node[0] != "map":
        return node

    def place(entry):
        name = bytes.fromhex(entry[0]).decode()
        is_index = name.isascii() and name.isdigit() and str(int(name)) == name and int(name) < 2**32 - 1
        return (0, int(name)) if is_index else (1, 0)

    return ["map", sorted(node[1], key=place)]


@limit("integers are doubles: beyond 2^53 the nearest one")
def doubles_only(node):
    return float_node(float(int(node[1]))) if node[0] == "int" else node


@limit("integers beyond ±(2^31 - 1) are NA")
def integers_of_32_bits(node):
    return ["null"] if node[0] == "int" and abs(int(node[1])) >= 2**31 else node


@limit("-2^63 is a double")
def no_least_integer(node):
    return float_node(-(2.0**63)) if node == ["int", str(-(2**63))] else node


def is_subnormal(node):
    return node[0] == "float" and 0 < abs(double(node)) < sys.float_info.min


@limit("subnormal doubles are NA")
def subnormals_are_missing(node):
    return ["null"] if is_subnormal(node) else node


@limit("subnormal doubles are strings")
def subnormals_are_strings(node):
    if not is_subnormal(node):
        return node
    digits, exponent = repr(double(node)).split("e")
    return str_node(f"{digits if '.' in digits else digits + '.0'}e{exponent}")


@limit("infinities and NaN are strings")
def not_finite_are_strings(node):
    spellings = {"inf": ".inf", "-inf": "-.inf", "nan": ".nan"}
    spelling = spellings.get(repr(double(node))) if node[0] == "float" else None
    return str_node(spelling) if spelling else node


@limit("NaN is infinity")
def nan_is_infinity(node):
    return float_node(float("inf")) if node[0] == "float" and double(node) != double(node) else node


@limit("an empty map is an empty list")
def no_empty_map(node):
    return ["list", []] if node == ["map", []] else node


@limit("a map whose names are 0, 1, 2, ... is a list")
def counted_maps_are_lists(node):
    if node[0] != "map" or not node[1] or [key for key, _ in node[1]] != [str(index).encode().hex() for index in range(len(node[1]))]:
        return node
    return ["list", [element for _, element in node[1]]]


@limit("a list of one scalar is that scalar")
def no_list_of_one(node):
    if node[0] != "list" or len(node[1]) != 1:
        return node
    # A list of one that is a scalar then is one scalar, too.
    inner = no_list_of_one.change(node[1][0])
    return node if inner[0] in ("null", "list", "map") else inner
