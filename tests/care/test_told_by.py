"""Malika said it, Lien wrote it down: it is nothing until she says that it is right."""

from uuid import uuid4

import pytest

from gezinsplan.care.models import Goal, Note, Voice
from gezinsplan.care.models.noting import confirm, write_note
from gezinsplan.plans.models import (
    AlreadyDoneError,
    Event,
    NotAllowedError,
)
from tests.care.asking import at, everything, text, verbs
from tests.care.noting import OTHER, SAID, fresh, noted, tell
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_only_the_two_of_them_see_it_and_it_is_on_no_plan(story: Story) -> None:
    note, before = noted(story), Goal.objects.count()
    page = text(visitor(story, "malika").get(at(story, "note", note)))
    assert SAID in page
    assert "Jij zei dit, Lien schreef het op. Klopt het?" in page
    assert "Nog niet nagekeken" in text(visitor(story, "lien").get(at(story, "note", note)))
    for name in ("yasmina", "imane", "tom", "griet"):
        assert visitor(story, name).get(at(story, "note", note)).status_code == 404
        assert "note.written" not in verbs(story, name)
    assert Goal.objects.count() == before
    assert verbs(story)[-1] == verbs(story, "lien")[-1] == "note.written"


def test_the_plan_page_has_a_door_to_it_for_the_two_alone(story: Story) -> None:
    noted(story)
    plan = at(story, "plan")
    assert "Lien schreef op wat jij zei. Klopt het?" in text(visitor(story, "malika").get(plan))
    assert "Nog niet nagekeken door Malika" in text(visitor(story, "lien").get(plan))
    assert "nagekeken" not in text(visitor(story, "yasmina").get(plan)).lower()


def test_yes_it_is_right_makes_it_her_goal_told_by_her_noted_by_lien(story: Story) -> None:
    note = noted(story)
    assert tell(story, note, "ja").status_code == 303
    goal = Goal.objects.get(pk=fresh(note).became)
    assert (goal.words, goal.voice_id) == (SAID, story.person["malika"].pk)
    assert (goal.noted_by_id, goal.proposed_by_id) == (story.person["lien"].pk, None)
    assert (fresh(note).state, fresh(note).how, fresh(note).words) == ("confirmed", "tap", "")
    assert everything(story)[-2:] == ["goal.written", "note.confirmed"]
    road = text(visitor(story, "yasmina").get(f"/plannen/{story.plan.pk}/weg/"))
    assert "Verteld door Malika, opgeschreven door Lien." in road


def test_in_other_words_they_are_hers_and_the_first_ones_are_gone(story: Story) -> None:
    note = noted(story, "worry")
    assert tell(story, note, "anders", words="", seen="only_me").status_code == 422
    tell(story, note, "anders", words=OTHER, seen="family")
    voice = Voice.objects.get(pk=fresh(note).became)
    assert (voice.words, voice.kind) == (OTHER, "worry")
    assert voice.noted_by_id == story.person["lien"].pk
    assert story.seat("yasmina").sees(Voice).filter(pk=voice.pk).exists()
    assert not story.seat("griet").sees(Voice).filter(pk=voice.pk).exists()
    assert SAID not in text(visitor(story, "lien").get(at(story, "note", note)))


@pytest.mark.parametrize("kind", ["worry", "strength", "wish", "request"])
def test_the_smallest_answer_comes_first(story: Story, kind: str) -> None:
    note = noted(story, kind)
    page = text(visitor(story, "malika").get(at(story, "note", note)))
    first = page.index('value="only_me"')
    assert "checked" in page[first : page.index('value="family"')]
    row = confirm(note, by=story.seat("malika"))
    assert row.kind == kind
    assert story.seat("malika").sees(Voice).filter(pk=row.pk).exists()
    assert not story.seat("lien").sees(Voice).filter(pk=row.pk).exists()


def test_no_away_with_it_takes_the_words_too(story: Story) -> None:
    note = noted(story)
    tell(story, note, "weg")
    assert not Note.objects.filter(pk=note.pk).exists()
    assert not Event.objects.filter(plan_id=story.plan.pk, subject=note.pk).exists()
    assert everything(story)[-1] == "note.dropped"
    assert visitor(story, "lien").get(at(story, "note", note)).status_code == 404


def test_lien_may_take_her_own_mistake_away_but_says_no_yes(story: Story) -> None:
    note = noted(story)
    assert tell(story, note, "ja", "lien").status_code == 403
    assert tell(story, note, "terug", "lien").status_code == 403
    assert fresh(note).state == "waiting"
    assert tell(story, note, "weg", "lien").status_code == 303
    assert not Note.objects.filter(pk=note.pk).exists()


def test_malika_takes_back_what_she_said_yes_to(story: Story) -> None:
    note = noted(story)
    tell(story, note, "ja")
    became = fresh(note).became
    assert "Toch niet" in text(visitor(story, "malika").get(at(story, "note", note)))
    assert "Toch niet" not in text(visitor(story, "lien").get(at(story, "note", note)))
    tell(story, note, "terug")
    assert not Goal.objects.filter(pk=became).exists()
    assert not Note.objects.filter(pk=note.pk).exists()
    assert everything(story)[-1] == "note.taken_back"


def test_a_yes_twice_makes_one_goal(story: Story) -> None:
    note, malika = noted(story), story.seat("malika")
    confirm(note, by=malika)
    with pytest.raises(AlreadyDoneError):
        confirm(note, by=malika)
    assert tell(story, note, "ja").status_code == 303
    assert [g.words for g in Goal.objects.filter(plan_id=story.plan.pk)].count(SAID) == 1


def test_nobody_is_written_down_who_is_not_family_here_or_is_oneself(story: Story) -> None:
    lien = story.seat("lien")
    for name in ("griet", "tom", "lien"):
        with pytest.raises(NotAllowedError):
            write_note(story.person[name], SAID, "worry", by=lien)
    with pytest.raises(NotAllowedError):
        write_note(story.person["malika"], SAID, "worry", by=story.seat("yasmina"))
    page = text(visitor(story, "lien").get(at(story, "note_new")))
    assert "Malika" in page
    assert "checked" not in page
    assert "Griet" not in page


def test_griet_the_neighbour_may_write_down_for_yasmina(story: Story) -> None:
    note = noted(story, "wish", "yasmina", "griet")
    assert tell(story, note, "ja", "yasmina", seen="everyone").status_code == 303
    assert visitor(story, "malika").get(at(story, "note", note)).status_code == 404


@pytest.mark.slow
def test_what_cannot_be_is_asked_again_and_keeps_every_word(story: Story) -> None:
    good = {"teller": str(story.person["malika"].pk), "words": SAID, "kind": "goal"}
    lien = visitor(story, "lien")
    for wrong in (
        {"teller": ""}, {"teller": str(uuid4())}, {"teller": "x"}, {"kind": ""}, {"kind": "x"},
        {"words": "", "where": SAID}, {"words": SAID * 40}, {"where": SAID * 9},
    ):  # fmt: skip
        answer = lien.post(at(story, "note_new"), good | wrong)
        assert answer.status_code == 422
        assert SAID in text(answer)
    assert not Note.objects.filter(plan_id=story.plan.pk).exists()
    assert lien.get(at(story, "note", uuid4())).status_code == 404
    assert tell(story, noted(story), "iets raars").status_code == 303
