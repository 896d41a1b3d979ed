"""Puts this checkout on .venv's path and the command `gezinsplan` in its bin folder."""

import sys
import sysconfig
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
COMMAND = f"""#!/bin/sh
exec "{sys.prefix}/bin/python" -m gezinsplan.command "$@"
"""


def main() -> None:
    """Install, again and again to the same effect."""
    Path(sysconfig.get_path("purelib"), "gezinsplan.pth").write_text(f"{HOME}\n")
    command = Path(sys.prefix, "bin", "gezinsplan")
    command.write_text(COMMAND)
    command.chmod(0o755)


if __name__ == "__main__":
    main()
