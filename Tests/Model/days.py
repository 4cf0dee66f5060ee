"""A random day: acts that mostly carry the count forward, with odd and bad ones among them.
Day(rng, model, truth).next() -> a line; the caller judges it with the model before asking for the next one."""
import datetime
import json

import model_boxes
import model_totals
from makers_count import AllMakers
from model_fields import ACTS, NO_WARD, NOT_STRIKABLE
from model_postal import complete
from model_rounds import sheet_state
from model_status import blockers, stage

OWN_CODE = ("reason", "order", "confirmedBy", "reasons", "cause", "sources", "witnesses", "piles")
CHANGING = ["sheet.blank", "issue.return", "issue.move", "issue.amend", "held.release", "drum.amend", "box.decide",
            "box.exclude", "ward.hold", "count.suspend", "officer.add", "officer.relieve", "clock.accept",
            "objection.add", "agent.add", "recount.request", "recount.waive", "packet.seal", "packet.seal",
            "attachment.add", "box.count", "account.enter", "postal.receive", "lot.record", "lot.abandon"]


NEAR = dict(
    opened=["postal.receive", "postal.close", "postal.seal", "postal.scrutinise", "postal.count", "box.give", "drum.mix"],
    postal=["postal.scan", "postal.scrutinise", "postal.seal", "postal.count", "box.give", "drum.mix", "packet.seal"],
    boxes=["box.give", "box.verify", "box.decide", "box.exclude", "box.count", "station.proforma1", "drum.mix",
           "account.enter", "round.issue", "drum.amend"],
    mixed=["box.count", "box.decide", "round.issue", "drum.amend", "station.proforma1", "totals.announce"],
    rounds=["sheet.enter", "sheet.reenter", "sheet.blank", "doubtful.decide", "round.announce", "round.issue",
            "totals.announce", "held.release", "issue.move", "issue.return", "issue.amend", "result.declare",
            "recount.request", "recount.decide", "recount.pile", "recount.close"],
    totals=["lot.commit", "lot.record", "lot.draw", "lot.abandon", "result.declare", "totals.announce", "recount.decide",
            "recount.pile", "recount.close", "recount.request", "recount.waive", "held.release", "packet.seal",
            "drum.amend", "box.decide"],
    declared=["packet.seal", "packet.handOver", "result.amend", "certificate.acknowledge", "strike", "ward.hold",
              "ward.release", "objection.add", "attachment.add", "held.release"],
    void=["objection.add", "packet.seal", "ward.hold", "ward.begin", "result.amend", "certificate.acknowledge"])


