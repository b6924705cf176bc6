"""Runs the suites on the program: `run.py KEDGE [--sample N] [--verbose] [PART...]`; all parts without one.

Suites are read in place from KEDGE_SUITES, else ../shared/suites beside the project. Exit 1 on anything wrong.
"""

import argparse
import os
import sys

sys.path.insert(0, os.path.dirname(__file__))

import history
import inclusion
import instances
import metamorphic
import openapi
import telemetry
import validator
import witnesses

from kedge import peak_memory

PARTS = {
    "inclusion": inclusion, "history": history, "instances": instances, "validator": validator, "openapi": openapi,
    "metamorphic": metamorphic, "telemetry": telemetry, "witnesses": witnesses,
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kedge")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=20260)
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    suites = os.environ.get("KEDGE_SUITES") or os.path.join(os.path.dirname(root), "shared", "suites")
    if not os.path.isdir(suites):
        raise SystemExit(f"suites: {suites} is missing; set KEDGE_SUITES")
    if arguments.sample:
        print(f"a sample of {arguments.sample} each, seed {arguments.seed}")
    passed = True
    for name in arguments.parts or PARTS:
        if name not in PARTS:
            parser.error(f"no part `{name}`; there are {', '.join(PARTS)}")
        passed &= PARTS[name].run(
            os.path.abspath(arguments.kedge), suites, sample=arguments.sample, seed=arguments.seed, verbose=arguments.verbose
        )
        sys.stdout.flush()
    print(f"peak memory of the program: {peak_memory()} MiB")
    sys.exit(0 if passed else 1)


main()
