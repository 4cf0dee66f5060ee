"""Completion as shells do it, the manual page, and what the program says of itself."""
import os
import pty
import re
import select
import shutil
import subprocess
import time
import unittest

from bench import LEKKA, Bench

BASH = r"""
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
_lekka lekka "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\n' "${COMPREPLY[@]}"
"""


class Completing(Bench):
    def setUp(self):
        super().setUp()
        self.open()
        self.env = os.environ | {"PATH": f"{LEKKA.parent}:{os.environ['PATH']}", "LEKKA_TEMPLATES": ""}
        self.env.pop("LEKKA_TEMPLATES")

    def script(self, shell):
        path = self.folder / f"lekka.{shell}"
        path.write_bytes(self.expect(0, "completion", shell).stdout)
        return path

    def run_shell(self, *command, **env):
        done = subprocess.run(list(map(str, command)), capture_output=True, timeout=60, env=self.env | env)
        self.assertEqual(done.stderr.decode(), "")
        return [line.strip() for line in done.stdout.decode().split("\n") if line.strip()]

    def in_bash(self, *words, **env):
        return self.run_shell("bash", "--norc", "-c", BASH, "bash", self.script("bash"), "lekka", *words, **env)

    def test_bash_completes_commands_and_options(self):
        self.assertEqual(sorted(self.in_bash("sta")), ["staff", "station", "status"])
        self.assertEqual(self.in_bash("box", "co"), ["count"])
        self.assertEqual(self.in_bash("box", "count", str(self.book), "--bun"), ["--bundles"])
        self.assertEqual(self.in_bash("box", "verify", str(self.book), "--seal-intact", ""), ["true", "false"])

    def test_bash_completes_the_names_of_the_book_on_the_line(self):
        line = "box", "count", str(self.book)
        self.assertEqual(self.in_bash(*line, "--ward", ""), [str(n) for n in range(1, 10)])
        self.assertEqual(self.in_bash(*line, "--ward", "8", "--station", "2"), ["20", "21", "22", "23", "24", "25"])
        self.assertEqual(self.in_bash(*line, "--ward", "8", "--station", "20", "--box", ""), ["20/1"])
        self.assertEqual(self.in_bash(*line, "--by", "sup-0")[:2], ["sup-01", "sup-02"])
        self.assertEqual(self.in_bash("box", "give", str(self.book), "--ward", "1", "--table", ""), ["1", "2"])

    def test_bash_completes_from_LEKKA_BOOK_and_knows_who_came_and_went(self):
        self.record({"do": "officer.add", "by": "ro-01", "officer": "sup-99", "name": "N", "role": "supervisor"},
                    {"do": "officer.relieve", "by": "ro-01", "officer": "sup-01", "reason": "Ill"}, code=0)
        known = self.in_bash("ward", "begin", "--by", "sup-", LEKKA_BOOK=str(self.book))
        self.assertIn("sup-99", known)
        self.assertNotIn("sup-01", known)

    def test_without_a_book_nothing_is_offered_and_nothing_said(self):
        self.assertEqual(self.in_bash("ward", "begin", "--ward", ""), [])

    @unittest.skipUnless(shutil.which("fish"), "no fish here")
    def test_fish_reads_its_script(self):
        self.assertEqual(self.run_shell("fish", "--no-config", "--no-execute", self.script("fish"), HOME=str(self.folder)), [])

    @unittest.skipUnless(shutil.which("zsh"), "no zsh here")
    def test_zsh_completes_the_same(self):
        (self.folder / "_lekka").write_bytes(self.expect(0, "completion", "zsh").stdout)
        told = self.at_a_terminal(
            ["zsh", "-f", "-i"],
            f"PS1='> '; fpath=({self.folder} $fpath); autoload -U compinit; compinit -u -D; setopt nobeep\n",
            f"lekka box count {self.book} --ward 8 --station 20 --box \t")
        self.assertRegex(told, r"--box 20/1")

    def at_a_terminal(self, command, *typed):
        """What a shell showed, a moment after each text was typed."""
        child, master = pty.fork()
        if child == 0:
            os.environ.clear()
            os.environ.update(self.env | {"TERM": "dumb", "HOME": str(self.folder), "COLUMNS": "300"})
            os.execvp(command[0], command)
        shown = b""
        try:
            for text in typed:
                os.write(master, text.encode())
                until = time.monotonic() + 20
                quiet = time.monotonic() + 2
                while time.monotonic() < min(until, quiet):
                    if select.select([master], [], [], 0.2)[0]:
                        shown += os.read(master, 65536)
                        quiet = time.monotonic() + 2
        finally:
            os.close(master)
            os.kill(child, 9)
            os.waitpid(child, 0)
        return re.sub(r"[\r\n]", "", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode(errors="replace")))


class Saying(Bench):
    def test_the_manual_has_every_command_and_no_fault(self):
        page = self.expect(0, "man").stdout
        (self.folder / "lekka.1").write_bytes(page)
        if shutil.which("man"):
            shown = subprocess.run(["man", "--warnings", "-l", str(self.folder / "lekka.1")], capture_output=True,
                                   env=os.environ | {"MANWIDTH": "100", "MAN_KEEP_FORMATTING": "", "LC_ALL": "C.UTF-8"})
            self.assertEqual(shown.stderr.decode(), "")
            self.assertIn("lekka packet hand-over", shown.stdout.decode())
        for name in ("lekka demo", "lekka box count", "lekka sheet enter", "lekka strike", "lekka journal verify"):
            self.assertIn(f".SS {name}\n", page.decode().replace("\\-", "-"))

    def test_alone_it_shows_the_day(self):
        self.assertIn("The counting day", self.expect(0).stdout.decode())
        self.open()
        told = self.lekka(env=os.environ | {"LEKKA_BOOK": str(self.book)}).stdout.decode()
        self.assertRegex(told, r"Ward +Name +Now +By\n +1 ")

    def test_version_and_usage(self):
        self.assertRegex(self.expect(0, "--version").stdout.decode(), r"^\d+\.\d+\.\d+\n$")
        self.assertIn(b"Did you mean `lekka status`?", self.expect(64, "statsu").stderr)
        self.assertIn(b"Did you mean --ward?", self.expect(64, "status", self.book, "--wrad", "1").stderr)
        self.assertIn(b"Did you mean sheet-balance?", self.expect(66, "rules", "sheet-balence").stderr)

    def test_acts_by_hand(self):
        self.open()
        done = self.expect(0, "ward", "begin", self.book, "--ward", 1, "--by", "ro-01")
        self.assertIn(b"Entered as 1", done.stdout)
        done = self.expect(1, "ward", "begin", self.book, "--ward", 1, "--by", "ro-01")
        self.assertIn(b"already-begun", done.stderr)
        self.expect(64, "ward", "begin", self.book, "--by", "ro-01")
        self.expect(64, "box", "count", self.book, "--ward", 1, "--station", 1, "--box", "1/1", "--bundles", "x", "--leftover", 1, "--by", "sup-01")
        self.expect(66, "ward", "begin", self.folder / "none", "--ward", 1, "--by", "ro-01")
        self.assertEqual(self.size(), 2)
