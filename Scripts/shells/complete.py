"""Lets a real shell on a terminal complete lines: `complete.py bash|zsh|fish PREFIX < LINES`.

PREFIX is where `make install` put the program. Each line is typed, the tab key pressed, and what the line has become is printed. The line
itself is never run: it is made the argument of `echo`, whose output goes to a file."""

import os
import pathlib
import pty
import sys
import tempfile
import time

HOME, END, TAB = "\x01", "\x05", "\t"


def main(shell, prefix):
    home = pathlib.Path(tempfile.mkdtemp())
    answer = home / "answer"
    terminal = start(shell, pathlib.Path(prefix), home)
    type_in(terminal, f"echo ready > {answer}\n")
    wait(terminal, answer)
    for line in sys.stdin.read().splitlines():
        type_in(terminal, f"{line}{TAB}{HOME}echo {END} > {answer}\n")
        print(wait(terminal, answer))


def start(shell, prefix, home):
    arguments, files = {
        "bash": (
            ["bash", "--noprofile", "--rcfile", str(home / "rc"), "-i"],
            {"rc": ". /usr/share/bash-completion/bash_completion\nbind 'set bell-style none'\n"},
        ),
        "zsh": (
            ["zsh", "-i"],
            {".zshrc": f"fpath=({prefix}/share/zsh/site-functions $fpath)\nautoload -Uz compinit\ncompinit -u -D\nbindkey -e\n"},
        ),
        "fish": (["fish", "-i"], {}),
    }[shell]
    for name, text in files.items():
        (home / name).write_text(text)
    environment = {
        "PATH": f"{prefix}/bin:/usr/bin:/bin", "HOME": str(home), "ZDOTDIR": str(home), "TERM": "xterm", "LC_ALL": "C.UTF-8",
        "XDG_DATA_DIRS": f"{prefix}/share:/usr/share", "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home),
        "GIT_CONFIG_NOSYSTEM": "1", "LD_LIBRARY_PATH": os.environ.get("LD_LIBRARY_PATH", ""),
    }
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(arguments[0], arguments, environment)
    os.set_blocking(terminal, False)
    return terminal


def type_in(terminal, text):
    os.write(terminal, text.encode())


def wait(terminal, answer, seconds=60):
    """What the shell wrote to the file, which is taken away for the next answer."""
    seen = b""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            seen += os.read(terminal, 65536)
        except BlockingIOError:
            time.sleep(0.01)
        if answer.exists() and (text := answer.read_text()).endswith("\n"):
            answer.unlink()
            return text.rstrip("\n")
    raise SystemExit(f"complete: the shell did not answer in {seconds} s; it printed {seen!r}")


main(*sys.argv[1:])
