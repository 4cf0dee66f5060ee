"""Places that will not take what is to be written, and names that do their worst: nothing half, nothing elsewhere."""
import functools
import json
import os
import pathlib
import shutil
import signal
import subprocess
import unittest

import jsonschema
import openpyxl

from bench import LEKKA, ROOT, Bench
from hostile import make

SCHEMA = json.loads((pathlib.Path(__file__).parent / "schema/NIST_V2_election_results_reporting.json").read_text())
NOBODY = 65534


class Places(Bench):
    def setUp(self):
        super().setUp()
        self.open()
        (self.folder / "file").write_text("kept")
        (self.folder / "nowhere").symlink_to("no-such-place")
        os.mkfifo(self.folder / "pipe")

    def all(self):
        """Everything but what SQLite keeps beside a book while it is read."""
        return sorted(path for path in self.folder.rglob("*") if not path.name.endswith(("-shm", "-wal")))

    def refused(self, says, *arguments):
        before = self.all()
        done = self.expect(73, *arguments, cwd=self.folder)
        self.assertIn(says, done.stderr.decode())
        self.assertEqual(done.stdout, b"")
        self.assertNotIn(b"NSCocoa", done.stderr)
        self.assertEqual(self.all(), before)
        self.assertEqual((self.folder / "file").read_text(), "kept")

    def test_an_output_folder_that_is_none(self):
        for command in (["forms", self.book, "--ward", 3, "--form", "30"], ["demo"]):
            self.refused("file is a file, not a folder", *command, "--out", "file")
            self.refused("file is a file, not a folder", *command, "--out", "file/deeper")
            self.refused("nowhere is a link that leads nowhere", *command, "--out", "nowhere")
            self.refused("pipe is a file, not a folder", *command, "--out", "pipe")
            self.refused("File name too long", *command, "--out", "a" * 300)

    def test_an_output_file_that_is_none(self):
        (self.folder / "dir").mkdir()
        for mouth in ("csv", "nist", "xlsx"):
            command = "results", self.book, "--as", mouth, "--out"
            self.refused("dir is a folder", *command, "dir")
            self.refused("pipe is a device or a pipe", *command, "pipe")
            self.refused("There is no folder none", *command, "none/x")
            self.refused("file is no folder", *command, "file/x")

    def test_a_name_of_one_letter_is_a_name(self):
        for mouth in ("csv", "nist", "xlsx"):
            self.expect(0, "results", self.book, "--as", mouth, "--out", mouth[0], cwd=self.folder)
            self.assertTrue((self.folder / mouth[0]).is_file())
        for folder in ("o", "p/q", "r/"):
            self.expect(0, "forms", self.book, "--ward", 3, "--form", "30", "--out", folder, cwd=self.folder)
            self.assertTrue((self.folder / folder / "ward-003/form-30.xlsx").is_file())
        self.refused("n is a file, not a folder", "forms", self.book, "--out", "n")

    def test_standard_output_is_never_replaced(self):
        before = os.lstat("/dev/stdout")
        self.assertEqual(self.lekka("results", self.book, "--as", "csv", "--out", "/dev/stdout").returncode, 73)
        after = os.lstat("/dev/stdout")
        self.assertEqual((before.st_ino, before.st_mode), (after.st_ino, after.st_mode))

    def test_a_paper_whose_name_is_taken_by_a_folder(self):
        for mouth, name in (("xlsx", "form-30.xlsx"), ("html", "form-30.html"), ("text", "form-30.txt")):
            (self.folder / f"out/ward-003/{name}").mkdir(parents=True)
            self.refused("is a folder", "forms", self.book, "--ward", 3, "--form", "30", "--as", mouth, "--out", "out")

    def test_a_folder_that_is_read_only(self):
        self.folder.chmod(0o755)
        self.book.chmod(0o644)
        place = self.folder / "shut"
        place.mkdir(mode=0o555)
        who = {"user": NOBODY, "group": NOBODY} if os.geteuid() == 0 else {}
        # On media that can only be read a book is read all the same.
        copy = self.folder / "copy.book"
        self.expect(0, "backup", self.book, copy)
        copy.chmod(0o444)
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        for command in (["forms", copy, "--ward", "3", "--form", "30", "--out", place],
                        ["results", copy, "--as", "csv", "--out", place / "x"], ["results", copy, "--as", "xlsx", "--out", place / "x"]):
            done = subprocess.run([str(LEKKA), *map(str, command)], capture_output=True,
                                  env=os.environ | {"LEKKA_TEMPLATES": str(ROOT / "Templates")}, **who)
            self.assertEqual(done.returncode, 73, done.stderr)
            self.assertIn(b"Permission denied", done.stderr)
        self.assertEqual(list(place.iterdir()), [])

    def test_an_interruption_leaves_whole_papers_and_says_nothing_was_done(self):
        out = self.folder / "out"
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            shutil.rmtree(out, ignore_errors=True)
            # Whoever runs the tests may ignore it (nohup, a background job), which a child would inherit.
            heeds = functools.partial(signal.signal, number, signal.SIG_DFL)
            run = subprocess.Popen(
                [LEKKA, "forms", self.book, "--blank", "--out", out], stdout=subprocess.PIPE, preexec_fn=heeds)
            while not list(out.rglob("*.xlsx")):
                self.assertIsNone(run.poll(), "it was over before it could be interrupted")
            run.send_signal(number)
            self.assertEqual(run.communicate()[0], b"")
            self.assertEqual(run.returncode, -number)
            for path in out.rglob("*.xlsx"):
                openpyxl.load_workbook(path)


