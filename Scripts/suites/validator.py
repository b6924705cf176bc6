"""The validator on random schemas and documents of all drafts, judged by jsonschema and jsonschema-rs.

Where the two judges agree, Kedge must say the same; where they do not, the pair is shown with `--verbose` and decides nothing.
Draft 4 gets no `1000.0`: what an integer is goes by spelling there (core, section 3.5), which its judges read differently.
"""

import json
import random

from judges import DRAFTS, Judge
from kedge import batch

NAMES = ["a", "b", "ab", "x1", "é", ""]
PATTERNS = ["^a", "b$", "[0-9]", "^.{1,2}$", "^$"]
STRINGS = ["", "a", "b", "ab", "x1", "é", "😁", "aa1", "abc"]
NUMBERS = [0, 1, -1, 2, 3, 4, 6, 10, 0.5, 1.5, -2.5, 1e3, 12345678901234567890]
INTEGERS = [number for number in NUMBERS if number != 1000]
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]


class Generator:
    def __init__(self, draft, seed):
        self.draft = draft
        self.random = random.Random(seed)
        self.age = list(DRAFTS).index(draft)

    def value(self, depth=2):
        pick = self.random.randrange(9 if depth else 6)
        if pick == 0:
            return None
        if pick == 1:
            return self.random.random() < 0.5
        if pick < 4:
            return self.random.choice(NUMBERS if self.age > 0 else INTEGERS)
        if pick < 6:
            return self.random.choice(STRINGS)
        if pick == 6:
            return [self.value(depth - 1) for _ in range(self.random.randrange(4))]
        return {name: self.value(depth - 1) for name in self.random.sample(NAMES, self.random.randrange(4))}

    def document(self):
        """A schema with definitions that refer to each other."""
        definitions = "$defs" if self.age >= 3 else "definitions"
        schema = self.schema(3)
        while not isinstance(schema, dict):
            schema = self.schema(3)
        if "$ref" in schema and self.age < 3:
            schema = {"allOf": [schema]}
        schema[definitions] = {name: self.schema(2) for name in ("p", "q")}
        self.definitions = definitions
        return schema

    def schema(self, depth):
        pick = self.random.random()
        if self.age > 0 and pick < 0.08:
            return self.random.random() < 0.6
        if pick < 0.2 or depth == 0:
            return self.leaf()
        keywords = {}
        for _ in range(self.random.randrange(1, 4)):
            self.keyword(keywords, depth - 1)
        return keywords

    def leaf(self):
        pick = self.random.randrange(6)
        if pick == 0:
            return {"type": self.random.choice(TYPES)}
        if pick == 1:
            return {"type": self.random.sample(TYPES, 2)}
        if pick == 2:
            return {"enum": self.distinct()}
        if pick == 3 and self.age > 0:
            return {"const": self.value(1)}
        if pick == 4:
            return {"$ref": f"#/{'$defs' if self.age >= 3 else 'definitions'}/{self.random.choice('pq')}"}
        return {self.random.choice(["minimum", "maximum"]): self.random.choice(NUMBERS[:9])}

    def distinct(self):
        values = []
        for value in (self.value(1) for _ in range(3)):
            if json.dumps(value, sort_keys=True) not in [json.dumps(other, sort_keys=True) for other in values]:
                values.append(value)
        return values

    def keyword(self, into, depth):
        choice = self.random.choice
        count = self.random.randrange
        sub = lambda: self.schema(depth)
        list_of = lambda: [sub() for _ in range(count(1, 4))]
        members = lambda: {name: sub() for name in self.random.sample(NAMES, count(1, 4))}
        plain = [
            lambda: into.update(self.leaf()),
            lambda: into.update(multipleOf=choice([1, 2, 3, 0.5, 1.5])),
            lambda: into.update(minLength=count(3)),
            lambda: into.update(maxLength=count(3)),
            lambda: into.update(pattern=choice(PATTERNS)),
            lambda: into.update(minItems=count(3)),
            lambda: into.update(maxItems=count(3)),
            lambda: into.update(uniqueItems=choice([True, False])),
            lambda: into.update(minProperties=count(3)),
            lambda: into.update(maxProperties=count(3)),
            lambda: into.update(required=self.random.sample(NAMES, count(1, 3))),
            lambda: into.update(properties=members()),
            lambda: into.update(properties=members(), additionalProperties=sub()),
            lambda: into.update(patternProperties={choice(PATTERNS): sub()}),
            lambda: into.update(patternProperties={choice(PATTERNS): sub()}, additionalProperties=sub()),
            lambda: into.update(items=sub()),
            lambda: into.update(allOf=list_of()),
            lambda: into.update(anyOf=list_of()),
            lambda: into.update(oneOf=list_of()),
            lambda: into.update({"not": sub()}),
        ]
        if self.age < 3:
            plain.append(lambda: into.update(dependencies={choice(NAMES): self.random.sample(NAMES, 1), "b": sub()}))
        if self.age < 4:
            plain.append(lambda: into.update(items=list_of(), additionalItems=sub()))
        if self.age == 0:
            plain.append(lambda: into.update(maximum=choice(NUMBERS[:9]), exclusiveMaximum=choice([True, False])))
        else:
            plain += [
                lambda: into.update(exclusiveMinimum=choice(NUMBERS[:9])),
                lambda: into.update(propertyNames=sub()),
                lambda: into.update(contains=sub()),
            ]
        if self.age >= 2:
            plain.append(lambda: into.update({"if": sub(), "then": sub(), "else": sub()}))
        if self.age >= 3:
            plain += [
                lambda: into.update(dependentRequired={choice(NAMES): self.random.sample(NAMES, 1)}),
                lambda: into.update(dependentSchemas={choice(NAMES): sub()}),
                lambda: into.update(contains=sub(), minContains=count(3), maxContains=count(1, 3)),
                lambda: into.update(unevaluatedProperties=sub(), anyOf=list_of(), properties=members()),
                lambda: into.update(unevaluatedItems=sub(), oneOf=list_of()),
                lambda: into.update(unevaluatedProperties=False, allOf=[{"properties": members()}, sub()]),
            ]
        if self.age == 4:
            plain.append(lambda: into.update(prefixItems=list_of(), unevaluatedItems=sub()))
            plain.append(lambda: into.update(prefixItems=list_of(), items=sub()))
        choice(plain)()


