"""Modes of what is stored: under each umask, in setgid folders, and for two users of one group."""

import os
import pathlib
import shutil
import stat

import machine
import proofs
import stores

UMASKS = ("022", "002", "077", "027", "000")
GROUP, USERS = "sweepers", ("sweeper-a", "sweeper-b")


def obstacle():
    return machine.user_obstacle()


def prove(report, programs, folder):
    folder.chmod(0o755)
    source = stores.make_files(folder / "source", {"model.bin": b"weights", "inner/file.bin": b"more"})
    prove_umasks(report, programs, folder, source)
    prove_set_group(report, programs, folder, source)
    prove_group_mode(report, programs, folder, source)
    with machine.users(GROUP, *USERS) as (first, second):
        copied = pathlib.Path(folder, "programs")
        copied.mkdir(mode=0o755)
        shutil.copy2(programs / "sweep", copied)
        for umask, by in (("002", "setgid"), ("077", "--group")):
            prove_two_users(report, copied, folder, source, first, second, umask, by)
        prove_strangers(report, copied, folder, source, first, second)
    prove_control(report, folder)


def require_modes(root, umask, *, set_group=False):
    """Every file and folder has 0666 or 0777 less the umask; how many there are."""
    count = 0
    for entry in [pathlib.Path(root), *pathlib.Path(root).rglob("*")]:
        mode = entry.lstat().st_mode
        wanted = (0o777 if stat.S_ISDIR(mode) else 0o666) & ~int(umask, 8)
        if set_group and stat.S_ISDIR(mode):
            wanted |= stat.S_ISGID
        proofs.require_equal(oct(stat.S_IMODE(mode)), oct(wanted), f"{entry}, umask {umask}: its mode")
        count += 1
    return count


def publish(driver, umask, index, source, *options, user=(), check=True):
    command = [*user, *machine.with_umask(umask, driver.publish_command(index, source, *options))]
    return proofs.run(command, env=proofs.clean_environment(), check=check)


def prove_umasks(report, programs, folder, source):
    count = 0
    for umask in UMASKS:
        driver = stores.Driver(programs, folder / f"umask-{umask}")
        publish(driver, umask, 0, source, "--create")
        # A foreign partial model is set aside, in a folder that follows the umask too.
        stores.make_files(driver.store / "1/model", {"model.bin": b"half"})
        publish(driver, umask, 1, source)
        stores.require_complete(driver.store, 1, source)
        shutil.rmtree(next((driver.store / "1/.quarantine").iterdir()))
        (driver.store / "1").chmod(0o777 & ~int(umask, 8))
        count += require_modes(driver.store, umask)
    report.proved(f"{count} files and folders under umask {', '.join(UMASKS)} have 0666 and 0777 less it")


def prove_set_group(report, programs, folder, source):
    group = max(os.getgroups() + [0]) + 4242
    root = folder / "setgid"
    root.mkdir()
    os.chown(root, -1, group)
    root.chmod(0o2775)
    driver = stores.Driver(programs, root)
    publish(driver, "002", 0, source, "--create")
    publish(driver, "002", 1, source)
    count = require_modes(root, "002", set_group=True)
    for entry in root.rglob("*"):
        proofs.require_equal(entry.stat().st_gid, group, f"{entry}: its group")
    report.proved(f"{count} files and folders below one with setgid have its group, folders the bit too")


