"""Whatever a professional puts in waits until somebody of the family says yes."""

import pytest

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.plans.models import Circle
from gezinsplan.plans.models.consenting import switch
from tests.care.asking import IDEA, at, everything, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_lien_puts_a_goal_forward_and_it_is_no_goal_yet(story: Story) -> None:
    answer = visitor(story, "lien").post(at(story, "goal_new"), {"words": IDEA})
    assert answer.status_code == 303
    assert verbs(story)[-1] == "goal.proposed"
    malika = visitor(story, "malika")
    assert IDEA not in text(malika.get(at(story, "plan")))
    assert IDEA in text(malika.get(at(story, "proposals")))


@pytest.mark.parametrize("name", ["tom", "sofie", "griet"])
def test_who_isnt_family_only_ever_proposes(story: Story, name: str) -> None:
    page = visitor(story, name).get(at(story, "goal_new"))
    assert 'name="number"' not in text(page)
    answer = visitor(story, name).post(at(story, "goal_new"), {"words": IDEA, "number": "4"})
    assert answer.status_code == 303
    assert Goal.objects.filter(plan_id=story.plan.pk).latest("began").state == "proposed"
    assert "checkin.made" not in everything(story)[-2:]


def test_malika_takes_a_goal_as_it_stands_and_it_says_who_and_who(story: Story, idea: Goal) -> None:
    malika = visitor(story, "malika")
    malika.post(at(story, "goal_take", idea), {"words": IDEA})
    page = text(malika.get(at(story, "goal", idea)))
    assert "Voorgesteld door Lien" in page
    assert "gekozen door Malika" in page
    assert IDEA in text(malika.get(at(story, "plan")))
    assert verbs(story)[-1] == "goal.taken"


def test_taken_words_are_the_familys_and_outlive_who_proposed_them(
    story: Story, idea: Goal
) -> None:
    idea.take(by=story.seat("malika"))
    idea.refresh_from_db()
    assert idea.seal_owner() == story.person["malika"].pk
    assert idea.words == IDEA


def test_malika_takes_it_in_her_own_words(story: Story, idea: Goal) -> None:
    visitor(story, "malika").post(at(story, "goal_take", idea), {"words": "Ik wil rust met geld"})
    idea.refresh_from_db()
    assert (idea.words, idea.state) == ("Ik wil rust met geld", "working")


def test_taking_twice_does_nothing_twice(story: Story, idea: Goal) -> None:
    for _ in range(2):
        visitor(story, "malika").post(at(story, "goal_take", idea), {"words": IDEA})
    assert everything(story).count("goal.taken") == 1


def test_not_now_asks_no_reason_and_tells_nobody_who_said_it(
    story: Story, idea: Goal, visit: Agreement
) -> None:
    malika = visitor(story, "malika")
    malika.post(at(story, "goal_decline", idea))
    malika.post(at(story, "agreement_decline", visit))
    assert everything(story)[-2:] == ["goal.declined", "agreement.declined"]
    assert "goal.declined" not in verbs(story, "lien")
    page = text(visitor(story, "lien").get(at(story, "goal", idea)))
    assert "Nu niet" in page
    assert "Malika" not in page.partition("goal-head")[2].partition("goal-grid")[0]


def test_a_pile_is_set_aside_in_one_tap(story: Story, idea: Goal, visit: Agreement) -> None:
    malika = visitor(story, "malika")
    assert malika.post(at(story, "all_aside")).status_code == 303
    assert everything(story)[-2:] == ["goal.declined", "agreement.declined"]
    page = text(malika.get(at(story, "proposals")))
    assert IDEA not in page
    assert "Nu ligt er niets" in page


def test_a_proposed_agreement_becomes_the_familys(story: Story, visit: Agreement) -> None:
    malika = visitor(story, "malika")
    assert malika.get(at(story, "agreement_take", visit)).status_code == 200
    malika.post(at(story, "agreement_take", visit), {"words": "Lien komt langs"})
    visit.refresh_from_db()
    assert (visit.words, visit.state) == ("Lien komt langs", "made")
    assert verbs(story)[-1] == "agreement.taken"
    assert visitor(story, "lien").post(at(story, "keep", visit)).status_code == 303


def test_a_proposal_cannot_be_ticked_off(story: Story, visit: Agreement) -> None:
    assert visitor(story, "lien").post(at(story, "keep", visit)).status_code == 404
    assert visitor(story, "malika").post(at(story, "keep", visit)).status_code == 404


@pytest.mark.parametrize("name", ["lien", "griet", "tom"])
def test_nobody_outside_the_family_takes_or_declines(story: Story, idea: Goal, name: str) -> None:
    switch(
        story.seat("tom"), Circle.objects.get(pk=idea.circle_id), on=True, by=story.seat("malika")
    )
    client = visitor(story, name)
    for page in ("goal_take", "goal_decline"):
        assert client.post(at(story, page, idea), {"words": IDEA}).status_code == 403
    assert client.post(at(story, "all_aside")).status_code == 403
    idea.refresh_from_db()
    assert idea.state == "proposed"


def test_no_page_counts_what_waits(story: Story, idea: Goal, visit: Agreement) -> None:
    page = text(visitor(story, "malika").get(at(story, "plan")))
    assert "Voor als je wilt kijken" in page
    assert "Voor als je wilt kijken (" not in page


def test_who_proposes_reads_no_words_that_are_the_familys(story: Story) -> None:
    page = text(visitor(story, "lien").get(at(story, "goal_new")))
    assert "Welk doel stel je voor?" in page
    for ours in ("Ons doel", "jullie plan", "Wanneer ben je tevreden", 'name="wish"'):
        assert ours not in page
