"""To whom a goal is shown is for who decides about it: opened by all, closed by one."""

import pytest

from gezinsplan.care.models.showing import close, refuse, show
from gezinsplan.plans.models import Circle, Consent, NotAllowedError, agreeing, consenting
from gezinsplan.plans.rules import Choice
from tests.care.asking import everything, verbs
from tests.care.deciding import gives, line, read, sees, send
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.visitors import visitor


def _two(story: Story) -> None:
    gives(story, "yasmina", "malika")
    assert all(line(story, name).since for name in ("yasmina", "malika"))


def test_yasmina_shows_it_to_sofie_and_closes_it_to_tom(story: Story) -> None:
    goal = gives(story, "yasmina")
    sofie, tom = (str(story.seat(name).pk) for name in ("sofie", "tom"))
    assert send(story, "yasmina", "goal_circle", goal, go="open", wie=sofie) == 303
    assert sees(story, "sofie", goal)
    assert send(story, "yasmina", "goal_circle", goal, go="dicht", wie=tom) == 303
    assert not sees(story, "tom", goal)
    assert everything(story)[-2:] == ["deciding.opened", "deciding.closed"]
    assert "deciding.closed" not in verbs(story, "bilal")


def test_nobody_else_opens_it_by_whatever_way(story: Story) -> None:
    goal, malika, sofie = gives(story, "yasmina"), story.seat("malika"), story.seat("sofie")
    circle = Circle.objects.get(plan_id=story.plan.pk, pk=goal.circle_id)
    with pytest.raises(NotAllowedError):
        consenting.switch(sofie, circle, on=True, by=malika)
    consenting.choose(sofie, Choice.EVERYTHING, by=malika)
    assert not sees(story, "sofie", goal)
    agreeing.choose_goals(story.seat("sofie"), [circle], by=malika)
    assert not sees(story, "sofie", goal)
    with pytest.raises(NotAllowedError):
        show(goal, sofie, by=malika)
    waiting = story.seat("sofie")
    waiting.asked = {"circles": [str(circle.pk)], "yes": []}
    waiting.save(update_fields=("asked",))
    agreeing.agree(waiting, by=malika)
    assert not sees(story, "sofie", goal)


def test_who_steers_still_closes_it_but_never_to_who_decides(story: Story) -> None:
    goal, malika = gives(story, "yasmina"), story.seat("malika")
    circle = Circle.objects.get(plan_id=story.plan.pk, pk=goal.circle_id)
    consenting.switch(story.seat("tom"), circle, on=False, by=malika)
    assert not sees(story, "tom", goal)
    with pytest.raises(NotAllowedError):
        consenting.switch(story.seat("yasmina"), circle, on=False, by=malika)
    consenting.choose(story.seat("yasmina"), Choice.OWN_ONLY, by=malika)
    agreeing.choose_goals(story.seat("yasmina"), [], by=malika)
    assert sees(story, "yasmina", goal)
    with pytest.raises(NotAllowedError):
        close(goal, malika, by=story.seat("yasmina"))


def test_when_two_decide_opening_waits_for_both(story: Story) -> None:
    _two(story)
    goal, sofie = story.goal["school"], story.seat("sofie")
    show(goal, sofie, by=story.seat("yasmina"))
    assert not sees(story, "sofie", goal)
    assert everything(story)[-1] == "deciding.wished"
    assert "deciding.wished" not in verbs(story)
    assert "Ja, toon het aan Sofie" in read(story, "malika", "goal_circle", goal)
    show(goal, sofie, by=story.seat("malika"))
    assert sees(story, "sofie", goal)
    consent = Consent.objects.get(
        plan_id=story.plan.pk, member=sofie, circle_id=goal.circle_id, withdrawn_at=None
    )
    assert consent.purpose == "decided"


def test_a_no_takes_it_off_without_saying_whose_and_closing_takes_one(story: Story) -> None:
    _two(story)
    goal, sofie, malika = story.goal["school"], story.seat("sofie"), story.seat("malika")
    show(goal, sofie, by=story.seat("yasmina"))
    refuse(goal, sofie, by=malika)
    show(goal, sofie, by=malika)
    assert not sees(story, "sofie", goal)
    page = read(story, "yasmina", "goal_circle", goal)
    assert "Malika zei" not in page
    show(goal, sofie, by=story.seat("yasmina"))
    assert sees(story, "sofie", goal)
    close(goal, sofie, by=malika)
    assert not sees(story, "sofie", goal)
    assert not {"deciding.refused", "deciding.closed"} & set(verbs(story, "yasmina"))


def test_strange_answers_change_nothing(story: Story) -> None:
    goal = gives(story, "yasmina")
    before = everything(story)
    karim = str(story.seat("karim").pk)
    for said in ({}, {"go": "open"}, {"go": "open", "wie": "x"}, {"go": "alles", "wie": karim}):
        assert send(story, "yasmina", "goal_circle", goal, **said) == 303
    assert send(story, "yasmina", "goal_steering", goal, go="ja", regel="x") == 303
    assert everything(story) == before


def test_the_page_of_what_somebody_sees_offers_no_goal_that_others_decide_about(
    story: Story,
) -> None:
    goal = gives(story, "yasmina")
    where = f"/plannen/{story.plan.pk}/mensen/{story.person['sofie'].pk}/ziet/"
    page = visitor(story, "malika").get(where)
    assert page.status_code == 200
    assert str(goal.circle_id) not in page.content.decode()
    toms = where.replace(str(story.person["sofie"].pk), str(story.person["tom"].pk))
    assert str(goal.circle_id) in visitor(story, "malika").get(toms).content.decode()


@pytest.mark.slow
def test_it_asks_the_databases_as_often_for_many_seats(story: Story) -> None:
    goal, yasmina = gives(story, "yasmina"), visitor(story, "yasmina")
    where = f"/plannen/{story.plan.pk}/doelen/{goal.pk}/wie-ziet/"
    few = asked(yasmina, where)
    for name in ("sofie", "mandaat", "els"):
        show(goal, story.seat(name), by=story.seat("yasmina"))
    assert asked(yasmina, where) == few
