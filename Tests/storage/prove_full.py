"""Disks that are full, out of inodes or read-only, and limits on file sizes: an error comes first, then nothing is left."""

import errno
import os
import pathlib
import re
import shutil

import machine
import proofs
import stores

MIB = 1 << 20
MODEL = 64
INDEX = 1


def obstacle():
    return machine.mount_obstacle()


def prove(report, programs, folder):
    big = stores.make_files(folder / "big", {f"layer-{number}.bin": bytes([number]) * (MODEL * MIB // 4) for number in range(4)})
    small = stores.make_files(folder / "small", {"model.bin": b"small"})
    prove_space(report, programs, folder, big, small)
    prove_inodes(report, programs, folder, small)
    prove_read_only(report, programs, folder, small)
    prove_limit(report, programs, folder, big, small)
    prove_control(report, folder, big)


def require_refused(driver, index, done, cause):
    """A publication failed with a cause, published nothing, and left nothing that is not known."""
    stores.require_error(done, os.strerror(cause), str(driver.store))
    proofs.require_equal(stores.state(driver.store, index), "absent", f"index {index}")
    proofs.require_equal(stores.require_markers(driver.store, index), 0, f"the markers of index {index}")
    stores.require_complete(driver.store, 0)
    return stores.litter(driver.store)


def prove_space(report, programs, folder, big, small):
    """A disk on which a model of 64 MiB comes to its end after each MiB of it."""
    refused, left, kept = 0, 0, stores.tree(big)
    with machine.mounted(folder / "disk", "-t", "tmpfs", "-o", f"size={(MODEL + 8) * MIB}", "tmpfs") as disk:
        driver = stores.Driver(programs, disk / "store")
        driver.publish(0, small, "--create")
        before = stores.tree(driver.store / "0")
        for room in range(MODEL + 1):
            filler = disk / "filler"
            free = shutil.disk_usage(disk).free
            machine.fill(filler, max(0, free - room * MIB))
            done = driver.publish(INDEX, big, check=False)
            left += len(require_refused(driver, INDEX, done, errno.ENOSPC))
            refused += 1
            proofs.require_equal(stores.differences(before, stores.tree(driver.store / "0")), [], "what was changed of index 0")
            filler.unlink()
        driver.publish(INDEX, big)
        stores.require_complete(driver.store, INDEX, big)
        proofs.require_equal(stores.litter(driver.store), [], "what is left after a publication that succeeded")
    proofs.require_equal(left, 0, "what was left behind on full disks")
    proofs.require_equal(stores.differences(kept, stores.tree(big)), [], "what was changed of the source")
    report.proved(
        f"a disk full after each MiB of {MODEL}: {refused} of {refused} say so and leave nothing; with room they succeed")


def prove_inodes(report, programs, folder, small):
    many = stores.make_files(folder / "many", {f"{number}/file.bin": b"x" for number in range(20)})
    refused = 0
    with machine.mounted(folder / "inodes", "-t", "tmpfs", "-o", "size=8m,nr_inodes=200", "tmpfs") as disk:
        driver = stores.Driver(programs, disk / "store")
        driver.publish(0, small, "--create")
        for room in range(0, 46, 3):
            fillers = disk / "fillers"
            fillers.mkdir()
            while os.statvfs(disk).f_ffree > room:
                (fillers / str(len(os.listdir(fillers)))).touch()
            done = driver.publish(INDEX, many, check=False)
            if done.returncode == 0:
                proofs.require(room > 20, f"a model of 41 files and folders is published with {room} inodes")
                stores.require_complete(driver.store, INDEX, many)
            else:
                proofs.require_equal(require_refused(driver, INDEX, done, errno.ENOSPC), [], "what is left")
                refused += 1
            shutil.rmtree(fillers)
        driver.publish(INDEX, many)
        stores.require_complete(driver.store, INDEX, many)
    proofs.require(refused >= 10, f"only {refused} publications met the end of the inodes")
    report.proved(f"no inodes left: {refused} of {refused} publications say so, leave nothing, and succeed with some")


def prove_read_only(report, programs, folder, small):
    with machine.mounted(folder / "read-only", "-t", "tmpfs", "-o", "size=8m", "tmpfs") as disk:
        driver = stores.Driver(programs, disk / "store")
        driver.publish(0, small, "--create")
        before = stores.tree(disk)
        proofs.run(["mount", "-o", "remount,ro", disk])
        require_refused(driver, INDEX, driver.publish(INDEX, small, check=False), errno.EROFS)
        stores.require_error(driver.publish(0, small, check=False), os.strerror(errno.EROFS))
        proofs.require_equal(driver.load(0).stdout, f"{driver.store}/0/model\n", "the model of a read-only store")
        proofs.run(["mount", "-o", "remount,rw", disk])
        proofs.require_equal(stores.differences(before, stores.tree(disk)), [], "what was changed")
    report.proved("a read-only file system: models are read and verified, the rest is refused")


def prove_limit(report, programs, folder, big, small):
    """RLIMIT_FSIZE, whose signal would end a program that says nothing."""
    driver = stores.Driver(programs, folder / "limited")
    driver.publish(0, small, "--create")
    refused = 0
    # From none at all, where no record can be written, to one KiB below the size of a file.
    for kibibytes in (0, 1, 4, 1023, 1024, 1025, 4000, MODEL * 256 - 1):
        command = machine.with_file_size_limit(kibibytes, driver.publish_command(INDEX, big))
        done = proofs.run(command, env=proofs.clean_environment(), check=False)
        proofs.require_equal(require_refused(driver, INDEX, done, errno.EFBIG), [], f"what is left under {kibibytes} KiB")
        refused += 1
    command = machine.with_file_size_limit(MODEL * 256, driver.publish_command(INDEX, big))
    proofs.run(command, env=proofs.clean_environment())
    stores.require_complete(driver.store, INDEX, big)
    report.proved(f"limits on file sizes: {refused} of {refused} publications say so and are not killed by SIGXFSZ")


def prove_control(report, folder, big):
    """The check finds what a program leaves that copies into place and does not look at the result."""
    with machine.mounted(folder / "control", "-t", "tmpfs", "-o", f"size={MODEL // 2 * MIB}", "tmpfs") as disk:
        model = disk / str(INDEX) / "model"
        proofs.run(["cp", "-r", big, disk / "staged"], check=False)
        model.parent.mkdir()
        pathlib.Path(disk / "staged").rename(model)
        files = [{"path": name, "sha256": digest, "size": MODEL * MIB // 4} for name, digest in stores.files(big).items()]
        os.truncate(model / "layer-0.bin", MIB)
        (model / "manifest.json").write_text(repr({"index": INDEX, "files": files}).replace("'", '"'))
        try:
            stores.state(disk, INDEX)
        except proofs.Failure as error:
            proofs.require(re.search("files", str(error)), f"the control failed otherwise: {error}")
            report.proved("a copy that ignores a full disk is found out")
            return
        raise proofs.Failure("a copy that ignores a full disk is found to be complete")
