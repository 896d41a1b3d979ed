"""Anything that can happen, in any order, against a second opinion of who sees what."""

from collections.abc import Callable, Collection
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from gezinsplan.care.models import Goal
from gezinsplan.kit import clock
from gezinsplan.plans.models import Block, Circle, Member, hiding, inviting
from gezinsplan.plans.models.consenting import choose, switch
from gezinsplan.plans.models.erasing import erase_thing
from gezinsplan.plans.models.restoring import replay_ledger
from gezinsplan.plans.rules import Choice
from tests.access.cast import undone
from tests.access.papa_goes import ask_papa_to_go
from tests.access.small_plan import BEGIN, LATER, OTHERS, TWELVE, Expected, open_small_plan

names = st.sampled_from(OTHERS)
EXAMPLES = 30
anybody = st.sampled_from(("mama", *OTHERS))
choices = st.sampled_from([choice.value for choice in Choice])
blockers = st.sampled_from(("mama", "noa", "papa", "buur"))


class Plan(RuleBasedStateMachine):
    """Five people, and everything that changes who sees what."""

    compared = 0

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.stack.enter_context(undone())
        self.expected = Expected()
        with clock.at(BEGIN):
            self.real, self.note = open_small_plan()

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.stack.close()

    def do(self, act: Callable[[], Any]) -> Any:
        """Do something a second later."""
        self.expected.now += LATER
        with clock.at(self.expected.now):
            return act()

    def seat(self, name: str) -> Member:
        """Return somebody's seat, awake or not."""
        return self.real.seat(name)

    @rule(name=names, choice=choices)
    def invite_and_accept(self, name: str, choice: str) -> None:
        """Who has no seat comes in."""
        if name not in self.expected.seated:
            self.do(lambda: self.real.let_in(name, choice))
            self.expected.seated.add(name)
            self.expected.chosen(name, choice)

    @rule(name=names, choice=choices)
    def choose(self, name: str, choice: str) -> None:
        """Mama chooses what somebody sees."""
        if name in self.expected.seated:
            self.do(lambda: choose(self.seat(name), choice, by=self.seat("mama")))
            self.expected.chosen(name, choice)

    @rule(owner=st.sampled_from(("mama", "noa", "papa")))
    def write_a_goal(self, owner: str) -> None:
        """Somebody of the family writes a goal."""
        known = self.expected
        if owner in known.seated - known.asleep and len(known.owner) < 4:
            goal = self.do(lambda: Goal.write("Iets", by=self.seat(owner)))
            self.real.goals[str(goal.pk)] = goal
            known.owner[str(goal.pk)] = owner
            wide = {n for n in known.seated if known.wide[n] != Choice.OWN_ONLY}
            known.inside[str(goal.pk)] = wide | {owner}

    @rule(name=names, on=st.booleans(), which=st.integers(0, 3))
    def grant_or_withdraw(self, name: str, on: bool, which: int) -> None:
        """Mama opens or closes one goal for one person."""
        known = self.expected
        if name in known.seated and which < len(known.owner):
            pk = list(known.owner)[which]
            circle = Circle.objects.get(plan_id=self.real.plan.pk, pk=self.real.goals[pk].circle_id)
            mama = self.seat("mama")
            self.do(lambda: switch(self.seat(name), circle, on=on, by=mama))
            (known.inside[pk].add if on else known.inside[pk].discard)(name)

    @rule(by=blockers, whom=anybody)
    def block(self, by: str, whom: str) -> None:
        """Somebody hides from somebody."""
        known = self.expected
        if by != whom and by in known.seated - known.asleep:
            self.do(lambda: hiding.block(self.real.person[whom], "everything", by=self.seat(by)))
            known.blocks.add((by, whom))

    @rule(by=blockers, whom=anybody)
    def lift(self, by: str, whom: str) -> None:
        """Who hid comes out again."""
        known = self.expected
        if (by, whom) in known.blocks and by in known.seated - known.asleep:
            pair = {"by": self.real.person[by], "whom": self.real.person[whom]}
            found = Block.objects.get(plan_id=self.real.plan.pk, **pair)
            self.do(lambda: hiding.lift(found, by=self.seat(by)))
            known.blocks.remove((by, whom))

    @rule(name=names)
    def fall_asleep(self, name: str) -> None:
        """A seat goes to sleep."""
        if name in self.expected.seated:
            self.do(lambda: hiding.let_sleep(self.seat(name), by=self.seat("mama")))
            self.expected.asleep.add(name)

    @rule(name=names)
    def wake_up(self, name: str) -> None:
        """A seat wakes up: reopening brings nobody else back."""
        if name in self.expected.seated:
            self.do(lambda: hiding.wake(self.seat(name), by=self.seat("mama")))
            self.expected.asleep.discard(name)

    @rule(name=names)
    def withdraw_the_seat(self, name: str) -> None:
        """Mama says goodbye."""
        if name in self.expected.seated:
            self.do(lambda: inviting.end(self.seat(name), by=self.seat("mama")))
            self.expected.ended(name)

    @rule(no=st.booleans(), hours=st.sampled_from((71, 73)))
    def papa_who_decides_is_asked_to_go(self, no: bool, hours: int) -> None:
        """Three days, papa's no, or a block between the two: and then he steps back."""
        ask_papa_to_go(self.real, self.expected, self.do, no=no, hours=hours)

    @rule()
    def birthday(self) -> None:
        """Noa turns twelve; nobody sees more than before."""
        before = {name: self.now_seen(name) for name in ("mama", *OTHERS)}
        self.expected.now = max(self.expected.now, TWELVE)
        self.do(lambda: hiding.birthday(self.real.person["noa"], self.real.plan))
        for name, seen in before.items():
            assert self.now_seen(name) <= seen

    @rule(which=st.integers(0, 3))
    def erase_and_restore(self, which: int) -> None:
        """A goal is erased by its writer; a backup that is put back doesn't bring it back."""
        known = self.expected
        if which >= len(known.owner):
            return
        pk = list(known.owner)[which]
        owner = known.owner[pk]
        if owner in known.seated - known.asleep:
            goal = Goal.objects.get(plan_id=self.real.plan.pk, pk=pk)
            self.do(lambda: erase_thing(goal, by=self.seat(owner)))
            del known.owner[pk], known.inside[pk]
            goal.pk, goal._state.adding = self.real.goals.pop(pk).pk, True
            goal.save(force_insert=True)
            assert self.do(replay_ledger) >= 1

    def now_seen(self, name: str) -> set[Any]:
        """Return what somebody is shown at this moment."""
        with clock.at(self.expected.now):
            return self.real.seen(name)

    @invariant()
    def everybody_sees_what_they_should(self) -> None:
        """Blocks win, what was withdrawn is gone at once, and nothing is missing."""
        Plan.compared += 1
        for name in ("mama", *OTHERS):
            wanted = {
                self.real.goals[pk].pk for pk in self.expected.owner if self.expected.sees(name, pk)
            }
            wanted |= {self.note.pk} if self.expected.sees_note(name) else set()
            assert self.now_seen(name) == wanted, name


def run(examples: int = EXAMPLES, steps: int = 14, phases: Collection[Phase] = tuple(Phase)) -> int:
    """Let anything happen, so many times; return how often everybody's view was compared."""
    Plan.compared = 0
    run_state_machine_as_test(
        Plan,
        settings=settings(
            max_examples=examples,
            phases=phases,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return Plan.compared


@pytest.mark.slow
def test_whatever_happens_everybody_sees_what_they_should(db: None) -> None:
    assert run() > EXAMPLES
