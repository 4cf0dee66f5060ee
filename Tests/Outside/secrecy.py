"""What would break the secrecy of the ballot in what the program says: a paper tied to an elector, a candidate's votes
tied to a polling station. Each check answers what it found; nothing found is an empty list.
"""
import html
import json
import re

import openpyxl

# Whatever an entry may say, beside the election that entry 0 holds (contract §3).
FIELDS = set("""
seq at by do ward answer note id body terminal boot up by
reason officer name role wards table candidate text place sealed kind order papers station entries confirmedBy size
cover received step code declarationFound signed attested defective defect declarationSerial innerFound innerSerial
empty votes nota rejected held reopen
serialFrom serialTo unusedSigned unusedUnsigned cancelledProcedure cancelledOther tendered box sealIntact paperSeal
count bundles leftover cause agents mark waived change
issues round to doubtful decisions paper outcome ground circumstance objection values source
capacity grounds witnesses request decision reasons piles recount pile found moved
sources digits slip drawnBy receivedBy identifiedBy packet seals receipt form sha256 bytes
state serial duplicates drum loose statement digest entropy otp prk position differs windowCloses standing
tied blockers struck message rule remedy election rehearsal format digests
""".split())
COVER = {"cover", "serial", "code", "declarationSerial", "innerSerial", "duplicates"}
VOTE = {"votes", "nota", "doubtful", "decisions", "paper", "values", "accepted", "acceptedNota", "pile", "moved"}
# Of a count: what is counted candidate by candidate.
COUNTED = VOTE | {"candidates", "rejected", "held", "postal", "rounds"}
# Papers that tell or list the whole day, one thing a row; every other paper is of a station or of candidates.
LISTS = ("diary", "correction-slips", "packets", "packet-labels")
# The root by fours and what is written in base 64: a group of their characters may look like a figure and is none.
FINGERPRINT = re.compile(r"\b(?:[0-9a-f]{4} ){15}[0-9a-f]{4}\b|[\w+/]{40,}=*", re.ASCII)


def keys(value, below=True):
    if isinstance(value, list):
        return set().union(*(keys(item, below) for item in value))
    if not isinstance(value, dict):
        return set()
    return set(value).union(*(keys(item) for item in value.values())) if below else set(value)


def said(entry):
    """An entry's keys; what holds free keys (digits by source, values by cell, piles) does not count by them."""
    plain = {key: None if key in ("digits", "values") else value for key, value in entry.items()}
    if isinstance(plain.get("rejected"), dict):
        plain["rejected"] = None
    return keys(plain)


def in_journal(lines):
    found, sealed = [], set()
    for line in lines:
        entry = json.loads(line)
        if entry["do"] == "book.open":
            continue
        where, all_keys = f"entry {entry['seq']} ({entry['do']})", said(entry)
        found += [f"{where}: the field {key} is nobody's" for key in sorted(all_keys - FIELDS)]
        if all_keys & COVER and all_keys & VOTE:
            found.append(f"{where}: a cover and a vote")
        if "station" in all_keys and all_keys & VOTE:
            found.append(f"{where}: a station and a vote")
        if entry["do"] == "postal.seal":
            sealed.add(entry["ward"])
        elif entry.get("ward") in sealed and all_keys & {"declarationSerial", "innerSerial", "step"}:
            found.append(f"{where}: a declaration after the declarations were sealed")
    return found


def in_status(value, where="status"):
    found = []
    if isinstance(value, list):
        for place, item in enumerate(value):
            found += in_status(item, f"{where}.{place}")
    elif isinstance(value, dict):
        if "station" in value and keys(value) & COUNTED:
            found.append(f"{where}: a station and a count")
        if set(value) & VOTE and "station" in keys(value):
            found.append(f"{where}: a count and a station")
        if set(value) & {"cover", "elector"}:
            found.append(f"{where}: a cover or an elector")
        for key, item in value.items():
            found += in_status(item, f"{where}.{key}")
    return found


class Papers:
    """Checks papers against what is known of the day: stations, and votes that are no station's number."""

    def __init__(self, stations, votes, covers=(), secret=()):
        """`stations`: {id: name}; `secret`: words that are to be nowhere at all."""
        self.names = [name for name in stations.values() if len(name) > 3]
        ids = "|".join(sorted(map(re.escape, stations), key=len, reverse=True))
        self.called = re.compile(rf"\b[Ss]tations? (?:{ids})\b") if ids else None
        self.votes, self.covers, self.secret = set(votes), set(covers), list(secret)

    def of_station(self, text):
        return any(name in text for name in self.names) or bool(self.called and self.called.search(text))

    def figures(self, text):
        text = FINGERPRINT.sub("", text)
        numbers = re.findall(r"(?<![\w:.,/-])\d[\d,]*(?![\w:/-]|\.\d)", text)
        return self.votes & {int(number.replace(",", "")) for number in numbers}

    def of_cover(self, text):
        return any(cell in self.covers for cell in re.split(r" \| |[\s,;]+", text))

    def leaks(self, name, rows):
        found, whole = [], "\n".join(rows)
        found += [f"{name}: says {word}" for word in self.secret if word in whole]
        for row in rows:
            # The number of an entry or of a packet stands before what is told of it.
            row = re.sub(r"^[\d,]+ (·|\|) ", "", row) if name.startswith(LISTS) else row
            if self.figures(row) and self.of_station(row):
                found.append(f"{name}: votes of a station: {row}")
            if self.figures(row) and self.of_cover(row):
                found.append(f"{name}: votes of a cover: {row}")
        if not name.startswith(LISTS) and self.of_station(whole) and self.figures(whole):
            found.append(f"{name}: a station, and {sorted(self.figures(whole))}")
        return found


def rows(path):
    """What is read on a paper, row by row, cells apart by bars."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path, data_only=True)
        return [" | ".join(str(cell) for cell in row if cell is not None) for sheet in book for row in sheet.iter_rows(values_only=True)]
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = re.sub(r"<svg.*?</svg>|<style>.*?</style>", "", text, flags=re.S)
        cells = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, flags=re.S) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", text, flags=re.S)]
        return [" | ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)) for cell in row) for row in cells]
    return text.splitlines()
