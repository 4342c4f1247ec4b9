"""The checks of the proofs find what is wrong: each is given something that is."""

import unittest

if __name__ == "__main__":
    unittest.main()
