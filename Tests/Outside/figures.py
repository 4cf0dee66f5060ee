"""What a defined name of a paper must hold, from the status alone (contract §4, §5)."""
import re

KEYS = {"NOTA": "nota", "valid": "valid", "rejected": "rejected", "held": "held", "papers": "papers"}


class Figures:
    """The figures of a ward. `None` where the status has none of its own for a name."""

    def __init__(self, ward, election):
        settings = election["settings"]
        self.ward, self.totals = ward, ward["totals"]
        self.stations = dict(zip(file_names([station["station"] for station in ward["stations"]]), ward["stations"]))
        self.clear, self.nota_in_valid = settings["sheet"] == "clear", settings["notaInValid"]
        self.recounted = any(recount["closed"] for recount in ward["recounts"])
        self.postal = self.whole({"votes": ward["postal"]["votes"], "nota": ward["postal"]["nota"],
                                  "rejected": sum(ward["postal"]["rejected"].values()), "held": ward["postal"]["held"]})

    def whole(self, tally, undecided=0):
        """Candidates, NOTA, valid, rejected, held and papers by their key on paper."""
        votes = sum(tally["votes"])
        return {**{f"C{n:03}": each for n, each in enumerate(tally["votes"], 1)}, "NOTA": tally["nota"],
                "valid": votes + (tally["nota"] if self.nota_in_valid else 0), "rejected": tally["rejected"], "held": tally["held"],
                "papers": votes + tally["nota"] + tally["rejected"] + tally["held"] + undecided}

    def sheet(self, sheet, with_undecided):
        """In a clear sheet what was decided comes on top; a sheet not entered adds nothing."""
        added = sheet["accepted"] if self.clear else [0] * len(sheet["votes"])
        nota = sheet["acceptedNota"] if self.clear else 0
        decided = sum(sheet["accepted"]) + sheet["acceptedNota"] + sheet["rejected"] + sheet["held"]
        undecided = sheet["doubtful"] - decided if self.clear and with_undecided else 0
        tally = {"votes": [a + b for a, b in zip(sheet["votes"], added)], "nota": sheet["nota"] + nota,
                 "rejected": sheet["rejected"], "held": sheet["held"]}
        return self.whole(tally, undecided)

    def rounds(self, numbers, with_undecided=False):
        sheets = [sheet for each in self.ward["rounds"] if each["round"] in numbers for sheet in each["sheets"]]
        zero = self.whole({"votes": [0] * len(self.totals["candidates"]), "nota": 0, "rejected": 0, "held": 0})
        return added(zero, *(self.sheet(sheet, with_undecided) for sheet in sheets))

    def expected(self, paper, name):
        """What stands under `name` on `paper`, a file's name without its ending; KeyError for a name nobody knows."""
        kind = re.match(r"form-\d\d?|round-statement|account|proforma-1|postal-register|lot-record|receipt|[a-z-]+", paper)[0]
        if name == "ward_number":
            return self.ward["ward"]
        if kind == "form-30":
            return self.result_sheet(name)
        if kind == "round-statement":
            return self.statement(int(paper[-2:]), name)
        if kind in ("form-32", "receipt") and (match := re.fullmatch(r"votes_C(\d{3})", name)):
            return self.totals["candidates"][int(match[1]) - 1]
        if kind in ("form-32", "receipt") and (match := re.fullmatch("total_(.+)", name)):
            return self.totals[KEYS[match[1]]]
        if kind == "form-31" and name == "elected_votes":
            return None if re.search(r"-v\d", paper) else self.totals["candidates"][self.ward["outcome"]["candidate"] - 1]
        if kind in ("account", "proforma-1"):
            return None if name == "used" else self.stations[paper[len(kind) + 1:]][name]
        if (kind, name) == ("postal-register", "covers_received"):
            return self.ward["postal"]["received"]
        raise KeyError(f"{name} on {paper}")

    def result_sheet(self, name):
        row, key = re.fullmatch(r"(old_total|total|postal|rounds|r\d\d)_(.+)", name).groups()
        every = [each["round"] for each in self.ward["rounds"]]
        if row == "total":
            return self.totals["candidates"][int(key[1:]) - 1] if key[0] == "C" else self.totals[KEYS[key]]
        if row == "old_total":
            return added(self.postal, self.rounds(every))[key]
        if row[0] == "r" and row != "rounds":
            return self.rounds([int(row[1:])])[key]
        if key[0] == "C":
            return self.totals[row][int(key[1:]) - 1]
        # After a recount the status has these of the whole ward alone.
        return None if self.recounted else (self.postal if row == "postal" else self.rounds(every))[key]

    def statement(self, number, name):
        row, key = re.fullmatch(r"(t\d\d|round|before|cumulative)_(.+)", name).groups()
        before = [each["round"] for each in self.ward["rounds"] if each["round"] < number]
        if row == "round":
            return self.rounds([number], True)[key]
        if row == "before":
            return added(self.postal, self.rounds(before, True))[key]
        if row == "cumulative":
            return added(self.postal, self.rounds([*before, number], True))[key]
        this = next(each for each in self.ward["rounds"] if each["round"] == number)
        return self.sheet(next(sheet for sheet in this["sheets"] if sheet["table"] == int(row[1:])), True)[key]


def file_names(stations):
    """Other characters become `_`; two stations that come to the same stay apart."""
    names = []
    for station in stations:
        plain = re.sub(r"[^A-Za-z0-9._-]", "_", station)[:100]
        same = [plain, *(f"{plain}-{n}" for n in range(2, len(stations) + 1))]
        names.append(next(name for name in same if name.lower() not in {taken.lower() for taken in names}))
    return names


def added(*tallies):
    return {key: sum(tally[key] for tally in tallies) for key in tallies[0]}
