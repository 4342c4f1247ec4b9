"""NFSv4.1 with two hosts: attempts that are killed, races, what the other host sees, requests, full disks."""

import json
import os
import pathlib
import shutil

import guest
import proofs

WHAT = ("trips", "visibility", "races", "full", "soak")
LIMIT = 3_000


def obstacle():
    for program in ("rpc.nfsd", "rpc.mountd", "exportfs", "mount.nfs4", "ip", "nsenter"):
        if not shutil.which(program):
            return f"there is no '{program}'"
    return guest.obstacle()


def prove(report, programs, folder):
    driver = pathlib.Path(os.environ["STORE_DRIVER"])
    here = pathlib.Path(__file__).parent
    what = os.environ.get("STORE_PROOFS_NFS", " ".join(WHAT)).split()
    command = [
        "python3", guest.seen(here / "nfs_guest.py"), guest.seen(driver), guest.seen(programs / "sweep"), *what]
    failures = []
    variables = {
        "PYTHONPATH": ":".join(guest.seen(path) for path in (here, here.parent / "lib")), "PYTHONDONTWRITEBYTECODE": 1,
        "STORE_PROOFS_ALL": os.environ.get("STORE_PROOFS_ALL", "")}
    with guest.running(folder, command, **variables) as machine:
        report.note(f"a guest runs, by {machine.accelerator}")
        for line in machine.lines(LIMIT):
            told = json.loads(line)
            if told["kind"] == "failed":
                failures.append(told["text"])
                report.note(f"FAILED: {told['text']}")
            else:
                {"proved": report.proved, "note": report.note}[told["kind"]](told["text"])
    proofs.require(not failures, "; ".join(failures))
