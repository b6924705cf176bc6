"""What comparing great documents costs: `openapi.py KEDGE SUITES`.

Real API descriptions: CPU seconds of a comparison, of only reading both documents (half of comparing each with itself), how
many times as long the one is (aim: 2), and peak memory. Then one object of many properties, some of them changed: seconds a
thousand properties, which should not grow.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile


def main():
    kedge, suites = sys.argv[1:3]
    folder = os.path.join(suites, "openapi", "real")
    with open(os.path.join(folder, "pairs.tsv")) as text:
        rows = list(csv.DictReader(text, delimiter="\t"))
    print("pair                  compare    read  times  peak MiB")
    for row in rows:
        old, new = row["base"], row["revision"]
        compared, memory = ask(kedge, folder, old, new)
        read = (ask(kedge, folder, old, old)[0] + ask(kedge, folder, new, new)[0]) / 2
        print(f"{row['pair']:20} {compared:7.2f} s {read:6.2f} s {compared / read:5.1f} {memory:9}")
    print("properties  changes  compare  a thousand")
    with tempfile.TemporaryDirectory() as folder:
        for properties, changes in ((1_000, 5), (5_000, 5), (20_000, 5), (20_000, 20)):
            write(os.path.join(folder, "old.json"), properties, 0)
            write(os.path.join(folder, "new.json"), properties, changes)
            compared, _ = ask(kedge, folder, "old.json", "new.json", "json-schema")
            print(f"{properties:10} {changes:8} {compared:6.2f} s {compared * 1000 / properties:9.3f} s")


def write(path, properties, changes):
    """An object of strings, the first of which have a bound."""
    members = {f"p{index}": {"type": "string", **({"maxLength": 5} if index < changes else {})} for index in range(properties)}
    with open(path, "w") as file:
        json.dump({"type": "object", "properties": members}, file)


def ask(kedge, folder, old, new, kind="openapi"):
    question = json.dumps({"id": "pair", "old": old, "new": new, "kind": kind})
    process = subprocess.Popen([kedge, "diff", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder, text=True)
    process.stdin.write(question + "\n")
    process.stdin.close()
    answer = json.loads(process.stdout.read())
    _, _, usage = os.wait4(process.pid, 0)
    if answer["verdict"] == "error":
        raise SystemExit(f"{old} and {new}: {answer['reason']}")
    return answer["cpu_us"] / 1e6, usage.ru_maxrss // 1024


main()
