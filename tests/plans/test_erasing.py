"""Gone for good, and still gone after a backup was put back."""

from typing import Any
from uuid import UUID

import pytest

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.kit import keys
from gezinsplan.kit.models import Erased, Key
from gezinsplan.people.models import Seat
from gezinsplan.plans.models import (
    Detail,
    Event,
    Invitation,
    Look,
    Member,
    NotAllowedError,
    Person,
    Plan,
    Tie,
    erasing,
    inviting,
    jobs,
    persons,
)
from gezinsplan.plans.models.look import verify
from gezinsplan.plans.models.restoring import replay_ledger
from gezinsplan.plans.rules import Choice
from tests.people_of_the_story import Story


def back_again(row: Any) -> None:
    """Put a row back, as an old backup would."""
    row._state.adding = True
    row.save(force_insert=True)


def lines_about(plan: UUID, subject: UUID) -> int:
    """Count what still speaks of something."""
    here = {"plan_id": plan, "subject": subject}
    return sum(m.objects.filter(**here).count() for m in (Event, Tie, Look))


def test_an_erased_goal_is_gone_with_all_that_was_noted_of_it(story: Story) -> None:
    goal, malika = story.goal["money"], story.seat("malika")
    Look.write(story.seat("griet"), "goal.read", goal)
    pk = goal.pk
    erasing.erase_thing(goal, by=malika)
    assert not Goal.objects.filter(plan_id=story.plan.pk, pk=pk).exists()
    assert lines_about(story.plan.pk, pk) == 0
    assert Erased.objects.filter(plan=story.plan.pk, subject=pk).exists()
    assert verify(story.plan.pk) == []


def test_what_yasmina_said_of_malikas_goal_stays_yasminas(story: Story) -> None:
    hers = CheckIn.make(story.goal["school"], 6, by=story.seat("yasmina"), words="mijn", show=True)
    own = CheckIn.make(story.goal["school"], 2, by=story.seat("malika"), show=True)
    erasing.erase_thing(story.goal["school"], by=story.seat("malika"))
    kept = story.seat("yasmina").sees(CheckIn).get(pk=hers.pk)
    assert kept.words == "mijn"
    assert not story.seat("bilal").sees(CheckIn).filter(pk=hers.pk).exists()
    assert not CheckIn.objects.filter(plan_id=story.plan.pk, pk=own.pk).exists()
    assert Agreement.objects.filter(plan_id=story.plan.pk, pk=story.agreement["tom"].pk).exists()


def test_nobody_erases_the_words_of_another(story: Story) -> None:
    for name in ("yasmina", "griet", "lien"):
        with pytest.raises(NotAllowedError):
            erasing.erase_thing(story.goal["school"], by=story.seat(name))


def test_a_backup_does_not_bring_an_erased_goal_back(story: Story) -> None:
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=story.goal["money"].pk)
    pk = goal.pk
    erasing.erase_thing(story.goal["money"], by=story.seat("malika"))
    goal.pk = pk
    back_again(goal)
    assert replay_ledger() == 1
    assert not Goal.objects.filter(plan_id=story.plan.pk, pk=pk).exists()
    assert replay_ledger() == 0


def test_bilal_erases_himself_and_others_keep_their_agreements(
    story: Story, django_capture_on_commit_callbacks: Any
) -> None:
    bilal = story.seat("bilal")
    goal = Goal.write("Ik wil naar huis", by=bilal)
    both = Agreement.make("Bilal bellen", [bilal.person], by=story.seat("malika"))
    detail = persons.write_detail(bilal.person, "phone", "0470", by=bilal)
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase_person(bilal.person, by=bilal)
    here = {"plan_id": story.plan.pk}
    person = Person.objects.get(**here, pk=bilal.person_id)
    assert (person.name, person.word, person.born) == ("", "", None)
    assert not Goal.objects.filter(**here, pk=goal.pk).exists()
    assert not Detail.objects.filter(**here, person=person).exists()
    assert Agreement.objects.get(**here, pk=both.pk).words == "Bilal bellen"
    assert not Event.objects.filter(**here, actor=person.pk).exists()
    assert not [row for row in (detail.pk, bilal.pk) if lines_about(story.plan.pk, row)]
    assert not Member.objects.filter(**here, person=person, ended_at=None).exists()
    assert not Seat.objects.filter(plan=story.plan.pk, account=story.account["bilal"]).exists()
    assert not bytes(Key.objects.get(plan=story.plan.pk, owner=person.pk).wrapped)


def test_an_open_invitation_goes_with_the_person(story: Story) -> None:
    asked, _ = inviting.prepare(story.person["ria"], Choice.OWN_ONLY, by=story.seat("malika"))
    erasing.erase_person(story.person["ria"], by=story.seat("malika"))
    assert not Invitation.objects.filter(plan_id=story.plan.pk, pk=asked.pk).exists()


def test_a_person_who_came_back_with_a_backup_is_erased_again(story: Story) -> None:
    erasing.erase_person(story.person["noor"], by=story.seat("malika"))
    noor = Person.objects.get(plan_id=story.plan.pk, pk=story.person["noor"].pk)
    noor.name = "Noor"
    noor.save()
    replay_ledger()
    assert not Person.objects.get(plan_id=story.plan.pk, pk=noor.pk).name


@pytest.mark.parametrize("name", ["yasmina", "karim", "imane"])
def test_malika_does_not_erase_who_has_a_say_of_their_own(story: Story, name: str) -> None:
    with pytest.raises(NotAllowedError):
        erasing.erase_person(story.person[name], by=story.seat("malika"))


def test_a_professional_does_not_erase_that_they_looked(story: Story) -> None:
    Look.write(story.seat("tom"), "goal.read", story.goal["school"])
    with pytest.raises(NotAllowedError):
        erasing.erase_person(story.person["tom"], by=story.seat("tom"))
    assert story.seat("malika").sees(Look).filter(actor=story.person["tom"].pk).exists()


def test_who_decides_alone_erases_the_plan_and_not_only_themself(story: Story) -> None:
    malika = story.seat("malika")
    with pytest.raises(NotAllowedError):
        erasing.erase_person(malika.person, by=malika)
    jobs.share_steering(story.seat("karim"), by=malika)
    with pytest.raises(NotAllowedError):
        erasing.erase_plan(by=malika)


def test_an_erased_plan_leaves_no_row_and_no_key(
    story: Story, django_capture_on_commit_callbacks: Any
) -> None:
    Look.write(story.seat("tom"), "goal.read", story.goal["school"])
    pk = story.plan.pk
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase_plan(by=story.seat("malika"))
    assert not [m for m in erasing.plan_models() if m._default_manager.filter(plan_id=pk).exists()]
    assert not Plan.objects.filter(pk=pk).exists()
    assert not [key for key in Key.objects.filter(plan=pk) if bytes(key.wrapped)]
    assert keys.was_erased(pk)
