"""Section 6 of Documentation/Reproducibility.md: the direction numbers of Sobol sequences."""

import re
from functools import lru_cache
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "Sources" / "HyperparameterSpace"


@lru_cache(maxsize=None)
def table():
    """For each dimension from 1 on: the polynomial 2**s + 2*a + 1, and m_1, ..., m_s."""
    text = (SOURCES / "Sequences" / "SobolTable.swift").read_text(encoding="utf-8")
    numbers = iter(re.findall(r"\d+", text[text.index("[UInt16] = [") + 12:]))
    entries = []
    for polynomial in map(int, numbers):
        degree = polynomial.bit_length() - 1
        entries.append((polynomial, [int(next(numbers)) for _ in range(degree)]))
    if len(entries) != 255:
        raise ValueError("SobolTable.swift does not hold 255 entries")
    return entries


@lru_cache(maxsize=None)
def direction_numbers(dimension):
    if dimension == 0:
        return [1 << (63 - k) for k in range(64)]
    polynomial, initial = table()[dimension - 1]
    s = len(initial)
    a = (polynomial - (1 << s) - 1) // 2
    v = [m << (63 - k) for k, m in enumerate(initial)]
    for k in range(s, 64):
        word = v[k - s] ^ v[k - s] >> s
        for j in range(1, s):
            if a >> (s - 1 - j) & 1:
                word ^= v[k - j]
        v.append(word)
    return v
