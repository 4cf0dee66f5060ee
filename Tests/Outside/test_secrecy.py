"""Nothing ties a paper to an elector, and nothing gives a candidate's votes by station (P-6, B-10): the journal, the
status at every size, every form in every mouth, the results and the diary of every sample. What finds nothing is shown
to find what is planted.

LEKKA_SECRECY=all looks at the status at every size and at the samples' workbooks; the ordinary run at some sizes, pages
and text.
"""
import csv
import json
import os
import pathlib

import secrecy
from bench import ROOT, Bench
from hall import CountingHall, Sheet, Ward, write_folder

ALL = os.environ.get("LEKKA_SECRECY") == "all"


class Watch(Bench):
    mouths = ("xlsx", "html", "text")

    def looks_at(self, folder, *days, secret=(), papers=None):
        """Everything the book says; answers all that breaks the secrecy, and what was looked at."""
        lines = self.expect(0, "journal", "export", self.book).stdout.decode().splitlines()
        found = secrecy.in_journal(lines)
        found += [f"entry {n} says {word}" for n, line in enumerate(lines) for word in secret if word in line]
        for size in range(1, len(lines) + 1, 1 if ALL or len(lines) < 60 else 97):
            status = self.expect(0, "status", self.book, "--at", size, "--format", "json").stdout
            found += [f"at {size}: {each}" for each in secrecy.in_status(json.loads(status))]
            found += [f"the status at {size} says {word}" for word in secret if word in status.decode()]
        papers = papers or self.papers(folder, secret)
        looked = 0
        for path in self.written():
            looked += 1
            found += papers.leaks(path.name, secrecy.rows(path))
        return found, looked

    def written(self):
        """Every paper in every mouth, what is told, and the results."""
        out = self.folder / "out"
        for mouth in self.mouths:
            self.expect(0, "forms", self.book, "--as", mouth, "--out", out)
        for mouth in ("nist", "csv", "xlsx"):
            self.expect(0, "results", self.book, "--as", mouth, "--out", out / f"results-{mouth}.{'json' if mouth == 'nist' else mouth}")
        (out / "status.txt").write_bytes(self.expect(0, "status", self.book).stdout)
        for ward in self.status()["wards"]:
            number = ward["ward"]
            (out / f"diary-{number}.txt").write_bytes(self.expect(0, "diary", self.book, "--ward", number).stdout)
            for place in range(1, len(ward["totals"]["candidates"]) + 1):
                told = self.lekka("explain", self.book, "--ward", number, "--figure", f"total_C{place:03}").stdout
                (out / f"explain-{number}-{place}.txt").write_bytes(told)
        return sorted(path for path in out.rglob("*.*") if path.suffix != ".py")

    def papers(self, folder, secret=()):
        """What is known of the day: votes of sheets, rounds and wards, apart from numbers that stations have too."""
        votes, known = set(), set()
        for ward in self.status()["wards"]:
            votes |= {*ward["totals"]["candidates"], *ward["totals"]["rounds"]}
            for sheet in (sheet for each in ward["rounds"] for sheet in each["sheets"]):
                votes |= {*sheet["votes"], *sheet["accepted"]}
            known |= {number for station in ward["stations"] for number in station.values() if isinstance(number, int)}
        stations = {}
        for table in ("stations", "boxes", "wards"):
            for row in self.table(folder, table):
                known |= {int(cell) for cell in row.values() if cell and cell.isdecimal()}
                if table == "stations":
                    stations[row["station"]] = row["name"]
        for line in self.expect(0, "journal", "export", self.book).stdout.splitlines():
            entry = json.loads(line)
            if entry["do"] in ("box.count", "account.enter", "drum.mix", "round.issue"):
                known |= {number for each in (entry, entry["answer"]) for number in each.values() if isinstance(number, int)}
        covers = {row["serial"] for row in self.table(folder, "postal")}
        # What is below a bundle may be the number of anything.
        return secrecy.Papers(stations, {n for n in votes if n > 25} - known, covers, secret)

    def table(self, folder, name):
        path = pathlib.Path(folder) / f"{name}.csv"
        return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())) if path.exists() else []


class EverySample(Watch):
    # A workbook has the cells of the page and of the text; reading hundreds of them back takes long.
    mouths = Watch.mouths if ALL else ("html", "text")

    def watch(self, name, *days):
        folder = ROOT / "SampleData" / name
        self.open(folder)
        for day in days:
            self.assertIn(self.lekka("record", self.book, folder / day).returncode, (0, 1))
        papers = self.papers(folder)
        self.assertTrue(papers.votes and papers.names)
        found, looked = self.looks_at(folder, papers=papers)
        self.assertEqual(found, [])
        self.assertGreater(looked, 60)

    def test_kolleru_nagar(self):
        self.watch("kolleru-nagar", "day.ndjson", "release.ndjson")

    def test_thirty_slips(self):
        self.watch("thirty-slips", "day-1.ndjson", "day-2.ndjson")

    def test_two_practices(self):
        self.watch("two-practices/clear", "day.ndjson")

    def test_the_other_practice(self):
        self.watch("two-practices/settled", "day.ndjson")


