"""Karim's answers are the same whether Yasmina wrote anything or not: a block leaves no gap."""

import re
from typing import Any

import pytest
from django.db import connection

from gezinsplan.care.models import Agreement, CheckIn, Goal, Step
from gezinsplan.care.models.own_words import say_strength, say_why
from gezinsplan.plans.models import Block, Circle, Look, Tie, homes, persons, relating
from gezinsplan.plans.models.consenting import switch
from gezinsplan.plans.models.picturing import hang
from gezinsplan.talks.models import Message
from tests.access import (
    around_us,
    beside,
    deciding,
    helping,
    leaving,
    told,
    voices,
    waiting,
)
from tests.access.cast import Cast, picture, undone
from tests.access.routes import address, routes
from tests.people_of_the_story import Story

pytestmark = pytest.mark.slow
CHANGING = (
    (re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"'), "csrf"),
    (re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}"), "id"),
    (re.compile(r'name="key" value="[^"]*"'), "key"),
    (re.compile(r'data-idle-seconds="\d+"'), "seconds"),
)
LISTS = re.compile(r"\((?:%s(?:, )?)+\)")
SAVEPOINTS = re.compile(r'"s\d+_x\d+"')
type Answers = dict[str, tuple[str, list[str]]]


class Ear:
    """Hears the statements of one answer, without how many values each was given."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, run: Any, sql: str, params: Any, many: bool, more: Any) -> Any:
        """Let the statement through."""
        self.asked.append(SAVEPOINTS.sub("s", LISTS.sub("(...)", sql)))
        return run(sql, params, many, more)


def plain(answer: Any) -> str:
    """Return an answer without what differs by nature: tokens, ids."""
    told = f"{answer.status_code} {answer.content.decode(errors='replace')}"
    for form, word in CHANGING:
        told = form.sub(word, told)
    return told


def answers(cast: Cast, name: str) -> Answers:
    """Ask every page of the plan, and note what was said and which statements it took."""
    found: Answers = {}
    for route in routes():
        if not route.in_plan or "pdf" in route.name:
            continue
        ear = Ear()
        with connection.execute_wrapper(ear):
            answer = cast.ask(name, "GET", address(route, cast))
        found[route.name] = (plain(answer), ear.asked)
    return found


def live(story: Story) -> None:
    """Let Yasmina do everything that leaves a row somewhere."""
    yasmina, malika = story.seat("yasmina"), story.seat("malika")
    me = story.person["yasmina"]
    goal = Goal.write("Ik wil mijn rijbewijs", by=yasmina, wish=9)
    CheckIn.make(goal, 3, by=yasmina, show=True)
    CheckIn.make(story.goal["school"], 5, by=yasmina, show=True)
    Step.make(story.goal["school"], "Ik loop mee", by=yasmina)
    say_why(story.goal["school"], "Ik wil rust in huis", by=yasmina)
    say_strength(story.goal["school"], "Ik kan goed uitleggen", "can", by=yasmina)
    Message.say(story.goal["school"], "Hij lachte vandaag", by=yasmina)
    Agreement.make("Yasmina belt de rijschool", [me], by=malika)
    kept = Agreement.make("Samen naar zee", [me, story.person["malika"]], by=yasmina)
    kept.keep(by=yasmina)
    Agreement.make("Sami helpen met rekenen", [story.person["sami"]], by=yasmina)
    photo = hang(picture(), by=malika)
    Tie(plan=story.plan, subject=photo.pk, person=me, how=Tie.How.ABOUT).save()
    homes.house(me, "op kot", by=malika)
    persons.write_detail(me, "phone", "0470", by=yasmina, circle=malika.shared_circle("everyone"))
    relating.relate(me, "sibling", story.person["sami"], by=malika)
    persons.change_person(me, 1, by=yasmina, word="de oudste")
    circle = Circle.objects.get(plan_id=story.plan.pk, pk=goal.circle_id)
    switch(story.seat("tom"), circle, on=True, by=malika)
    switch(story.seat("griet"), circle, on=False, by=malika)
    for seat in (malika, story.seat("tom")):
        Look.write(seat, "goal.read", goal)
        Look.write(seat, "plan.read", me)


LIVES = (
    *(live, around_us.live, voices.live, told.live, beside.live, helping.live, leaving.live),
    waiting.live,
    deciding.live,
)


def differences(one: Answers, other: Answers) -> list[str]:
    """Return the pages whose words or statements differ."""
    words = [f"{name} says something else" for name in one if one[name][0] != other[name][0]]
    asked = [f"{name} asks something else" for name in one if one[name][1] != other[name][1]]
    return [*words, *asked]


def test_karim_notices_nothing_of_what_yasmina_does(cast: Cast) -> None:
    before = answers(cast, "karim")
    with undone():
        for lives in LIVES:
            lives(cast.story)
        after = answers(cast, "karim")
    assert differences(before, after) == []


def test_without_the_block_he_would_have_noticed(cast: Cast) -> None:
    with undone():
        Block.objects.filter(plan_id=cast.story.plan.pk).delete()
        before = answers(cast, "karim")
        for lives in LIVES:
            lives(cast.story)
        after = answers(cast, "karim")
    assert len(differences(before, after)) > 5


def test_malika_notices_nothing_of_who_yasmina_confides_in(cast: Cast) -> None:
    before = answers(cast, "malika")
    with undone():
        helping.confide(cast.story)
        after = answers(cast, "malika")
    assert differences(before, after) == []
