"""Checks a module's symbols: each that is public has a comment, and each at the top is among the topics of the module's page.

check.py GRAPH PAGE
"""

import json
import pathlib
import re
import sys


def main(graph, page):
    symbols = json.loads(pathlib.Path(graph).read_text())["symbols"]
    module = pathlib.Path(page).stem
    topics = set(re.findall(r"^- ``(.+)``$", pathlib.Path(page).read_text(), re.MULTILINE))
    problems = []
    for symbol in symbols:
        path = ".".join(symbol["pathComponents"])
        if not symbol.get("docComment", {}).get("lines"):
            problems.append(f"{module}: {path} has no comment")
        if len(symbol["pathComponents"]) == 1 and path not in topics:
            problems.append(f"{module}: {path} is not among the topics of {page}")
    if not symbols:
        problems.append(f"{module}: there are no symbols")
    print("\n".join(problems) or f"{module}: {len(symbols)} public symbols, all documented; {len(topics)} topics")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
