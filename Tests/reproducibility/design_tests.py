"""Properties of designs and spaces, run by self_test.py."""

import json
import math
import subprocess
import sys
import tempfile
import unittest
from itertools import combinations
from pathlib import Path

import numpy as np
import yaml

import designs
from optimised import optimised, row_sum
from sobol import direction_numbers
from spaces import Space
from sweep import Sweep

HERE = Path(__file__).resolve().parent


class Points(unittest.TestCase):
    """What designs promise, seen through domains that show the coordinates."""

    def columns(self, design, count, dimensions=3):
        """The values of linear domains from 0 to 1: the coordinates."""
        space = [{"name": f"x{j}", "conditions": [], "domain": {
            "kind": "continuous", "lower": 0.0, "upper": 1.0, "scale": "linear", "step": None}}
            for j in range(dimensions)]
        paramsets = list(Sweep(space, {"count": count, "seed": "9", **design}))
        return [[paramset[f"x{j}"] for paramset in paramsets] for j in range(dimensions)]

    def assert_strata(self, column, count):
        self.assertEqual(sorted(int(x * count) for x in column), list(range(count)))

    def test_latin(self):
        for kind, count, more in (
                ("latin-hypercube", 1, {}), ("latin-hypercube", 1500, {}),
                ("strength-two", 49, {}), ("sliced", 60, {"slices": 4}),
                ("extended", 60, {"extends": 12}),
                ("optimised", 8, {"criterion": "centeredDiscrepancy", "iterations": 300}),
                ("optimised", 8, {"criterion": "maximinDistance", "iterations": 300})):
            for placement in ("jittered", "centered"):
                design = {"kind": kind, "placement": placement, **more}
                for column in self.columns(design, count):
                    self.assert_strata(column, count)

    def test_slices(self):
        design = {"kind": "sliced", "slices": 4, "placement": "jittered"}
        for column in self.columns(design, 60):
            for c in range(4):
                self.assert_strata(column[15 * c:15 * c + 15], 15)

    def test_extension(self):
        old = self.columns({"kind": "latin-hypercube", "placement": "jittered"}, 12)
        design = {"kind": "extended", "extends": 12, "placement": "jittered"}
        for before, after in zip(old, self.columns(design, 36)):
            self.assertEqual(after[:12], before)

    def test_pairs_of_columns(self):
        for count, q in ((49, 7), (64, 8)):
            design = {"kind": "strength-two", "placement": "jittered"}
            for x, y in combinations(self.columns(design, count, q + 1), 2):
                cells = {(int(a * q), int(b * q)) for a, b in zip(x, y)}
                self.assertEqual(len(cells), count)

    def test_nets(self):
        x, y = self.columns({"kind": "sobol"}, 256, 2)
        for bits in range(9):
            cells = {(int(a * 2 ** bits), int(b * 2 ** (8 - bits))) for a, b in zip(x, y)}
            self.assertEqual(len(cells), 256)
        x, y = self.columns({"kind": "halton"}, 72, 2)
        self.assertEqual(len({(int(a * 8), int(b * 9)) for a, b in zip(x, y)}), 72)

    def test_direction_numbers(self):
        unscrambled = [designs.sobol_point(0, i) >> 62 for i in range(4)]
        self.assertEqual(unscrambled, [0, 2, 1, 3])
        # The third dimension of Joe and Kuo's file: s = 2, a = 1, m = 1, 3.
        self.assertEqual([v >> 60 for v in direction_numbers(2)[:4]], [8, 12, 6, 9])
        for dimension in (1, 17, 255):
            lowest = [v & -v for v in direction_numbers(dimension)]
            self.assertEqual(lowest, [1 << (63 - k) for k in range(64)])

    def test_row_sum(self):
        # 1 + 2**-24 is 1 in singles: only the order of the text keeps both small numbers.
        row = np.array([1, 0, 0, 0, 0, 0, 0, 0, 0, 2 ** -24, 0, 2 ** -24, 0, 0, 0, 0], np.float32)
        self.assertEqual(float(row_sum(row)), 1 + 2 ** -23)

    def test_optimised_is_better(self):
        def least(iterations):
            columns = optimised(12, 3, "maximinDistance", iterations, 4)
            points = list(zip(*columns))
            return min(sum((a - b) ** 2 for a, b in zip(p, q)) for p, q in combinations(points, 2))
        self.assertGreater(least(4000), least(0))


def parameter(name, values, *conditions):
    return {"name": name, "domain": {"kind": "ordered", "values": values},
            "conditions": list(conditions)}


