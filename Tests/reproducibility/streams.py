"""Sections 1 and 2 of Documentation/Reproducibility.md: random streams and permutations.

A coordinate c is held as the whole number m = c * 2**53, so that the exact steps are exact.
"""

import numpy as np

WORD = 1 << 64
UNIT = 1 << 53

(RANDOM_COORDINATE, LATIN_JITTER, LATIN_PERMUTATION, LATIN_OFFSET, TRIAL, OPTIMISATION,
 SOBOL_SCRAMBLE, HALTON_DIGITS, STRENGTH_TWO_SYMBOLS, STRENGTH_TWO_RANKS, SLICED_BLOCKS,
 SLICED_SUB_STRATA, EXTENSION_ORDER, EXTENSION_SUB_STRATA, SHUFFLE) = range(15)


def name_hash(name):
    """FNV-1a, 64 bits, of the UTF-8 bytes."""
    h = 0xcbf29ce484222325
    for byte in name.encode("utf-8"):
        h = (h ^ byte) * 0x100000001b3 % WORD
    return h


def philox(key, counter, count):
    """The first words of the Philox4x64-10 blocks that follow this counter."""
    generator = np.random.Philox(key=np.array(key, dtype=np.uint64),
                                 counter=np.array(counter, dtype=np.uint64))
    return generator.random_raw(count).tolist()


class Stream:
    """The words that a seed, a name, a purpose and a lane name, by index."""

    CHUNK = 256

    def __init__(self, seed, name, purpose, lane=0):
        self.key = (seed, name_hash(name))
        self.purpose, self.lane = purpose, lane
        self.chunks = {}

    def __getitem__(self, index):
        chunk, offset = divmod(index, self.CHUNK)
        if chunk not in self.chunks:
            counter = [chunk * self.CHUNK // 4, self.lane, self.purpose, 0]
            self.chunks[chunk] = philox(self.key, counter, self.CHUNK)
        return self.chunks[chunk][offset]

    def coordinate(self, index):
        """The unit coordinate of a word, times 2**53."""
        return self[index] >> 11

    def half(self, index):
        """Half a word and a half, of 2**32, times 2**53."""
        h = self[index // 2] >> 32 * (index % 2) & 0xffffffff
        return (2 * h + 1) << 20

    def words(self):
        index = 0
        while True:
            yield self[index]
            index += 1


def whole_number(words, bound):
    """A whole number below the bound, from words read in order (Lemire)."""
    threshold = (WORD - bound) % bound
    while True:
        upper, lower = divmod(next(words) * bound, WORD)
        if lower >= threshold:
            return upper


def shuffled(count, words):
    order = list(range(count))
    for p in range(count - 1, 0, -1):
        j = whole_number(words, p + 1)
        order[p], order[j] = order[j], order[p]
    return order


def fold(half, key):
    upper, lower = divmod((half ^ key[0]) * key[1], WORD)
    return upper ^ lower


class Feistel:
    """The map from positions to numbers below a count, and its inverse."""

    def __init__(self, count, stream):
        self.count = count
        bits = (count - 1).bit_length()
        self.right_bits = bits // 2
        self.left_mask = (1 << (bits - self.right_bits)) - 1
        self.right_mask = (1 << self.right_bits) - 1
        self.keys = [(stream[2 * r], stream[2 * r + 1] | 1) for r in range(8)]

    def forwards(self, x):
        left, right = x >> self.right_bits, x & self.right_mask
        for r in (0, 2, 4, 6):
            left ^= fold(right, self.keys[r]) & self.left_mask
            right ^= fold(left, self.keys[r + 1]) & self.right_mask
        return left << self.right_bits | right

    def backwards(self, x):
        left, right = x >> self.right_bits, x & self.right_mask
        for r in (6, 4, 2, 0):
            right ^= fold(left, self.keys[r + 1]) & self.right_mask
            left ^= fold(right, self.keys[r]) & self.left_mask
        return left << self.right_bits | right

    def number(self, position):
        x = self.forwards(position)
        while x >= self.count:
            x = self.forwards(x)
        return x

    def position(self, number):
        x = self.backwards(number)
        while x >= self.count:
            x = self.backwards(x)
        return x


class Listed:
    def __init__(self, order):
        self.number = order.__getitem__
        self.position = order.index


def permutation(count, stream):
    """`number(position)`, and its inverse `position(number)`."""
    return Listed(shuffled(count, stream.words())) if count <= 1024 else Feistel(count, stream)
