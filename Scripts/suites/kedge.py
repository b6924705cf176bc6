"""Asks the program questions by its batch protocol: one JSON object a line in, one out.

Numbers pass through as they are spelt: `Number` keeps the text that `json` would round.
"""

import json
import re
import resource
import subprocess


MARK = "\ue000"


class Number(str):
    """A number with fraction or exponent, by its spelling."""


def loads(text):
    return json.loads(text, parse_float=Number)


def _marked(value):
    if isinstance(value, Number):
        return MARK + value
    if isinstance(value, list):
        return [_marked(element) for element in value]
    if isinstance(value, dict):
        return {name: _marked(member) for name, member in value.items()}
    return value


def dumps(value):
    return re.sub('"\\\\ue000([^"]*)"', r"\1", json.dumps(_marked(value)))


def batch(kedge, command, questions, folder=None, timeout=3600):
    """Answers in the order of the questions; paths in questions are relative to `folder`."""
    text = "".join(dumps(question) + "\n" for question in questions)
    run = subprocess.run(
        [kedge, command, "--batch", "-"], input=text, capture_output=True, text=True, cwd=folder, timeout=timeout, check=False
    )
    answers = [loads(line) for line in run.stdout.split("\n") if line]
    if len(answers) != len(questions):
        raise SystemExit(
            f"kedge {command} --batch ended after {len(answers)} of {len(questions)} answers, exit {run.returncode}: {run.stderr[-2000:]}"
        )
    for question, answer in zip(questions, answers):
        if answer.get("id") != question["id"]:
            raise SystemExit(f"kedge {command} --batch answered {answer.get('id')} to {question['id']}")
    return answers


def peak_memory():
    """The greatest resident size of any program run so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0
