"""The desk and the board at a terminal."""
import signal
import unittest

from bench import SAMPLE
from hall import Sheet, Ward
from seats import Seats
from terminal import CTRL_C, ENTER, ESC, TAB


class TheDesk(Seats):
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

    def test_what_another_did_meanwhile_is_refused_and_the_desk_goes_on_with_what_stands(self):
        hall = self.opens(Ward({"1": [60]}))
        self.does(hall.nil_postal(), hall.count_boxes(), hall.mix(), hall.issue(60), hall.enter(Sheet([40, 18], rejected={"damaged": 2})))
        self.fed()
        with self.desk() as t:
            # The statement stands on the screen when another announces the round.
            t.see("Round 1 ready to announce")
            t.type(ENTER)
            t.see("Enter does it")
            self.does(hall.announce())
            self.fed()
            t.type(ENTER)
            t.see("REFUSED  already-announced", "The way out:")
            t.type(ESC)
            t.see("Totals ready to announce", not_="ready to announce it")
            # The sheet under it is struck before the totals are: what rested on it fell, and is waited for again.
            t.type(ENTER)
            t.see("Enter does it")
            entries = [act["seq"] for act in self.exported() if act["do"] == "sheet.enter"]
            self.does(hall.act("strike", entries=entries, reason="Trays exchanged", confirmedBy="aro"))
            self.fed()
            t.type(ENTER)
            t.see("REFUSED  rounds-incomplete")
            t.type(ESC)
            t.see("Enter a sheet", not_="Totals ready")
        self.assertIn("totals-not-announced", self.blockers())

    def test_doubtful_papers_whose_sheet_is_struck_under_the_hand(self):
        hall = self.opens(Ward({"1": [60]}, clear=True), sheet="clear")
        self.does(hall.nil_postal(), hall.count_boxes(), hall.mix(), hall.issue(60))
        entered = [hall.act("sheet.enter", by, round=1, table=1, votes=[30, 25], nota=1, doubtful=4) for by in ("ent-1", "ent-2")]
        self.does(entered)
        self.fed()
        with self.desk() as t:
            t.see("4 doubtful papers")
            t.type(ENTER)
            t.see("Paper 1 of 4")
            t.type("1", ENTER)
            t.see("Paper 2 of 4")
            seqs = [act["seq"] for act in self.exported() if act["do"] in ("sheet.enter", "doubtful.decide")]
            self.does(hall.act("strike", "aro", entries=seqs, reason="Another table's sheet", confirmedBy="sup"))
            self.fed()
            t.see("Nothing of this sheet can be decided now.")
            t.type("2", ENTER, ESC, ESC)
            t.see("Enter a sheet", not_="4 doubtful papers")
        self.assertEqual(self.ward()["rounds"][0]["sheets"][0]["state"], "issued")

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
        self.assertIn("speak en, hi, mr and te", self.expect(64, "board", self.book, "--once", "--lang", "xx").stderr.decode())
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


class TheBoard(Seats):
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
