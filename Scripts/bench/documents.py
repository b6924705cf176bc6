"""Reading documents: `kedge-bench read` beside orjson (JSON) and libyaml's bare event loop (YAML), same texts, one run.

Processor time, the best of some runs, in turns. Kedge keeps the place of every key and value; the others do not.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile
import time

import orjson
import yaml

RUNS = 10
TURNS = 3


def ours(bench, path):
    run = subprocess.run([bench, "read", path, str(RUNS)], capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"kedge-bench read {path}: {run.stdout}{run.stderr}")
    return float(run.stdout)


def by_orjson(path):
    with open(path, "rb") as file:
        text = file.read()
    times = []
    for _ in range(RUNS):
        began = time.process_time_ns()
        orjson.loads(text)
        times.append(time.process_time_ns() - began)
    return min(times) / 1000


def by_events(loop, path):
    return float(subprocess.run([loop, path, str(RUNS)], capture_output=True, text=True, check=True).stdout)


def report(what, path, ours, theirs, name, aim):
    times = [(ours(), theirs()) for _ in range(TURNS)]
    mine, other = min(time for time, _ in times), min(time for _, time in times)
    print(
        f"  {what} {os.path.getsize(path) / 1e6:.1f} MB: kedge {mine / 1000:.1f} ms, {name} {other / 1000:.1f} ms, "
        f"ratio {mine / other:.2f} (aim: {aim})"
    )


def main(bench, suites):
    print("reading documents")
    texts = sorted(glob.glob(os.path.join(suites, "openapi", "real", "*.json")), key=os.path.getsize)[-40::13]
    with tempfile.TemporaryDirectory() as folder:
        loop = os.path.join(folder, "libyaml")
        subprocess.run(
            ["cc", "-O2", os.path.join(os.path.dirname(__file__), "libyaml.c"), "-lyaml", "-o", loop], check=True
        )
        for path in texts:
            report("JSON", path, lambda: ours(bench, path), lambda: by_orjson(path), "orjson", "1, at most 2")
        with open(texts[-1]) as file:
            value = json.load(file)
        path = os.path.join(folder, "large.yaml")
        with open(path, "w") as file:
            yaml.dump(value, file, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
        report("YAML", path, lambda: ours(bench, path), lambda: by_events(loop, path), "libyaml's events", "at most 1.5")


main(sys.argv[1], sys.argv[2])
