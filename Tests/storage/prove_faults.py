"""Kills and errors at each system call of what a store does: nothing is torn, lost, or left that is not known."""

import collections
import concurrent.futures
import errno
import itertools
import os
import pathlib
import shutil
import sys

import proofs
import stores
import strace

INDEX = 3
ERRORS = ("EIO", "ENOSPC", "EDQUOT", "ESTALE", "EINTR")
KILL = "KILL"
MODEL = {"model.safetensors": bytes(range(256)) * 6144, "variables/weights.bin": b"weights"}
PARTIAL = {"model.safetensors": b"half"}
FOREIGN = {"notes.txt": b"mine", "0/log": b"mine too"}
LEAST = 300
TRIES = 3
STRAY = 5


def obstacle():
    return strace.obstacle()


def as_it_is(case):
    pass


def with_another_model(case):
    case.driver.publish(INDEX, case.other)


def with_a_partial_model(case):
    stores.make_files(case.store / str(INDEX) / "model", PARTIAL)
    case.sets_aside = True


def with_no_store(case):
    shutil.rmtree(case.store)


def with_files_of_another_program(case):
    stores.make_files(case.store / str(INDEX) / "model", MODEL)
    case.adopts = True


def with_a_model_to_remove(case):
    case.driver.publish(INDEX, case.source)
    case.end = "absent"


def with_litter(case):
    with_another_model(case)
    number = "0123456789abcdef" * 2
    stores.make_files(case.store, {
        f"{INDEX}/.attempt-1-{number}/model/weights.bin": b"torn", f"{INDEX}/.quarantine/17/model.h5": b"half",
        f".running/{INDEX}.1.{number}": b"torn", f".trash/{number}/a/b": b"x", f".tmp-{number}-.store.json": b"x",
        f"{INDEX}/.tmp-{number}-manifest.json": b"x"})
    silence(case.store)


def silence(store):
    """The markers of attempts show no life: one that is torn names no process, and counts as running while it is young."""
    for marker in (store / ".running").iterdir():
        os.utime(marker, (0, 0))


def with_markers_that_lie(case):
    with_another_model(case)
    for marker in (case.store / ".complete").glob(f"{INDEX}.*"):
        marker.unlink()
    stores.make_files(case.store, {f".complete/{STRAY}.1.0123456789abcdef": b""})


def with_a_checkpoint(case):
    proofs.run(case.driver.checkpoint_command(INDEX, 1, case.other), env=proofs.clean_environment())
    case.saves, case.end = True, "absent"


# What is proved: a name, what stands before, the command, and what each index may be after a fault besides complete.
# Each command is run again after the fault, must succeed then, and leave the index complete, or absent where it is removed.
OPERATIONS = {
    "publish": (as_it_is, lambda case: case.driver.publish_command(INDEX, case.source, "--metric", "accuracy=0.5"), {"absent"}),
    "publish, too late": (
        with_another_model, lambda case: case.driver.publish_command(INDEX, case.source, "--metric", "accuracy=0.5"), set()),
    "publish, over a partial model": (
        with_a_partial_model, lambda case: case.driver.publish_command(INDEX, case.source), {"foreign", "absent"}),
    "create and publish": (with_no_store, lambda case: case.driver.publish_command(INDEX, case.source, "--create"), {"absent"}),
    "adopt": (
        with_files_of_another_program, lambda case: case.driver.command("adopt", "--index", INDEX, "--metric", "loss=0.5"), {"foreign"}),
    "remove": (with_a_model_to_remove, lambda case: case.driver.command("remove", "--index", INDEX, "--yes"), {"absent"}),
    "collect": (with_litter, lambda case: case.driver.command("collect", "--older-than", 0), set()),
    "save a checkpoint": (
        with_a_checkpoint,
        lambda case: case.driver.checkpoint_command(INDEX, 2, case.source, "--metric", "loss=0.5", "--keep-last", "1"), {"absent"}),
    "verify": (with_markers_that_lie, lambda case: case.driver.command("verify", "--rehash"), set()),
}
# These tell of what they cannot look at in their report, and go on.
REPORTING = ("collect", "verify")


