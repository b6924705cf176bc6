"""`kedge diff` on versions of OpenTelemetry's semantic conventions: what is found is held against facts found by other means."""

import json
import os
import random

from kedge import batch


def run(kedge, suites, sample=None, seed=20260, verbose=False):
    folder = os.path.join(suites, "real-history")
    with open(os.path.join(folder, "pairs.jsonl")) as lines:
        pairs = [pair for pair in map(json.loads, lines) if pair["kind"] == "telemetry"]
    if sample and sample < len(pairs):
        pairs = random.Random(seed).sample(pairs, sample)
    questions = [
        {"id": pair["id"], "old": pair["old_path"], "new": pair["new_path"], "kind": "telemetry"} for pair in pairs
    ]
    right, unread, wrong = 0, 0, []
    for pair, answer in zip(pairs, batch(kedge, "diff", questions, folder)):
        if answer["verdict"] == "error" and "/manifest.yaml/" in answer["reason"]:
            right += 1  # no telemetry, and said so
        elif answer["verdict"] == "error":
            wrong.append(f"error {pair['id']}: {answer['reason']}")
        if answer["verdict"] == "error":
            continue
        if is_second_format(folder, pair):
            unread += 1
            continue
        ours, theirs = found(answer), expected(pair["facts"])
        if ours == theirs or theirs <= ours and is_partial(pair):
            right += 1
        else:
            wrong.append(f"{pair['id']}: not found {sorted(theirs - ours)[:4]}, found besides {sorted(ours - theirs)[:4]}")
    print(f"telemetry: {len(pairs)} pairs, {right} as the facts say, {len(wrong)} not; {unread} in a format that the facts do not read")
    for line in wrong if verbose else wrong[:10]:
        print("  " + line[:400])
    return not wrong


def is_partial(pair):
    """The facts list so many of a sort at most."""
    return any(count > len(pair["facts"].get(word) or []) for word, count in pair["fact_counts"].items())


def is_second_format(folder, pair):
    """`file_format: definition/2`, which the facts take for a file without groups."""
    for side in ("old_path", "new_path"):
        with open(os.path.join(folder, pair[side]), encoding="utf-8") as file:
            if "file_format: definition/" in file.read(400):
                return True
    return False


def expected(facts):
    result = set()
    for word in ("added", "removed"):
        names = set(facts.get(word) or [])
        result |= {(word, name) for name in names if "/" not in name or name.split("/")[0] not in names}
    for word in ("enum_added", "enum_removed"):
        result |= {(word, place) for place, _ in facts.get(word) or []}
    # A type that is only said in one version is declared elsewhere in the other.
    result |= {("type", place) for place, old, new in facts.get("type_changed") or [] if "/" in place and old and new}
    result |= {
        ("required", place) for place, old, new in facts.get("requirement_changed") or [] if (old == "required") != (new == "required")
    }
    return result


def found(answer):
    words = {
        "metric-added": "added", "signal-added": "added", "label-added": "added", "metric-removed": "removed",
        "signal-removed": "removed", "label-removed": "removed", "label-value-added": "enum_added",
        "label-value-removed": "enum_removed", "label-type-changed": "type", "label-became-required": "required",
        "label-became-optional": "required",
    }
    return {(words[f["rule"]], f["surface"]) for f in answer["findings"] if f["rule"] in words}
