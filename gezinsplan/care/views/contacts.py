"""Calls and visits: one sentence in fifteen seconds, and the family reads it at once."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms.contact import NOT_THESE, ContactForm
from gezinsplan.care.models.contact import Contact, contacts
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, OutsideCircleError
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.erasing import erase_thing
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring


@on_plan("contact.write")
def contact_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Write down a call or a visit."""
    sent = request.POST if request.method == "POST" else None
    family = [p for p in persons_around(member).values() if p.ring == Ring.FAMILY and not p.died]
    form = ContactForm(sent, persons=family)
    if not (form.is_valid() and _noted(form, member)):
        context = {"tab": "more", "persons": form.persons}
        return page(request, member, "care/contact_new.html", context, form=form)
    return see_other("care:contacts", member.plan_id)


def _noted(form: ContactForm, member: Member) -> bool:
    """Keep a contact; False when it names somebody who may not read it."""
    said = form.cleaned_data
    try:
        Contact.note(
            said["words"],
            said["place"],
            form.chosen(),
            by=member,
            reached=said["reached"] == "ja",
            key=form.sent_key(),
        )
    except OutsideCircleError:
        form.add_error("spoke_with", NOT_THESE)
        return False
    return True


@on_plan("plan.read", methods=READ)
def contacts_page(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the last calls and visits that a member sees."""
    rows = contacts(member)
    persons = persons_around(member, also=[row.voice_id for row in rows])
    context: dict[str, Any] = {
        "tab": "more",
        "lines": [(row, persons.get(row.voice_id)) for row in rows],
        "writes": member.may("contact.write"),
    }
    return page(request, member, "care/contacts.html", context)


@on_plan("own.erase", methods=("POST",))
def contact_gone(request: HttpRequest, member: Member, contact: UUID) -> HttpResponse:
    """Take away what one wrote oneself."""
    own = member.sees(Contact).filter(voice_id=member.person_id)
    erase_thing(get_object_or_404(own, pk=contact), by=member)
    return see_other("care:contacts", member.plan_id)