def prove_group_mode(report, programs, folder, source):
    """A store that was created for a group: its group may do what the owner may, under any umask, and owns all."""
    group, count = max(os.getgroups() + [0]) + 4242, 0
    for umask in UMASKS:
        root = folder / f"group-{umask}"
        root.mkdir(mode=0o700)
        os.chown(root, -1, group)
        driver = stores.Driver(programs, root)
        # A partial model of another program keeps its modes.
        create = machine.with_umask(umask, [driver.sweep, "create", "--storage", root, "--group"])
        proofs.run(create, env=proofs.clean_environment())
        stores.make_files(root / "1/model", {"model.bin": b"half"})
        (root / "1").chmod(0o2770)
        for index in (0, 1, 0):
            publish(driver, umask, index, source)
        proofs.require_equal(next((root / "1/.quarantine").iterdir()).stat().st_mode & 0o7000, 0o2000, "the bit of what was set aside")
        shutil.rmtree(next((root / "1/.quarantine").iterdir()))
        for entry in [root, *root.rglob("*")]:
            status = entry.lstat()
            mode, owners = stat.S_IMODE(status.st_mode), stat.S_IMODE(status.st_mode) & 0o700
            proofs.require_equal(oct(mode & 0o070), oct(owners >> 3), f"{entry}, umask {umask}: what the group may")
            proofs.require_equal(bool(mode & stat.S_ISGID), entry.is_dir(), f"{entry}: its setgid bit")
            if entry not in (root, root / "1"):
                others = (0o7 if entry.is_dir() else 0o6) & ~int(umask, 8)
                proofs.require_equal(oct(mode & 0o007), oct(others), f"{entry}, umask {umask}: what others may")
            proofs.require_equal(status.st_gid, group, f"{entry}: its group")
            count += 1
    report.proved(f"a store made for a group: {count} files and folders are its, and it may write them, under umask {', '.join(UMASKS)}")


def prove_two_users(report, programs, folder, source, first, second, umask, by):
    """Both publish, both are told of the other's model, one sets aside what the other left, both read."""
    root = folder / f"shared by {by}"
    root.mkdir()
    shutil.chown(root, USERS[0], GROUP)
    root.chmod(0o2775 if by == "setgid" else 0o755)
    driver = stores.Driver(programs, root)
    create = [driver.sweep, "create", "--storage", root, *([by] if by == "--group" else [])]
    proofs.run([*first, *machine.with_umask(umask, create)], env=proofs.clean_environment())
    publish(driver, umask, 0, source, user=first)
    publish(driver, umask, 1, source, user=second)
    for index, user in ((0, second), (1, first)):
        done = publish(driver, umask, index, source, user=user)
        proofs.require(done.stdout.startswith("another attempt was first"), f"{USERS}: {done.stdout}")
    partial = stores.make_files(root / "2/model", {"model.bin": b"half"})
    for entry in (root / "2", partial, partial / "model.bin"):
        shutil.chown(entry, USERS[0], GROUP)
        entry.chmod(0o2775 if entry.is_dir() else 0o664)
    publish(driver, umask, 2, source, user=second)
    for index in range(3):
        stores.require_complete(root, index, source)
        for user in (first, second):
            command = [*user, driver.sweep, "load", "--verify", "--storage", root, "--index", index]
            proofs.run(command, env=proofs.clean_environment())
    owners = {(root / str(index) / "model/model.bin").owner() for index in range(3)}
    proofs.require_equal(owners, set(USERS), "the owners of the models")
    left = [name for name in stores.litter(root) if name != "2/.quarantine"]
    proofs.require_equal(left, [], "what two users leave")
    report.proved(f"two users of one group, {by}, umask {umask}: each publishes, is told of the other's model, reads and verifies")


def prove_strangers(report, programs, folder, source, first, second):
    """Under umask 077 the other user is refused, and told why."""
    root = folder / "private"
    root.mkdir()
    shutil.chown(root, USERS[0], GROUP)
    root.chmod(0o755)
    driver = stores.Driver(programs, root)
    publish(driver, "077", 0, source, "--create", user=first)
    before = stores.tree(root)
    stores.require_error(publish(driver, "077", 0, source, user=second, check=False), "Permission denied", str(root))
    stores.require_error(publish(driver, "077", 1, source, user=second, check=False), "Permission denied", str(root))
    command = [*second, driver.sweep, "load", "--storage", root, "--index", 0]
    stores.require_error(proofs.run(command, env=proofs.clean_environment(), check=False), "Permission denied")
    proofs.require_equal(stores.differences(before, stores.tree(root)), [], "what was changed by somebody who may not")
    report.proved("a user who may not is refused with the path and the remedy, and changes nothing")


def prove_control(report, folder):
    """A file that was made with mkstemp(3), as by many a library, is found out."""
    control = folder / "control"
    control.mkdir(mode=0o755)
    handle = os.open(control / "model.bin", os.O_CREAT | os.O_WRONLY, 0o600)
    os.close(handle)
    try:
        require_modes(control, "022")
    except proofs.Failure:
        report.proved("a file of mode 0600 under umask 022 is found out")
        return
    raise proofs.Failure("a file of mode 0600 under umask 022 is not found out")
