"""Finding the mails that were kept."""

from uuid import UUID

from gezinsplan.demo.models import Letter

SHOWN = 60


def newest() -> list[Letter]:
    """Return the last mails, newest first."""
    return list(Letter.objects.all()[:SHOWN])


def find(letter: UUID) -> Letter | None:
    """Return one mail."""
    return Letter.objects.filter(pk=letter).first()
