"""When two decide, opening waits for both and closing works at once (house rule 3)."""

import pytest

from gezinsplan.people.models import Account
from gezinsplan.plans.models import inviting
from gezinsplan.plans.models.jobs import share_steering
from gezinsplan.plans.rules import Choice
from tests.people_of_the_story import Story
from tests.plans.pages import at, choose, recorded, sees_goal, words
from tests.visitors import visitor


@pytest.fixture
def both(story: Story) -> Story:
    """Malika and Yasmina decide together."""
    share_steering(story.seat("yasmina"), by=story.seat("malika"))
    return story


def test_when_two_decide_opening_waits_for_both(both: Story) -> None:
    choose(both, "tom", {"choice": "everything"})
    assert recorded(both)[-1] == "consent.asked"
    assert not sees_goal(both, "tom", "money")
    assert both.seat("tom").choice == Choice.OWN_ONLY
    html = words(visitor(both, "yasmina").get(at(both, "access")).content.decode())
    assert "Mag Tom meer zien?" in html
    assert "Mag Tom meer zien?" not in words(
        visitor(both, "malika").get(at(both, "access")).content.decode()
    )
    assert choose(both, "tom", {"answer": "yes"}, by="yasmina").status_code == 303
    assert sees_goal(both, "tom", "money")
    assert both.seat("tom").asked == {}
    assert both.seat("tom").choice == Choice.EVERYTHING


def test_asking_twice_is_not_the_yes_of_the_other(both: Story) -> None:
    for _ in range(2):
        choose(both, "tom", {"choice": "everything"})
    choose(both, "tom", {"answer": "yes"})
    assert not sees_goal(both, "tom", "money")


def test_when_two_decide_closing_works_at_once(both: Story) -> None:
    choose(both, "lien", {"choice": "own_only"}, by="yasmina")
    assert not sees_goal(both, "lien", "money")
    assert recorded(both)[-1] == "consent.chosen"


def test_closing_ends_what_waited(both: Story) -> None:
    choose(both, "tom", {"choice": "everything"})
    choose(both, "tom", {"choice": "own_only"}, by="yasmina")
    assert both.seat("tom").asked == {}
    assert choose(both, "tom", {"answer": "yes"}, by="yasmina").status_code == 303
    assert not sees_goal(both, "tom", "school")


def test_nobody_reads_who_said_not_now(both: Story) -> None:
    choose(both, "tom", {"choice": "everything"})
    choose(both, "tom", {"answer": "no"}, by="yasmina")
    assert recorded(both)[-1] == "consent.declined"
    assert not sees_goal(both, "tom", "money")
    for route in ("access", "timeline"):
        html = words(visitor(both, "malika").get(at(both, route)).content.decode())
        assert "Nu niet" not in html
        assert "wacht op een ja" not in html


def test_one_goal_precisely_waits_too_and_what_closes_does_not(both: Story) -> None:
    money = str(both.goal["money"].circle_id)
    choose(both, "tom", {"choice": "precise", "goals": [money]})
    assert not sees_goal(both, "tom", "school")
    assert not sees_goal(both, "tom", "money")
    choose(both, "tom", {"answer": "yes"}, by="yasmina")
    assert sees_goal(both, "tom", "money")


def test_an_invitation_of_one_waits_for_the_other_with_all_it_opens(both: Story) -> None:

    asked, _ = inviting.prepare(both.person["hilde"], "everything", by=both.seat("malika"))
    inviting.accept(asked, Account.objects.create_user("hilde@example.org"))
    assert not sees_goal(both, "hilde", "money")
    choose(both, "hilde", {"answer": "yes"}, by="yasmina")
    assert sees_goal(both, "hilde", "money")


def test_a_third_who_decides_waits_for_the_second(both: Story) -> None:
    choose(both, "karim", {"job": "steer"})
    assert not both.seat("karim").steers
    html = words(visitor(both, "yasmina").get(at(both, "access")).content.decode())
    assert "Mag Karim mee beslissen?" in html
    choose(both, "karim", {"answer": "yes"}, by="yasmina")
    assert both.seat("karim").steers
