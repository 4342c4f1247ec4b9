"""10,000 paramsets of a Sobol sequence with eleven parameters."""

import checks
import proofs
import sweeps


def prove(report, sweep, browser, folder):
    path, paramsets = sweeps.plan(sweep, folder, "--design", "sobol", "--count", "10000", "--seed", "1")
    complete = sweeps.run(path, paramsets, folder / "storage")
    after = folder / "after.html"
    printed = sweeps.report(sweep, path, folder / "storage", "--metric", "accuracy", output=after)
    report.note(printed.strip().replace(str(folder), ""))
    with browser.open(after) as page:
        seconds = page.seconds
        checks.sound(page, after)
        report.proved(f"{after.stat().st_size:,} bytes, loaded in {seconds:.1f} s, no message, no request")
        checks.sorting(page, "loss")
        checks.filtering(page, "optimizer=sgd", sum(paramsets[index]["optimizer"] == "sgd" for index in complete))
        taken = checks.brushing(page, "p0", [paramsets[index]["learning_rate"] for index in complete])
        report.proved(f"sorted, filtered, brushed: {taken:,} of {len(complete):,} models")
        milliseconds = page.value("""(() => {
          const start = performance.now();
          chooseRange("p0", {low: 1e-4, high: 1e-2}, null);
          for (const plot of plots.values()) if (plot.isSeen) drawPlot(plot);
          const end = performance.now();
          clearRanges();
          return end - start;
        })()""")
        proofs.require(milliseconds < 2_000, f"a change of a range takes {milliseconds:.0f} ms")
        report.proved(f"a change of a range is drawn in {milliseconds:.0f} ms")
        size = checks.looks(page, "10000-after")
        report.proved(f"light, dark, and a PDF of {size:,} bytes")
