"""What somebody says who is asked: yes, rather another day, no; and what the family does then."""

from datetime import timedelta

import pytest

from gezinsplan.care.models import Agreement, Promise, Voice
from gezinsplan.kit import clock
from gezinsplan.plans.models import Circle
from tests.care.asking import at, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor


@pytest.fixture
def ride(story: Story) -> Agreement:
    """Malika asks Griet to drive Sami on Mondays too."""
    words = "Sami ook op maandag naar school brengen"
    return Agreement.make(words, [story.person["griet"]], by=story.seat("malika"))


def _soon(story: Story) -> str:
    return str(clock.today(story.plan.time_zone) + timedelta(days=3))


def test_griet_says_yes_and_malika_reads_it(story: Story, ride: Agreement) -> None:
    visitor(story, "griet").post(at(story, "say_yes", ride))
    assert verbs(story)[-1] == "agreement.promised"
    assert "Griet zei ja." in text(visitor(story, "malika").get(at(story, "agreement", ride)))


def test_griet_would_rather_do_it_another_day_and_malika_takes_that_day(
    story: Story, ride: Agreement
) -> None:
    griet, malika = visitor(story, "griet"), visitor(story, "malika")
    griet.post(at(story, "rather", ride), {"due": _soon(story)})
    assert verbs(story)[-1] == "agreement.otherwise"
    ride.refresh_from_db()
    assert ride.due is None
    assert "Griet doet het liever op" in text(malika.get(at(story, "agreement", ride)))
    whose = {"whose": str(story.person["griet"].pk)}
    malika.post(at(story, "agreement_day", ride), whose)
    ride.refresh_from_db()
    assert str(ride.due) == _soon(story)
    assert verbs(story)[-1] == "agreement.moved"
    assert "Griet zei ja." in text(malika.get(at(story, "agreement", ride)))


def test_griet_would_rather_talk_first(story: Story, ride: Agreement) -> None:
    visitor(story, "griet").post(at(story, "rather", ride), {"due": ""})
    page = text(visitor(story, "malika").get(at(story, "agreement", ride)))
    assert "Griet wil er liever eerst over bellen." in page


def test_a_day_that_is_over_is_asked_again(story: Story, ride: Agreement) -> None:
    answer = visitor(story, "griet").post(at(story, "rather", ride), {"due": "2020-01-01"})
    assert answer.status_code == 422
    assert "Die dag is al voorbij." in text(answer)


def test_griet_cannot_gives_no_reason_and_malika_asks_somebody_else(
    story: Story, ride: Agreement
) -> None:
    griet, malika = visitor(story, "griet"), visitor(story, "malika")
    griet.post(at(story, "cannot", ride))
    assert verbs(story)[-1] == "agreement.passed_up"
    assert "agreement.passed_up" not in verbs(story, "lien")
    assert not ride.is_named(story.person["griet"].pk)
    assert "Dat weten we nog niet." in text(malika.get(at(story, "agreement", ride)))
    malika.post(at(story, "agreement_who", ride), {"who": [str(story.person["noor"].pk)]})
    assert ride.is_named(story.person["noor"].pk)
    assert verbs(story)[-1] == "agreement.passed_on"


def test_griet_said_yes_and_cannot_after_all(story: Story, ride: Agreement) -> None:
    griet = visitor(story, "griet")
    griet.post(at(story, "say_yes", ride))
    assert "Het lukt toch niet" in text(griet.get(at(story, "agreement", ride)))
    griet.post(at(story, "cannot", ride))
    assert verbs(story)[-1] == "agreement.passed_up"
    assert "Griet zei ja." not in text(visitor(story, "malika").get(at(story, "agreement", ride)))


def test_oma_reads_what_she_is_asked_apart_and_what_she_answered(story: Story) -> None:
    malika, oma = story.seat("malika"), visitor(story, "fatima")
    soup = Agreement.make("Soep koken", [story.person["fatima"]], by=malika)
    assert "Een vraag voor jou" in text(oma.get(at(story, "link_page")))
    oma.post(at(story, "link_rather", soup), {"due": ""})
    assert "Je zei: eerst even bellen." in text(oma.get(at(story, "link_page")))
    oma.post(at(story, "link_say_yes", soup))
    assert "Je zei: eerst even bellen." not in text(oma.get(at(story, "link_page")))


