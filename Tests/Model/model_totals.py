"""Totals, piles and recounts."""
from model_boxes import box_set_aside, boxes_incomplete, found
from model_falls import fall_totals
from model_fields import Refuse, blank, instant
from model_postal import GROUNDS as POSTAL_GROUNDS, complete
from model_rounds import figures, sheet_state


def sheet_piles(m, s, n):
    f = figures(m, s, n)
    out = {f"candidate-{i + 1}": v for i, v in enumerate(f["final"])}
    out.update(nota=f["finalNota"], rejected=f["rejected"])
    return out


def names(n, postal):
    plain = [f"candidate-{i + 1}" for i in range(n)] + ["nota", "rejected"]
    return plain + (["postal-" + p for p in plain] if postal else [])


def piles(m, st, n):
    """Every pile's present figure, closed recounts applied in the order of their closing."""
    fig = dict.fromkeys(names(n, True), 0)
    later = []                                             # (seq, postal?, {pile: papers})
    for r in st["rounds"].values():
        for s in r["sheets"].values():
            p = sheet_piles(m, s, n)
            for k, v in p.items():
                fig[k] += v
            rel = s["released"]
            made = dict(p)                                 # releases are added by their own seq
            for i, v in enumerate(rel["votes"]):
                made[f"candidate-{i + 1}"] -= v
            made["nota"] -= rel["nota"]
            made["rejected"] -= rel["rejected"]
            later.append((s["made"], made))
    p = st["pcount"]
    if p:
        for i, v in enumerate(p["votes"]):
            fig[f"postal-candidate-{i + 1}"] += v
        fig["postal-nota"] += p["nota"]
        fig["postal-rejected"] += sum(p["rejected"].values())
    for rel in st["releases"]:
        pre = "" if rel["made"] is not None else "postal-"
        add = {f"{pre}candidate-{i + 1}": v for i, v in enumerate(rel["votes"])}
        add.update({pre + "nota": rel["nota"], pre + "rejected": rel["rejected"]})
        later.append((rel["seq"], add))
    for k in st["closings"]:
        rec = st["recounts"][k]
        now = dict(fig)
        for pile in rec["scope"]:
            one = rec["piles"][pile]
            now[pile] = one["found"] + sum(add.get(pile, 0) for seq, add in later if seq > one["seq"])
        for pile in rec["scope"]:
            for mv in rec["piles"][pile]["moved"]:
                now[pile] -= mv["papers"]
                now[mv["to"]] += mv["papers"]
        fig = now
    return fig


def totals(m, st, n):
    fig = piles(m, st, n)
    rounds = [fig[f"candidate-{i + 1}"] for i in range(n)]
    postal = [fig[f"postal-candidate-{i + 1}"] for i in range(n)]
    both = [x + y for x, y in zip(rounds, postal)]
    nota, rejected = fig["nota"] + fig["postal-nota"], fig["rejected"] + fig["postal-rejected"]
    held = (st["pcount"] or {}).get("held", 0) + sum(
        figures(m, s, n)["held"] for r in st["rounds"].values() for s in r["sheets"].values())
    valid = sum(both) + (nota if m.settings["nota_in_valid"] else 0)
    return dict(postal=postal, rounds=rounds, candidates=both, nota=nota, valid=valid, rejected=rejected, held=held,
                papers=sum(both) + nota + rejected + held)


def margin(candidates):
    top = sorted(candidates, reverse=True)
    return top[0] - top[1] if len(top) > 1 else None


def counted_tie(m, st, w):
    """The list of (candidate, votes) at the top, if there are two of them and the totals are announced."""
    if st["totals"] is None or w["n"] < 2:
        return ()
    c = totals(m, st, w["n"])["candidates"]
    top = tuple((i + 1, v) for i, v in enumerate(c) if v == max(c))
    return top if len(top) > 1 else ()


def ward_figures(m, st, n):
    return dict(totals=totals(m, st, n), drum=(found(st) + st["amended"], st["left"], st["mixed"]), found=found(st),
                variances=variances(st))


def variances(st):
    return st["amended"] + st["gone_variances"] + sum(
        s["variance"] for r in st["rounds"].values() for s in r["sheets"].values())


def states(m, st):
    return [sheet_state(m, s) for r in st["rounds"].values() for s in r["sheets"].values()]


def rounds_incomplete(st):
    return not st["mixed"] or st["left"] > 0 or any(not r["announced"] for r in st["rounds"].values())


def recount_open(st):
    return any(not r["closed"] for r in st["recounts"].values())


def undecided(st):
    return any(r["standing"] == "in-time" and r["decision"] is None for r in st["requests"])


def window_open(st, at):
    t = st["totals"]
    return t is not None and t.get("opened", t["at"]) <= at < t["closes"] and t["all_waived"] is None


