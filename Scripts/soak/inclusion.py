"""Random pairs of schemas put to `kedge include`, its answers to other validators: `inclusion.py KEDGE [--seconds N | --pairs N] [--seed N]`.

A witness must be accepted by the one and rejected by the other schema as jsonschema-rs or jsonschema says (where one says
otherwise it counts as disputed: jsonschema lets `unevaluated*` see what a failed part has looked at); no document that is made at
random or by the schemas may refute an `included`; asked twice, in two processes, it answers the same. Exit 1 on anything wrong, with what reproduces it.
"""

import argparse
import json
import os
import random
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "suites"))

from judges import Judge
from kedge import batch, dumps, percentile
from schemas import Documents, Schemas

DRAFTS = ("4", "6", "7", "2019-09", "2020-12")
DIRECTIONS = (("s1_sub_s2", "s1", "s2"), ("s2_sub_s1", "s2", "s1"))


def pair(seed):
    choice = random.Random(seed)
    schemas = Schemas(choice, choice.choice(DRAFTS))
    first = schemas.document()
    second = first
    if choice.random() < 0.6:
        for _ in range(choice.randint(1, 3)):
            second = schemas.anchored(schemas.changed(second))
    else:
        second = schemas.document()
    for place in ("$defs", "definitions"):
        if isinstance(first, dict) and isinstance(second, dict) and place in first:
            second = {**second, place: {**first[place], **second.get(place, {})}}
    return {"id": seed, "draft": schemas.draft, "s1": first, "s2": second}


def refuted(row, left, right, judges, tries):
    """A document of the one that is none of the other, by jsonschema-rs; None when none is found."""
    if judges[left].rust is None or judges[right].rust is None:
        return None
    documents = Documents(random.Random(row["id"]))
    for _ in range(tries):
        schema = row[documents.random.choice((left, right))]
        document = documents.near(schema, schema) if documents.random.random() < 0.85 else documents.any(3)
        text = json.dumps(document)
        if judges[left].by_rust(text) is True and judges[right].by_rust(text) is False:
            if judges[left].by_python(text) is True and judges[right].by_python(text) is False:
                return document
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kedge")
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--pairs", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=2000)
    arguments = parser.parse_args()
    began, next_seed, wrong, costs, sizes = time.time(), arguments.seed * 1_000_000, [], [], []
    counts = dict.fromkeys(("included", "excluded", "undecided", "error", "unconfirmed", "disputed"), 0)
    reasons = {}
    left_over = arguments.pairs or (1 << 62)
    while left_over > 0 and not (arguments.seconds and time.time() - began > arguments.seconds):
        rows = [pair(next_seed + index) for index in range(min(200, left_over))]
        next_seed, left_over = next_seed + len(rows), left_over - len(rows)
        answers, again = batch(arguments.kedge, "include", rows), batch(arguments.kedge, "include", rows)
        wrong += [f"{json.dumps(row)}: {one}, then {other}" for row, one, other in zip(rows, answers, again) if timeless(one) != timeless(other)]
        for row, answer in zip(rows, answers):
            judges = {side: Judge(json.dumps(row[side]), row["draft"]) for side in ("s1", "s2")}
            for direction, left, right in DIRECTIONS:
                said = answer[direction]
                counts[said["verdict"]] += 1
                costs.append(said.get("cpu_us", 0))
                problem = None
                if said["verdict"] == "excluded":
                    text = dumps(said["witness"])
                    sizes.append(nodes(said["witness"]))
                    votes = [
                        (getattr(judges[left], name)(text), getattr(judges[right], name)(text)) for name in ("by_rust", "by_python")
                    ]
                    votes = [vote for vote in votes if all(isinstance(part, bool) for part in vote)]
                    counts["disputed"] += any(vote != (True, False) for vote in votes)
                    if not votes:
                        counts["unconfirmed"] += 1
                    elif not any(vote == (True, False) for vote in votes):
                        problem = f"witness {text}: (accepted, accepted by the other) {votes}"
                elif said["verdict"] == "included":
                    document = refuted(row, left, right, judges, arguments.documents)
                    if document is not None:
                        problem = f"included, but {json.dumps(document)}"
                elif said["verdict"] == "error":
                    problem = said.get("reason")
                else:
                    reasons[said["reason"]] = reasons.get(said["reason"], 0) + 1
                if problem:
                    wrong.append(f"{json.dumps(row)} {direction}: {problem}")
    total = counts["included"] + counts["excluded"] + counts["undecided"] + counts["error"]
    print(f"inclusion soak: seed {arguments.seed}, {total} directions in {time.time() - began:.0f} s: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
    print(f"  wrong: {len(wrong)}; decided: {100 * (counts['included'] + counts['excluded']) / max(1, total):.2f} %")
    print("  CPU us a direction: p50 {} p95 {} p99 {} max {}".format(*(percentile(costs, share) for share in (0.5, 0.95, 0.99, 1))))
    print("  nodes a witness: p50 {} p95 {} max {}".format(*(percentile(sizes, share) for share in (0.5, 0.95, 1))))
    for reason, count in sorted(reasons.items(), key=lambda entry: -entry[1])[:10]:
        print(f"  undecided {count}: {reason}")
    for line in wrong[:20]:
        print("  wrong: " + line[:2000])
    sys.exit(1 if wrong else 0)


def timeless(answer):
    """An answer without the time it took."""
    return {name: {key: part for key, part in said.items() if key != "cpu_us"} if isinstance(said, dict) else said for name, said in answer.items()}


def nodes(value):
    if isinstance(value, dict):
        return 1 + sum(nodes(part) for part in value.values())
    if isinstance(value, list):
        return 1 + sum(nodes(part) for part in value)
    return 1


main()
