"""A family opens its plan: a sentence, a photo, or neither yet."""

import pytest
from django.test import Client
from django.urls import reverse

from gezinsplan.people.models import Seat
from gezinsplan.plans.models import Plan
from tests.pictures import photograph
from tests.plans.openers import FAMILY, NEW, opened, seat_of, verbs


def test_malika_opens_her_plan_with_one_sentence_and_steers_it(malika: Client) -> None:
    answer = malika.post(NEW, FAMILY)
    plan = opened()
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("care:plan", args=[plan.pk])
    member = seat_of(plan, "Malika")
    assert member.steers
    assert plan.motto == FAMILY["motto"]
    assert (plan.language, plan.time_zone) == ("nl-be", "Europe/Brussels")
    assert verbs(member) == ["plan.opened"]


def test_a_family_in_the_netherlands_gets_its_own_words_and_clock(malika: Client) -> None:
    malika.post(NEW, {**FAMILY, "place": "NL"})
    assert (opened().language, opened().time_zone) == ("nl-nl", "Europe/Amsterdam")


def test_who_reads_english_opens_a_plan_in_english(malika: Client) -> None:
    malika.cookies["taal"] = "en"
    malika.post(NEW, FAMILY)
    assert opened().language == "en"


def test_the_sentence_may_stay_empty_and_a_photo_may_stand_for_it(malika: Client) -> None:
    malika.post(NEW, {**FAMILY, "motto": "", "photo": photograph()})
    plan = opened()
    assert plan.motto == ""
    assert verbs(seat_of(plan, "Malika")) == ["plan.opened", "plan.pictured"]


def test_sending_the_form_twice_opens_one_plan(malika: Client) -> None:
    first, second = malika.post(NEW, FAMILY), malika.post(NEW, FAMILY)
    assert first.headers["Location"] == second.headers["Location"]
    assert second.status_code == 303
    assert Plan.objects.count() == 1
    assert Seat.objects.count() == 1


def test_two_accounts_with_the_same_key_open_two_plans(malika: Client, lien: Client) -> None:
    malika.post(NEW, FAMILY)
    lien.post(NEW, FAMILY)
    assert Plan.objects.count() == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("own_name", ""),
        ("own_name", "x" * 81),
        ("own_name", "Mal\x00ika"),
        ("plan_name", ""),
        ("motto", "x" * 201),
        ("place", ""),
        ("place", "FR"),
        ("key", "k" * 41),
    ],
)
def test_a_wrong_answer_says_what_to_do_and_loses_nothing(
    malika: Client, field: str, value: str
) -> None:
    answer = malika.post(NEW, {**FAMILY, field: value})
    kept = "Malika en de kinderen" if field != "plan_name" else "We willen weer lachen"
    assert answer.status_code == 422
    assert kept in answer.content.decode()
    assert Plan.objects.count() == 0


def test_hostile_words_stay_words(malika: Client) -> None:
    name = "<script>alert(1)</script>"
    answer = malika.post(NEW, {**FAMILY, "plan_name": name, "place": ""})
    assert "&lt;script&gt;" in answer.content.decode()
    assert name not in answer.content.decode()
