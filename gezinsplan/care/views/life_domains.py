"""The family's own list of the parts of its life: order, names, what isn't for them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from gezinsplan.care.forms.voices import DomainForm
from gezinsplan.care.models.life_domain import (
    MOST,
    Domain,
    add_domain,
    hide_domain,
    life_domains,
    move_domain,
    name_domain,
)
from gezinsplan.plans.addresses import address
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page

WAYS = {"op", "neer", "verberg", "toon"}


@on_plan("domain.write")
def life_domains_page(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the list with what changes it; `noem`: the part of life that gets another name."""
    domains = life_domains(member)
    code = request.GET.get("noem", "")
    if code and code not in domains:
        raise Http404
    if request.POST.get("doe", "") in WAYS:
        return _change(request, member, domains)
    form = _form(request, domains, code)
    if not form.is_valid():
        context = {"tab": "plan", "domains": domains.values(), "one": domains.get(code)}
        return page(request, member, "care/life_domains.html", context, form=form)
    words, key = form.cleaned_data["words"], form.sent_key()
    if code:
        name_domain(code, words, by=member, key=key)
    else:
        add_domain(words, by=member, key=key)
    return _back(member)


def _form(request: HttpRequest, domains: dict[str, Domain], code: str) -> DomainForm:
    return DomainForm(
        request.POST if request.method == "POST" else None,
        taken=[one.words for one in domains.values() if one.code != code],
        full=not code and len(domains) >= MOST,
        initial={"words": domains[code].words if code else ""},
    )


def _change(request: HttpRequest, member: Member, domains: dict[str, Domain]) -> HttpResponse:
    code, way = request.POST.get("wat", ""), request.POST["doe"]
    if code not in domains:
        raise Http404
    if way in {"op", "neer"}:
        move_domain(code, way == "op", by=member)
    else:
        hide_domain(code, hidden=way == "verberg", by=member)
    return _back(member, f"#d-{code}")


def _back(member: Member, at: str = "") -> HttpResponse:
    where = address("care:life_domains", member.plan_id)
    return HttpResponseRedirect(f"{where}{at}", status=303)
