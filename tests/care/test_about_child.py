"""A small child's page: made with a carer, in the child's words, and in the end its own."""

import pytest
from django.urls import reverse

from gezinsplan.care.models import AboutMe
from gezinsplan.care.models.about_child import own_children
from gezinsplan.care.models.about_me import (
    give_about_me,
    given_to,
    page_of,
    take_about_me_back,
    write_about_me,
)
from gezinsplan.care.models.about_more import lay_beside
from gezinsplan.care.models.handing import agree
from gezinsplan.care.models.leaving import choose_new
from gezinsplan.plans.models import NotAllowedError, relating
from gezinsplan.plans.models.erasing import forget_person
from gezinsplan.plans.rules import Choice
from tests.care.asking import everything
from tests.care.test_leaving import leaves_on
from tests.people_of_the_story import Story, seat
from tests.pictures import picture
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
GLAD = "sokken zoeken"


def with_sami(story: Story) -> AboutMe:
    """Let Malika write down what Sami says."""
    return write_about_me({"glad": GLAD}, by=story.seat("malika"), whose=story.person["sami"])


def its_page(story: Story, name: str = "about_child") -> str:
    """Return where Malika makes the page with Sami."""
    return reverse(f"care:{name}", args=[story.plan.pk, story.person["sami"].pk])


def test_malika_makes_it_with_sami_in_his_words(story: Story) -> None:
    answer = visitor(story, "malika").post(its_page(story), {"glad": GLAD})
    assert answer.status_code == 303
    row = AboutMe.objects.get(plan_id=story.plan.pk, voice=story.person["sami"])
    assert (row.glad, row.noted_by_id) == (GLAD, story.person["malika"].pk)
    assert everything(story)[-1] == "about_me.written"


def test_nobody_else_reads_what_sami_said_before_it_is_given(story: Story) -> None:
    with_sami(story)
    for name in ("yasmina", "karim", "imane", "lien", "sofie"):
        assert not story.seat(name).sees(AboutMe).exists()


def test_who_reads_it_also_reads_whose_hand_it_was(story: Story) -> None:
    row = with_sami(story)
    give_about_me(row, story.person["sofie"], by=story.seat("malika"))
    where = reverse("care:about_me_read", args=[story.plan.pk, row.pk])
    page = visitor(story, "sofie").get(where).content.decode()
    assert GLAD in page
    assert "Verteld door Sami, opgeschreven door Malika." in page
    take_about_me_back(row, by=story.seat("malika"))
    assert visitor(story, "sofie").get(where).status_code == 404
    assert page_of(story.person["sami"], by=story.seat("malika"))


def test_the_page_is_called_samis_and_not_malikas(story: Story) -> None:
    with_sami(story)
    malika = visitor(story, "malika")
    page = malika.get(its_page(story, "about_child_give")).content.decode()
    assert "Wie mag het blad van Sami lezen?" in page
    more = malika.get(its_page(story, "about_child_more")).content.decode()
    assert "Alleen wie het blad van Sami leest" in more
    assert "jouw blad" not in more
    onward = malika.post(its_page(story), {"glad": "sterren", "go": "more"})
    assert onward.headers["Location"] == its_page(story, "about_child_more")


@pytest.mark.parametrize("child", ["imane", "bilal", "zestien"])
def test_a_child_that_comes_in_itself_makes_its_own_page(story: Story, child: str) -> None:
    write_about_me({"glad": "van mij alleen"}, by=story.seat(child))
    where = reverse("care:about_child", args=[story.plan.pk, story.person[child].pk])
    malika = visitor(story, "malika")
    assert malika.get(where).status_code == 404
    assert malika.post(where, {"glad": "iets anders"}).status_code == 404
    with pytest.raises(NotAllowedError):
        write_about_me({}, by=story.seat("malika"), whose=story.person[child])


