"""One's own word stays one's own: said otherwise, shown to others, over, or gone for good."""

import pytest

from gezinsplan.care.models import Listener, Voice
from gezinsplan.care.models.listener import entrust
from gezinsplan.plans.models import Event, Wording, erasing
from gezinsplan.plans.models.persons import bring_support
from tests.care.asking import at, everything, text
from tests.care.voicing import reads, say
from tests.people_of_the_story import Story
from tests.visitors import visitor

BOZE = "Ik ben boos op iedereen."


def said_anew(story: Story) -> Voice:
    """Return a worry of Malika's that she said in other words."""
    worry = say(story, "malika", BOZE)
    said = {"words": "Ik ben moe.", "version": "1", "seen": "everyone", "domain": "mind"}
    visitor(story, "malika").post(at(story, "voice_edit", worry), said)
    worry.refresh_from_db()
    return worry


def test_malika_says_it_otherwise_and_only_she_reads_what_stood_there(story: Story) -> None:
    worry = said_anew(story)
    assert (worry.words, worry.domain, everything(story)[-1]) == (
        "Ik ben moe.",
        "mind",
        "voice.reworded",
    )
    assert BOZE in text(visitor(story, "malika").get(at(story, "voice_edit", worry)))
    assert "Ik ben moe." in reads(story, "lien")
    assert BOZE not in reads(story, "lien") + reads(story, "malika")


def test_she_throws_away_how_she_said_it_first(story: Story) -> None:
    worry = said_anew(story)
    malika = visitor(story, "malika")
    malika.post(at(story, "voice_edit", worry), {"doe": "vergeet"})
    assert not Wording.objects.filter(plan_id=story.plan.pk, subject=worry.pk).exists()
    assert BOZE not in text(malika.get(at(story, "voice_edit", worry)))


def test_only_another_part_of_life_keeps_no_earlier_words(story: Story) -> None:
    worry = say(story, "malika", BOZE)
    said = {"words": BOZE, "version": "1", "seen": "everyone", "domain": "mind"}
    visitor(story, "malika").post(at(story, "voice_edit", worry), said)
    assert not Wording.objects.filter(plan_id=story.plan.pk, subject=worry.pk).exists()


def test_two_phones_at_once_lose_no_word(story: Story) -> None:
    worry, malika = said_anew(story), visitor(story, "malika")
    said = {"words": "Ik ben stil.", "version": "1", "seen": "everyone"}
    answer = malika.post(at(story, "voice_edit", worry), said)
    assert answer.status_code == 409
    assert "Ik ben moe." in text(answer)
    assert "Ik ben stil." in text(answer)


@pytest.mark.parametrize("name", ["yasmina", "bilal", "griet", "lien"])
def test_nobody_edits_or_drops_anothers_word(story: Story, name: str) -> None:
    worry, client = say(story, "malika", BOZE), visitor(story, name)
    for where in ("voice_edit", "voice_gone"):
        assert client.get(at(story, where, worry)).status_code == 403
    edited = {"words": "Zij overdrijft", "version": "1", "seen": "everyone"}
    assert client.post(at(story, "voice_edit", worry), edited).status_code == 403
    for fate in ("weg", "voorbij"):
        answer = client.post(at(story, "voice_gone", worry), {"hoe": fate})
        assert answer.status_code == 403
    assert BOZE in reads(story, "malika")
    assert "Zeg het anders" not in reads(story, name)


def test_malika_does_not_edit_what_hanae_wrote_herself(story: Story) -> None:
    hanae = Voice.say("Ik mis Els.", "worry", by=story.seat("malika"), whose=story.person["hanae"])
    assert hanae.is_own(story.seat("malika"))
    hanae.noted_by = None
    hanae.save()
    assert not hanae.is_own(story.seat("malika"))


@pytest.mark.slow
def test_what_is_over_only_she_still_reads_and_she_can_take_it_up_again(story: Story) -> None:
    worry, malika = say(story, "malika", BOZE), visitor(story, "malika")
    assert "Voorbij, of liever weg?" in text(malika.get(at(story, "voice_gone", worry)))
    for _ in range(2):
        malika.post(at(story, "voice_gone", worry), {"hoe": "voorbij"})
    assert everything(story).count("voice.over") == 1
    assert "Wat voorbij is" in reads(story, "malika")
    assert BOZE not in reads(story, "yasmina")
    timeline = visitor(story, "yasmina").get(f"/plannen/{story.plan.pk}/weg/")
    assert BOZE not in text(timeline)
    malika.post(at(story, "voice_gone", worry), {"hoe": "terug"})
    assert BOZE in reads(story, "yasmina")


def test_what_is_gone_leaves_nothing_and_others_words_stay_theirs(story: Story) -> None:
    worry = say(story, "malika", BOZE, mark="first")
    beside = say(story, "yasmina", "Ze is lief, ze is moe.", beside=worry)
    entrust(worry, [story.person["lien"]], "straks", by=story.seat("malika"))
    visitor(story, "malika").post(at(story, "voice_gone", worry), {"hoe": "weg"})
    assert not Voice.objects.filter(plan_id=story.plan.pk, pk=worry.pk).exists()
    assert not Event.objects.filter(plan_id=story.plan.pk, subject=worry.pk).exists()
    assert not Listener.objects.filter(plan_id=story.plan.pk).exists()
    beside.refresh_from_db()
    assert (beside.beside_id, beside.mark) == (None, "first")
    assert "Ze is lief, ze is moe." in reads(story, "griet")


