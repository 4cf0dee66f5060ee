"""Whatever is put in: a clear message, the right exit code, nothing half done, no crash."""
import os
import sqlite3
import subprocess
import time
import unittest

from bench import LEKKA, SAMPLE, Bench

BEGIN = {"do": "ward.begin", "by": "ro-01", "ward": 1}


class ActsOfAllKinds(Bench):
    def setUp(self):
        super().setUp()
        self.open()

    def test_lines_that_are_no_acts_are_refused_and_later_lines_go_on(self):
        bad = [
            "[]", "7", '"text"', "null", "{", "{}", "nonsense", '{"do":7}', '{"do":"ward.begin"',
            '{"do":"ward.begin","do":"ward.begin","by":"ro-01","ward":1}',
            '{"do":"ward.begin","by":"ro-01","ward":1.5}', '{"do":"ward.begin","by":"ro-01","ward":1e3}',
            '{"do":"ward.begin","by":"ro-01","ward":-1}', '{"do":"ward.begin","by":"ro-01","ward":1,"colour":"red"}',
            '{"do":"ward.begin","by":"ro-01","ward":null}', '{"do":"ward.begin","by":"ro-01","ward":"1"}',
            '{"do":"ward.begin","by":"ro-01","ward":99999999999999999999}', "[" * 100000,
        ]
        answers = self.record(*bad, "", "   ", {"do": "ward.begin", "by": self.ro(), "ward": 1}, code=1)
        self.assertEqual([a["code"] for a in answers[:-1]], ["malformed-act"] * len(bad))
        self.assertEqual(answers[-1], {"accepted": True, "line": len(bad) + 3, "seq": 1})
        for answer in answers[:-1]:
            self.assertTrue(answer["message"] and answer["remedy"] and answer["rule"])

    def ro(self):
        rows = (SAMPLE / "officers.csv").read_text(encoding="utf-8").splitlines()
        names = rows[0].split(",")
        return next(r.split(",")[names.index("id")] for r in rows[1:] if ",ro," in r + ",")

    def test_unknown_act_comes_before_its_fields(self):
        self.assertEqual(self.record('{"do":"no.such","x":1.5}')[0]["code"], "unknown-act")

    def test_binary_latin_and_endless_lines(self):
        file = self.folder / "acts"
        good = b'{"do":"ward.begin","by":"%s","ward":1}' % self.ro().encode()
        file.write_bytes(b"\x00\xff\x01\n" + '{"do":"é"}\n'.encode("latin-1") + b"x" * 3_000_000 + b"\n" + good)
        done = self.expect(1, "record", self.book, file)
        self.assertEqual(done.stdout.count(b"malformed-act"), 3)
        self.assertEqual(done.stdout.count(b'"accepted":true'), 1)

    def test_a_file_of_100_megabytes_without_an_act(self):
        file = self.folder / "acts"
        with open(file, "wb") as f:
            f.seek(100_000_000)
            f.write(b"\n")
        before = self.size()
        done = self.expect(1, "record", self.book, file)
        self.assertEqual(done.stdout.count(b"malformed-act"), 1)
        self.assertEqual(self.size(), before)

    def test_missing_empty_and_folder_for_a_file(self):
        self.expect(66, "record", self.book, self.folder / "nowhere")
        self.expect(66, "record", self.book, self.folder)
        (self.folder / "empty").touch()
        self.assertEqual(self.expect(0, "record", self.book, self.folder / "empty").stdout, b"")

    def test_byte_order_mark_crlf_and_a_last_line_without_its_end(self):
        act = '{"do":"ward.begin","by":"%s","ward":%d}'
        text = "\ufeff" + act % (self.ro(), 1) + "\r\n" + act % (self.ro(), 2)
        done = self.expect(0, "record", self.book, input=text)
        self.assertEqual(done.stdout.count(b'"accepted":true'), 2)

    def test_stop_ends_at_the_first_refusal(self):
        acts = '{"do":"x"}\n{"do":"ward.begin","by":"%s","ward":1}\n' % self.ro()
        done = self.expect(1, "record", self.book, "-", "--stop", input=acts)
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertEqual(self.size(), 1)


