"""Copies that copy nothing: files are cloned on Btrfs, and moved."""

import os
import shutil
import subprocess

import machine
import proofs
import stores

MIB = 1 << 20
SIZE = 160 * MIB


def obstacle():
    return machine.loop_obstacle()


def prove(report, programs, folder):
    image, disk = folder / "image", folder / "disk"
    disk.mkdir()
    with open(image, "wb") as file:
        file.truncate(512 * MIB)
    proofs.run(["mkfs.btrfs", "--quiet", image])
    with machine.mounted(disk, "-o", "loop", image):
        source = disk / "source"
        source.mkdir()
        (source / "model.bin").write_bytes(os.urandom(SIZE))
        sha256 = stores.digest(source / "model.bin")
        driver = stores.Driver(programs, disk / "store")
        used = taken_by(disk, lambda: proofs.run(driver.publish_command(0, source, "--create")))
        proofs.require(used < SIZE / 4, f"a clone of {SIZE} bytes takes {used}")
        stores.require_complete(driver.store, 0, source)
        with open(source / "model.bin", "r+b") as file:
            file.write(b"changed")
        proofs.require_equal(stores.digest(driver.store / "0/model/model.bin"), sha256, "the model, after its source was changed")
        report.proved(f"a model of {SIZE // MIB} MiB on Btrfs takes {used / MIB:.1f} MiB; its source is changed without it")
        copied = taken_by(disk, lambda: subprocess.run(
            ["cp", "--reflink=never", source / "model.bin", disk / "copy"], check=True))
        proofs.require(copied > SIZE * 0.9, f"a copy of {SIZE} bytes is measured to take {copied}")
        report.proved(f"a copy of it is measured to take {copied / MIB:.1f} MiB")
        (disk / "copy").unlink()
        inode = (source / "model.bin").stat().st_ino
        moved = taken_by(disk, lambda: proofs.run(driver.publish_command(1, source, "--move")))
        proofs.require(moved < SIZE / 4, f"moving {SIZE} bytes takes {moved}")
        proofs.require_equal((driver.store / "1/model/model.bin").stat().st_ino, inode, "the file that was moved")
        proofs.require_equal(os.listdir(source), [], "what is left of the source")
        report.proved("a model that is moved is the same file")


def taken_by(disk, action):
    """How many bytes of a disk an action takes."""
    before = free(disk)
    action()
    return before - free(disk)


def free(disk):
    proofs.run(["sync", "--file-system", disk])
    return shutil.disk_usage(disk).free
