#!/usr/bin/env python3
"""Compares the model with the real binary from outside, over random days.
fuzz.py --lekka PATH --seed N --acts N [--days SEED…] [--keep]"""
import argparse
import collections
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import folder
from days import Day
from model import Model

# Fields of answers the contract names; anything more the program says is welcome.
# Lists whose order the contract leaves open are compared sorted.
LISTS = {"duplicates": lambda d: (d["ward"], d["cover"]), "issues": lambda d: d["table"], "sheets": lambda d: d["table"]}
BLOCKERS = ("ward-held suspended postal-incomplete boxes-incomplete box-set-aside not-mixed rounds-incomplete sheet-blank "
            "doubtful-unsettled totals-not-announced window-open recount-undecided recount-open held-exceeds-lead "
            "tie-unresolved").split()
FINDINGS = ("account-excess account-difference turnout-differs proforma-count doubtful-rate table-outlier possible-swap "
            "postal-rejected-margin close-margin second-recount variance-margin received-backdated cover-found-late "
            "entries-struck").split()
REFUSALS = """malformed-act unknown-act id-reused clock-backwards unknown-officer unknown-ward not-permitted ward-frozen
ward-held suspended already-begun officer-known no-such-officer last-returning-officer reason-missing unknown-candidate
not-suspended order-missing not-held entry-unknown already-struck not-strikable confirmation-missing others-rest-on-it
cover-known cover-unknown not-etpbs cover-late scan-order postal-open already-closed declarations-sealed cover-settled
scan-missing postal-not-closed already-sealed covers-unsettled declarations-not-sealed postal-counted candidate-count
unknown-ground postal-balance unknown-station already-mixed account-mismatch postal-incomplete unknown-box unknown-table
box-given table-busy box-not-given box-verified box-counted box-not-stopped box-not-set-aside box-stopped
box-not-verified leftover-range account-missing boxes-uncounted not-different cause-missing recount-first
stations-unreconciled not-mixed drum-short round-open drum-empty issue-too-large unknown-issue sheet-entered
return-too-large table-has-issue sheet-not-entered sheet-begun paper-unknown paper-decided ground-cured sheet-differs
same-officer sheet-balance doubtful-differs not-differing not-your-entry cell-not-in-question held-short unknown-round
sheets-missing doubtful-unsettled earlier-round-unannounced already-announced rounds-incomplete sheet-blank recount-open
totals-not-announced window-closed witnesses-missing request-unknown request-not-in-time request-decided reasons-missing
scope-missing unknown-pile recount-unknown recount-closed outside-scope moved-too-many recount-incomplete no-tie
window-open recount-undecided papers-held boxes-incomplete box-set-aside lot-drawn lot-committed sources-missing
lot-not-committed sources-differ entropy-malformed entropy-short unknown-slip not-declared already-acknowledged
unknown-packet packet-early packet-sealed packet-mismatch unknown-form held-exceeds-lead tie-unresolved""".split()


class Differs(Exception):
    pass


def plain(mine, theirs, path=""):
    """Where two values differ: [(path, mine, theirs)…]; fields the model does not name are not looked at."""
    if isinstance(mine, dict) and isinstance(theirs, dict):
        out = []
        for k, v in mine.items():
            if k not in theirs:
                if v not in ([], None):
                    out.append((f"{path}.{k}", v, "(absent)"))
            elif k == "blockers":
                out += plain([b if isinstance(b, str) else b["code"] for b in v],
                             [b if isinstance(b, str) else b["code"] for b in theirs[k]], f"{path}.{k}")
            elif k == "findings":
                out += plain(sorted((b["code"], b["place"]) for b in v),
                             sorted((b["code"], b["place"]) for b in theirs[k]), f"{path}.{k}")
            elif k in LISTS and isinstance(v, list) and isinstance(theirs[k], list):
                out += plain(sorted(v, key=LISTS[k]), sorted(theirs[k], key=LISTS[k]), f"{path}.{k}")
            else:
                if k in ("rejectedUnopened", "rejected") and isinstance(v, dict) and isinstance(theirs[k], dict):
                    out += [(f"{path}.{k}.{x}", 0, theirs[k][x]) for x in theirs[k] if x not in v]
                out += plain(v, theirs[k], f"{path}.{k}")
        return out
    if isinstance(mine, (list, tuple)) and isinstance(theirs, (list, tuple)):
        if len(mine) != len(theirs):
            return [(path, mine, theirs)]
        return [x for i, (a, b) in enumerate(zip(mine, theirs)) for x in plain(a, b, f"{path}[{i}]")]
    if type(mine) is not type(theirs) or mine != theirs:
        return [(path, mine, theirs)]
    return []


