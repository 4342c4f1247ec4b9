"""A model of 3 GiB: every byte arrives, in constant memory."""

import hashlib
import os
import shutil
import subprocess
import sys
import time

import machine
import proofs
import stores

GIB = 1 << 30
SIZE = 3 * GIB + 4_097  # Linux writes at most 2 GiB - 4 KiB at once; nor is this a multiple of a block.
LIMIT = 64 << 20
SPARE = 2 * GIB


def obstacle():
    free = shutil.disk_usage(os.environ.get("TMPDIR", "/tmp")).free
    needed = 2 * SIZE + SPARE
    return None if free >= needed else f"{needed / GIB:.0f} GiB of free space are needed; there are {free / GIB:.1f}"


def prove(report, programs, folder):
    prove_control(report)
    small = stores.make_files(folder / "small", {"model.bin": b"small"})
    big = folder / "big"
    big.mkdir()
    sha256 = write_big(big / "model.bin")
    driver = stores.Driver(programs, folder / "store")
    start = peak(driver.publish_command(0, small, "--create"))
    used = peak(driver.publish_command(1, big))
    shutil.rmtree(big)
    stores.require_complete(driver.store, 1)
    proofs.require_equal(stores.digest(driver.store / "1/model/model.bin"), sha256, "the SHA-256 of the big model")
    proofs.require_equal((driver.store / "1/model/model.bin").stat().st_size, SIZE, "the size of the big model")
    proofs.require(used - start < LIMIT, f"a model of {SIZE} bytes takes {used - start} bytes more of memory than one of 5")
    report.proved(
        f"{SIZE} bytes, bit by bit: {used / (1 << 20):.1f} MiB of memory, {(used - start) / (1 << 20):.1f} more than for 5 bytes")
    loaded = peak([driver.sweep, "load", "--verify", "--storage", driver.store, "--index", 1])
    proofs.require(loaded - start < LIMIT, f"verifying it takes {loaded - start} bytes more of memory")
    with open(driver.store / "1/model/model.bin", "r+b") as file:
        file.seek(2_147_479_552)
        file.write(b"?")
    done = driver.load(1, check=False)
    stores.require_error(done, "model.bin", sha256)
    report.proved("one byte of it that is changed is found by its SHA-256")


def write_big(path):
    """Bytes that tell where they are, so that a part written twice or moved is seen; their digest."""
    hasher = hashlib.sha256()
    left = SIZE
    with open(path, "wb") as file:
        number = 0
        while left:
            block = hashlib.sha256(number.to_bytes(8, "little")).digest() * 32_768
            block = block[: min(left, len(block))]
            file.write(block)
            hasher.update(block)
            left -= len(block)
            number += 1
    return hasher.hexdigest()


def peak(command):
    """Runs a program to its end; the most memory that was resident, in bytes.

    Asked of the system again and again, since what wait4(2) tells counts the memory of this program too, before the other began.
    """
    words, most = [str(word) for word in command], 0
    with subprocess.Popen(
        words, env=proofs.clean_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as program:
        while program.poll() is None:
            size = machine.process_status(program.pid, "VmHWM").removesuffix(" kB")
            most = max(most, int(size or 0) * 1024)
            time.sleep(0.001)
        proofs.require_equal(program.returncode, 0, f"{' '.join(words)}: the exit status ({program.stderr.read()})")
    return most


def prove_control(report):
    """A program that reads a file as a whole is found out."""
    start, used = (peak([sys.executable, "-c", f"import time; x = bytearray({size}); time.sleep(0.1)"]) for size in (1, LIMIT))
    proofs.require(used - start >= LIMIT * 0.99, f"a program with {LIMIT} bytes more is measured to have {used - start}")
    report.proved(f"a program that holds 64 MiB more is measured to hold {(used - start) / (1 << 20):.1f}")
