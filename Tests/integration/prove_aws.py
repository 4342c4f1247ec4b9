"""What `sweep submit aws-batch` asks of AWS, read back from moto's S3 and Batch and as the AWS CLI was told it."""

import json
import pathlib
import random
import signal
import sys

import batch_service
import proofs
import recorder
import sweeps
from batch_service import BUCKET, DEFINITION, QUEUE

AWS = pathlib.Path(sys.executable).with_name("aws")
LISTS = f"s3://{BUCKET}/lists"
# Limits of the service, which moto does not have.
SIZES = range(2, 10_001)
REQUEST_BYTES = 30 * 1_024
OVERRIDES_BYTES = 8_192
RETRY = {
    "attempts": 4,
    "evaluateOnExit": [{"onStatusReason": "Host EC2*", "action": "RETRY"}, {"onReason": "*", "action": "EXIT"}],
}
COMMAND = ["sweep", "exec", "--", "python3", "train_model.py", "--rate", "{learning_rate}"]


def obstacle():
    return None if AWS.exists() else f"there is no {AWS}"


def prove(report, programs, folder):
    with batch_service.BatchService() as service:
        prover = Prover(report, programs, folder, service)
        prover.prove_sizes()
        prover.prove_dry_run()
        prover.prove_scattered()
        prover.prove_status()
        prover.prove_interruptions()
        prover.prove_refusals()


