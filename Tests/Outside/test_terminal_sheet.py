"""A counting sheet keyed at a terminal: the real program, the keys of a person, and what they see."""
import copy
import os
import re
import signal
import stat

from bench import LEKKA
from hall import CountingHall, Ward
from terminal import BACKSPACE, CTRL_C, CTRL_Z, DOWN, ENTER, ESC, UP, Terminal, pasted

PAPERS = 1000
WHOLE = [412, 305, 100, 60, 50, 30, 20, 10]
LINES = WHOLE + [9, 4, 0]


def keys(figures):
    return "".join(f"{figure or ''}{ENTER}" for figure in figures)


class KeyingAtATable(CountingHall):
    """1,000 papers are issued to table 1."""

    def setUp(self):
        super().setUp()
        self.stands_as_left_by(self.issues)

    def issues(self):
        hall = self.opens(copy.copy(self.hall))
        self.does(hall.nil_postal(), hall.count_boxes(), hall.mix(), hall.issue(PAPERS))

    def enter(self, by="ent-1", *more, size=(80, 24), seat=("--ward", "1", "--table", "1"), **environment):
        command = [str(LEKKA), "enter", str(self.book), *seat, "--by", by, *more]
        return Terminal(command, *size, **environment)

    def leaves(self, terminal, code=0):
        self.assertEqual(terminal.ended(), code, terminal.text())
        self.assertTrue(terminal.is_as_found())

    def sheet(self):
        return self.status()["wards"][0]["rounds"][0]["sheets"][0]

    @property
    def shelf(self):
        return self.book.with_name(self.book.name + ".drafts")

    def drafts(self):
        return sorted(self.shelf.iterdir()) if self.shelf.exists() else []


