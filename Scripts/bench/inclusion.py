"""CPU per direction of `kedge include` beside jsonschema-rs `covers`, same cases, one run.

Both sides count what a caller pays for one ordered question from parsed JSON: canonicalize two schemas and compare, halved over the
two directions.
"""

import glob
import json
import os
import random
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "suites"))

import jsonschema_rs

from judges import DRAFTS, draft_name
from kedge import batch, percentile


def main(kedge, suites, count=1000, seed=20260):
    rows = []
    for path in sorted(glob.glob(os.path.join(suites, "inclusion", "*.jsonl"))):
        with open(path) as lines:
            rows += [json.loads(line) for line in lines]
    rows = random.Random(seed).sample([row for row in rows if row["policy"] == "default"], count)
    answers = batch(kedge, "include", [{key: row[key] for key in ("id", "draft", "s1", "s2")} for row in rows])
    ours, theirs, decided = [], [], [0, 0]
    for row, answer in zip(rows, answers):
        draft = getattr(jsonschema_rs, DRAFTS[draft_name(row["draft"])][0].removesuffix("Validator"), None)
        began = time.thread_time_ns()
        try:
            first = jsonschema_rs.canonicalize(row["s1"], draft=draft)
            second = jsonschema_rs.canonicalize(row["s2"], draft=draft)
            verdicts = (second.covers(first), first.covers(second))
        except Exception:
            verdicts = (None, None)
        theirs += [(time.thread_time_ns() - began) / 2000] * 2
        for direction, verdict in zip(("s1_sub_s2", "s2_sub_s1"), verdicts):
            ours.append(answer[direction]["cpu_us"])
            decided[0] += answer[direction]["verdict"] in ("included", "excluded")
            decided[1] += verdict is not None and not str(verdict).lower().endswith("unknown")
    print(f"inclusion, {2 * count} directions, seed {seed}")
    for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99)):
        a, b = percentile(ours, share), percentile(theirs, share)
        print(f"  {name}: kedge {a:.0f} us, jsonschema-rs covers {b:.0f} us, ratio {a / max(b, 0.001):.2f}")
    print(f"  decided: kedge {100 * decided[0] / len(ours):.1f} %, jsonschema-rs {100 * decided[1] / len(ours):.1f} %")


main(sys.argv[1], sys.argv[2])