def announce(st, a, c):
    if not c.again:
        if not complete(st):
            raise Refuse("postal-incomplete")
        if rounds_incomplete(st):
            raise Refuse("rounds-incomplete")
        if "blank" in states(c.m, st):
            raise Refuse("sheet-blank")
        if "entered" in states(c.m, st):
            raise Refuse("doubtful-unsettled")
        if recount_open(st):
            raise Refuse("recount-open")
        if st["totals"] is not None:
            raise Refuse("already-announced")
    closes = c.at + c.m.settings["recount_minutes"] * 60000
    st["totals"] = dict(at=c.at, closes=closes, waived=set(), all_waived=None)
    return dict(windowCloses=c.m.show(closes))


def request(st, a, c):
    t = st["totals"]
    if t is None:
        raise Refuse("totals-not-announced")
    if not 1 <= a["candidate"] <= c.w["n"]:
        raise Refuse("unknown-candidate")
    handed = instant(a["received"]) if "received" in a else c.at
    late = handed >= t["closes"] or handed < t.get("opened", t["at"]) or (t["all_waived"] is not None and handed >= t["all_waived"])
    standing = "out-of-time" if late else "no-grounds" if blank(a.get("grounds")) else "in-time"
    number = c.kept["request"] if c.kept else len(st["requests"]) + 1
    st["requests"].append(dict(request=number, standing=standing, decision=None))
    return dict(request=number, standing=standing)


def witnesses(a):
    return len({x.strip() for x in a.get("witnesses", ()) if x.strip()}) >= 2


def waive(st, a, c):
    t = st["totals"]
    if t is None:
        raise Refuse("totals-not-announced")
    if not 1 <= a["candidate"] <= c.w["n"]:
        raise Refuse("unknown-candidate")
    if not window_open(st, c.at):
        raise Refuse("window-closed")
    if not witnesses(a):
        raise Refuse("witnesses-missing")
    t["waived"].add(a["candidate"])
    if len(t["waived"]) == c.w["n"]:
        t["all_waived"] = c.at
    return {}


def decide(st, a, c):
    r = next((x for x in st["requests"] if x["request"] == a["request"]), None)
    if r is None:
        raise Refuse("request-unknown")
    if r["standing"] != "in-time":
        raise Refuse("request-not-in-time")
    if r["decision"] is not None:
        raise Refuse("request-decided")
    if blank(a.get("reasons")):
        raise Refuse("reasons-missing")
    every = names(c.w["n"], st["pcount"] is not None)
    if a["decision"] == "part":
        if not a.get("piles"):
            raise Refuse("scope-missing")
        if any(p not in every for p in a["piles"]):
            raise Refuse("unknown-pile")
    if a["decision"] == "refused":
        r["decision"] = "refused"
        return {}
    if recount_open(st):
        raise Refuse("recount-open")
    r["decision"] = a["decision"]
    number = c.kept["recount"] if c.kept else len(st["recounts"]) + 1
    st["recounts"][number] = dict(scope=every if a["decision"] == "whole" else list(a["piles"]), piles={}, closed=False)
    return dict(recount=number)


def recount_of(st, a):
    rec = st["recounts"].get(a["recount"])
    if rec is None:
        raise Refuse("recount-unknown")
    if rec["closed"]:
        raise Refuse("recount-closed")
    return rec


def pile(st, a, c):
    rec = recount_of(st, a)
    if a["pile"] not in rec["scope"]:
        raise Refuse("outside-scope")
    kind = [p for p in names(c.w["n"], True) if p.startswith("postal-") == a["pile"].startswith("postal-")]
    if any(mv["to"] not in kind or mv["to"] == a["pile"] for mv in a["moved"]):
        raise Refuse("unknown-pile")
    grounds = POSTAL_GROUNDS if a["pile"].startswith("postal-") else c.m.grounds
    if any(mv["to"].endswith("rejected") and mv.get("ground") not in grounds for mv in a["moved"]):
        raise Refuse("unknown-ground")
    if sum(mv["papers"] for mv in a["moved"]) > a["found"]:
        raise Refuse("moved-too-many")
    if not c.again and a["found"] != piles(c.m, st, c.w["n"])[a["pile"]] and blank(a.get("reason")):
        raise Refuse("reason-missing")
    c.confirm(a)
    rec["piles"][a["pile"]] = dict(found=a["found"], moved=[dict(mv) for mv in a["moved"]], seq=c.seq)
    return {}


def close(st, a, c):
    rec = recount_of(st, a)
    if any(p not in rec["piles"] for p in rec["scope"]):
        raise Refuse("recount-incomplete")
    rec["closed"] = True
    st["closings"].append(a["recount"])
    fall_totals(st)
    return {}


HANDLERS = {"totals.announce": announce, "recount.request": request, "recount.waive": waive, "recount.decide": decide,
            "recount.pile": pile, "recount.close": close}


def lot_obstacle(st, c):
    """The codes that lot acts share, from window-open to box-set-aside."""
    if window_open(st, c.at):
        raise Refuse("window-open")
    if undecided(st):
        raise Refuse("recount-undecided")
    if recount_open(st):
        raise Refuse("recount-open")
    if totals(c.m, st, c.w["n"])["held"] > 0:
        raise Refuse("papers-held")
    if boxes_incomplete(st):
        raise Refuse("boxes-incomplete")
    if box_set_aside(st):
        raise Refuse("box-set-aside")
