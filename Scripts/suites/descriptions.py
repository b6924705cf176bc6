"""API descriptions as another reader sees them: the schema of a surface, as JSON Schema 2020-12 for one side that writes.

Written from the specifications, and knows nothing of the program but the names that it gives to surfaces.
"""

import json
import re

import yaml

KEPT = frozenset(
    "type enum const multipleOf maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength pattern format items prefixItems "
    "contains minContains maxContains maxItems minItems uniqueItems maxProperties minProperties required properties patternProperties "
    "additionalProperties propertyNames dependentRequired dependentSchemas allOf anyOf oneOf not if then else unevaluatedItems "
    "unevaluatedProperties $ref $dynamicRef $anchor $dynamicAnchor $id $defs".split()
)
BOUNDS = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}


class Unjudgeable(Exception):
    """Why nothing can be said."""


def load(path):
    with open(path, "rb") as file:
        content = file.read()
    return json.loads(content) if path.endswith(".json") else yaml.load(content, Loader=yaml.CSafeLoader)


def shape(path):
    return re.sub(r"\{[^}]*\}", "{}", path)


def essence(media):
    parts = [part.strip().lower() for part in media.split(";")]
    return ";".join(part for part in parts if part.replace(" ", "") != "charset=utf-8")


class Description:
    def __init__(self, path):
        self.root = load(path)
        self.version = str(self.root.get("openapi") or self.root.get("swagger"))
        self.is_swagger = self.version.startswith("2")
        self.ignores_siblings = self.is_swagger or self.version.startswith("3.0")
        self.paths = {}
        for path, item in (self.root.get("paths") or {}).items():
            self.paths.setdefault(shape(path), (path, self.target(item)))

    def at(self, reference):
        if not reference.startswith("#"):
            raise Unjudgeable(f"another file: {reference}")
        node = self.root
        for token in reference[1:].split("/")[1:]:
            token = re.sub(r"%([0-9A-Fa-f]{2})", lambda match: chr(int(match[1], 16)), token).replace("~1", "/").replace("~0", "~")
            try:
                node = node[int(token)] if isinstance(node, list) else node[token]
            except (KeyError, IndexError, ValueError, TypeError):
                raise Unjudgeable(f"a reference that leads nowhere: {reference}") from None
        return node

    def target(self, node):
        for _ in range(32):
            if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
                return node
            node = self.at(node["$ref"])
        raise Unjudgeable("references in a circle")

    # Surfaces

    def schema(self, surface):
        """The schema of a surface, by its name in either version."""
        parts = surface.split(" > ")
        operation, item = None, None
        while parts:
            if parts[0].startswith("webhook "):
                item = self.target((self.root.get("webhooks") or {})[parts.pop(0)[8:]])
                operation = item[parts.pop(0).lower()]
            elif parts[0].startswith("callback "):
                callback = self.target(operation["callbacks"][parts.pop(0)[9:]])
                method, _, address = parts.pop(0).partition(" ")
                item = self.target(callback[address])
                operation = item[method.lower()]
            elif operation is None:
                method, _, path = parts.pop(0).partition(" ")
                if shape(path) not in self.paths:
                    raise Unjudgeable("no such path in one version: it moved")
                self.path, item = self.paths[shape(path)]
                self.asked = path
                operation = item.get(method.lower()) or (item.get("additionalOperations") or {}).get(method)
                if operation is None:
                    raise Unjudgeable("no such operation in one version: it moved")
            else:
                return self.part(operation, item, parts)
        raise Unjudgeable("no document")

    def part(self, operation, item, parts):
        if parts[0] == "request body":
            return self.body(operation, item, parts[1])
        if parts[0].startswith("response "):
            response = self.response(operation, parts[0][9:])
            if parts[1].startswith("header "):
                headers = {name.lower(): self.target(header) for name, header in (response.get("headers") or {}).items()}
                return self.value(headers[parts[1][7:].lower()])
            if self.is_swagger:
                return response.get("schema", {})
            return self.content(response.get("content") or {}, parts[1])
        place, _, name = parts[0].split(" ", 2)
        for parameter in self.parameters(operation, item):
            known = parameter.get("name") if place != "path" else self.renamed(parameter.get("name"))
            if parameter.get("in") == place and (known.lower() == name.lower() if place == "header" else known == name):
                return self.value(parameter)
        raise Unjudgeable(f"no parameter `{name}` in one version")

    def renamed(self, name):
        """A path parameter as the surface calls it."""
        own, asked = re.findall(r"\{([^}]*)\}", self.path), re.findall(r"\{([^}]*)\}", self.asked)
        return asked[own.index(name)] if name in own else name

    def parameters(self, operation, item):
        own = [self.target(parameter) for parameter in operation.get("parameters") or []]
        names = {(parameter.get("in"), parameter.get("name")) for parameter in own}
        inherited = [self.target(parameter) for parameter in item.get("parameters") or []]
        return own + [one for one in inherited if (one.get("in"), one.get("name")) not in names]

    def value(self, holder):
        if self.is_swagger:
            return holder
        if "content" in holder:
            return next(iter(holder["content"].values())).get("schema", {})
        return holder.get("schema", {})

    def body(self, operation, item, media):
        if not self.is_swagger:
            return self.content(self.target(operation["requestBody"]).get("content") or {}, media)
        parameters = self.parameters(operation, item)
        for parameter in parameters:
            if parameter.get("in") == "body":
                return parameter.get("schema", {})
        fields = [parameter for parameter in parameters if parameter.get("in") == "formData"]
        required = [field["name"] for field in fields if field.get("required") is True]
        return {"type": "object", "properties": {field["name"]: field for field in fields}, "required": required}

    def response(self, operation, status):
        responses = {str(name).upper(): response for name, response in operation["responses"].items()}
        for name in (status.upper(), status[:1] + "XX", "DEFAULT"):
            if name in responses:
                return self.target(responses[name])
        raise Unjudgeable("no such status in one version")

    def content(self, content, media):
        known = {essence(name): self.target(value) for name, value in content.items()}
        for name in (media, media.split(";")[0], media.split("/")[0] + "/*", "*/*"):
            if name in known:
                return known[name].get("schema", {})
        raise Unjudgeable("no such media type in one version")

    # Schemas

    def whole(self, schema, flow):
        """One schema with all that it refers to, for who writes documents of a flow."""
        conversion = Conversion(self, flow)
        result = {"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [conversion.schema(schema)]}
        while conversion.waiting:
            reference = conversion.waiting.pop()
            place = result.setdefault("$defs", {})
            place[conversion.names[reference]] = conversion.schema(self.at(reference))
        return result


class Conversion:
    def __init__(self, description, flow):
        self.description = description
        self.hidden = "writeOnly" if flow == "produced" else "readOnly"
        self.flow = flow
        self.names, self.waiting = {}, []

    def reference(self, reference):
        self.description.at(reference)
        if reference not in self.names:
            self.names[reference] = f"s{len(self.names)}"
            self.waiting.append(reference)
        return f"#/$defs/{self.names[reference]}"

    def schema(self, node):
        if not isinstance(node, dict):
            return node if isinstance(node, bool) else {}
        if self.description.ignores_siblings and isinstance(node.get("$ref"), str):
            return {"$ref": self.reference(node["$ref"])}
        result = {name: self.keyword(name, value) for name, value in node.items() if name in KEPT}
        self.values(node, result)
        self.members(node, result)
        self.discriminator(node, result)
        return result

    def keyword(self, name, value):
        if name == "$ref":
            return self.reference(value)
        if name in ("properties", "patternProperties", "dependentSchemas", "$defs") and isinstance(value, dict):
            return {member: self.schema(schema) for member, schema in value.items()}
        if name in ("allOf", "anyOf", "oneOf", "prefixItems"):
            return [self.schema(schema) for schema in value]
        if name in ("items", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else", "unevaluatedItems", "unevaluatedProperties"):
            return self.schema(value)
        return value

    def values(self, node, result):
        kind = node.get("type")
        if kind == "file":
            result["type"] = "string"
        if (node.get("nullable") or node.get("x-nullable")) is True and isinstance(kind, str):
            result["type"] = [kind, "null"]
        for exclusive, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if isinstance(result.get(exclusive), bool) and result.pop(exclusive) and bound in result:
                result[exclusive] = result.pop(bound)
        if kind == "integer" and result.get("format") in BOUNDS:
            low, high = BOUNDS[result["format"]]
            result.setdefault("allOf", []).append({"minimum": low, "maximum": high})
        if "x-extensible-enum" in node or (node.get("x-ms-enum") or {}).get("modelAsString") is True:
            result.pop("enum", None)
        if result.get("enum") and isinstance(kind, str) and kind == "string" and not any(isinstance(v, str) for v in result["enum"]):
            del result["enum"]
        if isinstance(result.get("required"), bool):
            del result["required"]

    def members(self, node, result):
        hidden = [
            name for name, member in (node.get("properties") or {}).items()
            if self.is_hidden(member)
        ]
        for name in hidden:
            result["properties"][name] = {}
        if hidden and "required" in result:
            result["required"] = [name for name in result["required"] if name not in hidden]

    def is_hidden(self, member):
        """Whether it, what it refers to, or what it is put together from says so."""
        try:
            member = self.description.target(member)
        except Unjudgeable:
            return False
        return isinstance(member, dict) and (
            member.get(self.hidden) is True or any(self.is_hidden(part) for part in member.get("allOf") or [])
        )

    def discriminator(self, node, result):
        """Beside alternatives the value names the one that holds."""
        named = node.get("discriminator")
        alternatives = node.get("oneOf") or node.get("anyOf")
        if not isinstance(named, dict) or not alternatives or "propertyName" not in named:
            return
        choices = []
        for alternative in alternatives:
            reference = alternative.get("$ref") if isinstance(alternative, dict) else None
            if reference is None:
                choices.append(self.schema(alternative))
                continue
            last = reference.split("/")[-1]
            values = [value for value, target in (named.get("mapping") or {}).items() if target in (reference, last)] or [last]
            choices.append({
                "$ref": self.reference(reference), "required": [named["propertyName"]],
                "properties": {named["propertyName"]: {"enum": values}},
            })
        result.setdefault("allOf", []).append({"anyOf": choices})
