"""What the `covers` of jsonschema-rs answers and takes: a peer of `kedge include`."""

import time

import jsonschema_rs

from judges import DRAFTS, draft_name


def covers(rows):
    """For both directions of each row: True, False or None (no answer), and CPU us; what serves both is halved over them."""
    results = []
    for row in rows:
        draft = getattr(jsonschema_rs, DRAFTS[draft_name(row["draft"])][0].removesuffix("Validator"), None)
        began = time.thread_time_ns()
        try:
            first = jsonschema_rs.canonicalize(row["s1"], draft=draft)
            second = jsonschema_rs.canonicalize(row["s2"], draft=draft)
            verdicts = (second.covers(first), first.covers(second))
        except BaseException:
            verdicts = (None, None)
        cost = (time.thread_time_ns() - began) / 2000
        results += [(spoken(verdict), cost) for verdict in verdicts]
    return results


def spoken(verdict):
    text = str(verdict).lower()
    return True if text.endswith("yes") or verdict is True else False if text.endswith("no") or verdict is False else None
