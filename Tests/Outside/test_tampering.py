"""What shows when the file of a book is changed behind the program's back.

LEKKA_FLIPS sets how many random bytes are flipped, one at a time (300 in the ordinary run).
"""
import base64
import hashlib
import json
import os
import random
import shutil
import sqlite3

from bench import SAMPLE, Bench
from verify_journal import BASE_Y, L, P, leaf_hash, recover_x, root_of, times

FLIPS = int(os.environ.get("LEKKA_FLIPS", "300"))


class Tampering(Bench):
    def setUp(self):
        super().setUp()
        self.open()
        lines = (SAMPLE / "day.ndjson").read_text(encoding="utf-8").splitlines(keepends=True)
        declared = [n for n, line in enumerate(lines) if json.loads(line)["do"] == "result.declare"]
        # Some acts after the last checkpoint the book keeps, so that the tail is tried too.
        self.expect(0, "record", self.book, "-", input="".join(lines[:declared[0] + 4]))
        self.record({"do": "objection.add", "by": "ro-01", "ward": 1, "text": "the tail of the journal"}, code=0)
        self.kept = self.folder / "kept.txt"
        self.kept.write_bytes(self.expect(0, "journal", "checkpoint", self.copy("signed.book")).stdout)
        self.settle(self.book)

    def copy(self, name):
        target = self.folder / name
        for end in ("-wal", "-shm"):
            (self.folder / (name + end)).unlink(missing_ok=True)
        self.settle(self.book)
        shutil.copy(self.book, target)
        return target

    def settle(self, book):
        """All of it in the one file."""
        with sqlite3.connect(book) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.close()

    def said(self, book):
        """All that a book says to a reader."""
        return [self.lekka(*words, book, *more) for words, more in (
            (("journal", "export"), ()), (("status",), ("--format", "json")), (("journal", "key"), ()))]

    def found(self, book, *more):
        done = self.lekka("journal", "verify", book, *more)
        self.assertNotIn(b"Fatal error", done.stderr)
        self.assertIn(done.returncode, (0, 65), done.stderr)
        return done.returncode == 65

    def test_a_flipped_byte_is_found_or_changes_nothing(self):
        sound = [(done.returncode, done.stdout) for done in self.said(self.book)]
        self.assertEqual([code for code, _ in sound], [0, 0, 0])
        whole = self.book.read_bytes()
        chance = random.Random(20210314)
        places = [chance.randrange(len(whole)) for _ in range(FLIPS)]
        if FLIPS >= 300:
            places[:100] = range(100)  # the file's header, byte by byte
        victim, found, harmless, unnoticed = self.folder / "victim.book", 0, 0, []
        for place in places:
            flipped = 1 << chance.randrange(8)
            for end in ("-wal", "-shm", "-journal"):
                (self.folder / ("victim.book" + end)).unlink(missing_ok=True)
            victim.write_bytes(whole[:place] + bytes([whole[place] ^ flipped]) + whole[place + 1:])
            if self.found(victim):
                found += 1
            elif [(done.returncode, done.stdout) for done in self.said(victim)] == sound:
                harmless += 1
            else:
                unnoticed.append((place, flipped))
        print(f"\n{FLIPS} flips: {found} found, {harmless} harmless, {len(unnoticed)} unnoticed")
        self.assertEqual(unnoticed, [])
        self.assertGreater(found, 0)

    def edited(self, *statements):
        """A copy changed by its owner, who knows SQLite; the triggers are dropped and made again."""
        victim = self.copy("victim.book")
        db = sqlite3.connect(victim)
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            statement(db) if callable(statement) else db.execute(statement)
        for _, sql in triggers:
            db.execute(sql)
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.close()
        return victim

    def test_rows_taken_away_swapped_or_written_anew(self):
        last = self.size() - 1
        for statement in (
            "DELETE FROM journal WHERE seq = 5",
            f"DELETE FROM journal WHERE seq >= {last // 2}",
            "DELETE FROM journal WHERE seq = 0",
            "UPDATE journal SET line = (SELECT line FROM journal WHERE seq = 9) WHERE seq = 8",
            "UPDATE journal SET line = CAST(replace(line, 'ro-01', 'ro-02') AS BLOB) WHERE seq = 1",
            "DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)",
            "DELETE FROM checkpoint WHERE size = 1",
            "UPDATE checkpoint SET note = (SELECT note FROM checkpoint WHERE size = 1)",
            "UPDATE key SET seed = randomblob(32)",
            "DELETE FROM key",
            "CREATE TABLE other (x)",
        ):
            self.assertTrue(self.found(self.edited(statement)), statement)

    def test_rows_written_anew_with_their_hashes(self):
        self.assertTrue(self.found(self.edited(swap_with_hashes)))
        self.assertTrue(self.found(self.edited(lambda db: rewrite(db, 3, b'"cover":"', b'"cover":"9'))))

    def test_dropped_triggers_show(self):
        victim = self.copy("victim.book")
        with sqlite3.connect(victim) as db:
            db.execute("DROP TRIGGER journal_no_update")
        db.close()
        self.assertTrue(self.found(victim))

    def test_a_cut_tail_is_found_by_a_kept_checkpoint(self):
        """Nothing inside the book remembers what came after its last own checkpoint; who kept one does."""
        last = self.size() - 1
        cut = self.edited(f"DELETE FROM journal WHERE seq = {last}")
        self.assertFalse(self.found(cut))
        self.assertTrue(self.found(cut, "--checkpoint", self.kept))

    def test_a_book_rebuilt_and_signed_again_is_found_by_a_kept_checkpoint(self):
        lines = self.expect(0, "journal", "export", self.book).stdout.splitlines()
        acts = [json.loads(line) for line in lines[1:]]
        acts[-1]["text"] = "another tail"
        for act in acts:
            for added in ("seq", "answer", "body"):
                act.pop(added, None)
        forged = self.folder / "forged.book"
        self.expect(0, "open", forged, "--from", SAMPLE, "--rehearsal")
        self.expect(0, "record", forged, "-", input="".join(json.dumps(act) + "\n" for act in acts))
        self.assertEqual(self.status()["treeSize"], len(lines))
        self.assertFalse(self.found(forged))
        self.assertTrue(self.found(forged, "--checkpoint", self.kept))
        self.assertIn(b"not those of the checkpoint", self.lekka("journal", "verify", forged, "--checkpoint", self.kept).stderr)
        self.assertFalse(self.found(self.book, "--checkpoint", self.kept))

    def test_the_owner_signs_a_changed_book_with_its_own_key(self):
        """Nothing in the book shows it: the key is in the file. A receipt does."""
        forged = self.edited(sign_again)
        self.assertFalse(self.found(forged))
        said = self.lekka("journal", "verify", forged, "--checkpoint", self.kept)
        self.assertEqual(said.returncode, 65)
        self.assertIn(b"signed by this book's key", said.stderr)

    def test_a_receipt_typed_from_paper(self):
        status = self.status()
        root = status["root"]
        groups = " ".join(root[n:n + 4] for n in range(0, 64, 4))
        paper = self.folder / "paper.txt"
        for text in (f"{status['treeSize']}\r\n{groups}  \r\n\r\n", f"\nTree size: {status['treeSize']}\nRoot: {root}\n"):
            paper.write_text(text, newline="")
            self.assertFalse(self.found(self.book, "--checkpoint", paper), text)
        changed = groups.replace(groups[:4], "0000" if groups[:4] != "0000" else "1111", 1)
        paper.write_text(f"{status['treeSize']}\n{changed}\n")
        self.assertTrue(self.found(self.book, "--checkpoint", paper))
        paper.write_text("no checkpoint at all")
        self.assertTrue(self.found(self.book, "--checkpoint", paper))
        self.expect(66, "journal", "verify", self.book, "--checkpoint", self.folder / "none")


