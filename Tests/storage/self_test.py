"""The checks of the proofs find what is wrong: each is given something that is."""

import hashlib
import json
import pathlib
import subprocess
import tempfile
import threading
import unittest

import mountstats
import nfs_history
import nfs_soak
import nfs_writers
import proofs
import prove_hostile
import stores
import strace

LOG = """\
11 openat(AT_FDCWD</tmp>, "/s/.store.json", O_RDONLY) = 6</s/.store.json>
12 read(4<anon_inode:[eventfd]>,  <unfinished ...>
11 read(6</s/.store.json>, "{", 69) = 69
12 <... read resumed>"1", 8) = 8
11 openat(6</s>, "3", O_RDONLY <unfinished ...>
11 <... openat resumed>) = 7</s/3>
11 openat(AT_FDCWD</tmp>, "/source", O_RDONLY) = 8</source>
11 openat(AT_FDCWD</tmp>, "/sweet/3", O_RDONLY) = 8</sweet/3>
11 getdents64(7</s/3>, 0x7f /* 4 entries */, 32768) = 104
11 getdents64(7</s/3>, 0x7f /* 0 entries */, 32768) = 0
11 getdents64(8</s/4>, 0x7f /* 3 entries */, 32768) = 104
13 close(7</s/.trash/0123456789abcdef0123456789abcdef>(deleted)) = 0
"""

MOUNTS = """\
device rootfs mounted on / with fstype rootfs
device 10.0.1.1:/ mounted on /srv/a with fstype nfs4 statvers=1.1
\topts:\trw,vers=4.1
\tage:\t7
\tper-op statistics
\t        NULL: 1 1 0 44 24 7 0 7 0
\t        READ: 0 0 0 0 0 0 0 0 0
\t     GETATTR: 12 12 0 2000 2400 1 4 6 0

device 10.0.2.1:/ mounted on /srv/b with fstype nfs4 statvers=1.1
\tper-op statistics
\t     GETATTR: 5 5 0 2000 2400 1 4 6 0
"""


