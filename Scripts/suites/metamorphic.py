"""Great API descriptions, written in another way that means the same: nothing may be found. Swapped sides mirror."""

import copy
import csv
import json
import os
import random
import re
import subprocess
import tempfile
from collections import Counter

from kedge import batch

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
    with open(os.path.join(folder, "pairs.tsv")) as table:
        rows = [row for row in csv.DictReader(table, delimiter="\t") if not sample or row["pair"] == "box-near"]
    for old, new in ((row["base"], row["revision"]) for row in rows):
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


# What happens outside schemas, by the first words of its rules: it mirrors one by one, surface by surface.
OUTSIDE = ("path", "operation", "parameter", "header", "body", "media-type", "status", "security", "server", "callback", "webhook", "link", "encoding", "component", "xml")
SWAPS = (("added", "removed"), ("required", "optional"), ("deprecated", "reactivated"))
# Requests that are answered or not, whether by a path of their own or beside a template.
SERVED = {"path-removed": "served-removed", "operation-removed": "served-removed", "path-added": "served-added", "operation-added": "served-added", "path-shadowed": "served-added"}


def mirrored(kedge, folder, old, new):
    """What is added one way is removed the other, at the same surfaces; what a surface gains one way it loses the other."""
    there, back = look(kedge, folder, old, new), look(kedge, folder, new, old)
    title = f"{old} and {new}"
    ours, theirs = Counter(map(mirror, there["events"])), Counter(back["events"])
    alone = (ours - theirs) + (theirs - ours)
    failures = [f"{title}: {event} is told one way alone" for event in sorted(alone.elements())]
    for name, verdicts in there["verdicts"].items():
        other = back["verdicts"].get(name)
        if other is not None and verdicts != other[::-1]:
            failures.append(f"{title}: {name} is {verdicts} there and {other} back")
    for side, way in ((there, "there"), (back, "back")):
        failures += [f"{title}: {name} breaks {way}, and no finding says so" for name in untold(side)]
    return failures


def mirror(event):
    rule, surface = event
    for first, second in SWAPS:
        if rule.endswith(first) or rule.endswith(second):
            return rule.replace(first, "?").replace(second, first).replace("?", second), surface
    return event


def look(kedge, folder, old, new):
    """Events outside schemas, the verdicts of every surface both ways, and the surfaces that some breaking finding names."""
    with tempfile.TemporaryDirectory() as scratch:
        report = os.path.join(scratch, "report.json")
        command = [kedge, "diff", "--policy", "wire", "--prove", "--report", f"json={report}", old, new]
        text = subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout
        findings = load(report)["findings"]
    told = [(finding, shape(surface)) for finding in findings for impact in finding["impacts"] for surface in impact["surfaces"]]
    return {
        "events": [(SERVED.get(finding["rule"], finding["rule"]), surface) for finding, surface in told if finding["rule"].startswith(OUTSIDE)],
        "breaking": {surface for finding, surface in told if finding["class"] == "breaking"},
        "verdicts": verdicts(text),
    }


def verdicts(text):
    """By surface and flow: is every old document a new one, and every new one an old one. What two surfaces share a name for is left out."""
    found, current = {}, None
    for line in text.split("\n"):
        proof = re.fullmatch(r"proof: (.*) \((accepted|produced|exchanged)\)", line)
        if proof:
            current = found.setdefault((shape(proof[1]), proof[2]), [])
        elif current is not None and re.match("  (yes|no|undecided)", line):
            current.append(line.split()[0].rstrip(":"))
    return {name: verdicts for name, verdicts in found.items() if len(verdicts) == 2}


def untold(side):
    """Surfaces that lose a document which others write, or gain one which others read, and are in no breaking finding."""
    for (surface, flow), (narrowing, widening) in side["verdicts"].items():
        isBroken = flow != "produced" and narrowing == "no" or flow != "accepted" and widening == "no"
        if isBroken and surface not in side["breaking"]:
            yield surface


def shape(surface):
    """A surface without the names of its parameters in the path."""
    return re.sub("{[^}]*}", "{}", surface)
