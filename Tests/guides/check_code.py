"""The Swift blocks of README and the guides compile against the library, and what is said of Package.swift is one."""

import json
import os
import pathlib
import re

import markdown
import proofs

IMPORT = re.compile(r"^(?:public |internal |@testable )*import \w+$")
MODULES = pathlib.Path(os.environ.get("SWEEP_MODULES", markdown.ROOT / ".build/debug/Modules"))


def prove(report, programs, folder):
    count, manifests, left = 0, 0, 0
    for page in markdown.guides():
        found = [block for block in markdown.blocks(page) if block.language == "swift"]
        for block in found:
            if block.note == "not compiled":
                proofs.require(block.word, f"{block.place}: a reason is missing")
                left += 1
        parts = [block for block in found if is_manifest(block)]
        for block in parts:
            require_manifest(block, folder)
        compiled = [block for block in found if block not in parts and block.note != "not compiled"]
        if compiled:
            require_compiling(compiled, folder)
        count += len(compiled)
        manifests += len(parts)
    report.proved(f"{count} Swift blocks compile, {manifests} manifests are read; {left} say why they are not compiled")

    wrong = "let domain = Domain.continous(0...1)\n", "let domain: Domain = .boolean\ndomain.count\n"
    for text in wrong:
        block = markdown.Block(markdown.ROOT / "README.md", 1, "swift", f"import HyperparameterSpace\n{text}")
        try:
            require_compiling([block], folder)
        except proofs.Failure as error:
            proofs.require("README.md:2" in str(error), f"the place is not told: {error}")
            break
        raise proofs.Failure("a block with a wrong name compiles")
    try:
        require_manifest(markdown.Block(markdown.ROOT / "README.md", 1, "swift", (
            'targets: [.target(name: "a", dependencies: [.product(name: "HyperparamSweep", package: "swift-hyperparameter-sweep")])]'
        )), folder)
    except proofs.Failure:
        report.proved("control: a wrong name in a block, and a wrong product in a manifest, are found out")
    else:
        raise proofs.Failure("a manifest with a wrong product passes")


# Compiling.

def require_compiling(blocks, folder):
    """Compiles the blocks of one page as one module; errors tell the lines of the page."""
    path = folder / "Guide.swift"
    path.write_text(source(blocks))
    command = [
        "swiftc", "-c", "-parse-as-library", "-module-name", "Guide", "-swift-version", "6", "-suppress-warnings", "-I", MODULES,
        "-I", markdown.ROOT / "Sources/CLibYAML", "-enable-upcoming-feature", "MemberImportVisibility", path, "-o",
        folder / "Guide.o"]
    done = proofs.run(command, check=False, seconds=300)
    proofs.require(done.returncode == 0, f"{markdown.name_of(blocks[0].page)}: {done.stderr}")


def source(blocks):
    """A file of which each block is a function, or a file where that is said."""
    imports, files, functions = set(), [], []
    for block in blocks:
        for text, line in ((block.setup, None), (block.text, block.line)):
            lines = text.split("\n")
            imports.update(each.strip() for each in lines if IMPORT.match(each.strip()))
            # In the place of an import stands an empty line, so that lines keep their numbers.
            body = "\n".join("" if IMPORT.match(each.strip()) else each for each in lines)
            where = f'#sourceLocation(file: "{markdown.name_of(block.page)}", line: {line})' if line else "#sourceLocation()"
            part = f"{where}\n{body}\n#sourceLocation()\n"
            if block.note == "swift" and block.word == "file":
                files.append(part)
            elif line is None and not (block.note == "swift" and block.word == "continues" and functions):
                functions.append([part])
            else:
                functions[-1].append(part)
    texts = [f"func block{number}() async throws {{\n{''.join(parts)}}}\n" for number, parts in enumerate(functions)]
    return "\n".join([*sorted(imports), *files, *texts])


# Manifests.

def is_manifest(block):
    return block.note != "not compiled" and (
        (block.note, block.word) == ("swift", "manifest") or block.text.startswith("// swift-tools-version"))


def require_manifest(block, folder):
    """What the block says of Package.swift is read by SwiftPM, and names products that there are."""
    package = folder / "manifest"
    package.mkdir(exist_ok=True)
    text = block.text
    if not text.startswith("// swift-tools-version"):
        text = f'// swift-tools-version: 6.2\nimport PackageDescription\nlet package = Package(name: "guide",\n{text.rstrip().rstrip(",")}\n)\n'
    (package / "Package.swift").write_text(text)
    done = proofs.run(["swift", "package", "--package-path", package, "dump-package"], check=False)
    proofs.require(done.returncode == 0, f"{block.place}: {done.stdout}{done.stderr}")
    named = {name for name, of in re.findall(r'\.product\(\s*name: "([^"]+)",\s*package: "([^"]+)"', text)
             if of == "swift-hyperparameter-sweep"}
    unknown = named - products()
    proofs.require(not unknown, f"{block.place}: the library has no product {', '.join(sorted(unknown))}")


def products():
    dump = proofs.run(["swift", "package", "--package-path", markdown.ROOT, "dump-package"]).stdout
    return {product["name"] for product in json.loads(dump[dump.index("{"):])["products"]}
