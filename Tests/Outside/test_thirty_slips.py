"""A day of thirty slips, each refused or mended the lawful way, and declared at the end (SampleData/thirty-slips/STORY.md)."""
import collections
import importlib.util
import json
import re

from bench import ROOT, Bench

SLIPS = ROOT / "SampleData/thirty-slips"


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class ThirtySlips(Bench):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.expected = collections.defaultdict(list)
        for answer in lines(SLIPS / "expected/answers.ndjson"):
            cls.expected[answer.pop("file")].append(answer)

    def feed(self, name):
        done = self.expect(1, "record", self.book, SLIPS / name)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        for answer, act in zip(answers, lines(SLIPS / name)):
            told = {field: answer[field] for field in ("line", "accepted", "code", "seq") if field in answer}
            self.assertEqual(told, self.expected[name][answer["line"] - 1], act)
            if not answer["accepted"]:
                self.assertTrue(answer["rule"] and answer["message"] and answer["remedy"], act)
        self.assertEqual(len(answers), len(self.expected[name]))
        return answers

    def lose_the_secret(self, commit):
        (secret,) = self.book.with_name(self.book.name + ".lots").iterdir()
        self.assertEqual(secret.name, f"1-{commit['seq']}")
        secret.unlink()

    def test_each_slip_is_mended_and_the_ward_declared(self):
        self.open(SLIPS)
        self.lose_the_secret(self.feed("day-1.ndjson")[-1])
        self.feed("day-2.ndjson")

        status = self.status()
        self.assertRegex(status.pop("root"), re.compile("^[0-9a-f]{64}$"))
        expected = json.loads((SLIPS / "expected/status.json").read_text(encoding="utf-8"))
        self.assertEqual(status, expected, "if STORY.md agrees with it, keep the new status (without root) as expected/status.json")
        self.assertEqual([ward["stage"] for ward in status["wards"]], ["declared", "declared"])
        self.expect(0, "journal", "verify", self.book)

    def test_the_story_tells_of_every_slip_and_every_refusal(self):
        story = (SLIPS / "STORY.md").read_text(encoding="utf-8")
        rows = [int(n) for n in re.findall(r"^\| (\d+) ", story, re.M)]
        self.assertEqual(rows, list(range(1, 31)))
        codes = {a["code"] for answers in self.expected.values() for a in answers if not a["accepted"]}
        self.assertEqual(codes - set(re.findall("`([a-z-]+)`", story)), set())

    def test_the_files_are_those_of_the_story(self):
        spec = importlib.util.spec_from_file_location("thirty_slips", SLIPS / "make.py")
        make = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(make)
        written = {}

        class Unwritten(make.Day):
            def put(self, name, acts):
                written[name] = list(acts)

        make.thirty_slips(Unwritten("thirty-slips"))
        self.assertEqual(set(written), {"day-1.ndjson", "day-2.ndjson", "expected/answers.ndjson"})
        for name, acts in written.items():
            self.assertEqual(acts, lines(SLIPS / name), f"{name}: run SampleData/thirty-slips/make.py")
