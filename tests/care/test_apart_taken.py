"""What the family takes of two lists side by side: its own words first (house rules 7, 8, 10)."""

import pytest

from gezinsplan.care.models import ApartGoal, Goal
from tests.care.asking import at, everything, text
from tests.care.comparing import HERS, HIS, IDEA, OWN, chosen, laid, line, ready, written
from tests.people_of_the_story import Story
from tests.visitors import visitor


@pytest.mark.slow
def test_malika_links_what_looks_alike(story: Story) -> None:
    apart = laid(story)
    pair = {"go": "koppel", str(line(apart, HERS).pk): str(line(apart, HIS).pk)}
    visitor(story, "malika").post(at(story, "apart_take", apart), pair)
    page = text(visitor(story, "lien").get(at(story, "apart", apart)))
    assert "lijkt op 1 van Lien" in page
    assert "lijkt op 1 van Malika" in page
    assert "voorstel van Lien" not in page


@pytest.mark.slow
def test_malika_takes_her_own_words_first_and_they_are_hers(story: Story) -> None:
    apart = laid(story)
    page = text(visitor(story, "malika").get(at(story, "apart", apart)))
    take = page.partition("Wat nemen jullie?")[2]
    assert take.index(OWN) < take.index(IDEA)
    assert take.count("checked") == 2
    (goal,) = chosen(story, apart, OWN)
    assert (goal.words, goal.state, goal.proposed_by_id) == (OWN, "working", None)
    assert everything(story)[-1] == "goal.written"


@pytest.mark.slow
def test_taking_liens_idea_says_whose_it_was_and_who_chose(story: Story) -> None:
    (goal,) = chosen(story, laid(story), IDEA)
    assert everything(story)[-1] == "goal.taken"
    assert (goal.voice_id, goal.taken_by_id) == (story.person["malika"].pk,) * 2
    page = text(visitor(story, "malika").get(at(story, "goal", goal)))
    assert "Voorgesteld door Lien, gekozen door Malika" in page


@pytest.mark.slow
def test_what_stays_behind_is_no_goal_and_taking_twice_makes_no_second(story: Story) -> None:
    apart = laid(story)
    count = Goal.objects.filter(plan_id=story.plan.pk).count()
    for _ in range(2):
        chosen(story, apart, OWN)
    assert Goal.objects.filter(plan_id=story.plan.pk).count() == count + 1
    assert IDEA not in text(visitor(story, "malika").get(at(story, "plan")))


@pytest.mark.slow
def test_lien_takes_and_links_nothing(story: Story) -> None:
    apart = laid(story)
    form = {"go": "neem", "chosen": [str(line(apart, IDEA).pk)]}
    assert visitor(story, "lien").post(at(story, "apart_take", apart), form).status_code == 403


@pytest.mark.slow
def test_stopping_leaves_nothing_that_only_a_professional_sees(story: Story) -> None:
    apart = written(story)
    ready(story, apart, "malika", "stop")
    left = ApartGoal.objects.filter(plan_id=story.plan.pk)
    assert {row.words for row in left} == {HERS, OWN}
    page = text(visitor(story, "malika").get(at(story, "apart", apart)))
    assert "blijft van jou" in page
    assert chosen(story, apart, OWN)[0].words == OWN
    assert visitor(story, "lien").post(at(story, "apart", apart), {"words": "x"}).status_code == 303
