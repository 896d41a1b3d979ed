"""A thank you with a drawing, and what who leaves says to the family: read by nobody else."""

import pytest
from django.urls import reverse

from gezinsplan.care.models import HandOver, HandOverLetter
from gezinsplan.care.models.handing import agree
from gezinsplan.care.models.letters import US, answer_letter, letter_of, write_letter
from gezinsplan.care.models.thanking import drawn, thank
from gezinsplan.plans.models import Media, NotAllowedError
from gezinsplan.plans.models.consenting import switch
from gezinsplan.plans.models.erasing import forget_person
from tests.care.asking import everything
from tests.care.test_handing_over import replaced
from tests.care.test_leaving import leaves_on
from tests.people_of_the_story import Story, seat
from tests.pictures import photograph, picture
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SAID = "Ik vond het fijn bij jullie"


def at(story: Story, name: str, row: HandOver) -> str:
    """Return an address of a goodbye."""
    return reverse(f"care:{name}", args=[story.plan.pk, row.pk])


def greeted(story: Story, row: HandOver) -> None:
    """Let Tom say goodbye to the family."""
    thank(row, "Dank je Tom", by=story.seat("malika"))
    where = at(story, "hand_over_goodbye", row)
    assert visitor(story, "tom").post(where, {"words": SAID}).status_code == 303


def test_the_family_reads_what_tom_says_to_it(story: Story) -> None:
    row = leaves_on(story, "tom", 3)
    greeted(story, row)
    assert everything(story)[-1] == "hand_over.parted"
    for name in ("malika", "imane", "tom"):
        assert SAID in visitor(story, name).get(at(story, "hand_over", row)).content.decode()


def test_who_comes_never_reads_it_whatever_was_opened(story: Story) -> None:
    row = replaced(story)
    greeted(story, row)
    letter = write_letter(row, "Eerst koffie", by=story.seat("tom"))
    answer_letter(letter, row, good=True, by=story.seat("malika"))
    agree(row, ["did", "letter"], by=story.seat("malika"))
    seat(story, "hilde", "own_only")
    page = visitor(story, "hilde").get(at(story, "hand_over", row)).content.decode()
    assert "Eerst koffie" in page
    assert SAID not in page
    assert {one.whom for one in story.seat("hilde").sees(HandOverLetter)} == {"next"}


def test_a_letter_and_a_goodbye_stand_apart(story: Story) -> None:
    row, tom = replaced(story), story.seat("tom")
    greeted(story, row)
    assert letter_of(row, by=tom) is None
    write_letter(row, "Dag allemaal", by=tom, whom=US)
    assert HandOverLetter.objects.filter(plan_id=story.plan.pk, hand_over=row).count() == 1


def test_nobody_says_goodbye_for_tom_or_after_his_last_day(story: Story) -> None:
    row = leaves_on(story, "tom", 3)
    assert visitor(story, "griet").get(at(story, "hand_over_goodbye", row)).status_code == 404
    assert visitor(story, "lien").post(
        at(story, "hand_over_goodbye", row), {"words": "dag"}
    ).status_code in (403, 404)
    row.ended_at = row.made_at
    with pytest.raises(NotAllowedError):
        write_letter(row, "Dag", by=story.seat("tom"), whom=US)


def test_a_goal_that_was_closed_for_hilde_stays_closed_when_a_letter_goes_on(story: Story) -> None:
    row, malika = replaced(story), story.seat("malika")
    letter = write_letter(row, "Eerst koffie", by=story.seat("tom"))
    school = story.goal["school"]
    agree(row, [f"goal:{school.pk}"], by=malika)
    hilde = seat(story, "hilde", "own_only")
    hilde.plan = story.plan
    switch(hilde, school.circle, on=False, by=malika)
    answer_letter(letter, row, good=True, by=malika)
    assert not story.seat("hilde").sees(type(school)).filter(pk=school.pk).exists()


@pytest.mark.slow
def test_the_thanks_take_a_drawing_along_for_tom_and_us_alone(story: Story) -> None:
    row = leaves_on(story, "tom", 3)
    sent = {"words": "Dank je Tom", "photo": photograph()}
    answer = visitor(story, "malika").post(at(story, "hand_over_thank", row), sent)
    assert answer.status_code == 303
    drawing = drawn(row, by=story.seat("malika"))
    assert drawing
    where = reverse("plans:media", args=[story.plan.pk, drawing.pk])
    for name in ("tom", "imane", "malika"):
        assert visitor(story, name).get(where).status_code == 200
        assert where in visitor(story, name).get(at(story, "hand_over", row)).content.decode()
    for name in ("griet", "sofie", "els"):
        assert visitor(story, name).get(where).status_code == 404


def test_who_comes_sees_no_drawing_that_was_for_who_left(story: Story) -> None:
    row = replaced(story)
    thank(row, "Dank", by=story.seat("malika"), drawing=picture())
    agree(row, ["did"], by=story.seat("malika"))
    seat(story, "hilde", "own_only")
    assert not story.seat("hilde").sees(Media).exists()


def test_a_newer_drawing_takes_the_place_of_the_older_one(story: Story) -> None:
    row, malika = leaves_on(story, "tom", 3), story.seat("malika")
    for _ in "ab":
        thank(row, "Dank", by=malika, drawing=picture())
    assert Media.objects.filter(plan_id=story.plan.pk, of=row.pk).count() == 1


def test_malika_takes_her_drawing_back_and_what_she_was_typing_stays(story: Story) -> None:
    row, malika = leaves_on(story, "tom", 3), story.seat("malika")
    thank(row, "Dank", by=malika, drawing=picture())
    sent = {"away": "1", "words": "Dank voor alle maandagen"}
    for _ in "ab":
        answer = visitor(story, "malika").post(at(story, "hand_over_thank", row), sent)
        assert ">\nDank voor alle maandagen</textarea>" in answer.content.decode()
    assert drawn(row, by=malika) is None
    row.refresh_from_db()
    assert row.words == "Dank"
    assert everything(story)[-1] == "hand_over.undrawn"


def test_thanks_without_words_or_with_no_picture_are_asked_again(story: Story) -> None:
    row = leaves_on(story, "tom", 3)
    malika, where = visitor(story, "malika"), at(story, "hand_over_thank", row)
    assert malika.post(where, {"photo": photograph()}).status_code == 422
    wrong = {"words": "Dank", "photo": photograph(b"geen foto")}
    again = malika.post(where, wrong)
    assert again.status_code == 422
    assert ">\nDank</textarea>" in again.content.decode()


def test_what_tom_said_goes_with_tom(story: Story) -> None:
    row = leaves_on(story, "tom", 3)
    greeted(story, row)
    forget_person(story.plan.pk, story.person["tom"])
    assert not HandOverLetter.objects.filter(plan_id=story.plan.pk, hand_over=row).exists()
