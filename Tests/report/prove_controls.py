"""Pages that are broken on purpose: every check must find out what it is there for."""

import re

import checks
import proofs
import prove_small
import sweeps


def prove(report, sweep, browser, folder):
    path, storage = prove_small.hostile(folder)
    good = folder / "good.html"
    sweeps.report(sweep, path, storage, output=good)
    text = good.read_text()
    # What the page's policy forbids is tried without it.
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    proofs.require(free != text, "the page has a policy")

    def broken(name, content, check, *, what):
        place = folder / f"{name}.html"
        place.write_text(content)
        with browser.open(place) as page:
            page.settle()
            try:
                check(page)
            except proofs.Failure as error:
                proofs.require(what in str(error), f"{name}: found out for another reason: {error}")
                return
        raise proofs.Failure(f"{name}: nobody has found it out")

    def replaced(old, new, content=free):
        proofs.require(content.count(old) >= 1, f"{old!r} is not in the page")
        return content.replace(old, new)

    broken("exception", replaced("showFacts();", "showFacts(); setTimeout(() => missing());"), checks.quiet, what="missing is not defined")
    broken("error", replaced("showFacts();", 'showFacts(); console.error("bad");'), checks.quiet, what="bad")
    broken("warning", replaced("showFacts();", 'showFacts(); console.warn("odd");'), checks.quiet, what="odd")
    broken("request", replaced("<main", '<img src="http://127.0.0.1:65535/x"><main'), checks.quiet, what="127.0.0.1")
    broken("policy", replaced("<main", "<script>window.hacked = 1</script><main", text), checks.quiet, what="Content Security Policy")
    broken("unfinished", replaced("showShards();\n", "throw null;\n"), lambda page: checks.sound(page, good), what="came to their end")
    report.proved("messages, requests, scripts that the policy forbids or that do not come to their end are found out")

    raw = re.sub(r"\\u003c", "<", re.sub(r"\\u003e", ">", free))
    broken("unescaped", raw, checks.no_markup, what="a script of a value has done")
    inner = replaced("element.append(typeof child", "if (typeof child === 'string') element.innerHTML += child; else element.append(typeof child")
    broken("inner", inner, lambda page: (page.settle(), checks.no_markup(page)), what="")
    report.proved("data that are not escaped, and text that goes in as HTML, are found out")

    broken("sorting", replaced("first < second ? -sign : sign;\n  });\n}\n\nfunction sortBoard", "0;\n  });\n}\n\nfunction sortBoard"),
           lambda page: checks.sorting(page, "loss"), what="the column loss")
    broken("arrows", replaced('cell.setAttribute("aria-sort", board.isDescending', 'cell.setAttribute("aria-sort", !board.isDescending'),
           lambda page: checks.sorting(page, "loss"), what="the column loss")
    broken("filter", replaced("return (index) => tests.every((test) => test(index));\n}\n\nfunction comparison", "return () => true;\n}\n\nfunction comparison"),
           lambda page: checks.filtering(page, "plain>1", 3), what="left by the filter")
    broken("brush", replaced("numbers[index] >= range.low && numbers[index] <= range.high", "true"),
           lambda page: checks.brushing(page, "p2", [1, 2, 4, 8], start=0.7, end=0.9), what="are within")
    broken("keyboard", replaced('input.addEventListener("input", () => chooseFromFields(key, axis));', ""),
           lambda page: checks.brushing(page, "p2", [1, 2, 4, 8], start=0.7, end=0.9), what="typed")
    broken("names", replaced('"aria-label": label', '"data-label": label'), checks.accessible, what="roles without a name")
    broken("dark", replaced("@media (prefers-color-scheme: dark)", "@media (prefers-color-scheme: none)"),
           lambda page: checks.looks(page, "control"), what="luminance")
    broken("wide", replaced("<main", '<div style="width: 3000px">wide</div><main'), checks.nothing_cut, what="pixels wide")
    report.proved("a table that does not sort, filters and brushes that do nothing, missing names, a page without dark colours or too wide are found out")
