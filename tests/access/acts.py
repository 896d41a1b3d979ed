"""Every kind of change as a direct call of the model, past all pages: who may do it?"""

from collections.abc import Callable
from typing import Any

from gezinsplan.care.models import Agreement, CheckIn, Goal, answering
from gezinsplan.kit import clock
from gezinsplan.plans.models import (
    Block,
    Circle,
    Invitation,
    Media,
    Member,
    Parting,
    Person,
    agreeing,
    consenting,
    erasing,
    hiding,
    inviting,
    jobs,
    letting_go,
    linking,
    persons,
    picturing,
    reviving,
    saying,
)
from tests.access.cast import Cast, picture

type Act = Callable[[Member, Cast], object]


def _get(model: Any, cast: Cast, thing: str) -> Any:
    row = model.objects.get(plan_id=cast.story.plan.pk, pk=cast.things[thing])
    row.plan = cast.story.plan
    return row


def _circle(cast: Cast, goal: str) -> Circle:
    found: Circle = Circle.objects.get(
        plan_id=cast.story.plan.pk, pk=cast.story.goal[goal].circle_id
    )
    return found


def _person(cast: Cast, name: str) -> Person:
    found: Person = Person.objects.get(plan_id=cast.story.plan.pk, pk=cast.story.person[name].pk)
    return found


def _block(cast: Cast) -> Block:
    found: Block = Block.objects.get(plan_id=cast.story.plan.pk)
    return found


def noted(code: str) -> Act:
    """Return the bare line of a change that has no method of its own here."""
    return lambda by, _: by.plan.record(code, by=by, subject=by)


def _asked(cast: Cast) -> Member:
    seat = cast.story.seat("griet")
    seat.asked = {"choice": "everything", "yes": []}
    seat.save(update_fields=("asked",))
    return seat


def _kept(cast: Cast) -> Agreement:
    row: Agreement = _get(Agreement, cast, "agreement")
    row.keep(by=cast.story.seat("malika"))
    return row


def _agree(by: Member, cast: Cast) -> None:
    agreeing.agree(_asked(cast), by=by)


def _question(cast: Cast, about: str, asker: str) -> Parting:
    for name in {about, asker} - {"malika"}:
        seat = cast.story.seat(name)
        seat.steers = True
        seat.save(update_fields=("steers",))
    return letting_go.ask_to_part(_person(cast, about), "seat", by=cast.story.seat(asker))


def _ask(by: Member, cast: Cast) -> None:
    seat = cast.story.seat("farid")
    seat.steers = True
    seat.save(update_fields=("steers",))
    letting_go.ask_to_part(seat.person, "steering", by=by)


def _lives(by: Member, cast: Cast) -> None:
    malika, hilde = cast.story.seat("malika"), _person(cast, "hilde")
    persons.note_death(hilde, clock.today("Europe/Brussels"), by=malika)
    reviving.say_lives(hilde, by=by)


def _step_back(by: Member, cast: Cast) -> None:
    seat = cast.story.seat("yasmina")
    seat.steers = True
    seat.save(update_fields=("steers",))
    letting_go.step_back(by)


def _say(by: Member, cast: Cast) -> None:
    saying.say("Anders", "Ons", by=by, seen_version=1)


