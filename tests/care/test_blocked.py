"""A goal that waits on something that isn't the family's: never failed, and no stairs fall."""

import pytest

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.care.models.ordering import goals_in_order
from gezinsplan.care.models.own_words import let_go
from gezinsplan.plans.models import NotAllowedError
from tests.care.asking import at, everything, text, verbs
from tests.care.waiting import DID, asks, send, shown, waits
from tests.people_of_the_story import Story
from tests.visitors import visitor

TAG = "Wacht op iets dat niet van ons is"


def test_whose_goal_it_is_says_that_it_waits_and_what_she_did(story: Story) -> None:
    assert send(story, "malika", "goal_block", words=DID) == 303
    story.goal["school"].refresh_from_db()
    assert story.goal["school"].state == Goal.State.BLOCKED
    assert story.goal["school"].blocked_at is not None
    for name in ("malika", "tom", "bilal"):
        page = shown(story, name)
        assert TAG in page
        assert f"“{DID}”" in page
        assert "Dit ligt niet aan Malika" in page
    assert everything(story)[-2:] == ["goal.moved", "goal.strengthened"]
    assert "goal.moved" in verbs(story, "bilal")


def test_nobody_else_lets_it_wait_or_go_on(story: Story) -> None:
    for name in ("bilal", "yasmina", "tom", "lien"):
        assert send(story, name, "goal_block") == 403
    waits(story)
    for name in ("bilal", "tom"):
        assert send(story, name, "goal_state", state="working") == 403
    with pytest.raises(NotAllowedError):
        story.goal["school"].move(Goal.State.BLOCKED, by=story.seat("yasmina"))


def test_a_proposal_waits_for_nobody(story: Story) -> None:
    idea = Goal.write("Een huis", by=story.seat("lien"))
    assert visitor(story, "malika").get(at(story, "blocked", idea)).status_code == 403
    assert visitor(story, "malika").post(at(story, "goal_block", idea)).status_code == 403


def test_it_keeps_its_place_on_the_plan_and_says_calmly_why(story: Story) -> None:
    before = [g.pk for g in goals_in_order(story.seat("malika"))]
    waits(story)
    assert [g.pk for g in goals_in_order(story.seat("malika"))] == before
    plan = text(visitor(story, "malika").get(at(story, "plan")))
    assert TAG in plan
    goal = shown(story, page="goal")
    assert TAG in goal
    assert at(story, "goal_let_go", story.goal["school"]) not in goal


def test_what_waits_is_never_let_go_and_goes_on_when_she_says_so(story: Story) -> None:
    goal = waits(story)
    let_go(goal, by=story.seat("malika"))
    goal.refresh_from_db()
    assert goal.state == Goal.State.BLOCKED
    assert send(story, "malika", "goal_state", state="working") == 303
    goal.refresh_from_db()
    assert (goal.state, goal.blocked_at) == (Goal.State.WORKING, None)
    assert TAG not in shown(story)


def test_no_stairs_fall_while_it_waits_and_nobodys_number_is_changed(story: Story) -> None:
    goal, malika = story.goal["school"], story.seat("malika")
    CheckIn.make(goal, 6, by=malika, show=True)
    waits(story)
    low = CheckIn.make(goal, 2, by=malika, show=True)
    for name in ("plan", "goal"):
        ids = [goal] if name == "goal" else []
        assert "Nu: 6" in text(visitor(story, "malika").get(at(story, name, *ids)))
    low.refresh_from_db()
    assert low.number == 2
    goal.move(Goal.State.WORKING, by=malika)
    assert "Nu: 2" in shown(story, page="goal")


def test_what_helpers_still_do_and_what_helps_meanwhile(story: Story) -> None:
    goal = waits(story)
    Agreement.make("Lien belt de stad", [story.person["lien"]], by=story.seat("malika"), goal=goal)
    where = at(story, "strength_new", goal) + "?deel=tussen"
    answer = visitor(story, "bilal").post(where, {"words": "Op zondag eten we bij oma"})
    assert answer["Location"] == at(story, "blocked", goal)
    page = shown(story)
    assert page.index("Lien belt de stad") < page.index("Op zondag eten we bij oma")
    assert "nog doe" in page


def test_it_says_what_is_counted_and_nothing_that_is_not_true(story: Story) -> None:
    waits(story)
    assert "Zonder namen, en alleen als het er vijf of meer zijn" in shown(story)
    story.goal["school"].move(Goal.State.WORKING, by=story.seat("malika"))
    assert "Dit tellen we" not in shown(story)


def test_who_does_not_see_the_goal_finds_nothing(story: Story) -> None:
    waits(story, did=DID)
    asks(story)
    for name in ("sofie", "mandaat"):
        assert (
            visitor(story, name).get(at(story, "blocked", story.goal["school"])).status_code == 404
        )