def rewrite(db, seq, old, new):
    line = db.execute("SELECT line FROM journal WHERE seq = ?", (seq,)).fetchone()[0]
    assert old in line
    changed = line.replace(old, new, 1)
    db.execute("UPDATE journal SET line = ?, leaf = ? WHERE seq = ?", (changed, leaf_hash(changed), seq))


def swap_with_hashes(db):
    lines = dict(db.execute("SELECT seq, line FROM journal WHERE seq IN (5, 6)").fetchall())
    for seq, other in ((5, 6), (6, 5)):
        line = lines[other].replace(b'"seq":%d' % other, b'"seq":%d' % seq)
        db.execute("UPDATE journal SET line = ?, leaf = ? WHERE seq = ?", (line, leaf_hash(line), seq))


def sign_again(db):
    """Changes a digest of the opening, and every checkpoint to fit, as the owner of the key can."""
    rewrite(db, 0, b'.toml":"', b'.toml":"00')
    leaves = [leaf_hash(line) for (line,) in db.execute("SELECT line FROM journal ORDER BY seq")]
    seed = db.execute("SELECT seed FROM key").fetchone()[0]
    for size, note in db.execute("SELECT size, note FROM checkpoint").fetchall():
        origin, _, _, _, signature = note.splitlines()
        text = f"{origin}\n{size}\n{base64.b64encode(root_of(leaves[:size])).decode()}\n"
        dash, name, encoded = signature.split(" ")
        signed = base64.b64encode(base64.b64decode(encoded)[:4] + sign(seed, text.encode())).decode()
        db.execute("UPDATE checkpoint SET note = ? WHERE size = ?", (f"{text}\n{dash} {name} {signed}\n", size))


def sign(seed, message):
    """Ed25519, RFC 8032 section 5.1.6."""
    def number(data):
        return int.from_bytes(hashlib.sha512(data).digest(), "little") % L

    def encoded(scalar):
        x = recover_x(BASE_Y, 0)
        x, y, z, _ = times(scalar, (x, BASE_Y, 1, x * BASE_Y % P))
        x, y = x * pow(z, P - 2, P) % P, y * pow(z, P - 2, P) % P
        return (y | (x & 1) << 255).to_bytes(32, "little")

    expanded = hashlib.sha512(seed).digest()
    secret = int.from_bytes(expanded[:32], "little") & ~7 & (1 << 255) - 1 | 1 << 254
    secret_of_message = number(expanded[32:] + message)
    point = encoded(secret_of_message)
    proof = (secret_of_message + number(point + encoded(secret) + message) * secret) % L
    return point + proof.to_bytes(32, "little")
