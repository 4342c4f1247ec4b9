"""64 paramsets of a Latin hypercube with a condition, most of them trained."""

import checks
import proofs
import sweeps


def prove(report, sweep, browser, folder):
    path, paramsets = sweeps.plan(sweep, folder, "--design", "latin-hypercube", "--count", "64", "--seed", "2018")
    complete = sweeps.run(path, paramsets, folder / "storage", failing=0.12, missing=0.08)
    before = folder / "before.html"
    sweeps.report(sweep, path, output=before)
    with browser.open(before) as page:
        checks.sound(page, before)
        checks.looks(page, "64-before")
        proofs.require_equal(page.value('document.querySelectorAll("#strata figure").length'), 10, "histograms")
        proofs.require_equal(page.value('document.querySelectorAll("#pairs figure").length'), 45, "pairs")
        proofs.require_equal(page.value('document.querySelector("#leaderboard").hidden'), True, "whether there is no leaderboard")
    report.proved(f"before the run: 10 histograms, 45 pairs, no message, no request, {before.stat().st_size:,} bytes")

    after = folder / "after.html"
    sweeps.report(sweep, path, folder / "storage", "--metric", "accuracy", output=after)
    with browser.open(after) as page:
        checks.sound(page, after)
        checks.sorting(page, "accuracy")
        checks.sorting(page, "learning_rate")
        report.proved(f"after it: {after.stat().st_size:,} bytes, loaded in {page.seconds:.1f} s; sorted by mouse and keyboard")
        adam = [index for index in complete if paramsets[index]["optimizer"] == "adam"]
        checks.filtering(page, "optimizer=adam", len(adam))
        above = [index for index in adam if complete[index]["accuracy"] > 0.5]
        checks.filtering(page, "optimizer=adam accuracy>0.5", len(above))
        report.proved(f"filtered: {len(adam)} and {len(above)} of {len(complete)} models are left")
        taken = checks.brushing(page, "p0", [paramsets[index]["learning_rate"] for index in complete])
        small = [index for index in complete if paramsets[index]["batch_size"] != 16]
        checks.choosing(page, "p2", len(small))
        checks.picking(page)
        report.proved(f"brushed by mouse ({taken} models) and by keyboard; a level left out; a model picked out")
        page.click("#minimize")
        best = min(complete, key=lambda index: (complete[index]["accuracy"], index))
        proofs.require_equal(int(checks.column(page, "index")[0]), best, "the first model where small values are best")
        checks.quiet(page)
        size = checks.looks(page, "64-after")
        report.proved(f"light, dark, and a PDF of {size:,} bytes")
