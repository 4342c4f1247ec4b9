"""What readers have seen of a store, and what of it must not be."""

import hashlib
import json
import os
import time
from typing import NamedTuple

ABSENT, FOREIGN, COMPLETE, TORN = "absent", "foreign", "complete", "torn"
TRIES = 10


class Look(NamedTuple):
    """What a reader saw of an index between two moments."""

    reader: str
    index: int
    began: float
    ended: float
    state: str
    # The SHA-256 of the manifest, where it is complete; what is wrong, where it is torn.
    detail: str = ""


def judge(looks):
    """The looks that must not be: torn ones, complete before and then not, complete with another model than before.

    Looks at the same time may differ; one that began after another ended must see at least what that one saw.
    """
    torn = [look for look in looks if look.state == TORN]
    first = {}
    for look in looks:
        if look.state == COMPLETE and (look.index not in first or look.ended < first[look.index].ended):
            first[look.index] = look
    regressed, changed = [], []
    for look in looks:
        earliest = first.get(look.index)
        if not earliest:
            continue
        if look.state == COMPLETE:
            if look.detail != earliest.detail:
                changed.append(look)
        elif look.began > earliest.ended:
            regressed.append(look)
    return {"torn": torn, "regressed": regressed, "changed": changed}


def look(reader, store, index):
    """Looks at an index by the documented layout and reads its files, without the library."""
    began = time.monotonic()
    for _ in range(TRIES):
        try:
            state, detail = examine(store, index)
            break
        except OSError as error:
            # A file server may have replaced what was opened.
            state, detail = TORN, f"{error.strerror}: {error.filename}"
    return Look(reader, index, began, time.monotonic(), state, detail)


def examine(store, index):
    with Folders() as folders:
        try:
            # Each folder in the opened one: by its path an NFS client may not see it yet.
            folder = folders.open("model", folders.open(str(index), folders.open(store)))
            manifest = folders.read("manifest.json", folder)
        except FileNotFoundError as error:
            return (FOREIGN, "") if error.filename == "manifest.json" else (ABSENT, "")
        except (IsADirectoryError, NotADirectoryError):
            return FOREIGN, ""
        try:
            listed = [(file["path"], file["size"], file["sha256"]) for file in json.loads(manifest)["files"]]
        except (ValueError, KeyError) as error:
            return TORN, f"its manifest: {error!r}"
        for name, size, sha256 in listed:
            try:
                content = folders.read(name, folder)
            except FileNotFoundError:
                return TORN, f"{name} is missing"
            if (len(content), hashlib.sha256(content).hexdigest()) != (size, sha256):
                return TORN, f"{name} is not as its manifest says"
        return COMPLETE, hashlib.sha256(manifest).hexdigest()


class Folders:
    """Opened folders, closed at the end."""

    def __enter__(self):
        self.opened = []
        return self

    def __exit__(self, *error):
        for folder in self.opened:
            os.close(folder)

    def open(self, name, folder=None):
        self.opened.append(os.open(name, os.O_RDONLY | os.O_DIRECTORY, dir_fd=folder))
        return self.opened[-1]

    def read(self, name, folder):
        def opener(path, flags):
            return os.open(path, flags | os.O_NOFOLLOW, dir_fd=folder)

        # Opening a folder so is an IsADirectoryError.
        with open(name, "rb", opener=opener) as file:
            return file.read()
