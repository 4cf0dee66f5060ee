"""A counting day brought to a stage by few calls: an election folder written by the test, and acts by its usual officers.

A `Ward` makes acts and keeps no state but the number of its rounds; a `CountingHall` feeds them to the real program. All
happens at 08:00, when the postal papers close, unless an act says otherwise: the window after the totals closes at 08:15.
"""
import csv
import json
import shutil

from bench import Bench, scratch

BUNDLE = 25
ORDER = "High Court, order of 12-03-2021"
WITNESSES = ["Kolli Prasad", "Mula Sarada"]
OFFICERS = {"ro": "ro", "aro": "aro", "sup": "supervisor", "sup-2": "supervisor", "ent-1": "entry", "ent-2": "entry",
            "ent-3": "entry", "drum": "drum", "obs": "observer"}


class Sheet:
    """A table's sheet with final figures; `accepted` doubtful papers, {candidate: papers}, are inside the votes."""

    def __init__(self, votes, nota=0, accepted={}, rejected={}, held=0):
        self.votes, self.nota, self.accepted, self.rejected, self.held = votes, nota, accepted, rejected, held

    @property
    def papers(self):
        return sum(self.votes) + self.nota + sum(self.rejected.values()) + self.held

    @property
    def settled(self):
        """As keyed after the decisions (AP 2021)."""
        return {"votes": self.votes, "nota": self.nota, "rejected": sum(self.rejected.values()), "held": self.held}

    @property
    def clear(self):
        """As keyed before them (TS 2026)."""
        votes = [v - self.accepted.get(c, 0) for c, v in enumerate(self.votes, 1)]
        return {"votes": votes, "nota": self.nota, "doubtful": self.papers - sum(votes) - self.nota}

    @property
    def decisions(self):
        found, first = [], 1
        kinds = [({"outcome": "valid", "candidate": c}, n) for c, n in self.accepted.items()]
        kinds += [({"outcome": "rejected", "ground": g}, n) for g, n in self.rejected.items()]
        kinds += [({"outcome": "held", "order": ORDER}, self.held)]
        for kind, papers in kinds:
            if papers:
                found.append({"papers": f"{first}-{first + papers - 1}", **kind})
                first += papers
        return found


