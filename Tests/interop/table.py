"""The table of `Documentation/Interop.md`."""

HEAD = "| reader | language | version | YAML | values compared | differences | what it cannot hold or refuses |"
RULE = "|---|---|---|---|---|---|---|"
VERSION = 3  # the cell that may differ from machine to machine


def row(outcome):
    reader = outcome.reader
    reasons = [limit.reason for limit in reader.limits] + list(dict.fromkeys([*reader.unreadable.values(), *reader.untried.values()]))
    cells = [
        reader.name, reader.language, outcome.version, reader.yaml, f"{outcome.values:,}", len(outcome.differences) or "none",
        "; ".join(reasons) or "-"]
    return f"| {' | '.join(map(str, cells))} |"


def without_version(line):
    cells = line.split(" | ")
    return cells[:VERSION - 1] + cells[VERSION:]


def rows(document):
    """The rows of the table in a document."""
    lines = document.splitlines()
    start = lines.index(RULE) + 1 if RULE in lines else len(lines)
    end = next((index for index in range(start, len(lines)) if not lines[index].startswith("|")), len(lines))
    return lines[start:end]


def faults(document, outcomes):
    """What the table says otherwise than the outcomes, versions aside."""
    said = [without_version(line) for line in rows(document)]
    for outcome in outcomes:
        if without_version(row(outcome)) not in said:
            yield f"it does not have the row {row(outcome)}"


def written(document, outcomes):
    """The document with the table of the outcomes."""
    lines = document.splitlines()
    start = lines.index(RULE) + 1
    lines[start:start + len(rows(document))] = map(row, outcomes)
    return "\n".join(lines) + "\n"
