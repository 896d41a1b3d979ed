"""Waits until a port of this machine answers, or until the process that should answer is gone."""

import os
import socket
import sys
import time


def answers(port: int) -> bool:
    """Say whether somebody takes a call."""
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def alive(process: int) -> bool:
    """Say whether a process runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def main() -> None:
    """Try twenty times a second: `await_port.py 8000 1234`."""
    port, process = map(int, sys.argv[1:])
    while not answers(port):
        if not alive(process):
            sys.exit(1)
        time.sleep(0.05)


if __name__ == "__main__":
    main()
