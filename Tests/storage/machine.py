"""File systems, limits and users of this machine, made for a proof and undone after it."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

import proofs


def root_obstacle():
    return None if os.geteuid() == 0 else "root is needed, to mount file systems and to be other users"


def mount_obstacle():
    """Why no file system can be mounted here; None when one can."""
    if reason := root_obstacle():
        return reason
    with tempfile.TemporaryDirectory() as folder:
        try:
            with mounted(folder, "-t", "tmpfs", "-o", "size=1m", "tmpfs"):
                return None
        except proofs.Failure as error:
            return f"no file system can be mounted: {str(error).strip().splitlines()[-1]}"


@contextlib.contextmanager
def mounted(folder, *options):
    """A mounted file system; `options` are those of mount(8) and the device."""
    folder = pathlib.Path(folder)
    folder.mkdir(exist_ok=True)
    proofs.run(["mount", *options, folder])
    try:
        yield folder
    finally:
        proofs.run(["umount", folder], check=False)
        if os.path.ismount(folder):
            proofs.run(["umount", "--lazy", folder])


def process_status(process, key):
    """A line of what the system says of a process; empty when it is gone."""
    try:
        for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith(f"{key}:"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return ""


def fill(path, size=None):
    """Writes a file of a size, or until the disk is full."""
    block = bytes(1 << 16)
    with open(path, "wb", buffering=0) as file:
        written = 0
        while size is None or written < size:
            try:
                written += file.write(block if size is None else block[: size - written])
            except OSError:
                return


@contextlib.contextmanager
def users(group, *names):
    """Users of one group, each with a name, made with useradd and removed again; the words that run a program as each."""
    made = []
    proofs.run(["groupadd", "--force", group])
    try:
        for name in names:
            proofs.run(["useradd", "--no-create-home", "--no-user-group", "--gid", group, "--shell", "/bin/sh", name])
            made.append(name)
        yield [["setpriv", "--reuid", name, "--regid", group, "--clear-groups"] for name in names]
    finally:
        for name in made:
            proofs.run(["userdel", name], check=False)
        proofs.run(["groupdel", group], check=False)


def user_obstacle():
    if reason := root_obstacle():
        return reason
    for program in ("groupadd", "useradd", "userdel", "setpriv"):
        if not shutil.which(program):
            return f"there is no '{program}'"
    return None


def with_umask(umask, command):
    """The words that run a program under a umask."""
    return ["sh", "-c", f'umask {umask}; exec "$@"', "sh", *command]


def with_file_size_limit(kibibytes, command):
    """The words that run a program that may write no larger file."""
    return ["bash", "-c", f'ulimit -f {kibibytes}; exec "$@"', "bash", *command]


def loop_obstacle():
    """Why no image of a file system can be mounted here; None when one can."""
    if reason := mount_obstacle():
        return reason
    if not shutil.which("mkfs.ext4"):
        return "there is no 'mkfs.ext4'"
    with tempfile.TemporaryDirectory() as folder:
        image = pathlib.Path(folder, "image")
        make_ext4(image, 8)
        done = subprocess.run(["mount", "-o", "loop", image, folder], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            proofs.run(["umount", folder])
            return None
        return f"no image can be mounted: {done.stderr.strip()}"


def make_ext4(image, mebibytes):
    with open(image, "wb") as file:
        file.truncate(mebibytes << 20)
    proofs.run(["mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", image])
