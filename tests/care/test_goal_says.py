"""What comes with words under a goal: a drawing, a voice, a question; for who reads it alone."""

import pytest

from gezinsplan.plans.models import Media, erasing
from gezinsplan.plans.models.closing import only_me
from gezinsplan.talks.models import Message
from tests.access.outputs import stored
from tests.care.asking import at, everything, text
from tests.people_of_the_story import Story
from tests.pictures import photograph, picture
from tests.sounds import HOSTILE, WEBM, recording
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def _goal(story: Story, name: str) -> str:
    return text(visitor(story, name).get(at(story, "goal", story.goal["school"])))


def _say(story: Story, name: str, **sent: object) -> int:
    address = at(story, "say", story.goal["school"])
    status: int = visitor(story, name).post(address, sent).status_code
    return status


def _latest(story: Story) -> Message:
    row: Message = Message.objects.filter(plan_id=story.plan.pk).latest("made_at")
    return row


def _media(story: Story, row: Message, media: object) -> str:
    return at(story, "said_media", story.goal["school"], row.pk, media)


def _asked(story: Story) -> Message:
    malika = story.person["malika"]
    words = "Mag ik op 3 december meekijken?"
    assert _say(story, "tom", words=words, asked=str(malika.pk)) == 303
    return _latest(story)


def test_imanes_drawing_stands_with_her_words_for_who_cannot_see_it_too(story: Story) -> None:
    words = "Ik en Milan op de schommel"
    assert _say(story, "imane", words=words, photo=photograph()) == 303
    page = _goal(story, "griet")
    assert f'alt="Foto of tekening: {words}"' in page
    assert 'width="60" height="40"' in page
    row = _latest(story)
    answer = visitor(story, "griet").get(_media(story, row, row.photo_id))
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert everything(story)[-1] == "message.said"


def test_a_voice_needs_no_words_and_is_sealed(story: Story) -> None:
    assert _say(story, "imane", voice=recording(WEBM + b"dit zeg ik hardop")) == 303
    assert b"dit zeg ik hardop" not in stored("default")
    assert "Luister naar Imane" in _goal(story, "tom")
    row = _latest(story)
    answer = visitor(story, "tom").get(_media(story, row, row.sound_id))
    assert answer.content.endswith(b"dit zeg ik hardop")
    assert answer.headers["Content-Disposition"].startswith("attachment;")


def test_who_does_not_read_the_message_opens_nothing_of_it(story: Story) -> None:
    goal, malika = story.goal["school"], story.seat("malika")
    row = Message.say(goal, "Kijk", by=malika, beside=[picture()])
    other = Message.say(goal, "Iets anders", by=malika)
    for name in ("sofie", "mandaat"):
        assert visitor(story, name).get(_media(story, row, row.photo_id)).status_code == 404
    assert visitor(story, "tom").get(_media(story, other, row.photo_id)).status_code == 404
    elsewhere = at(story, "said_media", story.goal["money"], row.pk, row.photo_id)
    assert visitor(story, "malika").get(elsewhere).status_code == 404


@pytest.mark.parametrize("what", ["photo", "voice"])
def test_what_is_no_photo_and_no_recording_is_said_kindly(story: Story, what: str) -> None:
    wrong = recording(HOSTILE["a page"], "foto.jpg")
    answer = visitor(story, "tom").post(
        at(story, "say", story.goal["school"]), {"words": "Kijk eens", what: wrong}
    )
    assert answer.status_code == 422
    assert "Kijk eens" in text(answer)
    assert not Message.objects.filter(plan_id=story.plan.pk).exists()


def test_taken_away_the_drawing_and_the_voice_go_too(story: Story) -> None:
    _say(story, "imane", words="Kijk", photo=photograph(), voice=recording())
    row = _latest(story)
    away = at(story, "own_gone", story.goal["school"], row.pk)
    assert visitor(story, "malika").post(away).status_code == 404
    assert visitor(story, "imane").post(away).status_code == 303
    assert not Media.objects.filter(plan_id=story.plan.pk, use="message").exists()


