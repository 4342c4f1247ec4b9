"""Lists and stores that lack something: each must make a page that says so, and no message."""

import json
import re

import checks
import proofs
import sweeps

LISTS = {
    "one paramset": ["{rate: 0.1, optimizer: adam}"],
    "no parameters": ["{}", "{}"],
    "all the same": ["{rate: 0.1}"] * 5,
    "one parameter": [f"{{rate: {0.1 * step:.1f}}}" for step in range(1, 10)],
    "values of all kinds": [
        json.dumps({"a": value, "b": place}) for place, value in enumerate([None, True, 1, 2.5, "x", [1, 2], {"c": 1}, "", "true", -1e300])],
    "infinities": ["{a: .inf, b: 1}", "{a: -.inf, b: 2}", "{a: .nan, b: 3}", "{a: 1.5, b: 4}"],
    "many values": [json.dumps({"name": f"run-{place:04}", "x": place * 0.37}) for place in range(300)],
    "long names": [json.dumps({"n" * 300: place, "v": "w" * 5_000 + str(place)}) for place in range(4)],
    "many parameters": [json.dumps({f"p{column}": (row * 7 + column * 3) % 11 for column in range(24)}) for row in range(30)],
}

STORES = {
    "no model": [],
    "no metric": [{}, {}],
    "one model": [{"loss": 0.5}],
    "only NaN": [{"loss": float("nan")}, {"loss": float("inf")}],
    "a metric of some": [{"loss": 0.5}, {}, {"accuracy": 0.9}],
    "the same for all": [{"loss": 0.25}] * 5,
}


def prove(report, sweep, browser, folder):
    for number, (name, items) in enumerate(LISTS.items()):
        place = folder / f"list-{number}"
        place.mkdir()
        path = place / "list.yml"
        path.write_text("".join(f"- {item}\n" for item in items))
        # The parts of a page before the run are on that after it, too.
        if number < 3:
            shown(sweep, browser, path, None, f"list-{number}")
        store = sweeps.Store(place / "storage", path)
        for index in range(min(3, len(items))):
            store.publish(index, {}, {"loss": 0.5 + index})
        shown(sweep, browser, path, place / "storage", f"list-{number}-stored")
    report.proved(f"{len(LISTS)} lists, the first three without a store too: {', '.join(LISTS)}")
    for number, (name, models) in enumerate(STORES.items()):
        place = folder / f"store-{number}"
        place.mkdir()
        path = place / "list.yml"
        path.write_text("".join(f"- {{rate: {0.1 * step:.1f}, kind: {'ab'[step % 2]}}}\n" for step in range(8)))
        store = sweeps.Store(place / "storage", path)
        for index, values in enumerate(models):
            store.publish(index, {}, values)
        shown(sweep, browser, path, place / "storage", f"store-{number}")
    report.proved(f"{len(STORES)} stores: {', '.join(STORES)}")


def shown(sweep, browser, path, storage, name):
    page_path = path.with_name(f"{name}.html")
    sweeps.report(sweep, path, storage, output=page_path)
    try:
        with browser.open(page_path) as page:
            checks.sound(page, page_path)
            checks.picture(page, name)
            page.pdf()
            checks.quiet(page)
    except proofs.Failure as error:
        raise proofs.Failure(f"{path.name} {name}: {error}") from None
    for plot in ("coverage", *(["metric"] if storage else [])):
        drawn = proofs.run([sweep, "report", path, *(["--storage", storage] if storage else []), "--format", "svg", "--plot", plot, "--output", "-"])
        proofs.require(drawn.stdout.startswith("<svg "), f"{name}: {plot} in SVG begins with {drawn.stdout[:40]}")
        odd = re.search(r' (x|y|d|width|height|viewBox)="[^"]*(nan|inf)[^"]*"', drawn.stdout)
        proofs.require(not odd, f"{name}: {plot} in SVG has {odd}")
