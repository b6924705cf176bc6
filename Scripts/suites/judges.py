"""Two independent validators, asked the same question: is this document valid?

`jsonschema` is loaded with exact decimals; `jsonschema-rs` reads the same JSON text. Both treat `format` as an annotation.
A judge answers True, False, or a string that says why it cannot judge.
"""

import decimal
import json
import numbers

import jsonschema
import jsonschema_rs
from jsonschema import validators as python_validators
from referencing import Registry, Resource
from referencing import jsonschema as specifications

DRAFTS = {
    "4": ("Draft4Validator", specifications.DRAFT4),
    "6": ("Draft6Validator", specifications.DRAFT6),
    "7": ("Draft7Validator", specifications.DRAFT7),
    "2019-09": ("Draft201909Validator", specifications.DRAFT201909),
    "2020-12": ("Draft202012Validator", specifications.DRAFT202012),
}


def draft_name(text):
    """`draft-07`, `draft7`, `7`, `2019-09` and the like, to the names above."""
    name = str(text or "2020-12").removeprefix("draft").removeprefix("-")
    return name if name.startswith("20") else name.lstrip("0")


def _is_integer(_, value):
    if isinstance(value, bool):
        return False
    if isinstance(value, decimal.Decimal):
        return value == value.to_integral_value()
    return isinstance(value, int)


def _is_written_integer(_, value):
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(_, value):
    return isinstance(value, numbers.Number) and not isinstance(value, bool)


_exact = {}


def _exact_class(draft):
    if draft not in _exact:
        base = getattr(jsonschema, DRAFTS[draft][0])
        checker = base.TYPE_CHECKER.redefine("number", _is_number).redefine(
            "integer", _is_written_integer if draft == "4" else _is_integer
        )
        _exact[draft] = python_validators.extend(base, type_checker=checker)
    return _exact[draft]


def declared_draft(schema, default):
    """The draft that `$schema` names, else the default."""
    if isinstance(schema, dict) and isinstance(schema.get("$schema"), str):
        text = schema["$schema"]
        for name, mark in (("4", "draft-04"), ("6", "draft-06"), ("7", "draft-07"), ("2019-09", "2019-09"), ("2020-12", "2020-12")):
            if mark in text:
                return name
    return default


class Judge:
    """One schema text, compiled by both validators."""

    def __init__(self, schema_text, draft, externals=None):
        decimals = decimal.Context(prec=400)
        self.decimals = decimals
        self.draft = declared_draft(json.loads(schema_text), draft_name(draft))
        self.rust = self.python = None
        self.rust_error = self.python_error = None
        externals = externals or {}
        try:
            kind = getattr(jsonschema_rs, DRAFTS[self.draft][0])
            options = {"validate_formats": False}
            if externals:
                options["registry"] = jsonschema_rs.Registry(
                    [(address, json.loads(text)) for address, text in externals.items()]
                )
            self.rust = kind(json.loads(schema_text), **options)
        except Exception as error:  # a judge that cannot read a schema does not judge
            self.rust_error = f"{type(error).__name__}: {error}"[:120]
        try:
            specification = DRAFTS[self.draft][1]
            registry = Registry().with_resources(
                (address, Resource.from_contents(exact(text), default_specification=specification))
                for address, text in externals.items()
            )
            self.python = _exact_class(self.draft)(exact(schema_text), registry=registry)
        except Exception as error:
            self.python_error = f"{type(error).__name__}: {error}"[:120]

    def by_rust(self, document_text):
        if self.rust is None:
            return self.rust_error
        try:
            return self.rust.is_valid(json.loads(document_text))
        except BaseException as error:  # its panics are no Exception
            return f"{type(error).__name__}: {error}"[:120]

    def by_python(self, document_text):
        if self.python is None:
            return self.python_error
        try:
            with decimal.localcontext(self.decimals):
                return self.python.is_valid(exact(document_text))
        except BaseException as error:  # a referencing library panics where recursion is too deep
            return f"{type(error).__name__}: {error}"[:120]


def exact(text):
    return json.loads(text, parse_float=decimal.Decimal)
