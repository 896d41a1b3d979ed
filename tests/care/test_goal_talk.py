"""The goal talk: one question a screen, kept at once, skipped, left and gone on with."""

import pytest

from gezinsplan.care.forms.goal_talk import PATHS
from gezinsplan.care.models import CheckIn, Goal, GoalTalk, Step
from gezinsplan.care.models.goal_finding import finish_talk, wanted_helpers
from gezinsplan.plans.models import Event, NotAllowedError, Plan
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.erasing import erase_person, erase_thing
from tests.care.asking import at, everything, text, verbs
from tests.care.talking import (
    BECAUSE,
    DREAM,
    HALF,
    HOLDS,
    ONCE,
    SAID,
    begun,
    fresh,
    say,
    told_all,
    where,
)
from tests.people_of_the_story import Story
from tests.visitors import visitor


@pytest.mark.slow
def test_malika_finds_her_goal_one_question_at_a_time(story: Story) -> None:
    talk = told_all(story)
    griet = str(story.person["griet"].pk)
    answer = say(story, talk, "helpers", [griet])
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=where(answer))
    assert (goal.words, goal.why, goal.domain, goal.wish) == (SAID, BECAUSE, "school", 8)
    assert goal.voice_id == story.person["malika"].pk
    number = CheckIn.objects.get(goal=goal)
    assert (number.number, number.words, number.shown) == (3, HOLDS, False)
    assert Step.objects.get(goal=goal).words == HALF
    assert everything(story)[-3:] == ["goal.written", "checkin.made", "step.made"]


def test_an_answer_is_kept_at_once_and_she_goes_on_later(story: Story) -> None:
    talk = begun(story)
    assert where(say(story, talk, "dream", DREAM)) == "keer"
    assert fresh(talk).dream == DREAM
    assert everything(story)[-1] == "goal_talk.answered"
    say(story, talk, "exception", ONCE, "stop")
    malika = visitor(story, "malika")
    assert "Ga verder met je doel" in text(malika.get(at(story, "plan")))
    door = text(malika.get(at(story, "goal_talk")))
    assert at(story, "goal_talk_step", talk, "keer") in door
    assert ONCE in text(malika.get(at(story, "goal_talk_step", talk, "keer")))


@pytest.mark.slow
def test_nobody_else_sees_a_talk_before_it_is_a_goal(story: Story) -> None:
    talk = told_all(story)
    for name in ("yasmina", "imane", "lien", "tom"):
        browser = visitor(story, name)
        assert browser.get(at(story, "goal_talk_step", talk, "droom")).status_code == 404
        assert DREAM not in text(browser.get(at(story, "goal_talk")))
        assert "goal_talk.answered" not in verbs(story, name)


def test_enough_from_the_sentence_on(story: Story) -> None:
    talk = begun(story)
    first = text(visitor(story, "malika").get(at(story, "goal_talk_step", talk, "droom")))
    assert "Genoeg zo" not in first
    page = text(visitor(story, "malika").get(at(story, "goal_talk_step", talk, "zin")))
    assert "Genoeg zo, zet het op ons plan" in page
    answer = say(story, talk, "words", SAID, "genoeg")
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=where(answer))
    assert goal.words == SAID
    assert not CheckIn.objects.filter(goal=goal).exists()


@pytest.mark.slow
def test_everything_may_be_skipped_but_without_a_sentence_it_is_no_goal(story: Story) -> None:
    talk, before = begun(story), Goal.objects.count()
    for question in PATHS:
        if question in fresh(talk).asked and question != "helpers":
            assert say(story, talk, question, "", "later").status_code == 303
    assert where(say(story, talk, "helpers", [])) == "zin"
    assert Goal.objects.count() == before
    answer = say(story, talk, "words", "", "genoeg")
    assert answer.status_code == 422
    assert "Schrijf eerst één zin" in text(answer)


def test_back_keeps_what_was_typed_and_what_is_not_asked_is_passed_by(story: Story) -> None:
    talk = begun(story)
    assert where(say(story, talk, "exception", "", "verder")) == "zin"
    assert where(say(story, talk, "words", SAID, "terug")) == "keer"
    assert fresh(talk).words == SAID
    assert where(say(story, talk, "number", "", "verder")) == "stap"
    assert where(say(story, talk, "number", "10", "verder")) == "waardoor"
    assert where(say(story, talk, "holds", HOLDS, "verder")) == "wie"
    assert where(say(story, talk, "dream", DREAM, "terug")) == "gesprek"


