"""The official papers, read back by another program (contract §5)."""
import hashlib
import html.parser
import json
import os
import unittest

import openpyxl

from bench import Bench
from formulas import read

CONTRACT = {
    "form-30", "form-31", "form-32", "form-33", "proforma-1", "account", "initial-count", "issue-slip", "form-2",
    "round-statement", "doubtful-register", "postal-register", "recount", "correction-slips", "lot-record", "packets",
    "packet-labels", "receipt", "diary", "opening-receipt", "agents-leaflet", "table-kit"}


class Day(Bench):
    """The sample's whole day."""

    def setUp(self):
        super().setUp()
        self.take_day()
        self.out = self.folder / "out"

    def forms(self, *more, out=None):
        self.expect(0, "forms", self.book, "--out", out or self.out, *more)
        return sorted((out or self.out).rglob("*.xlsx"))


class WritingTheForms(Day):
    def test_makes_every_paper_of_the_contract(self):
        made = {path.stem for path in self.forms()}
        missing = {form for form in CONTRACT if not any(name.startswith(form) for name in made)}
        self.assertEqual(missing, set())
        for name in ["opening-receipt", "agents-leaflet", "table-kit"]:
            self.assertTrue((self.out / f"{name}.xlsx").exists())
        self.assertEqual(list(self.out.rglob("*.part")), [])

    def test_every_total_is_live_and_shows_what_it_adds_up_to(self):
        live = 0
        for path in self.forms("--lang", "te,en"):
            sums = read(path)
            for sheet, address, cached, computed in sums.cells():
                self.assertEqual(cached, computed, (path, sheet, address))
                live += 1
            names = dict(sums.names())
            self.assertIn("journal_size", names, path)
            self.assertRegex(str(names["journal_root"].value), "^[0-9a-f]{64}$", path)
        self.assertGreater(live, 500)

    def test_names_of_form_30_hold_the_figures_of_the_status(self):
        self.forms("--form", "30")
        for ward in self.status()["wards"]:
            path = self.out / f"ward-{ward['ward']:03}" / "form-30.xlsx"
            if not path.exists():
                continue
            names = {name: cell.value for name, cell in read(path).names()}
            totals = ward["totals"]
            for place, votes in enumerate(totals["candidates"], 1):
                self.assertEqual(names[f"total_C{place:03}"], votes, path)
            for name, key in [("NOTA", "nota"), ("valid", "valid"), ("rejected", "rejected"), ("held", "held"),
                              ("papers", "papers")]:
                self.assertEqual(names[f"total_{name}"], totals[key], path)

    def test_heads_are_print_titles_and_stay_in_sight(self):
        self.forms("--form", "30")
        # Of names that stand upright a list is the last table, too far down to stay in sight.
        for ward, said, stays in [("ward-001", "NOTA", True), ("ward-008", "Symbol", False)]:
            sheet = openpyxl.load_workbook(self.out / ward / "form-30.xlsx").worksheets[0]
            first, last = map(int, sheet.print_title_rows.replace("$", "").split(":"))
            head = [cell.value for row in sheet.iter_rows(first, last) for cell in row if cell.value]
            self.assertIn(said, head)
            self.assertEqual(sheet.freeze_panes, f"A{last + 1}" if stays else None)

    def test_round_statements_end_in_the_booked_totals(self):
        self.forms("--form", "round-statement")
        for ward in self.status()["wards"]:
            folder = self.out / f"ward-{ward['ward']:03}"
            papers = sorted(folder.glob("round-statement-*.xlsx"))
            if not papers or ward["recounts"]:
                continue
            names = {name: cell.value for name, cell in read(papers[-1]).names()}
            for place, votes in enumerate(ward["totals"]["candidates"], 1):
                self.assertEqual(names[f"cumulative_C{place:03}"], votes, folder)

    def test_a_cell_covered_by_another_is_written_where_its_line_or_ground_is_seen(self):
        kept = left = 0
        for path in self.forms("--ward", "3"):
            for sheet in openpyxl.load_workbook(path):
                for area in sheet.merged_cells.ranges:
                    first = sheet.cell(area.min_row, area.min_col)
                    edges = (first.border.left, first.border.right, first.border.top, first.border.bottom)
                    seen = first.fill.fill_type == "solid" or any(edge.style for edge in edges)
                    for column in range(area.min_col + 1, area.max_col + 1):
                        covered = sheet.cell(area.min_row, column)
                        self.assertEqual(covered._style.xfId == 0 and covered.style_id != 0, seen, (path, covered.coordinate))
                    kept, left = kept + seen, left + (not seen)
        self.assertGreater(min(kept, left), 30)

    def test_the_same_journal_makes_the_same_bytes(self):
        first = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in self.forms("--ward", "3")}
        other = self.folder / "other"
        again = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in self.forms("--ward", "3", out=other)}
        self.assertEqual(first, again)

    def test_nor_do_they_depend_on_where_by_whom_and_in_which_locale_they_are_made(self):
        first = self.sums(self.folder / "first")
        worlds = [{"TZ": "Pacific/Kiritimati", "LANG": "te_IN.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
                  {"TZ": "America/St_Johns", "LC_ALL": "C", "HOME": "/nonexistent", "TMPDIR": str(self.folder), "COLUMNS": "40"},
                  {"LC_ALL": "de_DE.UTF-8", "TERM": "xterm-256color", "SOURCE_DATE_EPOCH": "1"}]
        for number, world in enumerate(worlds):
            place = self.folder / f"world {number}"
            place.mkdir()
            again = self.sums(place / "ఫారాలు", cwd=place, umask=0o077, env=os.environ | world)
            self.assertEqual(first, again, world)

    def sums(self, out, **world):
        self.expect(0, "forms", self.book, "--ward", "3", "--lang", "te,en", "--out", out, **world)
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in out.rglob("*.*")}

    def test_a_declared_ward_is_as_declared_whatever_came_after(self):
        ward = next(w for w in self.status()["wards"] if w["stage"] == "declared" and w["rounds"])
        before = self.folder / "before"
        self.forms("--ward", ward["ward"], out=before)
        self.record({"do": "objection.add", "by": "ro-01", "ward": ward["ward"], "text": "after the day"}, code=0)
        self.forms("--ward", ward["ward"])
        folder = f"ward-{ward['ward']:03}"
        for path in sorted((before / folder).glob("*.xlsx")):
            same = path.read_bytes() == (self.out / folder / path.name).read_bytes()
            goes_on = path.stem in {"form-33", "packets", "packet-labels", "diary", "receipt"}
            self.assertEqual(same, not goes_on, path.name)


