"""Compares what readers make of lists with what was meant."""

import random
import shlex
import subprocess
from dataclasses import dataclass, field

import dumps

SECONDS = 1200  # YAML::PP takes minutes for texts of 100,000 bytes


@dataclass
class Outcome:
    """What came of one reader."""

    reader: object
    version: str
    lists: int = 0
    values: int = 0
    differences: list = field(default_factory=list)


def compare(limits, meant, read):
    """Where items as they were meant and as they were read part, and which of the limits were met."""
    found, met = [], set()
    if len(meant) != len(read):
        found.append(f"there are {len(meant)} items; it reads {len(read)}")
    for index, (item, other) in enumerate(zip(meant, read)):
        for limit in limits:
            changed = limit.applied(item)
            if changed != item:
                met.add(limit)
            item = changed
        found += (f"item {index}: {difference}" for difference in dumps.differences(item, other))
    return found, met


def damaged(node, choose):
    """The dump with one wrong value or key in it, as little wrong as can be."""
    kind = node[0]
    if kind == "list" and node[1]:
        index = choose.randrange(len(node[1]))
        return ["list", [damaged(element, choose) if index == i else element for i, element in enumerate(node[1])]]
    if kind == "map" and node[1]:
        index = choose.randrange(len(node[1]))
        key, element = node[1][index]
        entry = [key + "20", element] if choose.random() < 0.2 else [key, damaged(element, choose)]
        return ["map", node[1][:index] + [entry] + node[1][index + 1:]]
    wrong = {
        "null": lambda: dumps.str_node("null"),
        "bool": lambda: ["bool", not node[1]],
        "int": lambda: choose.choice((["int", str(int(node[1]) + 1)], dumps.str_node(node[1]))),
        "float": lambda: ["float", f"{int(node[1], 16) ^ 1:016x}"],
        "str": lambda: ["str", choose.choice((node[1] + "20", node[1][:-2] or "0a"))],
    }
    return wrong.get(kind, lambda: ["null"])()


def reads(reader, path, places):
    """The items that a reader makes of a list; raises what keeps it from that."""
    command = [*shlex.split(reader.command.format(**places)), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=SECONDS, check=False)
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        raise ValueError(f"status {done.returncode}: {' / '.join(lines[-3:])[:500]}")
    return [dumps.parse(line) for line in done.stdout.splitlines()]


def survey(reader, version, lists, places):
    """Has a reader read all the lists: paths of lists with what was meant by their items."""
    outcome = Outcome(reader, version)
    choose = random.Random(reader.name)
    met, refused = set(), set()
    for path, meant in lists.items():
        try:
            read = reads(reader, path, places)
        except subprocess.TimeoutExpired:
            outcome.differences.append(f"{path.name}: it is not read within {SECONDS} seconds")
            continue
        except (OSError, ValueError, LookupError) as error:
            refused.add(path.stem)
            if path.stem not in reader.unreadable:
                outcome.differences.append(f"{path.name}: it is not read: {error}")
            continue
        found, met_here = compare(reader.limits, meant, read)
        outcome.differences += (f"{path.name}: {difference}" for difference in found)
        outcome.lists += 1
        outcome.values += sum(map(dumps.count, meant))
        met |= met_here
        if found or not read:
            continue
        # A comparison that cannot fail is worth nothing.
        index = choose.randrange(len(read))
        if not compare(reader.limits, [meant[index]], [damaged(read[index], choose)])[0]:
            outcome.differences.append(f"{path.name}: a wrong reading of item {index} went unnoticed")
    stale = [limit.reason for limit in reader.limits if limit not in met]
    stale += [f"{name}: {reason}" for name, reason in reader.unreadable.items() if name not in refused]
    outcome.differences += (f"readers.py declares what never occurs; take it out: {reason}" for reason in stale)
    return outcome
