"""The page of somebody without an account."""

from datetime import timedelta

from gezinsplan.care.models import Agreement
from gezinsplan.kit import clock
from gezinsplan.plans.models.linking import withdraw_links
from tests.care.asking import at, everything, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_oma_sees_her_agreement_and_one_large_button(story: Story) -> None:
    page = text(visitor(story, "fatima").get(at(story, "link_page")))
    assert "Oma haalt Sami van school" in page
    assert page.count("btn wide huge") == 1
    assert "Snel weg" in page


def test_the_page_names_nobody_and_no_plan_but_who_is_in_her_agreements(story: Story) -> None:
    page = text(visitor(story, "fatima").get(at(story, "link_page")))
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert "Fatima" not in title
    for word in ("Malika", "Yasmina", "Sofie", "Tom", "We willen weer lachen", "tabs"):
        assert word not in page
    assert "/plannen/" not in page


def test_who_does_it_together_with_her_is_named(story: Story) -> None:
    who = [story.person["fatima"], story.person["griet"]]
    Agreement.make("Samen naar de markt", who, by=story.seat("malika"))
    page = text(visitor(story, "fatima").get(at(story, "link_page")))
    assert "Griet" in page
    assert "Noor" not in page


def test_oma_ticks_off_is_thanked_and_can_go_back(story: Story) -> None:
    oma, row = visitor(story, "fatima"), story.agreement["oma"]
    answer = oma.post(at(story, "link_keep", row))
    assert (answer.status_code, answer.headers["Location"]) == (303, at(story, "link_page"))
    assert verbs(story)[-1] == "agreement.kept"
    page = text(oma.get(at(story, "link_page")))
    assert "Dank je wel" in page
    oma.post(at(story, "link_unkeep", row))
    assert "Dank je wel" not in text(oma.get(at(story, "link_page")))


def test_oma_says_yes_and_chooses_another_day(story: Story) -> None:
    oma, row = visitor(story, "fatima"), story.agreement["oma"]
    oma.post(at(story, "link_say_yes", row))
    assert verbs(story)[-1] == "agreement.promised"
    later = clock.today("Europe/Brussels") + timedelta(days=7)
    oma.post(at(story, "link_other_day", row), {"due": later.isoformat()})
    row.refresh_from_db()
    assert row.due == later
    assert verbs(story)[-1] == "agreement.moved"


def test_a_day_that_cannot_be_is_asked_again_on_her_own_page(story: Story) -> None:
    oma, row = visitor(story, "fatima"), story.agreement["oma"]
    answer = oma.post(at(story, "link_other_day", row), {"due": "2001-01-01"})
    assert answer.status_code == 422
    assert "Die dag is al voorbij" in text(answer)
    assert "/plannen/" not in text(answer)


def test_what_is_not_hers_is_not_there(story: Story) -> None:
    oma = visitor(story, "fatima")
    for row in (story.agreement["tom"], story.agreement["sofie"]):
        for page in ("link_keep", "link_unkeep", "link_say_yes", "link_other_day"):
            assert oma.post(at(story, page, row)).status_code == 404
    assert "agreement.kept" not in everything(story)


def test_a_link_opens_no_page_of_the_plan_itself(story: Story) -> None:
    oma = visitor(story, "fatima")
    assert oma.get(at(story, "plan")).status_code == 302
    assert oma.post(at(story, "keep", story.agreement["oma"])).status_code in {302, 303}
    assert "agreement.kept" not in everything(story)


def test_withdrawn_it_stops_at_once(story: Story) -> None:
    oma = visitor(story, "fatima")
    withdraw_links(story.person["fatima"], by=story.seat("malika"))
    assert oma.get(at(story, "link_page")).status_code == 404
    assert oma.post(at(story, "link_keep", story.agreement["oma"])).status_code == 404


def test_with_nothing_left_the_page_says_that_that_is_good(story: Story) -> None:
    page = text(visitor(story, "noor").get(at(story, "link_page")))
    assert "Nu staat er niets voor jou. Dat is goed." in page


def test_what_a_professional_proposed_for_oma_waits_for_the_family(story: Story) -> None:
    row = Agreement.make("Oma past op", [story.person["fatima"]], by=story.seat("lien"))
    oma = visitor(story, "fatima")
    assert "Oma past op" not in text(oma.get(at(story, "link_page")))
    assert oma.post(at(story, "link_keep", row)).status_code == 404
