"""Papers of an election whose names do their worst, and folders that cannot be written."""
import csv
import os
import shutil
import signal
import subprocess
import time
import unittest

import openpyxl

from bench import LEKKA, Bench
from formulas import read
from hostile import make


class HostileNames(Bench):
    def setUp(self):
        super().setUp()
        self.names, self.ids = make(self.folder / "election")
        self.open(self.folder / "election")
        acts = [{"do": "ward.begin", "by": "ro-01", "ward": 1}, {"do": "postal.close", "by": "ro-01", "ward": 1,
                                                                 "at": "2021-03-14T08:00:00+05:30"}]
        for id in self.ids[:4]:
            box = {"by": "sup-01", "ward": 1, "station": id, "box": f"{id}/1"}
            acts += [{"do": "box.give", **box, "table": 1},
                     {"do": "box.verify", **box, "sealIntact": True, "paperSeal": "=SEAL"},
                     {"do": "box.count", **box, "bundles": 4, "leftover": 0}]
        acts.append({"do": "objection.add", "by": "ro-01", "ward": 1, "text": "=cmd|' /C calc'!A0"})
        self.record(*acts, code=0)
        self.out = self.folder / "deep/er/out"

    def test_text_stays_text_and_nothing_leaves_the_folder(self):
        self.expect(0, "forms", self.book, "--out", self.out, "--lang", "te,en")
        outside = {path for path in self.folder.rglob("*.xlsx") if self.out not in path.parents}
        self.assertEqual(outside, set())
        papers = sorted(self.out.rglob("*.xlsx"))
        accounts = [path for path in papers if path.name.startswith("account-")]
        self.assertEqual(len(accounts), len(self.ids))
        self.assertTrue((self.out / "ward-001/account-.._.._x.xlsx").exists())
        for path in papers:
            for sheet in openpyxl.load_workbook(path):
                for row in sheet.iter_rows():
                    for cell in row:
                        if cell.data_type == "f":
                            self.assertRegex(cell.value, r"^=[A-Z0-9$:+\-,()!' ]+(\(\d\))?", path)
                            self.assertNotIn("1+1", cell.value)
        form = self.out / "ward-001/form-30.xlsx"
        book = openpyxl.load_workbook(form)
        # Twenty candidates, the other twenty, their list under its own head, and what is signed.
        self.assertEqual(book.sheetnames, ["Form 30"] + [f"Form 30 ({number})" for number in (2, 3, 4)])
        live = list(read(form).cells())
        self.assertGreater(len(live), 10)
        for _, address, cached, computed in live:
            self.assertEqual(cached, computed, address)

    def test_pages_escape_every_name(self):
        self.expect(0, "forms", self.book, "--out", self.out, "--as", "html")
        text = (self.out / "ward-001/form-30.html").read_text()
        self.assertNotIn("<b>&amp;</b>", text)
        self.assertIn("&lt;b&gt;&amp;amp;&lt;/b&gt;", text)

    def test_blank_papers_are_made_too(self):
        self.expect(0, "forms", self.book, "--out", self.out, "--blank", "--lang", "en,te")

    def test_csv_escapes_formulas_and_reads_back(self):
        path = self.folder / "results.csv"
        self.expect(0, "results", self.book, "--as", "csv", "--out", path)
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), len(self.names) + 1)
        for row, name in zip(rows, self.names):
            self.assertIn(row["Candidate"], [name, "'" + name])
            for cell in row.values():
                self.assertNotIn(cell[:1], ["=", "+", "-", "@", "\t", "\r"])

    def test_other_results_are_made(self):
        for mouth in ["nist", "xlsx"]:
            self.expect(0, "results", self.book, "--as", mouth, "--out", self.folder / f"r.{mouth}")


