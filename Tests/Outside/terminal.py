"""The real program in a pseudo-terminal: a person at a keyboard, and what they see.

A `Terminal` starts a command, types, and waits until the screen says something; `pyte` keeps the screen, so what is
looked at is what a person would read.
"""
import copy
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
import unicodedata

import pyte
import pyte.screens


class Letters:
    """How xterm counts cells. pyte drops the rest of a line after an Indian vowel sign; here signs ride on their letter."""
    normalize = staticmethod(unicodedata.normalize)

    @staticmethod
    def combining(_):
        return 1


def cells(letter):
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


pyte.screens.unicodedata, pyte.screens.wcwidth = Letters, cells

PATIENCE = float(os.environ.get("LEKKA_PATIENCE", 20))

ENTER, ESC, TAB, BACKSPACE = "\r", "\x1b", "\t", "\x7f"
UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
CTRL_C, CTRL_D, CTRL_L, CTRL_Z = "\x03", "\x04", "\x0c", "\x1a"


def pasted(text):
    return f"\x1b[200~{text}\x1b[201~"


class Window(pyte.Screen):
    """pyte has no second screen; programs that take the whole window want one."""
    OTHER = 1049
    under = None
    shown = []

    def text(self):
        """The screen as text; only lines that something was written on are read again."""
        if len(self.shown) != self.lines:
            self.shown, self.dirty = [""] * self.lines, set(range(self.lines))
        for row in self.dirty:
            self.shown[row] = "".join(self.buffer[row][column].data for column in range(self.columns)).rstrip()
        self.dirty.clear()
        return "\n".join(self.shown).rstrip()

    def set_mode(self, *modes, **kind):
        super().set_mode(*modes, **kind)
        if self.OTHER in modes and self.under is None:
            self.under = copy.deepcopy(self.buffer), copy.copy(self.cursor)
            self.erase_in_display(2)

    def reset_mode(self, *modes, **kind):
        super().reset_mode(*modes, **kind)
        if self.OTHER in modes and self.under is not None:
            (self.buffer, self.cursor), self.under = self.under, None
            self.dirty.update(range(self.lines))


class Terminal:
    """`with Terminal([...]) as t: t.type("412\\r"); t.see("still 37")`"""

    def __init__(self, command, columns=80, rows=24, cwd=None, **environment):
        self.screen = Window(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.main, self.side = pty.openpty()
        self._size(columns, rows)
        self.before = termios.tcgetattr(self.side)
        world = {k: v for k, v in os.environ.items() if not k.startswith("LEKKA_")}
        world |= {"TERM": "xterm-256color"} | environment
        world = {k: v for k, v in world.items() if v is not None}
        self.process = subprocess.Popen(
            command, stdin=self.side, stdout=self.side, stderr=self.side, env=world, cwd=cwd, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for end in (self.main, self.side):
            if end is not None:
                os.close(end)

    # Hands

    def type(self, *texts):
        for text in texts:
            os.write(self.main, text.encode())

    def resize(self, columns, rows):
        self.screen.resize(rows, columns)
        self._size(columns, rows)

    def signal(self, number):
        self.process.send_signal(number)

    def close(self):
        """The window is closed: the program's terminal is gone."""
        os.close(self.side)
        os.close(self.main)
        self.main = self.side = None

    # Eyes

    def text(self):
        return self.screen.text()

    def see(self, *wanted, not_=()):
        """Waits until all of it stands on the screen, and none of `not_`; answers the screen."""
        hidden = [not_] if isinstance(not_, str) else not_
        end = time.monotonic() + PATIENCE
        while True:
            text = self.text()
            if all(w in text for w in wanted) and not any(h in text for h in hidden):
                return text
            left = end - time.monotonic()
            if left <= 0:
                raise AssertionError(f"waited for {wanted}, not {hidden}; the screen says:\n{text}")
            if not self._read(min(left, 0.2)) and self.process.poll() is not None and not self._read(0):
                text = self.text()
                if all(w in text for w in wanted) and not any(h in text for h in hidden):
                    return text
                raise AssertionError(
                    f"waited for {wanted}; the program ended with {self.process.returncode}; the screen says:\n{text}")

    def ended(self):
        """Waits for the end; answers the exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"it goes on; the screen says:\n{self.text() if self.main else ''}")
            if self.main is None:
                time.sleep(0.02)
            else:
                self._read(0.05)
        while self.main is not None and self._read(0):
            pass
        return self.process.returncode

    def stopped(self):
        """Waits until the program is stopped, as by ctrl-Z."""
        end = time.monotonic() + PATIENCE
        while True:
            with open(f"/proc/{self.process.pid}/stat") as stat:
                if stat.read().rsplit(")", 1)[1].split()[0] == "T":
                    while self._read(0):
                        pass
                    return
            if time.monotonic() > end:
                raise AssertionError("it was not stopped")
            self._read(0.02)

    def is_as_found(self):
        """Whether the terminal is as it was before: its settings (`stty -g`), its screen, its cursor."""
        same = termios.tcgetattr(self.side) == self.before
        raw = self.raw
        left = raw.rfind(b"\x1b[?1049l") > raw.rfind(b"\x1b[?1049h") or b"\x1b[?1049h" not in raw
        shown = raw.rfind(b"\x1b[?25h") > raw.rfind(b"\x1b[?25l") or b"\x1b[?25l" not in raw
        unmarked = raw.rfind(b"\x1b[?2004l") > raw.rfind(b"\x1b[?2004h") or b"\x1b[?2004h" not in raw
        return same and left and shown and unmarked

    def _read(self, patience):
        ready, _, _ = select.select([self.main], [], [], patience)
        if not ready:
            return False
        try:
            sent = os.read(self.main, 65536)
        except OSError:
            return False
        self.raw += sent
        self.stream.feed(sent)
        return bool(sent)

    def _size(self, columns, rows):
        fcntl.ioctl(self.main, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


__all__ = [name for name in dir() if name.isupper()] + ["Terminal", "pasted", "signal"]
