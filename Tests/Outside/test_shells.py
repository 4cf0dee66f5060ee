"""Completion as shells do it, the manual page, and what the program says of itself."""
import os
import pty
import re
import select
import shlex
import shutil
import subprocess
import time
import unittest

from bench import LEKKA, ROOT, SAMPLE, Bench, sample_day

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

    def test_files_folders_and_languages(self):
        (self.folder / "election").mkdir()
        here = str(self.folder) + "/"
        self.assertEqual(self.in_bash("status", here + "da"), [str(self.book)])
        self.assertEqual(self.in_bash("check", here), [here + "election"])
        self.assertEqual(self.in_bash("diary", str(self.book), "--lang", ""), ["en", "hi", "mr", "te"])
        self.assertEqual(self.in_bash("forms", str(self.book), "--form", "form-3"), ["form-30", "form-31", "form-32", "form-33"])

    def test_a_verb_that_need_not_be_said(self):
        self.assertEqual(self.in_bash("forms", str(self.book), "--bl"), ["--blank"])
        self.assertEqual(self.in_bash("enter", str(self.book), "--ward", "8", "--table", ""), ["1", "2", "3"])
        self.assertEqual(self.in_bash("forms", "chec"), ["check"])
        self.assertEqual(self.in_bash("enter", "post"), ["postal"])

    def test_what_was_said_is_not_offered_again_but_what_repeats_is(self):
        line = "forms", str(self.book), "--form", "30", "--blank", "--"
        self.assertIn("--form", self.in_bash(*line))
        self.assertNotIn("--blank", self.in_bash(*line))

    def test_an_unknown_word_is_met_with_silence(self):
        self.assertEqual(self.in_bash("statsu", ""), [])
        self.assertEqual(self.in_bash("box", "paint", "--"), [])

    def in_fish(self, line, **env):
        return self.run_shell("fish", "--no-config", "-c", f"source {self.script('fish')}; complete -C '{line}'",
                              HOME=str(self.folder), **env)

    @unittest.skipUnless(shutil.which("fish"), "no fish here")
    def test_fish_completes_the_same(self):
        def words(line, **env):
            return [offer.split("\t")[0] for offer in self.in_fish(line, **env)]
        self.assertEqual(self.in_fish("lekka sheet enter --ta"), ["--table\tThe table."])
        self.assertEqual(words("lekka sta"), ["staff", "status", "station"])
        self.assertEqual(words(f"lekka sheet enter {self.book} --ward "), [str(n) for n in range(1, 10)])
        self.assertEqual(words(f"lekka sheet enter {self.book} --ward 8 --table "), ["1", "2", "3"])
        self.assertEqual(words("lekka ward begin --by sup-0", LEKKA_BOOK=str(self.book))[:2], ["sup-01", "sup-02"])
        self.assertEqual(words(f"lekka box verify {self.book} --seal-intact "), ["true", "false"])
        self.assertEqual(words(f"lekka status {self.folder}/da")[0], str(self.book))
        self.assertEqual(words(f"lekka forms {self.book} --bl"), ["--blank"])

    @unittest.skipUnless(shutil.which("zsh"), "no zsh here")
    def test_zsh_completes_the_same(self):
        (self.folder / "_lekka").write_bytes(self.expect(0, "completion", "zsh").stdout)
        told = self.at_a_terminal(
            ["zsh", "-f", "-i"],
            f"PS1='> '; fpath=({self.folder} $fpath); autoload -U compinit; compinit -u -D; setopt nobeep\n",
            f"lekka box count {self.book} --ward 8 --station 20 --box \t")
        self.assertRegex(told, r"--box 20/1")
        told = self.at_a_terminal(
            ["zsh", "-f", "-i"],
            f"PS1='> '; autoload -U compinit; compinit -u -D; setopt nobeep; source <(lekka completion zsh)\n",
            f"lekka forms {self.book} --form 30 --bl\t", f"--wa\t 8 --la\t", "m\t")
        self.assertIn("--form 30 --blank --ward 8 --lang mr", told.replace(" \b", ""))

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


