"""Writers as they are often written, which the checks of a soak must find out."""

import hashlib
import json
import multiprocessing
import os

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
    """An attempt with one of these writers, in a process of its own."""

    def __init__(self, host, writer):
        self.host, self.writer, self.process = host, writer, None

    def prepare(self, store):
        self.store = self.host.folder / store

    def run(self, index, token):
        self.process = multiprocessing.Process(target=self.write, args=(self.store / str(index) / "model", index, token))
        self.process.start()
        self.process.join()
        return {0: ["ok"], 1: ["error"]}.get(self.process.exitcode, [])

    def write(self, folder, index, token):
        contents = {name: f"{token} {name} ".encode() * (size // 10) for name, size in FILES.items()}
        files = [
            {"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in contents.items()]
        folder.mkdir(parents=True, exist_ok=True)
        self.writer(folder, contents, json.dumps({"index": index, "files": files}).encode())

    def kill(self):
        if self.process:
            self.process.kill()

    def end(self):
        if self.process:
            self.process.join()
