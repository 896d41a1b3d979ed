"""Who decides about one goal: given by all who steer, taken from nobody, ended by one."""

import pytest

from gezinsplan.care.models import Goal, GoalSteering
from gezinsplan.care.models.deciding import agree, decline, give
from gezinsplan.care.models.deciding_ends import end
from gezinsplan.care.models.ordering import put_goal
from gezinsplan.care.models.own_words import let_go
from gezinsplan.plans.models import NotAllowedError, hiding
from tests.care.asking import everything, verbs
from tests.care.deciding import gives, line, proposals, read, send, steers
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_malika_gives_her_goal_to_yasmina_and_the_page_says_who_decides(story: Story) -> None:
    who = [str(story.person["yasmina"].pk)]
    assert send(story, "malika", "goal_steering", story.goal["school"], who=who) == 303
    assert "Over dit doel beslist Yasmina." in read(story, "tom", "goal", story.goal["school"])
    assert "beslist sinds" in read(story, "yasmina", "goal_steering", story.goal["school"])
    assert everything(story)[-1] == "deciding.given"
    assert "deciding.given" in verbs(story, "bilal")


def test_who_decides_says_where_it_stands_and_nobody_loses_own_words(story: Story) -> None:
    goal = gives(story, "yasmina")
    assert send(story, "yasmina", "goal_state", goal, state="reached") == 303
    assert send(story, "bilal", "goal_state", goal, state="working") == 403
    assert send(story, "malika", "goal_state", goal, state="working") == 303
    assert send(story, "yasmina", "goal_edit", goal, words="Anders", version="1") == 403
    with pytest.raises(NotAllowedError):
        let_go(goal, by=story.seat("yasmina"))
    goal.refresh_from_db()
    assert (goal.words, goal.state) == ("Sami gaat weer graag naar school", Goal.State.WORKING)


def test_the_order_stays_the_familys(story: Story) -> None:
    gives(story, "yasmina")
    put_goal(story.goal["money"], 0, by=story.seat("bilal"))
    assert everything(story)[-1] == "goal.ordered"


def test_only_who_decides_answers_what_is_proposed_for_it(story: Story) -> None:
    goal = gives(story, "yasmina")
    step, deal = proposals(story, goal)
    malika, yasmina = story.seat("malika"), story.seat("yasmina")
    for row in (step, deal):
        for act in (row.take, row.decline):
            with pytest.raises(NotAllowedError):
                act(by=malika)
    assert "Elke dag tien minuten" not in read_pile(story, "malika")
    assert "Elke dag tien minuten" in read_pile(story, "yasmina")
    visitor(story, "malika").post(f"/plannen/{story.plan.pk}/voorstellen/niet-nu/")
    step.refresh_from_db()
    assert step.state == "proposed"
    step.take(by=yasmina)
    deal.decline(by=yasmina)
    assert {"step.taken", "agreement.declined"} <= set(everything(story))


def test_who_decides_and_hides_from_somebody_takes_nothing_from_him_that_he_would_notice(
    story: Story,
) -> None:
    goal = gives(story, "yasmina")
    step, _ = proposals(story, goal)
    assert "Elke dag tien minuten" in read_pile(story, "karim")
    step.take(by=story.seat("karim"))
    assert everything(story)[-1] == "step.taken"


def read_pile(story: Story, name: str) -> str:
    """Return the pile of proposals as somebody reads it."""
    answer = visitor(story, name).get(f"/plannen/{story.plan.pk}/voorstellen/")
    return answer.content.decode()


@pytest.mark.slow
def test_a_teen_decides_about_her_own_goal_and_about_no_other(story: Story) -> None:
    imane = story.seat("imane")
    own = Goal.write("Ik wil op dansles", by=imane)
    own.plan = story.plan
    give(own, [imane.person], by=story.seat("malika"))
    assert "Over dit doel beslist Imane." in read(story, "malika", "goal", own)
    with pytest.raises(NotAllowedError):
        gives(story, "imane")
    page = read(story, "malika", "goal_steering", story.goal["school"])
    assert "<b>Yasmina</b>" in page
    for name in ("Imane", "Bilal", "Hanae", "Griet", "Lien"):
        assert f"<b>{name}</b>" not in page


