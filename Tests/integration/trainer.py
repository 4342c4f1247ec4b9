#!/usr/bin/env python3
"""The trainer of the proofs: its model is what `sweep exec` told it.

    trainer.py FOLDER     under sweep exec

Notes its process and its parent's in FOLDER/runs/<index>, and waits while FOLDER/held/<index> exists.
"""

import json
import os
import pathlib
import sys
import time

SECONDS = 300


def main():
    folder = pathlib.Path(sys.argv[1])
    index = int(os.environ["AWS_BATCH_JOB_ARRAY_INDEX"])
    (folder / "runs").mkdir(exist_ok=True)
    with open(folder / f"runs/{index}", "a") as file:
        file.write(f"{os.getpid()} {os.getppid()}\n")
    end = time.monotonic() + SECONDS
    while (folder / f"held/{index}").exists():
        if time.monotonic() > end:
            sys.exit(f"index {index} was held for {SECONDS} seconds")
        time.sleep(0.1)
    with open(os.environ["SWEEP_PARAMSET_JSON"]) as file:
        paramset = json.load(file)
    accuracy = 1 / (2 + index)
    model = {"index": index, "paramset": paramset, "accuracy": accuracy}
    (pathlib.Path(os.environ["SWEEP_MODEL_DIR"]) / "model.json").write_text(json.dumps(model))
    pathlib.Path(os.environ["SWEEP_METRICS_FILE"]).write_text(json.dumps({"accuracy": accuracy}))


if __name__ == "__main__":
    main()
