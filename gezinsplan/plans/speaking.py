"""In which language a plan speaks to its reader: as the reader chose, else as at home."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from gezinsplan.plans.models import Member


def speak(request: HttpRequest, member: Member) -> None:
    """Speak as the family said of this person, or at least as people do where it lives.

    What people chose themselves, for their account or this device, was heard before.
    """
    known = dict(settings.LANGUAGES)
    own = getattr(request.user, "language", "")
    if {own, request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")} & known.keys():
        return
    now, there = translation.get_language() or "", member.plan.language
    if member.person.language in known:
        translation.activate(member.person.language)
    elif there in known and there[:2] == now[:2]:
        translation.activate(there)
