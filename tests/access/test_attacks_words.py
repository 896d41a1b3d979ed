"""Words stay with who said them: not with who proposed, noted or once stood beside them."""

import pytest
from django.urls import reverse

from gezinsplan.care.models import Goal, Voice
from gezinsplan.care.models.proving import may_prove, prove
from gezinsplan.kit.sounds import heard
from gezinsplan.people.idling import is_sent_on
from gezinsplan.plans.models import NotAllowedError, inviting
from tests.care.asking import at
from tests.care.noting import fresh, noted
from tests.care.voicing import reads, say
from tests.people_of_the_story import Story, seat
from tests.sounds import WEBM
from tests.visitors import visitor

KINDLY = "Meer overleg met de school"
SECRET = "Ik wil eerst zelf met een dokter praten"


def edited(story: Story, name: str, voice: Voice, seen: str) -> int:
    """Let somebody say one's own word otherwise, for other eyes; return what was answered."""
    voice.refresh_from_db()
    said = {"words": SECRET, "version": str(voice.version), "seen": seen}
    answer = visitor(story, name).post(at(story, "voice_edit", voice), said)
    return answer.status_code


@pytest.mark.parametrize("seen", ["only_me", "family"])
def test_tom_reads_no_more_of_a_wish_that_malika_made_her_own_and_keeps(
    story: Story, seen: str
) -> None:
    wish = say(story, "tom", KINDLY, "wish")
    visitor(story, "malika").post(at(story, "voice_take", wish), {"words": KINDLY})
    assert edited(story, "malika", wish, seen) == 303
    assert SECRET in reads(story, "malika", "kolommen")
    assert SECRET not in reads(story, "tom", "kolommen")
    assert not story.seat("tom").sees(Voice).filter(pk=wish.pk).exists()


def test_yasmina_reads_no_wish_that_bilal_took_and_keeps(story: Story) -> None:
    wish = say(story, "tom", KINDLY, "wish")
    visitor(story, "bilal").post(at(story, "voice_take", wish), {"words": KINDLY})
    assert edited(story, "bilal", wish, "only_me") == 303
    for name in ("yasmina", "malika", "tom"):
        assert SECRET not in reads(story, name, "kolommen")


def test_lien_reads_no_more_of_what_hanae_keeps_once_she_comes_in_herself(story: Story) -> None:
    note = noted(story, "worry", "hanae")
    prove(note, heard(WEBM), by=story.seat("lien"))
    voice = Voice.objects.get(plan_id=story.plan.pk, pk=fresh(note).became)
    seat(story, "hanae", "own_only")
    assert edited(story, "hanae", voice, "only_me") == 303
    assert SECRET not in reads(story, "lien")


def test_lien_speaks_for_nobody_who_came_in_and_left(story: Story) -> None:
    note = noted(story, name="karim")
    inviting.leave(story.seat("karim"))
    assert not may_prove(note, story.seat("lien"))
    with pytest.raises(NotAllowedError):
        prove(note, heard(WEBM), by=story.seat("lien"))
    assert not Goal.objects.filter(plan_id=story.plan.pk, voice=story.person["karim"]).exists()


def test_nobody_brings_people_in_by_a_late_form_on_malikas_phone(story: Story) -> None:
    plan, person = story.plan.pk, story.person["griet"].pk
    ways = [("plans:support_new", [plan]), ("plans:support_invite", [plan, person])]
    passes = [("care:hand_over_new", [plan, person]), ("care:about_me", [plan])]
    for name, ids in (*ways, *passes):
        assert not is_sent_on(reverse(name, args=ids)), name
    assert is_sent_on(at(story, "voice_new"))