class Examples(Bench):
    """Every command's help has an example, and it can be keyed as it stands."""

    # What a person sits at; elsewhere the program says what does the same.
    AT_A_TERMINAL = {"enter sheet", "enter box", "enter postal", "desk", "board"}

    def setUp(self):
        super().setUp()
        self.env = os.environ | {"PATH": f"{LEKKA.parent}:{os.environ['PATH']}", "LEKKA_TEMPLATES": str(ROOT / "Templates")}
        for name in ("LEKKA_BOOK", "LEKKA_BY"):
            self.env.pop(name, None)

    def commands(self):
        page = self.expect(0, "man").stdout.decode().replace("\\-", "-")
        return [line.removeprefix(".SS lekka ") for line in page.splitlines() if line.startswith(".SS ")]

    def examples(self, command):
        """As they stand in the help, with the lines they go on in."""
        lines, found = self.expect(0, *command.split(), "--help").stdout.decode().splitlines(), []
        for place, line in enumerate(lines):
            if not line.startswith("Example:  "):
                continue
            text, more = line.removeprefix("Example:  "), iter(lines[place + 1:])
            while not self.is_whole(text):
                text += "\n" + next(more)
            found.append(text)
        return found

    @staticmethod
    def is_whole(text):
        try:
            shlex.split(text)
        except ValueError:
            return False
        return not text.endswith("\\")

    def prepared(self, command):
        place = self.folder / command.replace(" ", "-")
        (place / "media").mkdir(parents=True)
        (place / "SampleData").symlink_to(ROOT / "SampleData")
        shutil.copy(sample_day(), place / "day.book")
        (place / "posts.csv").write_text("ward,table,role\n1,1,supervisor\n")
        if command == "journal verify":
            (place / "kept.txt").write_bytes(self.lekka("journal", "checkpoint", place / "day.book").stdout)
        if command == "restore":
            self.expect(0, "backup", place / "day.book", place / "media/day-1200.backup")
        if command == "forms check":
            self.expect(0, "forms", place / "day.book", "--ward", 3, "--form", 30, "--out", place / "out")
        if command in ("open", "restore"):
            (place / "day.book").unlink()
        return place

    def test_every_example_runs(self):
        commands = self.commands()
        self.assertGreater(len(commands), 80)
        for command in commands:
            examples = self.examples(command)
            self.assertTrue(examples, command)
            place = self.prepared(command)
            for example in examples:
                done = subprocess.run(["bash", "-c", example.replace("/media/stick", "media")], cwd=place, env=self.env,
                                      stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
                told = done.stderr.decode()
                if command in self.AT_A_TERMINAL or "--drill" in example:
                    self.assertIn("terminal", told, example)
                elif done.returncode == 1:
                    self.assertTrue("is refused: " in told or command == "record", (example, told))
                else:
                    self.assertEqual((done.returncode, told), (0, ""), example)
            shutil.rmtree(place)


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

    def test_of_a_language_a_form_a_path_a_ward_or_an_officer_it_says_what_was_meant(self):
        self.open()
        for code, command, says in [
                (64, ["forms", self.book, "--lang", "teluga", "--out", "o"], "they have en, hi, mr, te. Did you mean te?"),
                (64, ["forms", self.book, "--lang", "Hindi", "--out", "o"], "Did you mean hi?"),
                (65, ["diary", self.book, "--lang", "marati"], "Did you mean mr?"),
                (64, ["board", self.book, "--once", "--lang", "xyz"], "they speak en, hi, mr and te.\n"),
                (64, ["forms", self.book, "--form", "from-30", "--out", "o"], "Did you mean form-30?"),
                (66, ["forms", self.book, "--ward", 77, "--out", "o"], "no ward 77; it has 1–9."),
                (66, ["status", self.folder / "dya.book"], f"Did you mean {self.book}?"),
                (66, ["check", SAMPLE.parent / "koleru-nagar"], f"Did you mean {SAMPLE}?"),
                (1, ["ward", "begin", self.book, "--ward", 77, "--by", "ro-01"], "It has 1–9."),
                (1, ["ward", "begin", self.book, "--ward", 1, "--by", "ro1"], "Did you mean ro-01?"),
                (64, ["--quiet", "status", self.book], "Options follow their command: `lekka status … --quiet`.")]:
            done = self.expect(code, *command, cwd=self.folder)
            self.assertIn(says, done.stderr.decode())

    def test_of_what_is_missing_it_gives_the_line_that_has_it(self):
        self.open()
        done = self.expect(64, "sheet", "enter", self.book, "--ward", 5, "--table", 2, "--by", "sup-03")
        line = f"lekka sheet enter {self.book} --ward 5 --table 2 --by sup-03 --round 1 --votes 412,305 --nota 9"
        self.assertEqual(done.stderr.decode(), f"lekka: Missing --round, --votes and --nota: {line}\n")
        self.expect(1, *shlex.split(line)[1:])
        self.assertIn(b"Missing --figure: lekka explain day.book", self.expect(64, "explain", self.book, "--ward", 5).stderr)
        self.assertIn(b"--out wants a value: lekka forms day.book", self.expect(64, "forms", self.book, "--out").stderr)
        self.assertIn(b"Missing <book>: lekka open day.book --from", self.expect(64, "open").stderr)
        self.assertIn(b"--note wants a value: A remark", self.expect(64, "ward", "begin", self.book, "--ward", 1, "--note").stderr)

    def test_of_who_does_it_too(self):
        self.open()
        begin = ["ward", "begin", self.book, "--ward", 1]
        for environment in ({}, {"LEKKA_BY": ""}):
            done = self.expect(64, *begin, env=os.environ | environment)
            line = f"lekka ward begin {self.book} --ward 1 --by aro-01"
            self.assertEqual(done.stderr.decode(), f"lekka: Missing --by (or LEKKA_BY): {line}\n")
        done = self.expect(64, "ward", "begin", env=os.environ | {"LEKKA_BOOK": str(self.book)})
        self.assertEqual(done.stderr, b"lekka: Missing --ward and --by (or LEKKA_BY): lekka ward begin --ward 5 --by aro-01\n")
        self.expect(0, *begin, env=os.environ | {"LEKKA_BY": "ro-01"})

    def test_of_an_empty_name_it_says_which(self):
        self.open()
        for command, name, like in [
                (["backup", "", self.folder / "copy"], "<book>", "backup day.book"), (["backup", self.book, ""], "<file>", "backup day.book"),
                (["restore", "", self.folder / "new"], "<file>", "restore"), (["open", "", "--from", SAMPLE], "<book>", "open day.book"),
                (["open", self.folder / "new", "--from", ""], "--from", "open day.book"), (["check", ""], "<folder>", "check"),
                (["record", self.book, ""], "<file>", "record day.book"), (["status", ""], "<book>", "status day.book"),
                (["forms", "", "--out", "o"], "<book>", "forms day.book"), (["forms", self.book, "--out", ""], "--out", "forms day.book"),
                (["results", self.book, "--as", "csv", "--out", ""], "--out", "results day.book"),
                (["journal", "verify", self.book, "--checkpoint", ""], "--checkpoint", "journal verify day.book"),
                (["desk", self.book, "--by", ""], "--by", "desk day.book"), (["rules", ""], "<code>", "rules"),
                (["ward", "begin", self.book, "--ward", 1, "--by", ""], "--by", "ward begin day.book --ward 5 --by aro-01"),
                (["forms", "check", self.book, ""], "<paper>", "forms check day.book out/")]:
            with self.subTest(command):
                done = self.expect(64, *command, cwd=self.folder)
                self.assertIn(f"lekka: {name} is empty on this line: lekka {like}", done.stderr.decode())
                self.assertEqual([path.name for path in self.folder.iterdir() if not path.name.endswith(("-wal", "-shm"))], ["day.book"])

    def test_of_a_line_it_cannot_read_it_says_what_is_wrong_in_its_own_words(self):
        for command, says in [
                (["status", "a", "--ward", "five"], "“five” is no value for --ward: lekka status day.book --ward 3"),
                (["status", "a", "--at", "x"], "“x” is no value for --at: As the journal stood when it had so many entries."),
                (["results", "a", "--as", "pdf", "--out", "o"], "“pdf” is no value for --as, which takes nist, csv, xlsx."),
                (["status", "a", "b", "c"], "`lekka status` has no use for “b” and “c”. Example: lekka status day.book --ward 3"),
                (["status", "a", "-w"], "`lekka status` has no option -w. `lekka status --help` lists them."),
                (["journal", "prove", "a"], "Give --entry N or --from SIZE, one of them.")]:
            self.assertEqual(self.expect(64, *command).stderr.decode(), f"lekka: {says}\n")

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
