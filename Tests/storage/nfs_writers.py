"""Writers as they are often written, which the checks of a soak must find out."""

import contextlib
import hashlib
import json
import os
import signal

FILES = {"model.bin": 100_000, "more.bin": 20_000}
PIECES = 5


def in_place(folder, contents, manifest):
    """Writes each file where it is to be, the manifest last."""
    for name, content in [*contents.items(), ("manifest.json", manifest)]:
        with open(folder / name, "wb", buffering=0) as file:
            for start in range(0, len(content), len(content) // PIECES):
                file.write(content[start : start + len(content) // PIECES])


def file_by_file(folder, contents, manifest):
    """Writes each file beside its place, forces it to the disk, and renames it; the manifest last."""
    for name, content in [*contents.items(), ("manifest.json", manifest)]:
        temporary = folder / f".{name}-{os.getpid()}"
        with open(temporary, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.rename(folder / name)


CONTROLS = {"in place": in_place, "file by file": file_by_file}


class Attempt:
    """An attempt with one of these writers, in a process of its own, which waits until it is told what to write."""

    def __init__(self, host, writer):
        self.host, self.writer, self.process = host, writer, None

    def prepare(self, store):
        self.store = self.host.folder / store
        told, self.teller = os.pipe()
        process = os.fork()
        if process == 0:
            self.perform(told)
        os.close(told)
        self.process, self.handle = process, os.pidfd_open(process)

    def perform(self, told):
        """In the process of its own: nothing of this program's but what is here may go on in it."""
        status = 1
        try:
            index, token = os.read(told, 100).decode().split()
            self.write(self.store / index / "model", int(index), token)
            status = 0
        finally:
            os._exit(status)

    def run(self, index, token):
        # It may have been killed already.
        with contextlib.suppress(BrokenPipeError):
            os.write(self.teller, f"{index} {token}".encode())
        status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        self.process = None
        return [] if status < 0 else ["ok"] if status == 0 else ["error"]

    def write(self, folder, index, token):
        contents = {name: f"{token} {name} ".encode() * (size // 10) for name, size in FILES.items()}
        files = [
            {"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in contents.items()]
        folder.mkdir(parents=True, exist_ok=True)
        self.writer(folder, contents, json.dumps({"index": index, "files": files}).encode())

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.handle, signal.SIGKILL)

    def end(self):
        if self.process:
            os.waitpid(self.process, 0)
        os.close(self.handle)
        os.close(self.teller)
