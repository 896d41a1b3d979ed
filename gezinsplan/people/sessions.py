"""Who is signed in, without keeping what a browser shows to prove it."""

import hashlib
from typing import Any

from django.contrib.sessions.backends import db
from django.utils import timezone


def stored(key: str | None) -> str:
    """Return what is kept of a session's key: it can't be turned back into a cookie."""
    return hashlib.sha256(key.encode()).hexdigest()[:40] if key else ""


class SessionStore(db.SessionStore):
    """Django's sessions in the database, found by a hash of their key.

    It protects families from who reads the database or a backup of it: with the key itself
    anybody would sit down in their place for the rest of the day.
    """

    def _get_session_from_db(self) -> Any:
        rows = self.model.objects.filter(session_key=stored(self.session_key))
        found = rows.filter(expire_date__gt=timezone.now()).first()
        if found is None:
            self._session_key = None
        return found

    def exists(self, session_key: str | None) -> bool:
        """Tell whether a session runs."""
        return bool(self.model.objects.filter(session_key=stored(session_key)).exists())

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """Return the row to keep."""
        row: Any = super().create_model_instance(data)
        row.session_key = stored(row.session_key)
        return row

    def delete(self, session_key: str | None = None) -> None:
        """End a session."""
        key = session_key or self.session_key
        self.model.objects.filter(session_key=stored(key)).delete()
