"""What went wrong in real counts, with their figures (the I.. numbers of the incident list), through the real program.

Each test is named by its place and cites the requirements it stands on.
"""
import json
import unittest

from bench import SAMPLE
from hall import ORDER, CountingHall, Sheet, Ward, time


class HeldPapersAndHolds(CountingHall):
    def test_i01_neredmet(self):
        """544 held, lead 504: no declaration; released by order the majority is 782. (D-6, X-3)"""
        self.take_day()
        ward = self.ward(4)
        self.assertEqual((ward["totals"]["held"], ward["outcome"]["margin"]), (544, 504))
        self.assertEqual([b["code"] for b in ward["blockers"]], ["held-exceeds-lead"])
        self.refuses("held-exceeds-lead", {"do": "result.declare", "by": "ro-01", "ward": 4})
        self.fed()
        self.expect(0, "record", self.book, SAMPLE / "release.ndjson")
        self.assertElected(1, 782, number=4)

    def test_i01_neredmet_as_many_held_as_the_lead(self):
        """24,632 papers, lead 504: 503 held are no bar, 504 are. (D-6)"""
        fewer, more = Ward({"1": [24_632]}), Ward({"1": [24_632]}, number=2)
        self.opens(fewer, more, issue=25_000)
        self.does(fewer.counted(Sheet([12_064, 11_560], 505, held=503)), more.counted(Sheet([12_064, 11_560], 504, held=504)),
                  fewer.passes("08:15"))
        self.assertEqual((self.blockers(1), self.blockers(2)), ([], ["held-exceeds-lead"]))

    def test_i03_old_malakpet(self):
        """The poll of a ward is void by order: its papers never enter the count. (T-8)"""
        w = self.opens(Ward({"1": [100]}))
        self.does(w.nil_postal(), w.count_boxes(), w.mix(), w.round(Sheet([60, 40])))
        void = w.act("ward.void", reason="Symbols of two parties are exchanged on the paper")
        self.refuses("order-missing", void)
        self.does(void | {"order": "SEC 1/2020"})
        self.assertEqual((self.ward()["stage"], self.ward()["outcome"]["kind"], self.blockers()), ("void", "void", []))
        self.refuses("ward-frozen", w.totals())
        self.refuses("ward-frozen", w.declare())

    def test_i26_chilakaluripet(self):
        """The declaration is barred: all is counted, nothing declared until an order. (T-8, X-3)"""
        w = self.opens(Ward({"1": [100]}))
        self.does(w.act("ward.hold", kind="declaration", reason="Stay of the declaration", order=ORDER))
        self.does(w.counted(Sheet([60, 40])))
        self.refuses("ward-held", w.declare())
        self.assertEqual(self.ward()["hold"], {"kind": "declaration", "order": ORDER})
        self.refuses("order-missing", w.act("ward.release", order=""))
        self.does(w.act("ward.release", order="High Court, final order"), w.declare())

    def test_i26_eluru(self):
        """The count is barred: no box is opened until an order. (T-8)"""
        w = self.opens(Ward({"1": [100]}))
        self.refuses("order-missing", w.act("ward.hold", kind="count", reason="Stay of the count"))
        self.does(w.act("ward.hold", kind="count", reason="Stay of the count", order=ORDER))
        self.refuses("ward-held", w.nil_postal(), w.open_box("1/1"), w.totals())
        self.assertEqual(self.blockers()[0], "ward-held")
        self.does(w.act("ward.release", order="High Court, final order"), w.counted(Sheet([60, 40])), w.declare())


