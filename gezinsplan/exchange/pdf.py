"""The fridge page as PDF/UA-1: for eyes, for screen readers, for a printer without colour."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from gezinsplan.exchange.fridge import Sheet
from gezinsplan.plans.models import Plan

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcherResponse

OURS = "gezinsplan://static/"


class NotOursError(ValueError):
    """A page asked for something that isn't one of our own files."""


def own_files(url: str) -> "URLFetcherResponse":
    """Return one of our static files: making a PDF never asks the network, or the disk."""
    from weasyprint.urls import URLFetcherResponse

    found = finders.find(unquote(urlsplit(url).path).lstrip("/")) if url.startswith(OURS) else None
    if not found:
        raise NotOursError(url)
    return URLFetcherResponse(url, Path(found).read_bytes())


def printed(plan: Plan, sheet: Sheet) -> bytes:
    """Return the sheet as a PDF."""
    # WeasyPrint takes two seconds to import, which only who prints should wait for.
    from weasyprint import HTML

    words = render_to_string("exchange/fridge_pdf.html", {"plan": plan, "sheet": sheet})
    made = HTML(string=words, base_url=OURS, url_fetcher=own_files)
    pdf: bytes = made.write_pdf(pdf_variant="pdf/ua-1")
    return pdf
