"""With two hundred voices the pages ask the databases as often as with a few."""

import pytest

from gezinsplan.care.models import Voice
from gezinsplan.care.models.listener import entrust
from tests.care.asking import at
from tests.care.voicing import say
from tests.measures import asked, page_bytes
from tests.people_of_the_story import Story
from tests.visitors import visitor

VISITS = (
    ("voices", ""),
    ("voices", "?vorm=kolommen"),
    ("voices", "?vorm=leefgebieden"),
    ("voice_new", ""),
    ("life_domains", ""),
    ("plan", ""),
)
MOST = 16


def _grow(story: Story, times: int) -> Voice:
    kinds = ("worry", "strength", "wish", "request", "worry")
    names = ("malika", "yasmina", "griet", "malika", "lien")
    for number in range(times):
        for kind, name in zip(kinds, names, strict=True):
            last = say(story, name, f"Woord {number}", kind, mark="first", domain="mind")
        beside = say(story, "bilal", f"Ik zie het {number}", beside=last)
        entrust(last, [story.person["lien"], story.person["fatima"]], "", by=story.seat("malika"))
    return beside


def _asked(story: Story, worry: Voice) -> dict[str, int]:
    malika = visitor(story, "malika")
    visits = [at(story, name) + more for name, more in VISITS]
    visits += [at(story, name, worry) for name in ("voice_beside", "voice_who")]
    return {where: asked(malika, where) for where in visits}


@pytest.mark.slow
def test_two_hundred_voices_ask_no_more_than_six(story: Story) -> None:
    worry = _grow(story, 1)
    few = _asked(story, worry)
    _grow(story, 33)
    assert _asked(story, worry) == few
    assert max(few.values()) <= 20
    assert few[at(story, "voices")] <= MOST


@pytest.mark.slow
def test_a_page_holds_thirty_stays_light_and_says_where_the_rest_is(story: Story) -> None:
    for number in range(31):
        last = say(story, "malika", f"Woord {number:02}.", mark="wait")
    malika = visitor(story, "malika")
    first = malika.get(at(story, "voices"))
    assert page_bytes(first) < 120_000
    assert last.words not in first.content.decode()
    assert "vanaf=30" in first.content.decode()
    second = malika.get(at(story, "voices"), {"vanaf": "30"}).content.decode()
    assert last.words in second
    assert 'aria-hidden="true">31</span>' in second


@pytest.mark.parametrize(
    ("asked", "status"),
    [("vanaf=-1", 200), ("vanaf=x", 200), ("vanaf=99999999999", 200), ("vorm=x", 404)],
)
def test_an_odd_question_gets_an_answer(story: Story, asked: str, status: int) -> None:
    address = f"{at(story, 'voices')}?{asked}"
    assert visitor(story, "malika").get(address).status_code == status
