"""Authority opens what is written about a child: it waits for everybody who decides (rule 3)."""

import pytest

from gezinsplan.people.models import Account
from gezinsplan.plans.models import Relationship, agreeing, inviting, relating
from gezinsplan.plans.models.jobs import let_steer
from tests.people_of_the_story import Story
from tests.plans.pages import at, recorded, words
from tests.visitors import visitor

ASKS = "Farid heeft ouderlijk gezag. Klopt dat voor jou?"


@pytest.fixture
def both(story: Story) -> Story:
    """Let Karim decide about the plan too, and Farid, who has a seat, be somebody's parent."""
    let_steer(story.seat("karim"), by=story.seat("malika"))
    return story


def note(story: Story, by: str = "malika", whose: str = "zestien") -> Relationship:
    """Note that somebody is Sami's parent with authority."""
    sami = story.person["sami"]
    return relating.relate(
        story.person[whose], "parent", sami, by=story.seat(by), authority=True, words="pleegpapa"
    )


def holds(row: Relationship) -> bool:
    """Tell whether it is authority by now."""
    row.refresh_from_db()
    return bool(row.authority)


def test_where_one_decides_it_holds_at_once(story: Story) -> None:
    assert holds(note(story))
    assert recorded(story)[-1] == "member.authority"


def test_where_two_decide_it_waits_for_the_other(both: Story) -> None:
    row = note(both)
    assert not holds(row)
    assert recorded(both)[-1] == "consent.asked"
    sami = both.person["sami"].pk
    assert sami not in both.seat("zestien").own_or_self()
    assert "heeft ouderlijk gezag" in words(
        visitor(both, "karim").get(at(both, "access")).content.decode()
    )
    page = visitor(both, "malika").get(at(both, "relation", both.person["zestien"].pk))
    assert "ouderlijk gezag wacht op een ja" in words(page.content.decode())
    agreeing.agree(both.seat("zestien"), by=both.seat("karim"))
    assert holds(row)
    assert sami in both.seat("zestien").own_or_self()
    assert recorded(both)[-2:] == ["consent.agreed", "member.authority"]


def test_not_now_leaves_it_as_it_was(both: Story) -> None:
    row = note(both)
    agreeing.decline(both.seat("zestien"), by=both.seat("karim"))
    assert not holds(row)
    assert both.seat("zestien").asked == {}


def test_it_waits_beside_what_waited_already(both: Story) -> None:
    seat = both.seat("zestien")
    seat.asked = {"choice": "everything", "yes": [str(both.person["malika"].pk)]}
    seat.save(update_fields=("asked",))
    row = note(both)
    agreeing.agree(both.seat("zestien"), by=both.seat("karim"))
    assert holds(row)
    assert both.seat("zestien").choice == "everything"


def test_who_decides_gives_it_to_nobody_alone_not_even_to_themselves(both: Story) -> None:
    assert not holds(note(both, by="karim", whose="karim"))


def test_taking_it_away_works_at_once(both: Story) -> None:
    row = note(both)
    agreeing.agree(both.seat("zestien"), by=both.seat("karim"))
    sami = both.person["sami"]
    relating.relate(both.person["zestien"], "parent", sami, by=both.seat("malika"))
    assert not holds(row)
    assert recorded(both)[-1] == "member.authority"


def test_noted_before_somebody_comes_in_it_waits_when_they_do(both: Story) -> None:
    row = note(both, whose="fatima")
    assert holds(row)
    invitation, _ = inviting.prepare(both.person["fatima"], "own_only", by=both.seat("malika"))
    inviting.accept(invitation, Account.objects.create_user("fatima@example.org"))
    assert not holds(row)
    agreeing.agree(both.seat("fatima"), by=both.seat("karim"))
    assert holds(row)
