"""Being let in, and out again at once."""

import pytest

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.kit import clock
from gezinsplan.plans.models import (
    Circle,
    Consent,
    Event,
    Media,
    Member,
    NotAllowedError,
    Person,
    closing,
    inviting,
    persons,
    relating,
)
from gezinsplan.plans.models.consenting import OwnYesError, let_in, make_circle, switch
from gezinsplan.plans.models.content import OutsideCircleError
from gezinsplan.plans.rules import Choice, Ring
from tests.people_of_the_story import Story


def circle_of(story: Story, goal: str) -> Circle:
    """Return a goal's circle."""
    found: Circle = Circle.objects.get(plan_id=story.plan.pk, pk=story.goal[goal].circle_id)
    return found


def test_tom_starts_with_what_the_invitation_named_and_no_more(story: Story) -> None:
    hilde, malika = story.person["hilde"], story.seat("malika")
    private = closing.only_me(story.person["malika"])
    asked = [str(story.goal["school"].circle_id), str(private.pk)]
    invitation, _ = inviting.prepare(hilde, Choice.OWN_ONLY, by=malika, goals=asked)
    seat = inviting.accept(
        invitation, story.account["griet"].__class__.objects.create_user("h@x.nl")
    )
    assert seat.reach.circles == {story.goal["school"].circle_id}


def test_a_professionals_note_opens_nothing_to_that_organisation(story: Story) -> None:
    story.person["hilde"].refresh_from_db()
    joris = story.person["joris"]
    seat = Member(plan=story.plan, person=story.person["hilde"], ring="professional")
    seat.circle_id = story.plan.pk
    seat.save()
    with pytest.raises(OwnYesError):
        let_in(seat, [circle_of(story, "school")], given_by=story.person["malika"], noted_by=joris)


def test_only_a_family_member_gives_a_yes(story: Story) -> None:
    with pytest.raises(OwnYesError):
        let_in(story.seat("els"), [circle_of(story, "school")], given_by=story.person["lien"])


def test_nobody_is_let_into_a_private_circle_by_a_switch(story: Story) -> None:
    mine = closing.only_me(story.person["malika"])
    for circle in (mine, story.seat("malika").shared_circle(Circle.Kind.EVERYONE)):
        with pytest.raises(NotAllowedError):
            switch(story.seat("tom"), circle, on=True, by=story.seat("malika"))


def test_switched_off_means_gone_at_once(story: Story) -> None:
    assert story.seat("tom").sees(Goal).exists()
    switch(story.seat("tom"), circle_of(story, "school"), on=False, by=story.seat("malika"))
    assert not story.seat("tom").sees(Goal).exists()


def test_who_may_see_what_is_told_to_the_family_and_to_who_it_is_about(story: Story) -> None:
    switch(story.seat("els"), circle_of(story, "money"), on=True, by=story.seat("malika"))
    told = {"verb": "consent.given", "subject": story.seat("els").pk}
    assert story.seat("yasmina").sees(Event).filter(**told).exists()
    assert not story.seat("sofie").sees(Event).filter(**told).exists()


def test_a_goal_to_come_opens_for_who_may_see_all(story: Story) -> None:
    goal = Goal.write("Samen op reis", by=story.seat("bilal"))
    yes = Consent.objects.get(circle=goal.circle, member=story.seat("griet"))
    assert yes.given_by_id == story.person["malika"].pk
    assert not story.seat("tom").sees(Goal).filter(pk=goal.pk).exists()


