"""Great API descriptions, written in another way that means the same: nothing may be found. Swapped sides mirror."""

import copy
import json
import os
import random
import tempfile

from kedge import batch

# Every real document of the pairs, the newest of each API.
PAIRS = (
    ("box.2026-06-10.8b694ffa.json", "box.2026-06-29.c9a878a9.json"),
    ("twilio.2026-03-24.5fc16b94.json", "twilio.2026-04-14.d50069b4.json"),
    ("kubernetes.2025-12-30.82420b32.json", "kubernetes.2026-05-05.ac0ee509.json"),
    ("github.2022-07-15.1cf3739b.json", "github.2022-07-18.58592853.json"),
    ("plaid.2026-04-27.22052fbb.yaml", "plaid.2026-06-10.5c2920e9.yaml"),
)
# What is tried in a sample: small enough for every run of the tests.
SMALL = ("adyen-checkout.2026-05-28.74fabab0.json", "box.2026-06-29.c9a878a9.json", "twilio.2026-04-14.d50069b4.json")


def documents(folder):
    """The newest version of each API."""
    newest = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith((".json", ".yaml")):
            newest[name.split(".")[0]] = name
    return sorted(newest.values())


def run(kedge, suites, sample=None, seed=20260, verbose=False):
    folder = os.path.join(suites, "openapi", "real")
    failures, asked = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        for name in random.Random(seed).sample(SMALL, 1) if sample else documents(folder):
            document = load(os.path.join(folder, name))
            questions = [
                {"id": f"{name} {title}", "old": os.path.join(folder, name), "new": write(scratch, title, variant), "kind": "openapi"}
                for title, variant in variants(document, seed)
            ]
            for answer in batch(kedge, "diff", questions):
                asked += 1
                if answer["verdict"] != "neutral" or answer["findings"]:
                    failures.append(f"{answer['id']}: {answer['verdict']} {json.dumps(answer.get('findings'))[:300]} {answer.get('reason')}")
    for old, new in PAIRS[: 1 if sample else None]:
        asked += 1
        failures += mirrored(kedge, folder, old, new)
    print(f"metamorphic: {asked} questions, {len(failures)} failed")
    for failure in failures if verbose else failures[:10]:
        print("  " + failure[:500])
    return not failures


def load(path):
    with open(path) as text:
        if path.endswith(".json"):
            return json.load(text)
        import yaml

        # Dates stay the texts that they are in JSON.
        class Loader(yaml.CSafeLoader):
            pass

        Loader.yaml_implicit_resolvers = {
            first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:timestamp"]
            for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
        }
        return json.loads(json.dumps(yaml.load(text, Loader=Loader)))


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
    """Every reference from a path to a parameter, response or body, is replaced by its target."""
    kinds = ("parameters", "responses", "requestBodies", "headers")
    places = tuple(f"#/components/{kind}/" for kind in kinds) + ("#/parameters/", "#/responses/")

    def walk(value):
        if isinstance(value, dict):
            reference = value.get("$ref")
            if isinstance(reference, str) and reference.startswith(places):
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
    is_swagger = "swagger" in document
    holder = document if is_swagger else document.get("components") or {}
    place = "definitions" if is_swagger else "schemas"
    prefix = "#/definitions/" if is_swagger else "#/components/schemas/"
    schemas = holder.get(place) or {}
    kept = set(schemas) if '"discriminator"' in json.dumps(document) else set()
    names = {name: f"Renamed{number}" for number, name in enumerate(schemas) if name not in kept}

    def walk(value):
        if isinstance(value, dict):
            result = {name: walk(member) for name, member in value.items()}
            reference = value.get("$ref")
            if isinstance(reference, str) and reference.startswith(prefix):
                name, slash, rest = reference[len(prefix) :].partition("/")
                result["$ref"] = prefix + names.get(name, name) + slash + rest
            return result
        return [walk(element) for element in value] if isinstance(value, list) else value

    result = walk(document)
    changed = result if is_swagger else result.get("components") or {}
    if schemas:
        changed[place] = {names.get(name, name): member for name, member in changed[place].items()}
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


# What is outside schemas mirrors always; of schemas a known break stands for the rest, so additions beside it are not looked for.
OUTSIDE = ("path", "operation", "parameter", "header", "body", "media-type", "status", "security", "server", "callback", "webhook", "link", "encoding")


def mirrored(kedge, folder, old, new):
    """What is added one way is removed the other; the same surfaces are concerned."""
    there, back = batch(kedge, "diff", [
        {"id": "there", "old": old, "new": new, "kind": "openapi"}, {"id": "back", "old": new, "new": old, "kind": "openapi"},
    ], folder)
    swaps = (("added", "removed"), ("required", "optional"), ("deprecated", "reactivated"))
    breaks = "breaking" in (there["verdict"], back["verdict"])

    def mirror(rule):
        for first, second in swaps:
            if rule.endswith(first) or rule.endswith(second):
                return rule.replace(first, "?").replace(second, first).replace("?", second)
        return rule

    def rules(answer):
        return [rule for rule in (finding["rule"] for finding in answer["findings"]) if not breaks or rule.startswith(OUTSIDE)]

    ours, theirs = sorted(mirror(rule) for rule in rules(there)), sorted(rules(back))
    return [] if ours == theirs else [f"{old} and {new}: {ours} there, {theirs} back"]