class KeyingASheet(KeyingAtATable):
    """Eight candidates; four papers are rejected before the sheet is filled."""
    hall = Ward({"1": [PAPERS]}, candidates=8)

    def issues(self):
        super().issues()
        self.does(self.hall.act("doubtful.decide", "aro", round=1, table=1,
                                decisions=[{"papers": "1-4", "outcome": "rejected", "ground": "damaged"}]))

    def test_a_whole_sheet_twice_with_no_key_too_many(self):
        for officer, state in ("ent-1", "first-entry"), ("ent-2", "settled"):
            with self.enter(officer) as t:
                t.see("1,000 papers issued", "still 1,000", "Symbol 8")
                typed = keys(LINES)
                self.assertEqual(len(typed), sum(len(str(f)) for f in LINES if f) + len(LINES))
                t.type(typed)
                t.see("every paper issued is on it", "Write?")
                t.type(ENTER)
                t.see("Entered as no.", not_="412")
                t.type(ESC)
                self.leaves(t)
            self.assertEqual(self.sheet()["state"], state)
        self.assertEqual((self.sheet()["votes"], self.sheet()["nota"]), (WHOLE, 9))
        self.assertEqual(self.drafts(), [])

    def test_the_second_sees_nothing_of_the_first_and_only_the_lines_that_differ_open(self):
        with self.enter("ent-1") as t:
            t.type(keys(LINES), ENTER)
            t.see("Entered as no.", "First entry")
        with self.enter("ent-2") as t:
            text = t.see("still 1,000")
            self.assertNotIn("412", text)
            t.type(keys([402, 315] + LINES[2:]), ENTER)
            t.see("differ in the open lines", "▸ 1 Symbol 1")
            # Lines 3 and on are closed: from the second the hand goes to the question.
            t.type("412", ENTER)
            t.see("▸ 2 Symbol 2")
            t.type("305", ENTER)
            t.see("Write?")
            t.type(ENTER)
            t.see("entered and settled")
            t.type(ESC)
            self.leaves(t)
        self.assertEqual(self.sheet()["votes"], WHOLE)

    def test_the_first_officer_may_be_the_one_who_was_wrong(self):
        wrong = [402, 315] + LINES[2:]
        for officer, figures in ("ent-1", wrong), ("ent-2", LINES):
            with self.enter(officer) as t:
                t.type(keys(figures), ENTER)
                t.see("Entered as no.")
        with self.enter("ent-3") as t:
            t.see("The entries of ent-1 and ent-2 differ.")
        with self.enter("ent-1") as t:
            text = t.see("differ in the open lines", "402")
            self.assertNotIn("412", text)
            t.type("412", ENTER, "305", ENTER, ENTER)
            t.see("entered and settled")
        self.assertEqual(self.sheet()["state"], "settled")

    def test_a_sheet_that_does_not_balance_is_refused_and_its_figures_stay(self):
        with self.enter() as t:
            t.type(keys([411] + LINES[1:]))
            t.see("1 short of the 1,000 issued")
            t.type(ENTER)
            t.see("Not written. The sheet adds up to 999: 1 paper short of the 1,000 issued.", "sheet-balance, R-3", "411")
            t.type(UP * 11, "412", ENTER, DOWN * 10, ENTER)
            t.see("Entered as no.")

    def test_digits_of_telugu_and_devanagari_letters_and_pastes(self):
        with self.enter() as t:
            t.type("౪౧౨", ENTER, "३०५", ENTER)
            t.see("717 of 1,000 · still 283")
            t.type("1x")
            t.see("“x” is no digit", "718")
            t.type(BACKSPACE, "12345678")
            t.see("No longer than that.")
            t.type(BACKSPACE * 7)
            t.type(pasted(" ".join(["5"] * 20)))
            t.see("20 figures were pasted and 9 lines are left: nothing was filled.", "717 of 1,000")
            t.type(pasted("10\nten\n"))
            t.see("is not figures")
            t.type(pasted("\r\n".join(map(str, LINES[2:])) + "\r\n"))
            t.see("9 figures were pasted", "1,000 of 1,000")
            t.type(ENTER)
            t.see("Entered as no.")

    def test_the_code_on_the_sheet_is_asked_first(self):
        with self.enter("ent-1", "--code") as t:
            t.see("Sheet code")
            t.type("W002-R01-T01", ENTER)
            t.see("is a sheet of ward 2")
            t.type("hello", ENTER)
            t.see("is no sheet code")
            t.type("w1 r2 t1", ENTER)
            t.see("Nothing was issued under W001-R02-T01")
            t.type("౧-౧-౧", ENTER)
            t.see("still 1,000")
            t.type(CTRL_C)
            self.leaves(t, 130)
        with self.enter("ent-1", seat=()) as t:
            t.see("Sheet code")
            t.type("1 1 1", ENTER)
            t.see("still 1,000")

    def test_what_was_typed_is_offered_again_after_a_kill_to_nobody_else(self):
        ends = {signal.SIGKILL: [-9], signal.SIGTERM: [143], signal.SIGHUP: [129], signal.SIGSEGV: [-11], signal.SIGABRT: [-6],
                "closed": [129, -1]}
        for number, (end, codes) in enumerate(ends.items()):
            with self.subTest(end), self.enter(SWIFT_BACKTRACE="enable=no") as t:
                if number == 0:
                    t.see("still 1,000")
                    t.type("412", ENTER, "30")
                else:
                    t.see("typed before and not written")
                    t.type(ENTER)
                t.see("442 of 1,000", "412")
                if end == "closed":
                    t.close()
                else:
                    t.signal(end)
                self.assertIn(t.ended(), codes)
                if end not in (signal.SIGKILL, "closed"):
                    self.assertTrue(t.is_as_found())
            self.assertEqual([stat.S_IMODE(os.stat(d).st_mode) for d in self.drafts()], [0o600])
        with self.enter("ent-2") as t:
            t.see("still 1,000", not_="412")
        with self.enter() as t:
            t.see("typed before and not written")
            t.type("n")
            t.see("still 1,000", not_="412")
            t.type(CTRL_C)
            self.leaves(t, 130)
        self.assertEqual(self.drafts(), [])

    def test_a_draft_of_what_was_written_just_before_a_kill_is_not_written_twice(self):
        with self.enter() as t:
            t.type(keys(LINES))
            t.see("Write?")
            kept = self.drafts()[0].read_text()
            t.type(ENTER)
            t.see("Entered as no.")
        self.shelf.mkdir()
        (self.shelf / "ent-1~W001-R01-T01.json").write_text(kept)
        with self.enter() as t:
            t.see("You keyed this sheet")
        self.assertEqual(self.sheet()["state"], "first-entry")

    def test_a_second_person_at_the_same_sheet(self):
        with self.enter("ent-1") as one, self.enter("ent-1") as other, self.enter("ent-3") as third:
            # All of them are there before the first key: a draft of one would be offered to the other.
            for t in (one, other, third):
                t.see("still 1,000")
            for t in (one, other, third):
                t.type(keys(LINES))
                t.see("Write?")
            one.type(ENTER)
            one.see("Entered as no.")
            third.type(ENTER)
            third.see("entered and settled")
            other.type(ENTER)
            other.see("as no.")
        with self.enter("ent-2") as t:
            t.see("entered, by ent-1, ent-3")

    def test_any_window(self):
        with self.enter(size=(40, 12)) as t:
            t.see("▸ 1 Symbol", "W001-R01-T01", "0 of 1,000")
            t.type("412", ENTER)
            t.resize(39, 12)
            t.see("This window is 39 × 12. Make it at")
            t.type("3")
            t.resize(300, 100)
            t.see("415 of 1,000", "Held under order")
            t.resize(80, 24)
            t.see("415 of 1,000", "Enter next")
            t.type(CTRL_C)
            self.leaves(t, 130)

    def test_stopped_and_going_on(self):
        """In a shell, as people have it: ctrl-Z, the shell again, fg."""
        with Terminal(["bash", "--norc", "--noprofile", "-i"], columns=132, PS1="hall> ") as t:
            t.type("stty -g", ENTER)
            t.see(":")
            found = next(line for line in t.see(":0:0").splitlines() if re.fullmatch("[0-9a-f:]+", line))
            t.type(f"{LEKKA} enter {self.book} --ward 1 --table 1 --by ent-1", ENTER)
            t.see("still 1,000")
            t.type("412", ENTER)
            t.see("412 of 1,000")
            for _ in range(2):
                t.type(CTRL_Z)
                t.see("Stopped", "hall> ", not_="412 of 1,000")
                t.type("clear; stty -g", ENTER)
                t.see(found)
                t.type("fg", ENTER)
                t.see("412 of 1,000", "Enter next", not_="hall> ")
            t.type("5", CTRL_C)
            t.see("what was typed is not written", "hall> ")
            t.type("clear; stty -g", ENTER)
            t.see(found)

    def test_in_telugu(self):
        with self.enter("ent-1", "--lang", "te") as t:
            t.type(keys(LINES))
            t.see("వ్రాయాలా?", "లెక్కింపు పత్రం W001-R01-T01", "పైవారెవరూ కాదు")
            t.type(ENTER)
            t.see("నమోదైంది")

    def test_without_a_terminal_and_for_the_wrong_people(self):
        seat = ["enter", self.book, "--ward", "1", "--table", "1"]
        done = self.expect(64, *seat, "--by", "ent-1")
        self.assertIn(b"lekka record", done.stderr)
        for more, code, says in ((["--by", "drum"], 1, "not-permitted: drum is drum; this is for ro, aro, supervisor and entry, such as "), (["--by", "nobody"], 1, "unknown-officer"), ([], 64, "--by"),
                                 (["--by", "ent-1", "--lang", "xx"], 64, "do not speak “xx”")):
            with Terminal([str(LEKKA), *map(str, seat), *more]) as t:
                self.assertEqual(t.ended(), code)
                self.assertIn(says, t.text().replace("\n", ""))
        for seat, code, says in (("--ward", "9", "--table", "1"), 66, "no ward 9"), (("--ward", "1", "--table", "7"), 66, "no table 7"):
            with self.enter(seat=seat) as t:
                self.assertEqual(t.ended(), code)
                self.assertIn(says, t.text())
        with self.enter(TERM="dumb") as t:
            self.assertEqual(t.ended(), 64)
            self.assertIn("cannot place a cursor", t.text())
        with self.enter(NO_COLOR="1", LEKKA_BY="ent-1") as t:
            t.see("still 1,000")
            t.type("9999", ENTER)
            t.see("8,999 too many")
            self.assertNotIn(b"\x1b[1;31m", t.raw)


