"""Makers of the acts from the first round to the treasury."""
import model_result
import model_rounds
import model_totals
from makers import Makers
from model_postal import GROUNDS as POSTAL
from model_rounds import sheet_state


class AllMakers(Makers):
    def seat(self, w, *states):
        found, every = [], [(99, 1), (1, 99)]
        for r, rnd in self.m.state[w]["rounds"].items():
            for t, s in rnd["sheets"].items():
                every.append((r, t))
                if sheet_state(self.m, s) in states:
                    found.append((r, t))
        r, t = self.pick(found[-6:], every)
        return dict(round=r, table=t)

    def sheet(self, w, p):
        r = self.m.state[w]["rounds"].get(p["round"])
        return r["sheets"].get(p["table"]) if r else None

    # ---- rounds
    def round_issue(self, w):
        if self.rng.random() < 0.03:
            return dict(issues=[dict(table=self.table(w), papers=self.m.settings["issue"] + 1)])
        st, rng, size = self.m.state[w], self.rng, self.m.settings["issue"]
        if rng.random() < 0.7:
            return {}
        tables = self.m.wards[w]["tables"] or [1]
        chosen, left, out = rng.sample(tables, rng.randrange(1, len(tables) + 1)), st["left"], []
        for t in chosen:
            papers = min(left, rng.choice([size, size, max(1, size // 2)]))
            if papers > 0:
                out.append(dict(table=t, papers=papers))
                left -= papers
        if rng.random() < 0.06:
            out.append(dict(table=rng.choice([99, tables[0]]), papers=rng.choice([1, size + 1])))
        return dict(issues=out) if out else {}

    def issue_return(self, w):
        p = self.seat(w, "issued", "blank", "first-entry")
        s = self.sheet(w, p)
        have = s["papers"] if s else 3
        return dict(p, papers=self.rng.choice([have, max(1, have // 2), 1, have + 1]) or 1, reason=self.text())

    def issue_move(self, w):
        return dict(self.seat(w, "issued", "first-entry", "differs", "blank"), to=self.table(w), reason=self.text())

    def issue_amend(self, w):
        p = self.seat(w, "issued", "first-entry", "blank")
        s = self.sheet(w, p)
        have = s["papers"] if s else 3
        return dict(p, papers=max(0, have + self.rng.choice([-1, 1, -1, 1, -3, 2, 0, -have])), reason=self.text(),
                    confirmedBy=self.confirm())

    def doubtful_decide(self, w):
        p = self.seat(w, "entered") if self.m.clear else self.seat(w, "issued", "blank")
        s, rng = self.sheet(w, p), self.rng
        most = 3
        if s:
            most = s["final"]["doubtful"] if self.m.clear and s["final"] else s["papers"]
        free = [i for i in range(1, most + 1) if not s or i not in s["decisions"]] or [most + 1]
        count = min(len(free), rng.choice([1, 2, 3])) if not self.m.clear or rng.random() < 0.4 else len(free)
        out, i = [], 0
        while i < count:
            d = dict(outcome=rng.choice(["valid", "nota", "rejected", "rejected", "held"] if rng.random() < 0.5 else
                                        ["valid", "held", "held"] if self.held_day(w) else ["valid", "rejected"]))
            j = i
            while j + 1 < count and free[j + 1] == free[j] + 1 and rng.random() < 0.4:
                j += 1
            if j > i or rng.random() < 0.1:
                d["papers"] = f"{free[i]}-{free[j]}"
            else:
                d["paper"] = free[i]
            i = j + 1
            if d["outcome"] == "valid":
                d["candidate"] = self.candidate(w)
            elif d["outcome"] == "rejected":
                d["ground"] = self.pick(self.m.grounds, ["no-vote", "lacks-mark", "no-mark"])
            elif d["outcome"] == "held" and rng.random() < 0.96:
                d["order"] = self.text()
            if rng.random() < 0.06:
                d["circumstance"] = rng.choice(["officer-mistake", "clear-intention"])
            if rng.random() < 0.05:
                d["objection"] = "an agent objects"
            out.append(d)
        return dict(p, decisions=out)

    def sheet_enter(self, w):
        rng, m, n = self.rng, self.m, self.m.wards[w]["n"]
        p = self.seat(w, "first-entry", *(() if rng.random() < 0.5 else ("issued", "blank")),
                      *(["differs"] if rng.random() < 0.2 else []))
        if self.sheet(w, p) is None:
            p = self.seat(w, "first-entry", "issued", "blank", *(["differs"] if rng.random() < 0.5 else []))
        s = self.sheet(w, p)
        papers = s["papers"] if s else 10
        a = dict(p)
        if s and s["entries"] and rng.random() < 0.97:
            e = s["entries"][0]
            a.update(votes=list(e["votes"]), nota=e["nota"])
            a.update(dict(doubtful=e["doubtful"]) if m.clear else dict(rejected=e["rejected"], held=e["held"]))
            if rng.random() < 0.15 and n > 1:
                i, j = rng.sample(range(n), 2)
                if a["votes"][i] > 0:
                    a["votes"][i] -= 1
                    a["votes"][j] += 1
            elif rng.random() < 0.05 and a["votes"] and a["votes"][0] > 0:
                a["votes"][0] -= 1
                a["nota"] += 1
            return a
        if m.clear:
            doubtful = self.small(papers)
            nota = self.small(papers - doubtful)
            votes = self.share(w, papers - doubtful - nota) if n else []
            return dict(a, votes=votes, nota=nota, doubtful=doubtful)
        rejected, held, least, least_nota = 0, 0, [0] * n, 0
        if s:
            rejected, held = model_rounds.decided(s, "rejected"), model_rounds.decided(s, "held")
            least, least_nota = model_rounds.accepted(s, n), model_rounds.decided(s, "nota")
        rest = max(0, papers - rejected - held - sum(least) - least_nota)
        nota = self.small(rest)
        votes = [x + y for x, y in zip(self.share(w, rest - nota), least)]
        if votes and votes[0] > least[0] and rng.random() < 0.03:
            return dict(a, votes=[votes[0] - 1] + votes[1:], nota=nota + least_nota, rejected=rejected + 1, held=held)
        return dict(a, votes=votes, nota=nota + least_nota, rejected=rejected, held=held)

    def sheet_reenter(self, w):
        p = self.seat(w, "differs")
        s = self.sheet(w, p)
        if not s or len(s["entries"]) < 2:
            return dict(p, values={"votes.1": 3})
        one, two = (model_rounds.cells(self.m, e) for e in s["entries"])
        values = {k: two[k] for k in one if one[k] != two[k]}
        if self.rng.random() < 0.06:
            values[self.rng.choice(["nota", "votes.1", "doubtful", "held", "votes.9"])] = 1
        if values and self.rng.random() < 0.06:
            values.popitem()
        return dict(p, values=values or {"nota": 0}, by=s["entries"][0]["by"] if self.rng.random() < 0.9 else None)

    def sheet_blank(self, w): return dict(self.seat(w, "issued", "first-entry", "differs"), reason=self.text())

    def held_release(self, w):
        st, n, rng = self.m.state[w], self.m.wards[w]["n"], self.rng
        places = [(r, t, model_rounds.figures(self.m, s, n)["held"]) for r, rnd in st["rounds"].items()
                  for t, s in rnd["sheets"].items()]
        places = [x for x in places if x[2] > 0]
        postal = (st["pcount"] or {}).get("held", 0)
        if (postal and rng.random() < 0.5) or not places:
            a, there = dict(source="postal"), postal
            if rng.random() < 0.3:
                a, there = dict(self.seat(w, "settled"), source="sheet"), 1
        else:
            r, t, there = rng.choice(places)
            a = dict(source="sheet", round=r, table=t)
        much = there if rng.random() < 0.7 else rng.choice([there + 1, 0, 1])
        parts = self.split(much, n + 2)
        return dict(a, order=self.text(), votes=parts[:n], nota=parts[n], rejected=parts[n + 1])

    def round_announce(self, w):
        st = self.m.state[w]
        return dict(round=self.pick(sorted(k for k, r in st["rounds"].items() if not r["announced"])[:1],
                                    list(st["rounds"]) + [9]) or 1)

    # ---- recount
    def recount_request(self, w):
        a = dict(candidate=self.candidate(w), capacity=self.rng.choice(["candidate", "election-agent", "counting-agent"]))
        if self.rng.random() < 0.8:
            a["grounds"] = self.text()
        t = self.m.state[w]["totals"]
        if t and self.rng.random() < 0.25:
            a["received"] = self.m.show(min(self.m.last_at, self.rng.choice([t["at"] - 1, t["at"], t["closes"] - 1, t["closes"],
                                                                           t["at"] + 30000])))
        return a

    def recount_waive(self, w):
        t = self.m.state[w]["totals"]
        n = self.m.wards[w]["n"]
        c = self.pick([i for i in range(1, n + 1) if not t or i not in t["waived"]], [0, 1, n + 1])
        return dict(candidate=c or 1, witnesses=self.pick([["A", "B"], ["A", "B", "C"]], [["A"], ["A", "A"], [], ["A", " "]]))

    def recount_decide(self, w):
        st, n = self.m.state[w], self.m.wards[w]["n"]
        r = self.pick([x["request"] for x in st["requests"] if x["standing"] == "in-time" and x["decision"] is None],
                      [x["request"] for x in st["requests"]] + [99])
        a = dict(request=r or 1, decision=self.rng.choice(["whole", "part", "part", "refused"]), reasons=self.text())
        if a["decision"] == "part":
            every = model_totals.names(n, st["pcount"] is not None)
            a["piles"] = self.rng.sample(every, self.rng.randrange(1, min(4, len(every)) + 1))
            if self.rng.random() < 0.05:
                a["piles"] = self.rng.choice([[], ["candidate-99"], ["nonsense"]])
        return a

    def recount_pile(self, w):
        st, n, rng = self.m.state[w], self.m.wards[w]["n"], self.rng
        k = self.pick([k for k, r in st["recounts"].items() if not r["closed"]], list(st["recounts"]) + [99])
        rec = st["recounts"].get(k)
        every = model_totals.names(n, True)
        pile = self.pick([p for p in rec["scope"] if p not in rec["piles"]], rec["scope"] + every) if rec else every[0]
        booked = model_totals.piles(self.m, st, n)[pile]
        found = max(0, booked + (rng.choice([-1, 1, 2]) if rng.random() < 0.12 else 0))
        moved, rest = [], found
        while rest > 0 and rng.random() < 0.25:
            kind = [p for p in every if p.startswith("postal-") == pile.startswith("postal-") and p != pile]
            mv = dict(to=rng.choice(kind) if rng.random() < 0.95 else rng.choice([pile, "postal-nota", "nota", "x"]),
                      papers=rng.choice([1, 1, 2]))
            if mv["to"].endswith("rejected"):
                mv["ground"] = self.pick(POSTAL if pile.startswith("postal") else self.m.grounds, ["x", "no-vote", "no-mark"])
            rest -= mv["papers"]
            moved.append(mv)
        a = dict(recount=k or 1, pile=pile, found=found, moved=moved, confirmedBy=self.confirm())
        if found != booked and rng.random() < 0.9:
            a["reason"] = self.text()
        return a

    def recount_close(self, w):
        rs = self.m.state[w]["recounts"]
        return dict(recount=self.pick([k for k, r in rs.items() if not r["closed"]], list(rs) + [99]) or 1)

    # ---- lot
    def tie(self, w): return model_totals.counted_tie(self.m, self.m.state[w], self.m.wards[w])

    def lot_commit(self, w):
        tie = self.tie(w) or ((1, 0), (2, 0))
        return dict(sources=self.rng.choice([[f"AGENT-C{n:03}" for n, _ in tie], ["DICE"], ["DICE", "HALL"], ["DICE", "HALL"],
                                             self.rng.choice([["AGENT-C001"], [], ["dice", "X"], ["A", "A"]])]))

    def lot_draw(self, w):
        one = self.m.state[w]["commits"].get(self.tie(w))
        names = one["sources"] if one else ["DICE"]
        digits = {s: "".join(self.rng.choice("0123456789") for _ in range(self.rng.choice([20, 20, 10, 12]))) for s in names}
        if self.rng.random() < 0.4:
            digits[self.rng.choice(["OTHER", names[0], names[0]])] = self.rng.choice(["12x4567890123456789012", "123", "12345678901234567890",
                                                                               "1234567890123456789\u0665"])
        return dict(digits=digits)

    def lot_abandon(self, w): return dict(order=self.text(), reason=self.text())

    def lot_record(self, w):
        slips = model_result.slips(self.tie(w) or ((1, 0), (2, 0)))
        return dict(slip=self.pick(slips, ["C001-6", "C099-1", "x"]), drawnBy="A child", witnesses=self.pick(
            [["A", "B"]], [["A"], [], ["B", "B"]]))

    # ---- result
    def certificate_acknowledge(self, w): return dict(receivedBy="The winner", identifiedBy="An agent")
    def packet_handOver(self, w): return dict(to="Treasury", receipt="T/1")

    def packet_seal(self, w):
        st, ward = self.m.state[w], self.m.wards[w]
        s = self.pick(list(st["accounts"]) or ["1"], ["99"])
        some = ["late-covers", "rejected-covers", "declarations", "postal-valid", "postal-rejected", "nota", "rejected",
                "held", "outer", "tendered-" + s, "unused-" + s, "counterfoils-" + s, "marked-copy-" + s]
        some += [f"candidate-{i + 1}" for i in range(ward["n"])] * 2
        name = self.pick(some, ["candidate-99", "x", "candidate-0", "postal-nota"])
        a = dict(packet=name, seals=["RO", "An agent"])
        known = model_result.packet(self.m, st, ward, name)
        if known and known[1] is not None:
            a["papers"] = known[1] + (self.rng.choice([1, 2]) if self.rng.random() < 0.06 else 0)
            if self.rng.random() < 0.02:
                del a["papers"]
        elif self.rng.random() < 0.1:
            a["papers"] = 5
        return a

    def attachment_add(self, w):
        return dict(form=self.pick(["30", "33", "proforma-1", "form-2"], ["x", "form 30"]), name="scan.pdf", sha256="ab" * 32,
                    bytes=1234)

    def result_amend(self, w): return dict(order=self.text(), reason=self.text(), candidate=self.candidate(w))
