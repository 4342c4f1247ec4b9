"""The space of ComingFrom.md is the same in all of its forms: the same bounds, and the same levels, as each program says itself."""

import json
import math
import os
import runpy
import subprocess
import sys

import yaml

import markdown
import proofs

PAGE = markdown.ROOT / "Documentation/ComingFrom.md"
DRAWS = 2_000
CONTINUOUS = {"learning_rate": (1e-5, 0.1, "logarithmic"), "dropout": (0.0, 0.5, "linear"), "momentum": (0.8, 0.99, "linear")}
FINITE = {"width": set(range(64, 513, 64)), "optimizer": {"adam", "sgd"}, "epochs": {20}}


def prove(report, programs, folder):
    files = {block.file: block.text for block in markdown.blocks(PAGE) if block.file}
    for name, text in files.items():
        (folder / name).write_text(text)
    ours = draws_of(programs, folder, "space.yml")
    require_space("space.yml", ours, conditional=True)
    require_space("sweep.yml", draws_of(programs, folder, "sweep.yml"), conditional=False)
    require_space("space_optuna.py", optuna_draws(folder), conditional=True)
    require_space("space_sklearn.py", sklearn_draws(folder), conditional=True)
    report.proved(f"{DRAWS} draws of each: the file, W&B's, Optuna's and scikit-learn's space have the same bounds and levels")
    prove_hydra(report, programs, folder)

    narrow = [paramset | {"dropout": paramset["dropout"] * 0.9} for paramset in ours]
    try:
        require_space("a narrower space", narrow, conditional=True)
    except proofs.Failure:
        report.proved("control: a space whose dropout ends at 0.45 is found out")
    else:
        raise proofs.Failure("a narrower space passes")


def require_space(name, paramsets, *, conditional):
    for key, levels in FINITE.items():
        proofs.require_equal({paramset[key] for paramset in paramsets}, levels, f"{name}: the values of {key}")
    for key, (lower, upper, scale) in CONTINUOUS.items():
        values = [paramset[key] for paramset in paramsets if key in paramset]
        proofs.require(all(lower <= value <= upper for value in values), f"{name}: {key} leaves {lower}...{upper}")
        place = [math.log(value / lower) / math.log(upper / lower) if scale == "logarithmic" else (value - lower) / (upper - lower)
                 for value in values]
        # Of a thousand even draws the extremes are nearer than 2 % with all but certainty, and a mean is so near the middle.
        proofs.require(min(place) < 0.02 and max(place) > 0.98, f"{name}: {key} covers {min(place):.3f} to {max(place):.3f} of its range")
        proofs.require(abs(sum(place) / len(place) - 0.5) < 0.06, f"{name}: {key} is not even on a {scale} scale")
    having = {paramset["optimizer"] for paramset in paramsets if "momentum" in paramset}
    proofs.require_equal(having, {"sgd"} if conditional else {"adam", "sgd"}, f"{name}: the optimizers with a momentum")


def draws_of(programs, folder, name):
    text = proofs.run(
        [programs / "sweep", "plan", name, "--design", "random", "--count", DRAWS, "--seed", "1", "--output", "-", "--style", "flow"],
        cwd=folder).stdout
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def optuna_draws(folder):
    import optuna

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    module = runpy.run_path(str(folder / "space_optuna.py"))
    return [module["suggest"](module["study"].ask()) for _ in range(DRAWS)]


def sklearn_draws(folder):
    from sklearn.model_selection import ParameterSampler

    module = runpy.run_path(str(folder / "space_sklearn.py"))
    proofs.require_equal(len(module["paramsets"]), 64, "scikit-learn's paramsets")
    return list(ParameterSampler(module["space"], n_iter=DRAWS, random_state=1))


def prove_hydra(report, programs, folder):
    """Hydra's jobs are the grid of the page, for one optimizer without what depends on it."""
    block = next(block for block in markdown.blocks(PAGE) if "--multirun" in block.text)
    environment = os.environ | {"PATH": f"{os.path.dirname(sys.executable)}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-euc", block.text], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    proofs.require(done.returncode == 0, f"Hydra: {done.stderr[-2_000:]}")
    theirs = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    text = proofs.run(
        [programs / "sweep", "plan", "space.yml", "--design", "grid", "--levels", "3", "--output", "-", "--style", "flow"],
        cwd=folder).stdout
    ours = [{key: value for key, value in paramset.items() if key != "momentum"} for paramset in yaml.safe_load(text)]
    distinct = lambda paramsets: {json.dumps({key: float(value) if isinstance(value, (int, float)) else value
                                              for key, value in paramset.items()}, sort_keys=True) for paramset in paramsets}
    proofs.require_equal(distinct(theirs), distinct(ours), "the combinations of Hydra")
    report.proved(f"Hydra's {len(theirs)} jobs are the combinations of the grid")
