"""Kills and errors at each system call of what a store does: nothing is torn, lost, or left that is not known."""

import collections
import concurrent.futures
import errno
import os
import pathlib
import random
import shutil

import proofs
import stores
import strace

INDEX = 3
ERRORS = ("EIO", "ENOSPC", "EDQUOT", "ESTALE", "EINTR")
KILL = "KILL"
MODEL = {"model.safetensors": bytes(range(256)) * 6144, "variables/weights.bin": b"weights"}
FOREIGN = {"notes.txt": b"mine", "0/log": b"mine too"}
TRIES = 30
BASELINES = 8
MOST = 1_000
LEAST = 300


def obstacle():
    return strace.obstacle()


def as_it_is(case):
    pass


def with_another_model(case):
    case.driver.publish(INDEX, case.other)


def with_a_partial_model(case):
    stores.make_files(case.store / str(INDEX) / "model", {"model.safetensors": b"half"})


# What is proved: a name, what stands before, the command, and what each index may be after a fault besides complete.
# Each command is run again after the fault, must succeed then, and leave the index complete.
OPERATIONS = {
    "publish": (as_it_is, lambda case: case.driver.publish_command(INDEX, case.source, "--metric", "accuracy=0.5"), {"absent"}),
    "publish, too late": (
        with_another_model, lambda case: case.driver.publish_command(INDEX, case.source, "--metric", "accuracy=0.5"), set()),
    "publish, over a partial model": (
        with_a_partial_model, lambda case: case.driver.publish_command(INDEX, case.source), {"foreign", "absent"}),
}


class Case:
    """A store with a model and other people's files, in a folder of its own; what was there is remembered."""

    def __init__(self, template, folder, programs, prepare):
        shutil.copytree(template, folder, symlinks=True)
        self.folder = folder
        self.store, self.source, self.other = folder / "store", folder / "source", folder / "other"
        self.driver = stores.Driver(programs, self.store)
        prepare(self)
        self.kept = self.earlier()

    def earlier(self):
        """What no operation may touch: all but the index's own folder and the records of attempts."""
        mine = (f"{INDEX}", f"{INDEX}/", f".complete/{INDEX}.", ".running/", ".trash/", ".failed/")
        entries = {
            name: entry for name, entry in stores.tree(self.store).items() if name != mine[0] and not name.startswith(mine[1:])}
        if stores.state(self.store, INDEX) == "complete":
            entries["the model"] = stores.tree(self.store / str(INDEX) / "model")
        return entries

    def require_sound(self, states):
        """Nothing is torn, lost, or left that is not known; what is left."""
        state = stores.state(self.store, INDEX)
        proofs.require(state in states | {"complete"}, f"index {INDEX} is {state}")
        stores.require_markers(self.store, INDEX)
        stores.require_complete(self.store, 0)
        now = self.earlier()
        if "the model" not in self.kept:
            now.pop("the model", None)
        proofs.require_equal(stores.differences(self.kept, now), [], "what was changed of what was there before")
        return set(stores.litter(self.store, known=FOREIGN))

    def require_retry(self, command, left):
        done = proofs.run(command, env=proofs.clean_environment())
        again = self.require_sound(set())
        proofs.require(again <= left, f"a retry leaves {sorted(again - left)}; it prints {done.stdout}")
        own = "the model" not in self.kept
        stores.require_complete(self.store, INDEX, self.source if own else self.other)


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
        self.met = collections.Counter()  # (fault, k): how often fault met the k-th call of the store
        self.failures = []
        self.numbers = iter(range(1, 1_000_000))

    def case(self):
        folder = self.folder / f"{next(self.numbers)}"
        return Case(self.folder.parent / "template", folder, self.programs, self.prepare)

    def calls(self):
        """The calls of the store in a run without a fault."""
        case = self.case()
        log = case.folder / "log"
        done = strace.traced(self.command(case), self.gate, log)
        proofs.require_equal(done.returncode, 0, f"{self.operation}, traced: the exit status ({done.stderr})")
        proofs.require_equal(case.require_sound(set()), self.leftovers(case), f"{self.operation}: what it leaves")
        return strace.calls(log.read_text(), case.store)

    def leftovers(self, case):
        """What an operation leaves that nothing has disturbed."""
        return {f"{INDEX}/.quarantine"} if self.prepare is with_a_partial_model else set()

    def inject(self, fault, call):
        """One run with a fault; whether it met a call of the store."""
        case = self.case()
        log = case.folder / "log"
        what = "signal=KILL" if fault == KILL else f"error={fault}"
        options = "-e", f"inject={call.name}:{what}:when={call.ordinal}"
        command = self.command(case)
        done = strace.traced(command, self.gate, log, *options, seconds=20)
        seen = strace.calls(log.read_text(), case.store)
        hits = [k for k, other in enumerate(seen) if other.injected]
        if fault == KILL:
            hits = [len(seen) - 1] if done.returncode == -9 and seen else []
        if not hits or done.returncode is None:
            shutil.rmtree(case.folder)
            return False
        self.judge(case, command, fault, done, f"at call {hits[0] + 1}, {seen[hits[0]].text}")
        for k in hits:
            self.met[fault, k] += 1
        shutil.rmtree(case.folder)
        return True

    def judge(self, case, command, fault, done, where):
        try:
            self.require_judged(case, command, fault, done)
        except proofs.Failure as error:
            self.failures.append(f"{self.operation}, {fault} {where}: {error}")

    def require_judged(self, case, command, fault, done):
        left = case.require_sound(self.states)
        if fault == KILL:
            proofs.require_equal(done.returncode, -9, "the exit status of what was killed")
        elif fault in ("EINTR", "short"):
            proofs.require_equal(done.returncode, 0, f"the exit status ({done.stderr})")
        elif done.returncode != 0:
            cause = os.strerror(getattr(errno, "EIO" if fault == "lost" else fault))
            stores.require_error(done, cause, str(case.folder))
        if done.returncode == 0:
            stores.require_complete(case.store, INDEX)
        case.require_retry(command, left)

    def prove(self, wanted, workers):
        """Makes all wanted faults, (fault, k); the calls of the store, and what was wanted.

        The calls are always the same, but which of two threads makes the later ones is not, and strace counts those of each
        thread. So a fault that met no call, or another one, is made again with the numbers of another run.
        """
        runs = [self.calls() for _ in range(BASELINES)]
        sizes = {len(run) for run in runs}
        proofs.require_equal(len(sizes), 1, f"{self.operation}: how many numbers of calls there are, {sizes}")
        wanted = list(wanted(len(runs[0])))
        for _ in range(TRIES):
            missing = [(fault, k) for fault, k in wanted if not self.met[fault, k]]
            patterns = list({tuple((call.name, call.ordinal) for call in run): run for run in runs}.values())
            list(workers.map(lambda number: self.inject(missing[number][0], patterns[number % len(patterns)][missing[number][1]]),
                             range(len(missing))))
            random.shuffle(wanted)
            if missing:
                runs.append(self.calls())
        return runs[0], wanted

    def gated(self, fault, name, workers):
        """The faults that strace cannot make, at every call of a name; their number."""
        def one(number):
            case = self.case()
            note = case.folder / "note"
            command = self.command(case)
            with open(note, "w") as file:
                env = proofs.clean_environment() | {
                    "LD_PRELOAD": str(self.gate), "GATE_FAULT": f"{fault}:{name}:{number}", "GATE_NOTE": "9"}
                words = ["bash", "-c", 'exec 9>"$0"; exec "$@"', note, *command]
                done = proofs.run(words, env=env, check=False)
            if not note.read_text():
                shutil.rmtree(case.folder)
                return False
            self.judge(case, command, fault, done, f"at {note.read_text().strip()}, number {number}")
            shutil.rmtree(case.folder)
            return True

        number = 0
        while number < MOST:
            results = list(workers.map(one, range(number + 1, number + 5)))
            number += 4
            if not all(results):
                return number - 4 + results.index(False)
        raise proofs.Failure(f"{self.operation}: more than {MOST} calls of {name}")


