"""Lists and stores to report of: written by their documented layout, as thousands of real ones would take an hour."""

import hashlib
import json
import math
import random
import struct

import proofs

SPACE = """\
parameters:
  learning_rate: {distribution: log_uniform_values, min: 1.0e-5, max: 1.0e-1}
  dropout_rate: {distribution: uniform, min: 0.0, max: 0.7}
  batch_size: {values: [16, 32, 64, 128]}
  epochs: {distribution: int_uniform, min: 5, max: 60}
  hidden_nodes: {values: [[32], [64], [64, 32], [128, 64, 32]]}
  optimizer: {values: [adam, rmsprop, sgd]}
  momentum: {distribution: uniform, min: 0.5, max: 0.99, when: {optimizer: sgd}}
  weight_decay: {distribution: log_uniform_values, min: 1.0e-8, max: 1.0e-2}
  label_smoothing: {distribution: normal, mu: 0.1, sigma: 0.02}
  clip_gradients: {values: [true, false]}
  seed: {value: 1}
"""


def plan(sweep, folder, *design):
    """A list of `SPACE` and a design; its path and paramsets."""
    (folder / "space.yml").write_text(SPACE)
    path = folder / "list.yml"
    proofs.run([sweep, "plan", folder / "space.yml", *design, "--style", "flow", "--output", path, "--no-verify"])
    # Flow style is JSON but for plain words.
    return path, [flow(line) for line in path.read_text().splitlines() if line.startswith("- ")]


def flow(line):
    """A paramset of `SPACE` on one line."""
    paramset = {}
    depth, start, text = 0, 0, line[3:-1]
    parts = []
    for place, character in enumerate(text):
        depth += (character in "[{") - (character in "]}")
        if character == "," and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    for part in [*parts, text[start:]]:
        name, value = part.strip().split(": ", 1)
        try:
            paramset[name] = json.loads(value)
        except json.JSONDecodeError:
            paramset[name] = value
    return paramset


def metrics(paramset, chance):
    """What a training might have given: much by the rate, some by the optimizer, a little by chance."""
    rate = math.log10(paramset["learning_rate"])
    gain = math.exp(-((rate + 3) ** 2) / 1.5) * (1 - 0.3 * paramset["dropout_rate"])
    gain *= {"adam": 1, "rmsprop": 0.96, "sgd": 0.8 + 0.15 * paramset.get("momentum", 0.9)}[paramset["optimizer"]]
    accuracy = min(0.999, 0.1 + 0.88 * gain + chance.gauss(0, 0.01))
    loss = math.inf if rate > -1.05 else -math.log(max(accuracy, 1e-3)) * 1.3 + 0.02
    return {"accuracy": accuracy, "loss": loss, "seconds": 40.0 * paramset["epochs"] / paramset["batch_size"]}


class Store:
    """A folder with the layout of a store of a list."""

    def __init__(self, folder, path):
        self.folder = folder
        self.digest = hashlib.sha256(path.read_bytes()).hexdigest()
        for name in (".complete", ".failed", ".running", ".trash"):
            (folder / name).mkdir(parents=True)
        record = {"schema": 1, "storeID": "0" * 32, "listDigest": self.digest}
        (folder / ".store.json").write_text(json.dumps(record))

    def publish(self, index, paramset, values):
        model = self.folder / str(index) / "model"
        model.mkdir(parents=True)
        (model / "model.bin").write_bytes(b"weights")
        number = lambda value: value if math.isfinite(value) else str(value)
        manifest = json.dumps({
            "schema": 1, "index": index, "attempt": 1, "attemptID": f"{index:032x}", "listDigest": self.digest, "paramset": paramset,
            "metrics": {name: number(value) for name, value in values.items()}, "host": "h", "startedAt": "2026-11-28T00:00:00Z",
            "publishedAt": "2026-11-28T00:01:00Z",
            "files": [{"path": "model.bin", "size": 7, "sha256": hashlib.sha256(b"weights").hexdigest()}]})
        (model / "manifest.json").write_text(manifest)
        marker = f"{index}.1.{hashlib.sha256(manifest.encode()).hexdigest()[:16]}"
        plain = {name: value for name, value in sorted(values.items()) if name.replace("_", "").isalnum() and name.isascii()}
        marker += "".join(f".{name}={key(value)}" for name, value in plain.items())
        (self.folder / ".complete" / (marker + (".+" if len(plain) < len(values) else ""))).touch()

    def fail(self, index, reason, log=None):
        name = "".join(character if character.isalnum() or character in " :,()" else f"%{ord(character):02X}" for character in reason)
        (self.folder / ".failed" / f"{index}.1.1790000000000.{name}").write_text(reason)
        if log is not None:
            folder = self.folder / str(index) / "log"
            folder.mkdir(parents=True)
            (folder / "attempt-1.txt").write_text(log)


def key(value):
    """A number as a marker's name tells it."""
    bits = struct.unpack(">Q", struct.pack(">d", value))[0]
    return f"{bits | 1 << 63 if bits >> 63 == 0 else ~bits & (1 << 64) - 1:016x}"


LOG = "epoch 1 of 20, loss 2.30\nepoch 2 of 20, loss nan\nTraceback (most recent call last):\n  File \"train.py\", line 88\nValueError: loss is nan\n"


def run(path, paramsets, folder, *, failing=0.05, missing=0.03, seed=7):
    """A store after most of a run: the metrics of each complete index."""
    chance = random.Random(seed)
    store = Store(folder, path)
    complete = {}
    for index, paramset in enumerate(paramsets):
        fate = chance.random()
        if fate < missing:
            continue
        if fate < missing + failing:
            store.fail(index, chance.choice(["exit status 1", "exit status 137", "killed by signal 9"]), LOG)
            continue
        complete[index] = metrics(paramset, chance)
        store.publish(index, paramset, complete[index])
    return complete


def report(sweep, path, storage=None, *options, output):
    """Makes a report; what was printed."""
    stored = ["--storage", storage] if storage else []
    return proofs.run([sweep, "report", path, *stored, *options, "--output", output], seconds=300).stdout
