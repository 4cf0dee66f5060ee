"""The desk and the board at a terminal, and a whole ward from its first box to its declaration by three people at once."""
import signal
import unittest

from bench import LEKKA, SAMPLE
from hall import CountingHall, Sheet, Ward
from terminal import CTRL_C, DOWN, ENTER, ESC, TAB, UP, Terminal


class AtTheDesk(CountingHall):
    def desk(self, by="ro", *more, size=(100, 30), **environment):
        return Terminal([str(LEKKA), "desk", str(self.book), "--by", by, *more], *size, **environment)

    def enter(self, by, *more, size=(80, 24)):
        return Terminal([str(LEKKA), "enter", *more, "--by", by], *size)

    def board(self, *more, size=(100, 30)):
        return Terminal([str(LEKKA), "board", str(self.book), *more], *size)

    def leaves(self, terminal, code=0):
        self.assertEqual(terminal.ended(), code, terminal.text())
        self.assertTrue(terminal.is_as_found())


def chooses(desk, what):
    """Finds the matter, and opens it."""
    desk.see("Enter open", what)
    desk.type("/", what, ENTER)
    desk.see(what, f"find: {what}")
    desk.type(ENTER)


def does(desk, what, *answers, sees=()):
    """Opens a matter and answers its questions; the desk says that it is in the book."""
    chooses(desk, what)
    desk.see("Esc")
    for wanted in [sees] if isinstance(sees, str) else sees:
        desk.see(wanted)
    desk.type(*(answer + ENTER for answer in answers or [""]))
    desk.see("Entered as")


def keys(figures):
    return "".join(f"{figure or ''}{ENTER}" for figure in figures)


