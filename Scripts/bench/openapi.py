"""What comparing great API descriptions costs: `openapi.py KEDGE SUITES`.

CPU seconds of a comparison, of only reading both documents (half of comparing each with itself), and peak memory.
"""

import csv
import json
import os
import subprocess
import sys


def main():
    kedge, suites = sys.argv[1:3]
    folder = os.path.join(suites, "openapi", "real")
    with open(os.path.join(folder, "pairs.tsv")) as text:
        rows = list(csv.DictReader(text, delimiter="\t"))
    print("pair                  compare    read   peak MiB")
    for row in rows:
        old, new = row["base"], row["revision"]
        compared, memory = ask(kedge, folder, old, new)
        read = (ask(kedge, folder, old, old)[0] + ask(kedge, folder, new, new)[0]) / 2
        print(f"{row['pair']:20} {compared:7.2f} s {read:6.2f} s {memory:9}")


def ask(kedge, folder, old, new):
    question = json.dumps({"id": "pair", "old": old, "new": new, "kind": "openapi"})
    process = subprocess.Popen([kedge, "diff", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder, text=True)
    process.stdin.write(question + "\n")
    process.stdin.close()
    answer = json.loads(process.stdout.read())
    _, _, usage = os.wait4(process.pid, 0)
    if answer["verdict"] == "error":
        raise SystemExit(f"{old} and {new}: {answer['reason']}")
    return answer["cpu_us"] / 1e6, usage.ru_maxrss // 1024


main()
