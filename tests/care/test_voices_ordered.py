"""What the family does with worries: an order of its own, and somebody to go to with each."""

import pytest

from gezinsplan.care.models import Listener, Voice
from gezinsplan.care.models.placing import put
from gezinsplan.plans.models import Circle, Notice
from tests.care.asking import at, everything
from tests.care.voicing import reads, say
from tests.people_of_the_story import Story
from tests.visitors import visitor


def three(story: Story) -> list[Voice]:
    """Return three worries of Malika's: two come first, one can wait."""
    found = [say(story, "malika", f"Zorg {letter}.") for letter in "abc"]
    for worry, mark in zip(found, ("first", "first", "wait"), strict=True):
        put(worry, mark, by=story.seat("malika"))
    return found


def order(story: Story, name: str = "malika") -> str:
    """Return the letters of the worries, in the order in which somebody reads them."""
    page = reads(story, name)
    letters = [x for x in "abcdy" if f"“Zorg {x}.”" in page]
    return "".join(sorted(letters, key=lambda x: page.index(f"“Zorg {x}.”")))


def marks(story: Story) -> str:
    """Return the marks of the worries by letter."""
    rows = Voice.objects.filter(plan_id=story.plan.pk)
    return " ".join(row.mark or "-" for row in sorted(rows, key=lambda row: row.words))


def test_a_new_worry_has_no_place_until_the_family_gives_it_one(story: Story) -> None:
    worry = say(story, "malika", "Zorg a.")
    page = reads(story, "malika")
    assert "Net opgeschreven" in page
    for word in ("Eerst", "Kan wachten", "Hier wil ik over praten"):
        assert word in page
    visitor(story, "yasmina").post(at(story, "voice_move", worry), {"naar": "praten"})
    assert marks(story) == "talk"
    assert everything(story)[-1] == "voice.ordered"
    assert "Net opgeschreven" not in reads(story, "malika")


@pytest.mark.slow
def test_up_and_down_go_through_both_groups_as_one_list(story: Story) -> None:
    a, b, c = three(story)
    malika = visitor(story, "malika")
    malika.post(at(story, "voice_move", b), {"naar": "op"})
    assert (order(story), marks(story)) == ("bac", "first first wait")
    malika.post(at(story, "voice_move", c), {"naar": "op"})
    assert (order(story), marks(story)) == ("bac", "first first first")
    malika.post(at(story, "voice_move", a), {"naar": "neer"})
    assert (order(story), marks(story)) == ("bca", "first first first")
    malika.post(at(story, "voice_move", a), {"naar": "neer"})
    assert (order(story), marks(story)) == ("bca", "wait first first")
    put(b, "wait", by=story.seat("malika"))
    malika.post(at(story, "voice_move", c), {"naar": "neer"})
    assert (order(story), marks(story)) == ("cab", "wait wait wait")


def test_the_first_goes_no_higher_and_the_last_no_lower(story: Story) -> None:
    a, _, c = three(story)
    malika, before = visitor(story, "malika"), everything(story)
    malika.post(at(story, "voice_move", a), {"naar": "op"})
    malika.post(at(story, "voice_move", c), {"naar": "neer"})
    malika.post(at(story, "voice_move", c), {"naar": "wachten"})
    malika.post(at(story, "voice_move", c), {"naar": "naar de maan"})
    assert (order(story), everything(story)) == ("abc", before)
    page = reads(story, "malika")
    assert page.count("disabled") == 2


def test_dragging_puts_a_worry_at_a_place_in_its_group_or_in_another(story: Story) -> None:
    a, b, c = three(story)
    malika = visitor(story, "malika")
    malika.post(at(story, "voice_move", b), {"naar": "eerst", "plaats": "0"})
    assert (order(story), marks(story)) == ("bac", "first first wait")
    malika.post(at(story, "voice_move", c), {"naar": "eerst", "plaats": "1"})
    assert (order(story), marks(story)) == ("bca", "first first first")
    assert everything(story)[-1] == "voice.ordered"
    malika.post(at(story, "voice_move", a), {"naar": "praten", "plaats": "0"})
    assert marks(story) == "talk first first"


@pytest.mark.parametrize("place", ["0", "-1", "9999", "x", "", "²"])
def test_where_a_worry_stands_already_dragging_changes_nothing(story: Story, place: str) -> None:
    a, *_ = three(story)
    before = everything(story)
    said = {"naar": "eerst", "plaats": place}
    assert visitor(story, "malika").post(at(story, "voice_move", a), said).status_code == 303
    assert (order(story), everything(story)) == ("abc", before)


def test_only_who_may_order_gets_something_to_drag_by(story: Story) -> None:
    three(story)
    assert 'class="grip" hidden' in reads(story, "malika")
    assert "drag.js" not in reads(story, "lien")
    assert "grip" not in reads(story, "lien")
    later = visitor(story, "malika").get(at(story, "voices"), {"vanaf": "1"}).content.decode()
    assert "grip" not in later


