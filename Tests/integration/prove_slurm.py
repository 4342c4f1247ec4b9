"""A real Slurm runs sweeps: arrays of any ids, shards, killed tasks and interrupted submissions."""

import os
import signal

import proofs
import recorder
import slurm_cluster
import sweeps

COUNT = 60
SECONDS = 300
# Slurm starts the tasks of an array in their order: these take all of its processors, and the rest waits.
HELD = (3, 5, 8, 9, 12, 14)


def obstacle():
    return slurm_cluster.obstacle()


def prove(report, programs, folder):
    with slurm_cluster.Cluster(max_array_size=1001) as cluster:
        report.proved(f"slurmctld and slurmd run {slurm_cluster.CPUS} tasks at once, MaxArraySize 1001")
        prove_ids(report, programs, folder, cluster)
        cluster.set_max_array_size(20)
        prove_shards(report, programs, folder, cluster)
        prove_resubmission(report, programs, folder, cluster)
        prove_interruptions(report, programs, folder, cluster)
        prove_dependency(report, programs, folder, cluster)
        prove_refusals(report, programs, folder, cluster)


def sweep_of(programs, folder, cluster, name, *first_on_path):
    environment = proofs.clean_environment(*first_on_path, **cluster.environment)
    return sweeps.Sweep(programs, folder / name, COUNT, environment=environment)


# Arrays by sbatch itself.


def prove_ids(report, programs, folder, cluster):
    for name, array, own_trainer in (
        ("ids-from-1", "1-60", True), ("ids-by-3", "0-177:3", True), ("ids-by-3-from-7", "7-184:3", False)
    ):
        sweep = sweep_of(programs, folder, cluster, name)
        if own_trainer:
            command = " ".join(f"'{word}'" for word in sweep.command())
            script = f"export SWEEP_LIST='{sweep.list}' SWEEP_STORAGE='{sweep.storage}'\nexec {command}\n"
        else:
            script = f"exec '{sweep.digits_trainer}' --list '{sweep.list}' --storage '{sweep.storage}'\n"
        # As whoever made the storage to be mounted would.
        proofs.run(
            ["sbatch", f"--array={array}", f"--output={sweep.folder}/output-%a.txt"], env=sweep.environment,
            stdin=f"#!/bin/sh\n{script}", seconds=60)
        seconds = cluster.wait_for_all(SECONDS)
        require_ended(cluster)
        sweep.require_complete(own_trainer=own_trainer)
        trainer = "a script under sweep exec" if own_trainer else "train-digits"
        report.proved(f"sbatch --array={array}, {trainer}: {COUNT} of {COUNT} models of their paramsets in {seconds:.0f} s")


def require_ended(cluster):
    """No task that Slurm remembers failed."""
    states = {state for _, _, state, _ in cluster.queue("--states=all")}
    proofs.require(states <= {"COMPLETED", "CANCELLED"}, f"tasks ended as {states}")


# Arrays by sweep submit.


def submit(sweep, *options, check=True):
    """Submits with the trainer of the proofs."""
    return sweep.call(
        "submit", "slurm", sweep.list, "--storage", sweep.storage, *options, "--", *sweep.command(), check=check)


def jobs_of(cluster, sweep):
    """The indices of each job that Slurm has of a list, by its own account of ids and the record of the job's name."""
    indices = {job["name"]: (job["firstID"], sweeps.indices_of(job["indices"]))
               for record in sweep.submissions() for job in record["jobs"]}
    jobs = {}
    for job, identifier, _, name in cluster.queue("--states=all"):
        if name in indices:
            first, selection = indices[name]
            jobs.setdefault(job, []).append(selection[int(identifier) - first])
    return list(jobs.values())


