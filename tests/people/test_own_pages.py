"""What is somebody's own: languages, devices, plans, and signing out everywhere (L65)."""

from typing import Any
from uuid import uuid4

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from gezinsplan.people.models import Account, SignIn, ways
from gezinsplan.people.sessions import stored
from gezinsplan.plans.models.opening import Start, open_plan
from tests.people.door import code_from, come_in, h1, on_known_device
from tests.people_of_the_story import Story
from tests.visitors import signed_in, visitor


@pytest.mark.parametrize(("chosen", "lang"), [("nl-nl", "nl-NL"), ("nl-be", "nl-BE"), ("en", "en")])
def test_a_language_is_chosen_before_signing_in(db: None, chosen: str, lang: str) -> None:
    client = Client()
    answer = client.post(reverse("people:language"), {"language": chosen, "next": "/aanmelden/"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/aanmelden/")
    assert client.cookies["taal"]["httponly"]
    assert f'<html lang="{lang}"' in client.get("/aanmelden/").content.decode()


def test_a_language_goes_with_the_person(story: Story) -> None:
    malika = visitor(story, "malika")
    malika.post(reverse("people:language"), {"language": "en"})
    other = signed_in(story.account["malika"])
    assert '<html lang="en"' in other.get(reverse("people:me")).content.decode()
    griet = visitor(story, "griet").get(reverse("people:me"))
    assert '<html lang="en"' not in griet.content.decode()


@pytest.mark.parametrize("typed", ["", "xx", "\x00", "nl-nl' OR 1=1"])
def test_a_language_we_do_not_speak_is_asked_again(db: None, typed: str) -> None:
    answer = Client().post(reverse("people:language"), {"language": typed})
    assert answer.status_code == 422
    assert "Kies een taal" in answer.content.decode()


@pytest.mark.parametrize(
    "back", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"]
)
def test_nobody_is_sent_away_from_this_site(db: None, back: str) -> None:
    answer = Client().post(reverse("people:language"), {"language": "en", "next": back})
    assert answer.headers["Location"] == "/"


def test_who_has_one_plan_is_there_at_once(story: Story) -> None:
    answer = visitor(story, "malika").get(reverse("people:home"))
    assert answer.headers["Location"] == reverse("care:plan", args=[story.plan.pk])


def test_who_has_more_plans_chooses(story: Story) -> None:
    start = Start("BE-VLG", "nl-be", "De wolken", "Griet")
    open_plan(start, story.account["griet"])
    page = visitor(story, "griet").get(reverse("people:home")).content.decode()
    assert "De wolken" in page
    assert "Malika en de kinderen" in page


def test_who_has_none_can_begin(db: None) -> None:
    client = signed_in(Account.objects.create_user("nieuw@example.org"))
    assert "Je doet nog nergens aan mee" in client.get(reverse("people:home")).content.decode()


def test_malika_sees_where_she_is_signed_in_and_ends_one(story: Story) -> None:
    account = story.account["malika"]
    phone = on_known_device(account)
    come_in(phone, account)
    phone.get(reverse("people:me"), headers={"User-Agent": "Mozilla/5.0 (iPhone) Mobile"})
    own = signed_in(account)
    page = own.get(reverse("people:me")).content.decode()
    assert "dit toestel" in page
    assert page.count("Meld af") == 1
    key = stored(phone.session.session_key)
    there = next(s for s in SignIn.of(account) if s.session_key == key)
    assert own.post(reverse("people:sign_in_end", args=[there.pk])).status_code == 303
    assert phone.get(reverse("people:me")).status_code == 302
    assert own.get(reverse("people:me")).status_code == 200


def test_signing_out_everywhere_is_everywhere_at_once(story: Story) -> None:
    account = story.account["malika"]
    browsers = [signed_in(account) for _ in range(3)]
    for browser in browsers:
        browser.get(reverse("people:me"))
    answer = browsers[0].post(reverse("people:out_everywhere"))
    assert "Clear-Site-Data" in answer.headers
    assert [b.get(reverse("people:me")).status_code for b in browsers] == [302] * 3
    assert SignIn.of(account) == []


def test_nobody_ends_what_is_anothers(story: Story) -> None:
    malika, griet = visitor(story, "malika"), visitor(story, "griet")
    malika.get(reverse("people:me"))
    hers = SignIn.of(story.account["malika"])[0]
    for name in ("people:sign_in_end", "people:device_forget"):
        assert griet.post(reverse(name, args=[hers.pk])).status_code == 404
        assert griet.post(reverse(name, args=[uuid4()])).status_code == 404
        assert griet.get(reverse(name, args=[uuid4()])).status_code == 405
    assert griet.post(reverse("people:way_drop", args=[1])).status_code == 404
    assert malika.get(reverse("people:me")).status_code == 200


def test_codes_on_paper_are_shown_once(story: Story, mailoutbox: list[Any]) -> None:
    malika = visitor(story, "malika")
    page = reverse("mfa_view_recovery_codes")
    assert malika.post(page).status_code == 303
    assert "nieuwe codes op papier" in mailoutbox[-1].body
    assert len(malika.get(page).context["codes"]) == 10
    assert malika.get(page).context["codes"] == []
    assert "10 codes die werken" in malika.get(page).content.decode()


def test_an_app_is_dropped_by_who_shows_a_code_first(story: Story, mailoutbox: list[Any]) -> None:
    account = story.account["malika"]
    codes = ways.new_paper(account).get_unused_codes()
    way = TOTP.activate(account, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP").instance
    malika = visitor(story, "malika")
    drop = reverse("people:way_drop", args=[way.pk])
    asked = malika.post(drop)
    assert asked.headers["Location"].startswith(reverse("mfa_reauthenticate"))
    malika.post(asked.headers["Location"], {"code": codes[0]})
    malika.post(drop)
    assert ways.app(account) is None
    assert ways.codes_left(account) == 9
    assert "van je account gehaald" in mailoutbox[-1].body


def test_a_new_address_is_confirmed_and_the_old_one_is_told(
    story: Story, mailoutbox: list[Any]
) -> None:
    malika = visitor(story, "malika")
    page = reverse("account_email")
    assert h1(malika.get(page)) == "Mijn e-mail"
    assert malika.post(page, {"email": "geen", "action_add": "1"}).status_code == 422
    answer = malika.post(page, {"email": "malika2@example.org", "action_add": "1"}, follow=True)
    assert answer.status_code == 200
    assert mailoutbox[-1].to == ["malika2@example.org"]
    pk = story.account["malika"].pk
    assert Account.objects.get(pk=pk).email == "malika@example.org"
    wrong = malika.post(reverse("account_email_verification_sent"), {"code": "000000"})
    assert wrong.status_code == 422
    code = code_from(mailoutbox[-1])
    malika.post(reverse("account_email_verification_sent"), {"code": code})
    assert Account.objects.get(pk=pk).email == "malika2@example.org"
    assert mailoutbox[-1].to == ["malika@example.org"]
    assert "ander e-mailadres" in mailoutbox[-1].body


@pytest.mark.parametrize("name", ["people:me", "people:home", "people:kept", "account_email"])
def test_a_stranger_signs_in_first(db: None, name: str) -> None:
    for answer in (Client().get(reverse(name)), Client().post(reverse(name))):
        assert answer.headers["Location"].startswith(reverse("account_login"))


def test_somebody_new_who_makes_codes_is_not_shut_out_by_them(db: None) -> None:
    account = Account.objects.create_user("nieuw@example.org")
    client = Client()
    come_in(client, account)
    page = reverse("mfa_view_recovery_codes")
    client.post(page)
    assert len(client.get(page).context["codes"]) == 10
    assert client.get(reverse("people:me")).status_code == 200
