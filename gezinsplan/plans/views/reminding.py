"""Whether word comes before a day: each chooses for oneself, and nobody else reads it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.addresses import back_to, see_other
from gezinsplan.plans.forms.reminding import WordForm
from gezinsplan.plans.gate import by_link, on_plan
from gezinsplan.plans.models import Detail, Member
from gezinsplan.plans.models.reminding import wants_word, wish_word
from gezinsplan.plans.pages import page


def _form(request: HttpRequest, member: Member) -> WordForm:
    texts = bool(settings.TEXT_MESSAGES and Detail.text_of(member.person, Detail.Kind.PHONE))
    now = member.reminded or (Member.Reminded.MAIL if wants_word(member) else Member.Reminded.NO)
    sent = request.POST if request.method == "POST" else None
    return WordForm(sent, initial={"how": now}, texts=texts and not member.through_link)


def _reminding(request: HttpRequest, member: Member) -> HttpResponse:
    """Choose whether word comes a day before."""
    form = _form(request, member)
    if not form.is_valid():
        return page(request, member, "plans/reminding.html", {"tab": "more"}, form=form)
    wish_word(member, form.cleaned_data["how"], by=member, key=form.sent_key())
    return back_to(member) if member.through_link else see_other("plans:more", member.plan_id)


reminding = on_plan("reminder.choose")(_reminding)
link_reminding = by_link("reminder.choose")(_reminding)
