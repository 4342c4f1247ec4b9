"""Times what the library does with lists beside its peers, and prints ratios: `lists.py PROGRAM`.

All times are those inside the process, opening and reading or writing the file included.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from table import Table, Turns, figures

HERE = Path(__file__).parent
MOST_MEMORY_MIB = 32


def peak_mib(*command):
    """The peak of resident memory of a process of its own."""
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); " \
             "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    output = subprocess.run([sys.executable, "-c", script, *map(str, command)], check=True, capture_output=True, text=True)
    return int(output.stdout) / 1024


def one_item(table, program, bare, python, folder):
    for name, is_needed in (("published", True), ("block-10000", False), ("flow-10000", False)):
        path = folder / f"{name}.yml"
        turns = Turns((program, "one", path), (bare, "count", path))
        turns.take(4)
        others = figures(*python, "c", path)
        turns.take(4)
        if is_needed:
            others |= figures(*python, "pure", path)
            turns.take(4)
        ours, what = turns.least["one"], f"last of 10,000 items, {name}"
        if is_needed:
            table.row(what, "PyYAML safe_load", ours, others["pure"], at_least=2000)
        table.row(what, "PyYAML CSafeLoader", ours, others["c"], at_least=500 if is_needed else None)
        if is_needed:
            table.row(what, "C: read, count lines", ours, turns.least["count"], at_most=3)
        print(f"{what + ', SHA-256 checked':75} {turns.least['one-with-digest'] * 1e3:8.2f} ms", flush=True)
    million = figures(program, "one", folder / "block-1000000.yml")
    print(f"{'last of 1,000,000 items':75} {million['one'] * 1e3:8.2f} ms", flush=True)


def all_items(table, program, bare, yams, python, folder):
    path, output = folder / "block-100000.yml", folder / "written.yml"
    turns = Turns((program, "read", path), (bare, "pull", path), (program, "write", output), (bare, "emit", path, output))
    turns.take(2)
    others = figures(yams, path)
    turns.take(2)
    others |= figures(*python, "c-once", path)
    turns.take(2)
    others |= figures(*python, "dump", path)
    turns.take(2)
    ours = turns.least
    table.row("all of 100,000 items", "C: pull libyaml's events", ours["read"], ours["pull"], at_most=2.5)
    table.row("all of 100,000 items", "Yams YAMLDecoder", ours["read"], others["decode"], at_least=8)
    table.row("all of 100,000 items", "PyYAML CSafeLoader", ours["read"], others["c-once"], at_least=20)
    table.row("100,000 items written", "C: emit through libyaml", ours["write"], ours["emit"], at_least=1)
    table.row("100,000 items written", "Yams.serialize", ours["write"], others["serialize"], at_least=15)
    table.row("100,000 items written", "PyYAML CSafeDumper", ours["write"], others["dump"], at_least=50)
    table.row("100,000 items written and verified", "C: emit through libyaml", ours["write-and-verify"], ours["emit"], at_most=3)


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
    return table.end()


sys.exit(main())
