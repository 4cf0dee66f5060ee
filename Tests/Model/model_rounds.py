"""Rounds: issues, doubtful papers, sheets, releases, announcements of rounds."""
from model_fields import PAPERS, Refuse, blank
from model_falls import fall_rounds, fall_totals


def sheet_state(m, s):
    if s["final"]:
        undecided = m.clear and len(s["decisions"]) < s["final"]["doubtful"]
        return "entered" if undecided else "settled"
    if s["blank"]:
        return "blank"
    return ("issued", "first-entry", "differs")[len(s["entries"])]


def decided(s, outcome):
    return sum(1 for d in s["decisions"].values() if d["outcome"] == outcome)


def accepted(s, n):
    out = [0] * n
    for d in s["decisions"].values():
        if d["outcome"] == "valid":
            out[d["candidate"] - 1] += 1
    return out


def figures(m, s, n):
    """A sheet as the status shows it, and what it adds to each pile (votes, nota final)."""
    if not s["final"]:
        zero = [0] * n
        return dict(votes=zero, nota=0, doubtful=0, accepted=zero, acceptedNota=0, rejected=0, held=0, final=zero,
                    finalNota=0)
    f, rel = s["final"], s["released"]
    acc = [x + y for x, y in zip(accepted(s, n), rel["votes"])]
    acc_nota = decided(s, "nota") + rel["nota"]
    out_of_held = sum(rel["votes"]) + rel["nota"] + rel["rejected"]
    if m.clear:
        votes, nota, doubtful = f["votes"], f["nota"], f["doubtful"]
        rejected, held = decided(s, "rejected"), decided(s, "held")
        final, final_nota = [x + y for x, y in zip(votes, acc)], nota + acc_nota
    else:
        votes = final = [x + y for x, y in zip(f["votes"], rel["votes"])]
        nota = final_nota = f["nota"] + rel["nota"]
        doubtful, rejected, held = len(s["decisions"]), f["rejected"], f["held"]
    return dict(votes=votes, nota=nota, doubtful=doubtful, accepted=acc, acceptedNota=acc_nota,
                rejected=rejected + rel["rejected"], held=held - out_of_held, final=final, finalNota=final_nota)


def signature(m, s):
    """What of a sheet is a figure of its round: the sheet as entered, with its decisions where they are per round."""
    if not s["final"]:
        return "blank" if s["blank"] else "open"
    f = s["final"]
    out = (tuple(f["votes"]), f["nota"], f.get("doubtful"), f.get("rejected"), f.get("held"))
    if m.per_round:
        out += (tuple(sorted((k, d["outcome"], d.get("candidate") or 0) for k, d in s["decisions"].items())),)
    return out


def round_figures(m, st):
    return {k: {t: signature(m, s) for t, s in r["sheets"].items()} for k, r in st["rounds"].items()}


def issue(st, a, c):
    if not st["mixed"]:
        raise Refuse("not-mixed")
    if not c.again and not c.m.settings["overlap_rounds"] and any(not r["announced"] for r in st["rounds"].values()):
        raise Refuse("round-open")
    if st["left"] == 0:
        raise Refuse("drum-empty")
    size, left = c.m.settings["issue"], st["left"]
    if c.kept:
        number, issues = c.kept["round"], c.kept["issues"]
        if number > 1 and number - 1 not in st["rounds"]:
            raise Refuse("rests-on-the-round-before")
    else:
        number, issues = max(st["rounds"], default=0) + 1, a.get("issues")
        if issues is None:
            issues, rest = [], left
            for t in c.w["tables"]:
                if rest:
                    issues.append(dict(table=t, papers=min(size, rest)))
                    rest -= min(size, rest)
    if any(i["table"] not in c.w["tables"] for i in issues):
        raise Refuse("unknown-table")
    if any(i["papers"] > size for i in issues):
        raise Refuse("issue-too-large")
    if sum(i["papers"] for i in issues) > left:
        raise Refuse("drum-short")
    n = c.w["n"]
    sheets = {i["table"]: dict(papers=i["papers"], made=c.seq, variance=0, entries=[], blank=False, decisions={},
                               final=None, released=dict(votes=[0] * n, nota=0, rejected=0)) for i in issues}
    st["rounds"][number] = dict(announced=False, sheets=sheets)
    st["left"] -= sum(i["papers"] for i in issues)
    return dict(round=number, issues=[dict(i) for i in issues])


