"""Getting started, from its first command to its last, as it is written, in one shell."""

import os
import pathlib
import shutil
import stat

import markdown
import proofs
import session

PAGE = markdown.ROOT / "Documentation/GettingStarted.md"
CHECKOUT = "swift-hyperparameter-sweep"
KEPT = "build-of-curve"
CLONED = f"https://github.com/OWNER/{CHECKOUT}.git"


def prove(report, programs, folder):
    # A folder that stays, so that what was built is not built again.
    place = pathlib.Path(os.environ.get("SWEEP_STARTED", markdown.ROOT / ".build/guides/started"))
    forget(place)
    place.mkdir(parents=True, exist_ok=True)
    environment = proofs.clean_environment(*substitutes(folder), DEBIAN_FRONTEND="noninteractive") | {
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": f"url.file://{markdown.ROOT}.insteadOf", "GIT_CONFIG_VALUE_0": CLONED}

    def prepared(command):
        if command.startswith("mkdir curve"):
            return f"{command}\n[ ! -e '{place / KEPT}' ] || mv '{place / KEPT}' .build"
        if not command.startswith("git clone"):
            return command
        # What was cloned makes way for this checkout, where much is built already.
        clone = place / CHECKOUT
        return f"{command} && test -e '{clone}/Package.swift' && rm -rf '{clone}' && ln -s '{markdown.ROOT}' '{clone}'"

    with session.Session(place, environment) as shell:
        count, reasons = session.run_page(PAGE, shell, prepared=prepared)
    proofs.require(not reasons, f"commands are left out: {reasons}")
    report.proved(f"{count} commands and scripts of {markdown.name_of(PAGE)} run, and print what the page shows")


def forget(place):
    """Removes what the last run made, but for what it built, which is kept aside."""
    remove(place / CHECKOUT)
    if (place / "curve/.build").exists():
        remove(place / KEPT)
        (place / "curve/.build").rename(place / KEPT)
    remove(place / "curve")


def remove(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def substitutes(folder):
    """A folder with a `sudo` for those who are root and have none."""
    if shutil.which("sudo"):
        return []
    programs = folder / "substitutes"
    programs.mkdir()
    sudo = programs / "sudo"
    sudo.write_text('#!/bin/sh\nexec "$@"\n')
    sudo.chmod(sudo.stat().st_mode | stat.S_IXUSR)
    return [programs]
