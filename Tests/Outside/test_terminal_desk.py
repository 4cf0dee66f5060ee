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
