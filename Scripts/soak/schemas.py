"""Random schemas and documents, from a seed: small alphabets, so that schemas meet and documents are near misses."""

NAMES = ["a", "b", "c", "x-1", "ab"]
PATTERNS = ["^a", "b$", "^[ab]*$", "a", "^(ab)+$", "^.{2}$", "^x-", "[0-9]", "^(a|bb|ccc)$", "^[^a]"]
STRINGS = ["", "a", "b", "ab", "ba", "bb", "x-1", "x-2", "aab", "ccc", "0"]
NUMBERS = [0, 1, 2, 3, -1, 4, 6, 10, 0.5, 1.5, 2.5, -0.5, 12]
# Numbers that binary fractions cannot hold, and such as are too great for machine words.
FINE_NUMBERS = [0, 1, 0.1, 0.2, 0.3, 0.7, -0.1, 0.05, 1.1, 100, 9007199254740993, -9007199254740993, 10 ** 20, 10 ** 20 + 1]
SCALARS = [None, True, False] + NUMBERS + STRINGS
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]


class Schemas:
    """Makes schemas of one draft."""

    def __init__(self, random, draft):
        self.random, self.draft = random, draft
        self.modern = draft in ("2019-09", "2020-12")
        self.numbers, self.multiples = random.choice([(NUMBERS, [1, 2, 3, 0.5, 1.5])] * 4 + [(FINE_NUMBERS, [0.1, 0.2, 0.3, 0.05, 0.7, 7, 10 ** 10])])
        # References from parts to the whole: plain ones, and such as look for the outermost anchor.
        roots = [None, None, "$ref"] + {"2019-09": ["$recursiveRef"], "2020-12": ["$dynamicRef"]}.get(draft, [])
        self.root = random.choice(roots)
        self.keywords = [
            self.type, self.type, self.constants, self.number, self.number, self.string, self.string, self.properties, self.properties,
            self.required, self.patterns, self.additional, self.items, self.items, self.sizes, self.members, self.unique,
            self.combination, self.combination, self.negation, self.dependency,
        ]
        if draft != "4":
            self.keywords += [self.contains, self.contains, self.names]
        if draft in ("7", "2019-09", "2020-12"):
            self.keywords.append(self.condition)
        if self.modern:
            self.keywords += [self.unevaluated]

    def document(self):
        """A whole schema, sometimes with definitions that refer to it and to each other."""
        self.definitions = self.random.choice([[], [], ["p"], ["p", "q"]])
        schema = self.schema(3, True)
        if self.definitions and isinstance(schema, dict):
            place = "$defs" if self.modern else "definitions"
            schema[place] = {name: self.guarded(2) for name in self.definitions}
        return self.anchored(schema)

    def anchored(self, schema):
        """The whole schema, with the anchor that parts of it look for."""
        anchor = {"$recursiveRef": {"$recursiveAnchor": True}, "$dynamicRef": {"$dynamicAnchor": "node"}}.get(self.root)
        return {**schema, **anchor} if anchor and isinstance(schema, dict) else schema

    def guarded(self, depth):
        """A schema that refers to others only from within its parts, so that references are well founded."""
        return self.schema(depth, references=False)

    def schema(self, depth, references="whole"):
        pick = self.random.random()
        if references == "whole" and self.root and pick < 0.25:
            return {self.root: "#node" if self.root == "$dynamicRef" else "#"}
        if depth <= 0 or pick < 0.08:
            return self.leaf()
        if references and self.definitions and pick < 0.2:
            place = "$defs" if self.modern else "definitions"
            return {"$ref": f"#/{place}/{self.random.choice(self.definitions)}"}
        schema = {}
        for _ in range(self.random.choice([1, 1, 2, 2, 3, 4])):
            self.random.choice(self.keywords)(schema, depth - 1, references)
        return schema

    def leaf(self):
        pick = self.random.random()
        if pick < 0.15 and self.draft != "4":
            return pick < 0.1
        schema = {}
        self.random.choice([self.type, self.constants, self.number, self.string])(schema, 0, False)
        return schema

    def type(self, schema, depth, references):
        schema["type"] = self.random.choice(TYPES) if self.random.random() < 0.7 else self.random.sample(TYPES, 2)

    def constants(self, schema, depth, references):
        values = SCALARS + self.numbers + [[], [0], ["a"], [0, 1], {}, {"a": 0}, {"a": "a", "b": 1}]
        if self.draft != "4" and self.random.random() < 0.4:
            schema["const"] = self.random.choice(values)
        else:
            schema["enum"] = distinct(self.random.choice(values) for _ in range(self.random.randint(1, 4)))

    def number(self, schema, depth, references):
        keyword = self.random.choice(["minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum"])
        if keyword == "multipleOf":
            schema[keyword] = self.random.choice(self.multiples)
        elif self.draft == "4" and keyword.startswith("exclusive"):
            bound = "m" + keyword[len("exclusiveM"):]
            schema[bound], schema[keyword] = self.random.choice(self.numbers), True
        else:
            schema[keyword] = self.random.choice(self.numbers)

    def string(self, schema, depth, references):
        keyword = self.random.choice(["minLength", "maxLength", "pattern", "pattern"])
        schema[keyword] = self.random.choice(PATTERNS) if keyword == "pattern" else self.random.randint(0, 3)

    def properties(self, schema, depth, references):
        names = self.random.sample(NAMES, self.random.randint(1, 3))
        schema["properties"] = {name: self.schema(depth) for name in names}

    def required(self, schema, depth, references):
        schema["required"] = self.random.sample(NAMES, self.random.randint(1, 2))

    def patterns(self, schema, depth, references):
        schema["patternProperties"] = {pattern: self.schema(depth) for pattern in self.random.sample(PATTERNS, self.random.randint(1, 2))}

    def additional(self, schema, depth, references):
        schema["additionalProperties"] = False if self.random.random() < 0.5 else self.schema(depth)

    def items(self, schema, depth, references):
        if self.draft == "2020-12":
            if self.random.random() < 0.5:
                schema["prefixItems"] = [self.schema(depth) for _ in range(self.random.randint(1, 2))]
            if self.random.random() < 0.7:
                schema["items"] = self.schema(depth)
        elif self.random.random() < 0.5:
            schema["items"] = [self.schema(depth) for _ in range(self.random.randint(1, 2))]
            if self.random.random() < 0.5:
                schema["additionalItems"] = self.schema(depth)
        else:
            schema["items"] = self.schema(depth)

    def sizes(self, schema, depth, references):
        schema[self.random.choice(["minItems", "maxItems"])] = self.random.randint(0, 3)

    def members(self, schema, depth, references):
        schema[self.random.choice(["minProperties", "maxProperties"])] = self.random.randint(0, 3)

    def unique(self, schema, depth, references):
        schema["uniqueItems"] = True

    def contains(self, schema, depth, references):
        schema["contains"] = self.schema(depth)
        if self.modern and self.random.random() < 0.6:
            schema[self.random.choice(["minContains", "maxContains"])] = self.random.randint(0, 3)

    def names(self, schema, depth, references):
        schema["propertyNames"] = self.random.choice(
            [{"pattern": self.random.choice(PATTERNS)}, {"maxLength": 2}, {"enum": self.random.sample(NAMES, 2)}, self.schema(1, False)]
        )

    def combination(self, schema, depth, references):
        keyword = self.random.choice(["allOf", "anyOf", "oneOf"])
        schema[keyword] = [self.schema(depth, references) for _ in range(self.random.randint(2, 3))]

    def negation(self, schema, depth, references):
        schema["not"] = self.schema(depth, references)

    def condition(self, schema, depth, references):
        schema["if"] = self.schema(depth, references)
        for keyword in self.random.choice([["then"], ["else"], ["then", "else"]]):
            schema[keyword] = self.schema(depth, references)

    def dependency(self, schema, depth, references):
        name, other = self.random.sample(NAMES, 2)
        if self.modern:
            if self.random.random() < 0.5:
                schema["dependentRequired"] = {name: [other]}
            else:
                schema["dependentSchemas"] = {name: self.schema(depth, references)}
        else:
            schema["dependencies"] = {name: [other] if self.random.random() < 0.5 else self.schema(depth, references)}

    def unevaluated(self, schema, depth, references):
        # In 2019-09 `contains` is nothing that unevaluatedItems sees (section 9.3.1.3); both validators think it is.
        keyword = self.random.choice(["unevaluatedProperties", "unevaluatedItems"] if self.draft == "2020-12" else ["unevaluatedProperties"])
        schema[keyword] = False if self.random.random() < 0.5 else self.schema(depth)

    def changed(self, schema):
        """The schema with one part changed: dropped, replaced, or joined with another."""
        if not isinstance(schema, dict) or not schema or self.random.random() < 0.15:
            return self.schema(2, True)
        result = dict(schema)
        keyword = self.random.choice([keyword for keyword in result if not keyword.endswith("Anchor")] or list(result))
        value = result[keyword]
        if keyword in ("$defs", "definitions") or (isinstance(value, dict) and value and self.random.random() < 0.8 and keyword not in ("const",)):
            if keyword in ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas"):
                name = self.random.choice(list(value))
                result[keyword] = {**value, name: self.changed(value[name])}
            elif keyword not in ("dependencies", "dependentRequired"):
                result[keyword] = self.changed(value)
            return result
        if isinstance(value, list) and value and isinstance(value[0], dict) and keyword != "enum" and self.random.random() < 0.8:
            index = self.random.randrange(len(value))
            result[keyword] = value[:index] + [self.changed(value[index])] + value[index + 1:]
        elif self.random.random() < 0.5 and not keyword.startswith("$") and keyword != "definitions":
            del result[keyword]
        else:
            self.random.choice(self.keywords)(result, 1, False)
        return result


