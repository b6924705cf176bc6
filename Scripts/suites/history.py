"""`kedge diff` on real version pairs: no label contradicted, every break's witness confirmed by jsonschema-rs."""

import json
import os
import random

from judges import Judge
from kedge import batch, dumps, percentile

VERDICTS = ("breaking", "additive", "neutral", "undecided", "refused", "error")


def run(kedge, suites, sample=None, seed=20260, kinds=("json-schema",), verbose=False):
    folder = os.path.join(suites, "real-history")
    with open(os.path.join(folder, "pairs.jsonl")) as lines:
        pairs = [json.loads(line) for line in lines]
    unsupported = sum(pair["kind"] not in kinds for pair in pairs)
    pairs = [pair for pair in pairs if pair["kind"] in kinds]
    if sample and sample < len(pairs):
        pairs = random.Random(seed).sample(pairs, sample)
    questions = [question(pair, side) for pair in pairs for side in ("backward", "forward")]
    answers = batch(kedge, "diff", questions, folder)
    counts, bad, undecided = dict.fromkeys(VERDICTS, 0), [], []
    witnesses = {"confirmed": 0, "contradicted": 0, "not judged": 0, "none": 0}
    for index, (asked, answer) in enumerate(zip(questions, answers)):
        pair, side = pairs[index // 2], ("backward", "forward")[index % 2]
        verdict = answer.get("verdict", "error")
        if verdict == "error" and "is already a member of this object" in answer.get("reason", ""):
            verdict = "refused"  # a name twice in one object: docs/formats.md
        counts[verdict] += 1
        if verdict in ("undecided", "error"):
            undecided.append(f"{verdict} {pair['id']} {side}: {answer.get('reason')}")
        if verdict in ("additive", "neutral") and pair[f"witness_{side}"] is not None and not pair.get("witness_error"):
            bad.append(f"wrong {pair['id']} {side}: {verdict}, but {json.dumps(pair[f'witness_{side}'])[:200]}")
        if verdict == "breaking":
            state = judged(folder, asked, answer)
            witnesses[state] += 1
            if state in ("contradicted", "none"):
                bad.append(f"witness {state} {pair['id']} {side}: {json.dumps(answer['findings'])[:300]}")
    print(f"history: {len(pairs)} pairs, both ways; {unsupported} of other kinds unsupported")
    print("  " + ", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    print("  breaks: " + ", ".join(f"{count} {state}" for state, count in witnesses.items()))
    costs = [answer.get("cpu_us", 0) for answer in answers]
    print("  CPU us a pair: p50 {} p95 {} p99 {} max {}".format(*(percentile(costs, s) for s in (0.5, 0.95, 0.99, 1))))
    for line in bad[:60] + (undecided if verbose else undecided[:10]):
        print("  " + line[:400])
    return not bad and counts["error"] == 0


def question(pair, side):
    """Forward compatibility of a pair is backward compatibility of the pair swapped."""
    old, new = ("old", "new") if side == "backward" else ("new", "old")
    asked = {
        "id": f"{pair['id']} {side}", "old": pair[f"{old}_path"], "new": pair[f"{new}_path"], "kind": pair["kind"],
        "flow": "accepted", "policy": "backward",
        "old_externals": pair.get(f"{old}_externals") or {}, "new_externals": pair.get(f"{new}_externals") or {},
    }
    if pair.get("draft"):
        asked["draft"] = pair["draft"]
    for theirs, ours in ((old, "old"), (new, "new")):
        if pair.get(f"{theirs}_base_uri"):
            asked[f"{ours}_base_uri"] = pair[f"{theirs}_base_uri"]
    return asked


def judged(folder, asked, answer):
    """The first breaking finding with a witness, put to jsonschema-rs under both schemas."""
    found = [f for f in answer["findings"] if f["class"] == "breaking" and "witness" in f]
    if not found:
        return "none"
    sides = {}
    for side in ("old", "new"):
        externals = {address: text(folder, path) for address, path in asked[f"{side}_externals"].items()}
        sides[side] = Judge(text(folder, asked[side]), asked.get("draft"), externals)
    votes = set()
    for finding in found:
        witness = dumps(finding["witness"])
        accepting = finding.get("accepted_by", "old")
        rejecting = "new" if accepting == "old" else "old"
        accepted, rejected = sides[accepting].by_rust(witness), sides[rejecting].by_rust(witness)
        if isinstance(accepted, bool) and isinstance(rejected, bool):
            votes.add(accepted and not rejected)
    if not votes:
        return "not judged"
    return "confirmed" if votes == {True} else "contradicted"


def text(folder, path):
    with open(os.path.join(folder, path), encoding="utf-8-sig") as file:
        content = file.read()
    if path.endswith((".yaml", ".yml")):
        import yaml

        return json.dumps(yaml.load(content, Loader=yaml.CSafeLoader), default=str)
    return content
