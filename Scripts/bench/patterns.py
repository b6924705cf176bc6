"""Matching of patterns beside jsonschema-rs (Rust's regex engines) and Python's re, same texts, one run.

`patterns.py KEDGE-BENCH`: each is asked for the best of several runs over the same array of strings, with the schema loaded and the
strings read before.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time

import jsonschema_rs

WORDS = [f"user-{n}_{'x' * (n % 23)}@example{n % 7}.org" for n in range(20_000)]
DATES = [f"20{n % 100:02}-{n % 12 + 1:02}-{n % 28 + 1:02}T00:00:00Z" for n in range(20_000)]
LONG = ["a" * 1_000_000 + "!"]
# Python's re is not asked where it would try for ever.
CASES = [
    ("prefix", "^user-1", WORDS, True),
    ("class", "^[a-z0-9_@.-]+$", WORDS, True),
    ("search", "example[13]\\.org$", WORDS, True),
    ("date-time", "^\\d{4}-(0[1-9]|1[0-2])-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$", DATES, True),
    ("lookahead", "^(?!user-1)[a-z].*$", WORDS, True),
    ("\\p{L}", "^[\\p{L}\\p{N}_@.-]+$", WORDS, False),
    ("^(a+)+$", "^(a+)+$", LONG, False),
    ("^([a-z]+)*[0-9]$", "^([a-z]+)*[0-9]$", LONG, False),
]


def best(work, runs=5):
    times = []
    for _ in range(runs):
        began = time.process_time_ns()
        result = work()
        times.append(time.process_time_ns() - began)
    return min(times) / 1000, result


def main(bench):
    print("patterns, microseconds for all texts (matching texts)")
    for name, pattern, texts, asks_python in CASES:
        schema = {"pattern": pattern}
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, file) for file in ("schema.json", "texts.json")]
            for path, value in zip(paths, (schema, texts)):
                with open(path, "w") as file:
                    json.dump(value, file)
            ours, valid = subprocess.run(
                [bench, "validate", *paths, "5"], check=True, capture_output=True, text=True
            ).stdout.split()
        validator = jsonschema_rs.Draft202012Validator(schema)
        theirs, their_valid = best(lambda: sum(validator.is_valid(text) for text in texts))
        line = f"  {name}: kedge {float(ours):.0f} ({valid}), jsonschema-rs {theirs:.0f} ({their_valid})"
        line += f", ratio {float(ours) / theirs:.2f}"
        if asks_python:
            compiled = re.compile(pattern)
            pythons, _ = best(lambda: sum(compiled.search(text) is not None for text in texts))
            line += f", python re {pythons:.0f}"
        print(line)
        if int(valid) != their_valid:
            raise SystemExit(f"patterns: {pattern} matches {valid} texts here, {their_valid} there")


main(sys.argv[1])
