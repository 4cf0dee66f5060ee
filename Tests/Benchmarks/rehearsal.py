"""A rehearsal of a big corporation's counting day: an election folder, and as many acts as asked for, all of them accepted.

The wards go on side by side, as in a hall: covers received before eight, boxes counted, papers mixed, rounds of sheets entered
twice with their doubtful papers decided, announcements; then totals and, after the window, results. The same arguments make
the same bytes.
"""
import datetime
import json
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Outside"))

from hall import Sheet, Ward, flat, time, write_folder  # noqa: E402

CANDIDATES, TABLES, SHEET = 7, 14, 1000
GROUNDS = {"no-mark": 9, "more-than-one": 7, "identifying-mark": 1}
# Of a station: a cover received and scrutinised, a box given, verified and counted, half a sheet decided and entered twice.
ACTS_PER_STATION = 6.6


class Day:
    """One ward's acts by the stage of the day."""

    def __init__(self, number, stations, rng):
        # A station's box and a half a sheet: papers enough for as many sheets as half the stations.
        sheets = max(1, stations // 2)
        papers = [sheets * SHEET // stations] * stations
        papers[-1] += sheets * SHEET - sum(papers)
        self.ward = ward = Ward({str(n): [p] for n, p in enumerate(papers, 1)}, CANDIDATES, number, TABLES)
        covers = [f"P{n}" for n in range(1, stations + 1)]
        received, scrutinised = ward.covers(covers)
        self.early = received
        self.count = list(flat([
            ward.nil_postal(), scrutinised, ward.act("postal.seal", "aro"), self.postal(len(covers), rng),
            ward.count_boxes(), ward.mix(), self.rounds(sheets, rng), ward.totals()]))
        self.late = [ward.act("result.declare")]

    def postal(self, papers, rng):
        sheet = drawn(papers, rng, {})
        return self.ward.act("postal.count", "aro", empty=0, votes=sheet.votes, nota=sheet.nota, rejected={}, held=0)

    def rounds(self, sheets, rng):
        for first in range(0, sheets, TABLES):
            yield self.ward.round(*(drawn(SHEET, rng, GROUNDS) for _ in range(min(TABLES, sheets - first))))


def drawn(papers, rng, rejected):
    """A sheet of so many papers, drawn from one drum: no table stands out."""
    accepted = {rng.randrange(1, CANDIDATES + 1): 2} if rejected else {}
    left = papers - sum(rejected.values())
    nota = left // 100
    votes = [0] * CANDIDATES
    for candidate in rng.choices(range(CANDIDATES), weights=[*range(20, 19 + CANDIDATES), 40], k=left - nota):
        votes[candidate] += 1
    return Sheet(votes, nota, accepted, rejected)


def together(days, rng):
    """Every ward's acts in its own order, whoever is next."""
    order = [ward for ward, acts in enumerate(days) for _ in acts]
    rng.shuffle(order)
    rest = [iter(acts) for acts in days]
    return [next(rest[ward]) for ward in order]


def at(acts, first, last):
    """The acts spread evenly over a stretch of the day."""
    begin, end = (datetime.datetime.fromisoformat(time(clock)) for clock in (first, last))
    return [act | {"at": (begin + (end - begin) * n / max(1, len(acts))).isoformat(timespec="seconds")} for n, act in enumerate(acts)]


def rehearsal(folder, acts, wards):
    """Writes `folder/election` and `folder/day.ndjson`; returns the number of acts, about as many as asked for."""
    stations = max(1, round(acts / wards / ACTS_PER_STATION))
    rng = random.Random(acts)
    days = [Day(number, stations, rng) for number in range(1, wards + 1)]
    folder.mkdir(parents=True)
    write_folder(folder / "election", [day.ward for day in days])
    early, count, late = (together([getattr(day, stage) for day in days], rng) for stage in ("early", "count", "late"))
    lines = at(early, "06:00", "07:59") + at(count, "08:00", "18:00") + at(late, "18:30", "19:00")
    (folder / "day.ndjson").write_text("".join(json.dumps(act, separators=(",", ":")) + "\n" for act in lines))
    return len(lines)


if __name__ == "__main__":
    rehearsal(pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
