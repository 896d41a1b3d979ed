"""A child's own page: its own until it is given, from the day it says, and back at any time."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gezinsplan.care.models import AboutMe
from gezinsplan.care.models.about_me import (
    give_about_me,
    given_to,
    take_about_me_back,
    write_about_me,
)
from gezinsplan.care.models.leaving import choose_new
from gezinsplan.kit import clock
from gezinsplan.plans.models import NotAllowedError
from gezinsplan.plans.models.erasing import forget_person
from tests.care.asking import everything
from tests.care.test_leaving import leaves_on
from tests.people_of_the_story import Story
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def written(story: Story) -> AboutMe:
    """Let Imane write her page."""
    return write_about_me({"glad": "voetbal en buiten"}, by=story.seat("imane"))


def test_nobody_reads_it_before_imane_gives_it(story: Story) -> None:
    written(story)
    for name in ("malika", "sofie", "lien"):
        assert not story.seat(name).sees(AboutMe).exists()


@pytest.mark.parametrize(("name", "finds"), [("imane", True), ("malika", True), ("tom", False)])
def test_family_always_finds_the_way_to_a_page_of_their_own(
    story: Story, name: str, finds: bool
) -> None:
    more = visitor(story, name).get(reverse("plans:more", args=[story.plan.pk])).content.decode()
    assert (reverse("care:about_me", args=[story.plan.pk]) in more) is finds


def test_no_reader_is_chosen_beforehand(story: Story) -> None:
    written(story)
    where = reverse("care:about_me_give", args=[story.plan.pk])
    imane = visitor(story, "imane")
    assert "checked" not in imane.get(where).content.decode()
    assert imane.post(where, {}).status_code == 422


def test_sofie_reads_it_from_her_first_day_and_no_longer_than_imane_wants(story: Story) -> None:
    row, imane = written(story), story.seat("imane")
    over = leaves_on(story, "tom", 1)
    monday = clock.today(story.plan.time_zone) + timedelta(days=4)
    choose_new(over, story.person["sofie"], monday, by=story.seat("malika"))
    give_about_me(row, story.person["sofie"], by=imane)
    where = reverse("care:about_me_read", args=[story.plan.pk, row.pk])
    assert visitor(story, "sofie").get(where).status_code == 404
    with clock.at(clock.now() + timedelta(days=4)):
        assert [one.pk for one in given_to(story.seat("sofie"))] == [row.pk]
    assert not story.seat("malika").sees(AboutMe).exists()
    take_about_me_back(row, by=imane)
    with clock.at(clock.now() + timedelta(days=4)):
        assert given_to(story.seat("sofie")) == []


def test_imane_sees_the_face_and_the_day_of_who_comes(story: Story) -> None:
    over = leaves_on(story, "tom", 1)
    monday = clock.today(story.plan.time_zone) + timedelta(days=4)
    choose_new(over, story.person["sofie"], monday, by=story.seat("malika"))
    page = visitor(story, "imane").get(reverse("care:about_me", args=[story.plan.pk]))
    assert "<b>Sofie</b> komt op" in page.content.decode()


def test_nobody_is_promised_who_is_not_there(story: Story) -> None:
    row = written(story)
    with pytest.raises(NotAllowedError):
        give_about_me(row, story.person["hilde"], by=story.seat("imane"))


def test_sofie_reads_it_at_once_when_no_day_was_named(story: Story) -> None:
    row = written(story)
    give_about_me(row, story.person["sofie"], by=story.seat("imane"))
    where = reverse("care:about_me_read", args=[story.plan.pk, row.pk])
    assert "voetbal en buiten" in visitor(story, "sofie").get(where).content.decode()


@pytest.mark.parametrize(
    ("go", "then"), [("more", "about_me_more"), ("give", "about_me_give"), ("x", "about_me")]
)
def test_a_button_that_leads_on_keeps_what_imane_typed_first(
    story: Story, go: str, then: str
) -> None:
    where = reverse("care:about_me", args=[story.plan.pk])
    imane, sent = visitor(story, "imane"), {"glad": "voetbal", "key": "een", "go": go}
    answer = imane.post(where, sent)
    assert answer.headers["Location"] == reverse(f"care:{then}", args=[story.plan.pk])
    assert AboutMe.objects.get(plan_id=story.plan.pk, voice=story.person["imane"]).glad == "voetbal"
    imane.post(where, {**sent, "key": "twee"})
    assert everything(story).count("about_me.written") == 1


def test_leading_on_with_nothing_typed_begins_no_page(story: Story) -> None:
    where = reverse("care:about_me", args=[story.plan.pk])
    visitor(story, "imane").post(where, {"glad": "", "key": "een", "go": "more"})
    assert not AboutMe.objects.filter(plan_id=story.plan.pk).exists()


def test_taking_it_back_keeps_what_imane_typed(story: Story) -> None:
    row, imane = written(story), visitor(story, "imane")
    give_about_me(row, story.person["sofie"], by=story.seat("imane"))
    where = reverse("care:about_me_give", args=[story.plan.pk])
    long = {"back": "1", "glad": "a" * 301}
    assert imane.post(where, long).status_code == 422
    assert given_to(story.seat("sofie")) != []
    assert imane.post(where, {"back": "1", "hard": "drukte"}).status_code == 303
    row.refresh_from_db()
    assert (row.glad, row.hard, row.reader_id) == ("voetbal en buiten", "drukte", None)


def test_it_goes_with_the_child(story: Story) -> None:
    row = written(story)
    forget_person(story.plan.pk, story.person["imane"])
    assert not AboutMe.objects.filter(plan_id=story.plan.pk, pk=row.pk).exists()