class Run:
    def __init__(self, lekka, seed, keep):
        self.lekka, self.seed = lekka, seed
        self.dir = tempfile.mkdtemp(prefix=f"lekka-fuzz-{seed}-")
        self.keep = keep
        self.rng = random.Random(seed)
        self.book = os.path.join(self.dir, "book")
        truth = folder.make(self.rng, os.path.join(self.dir, "folder"))
        self.model = Model(os.path.join(self.dir, "folder"))
        self.day = Day(self.rng, self.model, truth)
        self.pending, self.fed, self.often = [], [], self.rng.choice([0.02, 0.1, 0.4])
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("LEKKA_")}
        self.codes, self.seen = collections.Counter(), collections.Counter()
        self.call(0, "open", self.book, "--from", os.path.join(self.dir, "folder"), "--rehearsal")

    def call(self, expect, *args, text=None):
        p = subprocess.run([self.lekka, *args], input=text, capture_output=True, env=self.env)
        if expect is not None and p.returncode != expect:
            raise Differs(f"lekka {' '.join(args)}: exit {p.returncode}\n{p.stderr.decode()[:2000]}{p.stdout.decode()[:2000]}")
        return p.stdout

    def record(self, lines):
        """Feeds lines in one piece; the answers by line number."""
        if not lines:
            return []
        out = self.call(None, "record", self.book, "-", text=("\n".join(lines) + "\n").encode())
        answers = []
        for x in out.decode().split("\n"):
            if x.strip():
                answers.append(json.loads(x))
        if len(answers) != len(lines):
            raise Differs(f"{len(lines)} lines, {len(answers)} answers; the last: {answers[-1:]}\nline after it: "
                          f"{lines[min(len(answers), len(lines) - 1)]}")
        self.fed += lines
        return answers

    def compare(self, line, mine, theirs, number):
        mine = dict(mine)
        diff = plain(dict(mine, line=number), theirs)
        if not mine["accepted"] and not theirs.get("accepted") and mine["code"] == theirs.get("code"):
            diff = [d for d in diff if not d[0].startswith(".accepted")]
        if diff:
            raise Differs(f"act:   {line}\nmodel: {json.dumps(mine)[:1500]}\nlekka: {json.dumps(theirs)[:1500]}")

    def flush(self):
        answers = self.record([x for x, _ in self.pending])
        for i, ((line, mine), theirs) in enumerate(zip(self.pending, answers)):
            self.compare(line, mine, theirs, i + 1)
        self.pending = []

    def status(self):
        self.flush()
        theirs = json.loads(self.call(0, "status", self.book, "--format", "json"))
        mine = self.model.status()
        for w in mine["wards"]:
            self.seen.update("blocker " + b["code"] for b in w["blockers"])
            self.seen.update("finding " + b["code"] for b in w["findings"])
            if not w["ledger"]["closes"]:
                raise Differs(f"the model's own ledger does not close: {w['ledger']}")
        diff = plain(mine, theirs)
        if diff:
            last = "\n".join(self.fed[-3:])
            raise Differs("status (path, model, lekka):\n" + "\n".join(f"  {p}: {str(a)[:300]} | {str(b)[:300]}" for p, a, b in diff[:12])
                          + f"\nlast acts:\n{last}")

    def go(self, acts):
        rng, n, after = self.rng, 0, 0
        while n < acts:
            line = self.day.next()
            n += 1
            if '"lot.commit"' in line or '"lot.draw"' in line:
                self.flush()
                theirs = self.record([line])[0]
                mine = self.model.act(line, theirs if theirs.get("accepted") else None)
                self.compare(line, mine, theirs, 1)
                if self.model.complaints:
                    raise Differs(f"{self.model.complaints}")
            else:
                mine = self.model.act(line)
                self.pending.append((line, mine))
            self.day.heard(line, mine)
            self.codes[mine.get("code", "accepted")] += 1
            telling = mine["accepted"] and re.search(r'"(strike|recount.close|held.release|result.amend|lot.record|sheet.blank|'
                                                     r'issue.[a-z]+|drum.amend|clock.accept|ward.void|box.decide)"', line)
            if len(self.pending) >= 250 or rng.random() < (self.often if telling else 0.004):
                self.status()
            if all(s["declared"] or s["void"] for s in self.model.state.values()):
                after += 1
                if after > 40:
                    break
        self.status()
        self.call(0, "journal", "verify", self.book)
        if not self.keep:
            shutil.rmtree(self.dir)
        return n


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--lekka", required=True)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--acts", type=int, default=10000)
    p.add_argument("--keep", action="store_true")
    p.add_argument("--go-on", type=int, default=0, help="differences to pass over before stopping")
    p.add_argument("--day", type=int, help="this one day only")
    o = p.parse_args()
    done, day, codes, seen, finals, wrong = 0, 0, collections.Counter(), collections.Counter(), collections.Counter(), 0
    while done < o.acts:
        seed = o.seed * 100000 + day if o.day is None else o.day
        day += 1
        run = Run(os.path.abspath(o.lekka), seed, o.keep)
        try:
            done += run.go(random.Random(seed).choice([150, 400, 800, 1500]))
        except Differs as d:
            print(f"DIFFERS day {seed} ({run.dir})\n{d}\n", flush=True)
            with open(os.path.join(run.dir, "fed.ndjson"), "w") as f:
                f.write("\n".join(run.fed) + "\n")
            wrong += 1
            done += run.model.size
            if wrong > o.go_on:
                sys.exit(1)
        codes.update(run.codes)
        seen.update(run.seen)
        if o.day is not None:
            o.acts = 0
        for w in run.model.status()["wards"]:
            finals[w["stage"]] += 1
    print(f"{done} acts in {day} days compared; {wrong} differences; wards ended {dict(finals)}")
    print("codes:", ", ".join(f"{k} {v}" for k, v in sorted(codes.items(), key=lambda x: -x[1])))
    print("blockers and findings:", ", ".join(f"{k} {v}" for k, v in sorted(seen.items())))
    print("never refused:", ", ".join(x for x in REFUSALS if x not in codes) or "none")
    print("never seen:", ", ".join([x for x in BLOCKERS if "blocker " + x not in seen] +
                                   [x for x in FINDINGS if "finding " + x not in seen]) or "none")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
