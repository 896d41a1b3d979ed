"""A child's support figure is taken away by nobody alone, and nobody else finds anything (L66)."""

import pytest

from gezinsplan.people.models import Account
from gezinsplan.plans.models import NotAllowedError, Parting, Person, hiding, inviting, letting_go
from gezinsplan.plans.models.inviting import seat_of
from gezinsplan.plans.models.support_ends import say_goodbye
from gezinsplan.plans.models.supporting import ask_support, bring_in
from tests.people_of_the_story import Story
from tests.plans.pages import recorded, words
from tests.plans.parting import turn
from tests.plans.supporting import at, reads
from tests.visitors import visitor

pytestmark = pytest.mark.django_db


def hanaes_juf(story: Story) -> Person:
    """Let Yasmina bring in Juf An for Hanae, who is nine, and let Juf An come in."""
    yasmina = story.seat("yasmina")
    person = bring_in("Juf An", "confidant", by=yasmina, child=story.person["hanae"])
    invitation, _ = ask_support(person, by=story.seat("yasmina"))
    story.account["juf"] = Account.objects.create_user("an@example.org")
    inviting.accept(invitation, story.account["juf"])
    person.plan = story.plan
    return person


def gives_hanae_a_way_in(story: Story) -> None:
    """Let Hanae sign in herself."""
    story.account["hanae"] = Account.objects.create_user("hanae@example.org")
    asked, _ = inviting.prepare(story.person["hanae"], "own_only", by=story.seat("malika"))
    inviting.accept(asked, story.account["hanae"])


def leave(story: Story, person: Person, by: str = "yasmina") -> int:
    """Let somebody take leave on the page, and return what came of it."""
    status: int = visitor(story, by).post(at(story, "support_leave", person.pk)).status_code
    return status


def question(story: Story) -> Parting:
    """Return the question that waits."""
    found: Parting = Parting.objects.get(plan_id=story.plan.pk, over_at=None)
    return found


@pytest.mark.slow
def test_an_adult_asks_first_and_after_three_days_nobody_said_no(story: Story) -> None:
    person = hanaes_juf(story)
    assert "Daarom beslis je dit niet alleen" in reads(story, "yasmina", "support_leave", person.pk)
    assert leave(story, person) == 303
    assert recorded(story)[-1] == "parting.asked"
    assert seat_of(person)
    assert "Jij wil afscheid nemen van Juf An" in reads(story, "yasmina")
    turn(73)
    assert seat_of(person) is None
    assert recorded(story)[-1] == "support.ended"


@pytest.mark.slow
def test_who_decides_about_the_plan_reads_nothing_of_it(story: Story) -> None:
    person = hanaes_juf(story)
    leave(story, person)
    assert not story.seat("malika").sees(Parting).exists()
    for page in ("access", "people", "support"):
        assert "Juf An" not in words(visitor(story, "malika").get(at(story, page)).content.decode())
    with pytest.raises(NotAllowedError):
        letting_go.say_yes(question(story), by=story.seat("malika"))


@pytest.mark.slow
def test_the_support_figure_reads_it_on_the_plan_and_says_no(story: Story) -> None:
    person = hanaes_juf(story)
    leave(story, person)
    juf = visitor(story, "juf")
    assert "Yasmina wil afscheid van jou nemen" in words(
        juf.get(f"/plannen/{story.plan.pk}/").content.decode()
    )
    sent = {"parting": str(question(story).pk), "answer": "no"}
    assert juf.post(at(story, "stop", person.pk), sent).status_code == 303
    assert recorded(story)[-1] == "parting.refused"
    turn(100)
    assert seat_of(person)


@pytest.mark.slow
@pytest.mark.parametrize(("said", "stays"), [("yes", False), ("no", True)])
def test_hanae_herself_says_yes_or_no(story: Story, said: str, stays: bool) -> None:
    gives_hanae_a_way_in(story)
    person = hanaes_juf(story)
    leave(story, person)
    assert "Juf An is er dan niet meer voor jou" in reads(story, "hanae")
    sent = {"parting": str(question(story).pk), "answer": said}
    assert visitor(story, "hanae").post(at(story, "stop", person.pk), sent).status_code == 303
    turn(100)
    assert bool(seat_of(person)) is stays


def test_hanae_takes_leave_of_her_own_juf_at_once(story: Story) -> None:
    gives_hanae_a_way_in(story)
    person = hanaes_juf(story)
    leave(story, person)
    assert say_goodbye(person, by=story.seat("hanae")) is None
    assert seat_of(person) is None
    assert recorded(story)[-1] == "support.ended"
    assert not Parting.objects.filter(plan_id=story.plan.pk, over_at=None).exists()


def test_who_cannot_read_it_cannot_be_silent_about_it(story: Story) -> None:
    person = hanaes_juf(story)
    seat = seat_of(person)
    assert seat
    seat.plan = story.plan
    hiding.let_sleep(seat, by=story.seat("malika"))
    assert leave(story, person) == 422
    assert not Parting.objects.filter(plan_id=story.plan.pk).exists()


def test_who_did_not_come_in_yet_is_let_go_at_once(story: Story) -> None:
    yasmina = story.seat("yasmina")
    person = bring_in("Juf An", "confidant", by=yasmina, child=story.person["hanae"])
    ask_support(person, by=story.seat("yasmina"))
    assert leave(story, person) == 303
    assert recorded(story)[-1] == "support.ended"
