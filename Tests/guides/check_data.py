"""YAML and JSON in the guides is what it is said to be: spaces and lists are read by `sweep`, JSON parses, shell scripts parse."""

import json
import re

import markdown
import proofs


def prove(report, programs, folder):
    counts = {"space": 0, "list": 0, "json": 0, "shell": 0}
    for page in markdown.guides():
        for block in markdown.blocks(page):
            kind = kind_of(block)
            if kind:
                check(kind, block, programs, folder)
                counts[kind] += 1
    report.proved(
        f"{counts['space']} space files are planned, {counts['list']} lists checked, {counts['json']} JSON texts and "
        f"{counts['shell']} shell scripts parsed")

    wrong = {
        "space": "parameters:\n  a: {mx: 1, min: 0}\n", "list": "- a: 1\n  a: 2\n", "json": "{\"a\": 1,}\n",
        "shell": "if true; then\n"}
    for kind, text in wrong.items():
        try:
            check(kind, markdown.Block(markdown.ROOT / "README.md", 1, "", text), programs, folder)
        except proofs.Failure:
            continue
        raise proofs.Failure(f"a wrong {kind} is not found out")
    report.proved("control: a wrong one of each is found out")


def kind_of(block):
    if block.note == "not read":
        proofs.require(block.word, f"{block.place}: a reason is missing")
        return None
    if block.language == "json":
        return "json"
    if block.language in ("sh", "bash"):
        return "shell"
    if block.language != "yaml":
        return None
    if re.search(r"^(parameters|any_of):", block.text, re.MULTILINE):
        return "space"
    if re.search(r"^- ", block.text, re.MULTILINE):
        return "list"
    raise proofs.Failure(f"{block.place}: neither a space file nor a list; say '<!-- not read: why -->' before it")


def check(kind, block, programs, folder):
    path = folder / "block.yml"
    path.write_text(block.text)
    if kind == "json":
        try:
            json.loads(block.text)
        except ValueError as error:
            raise proofs.Failure(f"{block.place}: {error}") from None
        return
    if kind == "shell":
        command = ["bash", "-n", path]
    elif kind == "list":
        command = [programs / "sweep", "check", path]
    else:
        command = [programs / "sweep", "plan", path, "--dry-run"]
        if not re.search(r"^design:", block.text, re.MULTILINE):
            command += ["--design", "random", "--count", "8"]
    done = proofs.run(command, check=False)
    proofs.require(done.returncode == 0, f"{block.place}: {done.stdout}{done.stderr}")