def test_when_the_last_of_the_family_leaves_a_circle_closes_and_things_go_home(
    story: Story,
) -> None:
    zestien, lien = story.seat("zestien"), story.seat("lien")
    circle = make_circle("Zestien en Lien", [lien], by=zestien)
    mine = Media(plan=story.plan, circle=circle, voice=zestien.person, content=b"x")
    theirs = Media(plan=story.plan, circle=circle, voice=lien.person, content=b"x")
    for photo, by in ((mine, zestien), (theirs, lien)):
        photo.save()
        photo.tie(by, named=[lien.person])
    inviting.leave(zestien)
    assert Circle.objects.get(pk=circle.pk, plan_id=story.plan.pk).closed_at
    assert not story.seat("lien").sees(Media).filter(pk=theirs.pk).exists()
    mine.refresh_from_db()
    assert mine.circle_id == closing.only_me(story.person["zestien"]).pk


def test_in_a_private_circle_lien_names_nobody_from_outside(story: Story) -> None:
    yasmina, lien = story.seat("yasmina"), story.seat("lien")
    circle = make_circle("Yasmina en Lien", [lien], by=yasmina)
    line = Media(plan=story.plan, circle=circle, voice=lien.person, content=b"x")
    line.save()
    with pytest.raises(OutsideCircleError):
        line.tie(lien, about=[story.person["karim"]])


def test_what_a_professional_writes_about_karim_reaches_him_but_not_from_a_private_circle(
    story: Story,
) -> None:
    tom, karim = story.seat("tom"), story.person["karim"]
    own = make_circle("Karim en Tom", [tom], by=story.seat("bilal"))
    shared = Media(plan=story.plan, circle=circle_of(story, "school"), voice=None, content=b"x")
    shared.save()
    shared.tie(tom, about=[karim])
    switch(story.seat("karim"), circle_of(story, "school"), on=False, by=story.seat("malika"))
    assert story.seat("karim").sees(Media).filter(pk=shared.pk).exists()
    Media.objects.filter(plan_id=story.plan.pk, pk=shared.pk).update(circle=own)
    assert not story.seat("karim").sees(Media).filter(pk=shared.pk).exists()


def test_imanes_confidant_is_seen_by_nobody_else(story: Story) -> None:
    juf = persons.bring_support("Juf Els", by=story.seat("imane"))
    for name in ("malika", "yasmina", "lien", "griet"):
        seat = story.seat(name)
        assert not seat.sees(Person).filter(pk=juf.pk).exists()
        assert not seat.sees(Event).filter(subject=juf.pk).exists()
    assert story.seat("imane").sees(Person).filter(pk=juf.pk).exists()


def test_who_gains_a_say_later_doesn_t_look_back(story: Story) -> None:
    seat = story.seat("mandaat")
    Consent.objects.create(
        plan=story.plan,
        circle=circle_of(story, "school"),
        member=seat,
        given_by=story.person["malika"],
    )
    Member.objects.filter(plan_id=story.plan.pk, pk=seat.pk).update(content_from=clock.now())
    assert not story.seat("mandaat").sees(Goal).exists()
    new = Agreement.make("x", [seat.person], by=story.seat("malika"), goal=story.goal["school"])
    assert set(story.seat("mandaat").sees(Agreement)) == {new}
    assert story.seat("mandaat").sees(Person).filter(pk=seat.person_id).exists()


def test_a_professional_never_steers_and_gives_no_authority(story: Story) -> None:
    lien, sami = story.seat("lien"), story.person["sami"]
    for by in (lien, story.seat("karim")):
        with pytest.raises(NotAllowedError):
            relating.relate(by.person, "parent", sami, by=by, authority=True)
    with pytest.raises(NotAllowedError):
        relating.relate(lien.person, "parent", sami, by=story.seat("malika"), authority=True)
    with pytest.raises(NotAllowedError):
        persons.change_person(story.person["lien"], 1, by=lien, ring=Ring.FAMILY)


def test_karim_cannot_end_malikas_seat_by_saying_she_died(story: Story) -> None:
    with pytest.raises(NotAllowedError):
        persons.note_death(
            story.person["malika"], clock.today("Europe/Brussels"), by=story.seat("karim")
        )
    with pytest.raises(NotAllowedError):
        persons.write_detail(story.person["yasmina"], "email", "k@x.nl", by=story.seat("karim"))
