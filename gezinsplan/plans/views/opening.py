"""Opening a plan: by a family, or together with a guide, who gives the device to the family."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from gezinsplan.people.entrance import let_device_in
from gezinsplan.people.sharing import by_paper
from gezinsplan.plans.addresses import back_to, see_other
from gezinsplan.plans.forms.plan import ConfirmForm, GuideOpenForm, OpenForm
from gezinsplan.plans.gate import on_plan, signed_in
from gezinsplan.plans.models import AlreadyDoneError, Member
from gezinsplan.plans.models.opening import (
    Start,
    confirm,
    drop_draft,
    family_seat,
    open_plan,
    open_with_guide,
    take_along,
    waits_to_be_carried,
)
from gezinsplan.plans.models.picturing import hang
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Jurisdiction

WORDS = {Jurisdiction.FLANDERS: "nl-be", Jurisdiction.NETHERLANDS: "nl-nl"}


def _start(said: dict[str, Any], key: str, **more: Any) -> Start:
    here = WORDS[Jurisdiction(said["place"])]
    language = "en" if get_language() == "en" else here
    return Start(
        said["place"],
        language,
        said["plan_name"],
        said["own_name"],
        said["motto"],
        key=key,
        **more,
    )


@signed_in
def open_new(request: HttpRequest) -> HttpResponse:
    """Ask the few things that open a plan, of a family member or of a guide beside them."""
    return _with_guide(request) if "samen" in request.GET else _as_family(request)


def _as_family(request: HttpRequest) -> HttpResponse:
    asked = (request.POST, request.FILES) if request.method == "POST" else ()
    form = OpenForm(*asked, length=request.headers.get("Content-Length", ""))
    if not form.is_valid():
        return _ask(request, form, "plans/open.html")
    start, account = _start(form.cleaned_data, form.sent_key()), _account(request)
    try:
        member = open_plan(start, account)
    except AlreadyDoneError:
        return see_other("care:plan", start.plan_id(account))
    picture = form.picture()
    if picture:
        hang(picture, by=member)
    let_device_in(request)
    return by_paper(request, account, back_to(member))


def _with_guide(request: HttpRequest) -> HttpResponse:
    form = GuideOpenForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _ask(request, form, "plans/open_guide.html")
    said = form.cleaned_data
    guide = {"name": said["guide_name"], "organisation_name": said["guide_work"]}
    start, account = _start(said, form.sent_key(), guide=guide), _account(request)
    try:
        member = open_with_guide(start, account)
    except AlreadyDoneError:
        return see_other("plans:draft", start.plan_id(account))
    let_device_in(request)
    return by_paper(request, account, see_other("plans:draft", member.plan_id))


def _account(request: HttpRequest) -> Any:
    return request.user


def _ask(request: HttpRequest, form: Any, template: str) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(request, template, {"form": form}, status=status)


@on_plan("plan.read", draft=True)
def draft(request: HttpRequest, member: Member) -> HttpResponse:
    """On the guide's device: the family's own tap, and after it the way to their own device."""
    owner = family_seat(member.plan)
    if member.plan.confirmed_at:
        return _take_along(request, member, owner)
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return page(request, member, "plans/draft.html", {"owner": owner.person}, form=form)
    confirm(member.plan, form.cleaned_data["choice"], guide=member)
    return see_other("plans:draft", member.plan_id)


def _take_along(request: HttpRequest, member: Member, owner: Member) -> HttpResponse:
    if not waits_to_be_carried(owner, member):
        return back_to(member)
    context: dict[str, Any] = {"owner": owner.person}
    if request.method == "POST" and "code" in request.POST:
        _, token = take_along(member.plan, guide=member)
        path = reverse("plans:welcome", args=[member.plan_id, token])
        context["address"] = request.build_absolute_uri(path)
    return page(request, member, "plans/take_along.html", context)


@on_plan("plan.read", draft=True, methods=("POST",))
def draft_drop(request: HttpRequest, member: Member) -> HttpResponse:
    """Not yet: nothing of the draft stays."""
    drop_draft(member.plan, guide=member)
    return see_other("people:home")
