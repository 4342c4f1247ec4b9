"""Runs proofs: main.py FOLDER SCHEDULER…, where FOLDER holds a built sweep and train-digits.

Exit status: 0 all is proved, 1 something is not, 2 usage, 3 a scheduler cannot be had here.
"""

import importlib
import pathlib
import signal
import sys
import tempfile
import traceback

import proofs

SCHEDULERS = ("slurm", "parallel", "aws", "kubernetes")


def prove(scheduler, programs):
    """Whether all is proved; None where the scheduler cannot be had."""
    module = importlib.import_module(f"prove_{scheduler}")
    reason = module.obstacle()
    if reason:
        print(f"{scheduler}: skipped: {reason}", flush=True)
        return None
    report = proofs.Report(scheduler)
    with tempfile.TemporaryDirectory(prefix="sweep-proofs-", ignore_cleanup_errors=True) as folder:
        try:
            module.prove(report, programs, pathlib.Path(folder))
            report.end()
        except proofs.Failure as error:
            print(f"{scheduler}: FAILED: {error}", flush=True)
            traceback.print_tb(error.__traceback__)
            return False
    return True


def main(arguments):
    if len(arguments) < 2 or not set(arguments[1:]) <= set(SCHEDULERS):
        print(__doc__, file=sys.stderr)
        return 2
    # So that what was started is stopped.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    programs = pathlib.Path(arguments[0]).resolve()
    results = [prove(scheduler, programs) for scheduler in arguments[1:]]
    return 1 if False in results else 3 if None in results else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