def run(kedge, suites, sample=None, seed=20260, verbose=False):
    size = sample or 2000
    wrong, disputed, undecided, judged = [], [], [], 0
    for draft in DRAFTS:
        questions = []
        for index in range(size // 4):
            generator = Generator(draft, f"{seed} {draft} {index}")
            schema = generator.document()
            questions += [
                {"id": f"{draft}-{index}-{place}", "draft": draft, "schema": schema, "instance": generator.value(3)} for place in range(4)
            ]
        answers = batch(kedge, "validate", questions)
        judge, last = None, None
        for question, answer in zip(questions, answers):
            schema_text, document_text = json.dumps(question["schema"]), json.dumps(question["instance"])
            if schema_text != last:
                judge, last = Judge(schema_text, draft), schema_text
            verdicts = {judge.by_rust(document_text), judge.by_python(document_text)}
            said = answer.get("valid")
            if said is None:
                # A reference that leads back to itself: the judges give up as well.
                if verdicts <= {True, False}:
                    undecided.append(f"undecided {question['id']}: {answer.get('reason')}")
                continue
            if len(verdicts) > 1 or not verdicts <= {True, False}:
                disputed.append(f"disputed {question['id']}: {said}, {judge.by_rust(document_text)} by jsonschema-rs, {judge.by_python(document_text)} by jsonschema; {schema_text} on {document_text}")
            else:
                judged += 1
                if said not in verdicts:
                    wrong.append(f"wrong {question['id']}: {said}; {schema_text} on {document_text}")
    print(f"validator: seed {seed}, {judged} random pairs with one verdict of both judges, {len(wrong)} wrong; {len(disputed)} disputed, {len(undecided)} undecided")
    for line in wrong + undecided + disputed if verbose else (wrong + undecided)[:10]:
        print("  " + line[:600])
    return not wrong
