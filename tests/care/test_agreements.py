"""Who does what by when."""

from datetime import timedelta

import pytest

from gezinsplan.care.models import Agreement, Keeping, Promise
from gezinsplan.kit import clock
from gezinsplan.plans.models import Event, NotAllowedError
from gezinsplan.plans.models.look import verify
from tests.care.asking import at, everything, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_tom_keeps_what_he_is_named_in_and_the_timeline_says_so(story: Story) -> None:
    tom = story.seat("tom")
    agreement = tom.sees(Agreement).get(pk=story.agreement["tom"].pk)
    agreement.plan = tom.plan
    agreement.keep(by=tom)
    assert story.seat("malika").sees(Event).latest("number").verb == "agreement.kept"
    assert verify(story.plan.pk) == []


def test_tom_does_not_see_what_sofie_is_to_do(story: Story) -> None:
    assert not story.seat("tom").sees(Agreement).filter(pk=story.agreement["sofie"].pk).exists()
    assert story.seat("sofie").sees(Agreement).filter(pk=story.agreement["sofie"].pk).exists()


def test_sofie_cannot_keep_what_tom_is_to_do(story: Story) -> None:
    with pytest.raises(NotAllowedError):
        story.agreement["tom"].keep(by=story.seat("sofie"))


def test_malika_makes_an_agreement_for_oma_and_oma_sees_only_that_one(story: Story) -> None:
    oma = story.person["fatima"]
    said = {"words": "Oma kookt soep", "who": [str(oma.pk)], "key": "k1"}
    answer = visitor(story, "malika").post(at(story, "agreement_new"), said)
    assert answer.status_code == 303
    assert verbs(story)[-1] == "agreement.made"
    page = text(visitor(story, "fatima").get(at(story, "link_page")))
    assert "Oma kookt soep" in page
    assert "Sofie" not in page


def test_several_people_can_do_it_and_the_day_may_stay_open(story: Story) -> None:
    who = [str(story.person[name].pk) for name in ("griet", "noor")]
    visitor(story, "malika").post(
        at(story, "agreement_new"), {"words": "Samen wandelen", "who": who}
    )
    row = Agreement.objects.filter(plan_id=story.plan.pk).latest("made_at")
    assert row.due is None
    assert row.is_named(story.person["griet"].pk)
    assert row.is_named(story.person["noor"].pk)


def test_nobody_needs_to_be_named_yet(story: Story) -> None:
    answer = visitor(story, "bilal").post(
        at(story, "agreement_new"), {"words": "Iemand repareert de fiets"}
    )
    assert answer.status_code == 303


def test_the_same_form_sent_twice_makes_one_agreement(story: Story) -> None:
    malika, before = visitor(story, "malika"), Agreement.objects.count()
    for _ in range(2):
        answer = malika.post(at(story, "agreement_new"), {"words": "Eén keer", "key": "twice"})
        assert answer.status_code in {302, 303}
    assert Agreement.objects.count() == before + 1
    assert everything(story).count("agreement.made") == before + 1


def test_one_tap_ticks_it_off_and_one_tap_takes_it_back(story: Story) -> None:
    malika, row = visitor(story, "malika"), story.agreement["oma"]
    assert malika.post(at(story, "keep", row), {"back": "plan"}).headers["Location"] == at(
        story, "plan"
    )
    assert verbs(story)[-1] == "agreement.kept"
    malika.post(at(story, "unkeep", row))
    row.refresh_from_db()
    assert row.kept_at is None
    assert everything(story)[-1] == "agreement.unkept"
    assert Keeping.objects.filter(plan_id=story.plan.pk, undone_at=None).count() == 0


def test_ticking_off_twice_does_nothing_twice(story: Story) -> None:
    malika, row = visitor(story, "malika"), story.agreement["oma"]
    for _ in range(2):
        assert malika.post(at(story, "keep", row)).status_code == 303
    assert everything(story).count("agreement.kept") == 1


def test_a_tick_on_a_page_with_script_swaps_just_that_deed(story: Story) -> None:
    answer = visitor(story, "malika").post(
        at(story, "keep", story.agreement["oma"]), {"back": "plan"}, headers={"HX-Request": "true"}
    )
    assert answer.status_code == 200
    assert text(answer).startswith('<div class="deed done">')
    assert "Toch nog niet gedaan" in text(answer)
    assert 'id="p-' not in text(answer)
    assert "<html" not in text(answer)