class Names(Bench):
    def test_whatever_a_name_holds_every_reader_takes_it(self):
        names, _ = make(self.folder / "election")
        self.open(self.folder / "election")
        for command in (["status"], ["status", "--ward", 1], ["next"], ["diary"], ["board", "--once"],
                        ["explain", "--ward", 1, "--figure", "total_C001"]):
            self.expect(0, command[0], self.book, *command[1:])
        path = self.folder / "nist"
        self.expect(0, "results", self.book, "--as", "nist", "--out", path)
        report = json.loads(path.read_text())
        jsonschema.Draft4Validator(SCHEMA).validate(report)
        told = [candidate["BallotName"]["Text"][0]["Content"] for candidate in report["Election"][0]["Candidate"]]
        self.assertEqual(told, names)
        path = self.folder / "results.xlsx"
        self.expect(0, "results", self.book, "--as", "xlsx", "--out", path)
        cells = [cell for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row]
        self.assertTrue({"=1+1", "@x", "+91", "-2", "🗳️ Emoji 👩‍🌾"} <= {cell.value for cell in cells if cell.data_type == "s"})
        self.assertEqual([cell.value for cell in cells if cell.data_type == "f" and "1+1" in cell.value], [])

    def test_a_text_paper_has_a_line_a_line(self):
        make(self.folder / "election", stations=6)
        self.open(self.folder / "election")
        out = self.folder / "out"
        self.expect(0, "forms", self.book, "--as", "text", "--form", "30", "--form", "packet-labels", "--out", out)
        self.assertNotRegex((out / "ward-001/form-30.txt").read_text(), "[\x00-\x08\x0b-\x1f]")

    def test_two_hundred_stations(self):
        _, ids = make(self.folder / "election", candidates=3, stations=200)
        self.open(self.folder / "election")
        out = self.folder / "out"
        done = self.expect(0, "forms", self.book, "--blank", "--form", "initial-count", "--form", "packet-labels", "--form", "packets",
                           "--form", "account", "--out", out, "--format", "json")
        files = [file["path"] for file in json.loads(done.stdout)["files"]]
        self.assertEqual(len([file for file in files if file.startswith("ward-001/account-")]), len(ids))
        self.assertEqual(len(set(file.lower() for file in files)), len(files))
        for file in files:
            self.assertEqual((out / file).resolve().parent, (out / "ward-001").resolve())
        told = [cell.value for sheet in openpyxl.load_workbook(out / "ward-001/initial-count.xlsx")
                for row in sheet.iter_rows() for cell in row]
        self.assertIn("200", map(str, told))


if __name__ == "__main__":
    unittest.main()
