"""Overlapping attempts on two hosts, most of them killed, while readers on both look on."""

import contextlib
import dataclasses
import json
import multiprocessing
import os
import pathlib
import random
import threading
import time

import nfs_hosts
import nfs_history
import nfs_writers
import proofs
import stores

STORE = "soak"
AT_ONCE = 8
SAMPLED, ALL = 150, 1_000
CONTROL = 60
KILLED = 0.7
# Of so many attempts in a row one index is the aim, or the one after it.
ON_ONE = 7
PARTIAL = "model.h5"
# Of a reader, so that attempts get their part of two processors.
PAUSE = 0.005


def prove(report, hosts, programs):
    with nfs_hosts.workers(programs.driver, hosts[0]) as (maker,):
        maker.ask(f"create {hosts[0].folder / STORE}")
    attempts = ALL if programs.all else SAMPLED
    soak = Soak(STORE, hosts, attempts, lambda host: DriverAttempt(host, programs.driver))
    # Models as another program leaves them whose writer was killed.
    for index in range(0, soak.indices, 3):
        stores.make_files(soak.store / str(index) / "model", {PARTIAL: os.urandom(30_000)})
    looks = soak.run()
    require_sound(soak, looks)
    report.proved(f"{soak.told()}; {shown(looks)}")
    prove_end(report, soak, hosts, programs)
    for name, writer in nfs_writers.CONTROLS.items():
        control = Soak(f"control-{name}", hosts, CONTROL, lambda host, writer=writer: nfs_writers.Attempt(host, writer))
        looks = control.run()
        found = {what: len(bad) for what, bad in nfs_history.judge(looks).items()}
        proofs.require(sum(found.values()) > 0, f"the control '{name}' is not found out: {shown(looks)}")
        report.proved(
            f"the control '{name}', {control.killed} of {len(control.spans)} killed: {told_counts(found)} of {len(looks)} looks")


def require_sound(soak, looks):
    for what, bad in nfs_history.judge(looks).items():
        proofs.require(not bad, f"{len(bad)} looks are {what}: {bad[:3]}")
    proofs.require(soak.killed >= KILLED * soak.attempts, f"only {soak.killed} of {soak.attempts} attempts were killed")
    proofs.require(soak.overlapping() >= soak.attempts, f"only {soak.overlapping()} attempts overlapped")
    proofs.require(not soak.errors, f"{len(soak.errors)} attempts failed: {soak.errors[:3]}")


def prove_end(report, soak, hosts, programs):
    """What the store holds at the end, by its files, and by `sweep verify`."""
    states = {index: stores.state(soak.store, index) for index in range(soak.indices)}
    markers = {index: stores.require_markers(soak.store, index) for index in range(soak.indices)}
    complete = [index for index, state in states.items() if state == "complete"]
    tried = len({span.index for span in soak.spans})
    proofs.require(len(complete) > tried / 4, f"only {len(complete)} of {tried} indices are complete")
    unmarked = [index for index in complete if not markers[index]]
    aside = sum(1 for path in soak.store.glob("*/.quarantine/*"))
    stores.litter(soak.store)
    verify = hosts[0].command(programs.sweep, "verify", "--storage", hosts[0].folder / STORE, "--rehash", "--json")
    proofs.run(verify, seconds=600)
    for index in complete:
        stores.require_complete(soak.store, index)
    report.proved(
        f"at the end {len(complete)} of {tried} indices are complete, 0 markers are wrong, {len(unmarked)} were missing after "
        f"kills and were written by 'sweep verify --rehash', which found nothing damaged; {aside} partial models were set aside")


def told_counts(found):
    return ", ".join(f"{count} {what}" for what, count in found.items())


def shown(looks):
    states = {}
    for look in looks:
        states[look.state] = states.get(look.state, 0) + 1
    found = {what: len(bad) for what, bad in nfs_history.judge(looks).items()}
    return f"{len(looks)} looks from {len({look.reader for look in looks})} readers ({told_counts(states)}): {told_counts(found)}"


