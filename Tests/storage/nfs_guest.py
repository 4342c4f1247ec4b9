"""Runs in the guest: the proofs on NFS, told to the host as lines of JSON. nfs_guest.py DRIVER SWEEP WHAT…"""

import dataclasses
import importlib
import json
import os
import sys
import traceback

import nfs_hosts
import proofs


class Report:
    """Tells the host what was proved, what has missed its aim, and what failed."""

    def tell(self, kind, text):
        print(json.dumps({"kind": kind, "text": text}), flush=True)

    def proved(self, text):
        self.tell("proved", text)

    def missed(self, text):
        """Something is not as it must be, but the other proofs are worth making."""
        self.tell("failed", text)


@dataclasses.dataclass
class Programs:
    driver: str
    sweep: str
    all: bool = dataclasses.field(default_factory=lambda: bool(os.environ.get("STORE_PROOFS_ALL")))


def main(driver, sweep, *names):
    report = Report()
    hosts, seconds = nfs_hosts.start()
    report.tell("note", f"two hosts have mounted NFSv4.1 after {seconds:.0f} s")
    for name in names:
        try:
            importlib.import_module(f"nfs_{name}").prove(report, hosts, Programs(driver, sweep))
        except proofs.Failure as error:
            traceback.print_exc()
            report.missed(f"{name}: {error}")


if __name__ == "__main__":
    main(*sys.argv[1:])
