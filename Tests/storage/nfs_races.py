"""Many processes on two hosts publish the same index at the same moment: exactly one wins."""

import errno
import multiprocessing
import os
import time

import nfs_hosts
import proofs
import stores

STORE = "races"
ON_EACH = 8
SAMPLED, ALL = 40, 300
CONTROL_ROUNDS = 20


def prove(report, hosts, programs):
    start = time.monotonic()
    rounds = ALL if programs.all else SAMPLED
    contenders = hosts * ON_EACH
    with nfs_hosts.workers(programs.driver, hosts[0]) as (maker,):
        maker.ask(f"create {hosts[0].folder / STORE}")
    winners, again = {host.name: 0 for host in hosts}, []
    store = nfs_hosts.EXPORT / STORE
    with nfs_hosts.workers(programs.driver, *contenders, store=STORE) as workers:
        for index in range(rounds):
            if index % 2:
                # What another program has left is set aside first; only one of all may do that.
                stores.make_files(store / str(index) / "model", {"model.h5": b"not all of it"})
            winners[race(workers, index, again)] += 1
            stores.require_complete(store, index)
    left = [name for name in stores.litter(store) if not name.endswith("/.quarantine")]
    proofs.require_equal(left, [], "what is left of the attempts")
    report.proved(
        f"{rounds} races of {len(contenders)} processes on two hosts: exactly one publishes in each, "
        f"{' and '.join(f'{count} on host {name}' for name, count in winners.items())}; "
        f"{len(again)} had to publish again, as the server had replaced what they looked at; {time.monotonic() - start:.0f} s")
    prove_control(report, hosts)


def race(workers, index, again):
    """All begin, then all publish at once; the name of the host whose model stands. `again`: what some say who must try again."""
    for number, worker in enumerate(workers):
        worker.send(f"begin {index}", f"put model.bin {1_000 + number} {index}-{number}-")
    for worker in workers:
        for _ in range(2):
            answer = worker.receive()
            proofs.require(answer[:1] == ["ok"], f"index {index}: {' '.join(answer)}")
    for worker in workers:
        worker.send("publish")
    answers = [worker.receive() for worker in workers]
    for number, answer in enumerate(answers):
        # The server had replaced what an attempt looked at; it says that it is to publish again.
        if answer[:1] == ["error"] and int(answer[2]) == errno.ESTALE:
            again.append(" ".join(answer))
            workers[number].send("publish")
            answers[number] = workers[number].receive()
    for answer in answers:
        proofs.require(answer[:1] == ["ok"] and len(answer) == 3, f"index {index}: {' '.join(answer)}")
    won = [worker.host.name for worker, answer in zip(workers, answers) if answer[1] == "published"]
    proofs.require_equal(len(won), 1, f"index {index}: the number of winners")
    proofs.require_equal(len({answer[2] for answer in answers}), 1, f"index {index}: the number of models that are told of")
    return won[0]


def prove_control(report, hosts):
    """What looks first and then renames has several winners here."""
    contenders = hosts * (ON_EACH // 2)
    barrier = multiprocessing.Barrier(len(contenders))
    winners = multiprocessing.Array("i", CONTROL_ROUNDS)
    (nfs_hosts.EXPORT / "looking").mkdir()
    processes = [
        multiprocessing.Process(target=look_and_rename, args=(host.folder / "looking", barrier, winners)) for host in contenders]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        proofs.require_equal(process.exitcode, 0, "the exit status of a control")
    several = sum(count > 1 for count in winners)
    proofs.require(several > 0, f"a look and a rename had one winner in each of {CONTROL_ROUNDS} races; so nothing is raced here")
    report.proved(f"a look and a rename in their place: several winners in {several} of {CONTROL_ROUNDS} races")


def look_and_rename(folder, barrier, winners):
    for index in range(CONTROL_ROUNDS):
        mine = folder / f"{index}-{os.getpid()}"
        mine.write_bytes(b"model")
        barrier.wait()
        if not (folder / str(index)).exists():
            mine.rename(folder / str(index))
            with winners.get_lock():
                winners[index] += 1
        barrier.wait()