class DriverAttempt:
    """An attempt of the library, in a process of its own."""

    def __init__(self, host, driver):
        self.host = host
        self.worker = nfs_hosts.Worker(host, driver)

    def prepare(self, store):
        self.worker.ask(f"open {self.host.folder / store}")

    def run(self, index, token):
        """The last answer; empty when it was killed before."""
        answer = []
        with contextlib.suppress(BrokenPipeError):
            self.worker.send(
                f"begin {index}", f"put model.bin {random.randrange(1, 200_000)} {token}-", f"write inner/more.bin 3000 {token}+",
                "publish")
            for _ in range(4):
                answer = self.worker.receive()
                if answer[:1] != ["ok"]:
                    break
        return answer

    def kill(self):
        self.worker.program.kill()

    def end(self):
        self.worker.end()


class Soak:
    """Attempts and readers on one store; what they did and saw."""

    def __init__(self, name, hosts, attempts, make):
        self.name, self.hosts, self.attempts, self.make = name, hosts, attempts, make
        self.store = nfs_hosts.EXPORT / name
        self.store.mkdir(exist_ok=True)
        # As many as there can be at most.
        self.indices = 2 * attempts // ON_ONE + 4
        self.begun = multiprocessing.Value("i", 0)
        self.killed, self.durations, self.spans, self.errors = 0, [0.3], [], []
        self.lock = threading.Lock()

    def told(self):
        indices = len({span.index for span in self.spans})
        return f"{len(self.spans)} attempts of {indices} indices, {self.overlapping()} overlapping another, {self.killed} killed"

    def run(self):
        """All attempts; what the readers saw meanwhile."""
        readers = [Reader(host, self) for host in self.hosts]
        threads = [threading.Thread(target=self.attempt_on, args=(self.hosts[number % 2],)) for number in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return [look for reader in readers for look in reader.end()]

    def is_enough(self):
        done = self.overlapping() >= self.attempts and self.killed >= KILLED * self.attempts
        return done or len(self.spans) >= 2 * self.attempts

    def attempt_on(self, host):
        while not self.is_enough():
            with self.begun.get_lock():
                number = self.begun.value
                self.begun.value += 1
            attempt = self.make(host)
            try:
                attempt.prepare(self.name)
                self.perform(attempt, number)
            except (proofs.Failure, OSError) as error:
                self.errors.append(repr(error))
            finally:
                attempt.kill()
                attempt.end()

    def perform(self, attempt, number):
        index = number // ON_ONE + random.randrange(2)
        typical = sum(self.durations[-20:]) / len(self.durations[-20:])
        # One in eight is let be, so that there is something to see.
        timer = threading.Timer(random.uniform(0, 1.1 * typical) if number % 8 else 600, attempt.kill)
        span = self.enter(index)
        timer.start()
        answer = attempt.run(index, f"{index}-{number}")
        timer.cancel()
        with self.lock:
            span.ended = time.monotonic()
            if not answer:
                self.killed += 1
            elif answer[0] == "ok":
                self.durations.append(span.ended - span.began)
            else:
                self.errors.append(f"index {index}: {' '.join(answer)}")

    def enter(self, index):
        with self.lock:
            span = Span(index, time.monotonic())
            for other in self.spans[-4 * AT_ONCE :]:
                if other.index == index and other.ended is None:
                    other.overlapped = span.overlapped = True
            self.spans.append(span)
            return span

    def overlapping(self):
        """How many attempts ran while another of the same index did."""
        return sum(span.overlapped for span in self.spans)


@dataclasses.dataclass
class Span:
    """When an attempt ran."""

    index: int
    began: float
    ended: float | None = None
    overlapped: bool = False


class Reader:
    """A process that looks at indices through one host's mount until it is ended."""

    def __init__(self, host, soak):
        self.path = pathlib.Path(f"/tmp/{soak.name}-{host.name}")
        self.stop = multiprocessing.Event()
        self.process = multiprocessing.Process(target=self.look, args=(host, soak))
        self.process.start()

    def look(self, host, soak):
        with open(self.path, "w", encoding="utf-8") as file:
            while not self.stop.is_set():
                now = soak.begun.value // ON_ONE
                # Mostly where something happens, and also at what has been there for long.
                first = max(0, now - 2) if random.random() < 0.8 else 0
                index = random.randrange(first, now + 2)
                file.write(json.dumps(nfs_history.look(host.name, host.folder / soak.name, index)) + "\n")
                time.sleep(PAUSE)

    def end(self):
        self.stop.set()
        self.process.join()
        proofs.require_equal(self.process.exitcode, 0, "the exit status of a reader")
        with open(self.path, encoding="utf-8") as file:
            return [nfs_history.Look(*json.loads(line)) for line in file]
