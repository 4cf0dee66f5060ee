#!/usr/bin/env python3
"""Writes the election of long names and long lists, its folder and its day: what papers must bear (STORY.md).

Wards of 1, 8, 20 and 40 candidates, and one of 200 stations. Names, parties and places are invented, and do their worst.
"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from make import NOTA, Election, Ward, accepted, cover, rejected, serials  # noqa: E402

CANDIDATES = {1: 1, 2: 8, 3: 20, 4: 40, 5: 3}
STATIONS = {1: 1, 2: 3, 3: 4, 4: 9, 5: 200}
TABLES = {1: 1, 2: 2, 3: 4, 4: 3, 5: 8}
WARDS = {1: "Ekaki Nagaram", 2: "Ashta Dikpalaka Nagaram", 3: "Sri Potti Sreeramulu Memorial Colony 2nd", 4: "Nalabhai Mandi Vari Kotha Peta", 5: "Dwishatha Kendra Palem"}
LOCAL = {1: "ఏకాకి నగరం", 2: "అష్టదిక్పాలక నగరం", 3: "శ్రీ పొట్టి శ్రీరాములు స్మారక కాలనీ రెండవ వీధి", 4: "నలభై మంది వారి కొత్తపేట", 5: "ద్విశత కేంద్ర పాలెం"}

# Forty characters each, as on a real ballot paper with initials and surname written out.
LONG = ["Venkata Satyanarayana Lakshmi Narasimham", "Mallikarjuna Subrahmanyeswara Rao Pantulu", "Sivaramakrishna Prasada Rao Chamarthi Sr",
        "Kanaka Mahalakshmi Suryavathi Devulapalli"]
LONG_LOCAL = ["వెంకట సత్యనారాయణ లక్ష్మీ నరసింహం", "మల్లికార్జున సుబ్రహ్మణ్యేశ్వర రావు పంతులు", "శివరామకృష్ణ ప్రసాదరావు చామర్తి (పెద్ద)", "కనకమహాలక్ష్మి సూర్యావతి దేవులపల్లి"]
HOSTILE = ["=1+1", "@SUM(A1)", "+91 98480 22338", "-2", 'Kota "Bullet" Raju', "D'Souza 'Tony' Anthony", "Tab\there", "Line\nbreak Rao",
           "Right \u202eot left\u202c \u200fمحمد علي", "Ñandú" * 60, "🗳️ Ballot 👩‍🌾 Farmer", "<b>Bold</b> &amp; Co", "'apostrophe first", "{ward_name}", "&P of &N",
           "_x0041_ encoded", "  spaces  around  ", "%d %s %n", "$(id) `id` ; rm", "null"]
SYMBOLS = ["Ladder", "Lamp", "Kite", "Boat", "Almirah", "Whistle", "Ceiling Fan", "Bicycle Pump", "Gas Cylinder", "Sewing Machine", "Pressure Cooker",
           "Railway Engine", "Battery Torch", "Bunch of Grapes", "Cot", "Cup and Saucer", "Diesel Pump", "Dish Antenna", "Electric Pole", "Gramophone"]
LONG_PARTY = "Akhila Bharata Pattana Paura Hakkula Parirakshana Samyukta Praja Porata Samithi "[:79] + "A"


def name(ward, candidate):
    if ward == 4 and candidate <= len(HOSTILE):
        return HOSTILE[candidate - 1], HOSTILE[candidate - 1]
    if candidate % 3 == 1:
        return LONG[candidate // 3 % 4], LONG_LOCAL[candidate // 3 % 4]
    return f"Candidate {'Abcdefghijklmnopqrstuvwxyz'[candidate % 26]}. Rao {candidate}", f"అభ్యర్థి రావు {candidate}"


def party(ward, candidate):
    return LONG_PARTY if candidate == 2 and ward >= 2 else "=P" if (ward, candidate) == (4, 1) else ["NVP", "PSS", "IND"][candidate % 3]


def station(ward, number):
    """Its number and its name, forty characters; ward 4 has some that are no names at all."""
    worst = {1: "../../x", 2: "..", 3: "a/b", 4: "a_b", 5: "Ä 5", 6: "x" * 120, 7: "=7"}
    at = f"{worst.get(number, number)}" if ward == 4 else f"{number}"
    return at, "=S1" if (ward, number) == (4, 1) else f"Z.P. Girls High School Annexe, Room {number:03}, W{ward}"


def papers(ward, number):
    return 60 if ward == 5 else 220 + 30 * (number % 3)


def write_folder():
    def table(name, header, rows):
        with open(HERE / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows([header.split(","), *rows])

    table("wards", "ward,name,name_local,reservation,electors",
          [(w, WARDS[w], LOCAL[w], "BC (Women)", 2 * sum(papers(w, n) for n in range(1, STATIONS[w] + 1))) for w in WARDS])
    table("candidates", "ward,candidate,name,name_local,party,symbol,address",
          [(w, c, *name(w, c), party(w, c), "=SYM" if (w, c) == (4, 1) else SYMBOLS[(c - 1) % 20], f"{c}-{w}, {WARDS[w]}")
           for w in WARDS for c in range(1, CANDIDATES[w] + 1)])
    stations = [(w, *station(w, n), papers(w, n)) for w in WARDS for n in range(1, STATIONS[w] + 1)]
    rows = [(w, at, called, 2 * found, 0, found, found + 40, 100_000 * w + 400 * n + 1, 100_000 * w + 400 * n + found + 40, 3, 37, 0, 0, 0)
            for n, (w, at, called, found) in enumerate(stations)]
    table("stations", "ward,station,name,electors,edc,reported,received,serial_from,serial_to,unused_signed,unused_unsigned,"
          "cancelled_procedure,cancelled_other,tendered", rows)
    table("boxes", "ward,station,box,paper_seal", [(w, at, f"{at}/1", f"LN-{n:04}") for n, (w, at, _, _) in enumerate(stations)])
    table("tables", "ward,table,hall", [(w, t, "Hall of the Municipal Girls Junior College, upper floor") for w in WARDS for t in range(1, TABLES[w] + 1)])
    officers = [("ro-01", "Sri Rajah Vasireddy Venkatadri Naidu Bahadur", "ro", "", ""), ("aro-01", "@Aro", "aro", "", ""),
                ("drum-01", "=Drum", "drum", "", ""), ("ent-01", LONG[0], "entry", "", ""), ("ent-02", LONG[1], "entry", "", "")]
    officers += [(f"sup-{w}{t}", f"Supervisor of table {t}, {LONG[t % 4]}", "supervisor", w, t) for w in WARDS for t in range(1, TABLES[w] + 1)]
    table("officers", "id,name,role,wards,table", officers)
    table("postal", "ward,serial,kind", [(w, serial, "post") for w in WARDS for serial in serials(w, 45)])
    table("agents", "ward,candidate,table,name", [(w, c, "", f"=Agent {c} of {LONG[c % 4]}") for w in WARDS for c in range(1, CANDIDATES[w] + 1)])


def votes(ward, total, nota, refused):
    """Fewer for each after the first; what is left over goes to the first."""
    n = CANDIDATES[ward]
    deck = {c: (total - nota - refused) * (n + 1 - c) // (n * (n + 1)) for c in range(1, n + 1)} | {NOTA: nota}
    deck[1] += total - refused - sum(deck.values())
    return deck


def count(election, number, start, short={}):
    """The plain course of a ward, up to the rounds; a box of a `short` station holds so many papers fewer, and Proforma-1 says so."""
    found = sum(papers(number, n) for n in range(1, STATIONS[number] + 1)) - sum(short.values())
    deck = votes(number, found, 9, 20)
    deck[1] -= 4
    if number == 1:
        deck |= {accepted(1, "clear-intention"): 4}
    else:
        deck |= {accepted(1, "clear-intention", "=Agent of candidate 2 objects"): 2, accepted(2, "clear-intention"): 2}
    ward = Ward(election, number, start, deck | {rejected("more-than-one"): 12, rejected("wrong-instrument", "@Agent objects"): 8})
    ward.act("ward.begin", ward.ro)
    postal = [1] * CANDIDATES[number]
    ward.plain_postal(serials(number, sum(postal) + 2), postal, nota=1, more_than_one=1)
    ward.go_to("08:40")
    for at, fewer in short.items():
        holds = ward.account(at) - fewer
        ward.open_box(f"{at}/1", 1)
        for _ in range(2):
            ward.count_box(f"{at}/1", 1, holds)
        ward.proforma(at, ward.supervisors[1], "The presiding officer's diary shows them as issued and taken away by the electors; " * 4, marks=("signed", "refused", "left"))
    ward.count_boxes([box for box in ward.boxes if ward.boxes[box]["station"] not in short])
    ward.mix()
    return ward


def finish(ward):
    ward.declare("The candidate elected", "=Agent 1, election agent")
    ward.seal_count()
    ward.hand_over()


def plain(election, number, start, short={}):
    ward = count(election, number, start, short)
    while ward.deck:
        found, most = len(ward.deck), ward.full_issue
        tables = [found - most * t for t in range(len(ward.tables)) if found > most * t]
        if len(ward.tables) > 1 and found <= most * len(ward.tables):
            share = found // len(ward.tables) // 25 * 25
            tables = [share] * (len(ward.tables) - 1) + [found - share * (len(ward.tables) - 1)]
        ward.count_round(*(min(papers, most) for papers in tables))
    ward.announce_totals()
    return ward


def slips(election):
    """3: twenty candidates; a sheet is struck after its round was announced, and keyed again."""
    ward = count(election, 3, "07:30")
    ward.issue(*[len(ward.deck) // 4 // 25 * 25] * 3, len(ward.deck) - 3 * (len(ward.deck) // 4 // 25 * 25))
    ward.deal_round()
    for table in ward.tables[1:]:
        ward.settle_and_enter(1, table)
    ward.settle(1, 1)
    right = ward.figures(1, 1)
    wrong = right | {"votes": [right["votes"][1], right["votes"][0], *right["votes"][2:]]}
    entries = ward.enter_twice(1, 1, wrong)
    ward.announce()
    ward.act("strike", ward.aro, entries=entries, reason="=Candidates 1 and 2 were exchanged on both entries; the signed sheet shows it", confirmedBy="sup-31")
    ward.enter_twice(1, 1, right)
    ward.announce()
    ward.announce_totals()
    finish(ward)


def forty(election):
    """4: forty candidates; the RO orders some piles counted again, and two papers move."""
    ward = plain(election, 4, "07:40")
    ward.act("objection.add", ward.ro, text="=cmd|' /C calc'!A0", candidate=1, place="../../x")
    ward.act("recount.request", ward.aro, candidate=2, capacity="candidate", grounds="@the piles of candidates 1 and 2 were seen mixed " * 6)
    ward.act("recount.decide", ward.ro, request=1, decision="part", piles=["candidate-1", "candidate-2"], reasons="+ the claim is precise")
    ward.recount(["candidate-1", "candidate-2"], 1, {"candidate-1": [{"to": "candidate-2", "papers": 2}]})
    finish(ward)


def stations(election):
    """5: two hundred stations; two of their boxes are short."""
    finish(plain(election, 5, "07:50", {"7": 2, "150": 1}))


def main():
    write_folder()
    election = Election("long-names")
    finish(plain(election, 1, "07:00"))
    finish(plain(election, 2, "07:20"))
    slips(election)
    forty(election)
    stations(election)
    election.write("day.ndjson")


if __name__ == "__main__":
    main()
