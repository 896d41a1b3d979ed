"""Asking somebody of one's own, letting them in and taking leave: for nobody else to know."""

import pytest
from django.urls import reverse

from gezinsplan.plans.models import (
    Circle,
    Consent,
    Detail,
    Event,
    Invitation,
    Member,
    Person,
    erasing,
    inviting,
)
from gezinsplan.plans.models.hearing import TRIES, hear
from gezinsplan.plans.models.plan import AlreadyDoneError
from gezinsplan.plans.models.supporting import (
    ask_support,
    take_back,
)
from tests.people_of_the_story import Story
from tests.plans.pages import words
from tests.plans.supporting import at, comes_in, juf, reads
from tests.visitors import visitor

pytestmark = pytest.mark.django_db


def test_imane_asks_her_by_hand_with_a_link_that_is_shown_once(story: Story) -> None:
    person = juf(story)
    sent = {"how": "paper", "email": ""}
    answer = visitor(story, "imane").post(at(story, "support_invite", person.pk), sent)
    assert answer.status_code == 200
    assert "/welkom/" in answer.content.decode()
    assert "onderweg" in reads(story, "imane")
    asked = Invitation.objects.get(plan_id=story.plan.pk, person=person)
    assert (asked.choice, asked.steers, asked.coordinates) == ("own_only", False, False)
    assert not story.seat("malika").sees(Invitation).filter(pk=asked.pk).exists()


def test_a_mail_takes_the_two_words_that_imane_says_herself(story: Story) -> None:
    person = juf(story)
    sent = {"how": "mail", "email": "an@example.org"}
    answer = visitor(story, "imane").post(at(story, "support_invite", person.pk), sent)
    assert answer.status_code == 303
    asked = Invitation.objects.get(plan_id=story.plan.pk, person=person)
    assert asked.by_mail
    assert asked.two_words in reads(story, "imane")
    assert not story.seat("malika").sees(Detail).filter(person=person).exists()


def test_wrong_words_end_it_and_only_imane_can_know(story: Story) -> None:
    person = juf(story)
    asked, _ = ask_support(person, by=story.seat("imane"), email="an@example.org")
    assert not any(hear(asked, "heel andere") for _ in range(TRIES - 1))
    with pytest.raises(AlreadyDoneError):
        hear(asked, "heel andere")
    event = Event.objects.filter(plan_id=story.plan.pk).latest("number")
    assert event.verb == "support.stopped"
    assert not story.seat("malika").sees(Event).filter(pk=event.pk).exists()


def test_who_comes_in_sees_that_circle_and_nothing_else(story: Story) -> None:
    person = juf(story)
    guest = comes_in(story, person)
    inside = Consent.inside(story.plan.pk, guest.pk)
    assert inside == {person.circle_id: Circle.Kind.OWN}
    assert guest.choice == "own_only"
    seen = set(guest.sees(Person).values_list("pk", flat=True))
    assert seen == {person.pk}
    assert not guest.may("support.bring")
    assert not guest.may("looks.read")


@pytest.mark.slow
def test_malika_finds_nothing_of_who_came_in(story: Story) -> None:
    person = juf(story)
    guest = comes_in(story, person)
    visitor(story, "juf").get(reverse("care:plan", args=[story.plan.pk]))
    malika = story.seat("malika")
    for model, row in ((Person, person), (Member, guest)):
        assert not malika.sees(model).filter(pk=row.pk).exists()
    for route in ("support", "people", "access", "timeline", "looks"):
        assert "Juf An" not in reads(story, "malika", route)
    for route in ("person", "sees", "member_end", "invite"):
        asked = visitor(story, "malika").get(at(story, route, person.pk))
        assert asked.status_code == 404, route


def test_imane_takes_leave_alone_and_at_once(story: Story) -> None:
    person = juf(story)
    comes_in(story, person)
    answer = visitor(story, "imane").post(at(story, "support_leave", person.pk))
    assert answer.status_code == 303
    assert "Juf An" not in reads(story, "imane")
    gone = visitor(story, "juf").get(reverse("care:plan", args=[story.plan.pk]))
    assert gone.status_code == 404


def test_a_question_that_is_taken_back_opens_nothing(story: Story) -> None:
    person = juf(story)
    _, token = ask_support(person, by=story.seat("imane"))
    take_back(person, by=story.seat("imane"))
    assert inviting.open_invitation(story.plan.pk, token) is None
    with pytest.raises(AlreadyDoneError):
        take_back(person, by=story.seat("imane"))


def test_when_imane_is_erased_her_teacher_has_no_seat_any_more(story: Story) -> None:
    person = juf(story)
    comes_in(story, person)
    erasing.erase_person(story.person["imane"], by=story.seat("imane"))
    assert not Member.objects.filter(plan_id=story.plan.pk, person=person, ended_at=None).exists()


def test_what_imane_says_to_her_teacher_is_read_by_the_two_alone(story: Story) -> None:
    person = juf(story)
    comes_in(story, person)
    new = reverse("care:voice_new", args=[story.plan.pk])
    assert "niet alles voor zich houden" in words(visitor(story, "imane").get(new).content.decode())
    sent = {"words": "Ik slaap slecht", "seen": str(person.circle_id)}
    assert visitor(story, "imane").post(new, sent).status_code == 303
    assert visitor(story, "malika").post(new, sent).status_code == 422
    row = reverse("care:voices", args=[story.plan.pk])
    for name, read in (("imane", True), ("juf", True), ("malika", False), ("lien", False)):
        page = visitor(story, name).get(row).content.decode()
        assert ("Ik slaap slecht" in page) is read, name
