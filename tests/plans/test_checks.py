"""The house doesn't start with an open door, or with a change that it can't say."""

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from django.core.checks import run_checks
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from gezinsplan.kit.access import public
from gezinsplan.plans.checks import every_change_has_its_sentence, every_view_says_who_may_come_in
from gezinsplan.plans.verbs import VERBS, Verb


def open_door(request: HttpRequest) -> HttpResponse:
    """Be a view that forgot to say who may come in."""
    return HttpResponse()


@public
def front_door(request: HttpRequest) -> HttpResponse:
    """Be a view for anybody."""
    return HttpResponse()


@pytest.fixture
def map_with_a_fault() -> Iterator[str]:
    """A map in which one address, deep inside, forgot to say who may come in."""
    made = ModuleType("map_with_a_fault")
    inner = [path("open/", open_door), path("voor/", front_door)]
    vars(made)["urlpatterns"] = [path("huis/", include((inner, "huis")))]
    sys.modules[made.__name__] = made
    yield made.__name__
    del sys.modules[made.__name__]


def test_every_view_of_ours_says_who_may_come_in() -> None:
    assert every_view_says_who_may_come_in() == []


def test_a_view_that_says_nothing_stops_the_house(map_with_a_fault: str) -> None:
    found = every_view_says_who_may_come_in(urlconf=map_with_a_fault)
    assert [fault.id for fault in found] == ["plans.E001"]
    assert "huis/open/" in found[0].msg
    assert found[0].is_serious()


def test_every_change_can_be_said() -> None:
    assert every_change_has_its_sentence() == []


def test_a_change_without_a_sentence_stops_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VERBS, "plan.danced", Verb("plan.danced", "plan.read"))
    assert [fault.id for fault in every_change_has_its_sentence()] == ["plans.E002"]


def test_both_are_asked_at_every_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VERBS, "plan.danced", Verb("plan.danced", "plan.read"))
    assert "plans.E002" in {fault.id for fault in run_checks()}
