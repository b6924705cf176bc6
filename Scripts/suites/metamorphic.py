"""Great API descriptions, written in another way that means the same: nothing may be found. Swapped sides mirror."""

import copy
import json
import os
import random
import tempfile

from kedge import batch

DOCUMENTS = ("adyen-checkout.2026-05-28.74fabab0.json", "box.2026-06-29.c9a878a9.json", "twilio.2026-04-14.d50069b4.json")
PAIRS = (("box.2026-06-10.8b694ffa.json", "box.2026-06-29.c9a878a9.json"),)


def run(kedge, suites, sample=None, seed=20260, verbose=False):
    folder = os.path.join(suites, "openapi", "real")
    failures, asked = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        for name in DOCUMENTS[: 1 if sample else None]:
            with open(os.path.join(folder, name)) as text:
                document = json.load(text)
            questions = [
                {"id": f"{name} {title}", "old": os.path.join(folder, name), "new": write(scratch, title, variant), "kind": "openapi"}
                for title, variant in variants(document, seed)
            ]
            for answer in batch(kedge, "diff", questions):
                asked += 1
                if answer["verdict"] != "neutral" or answer["findings"]:
                    failures.append(f"{answer['id']}: {answer['verdict']} {json.dumps(answer.get('findings'))[:300]} {answer.get('reason')}")
    for old, new in PAIRS:
        asked += 1
        failures += mirrored(kedge, folder, old, new)
    print(f"metamorphic: {asked} questions, {len(failures)} failed")
    for failure in failures if verbose else failures[:10]:
        print("  " + failure[:500])
    return not failures


def write(scratch, title, variant):
    extension = "yaml" if title == "as YAML" else "json"
    path = os.path.join(scratch, f"{title.replace(' ', '-')}.{extension}")
    with open(path, "w") as file:
        if extension == "yaml":
            import yaml

            yaml.dump(variant, file, Dumper=yaml.CSafeDumper, allow_unicode=True)
        else:
            json.dump(variant, file)
    return path


def variants(document, seed):
    yield "itself", document
    yield "as YAML", document
    yield "members in another order", shuffled(document, random.Random(seed))
    yield "references inlined once", inlined(document)
    yield "components renamed", renamed(document)
    yield "upgraded to 3.1", upgraded(document)


def shuffled(value, chance):
    if isinstance(value, dict):
        names = list(value)
        chance.shuffle(names)
        return {name: shuffled(value[name], chance) for name in names}
    return [shuffled(element, chance) for element in value] if isinstance(value, list) else value


def inlined(document):
    """Every reference from a path to a parameter, response or body is replaced by what it leads to."""

    def walk(value):
        if isinstance(value, dict):
            reference = value.get("$ref")
            if isinstance(reference, str) and reference.startswith(
                ("#/components/parameters/", "#/components/responses/", "#/components/requestBodies/", "#/components/headers/")
            ):
                target = document
                for token in reference[2:].split("/"):
                    target = target[token.replace("~1", "/").replace("~0", "~")]
                return walk(target)
            return {name: walk(member) for name, member in value.items()}
        return [walk(element) for element in value] if isinstance(value, list) else value

    result = copy.deepcopy(document)
    result["paths"] = walk(result["paths"])
    return result


def renamed(document):
    """Schemas get other names, but for those that a discriminator goes by."""
    schemas = document["components"]["schemas"]
    text = json.dumps(document)
    kept = set(schemas) if '"discriminator"' in text else set()
    names = {name: f"Renamed{number}" for number, name in enumerate(schemas) if name not in kept}

    def walk(value):
        if isinstance(value, dict):
            result = {name: walk(member) for name, member in value.items()}
            reference = value.get("$ref")
            if isinstance(reference, str) and reference.startswith("#/components/schemas/"):
                name = reference[len("#/components/schemas/") :]
                result["$ref"] = "#/components/schemas/" + names.get(name, name)
            return result
        return [walk(element) for element in value] if isinstance(value, list) else value

    result = walk(document)
    result["components"]["schemas"] = {names.get(name, name): member for name, member in result["components"]["schemas"].items()}
    return result


def upgraded(document):
    """OpenAPI 3.0 as 3.1: `nullable` is a type, exclusive bounds are numbers, siblings of `$ref` are dropped as 3.0 does."""
    if not document.get("openapi", "").startswith("3.0"):
        return document

    def walk(value):
        if isinstance(value, list):
            return [walk(element) for element in value]
        if not isinstance(value, dict):
            return value
        if isinstance(value.get("$ref"), str):
            return {"$ref": value["$ref"]}
        result = {name: walk(member) for name, member in value.items()}
        kind = result.get("type")
        if result.pop("nullable", False) is True and isinstance(kind, str):
            result["type"] = [kind, "null"]
        for exclusive, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if isinstance(result.get(exclusive), bool) and (result.pop(exclusive)) and bound in result:
                result[exclusive] = result.pop(bound)
        return result

    return {**walk(document), "openapi": "3.1.0"}


def mirrored(kedge, folder, old, new):
    """What is added one way is removed the other; the same surfaces are concerned."""
    there, back = batch(kedge, "diff", [
        {"id": "there", "old": old, "new": new, "kind": "openapi"}, {"id": "back", "old": new, "new": old, "kind": "openapi"},
    ], folder)
    swaps = (("added", "removed"), ("required", "optional"), ("deprecated", "reactivated"))

    def mirror(rule):
        for first, second in swaps:
            if rule.endswith(first) or rule.endswith(second):
                return rule.replace(first, "?").replace(second, first).replace("?", second)
        return rule

    ours = sorted(mirror(finding["rule"]) for finding in there["findings"])
    theirs = sorted(finding["rule"] for finding in back["findings"])
    return [] if ours == theirs else [f"{old} and {new}: {ours} there, {theirs} back"]