# A writer as there are many: the description first, then the files in their place. It is right when nothing happens to it.
NAIVE = """
import hashlib, json, pathlib, sys
source, model = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
files = {str(path.relative_to(source)): path.read_bytes() for path in source.rglob("*") if path.is_file()}
listed = [{"path": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()]
for name, data in {"manifest.json": json.dumps({"index": 3, "files": listed}).encode(), **files}.items():
    (model / name).parent.mkdir(parents=True, exist_ok=True)
    (model / name).write_bytes(data)
marker = hashlib.sha256((model / "manifest.json").read_bytes()).hexdigest()[:16]
(model.parents[1] / f".complete/3.1.{marker}").touch()
"""


class Case:
    """A store with a model and other people's files, in a folder of its own; what was there is remembered."""

    def __init__(self, template, folder, programs, prepare):
        shutil.copytree(template, folder, symlinks=True)
        self.folder = folder
        self.store, self.source, self.other = folder / "store", folder / "source", folder / "other"
        self.driver = stores.Driver(programs, self.store)
        self.sets_aside = self.adopts = self.saves = False
        self.end = "complete"
        prepare(self)
        self.kept = self.earlier()

    def earlier(self):
        """What no operation may touch: all but the index's own folder and the records of attempts."""
        if not self.store.exists():
            return {}
        mine = (f"{INDEX}/", f".complete/{INDEX}.", f".complete/{STRAY}.", ".running/", ".trash/", ".failed/", ".tmp-")
        entries = {
            name: entry for name, entry in stores.tree(self.store).items() if name != str(INDEX) and not name.startswith(mine)}
        if self.adopts:
            files = stores.tree(self.store / str(INDEX) / "model")
            files.pop("manifest.json", None)
            entries["the files"] = files
        elif self.end == "complete" and stores.state(self.store, INDEX) == "complete":
            entries["the model"] = stores.tree(self.store / str(INDEX) / "model")
        return entries

    def require_sound(self, states):
        """Nothing is torn, lost, or left that is not known; what is left."""
        state = stores.state(self.store, INDEX)
        proofs.require(state in states | {"complete"}, f"index {INDEX} is {state}")
        stores.require_markers(self.store, INDEX)
        if self.saves:
            proofs.require(stores.checkpoints(self.store, INDEX), "no checkpoint is left, though one was there before")
        if "0" in self.kept:
            stores.require_complete(self.store, 0)
        now = self.earlier()
        if "the model" not in self.kept:
            now.pop("the model", None)
        if not self.kept:
            now = {}
        proofs.require_equal(stores.differences(self.kept, now), [], "what was changed of what was there before")
        return set(stores.litter(self.store, known=FOREIGN))

    def require_retry(self, command, left):
        if self.end != stores.state(self.store, INDEX) or self.end == "complete" or self.saves:
            done = proofs.run(command, env=proofs.clean_environment())
            again = self.require_sound({self.end})
            added = again - left - self.leftovers()
            proofs.require(not added, f"a retry leaves {sorted(added)}; it prints {done.stdout}")
        self.require_end()
        silence(self.store)
        for upkeep in (("verify", "--rehash"), ("collect", "--older-than", 0)):
            proofs.run(self.driver.command(*upkeep), env=proofs.clean_environment())
            self.require_end()
        proofs.require_equal(stores.litter(self.store, known=FOREIGN), [], "what a collection leaves")
        proofs.require(not list((self.store / ".complete").glob(f"{STRAY}.*")), "a marker of no model stays")

    def require_end(self):
        """The index is what the operation is to make of it."""
        if self.end == "absent":
            proofs.require_equal(stores.state(self.store, INDEX), "absent", f"index {INDEX}")
            proofs.require_equal(stores.require_markers(self.store, INDEX), 0, "the number of markers")
            if self.saves:
                step, newest = stores.checkpoints(self.store, INDEX)[-1]
                found = stores.files(newest)
                del found["manifest.json"]
                proofs.require_equal((step, found), (2, stores.files(self.source)), "the newest checkpoint")
            return
        if self.sets_aside and (self.store / str(INDEX) / ".quarantine").exists():
            quarantine = self.store / str(INDEX) / ".quarantine"
            aside = [stores.tree(folder).keys() for folder in quarantine.iterdir()]
            proofs.require_equal([keys - {"manifest.json"} for keys in aside], [PARTIAL.keys()], "what was set aside")
        own = "the model" not in self.kept
        stores.require_complete(self.store, INDEX, self.source if own else self.other)

    def leftovers(self):
        """What an operation leaves that nothing has disturbed."""
        return {f"{INDEX}/.quarantine"} if self.sets_aside else set()


