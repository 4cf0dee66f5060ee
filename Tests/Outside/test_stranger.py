"""A second verifier, written from the description alone, agrees with the program on the book of the demo's day."""
import json
import sqlite3
import subprocess
import sys

from bench import ROOT, SAMPLE, Bench
import verify_journal

VECTORS = ROOT / "Tests/CountingJournalTests/Vectors/tlog"


class Stranger(Bench):
    def setUp(self):
        super().setUp()
        self.take_day()
        self.key = self.keep("key", "journal", "key", self.book).read_text().strip()
        self.checkpoint = self.keep("checkpoint", "journal", "checkpoint", self.book)
        self.journal = self.keep("journal", "journal", "export", self.book)
        self.proofs = [
            self.keep("entry", "journal", "prove", self.book, "--entry", 17),
            self.keep("from", "journal", "prove", self.book, "--from", 100)]

    def feed(self, book):
        self.expect(0, "open", book, "--from", SAMPLE, "--rehearsal")
        self.expect(0, "record", book, SAMPLE / "day.ndjson")

    def resigned(self):
        """The same journal, signed by a key of somebody else's."""
        other = self.folder / "other.book"
        self.expect(0, "backup", self.book, other)
        with sqlite3.connect(other) as db:
            db.executescript("DROP TRIGGER key_no_update; UPDATE key SET seed = randomblob(32)")
            db.executescript("DROP TRIGGER checkpoint_no_delete; DELETE FROM checkpoint")
        db.close()
        return other

    def keep(self, name, *words):
        path = self.folder / name
        path.write_bytes(self.expect(0, *words).stdout)
        return path

    def verify(self, code, journal=None, key=None, checkpoint=None, proofs=None):
        words = [journal or self.journal, "--key", key or self.key, "--checkpoint", checkpoint or self.checkpoint]
        for proof in proofs or self.proofs:
            words += ["--proof", proof]
        done = subprocess.run(
            [sys.executable, verify_journal.__file__, *map(str, words)], capture_output=True, text=True)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout + done.stderr

    def changed(self, path, old, new):
        target = self.folder / "changed"
        data = path.read_bytes()
        self.assertIn(old, data)
        target.write_bytes(data.replace(old, new, 1))
        return target

    def test_agrees_on_the_demo(self):
        said = self.verify(0)
        status = self.status()
        self.assertIn(f"{status['treeSize']} entries of {status['election']}, root {status['root']}", said)

    def test_finds_what_was_changed(self):
        self.verify(1, journal=self.changed(self.journal, b'"by":"ro-01"', b'"by":"ro-02"'))
        self.verify(1, journal=self.changed(self.journal, b'","', b'", "'))
        self.verify(1, checkpoint=self.changed(self.checkpoint, b"\n8", b"\n7"))
        lines = self.journal.read_bytes().splitlines(keepends=True)
        cut = self.folder / "cut"
        cut.write_bytes(b"".join(lines[:-1]))
        self.assertIn("the journal has", self.verify(1, journal=cut))
        for proof in self.proofs:
            found = json.loads(proof.read_text())
            for key in found:
                wrong = dict(found)
                wrong[key] = found[key] + 1 if isinstance(found[key], int) else (
                    found[key][:-1] if isinstance(found[key], list) else "00" + found[key][2:])
                target = self.folder / "wrong"
                target.write_text(json.dumps(wrong))
                self.verify(1, proofs=[target])

    def test_finds_a_book_signed_by_another(self):
        foreign = self.keep("foreign", "journal", "checkpoint", self.resigned())
        self.assertIn("not signed by this key", self.verify(1, checkpoint=foreign))

    def test_agrees_with_the_published_vectors(self):
        """98 inclusion and 98 consistency proofs, and the signed notes, some of them wrong on purpose."""
        import base64

        def held(check):
            try:
                return check()
            except verify_journal.Wrong:
                return False

        def inclusion(case, path):
            return 0 <= case["leafIdx"] < case["treeSize"] and verify_journal.inclusion_root(
                case["leafIdx"], case["treeSize"], base64.b64decode(case["leafHash"]), path
            ) == base64.b64decode(case["root"])

        def consistency(case, path):
            roots = base64.b64decode(case["root1"]), base64.b64decode(case["root2"])
            return 1 <= case["size1"] <= case["size2"] and verify_journal.consistency_roots(
                case["size1"], case["size2"], path, roots[0]) == roots

        for folder, check in (("inclusion", inclusion), ("consistency", consistency)):
            cases = sorted((VECTORS / folder).rglob("*.json"))
            self.assertEqual(len(cases), 98)
            for place in cases:
                case = json.loads(place.read_text())
                path = [base64.b64decode(item) for item in case["proof"] or []]
                self.assertEqual(held(lambda: check(case, path)), not case["wantErr"], place)
        for case in json.loads((VECTORS / "signed_note_vectors.json").read_text(encoding="utf-8"))["vectors"]:
            name, identifier, public = verify_journal.read_key(case["vkey"])
            text, _, signatures = case["note"].rpartition("\n\n")
            signature = next(
                base64.b64decode(line.split(" ")[2]) for line in signatures.splitlines() if line.split(" ")[1] == name)
            self.assertEqual(
                verify_journal.signature_is_valid(public, text.encode() + b"\n", signature[4:]), case["valid"])
