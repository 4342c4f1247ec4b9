"""Faults at the system calls of a program, made by strace and by gate.c, and which calls they met."""

import dataclasses
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

import proofs

# The calls that a store may use; what a C library might use in their place too.
CALLS = (
    "open,openat,creat,mkdir,mkdirat,read,pread64,write,pwrite64,fsync,fdatasync,close,stat,lstat,fstat,newfstatat,statx,rename,"
    "renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,getdents64,utimensat,ftruncate,fchmod,fchmodat,copy_file_range").split(",")
ENTRY = re.compile(r"(\d+) +(\w+)\((.*)")
RESUMED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")
ID = re.compile(r"[0-9a-f]{32}")


@dataclasses.dataclass
class Call:
    """A system call that named something in a folder."""

    name: str
    ordinal: int  # of the calls of this name in its thread, from 1
    text: str
    injected: bool = False


def calls(log, folder):
    """The system calls of a log that touched a folder, in their order."""
    found, counts, last = [], {}, {}
    for line in log.splitlines():
        if match := ENTRY.match(line):
            thread, name, rest = match.groups()
            ordinal = counts[thread, name] = counts.get((thread, name), 0) + 1
            call = Call(name, ordinal, ID.sub("ID", f"{name}({rest}"))
            # With its path, "/folder/…", or a name in an open folder, </folder>.
            if re.search(rf"[<\"]{re.escape(str(folder))}(?=[/>\"( ])", rest):
                found.append(call)
            last[thread] = call
        elif match := RESUMED.match(line):
            thread, _, rest = match.groups()
            call = last.get(thread)
        else:
            continue
        if call and "(INJECTED)" in rest:
            call.injected = True
    return found


def build_gate(folder):
    """The library that is loaded before a program, built."""
    compiler = shutil.which("cc") or shutil.which("clang")
    library = pathlib.Path(folder, "gate.so")
    source = pathlib.Path(__file__).with_name("gate.c")
    proofs.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"])
    return library


def traced(command, gate, log, *options, seconds=60, env=None):
    """Runs a program that strace follows from the moment when its libraries are loaded; as `proofs.run` does."""
    env = (env or proofs.clean_environment()) | {"LD_PRELOAD": str(gate), "GATE_STOP": "1"}
    with subprocess.Popen(
        [str(word) for word in command], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, errors="replace") as program:
        tracer = None
        try:
            until(lambda: status(program.pid, "State").startswith("T"), seconds)
            tracer = subprocess.Popen(
                ["strace", "-qq", "-f", "-y", "-s", "256", "-o", str(log), "-e", "trace=" + ",".join(f"?{name}" for name in CALLS),
                 *options, "-p", str(program.pid)], stderr=subprocess.PIPE, text=True)
            until(lambda: tracer.poll() is not None or status(program.pid, "TracerPid") not in ("", "0"), seconds)
            if tracer.poll() is not None:
                raise proofs.Failure(f"strace: {tracer.stderr.read()}")
            os.kill(program.pid, signal.SIGCONT)
            output, error = program.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            program.kill()
            output, error = program.communicate()
            return subprocess.CompletedProcess(command, None, output, error)
        finally:
            program.kill()
            if tracer:
                tracer.wait(seconds)
                tracer.stderr.close()
    return subprocess.CompletedProcess(command, program.returncode, output, error)


def status(process, key):
    """A line of what the system says of a process; empty when it is gone."""
    try:
        for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith(f"{key}:"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return ""


def until(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise proofs.Failure(f"a program could not be traced within {seconds} s")
        time.sleep(0.002)


def obstacle():
    """Why no program can be traced here; None when one can."""
    for name in ("strace",):
        if not shutil.which(name):
            return f"there is no '{name}'"
    if not (shutil.which("cc") or shutil.which("clang")):
        return "there is no C compiler"
    done = subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else f"strace does not work here: {done.stderr.strip().splitlines()[-1:]}"
