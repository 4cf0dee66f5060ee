"""What a program can see of a printed page: its size, its words and where they stand, and how much is on it."""
import html
import re
import subprocess
from typing import NamedTuple

A4 = (595.3, 841.9)
WRONG = ["#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "###", "Err:", "\ufffd"]
# Points: the height of type of seven as Noto Sans has it: smaller is not read across a table; at the page's edges a
# little less. A page with less on it than the last is not worth its paper.
SMALLEST, AT_EDGE, LEAST = 9.5, 8.5, 70
# A root is set in a type that is as large in a lower line.
ROOT = re.compile("[0-9a-f]{64}")
# A date that was broken at a hyphen.
BROKEN = re.compile(r"\d\d-\d\d-|\d\d-|-?\d\d-\d{4}|\d{4}-(\d\d-)?")
# Points at the page's edges, where head and foot stand.
EDGE = 43


class Word(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self):
        return self.bottom - self.top

    @property
    def stands_upright(self):
        wide = self.right - self.left
        # A word goes up the page; a digit of it lies on its side.
        return self.height > 1.6 * wide if len(self.text) > 2 else wide > 1.6 * self.height * len(self.text)


class Page(NamedTuple):
    width: float
    height: float
    words: list


def pages_of(pdf):
    text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    for page in re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', text, re.S):
        words = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page[2], re.S)
        yield Page(float(page[0]), float(page[1]), [Word(*map(float, word[:4]), html.unescape(word[4])) for word in words])


def overlaps(words):
    """Pairs of words printed over one another: a line that its cell had no room for."""
    lines = sorted((word for word in words if not word.stands_upright and word.text.isascii()), key=lambda word: word.top)
    for place, word in enumerate(lines):
        for other in lines[place + 1:]:
            if other.top > word.bottom - 0.45 * word.height:
                break
            across = min(word.right, other.right) - max(word.left, other.left)
            if across > 1.5 and other.top - word.top > 0.1 * word.height:
                yield word.text, other.text


def faults_of(pdf, high, strings):
    """`high`: the pages each worksheet says it takes; `strings`: the workbook's texts, as XML."""
    pages = list(pages_of(pdf))
    if len(pages) > sum(high) and 0 not in high:
        yield f"{len(pages)} pages, where its sheets say {sum(high)}"
    for number, page in enumerate(pages, 1):
        if not any(abs(page.width - w) < 1 and abs(page.height - h) < 1 for w, h in [A4, A4[::-1]]):
            yield f"page {number} is {page.width} × {page.height} points, not A4"
        text = " ".join(word.text for word in page.words)
        yield from (f"page {number} says {wrong}" for wrong in WRONG if wrong in text and wrong not in strings)
        body = [word for word in page.words if EDGE < word.top and word.bottom < page.height - EDGE]
        # Two letters do not say whether they lie or stand.
        small = [word for word in page.words if word.height < (SMALLEST if word in body else AT_EDGE) and len(word.text) > 2
                 and word.text.isalnum() and not word.stands_upright and not ROOT.fullmatch(word.text)]
        if small:
            yield f"page {number}: “{small[0].text}” is {small[0].height:.1f} points high"
        if any(word.left < 0 or word.right > page.width + 1 for word in page.words):
            yield f"page {number}: words beyond its edge"
        yield from (f"page {number} breaks a date: “{word.text}”" for word in page.words if BROKEN.fullmatch(word.text))
        over = list(overlaps(page.words))
        if over:
            yield f"page {number}: {len(over)} words over one another, first {over[0]}"
        if number > 1 and len(pages) > len(high):
            deep = max((word.bottom for word in body), default=0) - min((word.top for word in body), default=0)
            if deep < LEAST:
                yield f"page {number} has next to nothing on it ({deep:.0f} points)"
    yield from missing(pages, strings)


def missing(pages, strings):
    """Latin words of cells that are nowhere on paper: cut off. Letters that shape together do not read back from a PDF."""
    said = "".join(re.sub(r"\s", "", word.text) for page in pages for word in page.words)
    for text in re.findall(r"<si><t[^>]*>(.*?)</t></si>", strings, re.S):
        for word in html.unescape(text).split():
            if re.fullmatch(r"[A-Za-z]{4,30}", word) and word not in said:
                yield f"“{word}” of “{text[:60]}” is not on paper"
                break
