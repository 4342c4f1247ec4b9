"""Runs proofs: main.py FOLDER SUBJECT…, where FOLDER holds a built sweep.

Exit status: 0 all is proved, 1 something is not, 2 usage, 3 a proof cannot be made here.
"""

import sys

import runner

SUBJECTS = ("faults", "full", "big", "clones", "hostile", "modes", "power", "nfs")

if __name__ == "__main__":
    sys.exit(runner.main(__doc__, SUBJECTS))
