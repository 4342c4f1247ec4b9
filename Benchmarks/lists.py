"""Times what the library does with lists beside its peers, and prints ratios: `lists.py PROGRAM`.

All times are those inside the process, opening and reading or writing the file included.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
MOST_MEMORY_MIB = 32


def figures(*command):
    output = subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout
    return {task: float(seconds) for task, seconds in map(str.split, output.splitlines())}


def peak_mib(*command):
    """The peak of resident memory of a process of its own."""
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); " \
             "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    output = subprocess.run([sys.executable, "-c", script, *map(str, command)], check=True, capture_output=True, text=True)
    return int(output.stdout) / 1024


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


def one_item(table, program, bare, python, folder):
    for name, is_needed in (("published", True), ("block-10000", False), ("flow-10000", False)):
        path = folder / f"{name}.yml"
        # By turns: what the machine does beside it changes with time.
        turns = [(figures(program, "one", path), figures(bare, "count", path), figures(*python, "c", path)) for _ in range(2)]
        ours = min(turn[0]["one"] for turn in turns)
        what = f"last of 10,000 items, {name}"
        if is_needed:
            table.row(what, "PyYAML safe_load", ours, figures(*python, "pure", path)["pure"], at_least=2000)
        table.row(what, "PyYAML CSafeLoader", ours, min(turn[2]["c"] for turn in turns), at_least=500 if is_needed else None)
        lines = min(turn[1]["count"] for turn in turns)
        if is_needed:
            table.row(what, "C: read, count lines", ours, lines, at_most=3)
        digest = min(turn[0]["one-with-digest"] for turn in turns)
        print(f"{what + ', SHA-256 checked':75} {digest * 1e3:8.2f} ms", flush=True)
    million = figures(program, "one", folder / "block-1000000.yml")
    print(f"{'last of 1,000,000 items':75} {million['one'] * 1e3:8.2f} ms", flush=True)


def all_items(table, program, bare, yams, python, folder):
    path, output = folder / "block-100000.yml", folder / "written.yml"
    turns = [(figures(program, "read", path), figures(bare, "pull", path)) for _ in range(2)]
    read, pulled = (min(turn[i][task] for turn in turns) for i, task in enumerate(("read", "pull")))
    turns = [(figures(program, "write", output), figures(bare, "emit", path, output)) for _ in range(2)]
    written, verified = (min(turn[0][task] for turn in turns) for task in ("write", "write-and-verify"))
    emitted = min(turn[1]["emit"] for turn in turns)
    others = figures(yams, path)
    table.row("all of 100,000 items", "C: pull libyaml's events", read, pulled, at_most=2.5)
    table.row("all of 100,000 items", "Yams YAMLDecoder", read, others["decode"], at_least=8)
    table.row("all of 100,000 items", "PyYAML CSafeLoader", read, figures(*python, "c-once", path)["c-once"], at_least=20)
    table.row("100,000 items written", "C: emit through libyaml", written, emitted, at_least=1)
    table.row("100,000 items written", "Yams.serialize", written, others["serialize"], at_least=15)
    table.row("100,000 items written", "PyYAML CSafeDumper", written, figures(*python, "dump", path)["dump"], at_least=50)
    table.row("100,000 items written and verified", "C: emit through libyaml", verified, emitted, at_most=3)


def memory(table, program, folder):
    path = folder / "block-1000000.yml"
    idle = peak_mib(program, "memory-idle", path)
    for task, used in (("read", path), ("write", folder / "written.yml")):
        above = peak_mib(program, f"memory-{task}", used) - idle
        table.missed += above >= MOST_MEMORY_MIB
        print(f"{'1,000,000 items, ' + task + ': peak memory above the runtime':75} {above:8.1f} MiB   (at most {MOST_MEMORY_MIB})",
              flush=True)


def main():
    program = Path(sys.argv[1])
    bare, yams = program.with_name("bare-libyaml"), program.with_name("yams-lists")
    python = (sys.executable, HERE / "peers_lists.py")
    table = Table()
    with tempfile.TemporaryDirectory(dir=HERE / ".build") as name:
        folder = Path(name)
        subprocess.run([program, "plan", folder], check=True)
        one_item(table, program, bare, python, folder)
        all_items(table, program, bare, yams, python, folder)
        memory(table, program, folder)
    print(f"{table.missed} missed" if table.missed else "all reached")
    return 1 if table.missed else 0


sys.exit(main())
