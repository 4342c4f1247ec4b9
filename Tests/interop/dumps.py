"""Dumps: values with their types and without loss, as lists of JSON.

`["null"]`, `["bool", true]`, `["int", "5"]`, `["float", BITS]`, `["str", UTF8]`, `["list", [...]]`, `["map", [[KEY, ...], ...]]`; the bits
of doubles, strings and keys stand in hexadecimal. A key that is no string stands as the reader's program names it, and so does what is
of no such type: `["other", "Symbol"]`.
"""

import json
import struct

NAN = "7ff8000000000000"
MISSING = ["nothing"]


def parse(line):
    """The dump that a line holds; all NaNs are one, since YAML has one spelling for them."""
    return mapped(json.loads(line), canonical)


def canonical(node):
    if node[0] != "float":
        return node
    number = double(node)
    return float_node(number)


def double(node):
    return struct.unpack(">d", int(node[1], 16).to_bytes(8, "big"))[0]


def float_node(number):
    return ["float", NAN if number != number else struct.pack(">d", number).hex()]


def str_node(text):
    return ["str", text.encode().hex()]


def mapped(node, change):
    """The dump with each node changed, the outer before the inner."""
    node = change(node)
    if node[0] == "list":
        return ["list", [mapped(element, change) for element in node[1]]]
    if node[0] == "map":
        return ["map", [[key, mapped(element, change)] for key, element in node[1]]]
    return node


def count(node):
    """How many values a dump holds, lists and maps themselves included."""
    if node[0] == "list":
        return 1 + sum(count(element) for element in node[1])
    if node[0] == "map":
        return 1 + sum(count(element) for _, element in node[1])
    return 1


def differences(meant, read, place=""):
    """Each place where two dumps part, with what was meant and what was read."""
    if meant[0] == read[0] == "list" and len(meant[1]) == len(read[1]):
        for index, pair in enumerate(zip(meant[1], read[1])):
            yield from differences(*pair, f"{place}[{index}]")
    elif meant[0] == read[0] == "map" and [key for key, _ in meant[1]] == [key for key, _ in read[1]]:
        for (key, inner), (_, other) in zip(meant[1], read[1]):
            yield from differences(inner, other, f"{place}.{key_text(key)}")
    elif meant != read:
        yield f"{place or 'it'} is {text(meant)}; it reads {text(read)}"


def key_text(key):
    try:
        return ascii(bytes.fromhex(key).decode("utf-8", "backslashreplace"))
    except ValueError:
        return f"<{key}>"


def text(node):
    """A dump for a person."""
    kind = node[0]
    if kind == "str":
        return key_text(node[1])
    if kind == "float":
        return f"the double {double(node)!r}"
    if kind == "list":
        return f"[{', '.join(map(text, node[1]))}]"
    if kind == "map":
        return f"{{{', '.join(f'{key_text(key)}: {text(element)}' for key, element in node[1])}}}"
    return " ".join(map(str, node))
