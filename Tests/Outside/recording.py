"""A recording process, one act in flight: the next is sent when the last is answered."""
import json
import subprocess

from bench import LEKKA


class Recording:
    def __init__(self, book, **more):
        self.process = subprocess.Popen(
            [LEKKA, "record", book, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()

    def submit(self, act):
        """The answer; None if the process ended without one."""
        try:
            self.process.stdin.write((json.dumps(act) + "\n").encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        line = self.process.stdout.readline()
        return json.loads(line) if line.endswith(b"\n") else None

    def end(self):
        """The exit code, and what was said on standard error."""
        _, said = self.process.communicate(timeout=120)
        return self.process.returncode, said

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except BrokenPipeError:
                pass


def objection(text):
    return {"do": "objection.add", "by": "ro-01", "ward": 1, "text": text, "id": text}