class BoxesAndAccounts(CountingHall):
    def test_i02_jambagh(self):
        """471 reported, 257 in the box: Proforma-1 over 214, the turnout report named as the cause. (B-6, B-7, B-12, B-13)"""
        w = self.opens(Ward({"8": [257]}, accounts={"8": 471}, reported={"8": 471}))
        self.does(w.nil_postal(), w.open_box("8/1"), w.count_box("8/1", 257))
        self.assertEqual(self.ward()["stations"], [{"station": "8", "account": 471, "found": 257, "difference": -214, "state": "different"}])
        self.refuses("stations-unreconciled", w.mix())
        proforma = w.proforma("8", "The turnout was reported wrongly and carried into the account")
        self.refuses("recount-first", proforma)
        self.does(w.count_box("8/1", 257), proforma, w.mix(), w.round(Sheet([150, 107])), w.totals(), w.declare())
        self.assertCounted([150, 107], 0, 0, 257)
        self.assertEqual(self.findings(), ["account-difference", "proforma-count"])

    def test_i16_ambatipalli(self):
        """Termites: the box is set aside, the ward held; an order excludes the box before anything is declared. (B-3, T-7, T-8)"""
        w = self.opens(Ward({"44": [200], "105": [180]}))
        self.does(w.nil_postal(), w.count_boxes("44/1"), w.box("give", "105/1", table=1),
                  w.box("verify", "105/1", sealIntact=False, paperSeal="eaten"),
                  w.box("decide", "105/1", "ro", count=False, reason="Termites have eaten the papers"),
                  w.act("ward.hold", kind="loss", reason="Termites in the strong room; reported to the Collector", station="105", papers=180))
        self.refuses("ward-held", w.mix())
        self.assertEqual(self.blockers(), ["ward-held", "box-set-aside", "not-mixed", "rounds-incomplete", "totals-not-announced"])
        self.does(w.act("ward.release", order="SEC letter 7"), w.mix(), w.round(Sheet([150, 50])), w.totals())
        self.refuses("box-set-aside", w.declare())
        self.refuses("order-missing", w.box("exclude", "105/1", "ro", order=""))
        self.does(w.box("exclude", "105/1", "ro", order="SEC letter 9: station 105 is left out"), w.declare())
        self.assertCounted([150, 50], 0, 0, 200)

    def test_i17_wet_papers(self):
        """Wet papers are judged one by one: what cannot be established as genuine is rejected as damaged. (D-2)"""
        w = self.opens(Ward({"1": [100]}))
        self.does(w.counted(Sheet([52, 40], accepted={1: 4}, rejected={"damaged": 8})), w.declare())
        self.assertCounted([52, 40], 0, 8, 100)

    def test_i20_dharmapuri(self):
        """165,209 polled, 165,747 counted, margin 441: the ward is told so before it is declared. (B-12)"""
        w = self.opens(Ward({"1": [165_747]}, accounts={"1": 165_209}), issue=200_000)
        self.does(w.nil_postal(), w.count_boxes(), w.count_box("1/1", 165_747), w.proforma("1", "Not known"), w.mix(),
                  w.round(Sheet([82_873, 82_432], 442)), w.totals())
        self.assertEqual(self.ward()["stations"][0]["difference"], 538)
        self.assertEqual(self.ward()["outcome"]["margin"], 441)
        self.assertEqual(self.findings(), ["account-excess", "account-difference", "proforma-count"])

    def test_i25_ramjilal_yadav(self):
        """Three tendered papers could break the tie: they are not counted, and the lot decides. (B-11, L-1, X-5)"""
        w = self.opens(Ward({"1": [100]}, tendered={"1": 3}))
        self.does(w.counted(Sheet([48, 48], 4)))
        self.assertEqual(self.ward()["stations"][0]["account"], 100)
        tendered = w.act("packet.seal", packet="tendered-1", seals=["RO"])
        self.refuses("packet-mismatch", tendered | {"papers": 0})
        self.does(tendered | {"papers": 3}, w.lot_by_hand("C002-1", at=time("08:15")), w.declare())
        self.assertElected(2, 0, by_lot=True)
        self.assertCounted([48, 48], 4, 0, 100)


class Postal(CountingHall):
    def test_kalyandurg(self):
        """The press had 91 papers, the parts add up to 93: with 91 covers such a count is refused. (P-11)"""
        w = self.opens(Ward({"1": [100]}, candidates=4))
        *before, count = w.postal([56, 32, 1, 2])
        self.does(before)
        self.refuses("postal-balance", count | {"rejected": {"no-vote": 2}}, says="93")
        self.refuses("postal-balance", count | {"rejected": {"no-vote": 2}}, says="91")
        self.does(count)
        self.assertEqual(self.ward()["postal"]["admitted"], 91)

    def test_i18_perinthalmanna(self):
        """348 covers refused, margin 38. (P-4, P-14)"""
        w = self.opens(Ward({"1": [100]}))
        self.does(w.postal([2, 2], unopened=348), w.until_totals(Sheet([69, 31])))
        self.assertEqual((self.ward()["outcome"]["margin"], self.findings()), (38, ["postal-rejected-margin"]))
        self.assertEqual(self.ward()["postal"]["rejectedUnopened"], {"not-attested": 348})
        self.does(w.declare())

    def test_i19_dholka(self):
        """429 rejected, 423 of them never opened, margin 327: an unopened cover is not a paper. (P-5, P-11, P-14)"""
        w = self.opens(Ward({"1": [500]}))
        self.does(w.postal([0, 0], rejected={"no-vote": 6}, unopened=423), w.until_totals(Sheet([410, 83], 7)))
        self.assertEqual((self.ward()["outcome"]["margin"], self.findings()), (327, ["postal-rejected-margin"]))
        self.assertCounted([410, 83], 7, 6, 506)
        seal = w.act("packet.seal", packet="rejected-covers", seals=["RO"])
        self.refuses("packet-mismatch", seal | {"papers": 429})
        self.does(seal | {"papers": 423}, w.declare())


