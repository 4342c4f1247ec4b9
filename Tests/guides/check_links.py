"""Every relative link, image and anchor in the repository's Markdown files leads somewhere, and every guide is found from the index."""

import markdown
import proofs


def prove(report, programs, folder):
    pages = markdown.pages()
    found = [line for page in pages for line in broken(page, page.read_text())]
    proofs.require(not found, "\n".join(found))
    count = sum(not is_outside(target) for page in pages for _, target in markdown.links(page.read_text()))
    report.proved(f"{count} links in {len(pages)} files lead somewhere")

    index = markdown.ROOT / "Documentation/README.md"
    listed = {(index.parent / target.partition("#")[0]).resolve()
              for _, target in markdown.links(index.read_text()) if not is_outside(target)}
    unlisted = [markdown.name_of(page) for page in pages
                if page.is_relative_to(index.parent) and page != index and page.resolve() not in listed]
    proofs.require(not unlisted, f"Documentation/README.md does not list {', '.join(unlisted)}")
    report.proved("Documentation/README.md lists all guides")

    wrong = "[a](Missing.md) [b](README.md#nowhere) `[c](Missing.md)`\n```\n[d](Missing.md)\n```\n"
    proofs.require_equal(len(list(broken(markdown.ROOT / "README.md", wrong))), 2, "the broken links of a wrong page")
    report.proved("control: a missing file and a missing anchor are found out, what is code is left alone")


def is_outside(target):
    return "://" in target or target.startswith("mailto:")


def broken(page, text):
    for number, target in markdown.links(text):
        if is_outside(target):
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        place = f"{markdown.name_of(page)}:{number}"
        if not path.exists():
            yield f"{place}: there is no {target}"
        elif anchor and path.suffix == ".md":
            content = text if path == page else path.read_text()
            if anchor not in markdown.anchors(content):
                yield f"{place}: {name or markdown.name_of(page)} has no heading #{anchor}"
