"""One maker an act: plausible fields for the ward as the model sees it, mostly what the day wants next."""
import model_boxes
import model_result
import model_rounds
import model_totals
from model_postal import GROUNDS as POSTAL, admitted

TEXTS = ["because it was so", "order 12/2021", "seen by all", "counted again"]


class Makers:
    def __init__(self, rng, m, truth):
        self.rng, self.m, self.truth = rng, m, truth
        self.serial, self.twins = 0, rng.choice([0.1, 0.3, 0.8])

    # ---- help
    def pick(self, likely, others=()):
        """Mostly one of the likely."""
        likely, others = list(likely), list(others)
        if likely and (not others or self.rng.random() < 0.92):
            return self.rng.choice(likely)
        return self.rng.choice(others) if others else None

    def text(self):
        return self.rng.choice(TEXTS)

    def table(self, w):
        return self.pick(self.m.wards[w]["tables"] or [1], [99])

    def candidate(self, w):
        n = self.m.wards[w]["n"]
        return self.rng.randrange(1, n + 1) if n and self.rng.random() < 0.95 else self.rng.choice([0, n + 1])

    def confirm(self):
        return self.pick([k for k, o in self.m.officers.items() if o["role"] in ("ro", "aro", "supervisor")
                          and not o["relieved"] and o["wards"] is None], self.m.officers)

    def split(self, total, parts):
        """total papers over parts at random."""
        cuts = sorted(self.rng.randrange(total + 1) for _ in range(parts - 1))
        return [b - a for a, b in zip([0] + cuts, cuts + [total])]

    def share(self, w, total):
        """total valid votes over candidates: by weight, or towards a tie."""
        st, n, t = self.m.state[w], self.m.wards[w]["n"], self.truth[w]
        votes = [0] * n
        if n > 1 and t["tie"]:
            have = model_totals.totals(self.m, st, n)["candidates"]
            for _ in range(total):
                i = 0 if have[0] + votes[0] <= have[1] + votes[1] else 1
                votes[i] += 1
            return votes
        for _ in range(total):
            votes[self.rng.choices(range(n), t["weights"])[0]] += 1
        if n > 1 and self.rng.random() < (0.3 if t["skew"] else 0.04):
            votes[0], votes[1] = votes[1], votes[0]
        return votes

    def small(self, most):
        return min(most, self.rng.choice([0, 0, 0, 1, 1, 2, 4]))

    def held_day(self, w): return self.truth[w]["held"]

    # ---- people and the day
    def ward_begin(self, w): return {}
    def count_suspend(self, w): return dict(reason=self.text())
    def count_resume(self, w): return {}
    def ward_release(self, w): return dict(order=self.text())
    def ward_void(self, w): return dict(order=self.text(), reason=self.text())
    def clock_accept(self, w): return dict(reason=self.text())
    def postal_close(self, w): return {}
    def postal_seal(self, w): return {}
    def drum_mix(self, w): return {}
    def totals_announce(self, w): return {}
    def result_declare(self, w): return {}

    def ward_hold(self, w):
        a = dict(kind=self.rng.choice(["count", "declaration", "loss"]), reason=self.text())
        if a["kind"] != "loss" or self.rng.random() < 0.3:
            a["order"] = self.text()
        if self.rng.random() < 0.3:
            a.update(papers=3, station="1")
        return a

    def officer_add(self, w):
        self.serial += 1
        a = dict(officer=f"new-{self.serial}" if self.rng.random() < 0.93 else "obs-1", name="Someone New", role=self.rng.choice(
            ["supervisor", "entry", "aro", "drum", "observer", "ro"]))
        if self.rng.random() < 0.3 and a["role"] != "ro":
            a["wards"] = self.rng.choice(["1", "1-2", "1;2"]) if len(self.m.wards) > 1 else "1"
        return a

    def officer_relieve(self, w):
        who = self.pick([k for k in self.m.officers if k.startswith("new-")], list(self.m.officers) + ["nobody"])
        if who in ("aro-1", "sup-1", "ent-1", "dru-1") and self.rng.random() < 0.8:
            who = "nobody"
        return dict(officer=who or "nobody", reason=self.text())

    def agent_add(self, w): return dict(candidate=self.candidate(w), name="An agent")

    def objection_add(self, w):
        return dict(text=self.text(), **(dict(place="table 1") if self.rng.random() < 0.3 else {}))

    def strike(self, w):
        es = self.m.entries[w]
        if not es:
            return dict(entries=[1], reason=self.text())
        r = self.rng.random()
        if r < 0.6:
            pool = es[-12:] if r < 0.4 else es
            good = [e["seq"] for e in pool if e["seq"] not in self.m.struck] or [es[-1]["seq"]]
            seqs = [self.rng.choice(good)]
        elif r < 0.9:
            kinds = ("sheet.enter", "doubtful.decide", "held.release", "recount.close", "box.count", "postal.scan",
                     "postal.receive", "sheet.blank", "issue.amend", "drum.amend", "postal.count", "recount.waive",
                     "issue.move", "issue.return", "round.issue", "box.decide", "account.enter")
            kind = self.rng.choice(kinds)
            good = [e["seq"] for e in es if e["do"] == kind and e["seq"] not in self.m.struck]
            seqs = [self.rng.choice(good)] if good else [es[-1]["seq"]]
        else:
            seqs = [self.rng.choice([0, self.m.size, self.rng.randrange(self.m.size)] + list(self.m.struck)[-2:])]
        return dict(entries=seqs, reason=self.text(), confirmedBy=self.confirm())

    # ---- postal
    def cover(self, w, test):
        cs = self.m.state[w]["covers"]
        return self.pick([k for k, v in cs.items() if test(v)], list(cs) + ["nowhere"])

    def postal_receive(self, w):
        cs = self.m.state[w]["covers"]
        a = dict(cover=f"c{len(cs) + 1}" if self.rng.random() < 0.93 else f"c{self.rng.randrange(1, 5)}",
                 kind=self.rng.choice(["post", "etpbs"]))
        if self.rng.random() < 0.3:
            a["received"] = self.rng.choice(["2021-03-13T10:00:00+05:30", "2021-03-14T08:00:00+05:30",
                                             "2021-03-14T02:30:00.001Z", "2021-03-12T10:00:00Z"])
        return a

    def postal_scan(self, w):
        name = self.cover(w, lambda v: v["kind"] == "etpbs" and v["state"] == "received" and len(v["codes"]) < 3)
        v = self.m.state[w]["covers"].get(name)
        step = ("13C", "13A", "13B")[min(2, len(v["codes"]) if v else 0)]
        if self.rng.random() < 0.06:
            step = self.rng.choice(["13C", "13A", "13B"])
        if v and step in v["codes"] and self.rng.random() < 0.8:
            code = v["codes"][step]
        elif step == "13C":
            code = f"OUT-{self.rng.randrange(6)}" if self.rng.random() < self.twins else f"OUT-{w}-{name}"
        elif v and step == "13B" and self.rng.random() < 0.85:
            code = v["codes"].get("13A", "?")
        else:
            code = self.number(w)
        return dict(cover=name, step=step, code=code)

    def number(self, w):
        pool = self.truth[w]["serials"] or ["P0"]
        return self.rng.choice(pool) if self.rng.random() < 0.93 else "P9-999"

    def postal_scrutinise(self, w):
        r = self.rng.random
        name = self.cover(w, lambda v: v["state"] == "received" and not v["outcome"])
        a = dict(cover=name, declarationFound=r() < 0.93, signed=r() < 0.93, attested=r() < 0.93, innerFound=r() < 0.93)
        if r() < 0.05:
            a["defect"] = "torn"
        v = self.m.state[w]["covers"].get(name)
        if not v or v["kind"] == "post" or r() < 0.05:
            n = self.number(w)
            if r() < 0.95:
                a["declarationSerial"] = n
            if r() < 0.95:
                a["innerSerial"] = n if r() < 0.93 else self.number(w)
        return a

    def postal_count(self, w):
        st, n = self.m.state[w], self.m.wards[w]["n"]
        rest = admitted(st)
        empty = self.small(rest) if self.rng.random() < 0.2 else 0
        bad = self.small(rest - empty) if self.rng.random() < 0.3 else 0
        held = self.small(rest - empty - bad) if self.rng.random() < (0.6 if self.held_day(w) else 0.1) else 0
        nota = self.small(rest - empty - bad - held) if self.rng.random() < 0.3 else 0
        a = dict(empty=empty, votes=self.share(w, rest - empty - bad - held - nota) if n else [], nota=nota,
                 rejected={self.rng.choice(POSTAL): bad} if bad else {})
        if held:
            a["held"] = held
        return a

    # ---- boxes
    def account_enter(self, w):
        st = self.m.state[w]
        s = self.pick([k for k, v in st["accounts"].items() if v is None], list(st["accounts"]) + ["9"])
        r, u, un, c, o, t = self.truth[w].get("accounts", {}).get(s, (10, 0, 0, 0, 0, 0))
        if self.rng.random() < 0.15:
            r += self.rng.choice([-1, 2, 5])
            un += self.rng.choice([0, 0, 5000])
        a = dict(station=s, received=max(0, r), unusedSigned=u, unusedUnsigned=un, cancelledProcedure=c,
                 cancelledOther=o, tendered=t)
        if st["accounts"].get(s) is not None or self.rng.random() < 0.1:
            a["reason"] = self.text()
        return a

    def box(self, w, *states):
        bs = self.m.state[w]["boxes"]
        found = self.pick([k for k, b in bs.items() if b["state"] in states], list(bs) + [("9", "9/9")])
        return dict(station=found[0], box=found[1])

    def box_give(self, w):
        bs, tables = self.m.state[w]["boxes"].values(), self.m.wards[w]["tables"]
        busy = {b["given"] for b in bs if b["state"] in ("given", "verified", "stopped")}
        return dict(self.box(w, "registered"), table=self.pick([t for t in tables if t not in busy], tables + [99]))

    def box_verify(self, w):
        p = self.box(w, "given")
        seal = self.m.wards[w]["seals"].get((p["station"], p["box"]), "x")
        r = self.rng.random()
        return dict(p, sealIntact=r < 0.93, paperSeal=seal if r < 0.86 else f" {seal.lower()} " if r < 0.96 else "ZZ")

    def box_decide(self, w):
        return dict(self.box(w, "stopped", "set-aside"), count=self.rng.random() < 0.6, reason=self.text())

    def box_exclude(self, w): return dict(self.box(w, "set-aside"), order=self.text())

    def box_count(self, w):
        st = self.m.state[w]
        again = [k for k, b in st["boxes"].items() if b["state"] == "counted" and
                 model_boxes.station_state(st, k[0])[0] == "different"]
        p = self.box(w, "verified")
        if again and st["boxes"].get((p["station"], p["box"]), {}).get("state") != "verified":
            p = dict(zip(("station", "box"), self.rng.choice(again)))
        papers = self.truth[w]["boxes"].get((p["station"], p["box"]), 7)
        if self.rng.random() < 0.08:
            papers = max(0, papers + self.rng.choice([-1, 1, 4, -5]))
        size = self.m.settings["bundle"]
        return dict(p, bundles=papers // size, leftover=papers % size)

    def station_proforma1(self, w):
        st = self.m.state[w]
        s = self.pick([k for k in st["accounts"] if model_boxes.station_state(st, k)[0] == "different"],
                      list(st["accounts"]) + ["9"])
        a = dict(station=s, cause=self.text(), agents=[dict(candidate=1, name="An agent", mark=self.rng.choice(
            ["signed", "refused", "absent", "left"]))])
        if self.rng.random() < 0.5:
            a["waived"] = self.text()
        return a

    def drum_amend(self, w):
        return dict(change=self.rng.choice([-3, -1, 1, 2, 6]), reason=self.text(), confirmedBy=self.confirm())