def test_an_erased_goal_gives_the_drawing_back_to_who_made_it(story: Story) -> None:
    goal, imane = story.goal["school"], story.seat("imane")
    row = Message.say(goal, "Kijk", by=imane, beside=[picture()])
    erasing.erase_thing(goal, by=story.seat("malika"))
    drawing = Media.objects.get(plan_id=story.plan.pk, of=row.pk)
    assert drawing.circle_id == only_me(imane.person).pk
    assert not story.seat("malika").sees(Media).filter(pk=drawing.pk).exists()


def test_who_is_erased_leaves_no_drawing(story: Story) -> None:
    bilal = story.seat("bilal")
    Message.say(story.goal["school"], "Kijk", by=bilal, beside=[picture()])
    erasing.erase_person(bilal.person, by=bilal)
    assert not Media.objects.filter(plan_id=story.plan.pk, use="message").exists()


def test_a_button_names_what_it_takes_away_when_there_are_no_words(story: Story) -> None:
    for sent, name in (
        ({"voice": recording()}, "jouw opname"),
        ({"photo": photograph()}, "jouw foto"),
    ):
        _say(story, "imane", **sent)
        assert f'Haal dit weg<span class="sr">: {name}' in _goal(story, "imane")


@pytest.mark.slow
def test_tom_asks_malika_and_she_says_yes_in_one_tap(story: Story) -> None:
    row = _asked(story)
    assert everything(story)[-1] == "message.asked"
    assert "Vraag aan Malika." in _goal(story, "griet")
    assert "Ja, dat mag" in _goal(story, "malika")
    assert "Ja, dat mag" not in _goal(story, "yasmina")
    answer = at(story, "said_answer", story.goal["school"], row.pk)
    for _ in "ab":
        assert visitor(story, "malika").post(answer, {"go": "ja"}).status_code == 303
    assert everything(story)[-2:] == ["message.asked", "message.answered"]
    assert "Malika zei ja." in _goal(story, "tom")
    assert "Liever anders" not in _goal(story, "malika")


def test_malika_would_rather_and_says_how_in_her_own_words(story: Story) -> None:
    row = _asked(story)
    address = at(story, "said_answer", story.goal["school"], row.pk)
    malika = visitor(story, "malika")
    assert row.words in text(malika.get(address))
    assert malika.post(address, {"words": " "}).status_code == 422
    assert malika.post(address, {"words": "Bel mij eerst"}).status_code == 303
    page = _goal(story, "tom")
    assert page.index("Malika wil het liever anders") < page.index("Bel mij eerst")
    assert everything(story)[-1] == "message.answered"
    hers = _latest(story)
    assert (hers.voice_id, hers.answers_id) == (story.person["malika"].pk, row.pk)


def test_a_question_taken_away_leaves_malikas_own_words(story: Story) -> None:
    row = _asked(story)
    row.reply(by=story.seat("malika"), words="Bel mij eerst")
    erasing.erase_thing(row, by=story.seat("tom"))
    assert "Bel mij eerst" in _goal(story, "malika")


@pytest.mark.slow
def test_nobody_else_answers_and_nobody_outside_the_family_is_asked(story: Story) -> None:
    row = _asked(story)
    address = at(story, "said_answer", story.goal["school"], row.pk)
    for name in ("yasmina", "tom", "sofie"):
        assert visitor(story, name).post(address, {"go": "ja"}).status_code == 404
    for name in ("lien", "griet", "tom"):
        pk = str(story.person[name].pk)
        assert _say(story, "tom", words="Mag dat?", asked=pk) == 422
    assert _say(story, "tom", photo=photograph(), asked=str(story.person["malika"].pk)) == 422


def test_an_answer_gives_nobody_a_right(story: Story) -> None:
    before = story.seat("tom").reach
    _asked(story).reply(by=story.seat("malika"))
    assert story.seat("tom").reach == before


@pytest.mark.slow
def test_who_decides_about_the_goal_asks_somebody_to_help(story: Story) -> None:
    address = at(story, "agreement_new") + f"?doel={story.goal['school'].pk}"
    assert f'href="{address}"> ' not in _goal(story, "tom")
    page = _goal(story, "malika")
    assert "Vraag iemand erbij" in page
    assert address in page
    for name in ("tom", "griet", "lien"):
        assert "Vraag iemand erbij" not in _goal(story, name)
    asked = text(visitor(story, "malika").get(address))
    assert f'value="{story.goal["school"].pk}"' in asked
