"""What the subjects share: figures of programs, and a table of ratios beside what is needed."""

import subprocess


def figures(*command):
    """What a program prints: a line `task seconds` each; of a task that is printed often, the least."""
    output = subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout
    least = {}
    for task, seconds in map(str.split, output.splitlines()):
        least[task] = min(float(seconds), least.get(task, float(seconds)))
    return least


class Table:
    """Ratios beside what is needed."""

    def __init__(self):
        self.missed = 0
        print(f"{'what':44} {'beside':30} {'ours':>11} {'theirs':>11} {'ratio':>8} {'needed':>8}", flush=True)

    def row(self, what, beside, ours, theirs, at_least=None, at_most=None):
        """Times as fast as the peer, at least; or times as long as the peer, at most."""
        ratio = ours / theirs if at_most else theirs / ours
        fits = (at_least is None or ratio >= at_least) and (at_most is None or ratio <= at_most)
        self.missed += not fits
        needed = f"≥ {at_least}" if at_least else f"≤ {at_most}" if at_most else ""
        print(f"{what:44} {beside:30} {ours * 1e3:8.2f} ms {theirs * 1e3:8.2f} ms {ratio:8.2f} {needed:>8}"
              + ("" if fits else "  missed"), flush=True)

    def limit(self, what, seconds, at_most):
        """A time that is limited by itself."""
        self.missed += seconds > at_most
        print(f"{what:75} {seconds * 1e3:8.2f} ms   (at most {at_most * 1e3:.0f} ms)"
              + ("" if seconds <= at_most else "  missed"), flush=True)

    def end(self):
        print(f"{self.missed} missed" if self.missed else "all reached")
        return 1 if self.missed else 0


class Turns:
    """Programs that are run by turns, and again between slow ones: what the machine does beside them changes with time."""

    def __init__(self, *commands):
        self.commands = commands
        self.least = {}

    def take(self, number):
        for command in self.commands * number:
            for task, seconds in (command() if callable(command) else figures(*command)).items():
                self.least[task] = min(seconds, self.least.get(task, seconds))