class AgentsAtTheTable(KeyingAtATable):
    hall = Ward({"1": [PAPERS]}, candidates=2, tables=2)

    def issues(self):
        super().issues()
        for candidate, table in (1, None), (2, 1), (2, 2):
            act = self.hall.act("agent.add", candidate=candidate, name=f"Agent of {candidate}") | ({"table": table} if table else {})
            self.does(act)

    def test_the_marks_under_the_sheet_are_one_key_each_with_the_first_entry(self):
        figures = [600, 390, 10, 0, 0]
        with self.enter("ent-1") as t:
            t.see("1 agent    Agent of 1", "2 agent    Agent of 2")
            t.type(keys(figures))
            t.see("▸ 1 agent", "1,000 of 1,000 · all there", not_="Write?")
            t.type("1")
            t.see("Press one of: s = signed, r = refused, a = absent, l = left.")
            t.type("sl")
            t.see("Write?")
            # A mark is looked at again and put right.
            t.type(UP, "r")
            t.see("refused", "Write?")
            t.type(ENTER)
            t.see("First entry")
        with self.enter("ent-2") as t:
            self.assertNotIn("agent", t.see("still 1,000"))
            t.type(keys(figures), ENTER)
            t.see("entered and settled")
        first, second = [act for act in self.exported() if act["do"] == "sheet.enter"]
        self.assertEqual(first["agents"], [{"candidate": 1, "name": "Agent of 1", "mark": "signed"},
                                           {"candidate": 2, "name": "Agent of 2", "mark": "refused"}])
        self.assertNotIn("agents", second)


class TwentyCandidates(KeyingAtATable):
    hall = Ward({"1": [PAPERS]}, candidates=20)

    def test_twenty_figures_are_pasted_where_they_fit(self):
        with self.enter(size=(40, 12)) as t:
            t.see("↓ ")
            t.type(pasted("\n".join(["50"] * 20)))
            t.see("20 figures were pasted", "▸ None of the above (NOTA)", "1,000 of 1,000")
            t.type(ENTER, ENTER, ENTER, ENTER)
            t.see("Entered as no.")