class Ward:
    def __init__(self, boxes, candidates=2, number=1, tables=1, accounts={}, tendered={}, reported={}, clear=False):
        """`boxes`: {station: [papers of each box]}; `accounts`: where they differ from that; `clear`: sheets are keyed so."""
        self.boxes, self.candidates, self.number, self.tables = boxes, candidates, number, tables
        self.accounts = {station: sum(found) for station, found in boxes.items()} | accounts
        self.tendered, self.reported, self.clear = tendered, reported, clear
        self.rounds = 0

    def act(self, do, by="ro", **fields):
        return {"do": do, "by": by, "ward": self.number, **fields}

    def box(self, do, box, by="sup", **fields):
        return self.act(f"box.{do}", by, station=box.split("/")[0], box=box, **fields)

    # Postal papers

    def nil_postal(self):
        return [self.act("postal.close", at=time("08:00"))]

    def covers(self, serials, **faults):
        """Covers in time, named by their serials, closed and scrutinised."""
        received = [self.act("postal.receive", "aro", cover=s, kind="post") for s in serials]
        whole = {"declarationFound": True, "signed": True, "attested": True, "innerFound": True}
        scrutinised = [self.act("postal.scrutinise", "aro", cover=s, **whole | {"declarationSerial": s, "innerSerial": s} | faults) for s in serials]
        return received, scrutinised

    def postal(self, votes, nota=0, rejected={}, unopened=0, held=0):
        """Covers enough for these papers, and `unopened` ones that were not attested."""
        papers = sum(votes) + nota + sum(rejected.values()) + held
        received, good = self.covers([f"P{n}" for n in range(1, papers + 1)])
        more, refused = self.covers([f"R{n}" for n in range(1, unopened + 1)], attested=False)
        return [received, more, self.nil_postal(), good, refused, self.act("postal.seal", "aro"),
                self.act("postal.count", "aro", empty=0, votes=votes, nota=nota, rejected=rejected, held=held)]

    # Boxes

    def names(self):
        return {f"{station}/{n}": papers for station, found in self.boxes.items() for n, papers in enumerate(found, 1)}

    def open_box(self, box, table=1):
        return [self.box("give", box, table=table), self.box("verify", box, sealIntact=True, paperSeal=seal(self.number, box))]

    def count_box(self, box, papers):
        return self.box("count", box, bundles=papers // BUNDLE, leftover=papers % BUNDLE)

    def count_boxes(self, *names):
        """These, or all, one after another at table 1."""
        return [[self.open_box(box), self.count_box(box, papers)] for box, papers in self.names().items() if box in (names or self.names())]

    def proforma(self, station, cause, **fields):
        return self.act("station.proforma1", "sup", station=station, cause=cause, agents=[], **fields)

    def mix(self):
        return self.act("drum.mix", "drum")

    # Rounds

    def issue(self, *papers):
        self.rounds += 1
        return self.act("round.issue", "drum", issues=[{"table": t, "papers": n} for t, n in enumerate(papers, 1)])

    def enter(self, sheet, table=1, officers=("ent-1", "ent-2"), round=None):
        """Decisions and entries, in the order of the practice."""
        place = {"round": round or self.rounds, "table": table}
        decided = [self.act("doubtful.decide", "aro", decisions=sheet.decisions, **place)] if sheet.decisions else []
        keyed = sheet.clear if self.clear else sheet.settled
        entered = [self.act("sheet.enter", officer, **place, **keyed) for officer in officers]
        return [entered, decided] if self.clear else [decided, entered]

    def announce(self, round=None):
        return self.act("round.announce", "aro", round=round or self.rounds)

    def round(self, *sheets):
        """A whole round, a sheet a table."""
        return [self.issue(*(s.papers for s in sheets)), [self.enter(s, t) for t, s in enumerate(sheets, 1)], self.announce()]

    def counted(self, *sheets):
        """From the nil statement to the totals: all boxes, and a round a sheet."""
        return [self.nil_postal(), self.until_totals(*sheets)]

    def until_totals(self, *sheets):
        return [self.count_boxes(), self.mix(), [self.round(s) for s in sheets], self.totals()]

    # Totals, recount, lot, result

    def totals(self):
        return self.act("totals.announce")

    def request(self, candidate, grounds="The margin is small", **fields):
        return self.act("recount.request", "aro", candidate=candidate, capacity="candidate", grounds=grounds, **fields)

    def decide(self, request, piles=None, reasons="The claim is precise and can be tested", **fields):
        decision = {"decision": "part", "piles": piles} if piles else {"decision": "whole"}
        return self.act("recount.decide", request=request, reasons=reasons, **decision | fields)

    def pile(self, recount, pile, found, moved={}, **fields):
        """`moved`: {pile: papers}; to a rejected pile, for more than one mark."""
        out = [{"to": to, "papers": n} | ({"ground": "more-than-one"} if "rejected" in to else {}) for to, n in moved.items()]
        return self.act("recount.pile", "aro", recount=recount, pile=pile, found=found, moved=out, confirmedBy="sup", **fields)

    def recount(self, recount, found, moved={}):
        """`found`: {pile: papers}, `moved`: {pile: {pile: papers}}; closed, and the totals announced again."""
        piles = [self.pile(recount, pile, papers, moved.get(pile, {})) for pile, papers in found.items()]
        return [piles, self.act("recount.close", "aro", recount=recount), self.totals()]

    def commit(self):
        return self.act("lot.commit", sources=["DICE"])

    def lot_by_hand(self, slip, **fields):
        return self.act("lot.record", slip=slip, drawnBy="ro", witnesses=WITNESSES, **fields)

    def declare(self, at="09:00"):
        return self.act("result.declare", at=time(at))

    def passes(self, at):
        """Time, that is: somebody says so."""
        return self.act("objection.add", "obs", text=f"It is {at}", at=time(at))


def time(clock):
    return f"2021-03-14T{clock}:00+05:30"


def seal(ward, box):
    return f"PS-{ward}-{box}"


def flat(acts):
    for act in acts:
        if isinstance(act, dict):
            yield act
        else:
            yield from flat(act)


def write_folder(folder, wards, rulebook="ap-municipalities-2005", **settings):
    folder.mkdir(exist_ok=True)
    toml = {"id": "in-ap-test-2021", "name": "Test", "kind": "municipality", "district": "D", "state": "S", "rulebook": rulebook}
    text = "".join(f"{key} = {json.dumps(value)}\n" for key, value in toml.items())
    text += "poll = 2021-03-10\ncount = 2021-03-14\npostal_closes = 2021-03-14T08:00:00+05:30\n[settings]\n"
    settings = {"sheet": "settled", "doubtful": "per-round", "issue": 1000} | settings
    text += "".join(f"{key} = {json.dumps(value)}\n" for key, value in settings.items())
    (folder / "election.toml").write_text(text)

    def table(name, header, rows):
        with open(folder / f"{name}.csv", "w", newline="") as file:
            csv.writer(file).writerows([header.split(","), *rows])

    table("wards", "ward,name,reservation,electors", [(w.number, f"Ward {w.number}", "General", 250_000) for w in wards])
    table("candidates", "ward,candidate,name,party,symbol",
          [(w.number, c, f"Candidate {c}", "IND", f"Symbol {c}") for w in wards for c in range(1, w.candidates + 1)])
    stations = []
    for w in wards:
        serial = 1
        for station, account in w.accounts.items():
            tendered = w.tendered.get(station, 0)
            received = account + tendered + 50
            stations.append((w.number, station, f"Station {station}", 250_000, w.reported.get(station, ""), received,
                             serial, serial + received - 1, 0, 50, 0, 0, tendered))
            serial += received
    table("stations", "ward,station,name,electors,reported,received,serial_from,serial_to,unused_signed,unused_unsigned,"
          "cancelled_procedure,cancelled_other,tendered", stations)
    table("boxes", "ward,station,box,paper_seal", [(w.number, box.split("/")[0], box, seal(w.number, box)) for w in wards for box in w.names()])
    table("tables", "ward,table", [(w.number, t) for w in wards for t in range(1, w.tables + 1)])
    table("officers", "id,name,role", [(officer, officer.upper(), role) for officer, role in OFFICERS.items()])


class CountingHall(Bench):
    """Acts wait until an answer or the status is asked for, and then go to one `record`."""

    waiting, seen = [], None

    def opens(self, *wards, **settings):
        self.seen = None
        folder = self.folder / "election"
        write_folder(folder, wards, **settings)
        self.open(folder)
        return wards[0]

    def stands_as_left_by(self, build):
        """What `build` does is done once for the tests of a class; each has a copy of the folder it left."""
        kind = type(self)
        if "left" not in vars(kind):
            build()
            self.fed()
            kind.left = scratch() / "left"
            shutil.copytree(self.folder, kind.left)
        else:
            shutil.copytree(kind.left, self.folder, dirs_exist_ok=True)

    def does(self, *acts):
        """All of them are to be accepted."""
        self.waiting = self.waiting + [(act, None, "") for act in flat(acts)]

    def refuses(self, code, *acts, says=""):
        """Each of them is to be refused with this code and by a rule, in a message that says so."""
        self.waiting = self.waiting + [(act, code, says) for act in flat(acts)]

    def answers(self, *acts):
        """What is answered to acts that are accepted."""
        self.does(*acts)
        return self.fed()[-len(list(flat(acts))):]

    def fed(self):
        waiting, self.waiting, self.seen = self.waiting, [], None
        answers = self.record(*(act for act, _, _ in waiting))
        self.assertEqual(len(answers), len(waiting))
        for (act, code, says), answer in zip(waiting, answers):
            self.assertEqual((answer["accepted"], answer.get("code")), (code is None, code), (act, answer))
            if code:
                self.assertTrue(answer["rule"] and answer["remedy"])
                self.assertIn(says, answer["message"])
        return answers

    def tearDown(self):
        if self.waiting:
            self.fed()

    def ward(self, number=1):
        if self.waiting:
            self.fed()
        self.seen = self.seen or {ward["ward"]: ward for ward in self.status()["wards"]}
        return self.seen[number]

    def assertCounted(self, candidates, nota, rejected, papers):
        totals = self.ward()["totals"]
        self.assertEqual((totals["candidates"], totals["nota"], totals["rejected"], totals["papers"]), (candidates, nota, rejected, papers))

    def assertElected(self, candidate, margin, by_lot=False, number=1):
        outcome = self.ward(number)["outcome"]
        told = outcome["kind"], outcome["candidate"], outcome["margin"], outcome["byLot"]
        self.assertEqual(told, ("elected", candidate, margin, by_lot))

    def blockers(self, number=1):
        return [each["code"] for each in self.ward(number)["blockers"]]

    def findings(self, number=1):
        return [each["code"] for each in self.ward(number)["findings"]]

    def exported(self):
        if self.waiting:
            self.fed()
        return [json.loads(line) for line in self.expect(0, "journal", "export", self.book).stdout.splitlines()]
