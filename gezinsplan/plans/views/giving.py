"""Giving somebody a link by hand or by mail; what is handed over is shown once."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from gezinsplan.plans import tasks
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import HandForm
from gezinsplan.plans.models import Detail, Member, Person
from gezinsplan.plans.models.linking import give_link
from gezinsplan.plans.models.persons import write_detail
from gezinsplan.plans.pages import page


def give(request: HttpRequest, member: Member, somebody: Person, form: HandForm) -> HttpResponse:
    """Give a personal link the way that was chosen."""
    said = form.cleaned_data
    if said["how"] == "mail":
        keep_address(member, somebody, form, key=form.sent_key())
        tasks.mail_link.enqueue(str(member.plan_id), str(somebody.pk), str(member.pk))
        return see_other("plans:person", member.plan_id, somebody.pk)
    _, token = give_link(somebody, by=member, key=form.sent_key())
    return handed(request, member, somebody, "plans:link_door", token)


def keep_address(member: Member, somebody: Person, form: HandForm, key: str = "") -> None:
    """Keep where a mail goes, and the word by which somebody knows that it is us."""
    said = form.cleaned_data
    write_detail(somebody, Detail.Kind.EMAIL, said["email"], by=member, key=key)
    if said["own_word"]:
        write_detail(somebody, Detail.Kind.OWN_WORD, said["own_word"], by=member)


def handed(
    request: HttpRequest, member: Member, somebody: Person, name: str, token: str
) -> HttpResponse:
    """Show a link and its square code once: nothing keeps the token."""
    address = settings.SITE + reverse(name, args=[member.plan_id, token])
    context = {"tab": "people", "who": somebody, "address": address}
    response = page(request, member, "plans/handed.html", context, subject=somebody)
    response["Cache-Control"] = "no-store"
    return response
