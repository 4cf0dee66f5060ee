"""Postal acts. A handler is f(st, a, c): st a ward's state, a the act, c the circumstances; it raises Refuse before
it changes anything, and returns the answer."""
from model_fields import Refuse, blank, instant

GROUNDS = ("identifying-mark", "no-vote", "more-than-one", "doubtful-mark", "spurious", "damaged", "other-cover")


def complete(st):
    return st["pcount"] is not None or (
        st["closed"] and not any(v["state"] == "received" for v in st["covers"].values()))


def admitted(st):
    return sum(1 for v in st["covers"].values() if v["outcome"] == "admitted")


def receive(st, a, c):
    if a["cover"] in st["covers"]:
        raise Refuse("cover-known")
    received = instant(a["received"]) if "received" in a else c.at
    state = "late" if received > c.m.closes_at else "found-late" if st["closed"] else "received"
    st["covers"][a["cover"]] = dict(kind=a["kind"], state=state, backdated=received <= c.m.closes_at < c.at, codes={},
                                    serial=None, outcome=None, ground=None, turned=False, number=None)
    return dict(state=state)


def cover_of(st, a):
    if a["cover"] not in st["covers"]:
        raise Refuse("cover-unknown")
    return st["covers"][a["cover"]]


def twins(st, c, name, code):
    """Every other cover of the book whose 13C code this is, as things stood at this entry."""
    own = [(c.w["ward"], k) for k, v in st["covers"].items() if k != name and v["codes"].get("13C") == code]
    other = {(s["ward"], s["cover"]) for s in c.m.by_code.get(code, ())
             if s["ward"] != c.w["ward"] and s["seq"] < c.seq and (s["struck"] is None or s["struck"] > c.seq)}
    return own + sorted(other)


def turn(st, code, but=None):
    """A second cover with this code turned up: an admitted one is rejected while the declarations are unsealed."""
    if st["sealed"]:
        return
    for k, v in st["covers"].items():
        if k != but and v["codes"].get("13C") == code and v["outcome"] == "admitted":
            v.update(outcome="rejected", ground="duplicate", turned=True)


def turn_back(st, c, code):
    if st["sealed"]:
        return
    for k, v in st["covers"].items():
        if v["turned"] and v["codes"].get("13C") == code and not twins(st, c, k, code):
            v.update(outcome="admitted", ground=None, turned=False)


STEPS = ("13C", "13A", "13B")


def scan(st, a, c):
    v = cover_of(st, a)
    if v["kind"] != "etpbs":
        raise Refuse("not-etpbs")
    if v["state"] != "received":
        raise Refuse("cover-late")
    step, code = a["step"], a["code"].strip()
    at = STEPS.index(step)
    if (at and STEPS[at - 1] not in v["codes"]) or v["codes"].get(step, code) != code:
        raise Refuse("scan-order")
    first = step not in v["codes"]
    v["codes"][step] = code
    if step != "13C":
        return {}
    if first:
        v["serial"] = c.kept["serial"] if c.kept else c.m.next_serial()
        if twins(st, c, a["cover"], code):
            turn(st, code, a["cover"])
    return dict(serial=v["serial"], duplicates=[dict(ward=w, cover=k) for w, k in twins(st, c, a["cover"], code)])


def close(st, a, c):
    if c.at < c.m.closes_at:
        raise Refuse("postal-open")
    if st["closed"]:
        raise Refuse("already-closed")
    st["closed"] = True
    return {}


def scrutinise(st, a, c):
    v = cover_of(st, a)
    if v["state"] != "received":
        raise Refuse("cover-late")
    if st["sealed"]:
        raise Refuse("declarations-sealed")
    if v["outcome"]:
        raise Refuse("cover-settled")
    found, inner, twin = a["declarationFound"], a["innerFound"], False
    first, second = a.get("declarationSerial"), a.get("innerSerial")
    if v["kind"] == "etpbs":
        codes = v["codes"]
        if "13C" not in codes:
            raise Refuse("scan-missing")
        twin = bool(twins(st, c, a["cover"], codes["13C"]))
        if not twin and found and ("13A" not in codes or (inner and "13B" not in codes)):
            raise Refuse("scan-missing")
        first, second = codes.get("13A"), codes.get("13B")
    first = first.strip() or None if first is not None else None
    second = second.strip() or None if second is not None else None
    taken = {x["number"] for x in st["covers"].values() if x["outcome"] == "admitted"}
    issued = c.w["issued"]
    ground = ("duplicate" if twin else "not-found" if not found else "not-signed" if not a["signed"]
              else "not-attested" if not a["attested"] else "defective" if not blank(a.get("defect"))
              else "inner-missing" if not inner else "serial-differs" if first != second
              else "serial-not-issued" if issued is not None and first not in issued
              else "serial-duplicate" if first is not None and first in taken else None)
    answer = dict(outcome="rejected", ground=ground) if ground else dict(outcome="admitted")
    if c.again and (c.kept["outcome"], c.kept.get("ground")) != (answer["outcome"], ground):
        raise Refuse("differs")
    v.update(outcome=answer["outcome"], ground=ground, number=first)
    return answer


def seal(st, a, c):
    if not st["closed"]:
        raise Refuse("postal-not-closed")
    if st["sealed"]:
        raise Refuse("already-sealed")
    if any(v["state"] == "received" and not v["outcome"] for v in st["covers"].values()):
        raise Refuse("covers-unsettled")
    st["sealed"] = True
    return {}


def count(st, a, c):
    if not st["sealed"]:
        raise Refuse("declarations-not-sealed")
    if st["pcount"] is not None:
        raise Refuse("postal-counted")
    if len(a["votes"]) != c.w["n"]:
        raise Refuse("candidate-count")
    if any(g not in GROUNDS for g in a["rejected"]):
        raise Refuse("unknown-ground")
    held = a.get("held", 0)
    if a["empty"] + sum(a["votes"]) + a["nota"] + sum(a["rejected"].values()) + held != admitted(st):
        raise Refuse("postal-balance")
    st["pcount"] = dict(empty=a["empty"], votes=list(a["votes"]), nota=a["nota"], rejected=dict(a["rejected"]),
                        held=held)
    return {}


HANDLERS = {"postal.receive": receive, "postal.scan": scan, "postal.close": close, "postal.scrutinise": scrutinise,
            "postal.seal": seal, "postal.count": count}
