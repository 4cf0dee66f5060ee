"""Boxes and postal covers keyed at a terminal, in the lawful order."""
from hall import Ward
from seats import Seats, answers
from terminal import CTRL_C, DOWN, ENTER, ESC


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


    def test_an_account_keyed_again_tells_why_and_ends_the_difference(self):
        hall = self.opens(Ward({"1": [457]}, accounts={"1": 460}))
        self.does(hall.nil_postal())
        self.fed()
        with self.boxes() as t:
            t.see("▸ Box", "1/1")
            t.type("1", ENTER)
            # What stands is shown, and is what is written where nothing is typed over it.
            t.see("Ballot paper account · station 1", "510", "460 to be found")
            t.type(ENTER * 4, "53", ENTER)
            t.see("457 used · 457 to be found")
            t.type(DOWN * 3, ENTER)
            t.see("This line wants an answer.")
            answers(t, "The last sheet of the book was not used")
            t.see("Entered as no.", "▸ Box")
            t.type(ESC)
            self.leaves(t)
        self.assertEqual(self.ward()["stations"][0]["account"], 457)
        entered = [act for act in self.exported() if act["do"] == "account.enter"]
        self.assertEqual([(act["unusedUnsigned"], act["reason"]) for act in entered], [(53, "The last sheet of the book was not used")])

    def test_an_account_whose_parts_do_not_agree_says_so_before_it_is_refused(self):
        hall = self.opens(Ward({"1": [457]}))
        self.does(hall.nil_postal())
        self.fed()
        with self.boxes() as t:
            t.see("▸ Box", "1/1")
            t.type("1", ENTER)
            t.see("Ballot paper account")
            t.type("40", ENTER)
            t.see("the parts do not agree")
            t.type(DOWN * 7)
            answers(t, "Slip")
            t.see("Not written.", "account-mismatch", "40")
            t.type(CTRL_C)
            self.leaves(t, 130)
        self.assertEqual(self.ward()["stations"][0]["account"], 457)

    def test_each_agents_mark_is_one_key(self):
        hall = self.opens(Ward({"1": [60]}, accounts={"1": 63}, candidates=4))
        agents = [hall.act("agent.add", candidate=c, name=f"Agent {c}") for c in (1, 2, 3, 4)]
        self.does(hall.nil_postal(), agents, hall.open_box("1/1"), hall.count_box("1/1", 60), hall.count_box("1/1", 60))
        self.fed()
        with self.boxes() as t:
            # Nobody counted at this terminal: the station's number brings the difference.
            t.see("▸ Box")
            t.type("1/1", ENTER)
            t.see("Count of box · 1/1", "Count this box again")
            answers(t, "2", "10")
            t.see("Proforma-1", "Agent 4")
            t.type("Three voters kept their papers", ENTER, "q")
            t.see("Press one of: s = signed, r = refused, a = absent, l = left.")
            t.type("sral")
            t.see("Write?", "signed", "refused", "absent", "left")
            t.type(ENTER)
            t.see("stated on Proforma-1")
        stated = self.exported()[-1]
        self.assertEqual([(agent["candidate"], agent["mark"]) for agent in stated["agents"]],
                         [(1, "signed"), (2, "refused"), (3, "absent"), (4, "left")])

    def test_the_returning_officer_may_waive_the_repeat_at_the_table(self):
        hall = self.opens(Ward({"1": [60]}, accounts={"1": 63}))
        self.does(hall.nil_postal(), hall.open_box("1/1"))
        self.fed()
        with self.boxes("ro") as t:
            t.see("Count of box · 1/1")
            answers(t, "2", "10")
            t.see("Count box 1/1 again, or waive the repeat?", "60 found, 63 by the account: 3 fewer")
            t.type("w")
            t.see("Proforma-1 · station 1", "Why the repeat is waived")
            t.type("Three voters kept their papers", ENTER, ENTER)
            t.see("This line wants an answer.")
            answers(t, "The presiding officer saw them leave")
            t.see("stated on Proforma-1")
        stated = self.exported()[-1]
        self.assertEqual((stated["do"], stated["waived"]), ("station.proforma1", "The presiding officer saw them leave"))

    def test_what_was_chosen_by_mistake_is_given_up_with_esc(self):
        hall = self.opens(Ward({"1": [60], "2": [30]}))
        self.does(hall.nil_postal())
        self.fed()
        with self.boxes() as t:
            t.see("▸ Box")
            t.type("2", ENTER)
            t.see("Ballot paper account · station 2", "Esc gives it up")
            t.type(ESC)
            t.see("▸ Box", "The box that was carried")
            t.type("2", ENTER)
            t.see("Ballot paper account · station 2")
            t.type("7")
            t.see("Ctrl-C leaves, what was typed is kept")
            t.type(ESC)
            t.see("Ctrl-C leaves; what was typed is kept and offered again.")
            t.type(CTRL_C)
            self.leaves(t, 130)
        with self.boxes() as t:
            t.see("▸ Box")
            t.type("1/1", ENTER)
            t.see("Seals of box · 1/1")
            # The box is at the table: there is nothing else to choose.
            t.type(ESC)
            self.leaves(t)

    def test_without_a_terminal_it_names_what_does_the_same(self):
        self.opens(Ward({"1": [60]}))
        for what, seat in ("box", ("--table", "1", "--by", "sup")), ("postal", ("--by", "aro")):
            with self.subTest(what):
                done = self.expect(64, "enter", what, self.book, "--ward", "1", *seat)
                self.assertIn(b"standard input or output is none", done.stderr)
                self.assertIn(b"lekka record BOOK FILE", done.stderr)


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

    def test_the_codes_of_electronic_covers_are_scanned_in_their_order(self):
        hall = self.opens(Ward({"1": [457]}))
        covers = [hall.act("postal.receive", cover=name, kind="etpbs") for name in ("E1", "E2", "E3", "E4")]
        self.does(covers, hall.nil_postal())
        self.fed()

        def scanned(t, cover, *codes):
            """A scanner types the code and Enter."""
            t.see("▸ Cover", cover)
            t.type(ENTER)
            for step, code in zip(("13C", "13A", "13B"), codes):
                t.see(f"Codes of cover · {cover}", f"Scan {step}")
                t.type(code, ENTER)

        with self.postal() as t:
            # The outer code cannot be passed over; with the three of them no serial is asked.
            scanned(t, "E1", "")
            t.see("The code 13C is on the cover itself")
            t.type("QR-1", ENTER)
            t.see("13C is scanned", "Scan 13A", "Enter on an empty line")
            t.type("E-71", ENTER)
            t.see("Scan 13B")
            t.type("E-71", ENTER)
            t.see("Scrutiny of cover · E1")
            t.type("yyyyy")
            t.see("Write?")
            t.type(ENTER)
            t.see("E1: admitted")
            # The codes of declaration and inner cover differ.
            scanned(t, "E2", "QR-2", "E-72", "E-79")
            t.see("Scrutiny of cover · E2")
            t.type("yyyyy", ENTER)
            t.see("E2: rejected", "the serials differ")
            # Nothing bears a 13A: the cover holds no declaration.
            scanned(t, "E3", "QR-3", "")
            t.see("Scrutiny of cover · E3", "Is the declaration there?")
            t.type("n")
            t.see("▸ 5 Is the inner cover A there?")
            t.type("n", ENTER)
            t.see("E3: rejected", "no declaration")
            # The code of a cover that was admitted: both stay unopened.
            scanned(t, "E4", "QR-1")
            t.see("The same code is on E1 (1). All of them stay unopened", "Scrutiny of cover · E4")
            t.type("yyyyy", ENTER)
            t.see("E4: rejected", "its code is on another cover")
            t.see("Sealed?", "0 admitted · 4 rejected")
        steps = [(act["cover"], act["step"], act["code"]) for act in self.exported() if act["do"] == "postal.scan"]
        self.assertEqual(steps, [("E1", "13C", "QR-1"), ("E1", "13A", "E-71"), ("E1", "13B", "E-71"), ("E2", "13C", "QR-2"),
                                 ("E2", "13A", "E-72"), ("E2", "13B", "E-79"), ("E3", "13C", "QR-3"), ("E4", "13C", "QR-1")])
        self.assertEqual(self.ward()["postal"]["rejectedUnopened"], {"duplicate": 2, "not-found": 1, "serial-differs": 1})
