"""What must hold of every page, and of those with models. Each check raises a Failure that says what is not so."""

import math
import os
import pathlib

import proofs

MOST_BYTES = 2_000_000


def quiet(page):
    """Neither a message of the console nor a request."""
    proofs.require_equal(page.requests, [], "requests")
    proofs.require_equal(page.messages, [], "messages of the console")


def sound(page, path):
    """What every page must be."""
    proofs.require_equal(page.value("document.documentElement.dataset.ready"), "true", "whether the scripts came to their end")
    quiet(page)
    size = pathlib.Path(path).stat().st_size
    proofs.require(size < MOST_BYTES, f"{size} bytes; below {MOST_BYTES} are expected")
    draw_all(page)
    quiet(page)
    proofs.require_equal(page.value("document.scripts.length"), 3, "the number of scripts")
    no_markup(page)
    accessible(page)
    nothing_cut(page)


def draw_all(page):
    """Looks at each plot, as each is drawn when it is seen; all must then have ink."""
    page.value("""(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += 700) {
        window.scrollTo({top: y, behavior: "instant"});
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      window.scrollTo({top: 0, behavior: "instant"});
    })()""")
    page.settle()
    empty = page.value("""Array.from(document.querySelectorAll(".plot"))
      .filter((plot) => plot.querySelectorAll("svg *").length === 0).map((plot) => plot.getAttribute("aria-label"))""")
    proofs.require_equal(empty, [], "plots in which nothing is drawn")


def no_markup(page):
    """Nothing that a value could have smuggled in."""
    proofs.require_equal(page.value("window.hacked ?? null"), None, "what a script of a value has done")
    proofs.require_equal(page.value(
        'document.querySelectorAll("img, iframe, object, embed, link, base, form, video, audio, body style, [onerror], [onload], [onclick]").length'),
        0, "the number of elements that a page never has")


def accessible(page):
    """Names for what is operated and for what is seen, titles in order, tables with captions."""
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    roles = {"button", "checkbox", "spinbutton", "searchbox", "combobox", "image", "img", "link", "table", "region", "group"}
    nameless = [node["role"]["value"] for node in nodes
                if not node.get("ignored") and node.get("role", {}).get("value") in roles and not node.get("name", {}).get("value")]
    # Details are groups without a name of their own.
    proofs.require_equal([role for role in nameless if role != "group"], [], "roles without a name")
    levels = page.value('Array.from(document.querySelectorAll("h1, h2, h3"), (title) => Number(title.tagName[1]))')
    proofs.require(levels[0] == 1 and levels.count(1) == 1, "there must be one h1, first")
    proofs.require(all(after <= before + 1 for before, after in zip(levels, levels[1:])), f"levels of titles: {levels}")
    proofs.require_equal(page.value(
        'Array.from(document.querySelectorAll("table")).filter((table) => !table.caption?.textContent || table.querySelector("th:not([scope])")).length'),
        0, "tables without caption or scope")
    proofs.require_equal(page.value('document.documentElement.lang'), "en", "the language")


def nothing_cut(page):
    """The page itself is never wider than the window."""
    width = page.value("document.documentElement.scrollWidth")
    proofs.require(width <= 1280, f"the page is {width} pixels wide in a window of 1280")


def looks(page, name):
    """Light and dark differ and can be read; paper is light. Keeps pictures where they are wanted."""
    colours = {}
    for dark in (False, True):
        page.media(dark=dark)
        page.settle()
        draw_all(page)
        colours[dark] = [luminance(page.value(f"getComputedStyle(document.body).{part}")) for part in ("backgroundColor", "color")]
        contrast = (max(colours[dark]) + 0.05) / (min(colours[dark]) + 0.05)
        proofs.require(contrast >= 7, f"contrast {contrast:.1f} of text {'in the dark' if dark else 'in the light'}; 7 is expected")
        picture(page, f"{name}-{'dark' if dark else 'light'}")
    proofs.require(colours[False][0] > 0.9 and colours[True][0] < 0.1, f"luminance of the page, light and dark: {colours}")
    pdf = page.pdf()
    proofs.require(pdf.startswith(b"%PDF-") and len(pdf) > 20_000, "printing makes a PDF with something in it")
    if folder := os.environ.get("REPORT_SCREENSHOTS"):
        (pathlib.Path(folder) / f"{name}.pdf").write_bytes(pdf)
    page.media(dark=False)
    page.settle()
    quiet(page)
    return len(pdf)


def picture(page, name):
    if folder := os.environ.get("REPORT_SCREENSHOTS"):
        page.screenshot(pathlib.Path(folder) / f"{name}.png")


