"""What goes wrong at a terminal, on every page where something is typed: the wrong key, the wrong paste, the wrong window, the end."""
import signal
import unittest

from bench import LEKKA
from hall import Ward
from seats import Seats
from terminal import BACKSPACE, CTRL_C, CTRL_Z, ENTER, Terminal, pasted

TWENTY = "\n".join(["7"] * 20)


class Place:
    """A page, how to come to where figures are typed, and what is typed there."""

    def __init__(self, command, comes, keys, seen, letter=("x", "“x” is no digit"), paste="20 figures were pasted and"):
        self.command, self.comes, self.keys, self.seen, self.letter, self.paste = command, comes, keys, seen, letter, paste


class Mishaps(Seats):
    """Ward 1 has a sheet to key and an issue to amend, ward 2 a box to count, ward 3 two postal covers to count."""

    def setUp(self):
        super().setUp()
        self.stands_as_left_by(self.comes_to_pass)
        seat = str(self.book), "--ward"
        self.places = {
            "sheet": Place(["enter", *seat, "1", "--table", "1", "--by", "ent-1"], "still 60", "41", "41 of 60"),
            "box": Place(["enter", "box", *seat, "2", "--table", "1", "--by", "sup"], "Count of box · 1/1", "2", "2 × 25 + 0 = 50"),
            "postal": Place(["enter", "postal", *seat, "3", "--by", "aro"], "0 of 2 covers", "1", "1 of 2 covers"),
            "desk": Place(["desk", *seat, "1", "--by", "ro"], None, "59", "Papers: 59", ("x" + ENTER, "A whole number, please."),
                          "Only one answer can be pasted"),
        }

    def comes_to_pass(self):
        wards = sheets, boxes, postal = [Ward({"1": [60]}, number=n) for n in (1, 2, 3)]
        self.opens(*wards)
        covers, good = postal.covers(["P1", "P2"])
        self.does(covers, [ward.nil_postal() for ward in wards], good, postal.act("postal.seal", "aro"), boxes.open_box("1/1"),
                  sheets.count_boxes(), sheets.mix(), sheets.issue(60))

    def at(self, place, size=(80, 24)):
        return Terminal([str(LEKKA), *place.command], *size)

    def comes(self, place, t):
        """To where one types; at the desk the only issue is taken without a question."""
        if place.comes:
            t.see(place.comes)
            return
        t.see("Enter open")
        t.type("a")
        listed = t.see("bundle short or long", "Which?")
        t.type(next(line.split()[0] for line in listed.splitlines() if "bundle short or long" in line), ENTER)
        t.see("Papers:")

    def takes_up(self, place, t):
        """What was typed before is offered, and there again."""
        if place.comes:
            t.see("typed before and")
            t.type(ENTER)
        else:
            self.comes(place, t)
        t.see(place.seen)

    def test_the_wrong_key_the_wrong_paste_and_every_window_then_the_end(self):
        for name, place in self.places.items():
            with self.subTest(name):
                with self.at(place, (100, 12)) as t:
                    self.comes(place, t)
                    key, says = place.letter
                    t.type(place.keys)
                    t.see(place.seen)
                    t.type(key)
                    t.see(says, place.keys)
                    if ENTER in key:
                        t.type(BACKSPACE)
                    t.type(pasted(TWENTY))
                    t.see(place.paste, place.seen, not_="777")
                    for size, wanted in ((300, 100), place.seen), ((39, 12), "This window is 39 × 12."), ((40, 12), place.seen):
                        t.resize(*size)
                        t.see(wanted)
                    t.signal(signal.SIGKILL)
                    self.assertEqual(t.ended(), -9)
                with self.at(place) as t:
                    self.takes_up(place, t)
                    t.close()
                    self.assertIn(t.ended(), (129, -1))
                with self.at(place) as t:
                    self.takes_up(place, t)
                    t.type(CTRL_C)
                    self.leaves(t, 130)
                    self.assertIn("what was typed is not written; it is kept", t.text())
        self.assertEqual(len(self.exported()), self.size())

    def test_stopped_in_a_shell_and_going_on(self):
        with Terminal(["bash", "--norc", "--noprofile", "-i"], columns=150, PS1="hall> ") as t:
            for name in "box", "postal", "desk":
                with self.subTest(name):
                    place = self.places[name]
                    t.type("clear", ENTER, f"{LEKKA} {' '.join(place.command)}", ENTER)
                    self.comes(place, t)
                    t.type(place.keys)
                    t.see(place.seen)
                    t.type(CTRL_Z)
                    t.see("Stopped", "hall> ", not_=place.seen)
                    t.type("clear", ENTER, "fg", ENTER)
                    t.see(place.seen, not_="hall> ")
                    t.type(CTRL_C)
                    t.see("what was typed is not written", "hall> ")


if __name__ == "__main__":
    unittest.main()
