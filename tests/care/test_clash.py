"""Two who see something differently: both views, the family's third person, a day to look again."""

from datetime import timedelta

import pytest

from gezinsplan.care.models import AgreedOn, ClashView, Goal
from gezinsplan.care.models.differing import open_clash
from gezinsplan.kit import clock
from gezinsplan.plans.models import NotAllowedError, Person, hiding
from tests.care.asking import at, everything, text, verbs
from tests.care.differing import OTHER, VIEW, WHY, differ, send, shown
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_both_views_stand_side_by_side_in_their_own_words(story: Story) -> None:
    clash = differ(story)
    assert send(story, "clash_view", clash, "lien", words=OTHER, why="Hij moet wennen") == 303
    for name in ("malika", "lien"):
        page = shown(story, clash, name)
        assert page.index(VIEW) < page.index(WHY) < page.index(OTHER)
        assert page.count("Waarom dit telt voor mij") == 2
    assert everything(story)[-3:] == ["clash.opened", "clash.said", "clash.said"]


def test_either_of_the_two_opens_it_but_never_two_who_help(story: Story) -> None:
    clash = differ(story, "lien", "malika")
    assert "Hier staat nog niets" in shown(story, clash)
    offered = text(visitor(story, "lien").get(at(story, "clash_new")))
    assert "<b>Malika</b>" in offered
    assert "<b>Tom</b>" not in offered
    with pytest.raises(NotAllowedError):
        open_clash(story.person["tom"], by=story.seat("lien"))


def test_nobody_changes_what_the_other_said(story: Story) -> None:
    clash = differ(story)
    send(story, "clash_view", clash, "lien", words=OTHER)
    send(story, "clash_view", clash, "lien", words="Eerst een weekend")
    views = {v.voice_id: v.words for v in ClashView.objects.filter(plan_id=story.plan.pk)}
    assert views == {
        story.person["malika"].pk: VIEW,
        story.person["lien"].pk: "Eerst een weekend",
    }


def test_without_a_goal_the_two_see_it_and_nobody_else(story: Story) -> None:
    clash = differ(story)
    for name in ("yasmina", "bilal", "griet", "tom"):
        assert visitor(story, name).get(at(story, "clash", clash)).status_code == 404
        assert not {"clash.opened", "clash.said"} & set(verbs(story, name))
    assert VIEW not in text(visitor(story, "yasmina").get(at(story, "proposals")))


def test_about_a_goal_whoever_sees_the_goal_sees_it_and_only_reads(story: Story) -> None:
    clash = differ(story, goal=story.goal["school"])
    assert VIEW in shown(story, clash, "tom")
    assert visitor(story, "sofie").get(at(story, "clash", clash)).status_code == 404
    assert send(story, "clash_view", clash, "tom", words=OTHER) == 403
    assert send(story, "clash_agree", clash, "yasmina", words="Ja") == 403
    goal = text(visitor(story, "malika").get(at(story, "goal", story.goal["school"])))
    assert at(story, "clash", clash) in goal


def test_what_they_do_agree_on_and_who_wrote_it_takes_it_away(story: Story) -> None:
    clash = differ(story)
    send(story, "clash_agree", clash, words="Sami blijft op zijn school")
    assert "Sami blijft op zijn school" in shown(story, clash, "lien")
    row = AgreedOn.objects.get(plan_id=story.plan.pk)
    send(story, "clash_agree", clash, "lien", go="weg", regel=str(row.pk))
    assert AgreedOn.objects.filter(plan_id=story.plan.pk).exists()
    send(story, "clash_agree", clash, go="weg", regel=str(row.pk))
    assert not AgreedOn.objects.filter(plan_id=story.plan.pk).exists()


