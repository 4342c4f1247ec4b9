"""Has the readers read the lists, and tells what came of it: matrix.py quick|all LISTS BUILT [--table]

LISTS is the folder of lists with their dumps; BUILT one for programs that are built.
"""

import importlib.metadata
import os
import pathlib
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import dumps
import table
from comparison import survey
from installation import fault, install
from readers import READERS

HERE = pathlib.Path(__file__).resolve().parent
DOCUMENT = HERE.parent.parent / "Documentation" / "Interop.md"
FEWEST = 12


def version(reader, places):
    """The version of a reader, as its package or a command tells."""
    if reader.version:
        command = shlex.split(reader.version.format(**places))
    elif reader.apt:
        command = ["dpkg-query", "-W", "-f", "${Version}", reader.apt.split()[0]]
    else:
        return importlib.metadata.version(reader.pip.split()[0])
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # Of Debian's 1:2.2.2+dfsg-6 the part that is the reader's own.
    return re.match(r"(?:\d+:)?([\d.]*\d)", text)[1]


def load(folder):
    """The lists of a folder, with what was meant by their items."""
    return {
        path: [dumps.parse(line) for line in path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()]
        for path in sorted(pathlib.Path(folder).glob("*.yml"))
    }


def build(readers, places):
    """Builds the programs of readers; those that could not be built, with the reason."""
    reasons = {}
    for command in dict.fromkeys(reader.build for reader in readers if reader.build):
        reason = fault(shlex.split(command.format(**places)))
        if reason:
            reasons |= {(reader.name, reader.language): reason for reader in readers if reader.build == command}
    return reasons


def report(outcome):
    """Prints what came of a reader."""
    name = f"{outcome.reader.name} {outcome.version} ({outcome.reader.language})"
    state = f"{len(outcome.differences)} DIFFERENCES" if outcome.differences else "as meant"
    print(f"{name}: {outcome.lists} lists, {outcome.values} values: {state}", flush=True)
    for difference in outcome.differences[:8]:
        print(f"  {difference[:600]}", file=sys.stderr)


def main(scope, lists_folder, built, *options):
    places = {"python": sys.executable, "readers": str(HERE / "readers"), "built": built}
    places = {name: shlex.quote(place) for name, place in places.items()}
    lists = load(lists_folder)
    if not lists or not all(lists.values()):
        sys.exit(f"{lists_folder}: there are no lists with dumps; write them first")
    wanted = [reader for reader in READERS if scope == "all" or reader.is_quick]
    skipped = install(wanted)
    skipped |= build([reader for reader in wanted if (reader.name, reader.language) not in skipped], places)
    present = [reader for reader in wanted if (reader.name, reader.language) not in skipped]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda reader: survey(reader, version(reader, places), lists, places), present))
    for outcome in outcomes:
        report(outcome)
    for (name, language), reason in skipped.items():
        print(f"{name} ({language}): skipped: {reason}")
    document = DOCUMENT.read_text(encoding="utf-8")
    if "--table" in options:
        document = table.written(document, outcomes)
        DOCUMENT.write_text(document, encoding="utf-8")
    stale = list(table.faults(document, outcomes))
    for fault_of_table in stale:
        print(f"{DOCUMENT}: {fault_of_table}; write it with Tests/interop/run all --table", file=sys.stderr)
    differences = sum(len(outcome.differences) for outcome in outcomes)
    values = sum(outcome.values for outcome in outcomes)
    print(f"{len(outcomes)} readers, {len(skipped)} skipped; {values:,} values compared, {differences} differences")
    if len(outcomes) < FEWEST:
        print(f"fewer than {FEWEST} readers ran", file=sys.stderr)
    return 1 if differences or stale or len(outcomes) < FEWEST else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
