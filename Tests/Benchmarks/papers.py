#!/usr/bin/env python3
"""How fast papers are written beside a plain C program that writes the same cells with the same library, in the same run.

    swift build -c release --product lekka
    python3 Tests/Benchmarks/papers.py --lekka .build/release/lekka

150 wards of nine stations each, from the book to their workbooks; then the same workbooks by `Bare/papers.c`, which is
told every cell beforehand and knows nothing of books. Times are medians of alternating rounds; memory is lekka's largest.
`--quick` runs everything once with few wards.
"""
import argparse
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

from measuring import Cost, alternating, run

HERE = pathlib.Path(__file__).resolve().parent
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINES = {None: 0, "thin": 1, "medium": 2, "dashed": 3, "dotted": 4}
ACROSS = {None: 0, "left": 1, "center": 2, "right": 3}
DOWN = {"top": 8, None: 9, "center": 10}


# A workbook as a list of calls


def described(path, name, pictures):
    """The calls that make this workbook, a line each."""
    with zipfile.ZipFile(path) as file:
        names = set(file.namelist())
        part = lambda name: xml.fromstring(file.read(name))  # noqa: E731
        texts = [[text.text or "" for text in item.iter(MAIN + "t")] for item in part("xl/sharedStrings.xml")]
        core, book = part("docProps/core.xml"), part("xl/workbook.xml")
        yield "W", name, next(each.text for each in core if each.tag.endswith("title")), 1615680000
        for each in part("docProps/custom.xml"):
            yield "P", each.get("name"), each[0].text or ""
        yield from formats(part("xl/styles.xml"))
        for number, sheet in enumerate(book.iter(MAIN + "sheet"), 1):
            yield from calls_of(sheet.get("name"), part(f"xl/worksheets/sheet{number}.xml"), texts)
            if (related := f"xl/worksheets/_rels/sheet{number}.xml.rels") in names:
                drawing = next(each.get("Target") for each in part(related) if "drawings" in each.get("Target"))
                yield from drawn(file, part, drawing.rsplit("/", 1)[1], pictures)
        for each in book.iter(MAIN + "definedName"):
            if not each.get("localSheetId"):
                yield "D", each.get("name"), "=" + each.text
        yield ("E",)


def formats(styles):
    numbers = {each.get("numFmtId"): each.get("formatCode") for each in styles.iter(MAIN + "numFmt")}
    fonts, fills, borders = (list(styles.find(MAIN + kind)) for kind in ("fonts", "fills", "borders"))
    for number, look in enumerate(styles.find(MAIN + "cellXfs")):
        font, border = fonts[int(look.get("fontId"))], borders[int(look.get("borderId"))]
        align = look.find(MAIN + "alignment")
        align = {} if align is None else align.attrib
        marks = "".join(mark for mark, tag in (("b", "b"), ("i", "i"), ("s", "strike")) if font.find(MAIN + tag) is not None)
        marks += ("w" if align.get("wrapText") else "") + ("g" if int(look.get("fillId")) > 1 else "") + ("u" if align.get("textRotation") else "")
        edges = [LINES[border.find(MAIN + edge).get("style")] for edge in ("left", "right", "top", "bottom")]
        yield ("F", number, font.find(MAIN + "name").get("val"), font.find(MAIN + "sz").get("val"), marks, numbers.get(look.get("numFmtId"), ""),
               ACROSS[align.get("horizontal")], DOWN[align.get("vertical")], *edges)


def calls_of(name, sheet, texts):
    setup, edges = sheet.find(MAIN + "pageSetup"), sheet.find(MAIN + "headerFooter")
    head, foot = (edges.findtext(MAIN + each) or "" for each in ("oddHeader", "oddFooter"))
    yield "S", name, setup.get("orientation")[0], setup.get("fitToHeight", "1"), head, foot
    for column in sheet.iter(MAIN + "col"):
        for each in range(int(column.get("min")) - 1, int(column.get("max"))):
            yield "C", each, float(column.get("width")) - 0.7109375
    merged = {}
    for each in sheet.iter(MAIN + "mergeCell"):
        (row, first), (_, last) = map(place, each.get("ref").split(":"))
        merged[row, first] = last
    for row in sheet.iter(MAIN + "row"):
        if row.get("ht"):
            yield "R", int(row.get("r")) - 1, row.get("ht")
        covered = -1
        written = {place(cell.get("r"))[1] for cell in row}
        for cell in row:
            at = place(cell.get("r"))
            if at[1] <= covered:
                continue
            look, value, formula = cell.get("s", 0), cell.findtext(MAIN + "v"), cell.findtext(MAIN + "f")
            if at in merged:
                covered = merged[at]
                # A look of which nothing is seen is not written into the cells that are covered.
                yield "M", *at, covered, look if at[1] + 1 in written else -1
            if formula:
                yield "L", *at, look, "=" + formula, value
            elif value is None:
                yield "B", *at, look
            elif cell.get("t") == "s":
                pieces = texts[int(value)]
                # Letters by fours, every other four heavier; the fours have no space in them.
                yield ("T", *at, look, *pieces) if len(pieces) == 1 else ("H", *at, look, " ".join(pieces))
            else:
                yield "N", *at, look, value


