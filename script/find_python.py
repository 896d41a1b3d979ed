"""Makes .venv, from any python3 >= 3.8: with a Python >= 3.12 found here, else with uv's."""

from __future__ import annotations

import glob
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from typing import Iterator

LEAST = (3, 12)
HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(HOME, ".venv")
ADVICE = (
    "Gezinsplan needs Python 3.12 or newer and can neither find nor fetch one: install one with"
    " its venv package, or install python3-venv and see to it that github.com can be reached."
)
PLACES = (
    "/usr/local/bin/python3.1[2-9]",
    "/opt/python*/bin/python3*",
    "/opt/*/bin/python3.1[2-9]",
)


def version(python: str) -> tuple[int, ...]:
    """Return the version of a Python that runs and can make environments, else nothing."""
    asked = "import sys, ensurepip, sqlite3, ssl, venv; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [python, "-c", asked],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=20,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(int(part) for part in answer.stdout.split())


def homes() -> Iterator[str]:
    """Yield the home that HOME names, and the account's own, should that be another one."""
    yield os.path.expanduser("~")
    yield pwd.getpwuid(os.getuid()).pw_dir


def pyenv_roots() -> Iterator[str]:
    """Yield where pyenv may keep its versions, also when only its shims stand in PATH."""
    shim = shutil.which("pyenv") or shutil.which("python3") or ""
    yield os.environ.get("PYENV_ROOT", "")
    yield os.path.dirname(os.path.dirname(shim))
    yield from (home + "/.pyenv" for home in homes())


def candidates() -> Iterator[str]:
    """Yield every Python that may do, the best-known versions first."""
    yield sys.executable
    for name in ("python3.13", "python3.14", "python3.12", "python3"):
        path = shutil.which(name)
        if path:
            yield path
    places = [
        *(root + "/versions/3.1[2-9]*/bin/python3" for root in pyenv_roots() if root),
        *(home + "/.local/share/uv/python/cpython-3.1[2-9]*/bin/python3" for home in homes()),
        *PLACES,
    ]
    for place in places:
        yield from sorted(glob.glob(place), reverse=True)


def run(*command: str) -> None:
    """Run a command in silence; what goes wrong is said in one sentence at the end."""
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=600
    )


def fetch() -> None:
    """Let uv fetch a Python; uv itself stands in PATH or comes through pip."""
    uv = shutil.which("uv")
    with tempfile.TemporaryDirectory() as folder:
        if not uv:
            run(sys.executable, "-m", "venv", folder)
            run(folder + "/bin/pip", "install", "uv")
            uv = folder + "/bin/uv"
        print("Fetching a Python ...", file=sys.stderr)
        run(uv, "venv", "--seed", "--clear", "--python", "3.13", VENV)


def main() -> None:
    """Make .venv unless a good one stands there."""
    if version(os.path.join(VENV, "bin", "python")) >= LEAST:
        return
    print("Making .venv ...", file=sys.stderr)
    found = next((python for python in candidates() if version(python) >= LEAST), None)
    try:
        if found:
            run(found, "-m", "venv", "--clear", VENV)
        else:
            fetch()
    except (OSError, subprocess.SubprocessError):
        sys.exit(ADVICE)


if __name__ == "__main__":
    main()
