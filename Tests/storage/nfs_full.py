"""A file server's disk that is full after some of a model, or is read-only: an error comes first, then nothing is left."""

import contextlib
import errno
import os
import pathlib
import time

import machine
import nfs_hosts
import proofs
import stores

MIB = 1 << 20
MODEL = 64
STEP = 8
DISK = "disk"


def prove(report, hosts, programs):
    started = time.monotonic()
    here = hosts[0]
    source = stores.make_files(
        pathlib.Path("/tmp/big"), {f"layer-{number}.bin": bytes([65 + number]) * (MODEL * MIB // 4) for number in range(4)})
    refusals, late = 0, 0
    with served(f"{MODEL + 8}m") as disk, mounted(here) as folder:
        store = disk / "store"
        collect = here.command(programs.sweep, "collect", "--storage", folder / "store")
        with nfs_hosts.workers(programs.driver, here) as (worker,):
            for line in (f"create {folder}/store", "begin 0", "put model.bin 1000 small", "publish"):
                worker.ask(line)
            before = stores.tree(store / "0")
            for room in range(0, MODEL, 1 if programs.all else STEP):
                machine.fill(disk / "filler", max(0, free(disk) - room * MIB))
                # Of every other model the files are written as a trainer does, by the C library.
                require_refused(worker, 1, room, source, plain=room % 2 == 1 or room % (2 * STEP) == STEP)
                (disk / "filler").unlink()
                refusals += 1
                proofs.require_equal(stores.state(store, 1), "absent", f"index 1 with {room} MiB of room")
                proofs.require_equal(stores.require_markers(store, 1), 0, f"the markers of index 1 with {room} MiB of room")
                late += left_in_trash(store, f"with {room} MiB of room", collect)
                proofs.require_equal(stores.differences(before, stores.tree(store / "0")), [], "what was changed of index 0")
            for line in ("begin 1", f"add {source}", "publish", "verify 1"):
                worker.ask(line)
        stores.require_complete(store, 1, source)
        proofs.require_equal(stores.litter(store), [], "what is left after a publication")
        report.proved(
            f"the server's disk full at each of {refusals} places in a model of {MODEL} MiB: {refusals} of {refusals} say so, "
            f"and nothing is left but, after {late}, in the trash until a collection; with room it is published; "
            f"{time.monotonic() - started:.0f} s")
        prove_read_only(report, here, programs, disk, folder)


def prove_read_only(report, here, programs, disk, folder):
    before = stores.tree(disk)
    with nfs_hosts.workers(programs.driver, here) as (worker,):
        worker.ask(f"open {folder}/store")
        share(disk, "ro")
        worker.ask("verify 0")
        code, number, text = worker.refusal("begin 2")
        proofs.require_equal((code, number), ("fileSystem", errno.EROFS), f"the error on a read-only export ({text})")
        code, number, text = worker.refusal("load 2")
        proofs.require_equal(code, "noModel", f"the error for a model that is not there ({text})")
        share(disk, "rw")
        proofs.require_equal(stores.differences(before, stores.tree(disk)), [], "what was changed of a read-only export")
        for line in ("begin 2", "put model.bin 10 abc", "publish"):
            worker.ask(line)
    report.proved(
        "a read-only export: models are read and verified, the rest is refused; writable again, the same process publishes")


def require_refused(worker, index, room, source, plain):
    """An attempt cannot be published, and says that the disk is full; whoever makes it ends it."""
    size = MODEL * MIB // 4
    lines = [f"put layer-{number}.bin {size} abcdefgh" for number in range(4)] if plain else [f"add {source}"]
    error = []
    for line in (f"begin {index}", *lines, "publish"):
        worker.send(line)
        answer = worker.receive()
        if answer[:1] == ["error"]:
            error = answer
            break
    proofs.require(error, f"a model of {MODEL} MiB is published with {room} MiB of room")
    said = " ".join(error)
    proofs.require(error[2] == str(errno.ENOSPC) or f"errno {errno.ENOSPC}" in said, f"with {room} MiB of room: {said}")
    if line.startswith("begin"):
        return
    worker.ask("discard")


def left_in_trash(store, when, collect):
    """Whether something was left in the trash, the one place for it, which a collection then clears.

    While writes of a file are under way the client keeps what is removed, as `.nfs…`, and that stops the removal of its folder.
    """
    left = stores.litter(store)
    proofs.require(all(name.startswith(".trash/") for name in left), f"{left} is left {when}")
    if left:
        proofs.wait_until(f"the client removes its own files {when}", 60, lambda: not list(store.glob(".trash/**/.nfs*")))
        proofs.run(collect, seconds=300)
        proofs.require_equal(stores.litter(store), [], f"what is left after a collection, {when}")
    return bool(left)


def free(disk):
    status = os.statvfs(disk)
    return status.f_bavail * status.f_frsize


def share(disk, *options):
    words = ",".join([*options, "fsid=1", "no_root_squash", "no_subtree_check", "insecure", "sync"])
    proofs.run(["exportfs", "-i", "-o", words, f"10.0.0.0/8:{disk}"])
    proofs.run(["exportfs", "-f"])


@contextlib.contextmanager
def served(size):
    """A file system of its own that the server serves too."""
    with machine.mounted(nfs_hosts.EXPORT / DISK, "-t", "tmpfs", "-o", f"size={size},mode=0777", "tmpfs") as disk:
        share(disk, "rw")
        try:
            yield disk
        finally:
            proofs.run(["exportfs", "-u", f"10.0.0.0/8:{disk}"], check=False)
            proofs.run(["exportfs", "-f"], check=False)


@contextlib.contextmanager
def mounted(host):
    folder = pathlib.Path("/srv/disk")
    folder.mkdir(exist_ok=True)
    proofs.run(host.command("mount", "-t", "nfs4", "-o", nfs_hosts.OPTIONS, f"{host.server}:/{DISK}", folder), seconds=300)
    try:
        yield folder
    finally:
        proofs.run(["umount", folder], check=False)
