"""The readers of the matrix: what each is, what it needs, how it runs, and what it cannot hold."""

from dataclasses import dataclass, field

import limits


@dataclass(frozen=True)
class Reader:
    """A YAML reader.

    In commands, {readers} is the folder of the readers' programs and {built} the one for what is built; the list's path comes last.
    """

    name: str
    language: str
    yaml: str  # the version of YAML whose plain scalars it knows
    command: str
    apt: str = ""  # packages of Debian; the first has the reader's version, unless `version` has it
    pip: str = ""  # the same of PyPI
    build: str = ""
    version: str = ""  # a command that prints it
    is_quick: bool = True
    limits: tuple = ()
    unreadable: dict = field(default_factory=dict)  # a list that it refuses, and why
    untried: dict = field(default_factory=dict)  # a list that it is not given, and why


def python(key, name, yaml, pip, **rest):
    return Reader(name, "Python", yaml, f"{{python}} {{readers}}/python.py {key}", pip=pip, **rest)


def go(key, name, yaml, apt, **rest):
    """All of Go's readers are one program."""
    packages = f"{apt} golang-go golang-gopkg-yaml.v2-dev golang-gopkg-yaml.v3-dev golang-github-goccy-go-yaml-dev"
    return Reader(
        name, "Go", yaml, f"{{built}}/go {key}", packages, is_quick=False, limits=(limits.unordered,), **rest,
        build="env GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE={built}/go-cache go build -o {built}/go {readers}/go.go")


# Its time grows with the square of a text's length.
SLOW_GIANTS = dict.fromkeys(("giant-block", "giant-flow"), "texts of 100,000 bytes take it many minutes and are left out")

READERS = [
    python("pyyaml", "PyYAML, pure", "1.1", "PyYAML"),
    python("pyyaml-c", "PyYAML, on libyaml", "1.1", "PyYAML"),
    python("yamlcore", "yamlcore", "1.2", "yamlcore PyYAML"),
    python("omegaconf", "OmegaConf", "1.1", "omegaconf"),
    python("ruamel-safe", "ruamel.yaml, safe, pure", "1.2", "ruamel.yaml"),
    python("ruamel-safe-c", "ruamel.yaml, safe, in C", "1.2", "ruamel.yaml ruamel.yaml.clib"),
    python("ruamel-rt", "ruamel.yaml, round trip", "1.2", "ruamel.yaml"),
    python("ryaml", "serde_yaml (ryaml)", "1.2", "ryaml"),
    python("yaml12", "saphyr (py-yaml12)", "1.2", "py-yaml12"),
    python("xoryaml", "yaml-rust2 (xoryaml)", "1.2", "xoryaml", limits=(limits.not_finite_are_strings,)),
    python("libfyaml", "libfyaml", "1.2", "libfyaml", limits=(limits.subnormals_are_strings,)),
    python("rapidyaml", "rapidyaml", "1.2", "rapidyaml"),
    Reader("Psych", "Ruby", "1.1", "ruby {readers}/psych.rb", "ruby", version="ruby -rpsych -e 'print Psych::VERSION'"),
    Reader(
        "YAML::XS", "Perl", "1.2", "perl {readers}/perl.pl xs", "libyaml-libyaml-perl",
        limits=(limits.unordered, limits.not_finite_are_strings)),
    Reader(
        "YAML::PP, core schema", "Perl", "1.2", "perl {readers}/perl.pl pp", "libyaml-pp-perl", is_quick=False,
        limits=(limits.unordered,), untried=SLOW_GIANTS),
    Reader(
        "YAML::PP, YAML 1.1 schema", "Perl", "1.1", "perl {readers}/perl.pl pp11", "libyaml-pp-perl", is_quick=False,
        limits=(limits.unordered,), untried=SLOW_GIANTS),
    Reader(
        "php-yaml", "PHP", "1.1", "php {readers}/php.php yaml", "php-yaml php-cli",
        limits=(limits.no_empty_map, limits.counted_maps_are_lists)),
    Reader(
        "Symfony Yaml", "PHP", "1.2", "php {readers}/php.php symfony", "php-symfony-yaml php-cli",
        limits=(limits.nan_is_infinity, limits.no_empty_map, limits.counted_maps_are_lists),
        unreadable={"giant-block": "in block style thousands of blanks in a row are refused"}),
    Reader(
        "lyaml", "Lua", "1.1", "lua5.4 {readers}/lyaml.lua", "lua-yaml lua5.4",
        limits=(limits.unordered, limits.no_least_integer, limits.no_empty_map)),
    Reader(
        "js-yaml", "JavaScript", "1.2", "env NODE_PATH=/usr/share/nodejs node {readers}/node.js js-yaml", "node-js-yaml nodejs",
        limits=(limits.doubles_only, limits.numbers_first)),
    Reader(
        "yaml", "JavaScript", "1.2", "env NODE_PATH=/usr/share/nodejs node {readers}/node.js yaml", "node-yaml nodejs",
        limits=(limits.doubles_only, limits.numbers_first)),
    Reader(
        "yaml-cpp", "C++", "1.2", "{built}/yaml-cpp", "libyaml-cpp-dev g++",
        build="g++ -std=c++17 -o {built}/yaml-cpp {readers}/yaml-cpp.cpp -lyaml-cpp"),
    go("v2", "go-yaml 2", "1.1", "golang-gopkg-yaml.v2-dev"),
    go("v3", "go-yaml 3", "1.2", "golang-gopkg-yaml.v3-dev"),
    go("goccy", "goccy/go-yaml", "1.2", "golang-github-goccy-go-yaml-dev"),
    Reader(
        "SnakeYAML", "Java", "1.1", "java -cp {built}:/usr/share/java/snakeyaml.jar Dump", "libyaml-snake-java default-jdk-headless",
        build="javac -cp /usr/share/java/snakeyaml.jar -d {built} {readers}/Dump.java", is_quick=False),
    Reader(
        "yaml", "R", "1.1", "Rscript {readers}/yaml.R", "r-cran-yaml r-base-core", is_quick=False,
        limits=(limits.no_list_of_one, limits.integers_of_32_bits, limits.subnormals_are_missing)),
    Reader(
        "YAML", "Crystal", "1.1", "{built}/crystal", "crystal", build="crystal build -o {built}/crystal {readers}/crystal.cr",
        is_quick=False),
]