def test_somebody_erased_leaves_no_word_and_is_nobodys_listener(story: Story) -> None:
    worry = say(story, "griet", "Het is stil bij jullie.")
    hers = say(story, "malika", BOZE)
    entrust(hers, [story.person["griet"]], "over de heg", by=story.seat("malika"))
    erasing.erase_person(story.person["griet"], by=story.seat("malika"))
    assert not Voice.objects.filter(plan_id=story.plan.pk, pk=worry.pk).exists()
    assert not Listener.objects.filter(plan_id=story.plan.pk).exists()
    assert BOZE in reads(story, "malika")


@pytest.mark.slow
def test_a_wish_of_sofie_is_a_proposal_until_malika_takes_it_in_her_own_words(
    story: Story,
) -> None:
    wish = f"{at(story, 'voice_new')}?soort=wens"
    assert "Dit wordt een voorstel" in text(visitor(story, "sofie").get(wish))
    visitor(story, "sofie").post(wish, {"words": "Alle rekeningen op één blad."})
    row = Voice.objects.get(plan_id=story.plan.pk)
    assert "Voorstel van Sofie" in reads(story, "malika", "kolommen")
    assert "Ja, zo" not in reads(story, "griet", "kolommen")
    malika = visitor(story, "malika")
    assert "Hoe zeg jij het?" in text(malika.get(at(story, "voice_take", row)))
    malika.post(at(story, "voice_take", row), {"words": "De papieren op één stapel."})
    page = reads(story, "griet", "kolommen")
    assert "De papieren op één stapel." in page
    assert "Voorstel van Sofie" not in page
    assert "Malika. Voorgesteld door Sofie" in page.replace("\n", "")
    assert everything(story)[-1] == "voice.taken"
    visitor(story, "sofie").post(at(story, "voice_gone", row), {"hoe": "weg"})
    assert "De papieren op één stapel." in reads(story, "malika", "kolommen")


def test_not_now_asks_no_reason_and_sofie_reads_not_who_said_it(story: Story) -> None:
    row = say(story, "sofie", "Alle rekeningen op één blad.", "wish")
    visitor(story, "yasmina").post(at(story, "voice_decline", row))
    assert "rekeningen" not in reads(story, "malika", "kolommen")
    page = reads(story, "sofie", "kolommen")
    assert "Nu niet" in page
    assert "Yasmina" not in page
    sofie = visitor(story, "sofie")
    assert sofie.post(at(story, "voice_gone", row), {"hoe": "terug"}).status_code == 403
    assert "rekeningen" not in reads(story, "malika", "kolommen")
    for _ in range(2):
        visitor(story, "malika").post(at(story, "voice_decline", row))
    assert everything(story).count("voice.declined") == 1


def test_a_wish_lies_in_the_pile_and_goes_aside_with_it_in_one_tap(story: Story) -> None:
    say(story, "sofie", "Alle rekeningen op één blad.", "wish")
    malika = visitor(story, "malika")
    assert "Alle rekeningen op één blad." in text(malika.get(at(story, "proposals")))
    malika.post(at(story, "all_aside"))
    assert everything(story)[-1] == "voice.declined"
    assert "rekeningen op één blad." not in text(malika.get(at(story, "proposals")))


def test_a_wish_of_griet_is_hers_and_no_proposal(story: Story) -> None:
    say(story, "griet", "Eén avond kook ik.", "wish")
    page = reads(story, "malika", "kolommen")
    assert "Eén avond kook ik." in page
    assert "Voorstel van" not in page


@pytest.mark.slow
def test_later_too_imane_shows_it_to_the_one_whom_she_brought_in_and_takes_that_back(
    story: Story,
) -> None:
    juf = bring_support("Juf Els", by=story.seat("imane"))
    voice, imane = say(story, "imane", BOZE), visitor(story, "imane")
    where = at(story, "voice_edit", voice)
    page = imane.get(where).content.decode()
    assert "Alleen wie ook Juf Els ziet" in page
    assert "Vraag het vooraf" in page
    said = {"words": BOZE, "version": "1", "seen": str(juf.circle_id)}
    assert imane.post(where, said).status_code == 303
    assert everything(story)[-1] == "thing.moved"
    assert BOZE in reads(story, "imane")
    assert BOZE not in reads(story, "malika")
    assert 'id="id_seen_1" required checked' in imane.get(where).content.decode()
    assert imane.post(where, {**said, "seen": "family"}).status_code == 303
    assert BOZE in reads(story, "malika")


def test_malika_cannot_choose_who_is_imanes_own(story: Story) -> None:
    juf = bring_support("Juf Els", by=story.seat("imane"))
    voice, malika = say(story, "malika", BOZE), visitor(story, "malika")
    assert "Juf Els" not in malika.get(at(story, "voice_edit", voice)).content.decode()
    said = {"words": BOZE, "version": "1", "seen": str(juf.circle_id)}
    assert malika.post(at(story, "voice_edit", voice), said).status_code == 422
