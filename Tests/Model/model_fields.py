"""What an act's line may hold: names, types, who may do it. Read from the contract, section 3, and nowhere else."""
import datetime
import re

MAX = 9_999_999


class Refuse(Exception):
    def __init__(self, code, **extra):
        super().__init__(code)
        self.code, self.extra = code, extra


class Bad(Exception):
    """An ill-typed, absent or unknown field: malformed-act."""


RFC = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


def instant(text):
    if not isinstance(text, str) or not RFC.match(text):
        raise Bad("time")
    try:
        when = datetime.datetime.fromisoformat(text)
    except ValueError:
        raise Bad("time")
    delta = when - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return delta // datetime.timedelta(milliseconds=1)


def blank(value):
    return value is None or not value.strip()


def want(test):
    if not test:
        raise Bad()


def whole(v, low=0, high=MAX):
    want(isinstance(v, int) and not isinstance(v, bool) and low <= v <= high)


def text(v):
    want(isinstance(v, str))


def new(v):
    text(v)
    want(v.strip() != "")


def sha256(v):
    text(v)
    want(re.fullmatch("[0-9a-fA-F]{64}", v))


def truth(v):
    want(isinstance(v, bool))


def positive(v):
    whole(v, 1)


def change(v):
    whole(v, -MAX, MAX)
    want(v != 0)


def one_of(*values):
    def check(v):
        text(v)
        want(v in values)
    return check


def listed(check, least=0):
    def inner(v):
        want(isinstance(v, list) and len(v) >= least)
        for item in v:
            check(item)
    return inner


def mapped(check, least=0):
    def inner(v):
        want(isinstance(v, dict) and len(v) >= least)
        for item in v.values():
            check(item)
    return inner


def record(**fields):
    """A nested object. A name that ends in _ may be absent."""
    names = {k.rstrip("_"): (c, k.endswith("_")) for k, c in fields.items()}

    def inner(v):
        want(isinstance(v, dict))
        want(all(k in names for k in v))
        for k, (check, optional) in names.items():
            if k in v:
                check(v[k])
            else:
                want(optional)
    return inner


MARKS = listed(record(candidate=whole, name=new, mark=one_of("signed", "refused", "absent", "left")))


def issues(v):
    listed(record(table=whole, papers=positive), 1)(v)
    want(len({i["table"] for i in v}) == len(v))


PAPERS = re.compile(r"^(\d{1,7})-(\d{1,7})$")


def decisions(v):
    listed(record(paper_=whole, papers_=text, outcome=one_of("valid", "nota", "rejected", "held"), candidate_=whole,
                  ground_=text, order_=text, circumstance_=one_of("officer-mistake", "clear-intention"),
                  objection_=text), 1)(v)
    for d in v:
        want(("paper" in d) != ("papers" in d))
        if "papers" in d:
            m = PAPERS.match(d["papers"])
            want(m and int(m[1]) <= int(m[2]))


def sources(v):
    listed(text)(v)
    want(len(set(v)) == len(v))
    want(all(re.match(r"^[A-Z0-9-]+$", s) for s in v))


def officer_wards(v):
    text(v)
    want(re.match(r"^(\d+(-\d+)?(;\d+(-\d+)?)*)?$", v))


ROLES = ("ro", "aro", "supervisor", "assistant", "entry", "drum", "observer", "micro-observer")
EVERYONE, RO, RA = set(ROLES), {"ro"}, {"ro", "aro"}
SHEET = {"supervisor", "entry", "ro", "aro"}
DRUM = {"ro", "aro", "drum"}
SEAT = dict(round=whole, table=whole)
PLACE = dict(station=text, box=text)

