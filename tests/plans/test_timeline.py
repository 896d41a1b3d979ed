"""Our road: what changed, in human sentences."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.kit import clock
from gezinsplan.plans.models import Event, persons
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.verbs import VERBS, Verb
from tests.people_of_the_story import Story
from tests.visitors import visitor

ABOUT_PEOPLE = ("person", "member", "invitation")
SHOWN = [verb for verb in VERBS.values() if verb.shown]


def road(story: Story, name: str, query: str = "") -> Any:
    """Open the road as somebody."""
    return visitor(story, name).get(f"/plannen/{story.plan.pk}/weg/{query}")


def text(answer: Any) -> str:
    """Return a page's words with single spaces."""
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("verb", SHOWN, ids=lambda verb: verb.code)
def test_every_change_that_is_shown_has_its_sentence(verb: Verb) -> None:
    event = Event(verb=verb.code, particulars={})
    said = render_to_string(verb.sentence, {"who": "Malika", "person": "Griet", "event": event})
    assert ("Malika" in said) != verb.by_itself
    assert said.startswith("<b>Malika</b> ") or verb.by_itself
    assert said.strip().endswith(".")


def test_malika_reads_what_was_done_in_sentences(story: Story) -> None:
    page = text(road(story, "malika"))
    assert "<b>Jij</b> schreef een doel." in page
    assert "“Sami gaat weer graag naar school”" in page
    assert "<b>Tom</b> doet mee." in page
    assert "vandaag" in page


def test_griet_reads_who_did_it_and_not_what_is_private(story: Story) -> None:
    malika = story.seat("malika")
    CheckIn.make(story.goal["money"], 2, by=malika, show=False)
    page = text(road(story, "griet"))
    assert "<b>Malika</b> schreef een doel." in page
    assert "<b>Malika</b> gaf een cijfer." in page
    assert road(story, "malika").content.decode().count("gaf een cijfer") == 2
    assert road(story, "griet").content.decode().count("gaf een cijfer") == 1


def test_a_professional_who_sees_nobody_reads_what_she_did_herself(story: Story) -> None:
    page = text(road(story, "sofie"))
    assert "<b>Jij</b> doet mee." in page
    assert "Malika belt Tom van school" not in page
    assert "Sami gaat weer graag" not in page


def test_days_are_said_in_words(story: Story) -> None:
    malika = story.seat("malika")
    for days in (1, 3, 20):
        with clock.at(timezone.now() - timedelta(days=days)):
            persons.add_person(f"Nicht {days}", Ring.NETWORK, by=malika)
    page = text(road(story, "malika"))
    assert "gisteren" in page
    assert "drie dagen geleden" in page


def test_what_malika_said_and_lien_wrote_down_says_both(story: Story) -> None:
    malika = story.seat("malika")
    lien = str(story.person["lien"].pk)
    with transaction.atomic():
        story.plan.record("plan.worded", by=malika, subject=story.plan, noted_by=lien)
        story.plan.record("plan.confirmed", by=malika, subject=story.plan, device_of=lien)
    page = text(road(story, "malika"))
    assert "Verteld door Malika, opgeschreven door Lien." in page
    assert "Malika deed dit op het toestel van Lien." in page


@pytest.mark.slow
def test_the_road_goes_on_page_by_page_and_loses_nothing(story: Story) -> None:
    malika = story.seat("malika")
    for number in range(40):
        Goal.write(f"Wens {number}", by=malika)
    seen: list[str] = []
    query = ""
    while True:
        answer = road(story, "malika", query)
        seen += [str(line.event.pk) for _, lines in answer.context["days"] for line in lines]
        if not answer.context["more"]:
            break
        query = f"?tot={answer.context['more']}"
    shown = story.seat("malika").sees(Event).filter(verb__in=[verb.code for verb in SHOWN])
    assert seen == [str(pk) for pk in shown.order_by("-number").values_list("pk", flat=True)]
    assert len(seen) > 60


def test_a_broken_place_on_the_road_is_not_found(story: Story) -> None:
    for cursor in ("x", "1", "0000", "' OR 1=1", "%00", "é", "tot"):
        assert road(story, "malika", f"?tot={cursor}").status_code == 404


def test_a_place_on_the_road_that_griet_may_not_see_is_not_found_either(story: Story) -> None:
    hidden = CheckIn.make(story.goal["money"], 2, by=story.seat("malika"), show=False)
    event = story.seat("malika").sees(Event).get(subject=hidden.pk)
    assert road(story, "griet", f"?tot={event.pk}").status_code == 404
    assert road(story, "malika", f"?tot={event.pk}").status_code == 200


def test_no_number_of_an_event_leaves_the_house(story: Story) -> None:
    answer = road(story, "malika")
    numbers = [f">{line.event.number}<" for _, lines in answer.context["days"] for line in lines]
    assert not [number for number in numbers if number in answer.content.decode()]


def test_karim_reads_nothing_by_or_about_yasmina(story: Story) -> None:
    yasmina = story.seat("yasmina")
    Goal.write("Een geheim woord van haar", by=yasmina)
    Agreement.make("Bel haar", [story.person["yasmina"]], by=story.seat("malika"))
    assert "Yasmina" in text(road(story, "malika"))
    for page in (road(story, "karim"), road(story, "karim", "?tot=")):
        assert "Yasmina" not in text(page)
        assert "geheim woord" not in text(page)
        assert "Bel haar" not in text(page)
        assert "<b>iemand</b>" not in text(page)
        told = [line for _, lines in page.context["days"] for line in lines]
        about = [line for line in told if line.event.subject_type in ABOUT_PEOPLE]
        assert about
        assert all(line.person for line in about)


@pytest.mark.slow
def test_the_road_takes_the_same_questions_however_long_it_is(story: Story) -> None:
    client = visitor(story, "malika")
    address = f"/plannen/{story.plan.pk}/weg/"
    client.get(address)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        said = [q["sql"] for q in asked.captured_queries]
        counts.append(
            len([q for q in said if q.split()[0] not in ("BEGIN", "SAVEPOINT", "RELEASE")])
        )
        for number in range(30):
            Goal.write(f"Wens {number}", by=story.seat("malika"))
            persons.add_person(f"Nicht {number}", Ring.NETWORK, by=story.seat("malika"))
    assert counts[0] >= counts[1]
    assert counts[0] <= 16


def test_the_road_is_shut_for_strangers(story: Story) -> None:
    assert road(story, "anonymous").status_code == 302
    assert road(story, "joris").status_code == 404
