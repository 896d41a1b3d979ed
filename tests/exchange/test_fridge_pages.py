"""The fridge page on screen and as a PDF that a screen reader can read too."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.urls import reverse
from pdfua import validate

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.exchange.pdf import NotOursError, own_file
from gezinsplan.kit import clock
from gezinsplan.kit.images import NotAPictureError, redraw
from gezinsplan.plans.models.persons import write_detail
from tests.hostile_pictures import HOSTILE
from tests.measures import cpu_ms
from tests.people_of_the_story import Story
from tests.visitors import visitor

EVERYTHING: dict[str, Any] = {"op": ["doelen", "week", "bellen", "gelukt", "prive"], "gekozen": "1"}


def at(story: Story, name: str) -> str:
    """Return the address of the fridge page."""
    return reverse(f"exchange:{name}", args=[story.plan.pk])


def printed(story: Story, name: str = "malika", language: str = "nl-be", **query: Any) -> bytes:
    """Return the PDF as somebody prints it."""
    client = visitor(story, name, headers={"accept-language": language})
    answer = client.get(at(story, "fridge_pdf"), query)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    content: bytes = answer.content
    return content


def opened(content: bytes) -> pikepdf.Pdf:
    """Open a PDF."""
    return pikepdf.open(io.BytesIO(content))


def elements(node: Any) -> Iterator[Any]:
    """Walk through the structure of a PDF, as a screen reader does."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def fill(story: Story) -> None:
    """Let a plan be as full as a family could make it."""
    malika, sami = story.seat("malika"), story.person["sami"]
    for number in range(14):
        goal = Goal.write(f"Doel {number} " + "met héél veel woorden " * 9, by=malika, wish=8)
        CheckIn.make(goal, 2, by=malika, show=True)
        due = clock.today("Europe/Brussels") + timedelta(days=1)
        row = Agreement.make(
            f"Afspraak {number} " + "Hottentottententententoonstelling " * 5,
            [sami, story.person["griet"]],
            by=malika,
            due=due,
            moment="om kwart over acht precies",
        )
        if number > 7:
            row.keep(by=malika)
    for name in ("griet", "fatima", "noor", "tom", "lien", "sofie"):
        write_detail(story.person[name], "phone", "0470 00 00 02", by=malika)


@pytest.fixture(autouse=True)
def _on_a_monday() -> Iterator[None]:
    with clock.at(datetime(2026, 11, 23, 9, tzinfo=UTC)):
        yield


def test_malika_finds_the_sheet_on_screen_with_a_way_to_print_and_keep_it(story: Story) -> None:
    page = visitor(story, "malika").get(at(story, "fridge")).content.decode()
    assert "Sami gaat weer graag naar school" in page
    assert "data-print" in page
    assert at(story, "fridge_pdf") in page
    assert page.count("<h1") == 1


def test_tom_prints_what_he_sees_and_no_more(story: Story) -> None:
    page = visitor(story, "tom").get(at(story, "fridge"), EVERYTHING).content.decode()
    assert "Malika belt Tom" in page
    assert "rekeningen" not in page


def test_whose_seat_ended_and_who_has_a_link_print_nothing(story: Story) -> None:
    for name in ("fridge", "fridge_pdf"):
        assert visitor(story, "joris").get(at(story, name)).status_code == 404
        assert visitor(story, "fatima").get(at(story, name)).status_code == 302


def test_a_strange_choice_is_no_error(story: Story) -> None:
    malika = visitor(story, "malika")
    for query in ({"op": "xyz"}, {"op": "\0"}, {"gekozen": "?" * 500}, {"op": ["week"] * 90}):
        assert malika.get(at(story, "fridge"), query).status_code == 200
    assert malika.post(at(story, "fridge")).status_code == 405


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl-be", "en", "nl"])
def test_a_full_plan_is_one_sheet_that_everybody_can_read(
    story: Story, language: str, tmp_path: Path
) -> None:
    fill(story)
    content = printed(story, language=language, **EVERYTHING)
    pdf = opened(content)
    assert len(pdf.pages) == 1
    assert str(pdf.Root.Lang).lower().startswith(language[:2])
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    (tmp_path / "blad.pdf").write_bytes(content)
    found = validate(str(tmp_path / "blad.pdf")).findings
    assert [f.message for f in found if f.severity.name == "ERROR"] == []


@pytest.mark.slow
def test_the_title_of_the_file_is_neutral(story: Story) -> None:
    pdf = opened(printed(story))
    title = str(pdf.docinfo["/Title"])
    assert "Malika" not in title
    assert title


@pytest.mark.slow
def test_headings_go_down_step_by_step_and_drawings_have_words(story: Story) -> None:
    pdf = opened(printed(story))
    found = list(elements(pdf.Root.StructTreeRoot.K))
    kinds = [str(one.S) for one in found]
    assert kinds.count("/H1") == 1
    assert kinds.index("/H1") < kinds.index("/H2")
    assert "/H3" not in kinds
    drawings = [one for one in found if str(one.S) == "/Figure"]
    assert drawings
    assert all("/Alt" in one for one in drawings)


@pytest.mark.slow
def test_the_letters_are_our_own_and_travel_along(story: Story) -> None:
    pdf = opened(printed(story))
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
    names = {str(font.BaseFont).partition("+")[2] for font in fonts}
    assert all("+" in str(font.BaseFont) for font in fonts)
    assert any("Gezinsplan" in name or "Atkinson" in name for name in names)


def test_printing_asks_no_file_but_our_own() -> None:
    for address in (
        "file:///etc/passwd",
        "https://elders.example/x.css",
        "https://gezinsplan.invalid/../settings.py",
    ):
        with pytest.raises(NotOursError):
            own_file(address)


@pytest.mark.slow
def test_words_that_look_like_a_page_stay_words(story: Story) -> None:
    Goal.write('<img src="file:///etc/passwd"><h1>x', by=story.seat("malika"))
    pdf = opened(printed(story))
    found = [str(one.S) for one in elements(pdf.Root.StructTreeRoot.K)]
    assert found.count("/H1") == 1


@pytest.mark.slow
def test_a_sheet_is_made_within_a_second(story: Story) -> None:
    fill(story)
    assert cpu_ms(lambda: printed(story), rounds=2, warm=1) < 1000


@pytest.mark.slow
def test_a_cut_photo_is_still_refused_after_a_sheet_was_printed(story: Story) -> None:
    assert printed(story)
    with pytest.raises(NotAPictureError):
        redraw(HOSTILE["cut png"])
