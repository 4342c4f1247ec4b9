"""Runs the commands of a page in one shell, as a reader does, and compares what they print with what the page says."""

import os
import pathlib
import re
import secrets
import signal
import subprocess

import markdown
import proofs


class Session:
    """A shell that is fed one command after the other."""

    def __init__(self, folder, environment, seconds=1_800):
        """`seconds` is the most that a command may take."""
        self.seconds = seconds
        self.folder = pathlib.Path(folder)
        self.mark = secrets.token_hex(8)
        self.script = self.folder.with_name(f"{self.folder.name}-{self.mark}.sh")
        self.shell = subprocess.Popen(
            ["bash", "--noprofile", "--norc"], cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True)
        self.place = self.folder

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.script.unlink(missing_ok=True)
        try:
            os.killpg(self.shell.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.shell.wait()

    def run(self, command):
        """What a command prints, on both streams, and its exit status."""
        self.script.write_text(f"{command}\n")
        self.shell.stdin.write(
            f". '{self.script}' </dev/null; printf '\\n{self.mark} %s %s\\n' \"$?\" \"$PWD\"\n")
        self.shell.stdin.flush()
        timer = signal.signal(signal.SIGALRM, lambda *_: os.killpg(self.shell.pid, signal.SIGKILL))
        signal.alarm(self.seconds)
        lines = []
        try:
            for line in self.shell.stdout:
                if line.startswith(self.mark):
                    _, status, place = line.rstrip("\n").split(" ", 2)
                    self.place = pathlib.Path(place)
                    # The line that the mark began.
                    output = "".join(lines)[:-1]
                    return output, int(status)
                lines.append(line)
        finally:
            signal.alarm(0)
            signal.signal(signal.SIGALRM, timer)
        raise proofs.Failure(f"{command}: the shell ended, or it took more than {self.seconds} s:\n{''.join(lines)[-2_000:]}")


def commands(block):
    """The commands of a block, each with its line and the output that the page shows; None where it shows none."""
    if block.language == "sh":
        return [(block.text.rstrip("\n"), block.line, None)]
    found, in_command = [], False
    for number, line in enumerate(block.text.rstrip("\n").split("\n"), block.line):
        if line.startswith("$ "):
            found.append(([line[2:]], number, []))
            in_command = True
        elif in_command and line.startswith("> "):
            found[-1][0].append(line[2:])
        else:
            in_command = False
            proofs.require(found, f"{block.place}: it begins with no command")
            found[-1][2].append(line)
    return [("\n".join(words), number, output) for words, number, output in found]


def pattern(lines):
    """A regular expression for the lines that a page shows: … stands for anything in a line, and alone for any lines."""
    parts = []
    for line in lines:
        if line.strip() == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append("".join(".*" if part == "…" else re.escape(part) for part in re.split("(…)", line.rstrip())) + r"[ ]*\n")
    return re.compile("".join(parts) + r"\Z")


def require_shown(place, command, output, shown):
    """Empty lines at the end count on neither side."""
    shown = "\n".join(shown).rstrip().split("\n") if any(line.strip() for line in shown) else []
    text = "".join(f"{line}\n" for line in output.rstrip("\n").split("\n")) if output.strip() else ""
    if not pattern(shown).match(text):
        expected = "\n".join(shown)
        raise proofs.Failure(f"{place}: $ {command}\nthe page shows:\n{expected}\nit prints:\n{proofs.shortened(text, 4_000)}")


def run_page(page, shell, *, blocks=None, after=lambda block: None, prepared=lambda command: command):
    """Runs all commands of a page; how many there were, and the reasons of those that were left out.

    `after` is called after each block, and `prepared` makes of a command what is run.
    """
    count, reasons = 0, []
    for block in markdown.blocks(page) if blocks is None else blocks:
        if block.file:
            target = shell.place / block.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text)
        elif block.note == "not run":
            proofs.require(block.word, f"{block.place}: a reason is missing")
            reasons.append(block.word)
        elif block.language in ("sh", "console"):
            count += run_block(block, shell, prepared)
            after(block)
    return count, reasons


def run_block(block, shell, prepared=lambda command: command):
    """Runs a block's commands, in which all must succeed, or all fail where that is said; how many there were."""
    if block.setup:
        require_status(block, block.line, "what is prepared", *shell.run(guarded(block.setup)))
    found, last = commands(block), 0
    for position, (command, number, shown) in enumerate(found):
        text = prepared(command) if shown is not None else guarded(prepared(command))
        # `echo $?` tells of the command before it.
        output, status = shell.run(f"(exit {last})\n{text}" if command.startswith("echo $?") else text)
        if block.note == "fails":
            proofs.require(status != 0, f"{markdown.name_of(block.page)}:{number}: $ {command}\nit does not fail: {output}")
        elif position + 1 == len(found) or found[position + 1][0] != "echo $?":
            require_status(block, number, command, output, status)
        if shown is not None:
            require_shown(f"{markdown.name_of(block.page)}:{number}", command, output, shown)
        last = status
    return len(found)


def guarded(script):
    """A script each of whose commands must succeed, in the shell that goes on."""
    return f"trap '_failed=1' ERR; _failed=\n{script}\ntrap - ERR; [ -z \"$_failed\" ]"


def require_status(block, number, command, output, status):
    proofs.require(
        status == 0,
        f"{markdown.name_of(block.page)}:{number}: $ {command}\nexit status {status}\n{proofs.shortened(output, 4_000)}")
