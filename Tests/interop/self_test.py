"""That the comparison finds what is wrong: python3 self_test.py"""

import json
import pathlib
import random
import tempfile
import unittest

import dumps
import limits
import table
from comparison import Outcome, compare, damaged, survey
from readers import READERS, Reader

SCALARS = [["null"], ["bool", False], ["int", "-7"], dumps.float_node(0.1), dumps.float_node(float("nan")), dumps.str_node("1e-5"), dumps.str_node("")]
ITEM = ["map", [[f"6{index}", node] for index, node in enumerate(SCALARS + [["list", []], ["map", []], ["list", SCALARS]])]]


def surveyed(meant, read, **rest):
    """What comes of a reader that reads the given lines where the items are meant."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "list-block.yml"
        path.write_text("".join(f"{json.dumps(item)}\n" for item in read), encoding="utf-8")
        reader = Reader("fake", "Python", "1.2", rest.pop("command", "cat"), **rest)
        return survey(reader, "1", {path: meant}, {}).differences


class Differences(unittest.TestCase):
    def test_every_damage_is_found(self):
        choose = random.Random(1)
        for node in SCALARS + [["list", []], ["map", []], ITEM]:
            for _ in range(200):
                self.assertTrue(compare((), [node], [damaged(node, choose)])[0], node)

    def test_a_wrong_dump_is_found(self):
        self.assertEqual(surveyed([ITEM], [ITEM]), [])
        wrong = json.loads(json.dumps(ITEM).replace('"int", "-7"', '"int", "-8"', 1))
        self.assertEqual(surveyed([ITEM], [wrong]), ["list-block.yml: item 0: .'b' is int -7; it reads int -8"])

    def test_types_order_and_counts(self):
        pairs = [
            (["int", "1"], dumps.float_node(1.0)), (dumps.float_node(0.0), dumps.float_node(-0.0)), (["null"], dumps.str_node("")),
            (["list", []], ["map", []]), (["list", [["null"]]], ["null"]), (["bool", True], ["int", "1"]),
            (["map", [["61", ["null"]], ["62", ["null"]]]], ["map", [["62", ["null"]], ["61", ["null"]]]])]
        for meant, read in pairs:
            self.assertEqual(len(compare((), [meant], [read])[0]), 1, (meant, read))
        self.assertTrue(compare((), [ITEM, ITEM], [ITEM])[0])
        self.assertTrue(compare((), [ITEM], [ITEM, ITEM])[0])

    def test_a_reader_that_fails(self):
        self.assertIn("it is not read: status 1", surveyed([ITEM], [ITEM], command="false")[0])
        self.assertTrue(surveyed([ITEM], [], command="echo no JSON")[0])


class Limits(unittest.TestCase):
    def test_one_that_never_occurs(self):
        found = surveyed([["null"]], [["null"]], limits=(limits.doubles_only,))
        self.assertEqual(len(found), 1)
        self.assertIn("take it out", found[0])
        self.assertIn("take it out", surveyed([["null"]], [["null"]], unreadable={"list-block": "anything"})[0])

    def test_one_excuses_nothing_else(self):
        big = ["int", str(2**53 + 1)]
        self.assertEqual(surveyed([big], [dumps.float_node(2.0**53)], limits=(limits.doubles_only,)), [])
        self.assertTrue(surveyed([big], [dumps.float_node(2.0**53 + 2)], limits=(limits.doubles_only,)))
        self.assertTrue(surveyed([big], [big], limits=(limits.doubles_only,)))
        self.assertEqual(surveyed([ITEM], [], command="false", unreadable={"list-block": "anything"}), [])

    def test_each_changes_what_it_names(self):
        key = dumps.str_node
        cases = [
            (limits.unordered, ["map", [["62", ["null"]], ["61", ["null"]]]], ["map", [["61", ["null"]], ["62", ["null"]]]]),
            (limits.numbers_first, ["map", [["61", ["null"]], ["37", ["null"]]]], ["map", [["37", ["null"]], ["61", ["null"]]]]),
            (limits.integers_of_32_bits, ["int", "-2147483648"], ["null"]),
            (limits.integers_of_32_bits, ["int", "2147483647"], ["int", "2147483647"]),
            (limits.no_least_integer, ["int", str(-2**63)], dumps.float_node(-(2.0**63))),
            (limits.subnormals_are_missing, dumps.float_node(5e-324), ["null"]),
            (limits.subnormals_are_strings, dumps.float_node(-5e-324), key("-5.0e-324")),
            (limits.not_finite_are_strings, dumps.float_node(float("-inf")), key("-.inf")),
            (limits.nan_is_infinity, dumps.float_node(float("nan")), dumps.float_node(float("inf"))),
            (limits.no_empty_map, ["map", []], ["list", []]),
            (limits.counted_maps_are_lists, ["map", [["30", ["null"]]]], ["list", [["null"]]]),
            (limits.counted_maps_are_lists, ["map", [["31", ["null"]]]], ["map", [["31", ["null"]]]]),
            (limits.no_list_of_one, ["list", [["int", "1"]]], ["int", "1"])]
        for limit, meant, read in cases:
            self.assertEqual(limit.applied(meant), read, limit.reason)


class Table(unittest.TestCase):
    def test_what_is_written_has_no_faults(self):
        outcome = Outcome(READERS[0], "1.2", 22, 1234)
        document = table.written(f"before\n\n{table.HEAD}\n{table.RULE}\n| stale |\n\nafter\n", [outcome])
        self.assertTrue(document.startswith("before\n") and document.endswith("\n\nafter\n") and "stale" not in document)
        self.assertEqual(list(table.faults(document, [Outcome(READERS[0], "9", 22, 1234)])), [])
        self.assertEqual(len(list(table.faults(document, [Outcome(READERS[0], "1.2", 22, 1235)]))), 1)


if __name__ == "__main__":
    unittest.main()
