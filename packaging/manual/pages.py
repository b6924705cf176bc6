"""Writes the manual pages: `pages.py KEDGE FOLDER`. kedge(1) and a page for each command are made from what the program says
of itself, kedge.yaml(5) from docs/kedge-yaml.md; what neither says stands in the `.mdoc` files beside this one."""

import datetime
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
# Its table of keys is made from the schema of kedge.yaml.
KEYS = HERE.parent.parent / "docs" / "kedge-yaml.md"
# Where a reader of one command looks next.
RELATED = {
    "approve": ["check", "snapshot"], "canary": ["promote"], "check": ["explain", "approve", "snapshot"],
    "diff": ["check", "include"], "doctor": ["init", "check"], "example": ["include", "validate"], "explain": ["check"],
    "freeze": ["unfreeze", "promote"], "include": ["diff", "example"], "init": ["snapshot", "doctor"], "log": ["verify", "report"],
    "promote": ["canary", "verify", "log"], "report": ["check", "log"], "retire": ["snapshot"], "snapshot": ["check", "approve"],
    "unfreeze": ["freeze"], "validate": ["include"], "verify": ["log"],
}


def main(kedge, folder):
    dump = subprocess.run([kedge, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    root = json.loads(dump)["command"]
    commands = [command for command in root["subcommands"] if command["commandName"] != "help"]
    pages = {"kedge.1": overview(root, commands), "kedge.yaml.5": configuration()}
    for command in commands:
        pages[f"kedge-{command['commandName']}.1"] = page(command)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in pages.items():
        (folder / name).write_text("\n".join(lines) + "\n")


def overview(root, commands):
    lines = head("kedge", 1, root["abstract"])
    lines += [".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar argument ...", ".Nm", ".Fl \\-version | \\-help"]
    lines += [".Sh DESCRIPTION"] + part("description")
    lines += [".Sh COMMANDS", ".Bl -tag -width Ds"]
    for command in commands:
        lines += [f".It Xr kedge-{command['commandName']} 1", text(command["abstract"])]
    lines += [".El"] + part("inputs", "INPUTS") + part("environment", "ENVIRONMENT") + part("files", "FILES")
    lines += part("exit", "EXIT STATUS") + part("examples", "EXAMPLES")
    return lines + see([f"kedge-{command['commandName']}" for command in commands])


def page(command):
    name = command["commandName"]
    lines = head(f"kedge-{name}", 1, command["abstract"]) + [".Sh SYNOPSIS"]
    subcommands = command.get("subcommands") or []
    if subcommands:
        for inner in subcommands:
            if inner["commandName"] != "help":
                lines += [f".Nm kedge {name} {inner['commandName']}"] + synopsis(inner)
    else:
        lines += [f".Nm kedge {name}"] + synopsis(command)
    lines += [".Sh DESCRIPTION", text(command["abstract"])] + discussion(command)
    if subcommands:
        for inner in subcommands:
            if inner["commandName"] != "help":
                lines += [f".Ss {name} {inner['commandName']}", text(inner["abstract"])] + discussion(inner) + options(inner)
    else:
        lines += options(command)
    lines += part("exit", "EXIT STATUS")
    return lines + see([f"kedge-{other}" for other in RELATED.get(name, [])], first=["kedge"])


def configuration():
    lines = head("kedge.yaml", 5, "which contracts there are, and what holds for them")
    lines += [".Sh DESCRIPTION"] + part("yaml") + [".Sh KEYS", "A star stands for any name.", ".Bl -tag -width Ds"]
    for key, said in re.findall(r"^\| `([^`]+)` \| (.+) \|$", KEYS.read_text(), re.MULTILINE):
        lines += [f".It Ic {escape(key)}", text(said)]
    return lines + [".El"] + see(["kedge-check", "kedge-init"], first=["kedge"])


def head(name, section, abstract):
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or committed())
    day = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    title = abstract.rstrip(".")
    return [
        f".Dd {day:%B} {day.day}, {day.year}", f".Dt {name.upper()} {section}", ".Os Kedge", ".Sh NAME", f".Nm {name}",
        f".Nd {escape(title[0].lower() + title[1:])}",
    ]


def committed():
    try:
        answer = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=HERE, check=True, capture_output=True, text=True)
        return answer.stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return datetime.datetime.now().timestamp()


def part(name, title=None):
    lines = (HERE / f"{name}.mdoc").read_text().rstrip("\n").split("\n")
    return ([f".Sh {title}"] if title else []) + lines


def synopsis(command):
    lines = []
    for argument in shown(command):
        value = argument.get("valueName", "")
        dots = " ..." if argument.get("isRepeating") else ""
        if argument["kind"] == "positional":
            word = f"Ar {escape(value.upper())}{dots}"
            lines.append(f".Op {word}" if argument["isOptional"] else f".{word}")
        else:
            name = escape(flag(argument["preferredName"]))
            word = f"Fl {name}" + (f" Ar {escape(value)}" if argument["kind"] == "option" else "")
            lines.append((f".Op {word}" if argument["isOptional"] else f".{word}") + dots)
    return lines


def options(command):
    lines = [".Bl -tag -width Ds"]
    for argument in shown(command):
        value = argument.get("valueName", "")
        if argument["kind"] == "positional":
            lines.append(f".It Ar {escape(value.upper())}")
        else:
            names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
            spelt = " , ".join(f"Fl {escape(flag(name))}" for name in names)
            lines.append(f".It {spelt}" + (f" Ar {escape(value)}" if argument["kind"] == "option" else ""))
        described = argument.get("abstract", "")
        default = argument.get("defaultValue")
        if default:
            described += f" Without it: {default}."
        lines.append(text(described))
    return [".Pp", "Arguments and options:"] + lines + [".El"]


def shown(command):
    return [
        argument for argument in command.get("arguments") or []
        if argument["shouldDisplay"] and argument.get("valueName") not in ("help", "version")
    ]


def flag(name):
    return name["name"] if name["kind"] == "short" else f"-{name['name']}"


def discussion(command):
    said = command.get("discussion")
    return [".Pp", text(said)] if said else []


def see(pages, first=()):
    """References by section and name, as mdoc wants them, with a comma after each but the last."""
    names = sorted({*first, *pages})
    lines = [f".Xr {name} 1 ," for name in names] + [".Xr kedge.yaml 5"]
    return [".Sh SEE ALSO"] + lines


def text(said):
    """A paragraph on a line for each sentence, with what is in backquotes as literal text."""
    lines = []
    for sentence in re.split(r"(?<=[.!?]) (?=[A-Z`])", " ".join(said.split())):
        lines.append(re.sub(r"`([^`]*)`", r"\\fB\1\\fR", escape(sentence)))
    return "\n".join(lines)


def escape(said):
    said = said.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("^", "\\(ha").replace("~", "\\(ti")
    return "\\&" + said if said.startswith(".") else said


main(*sys.argv[1:])
