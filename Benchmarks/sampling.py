"""Times the library and its peers by turns, and prints ratios: `sampling.py PROGRAM`."""

import subprocess
import sys
from pathlib import Path

ROUNDS = 3

# How many times as fast as the peer the library has to be.
NEEDED = {
    ("latin-hypercube-1000000x10", "SciPy"): 2,
    ("sobol-1048576x10", "SciPy"): 1,
    ("random-log-10000x10", "scikit-learn"): 500,
    ("random-log-10000x10", "ConfigSpace"): 15,
    ("grid-100000x5", "scikit-learn"): 5,
}
# How long a paramset may take, in microseconds, where no peer has one.
MOST_MICROSECONDS = {"one-of-a-grid-of-1e30": 10, "one-of-a-latin-hypercube-of-1e12": 10}


def least(figures, key, seconds):
    figures[key] = min(figures.get(key, float("inf")), float(seconds))


def main():
    program = sys.argv[1]
    peers = Path(__file__).with_name("peers_sampling.py")
    ours, theirs = {}, {}
    for _ in range(ROUNDS):
        for line in subprocess.run([program], check=True, capture_output=True, text=True).stdout.splitlines():
            task, seconds = line.split()
            least(ours, task, seconds)
        output = subprocess.run([sys.executable, peers], check=True, capture_output=True, text=True).stdout
        for line in output.splitlines():
            task, peer, seconds = line.split()
            least(theirs, (task, peer), seconds)
    missed = 0
    print(f"{'task':40} {'peer':14} {'ours':>11} {'peer':>11} {'ratio':>7} {'needed':>7}")
    for (task, peer), seconds in theirs.items():
        ratio, needed = seconds / ours[task], NEEDED[task, peer]
        missed += ratio < needed
        print(f"{task:40} {peer:14} {ours[task] * 1e3:8.2f} ms {seconds * 1e3:8.2f} ms {ratio:7.1f} {needed:7}")
    for task, seconds in ours.items():
        if any(task == known for known, _ in theirs):
            continue
        most = MOST_MICROSECONDS.get(task)
        missed += most is not None and seconds * 1e6 > most
        print(f"{task:40} {'':14} {seconds * 1e6:8.2f} µs" + (f"   (at most {most} µs)" if most else ""))
    print(f"{missed} missed" if missed else "all reached")
    return 1 if missed else 0


sys.exit(main())
