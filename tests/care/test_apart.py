"""Goals written apart: nothing of the other's list leaks until both are ready (house rule 10)."""

import pytest

from gezinsplan.care.models import Apart, ApartGoal
from gezinsplan.plans.models import Event, hiding
from gezinsplan.plans.models.erasing import erase_person
from tests.care.asking import at, everything, text, verbs
from tests.care.comparing import HERS, HIS, IDEA, OWN, begun, laid, line, ready, written
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_malika_writes_her_own_list_and_reads_only_that(story: Story) -> None:
    apart = written(story)
    page = text(visitor(story, "malika").get(at(story, "apart", apart)))
    assert HERS in page
    assert HIS not in page
    assert IDEA not in page


@pytest.mark.slow
def test_before_both_are_ready_no_page_differs_by_what_the_other_wrote(story: Story) -> None:
    apart, malika = begun(story), visitor(story, "malika")
    pages = [at(story, name) for name in ("plan", "proposals")] + [at(story, "apart", apart)]
    before = [malika.get(page).content.count(b"<li") for page in pages]
    told = verbs(story)
    for words in (HIS, IDEA):
        visitor(story, "lien").post(at(story, "apart", apart), {"words": words})
    ready(story, apart, "lien")
    assert [malika.get(page).content.count(b"<li") for page in pages] == before
    assert verbs(story) == told
    assert not story.seat("malika").sees(ApartGoal).exists()


def test_a_line_stays_unseen_whatever_else_would_show_it(story: Story) -> None:
    apart = written(story)
    rows = ApartGoal.objects.filter(plan_id=story.plan.pk, voice=story.person["lien"])
    rows.update(circle_id=story.plan.pk)
    seen = story.seat("malika").sees(ApartGoal).filter(apart_id=apart.pk)
    assert {row.words for row in seen} == {HERS, OWN}


@pytest.mark.slow
def test_who_is_ready_waits_and_may_take_that_back(story: Story) -> None:
    apart = written(story)
    ready(story, apart, "lien")
    assert "Je bent klaar" in text(visitor(story, "lien").get(at(story, "apart", apart)))
    ready(story, apart, "lien", "nog-niet")
    ready(story, apart, "malika")
    assert HIS not in text(visitor(story, "malika").get(at(story, "apart", apart)))
    assert everything(story)[-3:] == ["apart.ready", "apart.paused", "apart.ready"]


def test_who_is_ready_writes_no_more(story: Story) -> None:
    apart = written(story)
    ready(story, apart, "malika")
    visitor(story, "malika").post(at(story, "apart", apart), {"words": "Nog iets"})
    assert (
        ApartGoal.objects.filter(plan_id=story.plan.pk, voice=story.person["malika"]).count() == 2
    )


@pytest.mark.slow
def test_both_ready_and_both_see_both_at_the_same_moment(story: Story) -> None:
    apart = laid(story)
    assert everything(story)[-1] == "apart.laid"
    for name in ("malika", "lien"):
        page = text(visitor(story, name).get(at(story, "apart", apart)))
        assert page.index(HERS) < page.index(HIS)
        assert "Blijft een voorstel" in page
    road = text(visitor(story, "lien").get(at(story, "plan").rstrip("/") + "/weg/"))
    assert HERS not in road
    ready(story, apart, "malika", "nog-niet")
    assert HIS in text(visitor(story, "malika").get(at(story, "apart", apart)))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["yasmina", "bilal", "tom", "sofie"])
def test_nobody_but_the_two_finds_it(story: Story, name: str) -> None:
    apart = laid(story)
    visit = visitor(story, name)
    assert visit.get(at(story, "apart", apart)).status_code == 404
    assert visit.post(at(story, "apart_ready", apart), {"go": "stop"}).status_code == 404
    assert "apart.laid" not in verbs(story, name)


def test_a_line_can_be_taken_away_by_who_wrote_it_alone(story: Story) -> None:
    apart = written(story)
    gone = {"go": "weg", "regel": str(line(apart, OWN).pk)}
    visitor(story, "lien").post(at(story, "apart", apart), gone)
    assert line(apart, OWN)
    visitor(story, "malika").post(at(story, "apart", apart), gone)
    rows = ApartGoal.objects.filter(plan_id=story.plan.pk, voice=story.person["malika"])
    assert [row.words for row in rows] == [HERS]


@pytest.mark.slow
def test_the_one_is_erased_and_the_others_words_stay_the_others(story: Story) -> None:
    apart = laid(story)
    erase_person(story.person["lien"], by=story.seat("malika"))
    page = text(visitor(story, "malika").get(at(story, "apart", apart)))
    assert HERS in page
    assert HIS not in page
    assert "Lien" not in page


def test_a_family_member_erased_leaves_no_list_behind(story: Story) -> None:
    apart = begun(story, "zestien")
    for name in ("zestien", "lien"):
        visitor(story, name).post(at(story, "apart", apart), {"words": OWN})
    erase_person(story.person["zestien"], by=story.seat("zestien"))
    assert not Apart.objects.filter(plan_id=story.plan.pk).exists()
    assert not ApartGoal.objects.filter(plan_id=story.plan.pk).exists()
    assert not Event.objects.filter(plan_id=story.plan.pk, subject=apart.pk).exists()


def test_only_who_is_here_and_awake_can_be_asked(story: Story) -> None:
    hiding.let_sleep(story.seat("tom"), by=story.seat("malika"))
    page = text(visitor(story, "malika").get(at(story, "apart_new")))
    assert "Lien" in page
    for name in ("Tom", "Joris", "Yasmina", "Hilde"):
        assert f"<b>{name}</b>" not in page
    assert "<b>Sami</b>" not in text(visitor(story, "lien").get(at(story, "apart_new")))


def test_asking_twice_goes_on_with_the_same_and_the_other_hears_no_more_than_that(
    story: Story,
) -> None:
    one = begun(story)
    assert begun(story, "lien", "malika") == one
    assert everything(story).count("apart.begun") == 1
    assert verbs(story, "lien")[-1] == "apart.begun"
    assert "apart.begun" not in verbs(story, "yasmina")


@pytest.mark.slow
@pytest.mark.parametrize("bad", ["", "x", "'", "00000000-0000-0000-0000-000000000000"])
def test_what_nobody_wrote_is_no_error(story: Story, bad: str) -> None:
    apart, malika = laid(story), visitor(story, "malika")
    for form in ({"go": "neem", "chosen": bad}, {"go": "koppel", bad: bad}, {"go": bad}):
        assert malika.post(at(story, "apart_take", apart), form).status_code == 303
    assert malika.post(at(story, "apart", apart), {"go": "weg", "regel": bad}).status_code == 303
    assert malika.post(at(story, "apart_new"), {"other": bad}).status_code == 422


@pytest.mark.slow
def test_a_long_list_asks_no_more_than_a_short_one(story: Story) -> None:
    apart, malika = laid(story), visitor(story, "malika")
    few = asked(malika, at(story, "apart", apart))
    for row in list(ApartGoal.objects.filter(plan_id=story.plan.pk)):
        for n in range(8):
            copy = ApartGoal(
                plan=story.plan, apart_id=apart.pk, circle_id=row.circle_id,
                voice_id=row.voice_id, words=f"Nog {n}", place=n + 3,
            )  # fmt: skip
            copy.save(force_insert=True)
    assert asked(malika, at(story, "apart", apart)) == few