class Spaces(unittest.TestCase):
    space = [
        parameter("a", [1, 2, 3], {"parameter": "b", "oneOf": [True]}),
        parameter("b", [False, True, 1]),
        parameter("c", [0, 1], {"parameter": "a", "between": [2.0, None]}),
        {"forbidden": [{"parameter": "a", "oneOf": [3]}, {"parameter": "c", "noneOf": [0]}]},
    ]
    grid = {"kind": "grid", "levels": {}, "defaultLevels": None}

    def test_grid(self):
        self.assertEqual([list(p.values()) for p in Sweep(self.space, self.grid)], [
            [False], [1, True], [2, True, 0], [2, True, 1], [3, True, 0], [1]])

    def test_union(self):
        union = [parameter("x", [0, 1]), {"union": [[parameter("y", [2])], [parameter("z", [3])]]}]
        self.assertEqual([axis.name for axis in Space(union).axes], ["x", "?0", "y", "z"])
        self.assertEqual(list(Sweep(union, self.grid)), [
            {"x": 0, "y": 2}, {"x": 0, "z": 3}, {"x": 1, "y": 2}, {"x": 1, "z": 3}])

    def test_constraints_of_points(self):
        design = {"kind": "latin-hypercube", "count": 200, "seed": "3", "placement": "jittered"}
        paramsets = list(Sweep(self.space, design))
        self.assertFalse([p for p in paramsets if p.get("a") == 3 and p.get("c") == 1])
        free = list(Sweep(self.space[:3], design))
        for before, after in zip(free, paramsets):
            if not (before.get("a") == 3 and before.get("c") == 1):
                self.assertEqual(before, after)

    def test_progressive_grid(self):
        numbers = [parameter("x", list(range(9))), parameter("y", list(range(4)))]
        paramsets = list(Sweep(numbers, {"kind": "progressive-grid", "count": 36}))
        self.assertEqual(paramsets[0], {"x": 4, "y": 2})
        self.assertEqual([p["x"] for p in paramsets[1:3]], [2, 2])
        self.assertEqual(len({(p["x"], p["y"]) for p in paramsets}), 36)

    def test_shuffle(self):
        numbers = [parameter("x", list(range(2000)))]
        shuffle = {"kind": "shuffled", "seed": "1", "count": None, "design": self.grid}
        found = [p["x"] for p in Sweep(numbers, shuffle)]
        self.assertEqual(sorted(found), list(range(2000)))
        sample = Sweep(numbers, {**shuffle, "count": 10})
        self.assertEqual([p["x"] for p in sample], found[:10])

    def test_product(self):
        parts = [{"design": self.grid, "names": ["b"]},
                 {"design": {"kind": "random", "count": 4, "seed": "1"}, "names": None}]
        found = list(Sweep(self.space[:3], {"kind": "product", "parts": parts}))
        self.assertEqual(len(found), 12)
        self.assertEqual([list(p)[0] for p in found], ["b"] * 4 + ["a"] * 4 + ["b"] * 4)

    def test_independence(self):
        design = {"kind": "random", "count": 9, "seed": "5"}
        whole, part = Sweep(self.space[:2], design), Sweep(self.space[1:2], design)
        self.assertEqual([p["b"] for p in whole], [p["b"] for p in part])


class Comparison(unittest.TestCase):
    space = [
        {"name": "rate", "conditions": [], "domain": {
            "kind": "continuous", "lower": 1e-05, "upper": 0.1, "scale": "logarithmic",
            "step": None}},
        {"name": "kind", "conditions": [], "domain": {
            "kind": "choices", "values": ["a", 1, 2.5, [True, None]], "weights": None}},
    ]

    def test_compare(self):
        design = {"kind": "latin-hypercube", "count": 30, "seed": str(2 ** 64 - 1),
                  "placement": "jittered"}
        paramsets = list(Sweep(self.space, design))
        with tempfile.TemporaryDirectory() as directory:
            def status():
                command = [sys.executable, str(HERE / "compare"), directory]
                return subprocess.run(command, stdout=subprocess.DEVNULL).returncode

            def write():
                text = yaml.safe_dump(paramsets, sort_keys=False)
                Path(directory, "case.yml").write_text(text, encoding="utf-8")

            self.assertEqual(status(), 1)
            case = json.dumps({"space": self.space, "design": design})
            Path(directory, "case.json").write_text(case, encoding="utf-8")
            self.assertEqual(status(), 1)
            write()
            self.assertEqual(status(), 0)
            rate = paramsets[29]["rate"]
            paramsets[29]["rate"] = math.nextafter(rate, 1)
            write()
            self.assertEqual(status(), 1)
            del paramsets[29]["rate"]
            paramsets[29]["rate"] = rate  # the same value, now the last key
            write()
            self.assertEqual(status(), 1)
