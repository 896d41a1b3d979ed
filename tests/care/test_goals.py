"""A wish for change, in the family's own words and order."""

import pytest

from gezinsplan.care.models import Agreement, CheckIn, Goal
from tests.care.asking import at, everything, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_one_bare_sentence_is_a_complete_goal(story: Story) -> None:
    malika = visitor(story, "malika")
    answer = malika.post(at(story, "goal_new"), {"words": "Op zondag eten we samen"}, follow=True)
    assert answer.status_code == 200
    assert verbs(story)[-1] == "goal.written"
    for nudge in ("onvolledig", "vul aan", "ontbreekt", "%"):
        assert nudge not in text(answer).lower().partition("<main")[2]


def test_why_whose_and_a_number_are_the_writers_to_add(story: Story) -> None:
    whose = [str(story.person[name].pk) for name in ("sami", "malika")]
    said = {"words": "Sami lacht weer", "why": "Hij huilt aan de poort", "whose": whose}
    visitor(story, "malika").post(
        at(story, "goal_new"), {**said, "number": "3", "wish": "7", "domain": "school"}
    )
    goal = Goal.objects.filter(plan_id=story.plan.pk).latest("began")
    assert (goal.why, goal.wish, goal.domain) == ("Hij huilt aan de poort", 7, "school")
    number = CheckIn.objects.get(plan_id=story.plan.pk, goal=goal)
    assert (number.number, number.shown) == (3, False)
    page = text(visitor(story, "malika").get(at(story, "goal", goal)))
    assert "Dit doel is van Malika en Sami" in page
    assert "Hij huilt aan de poort" in page


def test_the_same_form_sent_twice_writes_one_goal(story: Story) -> None:
    for _ in range(2):
        visitor(story, "malika").post(
            at(story, "goal_new"), {"words": "Eén", "number": "2", "key": "k"}
        )
    assert everything(story).count("goal.written") == 3
    assert CheckIn.objects.filter(plan_id=story.plan.pk, number=2).count() == 1


def test_the_stairs_say_whose_number_it_is(story: Story) -> None:
    CheckIn.make(story.goal["school"], 5, by=story.seat("malika"), show=True)
    page = text(visitor(story, "malika").get(at(story, "plan")))
    assert "Het cijfer van Malika: van 3 naar <b>5</b>." in page
    assert "Begin: 3. Nu: 5. Wens: 7." in page


@pytest.mark.slow
def test_malika_says_it_in_other_words_and_only_she_reads_the_old_ones(story: Story) -> None:
    goal, malika = story.goal["school"], visitor(story, "malika")
    answer = malika.post(at(story, "goal_edit", goal), {"words": "Sami gaat graag", "version": "1"})
    assert answer.status_code == 303
    assert verbs(story)[-1] == "goal.reworded"
    assert "weer graag naar school" in text(malika.get(at(story, "goal", goal)))
    for name in ("yasmina", "tom", "lien"):
        page = text(visitor(story, name).get(at(story, "goal", goal)))
        assert "Sami gaat graag" in page
        assert "weer graag naar school" not in page


def test_two_phones_at_once_lose_nothing(story: Story) -> None:
    goal, malika = story.goal["school"], visitor(story, "malika")
    malika.post(at(story, "goal_edit", goal), {"words": "Van de eerste", "version": "1"})
    answer = malika.post(at(story, "goal_edit", goal), {"words": "Van de tweede", "version": "1"})
    assert answer.status_code == 409
    assert "Van de eerste" in text(answer)
    assert "Van de tweede" in text(answer)
    goal.refresh_from_db()
    assert goal.words == "Van de eerste"


def test_an_edit_sent_twice_is_no_conflict(story: Story) -> None:
    goal, malika = story.goal["school"], visitor(story, "malika")
    for _ in range(2):
        answer = malika.post(
            at(story, "goal_edit", goal), {"words": "Anders", "version": "1", "key": "e"}
        )
        assert answer.status_code in {302, 303}
    assert everything(story).count("goal.reworded") == 1


@pytest.mark.parametrize("name", ["yasmina", "bilal", "lien", "tom"])
def test_nobody_rewrites_drops_or_finishes_anothers_goal(story: Story, name: str) -> None:
    goal, client = story.goal["school"], visitor(story, name)
    assert client.get(at(story, "goal_edit", goal)).status_code == 403
    edited = client.post(at(story, "goal_edit", goal), {"words": "Anders", "version": "1"})
    assert edited.status_code == 403
    assert client.post(at(story, "goal_state", goal), {"state": "later"}).status_code == 403
    goal.refresh_from_db()
    assert (goal.words, goal.state) == ("Sami gaat weer graag naar school", "working")


def test_who_steers_does_not_put_off_what_bilal_wants(story: Story) -> None:
    goal = Goal.write("Ik wil op voetbal", by=story.seat("bilal"))
    answer = visitor(story, "malika").post(at(story, "goal_state", goal), {"state": "later"})
    assert answer.status_code == 403


def test_a_goal_is_reached_put_off_and_taken_up_again(story: Story) -> None:
    goal, malika = story.goal["money"], visitor(story, "malika")
    for state in ("reached", "later", "working", "working"):
        malika.post(at(story, "goal_state", goal), {"state": state})
    assert everything(story).count("goal.moved") == 3
    malika.post(at(story, "goal_state", goal), {"state": "later"})
    page = text(malika.get(at(story, "plan")))
    assert "Voor later" in page
    assert goal.words in page


def test_the_family_puts_its_goals_in_its_own_order(story: Story) -> None:
    malika = visitor(story, "malika")
    assert malika.get(at(story, "order")).status_code == 200
    malika.post(at(story, "goal_move", story.goal["money"]), {"naar": "op"})
    page = text(malika.get(at(story, "plan")))
    assert page.index("rekening staat") < page.index("graag naar school")
    assert everything(story)[-1] == "goal.ordered"
    malika.post(at(story, "goal_move", story.goal["money"]), {"naar": "op"})
    assert everything(story).count("goal.ordered") == 1


def test_nobody_outside_the_family_changes_the_order(story: Story) -> None:
    for name in ("lien", "griet", "tom"):
        answer = visitor(story, name).post(at(story, "goal_move", story.goal["school"]))
        assert answer.status_code in {403, 404}


def test_tom_sees_the_goal_he_was_let_into_and_not_the_other(story: Story) -> None:
    tom = visitor(story, "tom")
    assert tom.get(at(story, "goal", story.goal["school"])).status_code == 200
    assert tom.get(at(story, "goal", story.goal["money"])).status_code == 404
    page = text(tom.get(at(story, "plan")))
    assert "rekening" not in page
    assert "Sofie" not in page


def test_a_goal_page_offers_the_way_to_an_agreement_for_it(story: Story) -> None:
    goal, malika = story.goal["school"], visitor(story, "malika")
    page = text(malika.get(at(story, "goal", goal)))
    assert f"{at(story, 'agreement_new')}?doel={goal.pk}" in page
    malika.post(at(story, "agreement_new"), {"words": "Samen oefenen", "goal": str(goal.pk)})
    row = Agreement.objects.filter(plan_id=story.plan.pk).latest("made_at")
    assert (row.goal_id, row.circle_id) == (goal.pk, goal.circle_id)
