"""What people wrote opens in its own place only, and is asked of its row only."""

from typing import Any
from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap
from django.core.exceptions import FieldError
from django.db.models import F, Max

from gezinsplan.care.models import Goal
from gezinsplan.kit import keys
from gezinsplan.kit.models import Key
from gezinsplan.kit.record import SealedFieldError
from gezinsplan.kit.sealed import Sealed
from gezinsplan.plans.models import Event, Person, Plan
from gezinsplan.plans.models.opening import Start, open_plan
from tests.people_of_the_story import Story


def again(row: Any) -> Any:
    """Read a row anew."""
    here = {} if isinstance(row, Plan) else {"plan_id": row.plan_id}
    return type(row).objects.get(pk=row.pk, **here)


def stored(row: Any, field: str) -> bytes:
    """Return what the database holds, unopened."""
    kept: Sealed = again(row).__dict__[field]
    return kept.stored


def put(row: Any, field: str, value: bytes) -> Any:
    """Put stored bytes in another place, and read that row anew."""
    row = again(row)
    row.__dict__[field] = Sealed(value)
    row.save(update_fields=(field,))
    return again(row)


def test_a_goal_is_kept_so_that_the_database_reads_nothing(story: Story) -> None:
    kept = stored(story.goal["school"], "words")
    assert b"Sami" not in kept
    assert kept[:1] == b"\x01"
    assert Goal.objects.get(plan_id=story.plan.pk, pk=story.goal["school"].pk).words.startswith(
        "Sami"
    )


def test_words_moved_to_another_goal_do_not_open(story: Story) -> None:
    other = put(story.goal["money"], "words", stored(story.goal["school"], "words"))
    with pytest.raises(InvalidTag):
        assert other.words


def test_words_moved_to_another_field_do_not_open(story: Story) -> None:
    goal = put(story.goal["school"], "why", stored(story.goal["school"], "words"))
    with pytest.raises(InvalidTag):
        assert goal.why


def test_words_moved_to_another_plan_open_nothing(story: Story) -> None:
    start = Start("NL", "nl-nl", "Anderen", "Anna", "Van ons")
    other = open_plan(start, story.account["griet"]).plan
    moved = put(other, "motto", stored(story.plan, "motto"))
    assert not moved.motto


def test_a_changed_letter_or_version_does_not_open(story: Story) -> None:
    kept = stored(story.goal["school"], "words")
    for changed in (kept[:-1] + bytes([kept[-1] ^ 1]), b"\x02" + kept[1:]):
        goal = put(story.goal["school"], "words", changed)
        with pytest.raises(InvalidTag):
            assert goal.words


@pytest.mark.parametrize(
    "ask",
    [
        lambda rows: rows.values("words"),
        lambda rows: rows.values(),
        lambda rows: rows.values_list("words"),
        lambda rows: rows.values(other=F("words")),
        lambda rows: rows.update(words="x"),
        lambda rows: rows.order_by("-words"),
        lambda rows: rows.order_by(F("words").desc()),
        lambda rows: rows.annotate(most=Max("words")),
        lambda rows: rows.aggregate(Max("words")),
        lambda rows: rows.values("voice__name"),
        lambda rows: rows.bulk_update(list(rows), ["words"]),
    ],
)
def test_sealed_words_are_never_asked_of_the_database(story: Story, ask: Any) -> None:
    with pytest.raises(SealedFieldError):
        ask(Goal.objects.filter(plan_id=story.plan.pk))


@pytest.mark.parametrize("how", ["words", "words__contains", "words__isnull", "voice__name"])
def test_sealed_words_are_never_looked_for(story: Story, how: str) -> None:
    with pytest.raises((FieldError, TypeError)):
        list(Goal.objects.filter(plan_id=story.plan.pk, **{how: "Sami"}))


def test_a_goal_that_nobody_opened_is_saved_as_it_was(story: Story) -> None:
    before = stored(story.goal["school"], "words")
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=story.goal["school"].pk)
    goal.wish = 9
    goal.save()
    assert stored(goal, "words") == before


def test_words_are_sealed_with_the_key_of_who_said_them(story: Story) -> None:
    key = Key.objects.get(plan=story.plan.pk, owner=story.person["malika"].pk)
    assert stored(story.goal["school"], "words")[1:17] == key.id.bytes


def test_with_her_key_gone_her_words_are_gone_and_others_stay(story: Story) -> None:
    keys.destroy(story.plan.pk, story.person["malika"].pk)
    assert not Goal.objects.get(plan_id=story.plan.pk, pk=story.goal["school"].pk).words
    griet = Person.objects.get(plan_id=story.plan.pk, pk=story.person["griet"].pk)
    assert griet.name == "Griet"
    assert not bytes(Key.objects.get(owner=story.person["malika"].pk).wrapped)


def test_a_key_made_by_another_process_a_moment_ago_is_found(story: Story) -> None:
    ring = keys.ring(story.plan.pk)
    with keys.fresh():
        new = keys.ring(story.plan.pk).key_of(uuid4())
    assert ring.cipher(new)


def test_a_master_key_is_needed(story: Story, settings: Any) -> None:
    settings.MASTER_KEY = b"\x07" * 32
    with keys.fresh(), pytest.raises(InvalidUnwrap):
        assert Goal.objects.get(plan_id=story.plan.pk, pk=story.goal["school"].pk).words


def test_events_hold_no_words(story: Story) -> None:
    told = str(list(Event.objects.filter(plan_id=story.plan.pk).values()))
    assert "Sami" not in told
    assert "Malika" not in told