def luminance(colour):
    """Relative luminance, as WCAG defines it."""
    parts = [int(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# The leaderboard

def column(page, title):
    """The cells of a column of the leaderboard, as texts."""
    return page.value(f"""(() => {{
      const place = Array.from(document.querySelectorAll("#board thead th")).findIndex((cell) => cell.querySelector(".name").textContent === {title!r});
      return Array.from(document.querySelectorAll("#board tbody tr"), (row) => row.children[place].textContent);
    }})()""")


def header(page, title):
    """A selector of the button that sorts by a column."""
    key = page.value(f"""Array.from(document.querySelectorAll("#board thead th"))
      .find((cell) => cell.querySelector(".name").textContent === {title!r})?.dataset.column ?? null""")
    proofs.require(key, f"the leaderboard has no column {title}")
    return f'#board th[data-column="{key}"] button'


def number(text):
    return float({"NaN": "nan", "∞": "inf", "−∞": "-inf", "–": "nan"}.get(text, text.replace("−", "-")))


def sorted_by(page, title):
    """How the leaderboard is sorted by a column; what it says and what it shows must agree."""
    cell = header(page, title).removesuffix(" button")
    direction = page.value(f"document.querySelector({cell!r}).getAttribute('aria-sort')")
    proofs.require(direction in ("ascending", "descending"), f"aria-sort of {title} is {direction}")
    values = [value for value in map(number, column(page, title)) if not math.isnan(value)]
    proofs.require(len(values) > 1, f"the column {title} has {len(values)} numbers")
    proofs.require_equal(values, sorted(values, reverse=direction == "descending"), f"the column {title}, {direction}")
    return direction


def sorting(page, title):
    """Sorts by mouse and by keyboard."""
    button = header(page, title)
    page.click(button)
    first = sorted_by(page, title)
    page.click(button)
    second = sorted_by(page, title)
    proofs.require(first != second, "a second click sorts the other way")
    page.focus(button)
    page.key("Enter")
    proofs.require_equal(sorted_by(page, title), first, "after the key Enter")
    proofs.require_equal(page.value(f"document.activeElement === document.querySelector({button!r})"), True, "the keyboard stays on the button")
    page.key("Space")
    proofs.require_equal(sorted_by(page, title), second, "after the space bar")
    page.click(header(page, "rank"))


def count(page):
    """How many models the leaderboard says that it has."""
    return int(page.text("#board-count").split(" ")[0].replace(",", ""))


def filtering(page, text, expected):
    """Types into the filter; as many models must be left."""
    page.click("#filter")
    page.type(text)
    proofs.require_equal(count(page), expected, f"models that are left by the filter {text}")
    rows = page.value('document.querySelectorAll("#board tbody tr").length')
    proofs.require_equal(rows, min(expected, 20), "rows that are shown")
    page.value('document.querySelector("#filter").value = ""; document.querySelector("#filter").dispatchEvent(new Event("input"))')
    page.settle()


# The parallel coordinates

def chosen(page):
    """How many models are within the ranges: by the plot, and by the table."""
    number = int(page.text("#selection-count").split(" ")[0].replace(",", ""))
    proofs.require_equal(count(page), number, "models of the leaderboard, within the ranges")
    return number


def brush(page, key, start, end):
    """Drags along an axis, from one part of its height to another; the range that it then has."""
    page.box("#parallel-plot")
    box = page.box(f'#parallel-axes g[data-axis="{key}"] .overlay')
    page.drag(box["x"] + box["width"] / 2, box["y"] + start * box["height"], box["y"] + end * box["height"])
    return page.value(f"""Array.from(document.querySelectorAll('#ranges fieldset[data-axis="{key}"] input[type=number]'), (field) => Number(field.value))""")


def brushing(page, key, values, start=0.25, end=0.7):
    """Brushes an axis of numbers by mouse, then by keyboard; clears by keyboard."""
    everything = chosen(page)
    low, high = brush(page, key, start, end)
    expected = sum(low <= value <= high for value in values)
    proofs.require(0 < expected < everything, f"a brush from {low} to {high} takes {expected} of {everything}")
    # The ends that are shown have six digits.
    proofs.require(abs(chosen(page) - expected) <= 1, f"{chosen(page)} models are within {low} and {high}; {expected} are expected")
    height = page.value(f"""Number(document.querySelector('#parallel-axes g[data-axis="{key}"] .selection').getAttribute("height"))""")
    proofs.require(height > 50, f"the brush is {height} pixels high")
    clear(page)
    proofs.require_equal(chosen(page), everything, "models after clearing")
    # As the page has them.
    values = [float(f"{value:.6g}") for value in values]
    middle = sorted(values)[len(values) // 2]
    page.value('document.querySelector("#ranges-details").open = true')
    page.focus(f'#ranges fieldset[data-axis="{key}"] input[data-end="high"]')
    page.type(repr(middle))
    proofs.require_equal(chosen(page), sum(value <= middle for value in values), f"models at most {middle}, typed")
    page.box("#parallel-plot")
    height = page.value(f"""Number(document.querySelector('#parallel-axes g[data-axis="{key}"] .selection').getAttribute("height"))""")
    proofs.require(height > 20, "what is typed moves the brush, too")
    clear(page)
    return expected


def clear(page):
    page.focus("#clear-ranges")
    page.key("Enter")


def choosing(page, key, expected):
    """Leaves out the first level of an axis by the space bar."""
    everything = chosen(page)
    page.value('document.querySelector("#ranges-details").open = true')
    page.focus(f'#ranges fieldset[data-axis="{key}"] input[type=checkbox]')
    page.key("Space")
    proofs.require_equal(chosen(page), expected, "models without the first level")
    clear(page)
    proofs.require_equal(chosen(page), everything, "models after clearing")


def picking(page):
    """Picks a model out by the keyboard; the plots follow and the keyboard stays."""
    page.focus("#board tbody th button")
    page.key("Enter")
    proofs.require_equal(page.value("document.activeElement.getAttribute('aria-pressed')"), "true", "the button of the index")
    proofs.require_equal(page.value('document.querySelectorAll("#board tr.chosen").length'), 1, "rows that are picked out")
    page.key("Enter")
    proofs.require_equal(page.value('document.querySelectorAll("#board tr.chosen").length'), 0, "rows that are picked out")
