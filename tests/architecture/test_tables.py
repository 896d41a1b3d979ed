"""A row of a plan stays inside its plan, whatever database holds it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models

from gezinsplan.kit.sealed import SealedBytes, SealedText
from gezinsplan.plans.models import Content, Plan
from gezinsplan.plans.rows import PlanForeignKey, PlanRow

OURS = [m for m in apps.get_models(include_auto_created=True) if "gezinsplan" in m.__module__]
ROWS: list[Any] = [model for model in OURS if issubclass(model, PlanRow)]
GLOBAL: list[Any] = [m for m in OURS if not issubclass(m, PlanRow) and m is not Plan]
SMALL = {"Plan", "Account", "Organisation", "Partnership", "Flavour"}
SEALED = (SealedText, SealedBytes)


def called(model: Any) -> str:
    """Return how a fault names a table."""
    return str(model._meta.label)


def references(model: Any) -> Iterator[models.ForeignKey[Any, Any]]:
    """Yield the foreign keys of a table."""
    for field in model._meta.fields:
        if isinstance(field, models.ForeignKey):
            yield field


def sealed_fields() -> Iterator[tuple[Any, Any]]:
    """Yield every sealed field with its table."""
    for model in OURS:
        for field in model._meta.fields:
            if isinstance(field, SEALED):
                yield model, field


def test_there_are_tables_to_look_at() -> None:
    assert len(ROWS) > 15
    assert {called(m) for m in ROWS} >= {"plans.Person", "care.Goal", "care.Agreement"}
    assert any(m.__name__ == "Account" for m in GLOBAL)


@pytest.mark.parametrize("row", ROWS, ids=called)
def test_nothing_is_unique_across_plans(row: Any) -> None:
    for constraint in row._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            assert "plan" in constraint.fields, constraint.name
    assert [f.name for f in row._meta.fields if f.unique and not f.primary_key] == []
    assert not row._meta.unique_together


@pytest.mark.parametrize("row", ROWS, ids=called)
def test_a_row_says_plainly_which_plan_it_is_of(row: Any) -> None:
    plan = row._meta.get_field("plan")
    assert not plan.null
    assert plan.related_model is Plan
    assert row._meta.pk.name == "id"
    assert isinstance(row._meta.pk, models.UUIDField)


@pytest.mark.parametrize("row", ROWS, ids=called)
def test_rows_refer_to_rows_in_one_way_only(row: Any) -> None:
    assert row._meta.many_to_many == ()
    assert not any(isinstance(f, GenericForeignKey) for f in row._meta.private_fields)
    for field in references(row):
        assert not isinstance(field, models.OneToOneField), field.name
        target = field.related_model
        inside = isinstance(target, type) and issubclass(target, PlanRow)
        assert isinstance(field, PlanForeignKey) == inside, field.name
        assert inside or getattr(target, "__name__", "") in SMALL, field.name


@pytest.mark.parametrize("row", ROWS, ids=called)
def test_nobody_comes_back_from_a_row_by_a_side_door(row: Any) -> None:
    assert [f.name for f in references(row) if f.remote_field.related_name != "+"] == []


@pytest.mark.parametrize("model", GLOBAL, ids=called)
def test_no_table_of_everybody_refers_to_a_plan(model: Any) -> None:
    targets = [field.related_model for field in references(model)]
    assert not any(isinstance(t, type) and issubclass(t, PlanRow | Plan) for t in targets)


@pytest.mark.parametrize("model", OURS, ids=called)
def test_every_rule_and_index_has_a_name_of_ours(model: Any) -> None:
    start = model._meta.app_label + "_"
    for held in (*model._meta.constraints, *model._meta.indexes):
        assert held.name.startswith(start), held.name


@pytest.mark.parametrize("content", [m for m in ROWS if issubclass(m, Content)], ids=called)
def test_what_is_written_stands_in_one_circle(content: Any) -> None:
    assert not content._meta.get_field("circle").null


def test_a_sealed_label_is_fixed_and_used_once() -> None:
    labels = [field.label for _, field in sealed_fields()]
    assert len(labels) > 10
    assert "" not in labels
    assert sorted(set(labels)) == sorted(labels)


def test_every_sealed_label_is_the_one_that_stored_words_were_sealed_with() -> None:
    assert {field.label for _, field in sealed_fields()} >= {
        "plan.name", "plan.motto", "person.name", "person.word", "detail.text", "goal.words",
        "goal.why", "agreement.words", "wording.text", "media.content", "circle.name",
    }  # fmt: skip


def test_words_of_people_are_sealed_and_never_plain_text() -> None:
    plain = [
        f"{called(m)}.{f.name}" for m in ROWS for f in m._meta.fields if type(f) is models.TextField
    ]
    assert plain == []
