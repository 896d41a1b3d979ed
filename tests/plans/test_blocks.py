"""Somebody must not find somebody: a block wins from everything."""

import pytest

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.plans.models import (
    Block,
    Consent,
    Detail,
    Event,
    Household,
    Invitation,
    Look,
    Member,
    NotAllowedError,
    Person,
    Relationship,
    Residence,
    hiding,
    homes,
    jobs,
    persons,
)
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.saying import heard
from tests.people_of_the_story import Story


def test_yasminas_person_seat_and_yes_are_gone_for_karim(story: Story) -> None:
    karim, yasmina = story.seat("karim"), story.person["yasmina"]
    seat = story.seat("yasmina")
    assert not karim.sees(Person).filter(pk=yasmina.pk).exists()
    assert not karim.sees(Member).filter(pk=seat.pk).exists()
    assert not karim.sees(Event).filter(subject__in=[yasmina.pk, seat.pk]).exists()
    assert not karim.sees(Event).filter(actor=yasmina.pk).exists()
    assert not karim.sees(Consent).filter(member_id=seat.pk).exists()
    assert not karim.sees(Invitation).filter(person_id=yasmina.pk).exists()
    assert not karim.sees(Relationship).filter(other_id=yasmina.pk).exists()
    assert not karim.sees(Look).filter(subject__in=[yasmina.pk, seat.pk]).exists()
    assert yasmina.pk not in persons_around(karim, [story.agreement["oma"].pk])
    assert story.seat("bilal").sees(Member).filter(pk=seat.pk).exists()


def test_the_house_where_yasmina_lives_is_gone_too(story: Story) -> None:
    malika = story.seat("malika")
    for name in ("yasmina", "malika"):
        homes.house(story.person[name], "Kerkstraat", by=malika)
    karim = story.seat("karim")
    assert not karim.sees(Household).exists()
    assert not karim.sees(Residence).exists()
    assert story.seat("bilal").sees(Residence).count() == 2


def test_what_yasmina_says_of_a_shared_goal_is_gone(story: Story) -> None:
    shown = CheckIn.make(story.goal["school"], 5, by=story.seat("yasmina"), show=True)
    kept = Agreement.make("Bellen", [story.person["malika"]], by=story.seat("yasmina"))
    assert not story.seat("karim").sees(CheckIn).filter(pk=shown.pk).exists()
    assert not story.seat("karim").sees(Agreement).filter(pk=kept.pk).exists()
    assert story.seat("karim").sees(Goal).filter(pk=story.goal["school"].pk).exists()


def test_hiding_ones_whereabouts_hides_places_and_not_the_person(story: Story) -> None:
    malika, griet = story.seat("malika"), story.seat("griet")
    homes.house(story.person["malika"], "Kerkstraat", by=malika)
    everyone = malika.shared_circle("everyone")
    persons.write_detail(malika.person, "phone", "0470", by=malika, circle=everyone)
    assert griet.sees(Detail).exists()
    hiding.block(griet.person, "whereabouts", by=malika)
    griet = story.seat("griet")
    assert griet.sees(Person).filter(pk=malika.person_id).exists()
    assert griet.sees(Goal).exists()
    for kind in (Detail, Household, Residence):
        assert not griet.sees(kind).exists()
    assert not griet.sees(Agreement).filter(pk=story.agreement["tom"].pk).exists()


def test_not_even_who_decides_sees_past_a_block_or_lifts_it(story: Story) -> None:
    jobs.share_steering(story.seat("karim"), by=story.seat("malika"))
    found = Block.objects.get(plan_id=story.plan.pk)
    for name in ("karim", "malika", "lien"):
        with pytest.raises(NotAllowedError):
            hiding.lift(found, by=story.seat(name))
    assert not story.seat("karim").sees(Person).filter(pk=story.person["yasmina"].pk).exists()
    hiding.lift(found, by=story.seat("yasmina"))
    assert story.seat("karim").sees(Person).filter(pk=story.person["yasmina"].pk).exists()


def test_a_young_child_can_hide_from_a_parent_with_authority(story: Story) -> None:
    hiding.block(story.person["malika"], "everything", by=story.seat("imane"))
    assert not story.seat("malika").sees(Person).filter(pk=story.person["imane"].pk).exists()


def test_nobody_reads_that_there_is_a_block(story: Story) -> None:
    for name in ("karim", "malika", "lien", "bilal"):
        told = story.seat(name).sees(Event).filter(verb__startswith="block.")
        assert not told.exists()


def test_the_plans_sentence_is_not_heard_from_who_hides(story: Story) -> None:
    assert heard(story.seat("karim")) == "We willen weer lachen"
    hiding.block(story.person["karim"], "everything", by=story.seat("malika"))
    assert not heard(story.seat("karim"))
    assert heard(story.seat("griet"))
    assert not heard(story.seat("tom"))
