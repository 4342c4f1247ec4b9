"""Runs checks of the guides: main.py FOLDER SUBJECT…, where FOLDER holds a built sweep and train-digits.

Exit status: 0 all is proved, 1 something is not, 2 usage.
"""

import sys

import runner

SUBJECTS = ("links", "data", "code", "messages", "commands", "started", "arrays", "aws", "spaces")

if __name__ == "__main__":
    sys.exit(runner.main(__doc__, SUBJECTS, prefix="check"))
