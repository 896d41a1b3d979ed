"""Every mail is written in one language: that of who reads it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from tests.access.test_tongues import not_english

FOLDER = Path(settings.LOCALE_PATHS[0]).parent / "templates"
MAILS = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.txt"))
FILLED = {
    "address": "https://example.org/x",
    "login_url": "https://example.org/x",
    "signup_url": "https://example.org/x",
    "code": "123456",
    "word": "zonnebloem",
    "ends": datetime(2026, 11, 27, 12, tzinfo=UTC),
}


def written(template: str, language: str) -> str:
    """Return a mail, or the subject of one."""
    with translation.override(language):
        return render_to_string(template, FILLED)


@pytest.mark.parametrize("template", MAILS)
def test_an_english_mail_is_english_all_through(template: str) -> None:
    english, dutch = written(template, "en"), written(template, "nl-nl")
    assert english != dutch
    assert not_english(f"<p>{english.replace('zonnebloem', '')}</p>", []) == set()


def test_a_dutch_mail_would_be_found() -> None:
    assert len(MAILS) > 25
    assert not_english(f"<p>{written('mail/invitation.txt', 'nl-be')}</p>", [])
    assert "vrijdag 27 november" in written("mail/invitation.txt", "nl-be")
    assert "Friday 27 November" in written("mail/invitation.txt", "en")