class Stores(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.store = pathlib.Path(folder.name)
        for name in stores.FOLDERS:
            (self.store / name).mkdir()
        (self.store / ".store.json").touch()
        self.model = stores.make_files(self.store / "3/model", {"a": b"1", "b/c": b"2"})
        files = [{"path": name, "size": 1, "sha256": digest} for name, digest in stores.files(self.model).items()]
        self.manifest = self.model / "manifest.json"
        self.manifest.write_text(json.dumps({"index": 3, "files": files}))
        self.marker = self.store / ".complete" / f"3.1.{hashlib.sha256(self.manifest.read_bytes()).hexdigest()[:16]}.loss=00"

    def test_sound(self):
        self.assertEqual(stores.state(self.store, 3), "complete")
        self.assertEqual(stores.state(self.store, 4), "absent")
        self.marker.touch()
        stores.require_complete(self.store, 3)
        (self.store / "3/.attempt-1-0123456789abcdef0123456789abcdef").mkdir()
        (self.store / ".trash/x").mkdir()
        self.assertEqual(len(stores.litter(self.store)), 2)

    def test_torn(self):
        for spoil in (
            lambda: (self.model / "a").unlink(), lambda: (self.model / "a").write_bytes(b"3"), lambda: (self.model / "d").touch(),
            lambda: self.manifest.write_text(""),
            lambda: self.manifest.write_text(self.manifest.read_text().replace('"index": 3', '"index": 4')),
        ):
            kept = {path: path.read_bytes() for path in self.model.rglob("*") if path.is_file()}
            spoil()
            with self.assertRaises(proofs.Failure):
                stores.state(self.store, 3)
            (self.model / "d").unlink(missing_ok=True)
            for path, content in kept.items():
                path.write_bytes(content)
        self.manifest.unlink()
        self.assertEqual(stores.state(self.store, 3), "foreign")

    def test_markers(self):
        with self.assertRaises(proofs.Failure):
            stores.require_complete(self.store, 3)
        self.marker.touch()
        (self.store / ".complete/4.1.0123456789abcdef").touch()
        with self.assertRaises(proofs.Failure):
            stores.require_markers(self.store, 4)
        self.manifest.write_text(self.manifest.read_text() + " ")
        with self.assertRaises(proofs.Failure):
            stores.require_markers(self.store, 3)

    def test_litter(self):
        for name in ("temporary", "3/.tmp-x", "3/.attempt-1-x", "03"):
            path = self.store / name
            path.mkdir()
            with self.subTest(name), self.assertRaises(proofs.Failure):
                stores.litter(self.store)
            self.assertEqual(stores.litter(self.store, known=(name,)) if name != "03" else [], [])
            path.rmdir()

    def test_changes(self):
        before = stores.tree(self.store)
        self.assertEqual(stores.differences(before, stores.tree(self.store)), [])
        (self.model / "a").chmod(0o600)
        (self.model / "b/c").unlink()
        (self.model / "b/c").symlink_to("/")
        (self.model / "e").mkdir()
        self.assertEqual(stores.differences(before, stores.tree(self.store)), ["3/model/a", "3/model/b/c", "3/model/e"])


class Errors(unittest.TestCase):
    def test_errors(self):
        def done(text, status=1):
            return subprocess.CompletedProcess([], status, "", text)
        stores.require_error(done("sweep: /s/3: cannot write: No space left; free some\n"), "/s/3", "No space")
        for text, status in (
            ("", 1), ("sweep: /s/3: cannot write: No space left\n", 1), ("sweep: a: b; c\nsweep: a: b; c\n", 1),
            ("sweep: a: b; c\n", -25),
            ("sweep: /s/4: cannot write: No space left; free some\n", 1),
        ):
            with self.subTest(text), self.assertRaises(proofs.Failure):
                stores.require_error(done(text, status), "/s/3")


class Logs(unittest.TestCase):
    def test_calls(self):
        calls = [(call.name, call.ordinal, call.after) for call in strace.touching(LOG, "/s")]
        self.assertEqual(calls, [("openat", 1, 0), ("read", 1, 0), ("openat", 2, 0), ("getdents64", 1, 0), ("getdents64", 1, 1),
                                 ("getdents64", 2, 0), ("close", 1, 0)])


class Requests(unittest.TestCase):
    def test_counts(self):
        before = mountstats.operations(MOUNTS, "/srv/a")
        self.assertEqual(before, {"NULL": 1, "GETATTR": 12})
        self.assertEqual(mountstats.operations(MOUNTS, "/srv"), {})
        after = mountstats.operations(MOUNTS.replace("READ: 0", "READ: 3").replace("GETATTR: 12", "GETATTR: 13"), "/srv/a")
        self.assertEqual(mountstats.difference(before, after), {"GETATTR": 1, "READ": 3})
        self.assertEqual(mountstats.shown(mountstats.difference(before, after)), "4: GETATTR 1, READ 3")


class Histories(unittest.TestCase):
    SOUND = (
        ("a", 3, 0, 1, "absent"), ("a", 3, 2, 5, "complete", "x"), ("b", 3, 4, 6, "absent"), ("b", 3, 7, 8, "complete", "x"),
        ("b", 4, 9, 9.5, "foreign"))

    def judged(self, *more):
        looks = [nfs_history.Look(*look) for look in (*self.SOUND, *more)]
        return {what: len(bad) for what, bad in nfs_history.judge(looks).items() if bad}

    def test_judge(self):
        self.assertEqual(self.judged(), {})
        # What is seen by a look that began before the first complete one ended may be from before it.
        self.assertEqual(self.judged(("a", 3, 4.9, 20, "absent")), {})
        self.assertEqual(self.judged(("b", 3, 5.1, 20, "absent")), {"regressed": 1})
        self.assertEqual(self.judged(("a", 3, 9, 20, "foreign")), {"regressed": 1})
        self.assertEqual(self.judged(("a", 3, 9, 20, "complete", "y")), {"changed": 1})
        self.assertEqual(self.judged(("a", 4, 9, 20, "torn", "why")), {"torn": 1})

    def test_looks(self):
        with tempfile.TemporaryDirectory() as folder:
            def seen():
                return nfs_history.look("a", folder, 3).state
            self.assertEqual(seen(), "absent")
            model = stores.make_files(pathlib.Path(folder, "3/model"), {"model.h5": b"1"})
            self.assertEqual(seen(), "foreign")
            (model / "manifest.json").mkdir()
            self.assertEqual(seen(), "foreign")
            (model / "manifest.json").rmdir()
            attempt = nfs_writers.Attempt(None, None)
            for writer in nfs_writers.CONTROLS.values():
                attempt.writer = writer
                attempt.write(model, 3, "token")
                self.assertEqual(seen(), "complete")
            for name in ("model.bin", "manifest.json"):
                content = (model / name).read_bytes()
                (model / name).write_bytes(content[:-1])
                self.assertEqual(seen(), "torn")
                (model / name).write_bytes(content)
            (model / "model.bin").unlink()
            self.assertEqual(seen(), "torn")

    def test_overlapping(self):
        soak = nfs_soak.Soak.__new__(nfs_soak.Soak)
        soak.spans, soak.lock = [], threading.Lock()
        for index, ended in ((3, None), (3, 2), (4, None), (5, 1), (5, None)):
            soak.enter(index).ended = ended
        self.assertEqual([span.overlapped for span in soak.spans], [True, True, False, False, False])
        self.assertEqual(soak.overlapping(), 2)


class Names(unittest.TestCase):
    def test_rule(self):
        for name in (b"a", b"a b", b"..a"[2:], "ä".encode(), b"a..b", b"~"):
            self.assertTrue(prove_hostile.is_allowed(name), name)
        for name in (b".a", b"..a", b"a\n", b"\xff", b"manifest.json", "a\u2028".encode(), b"\x7f"):
            self.assertFalse(prove_hostile.is_allowed(name), name)


if __name__ == "__main__":
    unittest.main()
