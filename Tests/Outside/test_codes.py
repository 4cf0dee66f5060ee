"""The code on the papers, read by a program for cameras: it is the signed checkpoint the paper was made from."""
import json
import re
import shutil
import subprocess
import unittest
import zipfile

from bench import SAMPLE, Bench

OFFICE = shutil.which("soffice")


class Codes(Bench):
    def setUp(self):
        super().setUp()
        self.out = self.folder / "out"
        self.feed()

    def feed(self):
        """Before the lot, whose secret is never the same."""
        self.open()
        lines = (SAMPLE / "day.ndjson").read_text(encoding="utf-8").splitlines(keepends=True)
        lot = next(n for n, line in enumerate(lines) if json.loads(line)["do"] == "lot.commit")
        self.expect(0, "record", self.book, "-", input="".join(lines[:lot]))

    def forms(self, *more):
        self.expect(0, "forms", self.book, "--ward", 1, "--out", self.out, *more)

    def read(self, picture):
        """What a camera reads there."""
        done = subprocess.run(["zbarimg", "--nodbus", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture], capture_output=True)
        # It ends what it read with a newline of its own.
        return [done.stdout.decode()[:-1]] if done.stdout else []

    def assertHolds(self, note, size=None):
        """A stranger takes what the camera read for a checkpoint."""
        kept = self.folder / "read.txt"
        kept.write_text(note, encoding="utf-8")
        said = self.expect(0, "journal", "verify", self.book, "--checkpoint", kept).stdout
        self.assertIn(b"signed by this book's key", said)
        if size:
            self.assertEqual(note.split("\n")[1], str(size))

    def test_every_workbook_bears_the_checkpoint_it_was_made_from(self):
        self.forms()
        self.expect(0, "forms", self.book, "--form", "opening-receipt", "--out", self.out)
        seen = {}
        for path in sorted(self.out.rglob("*.xlsx")):
            with zipfile.ZipFile(path) as book:
                pictures = [name for name in book.namelist() if name.startswith("xl/media/")]
                self.assertEqual(len(pictures), 1, path)
                seen.setdefault(book.read(pictures[0]), path)
        self.assertGreater(len(seen), 1)
        sizes = set()
        for number, (picture, path) in enumerate(seen.items()):
            place = self.folder / f"{number}.png"
            place.write_bytes(picture)
            (note,) = self.read(place)
            self.assertHolds(note)
            sizes.add(int(note.split("\n")[1]))
        self.assertIn(1, sizes)
        self.assertIn(self.size(), sizes)

    def test_pages_draw_it_and_text_says_it(self):
        self.forms("--form", "receipt", "--as", "html")
        self.forms("--form", "receipt", "--as", "text")
        page = (self.out / "ward-001/receipt.html").read_text(encoding="utf-8")
        side = int(re.search(r'viewBox="0 0 (\d+)', page).group(1))
        dark = [[0] * side for _ in range(side)]
        for column, row, count in re.findall(r"M(\d+) (\d+)h(\d+)v1", page):
            for place in range(int(count)):
                dark[int(row)][int(column) + place] = 1
        picture = self.folder / "page.pbm"
        wide = [" ".join(str(module) for module in row for _ in range(4)) for row in dark for _ in range(4)]
        picture.write_text(f"P1\n{side * 4} {side * 4}\n" + "\n".join(wide) + "\n")
        (note,) = self.read(picture)
        self.assertHolds(note, self.size())
        self.assertIn(note, (self.out / "ward-001/receipt.txt").read_text(encoding="utf-8"))

    def test_is_of_the_size_a_paper_was_made_at_and_the_same_in_a_book_brought_back(self):
        self.forms("--form", "receipt", "--as", "text", "--at", 200)
        text = (self.out / "ward-001/receipt.txt").read_text(encoding="utf-8")
        self.assertIn("\n200\n", text)
        backup, back = self.folder / "b", self.folder / "back.book"
        self.expect(0, "backup", self.book, backup)
        self.expect(0, "restore", backup, back)
        self.expect(0, "forms", back, "--ward", 1, "--form", "receipt", "--as", "text", "--at", 200, "--out", self.folder / "again")
        self.assertEqual(text, (self.folder / "again/ward-001/receipt.txt").read_text(encoding="utf-8"))

    def test_the_same_rehearsal_in_another_book_makes_the_same_papers(self):
        self.forms()
        first = {path.name: path.read_bytes() for path in self.out.rglob("*.xlsx")}
        journal = self.expect(0, "journal", "export", self.book).stdout
        self.book = self.folder / "other.book"
        self.out = self.folder / "other"
        self.feed()
        self.assertEqual(self.expect(0, "journal", "export", self.book).stdout, journal)
        self.forms()
        self.assertEqual(first, {path.name: path.read_bytes() for path in self.out.rglob("*.xlsx")})

    def test_books_of_an_election_have_keys_of_their_own(self):
        keys = set()
        for name in ("a.book", "b.book"):
            self.expect(0, "open", self.folder / name, "--from", SAMPLE)
            keys.add(self.expect(0, "journal", "key", self.folder / name).stdout)
        self.assertEqual(len(keys), 2)

    @unittest.skipUnless(OFFICE and shutil.which("pdftoppm"), "no office to print with")
    def test_is_read_from_a_printed_paper(self):
        self.forms("--form", "receipt", "--form", "form-2", "--lang", "te,en")
        papers = [self.out / "ward-001/receipt.xlsx", self.out / "ward-001/form-2-r01-t01.xlsx"]
        subprocess.run(
            [OFFICE, f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to", "pdf", "--outdir",
             self.folder, *papers], check=True, capture_output=True, timeout=300)
        for paper in papers:
            printed = self.folder / paper.stem
            subprocess.run(["pdftoppm", "-r", "200", "-png", printed.with_suffix(".pdf"), printed], check=True)
            notes = [note for page in sorted(self.folder.glob(f"{paper.stem}-*.png")) for note in self.read(page)]
            self.assertEqual(len(notes), 1, paper)
            self.assertHolds(notes[0])

