"""Nobody alone takes a goal from who decides about it: a second yes, or three days (L66)."""

import pytest

from gezinsplan.care.models import Goal, GoalSteering
from gezinsplan.care.models.deciding_ends import end
from gezinsplan.plans import tasks
from gezinsplan.plans.models import Event, NotAllowedError, Parting, hiding, letting_go
from tests.care.asking import at, everything, text
from tests.care.deciding import gives, line, read, send, steers
from tests.people_of_the_story import Story
from tests.plans.parting import turn
from tests.visitors import visitor

ASKS = "Malika vraagt of jij stopt met beslissen over een doel"


def asked(story: Story, by: str = "malika") -> tuple[Goal, Parting]:
    """Let Malika ask on the page of her goal that Yasmina stops deciding about it."""
    goal = gives(story, "yasmina")
    one = str(line(story, "yasmina").pk)
    assert send(story, by, "goal_steering", goal, go="stop", regel=one) == 303
    return goal, Parting.objects.get(plan_id=story.plan.pk, over_at=None)


def answers(story: Story, name: str, row: Parting, said: str) -> int:
    """Let somebody answer the question about Yasmina, and return what came of it."""
    where = f"/plannen/{story.plan.pk}/mensen/{row.person_id}/beslist/"
    sent = {"parting": str(row.pk), "answer": said}
    status: int = visitor(story, name).post(where, sent).status_code
    return status


def decides(story: Story) -> bool:
    """Tell whether Yasmina still decides about it."""
    rows = GoalSteering.objects.filter(plan_id=story.plan.pk, ended_at=None)
    return bool(rows.filter(person=story.person["yasmina"]).exists())


@pytest.mark.slow
def test_yasmina_reads_it_on_top_of_the_plan_and_after_three_days_it_is_done(story: Story) -> None:
    goal, _ = asked(story)
    assert everything(story)[-1] == "parting.asked"
    assert ASKS in text(visitor(story, "yasmina").get(at(story, "plan")))
    assert "Jij vroeg of Yasmina stopt" in read(story, "malika", "goal_steering", goal)
    assert "niet meer beslissen" not in read(story, "malika", "goal_steering", goal)
    for name in ("bilal", "imane", "karim"):
        assert "Yasmina stopt" not in text(visitor(story, name).get(at(story, "plan")))
    turn(71.9)
    assert decides(story)
    turn(72.1)
    assert not decides(story)
    assert everything(story)[-1] == "deciding.ended"
    assert ASKS not in text(visitor(story, "yasmina").get(at(story, "plan")))


@pytest.mark.slow
def test_her_no_holds_and_nobody_else_answers_for_her(story: Story) -> None:
    _, row = asked(story)
    for name in ("bilal", "imane", "lien"):
        assert answers(story, name, row, "no") in {403, 404}
        with pytest.raises(NotAllowedError):
            letting_go.say_no(row, by=story.seat(name))
    assert answers(story, "yasmina", row, "no") == 303
    assert everything(story)[-1] == "parting.refused"
    turn(100)
    assert decides(story)


def test_a_second_who_decides_says_yes_and_it_is_done_at_once(story: Story) -> None:
    steers(story, "zestien")
    goal = gives(story, "yasmina")
    GoalSteering.objects.filter(plan_id=story.plan.pk, goal=goal).update(since=goal.began)
    end(line(story, "yasmina"), by=story.seat("malika"))
    row = Parting.objects.get(plan_id=story.plan.pk, over_at=None)
    with pytest.raises(NotAllowedError):
        letting_go.say_yes(row, by=story.seat("malika"))
    assert answers(story, "zestien", row, "yes") == 303
    assert not decides(story)
    assert everything(story)[-2:] == ["parting.agreed", "deciding.ended"]


@pytest.mark.slow
def test_malika_takes_it_back_and_yasmina_stops_herself(story: Story) -> None:
    _, row = asked(story)
    assert answers(story, "malika", row, "back") == 303
    assert everything(story)[-1] == "parting.taken_back"
    end(line(story, "yasmina"), by=story.seat("malika"))
    end(line(story, "yasmina"), by=story.seat("yasmina"))
    assert not Parting.objects.filter(plan_id=story.plan.pk, over_at=None).exists()
    turn(100)
    assert everything(story).count("deciding.ended") == 1


def test_while_she_sleeps_it_takes_a_second_and_without_one_the_page_says_so(story: Story) -> None:
    goal, malika = gives(story, "yasmina"), story.seat("malika")
    hiding.let_sleep(story.seat("yasmina"), by=malika)
    one = str(line(story, "yasmina").pk)
    where = at(story, "goal_steering", goal)
    answer = visitor(story, "malika").post(where, {"go": "stop", "regel": one})
    assert "Nu kan het nog niet" in text(visitor(story, "malika").get(answer["Location"]))
    assert decides(story)
    assert not Parting.objects.filter(plan_id=story.plan.pk).exists()


def test_imane_who_gave_her_own_goal_asks_it_back(story: Story) -> None:
    goal = Goal.write("Ik wil op dansles", by=story.seat("imane"))
    goal.plan = story.plan
    GoalSteering(
        plan=story.plan, circle_id=goal.circle_id, goal=goal,
        person=story.person["yasmina"], since=goal.began,
    ).save(force_insert=True)  # fmt: skip
    end(line(story, "yasmina"), by=story.seat("imane"))
    turn(73)
    assert not decides(story)


def test_a_question_about_a_goal_that_is_erased_comes_to_nothing(story: Story) -> None:
    goal, row = asked(story)
    GoalSteering.objects.filter(plan_id=story.plan.pk).delete()
    goal.delete()
    turn(73)
    row.refresh_from_db()
    assert row.came == Parting.Came.VOID


def test_she_gets_one_neutral_mail_at_once(story: Story) -> None:
    asked(story)
    event = Event.objects.filter(plan_id=story.plan.pk, verb="parting.asked").latest("number")
    assert event.kind.warns
    tasks.tell.call(str(story.plan.pk), str(event.pk))
