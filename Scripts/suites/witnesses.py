"""Documents that `kedge diff` shows for great API descriptions, put to another validator under both schemas.

Each must be accepted by one version and rejected by the other. The schemas are read by descriptions.py, the documents are judged
by jsonschema-rs with formats asserted. What cannot be judged so is counted with its reason.
"""

import csv
import json
import os
import random
import subprocess

import jsonschema_rs

from descriptions import Description, Unjudgeable

# How many surfaces of a change are tried: a document belongs to one of those that share the change.
SURFACES = 400


def run(kedge, suites, sample=None, seed=20260, verbose=False):
    folder = os.path.join(suites, "openapi", "real")
    with open(os.path.join(folder, "pairs.tsv")) as text:
        rows = list(csv.DictReader(text, delimiter="\t"))
    if sample:
        rows = random.Random(seed).sample([row for row in rows if row["pair"].endswith("-near")], 3)
    counts, contradicted = {}, []
    for row in rows:
        for outcome, detail in judged(kedge, os.path.join(folder, row["base"]), os.path.join(folder, row["revision"])):
            counts[outcome] = counts.get(outcome, 0) + 1
            if outcome == "contradicted":
                contradicted.append(f"{row['pair']}: {detail}")
    print(f"witnesses of {len(rows)} pairs of descriptions: " + (", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "none"))
    for text in contradicted if verbose else contradicted[:10]:
        print("  contradicted " + text[:600])
    return not contradicted


def judged(kedge, old_path, new_path):
    run = subprocess.run([kedge, "diff", old_path, new_path, "--format", "json"], capture_output=True, text=True, check=False)
    old, new = Description(old_path), Description(new_path)
    validators = {}
    for finding in json.loads(run.stdout)["findings"]:
        for impact in finding["impacts"]:
            for accepting, rejecting, field in ((old, new, "accepted_by_old_only"), (new, old, "accepted_by_new_only")):
                if field in impact:
                    outcome, why = judge(accepting, rejecting, impact, impact[field], validators)
                    yield outcome, f"{finding['rule']} {why}: {json.dumps(impact[field])[:200]}"


def judge(accepting, rejecting, impact, document, validators):
    reasons = []
    for surface in impact["surfaces"][:SURFACES]:
        try:
            answers = [validator(side, surface, impact["flow"], validators).is_valid(document) for side in (accepting, rejecting)]
        except Unjudgeable as error:
            reasons.append(f"not judgeable ({error})".split(":")[0].rstrip(")") + ")")
            continue
        except (KeyError, AttributeError, TypeError, ValueError) as error:
            reasons.append(f"not judgeable ({type(error).__name__})")
            continue
        if answers == [True, False]:
            return "confirmed", surface
        reasons.append(f"contradicted {surface} {answers}")
    contradictions = [reason for reason in reasons if reason.startswith("contradicted")]
    if not contradictions:
        return (reasons[0] if reasons else "not judgeable (no surface)"), ""
    if all(" parameter " in reason or "form" in reason.split(" > ")[-1] for reason in contradictions):
        return "not judgeable (values that are text on the wire)", contradictions[0]
    return "contradicted", contradictions[0]


def validator(side, surface, flow, validators):
    key = (id(side), surface, flow)
    if key not in validators:
        try:
            validators[key] = jsonschema_rs.Draft202012Validator(side.whole(side.schema(surface), flow), validate_formats=True)
        except jsonschema_rs.ValidationError as error:
            validators[key] = Unjudgeable(f"a schema that is none: {error.message[:60]}")
        except Unjudgeable as error:
            validators[key] = error
    if isinstance(validators[key], Unjudgeable):
        raise validators[key]
    return validators[key]
