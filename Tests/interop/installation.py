"""Installs what readers need, from Debian and PyPI."""

import os
import shutil
import subprocess
import sys

PIP = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]


def fault(command):
    """Runs a command quietly; what went wrong, or None."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, check=False)
    except OSError as error:
        return str(error)
    lines = (done.stderr.strip() or done.stdout.strip()).splitlines()
    return None if done.returncode == 0 else f"{command[0]}: {lines[-1] if lines else f'status {done.returncode}'}"


def is_installed(package):
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Status}", package], capture_output=True, text=True, check=False)
    return "ok installed" in done.stdout


def apt(*arguments):
    sudo = [] if os.geteuid() == 0 else ["sudo", "--preserve-env=DEBIAN_FRONTEND"]
    return fault([*sudo, "apt-get", "-qq", *arguments])


def install_debian(packages):
    """What keeps the packages from being installed, or None."""
    missing = [package for package in packages if not is_installed(package)] if shutil.which("apt-get") else packages
    if not missing:
        return None
    if not shutil.which("apt-get"):
        return f"there is no apt-get for {' '.join(packages)}"
    return apt("install", "--yes", "--no-install-recommends", *missing)


def install(readers):
    """Installs what the readers need; the names of those that miss something, with the reason."""
    # All at once is fast; one by one tells which is at fault.
    debian = sorted({package for reader in readers for package in reader.apt.split()})
    pypi = sorted({package for reader in readers for package in reader.pip.split()})
    if shutil.which("apt-get") and not all(map(is_installed, debian)):
        apt("update")
        install_debian(debian)
    have_all = not pypi or fault([*PIP, *pypi]) is None
    reasons = {}
    for reader in readers:
        reason = install_debian(reader.apt.split()) if reader.apt else None
        if reader.pip and not have_all:
            reason = fault([*PIP, *reader.pip.split()])
        if reason:
            reasons[reader.name, reader.language] = reason
    return reasons
