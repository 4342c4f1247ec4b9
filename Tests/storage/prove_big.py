"""A model of 3 GiB: every byte arrives, in constant memory."""

import hashlib
import os
import shutil

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
    report.proved(f"{SIZE} bytes, bit by bit: {(used - start) / (1 << 20):.1f} MiB more memory than for a model of 5 bytes")
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
    """Runs a program to its end; the most memory that was resident, in bytes."""
    words = [str(word) for word in command]
    quiet = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    process = os.posix_spawn(words[0], words, proofs.clean_environment(), file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    proofs.require_equal(os.waitstatus_to_exitcode(status), 0, f"{' '.join(words)}: the exit status")
    return usage.ru_maxrss * 1024
