"""Where a ward stands: section 4 of the contract."""
from model_boxes import box_set_aside, boxes_incomplete, drum_papers, found, station_state
from model_postal import admitted, complete
from model_rounds import figures, sheet_state
from model_totals import (counted_tie, margin, recount_open, rounds_incomplete, states, totals, undecided, variances,
                          window_open)


def blockers(m, st, w, now):
    if st["void"]:
        return []
    if w["poll"] == "uncontested":
        return ["ward-held"] if st["hold"] else []
    t = totals(m, st, w["n"])
    lead = margin(t["candidates"])
    tie = counted_tie(m, st, w)
    standing = st["totals"] is not None
    tests = [
        ("ward-held", st["hold"] is not None), ("suspended", st["suspended"]), ("postal-incomplete", not complete(st)),
        ("boxes-incomplete", boxes_incomplete(st)), ("box-set-aside", box_set_aside(st)),
        ("not-mixed", not st["mixed"]), ("rounds-incomplete", rounds_incomplete(st)),
        ("sheet-blank", "blank" in states(m, st)), ("doubtful-unsettled", "entered" in states(m, st)),
        ("totals-not-announced", not standing), ("window-open", window_open(st, now)),
        ("recount-undecided", undecided(st)), ("recount-open", recount_open(st)),
        ("held-exceeds-lead", standing and lead is not None and t["held"] > 0 and t["held"] >= lead),
        ("tie-unresolved", bool(tie) and tie not in st["draws"])]
    return [code for code, yes in tests if yes]


def outlying(x, n, k, big):
    return (x * big - n * k) ** 2 * (big - 1) > 96 * n * k * (big - k) * (big - n)


def findings(m, st, w):
    out, n = set(), w["n"]
    t = totals(m, st, n)
    lead = margin(t["candidates"]) if st["totals"] is not None and not st["void"] else None
    total = 0
    for s in st["accounts"]:
        _, there, account, difference = station_state(st, s)
        place, acc = f"station {s}", st["accounts"][s]
        if difference is not None:
            total += difference
            if there > account:
                out.add(("account-excess", place))
            if difference and (abs(difference) * 100 >= 2 * account or abs(difference) >= 15):
                out.add(("account-difference", place))
        if acc and w["reported"][s] is not None and w["reported"][s] != acc["received"] - acc["signed"] - acc["unsigned"]:
            out.add(("turnout-differs", place))
    if lead and abs(total) >= lead:
        out.add(("proforma-count", "ward"))
    shown = []
    for r, rnd in st["rounds"].items():
        for table, s in rnd["sheets"].items():
            if s["final"]:
                f = figures(m, s, n)
                place = f"round {r} table {table}"
                if f["doubtful"] > 0 and f["doubtful"] * 100 >= 3 * s["papers"]:
                    out.add(("doubtful-rate", place))
                shown.append((place, f["final"], sum(f["final"]) + f["finalNota"]))
    big = sum(x[2] for x in shown)
    ks = [sum(x[1][i] for x in shown) for i in range(n)]
    for place, xs, size in shown:
        odd = [i for i in range(n) if outlying(xs[i], size, ks[i], big)]
        for i in odd:
            out.add(("table-outlier", f"{place} candidate {i + 1}"))
            for j in odd:
                if i < j:
                    ki, kj = ks[i] - xs[i] + xs[j], ks[j] - xs[j] + xs[i]
                    if not outlying(xs[j], size, ki, big) and not outlying(xs[i], size, kj, big):
                        out.add(("possible-swap", f"{place} candidate {i + 1}"))
    unopened = sum(v["outcome"] == "rejected" or v["state"] != "received" for v in st["covers"].values())
    if lead is not None:
        if unopened and unopened >= lead:
            out.add(("postal-rejected-margin", "ward"))
        if lead <= m.settings["close_margin"]:
            out.add(("close-margin", "ward"))
        if variances(st) and abs(variances(st)) >= lead:
            out.add(("variance-margin", "ward"))
    if any(k >= 2 for k in st["recounts"]):
        out.add(("second-recount", "ward"))
    for name, v in st["covers"].items():
        if v["backdated"]:
            out.add(("received-backdated", f"cover {name}"))
        if v["state"] == "found-late":
            out.add(("cover-found-late", f"cover {name}"))
    if m.struck_of(w["ward"]):
        out.add(("entries-struck", "ward"))
    return sorted(out)


