"""The messages that Troubleshooting quotes without a command are in the sources, word for word."""

import re

import markdown
import proofs

PAGE = markdown.ROOT / "Documentation/Troubleshooting.md"
# Shorter pieces are in any text.
LEAST = 5


def prove(report, programs, folder):
    sources = spoken(markdown.ROOT / "Sources") + spoken(markdown.ROOT / "Examples/Sources")
    quoted = [(number, line.strip().strip("`")) for number, line in markdown.prose(PAGE.read_text())
              if re.match(r"^`[^`]*(: |; )[^`]*`$", line.strip()) and "…" in line]
    for number, text in quoted:
        missing = [piece for piece in pieces(text) if piece not in sources]
        proofs.require(not missing, f"Troubleshooting.md:{number}: no source says {missing}")
    report.proved(f"{len(quoted)} quoted messages are in the sources; {provoked()} are provoked by commands")
    wrong = "…: this attempt is finished; its files were published, discarded or collected; begin another attempt"
    proofs.require(any(piece not in sources for piece in pieces(wrong)), "control: a wrong message is not found out")
    report.proved("control: a message with another word is found out")


def provoked():
    return sum(line.startswith("$ ") for block in markdown.blocks(PAGE) if block.language == "console"
               for line in block.text.split("\n"))


def pieces(text):
    """The words of a message between what differs."""
    parts = re.split(r"…|'…'|(?<=[a-z0-9]): |; |\.$", text)
    return [part.strip(" :;.'") for part in parts if len(part.strip(" :;.'")) >= LEAST]


def spoken(folder):
    """The text of all Swift files, with literals in one piece."""
    text = "\n".join(path.read_text() for path in sorted(folder.rglob("*.swift")))
    text = re.sub(r"\\\n\s*", "", text)
    text = re.sub(r'"\s*\+ "', "", text)
    return re.sub(r"\s+", " ", text)
