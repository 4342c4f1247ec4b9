#!/usr/bin/env python3
"""Prints what a YAML reader of Python makes of a list, one item a line: python.py READER LIST.yml"""

import json
import math
import os
import struct
import sys


def pyyaml(text, loader="SafeLoader"):
    import yaml
    return yaml.load(text, Loader=getattr(yaml, loader))


def yamlcore(text):
    import yaml
    from yamlcore import CoreLoader
    return yaml.load(text, Loader=CoreLoader)


def ruamel(text, **kind):
    from ruamel.yaml import YAML
    return YAML(**kind).load(text)


def omegaconf(text):
    # It stops at 10,000 values otherwise.
    os.environ["OMEGACONF_MAX_YAML_EXPANDED_NODES"] = "none"
    from omegaconf import OmegaConf
    return OmegaConf.to_container(OmegaConf.create(text.decode()))


def rapidyaml(text):
    """It leaves types to the caller, which here are those of the core schema for what stands plain."""
    import ryml
    tree = ryml.parse_in_arena(text)
    words = {"null": None, "true": True, "false": False, ".inf": math.inf, "-.inf": -math.inf, ".nan": math.nan}

    def plain(text):
        for convert in (int, float, lambda text: words[text]):
            try:
                return convert(text)
            except (ValueError, KeyError):
                pass
        return text

    def value(node):
        if tree.is_map(node):
            return {str(tree.key(child), "utf-8"): value(child) for child in ryml.children(tree, node)}
        if tree.is_seq(node):
            return [value(child) for child in ryml.children(tree, node)]
        text = str(tree.val(node), "utf-8")
        return plain(text) if tree.is_val_plain(node) else text

    return value(tree.root_id())


def module(name, function, binary=False):
    """A reader that is one function of one module, of text or of bytes."""
    def read(text):
        return getattr(__import__(name), function)(text if binary else text.decode())
    return read


READERS = {
    "pyyaml": pyyaml,
    "pyyaml-c": lambda text: pyyaml(text, "CSafeLoader"),
    "yamlcore": yamlcore,
    "ruamel-safe": lambda text: ruamel(text, typ="safe", pure=True),
    "ruamel-safe-c": lambda text: ruamel(text, typ="safe"),
    "ruamel-rt": lambda text: ruamel(text, typ="rt"),
    "omegaconf": omegaconf,
    "ryaml": module("ryaml", "loads"),
    "yaml12": module("yaml12", "parse_yaml"),
    "xoryaml": module("xoryaml", "loads"),
    "yaml-rs": module("yaml_rs", "loads"),
    "libfyaml": module("libfyaml", "loads"),
    "rapidyaml": rapidyaml,
}


def text_dump(text):
    return text.encode("utf-8", "surrogatepass").hex()


def key_dump(key):
    return text_dump(key) if isinstance(key, str) else f"{type(key).__name__} {key!r}"


def dump(value):
    """The value in the form of a dump: type and content without loss. The types of round-trip readers are Python's."""
    # libfyaml has a type of its own for all values, whose class is that of Python.
    if isinstance(value, type(None)):
        return ["null"]
    if isinstance(value, bool):
        return ["bool", bool(value)]
    if isinstance(value, int):
        return ["int", str(int(value))]
    if isinstance(value, float):
        return ["float", f"{struct.unpack('>Q', struct.pack('>d', value))[0]:x}"]
    if isinstance(value, str):
        return ["str", text_dump(value)]
    if isinstance(value, list):
        return ["list", [dump(element) for element in value]]
    if isinstance(value, dict):
        return ["map", [[key_dump(key), dump(element)] for key, element in value.items()]]
    return ["other", repr(value)]


def main(reader, path):
    with open(path, "rb") as file:
        items = READERS[reader](file.read())
    if not isinstance(items, list):
        sys.exit(f"it reads no list but {type(items).__name__}")
    for item in items:
        print(json.dumps(dump(item)))


if __name__ == "__main__":
    main(*sys.argv[1:])
