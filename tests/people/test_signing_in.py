"""A code by mail is enough on a phone that was let in before, and nowhere else (S33)."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from gezinsplan.people.models import Account, Device, SignIn, StaffLook
from gezinsplan.people.models.device import COOKIE
from tests.people.door import ask_code, code_from, come_in, give_code, h1, on_known_device
from tests.people_of_the_story import Story


def plan_page(story: Story) -> str:
    return reverse("care:plan", args=[story.plan.pk])


def what(name: str) -> list[str]:
    return list(StaffLook.objects.filter(what=name).values_list("outcome", flat=True))


def test_malika_comes_in_with_a_code_on_her_own_phone(story: Story) -> None:
    phone = on_known_device(story.account["malika"])
    answer = come_in(phone, story.account["malika"], plan_page(story))
    assert answer.headers["Location"] == plan_page(story)
    assert phone.get(plan_page(story)).status_code == 200
    assert what("account.signed_in") == ["done"]


@pytest.mark.slow
def test_who_took_over_the_mailbox_stays_outside(story: Story) -> None:
    thief = Client()
    come_in(thief, story.account["malika"])
    inside = [
        reverse("care:goal_new", args=[story.plan.pk]),
        reverse("people:me"),
        reverse("people:home"),
        reverse("plans:open"),
        reverse("mfa_add_webauthn"),
        reverse("mfa_activate_totp"),
        reverse("mfa_view_recovery_codes"),
        reverse("mfa_reauthenticate"),
        reverse("account_email"),
        reverse("people:kept"),
        reverse("people:second"),
    ]
    for page in inside:
        for answer in (thief.get(page), thief.post(page, {"email": "dief@example.org"})):
            assert answer.status_code in {302, 303}
            assert answer.headers["Location"].startswith(reverse("people:device"))
    shown = thief.get(plan_page(story))
    assert shown.headers["Location"].startswith(reverse("people:device"))
    assert Device.of(story.account["malika"]) == []


def test_a_device_of_one_account_opens_no_other(story: Story) -> None:
    phone = on_known_device(story.account["yasmina"])
    come_in(phone, story.account["malika"])
    assert phone.get(plan_page(story)).headers["Location"].startswith(reverse("people:device"))


def test_a_made_up_cookie_opens_nothing(story: Story) -> None:
    client = Client()
    client.cookies[COOKIE] = "x" * 43
    come_in(client, story.account["malika"])
    assert client.get(plan_page(story)).headers["Location"].startswith(reverse("people:device"))


def test_only_a_hash_of_a_device_is_stored(account: Account) -> None:
    phone = on_known_device(account)
    assert phone.cookies[COOKIE].value not in Device.of(account)[0].secret_hash


def test_a_code_works_once(account: Account) -> None:
    phone = on_known_device(account)
    come_in(phone, account)
    code = code_from(mail.outbox[-1])
    other = on_known_device(account)
    ask_code(other, account.email)
    assert give_code(other, code).status_code == 422
    assert what("account.signed_in") == ["done", "refused"]


def test_a_code_ends_after_ten_minutes(account: Account, settings: object) -> None:
    phone = on_known_device(account)
    ask_code(phone, account.email)
    session = phone.session
    session["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 601
    session.save()
    answer = give_code(phone, code_from(mail.outbox[-1]))
    assert answer.headers["Location"] == reverse("account_request_login_code")
    assert SignIn.of(account) == []


def test_three_wrong_codes_end_it(account: Account) -> None:
    phone = on_known_device(account)
    ask_code(phone, account.email)
    answers = [give_code(phone, "000000") for _ in range(3)]
    assert [a.status_code for a in answers] == [422, 422, 302]
    assert give_code(phone, code_from(mail.outbox[-1])).headers["Location"] == reverse(
        "account_login"
    )


def test_somebody_new_makes_an_account_with_only_a_mail(db: None) -> None:
    client = Client()
    on = reverse("plans:open")
    answer = client.post(reverse("account_signup"), {"email": "nieuw@example.org", "next": on})
    code = code_from(mail.outbox[-1])
    answer = client.post(answer.headers["Location"], {"code": code})
    assert answer.headers["Location"] == on
    assert client.get(on).status_code == 200
    assert not Account.objects.get(email="nieuw@example.org").has_usable_password()


@pytest.mark.parametrize("typed", ["", "geen adres", "a@" + "b" * 300 + ".be", "\x00@x.be"])
def test_a_wrong_address_is_asked_again(db: None, typed: str) -> None:
    for name in ("account_login", "account_signup"):
        answer = Client().post(reverse(name), {"email": typed})
        assert answer.status_code == 422
        assert "Kijk nog even" in answer.content.decode()


def test_signing_out_clears_the_browser_and_the_session_is_new_after_signing_in(
    account: Account,
) -> None:
    phone = on_known_device(account)
    ask_code(phone, account.email)
    before = phone.session.session_key
    give_code(phone, code_from(mail.outbox[-1]))
    assert phone.session.session_key != before
    answer = phone.post(reverse("account_logout"))
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert what("account.signed_out") == ["done"]
    assert phone.get(reverse("people:me")).status_code == 302


def test_pages_at_the_door_are_kept_out_of_every_cache(account: Account) -> None:
    phone = on_known_device(account)
    pages = [phone.get(reverse("account_login")), come_in(phone, account)]
    for answer in [*pages, phone.get(reverse("people:me"))]:
        assert "no-store" in answer.headers["Cache-Control"]
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Referrer-Policy"] == "same-origin"
    assert h1(phone.get(reverse("people:me"))) == "Hoe ik me aanmeld"
    for cookie in phone.cookies.values():
        if cookie.key != COOKIE:
            assert cookie["httponly"]
            assert cookie["samesite"] == "Lax"


def test_a_new_code_replaces_the_first(account: Account) -> None:
    phone = on_known_device(account)
    ask_code(phone, account.email)
    phone.post(reverse("account_confirm_login_code"), {"action": "resend"})
    first, second = (code_from(letter) for letter in mail.outbox)
    assert first == second or give_code(phone, first).status_code == 422
    assert give_code(phone, second).status_code == 302
