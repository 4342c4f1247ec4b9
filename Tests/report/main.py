"""Runs proofs: main.py FOLDER SUBJECT…, where FOLDER holds a built sweep.

Exit status: 0 all is proved, 1 something is not, 2 usage.
"""

import pathlib
import signal
import sys
import tempfile
import traceback

import chromium
import proofs
import prove_controls
import prove_large
import prove_small
import prove_states
import prove_usual

SUBJECTS = {
    "controls": prove_controls, "small": prove_small, "usual": prove_usual, "large": prove_large, "states": prove_states}


def prove(subject, sweep, browser):
    """Whether all is proved."""
    report = proofs.Report(subject)
    with tempfile.TemporaryDirectory(prefix="report-proofs-") as folder:
        try:
            SUBJECTS[subject].prove(report, sweep, browser, pathlib.Path(folder))
            report.end()
        except proofs.Failure as error:
            print(f"{subject}: FAILED: {error}", flush=True)
            traceback.print_tb(error.__traceback__)
            return False
    return True


def main(arguments):
    if len(arguments) < 2 or not set(arguments[1:]) <= set(SUBJECTS):
        print(__doc__, file=sys.stderr)
        return 2
    # So that the browser ends with this program.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    sweep = pathlib.Path(arguments[0]).resolve() / "sweep"
    with chromium.Browser() as browser:
        print(f"report: {browser.version}", flush=True)
        results = [prove(subject, sweep, browser) for subject in arguments[1:]]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
