"""Runs the steps of action.yml in a repository, as a runner would: `action.py KEDGE REPOSITORY`.

The repository has `main`, and `topic` with a break of `main`'s contract. One pull request goes through its life: broken, broken otherwise,
mended, broken with a token that may only read; then the program is downloaded from a release. What happened is printed as JSON."""

import hashlib
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile

import yaml

import expressions
from github import GitHub

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main(kedge, repository):
    folder = pathlib.Path(tempfile.mkdtemp())
    program = pathlib.Path(kedge).read_bytes()
    name = f"kedge-linux-{platform.machine()}"
    server = GitHub(
        str(folder / "socket"),
        {name: program, f"{name}.sha256": f"{hashlib.sha256(program).hexdigest()}  {name}\n".encode()},
    )
    (folder / "gh").mkdir()
    (folder / "gh" / "config.yml").write_text(f"http_unix_socket: {folder / 'socket'}\n")
    runner = Runner(folder, pathlib.Path(repository), server)
    contract = runner.repository / "status.json"

    runner.pull_request("a break", {"kedge": kedge})
    contract.write_text('{"enum": ["open"]}\n')
    runner.pull_request("another break", {"kedge": kedge})
    contract.write_text('{"enum": ["open", "paid", "void"]}\n')
    runner.pull_request("mended", {"kedge": kedge})
    contract.write_text('{"enum": ["open"]}\n')
    server.refuses = True
    runner.pull_request("a token that may only read", {"kedge": kedge})
    server.refuses = False
    runner.pull_request("downloaded", {"version": "v0.1.0", "sarif": "false", "comment": "false"})
    runner.push("a first push", {"kedge": kedge, "base": "0" * 40, "sarif": "false"})
    print(json.dumps(runner.seen, indent=1))


class Runner:
    def __init__(self, folder, repository, server):
        self.folder, self.repository, self.server, self.seen = folder, repository, server, []
        self.action = yaml.safe_load((ROOT / "action.yml").read_text())

    def pull_request(self, title, inputs):
        self.commit(title)
        event = {
            "pull_request": {"number": 7, "base": {"sha": self.git("rev-parse", "main")}, "head": {"sha": self.git("rev-parse", "HEAD")}},
            "repository": {"default_branch": "main"},
        }
        self.run(title, inputs, event)

    def push(self, title, inputs):
        self.git("update-ref", "refs/remotes/origin/main", "main")
        self.run(title, inputs, {"repository": {"default_branch": "main"}})

    def commit(self, title):
        self.git("add", "-A")
        self.git("commit", "-qm", title, "--allow-empty")

    def run(self, title, inputs, event):
        """All steps in turn, until one fails."""
        github = {
            "event": event, "token": "t", "ref": "refs/heads/topic", "sha": self.git("rev-parse", "HEAD"), "action_repository": "o/kedge",
        }
        context = {"github": github, "inputs": {}, "steps": {}, "runner": {"temp": str(self.temporary(title))}}
        for name, described in self.action["inputs"].items():
            context["inputs"][name] = inputs.get(name, expressions.substitute(described["default"], context))
        unknown = set(inputs) - set(self.action["inputs"])
        assert not unknown, unknown
        requests, uploads = len(self.server.requests), len(self.server.uploads)
        steps, status, printed = [], 0, ""
        for step in self.action["runs"]["steps"]:
            if "if" in step and not expressions.evaluate(step["if"], context):
                continue
            status, output = self.step(step, context)
            steps.append(step["name"])
            printed += output
            if status != 0:
                break
        self.seen.append({
            "title": title, "steps": steps, "status": status,
            "annotations": [line for line in printed.splitlines() if line.startswith("::")],
            "requests": self.server.requests[requests:],
            "uploaded": [
                {"ref": upload["ref"], "rules": sorted({found["ruleId"] for found in upload["sarif"]["runs"][0]["results"]})}
                for upload in self.server.uploads[uploads:]
            ],
            "comments": [body.splitlines()[0] for body in self.server.comments.values()],
            "summary": bool((self.temporary(title) / "summary").read_text()),
        })

    def step(self, step, context):
        temporary = pathlib.Path(context["runner"]["temp"])
        output = temporary / "output"
        output.write_text("")
        environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH", "GIT_CONFIG_GLOBAL") if name in os.environ},
            "CI": "true", "RUNNER_TEMP": str(temporary), "GITHUB_OUTPUT": str(output), "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_REPOSITORY": "o/shop", "GITHUB_STEP_SUMMARY": str(temporary / "summary"), "GH_CONFIG_DIR": str(self.folder / "gh"),
            **{name: expressions.substitute(str(value), context) for name, value in step.get("env", {}).items()},
        }
        assert step["shell"] == "bash" and "${{" not in step["run"], "a step takes its values from its environment"
        run = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=self.repository, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        sys.stderr.write(run.stdout)
        if "id" in step:
            outputs = dict(line.split("=", 1) for line in output.read_text().splitlines())
            context["steps"][step["id"]] = {"outputs": outputs}
        return run.returncode, run.stdout

    def temporary(self, title):
        folder = self.folder / title.replace(" ", "-")
        folder.mkdir(exist_ok=True)
        return folder

    def git(self, *arguments):
        return subprocess.run(["git", *arguments], cwd=self.repository, check=True, capture_output=True, text=True).stdout.strip()


main(*sys.argv[1:])