def outcome(m, st, w):
    out = dict(kind="pending", candidate=None, margin=None, byLot=False, tied=[])
    if st["void"]:
        return dict(out, kind="void")
    if w["poll"] == "uncontested" and st["elected_by_order"] is None:
        return dict(out, kind="uncontested", candidate=1)
    if st["totals"] is not None:
        c = totals(m, st, w["n"])["candidates"]
        tie = counted_tie(m, st, w)
        out.update(kind="elected", candidate=c.index(max(c)) + 1, margin=margin(c), tied=[n for n, _ in tie])
        if tie in st["draws"]:
            out.update(candidate=st["draws"][tie], byLot=True)
        elif tie:
            out.update(kind="tie", candidate=None)
    if st["elected_by_order"] is not None:
        out.update(kind="elected", candidate=st["elected_by_order"])
    return out


def stage(st):
    if st["void"]:
        return "void"
    if st["declared"]:
        return "declared"
    if st["totals"] is not None:
        return "totals"
    if st["rounds"]:
        return "rounds"
    if st["mixed"]:
        return "mixed"
    if any(b["given"] is not None for b in st["boxes"].values()):
        return "boxes"
    return "postal" if st["covers"] or st["closed"] or st["pcount"] else "opened"


def ward_status(m, st, w, now):
    n, covers = w["n"], st["covers"].values()
    p = st["pcount"] or dict(empty=0, votes=[0] * n, nota=0, rejected={}, held=0)
    unopened = {}
    for v in covers:
        if v["outcome"] == "rejected":
            unopened[v["ground"]] = unopened.get(v["ground"], 0) + 1
    postal = dict(received=len(covers), late=sum(v["state"] == "late" for v in covers),
                  foundLate=sum(v["state"] == "found-late" for v in covers), rejectedUnopened=unopened,
                  admitted=admitted(st), empty=p["empty"], votes=p["votes"], nota=p["nota"],
                  rejected={k: v for k, v in p["rejected"].items() if v}, held=p["held"], closed=st["closed"],
                  complete=complete(st))
    stations = []
    for s in st["accounts"]:
        state, there, account, difference = station_state(st, s)
        stations.append(dict(station=s, account=account, found=there, difference=difference, state=state))
    papers, size = drum_papers(st), m.settings["bundle"]
    drum = dict(papers=papers, bundles=papers // size, loose=papers % size, left=st["left"]) if st["mixed"] else None
    rounds, at_tables, counted = [], 0, 0
    for r in sorted(st["rounds"]):
        rows = []
        for table in sorted(st["rounds"][r]["sheets"]):
            s = st["rounds"][r]["sheets"][table]
            f = figures(m, s, n)
            rows.append(dict(table=table, papers=s["papers"], variance=s["variance"], state=sheet_state(m, s),
                             **{k: v for k, v in f.items() if not k.startswith("final")}))
            if s["final"]:
                counted += s["papers"]
            else:
                at_tables += s["papers"]
        rounds.append(dict(round=r, announced=st["rounds"][r]["announced"], sheets=rows))
    drum_left, var = (st["left"] if st["mixed"] else 0), variances(st)
    ledger = dict(found=found(st), variances=var, drum=drum_left, atTables=at_tables, counted=counted,
                  closes=not st["mixed"] or found(st) + var == drum_left + at_tables + counted)
    t = st["totals"]
    return dict(
        ward=w["ward"], name=w["name"], stage=stage(st), hold=st["hold"], suspended=st["suspended"], postal=postal,
        stations=stations, drum=drum, rounds=rounds, totals=totals(m, st, n), ledger=ledger,
        announced=dict(at=m.show(t["at"]), windowCloses=m.show(t["closes"])) if t else None,
        requests=[dict(r) for r in st["requests"]],
        recounts=[dict(recount=k, closed=st["recounts"][k]["closed"]) for k in sorted(st["recounts"])],
        outcome=outcome(m, st, w), struck=m.struck_of(w["ward"]),
        blockers=[dict(code=x) for x in blockers(m, st, w, now)],
        findings=[dict(code=x, place=y) for x, y in findings(m, st, w)])
