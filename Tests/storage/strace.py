"""Faults at the system calls of a program: gate.c finds the call, strace makes it fail."""

import collections
import dataclasses
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

import machine
import proofs

# The calls that a store may use; what a C library might use in their place too.
CALLS = (
    "open,openat,creat,mkdir,mkdirat,read,pread64,write,pwrite64,fsync,fdatasync,close,stat,lstat,fstat,newfstatat,statx,rename,"
    "renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,getdents64,utimensat,ftruncate,fchmod,fchmodat,copy_file_range").split(",")
ENTRY = re.compile(r"\d+ +(\w+)\((.*)")
ID = re.compile(r"[0-9a-f]{32}")


@dataclasses.dataclass(frozen=True)
class Call:
    """A system call that touched a folder."""

    name: str
    text: str
    ordinal: int  # that of the call for gate.c, of those with its name, from 1
    after: int = 0  # how many of the same name follow before it, of those that gate.c does not see


def calls(command, log, folder):
    """The system calls of a program that touch a folder, in their order."""
    wanted = "trace=" + ",".join(f"?{name}" for name in CALLS)
    done = proofs.run(["strace", "-qq", "-f", "-y", "-s", "40", "-o", log, "-e", wanted, *command], env=proofs.clean_environment())
    return done, touching(pathlib.Path(log).read_text(), folder)


def touching(log, folder):
    """The calls of a log that touch a folder: with its path, "/folder/…", or with what is open, </folder>."""
    found, counts = [], collections.Counter()
    for line in log.splitlines():
        match = ENTRY.match(line)
        if not match or not re.search(rf"[<\"]{re.escape(str(folder))}(?=[/>\"( ])", match[2]):
            continue
        name = match[1]
        counts[name] += 1
        number, after = counts[name], 0
        if name == "getdents64":
            # Each listing has two, the second of which finds no more entries.
            number, after = (number + 1) // 2, (number + 1) % 2
        found.append(Call(name, ID.sub("ID", f"{name}({match[2]}"), number, after))
    return found


def build_gate(folder):
    """The library that is loaded before a program, built."""
    compiler = shutil.which("cc") or shutil.which("clang")
    library = pathlib.Path(folder, "gate.so")
    source = pathlib.Path(__file__).with_name("gate.c")
    proofs.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"])
    return library


def faulty(command, gate, folder, call, fault, log, *, seconds=120):
    """Runs a program with a fault, such as `error=EIO`, at a call; None when the program made no such call or hangs."""
    env = proofs.clean_environment() | gated(gate, folder, "stop", call, f"{log}.thread")
    with subprocess.Popen(
        [str(word) for word in command], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, errors="replace") as program:
        tracer = None
        try:
            until(lambda: machine.process_status(program.pid, "State")[:1] in ("T", "Z", ""), seconds)
            if not machine.process_status(program.pid, "State").startswith("T"):
                return None
            thread = pathlib.Path(f"{log}.thread").read_text().strip()
            tracer = subprocess.Popen(
                ["strace", "-qq", "-o", str(log), "-e", f"trace={call.name}", "-e",
                 f"inject={call.name}:{fault}:when={call.after + 1}", "-p", thread], stderr=subprocess.PIPE, text=True)
            until(lambda: tracer.poll() is not None or machine.process_status(thread, "TracerPid") not in ("", "0"), seconds)
            if tracer.poll() is not None:
                raise proofs.Failure(f"strace: {tracer.stderr.read()}")
            os.kill(program.pid, signal.SIGCONT)
            output, error = program.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            return None
        finally:
            program.kill()
            if tracer:
                tracer.wait(seconds)
                tracer.stderr.close()
    if program.returncode != -signal.SIGKILL and "(INJECTED)" not in pathlib.Path(log).read_text():
        return None
    return subprocess.CompletedProcess(command, program.returncode, output, error)


def gated(gate, folder, kind, call, note):
    """The variables with which gate.c makes a fault of a kind at a call."""
    return {"LD_PRELOAD": str(gate), "GATE_FOLDER": str(folder), "GATE_FAULT": f"{kind}:{call.name}:{call.ordinal}",
            "GATE_NOTE": str(note)}


def until(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise proofs.Failure(f"a program could not be traced within {seconds} s")
        time.sleep(0.002)


def obstacle():
    """Why no program can be traced here; None when one can."""
    if not shutil.which("strace"):
        return "there is no 'strace'"
    if not (shutil.which("cc") or shutil.which("clang")):
        return "there is no C compiler"
    scope = pathlib.Path("/proc/sys/kernel/yama/ptrace_scope")
    if os.geteuid() != 0 and scope.exists() and scope.read_text().strip() != "0":
        return "root is needed, to trace a program that runs"
    done = subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else f"strace does not work here: {done.stderr.strip().splitlines()[-1:]}"