def test_the_one_who_is_named_says_yes_once(story: Story) -> None:
    tom = visitor(story, "tom")
    assert "Ja, dat doe ik" in text(tom.get(at(story, "agreements")))
    for _ in range(2):
        tom.post(at(story, "say_yes", story.agreement["tom"]))
    assert Promise.objects.filter(plan_id=story.plan.pk).count() == 1
    assert everything(story).count("agreement.promised") == 1
    assert "Ja, dat doe ik" not in text(tom.get(at(story, "agreements")))


def test_nobody_says_yes_for_somebody_else(story: Story) -> None:
    answer = visitor(story, "malika").post(at(story, "say_yes", story.agreement["oma"]))
    assert answer.status_code == 403


def test_another_day_is_fine_and_no_day_too(story: Story) -> None:
    tom, row = visitor(story, "tom"), story.agreement["tom"]
    later = clock.today("Europe/Brussels") + timedelta(days=9)
    assert tom.get(at(story, "other_day", row)).status_code == 200
    tom.post(at(story, "other_day", row), {"due": later.isoformat()})
    row.refresh_from_db()
    assert row.due == later
    assert verbs(story)[-1] == "agreement.moved"
    tom.post(at(story, "other_day", row), {"due": ""})
    row.refresh_from_db()
    assert row.due is None


def test_bilal_is_not_asked_for_another_day_of_what_is_not_his(story: Story) -> None:
    address = at(story, "other_day", story.agreement["tom"])
    bilal = visitor(story, "bilal")
    assert bilal.get(address).status_code == bilal.post(address).status_code == 403


def test_a_day_that_is_over_brings_no_blame_but_another_day(story: Story) -> None:
    with clock.at(clock.now() + timedelta(days=6)):
        page = text(visitor(story, "malika").get(at(story, "plan")))
    assert "Wil je een andere dag?" in page
    assert "te laat" not in page.lower()


@pytest.mark.parametrize("name", ["bilal", "griet", "sofie", "karim"])
def test_who_is_not_named_and_does_not_steer_ticks_nothing_off(story: Story, name: str) -> None:
    answer = visitor(story, name).post(at(story, "keep", story.agreement["tom"]))
    assert answer.status_code in {403, 404}
    assert "agreement.kept" not in everything(story)


def test_bilal_ticks_off_what_is_his_and_finds_no_button_elsewhere(story: Story) -> None:
    row = Agreement.make("Bilal haalt brood", [story.person["bilal"]], by=story.seat("malika"))
    bilal = visitor(story, "bilal")
    page = text(bilal.get(at(story, "agreements")))
    assert at(story, "keep", row) in page
    assert at(story, "keep", story.agreement["oma"]) not in page
    bilal.post(at(story, "keep", row))
    assert verbs(story, "bilal")[-1] == "agreement.kept"


def test_a_carer_ticks_off_for_a_young_child(story: Story) -> None:
    row = Agreement.make("Sami leest een boekje", [story.person["sami"]], by=story.seat("bilal"))
    row.keep(by=story.seat("malika"))
    assert row.kept_at is not None


def test_whose_seat_ended_and_who_is_blocked_find_nothing(story: Story) -> None:
    row = Agreement.make("Yasmina belt", [story.person["yasmina"]], by=story.seat("yasmina"))
    assert visitor(story, "joris").post(at(story, "keep", row)).status_code == 404
    assert visitor(story, "karim").get(at(story, "other_day", row)).status_code == 404
    assert "Yasmina belt" not in text(visitor(story, "karim").get(at(story, "agreements")))


def test_the_list_shows_what_is_open_by_day_and_what_was_done(story: Story) -> None:
    story.agreement["sofie"].keep(by=story.seat("malika"))
    page = text(visitor(story, "malika").get(at(story, "agreements")))
    assert page.index("Oma haalt Sami") < page.index("Sofie zet")
    assert "Gedaan" in page


@pytest.mark.slow
def test_a_long_list_goes_on_on_a_next_page(story: Story) -> None:
    malika = story.seat("malika")
    for number in range(62):
        Agreement.make(f"Ding {number:02}.", [], by=malika)
    visit = visitor(story, "malika")
    assert "?vanaf=60" in text(visit.get(at(story, "agreements")))
    assert "Ding 61." in text(visit.get(at(story, "agreements"), {"vanaf": "60"}))
