"""What the import contracts cannot say."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import APPS, attributes, imports, modules, name, nodes

REFERENCES = ("ForeignKey", "PlanForeignKey", "OneToOneField", "ManyToManyField")
VAGUE = ("utils", "util", "helpers", "helper", "mixins", "mixin", "services", "managers", "misc")


def layer(path: Path, *names: str) -> bool:
    """Say whether a module is one of these layers, as a file or as a folder."""
    return bool({path.stem, *path.parts} & set(names))


def called(call: ast.Call) -> str:
    """Return the last word of what is called."""
    target = call.func.value if isinstance(call.func, ast.Subscript) else call.func
    return target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


def upward(app: str, source: str) -> list[str]:
    """Name the references by string from an app to one above it."""
    above = APPS[APPS.index(app) + 1 :]
    return [
        str(word.value)
        for call in nodes(source, ast.Call)
        if called(call) in REFERENCES
        for word in [*call.args[:1], *(k.value for k in call.keywords if k.arg == "to")]
        if isinstance(word, ast.Constant) and str(word.value).split(".")[0] in above
    ]


@pytest.mark.slow
def test_models_know_nothing_of_web_pages() -> None:
    models = [path for path in modules("gezinsplan") if layer(path, "models")]
    assert models
    assert [name(p) for p in models if "django.http" in imports(p.read_text())] == []


def test_the_import_of_a_web_page_would_be_found() -> None:
    assert "django.http" in imports("from django.http import HttpRequest")
    assert "django.http" in imports("from django import http")


@pytest.mark.slow
def test_views_forms_and_exchange_read_through_a_member_only() -> None:
    readers = [p for p in modules("gezinsplan") if layer(p, "views", "forms", "exchange")]
    assert readers
    managers = {"objects", "_default_manager", "_base_manager"}
    assert [name(p) for p in readers if managers & attributes(p.read_text())] == []


def test_only_plans_joins_plan_data() -> None:
    others = [p for p in modules("gezinsplan") if layer(p, "care", "exchange", "demo")]
    joins = {"select_related", "prefetch_related"}
    assert others
    assert [name(p) for p in others if joins & attributes(p.read_text())] == []


def test_a_side_door_would_be_found() -> None:
    assert "objects" in attributes("Goal.objects.all()")
    assert "select_related" in attributes("goals.select_related('plan')")


@pytest.mark.parametrize("app", APPS)
def test_no_reference_by_string_points_up(app: str) -> None:
    found = [said for p in modules(f"gezinsplan/{app}") for said in upward(app, p.read_text())]
    assert found == []


def test_a_reference_that_points_up_would_be_found() -> None:
    reference = "goal = PlanForeignKey[G, G]('care.Goal', models.CASCADE)"
    assert upward("plans", reference) == ["care.Goal"]
    assert upward("care", reference) == []
    assert upward("people", "models.ForeignKey(to='plans.Plan')") == ["plans.Plan"]


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name(path) for path in modules() if layer(path, *VAGUE)] == []


def test_a_vague_name_would_be_found() -> None:
    assert layer(Path("gezinsplan/care/utils.py"), *VAGUE)
    assert layer(Path("gezinsplan/care/services/pages.py"), *VAGUE)
