"""What is asked about word before a day."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, offer, pick
from gezinsplan.plans.models import Member

HOW = (
    (Member.Reminded.NO, _("Nee, liever niet")),
    (Member.Reminded.MAIL, _("Ja, met een mail")),
)
TEXT = (Member.Reminded.TEXT, _("Ja, met een sms"))


class WordForm(Asked):
    """Whether and how word comes; a text message only where this site can send one."""

    how = pick(_("Wil je een dag vooraf een bericht?"), HOW, required=_("Kies ja of nee."))

    def __init__(self, *args: Any, texts: bool, **rest: Any) -> None:
        super().__init__(*args, **rest)
        offer(self, "how", [*HOW, TEXT] if texts else HOW)