class RoundsAndSheets(CountingHall):
    def test_i07_kubernagar(self):
        """17,656 v 16,992 over ten rounds: no round can be left out, and the sum is nobody's to type. (R-11, T-1)"""
        first, second = [1766] * 9 + [1762], [1700] * 9 + [1692]
        w = self.opens(Ward({"1": [17_656 + 16_992]}), issue=3_475, entries=1)
        self.does(w.nil_postal(), w.count_boxes(), w.mix())
        for n in range(10):
            sheet = Sheet([first[n], second[n]])
            self.does(w.issue(sheet.papers), w.enter(sheet, officers=["ent-1"]))
            self.refuses("rounds-incomplete", w.totals())
            if n == 8:
                self.refuses("round-open", w.act("round.issue", "drum"))
            self.does(w.announce())
        self.does(w.totals(), w.declare())
        self.assertElected(1, 664)
        self.assertCounted([17_656, 16_992], 0, 0, 34_648)
        self.assertEqual(sum(r["sheets"][0]["votes"][0] for r in self.ward()["rounds"]), 17_656)
        explained = json.loads(self.expect(0, "explain", self.book, "--ward", 1, "--figure", "total_C001", "--format", "json").stdout)
        self.assertEqual([act["amount"] for act in explained["acts"]], first)

    def test_i07_kubernagar_a_blank_round_is_not_a_round_of_zeros(self):
        """A round announced with a blank sheet leaves the ward open. (R-8, R-11)"""
        w = self.opens(Ward({"1": [200]}))
        self.does(w.nil_postal(), w.count_boxes(), w.mix(), w.issue(100),
                  w.act("sheet.blank", round=1, table=1, reason="Carried over"), w.announce(), w.round(Sheet([60, 40])))
        self.refuses("sheet-blank", w.totals())
        self.does(w.enter(Sheet([20, 80]), round=1))
        self.assertEqual([r["announced"] for r in self.ward()["rounds"]], [False, False])
        self.refuses("earlier-round-unannounced", w.announce(2))
        self.does(w.announce(1), w.announce(2), w.totals(), w.declare())
        self.assertElected(2, 40)

    def test_i08_kandarada(self):
        """2,793 polled, 41 snatched, lead 53: nothing is declared, whatever the lead; a fresh poll. (T-7, T-8)"""
        w = self.opens(Ward({"1": [2_793]}), issue=3_000)
        self.does(w.nil_postal(), w.count_boxes(), w.mix(), w.issue(2_793))
        self.refuses("sheet-balance", w.enter(Sheet([1_402, 1_349], 1)), says="41")
        self.does(w.act("issue.amend", "aro", round=1, table=1, papers=2_752, reason="41 papers were snatched", confirmedBy="sup"),
                  w.enter(Sheet([1_402, 1_349], 1)), w.announce(), w.totals(),
                  w.act("ward.hold", kind="loss", reason="41 papers were snatched from the table", papers=41))
        self.assertEqual((self.ward()["outcome"]["margin"], self.ward()["ledger"]["variances"]), (53, -41))
        self.refuses("ward-held", w.declare())
        self.assertEqual(self.blockers()[0], "ward-held")
        self.refuses("order-missing", w.act("ward.release", order=" "))
        self.does(w.act("ward.void", order="SEC 44/2021", reason="Fresh poll for the post"))
        self.assertEqual(self.ward()["outcome"]["kind"], "void")

    def test_i08_kandarada_uncounted_papers_in_the_drum(self):
        """41 papers left in the drum stand in the way of a lead of 53. (R-13, T-7)"""
        w = self.opens(Ward({"1": [2_793]}), issue=3_000)
        self.does(w.nil_postal(), w.count_boxes(), w.mix(), w.round(Sheet([1_402, 1_349], 1)))
        self.assertEqual(self.ward()["ledger"]["drum"], 41)
        self.refuses("rounds-incomplete", w.totals())
        self.refuses("rounds-incomplete", w.declare())

    def test_i12_bingidoddi(self):
        """2,156 said to be counted, parts of 2,099, 2,257 said to be polled: refused by 57, and 101 on Proforma-1. (R-3, R-4, B-6)"""
        votes = [64, 2, 635, 464, 145, 14, 708]
        w = self.opens(Ward({"1": [2_156]}, candidates=7, accounts={"1": 2_257}), issue=2_500)
        self.does(w.nil_postal(), w.count_boxes(), w.count_box("1/1", 2_156), w.proforma("1", "Not explained"), w.mix(), w.issue(2_156))
        self.assertEqual(self.ward()["stations"][0]["difference"], -101)
        sheet = Sheet(votes, 4, rejected={"doubtful-mark": 63})
        self.assertEqual(sheet.papers, 2_099)
        decide, (one, two) = w.enter(sheet)
        self.does(decide)
        self.refuses("sheet-balance", one, says="57")
        amend = w.act("issue.amend", "aro", round=1, table=1, papers=2_099, reason="57 papers fewer, counted three times", confirmedBy="sup")
        self.refuses("confirmation-missing", amend | {"confirmedBy": "aro"})
        self.does(amend, one, two, w.announce(), w.totals(), w.declare())
        self.assertEqual(self.ward()["ledger"]["variances"], -57)
        self.assertCounted(votes, 4, 63, 2_099)

    def test_i15_pokhri(self):
        """The presiding officer signed no paper: by his mistake none is rejected. (D-2, D-4)"""
        self.every_paper_unsigned("ap-municipalities-2005", "lacks-mark-and-signature")

    def test_i15_pokhri_in_a_corporation(self):
        """There the rule speaks of the mark alone. (D-3, D-4)"""
        self.every_paper_unsigned("ap-corporations-2005", "lacks-mark")

    def every_paper_unsigned(self, rulebook, ground):
        w = self.opens(Ward({"1": [100]}), rulebook=rulebook)
        self.does(w.nil_postal(), w.count_boxes(), w.mix(), w.issue(100))
        decide = lambda *decisions: w.act("doubtful.decide", "aro", round=1, table=1, decisions=[
            each | {"circumstance": "officer-mistake"} for each in decisions])
        self.refuses("ground-cured", decide({"papers": "1-100", "outcome": "rejected", "ground": ground}))
        self.does(decide({"papers": "1-58", "outcome": "valid", "candidate": 1}, {"papers": "59-100", "outcome": "valid", "candidate": 2}),
                  w.enter(Sheet([58, 42])), w.announce(), w.totals(), w.declare())
        self.assertCounted([58, 42], 0, 0, 100)

    def test_i21_papers_missing_between_tables(self):
        """50 papers gone between the drum and the table: the sheet does not balance, the ledger says where they are. (R-3, R-4, R-13, B-12)"""
        w = self.opens(Ward({"1": [500], "2": [500]}, tables=2))
        self.does(w.nil_postal(), w.count_boxes(), w.mix(), w.issue(500, 500), w.enter(Sheet([260, 240])))
        ledger = self.ward()["ledger"]
        self.assertEqual((ledger["atTables"], ledger["counted"], ledger["closes"]), (500, 500, True))
        short = Sheet([230, 220])
        self.refuses("sheet-balance", w.enter(short, 2), says="50")
        self.refuses("sheets-missing", w.announce())
        self.does(w.act("issue.amend", "aro", round=1, table=2, papers=450, reason="Two bundles are missing; searched for", confirmedBy="sup"),
                  w.enter(short, 2), w.announce(), w.totals())
        self.assertEqual(self.ward()["ledger"], {"found": 1000, "variances": -50, "drum": 0, "atTables": 0, "counted": 950, "closes": True})
        self.assertEqual(self.ward()["outcome"]["margin"], 30)
        self.assertEqual(self.findings(), ["variance-margin"])