def template(programs, folder):
    """What each case begins with."""
    stores.make_files(folder / "source", MODEL)
    stores.make_files(folder / "other", {"model.safetensors": b"of another attempt"})
    stores.Driver(programs, folder / "store").publish(0, folder / "other", "--create", "--metric", "accuracy=0.25")
    stores.make_files(folder / "store", FOREIGN)
    return folder


class Prover:
    """Makes faults at the system calls of one operation."""

    def __init__(self, operation, programs, folder, gate):
        self.prepare, self.command, self.states = OPERATIONS[operation]
        self.operation, self.programs, self.folder, self.gate = operation, programs, folder, gate
        self.met = collections.Counter()
        self.missed, self.failures = [], []
        self.numbers = itertools.count(1)

    def case(self):
        folder = self.folder / f"{next(self.numbers)}"
        return Case(self.folder.parent / "template", folder, self.programs, self.prepare)

    def calls(self):
        """The calls of the store in a run without a fault."""
        case = self.case()
        done, found = strace.calls(self.command(case), case.folder / "log", case.store)
        proofs.require_equal(case.require_sound({case.end}), case.leftovers(), f"{self.operation}: what it leaves ({done.stdout})")
        return found

    def inject(self, fault, call):
        """A run with a fault at a call of the store; another where threads made the calls in another order."""
        if not any(self.meets(fault, call) for _ in range(TRIES)):
            self.missed.append(f"{fault} at {call.text}")

    def meets(self, fault, call):
        """One run with a fault at a call; whether they met."""
        case = self.case()
        command = self.command(case)
        if fault in GATED:
            note = case.folder / "note"
            env = proofs.clean_environment() | strace.gated(self.gate, case.store, fault, call, note)
            done = proofs.run(command, env=env, check=False)
            done = done if note.exists() else None
        else:
            what = "signal=KILL" if fault == KILL else f"error={fault}"
            done = strace.faulty(command, self.gate, case.store, call, what, case.folder / "log")
        if done is not None:
            self.met[fault] += 1
            self.judge(case, command, fault, done, call.text)
        shutil.rmtree(case.folder)
        return done is not None

    def judge(self, case, command, fault, done, where):
        try:
            self.require_judged(case, command, fault, done)
        except proofs.Failure as error:
            self.failures.append(f"{self.operation}, {fault} at {where}: {error}")

    def require_judged(self, case, command, fault, done):
        left = case.require_sound(self.states)
        if fault == KILL:
            proofs.require_equal(done.returncode, -9, "the exit status of what was killed")
        elif fault in ("EINTR", "short"):
            proofs.require_equal(done.returncode, 0, f"the exit status ({done.stderr})")
        elif done.returncode != 0:
            cause = os.strerror(getattr(errno, "EIO" if fault == "lost" else fault))
            if self.operation in REPORTING and not done.stderr:
                stores.require_finding(done, cause, str(case.folder))
            else:
                stores.require_error(done, cause, str(case.folder))
        if done.returncode == 0:
            case.require_end()
        case.require_retry(command, left)


# The faults that strace cannot make, and the calls at which they are made.
GATED = {"short": ("write",), "lost": ("renameat", "linkat", "mkdirat", "unlinkat")}