def sheet_of(st, a):
    r = st["rounds"].get(a.get("round"))
    s = r["sheets"].get(a.get("table")) if r else None
    if s is None:
        raise Refuse("unknown-issue")
    return s


def issue_return(st, a, c):
    s = sheet_of(st, a)
    if s["final"]:
        raise Refuse("sheet-entered")
    if a["papers"] > s["papers"]:
        raise Refuse("return-too-large")
    if blank(a.get("reason")):
        raise Refuse("reason-missing")
    s["papers"] -= a["papers"]
    st["left"] += a["papers"]
    s["entries"] = []
    if s["papers"] == 0:
        st["gone_variances"] += s["variance"]
        del st["rounds"][a["round"]]["sheets"][a["table"]]
    return {}


def issue_move(st, a, c):
    s = sheet_of(st, a)
    if a["to"] not in c.w["tables"]:
        raise Refuse("unknown-table")
    sheets = st["rounds"][a["round"]]["sheets"]
    if a["to"] in sheets:
        raise Refuse("table-has-issue")
    if s["final"]:
        raise Refuse("sheet-entered")
    if blank(a.get("reason")):
        raise Refuse("reason-missing")
    sheets[a["to"]] = sheets.pop(a["table"])
    return {}


def issue_amend(st, a, c):
    s = sheet_of(st, a)
    if s["final"]:
        raise Refuse("sheet-entered")
    if blank(a.get("reason")):
        raise Refuse("reason-missing")
    c.confirm(a)
    if a["papers"] != s["papers"]:
        s["variance"] += a["papers"] - s["papers"]
        s["papers"] = a["papers"]
        s["entries"] = []
        fall_totals(st)
    return {}


def span(d):
    if "paper" in d:
        return d["paper"], d["paper"]
    p = PAPERS.match(d["papers"])
    return int(p[1]), int(p[2])


CURED = {"officer-mistake": ("wrong-serial-or-design", "lacks-mark-and-signature", "lacks-mark"),
         "clear-intention": ("doubtful-mark", "more-than-one")}


def decide(st, a, c):
    s = sheet_of(st, a)
    if c.m.clear and not s["final"]:
        raise Refuse("sheet-not-entered")
    if not c.m.clear and (s["final"] or s["entries"]):
        raise Refuse("sheet-begun")
    most = s["final"]["doubtful"] if c.m.clear else s["papers"]
    spans = [span(d) for d in a["decisions"]]
    if any(lo < 1 or hi > most for lo, hi in spans):
        raise Refuse("paper-unknown")
    seen = set(s["decisions"])
    for lo, hi in spans:
        for p in range(lo, hi + 1):
            if p in seen:
                raise Refuse("paper-decided")
            seen.add(p)
    for d in a["decisions"]:
        if d["outcome"] == "valid" and not 1 <= d.get("candidate", 0) <= c.w["n"]:
            raise Refuse("unknown-candidate")
    for d in a["decisions"]:
        if d["outcome"] == "rejected" and d.get("ground") not in c.m.grounds:
            raise Refuse("unknown-ground")
    for d in a["decisions"]:
        if d["outcome"] == "rejected" and d["ground"] in CURED.get(d.get("circumstance"), ()):
            raise Refuse("ground-cured")
    for d in a["decisions"]:
        if d["outcome"] == "held" and blank(d.get("order")):
            raise Refuse("order-missing")
    for d, (lo, hi) in zip(a["decisions"], spans):
        for p in range(lo, hi + 1):
            s["decisions"][p] = dict(outcome=d["outcome"], candidate=d.get("candidate"))
    return {}


def cells(m, e):
    out = {f"votes.{i + 1}": v for i, v in enumerate(e["votes"])}
    out["nota"] = e["nota"]
    for name in ("doubtful",) if m.clear else ("rejected", "held"):
        out[name] = e[name]
    return out


def balanced(m, s, e, n):
    if sum(cells(m, e).values()) != s["papers"]:
        raise Refuse("sheet-balance")
    if not m.clear and (e["rejected"] != decided(s, "rejected") or e["held"] != decided(s, "held")
                        or e["nota"] < decided(s, "nota")
                        or any(v < x for v, x in zip(e["votes"], accepted(s, n)))):
        raise Refuse("doubtful-differs")


def compared(m, s):
    """The two entries of a sheet: it is settled when they agree."""
    one, two = (cells(m, e) for e in s["entries"])
    differs = [k for k in one if one[k] != two[k]]
    if not differs:
        s["final"] = s["entries"][1]
    return differs


