"""Power cuts: ext4 as it is on the disk after each fsync, mounted anew."""

import os
import shutil
import subprocess

import machine
import proofs
import stores
import strace

MIB = 24
INDEX = 1


def obstacle():
    return machine.loop_obstacle() or strace.obstacle()


def prove(report, programs, folder):
    gate = strace.build_gate(folder)
    source = stores.make_files(folder / "source", {"model.bin": bytes(range(256)) * 2048, "inner/file.bin": b"more"})
    prove_cuts(report, programs, folder, source, gate)
    prove_control(report, folder, source)


def prove_cuts(report, programs, folder, source, gate):
    image, disk = folder / "image", folder / "disk"
    machine.make_ext4(image, MIB)
    with machine.mounted(disk, "-o", "loop,commit=300", image):
        stores.Driver(programs, disk / "store").publish(0, source, "--create")
        os.sync()
    pristine = folder / "pristine"
    shutil.copyfile(image, pristine)
    seen, cuts, number = [], 0, 0
    while True:
        number += 1
        shutil.copyfile(pristine, image)
        with machine.mounted(disk, "-o", "loop,commit=300", image):
            driver = stores.Driver(programs, disk / "store")
            done = cut_at(driver.publish_command(INDEX, source), gate, number, image, folder / "cut")
            ended = done is not None
        state = state_after(folder / "cut", folder / "after", programs, source)
        seen.append(state)
        cuts += 1
        if ended:
            proofs.require_equal(done.returncode, 0, f"the exit status ({done.stderr})")
            proofs.require_equal(state, "complete", "a model after a power cut that follows its publication")
            break
    proofs.require(cuts >= 8, f"a publication has {cuts} boundaries; at least 8 are expected")
    proofs.require("absent" in seen and seen == sorted(seen), f"after each boundary the model is {seen}")
    report.proved(
        f"ext4 cut at {cuts} boundaries of fsync: {seen.count('absent')} absent, {seen.count('complete')} complete, none between; "
        "each is published again")


def cut_at(command, gate, number, image, cut):
    """Copies the disk after a program's `number`-th fsync and kills it; its result where it has no more of them."""
    call = strace.Call("fsync", "", number)
    env = proofs.clean_environment() | strace.gated(gate, image.parent / "disk", "cut", call, f"{cut}.note")
    words = [str(word) for word in command]
    with subprocess.Popen(
        words, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        proofs.wait_until(
            "a program ends or stops", 60, lambda: machine.process_status(program.pid, "State")[:1] in ("T", "Z", ""), 0.005)
        stopped = machine.process_status(program.pid, "State").startswith("T")
        copy_disk(image, cut)
        if stopped:
            program.kill()
            program.communicate()
            return None
        output, error = program.communicate()
        return subprocess.CompletedProcess(command, program.returncode, output, error)


def copy_disk(image, cut):
    """What the disk holds at this moment: the image's pages as they are, without asking the mounted file system for more."""
    shutil.copyfile(image, cut)


def state_after(cut, mount, programs, source):
    """What a machine finds that starts again, and that it can go on."""
    with machine.mounted(mount, "-o", "loop", cut):
        store = mount / "store"
        stores.require_complete(store, 0, source)
        state = stores.state(store, INDEX)
        proofs.require(state in ("absent", "complete"), f"after a power cut the index is {state}")
        stores.require_markers(store, INDEX)
        stores.litter(store, known=("lost+found",))
        stores.Driver(programs, store).publish(INDEX, source)
        stores.require_complete(store, INDEX, source)
        return state


def prove_control(report, folder, source):
    """A writer that renames into place and marks without fsync is found out after a cut."""
    image, disk, cut = folder / "image", folder / "disk", folder / "cut"
    machine.make_ext4(image, MIB)
    # Names reach the disk with the journal, the bytes of files long after.
    with machine.mounted(disk, "-o", "loop,commit=300,data=writeback", image):
        staged = disk / "store/1/.attempt"
        shutil.copytree(source, staged)
        files = [
            {"path": name, "sha256": digest, "size": (source / name).stat().st_size}
            for name, digest in stores.files(source).items()]
        (staged / "manifest.json").write_text(repr({"index": 1, "files": files}).replace("'", '"'))
        manifest = os.open(staged / "manifest.json", os.O_RDONLY)
        os.fsync(manifest)
        os.close(manifest)
        staged.rename(staged.with_name("model"))
        parent = os.open(disk / "store/1", os.O_RDONLY)
        os.fsync(parent)
        os.close(parent)
        copy_disk(image, cut)
    with machine.mounted(folder / "after", "-o", "loop", cut):
        try:
            state = stores.state(folder / "after/store", 1)
        except proofs.Failure:
            report.proved("a writer that forces only its manifest to the disk is found out after a cut")
            return
    raise proofs.Failure(f"a writer that forces only its manifest to the disk: its model is {state} after a cut")
