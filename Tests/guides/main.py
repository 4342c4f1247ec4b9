"""Runs checks of the guides: main.py FOLDER SUBJECT…, where FOLDER holds a built sweep and train-digits.

Exit status: 0 all is proved, 1 something is not, 2 usage.
"""

import importlib
import pathlib
import signal
import sys
import tempfile
import traceback

import proofs

SUBJECTS = ("links", "data", "code", "messages", "commands", "started", "arrays", "aws", "spaces")


def prove(subject, programs):
    report = proofs.Report(subject)
    with tempfile.TemporaryDirectory(prefix="sweep-guides-", ignore_cleanup_errors=True) as folder:
        try:
            module = importlib.import_module(f"check_{subject}")
            module.prove(report, programs, pathlib.Path(folder).resolve())
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
    # So that what was started is stopped.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    programs = pathlib.Path(arguments[0]).resolve()
    return 0 if all([prove(subject, programs) for subject in arguments[1:]]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
