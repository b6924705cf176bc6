"""Runs a command at a pseudo-terminal and types into it: `session.py [--columns N] [--lines N] STEP... -- COMMAND...`.

A step is what is waited for, then `=>`, then what is typed once it was seen: `why=>a good reason\\r`. Escapes are those of
Python (`\\x03` is Ctrl-C); `!SIGTERM` sends a signal instead. A step that is never seen ends the run after ten seconds.

Prints what the command wrote, then a line of JSON: `status`, how it ended, and `restored`, whether the terminal has the
settings again that it had before.
"""

import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
import fcntl

LIMIT = 10


def main(arguments):
    split = arguments.index("--")
    options, command = arguments[:split], arguments[split + 1 :]
    size = {"--columns": 80, "--lines": 40}
    steps = []
    while options:
        first = options.pop(0)
        if first in size:
            size[first] = int(options.pop(0))
        else:
            wait, _, typed = first.partition("=>")
            steps.append((wait, typed))
    output, result = run(command, steps, size)
    sys.stdout.write(output if output.endswith("\n") else output + "\n")
    print(json.dumps(result))


def run(command, steps, size):
    control, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size["--lines"], size["--columns"], 0, 0))
    before = termios.tcgetattr(terminal)
    child = os.fork()
    if child == 0:
        os.close(control)
        os.login_tty(terminal)
        os.execvp(command[0], command)
    seen, at = bytearray(), 0
    for wait, typed in steps:
        found = read_until(control, seen, at, wait.encode())
        if found < 0:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return seen.decode(errors="replace"), {"missing": wait}
        at = found
        # Whoever asks must be ready to read: a key before that is echoed by the terminal.
        time.sleep(0.05)
        if typed.startswith("!"):
            os.kill(child, signal.Signals[typed[1:]])
        else:
            os.write(control, typed.encode().decode("unicode_escape").encode("latin-1"))
    status = drain(control, child, seen)
    result = {"status": os.waitstatus_to_exitcode(status), "restored": termios.tcgetattr(terminal) == before}
    return seen.decode(errors="replace").replace("\r\n", "\n"), result


def read_until(control, seen, start, wait):
    end = time.monotonic() + LIMIT
    while True:
        found = seen.find(wait, start)
        if found >= 0:
            return found + len(wait)
        ready, _, _ = select.select([control], [], [], max(0, end - time.monotonic()))
        if not ready:
            return -1
        seen += os.read(control, 65536)


def drain(control, child, seen):
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        ready, _, _ = select.select([control], [], [], 0.05)
        if ready:
            seen += os.read(control, 65536)
            continue
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
    os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


main(sys.argv[1:])
