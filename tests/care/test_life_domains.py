"""The parts of life are the family's own list, and goals use it too."""

import pytest

from gezinsplan.care.models import Goal
from gezinsplan.care.models.life_domain import MOST, LifeDomain, choices, life_domains
from tests.care.asking import at, everything, text
from tests.care.voicing import reads, say
from tests.people_of_the_story import Story
from tests.visitors import visitor


def words(story: Story, name: str = "malika") -> list[str]:
    """Return what somebody can choose from, in order."""
    return [str(said) for _, said in choices(story.seat(name))]


def change(story: Story, name: str = "malika", noem: str = "", **sent: str) -> int:
    """Change the list as somebody, and return the answer's status."""
    where = at(story, "life_domains") + (f"?noem={noem}" if noem else "")
    status: int = visitor(story, name).post(where, sent).status_code
    return status


def test_without_changes_it_is_the_usual_list(story: Story) -> None:
    assert len(words(story)) == 15
    assert not LifeDomain.objects.filter(plan_id=story.plan.pk).exists()


def test_malika_names_orders_hides_and_adds_in_her_own_words(story: Story) -> None:
    change(story, noem="money", words="De brieven en de centen")
    change(story, doe="op", wat="money")
    change(story, doe="verberg", wat="law")
    change(story, words="Marokko en hier")
    found = words(story)
    assert found.index("De brieven en de centen") == 4
    assert found[-1] == "Marokko en hier"
    assert "Recht en papieren" not in found
    assert everything(story)[-4:] == ["domain.changed"] * 4
    change(story, doe="toon", wat="law")
    assert "Recht en papieren" in words(story)


@pytest.mark.slow
def test_worries_and_goals_choose_from_the_familys_own_list(story: Story) -> None:
    change(story, words="Marokko en hier")
    code = list(life_domains(story.seat("malika")))[-1]
    malika = visitor(story, "malika")
    for page in ("voice_new", "goal_new"):
        assert "Marokko en hier" in text(malika.get(at(story, page)))
    malika.post(at(story, "goal_new"), {"words": "Samen op reis", "domain": code})
    assert Goal.objects.filter(plan_id=story.plan.pk).latest("began").domain == code
    assert "Marokko en hier" in text(malika.get(at(story, "plan")))
    said = {"words": "Ik mis mijn zus.", "seen": "everyone", "domain": code}
    malika.post(at(story, "voice_new"), said)
    page = reads(story, "griet", "leefgebieden")
    assert page.index("Marokko en hier") < page.index("Ik mis mijn zus.")


def test_what_was_said_stands_per_part_of_life_in_the_familys_order(story: Story) -> None:
    say(story, "malika", "De brieven liggen er nog.", domain="money")
    say(story, "bilal", "De kamer is nat.", domain="housing")
    say(story, "griet", "Jullie lachen veel.", "strength")
    page = reads(story, "malika", "leefgebieden")
    order = ("Geld en papieren", "De brieven", "Wonen", "De kamer", "Zonder levensdomein", "Jullie")
    assert [page.index(word) for word in order] == sorted(page.index(word) for word in order)


def test_a_hidden_part_of_life_stays_where_it_was_chosen_before(story: Story) -> None:
    worry = say(story, "malika", "Zorg a.", domain="law")
    change(story, doe="verberg", wat="law")
    assert "Recht en papieren" in reads(story, "malika")
    edit = text(visitor(story, "malika").get(at(story, "voice_edit", worry)))
    assert "Recht en papieren" in edit
    assert "Recht en papieren" not in text(visitor(story, "malika").get(at(story, "voice_new")))


@pytest.mark.parametrize("name", ["imane", "griet", "tom", "lien"])
def test_only_the_grown_ups_of_the_family_change_it(story: Story, name: str) -> None:
    assert change(story, name, words="Van ons") == 403
    assert change(story, name, doe="verberg", wat="law") == 403
    assert "Onze leefgebieden" not in reads(story, name)


@pytest.mark.slow
def test_what_cannot_be_is_said_kindly_or_is_not_there(story: Story) -> None:
    assert change(story, words="Wonen") == 422
    assert change(story, words="") == 422
    assert change(story, doe="op", wat="niets") == 404
    assert change(story, noem="niets", words="x") == 404
    change(story, doe="op", wat="home")
    assert words(story)[0] == "Thuis samen"
    for number in range(MOST - 15):
        change(story, words=f"Nummer {number}")
    assert change(story, words="Nog een") == 422


def test_who_is_hidden_leaves_no_word_in_the_list_either(story: Story) -> None:
    change(story, "yasmina", words="Mijn kot")
    change(story, "yasmina", noem="mind", words="Mijn hoofd")
    assert {"Mijn kot", "Mijn hoofd"} <= set(words(story))
    assert not {"Mijn kot", "Mijn hoofd"} & set(words(story, "karim"))
    assert "Hoofd en gevoel" in words(story, "karim")
