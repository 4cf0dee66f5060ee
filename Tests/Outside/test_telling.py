"""What a command tells beside its answer: long work at a terminal, --quiet, --verbose."""
import os
import pty
import re
import select
import subprocess

from bench import LEKKA, SAMPLE, Bench
from terminal import Terminal


class Telling(Bench):
    def at_a_terminal(self, *arguments, **environment):
        """What standard error said, being a terminal, and standard output, being a file."""
        main, side = pty.openpty()
        with (self.folder / "answers").open("wb+") as answers:
            run = subprocess.Popen([str(LEKKA), *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=answers, stderr=side,
                                   env=os.environ | {"TERM": "xterm"} | environment)
            os.close(side)
            told = b""
            while True:
                try:
                    part = os.read(main, 65536) if select.select([main], [], [], 60)[0] else b""
                except OSError:
                    break
                if not part:
                    break
                told += part
            os.close(main)
            run.wait()
            answers.seek(0)
            return told.decode(), answers.read()

    def test_long_work_is_shown_and_leaves_nothing_behind(self):
        self.take_day()
        with Terminal([str(LEKKA), "forms", str(self.book), "--out", "out"], cwd=self.folder) as t:
            t.see("Writing papers · ", " papers")
            self.assertEqual(t.ended(), 0)
            self.assertRegex(t.text(), r"^\d+ files in out$")

    def test_a_refusal_stands_alone(self):
        self.take_day()
        with Terminal([str(LEKKA), "record", str(self.book), str(SAMPLE / "day.ndjson")], cwd=self.folder, columns=500) as t:
            self.assertEqual(t.ended(), 1)
            for line in t.text().splitlines()[:-1]:
                self.assertRegex(line, r'^\{.*\}$')
            self.assertRegex(t.text().splitlines()[-1], r"^[\d,]+ acts: [\d,]+ entered, [\d,]+ refused\.$")

    def test_answers_are_the_same_wherever_they_go(self):
        self.take_day()
        piped = self.expect(0, "forms", self.book, "--out", self.folder / "out")
        self.assertEqual(piped.stderr, b"")
        told, answers = self.at_a_terminal("forms", self.book, "--out", self.folder / "out")
        self.assertIn("Writing papers · ", told)
        self.assertTrue(told.endswith("\x1b[2K"), told[-80:])
        self.assertEqual(answers, piped.stdout)
        for environment in ({"TERM": "dumb"}, {"TERM": ""}):
            told, _ = self.at_a_terminal("journal", "verify", self.book, **environment)
            self.assertEqual(told, "")

    def test_quiet(self):
        self.take_day()
        for command in (["forms", self.book, "--ward", 8, "--out", self.folder / "out"], ["journal", "verify", self.book]):
            told, answers = self.at_a_terminal(*command, "--quiet")
            self.assertEqual(told, "")
            self.assertEqual(answers, self.expect(0, *command).stdout)
        told, _ = self.at_a_terminal("status", self.folder / "none", "--quiet")
        self.assertIn("none", told)

    def test_verbose(self):
        self.open()
        out = self.folder / "out"
        done = self.expect(0, "forms", self.book, "--ward", 1, "--form", "receipt", "--out", out, "--verbose")
        self.assertEqual(done.stdout.decode(), f"1 file in {out}\n")
        lines = done.stderr.decode().splitlines()
        for line in lines:
            self.assertRegex(line, r"^\d{4}-\d\d-\d\dT\S+ debug lekka: ")
        said = [re.sub(r"^.*\] ", "", line) for line in lines]
        self.assertEqual(said, ["book opened", "entries read", "file written", "papers written"])
        self.assertIn(f"path={out}/ward-001/receipt.xlsx", lines[2])
        self.assertRegex(lines[1], r"count=1 ms=\d+ ")
        told, _ = self.at_a_terminal("journal", "verify", self.book, "--verbose")
        self.assertIn("entries judged again", told)
        self.assertNotIn("\x1b", told)
        self.assertEqual(self.expect(0, "status", self.book).stderr, b"")

    def test_a_full_screen_is_not_written_over_by_the_log(self):
        self.open()
        with Terminal([str(LEKKA), "board", str(self.book), "--verbose"]) as t:
            before = t.see("Kolleru", "00:00")
            self.record({"do": "postal.close", "by": "ro-01", "ward": 1, "at": "2021-03-14T08:00:00+05:30"}, code=0)
            self.assertNotIn("debug", before + t.see("08:00"))
            t.type("q")
