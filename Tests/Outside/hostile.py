"""An election folder with every kind of name that breaks papers."""
import csv
import pathlib
import shutil

from bench import SAMPLE

NAMES = [
    "=1+1", "@x", "+91", "-2", 'Quote "Q" \'q\'', "Tab\there", "Line\nbreak", "RTL \u202eabc\u202c \u200fمرحبا", "É" * 300,
    "🗳️ Emoji 👩‍🌾", "<b>&amp;</b>", "'apostrophe", "{ward_name}", "&P &N", "Z" + "\u0301" * 900]


def table(folder, name, columns, rows):
    with (folder / name).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)


def make(folder: pathlib.Path, candidates=40, stations=60):
    folder.mkdir()
    shutil.copy(SAMPLE / "election.toml", folder)
    names = [NAMES[i] if i < len(NAMES) else f"Candidate {i + 1}" for i in range(candidates)]
    ids = ["../../x", "..", "a/b", "a_b", "Ä", "x" * 300, "👩‍👩‍👧‍👦" * 60, "a" + "\u0301" * 300]
    ids += [f"{i + 1}" for i in range(len(ids), stations)]
    ids = ids[:stations]
    table(folder, "wards.csv", ["ward", "name", "reservation", "electors"], [[1, "=HYPERLINK(1)", "General", 90000]])
    table(folder, "candidates.csv", ["ward", "candidate", "name", "name_local", "party", "symbol", "address"],
          [[1, i + 1, name, name, "P" * 80 if i == 3 else "=P", "@sym", "-addr"] for i, name in enumerate(names)])
    table(folder, "stations.csv",
          ["ward", "station", "name", "electors", "received", "serial_from", "serial_to", "unused_signed",
           "unused_unsigned", "cancelled_procedure", "cancelled_other", "tendered"],
          [[1, id, f"=S{i}", 400, 100, i * 100 + 1, i * 100 + 100, 0, 0, 0, 0, 0] for i, id in enumerate(ids)])
    table(folder, "boxes.csv", ["ward", "station", "box", "paper_seal"], [[1, id, f"{id}/1", "=SEAL"] for id in ids])
    table(folder, "tables.csv", ["ward", "table", "hall"], [[1, 1, "=Hall"], [1, 2, "=Hall"]])
    table(folder, "officers.csv", ["id", "name", "role"],
          [["ro-01", "=RO", "ro"], ["sup-01", "@Sup", "supervisor"], ["ent-01", "E", "entry"], ["ent-02", "F", "entry"]])
    table(folder, "agents.csv", ["ward", "candidate", "name"], [[1, 1, "=Agent"]])
    return names, ids