class Recounts(CountingHall):
    def whole(self, w, number, moved={}):
        """Every pile as booked, and what is moved."""
        totals = self.ward()["totals"]
        found = {f"candidate-{c}": votes for c, votes in enumerate(totals["candidates"], 1)}
        found |= {"nota": totals["nota"], "rejected": totals["rejected"]}
        self.does(w.recount(number, found, moved))

    def asked(self, w, request, candidate=2):
        self.does(w.request(candidate), w.decide(request))

    def test_i04_parkala(self):
        """369 v 368, counted again with the same figures. (T-3, T-4, T-5)"""
        w = self.opens(Ward({"17": [750]}))
        self.does(w.counted(Sheet([369, 368], 5, rejected={"no-mark": 8})))
        self.asked(w, 1)
        self.refuses("window-open", w.declare("08:14"))
        self.refuses("recount-open", w.declare("08:15"))
        self.whole(w, 1)
        self.refuses("window-open", w.declare("08:14"))
        self.does(w.declare("08:15"))
        self.assertElected(1, 1)
        self.assertEqual(self.ward()["recounts"], [{"recount": 1, "closed": True}])

    def test_i05_kalwakurthy(self):
        """A lead of two changes hands, and is counted once more: each recount stays a record of its own. (T-4, T-5)"""
        w = self.opens(Ward({"10": [402]}))
        self.does(w.counted(Sheet([202, 200])))
        self.asked(w, 1)
        self.whole(w, 1, {"candidate-1": {"candidate-2": 2}})
        self.assertElected(2, 2)
        self.asked(w, 2, candidate=1)
        self.whole(w, 2)
        self.assertEqual(self.ward()["recounts"], [{"recount": 1, "closed": True}, {"recount": 2, "closed": True}])
        self.assertIn("second-recount", self.findings())
        self.does(w.declare())
        self.assertElected(2, 2)
        self.assertEqual([(e["recount"], e["pile"]) for e in self.exported() if e["do"] == "recount.pile"],
                         [(n, pile) for n in (1, 2) for pile in ("candidate-1", "candidate-2", "nota", "rejected")])

    def test_i09_tummalapalli(self):
        """+2, then -2: who was announced was not declared. (T-2, T-5, X-3)"""
        w = self.opens(Ward({"1": [300]}))
        self.does(w.counted(Sheet([146, 144], 10)))
        self.assertElected(1, 2)
        self.refuses("window-open", w.declare("08:10"))
        self.does(w.request(2), w.decide(1, ["candidate-1", "candidate-2"]),
                  w.recount(1, {"candidate-1": 146, "candidate-2": 144}, {"candidate-1": {"candidate-2": 2}}), w.declare())
        self.assertElected(2, 2)
        self.refuses("ward-frozen", w.decide(1))

    def test_i10_mittanandhimalla(self):
        """329, 328, 24 rejected; then 326, 327, 28: other figures, the same 681 papers. (T-4, T-6, R-13)"""
        w = self.opens(Ward({"1": [681]}))
        self.does(w.counted(Sheet([329, 328], rejected={"doubtful-mark": 24})))
        self.assertCounted([329, 328], 0, 24, 681)
        self.asked(w, 1)
        self.whole(w, 1, {"candidate-1": {"rejected": 3}, "candidate-2": {"rejected": 1}})
        self.assertCounted([326, 327], 0, 28, 681)
        self.does(w.declare())
        self.assertElected(2, 1)

    def test_i11_talachintala(self):
        """No reasons, no recount; no reason, no altered figure, and the old one stays legible. (T-3, R-10, B-1a)"""
        w = self.opens(Ward({"1": [104]}))
        self.does(w.nil_postal())
        account = w.act("account.enter", "sup", station="1", received=160, unusedSigned=0, unusedUnsigned=56,
                        cancelledProcedure=0, cancelledOther=0, tendered=0)
        self.refuses("reason-missing", account)
        self.does(account | {"reason": "Read again from the account"}, w.count_boxes(), w.mix(), w.issue(104))
        wrong = [entry["seq"] for entry in self.answers(w.enter(Sheet([50, 54])))]
        self.does(w.announce())
        strike = w.act("strike", "aro", entries=wrong, confirmedBy="sup")
        self.refuses("reason-missing", strike | {"reason": " "})
        self.does(strike | {"reason": "Columns exchanged"}, w.enter(Sheet([54, 50])), w.announce(), w.totals(), w.request(2))
        self.refuses("reasons-missing", w.decide(1, reasons=""))
        self.refuses("reasons-missing", {k: v for k, v in w.decide(1).items() if k != "reasons"})
        self.does(w.decide(1))
        self.whole(w, 1)
        self.does(w.declare())
        self.assertElected(1, 4)
        self.assertEqual(self.ward()["struck"], wrong)
        self.assertEqual([e["votes"] for e in self.exported() if e["do"] == "sheet.enter"], [[50, 54]] * 2 + [[54, 50]] * 2)

    def test_i14_kotagiri(self):
        """110 each; of five rejected papers two were good: the recount opens the rejected pile. (D-9, T-4, L-1)"""
        w = self.opens(Ward({"1": [225]}))
        self.does(w.counted(Sheet([110, 110], rejected={"doubtful-mark": 5})))
        self.assertEqual(self.ward()["outcome"]["kind"], "tie")
        self.does(w.request(1), w.decide(1, ["rejected"]), w.recount(1, {"rejected": 5}, {"rejected": {"candidate-1": 2}}), w.declare())
        self.assertCounted([112, 110], 0, 3, 225)
        self.assertElected(1, 2)


