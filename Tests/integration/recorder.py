"""Programs put first on the path that note each call before they pass it on, and fail or kill where they are told to."""

import json
import pathlib
import sys

SOURCE = '''\
#!{python}
"""Notes a call, and passes it on to {real}."""
import json, os, pathlib, signal, subprocess, sys

folder = pathlib.Path({folder!r})
words = sys.argv[1:]
text = sys.stdin.read() if {reads_input!r} else ""
fault, path = None, folder / "fault"
if words[:{verb_count}] == {verb!r} and path.exists():
    fault = json.loads(path.read_text())
    fault["call"] -= 1
    if fault["call"]:
        path.write_text(json.dumps(fault))
        fault = None
    else:
        path.unlink()
how = fault and fault["how"]
if how == "refuse":
    sys.exit("{name}: error: the queue takes no jobs today")
if how == "kill before":
    os.kill(os.getppid(), signal.SIGKILL)
    sys.exit(1)
done = subprocess.run([{real!r}, *words], input=text, text=True, capture_output=True)
with open(folder / "calls", "a") as file:
    call = {{"words": words, "input": text, "status": done.returncode, "output": done.stdout}}
    file.write(json.dumps(call) + "\\n")
if how == "kill after":
    os.kill(os.getppid(), signal.SIGKILL)
sys.stdout.write(done.stdout)
sys.stderr.write(done.stderr)
sys.exit(done.returncode)
'''


class Recorder:
    """Stands before one program."""

    def __init__(self, folder, real, *, verb=(), reads_input=False):
        """`verb` are the first words of the calls that submit, which `fail_at` counts."""
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        self.verb = list(verb)
        name = pathlib.Path(real).name
        program = self.folder / name
        program.write_text(SOURCE.format(
            python=sys.executable, real=str(real), folder=str(self.folder), name=name, verb=self.verb,
            verb_count=len(self.verb), reads_input=reads_input))
        program.chmod(0o755)

    def fail_at(self, call, how):
        """Has the call of that number from now, from 1, be refused, or its caller killed before or after it."""
        (self.folder / "fault").write_text(json.dumps({"call": call, "how": how}))

    def require_failed(self):
        """The fault came to pass."""
        if (self.folder / "fault").exists():
            raise AssertionError("the call that was to fail was never made")

    def take(self):
        """The submitting calls that were passed on and succeeded, and forgets all calls."""
        path = self.folder / "calls"
        calls = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
        path.unlink(missing_ok=True)
        return [
            call for call in calls if call["words"][:len(self.verb)] == self.verb and call["status"] == 0]
