"""The checks of the proofs find what is wrong: each is given something that is."""

import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

import proofs
import recorder
import sweeps

CALLER = "import subprocess, sys; sys.exit(subprocess.run([sys.argv[1], 'send', 'me'], input='text', text=True).returncode)"


class Selections(unittest.TestCase):
    def test_texts(self):
        for text, indices in (("", []), ("7", [7]), ("0-3,7,10-20:5\n", [0, 1, 2, 3, 7, 10, 15, 20])):
            self.assertEqual(sweeps.indices_of(text), indices)

    def test_faults(self):
        for text in ("1-", "a", "3,1", "0-3,2-5", "4-4,4", "1 2"):
            with self.subTest(text), self.assertRaises(proofs.Failure):
                sweeps.indices_of(text)


class Coverage(unittest.TestCase):
    def test_positions(self):
        self.assertEqual(sweeps.covered(3, {}), [0, 1, 2])
        self.assertEqual(sweeps.covered(3, {"SWEEP_INDICES": "4,8-9"}), [4, 8, 9])
        self.assertEqual(sweeps.covered(None, {"SWEEP_INDICES": "4"}), [4])
        self.assertEqual(sweeps.covered(2, {"SWEEP_INDICES": "@/x"}, {"/x": "5-6\n"}.get), [5, 6])

    def test_faults(self):
        for size, text in ((None, None), (2, "1"), (2, "1-3"), (None, "1-2")):
            with self.subTest(size=size, text=text), self.assertRaises(proofs.Failure):
                sweeps.covered(size, {"SWEEP_INDICES": text} if text else {})

    def test_each_once(self):
        sweeps.require_each_once([[0, 1], [2]], range(3), "jobs")
        for jobs in ([[0, 1]], [[0, 1], [1, 2]], [[0, 1, 2, 3]], []):
            with self.subTest(jobs=jobs), self.assertRaises(proofs.Failure):
                sweeps.require_each_once(jobs, range(3), "jobs")

    def test_types_and_bits(self):
        sweeps.require_same({"a": 1, "b": [0.1]}, {"b": [0.1], "a": 1}, "paramset")
        for value in ({"a": 1.0}, {"a": True}, {"a": "1"}, {"a": None}, {}):
            with self.subTest(value=value), self.assertRaises(proofs.Failure):
                sweeps.require_same(value, {"a": 1}, "paramset")
        with self.assertRaises(proofs.Failure):
            sweeps.require_same([0.1], [0.10000000000000002], "paramset")


class Recording(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        real = pathlib.Path(folder.name) / "tool"
        real.write_text('#!/bin/sh\necho "$@"; cat; echo "$@" >> "$0.log"\n')
        real.chmod(0o755)
        self.log = real.with_name("tool.log")
        self.recorder = recorder.Recorder(pathlib.Path(folder.name) / "calls", real, verb=["send"], reads_input=True)

    def call(self):
        return subprocess.run(
            [sys.executable, "-c", CALLER, self.recorder.folder / "tool"], capture_output=True, text=True, check=False)

    def passed_on(self):
        return len(self.log.read_text().splitlines())

    def test_calls_are_noted_and_passed_on(self):
        done = self.call()
        self.assertEqual((done.returncode, done.stdout), (0, "send me\ntext"))
        self.assertEqual(
            self.recorder.take(), [{"words": ["send", "me"], "input": "text", "status": 0, "output": "send me\ntext"}])
        self.assertEqual(self.recorder.take(), [])

    def test_faults(self):
        killed = -signal.SIGKILL
        for how, status, passed_on in (("refuse", 1, 1), ("kill before", killed, 1), ("kill after", killed, 2)):
            with self.subTest(how):
                self.log.unlink(missing_ok=True)
                self.recorder.fail_at(2, how)
                with self.assertRaises(AssertionError):
                    self.recorder.require_failed()
                self.assertEqual(self.call().returncode, 0)
                self.assertEqual(self.call().returncode, status)
                self.recorder.require_failed()
                if how == "kill after":
                    proofs.wait_until("the call was passed on", 5, lambda: self.passed_on() == 2)
                self.assertEqual(self.passed_on(), passed_on)
                self.assertEqual(self.call().returncode, 0)


if __name__ == "__main__":
    unittest.main()
