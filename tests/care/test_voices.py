"""Order in the chaos: what people say, in their own words, side by side."""

import re

import pytest

from gezinsplan.care.models import Voice
from gezinsplan.plans.models import Circle
from gezinsplan.plans.models.consenting import let_in
from tests.care.asking import at, everything, text, verbs
from tests.care.voicing import reads, say
from tests.people_of_the_story import Story
from tests.visitors import visitor

ROEPEN = "Om 7 uur ben ik op. Dan begin ik te roepen."
HUILT = "Sami huilt elke ochtend."


def test_malika_says_a_worry_and_at_first_only_she_reads_it(story: Story) -> None:
    page = text(visitor(story, "malika").get(at(story, "voice_new")))
    assert page.index("Alleen ik") < page.index("Ons gezin") < page.index("Iedereen rond ons plan")
    assert re.search(r'<input[^>]*value="only_me"[^>]*checked', page)
    visitor(story, "malika").post(at(story, "voice_new"), {"words": ROEPEN, "seen": "only_me"})
    assert verbs(story)[-1] == "voice.said"
    assert ROEPEN in reads(story, "malika")
    assert "Alleen jij ziet dit" in reads(story, "malika")
    for name in ("yasmina", "lien", "griet"):
        assert ROEPEN not in reads(story, name)
        assert "voice.said" not in verbs(story, name)


@pytest.mark.parametrize(
    ("seen", "who"),
    [
        ("family", {"malika", "yasmina", "lien"}),
        ("everyone", {"malika", "yasmina", "lien", "griet"}),
    ],
)
def test_she_chooses_herself_who_else_reads_it(story: Story, seen: str, who: set[str]) -> None:
    visitor(story, "malika").post(at(story, "voice_new"), {"words": ROEPEN, "seen": seen})
    for name in ("malika", "yasmina", "lien", "griet", "tom", "sofie"):
        assert (ROEPEN in reads(story, name)) == (name in who), name


def test_a_word_is_never_lost_when_who_sees_it_was_not_chosen(story: Story) -> None:
    answer = visitor(story, "malika").post(at(story, "voice_new"), {"words": ROEPEN})
    assert answer.status_code == 422
    assert ROEPEN in text(answer)
    empty = visitor(story, "malika").post(at(story, "voice_new"), {"seen": "family"})
    assert "Schrijf eerst één zin" in text(empty)


def test_the_same_form_sent_twice_says_it_once(story: Story) -> None:
    for _ in range(2):
        said = {"words": HUILT, "seen": "family", "key": "k"}
        visitor(story, "malika").post(at(story, "voice_new"), said)
    assert everything(story).count("voice.said") == 1


def test_malika_writes_down_what_little_sami_said_in_his_voice(story: Story) -> None:
    sami, malika = story.person["sami"], visitor(story, "malika")
    said = {"words": "Ik wil naast Milan.", "seen": "family", "whose": str(sami.pk)}
    malika.post(at(story, "voice_new"), said)
    voice = Voice.objects.get(plan_id=story.plan.pk)
    assert (voice.voice_id, voice.noted_by_id) == (sami.pk, story.person["malika"].pk)
    assert "Opgeschreven door Malika" in reads(story, "yasmina")
    malika.post(
        at(story, "voice_edit", voice), {"words": "Naast Milan.", "version": "1", "seen": "family"}
    )
    assert "Naast Milan." in reads(story, "malika")


@pytest.mark.parametrize("name", ["imane", "bilal", "yasmina", "griet"])
def test_nobody_speaks_for_who_has_a_say_of_their_own(story: Story, name: str) -> None:
    whose = str(story.person[name].pk)
    said = {"words": "Het gaat wel", "seen": "family", "whose": whose}
    answer = visitor(story, "malika").post(at(story, "voice_new"), said)
    assert answer.status_code == 422
    assert not Voice.objects.filter(plan_id=story.plan.pk).exists()


