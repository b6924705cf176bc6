"""`kedge include` on the inclusion suites: right, wrong, undecided, error by source; every witness put to two other validators."""

import glob
import os
import random

from judges import Judge
from kedge import batch, dumps, loads, percentile

ARGUED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "argued.tsv")
DIRECTIONS = (("s1_sub_s2", "s1", "s2"), ("s2_sub_s1", "s2", "s1"))


def rows(suites, sample, seed):
    result = []
    for path in sorted(glob.glob(os.path.join(suites, "inclusion", "*.jsonl"))):
        with open(path) as lines:
            result += [loads(line) for line in lines]
    result = [row for row in result if row["policy"] == "default"]
    if sample and sample < len(result):
        result = random.Random(seed).sample(result, sample)
    return result


def argued():
    """Directions where Kedge differs from the label or a validator, with the reason."""
    with open(ARGUED) as lines:
        return {tuple(line.split("\t")[:2]) for line in lines if line.strip()}


def run(kedge, suites, sample=None, seed=20260, confirm=True, verbose=False):
    questions = rows(suites, sample, seed)
    reasoned = argued()
    answers = batch(
        kedge, "include", [{key: row[key] for key in ("id", "draft", "s1", "s2")} for row in questions]
    )
    table, costs, bad, undecided, solved = {}, [], [], [], set()
    witnesses = {"confirmed by both": 0, "confirmed by one": 0, "confirmed by none": 0, "contradicted": 0}
    for row, answer in zip(questions, answers):
        counts = table.setdefault(row["source"], dict.fromkeys(("right", "wrong", "soft", "argued", "undecided", "error", "unlabelled"), 0))
        if "s1_sub_s2" not in answer:
            counts["error"] += 2
            bad.append(f"error {row['id']}: {answer}"[:300])
            continue
        judges = {}
        for direction, left, right in DIRECTIONS:
            said = answer[direction]
            verdict, label = said["verdict"], row["expected"].get(direction)
            costs.append(said.get("cpu_us", 0))
            state = None
            if (row["id"], direction) in reasoned:
                counts["argued"] += 1
                continue
            if verdict == "excluded":
                state = judged(row, left, right, said["witness"], judges) if confirm else None
                if state:
                    witnesses[state] += 1
                if state in ("contradicted", "confirmed by none"):
                    bad.append(f"witness {state} {row['id']} {direction}: {dumps(said['witness'])[:200]}")
            if verdict == "undecided":
                counts["undecided"] += 1
                undecided.append(f"{row['id']} {direction} (truth {label}): {said.get('reason')}")
            elif verdict == "error":
                counts["error"] += 1
                bad.append(f"error {row['id']} {direction}: {said.get('reason')}")
            elif label is None:
                counts["unlabelled"] += 1
            elif (verdict == "included") == label:
                counts["right"] += 1
                solved.add((row["id"], direction))
            elif row["basis"].get(direction) == "consensus" and verdict == "excluded" and state == "confirmed by both":
                counts["soft"] += 1
                solved.add((row["id"], direction))
            else:
                counts["wrong"] += 1
                bad.append(f"wrong {row['id']} {direction}: {verdict}, truth {label} by {row['basis'].get(direction)} {dumps(said.get('witness'))[:200]}")
    report(table, costs, witnesses, frontier(suites, {row["id"] for row in questions}, solved))
    for line in bad[:60] + (undecided if verbose else undecided[:10]):
        print("  " + line[:400])
    failed = sum(counts["wrong"] + counts["error"] for counts in table.values()) + witnesses["contradicted"]
    return failed == 0


def judged(row, left, right, witness, judges):
    """What the two validators say of a witness: it must be valid on the left and invalid on the right."""
    text = dumps(witness)
    for side in (left, right):
        if side not in judges:
            judges[side] = Judge(dumps(row[side]), row["draft"])
    votes = []
    for name in ("by_rust", "by_python"):
        accepted, rejected = getattr(judges[left], name)(text), getattr(judges[right], name)(text)
        if isinstance(accepted, bool) and isinstance(rejected, bool):
            votes.append(accepted and not rejected)
    if not votes:
        return "confirmed by none"
    if all(votes):
        return "confirmed by both" if len(votes) == 2 else "confirmed by one"
    return "confirmed by one" if any(votes) else "contradicted"


def frontier(suites, asked, solved):
    with open(os.path.join(suites, "inclusion", "FRONTIER.tsv")) as lines:
        open_cases = [tuple(line.rstrip("\n").split("\t")[:2]) for line in lines]
    open_cases = [case for case in open_cases if case[0] in asked]
    return len(open_cases), sum(case in solved for case in open_cases)


def report(table, costs, witnesses, beyond):
    print(f"inclusion{'':31} {'right':>7} {'wrong':>6} {'soft':>5} {'argued':>6} {'undecided':>9} {'error':>6} {'decided':>8}")
    total = dict.fromkeys(next(iter(table.values())), 0)
    for source, counts in sorted(table.items()) + [("all", total)]:
        decided = sum(counts.values()) - counts["undecided"] - counts["error"]
        share = 100 * decided / max(1, sum(counts.values()))
        print(f"  {source:38} {counts['right']:7} {counts['wrong']:6} {counts['soft']:5} {counts['argued']:6} {counts['undecided']:9} {counts['error']:6} {share:7.2f}%")
        if source != "all":
            for key in total:
                total[key] += counts[key]
    print("  CPU us a direction: p50 {} p95 {} p99 {} max {}".format(*(percentile(costs, s) for s in (0.5, 0.95, 0.99, 1))))
    print("  witnesses: " + ", ".join(f"{count} {state}" for state, count in witnesses.items()))
    print(f"  directions that no other tool answered: {beyond[1]} of {beyond[0]} answered")
