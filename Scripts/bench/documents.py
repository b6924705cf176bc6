"""Reading documents: `kedge-bench read` beside orjson (JSON) and libyaml's bare event loop (YAML), same texts, one run.

Processor time, the best of some runs. Kedge keeps the place of every key and value; the others do not.
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


def report(what, path, mine, theirs, name):
    size = os.path.getsize(path) / 1e6
    print(f"  {what} {size:.1f} MB: kedge {mine / 1000:.1f} ms, {name} {theirs / 1000:.1f} ms, ratio {mine / theirs:.2f}")


def main(bench, suites):
    print("reading documents")
    texts = sorted(glob.glob(os.path.join(suites, "openapi", "real", "*.json")), key=os.path.getsize)[-40::13]
    with tempfile.TemporaryDirectory() as folder:
        loop = os.path.join(folder, "libyaml")
        subprocess.run(
            ["cc", "-O2", os.path.join(os.path.dirname(__file__), "libyaml.c"), "-lyaml", "-o", loop], check=True
        )
        for path in texts:
            report("JSON", path, ours(bench, path), by_orjson(path), "orjson")
        with open(texts[-1]) as file:
            value = json.load(file)
        path = os.path.join(folder, "large.yaml")
        with open(path, "w") as file:
            yaml.dump(value, file, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
        theirs = float(subprocess.run([loop, path, str(RUNS)], capture_output=True, text=True, check=True).stdout)
        report("YAML", path, ours(bench, path), theirs, "libyaml's events")


main(sys.argv[1], sys.argv[2])
