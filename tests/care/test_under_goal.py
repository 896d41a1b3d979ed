"""What people say under a goal: each about themselves, and said by name who reads it."""

import pytest

from gezinsplan.care.models import CheckIn, Goal, Help, Voice
from gezinsplan.kit.models import Erased
from gezinsplan.plans.models import Member, Wording
from gezinsplan.plans.models.consenting import switch
from gezinsplan.talks.models import Message
from tests.care.asking import at, everything, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor


def _goal(story: Story, name: str) -> str:
    return text(visitor(story, name).get(at(story, "goal", story.goal["school"])))


def _post(story: Story, name: str, page: str, *ids: object, **said: str) -> int:
    goal = story.goal["school"]
    status: int = visitor(story, name).post(at(story, page, goal, *ids), said).status_code
    return status


@pytest.mark.slow
def test_each_says_why_in_own_words_and_nobody_drops_anothers(story: Story) -> None:
    assert _post(story, "yasmina", "reason_new", words="Ik wil rust in huis") == 303
    assert _post(story, "bilal", "reason_new", words="Hij is mijn broer") == 303
    page = _goal(story, "malika")
    assert "Ik wil rust in huis" in page
    assert "Hij is mijn broer" in page
    assert verbs(story)[-2:] == ["goal.reasoned", "goal.reasoned"]
    hers = Voice.objects.get(plan_id=story.plan.pk, voice=story.person["yasmina"])
    assert _post(story, "malika", "own_gone", hers.pk) == 404
    assert _post(story, "yasmina", "own_gone", hers.pk) == 303
    assert "Ik wil rust in huis" not in _goal(story, "malika")


@pytest.mark.parametrize("part", ["can", "dare", "help"])
def test_own_strength_has_three_parts(story: Story, part: str) -> None:
    address = at(story, "strength_new", story.goal["school"]) + f"?deel={part}"
    visitor(story, "imane").post(address, {"words": "Ik kan goed tekenen"})
    voice = Voice.objects.get(plan_id=story.plan.pk)
    assert (voice.kind, voice.dimension) == ("strength", part)
    assert "Ik kan goed tekenen" in _goal(story, "malika")
    assert verbs(story)[-1] == "goal.strengthened"


def test_a_part_that_is_none_is_a_page_that_is_not(story: Story) -> None:
    address = at(story, "strength_new", story.goal["school"])
    assert visitor(story, "malika").get(address + "?deel=%00x").status_code == 404


def test_who_comes_to_help_says_nothing_of_the_familys_strength(story: Story) -> None:
    for page in ("reason_new", "strength_new", "goal_enough", "goal_let_go"):
        assert _post(story, "lien", page, words="Zij kan dat niet") == 403
    assert "Onze eigen kracht" not in _goal(story, "lien")
    assert "Onze eigen kracht" in _goal(story, "imane")


def test_tom_says_something_and_the_page_says_who_reads_it(story: Story) -> None:
    page = _goal(story, "tom")
    assert "kunnen dit lezen" in page
    for name in ("Malika", "Griet", "Lien"):
        assert name in page
    assert "Sofie" not in page
    assert _post(story, "tom", "say", words="Hij lachte vandaag") == 303
    assert "Hij lachte vandaag" in _goal(story, "griet")
    assert verbs(story)[-1] == "message.said"
    assert _post(story, "sofie", "say", words="Ik ook") == 404


@pytest.mark.slow
def test_who_yasmina_hides_from_is_not_told_to_read_her(story: Story) -> None:
    assert "Karim" not in _goal(story, "yasmina")
    assert "Karim" in _goal(story, "malika")
    _post(story, "yasmina", "say", words="Ik liep mee")
    assert "Ik liep mee" not in _goal(story, "karim")


def test_where_only_a_helper_reads_along_it_says_what_is_not_kept(story: Story) -> None:
    bilal, tom = story.seat("bilal"), story.seat("tom")
    goal = Goal.write("Ik wil naar huis", by=bilal)
    circle = goal.circle
    for seat in Member.objects.filter(plan_id=story.plan.pk, ended_at=None).exclude(pk=bilal.pk):
        switch(seat, circle, on=seat.pk == tom.pk, by=story.seat("malika"))
    page = text(visitor(story, "bilal").get(at(story, "say", goal)))
    assert "Tom houdt niet alles voor zich." in page
    assert "Jij hoort het eerst." in page
    assert "houdt niet alles" not in _goal(story, "bilal")


