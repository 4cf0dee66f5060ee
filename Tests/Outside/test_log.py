"""The log of a book (`-wal`) that a killed process left, before it is opened again: bits turned in it, cut, thrown away.

A third of LEKKA_FLIPS is how many bits are turned, one at a time; a thirtieth with a writer at work.
"""
import functools
import json
import os
import random
import shutil
import struct
import subprocess

from bench import LEKKA, SAMPLE, Bench, scratch
from recording import Recording, objection

FLIPS = int(os.environ.get("LEKKA_FLIPS", "300")) // 3
ACTS, HEADING, FRAME = 30, 32, 24 + 4096


@functools.cache
def killed():
    """The folder of a book whose writer was killed when so many acts were answered."""
    folder = scratch()
    book = folder / "day.book"
    subprocess.run([LEKKA, "open", book, "--from", SAMPLE, "--rehearsal"], capture_output=True, check=True)
    with Recording(book) as recording:
        for n in range(ACTS - 1):
            assert recording.submit(objection(f"act {n}"))["accepted"]
        # The last commit takes several frames.
        assert recording.submit(objection("act " * 2000))["accepted"]
    return folder


def commits(log):
    """The place after each commit."""
    places = range(HEADING, len(log), FRAME)
    return [place + FRAME for place in places if struct.unpack(">I", log[place + 4:place + 8]) != (0,)]


