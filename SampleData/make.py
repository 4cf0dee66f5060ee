#!/usr/bin/env python3
"""Writes the counting days of the sample elections.

The election folders (election.toml and the CSV files) are kept by hand; from them and from the stories below this writes
`kolleru-nagar/{postal.csv,day.ndjson,release.ndjson}` and `two-practices/{settled,clear}/day.ndjson`. STORY.md says what happens.

The papers of a ward are a deck, shuffled as the drum is turned, and every sheet is dealt from it: so each sheet balances and no
table stands out by accident. The shuffle is seeded by the ward: the same script writes the same bytes.
"""

import csv
import hashlib
import json
import random
import tomllib
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
INDIA = timezone(timedelta(hours=5, minutes=30))


# ── Papers ────────────────────────────────────────────────────────────────────────────────────────────────────────────
# A paper in the deck is a candidate's number, NOTA, or a doubtful paper with the decision it will get.

NOTA = "nota"


class Doubtful(NamedTuple):
    outcome: str
    candidate: int = 0
    ground: str = ""
    circumstance: str = ""
    objection: str = ""
    order: str = ""
    released_to: object = None  # what a later order makes of a held paper


def rejected(ground, objection=""):
    return Doubtful("rejected", ground=ground, objection=objection)


def accepted(choice, circumstance="", objection=""):
    if choice == NOTA:
        return Doubtful("nota", circumstance=circumstance, objection=objection)
    return Doubtful("valid", choice, circumstance=circumstance, objection=objection)


def held(order, released_to):
    return Doubtful("held", order=order, released_to=released_to)


def choice_of(paper):
    """The candidate or NOTA the paper counts for in the end, or None."""
    if not isinstance(paper, Doubtful):
        return paper
    return {"valid": paper.candidate, "nota": NOTA}.get(paper.outcome)


# ── Folders and days ──────────────────────────────────────────────────────────────────────────────────────────────────

def wards_of(text):
    """`1-3;7` as numbers."""
    for part in filter(None, text.split(";")):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


class Election:
    def __init__(self, folder):
        self.folder = HERE / folder
        self.toml = tomllib.loads((self.folder / "election.toml").read_text())
        self.settled = self.toml["settings"]["sheet"] == "settled"
        self.day = []  # (clock, act)

    def rows(self, name, ward=None):
        with open(self.folder / f"{name}.csv", newline="") as file:
            return [row for row in csv.DictReader(file) if ward is None or row["ward"] == str(ward)]

    def officers(self, role, ward):
        return [row for row in self.rows("officers")
                if row["role"] == role and (not row["wards"] or ward in wards_of(row["wards"]))]

    def write(self, name):
        """Writes the acts so far in the order of the clock; all are accepted, so line n becomes entry n (the opening is entry 0)."""
        acts = [act for _, act in sorted(self.day, key=lambda entry: entry[0])]
        for act in acts:
            if act["do"] == "strike":
                act["entries"] = [next(n for n, a in enumerate(acts, 1) if a is struck) for struck in act["entries"]]
        lines = (json.dumps(act, ensure_ascii=False, separators=(",", ":")) for act in acts)
        (self.folder / name).write_text("".join(line + "\n" for line in lines))
        self.day = []


# ── A ward and what is done in it ─────────────────────────────────────────────────────────────────────────────────────

