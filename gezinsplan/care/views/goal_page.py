"""The page of a goal: its words, its stairs, its steps, who helps, and what is said of it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.models import Agreement, Goal, GoalSteering, Voice
from gezinsplan.care.models import on_goal as asked
from gezinsplan.care.models.differing import running_clashes
from gezinsplan.care.models.life_domain import life_domains
from gezinsplan.care.models.said import earlier
from gezinsplan.care.models.under_goal import is_ours
from gezinsplan.care.models.who_decides import given_to
from gezinsplan.care.views.cards import Stairs, agreement_cards, goal_cards
from gezinsplan.care.views.doors import doors
from gezinsplan.care.views.goal_says import hearing, says
from gezinsplan.care.views.goals import found
from gezinsplan.care.views.overview import OPEN_FIRST, stairs_of
from gezinsplan.care.views.told import told_of
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.around import People, named_in, persons_around
from gezinsplan.plans.models.readers import readers
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.views.telling import before

SHOWN = 40


@on_plan("goal.read", methods=READ)
def goal(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Show a goal, and what one may do with it."""
    row = found(member, goal)
    messages = before(asked.messages_about(member, row), request.GET.get("tot", ""), "made_at")
    said = asked.said_under(messages)
    steps, voices = asked.steps_of(member, row), asked.voices_of(member, row)
    helps, trail = asked.helps_for(member, row), asked.trail_of(member, row)
    read_by = readers(member, row)
    agreements = _agreements(member, row)
    subjects = [row.pk, *(a.pk for a in agreements)]
    also = {*asked.people_in([row], said.messages, steps, voices, helps, trail), *read_by}
    persons = persons_around(member, subjects, also)
    named = named_in(member, subjects, persons)
    cards = agreement_cards(member, agreements, named)
    context = {
        "tab": "plan",
        "agreements": cards,
        "helpers": helpers(persons, helps, (p for card in cards for p in card.persons)),
        **_steps(steps, persons),
        "trail": _with(trail, persons),
        **says(said, persons, member, read_by, earlier="tot" in request.GET),
        **_whose(member, row, persons),
        **_numbers(member, persons, row, named),
        **own_words(voices, persons),
        **who_reads(read_by, persons),
        **doors(member),
    }
    context["may_ask"] = context["may_agree"] and _decides(row, context)
    return hearing(page(request, member, "care/goal.html", context, subject=row))


def _agreements(member: Member, goal: Goal) -> list[Agreement]:
    rows = member.sees(Agreement).filter(goal_id=goal.pk, state=Agreement.State.MADE)
    return list(rows.order_by(*OPEN_FIRST)[:SHOWN])


def _with(rows: Iterable[Any], persons: People, who: str = "voice_id") -> list[Any]:
    """Join rows with who said or did it, as far as that person is shown."""
    return [(row, persons.get(getattr(row, who))) for row in rows]


def _steps(steps: list[Any], persons: People) -> dict[str, Any]:
    done = sum(1 for step in steps if step.done_at)
    return {"steps": _with(steps, persons, "done_by"), "done": done}


def _decides(row: Goal, context: dict[str, Any]) -> bool:
    """Tell whether who looks decides about a goal that is being worked on."""
    working = row.state in (Goal.State.WORKING, Goal.State.BLOCKED)
    return working and (context["is_mine"] or context["may_move"])


def _whose(member: Member, row: Goal, persons: People) -> dict[str, Any]:
    return {
        **told_of(member, row, persons),
        "owner": persons.get(row.voice_id),
        "proposer": persons.get(row.proposed_by_id),
        "ours": is_ours(row),
        "mine": row.voice_id == member.person_id,
        "is_mine": member.may("goal.write") and row.is_of(member),
        **_who_decides(member, row, persons),
        "earlier": earlier(member, row),
        "clashes": running_clashes(member, goal_id=row.pk),
    }


def _who_decides(member: Member, row: Goal, persons: People) -> dict[str, Any]:
    """Return who was given the goal, as far as one may know, and what that lets one do."""
    rows = [one for one in given_to(member, row, awake=True) if one.since]
    given = [person for one in rows for person in _of(persons, one)]
    return {
        "decided_by": given,
        "may_move": any(person.pk == member.person_id for person in given),
        "may_decide": member.may("goal.decide"),
    }


def _of(persons: People, row: GoalSteering) -> list[Person]:
    person = persons.get(row.person_id)
    return [person] if person and person.can_be_asked else []


def _numbers(member: Member, persons: People, row: Goal, named: Any) -> dict[str, Any]:
    """Return the stairs of whose goal it is, and of everybody else who showed a number."""
    stairs = stairs_of(member, persons, [row.pk])
    card = goal_cards([row], named, stairs, life_domains(member))[0]
    others: list[Stairs] = [
        one for pk, one in stairs.get(row.pk, {}).items() if pk != row.voice_id and one.whose
    ]
    now = card.stairs.now
    higher = now + 1 if now is not None and now < 10 else None
    return {"card": card, "others": others, "higher": higher}


def helpers(persons: People, helps: Iterable[Any], named: Iterable[Person]) -> list[Any]:
    """Return who helps with what: what somebody does, and who is named in agreements."""
    found: dict[UUID, tuple[Person, list[str]]] = {}
    for row in helps:
        person = persons.get(row.helper_id)
        if person:
            found.setdefault(person.pk, (person, []))[1].append(row.words)
    for person in named:
        found.setdefault(person.pk, (person, []))
    return list(found.values())


def own_words(voices: Iterable[Voice], persons: People) -> dict[str, Any]:
    """Return why people want it, their strength in its three parts, and what helped."""
    said = [(voice, persons.get(voice.voice_id)) for voice in voices]
    strengths = [one for one in said if one[0].kind == Voice.Kind.STRENGTH]
    parts = [(part, [one for one in strengths if one[0].dimension == part]) for part in Voice.PARTS]
    return {
        "reasons": [one for one in said if one[0].kind == Voice.Kind.WISH],
        "strengths": parts,
        "strong": any(some for _, some in parts),
        "helped": [one for one in strengths if not one[0].dimension],
    }


def who_reads(read_by: Iterable[UUID], persons: People) -> dict[str, Any]:
    """Return who reads what is said here, and who of them cannot keep everything to themself.

    Where nobody but professionals reads along, that is said before anybody writes (rule 16).
    """
    reads = [persons[pk] for pk in read_by if pk in persons]
    professionals = [p for p in reads if p.ring == Ring.PROFESSIONAL]
    return {"read_by": reads, "confides": professionals if professionals == reads else []}