# do: (who, {field: check}) — a field whose name ends in _ may be absent.
ACTS = {
    "ward.begin": (RA, {}),
    "officer.add": (RO, dict(officer=new, name=new, role=one_of(*ROLES), wards_=officer_wards, table_=whole)),
    "officer.relieve": (RO, dict(officer=text, reason_=text)),
    "agent.add": ({"ro", "aro", "supervisor"}, dict(candidate=whole, name=new, table_=whole)),
    "objection.add": (EVERYONE, dict(text=new, candidate_=whole, place_=text)),
    "count.suspend": (RA, dict(reason_=text, sealed_=truth)),
    "count.resume": (RA, {}),
    "ward.hold": (RO, dict(kind=one_of("count", "declaration", "loss"), reason_=text, order_=text, papers_=whole,
                           station_=text)),
    "ward.release": (RO, dict(order_=text)),
    "ward.void": (RO, dict(order_=text, reason_=text)),
    "clock.accept": (RO, dict(reason_=text)),
    "strike": (EVERYONE, dict(entries=listed(whole, 1), reason_=text, confirmedBy_=text)),
    "postal.receive": (RA, dict(cover=new, kind=one_of("post", "etpbs"), received_=instant)),
    "postal.scan": (RA, dict(cover=text, step=one_of("13C", "13A", "13B"), code=new)),
    "postal.close": (RA, {}),
    "postal.scrutinise": (RA, dict(cover=text, declarationFound=truth, signed=truth, attested=truth, defect_=text,
                                   declarationSerial_=text, innerFound=truth, innerSerial_=text)),
    "postal.seal": (RA, {}),
    "postal.count": (RA, dict(empty=whole, votes=listed(whole), nota=whole, rejected=mapped(whole), held_=whole)),
    "account.enter": (SHEET, dict(station=text, received=whole, serialFrom_=text, serialTo_=text, unusedSigned=whole,
                                  unusedUnsigned=whole, cancelledProcedure=whole, cancelledOther=whole,
                                  tendered=whole, reason_=text)),
    "box.give": (SHEET, dict(PLACE, table=whole)),
    "box.verify": (SHEET, dict(PLACE, sealIntact=truth, paperSeal=text)),
    "box.decide": (RA, dict(PLACE, count=truth, reason_=text)),
    "box.exclude": (RO, dict(PLACE, order_=text)),
    "box.count": (SHEET, dict(PLACE, bundles=whole, leftover=whole)),
    "station.proforma1": (SHEET, dict(station=text, cause_=text, agents=MARKS, waived_=text)),
    "drum.mix": (DRUM, {}),
    "drum.amend": (RA, dict(change=change, reason_=text, confirmedBy_=text)),
    "round.issue": (DRUM, dict(issues_=issues)),
    "issue.return": (DRUM, dict(SEAT, papers=positive, reason_=text)),
    "issue.move": (DRUM, dict(SEAT, to=whole, reason_=text)),
    "issue.amend": (DRUM, dict(SEAT, papers=whole, reason_=text, confirmedBy_=text)),
    "doubtful.decide": (RA, dict(SEAT, decisions=decisions)),
    "sheet.enter": (SHEET, dict(SEAT, votes=listed(whole), nota=whole, agents_=MARKS)),
    "sheet.reenter": (SHEET, dict(SEAT, values=mapped(whole, 1))),
    "sheet.blank": (SHEET, dict(SEAT, reason_=text)),
    "held.release": (RA, dict(source=one_of("postal", "sheet"), round_=whole, table_=whole, order_=text,
                              votes=listed(whole), nota=whole, rejected=whole)),
    "round.announce": (RA, dict(round=whole)),
    "totals.announce": (RA, {}),
    "recount.request": (SHEET, dict(candidate=whole, capacity=one_of("candidate", "election-agent", "counting-agent"),
                                    grounds_=text, received_=instant)),
    "recount.waive": (RA, dict(candidate=whole, witnesses_=listed(text))),
    "recount.decide": (RA, dict(request=whole, decision=one_of("whole", "part", "refused"), reasons_=text,
                                piles_=listed(text))),
    "recount.pile": (RA, dict(recount=whole, pile=text, found=whole,
                              moved=listed(record(to=text, papers=whole, ground_=text)), reason_=text,
                              confirmedBy_=text)),
    "recount.close": (RA, dict(recount=whole)),
    "lot.commit": (RA, dict(sources_=sources)),
    "lot.draw": (RA, dict(digits=mapped(text))),
    "lot.abandon": (RA, dict(order_=text, reason_=text)),
    "lot.record": (RA, dict(slip=text, drawnBy=new, witnesses_=listed(text))),
    "result.declare": (RO, {}),
    "certificate.acknowledge": (RO, dict(receivedBy=new, identifiedBy=new)),
    "packet.seal": (RA, dict(packet=text, papers_=whole, seals=listed(text))),
    "packet.handOver": (RA, dict(to=new, receipt=new)),
    "attachment.add": (RA, dict(form=text, name=new, sha256=sha256, bytes=whole)),
    "result.amend": (RO, dict(order_=text, reason_=text, candidate=whole)),
}
NO_WARD = {"officer.add", "officer.relieve", "clock.accept"}
SKIP_STOPS = {"recount.request", "recount.waive", "objection.add", "ward.hold", "ward.release", "ward.void",
              "count.suspend", "count.resume", "agent.add"}
AFTER_DECLARATION = {"certificate.acknowledge", "packet.seal", "packet.handOver", "attachment.add", "result.amend",
                     "objection.add", "ward.hold", "ward.release"}
NOT_STRIKABLE = {"strike", "ward.begin", "ward.hold", "ward.release", "ward.void", "count.suspend", "count.resume",
                 "objection.add", "postal.seal", "drum.mix", "round.announce", "totals.announce", "recount.request",
                 "recount.decide", "lot.commit", "lot.draw", "lot.abandon", "lot.record", "result.declare",
                 "result.amend", "certificate.acknowledge", "packet.seal", "packet.handOver"}
LOT_STOPS = {"strike", "held.release", "recount.decide", "drum.amend", "issue.return", "issue.move", "issue.amend",
             "sheet.enter", "sheet.reenter", "sheet.blank", "doubtful.decide", "box.give", "box.verify", "box.decide",
             "box.exclude", "box.count"}


def check_fields(act, clear):
    """Raises Bad. `clear`: the sheets name their doubtful papers."""
    do = act["do"]
    fields = {"do": text, "by": text, "at_": instant, "note_": text, "id_": text}
    if do not in NO_WARD:
        fields["ward"] = whole
    fields.update(ACTS[do][1])
    if do == "sheet.enter":
        fields.update(dict(doubtful=whole) if clear else dict(rejected=whole, held=whole))
    record(**fields)(act)
