"""A disk that fails in the middle: at any write, sync, cut or naming of a file of a book, in any way.

LEKKA_FAULTS sets how many such faults are tried of each command (2 in the ordinary run).
"""
import collections
import functools
import itertools
import json
import os
import random
import shutil
import subprocess

from bench import LEKKA, SAMPLE, Bench, scratch
from recording import Recording

WAYS = (("EIO", "once"), ("EIO", "always"), ("ENOSPC", "always"), ("short", "always"))
FAULTS = int(os.environ.get("LEKKA_FAULTS", "2"))


@functools.cache
def failing_disk():
    library = scratch() / "failing_disk.so"
    source = os.path.join(os.path.dirname(__file__), "failing_disk.c")
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


def day(start, end):
    """A piece of the sample's day, each act with an id."""
    lines = (SAMPLE / "day.ndjson").read_text(encoding="utf-8").splitlines()
    return [{**json.loads(line), "id": f"act-{n}"} for n, line in enumerate(lines[:end]) if n >= start]


@functools.cache
def begun(acts):
    """A book with so many acts of the sample's day; nobody may write to it."""
    book = scratch() / "begun.book"
    subprocess.run([LEKKA, "open", book, "--from", SAMPLE, "--rehearsal"], capture_output=True, check=True)
    lines = "".join(json.dumps(act) + "\n" for act in day(0, acts))
    subprocess.run([LEKKA, "record", book, "-"], input=lines.encode(), capture_output=True, check=True)
    return book


class FailingDisk(Bench):
    # An announcement, with a checkpoint, and the commitment of a lot, with its secret, are among them.
    START, END = 590, 598

    def disk(self, at, way):
        """The environment in which the disk of the test's folder fails."""
        how, on = way
        return {**os.environ, "LD_PRELOAD": str(failing_disk()), "FAIL_UNDER": str(self.folder), "FAIL_AT": str(at),
                "FAIL_HOW": how, "FAIL_ON": on, "FAIL_COUNT": str(self.count)}

    def setUp(self):
        super().setUp()
        self.count = scratch() / "count"

    def faults(self, run, share=1):
        """Some of the calls that `run` makes of the disk, and ways of failing; runs it whole first, to count them."""
        run(self.disk(0, ("EIO", "once")))
        calls = int(self.count.read_text())
        self.assertGreater(calls, 3)
        every = list(itertools.product(range(1, calls + 1), WAYS))
        return sorted(random.Random(1).sample(every, min(len(every), FAULTS * share)))

    def begin(self, acts=40):
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copy(begun(acts), self.book)

    def feed(self, disk):
        with Recording(self.book, env=disk) as recording:
            answered = list(itertools.takewhile(bool, map(recording.submit, day(self.START, self.END))))
            return answered, *recording.end()

    def entries(self, book=None):
        lines = self.expect(0, "journal", "export", book or self.book).stdout.splitlines()
        return [json.loads(line) for line in lines]

    def test_no_act_is_lost_halved_or_doubled(self):
        def run(disk):
            self.begin(self.START)
            return self.feed(disk)

        acts = day(self.START, self.END)
        tally = collections.Counter()
        for at, way in self.faults(run, 4):
            with self.subTest(at=at, way=way):
                answered, code, said = run(self.disk(at, way))
                self.assertTrue(all(answer["accepted"] for answer in answered), answered)
                self.assertNotIn(b"Fatal error", said)
                if len(answered) < len(acts):
                    self.assertEqual(code, 74, said)
                    self.assertRegex(said, b"Lines from %d on were not answered|Nothing of this was entered" %
                                     (len(answered) + 1))
                again = [bool(answer.get("repeated")) for answer in self.record(*acts, code=0)]
                stood = sum(again)
                self.assertEqual(again, [n < stood for n in range(len(acts))])
                self.assertIn(stood - len(answered), (0, 1), "only the act that failed may be there or not")
                self.assertEqual([entry["id"] for entry in self.entries()[self.START + 1:]], [act["id"] for act in acts])
                self.expect(0, "journal", "verify", self.book)
                tally["harmless" if len(answered) == len(acts) else
                      "stands all the same" if stood > len(answered) else "does not stand"] += 1
        print(f"\nan act in hand when the disk failed: {dict(tally)}")

    def whole_or_nothing(self, words, made, codes, sound, acts=40):
        """What a command makes is there whole under its name, or not at all, and nothing else is left."""
        def run(disk):
            self.begin(acts)
            return subprocess.run([LEKKA, *map(str, words)], env=disk, capture_output=True)

        allowed = {"day.book", "day.book-wal", "day.book-shm", made.name, f"{made.name}.lots"}
        for at, way in self.faults(run):
            with self.subTest(words=words[0], at=at, way=way):
                done = run(self.disk(at, way))
                self.assertIn(done.returncode, codes, done.stderr)
                self.assertNotIn(b"Fatal error", done.stderr)
                self.assertEqual(bool(done.stderr), done.returncode != 0, done.stderr)
                self.assertLessEqual({path.name for path in self.folder.iterdir()}, allowed)
                self.assertTrue(made.exists() or done.returncode, "it said it was done")
                if not made.exists():
                    self.expect(0, *words)
                sound()

    def verifies(self, book):
        return lambda: self.expect(0, "journal", "verify", book)

    def test_a_book_is_opened_whole_or_not_at_all(self):
        book = self.folder / "new.book"
        self.whole_or_nothing(
            ["open", book, "--from", SAMPLE, "--rehearsal"], book, (0, 73, 74), self.verifies(book))

    def test_a_backup_is_whole_or_not_there(self):
        copy = self.folder / "copy"
        self.whole_or_nothing(["backup", self.book, copy], copy, (0, 73, 74), self.verifies(copy))

    def test_a_book_comes_back_whole_or_not_at_all(self):
        backup, book = scratch() / "backup", self.folder / "back.book"
        self.begin()
        self.expect(0, "backup", self.book, backup)
        self.whole_or_nothing(["restore", backup, book], book, (0, 73, 74), self.verifies(book))

    def test_papers_are_whole_or_not_there(self):
        out = self.folder / "out"

        def papers():
            return {path.name: path.read_bytes() for path in out.rglob("*") if path.is_file()}

        for mouth in ("xlsx", "text"):
            words = ["forms", self.book, "--ward", 3, "--form", "receipt", "--as", mouth, "--out", out]
            self.begin(self.START)
            self.expect(0, *words)
            whole = papers()
            self.assertTrue(whole)
            self.whole_or_nothing(
                words, out, (0, 74), lambda: self.assertLessEqual(papers().items(), whole.items()), self.START)

    def test_a_checkpoint_is_the_same_before_and_after(self):
        def run(disk):
            self.begin()
            return subprocess.run([LEKKA, "journal", "checkpoint", self.book], env=disk, capture_output=True)

        self.begin()
        note = self.expect(0, "journal", "checkpoint", self.book).stdout
        for at, way in self.faults(run):
            with self.subTest(at=at, way=way):
                done = run(self.disk(at, way))
                self.assertIn((done.returncode, done.stdout), ((0, note), (74, b"")), done.stderr)
                self.assertEqual(self.expect(0, "journal", "checkpoint", self.book).stdout, note)
                self.expect(0, "journal", "verify", self.book)
