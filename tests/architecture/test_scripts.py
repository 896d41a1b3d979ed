"""Scripts run with any POSIX shell, in a fresh clone."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import HOME, files, name

VERBS = [path for path in files("", under="script") if path.suffix == ""]
BASH = re.compile(r"\[\[|\bfunction\s+\w+|^\s*(source|local|declare)\s|<<<|&>", re.MULTILINE)


@pytest.mark.parametrize("verb", VERBS, ids=name)
def test_a_script_is_posix_sh_and_can_be_run(verb: Path) -> None:
    text = verb.read_text()
    assert text.startswith("#!/bin/sh\n# ")
    assert "set -eu" in text
    assert os.access(verb, os.X_OK)
    assert subprocess.run(["sh", "-n", verb], check=False).returncode == 0
    assert not BASH.search(text)


def test_what_only_bash_knows_would_be_found() -> None:
    assert BASH.search("if [[ -e x ]]; then")
    assert BASH.search("  local name=1")


def test_ci_calls_the_test_command_of_the_readme() -> None:
    assert os.access(HOME / ".ci" / "run", os.X_OK)
    assert "exec script/test" in (HOME / ".ci" / "run").read_text()


@pytest.mark.slow
def test_the_command_takes_hyphens_as_people_type_them() -> None:
    asked = [sys.executable, "-m", "gezinsplan.command", "db-worker", "--help"]
    assert subprocess.run(asked, cwd=HOME, capture_output=True, check=False).returncode == 0
