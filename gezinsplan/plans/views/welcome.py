"""Accepting a seat: nothing of any family is shown before somebody says who they are (S35).

What was mailed asks more: the two words that the inviter said in person (S34). Who took over
a mailbox doesn't have them, and learns not even who asks.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render

from gezinsplan.people.entrance import device_is_missing, let_device_in
from gezinsplan.people.models import Account, StaffLook
from gezinsplan.people.sharing import by_paper
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import TwoWordsForm
from gezinsplan.plans.gate import PAGE, public
from gezinsplan.plans.models import AlreadyDoneError, Invitation, NotAllowedError
from gezinsplan.plans.models.hearing import hear
from gezinsplan.plans.models.inviting import accept, open_invitation

HEARD = "heard"
"""What a session keeps of the words: of which invitation they were said here."""


@public
def welcome(request: HttpRequest, plan: UUID, token: str) -> HttpResponse:
    """Ask whether somebody takes the seat; a scanner that opens the page changes nothing.

    Saying yes lets a device in, so it is no way in for who only holds somebody's mailbox;
    and what was mailed is only for who has that mailbox.
    """
    if request.method not in PAGE:
        return HttpResponseNotAllowed(PAGE)
    invitation = open_invitation(plan, token)
    if invitation is None:
        return _old(request)
    if not isinstance(request.user, Account):
        return _door(request)
    return device_is_missing(request) or _ask(request, invitation, request.user)


def _ask(request: HttpRequest, invitation: Invitation, account: Account) -> HttpResponse:
    if not invitation.is_for(account):
        return _another(request, account)
    if not _heard(request, invitation):
        return _words(request, invitation, account)
    if request.method == "POST":
        return _accept(request, invitation, account)
    StaffLook.write("invitation.read", account.pk)
    inviter = invitation.allowed_by.name.split()
    context = {"invitation": invitation, "inviter": inviter[0] if inviter else ""}
    return render(request, "plans/welcome.html", context)


def _heard(request: HttpRequest, invitation: Invitation) -> bool:
    """Tell whether the words were said in this session; what was handed over needs none."""
    return not invitation.by_mail or request.session.get(HEARD) == str(invitation.pk)


def _words(request: HttpRequest, invitation: Invitation, account: Account) -> HttpResponse:
    """Ask for the two words, on a page that names nobody."""
    form = TwoWordsForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            right = hear(invitation, form.cleaned_data["words"])
        except AlreadyDoneError:
            return _old(request)
        if right:
            request.session[HEARD] = str(invitation.pk)
            return HttpResponseRedirect(request.path, status=303)
        StaffLook.write("invitation.read", account.pk, "refused")
        form.not_these()
    status = 422 if form.errors else 200
    return render(request, "plans/welcome_words.html", {"form": form}, status=status)


def _old(request: HttpRequest) -> HttpResponse:
    return render(request, "plans/invitation_old.html", status=404)


def _another(request: HttpRequest, account: Account) -> HttpResponse:
    """Say that it is for another address, and nothing of which one or of whom."""
    StaffLook.write("invitation.read", account.pk, "refused")
    return render(request, "plans/welcome_another.html", {"next": request.path}, status=403)


def _door(request: HttpRequest) -> HttpResponse:
    status = 200 if request.method == "GET" else 403
    return render(request, "plans/welcome_door.html", {"next": request.path}, status=status)


def _accept(request: HttpRequest, invitation: Invitation, account: Account) -> HttpResponse:
    try:
        accept(invitation, account, heard=_heard(request, invitation))
    except AlreadyDoneError:
        return _old(request)
    except NotAllowedError:
        return _another(request, account)
    let_device_in(request)
    return by_paper(request, account, see_other("care:plan", invitation.plan_id))