ACTS: dict[str, Act] = {
    "plan.worded": _say,
    "plan.pictured": lambda by, _: picturing.hang(picture(), by=by),
    "plan.unpictured": lambda by, c: picturing.take_down(_get(Media, c, "media"), by=by),
    "plan.quieted": lambda by, _: hiding.quiet(by=by),
    "plan.erased": lambda by, _: erasing.erase_plan(by=by),
    "person.added": lambda by, _: persons.add_person("Nicht", "network", by=by),
    "person.brought": lambda by, _: persons.bring_support("Juf", by=by),
    "person.changed": lambda by, c: persons.change_person(
        _person(c, "noor"), 1, by=by, name="Nora"
    ),
    "person.portrayed": lambda by, _: persons.change_person(by.person, 1, by=by, word="ik"),
    "person.detailed": lambda by, _: persons.write_detail(by.person, "phone", "0470", by=by),
    "person.died": lambda by, c: persons.note_death(
        _person(c, "hilde"), clock.today("Europe/Brussels"), by=by
    ),
    "person.lives": _lives,
    "person.erased": lambda by, c: erasing.erase_person(_person(c, "hilde"), by=by),
    "person.erased_self": lambda by, _: erasing.erase_person(by.person, by=by),
    "invitation.prepared": lambda by, c: inviting.prepare(_person(c, "hilde"), "own_only", by=by),
    "invitation.allowed": lambda by, c: inviting.allow(_get(Invitation, c, "invitation"), by=by),
    "invitation.withdrawn": lambda by, c: inviting.withdraw(
        _get(Invitation, c, "invitation"), by=by
    ),
    "member.left": lambda by, _: inviting.leave(by),
    "member.ended": lambda by, c: inviting.end(c.story.seat("els"), by=by),
    "member.slept": lambda by, c: hiding.let_sleep(c.story.seat("els"), by=by),
    "member.woke": lambda by, c: hiding.wake(c.story.seat("els"), by=by),
    "member.steers": lambda by, c: jobs.share_steering(c.story.seat("farid"), by=by),
    "member.stopped": _step_back,
    "parting.asked": _ask,
    "parting.agreed": lambda by, c: letting_go.say_yes(_question(c, "farid", "karim"), by=by),
    "parting.refused": lambda by, c: letting_go.say_no(_question(c, "malika", "farid"), by=by),
    "parting.taken_back": lambda by, c: letting_go.take_back(
        _question(c, "farid", "malika"), by=by
    ),
    "member.coordinates": lambda by, c: jobs.hand_coordination(c.story.seat("els"), on=True, by=by),
    "consent.chosen": lambda by, c: consenting.choose(c.story.seat("els"), "own_only", by=by),
    "consent.given": lambda by, c: consenting.switch(
        c.story.seat("els"), _circle(c, "money"), on=True, by=by
    ),
    "consent.withdrawn": lambda by, c: consenting.switch(
        c.story.seat("els"), _circle(c, "school"), on=False, by=by
    ),
    "consent.agreed": _agree,
    "consent.declined": lambda by, c: agreeing.decline(_asked(c), by=by),
    "circle.made": lambda by, _: consenting.make_circle("Wij", [], by=by),
    "link.given": lambda by, c: linking.give_link(_person(c, "noor"), by=by),
    "link.renewed": lambda by, c: linking.give_link(_person(c, "noor"), by=by, again=True),
    "link.withdrawn": lambda by, c: linking.withdraw_links(_person(c, "noor"), by=by),
    "block.set": lambda by, c: hiding.block(_person(c, "els"), "everything", by=by),
    "block.lifted": lambda by, c: hiding.lift(_block(c), by=by),
    "thing.erased": lambda by, c: erasing.erase_thing(_get(CheckIn, c, "checkin"), by=by),
    "thing.moved": lambda by, c: picturing.open_picture(_get(Media, c, "media"), by=by),
    "goal.written": lambda by, _: (
        Goal.write("Samen eten", by=by)
        if by.ring == "family"
        else by.plan.record("goal.written", by=by, subject=by)
    ),
    "goal.proposed": lambda by, _: (
        Goal.write("Rust", by=by)
        if by.ring != "family"
        else by.plan.record("goal.proposed", by=by, subject=by)
    ),
    "goal.reworded": lambda by, c: _get(Goal, c, "goal").reword(1, by=by, words="Anders"),
    "goal.taken": lambda by, c: _get(Goal, c, "proposed_goal").take(by=by),
    "goal.declined": lambda by, c: _get(Goal, c, "proposed_goal").decline(by=by),
    "goal.moved": lambda by, c: _get(Goal, c, "goal").move("reached", by=by),
    "checkin.made": lambda by, c: CheckIn.make(_get(Goal, c, "goal"), 5, by=by, show=True),
    "checkin.shown": lambda by, c: _get(CheckIn, c, "checkin").show(on=True, by=by),
    "agreement.made": lambda by, _: (
        Agreement.make("Bellen", [by.person], by=by)
        if by.ring != "professional"
        else by.plan.record("agreement.made", by=by, subject=by)
    ),
    "agreement.proposed": lambda by, _: (
        Agreement.make("Bellen", [by.person], by=by)
        if by.ring == "professional"
        else by.plan.record("agreement.proposed", by=by, subject=by)
    ),
    "agreement.taken": lambda by, c: _get(Agreement, c, "proposed").take(by=by),
    "agreement.declined": lambda by, c: _get(Agreement, c, "proposed").decline(by=by),
    "agreement.promised": lambda by, c: answering.say_yes(_get(Agreement, c, "agreement"), by=by),
    "agreement.kept": lambda by, c: _get(Agreement, c, "agreement").keep(by=by),
    "agreement.unkept": lambda by, c: _kept(c).unkeep(by=by),
    "agreement.moved": lambda by, c: _get(Agreement, c, "agreement").another_day(None, by=by),
}
"""Changes that are missing here are tried as bare lines: `noted`."""
