"""Two words said in person open a mailed invitation; before them nobody is named (S34, S35)."""

import re
from typing import Any

import pytest
from django.core import mail

from gezinsplan.plans.models import inviting
from gezinsplan.plans.models.hearing import TRIES
from tests.people.door import h1
from tests.people_of_the_story import Story
from tests.plans.mailed import (
    MAIL,
    NOOR,
    ask_by_mail,
    asked,
    invite,
    on_the_phone,
    say,
    somebody,
    wrong_words,
)
from tests.plans.pages import LONG, NUL, SCRIPT, at, recorded, words
from tests.visitors import visitor

QUESTION = "Welke twee woorden hoorde je?"
NO_MATCH = "Deze woorden kloppen niet. Vraag ze nog eens."


@pytest.fixture
def mailed(story: Story) -> str:
    """Malika asks Noor by mail; returns the address in that mail."""
    return ask_by_mail(story)


def test_the_page_that_asks_for_the_words_names_nobody(story: Story, mailed: str) -> None:
    html = somebody(NOOR).get(mailed).content.decode()
    assert not {n for n in ("Malika", "Noor", "Sami", "gezin") if n in words(html)}
    box = re.search(r'<input[^>]*name="words"[^>]*>', html)
    assert box
    for attribute in ('autocomplete="off"', 'autocapitalize="none"', "aria-describedby"):
        assert attribute in box[0]
    assert "<title>Een vraag voor jou" in html


@pytest.mark.parametrize("typed", ["", "  ", "zonnebloem", "appel fiets lamp", SCRIPT, LONG, NUL])
def test_other_words_are_said_to_be_other_words_and_stay_in_the_box(
    story: Story, mailed: str, typed: str
) -> None:
    noor = somebody(NOOR)
    answer = say(noor, mailed, typed)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert h1(answer) == QUESTION
    assert "Malika" not in html
    assert SCRIPT not in html
    if typed == "zonnebloem":
        assert 'value="zonnebloem"' in html
        assert 'aria-invalid="true"' in html
    assert h1(noor.get(mailed)) == QUESTION


def test_words_that_were_nearly_right_get_the_same_answer_as_any(story: Story, mailed: str) -> None:
    noor, (one, _) = somebody(NOOR), on_the_phone(story).split(" · ")
    for typed in (one, f"{one} {one}", on_the_phone(story)[:-1], "iets anders"):
        html = words(say(noor, mailed, typed).content.decode())
        assert NO_MATCH in html


def test_an_empty_box_is_no_try(story: Story, mailed: str) -> None:
    noor = somebody(NOOR)
    for _ in range(TRIES + 1):
        assert say(noor, mailed, " ").status_code == 422
    assert asked(story).wrong_words == 0


def test_after_five_wrong_tries_the_question_is_over_and_nobody_is_to_blame(
    story: Story, mailed: str
) -> None:
    noor, wrong, right = somebody(NOOR), wrong_words(story), on_the_phone(story)
    answers = [say(noor, mailed, wrong) for _ in range(TRIES)]
    assert [answer.status_code for answer in answers] == [422] * (TRIES - 1) + [404]
    assert "Jij deed niets fout" in answers[-1].content.decode()
    assert say(noor, mailed, right).status_code == 404
    assert recorded(story)[-1] == "invitation.stopped"
    assert recorded(story).count("invitation.stopped") == 1


@pytest.mark.slow
def test_the_family_reads_that_it_stopped_and_by_nobodys_hand(story: Story, mailed: str) -> None:
    noor = somebody(NOOR)
    for _ in range(TRIES):
        say(noor, mailed, wrong_words(story))
    sentence = "De uitnodiging voor Noor is gestopt: de woorden klopten niet."
    for name in ("malika", "yasmina"):
        html = visitor(story, name).get(at(story, "timeline")).content.decode()
        line = html[: html.index(sentence)].rpartition("<li>")[2]
        assert "i-mail" in line
        assert "Malika" not in line
    for name in ("lien", "griet"):
        page = visitor(story, name).get(at(story, "timeline")).content.decode()
        assert sentence not in page


@pytest.mark.slow
def test_malika_asks_anew_with_other_words_and_noor_comes_in(story: Story, mailed: str) -> None:
    noor, old = somebody(NOOR), asked(story)
    for _ in range(TRIES):
        say(noor, mailed, wrong_words(story))
    again = ask_by_mail(story)
    assert asked(story).pk != old.pk
    say(noor, again, on_the_phone(story))
    assert noor.post(again).status_code == 303


@pytest.mark.slow
def test_who_prepared_and_who_said_yes_read_the_words_once_the_mail_may_go(story: Story) -> None:
    invite(story, "lien", "hilde", MAIL)
    hilde, page = asked(story, "hilde"), at(story, "person", story.person["hilde"].pk)
    said = hilde.two_words
    assert said not in visitor(story, "lien").get(page).content.decode()
    answer = visitor(story, "malika").post(at(story, "invitation_allow", hilde.pk))
    assert (answer.status_code, answer["Location"]) == (303, page)
    assert asked(story, "hilde").by_mail
    for name, reads in (("malika", True), ("lien", True), ("yasmina", False), ("griet", False)):
        html = visitor(story, name).get(page).content.decode()
        assert (name, said in html) == (name, reads)


def test_after_asking_by_mail_malika_reads_two_words_before_the_mail_is_gone(
    story: Story, settings: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    answer = invite(story, "malika", "hilde", MAIL)
    assert mail.outbox == []
    html = visitor(story, "malika").get(answer["Location"]).content.decode()
    assert asked(story, "hilde").two_words in html
    assert "Zeg deze twee woorden zelf tegen Hilde:" in html


def test_a_mail_that_is_sent_anew_keeps_its_words(story: Story, mailed: str) -> None:
    before = on_the_phone(story)
    asked(story).renew()
    assert on_the_phone(story) == before


@pytest.mark.slow
def test_malika_sees_the_words_on_noors_page_and_no_mail_and_no_one_else_does(
    story: Story, mailed: str
) -> None:
    said, page = on_the_phone(story), at(story, "person", story.person["noor"].pk)
    assert said in words(visitor(story, "malika").get(page).content.decode())
    for name in ("yasmina", "lien", "griet", "bilal"):
        assert said not in visitor(story, name).get(page).content.decode()
    letter = f"{mail.outbox[-1].subject} {mail.outbox[-1].body}"
    assert not [word for word in said.split(" · ") if re.search(rf"\b{word}\b", letter)]
    noor = somebody(NOOR)
    say(noor, mailed, said)
    noor.post(mailed)
    assert said not in visitor(story, "malika").get(page).content.decode()


def test_what_is_handed_over_in_person_has_no_words_to_say(story: Story) -> None:
    inviting.prepare(story.person["noor"], "own_only", by=story.seat("malika"))
    page = at(story, "person", story.person["noor"].pk)
    html = visitor(story, "malika").get(page).content.decode()
    assert "De vraag om mee te doen is onderweg." in html
    assert "twee woorden" not in html
