"""What a store holds, found out without the library: from the documented layout alone."""

import hashlib
import json
import os
import pathlib
import re
import stat

import proofs

FOLDERS = (".complete", ".failed", ".running", ".trash")
ATTEMPT = re.compile(r"\.attempt-\d+-[0-9a-f]{32}")
# What is left of the store's own file when whoever makes it is killed.
TEMPORARY = re.compile(r"\.tmp-[0-9a-f]{32}-\.store\.json")
ADOPTION = re.compile(r"\.tmp-[0-9a-f]{32}-manifest\.json")
CHECKPOINT = re.compile(r"(0|[1-9]\d*)-([0-9a-f]{32})")
INDEX = re.compile(r"0|[1-9]\d*")


def digest(path):
    hasher = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            hasher.update(block)
    return hasher.hexdigest()


def tree(root):
    """Everything in a folder and what it is; symbolic links are not followed."""
    root = pathlib.Path(root)
    entries = {}
    for folder, folders, files in os.walk(root):
        for name in folders + files:
            path = pathlib.Path(folder, name)
            status = path.lstat()
            content = ""
            if stat.S_ISREG(status.st_mode):
                content = digest(path)
            elif stat.S_ISLNK(status.st_mode):
                content = os.readlink(path)
            entries[str(path.relative_to(root))] = (oct(status.st_mode), status.st_uid, status.st_gid, content)
    return entries


def differences(before, after):
    """The names that were added, removed or changed."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def files(folder):
    """The files in a folder, by name, with their digests."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): digest(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def make_files(folder, contents):
    for name, content in contents.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return pathlib.Path(folder)


def state(store, index):
    """`absent`, `foreign` for what has no manifest, or `complete`; anything between is a failure."""
    model = pathlib.Path(store, str(index), "model")
    if not os.path.lexists(model):
        return "absent"
    if not (model / "manifest.json").is_file():
        return "foreign"
    try:
        manifest = json.loads((model / "manifest.json").read_bytes())
    except ValueError as error:
        raise proofs.Failure(f"{model}: its manifest is no JSON: {error}") from error
    proofs.require_equal(manifest["index"], index, f"{model}: the manifest's index")
    listed = {file["path"]: file["sha256"] for file in manifest["files"]}
    found = files(model)
    del found["manifest.json"]
    proofs.require_equal(found, listed, f"{model}: its files, for those of its manifest")
    for file in manifest["files"]:
        proofs.require_equal((model / file["path"]).stat().st_size, file["size"], f"{model}/{file['path']}: its size")
    return "complete"


def checkpoints(store, index):
    """The folders of an index's checkpoints, by step; one that is torn, or another's, is a failure."""
    folder = pathlib.Path(store, str(index), "checkpoints")
    found = []
    for path in sorted(folder.iterdir()) if folder.exists() else []:
        match = CHECKPOINT.fullmatch(path.name)
        proofs.require(match, f"something is among the checkpoints of index {index}: {path.name}")
        manifest = json.loads((path / "manifest.json").read_bytes())
        told = (manifest["index"], manifest["step"], manifest["id"])
        proofs.require_equal(told, (index, int(match[1]), match[2]), f"{path}: what its manifest tells")
        listed = {file["path"]: file["sha256"] for file in manifest["files"]}
        there = files(path)
        del there["manifest.json"]
        proofs.require_equal(there, listed, f"{path}: its files, for those of its manifest")
        found.append((manifest["step"], path))
    return sorted(found)


def require_markers(store, index):
    """Each marker of an index is of the model that stands; how many there are."""
    markers = pathlib.Path(store, ".complete")
    names = [name for name in os.listdir(markers) if name.split(".")[0] == str(index)] if markers.exists() else []
    if names:
        proofs.require_equal(state(store, index), "complete", f"index {index}, which is marked complete")
    for name in names:
        wanted = digest(pathlib.Path(store, str(index), "model", "manifest.json"))[:16]
        proofs.require_equal(name.split(".")[2], wanted, f"the digest in the marker {name}")
    return len(names)


def require_complete(store, index, source=None):
    """An index has a complete model, of a folder's files where one is given, and one marker."""
    proofs.require_equal(state(store, index), "complete", f"index {index}")
    proofs.require_equal(require_markers(store, index), 1, f"the number of markers of index {index}")
    if source is not None:
        found = files(pathlib.Path(store, str(index), "model"))
        del found["manifest.json"]
        proofs.require_equal(found, files(source), f"the files of index {index}")


def litter(store, known=()):
    """What attempts have left that a collection knows; anything else that is not of the store is a failure.

    `known`: names at the root or in folders of indices that somebody else has put there.
    """
    store = pathlib.Path(store)
    if not store.exists():
        return []
    folders = [folder for folder in (".running", ".trash") if (store / folder).exists()]
    left = [f"{folder}/{name}" for folder in folders for name in os.listdir(store / folder)]
    for name in os.listdir(store):
        if TEMPORARY.fullmatch(name):
            left.append(name)
            continue
        if name in FOLDERS or name == ".store.json" or name in known:
            continue
        proofs.require(INDEX.fullmatch(name), f"something is at the root of the store: {name}")
        for inner in os.listdir(store / name):
            if inner == "model" or f"{name}/{inner}" in known:
                continue
            if inner == "checkpoints":
                checkpoints(store, int(name))
                continue
            proofs.require(
                inner == ".quarantine" or ATTEMPT.fullmatch(inner) or ADOPTION.fullmatch(inner),
                f"something is in the folder of index {name}: {inner}")
            left.append(f"{name}/{inner}")
    return sorted(left)


def require_error(done, *parts):
    """A program failed and said why: one line with a path, a cause and a remedy, and these parts."""
    proofs.require_equal(done.returncode, 1, f"the exit status ({done.stderr})")
    line = done.stderr
    proofs.require_equal(line.count("\n"), 1, f"the lines of the error {line!r}")
    proofs.require(re.fullmatch(r"sweep: .+: .+; .+\n", line), f"an error has no subject, problem and remedy: {line}")
    for part in parts:
        proofs.require(part in line, f"an error does not say {part!r}: {line}")


def require_finding(done, *parts):
    """A program failed for something that it tells in its report, in one line with these parts."""
    proofs.require_equal(done.returncode, 1, f"the exit status ({done.stdout})")
    lines = done.stdout.splitlines()
    proofs.require(any(all(part in line for part in parts) for line in lines), f"no line says {parts}: {done.stdout}")


class Driver:
    """The command line on one store."""

    def __init__(self, programs, store):
        self.sweep = pathlib.Path(programs, "sweep")
        self.store = pathlib.Path(store)

    def command(self, name, *options):
        return [self.sweep, name, "--storage", self.store, *options]

    def publish_command(self, index, source, *options):
        return [self.sweep, "publish", "--storage", self.store, "--index", index, *options, source]

    def publish(self, index, source, *options, **settings):
        return proofs.run(self.publish_command(index, source, *options), env=proofs.clean_environment(), **settings)

    def checkpoint_command(self, index, step, source, *options):
        return [
            self.sweep, "checkpoints", "save", "--storage", self.store, "--index", index, "--step", step, *options, source]

    def load(self, index, **settings):
        return proofs.run(
            [self.sweep, "load", "--verify", "--storage", self.store, "--index", index], env=proofs.clean_environment(),
            **settings)
