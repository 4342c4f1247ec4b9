"""A Slurm of one machine that lives in a temporary folder: munged, slurmctld and slurmd."""

import ctypes
import getpass
import itertools
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

import proofs

SECONDS = 60
CPUS = 6
PROGRAMS = ("munged", "slurmctld", "slurmd")
CONFIGURATION = """\
ClusterName=sweep
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
SlurmdParameters=config_overrides
ReturnToService=2
KillWait=5
MaxArraySize={max_array_size}
NodeName={host} NodeAddr=127.0.0.1 CPUs={cpus} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def obstacle():
    """Why no Slurm can be started here, or None: one that exists is left alone."""
    if "SLURM_CONF" in os.environ:
        return f"SLURM_CONF is set: {os.environ['SLURM_CONF']}"
    for path in ("/etc/slurm/slurm.conf", "/etc/slurm-llnl/slurm.conf", "/usr/local/etc/slurm.conf"):
        if os.path.exists(path):
            return f"this machine's own Slurm is configured in {path}"
    for path in pathlib.Path("/proc").glob("[0-9]*/comm"):
        try:
            name = path.read_text().strip()
        except OSError:
            continue
        if name in ("slurmctld", "slurmd", "slurmdbd", "slurmstepd"):
            return f"a {name} is running: process {path.parent.name}"
    missing = [name for name in (*PROGRAMS, "sbatch", "squeue", "scancel", "scontrol") if not find(name)]
    return f"not found: {' '.join(missing)}" if missing else None


def find(name):
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def die_with_parent():
    """Ends a daemon when this program is killed and can stop it no more."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class Cluster:
    """Runs while it is entered. Its commands need the variable SLURM_CONF, which `environment` has."""

    def __init__(self, max_array_size):
        self.max_array_size = max_array_size
        self.daemons = {}

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sweep-slurm-"))
        self.ports = free_ports(2)
        self.environment = {"SLURM_CONF": str(self.folder / "slurm.conf")}
        try:
            # munged insists on a path that all may enter, and a key that nobody else may read.
            self.folder.chmod(0o755)
            for name in ("munge", "state", "spool", "log"):
                (self.folder / name).mkdir(mode=0o755)
            key = self.folder / "munge/key"
            key.touch(mode=0o600)
            key.write_bytes(os.urandom(128))
            self.start("munged", "--foreground", f"--key-file={key}", f"--socket={self.folder}/munge/socket",
                       f"--pid-file={self.folder}/munge/pid", f"--log-file={self.folder}/log/munged.own",
                       f"--seed-file={self.folder}/munge/seed")
            proofs.wait_until("munged has its socket", SECONDS, (self.folder / "munge/socket").exists)
            self.start_slurm()
        except BaseException:
            self.print_logs()
            self.stop()
            raise
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.print_logs()
        self.stop()

    # Starting and stopping.

    def start(self, name, *arguments):
        with open(self.folder / f"log/{name}", "ab") as log:
            self.daemons[name] = subprocess.Popen(
                [find(name), *arguments], stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                cwd=self.folder, start_new_session=True, preexec_fn=die_with_parent,
                env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"} | self.environment)

    def start_slurm(self):
        host = socket.gethostname().split(".")[0]
        (self.folder / "slurm.conf").write_text(CONFIGURATION.format(
            host=host, ports=self.ports, user=getpass.getuser(), folder=self.folder, cpus=CPUS,
            max_array_size=self.max_array_size))
        self.start("slurmctld", "-D")
        self.start("slurmd", "-D")
        proofs.wait_until("the node is idle", SECONDS, lambda: self.state_of_node() == "idle")

    def state_of_node(self):
        for name, daemon in self.daemons.items():
            if daemon.poll() is not None:
                raise proofs.Failure(f"{name} ended with status {daemon.returncode}")
        done = self.call("sinfo", "--noheader", "--format=%T", check=False)
        return done.stdout.strip()

    def set_max_array_size(self, size):
        """Restarts Slurm, as this setting needs; nothing may be running."""
        self.end_daemons("slurmd", "slurmctld")
        self.max_array_size = size
        self.start_slurm()

    def stop(self):
        try:
            if "slurmctld" in self.daemons:
                self.call("scancel", f"--user={getpass.getuser()}", check=False)
                proofs.wait_until("no job is left", 20, lambda: not self.queue())
        except (proofs.Failure, OSError, subprocess.SubprocessError):
            pass
        finally:
            self.end_daemons(*reversed(list(self.daemons)))
            self.kill_leftovers()
            shutil.rmtree(self.folder, ignore_errors=True)

    def end_daemons(self, *names):
        for name in names:
            daemon = self.daemons.pop(name, None)
            if daemon is None:
                continue
            daemon.terminate()
            try:
                daemon.wait(15)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()

    def kill_leftovers(self):
        """Ends tasks that outlived slurmd: processes that know of this cluster's configuration."""
        mark = f"SLURM_CONF={self.folder}/slurm.conf".encode()
        for path in pathlib.Path("/proc").glob("[0-9]*/environ"):
            try:
                if int(path.parent.name) != os.getpid() and mark in path.read_bytes().split(b"\0"):
                    os.kill(int(path.parent.name), signal.SIGKILL)
            except OSError:
                continue

    def print_logs(self):
        if "slurmctld" in self.daemons:
            print("-- squeue")
            print(self.call("squeue", "--array", "--format=%F %K %j %T %r %E", check=False).stdout[-5_000:])
        for path in sorted((self.folder / "log").glob("*")):
            # munged says the same thing again and again.
            lines = [line for line, _ in itertools.groupby(path.read_text(errors="replace").splitlines())]
            print(f"-- {path.name}, its last lines of {len(lines)}")
            print("\n".join(lines[-40:]))

    # Asking it.

    def call(self, *command, check=True):
        return proofs.run([find(command[0]), *command[1:]], env=os.environ | self.environment, check=check, seconds=SECONDS)

    def queue(self, *options):
        """Lines of job id, id in the array, state and name, of what waits or runs, or of what options say."""
        done = self.call("squeue", "--noheader", "--array", "--format=%F %K %T %j", *options)
        return [line.split() for line in done.stdout.splitlines()]

    def wait_for_all(self, seconds):
        """Waits until nothing waits or runs."""
        start = time.monotonic()
        proofs.wait_until("all jobs have ended", seconds, lambda: not self.queue(), pause=0.5)
        return time.monotonic() - start
