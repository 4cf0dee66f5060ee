"""Commands run beside each other: wall time, user and system time and memory, in rounds that alternate; medians."""
import dataclasses
import os
import statistics
import subprocess
import time


@dataclasses.dataclass
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of all processes
    memory: int  # KB, of the largest process
    output: str = ""

    @staticmethod
    def median(costs):
        middle = lambda name: statistics.median(getattr(cost, name) for cost in costs)  # noqa: E731
        return Cost(middle("wall"), middle("cpu"), max(cost.memory for cost in costs))


def run(*pipeline, output=None):
    """Runs commands, each one's output the next one's input."""
    begun, processes, before = time.perf_counter(), [], subprocess.DEVNULL
    for place, command in enumerate(pipeline):
        last = place == len(pipeline) - 1
        after = output or subprocess.PIPE if last else subprocess.PIPE
        process = subprocess.Popen(list(map(str, command)), stdin=before, stdout=after)
        if place:
            before.close()
        before = process.stdout
        processes.append(process)
    text = before.read().decode(errors="replace") if before else ""
    cpu = memory = 0
    for process in processes:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{process.args} ended with {process.returncode}")
        cpu, memory = cpu + used.ru_utime + used.ru_stime, max(memory, used.ru_maxrss)
    return Cost(time.perf_counter() - begun, cpu, memory, text)


def alternating(rounds, **measures):
    """Each measure is a function that answers a cost; answers the median cost of each, by name."""
    costs = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            costs[name].append(measure())
    return {name: Cost.median(found) for name, found in costs.items()}
