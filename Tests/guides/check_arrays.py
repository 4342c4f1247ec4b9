"""The scripts and manifests of the pages about schedulers run each index once, with the variables that the scheduler sets."""

import json
import os
import re
import shlex
import shutil

import markdown
import proofs

FOLDER = markdown.ROOT / "Documentation/ArrayJobs"
COUNT = 24
SPACE = """\
parameters:
  batch_size: {values: [64, 128]}
  epochs: {value: 1}
  hidden_nodes: {values: [[4], [8]]}
  dropout_rate: {min: 0.0, max: 0.4}
  activate_fn: {values: [relu, tanh]}
  optimizer: {values: [rmsprop, adam]}
  learning_rate: {distribution: log_uniform_values, min: 3.0e-4, max: 1.0e-2}
"""
# How a script says its array.
ARRAYS = {
    "Slurm": r"^#SBATCH --array=(\d+)-(\d+)", "PBS": r"^#PBS -J (\d+)-(\d+)", "GridEngine": r"^#\$ -t (\d+)-(\d+)",
    "LSF": r'^#BSUB -J "\w+\[(\d+)-(\d+)\]',
}


def prove(report, programs, folder):
    prove_variables(report)
    place = Place(programs, folder / "sweep")
    for name, expression in ARRAYS.items():
        script = named(name, "job.sh").text
        first, last = map(int, re.search(expression, script, re.MULTILINE).groups())
        place.train(name, script, first, last)
        report.proved(f"{name}.md: job.sh trains {COUNT} of {COUNT} indices, ids {first} to {last}")
    for name, task in (("Kubernetes", kubernetes), ("GoogleBatch", google_batch), ("CloudRun", cloud_run), ("Nomad", nomad)):
        count, command, environment = task()
        exports = "".join(f"export {key}={shlex.quote(value)}\n" for key, value in environment.items())
        script = f"{exports}exec {shlex.join(command)}\n".replace("/storage", str(place.folder / "storage"))
        script = script.replace(f"{place.folder}/storage/hyperparam_list.yml", str(place.folder / "hyperparam_list.yml"))
        place.train(name, script, 0, count - 1)
        report.proved(f"{name}.md: the task of its manifest trains {COUNT} of {COUNT} indices")
    prove_slurm(report, programs, folder)
    try:
        place.train("LSF", named("LSF", "job.sh").text, 0, COUNT - 1)
    except proofs.Failure:
        report.proved("control: an array that begins at 0 where ids are from 1 is found out")
    else:
        raise proofs.Failure("a wrong array passes")


class Place:
    """A list of 24, and a store that is made anew for each page."""

    def __init__(self, programs, folder):
        self.folder = folder
        folder.mkdir()
        self.environment = proofs.clean_environment(programs)
        (folder / "space.yml").write_text(SPACE)
        self.call("plan", "space.yml", "--design", "random", "--count", COUNT)

    def call(self, *words):
        return proofs.run(["sweep", *words], env=self.environment, cwd=self.folder).stdout

    def train(self, page, script, first, last):
        """Runs a script once for each id, as the scheduler of the page would, and looks whether all is there."""
        shutil.rmtree(self.folder / "storage", ignore_errors=True)
        self.call("create", "hyperparam_list.yml", "--storage", "storage")
        for identifier in range(first, last + 1):
            done = proofs.run(
                ["sh"], stdin=script, cwd=self.folder, env=self.environment | variables(page, identifier, first, last), check=False)
            proofs.require(done.returncode == 0, f"{page}.md: id {identifier}: {done.stdout}{done.stderr}")
        status = json.loads(self.call("status", "hyperparam_list.yml", "--storage", "storage", "--json"))
        proofs.require_equal(status["complete"]["indices"], f"0-{COUNT - 1}", f"{page}.md: the complete indices")


def variables(page, identifier, first, last):
    """What the scheduler tells a task."""
    count = last - first + 1
    told = {
        "Slurm": {"SLURM_ARRAY_TASK_ID": identifier, "SLURM_ARRAY_TASK_MIN": first, "SLURM_ARRAY_TASK_MAX": last,
                  "SLURM_ARRAY_TASK_STEP": 1, "SLURM_ARRAY_TASK_COUNT": count},
        "PBS": {"PBS_ARRAY_INDEX": identifier},
        "GridEngine": {"SGE_TASK_ID": identifier, "SGE_TASK_FIRST": first, "SGE_TASK_LAST": last, "SGE_TASK_STEPSIZE": 1,
                       "RESTARTED": 0},
        "LSF": {"LSB_JOBINDEX": identifier, "LSB_JOBINDEX_END": last, "LSB_JOBINDEX_STEP": 1},
        "Kubernetes": {"JOB_COMPLETION_INDEX": identifier},
        "GoogleBatch": {"BATCH_TASK_INDEX": identifier, "BATCH_TASK_COUNT": count, "BATCH_TASK_RETRY_ATTEMPT": 0},
        "CloudRun": {"CLOUD_RUN_TASK_INDEX": identifier, "CLOUD_RUN_TASK_COUNT": count, "CLOUD_RUN_TASK_ATTEMPT": 0},
        "Nomad": {"NOMAD_ALLOC_INDEX": identifier},
    }[page]
    return {name: str(value) for name, value in told.items()}