class Ties(CountingHall):
    def tied(self, votes, *rest, **rejected):
        w = self.opens(Ward({"1": [2 * votes + sum(rest) + sum(rejected.values())]}, candidates=2 + len(rest)))
        self.does(w.counted(Sheet([votes, votes, *rest], rejected={k.replace("_", "-"): n for k, n in rejected.items()})))
        outcome = self.ward()["outcome"]
        self.assertEqual((outcome["kind"], outcome["tied"], outcome["margin"]), ("tie", [1, 2], 0))
        return w

    def test_i06_dubbaka(self):
        """357 each: the lot, and the counted votes stay. (L-1, L-2, L-3, L-4)"""
        w = self.tied(357)
        self.refuses("window-open", w.commit())
        self.refuses("tie-unresolved", w.declare("08:15"))
        _, drawn = self.answers(w.commit() | {"at": time("08:15")}, w.act("lot.draw", digits={"DICE": "31415926535897932384"}))
        self.refuses("lot-drawn", w.act("lot.draw", digits={"DICE": "27182818284590452353"}))
        self.does(w.declare())
        self.assertElected(drawn["candidate"], 0, by_lot=True)
        self.assertCounted([357, 357], 0, 0, 714)

    def test_i13_baldev_singh(self):
        """412, 412, 4, rejected 8: 836; the recount finds the same tie, and only then comes the lot. (L-2, T-5)"""
        w = self.tied(412, 4, doubtful_mark=8)
        self.does(w.request(2), w.decide(1), w.recount(1, {"candidate-1": 412, "candidate-2": 412, "candidate-3": 4, "nota": 0, "rejected": 8}))
        self.assertCounted([412, 412, 4], 0, 8, 836)
        self.refuses("window-open", w.commit())
        self.does(w.lot_by_hand("C001-5", at=time("08:15")), w.declare())
        self.assertElected(1, 0, by_lot=True)

    def test_i22_rajaram(self):
        """361 each: first the recount, then the lot. (L-2)"""
        w = self.tied(361)
        self.does(w.request(1, at=time("08:10")), w.passes("08:20"))
        self.refuses("recount-undecided", w.commit(), w.lot_by_hand("C001-1"))
        self.does(w.decide(1, ["candidate-1", "candidate-2"]))
        self.refuses("recount-open", w.commit())
        self.does(w.recount(1, {"candidate-1": 361, "candidate-2": 361}),
                  w.commit() | {"at": time("08:35")}, w.act("lot.draw", digits={"DICE": "01234567890123456789"}), w.declare())

    def test_i23_chinna_elkicherla(self):
        """212 each: a draw made by hand is recorded as it was made, once. (L-5)"""
        w = self.tied(212)
        lot = w.lot_by_hand("C002-4", at=time("08:15"), note="Five slips a candidate, drawn by the RO before the agents")
        self.refuses("witnesses-missing", lot | {"witnesses": ["Kolli Prasad"]})
        self.refuses("unknown-slip", lot | {"slip": "C003-1"})
        self.does(lot)
        self.refuses("lot-drawn", lot)
        self.assertEqual(next(e["note"] for e in self.exported() if e["do"] == "lot.record"), lot["note"])
        self.does(w.declare())
        self.assertElected(2, 0, by_lot=True)

    def test_i24_badya_thanda(self):
        """A tie, and an application that breaks it: the lot is not offered before it is decided, nor after. (L-2, T-5)"""
        w = self.tied(120)
        self.does(w.request(2), w.passes("08:15"))
        self.refuses("recount-undecided", w.commit())
        self.does(w.decide(1, ["candidate-1"]), w.recount(1, {"candidate-1": 120}, {"candidate-1": {"nota": 1}}))
        self.refuses("no-tie", w.commit() | {"at": time("08:40")})
        self.does(w.declare())
        self.assertElected(2, 1)


if __name__ == "__main__":
    unittest.main()
