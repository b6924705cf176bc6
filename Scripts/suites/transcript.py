"""Judges the witnesses of one `kedge check --format json` (standard input) by python's jsonschema, in a repository.

Prints `N witnesses confirmed`; ends with 1 when a finding that blocks has no witness, or one is not confirmed.
"""
import json
import pathlib
import sys

import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012


def load(path):
    text = pathlib.Path(path).read_text()
    return json.loads(text) if str(path).endswith(".json") else yaml.safe_load(text)


def validator(root, contract):
    """The schema at a path below a folder; references are files below that folder."""
    base = "file:///"

    def retrieve(uri):
        return Resource.from_contents(load(pathlib.Path(root) / uri[len(base):]), DRAFT202012)

    schema = {"$ref": base + contract}
    return Draft202012Validator(schema, registry=Registry(retrieve=retrieve))


report = json.load(sys.stdin)
contracts = {(c["module"], c["path"]): c for c in report["contracts"]}
confirmed = 0
for finding in report["findings"]:
    contract = contracts[finding["module"], finding["contract"]]
    old = validator(f"snapshots/{finding['module']}/{contract['old']}/files", finding["contract"])
    new = validator(".", finding["contract"])
    witnesses = [
        (impact[key], accepting, rejecting)
        for impact in finding["impacts"]
        for key, accepting, rejecting in (("accepted_by_old_only", old, new), ("accepted_by_new_only", new, old))
        if key in impact
    ]
    if finding["decision"] == "block" and not witnesses:
        sys.exit(f"{finding['rule']}: no witness")
    for document, accepting, rejecting in witnesses:
        if not accepting.is_valid(document) or rejecting.is_valid(document):
            sys.exit(f"{finding['rule']}: {json.dumps(document)} is not what is said of it")
        confirmed += 1
print(f"{confirmed} witnesses confirmed")
