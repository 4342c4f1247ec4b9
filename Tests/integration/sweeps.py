"""Lists planned by `sweep`, what other readers make of them, and what their stores must hold."""

import collections
import hashlib
import json
import pathlib
import re

import yaml

import proofs

# Values of every kind; training takes no time.
SPACE = """\
parameters:
  batch_size: {values: [64, 128]}
  epochs: {distribution: int_uniform, min: 1, max: 2}
  hidden_nodes: {values: [[4], [8, 6]]}
  dropout_rate: {distribution: uniform, min: 0.0, max: 0.4}
  activate_fn: {values: [relu, tanh]}
  optimizer: {values: [rmsprop, adam]}
  learning_rate: {distribution: log_uniform_values, min: 3.0e-4, max: 1.0e-2}
"""
TRAINER = pathlib.Path(__file__).with_name("trainer.py")


def indices_of(text):
    """The indices that a selection such as 0-3,7,10-20:5 tells."""
    indices = []
    for part in text.strip().split(",") if text.strip() else []:
        match = re.fullmatch(r"(\d+)(?:-(\d+)(?::(\d+))?)?", part)
        proofs.require(match, f"a selection has the part {part!r}")
        first, last, step = match.groups()
        indices += range(int(first), int(last or first) + 1, int(step or 1))
    proofs.require(indices == sorted(set(indices)), f"a selection does not ascend: {proofs.shortened(text)}")
    return indices


def covered(size, environment, read=lambda path: pathlib.Path(path).read_text()):
    """The indices that the tasks of a job run: `size` of an array, or None for a job that is none.

    Written anew here from the documentation: position p runs the p-th of SWEEP_INDICES where that is set, else p.
    """
    text = environment.get("SWEEP_INDICES")
    if text is None:
        proofs.require(size is not None, "a job that is no array tells its task no index")
        return list(range(size))
    indices = indices_of(read(text[1:]) if text.startswith("@") else text)
    proofs.require_equal(len(indices), size or 1, "the number of selected indices, for the number of tasks")
    return indices


def require_each_once(jobs, wanted, what):
    """Checks that jobs, each a list of indices, run each wanted index once and no other."""
    counts = collections.Counter(index for job in jobs for index in job)
    wanted = set(wanted)
    wrong = {index: counts[index] for index in counts.keys() | wanted if counts[index] != (index in wanted)}
    proofs.require(not wrong, f"{what}: these indices are there so many times: {proofs.shortened(wrong)}")


class Sweep:
    """A list in a folder of its own, and the store of its models."""

    def __init__(self, programs, folder, count, *, environment=None, seed=1):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        self.program = pathlib.Path(programs) / "sweep"
        self.digits_trainer = pathlib.Path(programs) / "train-digits"
        self.environment = environment or proofs.clean_environment()
        self.count = count
        self.list = self.folder / "list.yml"
        self.storage = self.folder / "storage"
        (self.folder / "space.yml").write_text(SPACE)
        self.call(
            "plan", self.folder / "space.yml", "--design", "random", "--count", count, "--seed", seed, "--output", self.list)
        self.call("create", self.list, "--storage", self.storage)
        self.digest = hashlib.sha256(self.list.read_bytes()).hexdigest()

    def call(self, *words, check=True, seconds=120):
        return proofs.run([self.program, *words], env=self.environment, check=check, seconds=seconds, cwd=self.folder)

    def items(self):
        """What PyYAML reads."""
        items = yaml.load(self.list.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        proofs.require_equal(len(items), self.count, "the number of items that PyYAML reads")
        return items

    def status(self):
        """The indices in each state, by its name."""
        status = json.loads(self.call("status", self.list, "--storage", self.storage, "--json").stdout)
        states = {name: indices_of(status[name]["indices"]) for name in ("complete", "failed", "running", "missing")}
        states["queued"] = indices_of(status["queued"]["indices"]) if status.get("queued") else []
        for name, indices in states.items():
            if status.get(name):
                proofs.require_equal(status[name]["count"], len(indices), f"the number of those that are {name}")
        require_each_once(states.values(), range(self.count), "the states of status")
        return states

    def submissions(self):
        """The records of submissions, the oldest first."""
        return [json.loads(path.read_text()) for path in sorted(pathlib.Path(f"{self.list}.submissions").glob("*.json"))]

    # What the trainer of the proofs knows.

    def hold(self, *indices):
        """Has the tasks of these indices wait until they are released, or killed."""
        (self.folder / "held").mkdir(exist_ok=True)
        for index in indices:
            (self.folder / f"held/{index}").touch()

    def release(self, *indices):
        for index in indices:
            (self.folder / f"held/{index}").unlink(missing_ok=True)

    def processes(self, index):
        """The trainer and the program that started it, of the last task of an index that was started."""
        path = self.folder / f"runs/{index}"
        lines = path.read_text().split("\n")[:-1] if path.exists() else []
        return [int(word) for word in lines[-1].split()] if lines else None

    def runs(self):
        """How often the trainer was started for each index."""
        return {int(path.name): len(path.read_text().splitlines()) for path in (self.folder / "runs").glob("*")}

    def command(self):
        """What tasks run to train with the trainer of the proofs."""
        return [self.program, "exec", "--", TRAINER, self.folder]

    def require_complete(self, *, own_trainer=True):
        """Checks that each index has one complete model, which is made of what PyYAML reads at that index."""
        require_each_once([self.status()["complete"]], range(self.count), "complete")
        folders = {path.name for path in self.storage.iterdir() if path.name.isdecimal()}
        proofs.require_equal(folders, {str(index) for index in range(self.count)}, "the folders of the store")
        markers = [int(path.name.split(".")[0]) for path in (self.storage / ".complete").iterdir()]
        require_each_once([markers], range(self.count), "markers of complete models")
        for index, item in enumerate(self.items()):
            manifest = json.loads((self.storage / f"{index}/model/manifest.json").read_text())
            proofs.require_equal(manifest["index"], index, f"index {index}: the manifest's index")
            proofs.require_equal(manifest["listDigest"], self.digest, f"index {index}: the list's SHA-256")
            require_same(manifest["paramset"], item, f"index {index}: the manifest's paramset")
            for file in manifest["files"]:
                content = (self.storage / f"{index}/model" / file["path"]).read_bytes()
                proofs.require_equal(hashlib.sha256(content).hexdigest(), file["sha256"], f"index {index}: {file['path']}")
            if own_trainer:
                model = json.loads((self.storage / f"{index}/model/model.json").read_text())
                proofs.require_equal(model["index"], index, f"index {index}: the index that the trainer was told")
                require_same(model["paramset"], item, f"index {index}: what the trainer was told")
                proofs.require_equal(manifest["metrics"], {"accuracy": model["accuracy"]}, f"index {index}: metrics")


def require_same(value, expected, what):
    """Checks equality, types and the bits of doubles too."""
    # The text tells 1 from 1.0 and true, and loses no bit of a double.
    proofs.require_equal(json.dumps(value, sort_keys=True), json.dumps(expected, sort_keys=True), what)
