"""The tables of docs/comparison.md: `comparison.py KEDGE SUITES PEERS`, PEERS a folder with jsonsubschema and jsoncompat.

Every tool is asked the same questions in one run. A label counts where a source, a document or an adjudication gives it, never where
tools merely agree, nor where `Scripts/suites/argued.tsv` argues against it. What the registries and oasdiff say is what the suites recorded of them; they are not run here."""

import glob
import json
import os
import random
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "suites"))

import inclusion as suite
import openapi
from covers import covers
from kedge import batch, percentile

DIRECTIONS = (("s1_sub_s2", "s1", "s2"), ("s2_sub_s1", "s2", "s1"))
REGISTRIES = (("confluent_8_5", "Confluent 8.5", "strict"), ("karapace_2026_06", "Karapace 2026-06", "compatible"),
              ("apicurio_2026_08_legacy", "Apicurio 2026-08", "compatible"))
WORKER = """
import json, signal, sys, time
def late(*_): raise TimeoutError
signal.signal(signal.SIGALRM, late)
{prepare}
for line in sys.stdin:
    first, second = json.loads(line)
    began = time.thread_time_ns()
    signal.alarm(5)
    try: answer = {ask}
    except BaseException: answer = None
    signal.alarm(0)
    print(json.dumps([answer if isinstance(answer, bool) else None, (time.thread_time_ns() - began) / 1000]), flush=True)
"""
PEERS = {
    "jsonsubschema 0.0.8": ("from jsonsubschema import isSubschema", "isSubschema(first, second)"),
    "jsoncompat 0.3.1": (
        "from jsoncompat import check_compat", "check_compat(json.dumps(first), json.dumps(second), 'deserializer')"),
}


def main(kedge, suites, peers, count=1000, seed=20260):
    small, real = rows(suites)
    small = random.Random(seed).sample(small, count)
    inclusion(f"{count} pairs of the suites of eleven checkers, seed {seed}", small, kedge, peers)
    inclusion("real version pairs", real, kedge, peers)
    registries(kedge, suites)
    descriptions(kedge, suites)


def rows(suites):
    small, real = [], []
    for path in sorted(glob.glob(os.path.join(suites, "inclusion", "*.jsonl"))):
        with open(path) as lines:
            found = [row for row in map(json.loads, lines) if row["policy"] == "default"]
        (real if "real_" in path else small).extend(found)
    return small, real


def inclusion(title, rows, kedge, peers):
    argued = suite.argued()
    labels = [
        None if (row["id"], direction) in argued else label(row, direction) for row in rows for direction, _, _ in DIRECTIONS
    ]
    print(f"\n{title}: {len(labels)} directions, {sum(known is not None for known in labels)} with a hard label\n")
    print("| tool | answered | right | wrong | CPU p50 | p95 | p99 |\n|---|---|---|---|---|---|---|")
    show("Kedge", labels, ask(kedge, rows))
    show("jsonschema-rs 0.60.3 `covers`", labels, covers(rows))
    for name, (prepare, question) in PEERS.items():
        show(name, labels, ask_worker(rows, peers, WORKER.format(prepare=prepare, ask=question)))


def label(row, direction):
    return row["expected"].get(direction) if row["basis"].get(direction) not in (None, "consensus") else None


def show(name, labels, answers):
    assert len(answers) == len(labels), f"{name}: {len(answers)} of {len(labels)} answers"
    known = [(answer, truth) for (answer, _), truth in zip(answers, labels) if truth is not None and answer is not None]
    right = sum(answer == truth for answer, truth in known)
    answered = sum(answer is not None for answer, _ in answers) / len(answers)
    times = " | ".join(spell(percentile([cost for _, cost in answers], share)) for share in (0.5, 0.95, 0.99))
    print(f"| {name} | {100 * answered:.1f} % | {right} | {len(known) - right} | {times} |")


def spell(microseconds):
    return f"{microseconds:.0f} us" if microseconds < 1000 else f"{microseconds / 1000:.1f} ms"


def ask(kedge, rows):
    answers = batch(kedge, "include", [{key: row[key] for key in ("id", "draft", "s1", "s2")} for row in rows])
    verdicts = {"included": True, "excluded": False}
    return [(verdicts.get(answer[direction]["verdict"]), answer[direction]["cpu_us"]) for answer in answers for direction, _, _ in DIRECTIONS]


def ask_worker(rows, folder, program):
    """Answers of a Python library in a process of its own, which is started anew where it dies."""
    questions = [json.dumps([row[first], row[second]]) + "\n" for row in rows for _, first, second in DIRECTIONS]
    answers = []
    while len(answers) < len(questions):
        run = subprocess.run(
            [sys.executable, "-c", program], input="".join(questions[len(answers):]), capture_output=True, text=True,
            env={**os.environ, "PYTHONPATH": folder},
        )
        answers += [tuple(json.loads(line)) for line in run.stdout.splitlines() if line.startswith("[")]
        if len(answers) < len(questions):
            answers.append((None, 0))
    return answers


def registries(kedge, suites):
    with open(os.path.join(suites, "compatibility", "iglu.jsonl")) as lines:
        pairs = [pair for pair in map(json.loads, lines) if "proved_incompatible" in pair]
    questions = [{"id": pair["id"], "draft": "4", "s1": pair["old"], "s2": pair["new"]} for pair in pairs]
    ours = [answer["s1_sub_s2"]["verdict"] for answer in batch(kedge, "include", questions)]
    broken = sum(pair["proved_incompatible"] for pair in pairs)
    print(f"\nversions of Snowplow's schemas: {len(pairs)} pairs, {broken} with a document that breaks\n")
    print("| registry (backward) | of these called incompatible | of the others called incompatible |\n|---|---|---|")
    judged = [("Kedge (`backward`)", [verdict != "included" for verdict in ours])]
    judged += [(name, [not pair["verdicts"][key][member] for pair in pairs]) for key, name, member in REGISTRIES]
    for name, refused in judged:
        hit, extra = (sum(said for said, pair in zip(refused, pairs) if pair["proved_incompatible"] == known) for known in (True, False))
        print(f"| {name} | {hit} of {broken} | {extra} of {len(pairs) - broken} |")
    print(f"\nKedge: {ours.count('included')} proved compatible, {ours.count('excluded')} with a witness, {ours.count('undecided')} undecided")


def descriptions(kedge, suites):
    folder = os.path.join(suites, "openapi")
    with open(os.path.join(folder, "cases.jsonl")) as lines:
        cases = [json.loads(line) for line in lines]
    argued, table = openapi.arguments(), {}
    for case, answer in zip(cases, openapi.answers(kedge, folder, cases)):
        outcome = openapi.judge(case, answer["verdict"])
        if outcome == "wrong" and case["id"] in argued:
            outcome = "argued"
        counts = table.setdefault(case["id"].split("-")[0], {})
        counts[outcome] = counts.get(outcome, 0) + 1
    print("\npairs of API descriptions, policy `wire`\n")
    print("| tests of | pairs with a verdict | Kedge says the same | says otherwise, argued | neither |\n|---|---|---|---|---|")
    for source, counts in sorted(table.items()):
        total = sum(count for outcome, count in counts.items() if outcome != "unlabelled")
        right, other = counts.get("right", 0), counts.get("argued", 0)
        print(f"| {source} | {total} | {right} | {other} | {total - right - other} |")


main(*sys.argv[1:4])