class Day:
    def __init__(self, rng, m, truth):
        self.rng, self.m, self.mk = rng, m, AllMakers(rng, m, truth)
        self.truth, self.retry, self.sent, self.ids = truth, None, [], 0
        self.bad = rng.choice([0.05, 0.25, 0.25, 0.45])
        self.strikes = rng.choice([0.0, 0.02, 0.05, 0.1, 0.2])
        few = ("ward.void", "ward.hold", "count.suspend", "officer.relieve", "result.declare", "strike")
        self.flavour = rng.sample([x for x in ACTS if x not in few], 3) if rng.random() < 0.7 else []

    # ---- one act made whole
    def officer(self, do, w, good=True):
        os = [k for k, o in self.m.officers.items() if not good or (
            not o["relieved"] and o["role"] in ACTS[do][0] and (do in NO_WARD or o["wards"] is None or w in o["wards"]))]
        return self.rng.choice(os or ["ro-1"])

    def make(self, do, w):
        a = dict(do=do, by=self.officer(do, w))
        if do not in NO_WARD:
            a["ward"] = w
        maker = getattr(self.mk, do.replace(".", "_"))
        fields = maker(w)
        a.update({k: v for k, v in fields.items() if v is not None})
        if do == "sheet.enter":
            s = self.mk.sheet(w, a)
            if s and s["entries"] and self.rng.random() < 0.97:
                for _ in range(5):
                    if a["by"] != s["entries"][0]["by"]:
                        break
                    a["by"] = self.officer(do, w)
        if do == "station.proforma1" and self.rng.random() < 0.8 and "waived" in a:
            a["by"] = "ro-1"
        if do == "strike":
            es = [e for e in self.m.entries[w][-40:] if e["seq"] not in self.m.struck]
            mine = [e for e in self.m.entries[w] if e["seq"] in a["entries"]]
            if self.rng.random() < 0.25:
                a["entries"] = a["entries"] + [e["seq"] for e in self.rng.sample(es, min(len(es), self.rng.randrange(1, 4)))
                                               if e["seq"] not in a["entries"] and e["do"] not in NOT_STRIKABLE]
            a["by"] = "ro-1" if self.rng.random() < 0.75 or not mine else mine[0]["by"]
            if mine and a["by"] == mine[0]["by"] and self.rng.random() < 0.5:
                del a["confirmedBy"]
        return a

    def forward(self, w):
        """The name of an act that carries ward w forward, and how long to wait before it (seconds)."""
        m, rng = self.m, self.rng
        st, ward = m.state[w], m.wards[w]
        if st["void"]:
            return "objection.add", 1
        if st["declared"]:
            return rng.choice(["certificate.acknowledge"] * (1 if st["acknowledged"] else 4) + ["packet.seal"] * 4 + [
                "packet.handOver", "attachment.add", "result.amend", "ward.release" if st["hold"] else "ward.hold"]), 5
        if st["hold"] and rng.random() < (0.7 if st["hold"]["kind"] != "declaration" else 0.05):
            return "ward.release", 5
        if st["suspended"] and rng.random() < 0.7:
            return "count.resume", 5
        if ward["poll"] == "uncontested":
            return ("result.declare", 1) if rng.random() < 0.1 else ("objection.add", 1)
        if not st["begun"] and rng.random() < 0.2:
            return "ward.begin", 1
        if not complete(st):
            covers = st["covers"].values()
            if not st["closed"]:
                if len(covers) < self.truth[w]["covers"]:
                    return "postal.receive", 3
                if any(v["kind"] == "etpbs" and v["state"] == "received" and len(v["codes"]) < 3 for v in covers) and rng.random() < 0.8:
                    return "postal.scan", 3
                if m.last_at >= m.closes_at or rng.random() < 0.3:
                    return "postal.close", max(0, (m.closes_at - m.last_at) // 1000) + rng.randrange(3)
                return rng.choice(["postal.receive", "objection.add", "agent.add"]), 60
            open_ = [v for v in covers if v["state"] == "received" and not v["outcome"]]
            if any(v["kind"] == "etpbs" and len(v["codes"]) < 3 for v in open_) and rng.random() < 0.7:
                return "postal.scan", 3
            return ("postal.scrutinise" if open_ else "postal.count" if st["sealed"] else "postal.seal"), 5
        if not st["mixed"]:
            return self.boxes(st, ward)
        late = [b for b in st["boxes"].values() if b["state"] in ("given", "verified", "registered")]
        if late and rng.random() < 0.5:
            return self.boxes(st, ward)
        return self.rounds(st, w)

    def boxes(self, st, ward):
        rng = self.rng
        states = [b["state"] for b in st["boxes"].values()]
        busy = sum(s in ("given", "verified", "stopped") for s in states)
        go = []
        if any(v is None for v in st["accounts"].values()):
            go.append("account.enter")
        if "registered" in states and busy < len(ward["tables"]):
            go.append("box.give")
        go += [do for s, do in (("given", "box.verify"), ("verified", "box.count"), ("stopped", "box.decide")) if s in states]
        if go:
            return rng.choice(go), 10
        if "set-aside" in states and rng.random() < 0.4:
            return rng.choice(["box.decide", "box.exclude"]), 10
        if any(model_boxes.station_state(st, s)[0] == "different" for s in st["accounts"]):
            return rng.choice(["box.count", "station.proforma1", "account.enter"] if not st["mixed"] else ["station.proforma1"]), 10
        return "drum.mix", 20

    def rounds(self, st, w):
        m, rng = self.m, self.rng
        open_ = [k for k, r in st["rounds"].items() if not r["announced"]]
        if open_ and (not m.settings["overlap_rounds"] or rng.random() < 0.7 or st["left"] == 0):
            sheets = [s for k in open_ for s in st["rounds"][k]["sheets"].values()]
            states = [sheet_state(m, s) for s in sheets]
            if "differs" in states:
                return rng.choice(["sheet.reenter"] * 9 + ["sheet.enter"]), 10
            if m.clear and "entered" in states and (m.per_round or rng.random() < 0.2):
                return rng.choice(["doubtful.decide"] * 12 + ["round.announce"]), 10
            if not m.clear and "issued" in states and rng.random() < 0.15:
                return "doubtful.decide", 10
            if "issued" in states or "first-entry" in states:
                return "sheet.enter", 15
            return "round.announce", 10
        states = model_totals.states(m, st)
        if "blank" in states and (st["left"] == 0 or rng.random() < 0.3):
            return "sheet.enter", 10
        if st["left"] > 0:
            return "round.issue", 10
        if "entered" in states:
            return rng.choice(["doubtful.decide"] * 9 + ["totals.announce"]), 10
        if model_totals.recount_open(st):
            rec = next(r for r in st["recounts"].values() if not r["closed"])
            return ("recount.pile" if any(p not in rec["piles"] for p in rec["scope"]) else "recount.close"), 20
        if st["totals"] is None:
            return "totals.announce", 10
        why = blockers(m, st, m.wards[w], m.last_at)
        if not why:
            return rng.choice(["result.declare", "result.declare", "packet.seal"]), 5
        if "window-open" in why and rng.random() < 0.5:
            rest = (st["totals"]["closes"] - m.last_at) // 1000 + rng.randrange(0, 2)
            return rng.choice([("recount.request", 3), ("recount.waive", 3), ("recount.waive", 3), ("packet.seal", rest)])
        if "recount-undecided" in why:
            if "tie-unresolved" in why and "window-open" not in why and rng.random() < 0.3:
                return "lot.commit", 1
            return "recount.decide", 10
        if "tie-unresolved" in why and "window-open" not in why and rng.random() < 0.7:
            tie = model_totals.counted_tie(m, st, m.wards[w])
            if "held-exceeds-lead" in why and rng.random() < 0.7:
                return "held.release", 5
            one = st["commits"].get(tie)
            if one and not one["abandoned"]:
                return rng.choice(["lot.draw"] * 4 + ["lot.abandon", "lot.record"]), 10
            return rng.choice(["lot.commit", "lot.commit", "lot.record"]), 10
        if "held-exceeds-lead" in why:
            return rng.choice(["held.release", "held.release", "result.declare"]), 5
        if "box-set-aside" in why or "boxes-incomplete" in why:
            return self.boxes(st, m.wards[w])
        return rng.choice(["packet.seal", "objection.add", "recount.request", "result.declare"]), 200

    # ---- odd and bad
    def spoil(self, a):
        rng, keys = self.rng, [k for k in a if k != "do"]
        k = rng.choice(keys)
        kind = rng.randrange(14)
        if kind in (0, 1) and rng.random() < 0.4:
            kind = 2
        if kind == 0:
            a.pop(k)
        elif kind == 1:
            a[k] = rng.choice([None, [], {}, True, -1, "", "  ", 10_000_000, "x", 2.5])
        elif kind == 2:
            own = [x for x in OWN_CODE if x in a]
            if own:
                x = rng.choice(own)
                if rng.random() < 0.5:
                    a.pop(x)
                else:
                    a[x] = " " if isinstance(a[x], str) else []
        elif kind == 3:
            a["by"] = rng.choice(list(self.m.officers) + ["nobody"])
        elif kind == 4:
            a["by"] = self.officer(a["do"], a.get("ward", 1), good=False)
        elif kind == 5 and "ward" in a:
            a["ward"] = rng.choice([99, 0] + list(self.m.wards))
        elif kind == 6:
            a["at"] = self.m.show(self.m.last_at - rng.choice([1, 1000, 100000]))
        elif kind == 7:
            a[rng.choice(["extra", "votes", "table", "At"])] = 1
        elif kind == 8:
            ints = [x for x in a if isinstance(a[x], int) and not isinstance(a[x], bool) and x != "ward"]
            if ints:
                x = rng.choice(ints)
                a[x] = max(0, a[x] + rng.choice([-1, 1, 5]))
        elif kind == 9:
            lists = [x for x in a if isinstance(a[x], list) and a[x]]
            if lists:
                x = rng.choice(lists)
                a[x] = a[x][:-1] if rng.random() < 0.5 else a[x] + a[x][-1:]
        elif kind == 10 and "votes" in a and a["votes"]:
            a["votes"][0] += rng.choice([1, 3])
        elif kind == 11 and "confirmedBy" in a:
            a["confirmedBy"] = rng.choice([a["by"], "ent-1", "nobody", "obs-1", "aro-2", "sup-2"])
        elif kind == 12:
            a["do"] = rng.choice(["", "sheet.edit", "Strike", "ward.declare", 5, None])
        else:
            a["at"] = rng.choice(["yesterday", "2021-03-14", "2021-03-14T09:00:00", "2021-13-14T09:00:00Z"])
        return a

    def line(self, a, wait=0):
        rng = self.rng
        if a.get("do") == "clock.accept" and rng.random() < 0.5:
            a["at"] = self.m.show(self.m.last_at + rng.choice([-60000, -1, -600000, 600000, 30000]))
        if "at" not in a and rng.random() < 0.8:
            at = self.m.last_at + wait * 1000 + rng.choice([0, 0, 1, 250])
            a["at"] = self.m.show(at)
            if rng.random() < 0.05:
                a["at"] = datetime.datetime.fromtimestamp(at / 1000, datetime.timezone.utc).isoformat(
                    timespec="milliseconds").replace("+00:00", "Z")
        elif wait > 60 and "at" not in a:
            a["at"] = self.m.show(self.m.last_at + wait * 1000)
        if rng.random() < 0.05:
            self.ids += 1
            a["id"] = f"id-{self.ids}"
        if rng.random() < 0.03:
            a["note"] = rng.choice(["", "a note", "నోటు \u2028 \"quoted\""])
        return json.dumps(a, ensure_ascii=rng.random() < 0.5)

    def next(self):
        line = self.try_next()
        self.sent.append(line)
        return line

    def try_next(self):
        rng, m = self.rng, self.m
        if self.retry:
            a, self.retry = self.retry, None
            return self.line(a)
        r = rng.random()
        if r < 0.004:
            return rng.choice(["{", "[]", "5", '"x"', '{"by":"ro-1"}', "null", '{"do":"nothing","by":"ro-1"}', "{}x"])
        if r < 0.012 and self.sent:
            old = rng.choice(self.sent[-200:])
            if '"id"' in old:
                if rng.random() < 0.5:
                    return old
                try:
                    a = json.loads(old)
                    a["note"] = "another"
                    return json.dumps(a)
                except ValueError:
                    pass
        live = [w for w in m.wards if not m.state[w]["declared"] and not m.state[w]["void"]
                and m.wards[w]["poll"] == "contested"]
        w = rng.choice(live) if live and rng.random() < 0.93 else rng.choice(list(m.wards))
        r = rng.random()
        if r < self.strikes:
            return self.line(self.make("strike", w))
        if self.flavour and rng.random() < 0.12:
            return self.line(self.make(rng.choice(self.flavour), w), 2)
        r = rng.random()
        if r < self.bad * 0.35:
            a = self.make(rng.choice(CHANGING), w)
            return self.line(a, 2)
        if r < self.bad * 0.5:
            return self.line(self.make(rng.choice(NEAR[stage(m.state[w])]), w), 2)
        if r < self.bad * 0.6:
            do = rng.choice([x for x in ACTS if x not in ("ward.void", "officer.relieve", "result.amend")
                             or rng.random() < 0.15])
            return self.line(self.make(do, w), 2)
        do, wait = self.forward(w)
        a = self.make(do, w)
        if r < self.bad:
            a = self.spoil(a)
        return self.line(a, wait)

    def heard(self, line, answer):
        """A strike that others rest on is tried again with all of them, sometimes."""
        if answer.get("code") == "others-rest-on-it" and self.rng.random() < 0.7:
            a = json.loads(line)
            mine = {e["seq"]: e for e in self.m.entries[a["ward"]]}
            if all(mine[s]["do"] not in NOT_STRIKABLE for s in answer["resting"]):
                a["entries"] = a["entries"] + answer["resting"]
                a.pop("id", None)
                a.pop("at", None)
                self.retry = a