def test_the_worry_of_school_stands_beside_hers_the_same_size_and_with_its_name(
    story: Story,
) -> None:
    worry = say(story, "malika", HUILT)
    lien = visitor(story, "lien")
    page = text(lien.get(at(story, "voice_beside", worry)))
    assert HUILT in page
    assert "Beide blijven staan" in page
    lien.post(at(story, "voice_beside", worry), {"words": "In de klas is hij stil."})
    beside = Voice.objects.get(plan_id=story.plan.pk, beside=worry)
    assert beside.circle_id == worry.circle_id
    for name in ("malika", "griet"):
        page = reads(story, name)
        assert page.count("“In de klas is hij stil.”") == 1
        views = page.partition("Anderen zien het zo")[2].partition("</ul>")[0]
        assert "In de klas is hij stil." in views
        assert "Lien, 1 Gezin 1 Plan" in views
    assert beside.is_proposal is False


def test_what_tom_may_not_see_he_cannot_write_beside(story: Story) -> None:
    worry = say(story, "malika", HUILT)
    assert visitor(story, "tom").get(at(story, "voice_beside", worry)).status_code == 404
    visitor(story, "tom").post(at(story, "voice_new"), {"words": "In de klas is hij stil."})
    assert "In de klas is hij stil." in reads(story, "tom")
    assert HUILT not in reads(story, "tom")
    assert "Tom, CLB" in reads(story, "malika")


def test_of_whom_a_professional_writes_reads_it_and_the_carer_of_a_young_child(
    story: Story,
) -> None:
    family = Circle.objects.get(plan_id=story.plan.pk, kind="family")
    worry = say(story, "yasmina", "Hanae slaapt slecht.", circle=family)
    about = {"words": "Zij is moe op school.", "about": str(story.person["hanae"].pk)}
    assert "Over wie gaat dit?" in text(visitor(story, "lien").get(at(story, "voice_new")))
    visitor(story, "lien").post(at(story, "voice_beside", worry), about)
    assert "Zij is moe op school." in reads(story, "malika")
    assert "Over wie gaat dit?" not in text(visitor(story, "griet").get(at(story, "voice_new")))


def test_a_confided_worry_never_reaches_who_is_written_about(story: Story) -> None:
    mine = Circle.objects.create(
        plan_id=story.plan.pk, kind="own", person=story.person["yasmina"], name="wij"
    )
    for name in ("yasmina", "lien"):
        let_in(story.seat(name), [mine], given_by=story.person["yasmina"])
    worry = say(story, "yasmina", "Mama drinkt.", circle=mine)
    lien, about = visitor(story, "lien"), str(story.person["malika"].pk)
    said = {"words": "Dat zie ik ook.", "about": about}
    answer = lien.post(at(story, "voice_beside", worry), said)
    assert answer.status_code == 422
    assert "in vertrouwen" in text(answer)
    assert "Dat zie ik ook." in text(answer)
    lien.post(at(story, "voice_beside", worry), {"words": "Dat zie ik ook."})
    assert "Dat zie ik ook." in reads(story, "yasmina")
    assert "drinkt" not in reads(story, "malika")
    assert "Dat zie ik ook." not in reads(story, "malika")


def test_griet_is_glad_to_have_the_children_and_everybody_reads_it_in_the_second_column(
    story: Story,
) -> None:
    griet = visitor(story, "griet")
    griet.post(f"{at(story, 'voice_new')}?soort=goed", {"words": "De kinderen komen graag."})
    page = reads(story, "malika", "kolommen")
    column = page.partition('id="k-strength"')[2].partition("</section>")[0]
    assert "De kinderen komen graag." in column
    assert "Griet" in column
    assert "De kinderen komen graag." not in reads(story, "malika")


def test_only_the_family_says_what_it_asks_help_with(story: Story) -> None:
    asked = f"{at(story, 'voice_new')}?soort=vraag"
    visitor(story, "malika").post(asked, {"words": "Help ons met de ochtend", "seen": "everyone"})
    assert "Onze hulpvraag" in reads(story, "griet")
    assert "Help ons met de ochtend" in reads(story, "griet", "kolommen")
    visitor(story, "lien").post(asked, {"words": "Zij vragen rust"})
    assert Voice.objects.get(plan_id=story.plan.pk, voice=story.person["lien"]).kind == "worry"


def test_own_strength_for_a_goal_stays_with_that_goal(story: Story) -> None:
    say(story, "malika", "Ik kan vroeg opstaan", "strength", goal=story.goal["school"])
    assert "vroeg opstaan" not in reads(story, "malika", "kolommen")
