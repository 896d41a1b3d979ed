"""What waits is counted without names, and never so few that somebody is known by it."""

from gezinsplan.care.models import Goal
from gezinsplan.care.models.counting import FEWEST, OTHER, blocked_by_domain
from gezinsplan.people.models import Account
from gezinsplan.plans.models import Plan
from gezinsplan.plans.models.opening import Start, open_plan


def _family(number: int, law: str = "BE-VLG", domain: str = "housing", goals: int = 1) -> Plan:
    account = Account.objects.create_user(f"gezin{law}{domain}{number}@example.org")
    member = open_plan(Start(law, "nl-be", "Wij", "Jason"), account)
    for _ in range(goals):
        goal = Goal.write("Een huis voor Pieter en mij", by=member, domain=domain)
        goal.move(Goal.State.BLOCKED, by=member)
    return member.plan


def test_five_families_are_counted_and_four_are_not_told(db: None) -> None:
    for number in range(FEWEST - 1):
        _family(number)
    assert blocked_by_domain("BE-VLG") == {}
    assert blocked_by_domain("BE-VLG", fewest=1) == {}
    _family(FEWEST)
    assert blocked_by_domain("BE-VLG") == {"housing": FEWEST}
    assert blocked_by_domain("NL") == {}


def test_a_family_counts_once_however_many_goals_wait(db: None) -> None:
    for number in range(FEWEST - 1):
        _family(number, goals=3)
    assert blocked_by_domain("BE-VLG") == {}


def test_a_part_of_life_with_a_name_of_its_own_is_counted_as_other(db: None) -> None:
    for number in range(FEWEST):
        _family(number, domain=f"own_{number}")
    assert blocked_by_domain("BE-VLG") == {OTHER: FEWEST}


def test_what_goes_on_again_and_a_plan_that_is_no_plan_yet_are_not_counted(db: None) -> None:
    plans = [_family(number) for number in range(FEWEST)]
    Plan.objects.filter(pk=plans[0].pk).update(confirmed_at=None)
    assert blocked_by_domain("BE-VLG") == {}