def some(operation, calls):
    """A kill at every call, and errors so that each call of the plain operation meets three of the five, others one."""
    yield from ((KILL, call) for call in calls)
    for k, call in enumerate(calls):
        for number in range(3 if operation == "publish" else 1):
            yield ERRORS[(k + 2 * number) % len(ERRORS)], call
    yield from at_gate(calls)


def every(_, calls):
    yield from ((fault, call) for call in calls for fault in (KILL, *ERRORS))
    yield from at_gate(calls)


def at_gate(calls):
    yield from ((fault, call) for call in calls for fault, names in GATED.items() if call.name in names)


def prove(report, programs, folder):
    gate = strace.build_gate(folder)
    template(programs, folder / "template")
    prove_control(report, programs, folder)
    prove_naive_writer(report, programs, folder, gate)
    choose = every if os.environ.get("STORE_PROOFS_ALL") else some
    total = 0
    with concurrent.futures.ThreadPoolExecutor((os.cpu_count() or 1) + 1) as workers:
        for operation in OPERATIONS:
            home = folder / operation
            home.mkdir()
            prover = Prover(operation, programs, home, gate)
            calls = prover.calls()
            list(workers.map(lambda pair, inject=prover.inject: inject(*pair), choose(operation, calls)))
            require_none(prover.failures, f"{operation}: so many faults do harm")
            require_none(prover.missed, f"{operation}: so many faults did not meet their call")
            total += prover.met.total()
            report.proved(
                f"{operation}: {prover.met.total()} faults at {len(calls)} system calls, each time absent or complete, retried, "
                "without litter: " + ", ".join(f"{number} {fault}" for fault, number in sorted(prover.met.items())))
    proofs.require(total >= LEAST, f"{total} faults were made; at least {LEAST} are expected")
    report.proved(f"{total} faults in all")


def require_none(texts, what):
    proofs.require(not texts, f"{what}: {len(texts)}\n" + "\n".join(texts[:12]))


def prove_control(report, programs, folder):
    """The checks find what a naive program leaves: a model half copied, a marker too early, a file of its own."""
    def torn(case):
        shutil.copytree(case.store / "0", case.store / str(INDEX))

    def marked(case):
        pathlib.Path(case.store, ".complete", f"{INDEX}.1.0123456789abcdef").touch()

    def littered(case):
        pathlib.Path(case.store, str(INDEX)).mkdir()
        pathlib.Path(case.store, str(INDEX), "model.tmp").touch()

    def truncated(case):
        case.driver.publish(INDEX, case.source)
        os.truncate(case.store / str(INDEX) / "model" / "model.safetensors", 1000)

    def changed(case):
        pathlib.Path(case.store, "0/log").write_bytes(b"replaced")

    for number, spoil in enumerate((torn, marked, littered, truncated, changed)):
        case = Case(folder / "template", folder / f"control-{number}", programs, as_it_is)
        spoil(case)
        try:
            case.require_sound({"absent"})
        except proofs.Failure:
            continue
        raise proofs.Failure(f"a store that is {spoil.__name__} is found to be sound")
    report.proved("5 of 5 stores that are spoilt are found out")


def prove_naive_writer(report, programs, folder, gate):
    """The same harness finds that a writer in place tears models."""
    def case(name):
        case = Case(folder / "template", folder / f"naive-{name}", programs, as_it_is)
        return case, [sys.executable, "-c", NAIVE, case.source, case.store / str(INDEX) / "model"]

    plain, command = case("plain")
    _, calls = strace.calls(command, folder / "naive-log", plain.store)
    plain.require_sound(set())
    writes = [call for call in calls if call.name == "write"]
    torn = 0
    for number, call in enumerate(writes):
        killed, command = case(number)
        done = strace.faulty(command, gate, killed.store, call, "signal=KILL", killed.folder / "log")
        proofs.require(done is not None and done.returncode == -9, f"a writer in place was not killed at {call.text}")
        try:
            killed.require_sound({"absent"})
        except proofs.Failure:
            torn += 1
    proofs.require(torn > 0, f"a writer in place was killed {len(writes)} times, and the store was found to be sound")
    report.proved(f"a writer in place, killed at each of {len(writes)} writes, is found out {torn} times")
