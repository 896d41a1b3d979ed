"""Everybody reads in their own language: what they chose, else what the browser asks."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext

from gezinsplan.kit.forms import day
from gezinsplan.plans.models import Detail, Plan
from gezinsplan.plans.models.persons import write_detail
from gezinsplan.plans.tasks import mail_link
from tests.people_of_the_story import Story
from tests.visitors import signed_in, visitor

SPOKEN = {"nl-nl": "nl-NL", "nl-be": "nl-BE", "en": "en"}


def lang(answer: Any) -> str:
    """Return the language that a page says it is in."""
    found = re.search(r'<html lang="([\w-]+)"', answer.content.decode())
    return found.group(1) if found else ""


def device(**said: str) -> Client:
    """Return a browser that asks for a language, with perhaps another one chosen before."""
    client = Client(headers={"accept-language": said["browser"]})
    if "chosen" in said:
        client.cookies["taal"] = said["chosen"]
    return client


@pytest.mark.parametrize(
    ("browser", "page"),
    [
        ("nl-BE,nl;q=0.8", "nl-BE"),
        ("nl", "nl-NL"),
        ("nl-SR", "nl-NL"),
        ("en-US,en;q=0.9,nl;q=0.8", "en"),
        ("ar,fr;q=0.9", "nl-NL"),
        ("\x00", "nl-NL"),
    ],
)
def test_before_signing_in_the_browser_is_heard(db: None, browser: str, page: str) -> None:
    assert lang(device(browser=browser).get("/")) == page


def test_what_was_chosen_on_a_device_wins_from_its_browser(db: None) -> None:
    assert lang(device(browser="nl", chosen="en").get("/")) == "en"
    assert lang(device(browser="en", chosen="xx").get("/")) == "en"


def test_what_somebody_chose_wins_from_the_device(story: Story) -> None:
    story.account["griet"].speak("nl-be")
    griet = signed_in(story.account["griet"], headers={"accept-language": "nl"})
    griet.cookies["taal"] = "en"
    answer = griet.get(reverse("people:me"))
    assert (lang(answer), answer.headers["Content-Language"]) == ("nl-BE", "nl-be")


def test_a_plan_in_flanders_speaks_flemish_to_who_chose_nothing(story: Story) -> None:
    where = reverse("plans:phone", args=[story.plan.pk, story.person["griet"].pk])
    malika = signed_in(story.account["malika"], headers={"accept-language": "nl"})
    assert lang(malika.get(where)) == "nl-BE"
    Plan.objects.filter(pk=story.plan.pk).update(language="nl-nl")
    assert lang(malika.get(where)) == "nl-NL"
    assert lang(malika.get(where, headers={"accept-language": "en"})) == "en"
    malika.cookies["taal"] = "nl-be"
    assert lang(malika.get(where)) == "nl-BE"


def test_oma_reads_what_malika_said_she_reads(story: Story) -> None:
    oma = visitor(story, "fatima", headers={"accept-language": "nl"})
    where = reverse("care:link_page", args=[story.plan.pk])
    assert lang(oma.get(where)) == "nl-BE"
    person = story.person["fatima"]
    type(person).objects.filter(pk=person.pk).update(language="en")
    page = oma.get(where)
    assert lang(page) == "en"
    assert "Hello Fatima" in page.content.decode()
    oma.cookies["taal"] = "nl-nl"
    assert lang(oma.get(where)) == "nl-NL"


@pytest.mark.parametrize("code", SPOKEN)
def test_our_words_and_those_of_the_libraries_are_in_one_language(code: str) -> None:
    theirs = ("This field is required.", "Enter a valid email address.", "Incorrect code.")
    with translation.override(code):
        said = [gettext(words) for words in theirs]
    assert (said == list(theirs)) == (code == "en")


def test_days_are_said_in_ones_own_language() -> None:
    friday = date(2026, 11, 27)
    for code, words in (("nl-nl", "vrijdag 27 november"), ("nl-be", "vrijdag 27 november"),
                        ("en", "Friday 27 November")):  # fmt: skip
        with translation.override(code):
            assert date_format(friday, "l j F") == words


@pytest.mark.parametrize("code", SPOKEN)
@pytest.mark.parametrize("typed", ["2026-11-03", "03-11-2026", "3/11/2026", "3.11.2026"])
def test_a_day_is_typed_alike_in_every_language(code: str, typed: str) -> None:
    with translation.override(code):
        assert day("Wanneer?").clean(typed) == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("code", "words"),
    [("nl-nl", "Er ligt iets voor je klaar"), ("en", "Something is waiting for you")],
)
def test_a_mail_speaks_the_language_of_who_gets_it(story: Story, code: str, words: str) -> None:
    oma, malika = story.person["fatima"], story.seat("malika")
    type(oma).objects.filter(pk=oma.pk).update(language=code)
    write_detail(oma, Detail.Kind.EMAIL, "oma@example.org", by=malika)
    mail.outbox.clear()
    mail_link.enqueue(str(story.plan.pk), str(oma.pk), str(malika.pk))
    assert [letter.subject for letter in mail.outbox] == [words]


@pytest.mark.parametrize(("code", "words"), [("nl-be", "Je code"), ("en", "Your code")])
def test_the_code_comes_in_the_language_of_the_page(story: Story, code: str, words: str) -> None:
    mail.outbox.clear()
    there = {"email": story.account["griet"].email}
    device(browser="nl", chosen=code).post(reverse("account_login"), there)
    assert [letter.subject for letter in mail.outbox] == [words]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Write your e-mail address here."),
        ("oma", "Write your address like name@example.org."),
        ("x" * 300, "This is too long."),
        ("oma\x00@example.org", "There is a character here"),
    ],
)
def test_what_is_wrong_is_said_in_our_own_words(db: None, typed: str, words: str) -> None:
    there = device(browser="nl", chosen="en").post(reverse("account_login"), {"email": typed})
    assert there.status_code == 422
    assert words in unescape(there.content.decode())