def test_after_a_move_the_page_stays_near_that_worry(story: Story) -> None:
    a, *_ = three(story)
    answer = visitor(story, "malika").post(at(story, "voice_move", a), {"naar": "neer"})
    assert answer["Location"].endswith(f"#w-{a.pk}")
    assert f'id="w-{a.pk}"' in reads(story, "malika")


@pytest.mark.slow
def test_what_somebody_does_not_see_leaves_no_gap_in_the_numbers(story: Story) -> None:
    a, *_ = three(story)
    hidden = say(story, "yasmina", "Zorg y.")
    put(hidden, "first", by=story.seat("malika"))
    visitor(story, "malika").post(at(story, "voice_move", hidden), {"naar": "op"})
    assert order(story) == "aybc"
    assert order(story, "karim") == "abc"
    page = reads(story, "karim")
    assert [f'aria-hidden="true">{n}</span>' in page for n in range(1, 5)] == [*[True] * 3, False]
    visitor(story, "karim").post(at(story, "voice_move", a), {"naar": "neer"})
    assert (order(story), order(story, "karim")) == ("byac", "bac")


@pytest.mark.parametrize("name", ["griet", "lien", "tom"])
def test_only_the_family_orders_and_says_with_whom(story: Story, name: str) -> None:
    worry = say(story, "malika", "Zorg a.")
    client = visitor(story, name)
    for where in ("voice_move", "voice_who"):
        assert client.post(at(story, where, worry), {"naar": "eerst"}).status_code == 403
    assert "Bij wie?" not in reads(story, name)
    assert "Zet hoger" not in reads(story, name)


def test_griet_and_tom_can_be_gone_to_and_neither_hears_of_it(story: Story) -> None:
    worry = say(story, "malika", "Zorg a.")
    malika = visitor(story, "malika")
    page = malika.get(at(story, "voice_who", worry)).content.decode()
    assert "Die persoon krijgt geen bericht" in page
    assert f'value="{story.person["malika"].pk}"' not in page
    who = [str(story.person[name].pk) for name in ("griet", "tom")]
    malika.post(at(story, "voice_who", worry), {"who": who})
    assert everything(story)[-1] == "voice.entrusted"
    assert "Bij wie? <b>Bij Griet en Tom</b>" in reads(story, "malika")
    assert not Notice.objects.filter(plan_id=story.plan.pk, subject=worry.pk).exists()
    assert visitor(story, "tom").get(at(story, "voice_beside", worry)).status_code == 404
    assert "Zorg a." not in reads(story, "tom")


def test_words_say_when_and_another_choice_takes_the_place_of_the_first(story: Story) -> None:
    worry = say(story, "malika", "Zorg a.")
    put(worry, "talk", by=story.seat("malika"))
    malika, lien = visitor(story, "malika"), str(story.person["lien"].pk)
    said = {"who": [lien], "words": "donderdag bij de koffie"}
    malika.post(at(story, "voice_who", worry), said)
    assert "Met <b>Lien</b>, donderdag bij de koffie" in reads(story, "malika")
    malika.post(at(story, "voice_who", worry), {"who": [str(story.person["fatima"].pk)]})
    assert "Met <b>Fatima</b>" in reads(story, "malika")
    malika.post(at(story, "voice_who", worry), {})
    assert not Listener.objects.filter(plan_id=story.plan.pk).exists()


def test_karim_takes_nobody_away_whom_he_may_not_know_of(story: Story) -> None:
    worry = say(story, "malika", "Zorg a.")
    both = [str(story.person[name].pk) for name in ("yasmina", "griet")]
    visitor(story, "malika").post(at(story, "voice_who", worry), {"who": both})
    assert "Bij Griet</b>" in reads(story, "karim")
    assert "Yasmina" not in reads(story, "karim")
    visitor(story, "karim").post(at(story, "voice_who", worry), {"who": []})
    assert "Bij Yasmina</b>" in reads(story, "malika")


def test_who_died_left_or_is_only_in_mind_cannot_be_chosen(story: Story) -> None:
    worry = say(story, "malika", "Zorg a.")
    joris, malika = str(story.person["joris"].pk), visitor(story, "malika")
    assert joris not in malika.get(at(story, "voice_who", worry)).content.decode()
    answer = malika.post(at(story, "voice_who", worry), {"who": [joris]})
    assert answer.status_code == 422


def test_a_worry_in_confidence_keeps_its_people_in_confidence(story: Story) -> None:
    mine = Circle.objects.get(plan_id=story.plan.pk, kind="only_me", person=story.person["malika"])
    worry = say(story, "malika", "Zorg a.", circle=mine)
    lien = {"who": [str(story.person["lien"].pk)]}
    visitor(story, "malika").post(at(story, "voice_who", worry), lien)
    for name in ("yasmina", "lien"):
        assert "Zorg a." not in reads(story, name)
        assert visitor(story, name).get(at(story, "voice_beside", worry)).status_code == 404
    changed = {"words": "Zorg a.", "version": "1", "seen": "family"}
    visitor(story, "malika").post(at(story, "voice_edit", worry), changed)
    assert "Bij Lien</b>" in reads(story, "yasmina")
    assert everything(story)[-1] == "thing.moved"
