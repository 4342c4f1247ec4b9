"""Section 6 of Documentation/Reproducibility.md, "Finite fields"."""

from itertools import product


def prime_power(q):
    """p and k with q = p**k."""
    p = next(n for n in range(2, q + 1) if q % n == 0)
    k = 0
    while q % p == 0:
        q //= p
        k += 1
    if q != 1:
        raise ValueError("not a power of a prime")
    return p, k


class Field:
    """The numbers 0 ... p**k - 1; their digits in base p are coefficients of polynomials."""

    def __init__(self, p, k):
        self.p, self.k, self.order = p, k, p ** k
        self.modulus = self.irreducible() if k > 1 else 0

    def digits(self, x):
        return [x // self.p ** j % self.p for j in range(self.k)]

    def number(self, digits):
        return sum(digit % self.p * self.p ** j for j, digit in enumerate(digits))

    def sum(self, a, b):
        return self.number(x + y for x, y in zip(self.digits(a), self.digits(b)))

    def product(self, a, b):
        if self.k == 1:
            return a * b % self.p
        return self.number(self.reduced(self.multiplied(self.digits(a), self.digits(b)),
                                        self.digits(self.modulus) + [1]))

    def multiplied(self, a, b):
        result = [0] * (len(a) + len(b) - 1)
        for i, x in enumerate(a):
            for j, y in enumerate(b):
                result[i + j] = (result[i + j] + x * y) % self.p
        return result

    def reduced(self, a, monic):
        """The remainder of a polynomial by a monic one."""
        a, degree = list(a), len(monic) - 1
        for top in range(len(a) - 1, degree - 1, -1):
            factor = a[top]
            for j, digit in enumerate(monic):
                a[top - degree + j] = (a[top - degree + j] - factor * digit) % self.p
        return a[:degree]

    def irreducible(self):
        """The smallest c such that x**k + c has no monic divisor of a lower degree."""
        for c in range(self.order):
            polynomial = self.digits(c) + [1]
            if all(any(self.reduced(polynomial, list(lower) + [1]))
                   for degree in range(1, self.k // 2 + 1)
                   for lower in product(range(self.p), repeat=degree)):
                return c
        raise ValueError("no irreducible polynomial")