def test_nobody_gives_a_goal_past_whoever_owns_it(story: Story) -> None:
    own = Goal.write("Ik wil op dansles", by=story.seat("imane"))
    own.plan = story.plan
    yasmina = story.person["yasmina"]
    with pytest.raises(NotAllowedError):
        give(own, [yasmina], by=story.seat("malika"))
    said = {"who": [str(yasmina.pk)]}
    assert send(story, "malika", "goal_steering", own, **said) == 422
    give(own, [yasmina, story.person["imane"]], by=story.seat("malika"))
    assert GoalSteering.objects.filter(plan_id=story.plan.pk).count() == 2


def test_only_who_steers_gives_and_never_to_who_does_not_see_it(story: Story) -> None:
    goal, malika = story.goal["school"], story.seat("malika")
    for name in ("yasmina", "imane", "lien", "griet"):
        with pytest.raises(NotAllowedError):
            give(goal, [story.person["yasmina"]], by=story.seat(name))
    for name in ("lien", "griet", "sami", "hanae"):
        with pytest.raises(NotAllowedError):
            give(goal, [story.person[name]], by=malika)


@pytest.mark.slow
def test_when_two_steer_it_waits_for_both_and_a_no_says_nobodys_name(story: Story) -> None:
    steers(story, "zestien")
    goal = gives(story, "yasmina")
    assert line(story, "yasmina").since is None
    assert "Over dit doel beslist" not in read(story, "tom", "goal", goal)
    with pytest.raises(NotAllowedError):
        agree(line(story, "yasmina"), by=story.seat("malika"))
    for name in ("yasmina", "bilal"):
        with pytest.raises(NotAllowedError):
            agree(line(story, "yasmina"), by=story.seat(name))
    assert 'value="nee"' in read(story, "zestien", "goal_steering", goal)
    assert 'value="nee"' not in read(story, "bilal", "goal_steering", goal)
    decline(line(story, "yasmina"), by=story.seat("zestien"))
    assert not GoalSteering.objects.filter(plan_id=story.plan.pk).exists()
    assert not {"deciding.asked", "deciding.declined"} & set(verbs(story))
    gives(story, "yasmina")
    one = str(line(story, "yasmina").pk)
    assert send(story, "zestien", "goal_steering", goal, go="ja", regel=one) == 303
    assert line(story, "yasmina").since is not None


def test_it_never_waits_for_a_yes_of_who_hides(story: Story) -> None:
    steers(story, "zestien")
    hiding.block(story.person["malika"], "everything", by=story.seat("zestien"))
    gives(story, "yasmina")
    assert line(story, "yasmina").since is not None


def test_who_decides_stops_at_once(story: Story) -> None:
    goal = gives(story, "yasmina")
    for name in ("bilal", "imane"):
        with pytest.raises(NotAllowedError):
            end(line(story, "yasmina"), by=story.seat(name))
    one = str(line(story, "yasmina").pk)
    assert send(story, "yasmina", "goal_steering", goal, go="stop", regel=one) == 303
    assert "Over dit doel beslist" not in read(story, "malika", "goal", goal)
    assert everything(story)[-1] == "deciding.ended"
    row = GoalSteering.objects.filter(plan_id=story.plan.pk).latest("began")
    assert row.since
    assert row.ended_at


def test_who_is_hidden_from_leaves_no_trace_of_who_decides(story: Story) -> None:
    goal = story.goal["school"]
    before = read(story, "karim", "goal", goal).count("<p")
    gives(story, "yasmina")
    page = read(story, "karim", "goal", goal)
    assert "Yasmina" not in page
    assert page.count("<p") == before
    assert "Yasmina" not in read(story, "karim", "goal_steering", goal)


@pytest.mark.slow
def test_it_takes_as_many_statements_with_more_who_decide(story: Story) -> None:
    goal, malika = gives(story, "yasmina"), visitor(story, "malika")
    pages = [f"/plannen/{story.plan.pk}/doelen/{goal.pk}/{end}" for end in ("", "wie-beslist/")]
    few = [asked(malika, page) for page in pages]
    for name in ("karim", "malika"):
        gives(story, name)
        row = line(story, name)
        if row.since is None:
            agree(row, by=story.seat("yasmina"))
    assert [asked(malika, page) for page in pages] == few
