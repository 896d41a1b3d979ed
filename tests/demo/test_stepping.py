"""Everybody of the demonstration can be stepped into, and leaves no trace in the next one."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsplan.demo.anew import is_loaded, load
from gezinsplan.demo.models import Letter, Somebody
from gezinsplan.kit import clock
from gezinsplan.people.models import Account
from gezinsplan.plans.models import Event, Look, Person, Plan
from gezinsplan.plans.models.look import verify
from tests.plans.test_mail import as_read, personal_words
from tests.retelling import told_again

pytestmark = pytest.mark.slow
FAMILY = ["malika", "yasmina", "bilal", "hanae", "sami", "oma", "griet", "noor"]
HELPERS = ["tom", "lien", "sofie", "els", "joris", "hilde", "ria", "nele"]
SECOND = ["jason", "pieter", "caro", "dirk", "bart", "chris", "nadia"]
SLUGS = [*FAMILY, *HELPERS, *SECOND, "samira"]


@pytest.fixture
def loaded(db: None, settings: Any) -> None:
    """The demonstration, loaded, with mails that are kept."""
    settings.MAILERS = {"default": {"BACKEND": "gezinsplan.demo.post.StoredMail"}}
    told_again(load_quietly)


def load_quietly() -> None:
    """Load the demonstration without saying where we are."""
    load(lambda line: None)


def step(client: Client, slug: str) -> Any:
    """Step in as somebody."""
    return client.post(f"/demo/als/{slug}/")


def listed(client: Client) -> dict[str, dict[str, str]]:
    """Return the list for scripts, by slug."""
    return {row["slug"]: row for row in client.get("/demo/mensen.json").json()}


def test_everybody_can_be_stepped_into_and_sees_a_page_of_their_own(
    client: Client, loaded: None
) -> None:
    people = listed(client)
    assert list(people) == SLUGS
    assert people["malika"]["ring"] == "family"
    for slug in SLUGS:
        answer = step(client, slug)
        assert (slug, answer.status_code, answer["Location"]) == (slug, 303, people[slug]["plan"])
        assert (slug, client.get(people[slug]["plan"]).status_code) == (slug, 200)


def test_oma_comes_to_the_page_of_her_link_without_an_account(client: Client, loaded: None) -> None:
    answer = step(client, "oma")
    assert answer["Location"].startswith("/blad/")
    assert not Account.objects.filter(email="oma@example.org").exists()
    assert "Oma kookt voor iedereen" in client.get(answer["Location"]).content.decode()


def test_after_oma_nobody_is_oma_any_more(client: Client, loaded: None) -> None:
    page = step(client, "oma")["Location"]
    step(client, "griet")
    assert client.get(page).status_code == 404
    assert {name for name in client.cookies if name.startswith("blad-")} == {
        name for name, cookie in client.cookies.items() if cookie["max-age"] == 0
    }


def test_after_malika_the_link_of_bart_opens_nothing_of_hers(client: Client, loaded: None) -> None:
    plan = step(client, "malika")["Location"]
    step(client, "bart")
    assert client.get(plan).status_code in (302, 303, 404)
    assert "malika" not in client.get("/").content.decode().split('id="kijk"')[0].lower()


@pytest.mark.parametrize(("slug", "name"), [("malika", "Malika"), ("oma", "oma Fatima")])
def test_on_pages_outside_a_plan_too_the_bar_says_as_whom_one_looks(
    client: Client, loaded: None, slug: str, name: str
) -> None:
    said = f"Je kijkt als {name}."
    assert said not in client.get("/taal/").content.decode()
    step(client, slug)
    assert said in client.get("/taal/").content.decode()
    step(client, "griet")
    assert said not in client.get("/taal/").content.decode()


def test_a_look_at_the_address_changes_nothing(client: Client, loaded: None) -> None:
    assert client.get("/demo/als/malika/").status_code == 405
    assert step(client, "nobody").status_code == 404
    assert "_auth_user_id" not in client.session


def test_stepping_in_needs_the_token_of_a_form(loaded: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert step(strict, "malika").status_code == 403


def test_the_start_page_offers_everybody_by_ring(client: Client, loaded: None) -> None:
    page = client.get("/").content.decode()
    assert "Oefenplek" in page
    assert page.count("<form") == len(SLUGS)
    assert page.count('class="ringtag') == 7
    assert page.count("<li>Veel zorgen") == 1


def test_malika_has_months_behind_her_in_the_order_of_time(loaded: None) -> None:
    plan = Plan.objects.get(pk=Somebody.objects.get(slug="malika").plan)
    events = Event.objects.filter(plan_id=plan.pk).order_by("number")
    moments = list(events.values_list("began", flat=True))
    assert moments == sorted(moments)
    assert (clock.now() - moments[0]).days > 80
    assert max(moments) <= clock.now()
    looks = Look.objects.filter(plan_id=plan.pk).order_by("n")
    assert (clock.now() - looks[0].began).days > 40
    assert verify(plan.pk) == []


def test_karim_is_not_in_the_demonstration_and_nobody_has_a_family_name(loaded: None) -> None:
    names = {person.name for person in Person.objects.all()}
    assert "Karim" not in names
    assert {name for name in names if len(name.split()) > 1} == {"oma Fatima"}
    mails = set(Account.objects.values_list("email", flat=True))
    assert all(mail.endswith("@example.org") for mail in mails)


def test_it_is_loaded_once_and_made_anew_when_asked(loaded: None) -> None:
    assert is_loaded()
    first = Somebody.objects.get(slug="malika").plan
    load_quietly()
    assert Somebody.objects.get(slug="malika").plan != first
    assert Plan.objects.count() == 3
    assert not Plan.objects.filter(pk=first).exists()


def test_oma_steps_from_her_mail_to_her_page(client: Client, loaded: None) -> None:
    listing = client.get("/demo/post/").content.decode()
    letter = Letter.objects.filter(to="oma@example.org").first()
    assert letter
    assert f"/demo/post/{letter.pk}/" in listing
    shown = client.get(f"/demo/post/{letter.pk}/").content.decode()
    assert "zonnebloem" in shown
    path = next(path for path, _ in letter.parts("http://testserver") if path)
    assert f'href="{path}"' in shown
    assert client.post(path)["Location"].startswith("/blad/")
    assert client.get(f"/demo/post/{Plan.objects.all()[0].pk}/").status_code == 404


def test_no_letter_of_the_demonstration_gives_anybody_away(
    db: None, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.MAILERS = {"default": {"BACKEND": "gezinsplan.demo.post.StoredMail"}}
    with django_capture_on_commit_callbacks(execute=True):
        load_quietly()
    letters = list(Letter.objects.all())
    assert {letter.to.split("@")[0] for letter in letters} >= {"oma", "tom", "sofie", "chris"}
    plans = list(Plan.objects.values_list("pk", flat=True))
    denied = {word for plan in plans for word in personal_words(plan)} - {"zonnebloem"}
    assert {"malika", "jason", "ocmw"} <= denied
    for letter in letters:
        said = as_read(letter.subject, letter.text)
        assert not {word for word in denied if word in said}, said


@pytest.mark.parametrize("days", range(7))
def test_there_is_something_this_week_on_every_day_of_the_week(
    client: Client, db: None, days: int
) -> None:
    with clock.at(clock.now() + timedelta(days=days)):
        load_quietly()
        page = client.get(step(client, "malika")["Location"], follow=True).content.decode()
        assert "Malika belt Tom van school" in page
