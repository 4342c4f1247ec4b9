"""What the programs that run proofs share: main.py FOLDER SUBJECT…

Exit status: 0 all is proved, 1 something is not, 2 usage, 3 a proof cannot be made here.
"""

import importlib
import pathlib
import signal
import sys
import tempfile
import traceback

import proofs


def main(usage, subjects, prefix="prove"):
    """Proves what is asked for, each subject by a module of its name; the exit status."""
    programs, wanted = arguments(usage, subjects)
    return status([prove(subject, importlib.import_module(f"{prefix}_{subject}"), programs) for subject in wanted])


def arguments(usage, subjects):
    """The folder of the built programs, and the subjects that are asked for."""
    folder, *wanted = sys.argv[1:] or [""]
    if not wanted or not set(wanted) <= set(subjects):
        print(usage, file=sys.stderr)
        sys.exit(2)
    # So that what was started or mounted is undone.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    return pathlib.Path(folder).resolve(), wanted


def prove(subject, module, *given):
    """Whether a subject's module proves all of it; None where that cannot be done here."""
    reason = module.obstacle() if hasattr(module, "obstacle") else None
    if reason:
        print(f"{subject}: skipped: {reason}", flush=True)
        return None
    report = proofs.Report(subject)
    with tempfile.TemporaryDirectory(prefix="sweep-proofs-", ignore_cleanup_errors=True) as folder:
        try:
            module.prove(report, *given, pathlib.Path(folder).resolve())
            report.end()
        except proofs.Impossible as error:
            print(f"{subject}: skipped: {error}", flush=True)
            return None
        except proofs.Failure as error:
            print(f"{subject}: FAILED: {error}", flush=True)
            traceback.print_tb(error.__traceback__)
            return False
    return True


def status(results):
    """The exit status for what was proved."""
    return 1 if False in results else 3 if None in results else 0
