"""X-8: The results of the ULB, for people and for machines (contract §6)."""
import csv
import json
import pathlib
import unittest

import jsonschema
import openpyxl

from bench import SAMPLE, Bench
from formulas import read

SCHEMA = json.loads((pathlib.Path(__file__).parent / "schema/NIST_V2_election_results_reporting.json").read_text())
COLUMNS = ["State_Name", "ULB", "Ward_No", "Ward_Name", "Ward_Type", "Electors", "Serial", "Candidate", "Party", "Symbol",
           "Postal_Votes", "Box_Votes", "Votes", "Vote_Share_Percentage", "Position", "Margin", "Elected", "Status"]


class Results(Bench):
    def day(self, lines=None):
        self.open()
        acts = (SAMPLE / "day.ndjson").read_text().splitlines()
        self.record(*acts[:lines])

    def results(self, mouth):
        path = self.folder / f"results.{mouth}"
        self.expect(0, "results", self.book, "--as", mouth, "--out", path)
        return path

    def test_nist_is_valid_before_during_and_after_the_day(self):
        for lines in [0, 300, None]:
            self.book = self.folder / f"{lines}.book"
            self.day(lines)
            report = json.loads(self.results("nist").read_text())
            jsonschema.Draft4Validator(SCHEMA).validate(report)
            contests = report["Election"][0]["Contest"]
            for ward, contest in zip(self.status()["wards"], contests, strict=True):
                totals = [next(c["Count"] for c in s["VoteCounts"] if c["Type"] == "total")
                          for s in contest["ContestSelection"]]
                self.assertEqual(totals, ward["totals"]["candidates"] + [ward["totals"]["nota"]])
                counts = next(c for c in report["Election"][0]["BallotCounts"]
                              if c["GpUnitId"] == contest["ElectionDistrictId"] and c["Type"] == "total")
                self.assertEqual(counts["BallotsRejected"], ward["totals"]["rejected"])
            ids = {unit["@id"] for unit in report["GpUnit"]}
            self.assertEqual(len(ids), len(contests) + 1)
        self.assertEqual(report["Status"], "unofficial-complete")

    def test_csv_has_a_row_for_each_candidate_and_nota(self):
        self.day()
        with self.results("csv").open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(list(rows[0]), COLUMNS)
        for ward in self.status()["wards"]:
            own = [row for row in rows if row["Ward_No"] == str(ward["ward"])]
            votes = ward["totals"]["candidates"] + [ward["totals"]["nota"]]
            self.assertEqual([int(row["Votes"]) for row in own], votes)
            whole = sum(votes)
            for row, vote in zip(own, votes):
                share = (vote * 20000 + whole) // (2 * whole) if whole else 0
                self.assertEqual(row["Vote_Share_Percentage"], f"{share // 100}.{share % 100:02}")
                self.assertEqual(int(row["Postal_Votes"]) + int(row["Box_Votes"]), vote)
                self.assertEqual(row["Status"], ward["stage"])
            winners = [row for row in own if row["Elected"] != "no"]
            if ward["stage"] == "declared":
                self.assertEqual([int(row["Serial"]) for row in winners], [ward["outcome"]["candidate"]])
                self.assertEqual(winners[0]["Elected"], "lot" if ward["outcome"]["byLot"] else "yes")
                margin = ward["outcome"]["margin"]
                self.assertEqual(winners[0]["Margin"], "" if margin is None else str(margin))
            else:
                self.assertEqual(winners, [])
        self.assertEqual({row["Candidate"] for row in rows if not row["Serial"]}, {"NOTA"})

    def test_xlsx_speaks_the_languages_asked_for(self):
        self.day()
        told = {}
        for lang in (None, "en", "te", "te,en", "hi", "mr"):
            path = self.folder / f"results-{lang}.xlsx"
            self.expect(0, "results", self.book, "--as", "xlsx", "--out", path, *(["--lang", lang] if lang else []))
            told[lang] = openpyxl.load_workbook(path), path.read_bytes()
        self.assertEqual(told[None][1], told["en"][1])
        english = list(self.texts(told["en"][0]))
        for lang, head, party in (("te", "వార్డు", "పార్టీ"), ("te,en", "వార్డు / Ward", "పార్టీ / Party"), ("hi", "वार्ड", "दल"), ("mr", "प्रभाग", "पक्ष")):
            book = told[lang][0]
            self.assertEqual(book.sheetnames, ["Summary", "Wards", "Candidates", "Turnout"])
            self.assertEqual(book["Wards"]["A1"].value, head)
            self.assertIn(party, self.texts(book))
            self.assertEqual(len(list(self.texts(book))), len(english))
        with (SAMPLE / "candidates.csv").open(encoding="utf-8-sig") as file:
            names = {row["name"]: row["name_local"] for row in csv.DictReader(file)}
        shown = [row[2].value for row in told["te"][0]["Candidates"].iter_rows(min_row=2)]
        both = [row[2].value for row in told["te,en"][0]["Candidates"].iter_rows(min_row=2)]
        for name, local in names.items():
            self.assertIn(local or name, shown)
            self.assertIn(f"{local} / {name}" if local and local != name else name, both)
        for command in (["--as", "csv", "--lang", "te"], ["--as", "nist", "--lang", "en"]):
            self.assertIn(b"--lang is for --as xlsx", self.expect(64, "results", self.book, "--out", self.folder / "x", *command).stderr)
        done = self.expect(64, "results", self.book, "--as", "xlsx", "--lang", "teluga", "--out", self.folder / "x")
        self.assertIn(b"Did you mean te?", done.stderr)

    @staticmethod
    def texts(book):
        return (cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "s")

    def test_xlsx_has_its_sheets_charts_and_live_sums(self):
        self.day()
        path = self.results("xlsx")
        book = openpyxl.load_workbook(path)
        self.assertEqual(book.sheetnames, ["Summary", "Wards", "Candidates", "Turnout"])
        live = list(read(path).cells())
        self.assertGreater(len(live), 10)
        for sheet, address, cached, computed in live:
            self.assertEqual(cached, computed, (sheet, address))
        self.assertEqual([len(book[name]._charts) for name in book.sheetnames], [1, 0, 0, 1])
        self.assertEqual([book[name].freeze_panes for name in ("Wards", "Candidates", "Turnout")], ["A2"] * 3)

    def test_same_journal_same_bytes(self):
        self.day()
        for mouth in ["nist", "csv", "xlsx"]:
            first = self.results(mouth).read_bytes()
            self.assertEqual(first, self.results(mouth).read_bytes())

    def test_a_file_that_cannot_be_made_is_said(self):
        self.day(0)
        for mouth in ["nist", "csv", "xlsx"]:
            self.expect(73, "results", self.book, "--as", mouth, "--out", self.folder / "no/such/folder.x")


if __name__ == "__main__":
    unittest.main()
