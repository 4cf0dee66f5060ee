"""People at their terminals in a hall: who sits where, how a matter of the desk is found and done, how figures are typed."""
from bench import LEKKA
from hall import CountingHall
from terminal import ENTER, Terminal


class Seats(CountingHall):
    def desk(self, by="ro", *more, size=(100, 30), **environment):
        return Terminal([str(LEKKA), "desk", str(self.book), "--by", by, *more], *size, **environment)

    def sheet(self, by, table=1, *more, size=(80, 24)):
        return self.keying("sheet", by, "--table", str(table), *more, size=size)

    def boxes(self, by="sup", table=1, *more, size=(80, 24)):
        return self.keying("box", by, "--table", str(table), *more, size=size)

    def postal(self, by="aro", *more, size=(80, 24)):
        return self.keying("postal", by, *more, size=size)

    def keying(self, what, by, *more, size):
        return Terminal([str(LEKKA), "enter", what, str(self.book), "--ward", "1", "--by", by, *more], *size)

    def board(self, *more, size=(100, 30)):
        return Terminal([str(LEKKA), "board", str(self.book), *more], *size)

    def leaves(self, terminal, code=0):
        self.assertEqual(terminal.ended(), code, terminal.text())
        self.assertTrue(terminal.is_as_found())


def chooses(desk, what):
    """Finds the matter, and opens it."""
    desk.see("Enter open", what)
    desk.type("/", what, ENTER)
    desk.see(what, f"find: {what}")
    desk.type(ENTER)


def does(desk, what, *answers, sees=()):
    """Opens a matter and answers its questions; the desk says that it is in the book."""
    chooses(desk, what)
    desk.see("Esc")
    for wanted in [sees] if isinstance(sees, str) else sees:
        desk.see(wanted)
    desk.type(*(answer + ENTER for answer in answers or [""]))
    desk.see("Entered as")


def does_another(desk, what, *answers):
    """One of the acts that wait for nobody."""
    desk.see("Enter open")
    desk.type("a")
    listed = desk.see(what)
    number = next(line.split()[0] for line in listed.splitlines() if what in line)
    desk.type(number, ENTER)
    desk.see("Esc leaves it", what)
    desk.type(*(answer + ENTER for answer in answers))
    desk.see("Entered as")


def keys(figures):
    """Each figure and Enter; nought is Enter alone."""
    return "".join(f"{figure or ''}{ENTER}" for figure in figures)


def answers(terminal, *lines):
    """Lines of a form, and Enter at its question whether to write."""
    terminal.type(*(line + ENTER for line in lines))
    terminal.see("Write?")
    terminal.type(ENTER)
