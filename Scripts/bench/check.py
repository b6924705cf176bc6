"""Times `kedge check --staged` over many unchanged contracts, beside `git status` on the same tree, and start-up.

    check.py KEDGE [--contracts N] [--rounds N]

Both are given as ratios, since machines differ: start-up against `true`, the check against `git status`.
"""
import argparse
import os
import pathlib
import subprocess
import tempfile
import time

CONTRACT = """{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "required": ["id"],
  "properties": {
    "id": {"type": "string", "maxLength": %d},
    "status": {"enum": ["open", "paid"]},
    "money": {"$ref": "../common/money.json"}
  }
}
"""


def median(times):
    return sorted(times)[len(times) // 2]


def timed(command, rounds, folder, environment):
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True)
        times.append(time.perf_counter() - began)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()}")
    return median(times) * 1000


def fill(folder, contracts, modules=100):
    (folder / "schemas/common").mkdir(parents=True)
    (folder / "schemas/common/money.json").write_text('{"type": "string", "pattern": "^[0-9]+$"}\n')
    lines = ["version: 1", "modules:"]
    for module in range(modules):
        name = f"module{module:02}"
        (folder / "schemas" / name).mkdir()
        lines += [f"  {name}:", f"    contracts: [schemas/{name}/*.json]", "    lane: integration"]
        for number in range(contracts // modules):
            (folder / "schemas" / name / f"contract{number:04}.json").write_text(CONTRACT % (10 + number))
    (folder / "kedge.yaml").write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kedge")
    parser.add_argument("--contracts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    kedge = os.path.abspath(arguments.kedge)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment = {
            "PATH": os.environ["PATH"], "HOME": name, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Bench", "GIT_AUTHOR_EMAIL": "bench@example.org",
            "GIT_COMMITTER_NAME": "Bench", "GIT_COMMITTER_EMAIL": "bench@example.org",
        }
        run = lambda *command: subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
        run("git", "init", "-q", "-b", "main")
        fill(folder, arguments.contracts)
        run("git", "add", "-A")
        run("git", "commit", "-qm", "contracts")
        run(kedge, "snapshot", "--release", "1.0.0", "--stage", "--quiet")
        run("git", "commit", "-qm", "1.0.0")
        rounds = arguments.rounds
        nothing = timed(["true"], rounds, folder, environment)
        start = timed([kedge, "--version"], rounds, folder, environment)
        status = timed(["git", "status", "--porcelain"], rounds, folder, environment)
        check = timed([kedge, "check", "--staged", "--quiet"], rounds, folder, environment)
        print(f"start-up: {start:.1f} ms ({start - nothing:.1f} ms over `true`; aim: 5 ms)")
        print(
            f"check --staged, {arguments.contracts} unchanged contracts: {check:.0f} ms, "
            f"git status: {status:.0f} ms, ratio {check / status:.2f} (aim: at most 1)")


main()
