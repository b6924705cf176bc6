"""`kedge diff` on pairs of API descriptions: probes are hard, peers' labels are their policy, real pairs must finish.

Every disagreement with a peer that is right on purpose is argued in docs/openapi-verdicts.md, one line `- CASE: why`.
"""

import csv
import json
import os
import random
import re
import time

from kedge import batch

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def run(kedge, suites, sample=None, seed=20260, verbose=False):
    folder = os.path.join(suites, "openapi")
    with open(os.path.join(folder, "cases.jsonl")) as lines:
        cases = [json.loads(line) for line in lines]
    if sample and sample < len(cases):
        cases = random.Random(seed).sample(cases, sample)
    passed = score(cases, answers(kedge, folder, cases), verbose)
    passed &= history(kedge, suites, sample, seed)
    return real(kedge, folder, sample, seed) and passed


def answers(kedge, folder, cases):
    questions = [
        {"id": case["id"], "old": case["base"], "new": case["revision"], "kind": "openapi", "policy": "wire"} for case in cases
    ]
    return batch(kedge, "diff", questions, folder)


def score(cases, answers, verbose):
    """One line a source: right, wrong, undecided. False when a probe is missed or a disagreement is not argued."""
    argued, table, open_cases = arguments(), {}, []
    for case, answer in zip(cases, answers):
        source = case["id"].split("-")[0]
        counts = table.setdefault(source, dict.fromkeys(("right", "argued", "wrong", "undecided", "error", "unlabelled"), 0))
        outcome = judge(case, answer["verdict"])
        if outcome in ("wrong", "error") and case["id"] in argued:
            outcome = "argued"
        counts[outcome] += 1
        if outcome in ("wrong", "error", "undecided"):
            open_cases.append(line(case, answer, outcome))
    print(f"openapi: {len(cases)} pairs of descriptions, policy wire")
    for source, counts in sorted(table.items()):
        print(f"  {source}: " + ", ".join(f"{count} {outcome}" for outcome, count in counts.items() if count))
    for text in open_cases if verbose else open_cases[:15]:
        print("  " + text)
    return not open_cases


def judge(case, verdict):
    if verdict in ("error", "undecided"):
        return verdict
    if case["breaking"] is None:
        return "unlabelled"
    return "right" if (verdict == "breaking") == case["breaking"] else "wrong"


def line(case, answer, outcome):
    found = "; ".join(sorted({f"{f['class']} {f['rule']}" for f in answer.get("findings", []) if f["class"] != "neutral"}))
    theirs = ", ".join(sorted({f["id"] for f in case.get("expected") or [] if isinstance(f, dict)})) or case.get("why", "")
    reason = answer.get("reason") or ""
    return f"{outcome} {case['id']}: breaking {case['breaking']} ({theirs}); here {answer['verdict']} ({found}) {reason}"[:600]


def arguments():
    """The cases that docs/openapi-verdicts.md argues."""
    with open(os.path.join(ROOT, "docs", "openapi-verdicts.md")) as text:
        return {name for row in text for name in re.findall(r"`((?:oasdiff|openapitools|azure|probe)-[^`]+)`", row)}


def history(kedge, suites, sample, seed):
    """Versions of descriptions as their projects published them: every one is judged."""
    folder = os.path.join(suites, "real-history")
    with open(os.path.join(folder, "pairs.jsonl")) as lines:
        pairs = [pair for pair in map(json.loads, lines) if pair["kind"] == "openapi"]
    if sample and sample < len(pairs):
        pairs = random.Random(seed).sample(pairs, sample)
    questions = [
        {
            "id": pair["id"], "old": pair["old_path"], "new": pair["new_path"], "kind": "openapi",
            "old_externals": pair.get("old_externals") or {}, "new_externals": pair.get("new_externals") or {},
        }
        for pair in pairs
    ]
    counts, errors = {}, []
    for answer in batch(kedge, "diff", questions, folder):
        counts[answer["verdict"]] = counts.get(answer["verdict"], 0) + 1
        if answer["verdict"] == "error":
            errors.append(f"{answer['id']}: {answer['reason']}")
    print(f"openapi history: {len(pairs)} pairs, " + ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))
    for error in errors:
        print("  " + error[:300])
    return not errors


def real(kedge, folder, sample, seed):
    """Great documents: finished, the same twice, and what it cost."""
    with open(os.path.join(folder, "real", "pairs.tsv")) as text:
        rows = list(csv.DictReader(text, delimiter="\t"))
    if sample:
        rows = random.Random(seed).sample(rows, min(4, len(rows)))
    passed = True
    for row in rows:
        question = {"id": row["pair"], "old": f"real/{row['base']}", "new": f"real/{row['revision']}", "kind": "openapi"}
        started = time.monotonic()
        answer, again = batch(kedge, "diff", [question, question], folder)
        taken = time.monotonic() - started
        cpu = answer.pop("cpu_us") / 1e6
        again.pop("cpu_us")
        same = answer == again
        passed &= same and answer["verdict"] != "error"
        counts = {}
        for finding in answer.get("findings", []):
            counts[finding["class"]] = counts.get(finding["class"], 0) + 1
        words = ", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "nothing"
        print(f"  {row['pair']}: {answer['verdict']}, {words}; CPU {cpu:.2f} s, twice in {taken:.1f} s" + ("" if same else "; DIFFERS"))
    return passed
