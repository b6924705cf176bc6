"""`kedge validate` on real instances with labels."""

import json
import os
import random

from kedge import batch, percentile


def run(kedge, suites, sample=None, seed=20260, verbose=False):
    folder = os.path.join(suites, "real-history")
    with open(os.path.join(folder, "instances.jsonl")) as lines:
        cases = [json.loads(line) for line in lines]
    if sample and sample < len(cases):
        cases = random.Random(seed).sample(cases, sample)
    questions = [
        {
            "id": str(index), "schema_path": case["schema_path"], "instance_path": case["instance_path"],
            "externals": case.get("externals") or {},
        }
        for index, case in enumerate(cases)
    ]
    answers = batch(kedge, "validate", questions, folder)
    counts, bad = dict.fromkeys(("right", "wrong", "doubtful", "undecided"), 0), []
    for case, answer in zip(cases, answers):
        said = answer.get("valid")
        if said is None:
            counts["undecided"] += 1
            bad.append(f"undecided {case['instance_path']}: {answer.get('reason')}")
        elif said == case["valid"]:
            counts["right"] += 1
        elif case.get("label_quality") or case.get("jsonschema_rs") != case["valid"]:
            # The label asserts formats, or another validator could not confirm it.
            counts["doubtful"] += 1
        else:
            counts["wrong"] += 1
            bad.append(f"wrong {case['instance_path']}: {said}, truth {case['valid']} {json.dumps(answer.get('errors'))[:200]}")
    costs = [answer.get("cpu_us", 0) for answer in answers]
    print(f"instances: {len(cases)}; " + ", ".join(f"{count} {state}" for state, count in counts.items()))
    print("  CPU us an instance: p50 {} p95 {} max {}".format(*(percentile(costs, s) for s in (0.5, 0.95, 1))))
    for line in bad[: None if verbose else 20]:
        print("  " + line[:300])
    return counts["wrong"] == 0
