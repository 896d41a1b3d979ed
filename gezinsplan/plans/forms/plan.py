"""What is asked about the plan itself: who opens it, its sentence, a photo."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, line, own_words, pick
from gezinsplan.kit.images import MOST_BYTES, NotAPictureError, Picture, redraw
from gezinsplan.plans.forms.choosing import CHOICE_WORDS
from gezinsplan.plans.rules import Choice, Jurisdiction

PLACES = [
    (Jurisdiction.FLANDERS.value, _("In Vlaanderen of Brussel")),
    (Jurisdiction.NETHERLANDS.value, _("In Nederland")),
]
TOO_BIG = _("Deze foto is te groot. Kies er een van minder dan 10 MB.")
NO_PICTURE = _(
    "Dit kunnen we niet openen als foto. Kies een foto die eindigt op .jpg, .png of .webp. "
    "Een schermfoto van je foto mag ook."
)


class PictureField(forms.FileField):
    """A photo, drawn anew before anything is kept."""

    def __init__(self, **rest: Any) -> None:
        said = {"empty": _("Dit bestand is leeg. Kies een andere foto.")}
        said["required"] = _("Kies eerst een foto.")
        attrs = {"class": "box", "accept": "image/jpeg,image/png,image/webp,image/*"}
        super().__init__(error_messages=said, widget=forms.FileInput(attrs=attrs), **rest)

    def to_python(self, data: Any) -> Any:
        """Return a Picture, or nothing when no photo was chosen."""
        sent: Any = super().to_python(data)
        if sent is None:
            return None
        if sent.size > MOST_BYTES:
            raise forms.ValidationError(TOO_BIG)
        try:
            return redraw(sent.read())
        except NotAPictureError:
            raise forms.ValidationError(NO_PICTURE) from None


class _WithPhoto(Asked):
    """A form with a photo, which says so when the photo was too big to come through."""

    photo: Any = PictureField(label=_("Foto of tekening"))

    def __init__(self, *args: Any, length: str = "", **rest: Any) -> None:
        super().__init__(*args, **rest)
        too_big = length.isdecimal() and int(length) > MOST_BYTES
        if self.is_bound and not self.files and too_big:
            self.fields["photo"].error_messages["required"] = TOO_BIG
            self.fields["photo"].required = True

    def picture(self) -> Picture | None:
        """Return the photo, drawn anew."""
        found: Picture | None = self.cleaned_data.get("photo")
        return found


class OpenForm(_WithPhoto):
    """Open a plan as a family: one sentence, or a photo, or neither yet."""

    own_name = line(_("Hoe heet jij?"), required=_("Schrijf een naam."), most=80)
    plan_name = line(
        _("Van wie is het plan?"),
        required=_("Schrijf een naam voor het plan."),
        most=80,
        hint=_("Bijvoorbeeld: Malika en de kinderen."),
    )
    motto = own_words(_("Eén zin van jullie"), most=200, hint=_("Mag leeg blijven."))
    photo = PictureField(
        label=_("Of een foto of tekening"),
        required=False,
        help_text=_("Mag leeg blijven. Alleen jullie gezin ziet de foto, tot jij hem opent."),
    )
    place = pick(_("Waar wonen jullie?"), PLACES, required=_("Kies waar jullie wonen."))


class GuideOpenForm(Asked):
    """Open a draft beside the family, which waits for the family's own tap."""

    own_name = line(
        _("Hoe heet de ouder of wie het plan heeft?"),
        required=_("Schrijf een naam."),
        most=80,
        hint=_("Zoals die zelf genoemd wil worden."),
    )
    plan_name = OpenForm.base_fields["plan_name"]
    motto = OpenForm.base_fields["motto"]
    place = pick(_("Waar woont het gezin?"), PLACES, required=_("Kies waar het gezin woont."))
    guide_name = line(_("Hoe heet jij?"), required=_("Schrijf jouw naam."), most=80)
    guide_work = line(
        _("Van welke organisatie ben je?"), required=_("Schrijf de naam van je organisatie.")
    )


class ConfirmForm(Asked):
    """The family's own tap, and what the guide may see: the smallest comes first."""

    choice = pick(
        _("Wat mag de gezinsbegeleider zien?"),
        list(reversed(CHOICE_WORDS)),
        required=_("Kies wat de gezinsbegeleider mag zien."),
        initial=Choice.OWN_ONLY.value,
    )


class MottoForm(Asked):
    """Our sentence, and what the plan is called."""

    motto = own_words(_("Onze zin"), most=200, hint=_("Zeg het zoals je het thuis zegt."))
    name = line(_("Van wie is het plan?"), required=_("Schrijf een naam voor het plan."), most=80)
    version = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)


class PhotoForm(_WithPhoto):
    """A photo or drawing; first for our family alone."""

    caption = line(
        _("Wat staat erop?"),
        most=200,
        hint=_("Voor wie de foto niet kan zien. Mag leeg blijven."),
    )
    who = pick(
        _("Wie ziet deze foto?"),
        [("family", _("Nu alleen ons gezin")), ("everyone", _("Iedereen rond ons plan"))],
        required=_("Kies wie de foto ziet."),
        initial="family",
    )
