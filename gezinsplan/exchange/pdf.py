"""The fridge page as PDF/UA-1: for eyes, for screen readers, for a printer without colour."""

from collections.abc import Callable
from functools import cache
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from PIL import ImageFile

from gezinsplan.exchange.fridge import Sheet
from gezinsplan.plans.models import Plan

OURS = "https://gezinsplan.invalid/"


class NotOursError(ValueError):
    """A page asked for something that isn't one of our own files."""


def own_file(url: str) -> Path:
    """Return one of our static files; raises NotOursError for every other address."""
    path = unquote(urlsplit(url).path).lstrip("/")
    if not url.startswith(OURS) or ".." in path:
        raise NotOursError(url)
    found = finders.find(path)
    if not found:
        raise NotOursError(url)
    return Path(found)


@cache
def _printer() -> Callable[[str], Any]:
    # WeasyPrint takes two seconds to import, which only who prints should wait for.
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    # It lets cut pictures pass in the whole process; a photo that people give is refused.
    ImageFile.LOAD_TRUNCATED_IMAGES = False

    def fetch(self: Any, url: str, headers: Any = None) -> Any:
        path = own_file(url)
        kind = {"Content-Type": guess_type(path.name)[0]}
        return URLFetcherResponse(url, path.read_bytes(), kind)

    # Making a PDF asks neither the network nor the rest of the disk.
    only_ours = type("OwnFiles", (URLFetcher,), {"fetch": fetch})

    def lay_out(words: str) -> Any:
        page = HTML(string=words, base_url=OURS, url_fetcher=only_ours())
        return page.render(pdf_variant="pdf/ua-1")

    return lay_out


def printed(plan: Plan, sheet: Sheet) -> bytes:
    """Return the sheet as a PDF of one page, with the last lines left out if need be."""
    pages = _laid_out(plan, sheet)
    while len(pages.pages) > 1 and (sheet.goals or sheet.week or sheet.reached):
        sheet = sheet.shorter()
        pages = _laid_out(plan, sheet)
    pdf: bytes = pages.write_pdf(pdf_variant="pdf/ua-1")
    return pdf


def _laid_out(plan: Plan, sheet: Sheet) -> Any:
    words = render_to_string("exchange/fridge_pdf.html", {"plan": plan, "sheet": sheet})
    return _printer()(words)