def test_the_page_says_who_helps_with_what_and_each_ones_number(story: Story) -> None:
    goal, griet = story.goal["school"], story.person["griet"]
    Help(
        plan=story.plan,
        circle_id=goal.circle_id,
        voice=story.person["malika"],
        helper=griet,
        goal=goal,
        words="brengt Sami naar school",
    ).save(force_insert=True)
    CheckIn.make(goal, 8, by=story.seat("bilal"), words="Hij zingt", show=True)
    page = _goal(story, "malika")
    assert "<b>Griet</b><br>brengt Sami naar school" in page
    assert "Het cijfer van Malika" in page
    assert "Het cijfer van Bilal" in page
    assert "“Hij zingt”" in page


def test_a_reached_goal_has_a_picture_and_no_noise(story: Story) -> None:
    assert _post(story, "malika", "goal_state", state="reached") == 303
    page = _goal(story, "malika")
    assert "Dit is gelukt" in page
    assert "confetti" not in page


def test_nothing_said_is_empty_or_lost(story: Story) -> None:
    goal, griet = story.goal["school"], visitor(story, "griet")
    assert griet.post(at(story, "say", goal), {"words": " "}).status_code == 422
    long = griet.post(at(story, "say", goal), {"words": "a" * 1001})
    assert long.status_code == 422
    assert "a" * 1001 in text(long)


@pytest.mark.slow
def test_the_talk_shows_the_latest_twenty_and_a_way_to_what_came_before(story: Story) -> None:
    goal, malika = story.goal["school"], story.seat("malika")
    said = [Message.say(goal, f"Woord {n:02d}.", by=malika) for n in range(25)]
    page = _goal(story, "griet")
    assert "Woord 24." in page
    assert "Woord 04." not in page
    older = text(visitor(story, "griet").get(at(story, "goal", goal) + f"?tot={said[5].pk}"))
    assert "Woord 04." in older
    assert "Woord 05." not in older
    assert visitor(story, "griet").get(at(story, "goal", goal) + "?tot=x").status_code == 404


def test_malika_lets_a_goal_go_and_keeps_what_helped(story: Story) -> None:
    assert _post(story, "malika", "goal_let_go", words="Oma die elke dag belde") == 303
    page = _goal(story, "griet")
    assert "Losgelaten" in page
    assert "Oma die elke dag belde" in page
    assert everything(story)[-2:] == ["goal.moved", "goal.strengthened"]
    assert "Losgelaten" in text(visitor(story, "malika").get(at(story, "plan")))
    assert _post(story, "malika", "goal_state", state="working") == 303
    assert _post(story, "yasmina", "goal_let_go") == 403


def test_what_is_different_one_step_higher_says_no_hidden_number(story: Story) -> None:
    _post(story, "malika", "goal_enough", words="Dan geeft hij mij een kus")
    assert "Wat is er anders bij een 4?" in _goal(story, "bilal")
    CheckIn.make(story.goal["school"], 6, by=story.seat("malika"), show=False)
    page = _goal(story, "bilal")
    assert "Wat is er anders bij een 4?" in page
    assert "Dan geeft hij mij een kus" in page
    assert _post(story, "yasmina", "goal_enough", words="Anders") == 403


@pytest.mark.slow
def test_malika_drops_how_she_said_it_before_for_good(story: Story) -> None:
    goal = story.goal["school"]
    goal.reword(1, by=story.seat("malika"), words="Sami gaat graag")
    earlier = Wording.objects.get(plan_id=story.plan.pk, subject=goal.pk)
    assert "Vroeger schreef je" in _goal(story, "malika")
    assert "Vroeger schreef je" not in _goal(story, "yasmina")
    assert _post(story, "yasmina", "wording_drop", earlier.pk) == 404
    assert _post(story, "malika", "wording_drop", earlier.pk) == 303
    assert "Vroeger schreef je" not in _goal(story, "malika")
    assert Erased.objects.filter(plan=story.plan.pk, subject=earlier.pk).exists()


def test_another_why_alone_makes_no_earlier_words(story: Story) -> None:
    goal = story.goal["school"]
    goal.reword(1, by=story.seat("malika"), words=goal.words, why="Hij huilt")
    assert goal.version == 2
    assert "Vroeger schreef je" not in _goal(story, "malika")