def drawn(file, part, drawing, pictures):
    """The pictures of a sheet, each kept once as a file."""
    spot = part(f"xl/drawings/{drawing}")
    media = {each.get("Id"): each.get("Target") for each in part(f"xl/drawings/_rels/{drawing}.rels")}
    for each in spot:
        find = lambda name: next(one for one in each.iter() if one.tag.endswith("}" + name))  # noqa: E731
        target = next(value for key, value in find("blip").attrib.items() if key.endswith("}embed"))
        kept = pictures / f"{len(os.listdir(pictures))}.png"
        kept.write_bytes(file.read("xl/" + media[target].removeprefix("../")))
        yield "I", find("row").text, find("col").text, kept, find("cNvPr").get("descr", "")


def place(address):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", address).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row) - 1, column - 1


def line(call):
    return "\t".join(str(field).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") for field in call) + "\n"


# What is measured


def cells(folder):
    """Cells of all workbooks, with what stands in them: both must have written the same."""
    found = {}
    for path in sorted(folder.rglob("*.xlsx")):
        with zipfile.ZipFile(path) as file:
            sheets = sorted(name for name in file.namelist() if name.startswith("xl/worksheets/sheet"))
            data = [re.search("<sheetData.*</sheetData>", file.read(name).decode(), re.S) for name in sheets]
            text = "".join(re.sub(r' (s|spans|ht|customHeight)="[^"]*"', "", each[0]) for each in data if each)
            found[path.relative_to(folder).as_posix()] = text, file.read("xl/sharedStrings.xml"), sum("media" in name for name in file.namelist())
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--lekka", required=True, type=pathlib.Path, help="a release build")
    arguments.add_argument("--lang", default="en", help="languages of the papers; figures are of English ones")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--quick", action="store_true", help="once, three wards: no figures, only that it runs")
    chosen = arguments.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="lekka-papers-"))
    try:
        measure(chosen.lekka.resolve(), folder, chosen.lang, 3 if chosen.quick else 150, 1 if chosen.quick else chosen.rounds)
    finally:
        shutil.rmtree(folder)


def measure(lekka, folder, lang, wards, rounds):
    program, book = folder / "papers", folder / "day.book"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "xlsxwriter"], check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(["cc", "-O2", "-o", program, HERE / "Bare/papers.c", *flags], check=True)
    run([sys.executable, HERE / "rehearsal.py", folder / "day", wards * 60, wards])
    run([lekka, "open", book, "--from", folder / "day/election", "--rehearsal"])
    run([lekka, "record", book, folder / "day/day.ndjson"])

    # Each round in a folder of its own, kept to the end: files lately deleted make those after them slower.
    outs = (folder / f"out-{round}" for round in itertools.count())
    bares = (folder / f"bare-{round}" for round in itertools.count())

    def ours():
        nonlocal out
        out = next(outs)
        return run([lekka, "forms", book, "--lang", lang, "--out", out])

    def theirs():
        nonlocal bare
        bare = next(bares)
        for path in [bare] + [bare / each.relative_to(out) for each in out.rglob("*") if each.is_dir()]:
            path.mkdir()
        cost = run([program, folder / "calls", bare])
        return Cost(float(cost.output.split()[0]), cost.cpu, cost.memory)

    out = bare = None
    ours()
    # In a process of its own: what this one holds would count as the memory of those it starts.
    run([sys.executable, __file__, "--describe", out, folder / "calls", folder / "pictures"])
    found = alternating(rounds, lekka=ours, bare=theirs)
    wrote, same = cells(out), cells(bare)
    assert wrote == same, [name for name in wrote if wrote[name] != same.get(name)][:5]
    lekka, bare = found["lekka"], found["bare"]
    memory = lekka.memory / 1000
    print(f"{len(wrote):,} papers of {wards} wards in {lang}; the C program wrote the same cells")
    print(f"time:   lekka {lekka.wall:.2f} s, C {bare.wall:.2f} s: {lekka.wall / bare.wall:.2f} (goal ≤ 1.3, {said(lekka.wall <= 1.3 * bare.wall)})")
    print(f"cpu:    lekka {lekka.cpu:.2f} s, C {bare.cpu:.2f} s: {lekka.cpu / bare.cpu:.2f}")
    print(f"memory: {memory:.0f} MB (goal < 100 MB, {said(memory < 100)})")


def said(met):
    return "met" if met else "MISSED"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--describe"]:
        made, calls, pictures = map(pathlib.Path, sys.argv[2:])
        pictures.mkdir()
        with calls.open("w") as file:
            for path in sorted(made.rglob("*.xlsx")):
                file.writelines(map(line, described(path, path.relative_to(made).as_posix(), pictures)))
    else:
        main()
