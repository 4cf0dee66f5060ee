#!/usr/bin/env python3
"""Writes the day of thirty slips: `day-1.ndjson`, `day-2.ndjson` and `expected/answers.ndjson`.

The election folder is kept by hand. Every act below is either done or refused with a code; both are part of the story, and
the numbers of the entries that are struck follow from it. What is expected comes from this story, never from the program;
`expected/status.json` is the program's, kept once its figures agreed with STORY.md.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from make import Election, Ward, cover, officer  # noqa: E402


class Day(Election):
    """Acts with the code they are refused with, or None; counted over both files."""

    def __init__(self, folder):
        super().__init__(folder)
        self.entries, self.expected = 0, []

    def write(self, name):
        day, self.day = sorted(self.day, key=lambda entry: entry[0]), []
        lines, numbers = [], {}
        for line, (_, act, code) in enumerate(day, 1):
            if act["do"] == "strike":
                act["entries"] = [numbers[id(struck)] for struck in act["entries"]]
            if code is None:
                self.entries += 1
                numbers[id(act)] = self.entries
            answer = {"accepted": True, "seq": self.entries} if code is None else {"accepted": False, "code": code}
            self.expected.append({"file": name, "line": line, **answer})
            lines.append(act)
        self.put(name, lines)
        self.put("expected/answers.ndjson", self.expected)

    def put(self, name, lines):
        text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
        (self.folder / name).write_text(text)


class SlippingWard(Ward):
    def act(self, do, by, seconds=60, code=None, **fields):
        act = {"do": do, "by": by, "ward": self.number, "at": self.clock.isoformat(), **fields}
        self.election.day.append((self.clock, act, code))
        self.wait(seconds / 60)
        return act

    def refused(self, code, do, by, **fields):
        self.act(do, by, 20, code, **fields)

    def box(self, do, by, box, **fields):
        return self.act(f"box.{do}", by, station=self.boxes[box]["station"], box=box, **fields)

    def strike(self, by, reason, *acts, confirmed=None, **fields):
        """Alone what one did last; else with a second officer."""
        confirmation = {"confirmedBy": confirmed} if confirmed else {}
        self.act("strike", by, entries=list(acts), reason=reason, **confirmation, **fields)

    def sheet(self, round, table, votes, nota, rejected):
        return {"round": round, "table": table, "votes": votes, "nota": nota, "rejected": rejected, "held": 0}

    def reject(self, round, table, papers, ground="more-than-one"):
        self.act("doubtful.decide", self.aro, round=round, table=table,
                 decisions=[{"papers": f"1-{papers}", "outcome": "rejected", "ground": ground}])

    def key(self, sheet, first=0, second=1):
        return [self.act("sheet.enter", self.operators[n], **sheet) for n in (first, second)]


# ── Ward 2, the neighbour: nothing happens in it but what was meant for ward 1 ────────────────────────────────────────

def neighbour(day):
    ward = SlippingWard(day, 2, "08:00")
    ward.act("postal.close", "ro-01")
    ward.go_to("08:30")
    ward.box("give", "sup-21", "5/1", table=1)
    ward.box("verify", "sup-21", "5/1", sealIntact=True, paperSeal="TV-0201")
    ward.box("count", "sup-21", "5/1", bundles=2, leftover=10)
    ward.mix()
    ward.issue(60)
    ward.reject(1, 1, 2)
    ward.key(ward.sheet(1, 1, [35, 22], 1, 2))
    ward.announce()
    ward.announce_totals()
    ward.wait(15)
    ward.act("result.declare", ward.ro)


# ── Ward 1, in the order of STORY.md ──────────────────────────────────────────────────────────────────────────────────

def postal(ward):
    ro, aro, sup = ward.ro, ward.aro, ward.supervisors
    put_up = {f"1/0{n}": cover(f"TV-01-0{n}") for n in range(1, 7)}
    put_up["1/06"] = cover("TV-01-06", attested=False)
    receive = lambda name, code=None, **fields: ward.act(
        "postal.receive", aro, 10, code, cover=name, kind="post", **{"received": "2021-03-12T16:30:00+05:30", **fields})

    for name in ("1/01", "1/02", "1/03", "1/04", "1/06"):
        receive(name)
    elsewhere = ward.act("postal.receive", ro, 10, cover="1/05", kind="post", ward=2)        # 1 in the wrong ward
    ward.strike(ro, "Cover 1/05 is of ward 1; it was keyed under ward 2", elsewhere, ward=2)
    receive("1/05")
    receive("1/04", "cover-known")                                                          # 2 twice
    twice = receive("1/4")
    ward.refused("postal-open", "postal.close", ro)                                         # 3 closed too early
    ward.go_to("08:00")
    closed = ward.act("postal.close", ro)
    ward.go_to("08:04")
    receive("1/07", received="2021-03-14T07:55:00+05:30")
    ward.strike(ro, "Said before the tray at the door was emptied; one cover handed in at 07:55 lay in it", closed, confirmed=aro)
    ward.act("postal.close", ro)

    scrutinise = lambda name, scrutiny, code=None: ward.act("postal.scrutinise", aro, 20, code, cover=name, **scrutiny)
    scrutinise("1/01", put_up["1/01"]["scrutiny"])
    other = scrutinise("1/03", put_up["1/02"]["scrutiny"])                                  # 4 the wrong cover
    scrutinise("1/03", put_up["1/03"]["scrutiny"], "cover-settled")
    ward.strike(aro, "Cover 1/02 was in hand and 1/03 was keyed", other)
    for name in ("1/02", "1/03", "1/04", "1/05", "1/06"):
        scrutinise(name, put_up[name]["scrutiny"])
    scrutinise("1/07", cover("TV-01-07")["scrutiny"])
    ward.refused("covers-unsettled", "postal.seal", aro)                                    # 2, found
    ward.strike(aro, "No such cover: 1/04 was registered a second time as 1/4", twice, confirmed=sup[1])
    ward.act("postal.seal", aro)
    count = {"empty": 0, "nota": 1, "held": 1}
    ward.refused("postal-balance", "postal.count", aro, votes=[2, 1, 1], rejected={"no-vote": 1}, **count)
    wrong = ward.act("postal.count", aro, votes=[2, 1, 1], rejected={}, **count)            # 5 the wrong count
    ward.seal("declarations", 6)
    ward.seal("rejected-covers", 1)
    ward.seal("postal-valid", 5)

    def count_again():
        ward.strike(aro, "The paper without a mark lay in the tray of candidate 3 and was counted for her", wrong, confirmed=sup[1])
        ward.act("postal.count", aro, votes=[2, 1, 0], rejected={"no-vote": 1}, **count)
        ward.seal("postal-valid", 4)
        ward.seal("postal-rejected", 1)

    return count_again


def boxes(ward, count_again):
    ro, aro, sup = ward.ro, ward.aro, ward.supervisors
    ward.refused("not-permitted", "box.give", "sup-01", ward=2, station="5", box="5/1", table=1)  # 1, tried again

    account = {"station": "1", "received": 450, "serialFrom": "1", "unusedSigned": 3, "cancelledProcedure": 1, "cancelledOther": 0, "tendered": 0}
    ward.refused("account-mismatch", "account.enter", sup[1], serialTo="540", unusedUnsigned=59, **account)
    ward.act("account.enter", sup[1], serialTo="450", unusedUnsigned=56, **account)         # 6 the wrong account
    ward.refused("reason-missing", "account.enter", sup[1], serialTo="450", unusedUnsigned=59, **account)
    ward.act("account.enter", sup[1], serialTo="450", unusedUnsigned=59, reason="59 was read as 56", **account)

    ward.box("give", sup[1], "1/1", table=1)
    ward.box("verify", sup[1], "1/1", sealIntact=True, paperSeal="TV-0101")
    count_again()
    given = ward.box("give", sup[2], "2/1", table=2)                                        # 7 the wrong box given
    ward.strike(sup[2], "Box 4/1 stands on the table", given)
    ward.box("give", sup[2], "4/1", table=2)
    ward.box("verify", sup[2], "4/1", sealIntact=True, paperSeal="TV-0150")                 # 9 the seal's number mistyped
    ward.refused("box-stopped", "box.count", sup[2], station="4", box="4/1", bundles=10, leftover=0)
    ward.box("decide", aro, "4/1", count=True, reason="The strip in the box says TV-0105, as the list does; it was keyed as TV-0150")
    ward.box("give", sup[3], "1/2", table=3)
    ward.refused("box-not-given", "box.verify", sup[3], station="2", box="2/1", sealIntact=True, paperSeal="TV-0102")  # 7 verified
    ward.box("verify", sup[3], "1/2", sealIntact=True, paperSeal="TV-0102")
    counted = ward.box("count", sup[1], "1/2", bundles=8, leftover=0)                       # 8 the wrong box counted
    ward.strike(sup[1], "These are the papers of box 1/1; 1/2 is not counted yet", counted)
    ward.box("count", sup[1], "1/1", bundles=8, leftover=0)
    ward.refused("leftover-range", "box.count", sup[3], station="1", box="1/2", bundles=6, leftover=37)
    ward.box("count", sup[3], "1/2", bundles=7, leftover=12)
    ward.refused("table-busy", "box.give", sup[2], station="2", box="2/1", table=2)
    ward.box("count", sup[2], "4/1", bundles=10, leftover=0)

    ward.box("give", sup[2], "2/1", table=2)                                                # 10 a station that differs
    ward.box("verify", sup[2], "2/1", sealIntact=True, paperSeal="tv-0103 ")
    ward.box("count", sup[2], "2/1", bundles=8, leftover=23)
    cause = "Counted until the number came twice; 25 papers fewer than the account, a whole bundle; the table and the floor were searched"
    ward.refused("stations-unreconciled", "drum.mix", ward.drum)
    agents = [{"candidate": n, "name": a["name"], "mark": "signed"} for n, a in zip(ward.candidates, ward.agents)]
    ward.refused("recount-first", "station.proforma1", sup[2], station="2", cause=cause, agents=agents)
    ward.box("count", sup[2], "2/1", bundles=8, leftover=24)
    ward.box("count", sup[2], "2/1", bundles=8, leftover=24)
    ward.proforma("2", sup[2], cause, marks=("signed", "signed", "refused"))

    ward.box("give", sup[3], "3/1", table=3)                                                # 11 a box set aside
    ward.box("verify", sup[3], "3/1", sealIntact=False, paperSeal="TV-0104")
    ward.refused("reason-missing", "box.decide", aro, station="3", box="3/1", count=False, reason=" ")
    ward.box("decide", aro, "3/1", count=False, reason="The thread of the seal is cut; the District Election Authority is asked")
    ward.mix()
    surplus = {"change": 25, "reason": "A bundle with the slip of station 2 lay in the drum when it was turned: the one missed on its Proforma-1"}
    ward.refused("confirmation-missing", "drum.amend", aro, confirmedBy=aro, **surplus)
    ward.act("drum.amend", aro, confirmedBy=sup[2], **surplus)                              # 12 a bundle over


def first_round(ward):
    ro, aro, sup, (first, second) = ward.ro, ward.aro, ward.supervisors, ward.operators
    ward.refused("issue-too-large", "round.issue", ward.drum, issues=[{"table": 1, "papers": 275}])
    ward.act("round.issue", ward.drum, issues=[{"table": 1, "papers": 250}, {"table": 3, "papers": 250}])  # 13 the wrong tables
    ward.act("issue.move", ward.drum, round=1, table=3, to=2, reason="The bundles were carried to table 2")
    ward.act("issue.return", ward.drum, round=1, table=1, papers=25, reason="Nine bundles were handed over; the tenth stayed in the drum")

    decide = lambda decisions, code=None: ward.act("doubtful.decide", aro, 60, code, round=1, table=1, decisions=decisions)
    unsigned = {"paper": 4, "outcome": "rejected", "ground": "lacks-mark-and-signature", "circumstance": "officer-mistake"}
    decide([unsigned], "ground-cured")                                                      # 14 a ground that is cured
    rejected = {"papers": "1-3", "outcome": "rejected", "ground": "doubtful-mark"}
    wrong = decide([rejected, {"paper": 4, "outcome": "valid", "candidate": 2, "circumstance": "officer-mistake"}])  # 15 decided wrongly
    ward.strike(aro, "Paper 4 is marked for candidate 1", wrong)
    decide([rejected, {"paper": 4, "outcome": "valid", "candidate": 1, "circumstance": "officer-mistake"}])

    sheet = ward.sheet(1, 1, [97, 96, 26], 3, 3)
    ward.refused("sheet-balance", "sheet.enter", first, **sheet | {"votes": [97, 96, 25]})  # 16 a sheet that does not balance
    ward.act("sheet.enter", first, **sheet)
    ward.refused("same-officer", "sheet.enter", first, **sheet)                             # 17 one officer twice
    ward.act("sheet.enter", second, **sheet | {"votes": [96, 97, 26]})                      # 18 entries that differ
    ward.refused("cell-not-in-question", "sheet.reenter", second, round=1, table=1, values={"votes.3": 26})
    ward.act("sheet.reenter", second, round=1, table=1, values={"votes.1": 97, "votes.2": 96})

    ward.refused("sheets-missing", "round.announce", aro, round=1)                          # 19 announced too early
    ward.refused("reason-missing", "sheet.blank", aro, round=1, table=2, reason="")
    ward.act("sheet.blank", aro, round=1, table=2, reason="The lamps over the table failed; its trays are covered and not yet counted")
    ward.announce(1)

    ward.box("decide", aro, "3/1", count=True, reason="District Election Authority, message 88: the paper seal inside is whole, count")
    ward.box("count", sup[3], "3/1", bundles=5, leftover=14)                                # 11, counted into the drum
    ward.act("round.issue", ward.drum, issues=[{"table": 1, "papers": 200}, {"table": 2, "papers": 200}, {"table": 3, "papers": 150}])

    ward.reject(1, 2, 2)                                                                    # 20 the blank sheet filled
    sheet = ward.sheet(1, 2, [108, 107, 29], 4, 2)
    one = ward.act("sheet.enter", first, **sheet)
    other = ward.act("sheet.enter", second, **sheet | {"votes": [107, 108, 29]})            # 21 gone, with an entry that differs
    officer(ward, "officer.relieve", officer=second, reason="Taken to hospital")
    officer(ward, "officer.add", officer="ent-03", name="Pilla Rukmini", role="entry")
    ward.refused("unknown-officer", "sheet.reenter", second, round=1, table=2, values={"votes.1": 108, "votes.2": 107})
    ward.refused("not-your-entry", "sheet.reenter", "ent-03", round=1, table=2, values={"votes.1": 108, "votes.2": 107})
    ward.refused("confirmation-missing", "strike", aro, entries=[one, other], reason="One of the two who keyed the sheet is gone")
    ward.strike(aro, "One of the two who keyed the sheet is gone; both entries are made anew", one, other, confirmed=sup[3])
    ward.operators = [first, "ent-03"]
    ward.key(sheet)
    ward.announce(1)


def second_round(ward):
    ro, aro, sup, (first, second) = ward.ro, ward.aro, ward.supervisors, ward.operators
    ward.reject(2, 1, 2)
    ward.reject(2, 2, 2)
    sheet = ward.sheet(2, 1, [86, 85, 24], 3, 2)
    misplaced = ward.act("sheet.enter", first, **sheet | {"table": 2})                      # 22 the sheet of another table
    ward.strike(first, "This is the sheet of table 1", misplaced)
    ward.key(sheet)
    ward.act("count.suspend", ro, 1200, reason="Power cut; the drum is locked and the doors sealed", sealed="Hall doors, two seals")  # 23
    ward.refused("suspended", "sheet.enter", first, **ward.sheet(2, 2, [86, 86, 24], 2, 2))
    ward.act("count.resume", ro)
    ward.key(ward.sheet(2, 2, [86, 86, 24], 2, 2))
    ward.refused("confirmation-missing", "issue.amend", aro, round=2, table=3, papers=149, reason="One bundle held 24 papers")  # 24
    ward.act("issue.amend", aro, round=2, table=3, papers=149, confirmedBy=sup[1],
             reason="One bundle held 24 papers, counted three times before the agents")
    ward.reject(2, 3, 1)
    exchanged = ward.key(ward.sheet(2, 3, [64, 65, 17], 2, 1))                              # 25 found after the totals
    ward.refused("rounds-incomplete", "totals.announce", ro)
    ward.announce(2)
    ward.refused("packet-early", "packet.seal", aro, packet="candidate-1", papers=441, seals=["RO"])
    ward.announce_totals()
    ward.act("objection.add", "obs-01", text="Agent of candidate 1: at table 3 the sheet has the ladder's papers under the lamp", candidate=1, place="round 2 table 3")
    ward.strike(aro, "The sheet has candidates 1 and 2 exchanged, as the bundles show", *exchanged, confirmed=sup[3])
    ward.key(ward.sheet(2, 3, [65, 64, 17], 2, 1))
    ward.announce(2)
    ward.announce_totals()


def recount(ward):
    ro, aro, sup = ward.ro, ward.aro, ward.supervisors
    release = {"source": "postal", "nota": 0, "rejected": 0}                                # 26 a held postal paper
    ward.refused("order-missing", "held.release", aro, votes=[0, 1, 0], order="", **release)
    order = "District Election Authority, message 91: the initials on the postal paper are the attesting officer's, the paper is good"
    ward.refused("held-short", "held.release", aro, votes=[0, 2, 0], order=order, **release)
    ward.act("held.release", aro, votes=[0, 1, 0], order=order, **release)
    ward.seal("postal-valid", 5)
    ward.announce_totals()

    ward.act("recount.request", aro, candidate=2, capacity="election-agent", grounds="Papers marked between ladder and lamp lie with the ladder; four votes decide")
    piles = ["candidate-1", "candidate-2", "candidate-3"]
    decision = {"request": 1, "decision": "part", "piles": piles}
    ward.refused("reasons-missing", "recount.decide", ro, reasons="", **decision)
    ward.act("recount.decide", ro, reasons="The claim is precise, the margin is four, and three piles answer it", **decision)
    pile = lambda name, found, moved=(), code=None, **more: ward.act(
        "recount.pile", aro, 240, code, recount=1, pile=name, found=found, moved=list(moved), confirmedBy=sup[1], **more)
    crossed = {"to": "candidate-2", "papers": 2}
    pile("candidate-1", 441, [crossed], "reason-missing")                                   # 27 a paper missing
    pile("candidate-1", 441, [crossed], reason="One paper fewer than the sheets add up to; it is being looked for")
    pile("candidate-2", 438)
    ward.refused("recount-incomplete", "recount.close", aro, recount=1)
    pile("candidate-3", 121, [{"to": "candidate-1", "papers": 1}], reason="The paper missed in the pile of candidate 1 lay between two bundles of candidate 3")
    ward.act("recount.close", aro, recount=1)
    ward.announce_totals()

    ward.refused("witnesses-missing", "recount.waive", aro, candidate=1, witnesses=["Kolli Prasad", "Kolli Prasad"])  # 28
    for candidate in ward.candidates:
        ward.act("recount.waive", aro, candidate=candidate, witnesses=["Kolli Prasad", "Mula Sarada"])
    ward.act("recount.request", aro, candidate=3, capacity="candidate", grounds="Wishes every paper to be seen again")
    ward.refused("request-not-in-time", "recount.decide", ro, request=2, decision="whole", reasons="To be safe")
    ward.act("lot.commit", ro, sources=["AGENT-C001", "AGENT-C002"])


def lot_by_hand(ward):
    """The secret of the committed draw is gone."""
    ro, aro = ward.ro, ward.aro
    ward.refused("secret-missing", "lot.draw", ro, digits={"AGENT-C001": "2718281828", "AGENT-C002": "1414213562"})  # 29
    by_hand = {"slip": "C002-3", "drawnBy": "ro-01", "witnesses": ["Yerra Balaji", "Nalla Anjali"]}
    ward.refused("lot-committed", "lot.record", ro, **by_hand)
    ward.refused("order-missing", "lot.abandon", ro, order="", reason="The secret is lost")
    ward.act("lot.abandon", ro, order="District Election Authority, message 97", reason="The file with the secret was lost with the disk of the first machine")
    ward.refused("lot-committed", "lot.commit", ro, sources=["DICE"])
    ward.act("lot.record", ro, **by_hand)
    ward.refused("lot-drawn", "lot.record", ro, **by_hand)
    ward.act("result.declare", ro)
    ward.act("certificate.acknowledge", ro, receivedBy="Nalla Venkanna", identifiedBy="Nalla Anjali, election agent")
    ward.refused("packet-mismatch", "packet.seal", aro, packet="candidate-1", papers=442, seals=["RO"])  # 30 as before the recount
    for packet, papers in {"candidate-1": 440, "candidate-2": 440, "candidate-3": 120, "nota": 14, "rejected": 10}.items():
        ward.seal(packet, papers)
    ward.refused("packet-sealed", "packet.seal", aro, packet="nota", papers=14, seals=["RO"])
    ward.seal_statutory()
    ward.seal("outer")
    ward.act("packet.handOver", aro, to="Sub-Treasury Officer, Tappulavaram", receipt="STO/TV/2021/01")


def thirty_slips(day):
    neighbour(day)
    ward = SlippingWard(day, 1, "07:40")
    ward.act("ward.begin", ward.ro)
    count_again = postal(ward)
    ward.go_to("08:50")
    boxes(ward, count_again)
    first_round(ward)
    second_round(ward)
    recount(ward)
    day.write("day-1.ndjson")
    ward.go_to("17:00")
    lot_by_hand(ward)
    day.write("day-2.ndjson")


if __name__ == "__main__":
    thirty_slips(Day("thirty-slips"))
