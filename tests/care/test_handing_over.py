"""Somebody comes: what the family chose opens, and nothing else; promises find another hand."""

from typing import Any

import pytest
from django.urls import reverse

from gezinsplan.care.models import Agreement, Goal, HandOver, HandOverLetter, Passing
from gezinsplan.care.models.handing import agree, answer_letter, write_letter
from gezinsplan.care.models.leaving import choose_new, thank
from gezinsplan.care.models.passing_on import answer_on, ask_on, asked_of
from gezinsplan.plans.models import NotAllowedError, Tie
from tests.care.test_leaving import leaves_on
from tests.measures import counted
from tests.people_of_the_story import Story, seat
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def replaced(story: Story, new: str = "hilde") -> HandOver:
    """Let Tom leave in three days, and somebody begin after him."""
    row = leaves_on(story, "tom", 3)
    choose_new(row, story.person[new], None, by=story.seat("malika"))
    return row


def seen(story: Story, name: str, model: Any) -> set[Any]:
    """Return the ids of what somebody sees."""
    return set(story.seat(name).sees(model).values_list("pk", flat=True))


def test_nothing_is_the_plain_choice_and_opens_nothing(story: Story) -> None:
    row = replaced(story)
    where = reverse("care:hand_over_read", args=[story.plan.pk, row.pk])
    first = visitor(story, "malika").get(where).content.decode()
    assert 'value="nothing" checked' in first.replace('id="id_reads_0" ', "") or "checked" in first
    assert first.count("checked") == 1
    visitor(story, "malika").post(where, {"reads": "nothing"})
    seat(story, "hilde", "own_only")
    assert seen(story, "hilde", Agreement) == set()
    assert seen(story, "hilde", Goal) == set()


def test_what_was_chosen_opens_when_the_new_one_accepts_and_nothing_else(story: Story) -> None:
    row, malika = replaced(story), story.seat("malika")
    school, tom = story.goal["school"], story.agreement["tom"]
    tom.plan = story.plan
    tom.keep(by=malika)
    agree(row, ["did", f"goal:{school.pk}"], by=malika)
    seat(story, "hilde", "own_only")
    assert seen(story, "hilde", Goal) == {school.pk}
    assert tom.pk in seen(story, "hilde", Agreement)
    elsewhere = Agreement.objects.filter(plan_id=story.plan.pk).exclude(goal=school)
    named = Tie.objects.filter(person=story.person["tom"], how="named").values("subject")
    others = set(elsewhere.exclude(pk__in=named).values_list("pk", flat=True))
    assert not others & seen(story, "hilde", Agreement)
    assert not tom.is_named(story.person["hilde"].pk)


def test_choosing_less_closes_at_once(story: Story) -> None:
    row, malika = replaced(story), story.seat("malika")
    seat(story, "hilde", "own_only")
    agree(row, ["did", f"goal:{story.goal['school'].pk}"], by=malika)
    assert seen(story, "hilde", Goal)
    agree(row, [], by=malika)
    assert seen(story, "hilde", Goal) == set()
    assert seen(story, "hilde", Agreement) == set()


def test_the_letter_goes_on_only_after_the_family_read_it_and_chose_it(story: Story) -> None:
    row, malika = replaced(story), story.seat("malika")
    thank(row, "Dank je", by=malika)
    letter = write_letter(row, "Eerst koffie", by=story.seat("tom"))
    seat(story, "hilde", "own_only")
    agree(row, ["letter"], by=malika)
    assert seen(story, "hilde", HandOverLetter) == set()
    answer_letter(letter, row, good=False, by=malika)
    assert seen(story, "hilde", HandOverLetter) == set()
    again = write_letter(row, "Eerst koffie, dan de was", by=story.seat("tom"))
    answer_letter(again, row, good=True, by=malika)
    assert seen(story, "hilde", HandOverLetter) == {letter.pk}
    where = reverse("care:hand_over", args=[story.plan.pk, row.pk])
    page = visitor(story, "hilde").get(where).content.decode()
    assert "dan de was" in page
    assert "Dank je" not in page


def test_a_second_who_decides_says_yes_before_anything_opens(story: Story) -> None:
    row, malika = replaced(story), story.seat("malika")
    seat(story, "hilde", "own_only")
    karim = story.seat("karim")
    karim.steers = True
    karim.save()
    wanted = [f"goal:{story.goal['school'].pk}"]
    agree(row, wanted, by=malika)
    assert seen(story, "hilde", Goal) == set()
    agree(row, wanted, by=story.seat("karim"))
    assert seen(story, "hilde", Goal)


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


def test_a_new_consultant_with_a_mandate_is_shown_with_it(story: Story) -> None:
    row = replaced(story, "mandaat")
    where = reverse("care:hand_over", args=[story.plan.pk, row.pk])
    assert 'class="mandate"' in visitor(story, "malika").get(where).content.decode()


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
