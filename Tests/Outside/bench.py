"""A bench for tests from outside: the real program, a scratch folder, nothing known of the code."""
import atexit
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEKKA = pathlib.Path(os.environ.get("LEKKA", ROOT / ".build/debug/lekka"))
SAMPLE = ROOT / "SampleData/kolleru-nagar"


def scratch():
    """A folder for all tests of a file."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="lekka-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@functools.cache
def sample_day():
    """The book of the sample's whole day; nobody may write to it."""
    book = scratch() / "day.book"
    for arguments in (["open", book, "--from", SAMPLE, "--rehearsal"], ["record", book, SAMPLE / "day.ndjson"]):
        subprocess.run([str(LEKKA), *map(str, arguments)], capture_output=True, check=True)
    return book


class Bench(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lekka-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.book = self.folder / "day.book"

    def lekka(self, *args, input=b"", **more):
        if isinstance(input, str):
            input = input.encode()
        return subprocess.run([str(LEKKA), *map(str, args)], input=input, capture_output=True, timeout=300, **more)

    def expect(self, code, *args, **more):
        """Runs, expects the exit code, and that whatever failed says so on standard error and nowhere else."""
        done = self.lekka(*args, **more)
        self.assertEqual(done.returncode, code, (args, done.stdout[-500:], done.stderr[-500:]))
        if code not in (0, 1):
            self.assertTrue(done.stderr.strip(), args)
        self.assertNotIn(b"Fatal error", done.stderr)
        return done

    def open(self, folder=SAMPLE, *more):
        return self.expect(0, "open", self.book, "--from", folder, "--rehearsal", *more)

    def take_day(self):
        """The sample's whole day, recorded once and copied."""
        shutil.copy(sample_day(), self.book)

    def record(self, *acts, code=None):
        lines = "".join((a if isinstance(a, str) else json.dumps(a)) + "\n" for a in acts)
        done = self.lekka("record", self.book, "-", input=lines)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        if code is not None:
            self.assertEqual(done.returncode, code, done.stderr)
        return answers

    def status(self, *more):
        return json.loads(self.expect(0, "status", self.book, "--format", "json", *more).stdout)

    def size(self):
        return self.status()["treeSize"]
