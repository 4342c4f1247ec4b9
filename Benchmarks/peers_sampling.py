"""Times what peers compute in bulk and by index; a line `task peer seconds` each.

The figure of a task is the least of several repetitions, as in Sources/sampling.
"""

import time
import warnings

import numpy as np
from ConfigSpace import ConfigurationSpace, Float
from scipy.stats import loguniform, qmc
from sklearn.model_selection import ParameterGrid, ParameterSampler

warnings.simplefilter("ignore")


def measure(task, peer, body, repetitions=5):
    least = float("inf")
    for _ in range(repetitions):
        start = time.perf_counter()
        body()
        least = min(least, time.perf_counter() - start)
    print(task, peer, least, flush=True)


measure("latin-hypercube-1000000x10", "SciPy", lambda: qmc.LatinHypercube(10, rng=1).random(1_000_000))
measure("sobol-1048576x10", "SciPy", lambda: qmc.Sobol(10, rng=1).random(1 << 20))

names = [f"x{i}" for i in range(10)]
distributions = {name: loguniform(1e-5, 1e-1) for name in names}
measure("random-log-10000x10", "scikit-learn",
        lambda: list(ParameterSampler(distributions, 10_000, random_state=1)), repetitions=2)
space = ConfigurationSpace(seed=1)
space.add([Float(name, (1e-5, 1e-1), log=True) for name in names])
measure("random-log-10000x10", "ConfigSpace", lambda: space.sample_configuration(10_000))

grid = ParameterGrid({f"x{i}": list(range(1, 11)) for i in range(5)})
measure("grid-100000x5", "scikit-learn", lambda: list(grid))
