"""Hostile names, symbolic links and FIFOs: they are refused, and nothing outside the root is touched."""

import concurrent.futures
import os
import random
import shutil
import socket
import unicodedata

import proofs
import stores

INDEX = 5
COUNT = 10_000
BATCH = 500
SEED = 2018


def obstacle():
    return None


class Ground:
    """A folder with secrets, and in it the root of a store; only the root may change."""

    def __init__(self, programs, folder):
        self.folder = folder
        self.root = folder / "around" / "root"
        self.driver = stores.Driver(programs, self.root)
        self.source = stores.make_files(folder / "source", {"model.safetensors": b"weights", "inner/file.bin": b"more"})
        self.outside = stores.make_files(
            folder / "around", {"secret": b"secret", "model.safetensors": b"outside", "outside/model/secret": b"inside"})
        self.driver.publish(0, self.source, "--create")
        self.template = folder / "template"
        shutil.copytree(self.root, self.template, symlinks=True)
        self.before = self.around()

    def around(self):
        return {name: entry for name, entry in stores.tree(self.folder / "around").items() if not name.startswith("root/")} | {
            "the source": stores.tree(self.source)}

    def reset(self):
        if self.root.is_symlink():
            self.root.unlink()
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(self.template, self.root, symlinks=True)

    def require_untouched(self, what):
        proofs.require_equal(stores.differences(self.before, self.around()), [], f"{what}: what changed around the root")
        stores.require_complete(self.root, 0)


def prove(report, programs, folder):
    ground = Ground(programs, folder)
    prove_links(report, ground)
    ground.reset()
    prove_sources(report, ground)
    prove_names(report, ground)
    prove_control(report, ground)


def links(ground):
    """Symbolic links inside a store: a name, what makes it, and whether the index can be published all the same."""
    out = ground.folder / "around" / "outside"
    index = ground.root / str(INDEX)

    def in_index(name, target):
        def make():
            index.mkdir()
            (index / name).symlink_to(target)
        return make

    def file_in_model():
        stores.make_files(ground.root, {f"{INDEX}/model/manifest.json": (ground.root / "0/model/manifest.json").read_bytes()
                                        .replace(b'"index" : 0', b'"index" : 5')})
        (index / "model/inner").mkdir()
        (index / "model/inner/file.bin").symlink_to(ground.source / "inner/file.bin")
        (index / "model/model.safetensors").symlink_to(ground.source / "model.safetensors")

    def folder_for(name):
        def make():
            shutil.rmtree(ground.root / name)
            (ground.root / name).symlink_to(out)
        return make

    def quarantine():
        stores.make_files(ground.root, {f"{INDEX}/model/model.safetensors": b"half"})
        (index / ".quarantine").symlink_to(out)

    def record():
        (ground.root / ".store.json").rename(ground.folder / "record.json")
        (ground.root / ".store.json").symlink_to(ground.folder / "record.json")

    yield "the folder of an index", lambda: index.symlink_to(out), False
    yield "the folder of an index, to nothing", lambda: index.symlink_to(out / "absent"), False
    yield "a model", in_index("model", out / "model"), True
    yield "a model, to nothing", in_index("model", out / "absent"), True
    yield "a model, to itself", in_index("model", "model"), True
    yield "the files of a model", file_in_model, True
    yield "a quarantine", quarantine, False
    yield "the record of the store", record, False
    for name in stores.FOLDERS:
        yield f"{name}, of the store", folder_for(name), None


def prove_links(report, ground):
    count = 0
    for name, make, publishes in links(ground):
        ground.reset()
        make()
        link_targets = stores.tree(ground.folder / "around" / "outside")
        done = ground.driver.publish(INDEX, ground.source, check=False)
        if publishes is True:
            proofs.require_equal(done.returncode, 0, f"{name} is a symbolic link: the exit status ({done.stderr})")
            stores.require_complete(ground.root, INDEX, ground.source)
            proofs.require((ground.root / str(INDEX) / ".quarantine").is_dir(), f"{name}: it was not set aside")
        elif publishes is False:
            stores.require_error(done)
        elif done.returncode != 0:
            stores.require_error(done)
        proofs.require_equal(
            stores.differences(link_targets, stores.tree(ground.folder / "around" / "outside")), [],
            f"{name} is a symbolic link: what changed where it leads")
        if (ground.root / ".store.json").is_symlink():
            (ground.root / ".store.json").unlink()
            (ground.folder / "record.json").rename(ground.root / ".store.json")
        for folder in stores.FOLDERS:
            if (ground.root / folder).is_symlink():
                (ground.root / folder).unlink()
                shutil.copytree(ground.template / folder, ground.root / folder)
        ground.require_untouched(name)
        count += 1
    report.proved(f"{count} symbolic links inside a store: none is followed, nothing is changed where they lead")
    ground.reset()
    other = ground.folder / "elsewhere"
    ground.root.rename(other)
    ground.root.symlink_to(other)
    ground.driver.publish(INDEX, ground.source)
    stores.require_complete(other, INDEX, ground.source)
    proofs.require(ground.root.is_symlink(), "the link to the root was replaced")
    shutil.rmtree(other)
    report.proved("a root that is a symbolic link is a root")


