"""A naive model of what the program promises from outside (shared/design/CONTRACT.md), written without reading it.
Model(folder).act(line) -> answer; .status() -> section 4 without the root."""
import csv
import datetime
import json
import os
import tomllib

import model_boxes
import model_postal
import model_result
import model_rounds
import model_totals
from model_falls import fall_rounds, fall_totals
from model_fields import (ACTS, AFTER_DECLARATION, LOT_STOPS, NO_WARD, NOT_STRIKABLE, SKIP_STOPS, Bad, Refuse, blank,
                          check_fields, instant)
from model_status import ward_status

HANDLERS = {k: v for mod in (model_postal, model_boxes, model_rounds, model_totals, model_result)
            for k, v in mod.HANDLERS.items()}
NOT_JUDGED_AGAIN = {"packet.seal", "packet.handOver", "round.announce", "totals.announce"}
DEFAULTS = dict(bundle=25, issue=1000, counted_bundle=50, sheet="settled", doubtful="per-round", nota_in_valid=False,
                recount_minutes=15, entries=2, overlap_rounds=False, close_margin=9)
TELANGANA = dict(counted_bundle=100, sheet="clear", doubtful="at-end")
GROUNDS = ["identifying-mark", "no-mark", "mark-elsewhere", "wrong-instrument", "more-than-one", "doubtful-mark",
           "spurious", "damaged", "wrong-serial-or-design", "lacks-mark-and-signature"]
CORPORATION = [g for g in GROUNDS if g not in ("no-mark", "mark-elsewhere", "lacks-mark-and-signature")] + ["lacks-mark"]


def ward_list(text):
    out = set()
    for part in (text or "").split(";"):
        if part.strip():
            lo, _, hi = part.partition("-")
            out.update(range(int(lo), int(hi or lo) + 1))
    return out or None


class Circumstances:
    def __init__(self, m, w, e, again=False, told=None):
        self.m, self.w, self.again, self.told = m, w, again, told
        self.at, self.seq, self.by, self.role = e["at"], e["seq"], e["by"], e["role"]
        self.kept = e.get("answer") if again else None

    def confirm(self, a):
        if not self.again and not self.m.confirms(a.get("confirmedBy"), self.by):
            raise Refuse("confirmation-missing")


