"""Small steps on the way: the family's own, ticked off by who did it, in its own order."""

import pytest

from gezinsplan.care.models import Goal, Step
from gezinsplan.plans.models import NotAllowedError, erasing
from tests.care.asking import at, everything, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor

BAG = "Sami legt zijn boekentas klaar"


@pytest.fixture
def bag(story: Story) -> Step:
    """Malika thinks of a step."""
    return Step.make(story.goal["school"], BAG, by=story.seat("malika"))


@pytest.fixture
def idea(story: Story) -> Step:
    """Lien puts a step forward."""
    return Step.make(story.goal["school"], "Elke ochtend een plaatje", by=story.seat("lien"))


def _post(story: Story, name: str, page: str, *ids: object, **said: str) -> int:
    status: int = visitor(story, name).post(at(story, page, *ids), said).status_code
    return status


def test_bilal_adds_a_step_to_his_mothers_goal(story: Story) -> None:
    goal = story.goal["school"]
    assert _post(story, "bilal", "step_new", goal, words=BAG, key="k") == 303
    assert _post(story, "bilal", "step_new", goal, words=BAG, key="k") in {302, 303}
    assert everything(story).count("step.made") == 1
    assert BAG in text(visitor(story, "malika").get(at(story, "goal", goal)))


def test_an_empty_step_asks_for_one_sentence_and_blames_nobody(story: Story) -> None:
    answer = visitor(story, "malika").post(at(story, "step_new", story.goal["school"]), {})
    assert answer.status_code == 422
    assert "Schrijf eerst één zin" in text(answer)


def test_a_step_says_who_did_it_and_when_and_there_is_a_way_back(story: Story, bag: Step) -> None:
    goal = story.goal["school"]
    for _ in range(2):
        assert _post(story, "bilal", "step_done", goal, bag) == 303
    page = text(visitor(story, "malika").get(at(story, "goal", goal)))
    assert "gedaan, vandaag, door Bilal" in page
    assert "1 van 1 gedaan" in page
    assert verbs(story).count("step.done") == 1
    _post(story, "malika", "step_undone", goal, bag)
    assert "gedaan, vandaag" not in text(visitor(story, "malika").get(at(story, "goal", goal)))
    assert everything(story)[-1] == "step.undone"


def test_a_step_that_yasmina_did_stays_for_karim_without_her_name(story: Story, bag: Step) -> None:
    bag.tick(by=story.seat("yasmina"))
    page = text(visitor(story, "karim").get(at(story, "goal", story.goal["school"])))
    assert BAG in page
    assert "Yasmina" not in page


@pytest.mark.parametrize("name", ["lien", "tom", "griet"])
def test_who_comes_to_help_only_proposes_a_step(story: Story, name: str) -> None:
    goal = story.goal["school"]
    assert _post(story, name, "step_new", goal, words="Iets kleins") == 303
    assert everything(story)[-1] == "step.proposed"
    malika = visitor(story, "malika")
    assert "Iets kleins" not in text(malika.get(at(story, "goal", goal)))
    assert "Iets kleins" in text(malika.get(at(story, "proposals")))
    step = Step.objects.get(plan_id=story.plan.pk, state="proposed")
    assert _post(story, name, "step_done", goal, step) == 403


def test_malika_takes_a_step_in_her_own_words(story: Story, idea: Step) -> None:
    goal = story.goal["school"]
    assert _post(story, "malika", "step_take", goal, idea, words="Sami kiest een plaatje") == 303
    idea = Step.objects.get(plan_id=story.plan.pk, pk=idea.pk)
    assert (idea.words, idea.voice_id) == ("Sami kiest een plaatje", story.person["malika"].pk)
    assert verbs(story)[-1] == "step.taken"


def test_a_pile_with_a_step_in_it_is_set_aside_in_one_tap(story: Story, idea: Step) -> None:
    Goal.write("Sparen", by=story.seat("lien"))
    assert _post(story, "malika", "all_aside") == 303
    idea.refresh_from_db()
    assert idea.state == "not_now"
    assert "plaatje" not in text(visitor(story, "malika").get(at(story, "proposals")))
    assert "step.declined" not in verbs(story, "lien")


def test_nothing_is_put_under_a_goal_that_nobody_took(story: Story) -> None:
    goal = Goal.write("Sparen", by=story.seat("lien"))
    assert _post(story, "malika", "step_new", goal, words="Een potje") == 403
    with pytest.raises(NotAllowedError):
        Step.make(goal, "Een potje", by=story.seat("malika"))


@pytest.mark.parametrize("said", [{"naar": "op"}, {"plaats": "1"}])
def test_a_step_moves_by_a_button_or_by_dragging(story: Story, said: dict[str, str]) -> None:
    goal, malika = story.goal["school"], story.seat("malika")
    steps = [Step.make(goal, f"Stap {n}", by=malika) for n in "abc"]
    visitor(story, "malika").post(at(story, "step_move", goal, steps[2]), said)
    page = text(visitor(story, "malika").get(at(story, "step_order", goal)))
    assert page.index("Stap a") < page.index("Stap c") < page.index("Stap b")
    assert everything(story)[-1] == "step.ordered"


@pytest.mark.parametrize("place", ["-1", "9999", "x", "", "²"])
def test_a_place_that_is_none_is_no_fault(story: Story, bag: Step, place: str) -> None:
    assert _post(story, "malika", "step_move", story.goal["school"], bag, plaats=place) == 303


def test_goals_are_dragged_to_a_place_among_those_one_sees(story: Story) -> None:
    malika = story.seat("malika")
    last = Goal.write("Elke week iets leuks", by=malika)
    _post(story, "malika", "goal_move", last, plaats="0")
    page = text(visitor(story, "malika").get(at(story, "order")))
    assert page.index("iets leuks") < page.index("graag naar school") < page.index("rekening")
    assert everything(story)[-1] == "goal.ordered"


def test_an_erased_goal_gives_yasminas_step_back_and_takes_its_own_along(
    story: Story, bag: Step
) -> None:
    goal, here = story.goal["school"], {"plan_id": story.plan.pk}
    hers = Step.make(goal, "Ik loop mee", by=story.seat("yasmina"))
    erasing.erase_thing(goal, by=story.seat("malika"))
    assert not Step.objects.filter(**here, pk=bag.pk).exists()
    assert story.seat("yasmina").sees(Step).get(pk=hers.pk).words == "Ik loop mee"
    assert not story.seat("malika").sees(Step).filter(pk=hers.pk).exists()