class PrintingPages(Day):
    def test_html_is_sound_and_fetches_nothing(self):
        self.expect(0, "forms", self.book, "--as", "html", "--lang", "te,en", "--out", self.out)
        pages = sorted(self.out.rglob("*.html"))
        self.assertGreater(len(pages), 100)
        for page in pages:
            text = page.read_text()
            tags = Tags()
            tags.feed(text)
            self.assertEqual(tags.open, [], page)
            self.assertIn("@page", text)
            self.assertIn('<html lang="te">', text)
            self.assertIn('<span lang="en">', text)
            for word in ["http:", "https:", "url(", "<script", "src="]:
                self.assertNotIn(word, text, page)

    def test_defined_names_are_ids(self):
        self.expect(0, "forms", self.book, "--as", "html", "--form", "30", "--ward", "1", "--out", self.out)
        self.assertIn('id="total_C001"', (self.out / "ward-001/form-30.html").read_text())


class BlankForms(Day):
    def test_are_empty_but_for_what_is_known_before_the_day(self):
        papers = self.forms("--blank", "--ward", "1")
        names = {path.stem for path in papers}
        self.assertTrue({"form-30", "form-31", "form-33", "postal-register", "form-2-r01-t01"} <= names)
        for path in papers:
            for sheet in openpyxl.load_workbook(path):
                texts = [c.value for row in sheet.iter_rows() for c in row if c.value is not None]
                self.assertNotIn("PROVISIONAL – the result is not declared", texts)
                self.assertFalse([c for row in sheet.iter_rows() for c in row if c.data_type == "f"], path)
        sheet = openpyxl.load_workbook(self.out / "ward-001/form-2-r01-t01.xlsx").active
        texts = [str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None]
        self.assertIn("W001-R01-T01", texts)
        self.assertLess(texts.index("Ladder"), texts.index("Lamp"))

    def test_are_there_before_anything_is_recorded(self):
        self.book = self.folder / "new.book"
        self.open()
        names = {path.stem for path in self.forms("--blank", "--ward", "8")}
        self.assertIn("form-2-r01-t03", names)
        self.assertIn("issue-slip-r02", names)


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "br", "col"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()


if __name__ == "__main__":
    unittest.main()
