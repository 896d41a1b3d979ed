"""The fridge page, on screen and as a PDF."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode

from gezinsplan.exchange.forms import PartsForm, chosen_parts
from gezinsplan.exchange.fridge import sheet
from gezinsplan.exchange.pdf import printed
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("plan.read", methods=READ)
def fridge(request: HttpRequest, member: Member) -> HttpResponse:
    """Show one A4 for the fridge, to print or to keep, with a choice of what is on it."""
    chosen = chosen_parts(request.GET)
    asked = {"op": sorted(chosen), "gekozen": "1"}
    context = {
        "sheet": sheet(member, chosen),
        "parts": PartsForm(initial=asked),
        "asked": urlencode(asked, doseq=True),
        "tab": "more",
    }
    return page(request, member, "exchange/fridge.html", context)


@on_plan("plan.read", methods=READ)
def fridge_pdf(request: HttpRequest, member: Member) -> HttpResponse:
    """Give the same A4 as a PDF that a screen reader can read too."""
    chosen = chosen_parts(request.GET)
    response = HttpResponse(
        printed(member.plan, sheet(member, chosen)), content_type="application/pdf"
    )
    response.headers["Content-Disposition"] = 'inline; filename="koelkast.pdf"'
    return response
