"""GNU parallel runs a sweep on this machine."""

import shutil

import proofs
import sweeps

COUNT = 10
SOME = "1,4-8:2,9"


def obstacle():
    return None if shutil.which("parallel") else "there is no 'parallel'"


def prove(report, programs, folder):
    version = proofs.run(["parallel", "--version"]).stdout.splitlines()[0]
    proofs.require(version.startswith("GNU parallel"), f"this is no GNU parallel: {version}")
    sweep = sweeps.Sweep(programs, folder / "sweep", COUNT)
    some = sweeps.indices_of(SOME)
    run(sweep, len(some), SWEEP_INDICES=SOME)
    proofs.require_equal(sweep.status()["complete"], some, "the complete indices")
    report.proved(f"{version}: {len(some)} tasks run SWEEP_INDICES={SOME}")
    run(sweep, COUNT)
    sweep.require_complete()
    proofs.require_equal(sweep.runs(), {index: 1 for index in range(COUNT)}, "the trainer's starts")
    report.proved(f"{COUNT} tasks then run the rest: {COUNT} of {COUNT} models of their paramsets, each trained once")
    prove_check(sweep)
    other = sweeps.Sweep(programs, folder / "edited", COUNT)
    other.list.write_text(other.list.read_text().replace("relu", "tanh"))
    done = run(other, COUNT, check=False, SWEEP_LIST_SHA256=other.digest)
    proofs.require_equal(done.returncode, COUNT, "the failed tasks of a list that was edited")
    proofs.require(not (other.folder / "runs").exists(), "a trainer was started with a list that was edited")
    report.proved(f"a list that was edited: {COUNT} of {COUNT} tasks refuse it before they train")


def prove_check(sweep):
    """The check of a whole store, which all proofs rely on, finds two models that are exchanged."""
    first, second, passing = (sweep.storage / f"{name}/model" for name in ("3", "4", ".passing"))
    passing.parent.mkdir()
    for source, target in ((first, passing), (second, first), (passing, second)):
        source.rename(target)
    try:
        sweep.require_complete()
    except proofs.Failure:
        return
    raise proofs.Failure("two models are exchanged, and the check finds the store to be right")


def run(sweep, tasks, *, check=True, **variables):
    """Runs tasks, four at a time; their number is all that GNU parallel is told."""
    environment = sweep.environment | {"SWEEP_LIST": str(sweep.list), "SWEEP_STORAGE": str(sweep.storage)} | variables
    command = " ".join(f"'{word}'" for word in sweep.command())
    return proofs.run(
        ["parallel", "--will-cite", "--jobs", 4, "-N0", command, ":::", *range(tasks)], env=environment, check=check,
        cwd=sweep.folder)
