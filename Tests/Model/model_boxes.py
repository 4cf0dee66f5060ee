"""Accounts, boxes, the initial count and the drum."""
from model_fields import Refuse, blank
from model_postal import complete
from model_falls import fall_totals



def account_figures(acc):
    used = acc["received"] - acc["signed"] - acc["unsigned"]
    return used, used - acc["procedure"] - acc["other"] - acc["tendered"]


def station_state(st, station):
    """(state, found, account, difference)"""
    boxes = [b for k, b in st["boxes"].items() if k[0] == station]
    acc = st["accounts"][station]
    account = account_figures(acc)[1] if acc else None
    done = all(b["state"] in ("counted", "set-aside") for b in boxes)
    found = sum(b["counts"][-1] for b in boxes if b["state"] == "counted") if done else None
    difference = found - account if found is not None and account is not None else None
    if acc is None:
        state = "no-account"
    elif not done:
        state = "pending"
    elif any(b["state"] == "set-aside" for b in boxes):
        state = "set-aside"
    elif difference == 0:
        state = "equal"
    elif (found, account) in st["proforma"].get(station, []):
        state = "proforma-1"
    else:
        state = "different"
    return state, found, account, difference


def boxes_incomplete(st):
    return any(station_state(st, s)[0] in ("no-account", "pending", "different") for s in st["accounts"])


def box_set_aside(st):
    return any(b["state"] == "set-aside" and not b["excluded"] for b in st["boxes"].values())


def account_enter(st, a, c):
    if a["station"] not in st["accounts"]:
        raise Refuse("unknown-station")
    if st["mixed"]:
        raise Refuse("already-mixed")
    acc = dict(received=a["received"], signed=a["unusedSigned"], unsigned=a["unusedUnsigned"],
               procedure=a["cancelledProcedure"], other=a["cancelledOther"], tendered=a["tendered"])
    if min(account_figures(acc)) < 0:
        raise Refuse("account-mismatch")
    if st["accounts"][a["station"]] is not None and blank(a.get("reason")):
        raise Refuse("reason-missing")
    st["accounts"][a["station"]] = acc
    return {}


def box_of(st, a):
    box = st["boxes"].get((a["station"], a["box"]))
    if box is None:
        raise Refuse("unknown-box")
    return box


def give(st, a, c):
    if not c.again and not complete(st):
        raise Refuse("postal-incomplete")
    box = box_of(st, a)
    if a["table"] not in c.w["tables"]:
        raise Refuse("unknown-table")
    if box["state"] != "registered":
        raise Refuse("box-given")
    if not c.again and any(b["given"] == a["table"] and b["state"] in ("given", "verified", "stopped")
                           for b in st["boxes"].values()):
        raise Refuse("table-busy")
    box.update(state="given", given=a["table"])
    return {}


def verify(st, a, c):
    box = box_of(st, a)
    if box["given"] is None:
        raise Refuse("box-not-given")
    if box["state"] != "given":
        raise Refuse("box-verified")
    seal = c.w["seals"][a["station"], a["box"]]
    right = a["sealIntact"] and a["paperSeal"].strip().lower() == seal.strip().lower()
    box["state"] = "verified" if right else "stopped"
    return dict(state=box["state"])


def decide(st, a, c):
    box = box_of(st, a)
    if box["state"] == "counted":
        raise Refuse("box-counted")
    if a["count"] and box["state"] not in ("stopped", "set-aside"):
        raise Refuse("box-not-stopped")
    if blank(a.get("reason")):
        raise Refuse("reason-missing")
    if a["count"]:
        box.update(state="registered" if box["given"] is None else "verified", excluded=False)
    else:
        box["state"] = "set-aside"
    return {}


def exclude(st, a, c):
    box = box_of(st, a)
    if box["state"] != "set-aside":
        raise Refuse("box-not-set-aside")
    if blank(a.get("order")):
        raise Refuse("order-missing")
    box["excluded"] = True
    return {}


def count(st, a, c):
    box = box_of(st, a)
    if st["mixed"] and box["state"] == "counted":
        raise Refuse("already-mixed")
    if box["state"] in ("stopped", "set-aside"):
        raise Refuse("box-stopped")
    if box["state"] not in ("verified", "counted"):
        raise Refuse("box-not-verified")
    if a["leftover"] >= c.m.settings["bundle"]:
        raise Refuse("leftover-range")
    found = a["bundles"] * c.m.settings["bundle"] + a["leftover"]
    box["counts"].append(found)
    box["state"] = "counted"
    if st["mixed"]:
        box["after"] = True
        st["left"] += found
        fall_totals(st)
    return dict(found=found)


def proforma1(st, a, c):
    if a["station"] not in st["accounts"]:
        raise Refuse("unknown-station")
    boxes = [b for k, b in st["boxes"].items() if k[0] == a["station"]]
    if st["mixed"] and not any(b["after"] for b in boxes):
        raise Refuse("already-mixed")
    _, found, account, difference = station_state(st, a["station"])
    if account is None:
        raise Refuse("account-missing")
    if found is None:
        raise Refuse("boxes-uncounted")
    if difference == 0:
        raise Refuse("not-different")
    if blank(a.get("cause")):
        raise Refuse("cause-missing")
    twice = all(len(b["counts"]) > 1 and b["counts"][-1] == b["counts"][-2] for b in boxes if b["state"] == "counted")
    if not twice and (blank(a.get("waived")) or c.role not in ("ro", "aro")):
        raise Refuse("recount-first")
    st["proforma"].setdefault(a["station"], []).append((found, account))
    return {}


def mix(st, a, c):
    if st["mixed"]:
        raise Refuse("already-mixed")
    if not c.again and not complete(st):
        raise Refuse("postal-incomplete")
    if any(station_state(st, s)[0] not in ("equal", "proforma-1", "set-aside") for s in st["accounts"]):
        raise Refuse("stations-unreconciled")
    papers = found(st)
    st.update(mixed=True, left=papers)
    size = c.m.settings["bundle"]
    return dict(papers=papers, bundles=papers // size, loose=papers % size)


def found(st):
    return sum(b["counts"][-1] for b in st["boxes"].values() if b["state"] == "counted")


def drum_papers(st):
    return found(st) + st["amended"]


def amend(st, a, c):
    if not st["mixed"]:
        raise Refuse("not-mixed")
    if st["left"] + a["change"] < 0:
        raise Refuse("drum-short")
    if blank(a.get("reason")):
        raise Refuse("reason-missing")
    c.confirm(a)
    st["amended"] += a["change"]
    st["left"] += a["change"]
    fall_totals(st)
    return {}


HANDLERS = {"account.enter": account_enter, "box.give": give, "box.verify": verify, "box.decide": decide,
            "box.exclude": exclude, "box.count": count, "station.proforma1": proforma1, "drum.mix": mix,
            "drum.amend": amend}
