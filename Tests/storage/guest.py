"""A Linux guest of its own kernel in QEMU, for what the host's kernel has not; its folders are the host's, read-only."""

import contextlib
import os
import pathlib
import platform
import shlex
import shutil
import subprocess
import time

import proofs

PROGRAMS = ("qemu-system-x86_64", "busybox", "cpio", "modprobe", "depmod", "setpriv")
MODULES = ("virtio_pci", "9pnet_virtio", "9p", "veth", "nfsd", "nfsv4")
MEMORY = 2_048
# Seconds until a guest has mounted the host's folders. Emulated it takes 20 on a quiet machine.
HARDWARE_START, EMULATED_START = 30, 240


def obstacle():
    """Why no guest can be run here; None when one can."""
    if platform.machine() != "x86_64":
        return f"a guest needs an x86_64; this is {platform.machine()}"
    if os.geteuid() != 0:
        return "root is needed, to share folders with a guest"
    for program in PROGRAMS:
        if not shutil.which(program):
            return f"there is no '{program}'"
    if not kernel():
        return "there is no kernel for a guest; Tests/storage/run fetches it"
    return None


def kernel():
    """The folder with boot/ and lib/modules/ of a kernel, and its version."""
    folder = pathlib.Path(os.environ.get("STORE_PROOFS_KERNEL", ".build/guest-kernel"))
    images = sorted(folder.glob("boot/vmlinuz-*"))
    return (folder, images[-1].name.removeprefix("vmlinuz-")) if images else None


def modules(folder, version, names):
    """The files of modules and of those they need, in the order in which they are loaded."""
    if not (folder / "lib/modules" / version / "modules.dep.bin").exists():
        proofs.run(["depmod", "-b", folder.resolve(), version])
    files = []
    for name in names:
        shown = proofs.run(["modprobe", "-d", folder.resolve(), "-S", version, "--show-depends", name]).stdout
        for line in shown.splitlines():
            words = line.split()
            if words[0] == "insmod" and words[1] not in files:
                files.append(words[1])
    return files


def make_memory_disk(path, folder, version):
    """What the kernel starts with: busybox, modules, and guest_init."""
    root = path.with_suffix(".d")
    (root / "modules").mkdir(parents=True)
    shutil.copy(shutil.which("busybox"), root / "busybox")
    for number, file in enumerate(modules(folder, version, MODULES)):
        shutil.copy(file, root / f"modules/{number:02}-{pathlib.Path(file).name}")
    shutil.copy(pathlib.Path(__file__).with_name("guest_init"), root / "init")
    (root / "init").chmod(0o755)
    names = "\n".join(str(file.relative_to(root)) for file in sorted(root.rglob("*"))) + "\n"
    with open(path, "wb") as file:
        subprocess.run(
            ["cpio", "--quiet", "-o", "-H", "newc"], cwd=root, input=names.encode(), stdout=file, check=True)


def seen(path):
    """Where the guest sees a folder of the host; its own /tmp and /var hide those."""
    return f"/host{pathlib.Path(path).resolve()}"


def accelerators():
    """The ways to run a guest, the fast one first. That /dev/kvm opens does not mean that a guest starts with it."""
    ways = [("kvm", ["-accel", "kvm", "-cpu", "host"], HARDWARE_START)] if os.access("/dev/kvm", os.R_OK | os.W_OK) else []
    # A plain processor: what is wide is slow when it is emulated.
    ways.append(("tcg", ["-accel", "tcg,thread=multi", "-cpu", "Nehalem"], EMULATED_START))
    wanted = os.environ.get("STORE_PROOFS_ACCELERATOR")
    return [way for way in ways if wanted in (None, way[0])]


class Guest:
    """A guest that runs one command, whose standard output is read while it runs."""

    def __init__(self, program, share, accelerator):
        self.program, self.share, self.accelerator = program, share, accelerator

    def lines(self, seconds):
        """The lines that the command prints, as they come; ends with its status."""
        end = time.monotonic() + seconds
        with open(self.share / "output", encoding="utf-8", errors="replace") as output:
            line = ""
            while True:
                # Before reading, so that nothing that was written before is missed.
                ended = (self.share / "status").exists() or self.program.poll() is not None
                while part := output.readline():
                    line += part
                    if line.endswith("\n"):
                        yield line.rstrip("\n")
                        line = ""
                if ended:
                    break
                proofs.require(time.monotonic() < end, f"the guest's command is not done within {seconds} s{self.said()}")
                time.sleep(0.2)
        status = self.share / "status"
        proofs.require(status.exists(), f"the guest ended before its command did{self.said()}")
        proofs.require_equal(status.read_text(), "0\n", f"the status of the guest's command{self.said()}")

    def said(self):
        """The end of what the guest's command and kernel said, for a failure."""
        parts = []
        for name in ("errors", "console"):
            path = self.share / name
            text = path.read_text(errors="replace")[-3_000:].strip() if path.exists() else ""
            parts.append(f"\n{name}: {text}" if text else "")
        return "".join(parts)


@contextlib.contextmanager
def running(folder, command, **variables):
    """A guest that runs a command in this folder, with what is named in its environment."""
    base, version = kernel()
    disk = pathlib.Path(folder, "memory-disk")
    make_memory_disk(disk, base, version)
    words = [f"export {name}={shlex.quote(str(value))}" for name, value in variables.items()]
    words += [f"cd {shlex.quote(seen(os.getcwd()))}", "exec " + " ".join(shlex.quote(str(word)) for word in command)]
    for accelerator, options, limit in accelerators():
        share = pathlib.Path(folder, f"share-{accelerator}")
        share.mkdir()
        (share / "run.sh").write_text("\n".join(words) + "\n")
        program = start(base / "boot" / f"vmlinuz-{version}", disk, share, options)
        try:
            if is_up(program, share, limit):
                yield Guest(program, share, accelerator)
                return
        finally:
            program.kill()
            program.wait()
    said = (share / "console").read_text(errors="replace").strip().splitlines()
    raise proofs.Impossible(f"no guest starts; the last one said: {said[-1] if said else 'nothing'}")


def start(image, disk, share, options):
    words = [
        # So that it ends with this program, however that ends.
        "setpriv", "--pdeathsig", "KILL",
        "qemu-system-x86_64", *options, "-m", str(MEMORY), "-smp", str(min(4, os.cpu_count() or 1)),
        "-nodefaults", "-no-user-config", "-no-reboot", "-display", "none", "-serial", "stdio",
        "-kernel", image, "-initrd", disk, "-append", "console=ttyS0 quiet panic=-1 mitigations=off random.trust_cpu=on",
        "-virtfs", "local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap",
        "-virtfs", f"local,path={share},mount_tag=share,security_model=none,multidevs=remap"]
    with open(share / "console", "wb") as console:
        return subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=console, stderr=console)


def is_up(program, share, seconds):
    """Whether a guest has come so far that it has the host's folders."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and program.poll() is None:
        if (share / "output").exists():
            return True
        time.sleep(0.1)
    return False
