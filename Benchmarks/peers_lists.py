"""Times PyYAML on lists; a line `task seconds`: `peers_lists.py TASK FILE`."""

import sys
import time

import yaml


def last_item(path, loader):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=loader)[-1]


def measure(task, body, repetitions):
    least = float("inf")
    for _ in range(repetitions):
        start = time.perf_counter()
        body()
        least = min(least, time.perf_counter() - start)
    print(task, least, flush=True)


def main():
    task, path = sys.argv[1:]
    if task == "pure":
        measure(task, lambda: last_item(path, yaml.SafeLoader), 1)
    elif task == "c":
        measure(task, lambda: last_item(path, yaml.CSafeLoader), 3)
    elif task == "c-once":
        measure(task, lambda: last_item(path, yaml.CSafeLoader), 1)
    else:
        with open(path, encoding="utf-8") as file:
            items = yaml.load(file, Loader=yaml.CSafeLoader)
        with open(path + ".dumped", "w", encoding="utf-8") as file:
            measure("dump", lambda: yaml.dump(items, file, Dumper=yaml.CSafeDumper), 1)


main()