def test_the_miracle_in_flanders_the_picture_in_the_netherlands_and_one_tap_to_switch(
    story: Story,
) -> None:
    talk = begun(story)
    page = at(story, "goal_talk_step", talk, "droom")
    assert "wonder" in text(visitor(story, "malika").get(page))
    assert where(say(story, talk, "dream", DREAM, "anders")) == "droom"
    switched = text(visitor(story, "malika").get(page))
    assert "prentje" in switched
    assert DREAM in switched
    assert "Liever de vraag met het wonder" in switched
    Plan.objects.filter(pk=story.plan.pk).update(jurisdiction="NL")
    assert begun(story, "yasmina").opening == "picture"


def test_the_number_asks_on_and_the_half_step_too(story: Story) -> None:
    talk = begun(story)
    say(story, talk, "number", "4")
    malika = visitor(story, "malika")
    holds = text(malika.get(at(story, "goal_talk_step", talk, "waardoor")))
    assert "Wat maakt het een 4 en geen 2?" in holds
    assert "Je gaf een 4." in text(malika.get(at(story, "goal_talk_step", talk, "stap")))
    say(story, talk, "number", "0")
    assert "Hoe houd je het vol?" in text(malika.get(at(story, "goal_talk_step", talk, "waardoor")))


@pytest.mark.slow
def test_whom_we_want_to_ask_is_asked_nothing_and_read_by_the_family_alone(story: Story) -> None:
    talk = told_all(story)
    say(story, talk, "helpers", [str(story.person["griet"].pk)])
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=fresh(talk).goal_id)
    yasmina, griet = story.seat("yasmina"), story.seat("griet")
    assert [p.name for p in wanted_helpers(goal, yasmina, persons_around(yasmina))] == ["Griet"]
    assert wanted_helpers(goal, griet, persons_around(griet)) == []
    ours = text(visitor(story, "yasmina").get(at(story, "goal", goal)))
    assert "Wie we willen vragen" in ours
    theirs = text(visitor(story, "griet").get(at(story, "goal", goal)))
    assert "Wie we willen vragen" not in theirs
    seen = Event.objects.filter(plan_id=story.plan.pk, verb__startswith="agreement.")
    assert not seen.filter(subject=goal.pk).exists()


@pytest.mark.slow
def test_weg_ermee_takes_every_answer_away(story: Story) -> None:
    talk = told_all(story)
    visitor(story, "malika").post(at(story, "goal_talk_drop", talk))
    assert not GoalTalk.objects.filter(pk=talk.pk).exists()
    assert verbs(story)[-1:] != ["goal_talk.answered"]
    assert everything(story)[-1] == "goal_talk.dropped"


@pytest.mark.slow
def test_what_is_wrong_is_asked_again_with_every_word(story: Story) -> None:
    talk = begun(story)
    long = "woord " * 300
    for question, said in (
        ("dream", long), ("words", long), ("words", "nul\0teken"), ("number", "11"),
        ("number", "drie"), ("domain", "niets"), ("whose", ["x"]), ("helpers", ["x"]),
    ):  # fmt: skip
        answer = say(story, talk, question, said)
        assert answer.status_code == 422
        assert "Wat je schreef, staat er nog." in text(answer)
    malika = visitor(story, "malika")
    assert malika.get(at(story, "goal_talk_step", talk, "niets")).status_code == 404
    assert malika.get(at(story, "goal_talk_step", talk, "hoe")).status_code == 404


def test_who_is_in_a_talk_goes_on_with_it_and_finishing_twice_makes_one_goal(story: Story) -> None:
    talk = begun(story)
    assert begun(story).pk == talk.pk
    say(story, talk, "words", SAID, "genoeg")
    assert say(story, talk, "words", SAID, "genoeg").status_code == 404
    assert len([g for g in Goal.objects.filter(plan_id=story.plan.pk) if g.words == SAID]) == 1
    with pytest.raises(NotAllowedError):
        finish_talk(talk, by=story.seat("malika"))


@pytest.mark.slow
def test_a_talk_goes_with_the_goal_and_with_the_person(story: Story) -> None:
    talk = told_all(story)
    say(story, talk, "helpers", [])
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=fresh(talk).goal_id)
    goal.plan = story.plan
    erase_thing(goal, by=story.seat("malika"))
    assert not GoalTalk.objects.filter(pk=talk.pk).exists()
    other = begun(story, "yasmina")
    yasmina = story.seat("yasmina")
    erase_person(yasmina.person, by=yasmina)
    assert not GoalTalk.objects.filter(pk=other.pk).exists()
