#!/usr/bin/env python3
"""Trains one paramset of a list on scikit-learn's handwritten digits, as one task of an array job.

    AWS_BATCH_JOB_ARRAY_INDEX=3 train_model.py --list hyperparam_list.yml --storage /storage
    sweep exec -- train_model.py          the same, with attempts, digests and metrics kept by sweep

Alone it writes /storage/3/model/, which is there complete or not at all. Under `sweep exec` it writes where it is told.
"""

import argparse
import json
import os
import shutil
import uuid
import warnings

import joblib
import yaml
from sklearn.datasets import load_digits
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

USED = {"batch_size", "epochs", "hidden_nodes", "activate_fn", "learning_rate"}


def train(paramset):
    """A network that is trained with a paramset, and its metrics."""
    images, labels = load_digits(return_X_y=True)
    train_x, test_x, train_y, test_y = train_test_split(images / 16, labels, random_state=1, stratify=labels)
    network = MLPClassifier(
        hidden_layer_sizes=paramset["hidden_nodes"],
        activation=paramset["activate_fn"],
        batch_size=paramset["batch_size"],
        learning_rate_init=paramset["learning_rate"],
        max_iter=paramset["epochs"],
        n_iter_no_change=paramset["epochs"],
        random_state=1,
    )
    with warnings.catch_warnings():
        # The epochs are a hyperparameter; no more of them are wanted.
        warnings.simplefilter("ignore", ConvergenceWarning)
        network.fit(train_x, train_y)
    loss = log_loss(test_y, network.predict_proba(test_x))
    return network, {"accuracy": float(network.score(test_x, test_y)), "loss": float(loss)}


def write(network, metrics, folder, metrics_file):
    """Writes a network and its metrics."""
    joblib.dump(network, os.path.join(folder, "model.joblib"))
    with open(metrics_file, "w", encoding="utf-8") as file:
        json.dump(metrics, file)


def write_alone(network, metrics, model):
    """Writes a model folder that is complete as soon as it has its name."""
    staging = f"{model}.{uuid.uuid4().hex}"
    os.makedirs(staging)
    write(network, metrics, staging, os.path.join(staging, "metrics.json"))
    try:
        os.rename(staging, model)
    except OSError:
        # Another attempt was first; what is not that must not pass in silence.
        shutil.rmtree(staging)
        if not os.path.isdir(model):
            raise


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--list", default=os.environ.get("SWEEP_LIST"), help="default: $SWEEP_LIST")
    parser.add_argument("--storage", default=os.environ.get("SWEEP_STORAGE"), help="default: $SWEEP_STORAGE")
    arguments = parser.parse_args()
    if not arguments.list or not arguments.storage:
        parser.error("--list and --storage, or SWEEP_LIST and SWEEP_STORAGE, are needed")

    index = int(os.environ["AWS_BATCH_JOB_ARRAY_INDEX"])
    with open(arguments.list, encoding="utf-8") as file:
        hyperparam_list = yaml.safe_load(file)
    paramset = hyperparam_list[index]

    model = os.path.join(arguments.storage, str(index), "model")
    given = os.environ.get("SWEEP_MODEL_DIR")
    if not given and os.path.isdir(model):
        print(f"index {index}: complete already, nothing to do: {model}")
        return
    unused = sorted(paramset.keys() - USED)
    print(f"index {index}: {paramset}" + (f"; not used: {', '.join(unused)}" if unused else ""), flush=True)
    network, metrics = train(paramset)
    if given:
        write(network, metrics, given, os.environ["SWEEP_METRICS_FILE"])
    else:
        write_alone(network, metrics, model)
    print(f"index {index}: {metrics}")


if __name__ == "__main__":
    main()