def some(operation, count):
    """A kill at every call, and errors so that each call meets two of the five."""
    yield from ((KILL, k) for k in range(count))
    step = 1 if operation == "publish" else 3
    for k in range(0, count, step):
        for offset in (0, 2):
            yield ERRORS[(k + offset) % len(ERRORS)], k


def every(_, count):
    yield from ((fault, k) for k in range(count) for fault in (KILL, *ERRORS))


def prove(report, programs, folder):
    gate = strace.build_gate(folder)
    template(programs, folder / "template")
    prove_control(report, programs, folder)
    choose = every if os.environ.get("STORE_PROOFS_ALL") else some
    total = 0
    with concurrent.futures.ThreadPoolExecutor((os.cpu_count() or 1) + 1) as workers:
        for operation in OPERATIONS:
            home = folder / operation
            home.mkdir()
            prover = Prover(operation, programs, home, gate)
            everything, wanted = prover.prove(lambda count, name=operation: choose(name, count), workers)
            kinds = collections.Counter(fault for fault, _ in prover.met.elements())
            reached = {k for _, k in prover.met}
            missed = [pair for pair in wanted if pair not in prover.met]
            proofs.require(
                len(missed) <= len(wanted) // 20, f"{operation}: {len(missed)} of {len(wanted)} faults did not meet their call: "
                + ", ".join(f"{fault} {k + 1} {everything[k].name} {everything[k].ordinal}" for fault, k in missed))
            gated = {
                name: prover.gated("short" if name == "write" else "lost", name, workers)
                for name in ("write", "renameat", "linkat", "mkdirat", "unlinkat")}
            proofs.require(not prover.failures, f"{len(prover.failures)} faults do harm:\n" + "\n".join(prover.failures[:20]))
            count = sum(kinds.values()) + sum(gated.values())
            total += count
            report.proved(
                f"{operation}: {count} faults at {len(reached)} of {len(everything)} system calls, each absent or complete, retried and "
                f"without litter: " + ", ".join(f"{number} {fault}" for fault, number in sorted(kinds.items()))
                + f", {gated.pop('write')} short writes, {sum(gated.values())} lost replies")
    proofs.require(total >= LEAST, f"{total} faults were made; at least {LEAST} are expected")
    report.proved(f"{total} faults in all")


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
