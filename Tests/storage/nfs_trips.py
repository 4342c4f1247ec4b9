"""Requests to the server, by the kernel's own count; each at most as many as are promised."""

import contextlib
import os
import statistics

import mountstats
import nfs_hosts
import proofs

LIMITS = {"attempt": 42, "publish": 22, "load": 10, "missing": 5, "status": 12}
INDICES = 10_000
LOOKS = 200
ROUNDS = 7
STORE = "trips"


def prove(report, hosts, programs):
    here, there = hosts
    with nfs_hosts.workers(programs.driver, here) as (maker,):
        maker.ask(f"create {here.folder / STORE}")
    attempts = [measured_attempt(here, programs, index) for index in range(ROUNDS)]
    require(report, "a publication of two files that are written", [publish for _, publish in attempts], LIMITS["publish"])
    require(report, "the whole attempt, from its beginning, with both files", [whole for whole, _ in attempts], LIMITS["attempt"])
    written = [measured_attempt(here, programs, index, "write")[0] for index in range(ROUNDS, 2 * ROUNDS)]
    report.proved(f"the whole attempt, when the library writes the files: {told(written)}")
    loaded = [measured(there, programs, f"load {index}") for index in range(ROUNDS)]
    require(report, "a load", loaded, LIMITS["load"])
    missing = [measured(there, programs, f"load {index}", "refusal") for index in range(100, 100 + ROUNDS)]
    require(report, "a load of a missing index", missing, LIMITS["missing"])
    absent = [measured(there, programs, f"isComplete {index}") for index in range(200, 200 + ROUNDS)]
    require(report, "whether a missing index is complete", absent, LIMITS["missing"])
    make_markers()
    listed = [measured_first_listing(there, programs) for _ in range(3)]
    require(report, f"the status of {INDICES} indices", listed, LIMITS["status"])
    plain = [measured_plain_write(here, index) for index in range(ROUNDS)]
    report.proved(f"Python that makes a folder and writes one file into it, without a care: {told(plain)}")
    looked = measured_plain_looks(there)
    report.proved(f"Python that looks for the file of each of {LOOKS} indices: {told([looked])}")


def told(counts):
    """The typical one of several counts, and how far they are apart."""
    totals = sorted(sum(count.values()) for count in counts)
    typical = next(count for count in counts if sum(count.values()) == statistics.median_low(totals))
    spread = f" ({totals[0]} to {totals[-1]})" if totals[0] != totals[-1] else ""
    return mountstats.shown(typical) + spread


def require(report, what, counts, limit):
    """Of several measurements the typical one is required, as one may fall into a moment in which what is known expires."""
    typical = statistics.median_low(sum(count.values()) for count in counts)
    text = f"{what}: at most {limit} requests; {told(counts)}"
    if typical > limit:
        report.missed(text)
    else:
        report.proved(text)


@contextlib.contextmanager
def counted(host):
    counts = {}
    before = host.operations()
    yield counts
    counts.update(mountstats.difference(before, host.operations()))


def measured_attempt(host, programs, index, writing="put"):
    """What an attempt costs from its beginning to its end, and its publication alone, in a process that has opened the store."""
    with nfs_hosts.workers(programs.driver, host, store=STORE) as (worker,), counted(host) as whole:
        for line in (f"begin {index}", f"{writing} model.bin 100000 abc", f"{writing} vocabulary.txt 1000 def"):
            worker.ask(line)
        with counted(host) as publication:
            answer = worker.ask("publish")
        proofs.require(answer.startswith("published "), f"publish: {answer}")
    return whole, publication


def measured(host, programs, line, ask="ask"):
    with nfs_hosts.workers(programs.driver, host, store=STORE) as (worker,), counted(host) as counts:
        getattr(worker, ask)(line)
    return counts


def measured_first_listing(host, programs):
    """On a host that has listed nothing."""
    host.unmount()
    host.mount()
    return measured(host, programs, f"status {INDICES}")


def make_markers():
    """Markers as of so many models, put into the served folder itself."""
    folder = nfs_hosts.EXPORT / STORE / ".complete"
    for index in range(2 * ROUNDS, INDICES):
        (folder / f"{index}.1.{index:016x}.accuracy=bfef0a3d70a3d70a").touch()


def measured_plain_write(host, index):
    folder = host.folder / "plain"
    folder.mkdir(exist_ok=True)
    with counted(host) as counts:
        os.makedirs(folder / str(index) / "model", exist_ok=True)
        with open(folder / str(index) / "model/model.h5", "wb") as file:
            file.write(bytes(100_000))
    return counts


def measured_plain_looks(host):
    """What `os.path.exists` costs for models that another host has written."""
    for index in range(LOOKS):
        path = nfs_hosts.EXPORT / "looks" / str(index) / "model/model.h5"
        path.parent.mkdir(parents=True)
        path.touch()
    with counted(host) as counts:
        found = sum(os.path.exists(host.folder / "looks" / str(index) / "model/model.h5") for index in range(LOOKS))
    proofs.require_equal(found, LOOKS, "the files that are found")
    return counts
