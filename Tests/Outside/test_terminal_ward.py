"""A whole ward, from its postal covers and its first box to the declaration and the packets, by people at terminals alone.

The returning officer sits at a desk all day; beside it two more terminals are open at any time: two tables with their
boxes, then two operators with one sheet. Every act of the book comes from keys, and the slips of a real day are among them.
"""
import unittest

from hall import Ward
from seats import Seats, answers, chooses, does, does_another, keys
from terminal import DOWN, ENTER, ESC, UP


class AWholeWard(Seats):
    """Two tables, two stations, three boxes with 150 papers, three postal covers, two candidates."""

    def test_from_the_first_box_to_the_declaration_with_slips(self):
        self.opens(Ward({"1": [60, 40], "2": [50]}, tables=2, accounts={"1": 103, "2": 53}), issue=50)
        with self.desk("ro", size=(110, 40)) as ro:
            self.morning(ro)
            self.covers()
            self.all_boxes(ro)
            self.first_round(ro)
            self.second_round(ro)
            self.totals(ro)
            self.packets(ro)
            ro.type("q")
            self.leaves(ro)
        ward = self.status()["wards"][0]
        self.assertEqual((ward["stage"], ward["blockers"]), ("declared", []))
        self.assertEqual((ward["outcome"]["kind"], ward["outcome"]["candidate"]), ("elected", 1))
        self.assertEqual((ward["totals"]["postal"], ward["totals"]["candidates"]), ([1, 0], [84, 61]))
        self.assertEqual((ward["totals"]["nota"], ward["totals"]["rejected"]), (5, 3))
        self.assertIn("Nothing is left to do.", self.expect(0, "next", self.book).stdout.decode())
        self.expect(0, "journal", "verify", self.book)

    def morning(self, ro):
        does(ro, "Begin", sees="only papers found in the boxes count")
        with self.postal() as aro:
            for name in "P1", "P2", "P3":
                aro.see("▸ Cover", "0 admitted")
                aro.type(name, ENTER)
                aro.see("How it came")
                # A cover by post is one key; Enter says that it came now.
                aro.type("x")
                aro.see("Press one of: p = by post, e = electronic (ETPBS).")
                aro.type("p")
                answers(aro, "")
                aro.see(f"Cover {name} is registered")
            # Before the closing time nobody can say that no more covers are to come.
            aro.type(ENTER)
            aro.see("Close postal?")
            aro.type("y")
            aro.see("Not written.", "postal-open")
            aro.type(ESC)
            self.leaves(aro)
        ro.type("t", "08:00", ENTER)
        ro.see("REHEARSAL 08:00")
        does_another(ro, "Another agent", "1", "Agent One")

    def covers(self):
        with self.postal() as aro:
            # The closing time has come: an empty line says that no more covers are to come.
            aro.see("▸ Cover", "line when no more are to come")
            aro.type(ENTER)
            aro.see("Close postal?")
            aro.type("y")
            aro.see("Postal is closed", "3 to be opened", "The cover B to be opened now")
            for name, seen, serials, says in (("P1", "yyyyy", "77", "P1: admitted"), ("P2", "yynyy", "88", "not attested"),
                                              ("P3", "yyyyy", "99", "P3: admitted")):
                aro.see("▸ Cover", name)
                aro.type(ENTER)
                aro.see(f"Scrutiny of cover · {name}")
                aro.type(seen, *(serial + ENTER for serial in serials))
                aro.see("Write?")
                aro.type(ENTER)
                aro.see(says)
            aro.see("Sealed?")
            aro.type("y")
            aro.see("0 of 2 covers · still 2")
            # A cover A without a paper is forgotten: the count does not close, and stays to be mended.
            aro.type(keys([0, 1, 0, 0] + 7 * [0] + [0]))
            aro.see("Write?", "1 of 2 covers · still 1")
            aro.type(ENTER)
            aro.see("Not written.", "postal-balance")
            aro.type(UP * 9, "1", ENTER, DOWN * 8)
            aro.see("2 of 2 covers · all there", "Write?")
            aro.type(ENTER)
            aro.see("are complete. Boxes may be opened")
            aro.type(ESC)
            self.leaves(aro)

    def all_boxes(self, ro):
        with self.boxes("sup", 1) as one, self.boxes("sup-2", 2) as two:
            # Two tables take boxes at once; a box at another table is not taken from it.
            one.see("▸ Box", "1/1")
            two.see("▸ Box", "1/1")
            one.type(ENTER)
            one.see("Seals of box · 1/1", "Read to the agents: 103 papers")
            two.see("1/1 · station 1 · at table 1")
            two.type("1/1", ENTER)
            two.see("Box 1/1 is at table 1.")
            two.type("2/1", ENTER)
            two.see("Seals of box · 2/1")
            one.type("n")
            answers(one, "PS-1-1/1")
            one.see("is stopped", "call the RO or ARO")
            answers(two, "yPS-1-2/1")
            two.see("The seals of box 2/1 are in order")
            # The seal is broken: the RO, at the third terminal, has the box counted.
            does(ro, "Broken seal: box 1/1 of station 1", "y", "The seal broke in the lorry")
            one.type(ENTER)
            one.see("Count of box · 1/1")
            answers(one, "2", "10")
            one.see("Box 1/1: 60 papers found", "compared when box 1/2 is counted")
            one.see("▸ Box", "1/2")
            one.type(ENTER)
            answers(one, "yPS-1-1/2")
            # A bundle is counted short: the station differs, and each box is counted until it has the same number twice.
            answers(one, "1", "12")
            one.see("97 found, 103 by the account: 6 fewer", "Count of box · 1/1")
            answers(one, "2", "10")
            one.see("Count of box · 1/2")
            answers(one, "1", "15")
            one.see("100 found, 103 by the account: 3 fewer", "Count of box · 1/2")
            answers(one, "1", "15")
            one.see("Proforma-1 · station 1", "Agent One")
            self.states_on_proforma(one, "Three papers were taken out by voters")
            # The other table's station is three short too; an agent leaves before it is stated.
            two.see("Count of box · 2/1")
            answers(two, "2", "0")
            two.see("50 found, 53 by the account: 3 fewer")
            ro.see("Station 2 differs from its account by −3")
            answers(two, "2", "0")
            two.see("Proforma-1 · station 2", "Agent One")
            self.states_on_proforma(two, "Three voters kept their papers", mark="l")
            for table in one, two:
                table.see("▸ Box")
                table.type(ESC)
                self.leaves(table)
        does(ro, "Mix all bundles", sees="150 papers")

    def states_on_proforma(self, table, cause, mark="s"):
        table.type(cause, ENTER)
        table.type(mark)
        table.see("Write?")
        table.type(ENTER)
        table.see("stated on Proforma-1")

    def first_round(self, ro):
        does(ro, "Issue the next round", sees=("1: 50 = 2 × 25 + 0", "2: 50 = 2 × 25 + 0"))
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
        ro.type("2*a", ENTER)
        ro.see("Paper 6, 5 decided")
        ro.type(ESC)
        # A sheet that does not balance, and a second entry that differs.
        with self.sheet("ent-1", 1) as a, self.sheet("ent-2", 1) as b:
            a.see("still 50"), b.see("still 50")
            # The agent's mark is read off the sheet with the first entry.
            a.type(keys([24, 20, 2, 3, 0]), "s")
            b.type(keys([20, 25, 2, 3, 0]), "s")
            a.see("1 short of the 50 issued")
            a.type(UP * 6, "25", ENTER, DOWN * 5)
            a.see("Write?")
            a.type(ENTER)
            a.see("Entered as no.")
            # What the second keyed meanwhile is still there, and nothing of the first is.
            self.assertNotIn("Entered", b.see("Write?", "20"))
            b.type(ENTER)
            b.see("differ in the open lines")
            answers(b, "25", "20")
            b.see("entered and settled")
            for table in a, b:
                table.type(ESC)
                self.leaves(table)
        self.sheet_twice(2, [28, 22, 0, 0, 0])
        chooses(ro, "Round 1 ready to announce")
        ro.see("Candidate 1", "Candidate 2", "Enter does it")
        ro.type(ENTER)
        ro.see("Entered as")

    def second_round(self, ro):
        does(ro, "Issue the next round", sees="1: 50 = 2 × 25 + 0")
        self.sheet_twice(1, [29, 19, 2, 0, 0])
        does(ro, "Round 2 ready to announce")

    def sheet_twice(self, table, figures):
        with self.sheet("ent-1", table) as a, self.sheet("ent-2", table) as b:
            for terminal in a, b:
                terminal.see("still 50")
            for terminal, says in (a, "First entry"), (b, "entered and settled"):
                terminal.type(keys(figures), "r")
                terminal.see("Write?")
                terminal.type(ENTER)
                terminal.see(says)

    def totals(self, ro):
        does(ro, "Totals ready to announce", sees="Candidate 1")
        ro.see("Recount window: 15 min left")
        chooses(ro, "Recount window")
        ro.see("An application for a recount")
        ro.type("1", ENTER, "2", ENTER, "1", ENTER, "The margin is small", ENTER)
        ro.see("standing: in time")
        chooses(ro, "Application 1")
        ro.see("The margin is small")
        ro.type("2", ENTER, "1", ENTER, "It is precise and can be tested", ENTER)
        ro.see("Entered as")
        # One paper clung to another: the pile has one more.
        does(ro, "Recount 1: 1 piles", "83", "", "One clung to another", "2")
        does(ro, "Recount 1 to close", "1", "")
        does(ro, "Totals ready to announce")
        ro.type("t", "08:16", ENTER)
        ro.see("REHEARSAL 08:16")
        chooses(ro, "Result ready to declare")
        ro.see("Candidate 1", "Enter does it")
        ro.type(ENTER)
        ro.see("Entered as", "Certificate to be acknowledged")

    def packets(self, ro):
        does(ro, "Certificate to be acknowledged", "Candidate 1", "The RO, who knows them")
        # A number that is not the packet's is refused, and counted again.
        chooses(ro, "Seal packet: papers of Candidate 1")
        ro.see("Papers:")
        ro.type("82", ENTER, "Agent One", ENTER)
        ro.see("REFUSED  packet-mismatch (X-5)")
        ro.type("83", ENTER, ENTER)
        ro.see("Entered as")
        for packet, papers in (("rejected covers B", 1), ("declarations of the electors", 2), ("postal papers, valid", 2),
                               ("papers of Candidate 2", 61), ("NOTA papers", 4), ("rejected papers", 3)):
            does(ro, f"Seal packet: {packet}", str(papers), "Agent One, Agent Two")
        for station in "1", "2":
            for kind in "unused papers of station", "counterfoils of station", "marked copy of the roll, station":
                does(ro, f"Seal packet: {kind} {station}", "RO")
        does(ro, "Seal packet: the outer packet", "RO")
        does(ro, "Packets to the treasury", "Sub-treasury", "T-14")


if __name__ == "__main__":
    unittest.main()
