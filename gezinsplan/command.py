"""The command `gezinsplan`: Django's management commands, with hyphens as people type them."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command that was asked for: `verify-log` runs `verify_log`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gezinsplan.settings")
    name, *arguments = sys.argv[1:] or ["help"]
    if not name.startswith("-"):
        name = name.replace("-", "_")
    try:
        execute_from_command_line(["gezinsplan", name, *arguments])
    except ImproperlyConfigured as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
