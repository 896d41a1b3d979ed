"""Somebody comes: what the family chose opens, and nothing else; promises find another hand."""

from typing import Any

import pytest
from django.urls import reverse

from gezinsplan.care.models import Agreement, Goal, HandOver, HandOverLetter
from gezinsplan.care.models.handing import agree
from gezinsplan.care.models.leaving import choose_new
from gezinsplan.care.models.letters import answer_letter, write_letter
from gezinsplan.care.models.thanking import thank
from gezinsplan.plans.models import NotAllowedError, Tie
from gezinsplan.plans.models.consenting import switch
from tests.care.test_leaving import leaves_on
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


def test_a_new_consultant_with_a_mandate_is_shown_with_it(story: Story) -> None:
    row = replaced(story, "mandaat")
    where = reverse("care:hand_over", args=[story.plan.pk, row.pk])
    assert 'class="mandate"' in visitor(story, "malika").get(where).content.decode()


def test_malika_opens_nothing_that_she_does_not_see_herself(story: Story) -> None:
    row, malika = replaced(story), story.seat("malika")
    kept = Goal.write("Rust voor mij", by=story.seat("yasmina"))
    deal = Agreement.make(
        "Samen wandelen", [story.person["tom"]], by=story.seat("yasmina"), goal=kept
    )
    switch(story.seat("malika"), kept.circle, on=False, by=story.seat("malika"))
    assert not malika.sees(Agreement).filter(pk=deal.pk).exists()
    agree(row, ["did"], by=story.seat("malika"))
    seat(story, "hilde", "own_only")
    assert deal.pk not in seen(story, "hilde", Agreement)
    with pytest.raises(NotAllowedError):
        agree(row, [f"goal:{kept.pk}"], by=story.seat("malika"))