def test_with_a_seat_of_his_own_it_is_samis_alone(story: Story) -> None:
    row, malika = with_sami(story), story.seat("malika")
    seat(story, "sami", Choice.NOT_PRIVATE)
    assert not story.seat("malika").sees(AboutMe).exists()
    assert visitor(story, "malika").get(its_page(story)).status_code == 404
    with pytest.raises(NotAllowedError):
        lay_beside(row, picture(), by=malika)
    own = reverse("care:about_me", args=[story.plan.pk])
    sami = visitor(story, "sami")
    page = sami.get(own).content.decode()
    assert GLAD in page
    assert "Malika schreef dit samen met jou op" in page
    sami.post(own, {"glad": "voetbal"})
    row.refresh_from_db()
    assert (row.glad, row.noted_by_id) == ("voetbal", None)


def test_a_seat_that_ended_gives_no_carer_the_page_back(story: Story) -> None:
    with_sami(story)
    seat(story, "sami", Choice.NOT_PRIVATE).end()
    assert own_children(story.seat("malika")) != []
    assert visitor(story, "malika").get(its_page(story)).status_code == 404


def test_karim_who_decides_nothing_about_sami_makes_no_page_for_him(story: Story) -> None:
    with_sami(story)
    for name in ("karim", "yasmina", "imane"):
        assert visitor(story, name).get(its_page(story)).status_code == 404
    assert visitor(story, "lien").get(its_page(story)).status_code == 403


def test_two_carers_each_read_only_what_they_wrote_down(story: Story) -> None:
    row, malika = with_sami(story), story.seat("malika")
    relating.relate(
        story.person["karim"], "parent", story.person["sami"], by=malika, authority=True
    )
    page = visitor(story, "karim").get(its_page(story)).content.decode()
    assert GLAD not in page
    theirs = write_about_me({"glad": "auto's"}, by=story.seat("karim"), whose=story.person["sami"])
    assert theirs.pk != row.pk
    assert page_of(story.person["sami"], by=story.seat("malika")) == row


def test_without_authority_the_look_at_what_was_written_ends(story: Story) -> None:
    with_sami(story)
    malika = story.seat("malika")
    relating.relate(story.person["malika"], "parent", story.person["sami"], by=malika)
    assert visitor(story, "malika").get(its_page(story)).status_code == 404


def test_no_reader_is_promised_who_is_sami_or_malika(story: Story) -> None:
    row = with_sami(story)
    for name in ("sami", "malika"):
        with pytest.raises(NotAllowedError):
            give_about_me(row, story.person[name], by=story.seat("malika"))
    assert given_to(story.seat("sofie")) == []


@pytest.mark.slow
def test_the_hand_that_wrote_is_nameless_after_its_erasing(story: Story) -> None:
    row = with_sami(story)
    give_about_me(row, story.person["sofie"], by=story.seat("malika"))
    forget_person(story.plan.pk, story.person["malika"])
    where = reverse("care:about_me_read", args=[story.plan.pk, row.pk])
    page = visitor(story, "sofie").get(where).content.decode()
    assert GLAD in page
    assert "opgeschreven door" not in page


def test_it_goes_with_sami(story: Story) -> None:
    row = with_sami(story)
    forget_person(story.plan.pk, story.person["sami"])
    assert not AboutMe.objects.filter(plan_id=story.plan.pk, pk=row.pk).exists()


def test_who_comes_finds_samis_page_and_face_where_they_come_in(story: Story) -> None:
    row, malika = with_sami(story), story.seat("malika")
    over = leaves_on(story, "tom", 3)
    choose_new(over, story.person["sofie"], None, by=malika)
    agree(over, [], by=malika)
    give_about_me(row, story.person["sofie"], by=malika)
    page = visitor(story, "sofie").get(reverse("care:hand_over", args=[story.plan.pk, over.pk]))
    assert reverse("care:about_me_read", args=[story.plan.pk, row.pk]) in page.content.decode()
    ours = visitor(story, "malika").get(reverse("care:hand_over", args=[story.plan.pk, over.pk]))
    assert "Sami maakt ook een blad voor Sofie" in ours.content.decode()
