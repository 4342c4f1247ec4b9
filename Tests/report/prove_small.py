"""Six paramsets whose names and values look like markup, with metrics and failures that do too."""

import json

import checks
import proofs
import sweeps

TEXTS = ["<script>window.hacked=1</script>", "</script><script>window.hacked=2</script>", '"><img src=x onerror="window.hacked=3">',
         "<!-- <script>", "&lt;b&gt; {{style}} \u2028 ]]>", "javascript:window.hacked=4"]


def hostile(folder):
    """A list and a store of such names; the paths of both."""
    path = folder / "list.yml"
    lines = [json.dumps({TEXTS[0]: text, TEXTS[2]: 0.1 * (place + 1), "plain": 2 ** place}) for place, text in enumerate(TEXTS)]
    # JSON has none of the characters that YAML wants escaped but these.
    path.write_text("".join(f"- {line}\n" for line in lines))
    store = sweeps.Store(folder / "storage", path)
    for index in range(4):
        store.publish(index, json.loads(lines[index]), {TEXTS[1]: 0.5 + index / 10, "loss": 1.0 / (index + 1)})
    store.fail(4, f"exit status 1: {TEXTS[2]}", f"{TEXTS[1]}\n{TEXTS[2]}\n\x1b[31mred\x1b[0m\n")
    return path, folder / "storage"


def prove(report, sweep, browser, folder):
    path, storage = hostile(folder)
    after = folder / "after.html"
    sweeps.report(sweep, path, storage, "--metric", TEXTS[1], output=after)
    with browser.open(after) as page:
        checks.sound(page, after)
        for text in TEXTS:
            cells = page.value(f"""Array.from(document.querySelectorAll("td, th, legend, label, option, pre, summary"), (cell) => cell.textContent)
              .filter((content) => content.includes({json.dumps(text)})).length""")
            proofs.require(cells > 0, f"{text!r} is not on the page as text")
        report.proved(f"{len(TEXTS)} texts that look like markup stay text, of parameters, values, metrics, reasons and logs")
        checks.sorting(page, "loss")
        checks.brushing(page, "p2", [2**index for index in range(4)], start=0.7, end=0.9)
        log = page.text("#failures pre")
        proofs.require(TEXTS[1] in log and "red" in log and "\x1b" not in log, f"the log's end: {log!r}")
        checks.looks(page, "6-after")
        report.proved("sorted and brushed; a log without control characters; light, dark, PDF")