class Model:
    def __init__(self, folder):
        with open(os.path.join(folder, "election.toml"), "rb") as f:
            toml = tomllib.load(f)
        book = toml["rulebook"]
        self.settings = dict(DEFAULTS, **(TELANGANA if book == "ts-ulb-2026" else {}), **{})
        self.settings.update(toml.get("settings", {}))
        self.grounds = CORPORATION if book == "ap-corporations-2005" else GROUNDS
        self.clear = self.settings["sheet"] == "clear"
        self.per_round = not self.clear or self.settings["doubtful"] == "per-round"
        closes = toml["postal_closes"]
        self.zone = closes.tzinfo
        self.closes_at = instant(closes.isoformat())
        midnight = datetime.datetime.combine(toml["count"], datetime.time(), self.zone)
        self.last_at = instant(midnight.isoformat())
        self.id = toml["id"]
        self.size = 1
        self.entries = {}                                  # ward: [entry…]
        self.struck = {}                                   # seq of the struck entry: seq of the strike
        self.ids, self.events, self.by_code, self.serials, self.complaints = {}, [], {}, 0, []
        self.load(folder)
        self.state = {n: self.fresh(w) for n, w in self.wards.items()}
        self.entries = {n: [] for n in self.wards}

    def load(self, folder):
        def rows(name):
            path = os.path.join(folder, name)
            if not os.path.exists(path):
                return None
            with open(path, encoding="utf-8-sig", newline="") as f:
                return list(csv.DictReader(f))
        self.wards = {}
        for r in rows("wards.csv"):
            n = int(r["ward"])
            self.wards[n] = dict(ward=n, name=r["name"], poll=r.get("poll") or "contested", n=0, stations={}, seals={},
                                 tables=[], reported={}, issued=None)
        for r in rows("candidates.csv"):
            self.wards[int(r["ward"])]["n"] += 1
        for r in rows("stations.csv"):
            w, acc = self.wards[int(r["ward"])], None
            if r.get("received"):
                acc = dict(received=int(r["received"]), signed=int(r["unused_signed"]),
                           unsigned=int(r["unused_unsigned"]), procedure=int(r["cancelled_procedure"]),
                           other=int(r["cancelled_other"]), tendered=int(r["tendered"]))
            w["stations"][r["station"]] = acc
            w["reported"][r["station"]] = int(r["reported"]) if r.get("reported") else None
        for r in rows("boxes.csv"):
            self.wards[int(r["ward"])]["seals"][r["station"], r["box"]] = r["paper_seal"]
        for r in rows("tables.csv"):
            self.wards[int(r["ward"])]["tables"].append(int(r["table"]))
        for w in self.wards.values():
            w["tables"].sort()
        posted = rows("postal.csv")
        if posted is not None:
            for w in self.wards.values():
                w["issued"] = set()
            for r in posted:
                self.wards[int(r["ward"])]["issued"].add(r["serial"])
        self.officers = {r["id"]: dict(role=r["role"], wards=ward_list(r.get("wards")), relieved=False)
                         for r in rows("officers.csv")}

    def fresh(self, w):
        return dict(
            begun=False, suspended=False, hold=None, void=w["poll"] == "none", declared=False, acknowledged=False,
            elected_by_order=None, covers={}, closed=False, sealed=False, pcount=None,
            accounts=dict(w["stations"]), proforma={}, mixed=False, amended=0, left=0, gone_variances=0, rounds={},
            boxes={k: dict(state="registered", given=None, counts=[], after=False, excluded=False) for k in w["seals"]},
            releases=[], totals=None, requests=[], recounts={}, closings=[], commits={}, draws={}, packets={})

    def show(self, ms):
        t = datetime.datetime.fromtimestamp(ms // 1000, self.zone) + datetime.timedelta(milliseconds=ms % 1000)
        return t.isoformat(timespec="milliseconds")

    def next_serial(self):
        self.serials += 1
        return self.serials

    def struck_of(self, ward):
        return sorted(e["seq"] for e in self.entries[ward] if e["seq"] in self.struck)

    def confirms(self, officer, author):
        o = self.officers.get(officer)
        return o is not None and not o["relieved"] and officer != author and o["role"] in ("ro", "aro", "supervisor")

    # ---- judging -------------------------------------------------------------------------------------------------
    def act(self, line, told=None):
        try:
            return self.judge(line, told)
        except Refuse as r:
            return dict(accepted=False, code=r.code, **r.extra)

    def judge(self, line, told):
        try:
            a = json.loads(line)
        except ValueError:
            raise Refuse("malformed-act")
        if not isinstance(a, dict) or not isinstance(a.get("do"), str):
            raise Refuse("malformed-act")
        do = a["do"]
        if do not in ACTS:
            raise Refuse("unknown-act")
        try:
            check_fields(a, self.clear)
            at = instant(a["at"]) if "at" in a else self.last_at
            if "received" in a and do in ("postal.receive", "recount.request") and instant(a["received"]) > at:
                raise Bad()
        except Bad:
            raise Refuse("malformed-act")
        if "id" in a and a["id"] in self.ids:
            body, answer = self.ids[a["id"]]
            if body != a:
                raise Refuse("id-reused")
            return dict(answer, repeated=True)
        if at < self.last_at and do != "clock.accept":
            raise Refuse("clock-backwards")
        o = self.officers.get(a["by"])
        if o is None or o["relieved"]:
            raise Refuse("unknown-officer")
        e = dict(seq=self.size, at=at, by=a["by"], role=o["role"], do=do, act=a)
        if do in NO_WARD:
            if o["role"] not in ACTS[do][0]:
                raise Refuse("not-permitted")
            answer = getattr(self, do.replace(".", "_"))(a, at)
        else:
            answer = self.in_ward(a, e, o, told)
        e["answer"] = answer
        if do == "clock.accept":
            self.events.append(("clock", e["seq"], at, self.last_at))
            for st in self.state.values():
                self.restart(st, at, self.last_at)
        self.last_at = at
        self.size += 1
        answer = dict(accepted=True, seq=e["seq"], **{k: v for k, v in answer.items() if k != "secret"})
        if "id" in a:
            self.ids[a["id"]] = (a, answer)
        return answer

    def restart(self, st, at, before):
        if model_totals.window_open(st, before):
            st["totals"]["opened"] = at
            st["totals"]["closes"] = at + self.settings["recount_minutes"] * 60000

    def in_ward(self, a, e, o, told):
        do, ward = a["do"], a["ward"]
        if ward not in self.wards:
            raise Refuse("unknown-ward")
        st, w = self.state[ward], self.wards[ward]
        if o["role"] not in ACTS[do][0] or (o["wards"] is not None and ward not in o["wards"]):
            raise Refuse("not-permitted")
        alone = do == "strike" and self.alone(a, e, ward)
        if do == "strike" and o["role"] not in ("ro", "aro") and not alone:
            raise Refuse("not-permitted")
        if (st["declared"] or st["void"]) and do not in AFTER_DECLARATION:
            raise Refuse("ward-frozen")
        if do not in SKIP_STOPS:
            if st["hold"] and st["hold"]["kind"] in ("count", "loss"):
                raise Refuse("ward-held")
            if st["suspended"]:
                raise Refuse("suspended")
        if do in LOT_STOPS and st["draws"] and model_totals.counted_tie(self, st, w) in st["draws"]:
            raise Refuse("lot-drawn")
        if do == "strike":
            return self.strike(a, e, w, alone)
        c = Circumstances(self, w, e, told=told)
        answer = self.apply(st, a, c)
        self.entries[ward].append(e)
        e["answer"] = answer
        if do == "postal.scan" and a["step"] == "13C":
            code = a["code"].strip()
            self.by_code.setdefault(code, []).append(dict(seq=e["seq"], ward=ward, cover=a["cover"], struck=None))
            self.events.append(("scan", e["seq"], ward, code))
            for other in self.state:
                if other != ward:
                    model_postal.turn(self.state[other], code)
        return answer

    def apply(self, st, a, c):
        handler = HANDLERS.get(a["do"]) or getattr(self, a["do"].replace(".", "_"))
        answer = handler(st, a, c)
        if st["packets"]:
            model_result.check_packets(self, st, c.w)
        return answer

    # ---- striking ------------------------------------------------------------------------------------------------
    def alone(self, a, e, ward):
        last = next((x for x in reversed(self.entries[ward]) if x["seq"] not in self.struck
                     and x["do"] not in ("strike", "objection.add")), None)
        return last is not None and a["entries"] == [last["seq"]] and last["by"] == e["by"]

    def strike(self, a, e, w, alone):
        ward, named = w["ward"], a["entries"]
        mine = {x["seq"]: x for x in self.entries[ward]}
        if any(s not in mine for s in named):
            raise Refuse("entry-unknown")
        if any(s in self.struck for s in named):
            raise Refuse("already-struck")
        if any(mine[s]["do"] in NOT_STRIKABLE for s in named):
            raise Refuse("not-strikable")
        if blank(a.get("reason")):
            raise Refuse("reason-missing")
        if not alone and not self.confirms(a.get("confirmedBy"), e["by"]):
            raise Refuse("confirmation-missing")
        new, resting = self.fold(w, set(named))
        if resting:
            raise Refuse("others-rest-on-it", resting=resting)
        old = self.state[ward]
        before, after = model_rounds.round_figures(self, old), model_rounds.round_figures(self, new)
        changed = [k for k in before.keys() | after.keys() if before.get(k) != after.get(k)]
        e["fell"] = (min(changed) if changed else None,
                     bool(changed) or model_totals.ward_figures(self, old, w["n"]) != model_totals.ward_figures(self, new, w["n"]))
        stood = {k for k, r in old["rounds"].items() if r["announced"]}
        e["stayed_down"] = ([k for k, r in new["rounds"].items() if r["announced"] and k not in stood],
                            old["totals"] is None, [p for p in new["packets"] if p not in old["packets"]])
        self.fallen(new, e)
        model_result.check_packets(self, new, w)
        self.state[ward] = new
        self.entries[ward].append(e)
        for s in named:
            self.struck[s] = e["seq"]
            x = mine[s]["act"]
            if x["do"] == "postal.scan" and x["step"] == "13C":
                code = x["code"].strip()
                next(y for y in self.by_code[code] if y["seq"] == s)["struck"] = e["seq"]
                self.events.append(("unscan", e["seq"], ward, code))
        for kind, seq, _, code in self.events[-len(named):]:
            if kind == "unscan" and seq == e["seq"]:
                for other in self.state:
                    if other != ward:
                        self.unturn(self.wards[other], seq, code, self.state[other])
        return {}

    def fallen(self, st, e):
        """What a strike makes fall; and what had fallen before it does not rise because of it."""
        rounds, no_totals, packets = e["stayed_down"]
        for k in rounds:
            if k in st["rounds"]:
                st["rounds"][k]["announced"] = False
        for p in packets:
            st["packets"].pop(p, None)
        first, totals = e["fell"]
        totals = totals or no_totals
        if first is not None:
            fall_rounds(st, first)
        elif totals:
            fall_totals(st)

    def unturn(self, w, seq, code, st):
        c = Circumstances(self, w, dict(at=None, seq=seq + 0.5, by=None, role=None))
        model_postal.turn_back(st, c, code)

    def fold(self, w, without):
        """The ward judged again without the entries struck and those named; the entries that would be refused."""
        ward = w["ward"]
        st, resting = self.fresh(w), []
        steps = [(e["seq"], e, None) for e in self.entries[ward] if e["seq"] not in self.struck and e["seq"] not in without]
        steps += [(v[1], None, v) for v in self.events if v[0] == "clock" or v[2] != ward]
        for _, e, event in sorted(steps, key=lambda x: x[0]):
            if event:
                if event[0] == "clock":
                    self.restart(st, event[2], event[3])
                elif event[0] == "scan":
                    model_postal.turn(st, event[3])
                else:
                    self.unturn(w, event[1], event[3], st)
            elif e["do"] == "strike":
                self.fallen(st, e)
                model_result.check_packets(self, st, w)
            else:
                try:
                    self.apply(st, e["act"], Circumstances(self, w, e, again=True))
                except Refuse:
                    resting.append(e["seq"])
        return st, resting

    # ---- people and the day --------------------------------------------------------------------------------------
    def ward_begin(self, st, a, c):
        if st["begun"]:
            raise Refuse("already-begun")
        st["begun"] = True
        return {}

    def officer_add(self, a, at):
        if a["officer"] in self.officers:
            raise Refuse("officer-known")
        self.officers[a["officer"]] = dict(role=a["role"], wards=ward_list(a.get("wards")), relieved=False)
        return {}

    def officer_relieve(self, a, at):
        o = self.officers.get(a["officer"])
        if o is None or o["relieved"]:
            raise Refuse("no-such-officer")
        if o["role"] == "ro" and sum(x["role"] == "ro" and not x["relieved"] for x in self.officers.values()) == 1:
            raise Refuse("last-returning-officer")
        if blank(a.get("reason")):
            raise Refuse("reason-missing")
        o["relieved"] = True
        return {}

    def clock_accept(self, a, at):
        if blank(a.get("reason")):
            raise Refuse("reason-missing")
        return {}

    def agent_add(self, st, a, c):
        if not 1 <= a["candidate"] <= c.w["n"]:
            raise Refuse("unknown-candidate")
        return {}

    def objection_add(self, st, a, c):
        return {}

    def count_suspend(self, st, a, c):
        if st["suspended"]:
            raise Refuse("suspended")
        if blank(a.get("reason")):
            raise Refuse("reason-missing")
        st["suspended"] = True
        return {}

    def count_resume(self, st, a, c):
        if not st["suspended"]:
            raise Refuse("not-suspended")
        st["suspended"] = False
        return {}

    def ward_hold(self, st, a, c):
        if st["hold"]:
            raise Refuse("ward-held")
        if blank(a.get("reason")):
            raise Refuse("reason-missing")
        if a["kind"] != "loss" and blank(a.get("order")):
            raise Refuse("order-missing")
        st["hold"] = dict(kind=a["kind"], order=a.get("order"))
        return {}

    def ward_release(self, st, a, c):
        if not st["hold"]:
            raise Refuse("not-held")
        if blank(a.get("order")):
            raise Refuse("order-missing")
        st["hold"] = None
        return {}

    def ward_void(self, st, a, c):
        if blank(a.get("order")):
            raise Refuse("order-missing")
        if blank(a.get("reason")):
            raise Refuse("reason-missing")
        st["void"] = True
        return {}

    # ---- status --------------------------------------------------------------------------------------------------
    def status(self):
        return dict(election=self.id, rehearsal=True, treeSize=self.size,
                    wards=[ward_status(self, self.state[n], w, self.last_at) for n, w in self.wards.items()])
