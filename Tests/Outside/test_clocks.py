"""A real book's time is the machine's: a clock set back, forward over the recount window, standing still, and a machine
started anew. The wall clock is bent around the real program; the second clock, which nobody sets, is the machine's.
"""
import os
import shutil
import subprocess
import time
import unittest
from datetime import datetime, timedelta

from bench import LEKKA
from hall import CountingHall, Sheet, Ward, flat, write_folder

BENDER = shutil.which("faketime")
MACHINE = "/proc/sys/kernel/random/boot_id"


@unittest.skipUnless(BENDER, "needs faketime")
class Clocks(CountingHall):
    def setUp(self):
        super().setUp()
        self.machine = None
        self.clock("12:00")
        self.ward_1 = Ward({"1": [100]})
        write_folder(self.folder / "election", [self.ward_1])
        self.expect(0, "open", self.book, "--from", self.folder / "election")
        self.does(self.ward_1.counted(Sheet([60, 40])))
        self.fed()

    def clock(self, hour, stands=False):
        """From this minute on, a few seconds later at each call, or not at all."""
        self.time, self.stands, self.ahead = datetime.fromisoformat(f"2021-03-14T{hour}"), stands, None

    def both_clocks(self, ahead):
        self.ahead = ahead

    def lekka(self, *args, input=b"", **more):
        self.time += timedelta(seconds=0 if self.stands else 3)
        bent = f"+{self.ahead}m" if self.ahead is not None else ("" if self.stands else "@") + str(self.time)
        words = [BENDER, "-f", bent, LEKKA, *args]
        if self.machine:
            words = ["unshare", "-m", "sh", "-c", f'mount --bind "$0" {MACHINE} && exec "$@"', self.machine, *words]
        env = os.environ | {"TZ": "Asia/Kolkata", "DONT_FAKE_MONOTONIC": "1" if self.ahead is None else "0"}
        return subprocess.run(
            [*map(str, words)], input=input.encode() if isinstance(input, str) else input, capture_output=True, timeout=300, env=env)

    def does(self, *acts):
        """The book has its own time: acts bring none."""
        super().does([{key: value for key, value in act.items() if key != "at"} for act in flat(acts)])

    def refuses(self, code, *acts, says=""):
        super().refuses(code, [{key: value for key, value in act.items() if key != "at"} for act in flat(acts)], says=says)

    def says(self, text):
        return self.ward_1.act("objection.add", "obs", text=text)

    def tearDown(self):
        super().tearDown()
        self.expect(0, "journal", "verify", self.book)

    def test_a_time_brought_along_is_refused(self):
        (answer,) = self.record(self.says("early") | {"at": "2021-03-14T12:00:00+05:30"})
        self.assertEqual(answer["code"], "at-not-allowed")

    def test_set_back_is_refused_until_the_returning_officer_accepts_it_once(self):
        self.clock("11:50")
        self.refuses("clock-backwards", self.says("back"), self.ward_1.declare())
        self.refuses("not-permitted", {"do": "clock.accept", "by": "aro", "reason": "It was fast"})
        self.does({"do": "clock.accept", "by": "ro", "reason": "It was ten minutes fast"}, self.says("on we go"))
        self.assertIn("clock-jump", self.findings())
        self.assertEqual(self.blockers(), ["window-open"])
        self.assertIn("T12:05:", self.ward()["announced"]["windowCloses"])
        self.assertIn("T12:00:", self.ward()["announced"]["at"])
        self.clock("11:40")
        self.refuses("clock-backwards", self.says("back again"))

    def test_set_forward_over_the_window_leaves_it_open_and_shows(self):
        self.clock("12:30")
        self.refuses("window-open", self.ward_1.declare())
        self.does(self.says("the clock was set"))
        self.assertIn("clock-jump", self.findings())
        self.assertEqual(self.blockers(), ["window-open"])
        self.assertEqual(self.answers(self.ward_1.request(2))[0]["standing"], "in-time")

    def test_standing_still_takes_acts_and_leaves_the_window_open(self):
        self.clock("12:01", stands=True)
        self.does(self.says("one"), self.says("two"))
        self.does(self.says("three"))
        times = {entry["at"] for entry in self.exported() if entry["do"] == "objection.add"}
        self.assertEqual(times, {"2021-03-14T12:01:00.000+05:30"})
        self.refuses("window-open", self.ward_1.declare())

    def test_set_forward_while_the_machine_is_started_anew(self):
        boot = self.folder / "boot"
        boot.write_text("00000000-0000-4000-8000-000000000001\n")
        tried = ["unshare", "-m", "mount", "--bind", str(boot), MACHINE]
        if not shutil.which("unshare") or subprocess.run(tried, capture_output=True).returncode:
            self.skipTest("needs root and namespaces")
        up = time.clock_gettime(time.CLOCK_MONOTONIC)
        self.machine = boot
        self.clock("12:30")
        self.does(self.says("started anew"))
        last = self.exported()[-1]
        self.assertEqual(last["boot"], boot.read_text().strip())
        # What this machine's second clock shows counts as passed since it was started.
        self.assertEqual(self.blockers(), ["window-open"] if up < 890 else [])
        self.assertNotIn("clock-jump", self.findings())


@unittest.skipUnless(BENDER, "needs faketime")
class BothClocks(Clocks):
    """The machine's two clocks go on together: by the real time, and sixteen minutes later."""

    def clock(self, hour, stands=False):
        super().clock(hour, stands)
        self.both_clocks(0)

    test_a_time_brought_along_is_refused = test_standing_still_takes_acts_and_leaves_the_window_open = None
    test_set_back_is_refused_until_the_returning_officer_accepts_it_once = None
    test_set_forward_over_the_window_leaves_it_open_and_shows = None
    test_set_forward_while_the_machine_is_started_anew = None

    def test_the_window_closes_when_it_has_passed_by_both(self):
        self.refuses("window-open", self.ward_1.declare())
        self.fed()
        self.both_clocks(16)
        self.does(self.ward_1.declare())
        self.assertNotIn("clock-jump", self.findings())
        self.assertElected(1, 20)
