"""The Swift blocks of README and the guides compile against the library, and what is said of Package.swift is one."""

import json
import os
import pathlib
import re
import shutil

import markdown
import proofs

IMPORT = re.compile(r"^(?:public |internal |@testable )*import \w+$")
USUAL_IMPORTS = [f"import {name}" for name in ("HyperparameterSpace", "ModelStorage", "SweepList")]
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

    wrong = markdown.Block(markdown.ROOT / "README.md", 1, "swift", "import HyperparameterSpace\nlet domain = Domain.continous(0...1)\n")
    try:
        require_compiling([wrong], folder)
    except proofs.Failure as error:
        proofs.require("README.md:2" in str(error), f"the place of a wrong name is not told: {error}")
    else:
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
    folder = folder / "page"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for number, text in enumerate(sources(blocks)):
        (folder / f"Part{number}.swift").write_text(text)
    command = [
        "swiftc", "-c", "-wmo", "-parse-as-library", "-module-name", "Guide", "-swift-version", "6", "-suppress-warnings",
        "-enable-upcoming-feature", "MemberImportVisibility", "-I", MODULES, "-I", markdown.ROOT / "Sources/CLibYAML",
        *sorted(folder.glob("*.swift")), "-o", folder / "Guide.o"]
    done = proofs.run(command, check=False, seconds=300)
    proofs.require(done.returncode == 0, f"{markdown.name_of(blocks[0].page)}: {done.stderr}")


def sources(blocks):
    """A Swift file for each block, and for those that continue it; its lines are in a function, unless the block is a file itself."""
    files = []
    for block in blocks:
        imports = [line.strip() for text in (block.setup, block.text) for line in text.split("\n") if IMPORT.match(line.strip())]
        # In the place of an import stands an empty line, so that lines keep their numbers.
        parts = [re.sub(r"(?m)^[ \t]*(public |internal |@testable )*import \w+[ \t]*$", "", text) for text in (block.setup, block.text)]
        body = f'{parts[0]}\n#sourceLocation(file: "{markdown.name_of(block.page)}", line: {block.line})\n{parts[1]}\n#sourceLocation()\n'
        if (block.note, block.word) == ("swift", "file"):
            files.append((imports, None, [body]))
        elif (block.note, block.word) == ("swift", "continues"):
            proofs.require(files and files[-1][1], f"{block.place}: it continues nothing")
            files[-1][0].extend(imports)
            files[-1][2].append(body)
        else:
            files.append((imports, f"block{len(files)}", [body]))
    for imports, function, bodies in files:
        # A block that imports nothing is one of a page that is about the library.
        header = "\n".join(sorted(set(imports or USUAL_IMPORTS)))
        body = "".join(bodies)
        yield f"{header}\n" + (f"func {function}() async throws {{\n{body}}}\n" if function else body)


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
