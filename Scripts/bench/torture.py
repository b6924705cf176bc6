"""Hard questions put to `kedge include`: each decided or undecided within 2 s and 500 MiB. Exit 1 where that fails."""

import json
import resource
import subprocess
import sys


def cases():
    thousand = [f"value-{index:05}" for index in range(10_000)]
    yield "enum of 10,000 within itself and one more", {"enum": thousand}, {"enum": thousand[::-1] + ["more"]}
    yield "enum of 10,000 numbers within an interval", {"enum": list(range(10_000))}, {"type": "integer", "minimum": 0, "maximum": 9_999}
    yield "enum of 10,000 within a pattern", {"enum": thousand}, {"type": "string", "pattern": "^value-[0-9]{5}$"}
    yield "property with an enum of 10,000, one gone", properties(kind={"enum": thousand}), properties(kind={"enum": thousand[:-1]})
    branches = [closed(kind={"const": f"k{index}"}, **{f"p{index}": {"type": "string"}}) for index in range(200)]
    yield "oneOf of 200 with a discriminator", {"oneOf": branches}, {"oneOf": branches[::-1]}
    longer = branches[:100] + [closed(kind={"const": "k100"}, p100={"type": "integer"})] + branches[101:]
    yield "oneOf of 200 with a discriminator, one changed", {"oneOf": branches}, {"oneOf": longer}
    yield "oneOf of 200 with a discriminator within anyOf", {"oneOf": branches}, {"anyOf": branches}
    loose = [{"type": "object", "required": [f"p{index}"], "properties": {f"p{index}": {"type": "string"}}} for index in range(200)]
    yield "oneOf of 200 without a discriminator", {"oneOf": loose}, {"oneOf": loose[::-1]}
    yield "oneOf of 200 without a discriminator within anyOf", {"oneOf": loose}, {"anyOf": loose}
    yield "anyOf of 200 without a discriminator within oneOf", {"anyOf": loose}, {"oneOf": loose}
    overlapping = {f"{chr(97 + index % 26)}.*{chr(97 + (index * 7) % 26)}": {"minimum": index} for index in range(30)}
    yield "30 overlapping patternProperties", {"patternProperties": overlapping}, {"patternProperties": {**overlapping, "z": {"minimum": 3}}}
    yield "30 overlapping patternProperties, closed", {"patternProperties": overlapping, "additionalProperties": False}, {"patternProperties": overlapping, "additionalProperties": {"type": "string"}}
    nested = {"properties": {"p12": True}}
    for index in range(12):
        nested = {"anyOf": [{"properties": {f"p{index}": {"type": "integer"}}, "required": [f"p{index}"]}, nested]}
    yield "12 nested anyOf beside unevaluatedProperties", {**nested, "unevaluatedProperties": False}, {**nested, "unevaluatedProperties": {"type": "null"}}
    names = {f"p{index}": True for index in range(13)}
    yield "12 nested anyOf beside unevaluatedProperties within closed", {**nested, "unevaluatedProperties": False}, {"properties": names, "additionalProperties": False}
    side = {"allOf": [{"anyOf": [{"properties": {f"p{i}": {"type": "integer"}}, "required": [f"p{i}"]}, {"properties": {f"q{i}": {"type": "string"}}}]} for i in range(12)]}
    yield "12 anyOf side by side beside unevaluatedProperties", {**side, "unevaluatedProperties": False}, {**side, "unevaluatedProperties": {"type": "null"}}
    union = {"$ref": "#/$defs/a", "$defs": {name: {"anyOf": [{"type": "null"}] + [
        {"type": "object", "required": ["kind"], "properties": {"kind": {"const": name + other}, "next": {"$ref": f"#/$defs/{other}"}}} for other in "abcdef"]} for name in "abcdef"}}
    wider = json.loads(json.dumps(union).replace('{"type": "null"}', '{"type": ["null", "boolean"]}'))
    yield "mutually recursive unions", union, wider
    yield "a{0,10000} within a*", {"type": "string", "pattern": "^a{0,10000}$"}, {"type": "string", "pattern": "^a*$"}
    yield "a{0,10000} and one more", {"type": "string", "pattern": "^a{0,10000}$"}, {"type": "string", "pattern": "^a{0,10001}$"}
    yield "(a|b){5000} within length", {"type": "string", "pattern": "^(a|b){5000}$"}, {"minLength": 5000, "maxLength": 5000}
    yield "minLength 1,000,000", {"type": "string", "minLength": 1_000_000}, {"type": "string", "minLength": 1_000_001}
    yield "minLength 1,000,000 beside a pattern", {"type": "string", "minLength": 1_000_000, "pattern": "^a"}, {"type": "string", "minLength": 999_999}
    yield "minItems 1,000,000", {"type": "array", "minItems": 1_000_000}, {"type": "array", "minItems": 1_000_001}
    yield "contains 20 things", {"allOf": [{"contains": {"const": index}} for index in range(20)]}, {"minItems": 20}
    yield "unique of 100", {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 100}, "uniqueItems": True}, {"maxItems": 100}
    yield "multiples of primes", {"type": "integer", "minimum": 1, "not": {"anyOf": [{"multipleOf": n} for n in (2, 3, 5, 7, 11, 13)]}}, {"const": 1}
    yield "deep", deep(100, "integer"), deep(100, "number")
    yield "product of unions", {"allOf": [{"anyOf": [{"required": [f"a{i}"]}, {"required": [f"b{i}"]}]} for i in range(20)]}, {"minProperties": 20}
    yield "negated product of unions", {"minProperties": 1}, {"anyOf": [{"allOf": [{"required": [f"a{i}"]}, {"not": {"required": [f"b{i}"]}}]} for i in range(20)]}


def properties(**members):
    return {"type": "object", "properties": members}


def closed(**members):
    return {"type": "object", "properties": members, "required": ["kind"], "additionalProperties": False}


def deep(depth, leaf):
    schema = {"type": leaf}
    for _ in range(depth):
        schema = {"type": "object", "properties": {"n": schema}, "required": ["n"]}
    return schema


def main(kedge):
    failed = False
    for name, first, second in cases():
        question = json.dumps({"id": name, "draft": "2020-12", "s1": first, "s2": second})
        try:
            run = subprocess.run([kedge, "include", "--batch", "-"], input=question, capture_output=True, text=True, timeout=60, check=False)
            answer = json.loads(run.stdout)
        except (subprocess.TimeoutExpired, json.JSONDecodeError) as error:
            print(f"  FAIL {name}: {type(error).__name__}")
            failed = True
            continue
        for direction in ("s1_sub_s2", "s2_sub_s1"):
            said = answer[direction]
            slow = said.get("cpu_us", 0) > 2_000_000 or said["verdict"] == "error"
            failed |= slow
            print(f"  {'FAIL ' if slow else ''}{name}, {direction}: {said['verdict']}, {said.get('steps')} steps, {said.get('cpu_us', 0) / 1000:.1f} ms {said.get('reason', '')} {json.dumps(said.get('witness', ''))[:60]}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"  peak memory: {peak} MiB")
    sys.exit(1 if failed or peak > 500 else 0)


main(sys.argv[1])
