"""When views differ no more, or somebody isn't here any more: nobody's words are lost."""

import pytest

from gezinsplan.care.models import Clash, ClashView, Goal
from gezinsplan.plans.models.erasing import erase_person
from tests.care.asking import at, text
from tests.care.differing import OTHER, VIEW, differ, send, shown
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_it_is_over_when_the_family_says_so_and_then_the_idea_waits_again(story: Story) -> None:
    idea = Goal.write(OTHER, by=story.seat("lien"))
    clash = differ(story, parked=str(idea.pk))
    assert send(story, "clash_end", clash, "lien") == 403
    assert send(story, "clash_end", clash) == 303
    assert Clash.objects.get(pk=clash.pk).ended_at
    idea.refresh_from_db()
    assert idea.state == Goal.State.PROPOSED
    page = shown(story, clash)
    assert "Dit is nu klaar" in page
    assert VIEW in page
    assert send(story, "clash_view", clash, "lien", words=OTHER) == 303
    assert ClashView.objects.filter(plan_id=story.plan.pk).count() == 1


@pytest.mark.slow
def test_who_opened_it_is_erased_and_the_other_keeps_the_own_words(story: Story) -> None:
    idea = Goal.write(OTHER, by=story.seat("lien"))
    clash = differ(story, "zestien", parked=str(idea.pk))
    send(story, "clash_view", clash, "lien", words=OTHER)
    erase_person(story.person["zestien"], by=story.seat("zestien"))
    assert not Clash.objects.filter(plan_id=story.plan.pk).exists()
    assert [v.words for v in ClashView.objects.filter(plan_id=story.plan.pk)] == [OTHER]
    idea.refresh_from_db()
    assert idea.state == Goal.State.PROPOSED


def test_the_other_is_erased_and_has_no_name_or_word_here_any_more(story: Story) -> None:
    clash = differ(story)
    send(story, "clash_view", clash, "lien", words=OTHER)
    erase_person(story.person["lien"], by=story.seat("malika"))
    page = shown(story, clash)
    assert VIEW in page
    assert OTHER not in page
    assert "Lien" not in page


@pytest.mark.parametrize("bad", ["", "x", "'", "00000000-0000-0000-0000-000000000000"])
def test_what_nobody_is_or_wrote_is_no_error(story: Story, bad: str) -> None:
    malika = visitor(story, "malika")
    where = at(story, "clash_new")
    assert malika.get(f"{where}?doel={bad}&met={bad}").status_code == 200
    form = {"other": bad, "view": VIEW, "goal": bad or "x"}
    answer = malika.post(where, form)
    assert answer.status_code == 422
    assert VIEW in text(answer)
    clash = differ(story)
    assert send(story, "clash_third", clash, other=bad) == 422


@pytest.mark.slow
def test_many_agreed_on_ask_no_more_than_few(story: Story) -> None:
    clash, malika = differ(story), visitor(story, "malika")
    send(story, "clash_agree", clash, words="Een")
    few = asked(malika, at(story, "clash", clash))
    for n in range(11):
        send(story, "clash_agree", clash, words=f"Nog {n}")
    assert asked(malika, at(story, "clash", clash)) == few
