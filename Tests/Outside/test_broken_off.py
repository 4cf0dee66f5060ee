"""Long work that is broken off at a terminal: the window is left as it was found, and nothing half stays anywhere."""
import functools
import json
import os
import shutil
import signal
import subprocess
import unittest

import openpyxl

from bench import LEKKA, SAMPLE, Bench, sample_day, scratch
from terminal import CTRL_C, ENTER, Terminal

SAYS = "lekka: Broken off. What was written is whole; the rest is not there. Run it again."
OF_ACTS = "lekka: Broken off. Acts that were answered are entered, those after them perhaps: compare lekka diary, then send the rest."
ASKING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@functools.cache
def long_day():
    """The sample's day and more objections than anybody hears: a book that takes its time. And the acts alone."""
    folder = scratch()
    acts, book = folder / "acts.ndjson", folder / "day.book"
    acts.write_text("".join(json.dumps({"do": "objection.add", "by": "ro-01", "ward": 1, "text": f"No {n}"}) + "\n" for n in range(4000)))
    shutil.copy(sample_day(), book)
    subprocess.run([str(LEKKA), "record", str(book), str(acts)], stdout=subprocess.DEVNULL, check=True)
    return book, acts


class BrokenOff(Bench):
    def setUp(self):
        super().setUp()
        book, self.acts = long_day()
        shutil.copy(book, self.book)
        self.out = self.folder / "out"

    def long_work(self):
        """Commands, and what the line says while they can be broken off."""
        return {
            "forms": (["forms", self.book, "--out", self.out], "Writing papers"),
            "text": (["forms", self.book, "--as", "text", "--out", self.out], "Writing papers"),
            "verify": (["journal", "verify", self.book], "Judging every act again"),
            "backup": (["backup", self.book, self.folder / "copy"], "Judging every act again"),
            "restore": (["restore", self.folder / "kept", self.folder / "back"], "Judging every act again"),
            "record": (["record", self.folder / "new.book", self.acts], "Judging acts"),
            "demo": (["demo", "--out", self.out], "Writing papers"),
        }

    def at(self, command, **environment):
        # Whoever runs the tests may ignore a signal (nohup, a background job), which a child would inherit.
        for number in ASKING:
            before = signal.signal(number, signal.SIG_DFL)
            self.addCleanup(signal.signal, number, before)
        return Terminal([str(LEKKA), *map(str, command)], columns=140, **environment)

    def left(self):
        """What lies about, but for what SQLite keeps beside a book until it is opened again."""
        return {path.name for path in self.folder.rglob("*") if not path.name.endswith(("-wal", "-shm"))}

    def is_whole(self):
        """Nothing under a passing name; every paper is one."""
        for path in self.folder.rglob("*"):
            self.assertNotRegex(path.name, r"part|draft|\.dat|nosync|tmp", path)
            if path.suffix == ".xlsx":
                openpyxl.load_workbook(path)
            if path.suffix == ".txt" and path.name != "lot-statement.txt":
                self.assertIn("--- ward: ", path.read_text().splitlines()[-1])

    def test_a_key_ends_it_and_leaves_the_window_as_it_was(self):
        self.expect(0, "backup", self.book, self.folder / "kept")
        self.expect(0, "open", self.folder / "new.book", "--from", SAMPLE, "--rehearsal")
        for name, (command, says) in self.long_work().items():
            with self.subTest(name):
                before = self.left()
                with self.at(command) as t:
                    t.see(says)
                    t.type(CTRL_C)
                    self.assertEqual(t.ended(), -signal.SIGINT)
                    self.assertTrue(t.is_as_found())
                    self.assertEqual(t.text().splitlines()[-1], OF_ACTS if name == "record" else SAYS)
                    self.assertNotIn(says, t.text())
                self.is_whole()
                if name in ("verify", "backup", "restore", "record"):
                    self.assertEqual(self.left(), before)
                shutil.rmtree(self.out, ignore_errors=True)
        # What was recorded before stays, and the book goes on.
        self.expect(0, "journal", "verify", self.folder / "new.book")
        self.expect(0, "backup", self.book, self.folder / "copy")
        self.expect(0, "restore", self.folder / "copy", self.folder / "back")

    def test_whatever_asks_for_the_end(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            with self.at(["backup", self.book, self.folder / "copy"]) as t:
                t.see("Judging every act again")
                t.signal(number)
                self.assertEqual(t.ended(), -number)
                self.assertEqual(t.text(), SAYS)
            self.assertEqual(self.left(), {"day.book"})

    def test_who_did_not_watch_is_told_nothing(self):
        with self.at(["journal", "verify", self.book, "--quiet"]) as t:
            self.assertFalse(t._read(0.8))
            t.signal(signal.SIGTERM)
            self.assertEqual(t.ended(), -signal.SIGTERM)
            self.assertEqual(t.text(), "")

    def test_a_shell_is_told_what_ended_it_and_a_job_behind_it_does_not_write_over_what_is_typed(self):
        work = f"{LEKKA} forms {self.book} --out {self.out}"
        with Terminal(["bash", "--norc", "--noprofile", "-i"], columns=200, rows=40, PS1="hall> ") as t:
            t.type(work, ENTER)
            t.see("Writing papers")
            t.type(CTRL_C)
            t.see(SAYS, "hall> ", not_="Writing papers")
            t.type("echo $?", ENTER)
            t.see("\n130\n")
            t.type("clear", ENTER, f"{LEKKA} journal verify {self.book} > {os.devnull} & wait; echo over", ENTER)
            t.see("Done", "\nover")
            self.assertNotIn("Judging every act", t.text())
            self.assertNotIn(b"\x1b[2K", t.raw.split(b"& wait")[-1])

    def test_what_was_ignored_when_it_began_stays_so(self):
        self.addCleanup(signal.signal, signal.SIGHUP, signal.signal(signal.SIGHUP, signal.SIG_IGN))
        with Terminal([str(LEKKA), "journal", "verify", str(self.book)]) as t:
            t.see("Judging every act again")
            t.signal(signal.SIGHUP)
            self.assertEqual(t.ended(), 0)


if __name__ == "__main__":
    unittest.main()
