"""Confirmed by a voice or a signed sheet: words, never access, and always to be taken back."""

from typing import Any

import pytest

from gezinsplan.care.models import Goal, Note, Voice
from gezinsplan.care.models.noting import write_note
from gezinsplan.care.models.proving import prove
from gezinsplan.kit import clock
from gezinsplan.kit.sounds import MOST_BYTES, heard
from gezinsplan.plans.models import Consent, Media, NotAllowedError, erasing, persons
from tests.access.outputs import stored
from tests.care.asking import at, everything, text
from tests.care.noting import SAID, fresh, noted, tell
from tests.people_of_the_story import Story
from tests.pictures import photograph
from tests.sounds import HOSTILE, WEBM, recording
from tests.visitors import visitor


def bring(story: Story, note: Note, who: str = "malika", **proof: Any) -> Any:
    """Let somebody bring a recording or a photo of the sheet."""
    return visitor(story, who).post(at(story, "note_proof", note), proof)


def test_malika_says_aloud_that_it_is_right(story: Story) -> None:
    note = noted(story)
    answer = bring(story, note, voice=recording())
    assert answer.status_code == 303
    goal = Goal.objects.get(pk=fresh(note).became)
    assert (goal.words, goal.voice_id) == (SAID, story.person["malika"].pk)
    assert fresh(note).how == "voice"
    assert everything(story)[-1] == "note.confirmed"


def test_a_recording_is_sealed_and_leaves_only_as_a_file_in_which_nothing_runs(
    story: Story,
) -> None:
    note = noted(story)
    bring(story, note, voice=recording(WEBM + b"hardop gezegd"))
    media = Media.objects.get(plan_id=story.plan.pk, of=note.pk)
    assert b"hardop gezegd" not in stored("default")
    answer = visitor(story, "malika").get(at(story, "proof", media))
    assert answer.content.endswith(b"hardop gezegd")
    assert answer.headers["Content-Type"] == "audio/webm"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    as_photo = f"/plannen/{story.plan.pk}/foto/{media.pk}/"
    assert visitor(story, "malika").get(as_photo).status_code == 404
    for name in ("lien", "yasmina", "tom", "griet"):
        assert visitor(story, name).get(at(story, "proof", media)).status_code == 404


@pytest.mark.slow
def test_what_is_no_recording_and_no_photo_is_asked_again(story: Story) -> None:
    note = noted(story)
    for content in (*HOSTILE.values(), WEBM.ljust(MOST_BYTES + 1, b"0")):
        assert bring(story, note, voice=recording(content)).status_code == 422
    assert bring(story, note, sheet=photograph(b"geen foto")).status_code == 422
    answer = bring(story, note)
    assert answer.status_code == 422
    assert "Spreek het in, of kies een foto van het blad." in text(answer)
    assert fresh(note).state == "waiting"
    assert not Media.objects.filter(of=note.pk).exists()


def test_lien_brings_the_signed_sheet_of_sami_who_has_no_telephone(story: Story) -> None:
    note = noted(story, name="sami")
    page = text(visitor(story, "lien").get(at(story, "note_proof", note)))
    assert "Het mag als doel op ons plan." in page
    seen = Consent.objects.filter(plan_id=story.plan.pk, member__person__ring="professional")
    before = set(seen.filter(circle__kind__in=("family", "own", "only_me")).values_list("pk"))
    assert bring(story, note, "lien", sheet=photograph()).status_code == 303
    goal = Goal.objects.get(pk=fresh(note).became)
    assert (goal.words, goal.voice_id, goal.state) == (SAID, story.person["sami"].pk, "working")
    assert goal.proposed_by_id is None
    assert fresh(note).how == "paper"
    assert (
        set(seen.filter(circle__kind__in=("family", "own", "only_me")).values_list("pk")) == before
    )
    assert everything(story)[-2:] == ["goal.written", "note.proven"]


@pytest.mark.slow
def test_page_and_road_say_plainly_that_it_came_on_paper(story: Story) -> None:
    note = noted(story, name="sami")
    bring(story, note, "lien", sheet=photograph())
    goal = fresh(note).became
    malika = visitor(story, "malika")
    road = text(malika.get(f"/plannen/{story.plan.pk}/weg/"))
    assert "<b>Lien</b> zette de foto erbij: op papier bevestigd." in road
    assert "Verteld door Sami, opgeschreven door Lien." in road
    page = text(malika.get(at(story, "goal", goal)))
    assert "Verteld door Sami, opgeschreven door Lien." in page
    assert "Op papier bevestigd; Lien zette de foto erbij." in page


def test_who_has_a_way_in_says_yes_there_and_nowhere_else(story: Story) -> None:
    note = noted(story)
    assert bring(story, note, "lien", sheet=photograph()).status_code == 403
    assert fresh(note).state == "waiting"
    page = text(visitor(story, "lien").get(at(story, "note_proof", note)))
    assert "Malika heeft een eigen toestel en kijkt het daar na." in page
    with pytest.raises(NotAllowedError):
        prove(note, heard(WEBM), by=story.seat("lien"))
    assert visitor(story, "tom").get(at(story, "note_proof", note)).status_code == 404


def test_of_what_is_no_goal_nothing_gets_a_wider_circle(story: Story) -> None:
    note = noted(story, "worry", "sami")
    bring(story, note, "lien", voice=recording())
    voice = Voice.objects.get(pk=fresh(note).became)
    assert voice.voice_id == story.person["sami"].pk
    for name in ("malika", "yasmina", "tom"):
        assert not story.seat(name).sees(Voice).filter(pk=voice.pk).exists()
    assert story.seat("lien").sees(Voice).filter(pk=voice.pk).exists()


def test_taken_back_the_proof_goes_too(story: Story) -> None:
    note = noted(story)
    bring(story, note, sheet=photograph())
    media = Media.objects.get(of=note.pk)
    assert "Foto van het getekende blad" in text(
        visitor(story, "malika").get(at(story, "note", note))
    )
    tell(story, note, "terug")
    assert not Media.objects.filter(pk=media.pk).exists()
    assert not Note.objects.filter(pk=note.pk).exists()


def test_with_whose_words_they_are_the_proof_is_erased(story: Story) -> None:
    note = noted(story, name="sami")
    bring(story, note, "lien", voice=recording())
    erasing.erase_person(story.person["sami"], by=story.seat("malika"))
    assert not Media.objects.filter(of=note.pk).exists()
    assert not Note.objects.filter(pk=note.pk).exists()


def test_of_who_died_meanwhile_nothing_is_proven(story: Story) -> None:
    lien = story.seat("lien")
    note = write_note(story.person["ilyas"], SAID, "goal", by=lien)
    persons.note_death(
        story.person["ilyas"], clock.today("Europe/Brussels"), by=story.seat("malika")
    )
    with pytest.raises(NotAllowedError):
        prove(note, heard(WEBM), by=lien)


def test_the_page_that_records_is_the_only_one_that_may_use_a_microphone(story: Story) -> None:
    note, malika = noted(story), visitor(story, "malika")
    page = malika.get(at(story, "note_proof", note))
    assert "microphone=(self)" in page.headers["Permissions-Policy"]
    assert 'accept="audio/*"' in text(page)
    other = malika.get(at(story, "note", note))
    assert "microphone=()" in other.headers["Permissions-Policy"]