class Ward:
    def __init__(self, election, number, start, papers=None):
        self.election, self.number, self.settled = election, number, election.settled
        self.full_issue = election.toml["settings"].get("issue", 1000)
        self.go_to(start)
        self.candidates = [int(row["candidate"]) for row in election.rows("candidates", number)]
        self.tables = [int(row["table"]) for row in election.rows("tables", number)]
        self.stations = {row["station"]: row for row in election.rows("stations", number)}
        self.boxes = {row["box"]: row for row in election.rows("boxes", number)}
        self.agents = election.rows("agents", number)
        self.supervisors = {int(row["table"]): row["id"] for row in election.officers("supervisor", number)}
        self.operators = [row["id"] for row in election.officers("entry", number)]
        self.ro, self.aro, self.drum = (next((row["id"] for row in election.officers(role, number)), None) for role in ("ro", "aro", "drum"))
        self.deck = list(Counter(papers or {}).elements())
        random.Random(number).shuffle(self.deck)
        self.booked = Counter()   # piles, as they lie on the RO's table
        self.sheets = {}          # (round, table) → papers dealt
        self.round = 0

    # The clock

    def go_to(self, time, day=None):
        day = day or self.election.toml["count"]
        clock = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=INDIA)
        assert clock >= getattr(self, "clock", clock), f"ward {self.number}: {time} is past"
        self.clock = clock

    def wait(self, minutes):
        self.clock += timedelta(minutes=minutes)

    def act(self, do, by, seconds=60, **fields):
        act = {"do": do, "by": by, "ward": self.number, "at": self.clock.isoformat(), **fields}
        self.election.day.append((self.clock, act))
        self.clock += timedelta(seconds=seconds)
        return act

    # Postal papers: covers by name, each as made by `cover` or `electronic` below

    def receive(self, covers):
        for name, cover in covers.items():
            self.act("postal.receive", self.aro, 10, cover=name, kind=cover["kind"], received=cover["received"])

    def close_postal(self):
        self.go_to("08:00")
        self.act("postal.close", self.ro)

    def scrutinise(self, covers):
        for name, cover in covers.items():
            for step, code in cover["codes"].items():
                self.act("postal.scan", self.aro, 5, cover=name, step=step, code=code)
        for name, cover in covers.items():
            self.act("postal.scrutinise", self.aro, 20, cover=name, **cover["scrutiny"])
        self.act("postal.seal", self.aro)

    def count_postal(self, votes, nota=0, empty=0, **grounds):
        grounds = {ground.replace("_", "-"): papers for ground, papers in grounds.items()}
        self.act("postal.count", self.aro, 300, empty=empty, votes=votes, nota=nota, rejected=grounds)
        self.booked.update({f"postal-candidate-{n}": v for n, v in zip(self.candidates, votes)})
        self.booked.update({"postal-nota": nota, "postal-rejected": sum(grounds.values())})
        valid = sum(votes) + nota
        self.seal("declarations", valid + empty + sum(grounds.values()))
        self.seal("postal-valid", valid)
        self.seal("postal-rejected", sum(grounds.values()))

    def plain_postal(self, serials, votes, **others):
        """Covers that raise no question, from receipt to count."""
        covers = {f"{self.number}/{n:03}": cover(serial) for n, serial in enumerate(serials, 1)}
        self.receive(covers)
        self.close_postal()
        self.scrutinise(covers)
        self.count_postal(votes, **others)

    # Boxes

    def account(self, station):
        row = self.stations[station]
        number = lambda name: int(row[name] or 0)
        return number("received") - sum(map(number, ["unused_signed", "unused_unsigned", "cancelled_procedure", "cancelled_other", "tendered"]))

    def open_box(self, box, table, seal_intact=True, paper_seal=None):
        row, by = self.boxes[box], self.supervisors[table]
        place = {"station": row["station"], "box": box}
        self.act("box.give", by, 120, **place, table=table)
        self.act("box.verify", by, 120, **place, sealIntact=seal_intact, paperSeal=paper_seal or row["paper_seal"])

    def count_box(self, box, table, found):
        bundles, leftover = divmod(found, 25)
        self.act("box.count", self.supervisors[table], 120, station=self.boxes[box]["station"], box=box, bundles=bundles, leftover=leftover)

    def count_boxes(self, boxes=None, found={}):
        """A box to each table, then the next ones; a box holds its station's account unless `found` says otherwise."""
        boxes = list(boxes or self.boxes)
        while boxes:
            at_tables, boxes = list(zip(self.tables, boxes)), boxes[len(self.tables):]
            for table, box in at_tables:
                self.open_box(box, table)
            self.wait(12)
            for table, box in at_tables:
                self.count_box(box, table, found.get(box, self.account(self.boxes[box]["station"])))

    def proforma(self, station, by, cause, marks=("signed",), **fields):
        agents = [{"candidate": n, "name": next(a["name"] for a in self.agents if a["candidate"] == str(n)), "mark": marks[i % len(marks)]}
                  for i, n in enumerate(self.candidates)]
        self.act("station.proforma1", by, 300, station=station, cause=cause, agents=agents, **fields)

    # Rounds

    def mix(self):
        self.act("drum.mix", self.drum, 900)

    def issue(self, *sizes):
        """The next round: every table a full issue or what is left of it, unless sizes are given."""
        fields = {"issues": [{"table": table, "papers": papers} for table, papers in zip(self.tables, sizes)]} if sizes else {}
        self.act("round.issue", self.drum, **fields)
        self.round += 1
        self.sizes = dict(zip(self.tables, sizes or [self.full_issue] * len(self.tables)))
        self.wait(10 + max(self.sizes.values()) // 20)

    def deal(self, papers):
        dealt, self.deck = self.deck[:papers], self.deck[papers:]
        return dealt

    def deal_round(self, amended={}):
        """What lies on each table of the round; `amended` tables hold another number than was issued."""
        for table, size in (self.sizes | amended).items():
            if papers := self.deal(size):
                self.sheets[self.round, table] = papers
                self.book(papers)

    def book(self, papers):
        for paper in papers:
            choice = choice_of(paper)
            self.booked[paper.outcome if choice is None else NOTA if choice == NOTA else f"candidate-{choice}"] += 1

    def settle(self, round, table):
        """The RO's decisions on the table's doubtful papers, one line for a run of like papers."""
        decisions, first = [], 1
        for kind, papers in sorted(Counter(p for p in self.sheets[round, table] if isinstance(p, Doubtful)).items(), key=repr):
            place = {"paper": first} if papers == 1 else {"papers": f"{first}-{first + papers - 1}"}
            said = {name: value for name, value in kind._asdict().items() if value and name != "released_to"}
            decisions.append(place | said)
            first += papers
        if decisions:
            self.act("doubtful.decide", self.aro, 240, round=round, table=table, decisions=decisions)

    def figures(self, round, table):
        papers = self.sheets[round, table]
        counted = Counter(map(choice_of, papers) if self.settled else papers)
        sheet = {"votes": [counted[n] for n in self.candidates], "nota": counted[NOTA]}
        doubtful = Counter(p.outcome for p in papers if isinstance(p, Doubtful))
        return sheet | ({k: doubtful[k] for k in ("rejected", "held")} if self.settled else {"doubtful": doubtful.total()})

    def enter(self, round, table, officer, sheet, **fields):
        return self.act("sheet.enter", officer, 150, round=round, table=table, **sheet, **fields)

    def enter_twice(self, round, table, sheet=None):
        """Both operators key the sheet; the first also keys the marks of the agents at the table."""
        marks = [{"candidate": int(a["candidate"]), "name": a["name"], "mark": "signed"} for a in self.agents if a["table"] in ("", str(table))]
        sheet = sheet or self.figures(round, table)
        first, second = self.operators
        return [self.enter(round, table, first, sheet, agents=marks), self.enter(round, table, second, sheet)]

    def settle_and_enter(self, round, table):
        """AP 2021: the sheet after the decisions. TS 2026: the sheet first, the decisions after the last round."""
        if self.settled:
            self.settle(round, table)
        self.enter_twice(round, table)

    def announce(self, round=None):
        self.act("round.announce", self.aro, 300, round=round or self.round)

    def count_round(self, *sizes):
        self.issue(*sizes)
        self.deal_round()
        for round, table in list(self.sheets):
            if round == self.round:
                self.settle_and_enter(round, table)
        self.announce()

    # Totals, recount, result

    def announce_totals(self):
        self.act("totals.announce", self.ro, 120)

    def recount(self, piles, decided, moved={}):
        """Pile by pile, each found as booked; what is `moved` then changes piles, and the totals are announced again."""
        for pile in piles:
            self.act("recount.pile", self.aro, 240, recount=decided, pile=pile, found=self.booked[pile],
                     moved=moved.get(pile, []), confirmedBy=self.supervisors[1])
        for pile in piles:
            for move in moved.get(pile, []):
                self.booked[pile] -= move["papers"]
                self.booked[move["to"]] += move["papers"]
        self.act("recount.close", self.aro, recount=decided)
        self.announce_totals()

    def all_piles(self):
        boxes = [f"candidate-{n}" for n in self.candidates] + ["nota", "rejected"]
        return boxes + [f"postal-{pile}" for pile in boxes if any(p.startswith("postal-") for p in self.booked)]

    def declare(self, received_by, identified_by, window=16):
        self.wait(window)
        self.act("result.declare", self.ro, 300)
        self.act("certificate.acknowledge", self.ro, 300, receivedBy=received_by, identifiedBy=identified_by)

    def seal(self, packet, papers=None):
        if papers == 0:
            return
        fields = {} if papers is None else {"papers": papers}
        self.act("packet.seal", self.aro, 30, packet=packet, **fields, seals=["Returning Officer"] + [a["name"] for a in self.agents[:2]])

    def seal_statutory(self):
        """The packets that came from the stations; they stay closed, tendered papers above all."""
        for station, row in self.stations.items():
            for packet in ("unused", "counterfoils", "marked-copy"):
                self.seal(f"{packet}-{station}")
            self.seal(f"tendered-{station}", int(row["tendered"] or 0))

    def seal_count(self):
        for pile in [f"candidate-{n}" for n in self.candidates] + ["nota", "rejected", "held"]:
            self.seal(pile, self.booked[pile])

    def hand_over(self):
        self.seal("outer")
        self.act("packet.handOver", self.aro, to="Sub-Treasury Officer, Kolleru Nagar", receipt=f"STO/KN/2021/{self.number:02}")

    def attach(self, form, name):
        scan = name.encode()
        self.act("attachment.add", self.aro, form=form, name=name, sha256=hashlib.sha256(scan).hexdigest(), bytes=184_000 + len(scan))


# ── Postal covers ─────────────────────────────────────────────────────────────────────────────────────────────────────

def serials(ward, count, first=1):
    return [f"PB-{ward:02}-{n:03}" for n in range(first, first + count)]


def cover(serial, received="2021-03-12T16:30:00+05:30", **faults):
    """A cover by post as it should be, but for its faults."""
    scrutiny = {"declarationFound": True, "signed": True, "attested": True, "declarationSerial": serial, "innerFound": True, "innerSerial": serial}
    scrutiny = {name: value for name, value in (scrutiny | faults).items() if value is not None}
    return {"kind": "post", "received": received, "codes": {}, "scrutiny": scrutiny}


def electronic(serial, outer, duplicate=False):
    """An electronically transmitted paper: the codes of the outer cover, the declaration and the inner cover, in this order."""
    scrutiny = {"declarationFound": True, "signed": True, "attested": True, "innerFound": True}
    codes = {"13C": outer} if duplicate else {"13C": outer, "13A": serial, "13B": serial}
    return {"kind": "etpbs", "received": "2021-03-14T06:50:00+05:30", "codes": codes, "scrutiny": scrutiny}


# ── Kolleru Nagar, a story a ward ─────────────────────────────────────────────────────────────────────────────────────

def quiet(election):
    """1 Mallelavari Peta: nothing happens."""
    ward = Ward(election, 1, "07:20", {
        1: 412, 2: 305, 3: 178, 4: 61, NOTA: 9,
        accepted(1, "clear-intention"): 2, accepted(2, "clear-intention"): 2, accepted(3): 1,
        rejected("more-than-one"): 5, rejected("no-mark"): 4, rejected("mark-elsewhere"): 2})
    ward.act("ward.begin", ward.ro)
    ward.plain_postal(serials(1, 13), [9, 3, 0, 0], more_than_one=1)
    ward.seal_statutory()
    ward.go_to("08:40")
    ward.count_boxes()
    ward.mix()
    ward.count_round(500, 481)
    ward.announce_totals()
    ward.declare("Adabala Srinivasa Rao", "Adabala Ravi Teja, election agent")
    ward.seal_count()
    ward.hand_over()


def short_box(election):
    """2 Jamathota: 471 in the account, 257 in the box (Jambagh)."""
    ward = Ward(election, 2, "07:25", {
        1: 512, 2: 326, 3: 171, NOTA: 14,
        accepted(1): 3, accepted(2, "clear-intention"): 3, accepted(3): 1,
        rejected("more-than-one"): 8, rejected("no-mark", "Agent of candidate 2: a faint mark is on the lamp"): 1,
        rejected("no-mark"): 6, rejected("wrong-instrument"): 3})
    ward.act("ward.begin", ward.ro)
    ward.plain_postal(serials(2, 4), [2, 2, 0])
    ward.seal_statutory()
    ward.go_to("08:40")
    ward.open_box("3/1", 1, paper_seal="KN-0130")
    ward.act("box.decide", ward.aro, station="3", box="3/1", count=True,
             reason="The seal is whole; the presiding officer's diary shows seal KN-0130 put on in place of KN-0103, which tore")
    ward.count_box("3/1", 1, 402)
    ward.open_box("4/1", 2)
    for found in (256, 257, 257):
        ward.count_box("4/1", 2, found)
    ward.act("objection.add", "obs-01", text="Agents of candidate 2 ask where the papers of 214 electors are", candidate=2, place="station 4")
    ward.count_boxes(["5/1"])
    ward.proforma("4", ward.supervisors[2], "The turnout was reported as 471 by mistake and carried into the account; the counterfoils show 257 papers issued",
                  marks=("signed", "refused", "left"))
    ward.attach("proforma-1", "proforma-1-station-4-signed.pdf")
    ward.mix()
    ward.count_round(525, 523)
    ward.announce_totals()
    ward.wait(16)
    ward.act("recount.request", ward.aro, candidate=2, capacity="counting-agent", grounds="214 papers of station 4 were not found")
    ward.declare("Guttula Satyanarayana", "Guttula Naresh, election agent", window=2)
    ward.seal_count()
    ward.hand_over()


def tie(election):
    """3 Tamarakolanu: 357 each, three tendered papers unopened, a lot (Dubbaka)."""
    ward = Ward(election, 3, "07:30", {
        1: 84, 2: 355, 3: 354, NOTA: 6, accepted(3, "clear-intention", "Agent of candidate 2 objects"): 2,
        rejected("more-than-one"): 6, rejected("doubtful-mark", "Agent of candidate 3 objects"): 2, rejected("identifying-mark"): 4})
    ward.act("ward.begin", ward.ro)
    ward.plain_postal(serials(3, 3), [0, 2, 1])
    ward.seal_statutory()
    ward.go_to("08:40")
    ward.count_boxes()
    ward.mix()
    ward.count_round(425, 388)
    ward.announce_totals()
    piles = ["rejected", "postal-rejected"]
    ward.act("recount.request", ward.aro, candidate=2, capacity="election-agent", grounds="Equal votes; the rejected papers should be seen again")
    ward.act("recount.decide", ward.ro, request=1, decision="part", piles=piles,
             reasons="With equal votes each rejected paper may decide; the valid papers were shown to every agent and nobody questions them")
    ward.recount(piles, 1)
    for candidate in ward.candidates:
        ward.act("recount.waive", ward.aro, candidate=candidate, witnesses=["Tirumala Setti Hari", "Kolla Vijaya Lakshmi"])
    ward.act("lot.commit", ward.ro, 600, sources=["AGENT-C002", "AGENT-C003"])
    ward.act("lot.draw", ward.ro, 600, digits={"AGENT-C002": "2718281828", "AGENT-C003": "1414213562"})
    ward.declare("The candidate on whose slip the lot fell", "Tahsildar, Kolleru Nagar", window=1)
    ward.seal_count()
    ward.hand_over()


ORDER = "High Court, interim order of 12-03-2021: stamped papers to be kept apart and counted; no declaration unless the lead exceeds them"
RELEASE = "High Court, order of 16-03-2021: the papers kept apart are valid"


def held_papers(election):
    """4 Nereduthopu: lead 504, held 544; a later order makes the majority 782 (Neredmet)."""
    ward = Ward(election, 4, "07:35", {
        1: 1637, 2: 1134, 3: 131, NOTA: 31, accepted(1, "clear-intention"): 3, accepted(2, "clear-intention"): 2, accepted(3): 1,
        held(ORDER, 1): 405, held(ORDER, 2): 127, held(ORDER, 3): 10, held(ORDER, NOTA): 2,
        rejected("more-than-one"): 15, rejected("no-mark"): 9, rejected("mark-elsewhere"): 5, rejected("wrong-instrument"): 4,
        rejected("doubtful-mark"): 4})
    ward.act("ward.begin", ward.ro)
    ward.close_postal()
    ward.seal_statutory()
    ward.go_to("11:45")
    ward.count_boxes()
    ward.mix()
    ward.count_round()
    ward.act("objection.add", "mic-02", text="Agent of candidate 1: the stamp was the polling officer's mistake, the papers are good", candidate=1, place="station 12")
    ward.announce_totals()
    ward.wait(16)
    ward.seal("held", ward.booked["held"])

    def release():
        ward.go_to("11:00", "2021-03-17")
        for (round, table), papers in ward.sheets.items():
            now = Counter(p.released_to for p in papers if isinstance(p, Doubtful) and p.outcome == "held")
            ward.act("held.release", ward.ro, source="sheet", round=round, table=table, order=RELEASE,
                     votes=[now[n] for n in ward.candidates], nota=now[NOTA], rejected=0)
            ward.booked["held"] -= now.total()
            ward.booked.update({NOTA if choice == NOTA else f"candidate-{choice}": papers for choice, papers in now.items()})
        ward.announce_totals()
        ward.declare("Jampana Ramakrishna Raju", "Jampana Varma, election agent")
        ward.seal_count()
        ward.hand_over()

    return release


def one_vote(election):
    """5 Ravichettu Katta: 369 to 368, counted again with the same figures (Parkala)."""
    ward = Ward(election, 5, "07:40", {
        1: 364, 2: 365, 3: 41, NOTA: 5, accepted(1, "clear-intention", "Agent of candidate 2 objects"): 1, accepted(2): 1,
        rejected("more-than-one"): 4, rejected("no-mark"): 3, rejected("damaged", "Agent of candidate 1 objects"): 2})
    ward.act("ward.begin", ward.ro)
    ward.plain_postal(serials(5, 6), [3, 3, 0])
    ward.seal_statutory()
    ward.go_to("11:20")
    ward.act("account.enter", ward.supervisors[2], station="15", received=450, serialFrom="500501", serialTo="500950",
             unusedSigned=2, unusedUnsigned=63, cancelledProcedure=1, cancelledOther=0, tendered=0)
    ward.count_boxes(found={"15/1": 384})
    ward.mix()
    ward.count_round(400, 386)
    ward.announce_totals()
    ward.act("recount.request", ward.aro, candidate=1, capacity="candidate", grounds="A difference of one vote")
    ward.act("recount.decide", ward.ro, request=1, decision="whole", reasons="One vote is within the error of any hand count; two hours suffice")
    ward.recount(ward.all_piles(), 1)
    ward.attach("recount", "recount-application-candidate-1.pdf")
    ward.declare("Pulaparthi Anand Babu", "Pulaparthi Jyothi, election agent")
    ward.seal_count()
    ward.hand_over()


def postal_trouble(election):
    """6 Tapalapeta: covers refused on every ground, more of them than the majority of 38 (Perinthalmanna; papers of Kalyandurg)."""
    ward = Ward(election, 6, "07:10", {
        1: 429, 2: 416, 3: 88, 4: 35, NOTA: 7, accepted(1): 2, accepted(2, "clear-intention"): 1,
        rejected("more-than-one"): 7, rejected("no-mark"): 4, rejected("mark-elsewhere"): 3})
    names = (f"6/{n:03}" for n in range(1, 200))
    numbers = iter(serials(6, 140))
    named = lambda covers: dict(zip(names, covers))
    posted = lambda count, **faults: [cover(next(numbers), **faults) for _ in range(count)]
    good = named(posted(90) + [electronic(f"ETPB-06-{n:02}", f"KN-OUTER-{n:02}") for n in (1, 2, 3, 4)])
    first = next(iter(good.values()))["scrutiny"]["innerSerial"]
    refused = named(
        posted(3, declarationFound=False, signed=False, attested=False, declarationSerial=None)
        + posted(4, signed=False, attested=False)
        + posted(12, attested=False)
        + posted(2, defect="Declaration made out for another ward")
        + posted(2, innerFound=False, innerSerial=None)
        + [cover(next(numbers), innerSerial=f"PB-06-9{n:02}") for n in range(7)]
        + [cover(f"PB-60-{n:03}") for n in (1, 2)]
        + [cover(first)]
        + [electronic("ETPB-06-05", "KN-OUTER-05", duplicate=True) for _ in (1, 2)])
    late = named(posted(6, received="2021-03-14T10:20:00+05:30"))
    found_late = named(posted(1, received="2021-03-14T07:40:00+05:30"))

    ward.act("ward.begin", ward.ro)
    ward.receive(good | refused)
    ward.close_postal()
    ward.scrutinise(good | refused)
    ward.count_postal([56, 32, 1, 2], empty=1, no_vote=1, other_cover=1)
    ward.seal("rejected-covers", len(refused))
    ward.seal_statutory()
    ward.go_to("10:30")
    ward.receive(late)
    ward.receive(found_late)
    ward.seal("late-covers", len(late | found_late))
    ward.go_to("11:20")
    ward.count_boxes()
    ward.mix()
    ward.count_round(500, 492)
    ward.announce_totals()
    ward.act("recount.request", ward.aro, candidate=2, capacity="election-agent", grounds="42 postal covers were not counted; the majority is 38")
    ward.act("recount.decide", ward.ro, request=1, decision="refused",
             reasons="A recount is of papers; these covers were rejected before they were opened, ground by ground, and the register was shown to the agent")
    ward.declare("Inuganti Bhaskara Rao", "Inuganti Pavan, election agent")
    ward.seal_count()
    ward.hand_over()


def uncontested(election):
    """7 Kotharevu: one candidate."""
    ward = Ward(election, 7, "08:05")
    ward.declare("Bonam Satyavathi", "Municipal Commissioner", window=0)


def big(election):
    """8 Peddacheruvu Gattu: 5,200 papers, three tables, three rounds, and what can go wrong in them."""
    ward = Ward(election, 8, "07:45", {
        1: 1702, 2: 1645, 3: 803, 4: 512, 5: 301, 6: 108, NOTA: 65,
        rejected("identifying-mark"): 4, rejected("no-mark"): 9, rejected("mark-elsewhere"): 5,
        rejected("wrong-instrument", "Agent of candidate 2: the electors used the pen they were given"): 6,
        rejected("more-than-one"): 11, rejected("doubtful-mark"): 6, rejected("doubtful-mark", "Agent of candidate 1 objects"): 1,
        rejected("spurious"): 1, rejected("damaged"): 2, rejected("wrong-serial-or-design"): 2, rejected("lacks-mark-and-signature"): 3,
        accepted(1, "officer-mistake"): 3, accepted(2, "officer-mistake", "Agent of candidate 1: the presiding officer did not sign"): 2,
        accepted(1, "clear-intention"): 5, accepted(3, "clear-intention"): 2, accepted(NOTA, "clear-intention"): 1})
    ward.act("ward.begin", ward.ro)
    ward.plain_postal(serials(8, 22), [8, 9, 3, 0, 0, 0], nota=1, identifying_mark=1)
    ward.seal_statutory()

    ward.go_to("08:50")
    ward.count_boxes([box for box in ward.boxes if box != "22/2"], found={"20/1": 645, "21/1": 662, "22/1": 401})
    ward.count_box("21/1", 1, 662)
    ward.open_box("22/2", 2, seal_intact=False)
    ward.act("box.decide", ward.aro, station="22", box="22/2", count=False, reason="The thread of the seal is cut; set aside until the District Election Authority is heard")
    ward.proforma("20", ward.aro, "One paper went into the box of the next room", waived="The cause is plain: station 21, across the verandah, has one too many")
    ward.proforma("21", ward.supervisors[1], "One paper of station 20 in this box", marks=("signed", "signed", "absent"))
    ward.mix()

    ward.issue()                                                        # round 1: 1,000 a table
    ward.deal_round()
    ward.settle(1, 1)
    sheet, (first, second) = ward.figures(1, 1), ward.operators
    ward.enter(1, 1, first, sheet)
    ward.enter(1, 1, second, exchanged(sheet))
    ward.act("sheet.reenter", second, round=1, table=1, values={"votes.4": sheet["votes"][3], "votes.5": sheet["votes"][4]})
    ward.settle_and_enter(1, 2)
    ward.act("sheet.blank", ward.aro, round=1, table=3, reason="Rain came through the roof on the sheet; the table counts its trays again")
    ward.announce()

    ward.act("box.decide", ward.ro, station="22", box="22/2", count=True, reason="District Election Authority by telephone message 117: the paper seal inside is whole, count")
    ward.count_box("22/2", 2, 251)
    ward.issue(500, 500, 500)                                           # round 2: fewer, so that round 3 leaves no table idle
    ward.settle_and_enter(1, 3)
    ward.announce(1)
    ward.act("issue.amend", ward.aro, round=2, table=2, papers=499, reason="One bundle held 24 papers, counted three times before the agents", confirmedBy=ward.supervisors[3])
    ward.deal_round(amended={2: 499})
    ward.settle(2, 1)
    wrong = ward.enter_twice(2, 1, exchanged(ward.figures(2, 1)))
    ward.settle_and_enter(2, 2)
    ward.settle_and_enter(2, 3)
    ward.announce()
    ward.act("objection.add", "mic-02", text="The agents of the two candidates named Meka Venkata Rao say their figures at table 1 are exchanged", candidate=5, place="round 2 table 1")
    ward.act("strike", ward.aro, entries=wrong, reason="The trays of the two candidates of one name were read in the wrong order", confirmedBy=ward.supervisors[2])
    ward.enter_twice(2, 1)
    ward.announce()

    relieved = ward.supervisors[2]
    ward.act("count.suspend", ward.aro, 2400, reason="Power cut; papers under the drum's lid, the room sealed")
    ward.act("count.resume", ward.aro)
    officer(ward, "officer.relieve", officer=relieved, reason="Taken ill in the heat")
    officer(ward, "officer.add", officer="sup-12", name="Yenduri Ramalakshmi", role="supervisor", wards="8", table=2)
    ward.supervisors[2] = "sup-12"
    ward.count_round(250, 250, 200)                                     # round 3

    ward.announce_totals()
    ward.act("recount.request", ward.aro, candidate=6, capacity="candidate")
    ward.act("recount.request", ward.aro, candidate=2, capacity="candidate", grounds="Papers with a mark between the kite and the ladder lie with candidate 1")
    ward.act("recount.decide", ward.ro, request=2, decision="part", piles=["candidate-1", "candidate-2"],
             reasons="The claim is about two piles and can be tested there; the other piles are not questioned")
    ward.recount(["candidate-1", "candidate-2"], 1, moved={"candidate-1": [{"to": "candidate-2", "papers": 3}]})
    ward.declare("Ganta Krishna Murthy", "Ganta Vamsi, election agent")
    ward.seal_count()
    ward.attach("33", "certificate-ward-8-received.pdf")
    ward.hand_over()


def exchanged(sheet):
    """The sheet with the figures of candidates 4 and 5, who share a name, exchanged."""
    votes = sheet["votes"]
    return sheet | {"votes": votes[:3] + [votes[4], votes[3]] + votes[5:]}


def officer(ward, do, **fields):
    """An act on the staff, which belongs to no ward."""
    del ward.act(do, ward.ro, **fields)["ward"]


def kolleru_nagar():
    election = Election("kolleru-nagar")
    issued = [(w, serial, "post") for w, count in ((1, 15), (2, 6), (3, 4), (5, 8), (6, 140), (8, 25)) for serial in serials(w, count)]
    issued += [(6, f"ETPB-06-{n:02}", "etpbs") for n in range(1, 7)]
    with open(election.folder / "postal.csv", "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("ward", "serial", "kind"), *issued])

    for story in (quiet, short_box, tie, one_vote, postal_trouble, uncontested, big):
        story(election)
    release = held_papers(election)
    election.write("day.ndjson")
    release()
    election.write("release.ndjson")


# ── The same papers in two practices ──────────────────────────────────────────────────────────────────────────────────

def two_practices(practice):
    election = Election(f"two-practices/{practice}")
    ward = Ward(election, 1, "07:40", {
        1: 701, 2: 688, 3: 214, NOTA: 22, accepted(1, "clear-intention"): 6, accepted(2, "officer-mistake"): 9, accepted(NOTA): 1,
        held("Municipal Election Authority, letter 44 of 13-03-2021", 2): 2,
        rejected("more-than-one"): 8, rejected("no-mark"): 5, rejected("wrong-instrument", "Agent of candidate 3 objects"): 4})
    ward.act("ward.begin", ward.ro)
    ward.plain_postal(serials(1, 5), [3, 1, 0], doubtful_mark=1)
    ward.go_to("08:40")
    ward.count_boxes()
    ward.mix()
    while ward.deck:
        ward.count_round()
    if not ward.settled:
        for round, table in ward.sheets:
            ward.settle(round, table)
    ward.announce_totals()
    ward.declare("Vegi Sarojini", "Vegi Apparao, election agent")
    election.write("day.ndjson")


if __name__ == "__main__":
    kolleru_nagar()
    two_practices("settled")
    two_practices("clear")
