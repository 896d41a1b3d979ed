"""A real site has no trace of the demonstration, and does not start half set up."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

NEEDED = {
    "GEZINSPLAN_SECRET_KEY": "5" * 64,
    "GEZINSPLAN_MASTER_KEY": "6" * 64,
    "GEZINSPLAN_LOG_KEY": "7" * 64,
    "GEZINSPLAN_HOSTS": "plan.example.org",
    "GEZINSPLAN_MAIL_HOST": "mail.example.org",
    "GEZINSPLAN_MAIL_FROM": "Post <post@example.org>",
    "GEZINSPLAN_CONTROLLER": "Een gezin vzw, Dorpsstraat 1, Aalst",
    "GEZINSPLAN_CONTACT": "privacy@example.org",
}
SERVE = "import sys; sys.argv[1:] = ['serve', '0']; from gezinsplan.command import main; main()"
VISIT = """
import json, django
django.setup()
from django.conf import settings
from django.core.management import call_command
from django.test import Client
call_command("collectstatic", interactive=False, verbosity=0)
visitor = Client(SERVER_NAME="plan.example.org")
start = visitor.get("/", secure=True)
door = visitor.get("/aanmelden/", secure=True)
print(json.dumps({
    "apps": settings.INSTALLED_APPS,
    "start": [start.status_code, start.content.decode()],
    "hsts": start.headers.get("Strict-Transport-Security", ""),
    "plain": visitor.get("/").status_code,
    "health": visitor.get("/healthz").json()["status"],
    "demo": [visitor.get(f"/demo/{p}", secure=True).status_code
             for p in ("post/", "mensen.json", "als/malika/")],
    "stepping": visitor.post("/demo/als/malika/", secure=True).status_code,
    "cookies": {n: bool(c["secure"]) for n, c in door.cookies.items()},
    "session": [settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_SECURE],
    "mail": settings.MAILERS["default"]["BACKEND"],
}))
"""


def run(program: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run some Python as a site in production would, with these settings and no others."""
    clean = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "gezinsplan.settings",
        "GEZINSPLAN_MODE": "production",
        "GEZINSPLAN_DATA": str(data),
    }
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_production_names_everything_that_is_missing_at_once(tmp_path: Path) -> None:
    ended = run(SERVE, tmp_path)
    assert ended.returncode == 1
    first, *lines = ended.stderr.strip().splitlines()
    assert first == "Production needs these settings first:"
    assert [line.split(":")[0].strip() for line in lines] == list(NEEDED)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize("missing", ["GEZINSPLAN_MASTER_KEY", "GEZINSPLAN_CONTROLLER"])
def test_one_missing_setting_is_enough_to_stop(tmp_path: Path, missing: str) -> None:
    some = {name: value for name, value in NEEDED.items() if name != missing}
    ended = run(SERVE, tmp_path, **some)
    assert ended.returncode == 1
    assert missing in ended.stderr
    assert "GEZINSPLAN_HOSTS" not in ended.stderr


@pytest.mark.slow
def test_a_key_that_is_no_key_stops_it_too(tmp_path: Path) -> None:
    ended = run(SERVE, tmp_path, **NEEDED | {"GEZINSPLAN_LOG_KEY": "x"})
    assert ended.stderr.strip() == "GEZINSPLAN_LOG_KEY needs 64 hexadecimal digits."


@pytest.mark.slow
def test_production_has_no_trace_of_the_demonstration(tmp_path: Path) -> None:
    ended = run(VISIT, tmp_path, **NEEDED)
    assert ended.returncode == 0, ended.stderr
    seen = json.loads(ended.stdout)
    status, page = seen["start"]
    assert status == 200
    assert "Oefenplek" not in page
    assert "/demo/" not in page
    assert "Een gezin vzw" in page
    assert "privacy@example.org" in page
    assert "gezinsplan.demo" not in seen["apps"]
    assert seen["demo"] == [404, 404, 404]
    assert seen["stepping"] == 404
    assert seen["mail"].endswith("smtp.EmailBackend")


@pytest.mark.slow
def test_production_speaks_https_only_and_its_cookies_stay_there(tmp_path: Path) -> None:
    ended = run(VISIT, tmp_path, **NEEDED)
    seen = json.loads(ended.stdout)
    assert "max-age=63072000; includeSubDomains" in seen["hsts"]
    assert (seen["plain"], seen["health"]) == (301, "down")
    assert seen["session"] == ["__Host-gezin", True]
    assert seen["cookies"]
    assert all(name.startswith("__Host-") for name in seen["cookies"])
    assert all(seen["cookies"].values())


def test_the_demonstration_has_cookies_that_work_on_localhost_only(settings: Any) -> None:
    assert settings.SESSION_COOKIE_SECURE is settings.CSRF_COOKIE_SECURE is False
    assert settings.SESSION_COOKIE_NAME == "gezin"
    assert settings.SECURE_HSTS_SECONDS == 0
    assert set(settings.ALLOWED_HOSTS) <= {"localhost", "127.0.0.1", "[::1]", "testserver"}
