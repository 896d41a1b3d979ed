"""Who decides too doesn't push another who decides out of their own plan (L66, house rule 3)."""

import pytest

from gezinsplan.kit import clock
from gezinsplan.people.models import Account
from gezinsplan.plans.models import (
    NotAllowedError,
    Person,
    agreeing,
    consenting,
    inviting,
    persons,
)
from gezinsplan.plans.models.asking import who_steer
from gezinsplan.plans.models.hiding import block
from gezinsplan.plans.models.jobs import let_steer
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story
from tests.plans.pages import at, choose, recorded, sees_goal
from tests.visitors import visitor


@pytest.fixture
def both(story: Story) -> Story:
    """Malika and Karim decide together."""
    let_steer(story.seat("karim"), by=story.seat("malika"))
    return story


@pytest.mark.parametrize("route", ["member_end", "person_died", "stop"])
def test_karim_asks_and_takes_nothing_away_by_asking(both: Story, route: str) -> None:
    karim, malika = visitor(both, "karim"), both.person["malika"].pk
    for _ in range(2):
        assert karim.post(at(both, route, malika), {"died": ""}).status_code == 303
    assert recorded(both)[-1] == "parting.asked"
    assert malika in who_steer(both.plan.pk)
    assert visitor(both, "malika").get(at(both, "more")).status_code == 200


def test_karim_ends_no_seat_of_who_decides_too_past_the_pages(both: Story) -> None:
    malika, today = both.person["malika"], clock.today("Europe/Brussels")
    with pytest.raises(NotAllowedError):
        inviting.end(both.seat("malika"), by=both.seat("karim"))
    with pytest.raises(NotAllowedError):
        persons.note_death(malika, today, by=both.seat("karim"))
    assert malika.pk in who_steer(both.plan.pk)


@pytest.mark.parametrize("choice", ["own_only", "precise"])
def test_karim_does_not_shut_malika_out_of_her_own_plan(both: Story, choice: str) -> None:
    assert choose(both, "malika", {"choice": choice}, by="karim").status_code == 422
    with pytest.raises(NotAllowedError):
        consenting.choose(both.seat("malika"), "own_only", by=both.seat("karim"))
    with pytest.raises(NotAllowedError):
        agreeing.choose_goals(both.seat("malika"), [], by=both.seat("karim"))
    assert sees_goal(both, "malika", "money")
    page = visitor(both, "karim").get(at(both, "sees", both.person["malika"].pk))
    assert f'value="{choice}"' not in page.content.decode()
    assert 'value="not_private"' in page.content.decode()


def test_an_invitation_of_karim_lets_nobody_decide_without_malika(both: Story) -> None:
    friend = persons.add_person("Dirk", Ring.FAMILY, by=both.seat("karim"))
    both.person["dirk"] = friend
    asked, _ = inviting.prepare(friend, "own_only", by=both.seat("karim"), steers=True)
    inviting.accept(asked, Account.objects.create_user("dirk@example.org"))
    assert not both.seat("dirk").steers
    assert both.seat("dirk").asked["steers"]
    choose(both, "dirk", {"answer": "yes"})
    assert both.seat("dirk").steers


def test_an_invitation_of_karim_waits_for_nobody_whom_he_does_not_see(story: Story) -> None:
    let_steer(story.seat("yasmina"), by=story.seat("malika"))
    let_steer(story.seat("karim"), by=story.seat("malika"))
    block(story.person["karim"], "everything", by=story.seat("malika"))
    rows = Person.objects.filter(plan_id=story.plan.pk)
    assert story.seat("karim").sees(Person).count() < rows.count()
    hilde = story.seat("karim").sees(Person).get(pk=story.person["hilde"].pk)
    asked, _ = inviting.prepare(hilde, "everything", by=story.seat("karim"))
    inviting.accept(asked, Account.objects.create_user("hilde@example.org"))
    assert story.seat("hilde").asked == {}
