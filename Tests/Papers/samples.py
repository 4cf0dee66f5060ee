"""The sample elections as books at the end of their days, and the papers they make."""
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEKKA = pathlib.Path(os.environ.get("LEKKA", ROOT / ".build/debug/lekka"))
SAMPLES = {"kolleru-nagar": ["day.ndjson"], "two-practices/settled": ["day.ndjson"], "two-practices/clear": ["day.ndjson"],
           "thirty-slips": ["day-1.ndjson", "day-2.ndjson"], "long-names": ["day.ndjson"], "maharashtra": ["day.ndjson"]}
# A State with forms of its own brings them, in its languages.
OF_ANOTHER_STATE = {"maharashtra": ["mr", "en", "mr,en"]}


def lekka(*args, codes=(0,)):
    done = subprocess.run([LEKKA, *map(str, args)], capture_output=True, text=True)
    if done.returncode not in codes:
        raise SystemExit(f"lekka {' '.join(map(str, args))} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def templates(sample, folder: pathlib.Path):
    """The program's templates with those that a State brings laid over them; nothing where it brings none."""
    if sample not in OF_ANOTHER_STATE:
        return []
    merged = folder / f"templates-{sample}"
    for source in (ROOT / "Templates", ROOT / "SampleData" / sample / "templates"):
        shutil.copytree(source, merged, dirs_exist_ok=True)
    return ["--templates", merged]


def book(sample, folder: pathlib.Path):
    """The sample's book when its last day is over; between days the secrets of open lots are lost, as the story has it."""
    path = folder / f"{sample.replace('/', '-')}.book"
    lekka("open", path, "--from", ROOT / "SampleData" / sample, "--rehearsal", *templates(sample, folder))
    for day in SAMPLES[sample]:
        shutil.rmtree(f"{path}.lots", ignore_errors=True)
        lekka("record", path, ROOT / "SampleData" / sample / day, codes=(0, 1))
    return path


def forms(book, out, lang, *more):
    """Writes the papers; answers their paths."""
    lekka("forms", book, "--out", out, "--lang", lang, *more)
    return sorted(out.rglob("*.xlsx"))
