"""Where things lie in the house: written once, and read by whom the family lets read it."""

import pytest
from django.urls import reverse

from gezinsplan.care.models import HandOver, HouseLine
from gezinsplan.care.models.handing import agree
from gezinsplan.care.models.house import drop_line, house_lines, say_where
from gezinsplan.plans.models import NotAllowedError
from gezinsplan.plans.models.consenting import switch
from gezinsplan.plans.models.erasing import forget_person
from tests.care.asking import everything
from tests.care.test_handing_over import replaced
from tests.people_of_the_story import Story, seat
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
LINEN = "De lakens liggen boven"


def opened(story: Story, *reads: str) -> HandOver:
    """Let the family choose what Hilde reads, and let her come in."""
    row = replaced(story)
    agree(row, reads, by=story.seat("malika"))
    seat(story, "hilde", "own_only")
    return row


def test_everybody_of_the_family_writes_and_reads_it(story: Story) -> None:
    where = reverse("care:house", args=[story.plan.pk])
    assert visitor(story, "imane").post(where, {"words": LINEN}).status_code == 303
    assert everything(story)[-1] == "house.said"
    assert LINEN in visitor(story, "malika").get(where).content.decode()
    assert visitor(story, "lien").get(where).status_code == 403
    for name in ("sofie", "griet"):
        assert visitor(story, name).get(where).status_code == 403
        assert not story.seat(name).sees(HouseLine).exists()


def test_hilde_reads_it_when_the_family_chose_that(story: Story) -> None:
    say_where(LINEN, by=story.seat("malika"))
    row = opened(story, "house")
    where = reverse("care:hand_over", args=[story.plan.pk, row.pk])
    assert LINEN in visitor(story, "hilde").get(where).content.decode()
    say_where("De bezem staat achter", by=story.seat("imane"))
    assert len(house_lines(story.seat("hilde"))) == 2
    agree(row, [], by=story.seat("malika"))
    assert house_lines(story.seat("hilde")) == []


def test_hilde_reads_nothing_of_it_when_something_else_was_chosen(story: Story) -> None:
    say_where(LINEN, by=story.seat("malika"))
    opened(story, "did")
    say_where("De bezem staat achter", by=story.seat("malika"))
    assert house_lines(story.seat("hilde")) == []


def test_it_is_offered_only_when_there_is_something_behind_it(story: Story) -> None:
    row = replaced(story)
    where = reverse("care:hand_over_read", args=[story.plan.pk, row.pk])
    malika = visitor(story, "malika")
    assert 'value="house"' not in malika.get(where).content.decode()
    say_where(LINEN, by=story.seat("malika"))
    assert 'value="house"' in malika.get(where).content.decode()


def test_a_new_line_opens_no_goal_that_was_closed_since(story: Story) -> None:
    school, malika = story.goal["school"], story.seat("malika")
    say_where(LINEN, by=malika)
    opened(story, "house", f"goal:{school.pk}")
    switch(story.seat("hilde"), school.circle, on=False, by=malika)
    say_where("De bezem staat achter", by=malika)
    assert not story.seat("hilde").sees(type(school)).filter(pk=school.pk).exists()


def test_nobody_takes_another_ones_line_away(story: Story) -> None:
    line = say_where(LINEN, by=story.seat("imane"))
    where = reverse("care:house_drop", args=[story.plan.pk, line.pk])
    assert visitor(story, "malika").post(where).status_code == 403
    with pytest.raises(NotAllowedError):
        drop_line(line, by=story.seat("malika"))
    assert visitor(story, "imane").post(where).status_code == 303
    assert house_lines(story.seat("malika")) == []
    assert everything(story)[-1] == "house.dropped"


def test_yasminas_line_stays_hidden_from_karim(story: Story) -> None:
    say_where(LINEN, by=story.seat("yasmina"))
    assert house_lines(story.seat("karim")) == []


def test_an_empty_line_is_asked_again_and_a_line_goes_with_who_wrote_it(story: Story) -> None:
    where = reverse("care:house", args=[story.plan.pk])
    assert visitor(story, "imane").post(where, {"words": " "}).status_code == 422
    say_where(LINEN, by=story.seat("imane"))
    forget_person(story.plan.pk, story.person["imane"])
    assert house_lines(story.seat("malika")) == []
