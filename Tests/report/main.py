"""Runs proofs: main.py FOLDER SUBJECT…, where FOLDER holds a built sweep.

Exit status: 0 all is proved, 1 something is not, 2 usage.
"""

import sys

import chromium
import prove_controls
import prove_large
import prove_small
import prove_states
import prove_usual
import runner

SUBJECTS = {
    "controls": prove_controls, "small": prove_small, "usual": prove_usual, "large": prove_large, "states": prove_states}


def main():
    programs, wanted = runner.arguments(__doc__, SUBJECTS)
    with chromium.Browser() as browser:
        print(f"report: {browser.version}", flush=True)
        return runner.status([runner.prove(subject, SUBJECTS[subject], programs / "sweep", browser) for subject in wanted])


if __name__ == "__main__":
    sys.exit(main())
