#!/usr/bin/env python3
"""How fast lekka is beside the bare work, in the same run.

    swift build -c release --product lekka
    python3 Tests/Benchmarks/run.py --lekka .build/release/lekka

Every line of the table is a ratio to something measured beside it in alternating rounds; what counts is the ratio, not the
seconds. Needs a C compiler, libsqlite3-dev, sqlite3 and sha256sum. `--quick` runs all of it once, in a small size.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

from measuring import Cost, alternating, run

HERE = pathlib.Path(__file__).resolve().parent
WARDS = 150
PARTS = ["start", "record", "read"]


class Benchmarks:
    def __init__(self, lekka, folder, quick):
        self.lekka, self.folder, self.quick = lekka, folder, quick
        self.rounds = 1 if quick else 3
        self.insert, self.in_flight = self.compiled("insert", "-lsqlite3"), self.compiled("in_flight")

    # What is measured

    def compiled(self, name, *libraries):
        program = self.folder / name
        subprocess.run(["cc", "-O2", "-o", program, HERE / f"Bare/{name}.c", *libraries], check=True)
        return program

    def day(self, acts):
        """A rehearsal of so many acts: its folder, with the book of the whole day beside it."""
        folder = self.folder / f"day-{acts}"
        if not folder.exists():
            # In a process of its own: what this one holds would count as the memory of those it starts.
            run([sys.executable, HERE / "rehearsal.py", folder, acts, min(WARDS, max(1, acts // 60))])
            run([self.lekka, "open", folder / "day.book", "--from", folder / "election", "--rehearsal"])
            with open(folder / "answers", "w") as answers:
                run([self.lekka, "record", folder / "day.book", folder / "day.ndjson"], output=answers)
        return folder

    def fresh(self, folder):
        """A book of the same election in which nothing was done yet."""
        book = self.folder / "fresh.book"
        self.removed(book)
        run([self.lekka, "open", book, "--from", folder / "election", "--rehearsal"])
        return book

    def removed(self, book):
        for end in ("", "-wal", "-shm"):
            pathlib.Path(f"{book}{end}").unlink(missing_ok=True)
        return book

    def bare(self, folder, how, rows):
        """The inserting alone; what its program needs to read the rows does not count."""
        cost = run([self.insert, folder / "day.book", self.removed(self.folder / "bare.book"), how, rows])
        return Cost(float(cost.output), cost.cpu, cost.memory)

    # The table

    def line(self, name, ours, theirs, goal, at_least=False):
        ratio = theirs.wall / ours.wall if at_least else ours.wall / theirs.wall
        cpu = theirs.cpu / ours.cpu if at_least else ours.cpu / theirs.cpu
        met = "met" if (ratio >= goal if at_least else ratio <= goal) else "MISSED"
        sign = "≥" if at_least else "≤"
        print(f"{name:46} {ratio:6.2f}  {cpu:6.2f}  {sign} {goal:<5} {met:7} "
              f"{ours.wall * 1000:9.1f} {theirs.wall * 1000:9.1f}  {ours.cpu * 1000:8.1f} {theirs.cpu * 1000:8.1f} {ours.memory / 1000:7.1f}", flush=True)

    def all(self, parts):
        print(f"{'':46} {'ratio':>6}  {'cpu':>6}  {'goal':15} {'ms':>9} {'beside':>9}  {'cpu ms':>8} {'beside':>8} {'MB':>7}")
        if "start" in parts:
            self.starting()
        if "record" in parts:
            self.file(self.one_in_flight())
        if "read" in parts:
            for acts in [300] if self.quick else [10_000, 30_000, 90_000, 270_000]:
                self.reading(acts)

    def starting(self):
        hello = self.folder / "hello"
        subprocess.run(["swiftc", "-O", "-o", hello, HERE / "Bare/hello.swift"], check=True)
        found = alternating(1 if self.quick else 40, lekka=lambda: run([self.lekka, "--help"]), hello=lambda: run([hello]))
        self.line("start: lekka --help / Swift hello world", found["lekka"], found["hello"], 1.5)

    def one_in_flight(self):
        """Answers what an act costs, in seconds."""
        folder, acts = self.day(300 if self.quick else 10_000), 200 if self.quick else 3_000
        sent = self.folder / "sent.ndjson"
        sent.write_text("".join((folder / "day.ndjson").read_text().splitlines(keepends=True)[:acts]))

        def piped():
            cost = run([self.in_flight, sent, self.lekka, "record", self.fresh(folder), "-"])
            seconds, count = cost.output.split()
            return Cost(float(seconds) / int(count), cost.cpu / acts, cost.memory)

        def bare():
            cost = self.bare(folder, "one", acts)
            return Cost(cost.wall / acts, cost.cpu / acts, cost.memory)

        found = alternating(self.rounds, lekka=piped, bare=bare)
        self.line("record, one in flight: rate / bare C", found["lekka"], found["bare"], 0.8, at_least=True)
        return found["lekka"]

    def file(self, one):
        acts = 300 if self.quick else 100_000
        folder = self.day(acts)
        count = (folder / "day.ndjson").read_text().count("\n")

        def whole():
            book = self.fresh(folder)
            with open(self.folder / "answers", "w") as answers:
                return run([self.lekka, "record", book, folder / "day.ndjson"], output=answers)

        found = alternating(self.rounds, lekka=whole, bare=lambda: self.bare(folder, "all", count + 1))
        each = Cost(found["lekka"].wall / count, found["lekka"].cpu / count, found["lekka"].memory)
        self.line(f"record, a file of {count:,}: rate / one in flight", each, one, 10, at_least=True)
        self.line(f"record, a file of {count:,}: time / bare C bulk", found["lekka"], found["bare"], 4)

    def reading(self, acts):
        book = self.day(acts) / "day.book"
        rows = ["sqlite3", book, "SELECT line FROM journal ORDER BY seq"]
        found = alternating(
            self.rounds, bare=lambda: run(rows, ["sha256sum"]), status=lambda: run([self.lekka, "status", book]),
            json=lambda: run([self.lekka, "status", book, "--format", "json"]),
            verify=lambda: run([self.lekka, "journal", "verify", book]))
        size = run(["sqlite3", book, "SELECT count(*) FROM journal"]).output.strip()
        for name, goal in ("status", 3), ("json", 3), ("verify", 6):
            told = {"status": "status", "json": "status --format json", "verify": "journal verify"}[name]
            self.line(f"{told}, {int(size):,} acts / read and hash", found[name], found["bare"], goal)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--lekka", required=True, type=pathlib.Path, help="a release build")
    arguments.add_argument("--quick", action="store_true", help="everything once, small: no figures, only that it runs")
    arguments.add_argument("--in", dest="place", type=pathlib.Path, help="where books are written: the disk that is measured")
    arguments.add_argument("parts", nargs="*", default=PARTS, metavar="PART", help=f"of {', '.join(PARTS)}; otherwise all")
    chosen = arguments.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="lekka-benchmarks-", dir=chosen.place))
    try:
        Benchmarks(chosen.lekka.resolve(), folder, chosen.quick).all(chosen.parts)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
