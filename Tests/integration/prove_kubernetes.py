"""The manifests of `sweep submit kubernetes`, validated against the published schemas of the Job API."""

import copy
import random

import kubernetes_validate
import yaml
from kubernetes_validate import utils

import proofs
import sweeps

# The first whose Job API has backoffLimitPerIndex without a feature gate is 1.29.
OLDEST = "1.29"
MOST = 100_000
COMMAND = ["sweep", "exec", "--", "python3", "train_model.py"]


def obstacle():
    return None


def prove(report, programs, folder):
    versions = [version for version in utils.all_versions() if "-" not in version]
    versions = sorted({utils.major_minor(version) for version in versions}, key=lambda text: [*map(int, text.split("."))])
    versions = [version for version in versions if [*map(int, version.split("."))] >= [*map(int, OLDEST.split("."))]]
    proofs.require(versions, f"no schema of {OLDEST} or later")
    versions = [versions[0], versions[-1]]

    for count, sizes in ((1, [1]), (60, [60]), (100_001, [50_001, 50_000])):
        sweep = sweeps.Sweep(programs, folder / f"of-{count}", count)
        jobs = manifests(sweep, "--claim", "models", "--parallelism", "50", "--attempts", "4", "--time-limit", "90",
                         "--namespace", "research", "--resource", "cpu=2", "--resource", "memory=4Gi")
        proofs.require_equal([job["spec"]["completions"] for job in jobs], sizes, "completions")
        for job in jobs:
            require_valid(job, versions)
            require_as_asked(sweep, job)
        sweeps.require_each_once(map(covered, jobs), range(count), "indices of the jobs")
        names = {job["metadata"]["name"] for job in jobs}
        proofs.require_equal(len(names), len(jobs), "the number of different names")
        shown = " + ".join(f"{size:,}" for size in sizes)
        report.proved(
            f"{count:,} paramsets: {shown} completions, valid for Kubernetes {' and '.join(versions)}; each index once")

    count = 60_000
    chosen = sorted(random.Random(7).sample(range(count), 30_000))
    sweep = sweeps.Sweep(programs, folder / "scattered", count)
    (sweep.folder / "chosen").write_text(",".join(map(str, chosen)))
    jobs = manifests(sweep, "--claim", "models", "--storage", sweep.storage, "--indices", f"@{sweep.folder}/chosen")
    for job in jobs:
        require_valid(job, versions)

    def read(path):
        proofs.require(path.startswith("/storage/"), f"a file of indices is at {path}, which no pod sees")
        return (sweep.storage / path.removeprefix("/storage/")).read_text()

    sweeps.require_each_once([covered(job, read) for job in jobs], chosen, "indices of the jobs")
    report.proved(f"{len(chosen):,} scattered indices of {count:,}: {len(jobs)} job, its indices in a file on the volume")

    wrong = copy.deepcopy(jobs[0])
    wrong["spec"]["backoffLimitPerIndices"] = wrong["spec"].pop("backoffLimitPerIndex")
    try:
        require_valid(wrong, versions[-1:])
    except proofs.Failure:
        report.proved("a misspelled field is refused by the schema")
    else:
        raise proofs.Failure("the schema takes a misspelled field: it proves nothing")


def manifests(sweep, *options):
    output = sweep.call(
        "submit", "kubernetes", sweep.list, "--image", "registry.example/trainer:1",
        *(() if "--storage" in options else ("--task-list", "/storage/list.yml")), *options, "--", *COMMAND).stdout
    return list(yaml.load_all(output, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def environment_of(job):
    return {each["name"]: each["value"] for each in container_of(job)["env"]}


def container_of(job):
    container, = job["spec"]["template"]["spec"]["containers"]
    return container


def covered(job, *read):
    return sweeps.covered(job["spec"]["completions"], environment_of(job), *read)


def require_valid(job, versions):
    for version in versions:
        try:
            kubernetes_validate.validate(job, version, strict=True)
        except kubernetes_validate.ValidationError as error:
            place = ".".join(map(str, error.path))
            name = job["metadata"]["name"]
            raise proofs.Failure(f"{name} is not valid for Kubernetes {version}: {place}: {error.message}") from None


def require_as_asked(sweep, job):
    proofs.require_equal((job["apiVersion"], job["kind"]), ("batch/v1", "Job"), "the kind")
    proofs.require_equal(job["metadata"]["namespace"], "research", "the namespace")
    spec, pod, container = job["spec"], job["spec"]["template"]["spec"], container_of(job)
    proofs.require(spec["completions"] <= MOST, f"{spec['completions']} completions")
    proofs.require_equal(spec["completionMode"], "Indexed", "the completion mode")
    proofs.require_equal(spec["parallelism"], min(50, spec["completions"]), "the parallelism")
    # The first attempt is none that follows a failure.
    proofs.require_equal(spec["backoffLimitPerIndex"], 3, "the failures of an index")
    proofs.require_equal(pod["restartPolicy"], "Never", "the restart policy, which backoffLimitPerIndex needs")
    proofs.require_equal(pod["activeDeadlineSeconds"], 5_400, "the time limit of a pod")
    volume, = pod["volumes"]
    mount, = container["volumeMounts"]
    proofs.require_equal(volume["persistentVolumeClaim"], {"claimName": "models"}, "the volume")
    proofs.require_equal(mount, {"name": volume["name"], "mountPath": "/storage"}, "the mount")
    proofs.require_equal(container["command"], COMMAND, "the command")
    proofs.require_equal(container["resources"]["limits"], {"cpu": "2", "memory": "4Gi"}, "the resources")
    environment = environment_of(job)
    proofs.require_equal(environment["SWEEP_STORAGE"], "/storage", "SWEEP_STORAGE")
    proofs.require_equal(environment["SWEEP_LIST"], "/storage/list.yml", "SWEEP_LIST")
    proofs.require_equal(environment["SWEEP_LIST_SHA256"], sweep.digest, "SWEEP_LIST_SHA256")
