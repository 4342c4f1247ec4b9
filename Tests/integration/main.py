"""Runs proofs: main.py FOLDER SCHEDULER…, where FOLDER holds a built sweep and train-digits.

Exit status: 0 all is proved, 1 something is not, 2 usage, 3 a scheduler cannot be had here.
"""

import sys

import runner

SUBJECTS = ("slurm", "parallel", "aws", "kubernetes")

if __name__ == "__main__":
    sys.exit(runner.main(__doc__, SUBJECTS))