class AWholeWard(AtTheDesk):
    """Two stations, three boxes, 150 papers, two rounds of one table, two candidates."""

    def setUp(self):
        super().setUp()
        self.opens(Ward({"1": [60, 40], "2": [50]}), issue=100)

    def sheet(self, ro, first, second, wrong=None):
        """Two people key one sheet at once; `wrong` is what the second keys at first."""
        seat = [str(self.book), "--ward", "1", "--table", "1"]
        with self.enter("ent-1", *seat) as a, self.enter("ent-2", *seat) as b:
            a.see("still"), b.see("still")
            a.type(keys(first))
            a.see("Write?")
            a.type(ENTER)
            a.see("Entered as no.")
            b.type(keys(wrong or second))
            b.see("Write?")
            b.type(ENTER)
            if wrong:
                b.see("differ in the open lines", "▸")
                for place, (was, now) in enumerate(zip(wrong, second)):
                    if was != now:
                        b.type(str(now), ENTER)
                b.see("Write?")
                b.type(ENTER)
            b.see("entered and settled")

    def test_from_the_first_box_to_the_declaration_with_slips(self):
        with self.desk("ro", size=(110, 40)) as ro:
            self.postal(ro)
            self.boxes(ro)
            self.rounds(ro)
            self.totals(ro)
            self.packets(ro)
            ro.type("q")
            self.leaves(ro)
        ward = self.status()["wards"][0]
        self.assertEqual((ward["stage"], ward["blockers"]), ("declared", []))
        self.assertEqual(ward["outcome"]["kind"], "elected")
        self.assertEqual(ward["totals"]["candidates"], [83, 61])
        self.assertIn("Nothing is left to do.", self.expect(0, "next", self.book).stdout.decode())
        self.expect(0, "journal", "verify", self.book)

    def postal(self, ro):
        does(ro, "Begin", sees="only papers found in the boxes count")
        chooses(ro, "Register a cover")
        ro.type(ESC)
        ro.see("Enter open")
        ro.type("t", "08:00", ENTER)
        ro.see("REHEARSAL 08:00")
        does(ro, "No more postal covers")

    def boxes(self, ro):
        with self.desk("sup") as sup:
            does(sup, "Give a box to a table", "1")
            does(sup, "Seals of a box", "n", "PS-1-1/1")
            sup.see("state: stopped")
            # The seal is broken: the RO, at another terminal, has it counted. The table sees it at once.
            does(ro, "Broken seal: box 1/1 of station 1", "y", "The seal broke in the lorry")
            does(sup, "Count a box", "2", "10")
            does(sup, "Give a box to a table", "1")
            does(sup, "Seals of a box", "y", "PS-1-1/2")
            # A bundle is miscounted: the station differs, and is counted until the same number comes twice.
            does(sup, "Count a box", "1", "12")
            ro.see("Station 1 differs from its account by −3")
            chooses(sup, "Station 1 differs")
            sup.type("2", ENTER, "1", ENTER, "15", ENTER)
            sup.see("Entered as")
            ro.see("Enter open", not_="differs")
            does(sup, "Give a box to a table")
            does(sup, "Seals of a box", "y", "PS-1-2/1")
            does(sup, "Count a box", "2", "0")
            # The table cannot mix: it is told who does.
            chooses(sup, "Mix all bundles")
            sup.see("This is for")
            sup.type("q")
            self.leaves(sup)
        does(ro, "Mix all bundles", sees="150 papers")

    def rounds(self, ro):
        does(ro, "Issue the next round", sees="1: 100 = 4 × 25 + 0")
        # Six doubtful papers, one key and Enter each; the fourth is struck and decided again.
        chooses(ro, "Doubtful papers, if any: round 1 table 1")
        ro.see("Paper 1, 0 decided")
        for number, key in enumerate(["1", "2", "c", "b"], 1):
            ro.type(key, ENTER)
            ro.see(f"Paper {number + 1}, {number} decided")
        ro.type("z", ENTER)
        ro.see("Why is the last decision struck?")
        ro.type(ENTER)
        ro.see("Paper 4, 3 decided")
        ro.type("o", ENTER, "Two marks on one symbol", ENTER)
        ro.see("with the objection: Two marks on one symbol")
        ro.type("3*a", ENTER)
        ro.see("Paper 7, 6 decided")
        ro.type(ESC)
        # Three people at three terminals: a sheet that does not balance, and a second entry that differs.
        seat = [str(self.book), "--ward", "1", "--table", "1"]
        with self.enter("ent-1", *seat) as a, self.enter("ent-2", *seat) as b:
            a.see("still 100"), b.see("still 100")
            a.type(keys([55, 37, 3, 4, 0]))
            b.type(keys([37, 56, 3, 4, 0]))
            a.see("1 short of the 100 issued")
            a.type(UP, UP, UP, UP, UP, "56", ENTER)
            a.type(DOWN, DOWN, DOWN, DOWN)
            a.see("Write?")
            a.type(ENTER)
            a.see("Entered as no.")
            # What the second keyed meanwhile is still there, and nothing of the first is.
            self.assertNotIn("Entered", b.see("Write?", "37"))
            b.type(ENTER)
            b.see("differ in the open lines")
            b.type("56", ENTER, "37", ENTER)
            b.see("Write?")
            b.type(ENTER)
            b.see("entered and settled")
        chooses(ro, "Round 1 ready to announce")
        ro.see("Candidate 1", "Candidate 2", "Enter does it")
        ro.type(ENTER)
        ro.see("Entered as")
        does(ro, "Issue the next round", sees="1: 50 = 2 × 25 + 0")
        self.sheet(ro, [26, 24, 0, 0, 0], [26, 24, 0, 0, 0])
        does(ro, "Round 2 ready to announce")

    def totals(self, ro):
        does(ro, "Totals ready to announce", sees="Candidate 1")
        ro.see("Recount window: 15 min left")
        chooses(ro, "Recount window")
        ro.see("An application for a recount")
        ro.type("1", ENTER, "2", ENTER, "1", ENTER, "The margin is small", ENTER)
        ro.see("standing: in-time")
        chooses(ro, "Application 1")
        ro.see("The margin is small")
        ro.type("2", ENTER, "1", ENTER, "It is precise and can be tested", ENTER)
        ro.see("Entered as")
        # One paper of candidate 1 was rejected by mistake of nobody: the pile has one more.
        does(ro, "Recount 1: 1 piles", "83", "", "One clung to another", "2")
        does(ro, "Recount 1 to close", "1", "")
        does(ro, "Totals ready to announce")
        ro.type("t", "08:16", ENTER)
        ro.see("REHEARSAL 08:16")
        chooses(ro, "Result ready to declare")
        ro.see("Candidate 1", "Enter does it")
        ro.type(ENTER)
        ro.see("Entered as")
        ro.see("Certificate to be acknowledged")


    def packets(self, ro):
        does(ro, "Certificate to be acknowledged", "Candidate 1", "The RO, who knows them")
        # A number that is not the packet's is refused, and counted again.
        chooses(ro, "Seal packet candidate-1")
        ro.see("Papers candidate-1:")
        ro.type("82", ENTER, "Agent One", ENTER)
        ro.see("REFUSED  packet-mismatch (X-5)")
        ro.type("83", ENTER, ENTER)
        ro.see("Entered as")
        for packet, papers in ("candidate-2", 61), ("nota", 3), ("rejected", 4):
            does(ro, f"Seal packet {packet}", str(papers), "Agent One, Agent Two")
        for station in "1", "2":
            for kind in "unused", "counterfoils", "marked-copy":
                does(ro, f"Seal packet {kind}-{station}", "RO")
        does(ro, "Seal packet outer", "RO")
        does(ro, "Packets to the treasury", "Sub-treasury", "T-14")


