"""A random small election, written as an election folder. Returns what is true of it: what lies in the boxes."""
import csv
import os
import random


def write(path, name, columns, rows):
    with open(os.path.join(path, name), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f)
        out.writerow(columns)
        out.writerows(rows)


def make(rng, path):
    os.makedirs(path, exist_ok=True)
    bundle = rng.choice([5, 5, 10, 25])
    issue = bundle * rng.choice([2, 4, 4, 8, 40])
    settings = dict(bundle=bundle, issue=issue, counted_bundle=rng.choice([10, 50, 100]),
                    nota_in_valid=rng.random() < 0.3, recount_minutes=rng.choice([1, 5, 15]),
                    entries=rng.choice([1, 2, 2]), overlap_rounds=rng.random() < 0.3,
                    close_margin=rng.choice([0, 3, 9]))
    book = rng.choice(["ap-municipalities-2005", "ap-corporations-2005", "ts-ulb-2026"])
    if rng.random() < 0.6:
        settings["sheet"] = rng.choice(["settled", "clear", "clear"])
    if rng.random() < 0.6:
        settings["doubtful"] = rng.choice(["per-round", "at-end"])
    for k in list(settings):
        if k not in ("bundle", "issue") and rng.random() < 0.2:
            del settings[k]
    kind = "corporation" if "corp" in book else "municipality"
    ident = f"in-ap-fuzz-{rng.randrange(1000)}"
    lines = [f'id = "{ident}"', 'name = "Fuzz Nagar"', f'kind = "{kind}"', 'district = "West Godavari"',
             'state = "Andhra Pradesh"', "poll = 2021-03-10", "count = 2021-03-14",
             "postal_closes = 2021-03-14T08:00:00+05:30", f'rulebook = "{book}"', "[settings]"]
    for k, v in settings.items():
        lines.append(f"{k} = " + ({True: "true", False: "false"}[v] if isinstance(v, bool) else
                                  f'"{v}"' if isinstance(v, str) else str(v)))
    with open(os.path.join(path, "election.toml"), "w") as f:
        f.write("\n".join(lines) + "\n")
    wards, candidates, stations, boxes, tables, postal = [], [], [], [], [], []
    truth, numbers = {}, list(range(1, rng.choice([1, 2, 3, 4]) + 1))
    for w in numbers:
        poll = "contested" if w == 1 or rng.random() < 0.85 else rng.choice(["uncontested", "none"])
        wards.append([w, f"Ward {w}", "General", 500, poll])
        n = 1 if poll == "uncontested" else rng.choice([0, 2]) if poll == "none" else rng.choice([1, 2, 2, 3, 4, 5])
        for c in range(1, n + 1):
            candidates.append([w, c, f"Candidate {w}-{c}", "IND", "Symbol"])
        truth[w] = dict(boxes={}, tie=rng.random() < 0.4, weights=[rng.choice([1, 1, 2, 3, 5]) for _ in range(n)],
                        covers=rng.choice([0, 0, 1, 3, 6]), serials=[], held=rng.random() < 0.3, skew=rng.random() < 0.25)
        if truth[w]["skew"] and n > 1:
            truth[w].update(tie=False, weights=[30, 1] + [1] * (n - 2))
        if poll != "contested":
            continue
        first = 100000 * w
        for s in range(1, rng.choice([1, 1, 2, 3, 4]) + 1):
            here = 0
            for b in range(1, rng.choice([1, 1, 1, 2, 3]) + 1):
                papers = rng.choice([rng.randrange(0, 12), rng.randrange(10, 60), rng.randrange(30, 120)])
                papers *= 3 if truth[w]["skew"] and issue >= 80 else 1
                truth[w]["boxes"][str(s), f"{s}/{b}"] = papers
                boxes.append([w, s, f"{s}/{b}", f"AB-{w}{s}{b}"])
                here += papers
            account = max(0, here + (0 if rng.random() < 0.8 else rng.choice([-20, -3, -1, 1, 2, 25])))
            unused, unsigned, cancelled, other, tendered = (rng.choice([0, 0, 1, 3]) for _ in range(5))
            received = account + unused + unsigned + cancelled + other + tendered
            used = received - unused - unsigned
            row = [w, s, f"School {s}", 300, 1 if rng.random() < 0.3 else "",
                   "" if rng.random() < 0.5 else used + rng.choice([0, 0, 0, 4])]
            truth[w].setdefault("accounts", {})[str(s)] = (received, unused, unsigned, cancelled, other, tendered)
            if rng.random() < 0.7:
                row += [received, first, first + received - 1, unused, unsigned, cancelled, other, tendered]
            else:
                row += [""] * 8
            first += received + 5
            stations.append(row)
        for t in range(1, rng.choice([1, 2, 2, 3, 4]) + 1):
            tables.append([w, t, "Hall"])
        for i in range(8):
            truth[w]["serials"].append(f"P{w}-{i:03}")
            postal.append([w, f"P{w}-{i:03}", "etpbs" if i % 2 else "post"])
    some = ";".join(str(w) for w in numbers if rng.random() < 0.6) or "1"
    officers = [["ro-1", "ro", "", ""], ["aro-1", "aro", "", ""], ["aro-2", "aro", some, ""],
                ["sup-1", "supervisor", "", ""], ["sup-2", "supervisor", "1", ""], ["ent-1", "entry", "", ""],
                ["ent-2", "entry", some, ""], ["dru-1", "drum", "", ""], ["ass-1", "assistant", "", ""],
                ["obs-1", "observer", "", ""], ["mic-1", "micro-observer", "1", ""]]
    if rng.random() < 0.5:
        officers.append(["ro-2", "ro", "", ""])
    write(path, "wards.csv", ["ward", "name", "reservation", "electors", "poll"], wards)
    write(path, "candidates.csv", ["ward", "candidate", "name", "party", "symbol"], candidates)
    write(path, "stations.csv", ["ward", "station", "name", "electors", "edc", "reported", "received", "serial_from",
                                 "serial_to", "unused_signed", "unused_unsigned", "cancelled_procedure",
                                 "cancelled_other", "tendered"], stations)
    write(path, "boxes.csv", ["ward", "station", "box", "paper_seal"], boxes)
    write(path, "tables.csv", ["ward", "table", "hall"], tables)
    write(path, "officers.csv", ["id", "name", "role", "wards", "table"], [[o[0], "Name " + o[0]] + o[1:] for o in officers])
    if rng.random() < 0.5:
        write(path, "postal.csv", ["ward", "serial", "kind"], postal)
    return truth


if __name__ == "__main__":
    import sys
    print(make(random.Random(int(sys.argv[1])), sys.argv[2]))
