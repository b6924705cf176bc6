"""Validating real instances: `kedge-bench validate` beside jsonschema-rs, the larger schemas of the suite, one run.

Both have read the schema and the instances; `format` is an annotation for both. Processor time, the best of some runs.
"""

import collections
import json
import os
import subprocess
import sys
import tempfile
import time

import jsonschema_rs

RUNS = 10
SCHEMAS = 40


def cases(suites):
    """Schema paths with their instances, largest schema first; those that need other documents are left out."""
    root = os.path.join(suites, "real-history")
    groups = collections.defaultdict(list)
    with open(os.path.join(root, "instances.jsonl")) as lines:
        for line in lines:
            case = json.loads(line)
            if not case.get("externals"):
                groups[os.path.join(root, case["schema_path"])].append(os.path.join(root, case["instance_path"]))
    return sorted(groups.items(), key=lambda item: -os.path.getsize(item[0]))


def load(path):
    with open(path) as file:
        return json.load(file)


def theirs(schema, instances):
    validator = jsonschema_rs.validator_for(schema, validate_formats=False)
    times, valid = [], 0
    for _ in range(RUNS):
        began = time.process_time_ns()
        valid = sum(map(validator.is_valid, instances))
        times.append(time.process_time_ns() - began)
    return min(times) / 1000, valid


def main(bench, suites):
    totals, ratios = [0, 0], []
    for path, instance_paths in cases(suites):
        if len(ratios) == SCHEMAS:
            break
        try:
            instances = [load(instance) for instance in instance_paths]
            other, valid = theirs(load(path), instances)
        except (ValueError, jsonschema_rs.ReferencingError):
            continue  # no JSON, or a reference to what is not in the suite
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(instances, file)
            file.flush()
            run = subprocess.run(
                [bench, "validate", path, file.name, str(RUNS)], capture_output=True, text=True, check=True
            )
        mine, count = run.stdout.split()
        if int(count) != valid:
            raise SystemExit(f"{path}: {count} instances are valid for kedge, {valid} for jsonschema-rs")
        totals[0] += float(mine)
        totals[1] += other
        ratios.append(float(mine) / other)
    ratios.sort()
    print(
        f"validation, {len(ratios)} schemas: kedge {totals[0]:.0f} us, jsonschema-rs {totals[1]:.0f} us, "
        f"ratio {totals[0] / totals[1]:.2f} (aim: 1, at most 2); by schema {ratios[0]:.2f} to {ratios[-1]:.2f}, "
        f"median {ratios[len(ratios) // 2]:.2f}"
    )


main(sys.argv[1], sys.argv[2])
