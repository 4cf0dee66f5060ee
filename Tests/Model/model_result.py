"""Lots, the declaration, packets, attachments."""
import hashlib
import hmac
import re

from model_boxes import account_figures
from model_fields import Refuse, blank
from model_postal import admitted, complete
from model_totals import counted_tie, lot_obstacle, totals, witnesses


def slips(tie):
    return [f"C{n:03}-{k}" for n, _ in tie for k in range(1, 6)]


def statement(m, ward, tie, sources, size, root, commitment):
    lines = ["wardlot/1", f"election: {m.id}", f"ward: {ward}", f"journal: {size} {root}"]
    lines += [f"tied: C{n:03} {v}" for n, v in tie] + ["slips-per-candidate: 5"]
    lines += ["slip: " + s for s in slips(tie)]
    lines += ["otp-commitment: " + commitment, "entropy: " + " ".join(sources)]
    return "".join(x + "\n" for x in lines)


def commit(st, a, c):
    tie = counted_tie(c.m, st, c.w)
    if not tie:
        raise Refuse("no-tie")
    lot_obstacle(st, c)
    if tie in st["draws"]:
        raise Refuse("lot-drawn")
    if tie in st["commits"]:
        raise Refuse("lot-committed")
    names = a.get("sources") or []
    if len(names) < 2 and "DICE" not in names:
        raise Refuse("sources-missing")
    if c.kept:
        answer = c.kept
    elif c.told:                                           # the program's own answer: only its form can be tested
        answer = dict(statement=c.told.get("statement", ""), digest=c.told.get("digest", ""))
        found = re.search(r"^journal: \d+ ([0-9a-f]{64})$(?s:.*)^otp-commitment: ([0-9a-f]{64})$", answer["statement"], re.M)
        right = found and statement(c.m, c.w["ward"], tie, names, c.seq, found[1], found[2])
        if answer["statement"] != right or answer["digest"] != hashlib.sha256(right.encode()).hexdigest():
            c.m.complaints.append(("lot.commit", right, answer))
    else:
        secret = hashlib.sha256(b"%d" % c.seq).digest()
        said = statement(c.m, c.w["ward"], tie, names, c.seq, "0" * 64, hashlib.sha256(secret).hexdigest())
        answer = dict(statement=said, digest=hashlib.sha256(said.encode()).hexdigest(), secret=secret.hex())
    st["commits"][tie] = dict(sources=names, abandoned=False, answer=answer)
    return answer


def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def drawn(otp, digest, entropy, tie):
    prk = mac(bytes.fromhex(otp), f"{digest}/{entropy}".encode())
    heap = sorted((mac(prk, s.encode() + b"\1").hex(), s) for s in slips(tie))
    return dict(slip=heap[0][1], candidate=int(heap[0][1][1:4]), entropy=entropy, otp=otp, prk=prk.hex(),
                order=[dict(slip=s, position=p) for p, s in heap])


def standing_commit(st, tie):
    one = st["commits"].get(tie) if tie else None
    if one is None or one["abandoned"]:
        raise Refuse("lot-not-committed")
    return one


def draw(st, a, c):
    tie = counted_tie(c.m, st, c.w)
    one = standing_commit(st, tie)
    if tie in st["draws"]:
        raise Refuse("lot-drawn")
    lot_obstacle(st, c)
    if set(a["digits"]) != set(one["sources"]):
        raise Refuse("sources-differ")
    if any(not re.match(r"^[0-9]*$", v) for v in a["digits"].values()):
        raise Refuse("entropy-malformed")
    if sum(map(len, a["digits"].values())) < 20:
        raise Refuse("entropy-short")
    entropy = "".join(f"{s}:{a['digits'][s]}/" for s in one["sources"])
    otp = (c.told or one["answer"]).get("otp" if c.told else "secret", "00")
    answer = drawn(otp, one["answer"]["digest"], entropy, tie)
    if f"otp-commitment: {hashlib.sha256(bytes.fromhex(otp)).hexdigest()}\n" not in one["answer"]["statement"]:
        c.m.complaints.append(("lot.draw", "otp is not what was committed", otp))
    st["draws"][tie] = answer["candidate"]
    return answer


def abandon(st, a, c):
    tie = counted_tie(c.m, st, c.w)
    one = standing_commit(st, tie)
    if tie in st["draws"]:
        raise Refuse("lot-drawn")
    if blank(a.get("order")):
        raise Refuse("order-missing")
    if blank(a.get("reason")):
        raise Refuse("reason-missing")
    one["abandoned"] = True
    return {}