def prove_variables(report):
    """Each scheduler that the library knows has a page, which names all of its variables."""
    source = (markdown.ROOT / "Sources/SweepList/ArrayTask/Scheduler+Known.swift").read_text()
    table = (markdown.ROOT / "Documentation/ArrayTasks.md").read_text()
    known = re.findall(r'Scheduler\(\s*name: "([^"]+)",(.*?)\)(?=,\n)', source, re.DOTALL)
    proofs.require(len(known) >= 11, f"only {len(known)} schedulers are found in the source")
    for name, arguments in known:
        row = re.search(rf"^\| \[{re.escape(name)}[^\]]*\]\(ArrayJobs/(\w+)\.md\)", table, re.MULTILINE)
        proofs.require(row, f"ArrayTasks.md has no link to a page of {name}")
        text = (FOLDER / f"{row[1]}.md").read_text()
        # All that looks like a variable; a value such as "undefined" does not.
        for variable in re.findall(r'"([A-Z][A-Z_]+)"', arguments):
            proofs.require(
                variable in text or f"`{variable[variable.rindex('_'):]}`" in text or optional(variable),
                f"{row[1]}.md does not name {variable}")
    report.proved(f"{len(known)} schedulers have a page, which names their variables")


def optional(variable):
    """Variables that only newer agents set, or that say no more than others."""
    return variable in ("AWS_BATCH_JOB_ARRAY_SIZE", "SLURM_ARRAY_TASK_MAX", "SLURM_ARRAY_TASK_COUNT")


def named(page, file):
    return next(block for block in markdown.blocks(FOLDER / f"{page}.md") if block.file == file)


# What the manifests say of a task: how many there are, the command, the variables.

def kubernetes():
    import kubernetes_validate
    import yaml

    for file in ("storage.yml", "job.yml"):
        for document in yaml.safe_load_all(named("Kubernetes", file).text):
            try:
                kubernetes_validate.validate(document, "1.29", strict=True)
            except kubernetes_validate.ValidationError as error:
                raise proofs.Failure(f"Kubernetes.md: {file}: {'.'.join(map(str, error.path))}: {error.message}") from None
    job = yaml.safe_load(named("Kubernetes", "job.yml").text)
    container, = job["spec"]["template"]["spec"]["containers"]
    return job["spec"]["completions"], container["command"], {each["name"]: each["value"] for each in container["env"]}


def google_batch():
    group, = json.loads(named("GoogleBatch", "job.json").text)["taskGroups"]
    runnable, = group["taskSpec"]["runnables"]
    return group["taskCount"], runnable["container"]["commands"], group["taskSpec"]["environment"]["variables"]


def cloud_run():
    text = next(block.text for block in markdown.blocks(FOLDER / "CloudRun.md") if "jobs create" in block.text)
    words = shlex.split(text.replace("\\\n", " "))
    option = lambda name: words[words.index(name) + 1]
    variables = dict(each.split("=", 1) for each in option("--set-env-vars").split(","))
    return int(option("--tasks")), [option("--command")], variables


def nomad():
    import hcl2

    def plain(value):
        # Newer versions keep the quotation marks of strings, and mark blocks.
        if isinstance(value, dict):
            return {plain(key): plain(each) for key, each in value.items() if not key.startswith("__")}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return value.strip('"') if isinstance(value, str) else value

    job = plain(hcl2.loads(named("Nomad", "digits.nomad.hcl").text))["job"][0]["digits"]
    group = job["group"][0]["tasks"]
    task = group["task"][0]["train"]
    return group["count"], [task["config"][0]["command"]], task["env"][0]


def prove_slurm(report, programs, folder):
    """The page's script on a real Slurm, where there is one to be started."""
    import slurm_cluster

    if not shutil.which("sbatch"):
        report.note("Slurm.md: there is no sbatch; its script is run without")
        return
    reason = slurm_cluster.obstacle()
    if reason:
        report.note(f"Slurm.md: no Slurm is started: {reason}")
        return
    place = Place(programs, folder / "slurm")
    place.call("create", "hyperparam_list.yml", "--storage", "storage")
    (place.folder / "logs").mkdir()
    (place.folder / "job.sh").write_text(named("Slurm", "job.sh").text)
    with slurm_cluster.Cluster(max_array_size=1001) as cluster:
        environment = proofs.clean_environment(programs, **cluster.environment)
        proofs.run(["sbatch", "job.sh"], env=environment, cwd=place.folder)
        cluster.wait_for_all(300)
    status = json.loads(place.call("status", "hyperparam_list.yml", "--storage", "storage", "--json"))
    proofs.require_equal(status["complete"]["indices"], f"0-{COUNT - 1}", "the complete indices on Slurm")
    proofs.require_equal(len(list((place.folder / "logs").iterdir())), COUNT, "the number of logs")
    report.proved(f"Slurm.md: sbatch job.sh on a real Slurm trains {COUNT} of {COUNT}, with a log each")