class Prover:
    def __init__(self, report, programs, folder, service):
        self.report, self.programs, self.folder, self.service = report, programs, folder, service
        self.recorder = recorder.Recorder(folder / "calls", AWS, verb=("batch", "submit-job"))
        self.environment = proofs.clean_environment(self.recorder.folder, **service.environment)

    def sweep(self, name, count):
        return sweeps.Sweep(self.programs, self.folder / name, count, environment=self.environment)

    def submit(self, sweep, *options, command=COMMAND, queue=QUEUE, check=True):
        return sweep.call(
            "submit", "aws-batch", sweep.list, "--queue", queue, "--definition", DEFINITION, *options,
            *(["--", *command] if command else []), check=check)

    def requests(self):
        """The SubmitJob requests that were made since the last time, each with the answer."""
        calls = self.recorder.take()
        bodies = [json.loads(call["words"][call["words"].index("--cli-input-json") + 1]) for call in calls]
        for body in bodies:
            self.require_within_limits(body)
        return [(body, json.loads(call["output"])["jobId"]) for body, call in zip(bodies, calls)]

    @staticmethod
    def require_within_limits(body):
        size = body.get("arrayProperties", {}).get("size")
        proofs.require(size is None or size in SIZES, f"AWS Batch takes no array of {size}")
        length = len(json.dumps(body, separators=(",", ":")).encode())
        proofs.require(length <= REQUEST_BYTES, f"a request has {length} bytes")
        length = len(json.dumps(body["containerOverrides"], separators=(",", ":")).encode())
        proofs.require(length <= OVERRIDES_BYTES, f"what a request overrides has {length} bytes")
        reserved = [name for name in environment_of(body) if name.startswith("AWS_BATCH")]
        proofs.require(not reserved, f"reserved variables are set: {reserved}")

    def require_read_back(self, sweep, requests, wanted, read=None):
        """Checks, from the requests and from what Batch and S3 hold, that each wanted index is run once, with its list."""
        options = {"read": read} if read else {}
        told = [sweeps.covered(body.get("arrayProperties", {}).get("size"), environment_of(body), **options)
                for body, _ in requests]
        sweeps.require_each_once(told, wanted, "indices of the requests")
        kept = []
        for body, identifier in requests:
            job = self.service.job(identifier)
            environment = {each["name"]: each["value"] for each in job["container"]["environment"]}
            kept.append(sweeps.covered(job.get("arrayProperties", {}).get("size"), environment, **options))
            for name, value in environment_of(body).items():
                proofs.require_equal(environment.get(name), value, f"Batch has {name}")
            proofs.require_equal(environment["SWEEP_LIST_SHA256"], sweep.digest, "SWEEP_LIST_SHA256")
            proofs.require_equal(job["jobName"], body["jobName"], "the job's name")
        sweeps.require_each_once(kept, wanted, "indices of Batch's jobs")
        names = [body["jobName"] for body, _ in requests]
        proofs.require_equal(len(set(names)), len(names), "the number of different names")
        return told

    # Proofs.

    def prove_sizes(self):
        for count, sizes in (
            (1, [None]), (2, [2]), (10_000, [10_000]), (10_001, [5_001, 5_000]), (25_000, [8_334, 8_333, 8_333])
        ):
            sweep = self.sweep(f"of-{count}", count)
            output = self.submit(
                sweep, "--lists", LISTS, "--name", f"of-{count}", "--attempts", "4", "--time-limit", "90",
                "--tag", "team=vision", "--tag", "cost=a b", "--share-identifier", "research", "--scheduling-priority", "7",
                "--environment", "OMP_NUM_THREADS=2").stdout
            requests = self.requests()
            proofs.require_equal([body.get("arrayProperties", {}).get("size") for body, _ in requests], sizes, "array sizes")
            self.require_read_back(sweep, requests, range(count))
            for body, identifier in requests:
                proofs.require(identifier in output, f"the id {identifier} is not printed: {output}")
                require_as_asked(sweep, body)
                job = self.service.job(identifier)
                proofs.require_equal(job["timeout"], {"attemptDurationSeconds": 5_400}, "Batch's timeout")
                proofs.require_equal(job["tags"], {"team": "vision", "cost": "a b"}, "Batch's tags")
                proofs.require(job["jobQueue"].endswith(f"/{QUEUE}"), f"the queue is {job['jobQueue']}")
            proofs.require_equal(len(self.service.jobs(f"of-{count}-")), len(sizes), "the number of Batch's jobs")
            location = environment_of(requests[0][0])["SWEEP_LIST"]
            proofs.require_equal(location, f"{LISTS}/{sweep.digest}.yml", "SWEEP_LIST")
            proofs.require(self.service.object(location) == sweep.list.read_bytes(), "the S3 object is not the list")
            shown = " + ".join("a plain job" if size is None else f"{size:,}" for size in sizes)
            self.report.proved(
                f"{count:,} paramsets: {shown}; each index once, S3 holds the list's {sweep.list.stat().st_size:,} bytes")

    def prove_dry_run(self):
        sweep = self.sweep("dry-run", 10_001)
        before = self.service.keys(), self.service.jobs()
        output = self.submit(sweep, "--lists", LISTS, "--dry-run").stdout
        proofs.require('"size":5001' in output and '"size":5000' in output, f"sizes are not printed: {output}")
        proofs.require_equal((self.service.keys(), self.service.jobs()), before, "objects and jobs after --dry-run")
        proofs.require(not self.requests() and not sweep.submissions(), "--dry-run submitted")
        self.report.proved("--dry-run of 10,001: prints 5001 and 5000, submits and uploads nothing")

    def prove_scattered(self):
        count = 20_000
        chosen = sorted(random.Random(5).sample(range(count), 4_000))
        text = ",".join(map(str, chosen))
        for name, options in (("variables", ["--lists", LISTS]), ("files", ["--storage", "storage"])):
            sweep = self.sweep(f"scattered-{name}", count)
            (sweep.folder / "chosen").write_text(text)
            self.submit(sweep, "--indices", f"@{sweep.folder}/chosen", *options)
            requests = self.requests()

            def read(path):
                # What is under /storage in a container is in the folder here.
                proofs.require(path.startswith("/storage/"), f"a file of indices is at {path}, which no task sees")
                return (sweep.storage / path.removeprefix("/storage/")).read_text()

            jobs = self.require_read_back(sweep, requests, chosen, read)
            proofs.require(max(map(len, jobs)) - min(map(len, jobs)) <= 1, "the jobs are not balanced")
            in_files = sum(environment_of(body)["SWEEP_INDICES"].startswith("@") for body, _ in requests)
            proofs.require_equal(in_files, len(requests) if name == "files" else 0, "the jobs whose indices are in a file")
            where = "in files on the storage" if in_files else "in variables of at most 8,192 bytes"
            self.report.proved(f"{len(chosen):,} scattered indices of {count:,}: {jobs_text(jobs)}, indices {where}")

    def prove_status(self):
        """Tasks in all states; two of them are run here as a container would."""
        sweep = self.sweep("status", 260)
        command = [str(word) for word in sweep.command()]
        storage = ["--storage", sweep.storage, "--task-storage", sweep.storage, "--lists", LISTS]
        self.submit(sweep, *storage, command=command)
        (body, array), = self.requests()
        for position in (7, 259):
            self.run_task(body, position)
        queued, running, lost = range(20, 180), range(180, 230), range(230, 240)
        self.service.set_state(array, queued[:20], "PENDING")
        self.service.set_state(array, queued[20:], "RUNNABLE")
        self.service.set_state(array, running[:5], "STARTING")
        self.service.set_state(array, running[5:], "RUNNING")
        self.service.set_state(array, lost, "FAILED", "Host EC2 (instance i-0123456789) terminated.")
        status = sweep.status()
        expected = {
            "complete": [7, 259], "queued": list(queued), "running": list(running), "failed": list(lost),
            "missing": [index for index in range(260) if index not in (7, 259) and not 20 <= index < 240]}
        proofs.require_equal(status, expected, "the states")
        text = sweep.call("status", sweep.list, "--storage", sweep.storage).stdout
        proofs.require("Host EC2 (instance i-0123456789) terminated." in text, f"the reason is not told: {text}")
        counts = ", ".join(f"{len(indices)} {name}" for name, indices in status.items())
        self.report.proved(f"status merged with ListJobs in pages of {batch_service.PAGE}: {counts}")

        wanted = sorted(status["failed"] + status["missing"])
        self.submit(sweep, *storage, "--missing", command=command)
        requests = self.requests()
        self.require_read_back(sweep, requests, wanted)
        self.run_task(requests[0][0], 19)
        proofs.require(wanted[19] in sweep.status()["complete"], f"task 19 of --missing did not train index {wanted[19]}")
        self.report.proved(f"--missing submits these {len(wanted)} alone; its task 19 trains index {wanted[19]}")

        first = sweep.submissions()[0]["identifier"]
        self.submit(sweep, *storage, "--again", "--index-by-index", "--depends-on", first, command=command)
        (body, _), = self.requests()
        proofs.require_equal(body["dependsOn"], [{"jobId": array, "type": "N_TO_N"}], "the dependency")
        self.report.proved("--index-by-index: each task depends on that of its index")

    def run_task(self, body, position):
        """Runs a task of an array, as the container of it would."""
        proofs.run(
            body["containerOverrides"]["command"],
            env=self.environment | environment_of(body)
            | {"AWS_BATCH_JOB_ARRAY_INDEX": str(position), "AWS_BATCH_JOB_ATTEMPT": "1"})

    def prove_interruptions(self):
        options = ["--lists", LISTS, "--max-tasks", "20"]
        for how in ("refuse", "kill before", "kill after"):
            name = f"interrupted-{how.replace(' ', '-')}"
            sweep = self.sweep(name, 60)
            self.recorder.fail_at(2, how)
            done = self.submit(sweep, *options, "--name", name, check=False)
            self.recorder.require_failed()
            proofs.require_equal(done.returncode, 1 if how == "refuse" else -signal.SIGKILL, f"{how}: the status")
            proofs.require_equal(len(self.service.jobs(f"{name}-")), 2 if how == "kill after" else 1, f"{how}: Batch's jobs")
            self.submit(sweep, *options, "--name", name)
            requests = self.requests()
            self.require_read_back(sweep, requests, range(60))
            jobs = sorted(job for _, job in requests)
            proofs.require_equal(sorted(self.service.jobs(f"{name}-")), jobs, f"{how}: Batch's jobs")
            self.report.proved(f"'{how}' at shard 2 of 3, then run again: {len(requests)} jobs in all, each index once")

    def prove_refusals(self):
        """Bad input, after which Batch and the records are as they were."""
        sweep = self.sweep("refusals", 30)
        jobs = self.service.jobs()
        for options, words in (
            ({"queue": "nowhere"}, "nothing was submitted"),
            ({"command": ["x" * 9_000]}, "8192"),
            ({"options": ["--indices", "3-30"]}, "30"),
            ({"options": ["--indices", "7-4"]}, "7-4"),
            ({"options": ["--environment", "AWS_BATCH_JOB_ARRAY_INDEX=1"]}, "AWS_BATCH_JOB_ARRAY_INDEX"),
            ({"options": ["--attempts", "11"]}, "1 to 10"),
        ):
            more = options.pop("options", [])
            done = self.submit(sweep, "--lists", LISTS, *more, **options, check=False)
            proofs.require(done.returncode in (1, 2), f"{more or options}: status {done.returncode}")
            proofs.require(words in done.stderr, f"{more or options}: {words!r} is expected in: {done.stderr}")
            proofs.require(not sweep.submissions(), f"{more or options}: something is recorded")
        proofs.require_equal(self.service.jobs(), jobs, "Batch's jobs")
        done = proofs.run(
            [sweep.program, "submit", "aws-batch", sweep.list, "--queue", QUEUE, "--definition", DEFINITION,
             "--lists", LISTS],
            env=sweep.environment | {"PATH": str(self.folder / "nothing")}, check=False)
        proofs.require(done.returncode == 1 and "awscli" in done.stderr, f"without aws: {done.stderr}")
        self.submit(sweep, "--lists", LISTS)
        sweep.list.write_bytes(sweep.list.read_bytes().replace(b"relu", b"tanh"))
        done = self.submit(sweep, "--lists", LISTS, check=False)
        proofs.require(done.returncode == 1 and "edited" in done.stderr, f"a list that was edited: {done.stderr}")
        self.report.proved("8 bad submissions are refused, nothing is submitted")


