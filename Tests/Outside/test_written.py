"""What a program is told of files that were written: --format json of forms, forms check, results and demo."""
import hashlib
import json
import unittest

import openpyxl

from bench import Bench


class Written(Bench):
    def json(self, code, *arguments):
        done = self.expect(code, *arguments, "--format", "json")
        self.assertEqual(done.stdout.count(b"\n"), 1)
        return json.loads(done.stdout), done.stderr.decode()

    def assertIsThere(self, file, folder):
        data = (folder / file["path"]).read_bytes()
        self.assertEqual((file["bytes"], file["sha256"]), (len(data), hashlib.sha256(data).hexdigest()))

    def test_forms_are_listed_with_form_ward_and_digest(self):
        self.take_day()
        out = self.folder / "out"
        told, _ = self.json(0, "forms", self.book, "--ward", 3, "--form", "30", "--form", "lot-record", "--form", "agents-leaflet", "--out", out)
        self.assertEqual((told["book"], told["folder"]), (str(self.book), str(out)))
        self.assertEqual(
            [(file["path"], file["form"], file["ward"]) for file in told["files"]],
            [("agents-leaflet.xlsx", "agents-leaflet", None),
             ("ward-003/lot-record.xlsx", "lot-record", 3), ("ward-003/form-30.xlsx", "form-30", 3),
             ("ward-003/lot-statement.txt", "lot-record", 3), ("ward-003/wardlot_verify.py", "lot-record", 3)])
        for file in told["files"]:
            self.assertIsThere(file, out)
        self.assertEqual({str(path.relative_to(out)) for path in out.rglob("*.*")}, {file["path"] for file in told["files"]})
        file = told["files"][2]
        done = self.expect(0, "attachment", "add", self.book, "--ward", 3, "--by", "ro-01", "--form", file["form"], "--name", "scan",
                           "--sha256", file["sha256"], "--bytes", file["bytes"], "--format", "json")
        self.assertTrue(json.loads(done.stdout)["accepted"])

    def test_a_refusal_is_no_document(self):
        self.open()
        done = self.expect(1, "forms", self.book, "--ward", 3, "--form", "33", "--out", self.folder / "out", "--format", "json")
        self.assertEqual(done.stdout, b"")
        self.assertIn(b"not-declared", done.stderr)

    def test_forms_check_says_what_differs(self):
        self.take_day()
        out = self.folder / "out"
        self.expect(0, "forms", self.book, "--ward", 3, "--form", "30", "--out", out)
        path = out / "ward-003/form-30.xlsx"
        told, _ = self.json(0, "forms", "check", self.book, path)
        # Of a declared ward it is as of its declaration.
        self.assertLess(told["journalSize"], self.size())
        self.assertEqual(told, {"file": str(path), "form": "form-30", "journalSize": told["journalSize"], "same": True, "differences": []})
        book = openpyxl.load_workbook(path)
        cell = next(cell for row in book.active.iter_rows() for cell in row if isinstance(cell.value, int))
        was, cell.value = cell.value, cell.value + 1
        book.save(path)
        told, error = self.json(65, "forms", "check", self.book, path)
        self.assertFalse(told["same"])
        self.assertIn((str(was + 1), str(was)), [(each["given"], each["made"]) for each in told["differences"]])
        self.assertIn("is not what the book makes", error)

    def test_results_say_where_they_are(self):
        self.take_day()
        for mouth in ("nist", "csv", "xlsx"):
            path = self.folder / f"results.{mouth}"
            told, _ = self.json(0, "results", self.book, "--as", mouth, "--out", path)
            self.assertEqual((told["book"], told["as"], told["path"]), (str(self.book), mouth, str(path)))
            self.assertIsThere(told, self.folder)

    def test_demo_says_what_it_did(self):
        out = self.folder / "out"
        told, _ = self.json(0, "demo", "--out", out)
        self.assertEqual(told["acts"], told["entered"] + len(told["refused"]))
        self.assertTrue(all(refusal["code"] and refusal["message"] for refusal in told["refused"]))
        self.book = out / "demo.book"
        status = self.status()
        self.assertEqual((told["treeSize"], told["root"], told["election"]),
                         (status["treeSize"], status["root"], status["election"]))
        self.assertEqual([(lot["ward"], lot["slip"]) for lot in told["lots"]], [(3, told["lots"][0]["slip"])])
        for file in told["files"]:
            self.assertIsThere(file, out)
        self.assertEqual(len(told["files"]), sum(1 for path in out.rglob("*.*") if not path.name.startswith("demo.book")))
        self.assertIn(b"leave --format out", self.expect(64, "demo", "--drill", "--format", "json").stderr)


if __name__ == "__main__":
    unittest.main()
