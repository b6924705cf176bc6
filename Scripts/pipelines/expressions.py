"""GitHub's expressions, as far as action.yml uses them: `inputs.x == '' && github.token`, `format(...)`, `a || b`."""

import re

TOKEN = re.compile(r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<name>[A-Za-z_][\w.-]*)|(?P<mark>&&|\|\||==|!=|[(),!]))")
EMBEDDED = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)


def substitute(text, context):
    """A text with its `${{ }}` replaced."""
    return EMBEDDED.sub(lambda match: spell(evaluate(match[1], context)), text)


def evaluate(source, context):
    tokens = []
    source = source.strip()
    at = 0
    while at < len(source):
        match = TOKEN.match(source, at)
        if not match:
            raise ValueError(f"not understood: {source[at:]}")
        tokens.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    value, rest = disjunction(tokens, context)
    if rest:
        raise ValueError(f"not understood: {rest}")
    return value


def disjunction(tokens, context):
    value, tokens = conjunction(tokens, context)
    while tokens and tokens[0][1] == "||":
        other, tokens = conjunction(tokens[1:], context)
        value = value or other
    return value, tokens


def conjunction(tokens, context):
    value, tokens = comparison(tokens, context)
    while tokens and tokens[0][1] == "&&":
        other, tokens = comparison(tokens[1:], context)
        value = value and other
    return value, tokens


def comparison(tokens, context):
    value, tokens = operand(tokens, context)
    while tokens and tokens[0][1] in ("==", "!="):
        equal = tokens[0][1] == "=="
        other, tokens = operand(tokens[1:], context)
        value = (spell(value) == spell(other)) == equal
    return value, tokens


def operand(tokens, context):
    (kind, word), rest = tokens[0], tokens[1:]
    if kind == "text":
        return word[1:-1].replace("''", "'"), rest
    if word == "!":
        value, rest = operand(rest, context)
        return not value, rest
    if word == "(":
        value, rest = disjunction(rest, context)
        return value, rest[1:]
    if rest and rest[0][1] == "(":
        if word != "format":
            raise ValueError(f"no function {word} here")
        arguments, rest = [], rest[1:]
        while rest[0][1] != ")":
            value, rest = disjunction(rest, context)
            arguments.append(spell(value))
            rest = rest[1:] if rest[0][1] == "," else rest
        return re.sub(r"\{(\d)\}", lambda match: arguments[int(match[1]) + 1], arguments[0]), rest[1:]
    value = context
    for name in word.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value, rest


def spell(value):
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
