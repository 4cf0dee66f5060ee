"""Recomputes the live cells of a workbook: sums, additions and subtractions of cells, on this sheet or another.

Two readers of a workbook: `read` takes the cells out of its XML, quick enough for every paper; `read_by_openpyxl` is what
a program of an office sees. Both answer the same `Sums`.
"""
import re
import xml.etree.ElementTree as xml
import zipfile
from typing import NamedTuple

import openpyxl

TOKEN = re.compile(r"\s*(?:(SUM)\(|(\))|([+-])|(,)|(?:'([^']+)'!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?|(\d+)|(\())")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Cell(NamedTuple):
    value: object
    formula: str | None = None


class Sums:
    """Cells by sheet and address, and the cell each defined name stands for."""

    def __init__(self, sheets, names):
        self.sheets, self.places, self.known = sheets, names, {}

    def cells(self):
        """Every live cell: sheet, address, cached value, value recomputed."""
        for sheet, cells in self.sheets.items():
            for address, cell in cells.items():
                if cell.formula is not None:
                    yield sheet, address, cell.value, self.value(sheet, address)

    def value(self, sheet, address):
        if (sheet, address) not in self.known:
            cell = self.sheets[sheet].get(address, Cell(None))
            plain = cell.value if isinstance(cell.value, (int, float)) else 0
            self.known[sheet, address] = plain if cell.formula is None else self.total(cell.formula, sheet)
        return self.known[sheet, address]

    def total(self, text, sheet):
        sign, total, stack, at = 1, 0, [], 0
        while at < len(text):
            match = TOKEN.match(text, at)
            assert match, (text, at)
            at = match.end()
            if match[1] or match[9]:
                stack.append(sign)
            elif match[2]:
                sign = stack.pop()
            elif match[3]:
                inner = stack[-1] if stack else 1
                sign = inner if match[3] == "+" else -inner
            elif match[4]:
                sign = stack[-1]
            elif match[8]:
                total += sign * int(match[8])
            else:
                total += sign * sum(self.value(match[5] or sheet, cell) for cell in stretch(match[6], match[7] or match[6]))
        return total

    def names(self):
        """Every defined name with what stands in its cell; a name that leads nowhere is an error."""
        for name, (sheet, address) in self.places.items():
            yield name, self.sheets[sheet][address]


def stretch(first, last):
    """The addresses of a rectangle."""
    (left, top), (right, bottom) = (re.fullmatch(r"([A-Z]+)(\d+)", end.replace("$", "")).groups() for end in (first, last))
    for row in range(int(top), int(bottom) + 1):
        for column in range(number(left), number(right) + 1):
            yield letters(column) + str(row)


def number(column):
    value = 0
    for letter in column:
        value = value * 26 + ord(letter) - 64
    return value


def letters(column):
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def place(reference):
    """`'Form 30'!$D$14`; None for what is no single cell, such as titles to be repeated."""
    match = re.fullmatch(r"'?(.+?)'?!\$([A-Z]+)\$(\d+)", reference)
    return match and (match[1].replace("''", "'"), match[2] + match[3])


def read(path):
    with zipfile.ZipFile(path) as file:
        part = lambda name: xml.fromstring(file.read(name))  # noqa: E731
        texts = [text_of(item) for item in part("xl/sharedStrings.xml")] if "xl/sharedStrings.xml" in file.namelist() else []
        targets = {each.get("Id"): each.get("Target") for each in part("xl/_rels/workbook.xml.rels")}
        book = part("xl/workbook.xml")
        sheets = {sheet.get("name"): {cell.get("r"): content(cell, texts) for cell in part("xl/" + targets[sheet.get(RELATED)]).iter(MAIN + "c")}
                  for sheet in book.iter(MAIN + "sheet")}
        names = {each.get("name"): place(each.text) for each in book.iter(MAIN + "definedName") if not each.get("localSheetId")}
    return Sums(sheets, names)


def text_of(item):
    return "".join(text.text or "" for text in item.iter(MAIN + "t"))


def content(cell, texts):
    formula, value = cell.find(MAIN + "f"), cell.find(MAIN + "v")
    if value is None:
        return Cell(None, None if formula is None else formula.text)
    if cell.get("t") == "s":
        return Cell(texts[int(value.text)])
    plain = value.text if cell.get("t") in ("str", "e") else float(value.text)
    plain = int(plain) if isinstance(plain, float) and plain.is_integer() else plain
    return Cell(plain, None if formula is None else formula.text)


def read_by_openpyxl(path):
    live, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)

    def cell(sheet, each):
        value = cached[sheet][each.coordinate].value
        return Cell(value, each.value[1:] if each.data_type == "f" else None)

    sheets = {sheet.title: {each.coordinate: cell(sheet.title, each) for row in sheet.iter_rows() for each in row} for sheet in live}
    names = {name: (sheet, address.replace("$", "")) for name, defined in live.defined_names.items() for sheet, address in defined.destinations}
    return Sums(sheets, names)