def prove_shards(report, programs, folder, cluster):
    sweep = sweep_of(programs, folder, cluster, "shards")
    planned = submit(sweep, "--dry-run").stdout
    proofs.require(not cluster.queue(), "--dry-run submitted a job")
    proofs.require(not sweep.submissions(), "--dry-run recorded a submission")
    proofs.require(planned.count("sbatch ") >= 3, f"--dry-run prints fewer than three requests: {planned}")
    submit(sweep, "--throttle", "4", "--time-limit", "5")
    jobs = jobs_of(cluster, sweep)
    sweeps.require_each_once(jobs, range(COUNT), "the jobs that Slurm has")
    proofs.require_equal([len(job) for job in jobs], [20, 20, 20], "the sizes of the jobs")
    limits = cluster.call("squeue", "--noheader", "--format=%l").stdout.split()
    proofs.require_equal(set(limits), {"5:00"}, "the time limits")
    last = sweep.submissions()[0]["jobs"][-1]["id"]
    shown = cluster.call("scontrol", "show", "job", last).stdout
    proofs.require("ArrayTaskThrottle=4" in shown, f"the throttle: {shown}")
    again = submit(sweep, check=False)
    proofs.require(again.returncode == 1 and "--missing" in again.stderr, f"a second submission is taken: {again}")
    seconds = cluster.wait_for_all(SECONDS)
    require_ended(cluster)
    sweep.require_complete()
    sweeps.require_each_once(jobs_of(cluster, sweep), range(COUNT), "the jobs that Slurm had")
    report.proved(f"sweep submit under MaxArraySize 20: 3 jobs of 20, {COUNT} of {COUNT} models in {seconds:.0f} s")
    nothing = submit(sweep, "--missing")
    proofs.require("nothing to submit" in nothing.stdout, f"--missing of a complete sweep: {nothing.stdout}")


def prove_resubmission(report, programs, folder, cluster):
    sweep = sweep_of(programs, folder, cluster, "resubmission")
    sweep.hold(*HELD)
    submit(sweep)
    for index in HELD:
        proofs.wait_until(f"the trainer of index {index} runs", 60, lambda index=index: sweep.processes(index))
    before = [index for index in range(HELD[-1]) if index not in HELD]
    proofs.wait_until("the others are complete", 60, lambda: sweep.status()["complete"] == before)
    status = sweep.status()
    proofs.require_equal(status["running"], list(HELD), "the running indices")
    proofs.require_equal(status["queued"], list(range(HELD[-1] + 1, COUNT)), "the queued indices")
    report.proved(f"status while it runs: {len(before)} complete, {len(HELD)} running, {len(status['queued'])} queued")

    shards = {index: (job["id"], job["firstID"] + position) for job in sweep.submissions()[0]["jobs"]
              for position, index in enumerate(sweeps.indices_of(job["indices"]))}
    cancelled_waiting, cancelled, killed, lost, kept = (17, 41), (3, 5), (8, 9), (12,), (14,)
    for index in (*cancelled_waiting, *cancelled):
        cluster.call("scancel", "{}_{}".format(*shards[index]))
    for index in killed:
        os.kill(sweep.processes(index)[0], signal.SIGKILL)
    for index in lost:
        # The wrapper first, as when the host goes down: nobody reports a failure.
        trainer, wrapper = sweep.processes(index)
        os.kill(wrapper, signal.SIGKILL)
        os.kill(trainer, signal.SIGKILL)
    ended = sorted((*cancelled_waiting, *cancelled, *killed, *lost))
    sweep.release(*ended)
    proofs.wait_until("only the task that is kept runs", SECONDS, lambda: len(cluster.queue()) == 1, pause=0.5)
    status = sweep.status()
    proofs.require_equal(status["running"], list(kept), "the running indices")
    proofs.require_equal(sorted(status["failed"] + status["missing"]), ended, "the failed and the missing indices")
    proofs.require(set(killed) <= set(status["failed"]), f"trainers were killed; failed are {status['failed']}")
    report.proved(f"{len(ended)} tasks killed: status finds {len(status['failed'])} failed, {len(status['missing'])} missing")

    submit(sweep, "--missing")
    proofs.require_equal(len(sweep.submissions()), 2, "the number of submissions")
    jobs = [sweeps.indices_of(job["indices"]) for job in sweep.submissions()[1]["jobs"]]
    sweeps.require_each_once(jobs, ended, "what --missing submitted")
    proofs.wait_until("only the task that is kept runs", SECONDS, lambda: len(cluster.queue()) == 1, pause=0.5)
    sweep.release(*kept)
    cluster.wait_for_all(SECONDS)
    sweep.require_complete()
    twice = {index for index, count in sweep.runs().items() if count > 1}
    proofs.require_equal(twice, set(ended) - set(cancelled_waiting), "the indices whose trainers were started twice")
    proofs.require("nothing to submit" in submit(sweep, "--missing").stdout, "something is still missing")
    report.proved(f"--missing submitted these {len(ended)} alone: {COUNT} of {COUNT} models of their paramsets")


