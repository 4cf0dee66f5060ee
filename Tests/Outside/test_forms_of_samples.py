"""Every form of every sample, read back: each total is live and its cached value is what its formula adds up to and what
the status says; every defined name leads to a cell and is known.

The ordinary run reads the papers in English; LEKKA_PAPERS=all side by side in two languages as well, and those by openpyxl
too. Where the cells of a total lie is the same in any one language.
"""
import collections
import functools
import json
import os
import re
import sys
import unittest

from bench import ROOT, scratch
from figures import Figures
from formulas import read, read_by_openpyxl

sys.path.insert(0, str(ROOT / "Tests/Papers"))
import samples  # noqa: E402

ALL = os.environ.get("LEKKA_PAPERS") == "all"
LANGUAGES = ["en", "te,en"]


@functools.cache
def book(sample):
    """The sample's book at the end of its days, the figures of its wards by number, and its status."""
    path = samples.book(sample, scratch())
    status = json.loads(samples.lekka("status", path, "--format", "json"))
    election = json.loads(samples.lekka("journal", "export", path).splitlines()[0])["election"]
    return path, {ward["ward"]: Figures(ward, election) for ward in status["wards"]}, status


class EveryFormOfEverySample(unittest.TestCase):
    def test_kolleru_nagar(self):
        self.sample("kolleru-nagar", wards=7, live=600)

    def test_two_practices(self):
        self.sample("two-practices/settled", wards=1, live=100)
        self.sample("two-practices/clear", wards=1, live=100)

    def test_thirty_slips(self):
        self.sample("thirty-slips", wards=2, live=150)

    def test_long_names(self):
        self.sample("long-names", wards=5, live=1500)

    def test_another_state(self):
        self.sample("maharashtra", wards=1, live=20)

    def test_none_is_forgotten(self):
        there = {path.parent.relative_to(ROOT / "SampleData").as_posix() for path in (ROOT / "SampleData").rglob("election.toml")}
        # A drill has no day of its own.
        self.assertEqual(there - {"drill"}, set(samples.SAMPLES))

    def sample(self, name, wards, live):
        path, figures, status = book(name)
        templates = samples.templates(name, scratch())
        for language in samples.OF_ANOTHER_STATE.get(name, LANGUAGES) if ALL else ["en"]:
            found = collections.Counter()
            for paper in samples.forms(path, scratch() / "out", language, *templates):
                with self.subTest(sample=name, language=language, paper=f"{paper.parent.name}/{paper.name}"):
                    found += self.look(paper, figures, status, by_openpyxl=ALL and language.endswith(",en"))
            # What was looked at: none of it may be nothing.
            self.assertEqual(found["result sheets"], wards, found)
            self.assertGreater(found["live"], live, found)
            self.assertGreater(found["compared"], live, found)

    def look(self, path, wards, status, by_openpyxl):
        sums = read(path)
        self.agree(sums)
        names = dict(sums.names())
        # A paper of a declared ward is as of its declaration; what goes on after it, as of now.
        self.assertLessEqual(names["journal_size"].value, status["treeSize"])
        self.assertRegex(names["journal_root"].value, "^[0-9a-f]{64}$")
        if names["journal_size"].value == status["treeSize"]:
            self.assertEqual(names["journal_root"].value, status["root"])
        if by_openpyxl:
            other = read_by_openpyxl(path)
            self.agree(other)
            self.assertEqual(dict(other.names()), names)
        compared = 0
        if match := re.fullmatch(r"ward-(\d+)", path.parent.name):
            for name, cell in names.items():
                compared += self.compare(path.stem, name, cell, wards[int(match[1])])
        return collections.Counter({"live": len(list(sums.cells())), "compared": compared, "result sheets": path.stem == "form-30"})

    def agree(self, sums):
        for sheet, address, cached, computed in sums.cells():
            self.assertEqual(cached, computed, (sheet, address))

    def compare(self, paper, name, cell, figures):
        if name in ("journal_size", "journal_root", "elected_name", "lot_slip"):
            self.assertTrue(cell.value, name)
            return 0
        expected = figures.expected(paper, name)
        if expected is not None:
            self.assertEqual(cell.value, expected, name)
        return expected is not None


class EveryKindByOpenpyxl(unittest.TestCase):
    def test_sees_what_is_read_from_the_xml(self):
        """One paper of each kind; with LEKKA_PAPERS=all every paper in two languages is read so."""
        kinds = {}
        for paper in samples.forms(book("two-practices/clear")[0], scratch() / "out", "te,en"):
            kinds.setdefault(re.sub(r"-(r?\d).*", "", paper.stem) if not paper.stem.startswith("form-3") else paper.stem, paper)
        self.assertGreater(len(kinds), 15)
        for paper in kinds.values():
            ours, theirs = read(paper), read_by_openpyxl(paper)
            self.assertEqual(dict(ours.names()), dict(theirs.names()), paper)
            self.assertEqual(list(ours.cells()), list(theirs.cells()), paper)
            for sheet, cells in ours.sheets.items():
                for address, cell in cells.items():
                    # An empty text is nothing to openpyxl.
                    self.assertEqual(cell.value or None, theirs.sheets[sheet][address].value or None, (paper, sheet, address))


if __name__ == "__main__":
    unittest.main()
