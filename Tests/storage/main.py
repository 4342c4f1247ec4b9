"""Runs proofs: main.py FOLDER SUBJECT…, where FOLDER holds a built sweep.

Exit status: 0 all is proved, 1 something is not, 2 usage, 3 a proof cannot be made here.
"""

import importlib
import pathlib
import signal
import sys
import tempfile
import traceback

import proofs

SUBJECTS = ("faults", "full", "big", "clones", "hostile", "modes", "power", "nfs")


def prove(subject, programs):
    """Whether all is proved; None where that cannot be done here."""
    module = importlib.import_module(f"prove_{subject}")
    reason = module.obstacle()
    if reason:
        print(f"{subject}: skipped: {reason}", flush=True)
        return None
    report = proofs.Report(subject)
    with tempfile.TemporaryDirectory(prefix="store-proofs-", ignore_cleanup_errors=True) as folder:
        try:
            module.prove(report, programs, pathlib.Path(folder))
            report.end()
        except proofs.Impossible as error:
            print(f"{subject}: skipped: {error}", flush=True)
            return None
        except proofs.Failure as error:
            print(f"{subject}: FAILED: {error}", flush=True)
            traceback.print_tb(error.__traceback__)
            return False
    return True


def main(arguments):
    if len(arguments) < 2 or not set(arguments[1:]) <= set(SUBJECTS):
        print(__doc__, file=sys.stderr)
        return 2
    # So that what was started or mounted is undone.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    programs = pathlib.Path(arguments[0]).resolve()
    results = [prove(subject, programs) for subject in arguments[1:]]
    return 1 if False in results else 3 if None in results else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