class Planted(Watch, CountingHall):
    """A day of two stations whose figures are unlike all others, and electors named where no name belongs."""

    ELECTORS = ["Zzelector Anasuya", "Zzelector Bhaskar"]

    def setUp(self):
        super().setUp()
        self.election = self.folder / "election"
        self.ward_1 = Ward({"71": [613], "72": [409]}, candidates=3, tables=2)
        write_folder(self.election, [self.ward_1], issue=600)
        (self.election / "postal.csv").write_text(
            "ward,serial,kind,elector\n" + "".join(f"1,P{n},post,{name}\n" for n, name in enumerate(self.ELECTORS, 1)))
        stations = self.election / "stations.csv"
        lines = stations.read_text().splitlines()
        stations.write_text("\n".join([lines[0] + ",first_voter"] + [f"{line},{self.ELECTORS[0]}" for line in lines[1:]]) + "\n")
        self.open(self.election)
        ward = self.ward_1
        self.does(ward.postal([1, 1, 0]), ward.until_totals(Sheet([331, 187, 82]), Sheet([239, 118, 65])), ward.declare())

    def test_a_name_beside_a_serial_goes_nowhere(self):
        """A column of names that an office keeps in its folder is not taken into the book."""
        found, looked = self.looks_at(self.election, secret=self.ELECTORS + ["Zzelector"])
        self.assertEqual(found, [])
        self.assertGreater(looked, 30)

    def test_a_field_for_a_name_is_no_field(self):
        cover = self.ward_1.act("postal.receive", cover="P9", kind="post")
        count = self.ward_1.act("sheet.enter", round=1, table=1, votes=[1, 1, 1], nota=0, rejected=0, held=0)
        scrutiny = self.ward_1.act("postal.scrutinise", cover="P1", declarationFound=True, signed=True, attested=True, innerFound=True)
        decision = self.ward_1.act("doubtful.decide", round=1, table=1, decisions=[{"paper": 1, "outcome": "nota", "serial": "P1"}])
        for act in (cover | {"elector": "Z"}, cover | {"name": "Z"}, cover | {"candidate": 1}, scrutiny | {"votes": [1, 0, 0]},
                    count | {"station": "71"}, count | {"serial": "P1"}, decision):
            self.refuses("malformed-act", act)

    def test_what_is_planted_in_the_journal_is_found(self):
        lines = [json.dumps(entry) for entry in self.exported()]
        self.assertEqual(secrecy.in_journal(lines), [])
        last = len(lines) - 1
        for act, says in (
            ({"do": "objection.add", "text": "x", "elector": "Z"}, "the field elector"),
            ({"do": "postal.count", "votes": [1, 0, 0], "cover": "P1"}, "a cover and a vote"),
            ({"do": "doubtful.decide", "decisions": [{"paper": 1, "innerSerial": "P1"}]}, "a cover and a vote"),
            ({"do": "sheet.enter", "votes": [1, 2, 3], "answer": {"station": "71"}}, "a station and a vote"),
            ({"do": "postal.scrutinise", "cover": "P1", "declarationSerial": "P1"}, "after the declarations were sealed"),
        ):
            planted = lines + [json.dumps({"seq": last + 1, "by": "ro", "ward": 1, "answer": {}} | act)]
            found = secrecy.in_journal(planted)
            self.assertTrue(any(says in each for each in found), (act, found))

    def test_what_is_planted_in_the_status_is_found(self):
        self.fed()
        whole = json.dumps(self.status())
        self.assertEqual(secrecy.in_status(json.loads(whole)), [])
        plants = [
            lambda ward: ward["stations"][0].update(votes=[1, 2, 3]),
            lambda ward: ward["stations"][0].update(detail={"candidates": [1]}),
            lambda ward: ward["rounds"][0]["sheets"][0].update(station="71"),
            lambda ward: ward["rounds"][0]["sheets"][0].update({"from": [{"station": "71"}]}),
            lambda ward: ward["postal"].update(covers=[{"cover": "P1"}]),
        ]
        for plant in plants:
            status = json.loads(whole)
            plant(status["wards"][0])
            self.assertNotEqual(secrecy.in_status(status), [])

    def test_what_is_planted_on_a_paper_is_found(self):
        self.fed()
        papers = self.papers(self.election, self.ELECTORS)
        self.assertLessEqual({331, 187, 239, 118}, papers.votes)
        out = self.folder / "out"
        for mouth in ("xlsx", "html", "text"):
            self.expect(0, "forms", self.book, "--as", mouth, "--out", out)
        for name, row in (
            ("account-71", "Votes | 331"), ("diary", "At station 72, 187 votes for Candidate 2."), ("form-30", "Station 71 | 5"),
            ("postal-register", "P1 | 331"), ("packet-labels", "Station 71: 239"), ("receipt", f"Of {self.ELECTORS[1]}"),
            ("initial-count", "Candidate 1 | 1 | 239"),
        ):
            for ending in (".xlsx", ".html", ".txt"):
                sound = secrecy.rows(out / f"ward-001/{name}{ending}")
                self.assertEqual(papers.leaks(name, sound), [])
                self.assertNotEqual(papers.leaks(name, [*sound, row]), [], (name, row))

    def test_a_root_is_no_figure(self):
        """Of the sixteen groups of a root one may read 0331, which is no one's votes; a figure beside it still is."""
        self.fed()
        papers = self.papers(self.election, self.ELECTORS)
        root = "Root | efa2 0331 " + " ".join(["2af5"] * 14)
        self.assertEqual(papers.leaks("account-71", ["Station 71", root, "331/" + "Kk0" * 14 + "+331="]), [])
        for row in (f"331 | {root}", f"{root} | 331", "0331 2af5"):
            self.assertNotEqual(papers.leaks("account-71", ["Station 71", row]), [], row)