class TheDesk(AtTheDesk):
    def test_the_terminal_is_given_back_whatever_happens(self):
        self.opens(Ward({"1": [60]}))
        for stop, code in (lambda t: t.type("q"), 0), (lambda t: t.type(CTRL_C), 130), (lambda t: t.signal(signal.SIGTERM), 143):
            with self.desk() as t:
                t.see("Begin")
                stop(t)
                self.leaves(t, code)

    def test_every_window_and_a_change_of_it_in_the_middle(self):
        self.opens(Ward({"1": [60]}))
        with self.desk(size=(40, 12)) as t:
            t.see("Begin")
            t.type(ENTER)
            t.see("Enter does it")
            t.resize(300, 100)
            t.see("only papers found in the boxes count", "Enter does it")
            t.resize(30, 8)
            t.see("at least 40")
            t.resize(80, 24)
            t.see("Enter does it")
            t.type(ENTER)
            t.see("Entered as 1")

    def test_two_desks_of_one_book_see_each_other(self):
        self.opens(Ward({"1": [60]}))
        with self.desk("ro") as ro, self.desk("aro") as aro:
            ro.see("Begin"), aro.see("Begin")
            ro.type(ENTER, ENTER)
            ro.see("Entered as 1")
            aro.see("Register a cover", not_="Begin")
            # What another did meanwhile is refused here, and said.
            aro.type("q")
            self.leaves(aro)

    def test_a_closed_window_ends_it_and_in_telugu_it_speaks(self):
        self.opens(Ward({"1": [60]}))
        with self.desk("ro", "--lang", "te") as t:
            t.see("ప్రారంభం", "రిహార్సల్")
            t.close()
            self.assertEqual(t.ended(), 129)
        self.assertEqual(self.size(), 1)

    def test_fifty_doubtful_papers_are_a_hundred_keys_each_durable_at_once(self):
        hall = self.opens(Ward({"1": [60]}))
        self.does(hall.nil_postal(), hall.count_boxes(), hall.mix(), hall.issue(60))
        self.fed()
        with self.desk() as t:
            t.see("Doubtful papers, if any")
            t.type("/", "Doubtful", ENTER, ENTER)
            t.see("Paper 1, 0 decided")
            typed = "".join(key + ENTER for key in "12ac0" * 10)
            self.assertEqual(len(typed), 100)
            t.type(typed)
            t.see("Paper 51, 50 decided")
            t.signal(signal.SIGKILL)
        entered = [act for act in self.exported() if act["do"] == "doubtful.decide"]
        self.assertEqual(sum(len(act["decisions"]) for act in entered), 50)

    def test_without_a_terminal_it_names_what_does_the_same(self):
        self.opens(Ward({"1": [60]}))
        self.assertIn(b"lekka record", self.expect(64, "desk", self.book, "--by", "ro").stderr)
        self.assertIn(b"lekka status", self.expect(64, "board", self.book).stderr)
        self.assertIn("speak en and te", self.expect(64, "board", self.book, "--once", "--lang", "xx").stderr.decode())
        with self.desk("obs") as t:
            t.see("not-permitted")
            self.leaves(t, 1)

    def test_a_refusal_stays_with_rule_and_way_out_and_what_is_amended_is_taken(self):
        hall = self.opens(Ward({"1": [60]}))
        self.does(hall.counted(Sheet([40, 20])))
        self.fed()
        with self.desk() as t:
            t.see("Recount window")
            t.type("a")
            t.see("An objection", "A candidate waives")
            number = next(line.split()[0] for line in t.text().splitlines() if "A candidate waives" in line)
            t.type(number, ENTER, "1", ENTER, "Mula Sarada", ENTER)
            t.see("REFUSED  witnesses-missing (T-2)", "The way out:")
            t.type(ENTER, "Mula Sarada, Kolli Prasad", ENTER)
            t.see("Entered as")


class TheBoard(AtTheDesk):
    def test_it_finds_by_typing_sorts_and_follows_the_book(self):
        self.open(SAMPLE)
        with self.board() as t:
            t.see("Kolleru Nagar Municipality", "Mallelavari Peta", "trouble")
            t.type("neredu")
            t.see("find: neredu", "Nereduthopu", not_="Mallelavari")
            t.type(ESC, TAB)
            t.see("Mallelavari Peta", "sort: ward")
            self.record({"do": "ward.hold", "by": "ro-01", "ward": 6, "kind": "loss", "reason": "burnt"}, code=0)
            t.see("HELD")
            t.type(ESC)
            self.leaves(t)

    def test_one_page_as_text_for_a_log_from_a_book_nobody_may_write(self):
        self.open(SAMPLE)
        self.book.chmod(0o400)
        page = self.expect(0, "board", self.book, "--once").stdout.decode()
        self.assertEqual(len(page.splitlines()), 2 + 9 + 1)
        self.assertNotIn("\x1b", page)
        self.assertIn("Nereduthopu", page)


if __name__ == "__main__":
    unittest.main()
