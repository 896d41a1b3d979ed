"""Asking somebody to take a seat, and what nobody can ask."""

import re
from typing import Any

import pytest
from django.core import mail

from gezinsplan.plans.models import Detail, Invitation, NotAllowedError, inviting, persons
from gezinsplan.plans.models.invitation import hashed
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story
from tests.plans.mailed import MAIL, PAPER, invite
from tests.plans.pages import LONG, NUL, SCRIPT, at, recorded
from tests.visitors import visitor


def asked(story: Story, name: str) -> list[Invitation]:
    rows = Invitation.objects.filter(plan_id=story.plan.pk, person=story.person[name])
    return list(rows.order_by("began"))


def test_on_paper_the_link_is_shown_once_with_a_code_to_read(story: Story) -> None:
    answer = invite(story, "malika", "hilde", PAPER)
    html = answer.content.decode()
    token = re.search(r"/welkom/[^/]+/([^/]+)/", html)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert 'class="qr"' in html
    assert token
    assert asked(story, "hilde")[0].token_hash == hashed(token[1])
    assert recorded(story)[-2:] == ["invitation.prepared", "invitation.allowed"]
    assert token[1] not in visitor(story, "malika").get(at(story, "people")).content.decode()


def test_by_mail_nobody_is_named_and_the_address_is_kept(
    story: Story, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answer = invite(story, "malika", "hilde", MAIL)
    assert answer.status_code == 303
    assert [m.to for m in mail.outbox] == [["hilde@example.org"]]
    letter = f"{mail.outbox[0].subject} {mail.outbox[0].body}"
    assert "/welkom/" in letter
    assert not {name for name in ("Malika", "Hilde", "Sami") if name in letter}
    kept = Detail.objects.get(plan_id=story.plan.pk, person=story.person["hilde"], kind="email")
    assert kept.text == "hilde@example.org"


def test_the_smallest_look_is_chosen_beforehand(story: Story) -> None:
    client = visitor(story, "malika")
    html = client.get(at(story, "invite", story.person["hilde"].pk)).content.decode()
    chosen = re.findall(r'<input type="radio" name="choice" value="(\w+)"[^>]*checked', html)
    assert chosen == ["own_only"]


def test_a_professional_is_asked_for_named_goals_and_the_service_has_its_own_ground(
    story: Story,
) -> None:
    school = str(story.goal["school"].circle_id)
    invite(story, "malika", "hilde", {**PAPER, "goals": [school], "basis": "law"})
    invitation = asked(story, "hilde")[0]
    assert (invitation.goals, invitation.basis) == ([school], "law")


def test_what_lien_prepares_waits_until_malika_says_yes(story: Story) -> None:
    answer = invite(story, "lien", "hilde", {**PAPER, "choice": "everything"})
    invitation = asked(story, "hilde")[0]
    assert answer.status_code == 303
    assert (invitation.allowed_at, invitation.token_hash) == (None, "")
    assert inviting.open_invitation(story.plan.pk, "") is None
    assert recorded(story)[-1] == "invitation.prepared"
    yes = at(story, "invitation_allow", invitation.pk)
    assert visitor(story, "lien").post(yes).status_code == 403
    assert yes in visitor(story, "malika").get(at(story, "people")).content.decode()
    assert yes not in visitor(story, "lien").get(at(story, "people")).content.decode()
    assert "/welkom/" in visitor(story, "malika").post(yes).content.decode()
    assert recorded(story)[-1] == "invitation.allowed"


def test_a_yes_to_somebody_whose_address_is_known_goes_by_mail(
    story: Story, django_capture_on_commit_callbacks: Any
) -> None:
    invite(story, "lien", "hilde", MAIL)
    assert mail.outbox == []
    yes = at(story, "invitation_allow", asked(story, "hilde")[0].pk)
    client = visitor(story, "malika")
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(yes).status_code == 303
    assert len(mail.outbox) == 1
    assert client.post(yes).status_code == 303
    assert recorded(story).count("invitation.allowed") == recorded(story).count(
        "invitation.prepared"
    )


def test_an_invitation_is_taken_back_and_opens_nothing_any_more(story: Story) -> None:
    token = inviting.prepare(story.person["hilde"], "own_only", by=story.seat("malika"))[1]
    no = at(story, "invitation_withdraw", asked(story, "hilde")[0].pk)
    client = visitor(story, "malika")
    assert [client.post(no).status_code for _ in range(2)] == [303, 404]
    assert inviting.open_invitation(story.plan.pk, token) is None
    assert recorded(story).count("invitation.withdrawn") == 1


def test_sent_twice_somebody_is_asked_once(story: Story) -> None:
    for _ in range(2):
        invite(story, "malika", "hilde", {**PAPER, "key": "k1"})
    assert len(asked(story, "hilde")) == 1


def test_nobody_in_mind_nobody_dead_and_nobody_with_a_seat_is_invited(story: Story) -> None:
    malika = story.seat("malika")
    story.person["kim"] = persons.add_person("Kim", Ring.NETWORK, by=malika, in_mind=True)
    assert invite(story, "malika", "kim", PAPER).status_code == 403
    for name in ("kim", "griet", "malika"):
        with pytest.raises(NotAllowedError):
            inviting.prepare(story.person[name], "own_only", by=malika)
    assert invite(story, "malika", "griet", PAPER).status_code == 303
    assert not asked(story, "kim")


def test_who_died_or_went_after_the_question_cannot_come_in_by_it(story: Story) -> None:
    malika = story.seat("malika")
    token = inviting.prepare(story.person["hilde"], "own_only", by=malika)[1]
    persons.note_death(story.person["hilde"], story.plan.opened_at.date(), by=malika)
    assert inviting.open_invitation(story.plan.pk, token) is None


def test_only_family_can_be_asked_to_decide(story: Story) -> None:
    invite(story, "malika", "hilde", {**PAPER, "steers": "on", "coordinates": "on"})
    farid = persons.add_person("Farid", Ring.FAMILY, by=story.seat("malika"))
    story.person["farid"] = farid
    invite(story, "malika", "farid", {**PAPER, "steers": "on"})
    hilde, father = asked(story, "hilde")[0], asked(story, "farid")[0]
    assert (hilde.steers, hilde.coordinates, father.steers) == (False, True, True)


def test_without_an_account_somebody_gets_a_personal_link(story: Story) -> None:
    answer = invite(story, "malika", "fatima", {**PAPER, "account": "link"})
    assert "/blad/" in answer.content.decode()
    assert not asked(story, "fatima")
    assert recorded(story)[-1] == "link.given"


@pytest.mark.parametrize(
    "wrong",
    [
        {"how": ""}, {"how": SCRIPT}, {"email": ""}, {"email": "hilde"}, {"email": LONG},
        {"email": NUL}, {"account": "keys"}, {"choice": ""}, {"choice": LONG},
        {"goals": ["x"]}, {"goals": [SCRIPT]}, {"basis": "consent"}, {"key": LONG},
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_said_and_nothing_typed_is_lost(
    story: Story, wrong: dict[str, Any]
) -> None:
    answer = invite(story, "malika", "hilde", {**MAIL, "coordinates": "on", **wrong})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert re.search(r'name="coordinates"[^>]*checked', html)
    assert SCRIPT not in html
    assert not asked(story, "hilde")


def test_a_goal_that_lien_cannot_see_cannot_be_offered(story: Story) -> None:
    answer = invite(story, "malika", "hilde", {**PAPER, "goals": [str(story.plan.pk)]})
    assert answer.status_code == 422


def test_tom_invites_nobody(story: Story) -> None:
    for name in ("tom", "griet", "bilal"):
        assert invite(story, name, "hilde", PAPER).status_code == 403
