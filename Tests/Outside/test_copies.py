"""A plain copy of a book that is in use: it opens and is the record as far as it goes, or is refused with what to do.

LEKKA_COPIES sets how many copies are made (6 in the ordinary run).
"""
import itertools
import os
import pathlib
import random
import threading
import time

from bench import Bench
from recording import Recording, objection

COPIES = int(os.environ.get("LEKKA_COPIES", "6"))
# With what lies beside it and without, in every order: whoever copies does not know which to take first.
WAYS = [order for count in (1, 2, 3) for order in itertools.permutations(("", "-wal", "-shm"), count) if "" in order]


class Copies(Bench):
    def test_is_the_record_as_far_as_it_goes_or_refused(self):
        self.open()
        chance, copies, done = random.Random(21), [], threading.Event()
        with Recording(self.book) as recording:
            writer = threading.Thread(target=self.write, args=(recording, done))
            writer.start()
            for number in range(COPIES):
                copies.append(self.copied(number, WAYS[chance.randrange(len(WAYS))], chance))
            done.set()
            writer.join()
        record = self.expect(0, "journal", "export", self.book).stdout
        self.assertEqual(record.count(b"\n"), self.size())
        whole = refused = 0
        for copy, way in copies:
            verified = self.lekka("journal", "verify", copy)
            if verified.returncode == 0:
                export = self.expect(0, "journal", "export", copy).stdout
                self.assertTrue(export.endswith(b"\n") and record.startswith(export), way)
                whole += 1
            else:
                self.assertEqual(verified.returncode, 65, verified.stderr)
                self.assertIn(b"lekka backup", verified.stderr)
                refused += 1
        print(f"\n{COPIES} plain copies of a book in use: {whole} are its record up to a moment, {refused} refused")

    def write(self, recording, done):
        """Acts of all lengths, so that the log is brought into the book again and again."""
        chance = random.Random(22)
        for n in itertools.count():
            if done.is_set():
                return
            answer = recording.submit(objection(f"{n} " + "text " * chance.choice([1, 100, 4000, 20000])))
            assert answer["accepted"], answer

    def copied(self, number, way, chance):
        """A copy in pieces, as slow as to a stick."""
        copy = self.folder / f"copy-{number}"
        for end in way:
            source, target = pathlib.Path(f"{self.book}{end}"), pathlib.Path(f"{copy}{end}")
            time.sleep(chance.random() * 0.05)
            try:
                with open(source, "rb") as read, open(target, "wb") as written:
                    while piece := read.read(65536):
                        written.write(piece)
                        time.sleep(chance.choice([0, 0, 0.001, 0.01]))
            except FileNotFoundError:
                pass
        return copy, way


if __name__ == "__main__":
    import unittest
    unittest.main()