def test_the_family_chooses_who_helps_to_talk_and_it_tells_that_person_nothing(
    story: Story,
) -> None:
    clash, griet = differ(story), story.person["griet"]
    assert send(story, "clash_third", clash, "lien", other=str(griet.pk)) == 403
    assert send(story, "clash_third", clash, other=str(griet.pk)) == 303
    assert "<b>Griet</b>" in shown(story, clash, "lien")
    assert visitor(story, "griet").get(at(story, "clash", clash)).status_code == 404
    assert not [verb for verb in verbs(story, "griet") if verb.startswith("clash")]


@pytest.mark.slow
def test_nobody_hidden_dead_or_in_mind_is_offered_to_help(story: Story) -> None:
    Person.objects.filter(pk=story.person["hilde"].pk).update(died=clock.today("Europe/Brussels"))
    Person.objects.filter(pk=story.person["ria"].pk).update(in_mind=True)
    hiding.block(story.person["griet"], "everything", by=story.seat("bilal"))
    clash = differ(story)
    page = text(visitor(story, "malika").get(at(story, "clash_third", clash)))
    assert "<b>Griet</b>" in page
    for name in ("hilde", "ria", "malika", "lien"):
        assert send(story, "clash_third", clash, other=str(story.person[name].pk)) == 422
    karims = differ(story, "karim", "lien")
    yasmina = str(story.person["yasmina"].pk)
    assert send(story, "clash_third", karims, "karim", other=yasmina) == 422


def test_a_third_who_hides_from_one_of_them_is_no_gap(story: Story) -> None:
    clash = differ(story, goal=story.goal["school"])
    before = shown(story, clash, "karim")
    send(story, "clash_third", clash, other=str(story.person["yasmina"].pk))
    after = shown(story, clash, "karim")
    assert "Yasmina" not in after
    assert after.count("<li") == before.count("<li")


def test_a_day_to_look_again_and_where(story: Story) -> None:
    clash = differ(story)
    day = clock.today("Europe/Brussels") + timedelta(days=40)
    assert send(story, "clash_date", clash, "lien", due=day.isoformat(), where="Bij Caro") == 303
    page = shown(story, clash)
    assert f'datetime="{day.isoformat()}"' in page
    assert "Bij Caro" in page
    assert "Tot dan blijft alles zoals het nu is" in page
    assert send(story, "clash_date", clash, due="2001-01-01") == 422
    assert send(story, "clash_date", clash, due="morgen") == 422


@pytest.mark.slow
def test_the_professionals_idea_lies_still_and_the_familys_goal_stays(story: Story) -> None:
    idea = Goal.write(OTHER, by=story.seat("lien"))
    clash = differ(story, goal=story.goal["school"], parked=str(idea.pk))
    day = clock.today("Europe/Brussels") + timedelta(days=40)
    send(story, "clash_date", clash, due=day.isoformat())
    idea.refresh_from_db()
    assert idea.state == Goal.State.PARKED
    pile = text(visitor(story, "malika").get(at(story, "proposals")))
    assert "Ligt stil tot" in pile
    assert at(story, "goal_take", idea) not in pile
    assert "Het idee van Lien ligt stil tot die dag" in shown(story, clash)
    visitor(story, "malika").post(at(story, "goal_take", idea), {"words": OTHER})
    visitor(story, "malika").post(at(story, "all_aside"))
    idea.refresh_from_db()
    assert idea.state == Goal.State.PARKED
    story.goal["school"].refresh_from_db()
    assert story.goal["school"].state == Goal.State.WORKING


def test_only_a_proposal_of_who_helps_lies_still(story: Story) -> None:
    idea = Goal.write(OTHER, by=story.seat("tom"))
    for goal in (story.goal["school"], idea):
        with pytest.raises(NotAllowedError):
            open_clash(story.person["lien"], by=story.seat("malika"), parked=goal)
    form = {"other": str(story.person["lien"].pk), "view": VIEW, "parked": str(idea.pk)}
    assert visitor(story, "malika").post(at(story, "clash_new"), form).status_code == 422


def test_who_has_a_mandate_is_shown_with_it(story: Story) -> None:
    clash = differ(story, other="mandaat")
    assert "met mandaat" in shown(story, clash)