class BooksOfAllKinds(Bench):
    def test_things_that_are_no_books(self):
        (self.folder / "text").write_text("my notes")
        (self.folder / "empty").touch()
        sqlite3.connect(self.folder / "other").execute("CREATE TABLE t (a)").connection.commit()
        for command in (["status"], ["record"], ["journal", "verify"], ["journal", "export"]):
            self.expect(66, *command, self.folder / "nowhere")
            for name in ("text", "empty", "other", "."):
                self.expect(65, *command, self.folder / name)
        self.assertEqual((self.folder / "text").read_text(), "my notes")

    def test_a_book_of_a_later_version(self):
        self.open()
        with sqlite3.connect(self.book) as db:
            db.execute("PRAGMA user_version = 7")
        done = self.expect(65, "status", self.book)
        self.assertIn(b"later", done.stderr)

    def test_opening_over_a_file_leaves_it_alone(self):
        self.book.write_text("my notes")
        self.expect(73, "open", self.book, "--from", SAMPLE, "--rehearsal")
        self.assertEqual(self.book.read_text(), "my notes")
        self.expect(73, "open", self.folder / "no/such/day.book", "--from", SAMPLE, "--rehearsal")
        self.expect(66, "open", self.folder / "new.book", "--from", self.folder / "nowhere")
        (self.folder / "bad").mkdir()
        self.expect(65, "open", self.folder / "new.book", "--from", self.folder / "bad")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["bad", "day.book"])

    def test_a_locked_book_is_busy(self):
        self.open()
        other = sqlite3.connect(self.book, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        done = self.expect(75, "record", self.book, "-", input='{"do":"ward.begin","by":"ro-01","ward":1}\n')
        self.assertIn(b"Try again", done.stderr)
        self.assertLess(time.monotonic() - started, 60)
        self.expect(0, "status", self.book)
        other.execute("ROLLBACK")

    @unittest.skipIf(subprocess.run(["which", "setpriv"], capture_output=True).returncode, "needs setpriv")
    def test_read_only_media_can_be_read(self):
        self.open()
        os.chmod(self.folder, 0o555)
        os.chmod(self.book, 0o444)
        self.addCleanup(os.chmod, self.folder, 0o755)
        as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.getuid() == 0 else []
        if as_nobody and subprocess.run([*as_nobody, str(LEKKA), "--version"], capture_output=True).returncode:
            self.skipTest("nobody cannot reach the program here")
        read = subprocess.run([*as_nobody, str(LEKKA), "status", str(self.book)], capture_output=True)
        self.assertEqual(read.returncode, 0, read.stderr)
        write = subprocess.run([*as_nobody, str(LEKKA), "record", str(self.book), "-"], input=b"{}\n", capture_output=True)
        self.assertEqual(write.returncode, 74, write.stderr)

    def test_a_full_disk_enters_nothing_and_says_so(self):
        if os.getuid() != 0:
            self.skipTest("mounting needs root")
        disk = self.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)], capture_output=True).returncode:
            self.skipTest("no tmpfs here")
        self.addCleanup(subprocess.run, ["umount", "-l", str(disk)], capture_output=True)
        self.book = disk / "day.book"
        self.open()
        act = '{"do":"objection.add","by":"ro-01","ward":1,"text":"%s"}\n' % ("x" * 2000)
        done = self.lekka("record", self.book, "-", input=act.replace("ro-01", ActsOfAllKinds.ro(self)) * 400)
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertIn(b"full", done.stderr)
        answered = done.stdout.count(b'"accepted":true')
        done = self.lekka("status", self.book, "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b'"treeSize":%d' % (answered + 1), done.stdout)
        self.expect(0, "journal", "verify", self.book)

    def test_a_book_named_by_the_environment(self):
        self.open()
        acts = self.folder / "acts"
        acts.write_text('{"do":"ward.begin","by":"%s","ward":1}\n' % ActsOfAllKinds.ro(self))
        env = dict(os.environ, LEKKA_BOOK=str(self.book))
        self.expect(0, "record", acts, env=env)
        self.expect(0, "forms", "--ward", "1", "--form", "30", "--out", self.folder / "out", env=env)
        self.expect(0, "forms", "check", self.folder / "out/ward-001/form-30.xlsx", env=env)
        self.expect(64, "forms", "check", self.folder / "out/ward-001/form-30.xlsx")

    def test_usage(self):
        self.expect(64, "no-such-command")
        self.expect(64, "open", self.book)
        self.expect(64, "status")


class Tampering(Bench):
    def tampered(self, sql):
        with sqlite3.connect(self.book) as db:
            for trigger in ("journal_no_update", "journal_no_delete", "journal_in_order"):
                db.execute(f"DROP TRIGGER {trigger}")
            db.execute(sql)
        db.close()

    def test_rewritten_missing_and_swapped_entries_are_found(self):
        for sql in (
            "UPDATE journal SET line = CAST(replace(CAST(line AS TEXT), 'ward.begin', 'ward.Begin') AS BLOB) WHERE seq = 1",
            "UPDATE journal SET line = CAST(replace(CAST(line AS TEXT), '\"ward\":3', '\"ward\":9') AS BLOB) WHERE seq = 3",
            "DELETE FROM journal WHERE seq = 2",
            "UPDATE journal SET line = (SELECT line FROM journal WHERE seq = 3) WHERE seq = 2",
            "UPDATE journal SET line = CAST(' ' || CAST(line AS TEXT) AS BLOB) WHERE seq = 1",
        ):
            with self.subTest(sql):
                self.book.unlink(missing_ok=True)
                self.open()
                ro = ActsOfAllKinds.ro(self)
                self.record(*({"do": "ward.begin", "by": ro, "ward": w} for w in (1, 2, 3, 4)))
                self.expect(0, "journal", "verify", self.book)
                self.tampered(sql)
                done = self.expect(65, "journal", "verify", self.book)
                self.assertRegex(done.stderr.decode(), r"entry \d")


if __name__ == "__main__":
    unittest.main()