class FoldersThatWillNot(Bench):
    def setUp(self):
        super().setUp()
        self.open()

    def test_a_file_in_the_way_is_said(self):
        (self.folder / "out").write_text("")
        self.expect(73, "forms", self.book, "--out", self.folder / "out")

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_a_read_only_folder_is_said(self):
        (self.folder / "out").mkdir()
        (self.folder / "out").chmod(0o500)
        self.expect(73, "forms", self.book, "--out", self.folder / "out")

    def test_a_folder_that_takes_no_files_is_said(self):
        done = self.lekka("forms", self.book, "--out", "/proc/self")
        self.assertEqual(done.returncode, 73, done.stderr)

    def test_a_disk_that_is_full_leaves_no_half_paper(self):
        # Files may grow to 33 KiB: enough for the book's own, not for the labels of a large ward.
        limit = "ulimit -f 33; trap '' XFSZ; exec \"$@\""
        out = self.folder / "out"
        done = subprocess.run(["bash", "-c", limit, "bash", LEKKA, "forms", self.book, "--ward", "8", "--lang", "te,en",
                               "--form", "packet-labels", "--form", "receipt", "--out", out], capture_output=True)
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertIn(b"cannot be written: File too large. Make room", done.stderr)
        self.assertEqual([path for path in out.rglob("*") if path.name.startswith("packet-labels")], [])
        for path in out.rglob("*.xlsx"):
            openpyxl.load_workbook(path)

    def test_a_page_that_finds_no_room_says_so_in_the_words_of_the_system(self):
        limit = "ulimit -f 33; trap '' XFSZ; exec \"$@\""
        done = subprocess.run(["bash", "-c", limit, "bash", LEKKA, "forms", self.book, "--ward", "8", "--as", "html",
                               "--form", "packet-labels", "--lang", "te,en", "--out", self.folder / "out"], capture_output=True)
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertIn(b"cannot be written: File too large. Make room", done.stderr)
        self.assertEqual([path for path in self.folder.glob("out/*/*")], [])

    def test_a_part_that_finds_no_room_where_it_is_kept_is_no_paper(self):
        # The worksheet has more than 33 KiB, and the workbook fewer: packed it would have room.
        self.book = self.folder / "whole.book"
        self.take_day()
        limit = "ulimit -f 33; trap '' XFSZ; exec \"$@\""
        out = self.folder / "out"
        words = ["forms", self.book, "--ward", "5", "--form", "diary", "--lang", "te,en", "--out", out]
        done = subprocess.run(["bash", "-c", limit, "bash", LEKKA, *words], capture_output=True)
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertIn(b"there is no room in ", done.stderr)
        self.assertEqual([path for path in out.rglob("*") if path.is_file()], [])
        self.expect(0, *words)
        self.assertLess((out / "ward-005/diary.xlsx").stat().st_size, 33 * 1024)

    def test_interrupted_midway_leaves_whole_papers(self):
        out = self.folder / "out"
        for wanted in (1, 5, 9):
            shutil.rmtree(out, ignore_errors=True)
            run = subprocess.Popen([LEKKA, "forms", self.book, "--blank", "--out", out], stdout=subprocess.DEVNULL)
            while len(list(out.rglob("*.xlsx"))) < wanted:
                self.assertIsNone(run.poll(), "it was over before it could be interrupted")
                time.sleep(0.002)
            run.send_signal(signal.SIGKILL)
            self.assertEqual(run.wait(), -signal.SIGKILL)
            whole = list(out.rglob("*.xlsx"))
            self.assertGreaterEqual(len(whole), wanted)
            for path in whole:
                openpyxl.load_workbook(path)
        self.expect(0, "forms", self.book, "--blank", "--out", out)
        self.assertGreater(len(list(out.rglob("*.xlsx"))), len(whole))

    def test_an_unknown_language_or_form_is_usage(self):
        self.expect(64, "forms", self.book, "--lang", "xx", "--out", self.folder / "out")
        self.expect(64, "forms", self.book, "--form", "99", "--out", self.folder / "out")
        self.expect(66, "forms", self.book, "--ward", "99", "--out", self.folder / "out")
        self.expect(1, "forms", self.book, "--form", "33", "--out", self.folder / "out")


if __name__ == "__main__":
    unittest.main()