def jobs_text(jobs):
    return f"{len(jobs)} {'job' if len(jobs) == 1 else 'jobs'}"


def environment_of(body):
    return {each["name"]: each["value"] for each in body["containerOverrides"]["environment"]}


def require_as_asked(sweep, body):
    """Checks what moto does not keep, and the rest of a request."""
    proofs.require_equal(body["retryStrategy"], RETRY, "the retry strategy")
    proofs.require_equal(body["timeout"], {"attemptDurationSeconds": 5_400}, "the timeout")
    proofs.require_equal(body["tags"], {"team": "vision", "cost": "a b"}, "the tags")
    proofs.require_equal(body["propagateTags"], True, "propagateTags")
    proofs.require_equal(body["shareIdentifier"], "research", "the share")
    proofs.require_equal(body["schedulingPriorityOverride"], 7, "the priority")
    proofs.require_equal(body["containerOverrides"]["command"], COMMAND, "the command")
    environment = environment_of(body)
    proofs.require_equal(environment["SWEEP_STORAGE"], "/storage", "SWEEP_STORAGE")
    proofs.require_equal(environment["OMP_NUM_THREADS"], "2", "a variable of --environment")
    proofs.require_equal(environment["SWEEP_LIST_SHA256"], sweep.digest, "SWEEP_LIST_SHA256")
