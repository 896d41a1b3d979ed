"""Reads the environment for settings: databases, secrets, and what production must have."""

import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

MODE = os.environ.get("GEZINSPLAN_MODE", "demo")
DEMO = MODE == "demo"
HOME = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("GEZINSPLAN_DATA") or HOME / "data").resolve()

_SQLITE = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
    "PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000;"
)
_NEEDED = {
    "GEZINSPLAN_SECRET_KEY": "a long random text that signs cookies",
    "GEZINSPLAN_MASTER_KEY": "64 hexadecimal digits: wraps all keys",
    "GEZINSPLAN_LOG_KEY": "64 hexadecimal digits: signs the log of who looked",
    "GEZINSPLAN_HOSTS": "the names of this site, with commas between",
    "GEZINSPLAN_MAIL_HOST": "the mail server",
    "GEZINSPLAN_MAIL_FROM": "the address that mails come from",
    "GEZINSPLAN_CONTROLLER": "who is responsible for the data, with address (AVG art. 13)",
    "GEZINSPLAN_CONTACT": "how to reach the data protection officer",
}


def check_mode() -> None:
    """Refuse to start production while anything is missing, and name all of it at once."""
    if MODE not in ("demo", "production"):
        raise ImproperlyConfigured("GEZINSPLAN_MODE is demo or production.")
    missing = [f"  {n}: {why}" for n, why in _NEEDED.items() if not os.environ.get(n)]
    if not DEMO and missing:
        raise ImproperlyConfigured("Production needs these settings first:\n" + "\n".join(missing))


def text(name: str, default: str = "") -> str:
    """Return a setting from the environment."""
    return os.environ.get(name, default)


def secret(name: str, file: str) -> str:
    """Return a secret of 64 hexadecimal digits; the demonstration makes its own once."""
    value = os.environ.get(name)
    if value or not DEMO:
        return value or ""
    path = DATA / file
    if not path.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text().strip()


def key(name: str, file: str) -> bytes:
    """Return a secret as 32 bytes; raises ImproperlyConfigured when it is anything else."""
    try:
        value = bytes.fromhex(secret(name, file))
    except ValueError:
        value = b""
    if len(value) != 32:
        raise ImproperlyConfigured(f"{name} needs 64 hexadecimal digits.")
    return value


def database(name: str, file: str) -> dict[str, object]:
    """Return Django's settings for a database address; SQLite in the data folder by default."""
    address = os.environ.get(name) or f"sqlite:///{DATA / file}"
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        path = Path("/" + parts.path.lstrip("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(path),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": _SQLITE,
            },
        }
    if parts.scheme not in ("postgres", "postgresql"):
        raise ImproperlyConfigured(f"{name} begins with sqlite:// or postgres://.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def mailer() -> dict[str, object]:
    """Return how mails leave: by a mail server; the demonstration keeps and shows them."""
    if DEMO:
        return {"BACKEND": "gezinsplan.demo.post.StoredMail"}
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": text("GEZINSPLAN_MAIL_HOST"),
            "port": int(text("GEZINSPLAN_MAIL_PORT", "587")),
            "username": text("GEZINSPLAN_MAIL_USER"),
            "password": text("GEZINSPLAN_MAIL_PASSWORD"),
            "use_tls": text("GEZINSPLAN_MAIL_TLS", "1") == "1",
            "timeout": 20,
        },
    }
