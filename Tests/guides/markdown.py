"""The Markdown files of the repository: their fenced blocks, headings and links.

What stands in an HTML comment right before a block tells the tests what readers need not see:

    <!-- not run: why -->            the commands of an `sh` or `console` block are not run
    <!-- fails                       each command of a `console` block fails; the lines that follow are run before them
    mkdir folder
    -->
    <!-- not compiled: why -->       a `swift` block is not compiled
    <!-- not read: why -->           a `yaml` or `json` block is not read
    <!-- swift: continues -->        it goes on where the page's Swift block before ended
    <!-- swift: file -->             it is a file of its own: its declarations are not put into a function
    <!-- swift: manifest -->         it is a part of a Package.swift
    <!-- swift                       the lines that follow come before it, in its function
    let names = ["…"]
    -->

A line that has nothing but a name in backticks and a colon, as "`space.yml`:", names the file that the next block is.
"""

import dataclasses
import os
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^( *)(`{3,})(\w*)\s*$")
NAMED_FILE = re.compile(r"^`([^`]+)`:$")
NOTE = re.compile(r"\A\s*([a-z ]+?)(?:: ?(.*?))?\s*(?:\n(.*))?\Z", re.DOTALL)


@dataclasses.dataclass
class Block:
    page: pathlib.Path
    line: int
    language: str
    text: str
    note: str = ""
    word: str = ""
    setup: str = ""
    file: str = ""

    @property
    def place(self):
        """Of its first line, as compilers tell it."""
        return f"{name_of(self.page)}:{self.line}"


def name_of(page):
    path = pathlib.Path(page)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


def pages():
    """All Markdown files of the repository."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "quickstart-output"]
        found += [pathlib.Path(folder, name) for name in names if name.endswith(".md")]
    return sorted(found)


def guides():
    """The Markdown files whose blocks are tested."""
    return [path for path in pages()
            if name_of(path) in ("README.md", "Examples/README.md") or name_of(path).startswith("Documentation/")]


def blocks(page, text=None):
    """The fenced blocks of a page, in order."""
    lines = (page.read_text() if text is None else text).split("\n")
    found, comment, file, number = [], "", "", 0
    while number < len(lines):
        line = lines[number]
        fence = FENCE.match(line)
        if fence:
            indent, ticks, language = fence.groups()
            end = next((index for index in range(number + 1, len(lines)) if lines[index].strip() == ticks), None)
            if end is None:
                raise ValueError(f"{name_of(page)}:{number + 1}: the block does not end")
            body = [each.removeprefix(indent) for each in lines[number + 1:end]]
            note, word, setup = NOTE.match(comment).groups() if comment else ("", "", "")
            found.append(Block(
                page, number + 2, language, "\n".join(body) + "\n", note or "", word or "", setup or "", file))
            comment, file, number = "", "", end + 1
            continue
        if line.lstrip().startswith("<!--"):
            end = next((index for index in range(number, len(lines)) if "-->" in lines[index]), None)
            if end is None:
                raise ValueError(f"{name_of(page)}:{number + 1}: the comment does not end")
            comment = "\n".join(lines[number:end + 1]).strip().removeprefix("<!--").removesuffix("-->")
            number = end + 1
            continue
        if line.strip():
            named = NAMED_FILE.match(line.strip())
            comment, file = "", named[1] if named else ""
        number += 1
    return found


def prose(text):
    """The lines of a page that are no blocks and no comments, with their numbers, from 1."""
    ticks, commented = None, False
    for number, line in enumerate(text.split("\n"), 1):
        fence = re.match(r"^ *(`{3,})", line)
        if ticks:
            ticks = None if line.strip() == ticks else ticks
        elif fence:
            ticks = fence[1]
        elif commented or line.lstrip().startswith("<!--"):
            commented = "-->" not in line
        else:
            yield number, line


def anchors(text):
    """The anchors that GitHub gives the headings of a page."""
    taken = {}
    for _, line in prose(text):
        heading = re.match(r"^#{1,6} +(.*?)\s*#*$", line)
        if heading:
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1])
            slug = re.sub(r"[^\w\- ]", "", words.replace("`", "")).strip().lower().replace(" ", "-")
            count = taken.get(slug, 0)
            taken[slug] = count + 1
            yield f"{slug}-{count}" if count else slug


def links(text):
    """The targets of a page's links and images, with the numbers of their lines."""
    for number, line in prose(text):
        plain = re.sub(r"(`+).*?\1", lambda match: "" if "](" in match[0] else match[0], line)
        for target in re.findall(r"\]\(([^()\s]+)(?: \"[^\"]*\")?\)", plain):
            yield number, target
