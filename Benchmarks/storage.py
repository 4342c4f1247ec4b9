"""Times what a store does on a local disk, beside plain programs, and prints ratios: `storage.py PROGRAM`.

On all cores, other than the rest: what is written is hashed at the same time.
"""

import collections
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from table import Table, Turns, figures

HERE = Path(__file__).parent
GIB = 1 << 30
# The calls of a publication; others are of the runtimes.
CALLS = ("mkdirat", "openat", "close", "fsync", "renameat", "newfstatat", "unlinkat", "getdents64")


def one_big_file(table, program, folder):
    """A file of 1 GiB that is in memory already is copied, hashed and published, or copied and forced to the disk."""
    source = folder / "source"
    source.mkdir()
    with open(source / "model.bin", "wb") as file:
        for _ in range(1024):
            file.write(os.urandom(1 << 20))

    def copy():
        os.sync()
        start = time.perf_counter()
        subprocess.run(["cp", source / "model.bin", folder / "copy"], check=True)
        subprocess.run(["sync", folder / "copy"], check=True)
        seconds = time.perf_counter() - start
        (folder / "copy").unlink()
        return {"copy": seconds}

    def add():
        os.sync()
        return figures(program, "add", folder / "big", source)

    def hashed():
        digest = hashlib.sha256()
        with open(source / "model.bin", "rb", buffering=0) as file:
            start = time.perf_counter()
            while piece := file.read(1 << 20):
                digest.update(piece)
            return {"hash": time.perf_counter() - start}

    turns = Turns(copy, add, hashed)
    turns.take(6)
    table.row("1 GiB copied, hashed and published", "cp, then sync", turns.least["add"], turns.least["copy"], at_most=1.15)
    # Whatever hashes a file takes this long, on a disk however fast.
    print(f"{'the SHA-256 of 1 GiB alone, by OpenSSL':75} {turns.least['hash'] * 1e3:8.2f} ms", flush=True)
    shutil.rmtree(source)
    shutil.rmtree(folder / "big")


def many_small_models(table, program, bare, folder):
    """1,000 models of 100 kB, one after the other, beside the same system calls."""
    def on_new_store(task, command):
        def run():
            store = folder / "small"
            figures(program, "write", store, 0)
            os.sync()
            seconds = figures(command, "write", store, 1_000)["write"]
            shutil.rmtree(store)
            return {task: seconds}
        return run

    turns = Turns(on_new_store("bare", bare), on_new_store("ours", program))
    turns.take(6)
    table.row("1,000 publications of 100 kB", "C: the same system calls", turns.least["ours"], turns.least["bare"], at_most=1.5)
    compare_calls(table, program, bare, folder)


def compare_calls(table, program, bare, folder):
    if not shutil.which("strace"):
        print("the system calls are not compared: there is no strace")
        return
    ours, theirs = (calls_of_one(program, command, folder) for command in (program, bare))
    for call in CALLS:
        if abs(ours[call] - theirs[call]) > 0.05:
            table.missed += 1
            print(f"{call}: {ours[call]} times a publication, in C {theirs[call]}")
    print(f"{'system calls of a publication, the same in C':75} {sum(ours[call] for call in CALLS):8.0f}")


def calls_of_one(program, command, folder):
    """How often each call is made in one publication more."""
    counts = []
    for number in (10, 110):
        store, trace = folder / "traced", folder / "trace"
        figures(program, "write", store, 0)
        subprocess.run(["strace", "-f", "-o", trace, command, "write", store, str(number)], check=True, stdout=subprocess.DEVNULL)
        counts.append(collections.Counter(re.findall(r"^\d+ +(\w+)\(", trace.read_text(), re.MULTILINE)))
        shutil.rmtree(store)
    return {call: (counts[1][call] - counts[0][call]) / 100 for call in CALLS}


def ten_thousand_models(table, program, folder):
    store = folder / "many"
    figures(program, "fill", store, 10_000)
    times = figures(program, "look", store, 10_000)
    table.limit("status of 10,000 indices", times["status"], 0.05)
    table.limit("the best 10 of 10,000 models", times["best-10"], 0.2)
    print(f"{'all 10,000 models by a metric, with their manifests':75} {times['all-manifests'] * 1e3:8.2f} ms", flush=True)


def main():
    program = Path(sys.argv[1])
    table = Table()
    with tempfile.TemporaryDirectory(dir=HERE / ".build") as name:
        folder = Path(name)
        one_big_file(table, program, folder)
        many_small_models(table, program, program.with_name("bare-store"), folder)
        ten_thousand_models(table, program, folder)
    return table.end()


sys.exit(main())