class Logs(Bench):
    def put(self, log, index=True):
        """The killed writer's book with another log, and with or without the index that a power cut takes."""
        for end in ("", "-wal", "-shm"):
            (self.folder / f"day.book{end}").unlink(missing_ok=True)
        shutil.copy(killed() / "day.book", self.book)
        if log is not None:
            (self.folder / "day.book-wal").write_bytes(log)
        if index:
            shutil.copy(killed() / "day.book-shm", self.folder)

    def log(self):
        return (killed() / "day.book-wal").read_bytes()

    def flipped(self, log, place, chance):
        return log[:place] + bytes([log[place] ^ 1 << chance.randrange(8)]) + log[place + 1:]

    def stands(self):
        """The entries after the opening, or None if the book is refused as damaged; then nothing was touched."""
        before = {path.name: path.read_bytes() for path in self.folder.iterdir()}
        done = self.lekka("journal", "verify", self.book, "--format", "json")
        self.assertIn(done.returncode, (0, 65), done.stderr)
        if done.returncode == 0:
            return json.loads(done.stdout)["treeSize"] - 1
        self.assertIn(b"day.book-wal", done.stderr)
        self.assertEqual({path.name: path.read_bytes() for path in self.folder.iterdir()}, before)

    def test_is_taken_up_by_itself(self):
        for index in (True, False):
            self.put(self.log(), index)
            self.assertEqual(self.stands(), ACTS)

    def test_a_turned_bit_is_found_after_a_kill(self):
        log, chance = self.log(), random.Random(11)
        for place in [*range(0, HEADING, 3), *(chance.randrange(len(log)) for _ in range(FLIPS))]:
            self.put(self.flipped(log, place, chance))
            self.assertIsNone(self.stands(), place)
        self.expect(65, "record", self.book, "-", input="{}")
        self.expect(65, "backup", self.book, self.folder / "copy")

    def test_a_turned_bit_is_found_after_a_power_cut_but_in_the_last_commit(self):
        log, chance = self.log(), random.Random(12)
        ends, unseen = commits(log), 0
        for _ in range(FLIPS):
            place = chance.randrange(len(log))
            self.put(self.flipped(log, place, chance), index=False)
            stood = self.stands()
            if stood is not None:
                self.assertEqual(stood, ACTS - 1, place)
                self.assertGreaterEqual(place, ends[-2], "only the last commit may be taken for torn")
                unseen += 1
        print(f"\n{FLIPS} bits of a log turned, its index gone: {FLIPS - unseen} found, {unseen} taken for a power cut "
              f"(the last of {len(ends)} commits is {100 * (len(log) - ends[-2]) // len(log)} % of it)")

    def test_the_end_that_a_power_cut_tore_is_left_out(self):
        log, chance = self.log(), random.Random(13)
        ends = commits(log)
        last = range(ends[-2], ends[-1], FRAME)
        self.assertGreater(len(last), 1)
        for _ in range(6):
            torn = bytearray(log)
            for place in chance.sample(list(last), chance.randrange(1, len(last) + 1)):
                unwritten = chance.randrange(0, FRAME, 512)
                torn[place + unwritten:place + FRAME] = bytes(FRAME - unwritten)
            self.put(bytes(torn[:chance.choice([len(log), chance.randrange(ends[-2], len(log))])]), index=False)
            self.assertIn(self.stands(), (ACTS - 1, ACTS))
            self.expect(0, "record", self.book, "-", input=json.dumps(objection("goes on")))

    def test_cut_or_thrown_away_after_a_kill_it_is_missed(self):
        log = self.log()
        for left in (None, b"", bytes(len(log)), log[:commits(log)[-2]], log[:-1], log[:HEADING], log[:7]):
            self.put(left)
            self.assertIsNone(self.stands(), left and len(left))
        self.put(None)
        self.assertIn(b"put it back", self.expect(65, "status", self.book).stderr)

    def test_a_turned_bit_while_the_writer_lives(self):
        """SQLite has taken up the log, and reads its pages unchecked: the hash beside each entry is what shows it."""
        self.open()
        path, chance, found, harmless = self.folder / "day.book-wal", random.Random(14), 0, 0
        with Recording(self.book) as recording:
            for n in range(ACTS):
                recording.submit(objection(f"act {n}"))
            sound, log = self.expect(0, "journal", "export", self.book).stdout, path.read_bytes()
            for n in range(max(6, FLIPS // 10)):
                # Every other one in a page that is still read.
                place = chance.randrange(0 if n % 2 else len(log) - FRAME, len(log))
                with open(path, "r+b") as file:
                    file.seek(place)
                    file.write(bytes([log[place] ^ 1 << chance.randrange(8)]))
                    file.flush()
                    said = self.lekka("journal", "verify", self.book), self.lekka("journal", "export", self.book)
                    if said[0].returncode == 0:
                        self.assertEqual(said[1].stdout, sound, place)
                        harmless += 1
                    else:
                        self.assertEqual(said[0].returncode, 65, said[0].stderr)
                        found += 1
                    file.seek(place)
                    file.write(bytes([log[place]]))
            self.assertTrue(recording.submit(objection("goes on"))["accepted"])
        print(f"\nbits turned under a living writer: {found} found, {harmless} in pages that were written anew since")
        self.expect(0, "journal", "verify", self.book)

    def test_a_book_that_can_only_be_read(self):
        """On media that cannot be written the index cannot be made, and without it the log is not read."""
        mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
        if subprocess.run(["unshare", "-m", "sh", "-c", mount, self.folder, "true"], capture_output=True).returncode:
            self.skipTest("mounting needs root")

        def there(*words, input=b""):
            return subprocess.run(["unshare", "-m", "sh", "-c", mount, self.folder, LEKKA, *map(str, words)],
                                  input=input, capture_output=True)

        act = json.dumps(objection("never")).encode()
        self.put(self.log(), index=False)
        for words in (["status", self.book], ["journal", "verify", self.book], ["journal", "checkpoint", self.book],
                      ["record", self.book]):
            done = there(*words, input=act)
            self.assertEqual((done.returncode, done.stdout), (74, b""), done.stderr)
            self.assertIn(b"Copy", done.stderr)
        self.put(self.log())
        self.assertIn(b"Verified: %d entries" % (ACTS + 1), there("journal", "verify", self.book).stdout)
        self.expect(0, "objection", "add", self.book, "--by", "ro-01", "--ward", 1, "--text", "all in one file")
        for end in ("-wal", "-shm"):
            self.assertFalse((self.folder / f"day.book{end}").exists())
        note = there("journal", "checkpoint", self.book)
        self.assertEqual(note.returncode, 0, note.stderr)
        for words in (["status", self.book], ["journal", "verify", self.book], ["journal", "export", self.book],
                      ["journal", "prove", self.book, "--entry", 3]):
            self.assertEqual(there(*words).returncode, 0, words)
        refused = there("record", self.book, input=act)
        self.assertEqual((refused.returncode, refused.stdout), (74, b""), refused.stderr)
        self.assertIn(b"read-only", refused.stderr)
        kept = self.folder / "kept.txt"
        kept.write_bytes(note.stdout)
        self.expect(0, "journal", "verify", self.book, "--checkpoint", kept)


if __name__ == "__main__":
    import unittest
    unittest.main()
