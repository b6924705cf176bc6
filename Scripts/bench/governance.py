"""Times what the lane policy puts limits on: how soon a check that cannot pass is closed, and how soon a person is forgotten.

    governance.py KEDGE [--modules N] [--rounds N]

Each figure stands beside its limit in the built-in policy and beside a floor: the start of the program, and `git status` on
the same tree.
Time never changes a verdict: only fuel does.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

INVOICE = """{
  "type": "object",
  "required": ["id"],
  "properties": {"id": {"type": "string"}, "status": {"enum": ["open", "paid"]}, "to": {"$ref": "../person.json"},
    "code": {"pattern": "^([a-z]+)\\\\1$"}}
}
"""
PERSON = '{"type": "object", "properties": {"name": {"type": "string"}}}\n'


def limits():
    """The limits of the lanes, as the policy file has them."""
    text = (pathlib.Path(__file__).parents[2] / "docs/matriz.yaml").read_text()
    budgets = text[text.index("\nbudgets:") : text.index("\nevidence:")]
    found = {lane: int(re.search(rf"  {lane}:\n(?:    .*\n)*?    fail_closed_ms: (\d+)", budgets)[1]) for lane in ("integration", "production")}
    return found, int(re.search(r"erasure_within_ms: (\d+)", text)[1])


def kept(took, limit):
    return f"{'within' if took <= limit else 'OVER'} the limit of {limit} ms"


def timed(command, rounds, folder, environment, status, before=lambda: None):
    times = []
    for _ in range(rounds):
        before()
        began = time.perf_counter()
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True)
        times.append((time.perf_counter() - began) * 1000)
        if done.returncode != status:
            raise SystemExit(f"{' '.join(command)} ended with {done.returncode}, wanted {status}: {done.stderr.decode()}")
    times.sort()
    return times[len(times) * 95 // 100]


def faults(folder, run):
    """Ways in which a check must be closed, each from a clean tree: its name, and what brings it about."""
    contract = folder / "schemas/m0/invoice.json"
    snapshot = folder / "snapshots/m0/1.0.0/files/schemas/m0/invoice.json"
    return {
        "a break": lambda: contract.write_text(INVOICE.replace('"open", ', "")),
        "a contract that cannot be read": lambda: contract.write_text("{"),
        "a reference that leads nowhere": lambda: (folder / "schemas/person.json").unlink(),
        "a question that cannot be decided": lambda: contract.write_text(INVOICE.replace("\\\\1$", "\\\\1[xy]?$")),
        "an altered baseline": lambda: snapshot.write_text("{}"),
        "a missing baseline": lambda: shutil.rmtree(folder / "snapshots/m0"),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kedge")
    parser.add_argument("--modules", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=20)
    arguments = parser.parse_args()
    kedge = os.path.abspath(arguments.kedge)
    closed, erasure = limits()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "repository"
        folder.mkdir()
        environment = {
            "PATH": os.environ["PATH"], "HOME": name, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Bench", "GIT_AUTHOR_EMAIL": "bench@example.org",
            "GIT_COMMITTER_NAME": "Bench", "GIT_COMMITTER_EMAIL": "bench@example.org",
        }
        run = lambda *command: subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
        run("git", "init", "-q", "-b", "main")
        for lane in ("integration", "production"):
            shutil.rmtree(folder / "snapshots", ignore_errors=True)
            lines = ["version: 1", "modules:"]
            for number in range(arguments.modules):
                (folder / f"schemas/m{number}").mkdir(parents=True, exist_ok=True)
                (folder / f"schemas/m{number}/invoice.json").write_text(INVOICE)
                lines.append(f"  m{number}: {{ contracts: [schemas/m{number}/*.json], flow: accepted, lane: {lane} }}")
            (folder / "schemas/person.json").write_text(PERSON)
            (folder / "kedge.yaml").write_text("\n".join(lines) + "\n")
            run("git", "add", "-A")
            run("git", "commit", "-qm", f"contracts in {lane}")
            run(kedge, "snapshot", "--release", "1.0.0", "--stage", "--quiet")
            run("git", "commit", "-qm", "1.0.0")
            start = timed([kedge, "--version"], arguments.rounds, folder, environment, 0)
            status = timed(["git", "status", "--porcelain"], arguments.rounds, folder, environment, 0)
            for fault, bring in faults(folder, run).items():
                bring()
                run("git", "add", "-A")
                took = timed([kedge, "check", "--staged", "--quiet"], arguments.rounds, folder, environment, 1)
                run("git", "reset", "-q", "--hard")
                print(
                    f"fail closed, {lane}, {fault}: {took:.0f} ms at the 95th percentile ({kept(took, closed[lane])}); "
                    f"start-up {start:.1f} ms, git status {status:.0f} ms, ratio {took / (start + status):.1f}")

        def restore():
            run("git", "reset", "-q", "--hard")
            run("git", "clean", "-qfd")

        took = timed([kedge, "log", "--redact", "Bench <bench@example.org>", "--quiet"], arguments.rounds, folder, environment, 0, restore)
        print(
            f"erasure by tombstone: {took:.0f} ms at the 95th percentile ({kept(took, erasure)}); "
            f"git status {status:.0f} ms, ratio {took / status:.1f}")


main()
