"""Known answers and properties of the re-implementation: python3 self_test.py"""

import math
import random
import unittest
from decimal import Decimal, localcontext
from itertools import product

import beta
import distributions
import pairs
import streams
from design_tests import Comparison, Points, Spaces  # which unittest finds here
from domains import domain
from fields import Field, prime_power

__all__ = ["Comparison", "Points", "Spaces"]
UNIT = streams.UNIT


def philox_block(key, counter):
    """Philox4x64-10 as its authors define it, one block."""
    x, k = list(counter), list(key)
    for _ in range(10):
        h0, l0 = divmod(0xD2E7470EE14C6C93 * x[0], streams.WORD)
        h1, l1 = divmod(0xCA5A826395121157 * x[2], streams.WORD)
        x = [h1 ^ x[1] ^ k[0], l1, h0 ^ x[3] ^ k[1], l0]
        k = [(k[0] + 0x9E3779B97F4A7C15) % streams.WORD, (k[1] + 0xBB67AE8584CAA73B) % streams.WORD]
    return x


class Streams(unittest.TestCase):
    def test_philox(self):
        zero = [0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b]
        self.assertEqual(philox_block([0, 0], [0, 0, 0, 0]), zero)
        before_zero = [streams.WORD - 1] * 4
        self.assertEqual(streams.philox([0, 0], before_zero, 4), zero)

    def test_words(self):
        seed = streams.WORD - 1
        key = (seed, streams.name_hash("größe"))
        for lane in (0, 1, 1 << 63):
            stream = streams.Stream(seed, "größe", 2, lane)
            for i in (0, 3, 4, 1023, 1024, 4999, 10 ** 12 + 1):
                block = philox_block(key, [i // 4 + 1, lane, 2, 0])
                self.assertEqual(stream[i], block[i % 4])

    def test_name_hash(self):
        self.assertEqual(streams.name_hash(""), 0xcbf29ce484222325)
        self.assertEqual(streams.name_hash("a"), 0xaf63dc4c8601ec8c)
        self.assertEqual(streams.name_hash("foobar"), 0x85944171f73967e8)

    def test_whole_number(self):
        # Below 3 the threshold is 1: the word 0 is refused, the next one decides.
        self.assertEqual(streams.whole_number(iter([0, 2 ** 63]), 3), 1)
        self.assertEqual(streams.whole_number(iter([2 ** 64 - 1]), 3), 2)
        self.assertEqual(streams.whole_number(iter([5]), 2 ** 64), 5)


class Permutations(unittest.TestCase):
    def test_bijection(self):
        for count in (1, 2, 3, 24, 1023, 1024, 1025, 2048, 2049, 5000):
            order = streams.permutation(count, streams.Stream(2018, "x", 2))
            numbers = list(map(order.number, range(count)))
            self.assertEqual(sorted(numbers), list(range(count)), count)
            self.assertEqual(list(map(order.position, numbers)), list(range(count)), count)

    def test_wide_inverse(self):
        for count in (2 ** 63, 10 ** 30, 2 ** 128):
            order = streams.permutation(count, streams.Stream(2018, "", 14))
            for position in (0, 1, count // 3, count - 1):
                self.assertEqual(order.position(order.number(position)), position)

    def test_direct_shuffle(self):
        for count in (2, 24, 1024):
            words = iter(streams.philox([7, streams.name_hash("x")], [0, 0, 2, 0], 2048))
            order = list(range(count))
            for p in reversed(range(1, count)):
                product = next(words) * (p + 1)
                while product % 2 ** 64 < 2 ** 64 % (p + 1):
                    product = next(words) * (p + 1)
                j = product >> 64
                order[p], order[j] = order[j], order[p]
            number = streams.permutation(count, streams.Stream(7, "x", 2)).number
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
                    value = pairs.geometric(a, b, (c, 0.0))
                    error = abs(Decimal(value) - exact) / Decimal(math.ulp(float(exact)))
                    self.assertLess(error, 0.53, (a, b, c))

    def test_exponential_error(self):
        source = random.Random(2)
        with localcontext() as context:
            context.prec = 50
            for _ in range(2000):
                t = source.uniform(-5, 1400), source.uniform(-1, 1) * 2 ** -60
                (h, f), k = pairs.exponential(t)
                exact = (Decimal(t[0]) + Decimal(t[1])).exp() / Decimal(2) ** k
                self.assertLess(abs(Decimal(h) + Decimal(f) - exact), Decimal(2 ** -57))

    def test_roots(self):
        with localcontext() as context:
            context.prec = 60
            for j, (h, g) in enumerate(pairs.ROOTS):
                exact = Decimal(2) ** (Decimal(j) / 64)
                self.assertEqual(h, float(exact))
                self.assertEqual(g, float(exact - Decimal(h)))

    def test_ends(self):
        self.assertEqual(pairs.geometric(1e-5, 0.1, (0.0, 0.0)), 1e-5)
        self.assertLessEqual(pairs.geometric(1.0, 1.7e308, (1 - 2 ** -53, 0.0)), 1.7e308)


def continuous(a, b, scale="linear", step=None):
    return domain({"kind": "continuous", "lower": a, "upper": b, "scale": scale, "step": step})


def integer(a, b, scale="linear", step=1):
    return domain({"kind": "integer", "lower": a, "upper": b, "scale": scale, "step": step})


class Domains(unittest.TestCase):
    def divided(self, domain_, n):
        return [domain_.divided(p, n) for p in range(n)]

    def test_linear_levels(self):
        tenths = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]
        self.assertEqual(self.divided(continuous(0, 1), 11), tenths)
        self.assertEqual(continuous(0.0, 1.0, step=0.1).all(), tenths)

    def test_logarithmic_levels(self):
        def levels(a, b, n):
            return self.divided(continuous(a, b, "logarithmic"), n)
        self.assertEqual(levels(1e-5, 0.1, 5), [1e-5, 1e-4, 1e-3, 1e-2, 1e-1])
        self.assertEqual(levels(0.003, 3000, 7), [0.003, 0.03, 0.3, 3.0, 30.0, 300.0, 3000.0])
        self.assertEqual(levels(1, 1024, 11), [2.0 ** p for p in range(11)])
        self.assertEqual(levels(2, 50, 3), [2.0, 10.0, 50.0])
        self.assertEqual(levels(1e-300, 1e300, 601), [float(f"1e{p}") for p in range(-300, 301)])
        reverse = continuous(0.9, 0.9999, "reverse logarithmic")
        self.assertEqual(self.divided(reverse, 4), [0.9, 0.99, 0.999, 0.9999])

    def test_integers(self):
        sizes = integer(16, 256, "logarithmic")
        self.assertEqual(self.divided(sizes, 5), [16, 32, 64, 128, 256])
        self.assertEqual(self.divided(integer(1, 10), 4), [1, 4, 7, 10])
        self.assertEqual(integer(-4, 4, step=4).all(), [-4, 0, 4])

    def test_every_level_has_its_share(self):
        # On a logarithmic scale level k has what lies between k - 1/2 and k + 1/2.
        sizes, n = integer(1, 8, "logarithmic"), 1 << 12
        found = [sizes.value(i * UNIT // n) for i in range(n)]
        for k in range(1, 9):
            share = math.log((k + 0.5) / (k - 0.5)) / math.log(8.5 / 0.5)
            self.assertAlmostEqual(found.count(k) / n, share, delta=2 / n)

    def test_weights(self):
        kinds = domain({"kind": "choices", "values": ["a", "b", "c"], "weights": [3.0, 0.0, 1.0]})
        self.assertEqual([kinds.value(m) for m in (0, 3 * UNIT // 4 - 1, 3 * UNIT // 4, UNIT - 1)],
                         ["a", "a", "c", "c"])


class Distributions(unittest.TestCase):
    def test_exponential_and_logarithm(self):
        source = random.Random(3)
        with localcontext() as context:
            context.prec = 60
            for _ in range(500):
                t = source.uniform(-600, 600), source.uniform(-1, 1) * 2 ** -50
                (h, l), k = distributions.precise_exp(t)
                exact = (Decimal(t[0]) + Decimal(t[1])).exp() / Decimal(2) ** k
                self.assertLess(abs(Decimal(h) + Decimal(l) - exact), Decimal(2) ** -66)
                x = source.uniform(0, 10)
                h, l = distributions.precise_log((x, 0.0))
                self.assertLess(abs(Decimal(h) + Decimal(l) - Decimal(x).ln()), Decimal(2) ** -64)

    def test_normal_tail(self):
        for x in (0.0, 0.5, 1.0, 3.3, 10.0, 26.0):
            probability, density, k = distributions.normal_tail(x)
            self.assertAlmostEqual(
                math.ldexp(probability[0], k) / (math.erfc(x / math.sqrt(2)) / 2), 1, delta=1e-13)
            self.assertAlmostEqual(
                math.ldexp(density, k) / math.exp(-x * x / 2) * math.sqrt(2 * math.pi), 1,
                delta=1e-13)

    def test_normal_quantile(self):
        # Wichura (1988), and published tables.
        for p, x in ((0.25, -0.6744897501960817), (0.001, -3.090232306167813),
                     (1e-20, -9.262340089798408), (0.975, 1.959963984540054), (0.5, 0.0)):
            self.assertAlmostEqual(distributions.normal_quantile(p), x, delta=1e-15 * abs(x))

    def test_truncated(self):
        # Every method finds the same as the distribution function.
        for lower, upper in ((-50, 50), (0.5, 0.5 + 1e-10), (40, 41), (-41, -40), (1, 3),
                             (-3, -1), (-1, 2), (0, math.inf), (-math.inf, 1)):
            normal = distributions.Normal(0.0, 1.0, float(lower), float(upper))
            values = [normal.value(i * UNIT // 64) for i in range(64)]
            self.assertEqual(values, sorted(values))
            if abs(lower) > 30 > abs(upper) or lower == 0.5 or abs(lower) == 40 or upper == -40:
                continue

            def below(x):
                return math.erfc(-x / math.sqrt(2)) / 2
            for i, x in enumerate(values):
                share = (below(x) - below(lower)) / (below(upper) - below(lower))
                self.assertAlmostEqual(share, i / 64, delta=1e-13)

    def test_log_gamma(self):
        for x in (0.001, 0.5, 1.0, 2.0, 7.25, 100.0, 1e6):
            exact = math.lgamma(x)
            error = beta.log_gamma((x, 0.0))[0] - exact
            self.assertLess(abs(error), 1e-14 * max(1, abs(exact)))

    def test_beta(self):
        closed = {(3, 1): lambda v: v ** (1 / 3), (1, 3): lambda v: 1 - (1 - v) ** (1 / 3),
                  (0.5, 0.5): lambda v: math.sin(math.pi * v / 2) ** 2, (1, 1): lambda v: v}
        for (a, b), quantile in closed.items():
            distribution = beta.Beta(float(a), float(b))
            for i in range(1, 64):
                m = i * UNIT // 64
                self.assertAlmostEqual(distribution.value(m), quantile(distributions.opened(m)),
                                       delta=1e-14)


class Fields(unittest.TestCase):
    def test_moduli(self):
        known = {4: 3, 8: 3, 16: 3, 64: 3, 128: 3, 32: 5, 256: 27, 9: 1, 49: 1, 25: 2, 27: 7}
        for q, c in known.items():
            self.assertEqual(Field(*prime_power(q)).modulus, c)

    def test_axioms(self):
        for q in (5, 8, 9):
            field = Field(*prime_power(q))
            for a in range(1, q):
                self.assertEqual(sorted(field.product(a, b) for b in range(q)), list(range(q)))
            for a, b, c in product(range(q), repeat=3):
                self.assertEqual(field.product(a, field.sum(b, c)),
                                 field.sum(field.product(a, b), field.product(a, c)))

if __name__ == "__main__":
    unittest.main()
