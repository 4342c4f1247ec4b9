"""Known answers and properties of the re-implementation: python3 self_test.py"""

import json
import math
import random
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal, localcontext
from pathlib import Path

import yaml

import sweep

HERE = Path(__file__).resolve().parent


def philox_block(key, counter):
    """Philox4x64-10 as its authors define it, one block."""
    x, k = list(counter), list(key)
    for _ in range(10):
        h0, l0 = divmod(0xD2E7470EE14C6C93 * x[0], sweep.WORD)
        h1, l1 = divmod(0xCA5A826395121157 * x[2], sweep.WORD)
        x = [h1 ^ x[1] ^ k[0], l1, h0 ^ x[3] ^ k[1], l0]
        k = [(k[0] + 0x9E3779B97F4A7C15) % sweep.WORD, (k[1] + 0xBB67AE8584CAA73B) % sweep.WORD]
    return x


class Streams(unittest.TestCase):
    def test_philox(self):
        zero = [0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b]
        self.assertEqual(philox_block([0, 0], [0, 0, 0, 0]), zero)
        before_zero = [sweep.WORD - 1] * 4
        self.assertEqual(sweep.philox([0, 0], before_zero, 4), zero)

    def test_words(self):
        seed = sweep.WORD - 1
        stream = sweep.Stream(seed, "größe", 2)
        key = (seed, sweep.name_hash("größe"))
        for i in (0, 3, 4, 1023, 1024, 4999, 10 ** 12 + 1):
            block = philox_block(key, [i // 4 + 1, 0, 2, 0])
            self.assertEqual(stream[i], block[i % 4])

    def test_name_hash(self):
        self.assertEqual(sweep.name_hash(""), 0xcbf29ce484222325)
        self.assertEqual(sweep.name_hash("a"), 0xaf63dc4c8601ec8c)
        self.assertEqual(sweep.name_hash("foobar"), 0x85944171f73967e8)

    def test_whole_number(self):
        # Below 3 the threshold is 1: the word 0 is refused, the next one decides.
        self.assertEqual(sweep.whole_number(iter([0, 2 ** 63]), 3), 1)
        self.assertEqual(sweep.whole_number(iter([2 ** 64 - 1]), 3), 2)
        self.assertEqual(sweep.whole_number(iter([5]), 2 ** 64), 5)


class Permutations(unittest.TestCase):
    def test_bijection(self):
        for count in (1, 2, 3, 24, 1023, 1024, 1025, 2048, 2049, 5000):
            number = sweep.permutation(count, sweep.Stream(2018, "x", 2))
            self.assertEqual(sorted(map(number, range(count))), list(range(count)), count)

    def test_direct_shuffle(self):
        for count in (2, 24, 1024):
            words = iter(sweep.philox([7, sweep.name_hash("x")], [0, 0, 2, 0], 2048))
            order = list(range(count))
            for p in reversed(range(1, count)):
                product = next(words) * (p + 1)
                while product % 2 ** 64 < 2 ** 64 % (p + 1):
                    product = next(words) * (p + 1)
                j = product >> 64
                order[p], order[j] = order[j], order[p]
            number = sweep.permutation(count, sweep.Stream(7, "x", 2))
            self.assertEqual([number(i) for i in range(count)], order)


class Geometric(unittest.TestCase):
    def test_error(self):
        source = random.Random(1)
        ranges = [(1e-5, 0.1), (0.5, 256.5), (1.0, 1.0000001), (1.99, 1e3), (3.0, 3e300),
                  (1e-300, 1e300)]
        with localcontext() as context:
            context.prec = 50
            for a, b in ranges:
                log = (Decimal(b) / Decimal(a)).ln()
                for _ in range(400):
                    c = source.random()
                    exact = Decimal(a) * (log * Decimal(c)).exp()
                    value = sweep.geometric(a, b, (c, 0.0))
                    error = abs(Decimal(value) - exact) / Decimal(math.ulp(float(exact)))
                    self.assertLess(error, 0.53, (a, b, c))

    def test_exponential_error(self):
        source = random.Random(2)
        with localcontext() as context:
            context.prec = 50
            for _ in range(2000):
                t = source.uniform(-5, 1400), source.uniform(-1, 1) * 2 ** -60
                (h, f), k = sweep.exponential(t)
                exact = (Decimal(t[0]) + Decimal(t[1])).exp() / Decimal(2) ** k
                self.assertLess(abs(Decimal(h) + Decimal(f) - exact), Decimal(2 ** -57))

    def test_roots(self):
        with localcontext() as context:
            context.prec = 60
            for j, (h, g) in enumerate(sweep.ROOTS):
                exact = Decimal(2) ** (Decimal(j) / 64)
                self.assertEqual(h, float(exact))
                self.assertEqual(g, float(exact - Decimal(h)))

    def test_ends(self):
        self.assertEqual(sweep.geometric(1e-5, 0.1, (0.0, 0.0)), 1e-5)
        self.assertLessEqual(sweep.geometric(1.0, 1.7e308, (1 - 2 ** -53, 0.0)), 1.7e308)


class Levels(unittest.TestCase):
    def test_linear(self):
        tenths = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]
        self.assertEqual(sweep.Continuous(0, 1, "linear").divided(11), tenths)

    def test_logarithmic(self):
        def levels(a, b, n):
            return sweep.Continuous(a, b, "logarithmic").divided(n)
        self.assertEqual(levels(1e-5, 0.1, 5), [1e-5, 1e-4, 1e-3, 1e-2, 1e-1])
        self.assertEqual(levels(0.003, 3000, 7), [0.003, 0.03, 0.3, 3.0, 30.0, 300.0, 3000.0])
        self.assertEqual(levels(1, 1024, 11), [2.0 ** p for p in range(11)])
        self.assertEqual(levels(2, 50, 3), [2.0, 10.0, 50.0])
        self.assertEqual(levels(1e-300, 1e300, 601), [float(f"1e{p}") for p in range(-300, 301)])

    def test_integers(self):
        self.assertEqual(sweep.Integer(16, 256, "logarithmic").divided(5), [16, 32, 64, 128, 256])
        self.assertEqual(sweep.Integer(1, 10, "linear").divided(4), [1, 4, 7, 10])
        self.assertEqual(list(sweep.Integer(1, 3, "linear").divided(None)), [1, 2, 3])


class Designs(unittest.TestCase):
    space = [
        {"name": "rate", "continuous": {"lower": 1e-05, "upper": 0.1, "scale": "logarithmic"}},
        {"name": "drop", "continuous": {"lower": 0, "upper": 0.7, "scale": "linear"}},
        {"name": "size", "integer": {"lower": 16, "upper": 256, "scale": "logarithmic"}},
        {"name": "wide", "integer": {"lower": -2 ** 63, "upper": 2 ** 63 - 1, "scale": "linear"}},
        {"name": "kind", "choices": ["a", 1, 2.5, [True, None]]},
        {"name": "note", "constant": "x"},
    ]

    def test_latin_strata(self):
        for count in (1, 7, 24, 1500):
            number = sweep.permutation(count, sweep.Stream(1, "x", 2))
            jitter = sweep.Stream(1, "x", 1)
            for i in range(count):
                m = sweep.latin_coordinate(number(i), jitter.coordinate(i), count)
                self.assertEqual(m * count // sweep.UNIT, number(i))

    def test_latin_balance(self):
        design = {"kind": "latin-hypercube", "count": 10, "seed": "5"}
        kinds = [str(paramset["kind"]) for paramset in sweep.Sweep(self.space, design)]
        self.assertEqual(sorted(kinds.count(kind) for kind in set(kinds)), [2, 2, 3, 3])

    def test_independence(self):
        design = {"kind": "random", "count": 9, "seed": "5"}
        whole, part = sweep.Sweep(self.space, design), sweep.Sweep(self.space[2:3], design)
        self.assertEqual([p["size"] for p in whole], [p["size"] for p in part])

    def test_compare(self):
        design = {"kind": "latin-hypercube", "count": 30, "seed": str(2 ** 64 - 1)}
        paramsets = list(sweep.Sweep(self.space, design))
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


if __name__ == "__main__":
    unittest.main()
