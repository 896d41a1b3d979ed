"""A professional shows a second thing in each session, before the first plan page."""

import time
from typing import Any
from uuid import uuid4

import pytest
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client
from django.urls import get_resolver, reverse

from gezinsplan.people.models import Account, Seat, ways
from gezinsplan.plans.models import inviting
from gezinsplan.plans.rules import Ring
from tests.people.door import come_in, on_known_device
from tests.people_of_the_story import Story
from tests.visitors import signed_in

SECOND = "/tweede/"


def app_code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def on_phone(account: Account) -> Client:
    client = on_known_device(account)
    come_in(client, account)
    return client


def plan_page(story: Story) -> str:
    return reverse("care:plan", args=[story.plan.pk])


def addresses_of_plans(plan: Any) -> list[str]:
    """Return the address of each plan page, with made-up ids for what is in it."""
    found = []
    for space in ("plans", "care", "exchange"):
        _, resolver = get_resolver().namespace_dict[space]
        for name, rows in resolver.reverse_dict.lists():
            for row in rows:
                asked = set(row[0][0][1])
                if isinstance(name, str) and "plan" in asked and "token" not in asked:
                    ids = dict.fromkeys(asked, plan)
                    found.append(reverse(f"{space}:{name}", kwargs=ids))
    return [address for address in found if address.startswith("/plannen/")]


@pytest.mark.slow
def test_no_plan_page_opens_before_the_second_factor(story: Story) -> None:
    tom = on_phone(story.account["tom"])
    pages = addresses_of_plans(story.plan.pk)
    assert len(pages) > 30
    for page in pages:
        for answer in (tom.get(page), tom.post(page)):
            if answer.status_code != 405:
                assert answer.status_code in {302, 303}, page
                assert answer.headers["Location"].startswith(SECOND), page


def test_other_pages_wait_too(story: Story) -> None:
    tom = on_phone(story.account["tom"])
    for name in ("people:home", "people:me", "account_email", "plans:open", "people:kept"):
        assert tom.get(reverse(name)).headers["Location"].startswith(SECOND)


@pytest.mark.slow
def test_tom_sets_up_an_app_and_gets_codes_on_paper(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.db.transaction.on_commit", lambda then, **_: then())
    tom = on_phone(story.account["tom"])
    where = tom.get(plan_page(story)).headers["Location"]
    assert "stel je eerst iets in" in tom.get(where).content.decode()
    form = tom.get(reverse("mfa_activate_totp")).context["form"]
    assert tom.post(reverse("mfa_activate_totp"), {"code": "000000"}).status_code == 422
    answer = tom.post(reverse("mfa_activate_totp"), {"code": app_code(form.secret)})
    sheet = tom.get(answer.headers["Location"])
    assert len(sheet.context["codes"]) >= 10
    assert all(code in sheet.content.decode() for code in sheet.context["codes"])
    assert tom.get(reverse("mfa_index")).headers["Location"] == plan_page(story)
    assert tom.get(plan_page(story)).status_code == 200
    assert tom.get(answer.headers["Location"]).context["codes"] == []


def with_app(account: Account) -> str:
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    TOTP.activate(account, secret)
    return secret


def test_next_time_tom_shows_a_code_from_his_app(story: Story) -> None:
    secret = with_app(story.account["tom"])
    tom = on_phone(story.account["tom"])
    assert (
        "Met de app die codes maakt"
        in tom.get(tom.get(plan_page(story)).headers["Location"]).content.decode()
    )
    page = reverse("mfa_reauthenticate")
    assert tom.post(page, {"code": "000000"}).status_code == 422
    assert tom.post(page, {"code": app_code(secret), "next": plan_page(story)}).status_code == 302
    assert tom.get(plan_page(story)).status_code == 200


def test_who_has_an_app_cannot_set_up_another_way_round_it(story: Story) -> None:
    with_app(story.account["tom"])
    tom = on_phone(story.account["tom"])
    for name in ("mfa_add_webauthn", "mfa_activate_totp"):
        tom.get(reverse(name))
        tom.post(reverse(name), {"code": "1", "credential": "{}"})
    assert len(ways.passkeys(story.account["tom"])) == 0
    assert (
        tom.get(reverse("mfa_add_webauthn"))
        .headers["Location"]
        .startswith(reverse("mfa_reauthenticate"))
    )
    assert tom.get(plan_page(story)).headers["Location"].startswith(SECOND)


def test_an_app_does_not_let_a_new_device_in(story: Story) -> None:
    secret = with_app(story.account["tom"])
    tom = Client()
    come_in(tom, story.account["tom"])
    answer = tom.post(reverse("mfa_reauthenticate"), {"code": app_code(secret)})
    assert answer.headers["Location"].startswith(reverse("people:device"))
    assert tom.get(plan_page(story)).headers["Location"].startswith(reverse("people:device"))


def test_a_code_on_paper_is_a_second_factor_too(story: Story) -> None:
    codes = ways.new_paper(story.account["tom"]).get_unused_codes()
    with_app(story.account["tom"])
    tom = Client()
    come_in(tom, story.account["tom"])
    tom.post(reverse("people:paper"), {"code": codes[0]})
    assert tom.get(plan_page(story)).status_code == 200


def test_it_is_asked_in_each_session(story: Story) -> None:
    secret = with_app(story.account["tom"])
    phone = on_phone(story.account["tom"])
    phone.post(reverse("mfa_reauthenticate"), {"code": app_code(secret)})
    phone.post(reverse("account_logout"))
    come_in(phone, story.account["tom"])
    assert phone.get(plan_page(story)).headers["Location"].startswith(SECOND)


@pytest.mark.parametrize("name", ["malika", "griet", "yasmina"])
def test_family_and_network_are_asked_for_nothing_more(story: Story, name: str) -> None:
    assert on_phone(story.account[name]).get(plan_page(story)).status_code == 200


def test_the_strictest_seat_counts_until_it_ends(story: Story) -> None:
    griet = story.account["griet"]
    phone = on_phone(griet)
    assert phone.get(plan_page(story)).status_code == 200
    elsewhere = uuid4()
    Seat.take(griet, elsewhere, Ring.PROFESSIONAL)
    assert phone.get(plan_page(story)).headers["Location"].startswith(SECOND)
    Seat.leave(griet.pk, elsewhere)
    assert phone.get(plan_page(story)).status_code == 200


def test_a_professional_who_left_needs_no_second_factor(story: Story) -> None:
    tom = story.account["tom"]
    assert Account.objects.get(pk=tom.pk).needs_two
    inviting.end(story.seat("tom"), by=story.seat("malika"))
    assert not Account.objects.get(pk=tom.pk).needs_two


def test_what_codes_are_made_of_is_sealed(story: Story) -> None:
    secret = with_app(story.account["tom"])
    way = ways.app(story.account["tom"])
    assert way is not None
    assert secret not in str(way.data)


def test_stepping_in_fully_is_enough(story: Story) -> None:
    assert signed_in(story.account["tom"]).get(plan_page(story)).status_code == 200
