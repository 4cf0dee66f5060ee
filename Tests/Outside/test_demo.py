"""The README's main job, and what a stranger can check of it."""
import functools
import hashlib
import json
import shutil
import subprocess
import sys

import openpyxl

from bench import LEKKA, ROOT, SAMPLE, Bench, scratch


@functools.cache
def demo():
    """What the demo lays down; the tests look at it."""
    out = scratch() / "out"
    subprocess.run([LEKKA, "demo", "--out", out], capture_output=True, check=True)
    return out


class Demo(Bench):
    def setUp(self):
        super().setUp()
        self.out = demo()
        shutil.copy(self.out / "demo.book", self.book)

    def test_writes_the_forms_of_every_sample_ward(self):
        for ward in self.status()["wards"]:
            folder = self.out / f"ward-{ward['ward']:03d}"
            if ward["outcome"]["kind"] == "void":
                continue
            forms = {p.stem for p in folder.glob("form-3?.xlsx")}
            counted = set() if ward["outcome"]["kind"] == "uncontested" else {"form-30"}
            declared = {"form-31", "form-32", "form-33"} if ward["stage"] == "declared" else set()
            self.assertEqual(forms, counted | declared, ward["name"])
            self.assertFalse(list(folder.glob("*.part")))

    def test_the_lot_is_verified_by_a_program_that_knows_nothing_of_ours(self):
        export = [json.loads(line) for line in self.expect(0, "journal", "export", self.book).stdout.splitlines()]
        draw = next(e for e in export if e["do"] == "lot.draw")
        statement = self.out / f"ward-{draw['ward']:03d}" / "lot-statement.txt"
        verifier = ROOT / "Tests/CountingJournalTests/Vectors/lots/wardlot_verify.py"
        shipped = statement.with_name("wardlot_verify.py")
        self.assertEqual(shipped.read_bytes(), verifier.read_bytes(), "the public verifier is the one laid beside it")
        record = openpyxl.load_workbook(statement.with_name("lot-record.xlsx"))
        said = " ".join(str(cell.value) for sheet in record for row in sheet.iter_rows() for cell in row)
        self.assertIn(f" {shipped.name}.", said, "the paper names it as it is named")
        answer = draw["answer"]
        done = subprocess.run(
            [sys.executable, verifier, statement, answer["entropy"], answer["otp"]], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.splitlines()[-1], f"drawn {answer['slip']} candidate {answer['slip'][:4]}")
        self.assertEqual(int(answer["slip"][1:4]), answer["candidate"])

    def test_the_journal_exports_the_bytes_of_the_root(self):
        lines = self.expect(0, "journal", "export", self.book).stdout.splitlines()

        def root(leaves):
            if len(leaves) == 1:
                return leaves[0]
            half = 1 << (len(leaves) - 1).bit_length() - 1
            return hashlib.sha256(b"\x01" + root(leaves[:half]) + root(leaves[half:])).digest()

        leaves = [hashlib.sha256(b"\x00" + line).digest() for line in lines]
        self.assertEqual(root(leaves).hex(), self.status()["root"])

    def test_every_defined_name_holds_the_figure_of_the_status(self):
        for ward in self.status()["wards"]:
            number = ward["ward"]
            for path in sorted((self.out / f"ward-{number:03d}").glob("*.xlsx")):
                names = self.names(path)
                self.assertEqual(len(names["journal_root"]), 64, path)
                self.assertGreater(names["journal_size"], 1)
                if path.stem == "form-30":
                    self.check_result_sheet(ward, names)
                if path.stem == "form-32":
                    for place, votes in enumerate(ward["totals"]["candidates"], 1):
                        self.assertEqual(names[f"votes_C{place:03d}"], votes)
                if path.stem in ("form-31", "form-32", "form-33"):
                    self.assertTrue(names["elected_name"])
                if path.stem in ("form-31", "form-33"):
                    self.assertEqual(names["ward_number"], number)

    def test_every_form_says_what_it_is(self):
        """X-9: each prints its source and "prepared as an aid"; a rehearsal says so on every paper."""
        self.expect(0, "forms", self.book, "--as", "text", "--out", self.folder / "text")
        papers = sorted((self.folder / "text").rglob("*.txt"))
        for paper in papers:
            if paper.name == "lot-statement.txt":
                continue
            text = paper.read_text(encoding="utf-8")
            self.assertIn("repared as an aid", text, paper)
            self.assertIn("REHEARSAL", text, paper)
            if paper.name.startswith("form-3"):
                self.assertIn("Rules, 2005", text, paper)

    def names(self, path):
        book = openpyxl.load_workbook(path, data_only=True)
        found = {}
        for name, defined in book.defined_names.items():
            for sheet, cell in defined.destinations:
                value = book[sheet][cell.replace("$", "")]
                found[name] = (value[0][0] if isinstance(value, tuple) else value).value
        return found

    def check_result_sheet(self, ward, names):
        """X-1: rounds, postal, totals, each the status' figure."""
        totals = ward["totals"]
        for place in range(1, len(totals["candidates"]) + 1):
            key = f"C{place:03d}"
            self.assertEqual(names[f"postal_{key}"], totals["postal"][place - 1])
            self.assertEqual(names[f"rounds_{key}"], totals["rounds"][place - 1])
            self.assertEqual(names[f"total_{key}"], totals["candidates"][place - 1])
            for r in ward["rounds"]:
                sheets = [s for s in r["sheets"] if s["state"] in ("entered", "settled")]
                want = sum(s["votes"][place - 1] for s in sheets)
                self.assertEqual(names[f"r{r['round']:02d}_{key}"], want, (ward["ward"], key))
        for key in ("nota", "valid", "rejected", "held", "papers"):
            self.assertEqual(names["total_" + ("NOTA" if key == "nota" else key)], totals[key])

    def test_forms_of_an_undeclared_ward_are_refused_by_name(self):
        open_ward = next(w for w in self.status()["wards"] if w["stage"] == "totals")
        done = self.lekka("forms", self.book, "--ward", open_ward["ward"], "--form", "31", "--out", self.folder / "x")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"not-declared", done.stderr)
        self.assertFalse((self.folder / "x").exists())
        done = self.expect(1, "forms", self.book, "--form", "33", "--out", self.folder / "x")
        wards = [w["ward"] for w in self.status()["wards"] if w["stage"] != "declared"]
        self.assertIn(f"wards {', '.join(map(str, wards[:-1]))} and {wards[-1]} are not declared", done.stderr.decode())

    def test_held_papers_released_by_order_let_the_ward_be_declared(self):
        self.expect(0, "record", self.book, SAMPLE / "release.ndjson")
        self.assertEqual(self.status("--ward", 4)["wards"][0]["stage"], "declared")

    def test_an_output_folder_that_is_a_file(self):
        (self.folder / "file").touch()
        self.expect(73, "forms", self.book, "--out", self.folder / "file")