def prove_sources(report, ground):
    """Folders that hold what no model has."""
    count = 0
    for name, make in {
        "a symbolic link to a file": lambda f: (f / "link").symlink_to(ground.folder / "around" / "secret"),
        "a symbolic link to a folder": lambda f: (f / "inner/link").symlink_to(ground.folder / "around"),
        "a symbolic link to nothing": lambda f: (f / "link").symlink_to("absent"),
        "a FIFO": lambda f: os.mkfifo(f / "pipe"),
        "a FIFO in a folder": lambda f: os.mkfifo(f / "inner" / "pipe"),
        "a socket": make_socket,
        "a manifest": lambda f: (f / "manifest.json").write_text("{}"),
    }.items():
        folder = ground.folder / "hostile"
        shutil.copytree(ground.source, folder)
        make(folder)
        done = ground.driver.publish(INDEX, folder, check=False, seconds=20)
        stores.require_error(done)
        proofs.require_equal(stores.state(ground.root, INDEX), "absent", f"{name}: index {INDEX}")
        proofs.require_equal(stores.litter(ground.root), [], f"{name}: what is left")
        ground.require_untouched(name)
        shutil.rmtree(folder)
        count += 1
    report.proved(f"{count} of {count} folders with links, FIFOs, sockets or a manifest are refused, none is waited for")


def make_socket(folder):
    here = os.getcwd()
    os.chdir(folder)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("socket")
    finally:
        os.chdir(here)


def is_allowed(name):
    """The rule of the documentation, written anew: for one file's name in a folder."""
    try:
        text = name.decode()
    except UnicodeDecodeError:
        return False
    return not text.startswith(".") and text != "manifest.json" and not any(
        unicodedata.category(character) in ("Cc", "Zl", "Zp") for character in text)


# Parts of names that have led programs astray; the tame ones make names that a model may have, unless they begin with a dot.
TAME = [b"~", b"-", b"--index", b"\\", b"%2e%2e", b"$(id)", b"*", b" ", b"..", b"model", b"\xc3\xa9", b"e\xcc\x81", b"a", b"a" * 100]
WILD = [
    b".", b"%00", b"`id`", b";", b"?", b"'", b'"', b"\t", b"\n", b"\r", b"\x1b[31m", b"\x7f", b"\xff", b"\xc0\xaf", b"\xe2\x80\xa8",
    b"\xe2\x80\xae", b"\xcc\x81", b"\xf0\x9f\x98\x80", b"\xc2\x85", b"manifest.json", b".tmp-", b".attempt-1-", b".nfs", b"{}", b"0"]


def generated(random_source):
    """A name of a file, as bytes."""
    while True:
        chosen = TAME + WILD if random_source.random() < 0.25 else TAME
        name = b"".join(random_source.choice(chosen) for _ in range(random_source.randint(1, 6)))[:255]
        if name not in (b".", b".."):
            return name


def prove_names(report, ground):
    """Names in folders to publish: each that is allowed is kept as it is, each other one refused.

    Names with `/`, NUL and 256 bytes cannot be in a folder; the package's tests give them to the library itself.
    """
    source = random.Random(SEED)
    names = set()
    while len(names) < COUNT:
        names.add(generated(source))
    names = sorted(names)
    allowed = [name for name in names if is_allowed(name)]
    refused = [name for name in names if not is_allowed(name)]
    index = 100
    for start in range(0, len(allowed), BATCH):
        batch = allowed[start:start + BATCH]
        folder = ground.folder / "names"
        folder.mkdir()
        for name in batch:
            with open(os.path.join(os.fsencode(folder), name), "wb") as file:
                file.write(name)
        ground.driver.publish(index, folder)
        model = os.fsencode(ground.root / str(index) / "model")
        found = sorted(name for name in os.listdir(model) if name != b"manifest.json")
        proofs.require_equal(found, sorted(batch), "the names of a model")
        for name in found:
            with open(os.path.join(model, name), "rb") as file:
                proofs.require_equal(file.read(), name, "the content of a file")
        stores.require_complete(ground.root, index)
        shutil.rmtree(folder)
        index += 1
    ground.require_untouched("allowed names")

    def refuse(number):
        folder = ground.folder / f"name-{number}"
        folder.mkdir()
        with open(os.path.join(os.fsencode(folder), refused[number]), "wb"):
            pass
        stores.require_error(ground.driver.publish(index, folder, check=False), "not a name for a file")
        shutil.rmtree(folder)

    with concurrent.futures.ThreadPoolExecutor((os.cpu_count() or 1) + 1) as workers:
        list(workers.map(refuse, range(len(refused))))
    proofs.require_equal(stores.state(ground.root, index), "absent", "the index of refused names")
    proofs.require_equal(stores.litter(ground.root), [], "what refused names leave")
    ground.require_untouched("refused names")
    report.proved(
        f"{len(names)} generated names: {len(allowed)} are kept as they are, {len(refused)} are refused; nothing outside is touched")


def prove_control(report, ground):
    """A program that joins names and follows links is found out."""
    ground.reset()
    (ground.root / str(INDEX)).symlink_to(ground.folder / "around" / "outside")
    shutil.copytree(ground.source, ground.root / str(INDEX) / "model", dirs_exist_ok=True)
    try:
        ground.require_untouched("control")
    except proofs.Failure:
        report.proved("a writer that follows a link is found out")
        return
    raise proofs.Failure("a writer that follows a link out of the root is not found out")