class Documents:
    """Makes documents, some at random, some by a schema."""

    def __init__(self, random):
        self.random = random

    def any(self, depth=2):
        pick = self.random.random()
        if depth <= 0 or pick < 0.4:
            return self.random.choice(SCALARS)
        if pick < 0.7:
            return [self.any(depth - 1) for _ in range(self.random.randint(0, 4))]
        return {name: self.any(depth - 1) for name in self.random.sample(NAMES + STRINGS, self.random.randint(0, 4))}

    def near(self, schema, root, depth=4):
        """A document that a schema may accept."""
        if not isinstance(schema, dict) or depth <= 0 or self.random.random() < 0.1:
            return self.any(min(depth, 2))
        if schema.get("$ref") == "#" or "$recursiveRef" in schema or "$dynamicRef" in schema:
            return self.near(root, root, depth - 1)
        if "$ref" in schema:
            name = schema["$ref"].split("/")[-1]
            return self.near(root.get("$defs", root.get("definitions", {})).get(name), root, depth - 1)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        for keyword in ("allOf", "anyOf", "oneOf"):
            if keyword in schema and self.random.random() < 0.5:
                rest = {name: value for name, value in schema.items() if name != keyword}
                part = self.random.choice(schema[keyword])
                return self.near({**rest, **part} if isinstance(part, dict) else rest, root, depth - 1)
        types = schema.get("type")
        if types is None:
            types = [kind for kind, marks in KIND_MARKS if any(mark in schema for mark in marks)] or TYPES
        kind = self.random.choice(types if isinstance(types, list) else [types])
        return getattr(self, "of_" + kind)(schema, root, depth)

    def of_null(self, schema, root, depth):
        return None

    def of_boolean(self, schema, root, depth):
        return self.random.random() < 0.5

    def of_integer(self, schema, root, depth):
        return int(self.of_number(schema, root, depth))

    def of_number(self, schema, root, depth):
        bounds = [schema[name] for name in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf") if name in schema]
        bounds = [bound for bound in bounds if not isinstance(bound, bool)]
        if bounds and self.random.random() < 0.7:
            return self.random.choice(bounds) + self.random.choice([0, 1, -1, 0.5, -0.5])
        return self.random.choice(NUMBERS)

    def of_string(self, schema, root, depth):
        return self.random.choice(STRINGS) if self.random.random() < 0.6 else "".join(self.random.choice("abcx-0") for _ in range(self.random.randint(0, 5)))

    def of_array(self, schema, root, depth):
        prefix = schema.get("prefixItems") or (schema["items"] if isinstance(schema.get("items"), list) else [])
        rest = schema.get("items") if not isinstance(schema.get("items"), list) else schema.get("additionalItems")
        extra = [schema[name] for name in ("contains", "unevaluatedItems") if name in schema]
        elements = []
        for place in range(self.random.randint(0, 4)):
            part = prefix[place] if place < len(prefix) else self.random.choice([rest] + extra)
            elements.append(self.near(part, root, depth - 1))
        if elements and self.random.random() < 0.15:
            elements.append(elements[0])
        return elements

    def of_object(self, schema, root, depth):
        properties = schema.get("properties", {})
        names = set(schema.get("required", []) if self.random.random() < 0.9 else [])
        names |= {name for name in properties if self.random.random() < 0.5}
        if self.random.random() < 0.5:
            names |= set(self.random.sample(NAMES + STRINGS, self.random.randint(0, 2)))
        members = {}
        for name in sorted(names):
            part = properties.get(name, schema.get("additionalProperties", schema.get("unevaluatedProperties")))
            members[name] = self.near(part, root, depth - 1)
        return members


KIND_MARKS = [
    ("number", ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")),
    ("string", ("minLength", "maxLength", "pattern")),
    ("array", ("items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems")),
    ("object", ("properties", "required", "patternProperties", "additionalProperties", "propertyNames", "minProperties", "maxProperties", "unevaluatedProperties", "dependentRequired", "dependentSchemas", "dependencies")),
]


def distinct(values):
    result = []
    for value in values:
        if not any(type(value) is type(other) and value == other for other in result):
            result.append(value)
    return result
