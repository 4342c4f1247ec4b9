"""What all proofs share: running programs, waiting, and saying what was proved."""

import os
import subprocess
import time


class Failure(Exception):
    """Something is not as it has to be."""


class Impossible(Exception):
    """Something cannot be proved on this machine."""


class Report:
    """The proofs of one subject, printed as they are made."""

    def __init__(self, subject):
        self.subject = subject
        self.count = 0
        self.start = time.monotonic()

    def proved(self, text):
        self.count += 1
        print(f"{self.subject}: {text}", flush=True)

    def note(self, text):
        """Says what is worth knowing and proves nothing."""
        print(f"{self.subject}: {text}", flush=True)

    def end(self):
        if not self.count:
            raise Failure("nothing was proved")
        print(f"{self.subject}: {self.count} proofs in {time.monotonic() - self.start:.0f} s", flush=True)


def require(condition, text):
    if not condition:
        raise Failure(text)


def require_equal(value, expected, what):
    if value != expected:
        raise Failure(f"{what}: {shortened(expected)} is expected; it is {shortened(value)}")


def shortened(value, most=1_000):
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= most else f"{text[:most]}… ({len(text)} characters)"


def run(command, *, env=None, check=True, seconds=120, stdin="", cwd=None):
    """Runs a program to its end; what it printed and its status."""
    command = [str(word) for word in command]
    try:
        done = subprocess.run(
            command, env=env, input=stdin, cwd=cwd, capture_output=True, text=True, errors="replace", timeout=seconds,
            check=False)
    except subprocess.TimeoutExpired:
        raise Failure(f"{' '.join(command)[:500]}: not done within {seconds} s") from None
    if check and done.returncode != 0:
        raise Failure(f"{' '.join(command)[:500]}: status {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done


def wait_until(what, seconds, condition, pause=0.2):
    """Waits until a condition holds; returns what it gave."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(f"after {seconds} s it is still not so that {what}")
        time.sleep(pause)


def clean_environment(*folders, **variables):
    """The environment of a user who has no task: folders first on the path, and nothing of a scheduler or of AWS."""
    prefixes = ("SLURM_", "SBATCH_", "SQUEUE_", "AWS_", "SWEEP_", "PARALLEL")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(prefixes)}
    kept["PATH"] = ":".join([*map(str, folders), os.environ.get("PATH", "/usr/bin:/bin")])
    return kept | variables