def prove_interruptions(report, programs, folder, cluster):
    for how in ("refuse", "kill before", "kill after"):
        name = f"interrupted-{how.replace(' ', '-')}"
        wrapper = recorder.Recorder(folder / f"{name}-calls", slurm_cluster.find("sbatch"), reads_input=True)
        sweep = sweep_of(programs, folder, cluster, name, wrapper.folder)
        wrapper.fail_at(2, how)
        done = submit(sweep, check=False)
        wrapper.require_failed()
        proofs.require_equal(done.returncode, 1 if how == "refuse" else -signal.SIGKILL, f"{how}: the status")
        if how == "refuse":
            proofs.require("takes no jobs today" in done.stderr, f"the reason is not told: {done.stderr}")
        had = len(jobs_of(cluster, sweep))
        proofs.require_equal(had, 2 if how == "kill after" else 1, f"{how}: the jobs that Slurm has")
        submit(sweep)
        proofs.require_equal(len(wrapper.take()), 3, f"{how}: the calls of sbatch that succeeded")
        sweeps.require_each_once(jobs_of(cluster, sweep), range(COUNT), f"{how}: the jobs that Slurm has")
        cluster.wait_for_all(SECONDS)
        sweep.require_complete()
        proofs.require_equal(sweep.runs(), {index: 1 for index in range(COUNT)}, f"{how}: the trainer's starts")
        report.proved(f"'{how}' at shard 2 of 3, then run again: 3 jobs in all, each index run once")


def prove_dependency(report, programs, folder, cluster):
    """An array whose tasks wait, each for that of its index in an earlier one; one of those fails."""
    sweep = sweep_of(programs, folder, cluster, "dependency")
    indices, killed = list(range(10)), 3
    sweep.hold(0, killed)
    submit(sweep, "--indices", "0-9")
    earlier, = sweep.submissions()
    submit(sweep, "--indices", "0-9", "--again", "--depends-on", earlier["identifier"], "--index-by-index")
    later = sweep.submissions()[1]["jobs"][0]["id"]
    waits = cluster.call("squeue", "--noheader", "--format=%E", f"--jobs={later}").stdout
    proofs.require(f"aftercorr:{earlier['jobs'][0]['id']}" in waits, f"the dependency is: {waits}")
    for index in (0, killed):
        proofs.wait_until(f"the trainer of index {index} runs", 60, lambda index=index: sweep.processes(index))
    os.kill(sweep.processes(killed)[0], signal.SIGKILL)
    proofs.wait_until("two tasks are left, of index 0", 60, lambda: [line[1] for line in cluster.queue()] == ["0", "0"])
    status = sweep.status()
    proofs.require_equal((status["running"], status["failed"], status["queued"]), ([0], [killed], []), "the states")
    sweep.release(0, killed)
    cluster.wait_for_all(SECONDS)
    proofs.require_equal(sweep.status()["complete"], [index for index in indices if index != killed], "the complete indices")
    proofs.require_equal(sweep.runs(), {index: 1 for index in indices}, "the trainer's starts")
    report.proved("--index-by-index: 10 tasks wait for those of their indices; where one failed, nothing waits for ever")


def prove_refusals(report, programs, folder, cluster):
    """Bad input, after which Slurm and the records are as they were."""
    sweep = sweep_of(programs, folder, cluster, "refusals")
    for options, words in (
        (("--indices", "5-60"), "60"), (("--indices", "9-3"), "9-3"), (("--indices", "3,1-4"), "1-4"),
        (("--sbatch-option=--partition=nowhere",), "nothing was submitted"),
        (("--environment", "SLURM_ARRAY_TASK_ID=1"), "SLURM_ARRAY_TASK_ID"),
    ):
        done = submit(sweep, *options, check=False)
        proofs.require(done.returncode in (1, 2), f"{options}: status {done.returncode}")
        proofs.require(words in done.stderr, f"{options}: {words!r} is expected in: {done.stderr}")
        proofs.require(not sweep.submissions() and not jobs_of(cluster, sweep), f"{options}: something was submitted")
    empty = dict(sweep.environment, PATH=str(folder / "nothing"))
    done = proofs.run(
        [sweep.program, "submit", "slurm", sweep.list, "--storage", sweep.storage, "--max-tasks", "20", "--", "true"],
        env=empty, check=False)
    proofs.require(done.returncode == 1 and "slurm-client" in done.stderr, f"without sbatch: {done.stderr}")
    report.proved("6 bad submissions are refused, nothing is submitted")