def test_a_yes_on_the_own_page_stays_on_that_page(story: Story, ride: Agreement) -> None:
    answer = visitor(story, "griet").post(at(story, "say_yes", ride), {"back": "afspraak"})
    assert answer.headers["Location"] == at(story, "agreement", ride)


def test_asking_the_same_people_again_is_no_change(story: Story, ride: Agreement) -> None:
    before = verbs(story)
    who = {"who": [str(story.person["griet"].pk)]}
    visitor(story, "malika").post(at(story, "agreement_who", ride), who)
    assert verbs(story) == before


def test_whoever_is_not_asked_any_more_said_nothing(story: Story, ride: Agreement) -> None:
    visitor(story, "griet").post(at(story, "say_yes", ride))
    visitor(story, "malika").post(at(story, "agreement_who", ride), {"who": []})
    assert not Promise.objects.filter(plan_id=story.plan.pk, agreement=ride).exists()


def test_it_is_not_needed_any_more_and_nobody_is_to_blame(story: Story, ride: Agreement) -> None:
    malika = visitor(story, "malika")
    for _ in range(2):
        malika.post(at(story, "agreement_drop", ride))
    assert verbs(story).count("agreement.dropped") == 1
    assert ride.words not in text(malika.get(at(story, "agreements")))
    assert malika.get(at(story, "agreement", ride)).status_code == 404


def test_griet_cannot_say_that_it_isn_t_needed(story: Story, ride: Agreement) -> None:
    griet = visitor(story, "griet")
    assert "Niet meer nodig" not in text(griet.get(at(story, "agreement", ride)))
    assert griet.post(at(story, "agreement_drop", ride)).status_code == 403


def test_malika_chooses_that_they_do_it_together_and_later_themselves(
    story: Story, ride: Agreement
) -> None:
    malika = visitor(story, "malika")
    day = _soon(story)
    for doing, words in (("together", "Samen: iemand gaat mee."), ("ourselves", "Wijzelf:")):
        malika.post(at(story, "agreement_turn", ride), {"doing": doing, "look_on": day})
        page = text(malika.get(at(story, "agreement", ride)))
        assert words in page
        assert "We kijken opnieuw op" in page
        assert verbs(story)[-1] == "agreement.turned"
    malika.post(at(story, "agreement_turn", ride), {"doing": ""})
    ride.refresh_from_db()
    assert (ride.doing, ride.look_on) == ("", None)


def test_what_stands_in_a_private_circle_is_passed_on_by_who_made_it_alone(story: Story) -> None:
    yasmina, malika = story.seat("yasmina"), story.seat("malika")
    alone, _ = Circle.objects.get_or_create(
        plan_id=story.plan.pk, kind=Circle.Kind.ONLY_ME, person=yasmina.person
    )
    worry = Voice.say("Ik slaap niet", Voice.Kind.WORRY, by=yasmina, circle=alone)
    row = Agreement.make("Samen praten", [malika.person], by=yasmina, worry=worry)
    client = visitor(story, "malika")
    assert client.post(at(story, "agreement_who", row), {"who": []}).status_code == 403
    assert client.post(at(story, "agreement_drop", row)).status_code == 403
    assert client.post(at(story, "agreement_turn", row), {"doing": "for_us"}).status_code == 403
    assert client.post(at(story, "say_yes", row)).status_code == 303


def test_who_made_it_takes_the_day_without_doing_it_or_deciding(story: Story) -> None:
    griet, bilal = story.person["griet"], story.seat("bilal")
    row = Agreement.make("Naar de trein", [griet], by=bilal)
    visitor(story, "griet").post(at(story, "rather", row), {"due": _soon(story)})
    visitor(story, "bilal").post(at(story, "agreement_day", row), {"whose": str(griet.pk)})
    row.refresh_from_db()
    assert str(row.due) == _soon(story)


def test_who_comes_to_help_doesn_t_choose_who_does_the_work(story: Story) -> None:
    tom = visitor(story, "tom")
    assert "Wie doet het werk?" not in text(tom.get(at(story, "agreement_new")))
    tom.post(at(story, "agreement_new"), {"words": "Huiswerkklas", "doing": "for_us"})
    row = Agreement.objects.filter(plan_id=story.plan.pk).latest("made_at")
    assert row.doing == ""
