"""A drill for staff, done at a terminal: planted slips, marks, a result sheet for each person."""
import json
import re

import openpyxl
from bench import LEKKA, Bench
from terminal import CTRL_C, CTRL_D, ENTER, ESC, Terminal


class Drilling(Bench):
    def drill(self, by, *more):
        return Terminal([str(LEKKA), "demo", "--drill", "--by", by, "--out", str(self.folder), "--seed", "7", *more])

    def result_sheet(self, by):
        book = openpyxl.load_workbook(self.folder / "drill" / by / "result-sheet.xlsx", data_only=True)
        return [[cell for cell in row if cell is not None] for sheet in book for row in sheet.iter_rows(values_only=True)]

    def results(self, by):
        lines = (self.folder / "drill" / by / "record.ndjson").read_text().splitlines()
        return [json.loads(line) for line in lines[1:]]

    def test_a_supervisor_with_one_slip_answered_wrong_broken_off_in_between(self):
        with self.drill("sup-03") as t:
            self.signed_account(t)
            t.see("2 of 6", "cut through", "Enter opens")
            t.type(ENTER)
            t.see("Is the seal intact?", "Ctrl-D")
            t.type("n", "AP-0101", ENTER)
            t.see("Write?")
            t.type(ENTER)
            t.see("Box 1/1 is stopped")
            t.type(ESC)
            t.see("1 Open it and count")
            t.type("2", ENTER)
            t.see("Right.", "B-3")
            t.type(ENTER)
            self.short_box(t)
            t.see("4 of 6")
            t.type(ENTER)
            t.see("Ctrl-D", "▸ 1 Ladder", "Ctrl-C breaks the drill off")
            t.type(CTRL_C)
            self.assertEqual(t.ended(), 130)
            t.see("3 right of 3 done, of 6", "goes on where it was left")
            self.assertTrue(t.is_as_found())
        with self.drill("sup-03") as t:
            t.see("4 of 6", "A bundle of 24")
            t.type(ENTER)
            t.see("▸ 1 Ladder")
            t.type("97", ENTER, "87", ENTER, "57", ENTER, "3", ENTER, "5", ENTER, "0", ENTER)
            t.see("249 of 250")
            t.type(ENTER)
            t.see("sheet-balance")
            t.type(CTRL_D)
            t.see("Add one paper to NOTA")
            t.type("9", ENTER)
            t.see("9 is none of these")
            t.type("2", ENTER)
            t.see("Wrong.", "You answered: Add one paper", "R-4", "1 refused")
            t.type(ENTER)
            t.see("5 of 6")
            t.type(ENTER)
            t.see("▸ 1 Ladder")
            t.type(CTRL_D)
            t.see("Send it back")
            t.type("3", ENTER)
            t.see("Right.")
            t.type(ENTER)
            t.see("6 of 6", "Entries that differ")
            t.type(ENTER)
            t.see("▸ 1 Ladder", "The two entries differ")
            t.type("97", ENTER, "58", ENTER)
            t.see("Write?")
            t.type(ENTER)
            t.see("Entered as no.")
            t.type(ESC)
            t.see("Right.")
            t.type(ENTER)
            self.assertEqual(t.ended(), 0)
            t.see("5 right of 6 done", "WRONG")
        self.assertEqual([r["right"] for r in self.results("sup-03")], [True, True, True, False, True, True])
        rows = [row for row in self.result_sheet("sup-03") if len(row) > 3 and str(row[0]) in "123456"]
        self.assertEqual([row[2] for row in rows], ["B-1", "B-3", "B-6", "R-4", "R-3", "R-5"])
        self.assertEqual([row[3].split()[-1] for row in rows], ["right", "right", "right", "wrong", "right", "right"])
        self.assertIn("× sheet-balance", rows[3][4])

    def signed_account(self, t):
        text = t.see("1 of 6", "An account keyed from a draft")
        unsigned, spoilt = (re.search(rf"{label}\s+(\d+)", text)[1] for label in ("Unused, not signed", "violation of procedure"))
        t.type(ENTER)
        t.see("▸ Box")
        t.type("2", ENTER)
        t.see("Ballot paper account · station 2")
        # A letter and a figure too many leave what stands there.
        t.type("x")
        t.see("“x” is no digit")
        t.type(ENTER * 4, unsigned, ENTER, spoilt, ENTER * 3, "The signed account", ENTER)
        t.see("238 to be found", "Write?")
        t.type(ENTER)
        t.see("Entered as no.")
        t.type(CTRL_D)
        t.see("How many papers do you read")
        t.type("2", ENTER)
        t.see("Right.", "B-1")
        t.type(ENTER)

    def short_box(self, t):
        text = t.see("3 of 6", "A box short of its account")
        loose = re.search(r"ten bundles of 25 and (\d+)", text)[1]
        t.type(ENTER)
        for said in "Count of box · 1/1", "Count this box again":
            t.see(said)
            t.type("10", ENTER, loose, ENTER)
            t.see("Write?")
            t.type(ENTER)
        t.see("Cause of the difference")
        t.type("Electors left with their papers", ENTER)
        t.see("Write?")
        t.type(ENTER)
        t.see("stated on Proforma-1")
        t.type(CTRL_D)
        t.see("papers that are missing?")
        t.type("3", ENTER)
        t.see("Right.", "B-6")
        t.type(ENTER)

    def test_the_returning_officer_draws_the_lot(self):
        with self.drill("ro-01") as t:
            for number in range(1, 5):
                t.see(f"{number} of 5")
                t.type(ENTER)
                t.see("Ctrl-D")
                t.type(CTRL_D)
                if number == 4:
                    t.see("What do you do?")
                    t.type("2", ENTER)
                    t.see("Right.")
                else:
                    t.see("Wrong.", "Not entered as it should be")
                t.type(ENTER)
            t.see("5 of 5", "A tie")
            t.type(ENTER)
            t.see("A tie: the lot", "DICE", not_="What was thrown")
            t.type(ENTER)
            t.see("1  Commit the lot")
            t.type("1", ENTER)
            t.see("Sources")
            t.type("DICE", ENTER)
            thrown = t.see("What was thrown").split("What was thrown")[1].split()[0]
            self.assertEqual(len(thrown), 20)
            t.type(ENTER)
            t.see("▸09:50")
            t.type(ENTER)
            t.see("1  Draw the lot")
            t.type("1", ENTER)
            t.see("DICE:")
            t.type(thrown, ENTER)
            t.see("Entered as 24", "slip: C00")
            t.type(CTRL_D)
            t.see("Right.", "L-4")
            t.type(ENTER)
            self.assertEqual(t.ended(), 0)
        self.assertEqual([r["right"] for r in self.results("ro-01")], [False, False, False, True, True])

    def test_one_after_the_other_sits_down(self):
        with Terminal([str(LEKKA), "demo", "--drill", "--out", str(self.folder), "--as", "html", "--screen", "te"]) as t:
            t.see("ఎవరు", "ro-01")
            t.type("drum-02")
            t.see("▸ drum-02", not_="ro-01")
            t.type(ENTER)
            t.see("1 లో 1")
            t.type(ENTER)
            t.see("Ctrl-D")
            t.type(CTRL_D)
            t.see("తప్పు")
            t.type(ENTER)
            t.see("ఎవరు", "ro-01")
            t.type("nobody", ENTER)
            t.see("సిబ్బందిలో అలాంటి పేరు లేదు")
            t.type(ESC)
            self.assertEqual(t.ended(), 0)
            t.see("1 లో చేసినవి 1, సరైనవి 0", "డ్రమ్ బాధ్యుడు")
        self.assertEqual([r["missing"] for r in self.results("drum-02")], [["issue.amend"]])
        sheet = (self.folder / "drill/drum-02/result-sheet.html").read_text()
        self.assertIn("24 పత్రాల కట్ట", sheet)
        # What was left out is called as on the screens.
        self.assertIn("− కట్టలో తక్కువ లేదా ఎక్కువ", sheet)

    def test_the_trainer_has_the_answers_of_a_drill_in_the_language_of_its_screens(self):
        for language, wanted in ("en", ["A bundle of 24 (R-4)", "│ 1  Vanga Saraswathi: 97"]), \
                                ("hi", ["24 की गड्डी (R-4)", "दर्ज होने चाहिए", "सही:"]), ("mr", ["24 चा गठ्ठा (R-4)", "नोंदवायचे"]):
            said = self.expect(0, "demo", "--drill", "--answers", "--seed", "7", "--screen", language).stdout.decode()
            for text in wanted:
                self.assertIn(text, said)
        mine = self.expect(0, "demo", "--drill", "--answers", "--seed", "7", "--by", "drum-02").stdout.decode()
        self.assertIn("1  A bundle of 24", mine)
        self.assertNotIn("2  ", mine.replace("of 24", ""))
        self.assertIn(b"--seed", self.expect(64, "demo", "--drill", "--answers").stderr)

    def test_it_is_held_in_hindi_and_marathi_too(self):
        for language, says in ("hi", "Ctrl-C अभ्यास बीच में रोकता है"), ("mr", "Ctrl-C सराव मध्येच थांबवतो"):
            with self.drill("ent-01", "--screen", language, "--out", str(self.folder / language)) as t:
                t.see("│ ")
                t.type(ENTER)
                t.see("▸")
                t.type("2", ENTER)
                t.see(says)
                t.type(CTRL_C)
                self.assertEqual(t.ended(), 130)

    def test_without_a_terminal_or_a_trainee_it_says_what_to_do(self):
        self.assertIn(b"terminal", self.expect(64, "demo", "--drill", "--by", "sup-03", "--out", self.folder / "x").stderr)
        self.assertFalse((self.folder / "x").exists())
        self.assertIn(b"--by", self.expect(64, "demo", "--drill").stderr)
        self.assertIn(b"sup-0", self.expect(66, "demo", "--drill", "--by", "sup-99").stderr)
        self.assertIn(b"supervisor", self.expect(66, "demo", "--drill", "--by", "ast-01").stderr)
