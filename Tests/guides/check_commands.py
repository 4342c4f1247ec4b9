"""The commands of guides that need no more than `sweep` are run as they stand there, and print what is shown."""

import os
import shutil

import markdown
import proofs
import session

PAGES = ("Documentation/ChoosingADesign.md", "Documentation/ComingFrom.md", "Documentation/Troubleshooting.md")
WITH_PARALLEL = ("Documentation/ArrayJobs/GNUParallel.md",)


def prove(report, programs, folder):
    prove_control(report, programs, folder)
    has_parallel = bool(shutil.which("parallel"))
    for name in PAGES + (WITH_PARALLEL if has_parallel else ()):
        place = folder / name.replace("/", "-")
        place.mkdir()
        with session.Session(place, proofs.clean_environment(programs)) as shell:
            count, _ = session.run_page(markdown.ROOT / name, shell)
        report.proved(f"{name}: {count} commands print what the page shows")
    if not has_parallel:
        report.note(f"{WITH_PARALLEL[0]} is not run: there is no GNU parallel")


def prove_control(report, programs, folder):
    """A page with a wrong output, one with a missing line, one with a command that fails, and one that ought to fail."""
    page = markdown.ROOT / "README.md"
    wrong = {
        "another word": "```console\n$ printf 'a b c\\n'\na … d\n```\n",
        "a line more": "```console\n$ printf 'a\\nb\\n'\na\n```\n",
        "a command that fails": "```sh\nfalse\ntrue\n```\n",
        "a command that ought to fail": "<!-- fails -->\n```console\n$ true\n```\n",
    }
    right = "```console\n$ printf 'a b c\\nd\\ne\\n'\na … c\n…\n$ false\n$ echo $?\n1\n$ cat <<'END'\n> x\n> END\nx\n```\n"
    place = folder / "control"
    place.mkdir()
    with session.Session(place, proofs.clean_environment(programs)) as shell:
        session.run_page(page, shell, blocks=markdown.blocks(page, right))
        for what, text in wrong.items():
            try:
                session.run_page(page, shell, blocks=markdown.blocks(page, text))
            except proofs.Failure:
                continue
            raise proofs.Failure(f"{what} is not found out")
    report.proved(f"control: {', '.join(wrong)} are found out")
