"""Boxes and postal covers keyed at a terminal, in the lawful order."""
from hall import Ward
from seats import Seats
from terminal import CTRL_C, ENTER, ESC


class KeyingBoxes(Seats):
    def test_a_box_from_its_seals_to_its_count(self):
        hall = self.opens(Ward({"1": [457], "2": [30]}))
        self.does(hall.nil_postal())
        self.fed()
        with self.boxes(size=(40, 12)) as t:
            t.see("1/1")
            t.type("9/9", ENTER)
            t.see("no box or station “9/9”")
            t.type("1/1", ENTER)
            t.see("Seals of box")
            t.type("y", "PS-1-1/1", ENTER)
            t.see("Write?")
            t.type(ENTER)
            t.see("Count of box")
            t.type("18", ENTER, "7")
            t.see("18 × 25 + 7 = 457")
            t.type(ENTER, ENTER)
            t.see("457 found, as its account")
            t.type(ESC)
            self.assertEqual(t.ended(), 0)
            self.assertTrue(t.is_as_found())
        self.assertEqual([s["found"] for s in self.status()["wards"][0]["stations"]], [457, None])

    def test_a_difference_is_counted_again_and_stated(self):
        hall = self.opens(Ward({"1": [457]}, accounts={"1": 460}))
        self.does(hall.nil_postal(), hall.open_box("1/1"))
        self.fed()
        with self.boxes() as t:
            t.see("Count of box")
            t.type("18", ENTER, "7", ENTER, ENTER)
            t.see("457 found, 460 by the account: 3 fewer", "the same number comes twice running")
            t.type("18", ENTER, "7", ENTER, ENTER)
            t.see("Cause of the difference")
            t.type("Slips of the presiding officer", ENTER)
            t.see("Write?")
            t.type(ENTER)
            t.see("stated on Proforma-1")
        self.assertEqual(self.status()["wards"][0]["stations"][0]["state"], "proforma-1")

    def test_a_broken_seal_stops_the_box_until_the_officer_decides(self):
        hall = self.opens(Ward({"1": [457]}))
        self.does(hall.nil_postal())
        self.fed()
        with self.boxes() as t:
            t.see("1/1")
            t.type(ENTER)
            t.see("Seals of box")
            t.type("n", "PS-1-1/1", ENTER, ENTER)
            t.see("call the RO or ARO")
            self.does(hall.box("decide", "1/1", "ro", count=True, reason="Carried by the police"))
            self.fed()
            t.type(ENTER)
            t.see("Count of box")
            t.type("18")
            t.see("450 papers")
            t.type(CTRL_C)
            self.assertEqual(t.ended(), 130)
        with self.boxes() as t:
            t.see("typed before and not written")
            t.type(ENTER)
            t.see("450 papers")


class KeyingPostalCovers(Seats):
    def test_covers_from_the_first_to_the_count(self):
        hall = self.opens(Ward({"1": [457]}))
        self.does(hall.passes("07:00"))
        self.fed()
        with self.postal() as t:
            for name in "P1", "P2", "P3":
                t.see("0 admitted", "▸ Cover")
                t.type(name, ENTER)
                t.see("How it came")
                t.type("p", ENTER, ENTER)
                t.see(f"Cover {name} is registered")
            self.does(hall.passes("08:00"))
            self.fed()
            t.type(ENTER)
            t.see("Close postal?")
            t.type("y")
            t.see("Postal is closed", "P1")
            for name, answers, says in (("P1", "yyyyy", "P1: admitted"), ("P2", "ynyyy", "not signed"), ("P3", "ny", "no declaration")):
                t.see("▸ Cover", name)
                t.type(ENTER)
                t.see(f"Scrutiny of cover · {name}")
                t.type(answers, *(["7", ENTER] if answers[0] == "y" else []), *(["7", ENTER]), ENTER)
                t.see(says)
            t.see("Sealed?")
            t.type("y")
            t.see("0 of 1 covers · still 1")
            t.type(ENTER, "1", ENTER * 20)
            t.see("1 of 1 covers")
            t.see("are complete. Boxes may be opened")
            t.type(ESC)
            self.assertEqual(t.ended(), 0)
        postal = self.status()["wards"][0]["postal"]
        self.assertEqual((postal["admitted"], postal["votes"], postal["complete"]), (1, [1, 0], True))
        self.assertEqual(postal["rejectedUnopened"], {"not-found": 1, "not-signed": 1})