def enter(st, a, c):
    s = sheet_of(st, a)
    if s["final"]:
        raise Refuse("sheet-entered")
    if len(s["entries"]) == 2:
        raise Refuse("sheet-differs")
    if len(a["votes"]) != c.w["n"]:
        raise Refuse("candidate-count")
    if s["entries"] and s["entries"][0]["by"] == c.by:
        raise Refuse("same-officer")
    e = dict(by=c.by, votes=list(a["votes"]), nota=a["nota"], doubtful=a.get("doubtful"), rejected=a.get("rejected"),
             held=a.get("held"))
    balanced(c.m, s, e, c.w["n"])
    if s["blank"] and st["rounds"][a["round"]]["announced"]:
        fall_rounds(st, a["round"])
    s["blank"] = False
    s["entries"].append(e)
    differs = []
    if c.m.settings["entries"] == 1:
        s["final"] = e
    elif len(s["entries"]) == 2:
        differs = compared(c.m, s)
    return dict(state=sheet_state(c.m, s), differs=differs)


def reenter(st, a, c):
    s = sheet_of(st, a)
    if sheet_state(c.m, s) != "differs":
        raise Refuse("not-differing")
    mine = [i for i, e in enumerate(s["entries"]) if e["by"] == c.by]
    if not mine:
        raise Refuse("not-your-entry")
    one, two = (cells(c.m, e) for e in s["entries"])
    if any(k not in one or one[k] == two[k] for k in a["values"]):
        raise Refuse("cell-not-in-question")
    old = s["entries"][mine[0]]
    e = dict(old, votes=list(old["votes"]))
    for k, v in a["values"].items():
        if k.startswith("votes."):
            e["votes"][int(k[6:]) - 1] = v
        else:
            e[k] = v
    balanced(c.m, s, e, c.w["n"])
    s["entries"][mine[0]] = e
    differs = compared(c.m, s)
    return dict(state=sheet_state(c.m, s), differs=differs)


def blank_sheet(st, a, c):
    s = sheet_of(st, a)
    if s["final"]:
        raise Refuse("sheet-entered")
    if blank(a.get("reason")):
        raise Refuse("reason-missing")
    s["blank"], s["entries"] = True, []
    return {}


def release(st, a, c):
    n = c.w["n"]
    s = sheet_of(st, a) if a["source"] == "sheet" else None
    if blank(a.get("order")):
        raise Refuse("order-missing")
    if len(a["votes"]) != n:
        raise Refuse("candidate-count")
    asked = sum(a["votes"]) + a["nota"] + a["rejected"]
    there = figures(c.m, s, n)["held"] if s else (st["pcount"] or {}).get("held", 0)
    if asked == 0 or asked > there:
        raise Refuse("held-short")
    one = dict(seq=c.seq, votes=list(a["votes"]), nota=a["nota"], rejected=a["rejected"])
    if s:
        rel = s["released"]
        rel["votes"] = [x + y for x, y in zip(rel["votes"], a["votes"])]
        rel["nota"] += a["nota"]
        rel["rejected"] += a["rejected"]
        st["releases"].append(dict(one, made=s["made"]))
    else:
        p = st["pcount"]
        p["votes"] = [x + y for x, y in zip(p["votes"], a["votes"])]
        p["nota"] += a["nota"]
        if a["rejected"]:
            p["rejected"]["by-order"] = p["rejected"].get("by-order", 0) + a["rejected"]
        p["held"] -= asked
        st["releases"].append(dict(one, made=None))
    fall_totals(st)
    return {}


def announce(st, a, c):
    r = st["rounds"].get(a["round"])
    if c.again:
        if r:
            r["announced"] = True
        return {}
    if r is None:
        raise Refuse("unknown-round")
    states = [sheet_state(c.m, s) for s in r["sheets"].values()]
    if any(x in ("issued", "first-entry", "differs") for x in states):
        raise Refuse("sheets-missing")
    if c.m.per_round and "entered" in states:
        raise Refuse("doubtful-unsettled")
    if any(not x["announced"] for k, x in st["rounds"].items() if k < a["round"]):
        raise Refuse("earlier-round-unannounced")
    if r["announced"]:
        raise Refuse("already-announced")
    r["announced"] = True
    return {}


HANDLERS = {"round.issue": issue, "issue.return": issue_return, "issue.move": issue_move, "issue.amend": issue_amend,
            "doubtful.decide": decide, "sheet.enter": enter, "sheet.reenter": reenter, "sheet.blank": blank_sheet,
            "held.release": release, "round.announce": announce}
