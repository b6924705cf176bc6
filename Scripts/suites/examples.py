"""Which sides of examples accept their witnesses, by two other validators: JSON lines in, JSON lines out.

In: `{"id", "old", "new", "witness"}`, all texts. Out: `{"id", "python": [old, new], "rust": [old, new]}`.
"""

import json
import sys

from judges import Judge

for line in sys.stdin:
    example = json.loads(line)
    judges = [Judge(example[side], "2020-12") for side in ("old", "new")]
    print(
        json.dumps(
            {
                "id": example["id"],
                "python": [judge.by_python(example["witness"]) for judge in judges],
                "rust": [judge.by_rust(example["witness"]) for judge in judges],
            }
        )
    )