def record(st, a, c):
    tie = counted_tie(c.m, st, c.w)
    if not tie:
        raise Refuse("no-tie")
    lot_obstacle(st, c)
    if tie in st["draws"]:
        raise Refuse("lot-drawn")
    if tie in st["commits"] and not st["commits"][tie]["abandoned"]:
        raise Refuse("lot-committed")
    if a["slip"] not in slips(tie):
        raise Refuse("unknown-slip")
    if not witnesses(a):
        raise Refuse("witnesses-missing")
    st["draws"][tie] = int(a["slip"][1:4])
    return {}


def declare(st, a, c):
    from model_status import blockers
    found = blockers(c.m, st, c.w, c.at)
    if found:
        raise Refuse(found[0], blockers=found)
    st["declared"] = True
    return {}


def acknowledge(st, a, c):
    if not st["declared"]:
        raise Refuse("not-declared")
    if st["acknowledged"]:
        raise Refuse("already-acknowledged")
    st["acknowledged"] = True
    return {}


def packet(m, st, w, name):
    """None: no such packet. Else (too soon, papers it must hold or None where it has no number)."""
    n, covers = w["n"], st["covers"].values()
    for pre in ("unused-", "counterfoils-", "marked-copy-"):
        if name.startswith(pre):
            return (False, None) if name[len(pre):] in st["accounts"] else None
    if name == "outer":
        return False, None
    if name.startswith("tendered-"):
        if name[9:] not in st["accounts"]:
            return None
        acc = st["accounts"][name[9:]]
        return (False, acc["tendered"]) if acc else (True, 0)
    early = not complete(st)
    if name == "late-covers":
        return early, sum(v["state"] != "received" for v in covers)
    if name == "rejected-covers":
        return early, sum(v["outcome"] == "rejected" for v in covers)
    if name == "declarations":
        return early, admitted(st)
    if name in ("postal-valid", "postal-rejected"):
        t = totals_of_piles(m, st, n)
        if name == "postal-rejected":
            return early, t["postal-rejected"]
        return early, t["postal-nota"] + sum(t[f"postal-candidate-{i + 1}"] for i in range(n))
    early = st["totals"] is None
    if name == "held":
        return early, totals(m, st, n)["held"]
    if name in ["nota", "rejected"] + [f"candidate-{i + 1}" for i in range(n)]:
        return early, totals_of_piles(m, st, n)[name]
    return None


def totals_of_piles(m, st, n):
    from model_totals import piles
    return piles(m, st, n)


def seal(st, a, c):
    if not c.again:
        known = packet(c.m, st, c.w, a["packet"])
        if known is None:
            raise Refuse("unknown-packet")
        if known[0]:
            raise Refuse("packet-early")
        if a["packet"] in st["packets"]:
            raise Refuse("packet-sealed")
        if known[1] is not None and a.get("papers") != known[1]:
            raise Refuse("packet-mismatch")
        st["packets"][a["packet"]] = known[1]
        return {}
    known = packet(c.m, st, c.w, a["packet"])
    numbered = known is not None and known[1] is not None
    st["packets"][a["packet"]] = a.get("papers") if numbered else None
    return {}


def check_packets(m, st, w):
    """A sealed packet whose number changed is to be sealed again."""
    for name, papers in list(st["packets"].items()):
        if papers is not None and packet(m, st, w, name)[1] != papers:
            del st["packets"][name]


def hand_over(st, a, c):
    if not st["declared"]:
        raise Refuse("not-declared")
    return {}


FORMS = ("30", "31", "32", "33", "proforma-1", "account", "initial-count", "issue-slip", "form-2", "round-statement",
         "doubtful-register", "postal-register", "recount", "correction-slips", "lot-record", "packets",
         "packet-labels", "receipt", "diary", "opening-receipt", "agents-leaflet", "table-kit")


def attach(st, a, c):
    if a["form"] not in FORMS:
        raise Refuse("unknown-form")
    return {}


def amend(st, a, c):
    if not st["declared"]:
        raise Refuse("not-declared")
    if blank(a.get("order")):
        raise Refuse("order-missing")
    if blank(a.get("reason")):
        raise Refuse("reason-missing")
    if not 1 <= a["candidate"] <= c.w["n"]:
        raise Refuse("unknown-candidate")
    st["elected_by_order"] = a["candidate"]
    return {}


HANDLERS = {"lot.commit": commit, "lot.draw": draw, "lot.abandon": abandon, "lot.record": record,
            "result.declare": declare, "certificate.acknowledge": acknowledge, "packet.seal": seal,
            "packet.handOver": hand_over, "attachment.add": attach, "result.amend": amend}
