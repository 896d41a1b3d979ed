"""What was promised finds another hand, or may rest; a no leaves no trace."""

import pytest
from django.urls import reverse

from gezinsplan.care.models import Agreement, Passing
from gezinsplan.care.models.passing_on import answer_on, ask_on, asked_of
from gezinsplan.plans.models import NotAllowedError
from tests.care.test_handing_over import replaced
from tests.measures import counted
from tests.people_of_the_story import Story
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def test_griet_reads_one_promise_and_her_yes_takes_tom_out_of_it(story: Story) -> None:
    row, griet = replaced(story), story.seat("griet")
    tom = story.agreement["tom"]
    tom.plan = story.plan
    ask_on(row, tom, griet.person, by=story.seat("malika"))
    [asked] = asked_of(griet)
    assert asked.agreement.pk == tom.pk
    page = visitor(story, "griet").get(reverse("care:agreements", args=[story.plan.pk]))
    assert "Neem jij dit over?" in page.content.decode()
    answer_on(asked.passing, yes=True, by=griet)
    assert tom.is_named(griet.person_id)
    assert not tom.is_named(story.person["tom"].pk)
    assert asked_of(griet) == []


def test_oma_says_yes_by_her_own_link(story: Story) -> None:
    row = replaced(story)
    tom = story.agreement["tom"]
    tom.plan = story.plan
    passing = ask_on(row, tom, story.person["fatima"], by=story.seat("malika"))
    oma = visitor(story, "fatima")
    page = oma.get(reverse("care:link_page", args=[story.plan.pk])).content.decode()
    assert "Neem jij dit over?" in page
    where = reverse("care:link_passing", args=[story.plan.pk, passing.pk])
    assert oma.post(where, {"answer": "yes"}).status_code == 303
    assert tom.is_named(story.person["fatima"].pk)


def test_a_no_leaves_the_promise_open_and_says_nothing_of_it(story: Story) -> None:
    row, griet = replaced(story), story.seat("griet")
    tom = story.agreement["tom"]
    tom.plan = story.plan
    passing = ask_on(row, tom, griet.person, by=story.seat("malika"))
    answer_on(passing, yes=False, by=griet)
    assert not Passing.objects.filter(plan_id=story.plan.pk).exists()
    assert tom.is_named(story.person["tom"].pk)


def test_nobody_in_mind_or_gone_is_asked(story: Story) -> None:
    row, tom = replaced(story), story.agreement["tom"]
    tom.plan = story.plan
    for name in ("joris", "tom"):
        gone = type(story.person[name]).objects.get(plan_id=story.plan.pk, pk=story.person[name].pk)
        with pytest.raises(NotAllowedError):
            ask_on(row, tom, gone, by=story.seat("malika"))


def test_a_promise_may_rest(story: Story) -> None:
    row, tom = replaced(story), story.agreement["tom"]
    malika = visitor(story, "malika")
    where = reverse("care:passing", args=[story.plan.pk, row.pk])
    assert malika.post(where, {"agreement": str(tom.pk), "rests": "1"}).status_code == 303
    assert "mag blijven liggen" in malika.get(where).content.decode()
    assert malika.post(where, {"agreement": "niets", "rests": "1"}).status_code == 404
    assert malika.post(where, {"agreement": str(tom.pk)}).status_code == 422


@pytest.mark.slow
def test_thirty_promises_take_as_many_questions_as_three(story: Story) -> None:
    row, malika, griet = replaced(story), story.seat("malika"), story.person["griet"]
    pages = (
        ("malika", reverse("care:hand_over", args=[story.plan.pk, row.pk])),
        ("malika", reverse("care:passing", args=[story.plan.pk, row.pk])),
        ("griet", reverse("care:agreements", args=[story.plan.pk])),
    )
    browsers = {name: visitor(story, name) for name in ("malika", "griet")}
    found = []
    for more in (3, 27):
        for number in range(more):
            deal = Agreement.make(f"Werk {number}", [story.person["tom"]], by=malika)
            ask_on(row, deal, griet, by=malika)
        counts = []
        for name, where in pages:
            browsers[name].get(where)
            with counted() as statements:
                assert browsers[name].get(where).status_code == 200
            counts.append(len(statements))
        found.append(counts)
    assert found[0] == found[1]
    assert max(found[0]) <= 20
