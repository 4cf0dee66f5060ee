"""What a book survives: a process killed at any moment, several writers at once, a copy made while it is in use.

LEKKA_KILLS sets how many times a recording process is killed (40 in the ordinary run).
"""
import json
import os
import pathlib
import random
import signal
import stat
import subprocess
import threading
import time

from bench import LEKKA, SAMPLE, Bench

KILLS = int(os.environ.get("LEKKA_KILLS", "40"))


def objection(text):
    return {"do": "objection.add", "by": "ro-01", "ward": 1, "text": text, "id": text}


class Writer:
    """A recording process, fed as fast as it answers; what it acknowledged is noted line by line."""

    def __init__(self, book, name, batch=1, limit=20000):
        self.name, self.batch, self.limit, self.sent, self.acknowledged = name, batch, limit, 0, []
        self.process = subprocess.Popen(
            [LEKKA, "record", book, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.readers = [threading.Thread(target=self.feed), threading.Thread(target=self.note)]
        for reader in self.readers:
            reader.start()

    def feed(self):
        try:
            while self.process.poll() is None and self.sent < self.limit:
                lines = [json.dumps(objection(f"{self.name}-{self.sent + n}")) + "\n" for n in range(self.batch)]
                self.sent += self.batch
                self.process.stdin.write("".join(lines).encode())
                self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass

    def note(self):
        for line in self.process.stdout:
            if line.endswith(b"\n"):
                answer = json.loads(line)
                assert answer["accepted"], answer
                self.acknowledged.append((answer["seq"], f"{self.name}-{answer['line'] - 1}"))

    def wait_for(self, answers):
        deadline = time.monotonic() + 120
        while len(self.acknowledged) < answers and time.monotonic() < deadline:
            time.sleep(0.001)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        for reader in self.readers:
            reader.join()
        self.process.stdout.close()
        shut(self.process.stdin)


def shut(pipe):
    """Closes the pipe to a process that was killed."""
    try:
        pipe.close()
    except BrokenPipeError:
        pass


class Survival(Bench):
    def setUp(self):
        super().setUp()
        self.open()

    def entries(self, book=None):
        lines = self.expect(0, "journal", "export", book or self.book).stdout.splitlines()
        entries = [json.loads(line) for line in lines]
        self.assertEqual([e["seq"] for e in entries], list(range(len(entries))))
        return entries

    def check(self, acknowledged, sent):
        """Nothing acknowledged is lost or elsewhere, nothing is there that was not sent, nothing twice."""
        texts = {e["seq"]: e["text"] for e in self.entries() if e["do"] == "objection.add"}
        for seq, text in acknowledged:
            self.assertEqual(texts.get(seq), text)
        self.assertEqual(len(set(texts.values())), len(texts))
        self.assertLessEqual(set(texts.values()), sent)

    def test_a_recording_process_killed_at_any_moment(self):
        acknowledged, sent, earlier = [], set(), 0
        chance = random.Random(20210314)
        for round in range(KILLS):
            writer = Writer(self.book, f"k{round}", batch=chance.choice([1, 1, 7, 50]))
            writer.wait_for(chance.choice([0, 1, 1, 5, 40]))
            time.sleep(chance.random() * chance.choice([0.002, 0.02, 0.1]))
            writer.kill()
            acknowledged += writer.acknowledged
            sent |= {f"k{round}-{n}" for n in range(writer.sent)}
            if round % 10 == 9:
                self.check(acknowledged, sent)
            if len(acknowledged) > 5000:
                earlier += len(acknowledged)
                self.begin_anew(acknowledged, sent)
        self.check(acknowledged, sent)
        self.expect(0, "journal", "verify", self.book)
        print(f"\n{KILLS} kills: {earlier + len(acknowledged)} acts acknowledged, none lost")

    def begin_anew(self, acknowledged, sent):
        """A long run goes on with a fresh book, so that each start stays short."""
        self.check(acknowledged, sent)
        self.expect(0, "journal", "verify", self.book)
        acknowledged.clear()
        sent.clear()
        self.book.unlink()
        for left in self.folder.glob("day.book-*"):
            left.unlink()
        self.open()

    def test_killed_while_a_whole_day_is_fed(self):
        day = (SAMPLE / "day.ndjson").read_bytes()
        chance = random.Random(7)
        for _ in range(max(4, KILLS // 10)):
            done = len(self.entries()) - 1
            process = subprocess.Popen([LEKKA, "record", self.book, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            rest = day.splitlines(keepends=True)[done:]
            feeder = threading.Thread(target=self.pour, args=(process, rest))
            feeder.start()
            time.sleep(0.05 + chance.random() * 0.3)
            process.kill()
            said = process.stdout.read().count(b"\n")
            process.wait()
            process.stdout.close()
            feeder.join()
            shut(process.stdin)
            self.assertGreaterEqual(len(self.entries()) - 1, done + said)
            self.expect(0, "journal", "verify", self.book)
        rest = day.splitlines(keepends=True)[len(self.entries()) - 1:]
        self.expect(0, "record", self.book, "-", input=b"".join(rest))
        whole = self.folder / "whole.book"
        self.expect(0, "open", whole, "--from", SAMPLE, "--rehearsal")
        self.expect(0, "record", whole, "-", input=day)
        self.assertEqual(len(self.entries()), len(self.entries(whole)))

    def pour(self, process, lines):
        try:
            for start in range(0, len(lines), 5):
                process.stdin.write(b"".join(lines[start:start + 5]))
                process.stdin.flush()
            process.stdin.close()
        except (BrokenPipeError, ValueError):
            pass

    def test_several_processes_write_one_book(self):
        for count in (2, 3):
            before = self.size()
            acts = 150
            names = [f"p{count}{n}" for n in range(count)]
            processes = [
                subprocess.Popen([LEKKA, "record", self.book, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
                for _ in names
            ]
            answers = [[] for _ in names]
            threads = [
                threading.Thread(target=self.converse, args=(process, name, acts, said))
                for process, name, said in zip(processes, names, answers)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            for process in processes:
                self.assertEqual(process.wait(), 0)
            seqs = sorted(seq for said in answers for seq, _ in said)
            self.assertEqual(seqs, list(range(before, before + count * acts)))
            for name, said in zip(names, answers):
                self.assertEqual([text for _, text in said], [f"{name}-{n}" for n in range(acts)])
                self.assertEqual(said, sorted(said))
            self.check([pair for said in answers for pair in said], self.sent_until(names, acts, count))
            self.expect(0, "journal", "verify", self.book)

    def sent_until(self, names, acts, count):
        earlier = [f"p{c}{n}" for c in range(2, count) for n in range(c)]
        return {f"{name}-{n}" for name in names + earlier for n in range(acts)}

    def converse(self, process, name, acts, said):
        """One act at a time, the next when the last is answered."""
        with process.stdin, process.stdout:
            for n in range(acts):
                process.stdin.write((json.dumps(objection(f"{name}-{n}")) + "\n").encode())
                process.stdin.flush()
                answer = json.loads(process.stdout.readline())
                said.append((answer["seq"], f"{name}-{n}"))

    def test_a_backup_while_the_book_is_in_use(self):
        writer = Writer(self.book, "w", limit=6000)
        try:
            for n in range(6):
                writer.wait_for(20 * n)
                known = list(writer.acknowledged)
                copy = self.folder / f"copy-{n}"
                said = json.loads(self.expect(0, "backup", self.book, copy, "--format", "json").stdout)
                self.expect(0, "journal", "verify", copy)
                texts = {e["seq"]: e.get("text") for e in self.entries(copy)}
                self.assertEqual(len(texts), said["treeSize"])
                for seq, text in known:
                    self.assertEqual(texts[seq], text)
        finally:
            writer.kill()
        self.expect(0, "journal", "verify", self.book)


class Backups(Bench):
    def setUp(self):
        super().setUp()
        self.open()

    def until(self, stop):
        """Feeds the sample day up to and with its first act of a kind."""
        lines = (SAMPLE / "day.ndjson").read_text(encoding="utf-8").splitlines(keepends=True)
        end = next(n for n, line in enumerate(lines) if json.loads(line)["do"] == stop)
        self.expect(0, "record", self.book, "-", input="".join(lines[:end + 1]))
        return lines[end + 1:]

    def test_comes_back_with_the_secret_of_an_open_lot(self):
        rest = self.until("lot.commit")
        kept = self.folder / "kept"
        kept.write_bytes(self.expect(0, "journal", "checkpoint", self.book).stdout)
        backup, back = self.folder / "b", self.folder / "back.book"
        self.expect(0, "backup", self.book, backup)
        self.assertEqual(stat.S_IMODE(backup.stat().st_mode), 0o600)
        secrets = {p.name: p.read_bytes() for p in pathlib.Path(f"{self.book}.lots").iterdir()}
        self.assertTrue(secrets)
        self.assertFalse([p for p in self.folder.iterdir() if p.name.startswith(("b-", ".b"))])
        self.expect(0, "restore", backup, back)
        folder = pathlib.Path(f"{back}.lots")
        self.assertEqual({p.name: p.read_bytes() for p in folder.iterdir()}, secrets)
        self.assertEqual({stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir()}, {0o600})
        for secret in secrets.values():
            self.assertNotIn(secret, back.read_bytes())
        self.assertEqual(
            self.expect(0, "journal", "key", back).stdout, self.expect(0, "journal", "key", self.book).stdout)
        self.expect(0, "journal", "verify", back, "--checkpoint", kept)
        last = json.loads(self.expect(0, "journal", "export", back).stdout.splitlines()[-1])
        self.assertEqual((last["do"], last["by"], last["size"]), ("book.restore", "book", last["seq"]))
        draw = next(line for line in rest if json.loads(line)["do"] == "lot.draw")
        before_it = rest[:rest.index(draw)]
        for book in (self.book, back):
            self.expect(0, "record", book, "-", input="".join(before_it) + draw)
        drawn, again = (
            json.loads(self.expect(0, "journal", "export", book).stdout.splitlines()[-1])["answer"]
            for book in (self.book, back))
        self.assertEqual(drawn, again)
        self.assertIn(bytes.fromhex(drawn["otp"]), secrets.values())
        self.expect(0, "journal", "verify", back, "--checkpoint", kept)

    def test_refuses_what_is_there_and_what_is_damaged(self):
        backup = self.folder / "b"
        self.expect(0, "backup", self.book, backup)
        self.expect(73, "backup", self.book, backup)
        self.expect(73, "restore", backup, self.book)
        self.expect(66, "backup", self.folder / "none", self.folder / "c")
        self.expect(66, "restore", self.folder / "none", self.folder / "c")
        self.expect(73, "backup", self.book, self.folder / "nowhere/b")
        (self.folder / "text").write_text("my notes")
        self.expect(65, "restore", self.folder / "text", self.folder / "c")
        damaged = bytearray(backup.read_bytes())
        place = damaged.index(b'"do":"book.open"') + 8
        damaged[place] ^= 1
        (self.folder / "d").write_bytes(damaged)
        self.expect(65, "restore", self.folder / "d", self.folder / "c")
        self.assertFalse([p.name for p in self.folder.iterdir() if p.name.startswith((".", "c"))])

    def test_a_copy_is_there_whole_or_not_at_all(self):
        self.until("result.declare")
        copy, chance, whole = self.folder / "b", random.Random(3), 0
        for _ in range(max(12, KILLS // 4)):
            process = subprocess.Popen([LEKKA, "backup", self.book, copy], stdout=subprocess.DEVNULL)
            time.sleep(0.05 + chance.random() * 0.5)
            process.kill()
            process.wait()
            if copy.exists():
                whole += 1
                self.expect(0, "journal", "verify", copy)
                copy.unlink()
        self.expect(0, "backup", self.book, copy)
        self.assertFalse([p.name for p in self.folder.iterdir() if p.name.startswith(".")])

    def test_refuses_the_log_of_a_lost_book(self):
        backup = self.folder / "b"
        self.expect(0, "backup", self.book, backup)
        (self.folder / "new.book-wal").write_bytes(b"acts that were not yet in the book")
        self.expect(73, "restore", backup, self.folder / "new.book")
