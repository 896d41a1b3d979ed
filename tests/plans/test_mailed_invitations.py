"""A mailed invitation is for who reads that mailbox and heard two words (S34, S35)."""

import pytest
from django.urls import reverse

from gezinsplan.people.models import Account, StaffLook
from gezinsplan.plans.models import Member, NotAllowedError, inviting, persons
from tests.people.door import come_in, h1
from tests.people_of_the_story import Story
from tests.plans.mailed import NOOR, ask_by_mail, on_the_phone, say, somebody
from tests.plans.pages import recorded, words
from tests.visitors import signed_in

ANOTHER = "Deze uitnodiging is voor een ander adres"
QUESTION = "Welke twee woorden hoorde je?"


@pytest.fixture
def mailed(story: Story) -> str:
    """Malika asks Noor by mail; returns the address in that mail."""
    return ask_by_mail(story, "Noor@Example.org ")


def test_noor_answers_the_mail_that_she_got_however_her_address_was_written(
    story: Story, mailed: str
) -> None:
    noor = somebody(NOOR)
    assert h1(noor.get(mailed)) == QUESTION
    answer = say(noor, mailed, on_the_phone(story))
    assert (answer.status_code, answer["Location"]) == (303, mailed)
    assert h1(noor.get(mailed)) == "Malika vraagt of je meedoet"
    assert recorded(story)[-1] == "invitation.allowed"
    assert noor.post(mailed).status_code == 303
    assert recorded(story)[-1] == "invitation.accepted"


def test_a_mail_that_was_passed_on_opens_nothing_and_stays_noors(story: Story, mailed: str) -> None:
    before, thief = recorded(story), somebody("dief@example.org")
    for ask in (thief.get, thief.post):
        answer = ask(mailed)
        html = words(answer.content.decode())
        assert answer.status_code == 403
        assert ANOTHER in html
        assert not {n for n in ("Malika", "Noor", "noor@", "Sami") if n in html}
    assert recorded(story) == before
    assert not Member.objects.filter(plan_id=story.plan.pk, person=story.person["noor"]).exists()
    assert StaffLook.objects.filter(what="invitation.read", outcome="refused").count() == 2
    noor = somebody(NOOR)
    say(noor, mailed, on_the_phone(story))
    assert noor.post(mailed).status_code == 303


def test_past_all_pages_the_seat_is_still_noors(story: Story, mailed: str) -> None:
    found = inviting.open_invitation(story.plan.pk, mailed.rstrip("/").split("/")[-1])
    assert found
    thief, noor = (Account.objects.create_user(to) for to in ("dief@example.org", NOOR))
    with pytest.raises(NotAllowedError):
        inviting.accept(found, thief, heard=True)
    with pytest.raises(NotAllowedError):
        inviting.accept(found, noor)
    assert inviting.accept(found, noor, heard=True)


def test_an_address_that_nobody_showed_to_be_theirs_does_not_count(
    story: Story, mailed: str
) -> None:
    from allauth.account.models import EmailAddress

    thief = Account.objects.create_user("dief@example.org")
    EmailAddress.objects.create(user=thief, email="noor@example.org", verified=False)
    assert signed_in(thief).post(mailed).status_code == 403


def test_noor_signs_out_of_her_sisters_account_and_comes_back_to_the_question(
    story: Story, mailed: str
) -> None:
    client = somebody("zus@example.org")
    html = client.get(mailed).content.decode()
    assert f'name="next" value="{mailed}"' in html
    out = client.post(reverse("account_logout"), {"next": mailed})
    assert (out.status_code, out["Location"]) == (302, mailed)
    door = client.get(mailed).content.decode()
    assert f"?next={mailed}" in door
    noor = Account.objects.create_user("noor@example.org")
    assert come_in(client, noor, mailed)["Location"] == mailed
    assert say(client, mailed, on_the_phone(story)).status_code == 303
    assert client.post(mailed).status_code == 303


def test_when_the_address_was_wrong_the_one_who_got_the_mail_takes_no_seat(
    story: Story, mailed: str
) -> None:
    malika = story.seat("malika")
    persons.write_detail(story.person["noor"], "email", "noor.b@example.org", by=malika)
    assert somebody("noor@example.org").post(mailed).status_code == 403


def test_what_malika_gives_in_person_needs_no_address(story: Story) -> None:
    malika = story.seat("malika")
    persons.write_detail(story.person["noor"], "email", "noor@example.org", by=malika)
    _, token = inviting.prepare(story.person["noor"], "own_only", by=malika)
    address = reverse("plans:welcome", args=[story.plan.pk, token])
    assert somebody("anders@example.org").post(address).status_code == 303
