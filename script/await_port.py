"""Waits until somebody answers on a port of this machine; gives up after half a minute."""

import socket
import sys
import time


def main() -> None:
    """Try ten times a second."""
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit(1)


if __name__ == "__main__":
    main()
