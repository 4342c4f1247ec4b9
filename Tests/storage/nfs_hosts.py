"""Two hosts with one NFSv4.1 file system, in a guest: each has a network, a host name, an NFS client and caches of its own.

The server is the guest's kernel. The mount options are those that Amazon recommends for EFS.
"""

import contextlib
import os
import pathlib
import subprocess
import time

import mountstats
import proofs

OPTIONS = "nfsvers=4.1,rsize=1048576,wsize=1048576,hard,timeo=600,retrans=2,noresvport,nosharecache"
EXPORT = pathlib.Path("/srv/export")


class Host:
    """A host with the file system mounted at `folder`."""

    def __init__(self, name, network):
        self.name = name
        self.address, self.server = f"10.0.{network}.2", f"10.0.{network}.1"
        self.folder = pathlib.Path("/srv", name)
        self.root = subprocess.Popen(["unshare", "--net", "--uts", "sleep", "infinity"])
        proofs.wait_until(
            "a host has a network of its own", 60,
            lambda: os.readlink(f"/proc/{self.root.pid}/ns/uts") != os.readlink("/proc/self/ns/uts"), 0.02)
        outside, inside = f"to-{name}", f"eth-{name}"
        for words in (
            ["ip", "link", "add", outside, "type", "veth", "peer", "name", inside],
            ["ip", "address", "add", f"{self.server}/24", "dev", outside],
            ["ip", "link", "set", outside, "up"],
            ["ip", "link", "set", inside, "netns", self.root.pid],
            self.command("ip", "link", "set", "lo", "up"),
            self.command("ip", "address", "add", f"{self.address}/24", "dev", inside),
            self.command("ip", "link", "set", inside, "up"),
            self.command("hostname", f"host-{name}"),
        ):
            proofs.run(words)

    def command(self, *words):
        """The words that run a program on this host."""
        return ["nsenter", "--net", "--uts", "--target", self.root.pid, *words]

    def mount(self, options=""):
        self.folder.mkdir(exist_ok=True)
        proofs.run(self.command(
            "mount", "-t", "nfs4", "-o", OPTIONS + options, f"{self.server}:/", self.folder), seconds=300)

    def unmount(self):
        proofs.run(["umount", self.folder])

    def operations(self):
        """How many operations of each kind this host has sent to the server."""
        return mountstats.operations(pathlib.Path("/proc/self/mountstats").read_text(), str(self.folder))


class Worker:
    """A store-driver on a host; see StoreDriver.swift for what can be asked."""

    def __init__(self, host, driver):
        self.host = host
        self.program = subprocess.Popen(
            [str(word) for word in host.command(driver)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def send(self, *lines):
        self.program.stdin.write("".join(f"{line}\n" for line in lines))
        self.program.stdin.flush()

    def receive(self):
        """The next answer's words; empty when the worker is gone."""
        return self.program.stdout.readline().split()

    def ask(self, line):
        """What is answered to a line that must succeed."""
        self.send(line)
        answer = self.receive()
        proofs.require(answer[:1] == ["ok"], f"{line}: {' '.join(answer)}")
        return " ".join(answer[1:])

    def refusal(self, line):
        """The code, errno and text of the error that a line must have."""
        self.send(line)
        answer = self.receive()
        proofs.require(answer[:1] == ["error"], f"{line}: an error is expected; it is {' '.join(answer)}")
        return answer[1], int(answer[2]), " ".join(answer[3:])

    def kill(self):
        self.program.kill()
        self.end()

    def end(self):
        with contextlib.suppress(BrokenPipeError):
            self.program.stdin.close()
        self.program.stdout.close()
        self.program.wait()


@contextlib.contextmanager
def workers(driver, *hosts, store=None):
    """A worker on each of these hosts, which may be named more than once; they have opened a store, where one is given."""
    made = [Worker(host, driver) for host in hosts]
    try:
        if store:
            for worker in made:
                worker.send(f"open {worker.host.folder / store}")
            for worker in made:
                answer = worker.receive()
                proofs.require(answer == ["ok"], f"open {store}: {' '.join(answer)}")
        yield made
    finally:
        for worker in made:
            worker.end()


def start_server(size="1g"):
    """Serves a folder in memory to all hosts."""
    EXPORT.mkdir(parents=True)
    for name in ("etab", "rmtab"):
        pathlib.Path("/var/lib/nfs", name).touch()
    proofs.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=0777", "tmpfs", EXPORT])
    proofs.run(["mount", "-t", "rpc_pipefs", "rpc", "/var/lib/nfs/rpc_pipefs"])
    proofs.run(["mount", "-t", "nfsd", "nfsd", "/proc/fs/nfsd"])
    # As Amazon's server: requests of a mebibyte, and files are not delegated to clients.
    pathlib.Path("/proc/fs/nfsd/max_block_size").write_text(f"{1 << 20}\n")
    pathlib.Path("/proc/sys/fs/leases-enable").write_text("0\n")
    # Nobody held anything before, so nobody has to be waited for.
    for name in ("nfsv4gracetime", "nfsv4leasetime"):
        pathlib.Path("/proc/fs/nfsd", name).write_text("10\n")
    proofs.run(["rpc.mountd", "--no-nfs-version", "3"], seconds=300)
    proofs.run(["exportfs", "-i", "-o", "rw,fsid=0,no_root_squash,no_subtree_check,insecure,sync", f"10.0.0.0/8:{EXPORT}"])
    proofs.run(["rpc.nfsd", "-N", "3", "-V", "4.1", "8"], seconds=300)
    pathlib.Path("/proc/fs/nfsd/v4_end_grace").write_text("Y\n")


def start():
    """The two hosts, with the file system mounted."""
    began = time.monotonic()
    start_server()
    hosts = [Host("a", 1), Host("b", 2)]
    for host in hosts:
        host.mount()
    return hosts, time.monotonic() - began
