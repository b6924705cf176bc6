"""CPU per direction of `kedge include` beside jsonschema-rs `covers` and jsonsubschema: same cases, one run, each in one process.

All sides count what a caller pays for one ordered question: Kedge from the text of two schemas, the others from parsed JSON; what is done once
for both directions is halved over them. Usage: `inclusion.py KEDGE SUITES [JSONSUBSCHEMA]`, the last a folder with jsonsubschema 0.0.8.
"""

import glob
import json
import os
import random
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "suites"))

from covers import covers
from kedge import batch, percentile

SHARES = (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))


def cases(suites):
    rows, real = [], []
    for path in sorted(glob.glob(os.path.join(suites, "inclusion", "*.jsonl"))):
        with open(path) as lines:
            found = [row for row in map(json.loads, lines) if row["policy"] == "default"]
        (real if "real_" in path else rows).extend(found)
    return rows, real


def ask(kedge, rows):
    """Kedge's verdicts and times, by direction."""
    answers = batch(kedge, "include", [{key: row[key] for key in ("id", "draft", "s1", "s2")} for row in rows])
    return [
        (answer[direction]["verdict"] in ("included", "excluded"), answer[direction]["cpu_us"])
        for answer in answers for direction in ("s1_sub_s2", "s2_sub_s1")
    ]


def ask_rust(rows):
    return [(verdict is not None, cost) for verdict, cost in covers(rows)]


WORKER = """
import json, signal, sys, time
from jsonsubschema import isSubschema
def late(*_): raise TimeoutError
signal.signal(signal.SIGALRM, late)
for line in sys.stdin:
    row = json.loads(line)
    for first, second in ((row["s1"], row["s2"]), (row["s2"], row["s1"])):
        began = time.thread_time_ns()
        signal.alarm(5)
        try: decided = isinstance(isSubschema(first, second), bool)
        except BaseException: decided = False
        signal.alarm(0)
        print(json.dumps([decided, (time.thread_time_ns() - began) / 1000]), flush=True)
"""


def ask_python(rows, folder):
    text = "".join(json.dumps({"s1": row["s1"], "s2": row["s2"]}) + "\n" for row in rows)
    run = subprocess.run(
        [sys.executable, "-c", WORKER], input=text, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": folder}, timeout=3600,
    )
    return [tuple(json.loads(line)) for line in run.stdout.splitlines() if line.startswith("[")]


def show(name, ours, theirs):
    if len(theirs) != len(ours):
        print(f"  {name}: {len(theirs)} of {len(ours)} answers")
        return
    parts = []
    for label, share in SHARES:
        a, b = (percentile([cost for _, cost in side], share) for side in (ours, theirs))
        parts.append(f"{label} {a:.0f} / {b:.0f} us = {a / max(b, 0.001):.2f}")
    decided = [100 * sum(known for known, _ in side) / len(side) for side in (ours, theirs)]
    left = sum(not known for known, _ in theirs)
    taken = sum(known for (known, _), (other, _) in zip(ours, theirs) if not other)
    print(f"  kedge / {name}: {', '.join(parts)}; decided {decided[0]:.1f} / {decided[1]:.1f} %; of {left} that it leaves open {taken} decided")


def main(kedge, suites, folder=None, count=1500, seed=20260):
    rows, real = cases(suites)
    rows = random.Random(seed).sample(rows, count)
    ours = ask(kedge, rows)
    print(f"inclusion: {2 * count} directions of small cases, seed {seed}")
    show("jsonschema-rs covers", ours, ask_rust(rows))
    print("  aim: p50 30 us, p95 400 us, p99 2000 us")
    if folder and os.path.isdir(folder):
        few = rows[:200]
        show("jsonsubschema", ours[: 2 * len(few)], ask_python(few, folder))
    ours = ask(kedge, real)
    print(f"inclusion: {len(ours)} directions of real version pairs")
    show("jsonschema-rs covers", ours, ask_rust(real))
    late = percentile([cost for _, cost in ours], 0.95) / 1000
    print(f"  p95 {late:.1f} ms (aim: 50)")


main(*sys.argv[1:4])
