"""What one host publishes, another sees at its next look, although it has looked before and found nothing."""

import json
import os
import time

import nfs_hosts
import proofs

STORE = "visibility"
ROUNDS = 20
MOST_STALE = 60


def prove(report, hosts, programs):
    here, there = hosts
    with nfs_hosts.workers(programs.driver, here) as (maker,):
        maker.ask(f"create {here.folder / STORE}")
    prove_looks(report, here, there, programs)
    prove_programs(report, here, there, programs)
    prove_control(report, here, there)


def prove_looks(report, here, there, programs):
    slowest = 0
    with nfs_hosts.workers(programs.driver, here, there, store=STORE) as (writer, reader):
        for index in range(ROUNDS):
            if index % 2:
                # Then the index's folder is there, and only the model is missing.
                (here.folder / STORE / str(index)).mkdir()
            for _ in range(2):
                proofs.require_equal(reader.refusal(f"load {index}")[0], "noModel", "a look before the publication")
                proofs.require_equal(reader.ask("status 1000").split()[0], str(index), "complete before the publication")
            for line in (f"begin {index}", "put model.bin 1000 abc"):
                writer.ask(line)
            published = writer.ask("publish").removeprefix("published ")
            start = time.monotonic()
            proofs.require_equal(reader.ask(f"load {index}"), published, "what is loaded on the other host")
            slowest = max(slowest, time.monotonic() - start)
            proofs.require_equal(reader.ask("status 1000").split()[0], str(index + 1), "complete on the other host")
    report.proved(
        f"{ROUNDS} models published on one host: the other had looked before, and its first look after finds each; "
        f"the slowest took {slowest * 1_000:.0f} ms")


def prove_programs(report, here, there, programs):
    """The same by the command line; `--json` lists the index."""
    plan = "/tmp/list.yml"
    with open(plan, "w", encoding="utf-8") as file:
        file.write("".join(f"- {{epochs: {index + 1}}}\n" for index in range(30)))
    source = "/tmp/source"
    os.makedirs(source, exist_ok=True)
    with open(f"{source}/model.bin", "wb") as file:
        file.write(bytes(1000))
    index = ROUNDS
    sweep = programs.sweep

    def listed():
        done = proofs.run(there.command(sweep, "status", plan, "--storage", there.folder / STORE, "--json"), seconds=300)
        return json.loads(done.stdout)["complete"]["count"]

    load = there.command(sweep, "load", "--storage", there.folder / STORE, "--index", index)
    proofs.require_equal(proofs.run(load, check=False, seconds=300).returncode, 1, "the status of 'sweep load' before")
    proofs.require_equal(listed(), ROUNDS, "complete by 'sweep status' before")
    proofs.run(
        here.command(sweep, "publish", "--storage", here.folder / STORE, "--index", index, source), seconds=300)
    done = proofs.run(load, seconds=300)
    proofs.require_equal(done.stdout, f"{there.folder / STORE / str(index)}/model\n", "what 'sweep load' prints")
    proofs.require_equal(listed(), ROUNDS + 1, "complete by 'sweep status' on the other host")
    report.proved("'sweep publish' on one host, then 'sweep load' and 'sweep status --json' on the other, which had looked before")


def prove_control(report, here, there):
    """A look by path alone is stale for seconds: the hosts are two."""
    (here.folder / "control/1").mkdir(parents=True)
    looked = there.folder / "control/1/model.bin"
    os.listdir(looked.parent)
    proofs.require(not looked.exists(), "a file is there before it is written")
    (here.folder / "control/1/model.bin").write_bytes(b"x")
    start = time.monotonic()
    proofs.require(not looked.exists(), "a plain look sees a new file at once; so the hosts share what they know")
    proofs.wait_until("a plain look sees a new file", MOST_STALE, looked.exists, 0.2)
    stale = time.monotonic() - start
    proofs.require(stale > 2, f"a plain look was stale for only {stale:.1f} s")
    report.proved(f"a plain look at a path did not see a new file for {stale:.1f} s")
