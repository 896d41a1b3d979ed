"""The family's sentence, and what the plan is called."""

from typing import Any

import pytest

from gezinsplan.plans.models import Event, Plan, Wording
from gezinsplan.plans.models.jobs import share_steering
from gezinsplan.plans.models.saying import say
from tests.people_of_the_story import Story
from tests.visitors import visitor


def plan(story: Story) -> Plan:
    """Return the plan as it stands now."""
    return Plan.objects.get(pk=story.plan.pk)


def write(story: Story, who: str = "malika", **said: Any) -> Any:
    """Send the form as somebody."""
    now = plan(story)
    form = {"motto": now.motto, "name": now.name, "version": now.version, "key": "k", **said}
    return visitor(story, who).post(f"/plannen/{story.plan.pk}/zin/", form)


def worded(story: Story) -> int:
    """Count how often the sentence was written, as Malika sees it."""
    return story.seat("malika").sees(Event).filter(verb="plan.worded").count()


def test_malika_says_it_in_other_words(story: Story) -> None:
    assert write(story, motto="Zondag eten we samen").status_code == 303
    assert plan(story).motto == "Zondag eten we samen"
    assert worded(story) == 1


def test_what_stood_there_is_seen_by_who_said_it_alone(story: Story) -> None:
    share_steering(story.seat("yasmina"), by=story.seat("malika"))
    write(story, "yasmina", motto="Wij samen")
    assert [w.text for w in story.seat("malika").sees(Wording)] == ["We willen weer lachen"]
    assert [w.text for w in story.seat("yasmina").sees(Wording)] == []
    write(story, "malika", motto="Wij allemaal", key="k2")
    assert [w.text for w in story.seat("yasmina").sees(Wording)] == ["Wij samen"]


def test_the_sentence_may_be_taken_away(story: Story) -> None:
    assert write(story, motto="").status_code == 303
    assert plan(story).motto == ""


def test_the_name_of_the_plan_changes_without_touching_the_sentence(story: Story) -> None:
    assert write(story, name="De zeven van hiernaast").status_code == 303
    assert plan(story).name == "De zeven van hiernaast"
    assert plan(story).motto == "We willen weer lachen"


def test_two_who_write_at_once_see_both(story: Story) -> None:
    old = plan(story).version
    share_steering(story.seat("yasmina"), by=story.seat("malika"))
    write(story, "yasmina", motto="Van Yasmina")
    answer = write(story, "malika", motto="Van Malika", version=old, key="k2")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Van Malika" in page
    assert "Van Yasmina" in page
    assert "Yasmina schreef hier net ook iets" in page
    assert plan(story).motto == "Van Yasmina"
    assert worded(story) == 1


def test_two_who_rename_at_once_see_both_names(story: Story) -> None:
    old = plan(story).version
    say("We willen weer lachen", "Naam een", by=story.seat("malika"), seen_version=old)
    answer = write(story, name="Naam twee", version=old)
    assert answer.status_code == 409
    assert "Naam een" in answer.content.decode()
    assert "Naam twee" in answer.content.decode()


def test_sending_it_twice_writes_it_once(story: Story) -> None:
    old = plan(story).version
    for _ in range(2):
        assert write(story, motto="Eén keer", version=old).status_code in {302, 303}
    assert worded(story) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"motto": "x" * 201},
        {"name": ""},
        {"name": "x" * 81},
        {"motto": "a\x00b"},
        {"version": "een"},
        {"version": "-1"},
    ],
)
def test_a_wrong_answer_loses_nothing(story: Story, wrong: dict[str, str]) -> None:
    answer = write(story, **{"motto": "Dit bewaar ik", **wrong})
    assert answer.status_code == 422
    if "motto" not in wrong:
        assert "Dit bewaar ik" in answer.content.decode()
    assert worded(story) == 0


@pytest.mark.parametrize("name", ["griet", "lien", "imane"])
def test_only_who_steers_writes_the_sentence(story: Story, name: str) -> None:
    assert write(story, name, motto="Van een ander").status_code == 403
    assert plan(story).motto == "We willen weer lachen"
