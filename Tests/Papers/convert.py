#!/usr/bin/env python3
"""Prints every form of every sample with LibreOffice and looks at the pages, as far as a program can.

    python3 Tests/Papers/convert.py [--keep DIR] [--lang te,en] [--samples kolleru-nagar …] [--most 5] [--sheets 40] [--pictures]

Fails where a paper is not printed, takes more pages than its sheets say, is not A4, says #NAME?, #REF! or ####, has words
over one another, a date broken, words smaller than can be read, words of a cell missing, or a last page with next to nothing on it. Another State's papers are printed in its languages.
With --most 5 a ward's accounts, sheets and slips are printed up to five of a kind; with --sheets 40 no paper of more
worksheets than that, which is the same card again and again.
"""
import argparse
import collections
import concurrent.futures
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

import samples
from pages import faults_of

# One ward with all its papers empty: those of the next say nothing new.
BLANK = {"kolleru-nagar": ["--blank", "--ward", "3"]}


def kind_of(name):
    """`form-2-r01-t03.xlsx` and `form-2-r02-t01.xlsx` are of one kind: that of their template."""
    kinds = (template.stem for template in (samples.ROOT / "Templates/forms").iterdir())
    return max((kind for kind in kinds if name.startswith(kind)), key=len)


def chosen(paths, most, sheets):
    """Up to so many papers of a kind in each folder, none of more worksheets than that."""
    kinds = collections.Counter()
    for path in paths:
        if sheets is not None and len(worksheets(path)) > sheets:
            continue
        kinds[path.parent, kind_of(path.name)] += 1
        if most is None or kinds[path.parent, kind_of(path.name)] <= most:
            yield path


def written(folder, names, lang, most, sheets):
    """Every paper under a flat name that says where it is from: LibreOffice takes many files, but one folder."""
    flat = folder / "xlsx"
    flat.mkdir(parents=True)
    for sample in names:
        book = samples.book(sample, folder)
        for kind, more in [("filled", [])] + ([("blank", BLANK[sample])] if sample in BLANK else []):
            out = folder / "out" / sample / kind
            speaking = samples.OF_ANOTHER_STATE.get(sample, [lang])[-1]
            papers = samples.forms(book, out, speaking, *more, *samples.templates(sample, folder))
            for path in chosen(papers, most, sheets):
                inner = path.relative_to(out).as_posix().replace("/", "~")
                path.rename(flat / f"{sample.replace('/', '-')}~{kind}~{inner}")
    return sorted(flat.iterdir())


def printed(paths, folder, jobs=2, at_once=120):
    """All papers as PDF, in few runs; several at a time, each with a profile of its own."""
    pdf = folder / "pdf"
    pdf.mkdir()
    shares = [paths[start:start + at_once] for start in range(0, len(paths), at_once)]

    def run(number):
        for share in range(number, len(shares), jobs):
            profile = (folder / f"profile-{number}").as_uri()
            subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", pdf,
                            *shares[share]], check=True, capture_output=True, timeout=600)

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        list(pool.map(run, range(jobs)))
    return pdf


def worksheets(path):
    with zipfile.ZipFile(path) as file:
        return sorted(name for name in file.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))


def said(path):
    """Of each worksheet the pages it says it takes, and the words of all cells."""
    with zipfile.ZipFile(path) as file:
        texts = [file.read(name).decode() for name in worksheets(path)]
        strings = file.read("xl/sharedStrings.xml").decode() if "xl/sharedStrings.xml" in file.namelist() else ""
    high = [int(re.search(r'fitToHeight="(\d+)"', text)[1]) if "fitToHeight" in text else 1 for text in texts]
    return high, strings


def looked_at(path, pdf):
    high, strings = said(path)
    printed = pdf / f"{path.stem}.pdf"
    if not printed.exists():
        return [f"{path.name}: not printed"]
    return [f"{path.name}: {fault}" for fault in faults_of(printed, high, strings)]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--keep", type=pathlib.Path, help="leave everything in this folder")
    options.add_argument("--lang", default="te,en")
    options.add_argument("--samples", nargs="*", default=list(samples.SAMPLES))
    options.add_argument("--most", type=int, help="no more papers of a kind in a ward than this")
    options.add_argument("--sheets", type=int, help="no paper of more worksheets than this")
    options.add_argument("--pictures", action="store_true", help="a PNG of every page as well, to be looked at")
    given = options.parse_args()
    folder = given.keep or pathlib.Path(tempfile.mkdtemp(prefix="lekka-papers-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        start = time.monotonic()
        paths = written(folder, given.samples, given.lang, given.most, given.sheets)
        pdf = printed(paths, folder)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            faults = [fault for found in pool.map(lambda path: looked_at(path, pdf), paths) for fault in found]
        if given.pictures:
            for path in sorted(pdf.iterdir()):
                subprocess.run(["pdftoppm", "-r", "80", "-png", path, path.with_suffix("")], check=True)
        print(f"{len(paths)} papers in {given.lang} printed and looked at in {time.monotonic() - start:.0f} s; {len(faults)} faults")
        print(*faults, sep="\n")
        return 1 if faults or not paths else 0
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
