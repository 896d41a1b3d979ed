"""A goal talk at the kitchen table: somebody writes along, who tells has the last word."""

from typing import Any

import pytest

from gezinsplan.care.forms.goal_talk import PATHS
from gezinsplan.care.models import CheckIn, Goal, GoalTalk, Note
from gezinsplan.care.models.goal_finding import begin_talk, drop_talk
from gezinsplan.kit import clock
from gezinsplan.plans.models import NotAllowedError, hiding, persons
from tests.care.asking import at, everything, text
from tests.care.talking import ALL, SAID, begun, fresh, say, told_all, where
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_lien_writes_down_at_the_kitchen_table_and_malika_has_the_last_word(story: Story) -> None:
    malika = story.person["malika"]
    talk = begun(story, "lien", teller=str(malika.pk))
    assert (talk.voice_id, talk.noted_by_id) == (malika.pk, story.person["lien"].pk)
    say(story, talk, "number", "3", who="lien")
    answer = say(story, talk, "words", SAID, "genoeg", who="lien")
    note = Note.objects.get(plan_id=story.plan.pk, pk=where(answer))
    assert (note.kind, note.words, note.talk_id) == ("goal", SAID, talk.pk)
    assert not [g for g in Goal.objects.filter(plan_id=story.plan.pk) if g.words == SAID]
    assert everything(story)[-1] == "note.written"
    visitor(story, "malika").post(at(story, "note_answer", note), {"go": "ja"})
    noted_now: Any = Note.objects.get(pk=note.pk)
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=noted_now.became)
    assert (goal.words, goal.noted_by_id) == (SAID, story.person["lien"].pk)
    assert CheckIn.objects.get(goal=goal).voice_id == malika.pk
    assert fresh(talk).goal_id == goal.pk
    assert not story.seat("lien").sees(GoalTalk).filter(pk=talk.pk).exists()


def test_malika_may_finish_herself_what_lien_began_with_her(story: Story) -> None:
    talk = begun(story, "lien", teller=str(story.person["malika"].pk))
    say(story, talk, "words", SAID, "stop", who="lien")
    door = text(visitor(story, "malika").get(at(story, "goal_talk")))
    assert "Lien schreef met jou mee." in door
    answer = say(story, talk, "words", SAID, "genoeg")
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=where(answer))
    assert goal.voice_id == story.person["malika"].pk
    assert goal.noted_by_id == story.person["lien"].pk


def test_nobody_is_sat_down_with_who_is_not_here(story: Story) -> None:
    malika, lien = story.seat("malika"), story.seat("lien")
    persons.note_death(story.person["ilyas"], clock.today("Europe/Brussels"), by=malika)
    for name in ("ilyas", "griet", "lien"):
        story.person[name].refresh_from_db()
        if name != "lien":
            with pytest.raises(NotAllowedError):
                begin_talk(story.person[name], by=lien)
    page = text(visitor(story, "lien").get(at(story, "goal_talk")))
    assert "Ilyas" not in page
    assert "checked" not in page
    with pytest.raises(NotAllowedError):
        begin_talk(story.person["malika"], by=story.seat("yasmina"))
    with pytest.raises(NotAllowedError):
        drop_talk(begin_talk(malika.person, by=malika), by=story.seat("yasmina"))


@pytest.mark.slow
def test_a_page_of_the_talk_asks_as_little_with_many_people(story: Story) -> None:
    talk, malika = told_all(story), visitor(story, "malika")
    steps = [at(story, "goal_talk_step", talk, PATHS[q]) for q in (*ALL, "helpers")]
    pages = [at(story, "goal_talk"), *steps]
    few = [asked(malika, page) for page in pages]
    for number in range(30):
        persons.add_person(f"Buur {number}", "network", by=story.seat("malika"))
    assert [asked(malika, page) for page in pages] == few
    assert max(few) <= 15


def test_when_both_write_the_second_sees_both_texts(story: Story) -> None:
    talk = begun(story, "lien", teller=str(story.person["malika"].pk))
    page, malika = at(story, "goal_talk_step", talk, PATHS["words"]), visitor(story, "malika")
    shown = text(malika.get(page))
    version = shown.partition('name="version" value="')[2].partition('"')[0]
    say(story, talk, "words", "Hij wil weer naar school", who="lien")
    answer = malika.post(page, {"answer": SAID, "go": "verder", "version": version})
    assert answer.status_code == 409
    assert SAID in text(answer)
    assert "Hij wil weer naar school" in text(answer)
    assert fresh(talk).words == "Hij wil weer naar school"
    now = text(answer).partition('name="version" value="')[2].partition('"')[0]
    kept = malika.post(page, {"answer": SAID, "go": "verder", "version": now})
    assert kept.status_code == 303
    assert fresh(talk).words == SAID
    assert malika.post(page, {"answer": SAID, "version": "x"}).status_code == 422


def test_who_hides_from_somebody_is_not_written_down_by_them(story: Story) -> None:
    with pytest.raises(NotAllowedError):
        begin_talk(story.person["griet"], by=story.seat("lien"))
    hiding.block(story.person["griet"], "everything", by=story.seat("yasmina"))
    with pytest.raises(NotAllowedError):
        begin_talk(story.person["yasmina"], by=story.seat("griet"))
    assert "Yasmina" not in text(visitor(story, "griet").get(at(story, "goal_talk")))
