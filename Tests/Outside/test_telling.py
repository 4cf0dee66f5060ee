"""What a command tells beside its answer: long work at a terminal, --quiet, --verbose, colour."""
import os
import pty
import re
import select
import shutil
import subprocess

from bench import LEKKA, SAMPLE, Bench
from terminal import Terminal


class AtATerminal(Bench):
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


class Telling(AtATerminal):
    def test_long_work_is_shown_and_leaves_nothing_behind(self):
        self.take_day()
        with Terminal([str(LEKKA), "forms", str(self.book), "--out", "out"], cwd=self.folder) as t:
            t.see("Writing papers · ", " papers")
            self.assertEqual(t.ended(), 0)
            self.assertRegex(t.text(), r"^\d+ files in out$")

    def test_who_types_acts_is_told_how_it_ends_and_not_hurried(self):
        self.open()
        with Terminal([str(LEKKA), "record", str(self.book)], columns=120) as t:
            t.see("one JSON object a line; ctrl-D ends")
            t.type('{"do":"ward.begin","by":"ro-01","ward":3}\r')
            t.see('{"accepted":true,"line":1,"seq":1}')
            t.type('{"do":"ward.begin","by":"ro-01","ward":4}\r')
            t.see('"seq":2}')
            t.type("\x04")
            self.assertEqual(t.ended(), 0)
            self.assertNotIn(b"Judging", t.raw)
        with Terminal([str(LEKKA), "record", str(self.book), "--quiet"]) as t:
            t.type("\x04")
            self.assertEqual(t.ended(), 0)
            self.assertNotIn("ctrl-D ends", t.text())

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


class Folding(AtATerminal):
    def shown(self, columns, *arguments):
        with Terminal([str(LEKKA), *map(str, arguments)], columns=columns, rows=60, cwd=self.folder, NO_COLOR="1") as t:
            self.assertEqual(t.ended(), 0)
            return t.raw.decode().split("\x1b[2K")[-1].replace("\r\n", "\n")

    def test_no_word_is_broken_and_what_is_to_be_copied_is_one_line(self):
        self.take_day()
        folder = self.folder / ("a folder with a name that no window is wide enough for " * 2).strip()
        folder.mkdir()
        copy = folder / "copy"
        shown = self.shown(60, "backup", self.book, copy)
        self.assertIn(f"  lekka restore {copy} BOOK\n", shown)
        for columns in (40, 80):
            for command in (["status"], ["status", "--ward", "4"], ["next"], ["diary", "--ward", "3"]):
                words = set(self.expect(0, command[0], self.book, *command[1:]).stdout.decode().split())
                lines = self.shown(columns, command[0], self.book, *command[1:]).splitlines()
                self.assertLessEqual(max(len(line) for line in lines if len(line.split()) > 1), columns)
                told = {word.rstrip(";") for line in lines for word in line.split() if not word.endswith("…")}
                self.assertLessEqual(told - {""}, words | {word.rstrip(";") for word in words})


class Colour(AtATerminal):
    STYLE = re.compile(r"\x1b\[[0-9;]*m")

    def shown(self, *arguments, **environment):
        with Terminal([str(LEKKA), *map(str, arguments)], columns=120, cwd=self.folder, **environment) as t:
            t.ended()
            return t.raw.decode().replace("\r\n", "\n").split("\x1b[2K")[-1]

    def test_the_words_are_the_same_with_and_without(self):
        self.take_day()
        bad = self.folder / "bad"
        shutil.copytree(SAMPLE, bad)
        (bad / "wards.csv").write_text("ward,name\n1,\n1,B\n")
        for command in (["check", bad], ["status", self.book, "--ward", 4], ["next", self.book],
                        ["ward", "begin", self.book, "--ward", 4, "--by", "ro-01"], ["open", self.folder / "new", "--from", bad]):
            piped = self.lekka(*command)
            text = (piped.stdout + piped.stderr).decode()
            self.assertNotIn("\x1b", text)
            coloured = self.shown(*command)
            self.assertRegex(coloured, self.STYLE)
            # At a terminal long lines go on at a word.
            words = self.STYLE.sub("", coloured)
            self.assertEqual(words.split(), text.split())
            for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": None}):
                self.assertEqual(self.shown(*command, **environment), words, environment)

    def test_one_stream_is_a_terminal_the_other_is_not(self):
        self.open()
        told, answers = self.at_a_terminal("status", self.book, "--ward", 4)
        self.assertNotIn(b"\x1b", answers)
        self.at_a_terminal("ward", "begin", self.book, "--ward", 4, "--by", "ro-01")
        told, answers = self.at_a_terminal("ward", "begin", self.book, "--ward", 4, "--by", "ro-01")
        self.assertEqual(answers, b"")
        self.assertRegex(told, self.STYLE)

    def test_the_table_of_the_wards_fits_the_window(self):
        self.open()
        for columns in (80, 132):
            with Terminal([str(LEKKA), "status", str(self.book)], columns=columns, rows=100) as t:
                t.ended()
                lines = self.STYLE.sub("", t.raw.decode().split("\x1b[2K")[-1]).replace("\r", "").splitlines()
                self.assertLessEqual(max(map(len, lines[1:-1])), columns)
                self.assertIn("totals-not-announced", t.text())

    def test_a_name_cannot_command_the_terminal(self):
        sly = self.folder / "sly"
        shutil.copytree(SAMPLE, sly)
        wards = (sly / "wards.csv").read_text()
        for name in ("Mallelavari Peta", "Kotharevu"):
            wards = wards.replace(name, "A\x1b]0;B\x07\x1b[2JC\u202eD")
        (sly / "wards.csv").write_text(wards)
        self.open(sly)
        for command in (["status"], ["next"], ["status", "--ward", "1"]):
            shown = self.shown(command[0], self.book, *command[1:], NO_COLOR="1")
            self.assertNotRegex(shown, "[\x00-\x09\x0b-\x1f\u202e]")
            self.assertIn("A\ufffd]0;B", shown)
            self.assertIn("\x1b[2J", self.expect(0, command[0], self.book, *command[1:]).stdout.decode())

