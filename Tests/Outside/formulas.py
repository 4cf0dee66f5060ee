"""Recomputes the live cells of a workbook: sums, additions and subtractions of cells, on this sheet or another."""
import re

import openpyxl

TOKEN = re.compile(r"\s*(?:(SUM)\(|(\))|([+-])|(,)|(?:'([^']+)'!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?|(\d+)|(\())")


class Sums:
    def __init__(self, path):
        self.live = openpyxl.load_workbook(path)
        self.cached = openpyxl.load_workbook(path, data_only=True)

    def cells(self):
        """Every live cell: sheet, address, cached value, value recomputed."""
        for sheet in self.live:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.data_type == "f":
                        yield (sheet.title, cell.coordinate, self.cached[sheet.title][cell.coordinate].value,
                               self.value(sheet.title, cell.coordinate))

    def value(self, sheet, address):
        cell = self.live[sheet][address.replace("$", "")]
        if cell.data_type == "f":
            return self.total(cell.value[1:], sheet)
        return cell.value if isinstance(cell.value, (int, float)) else 0

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
                where = match[5] or sheet
                for cell in self.range(where, match[6], match[7] or match[6]):
                    total += sign * self.value(where, cell)
        return total

    def range(self, sheet, first, last):
        cells = self.live[sheet][f"{first}:{last}".replace("$", "")]
        return [cell.coordinate for row in cells for cell in (row if isinstance(row, tuple) else (row,))]

    def names(self):
        """Every defined name with the cell it stands for."""
        for name, defined in self.live.defined_names.items():
            for sheet, address in defined.destinations:
                yield name, self.cached[sheet][address.replace("$", "")]
