"""What the family chose of what others put forward, and how it takes that off again."""

import pytest

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.care.models.answering import say_yes
from gezinsplan.care.models.keeping import Promise
from gezinsplan.plans.models.consenting import choose
from gezinsplan.plans.models.erasing import erase_person
from gezinsplan.plans.rules import Choice
from tests.care.asking import IDEA, at, everything, text, verbs
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_malika_says_it_in_other_words_in_its_own_place(story: Story, idea: Goal) -> None:
    malika = visitor(story, "malika")
    page = text(malika.get(f"{at(story, 'proposals')}?anders={idea.pk}"))
    assert "Hoe zeg jij het?" in page
    assert f'action="{at(story, "goal_take", idea)}"' in page
    for odd in ("x", "'", ""):
        assert "Hoe zeg jij het?" not in text(malika.get(f"{at(story, 'proposals')}?anders={odd}"))


def test_what_was_taken_says_whose_idea_in_which_words_and_who_chose(
    story: Story, idea: Goal
) -> None:
    visitor(story, "malika").post(at(story, "goal_take", idea), {"words": "Rust met geld"})
    page = text(visitor(story, "malika").get(at(story, "proposals")))
    assert "“Rust met geld”" in page
    assert f"Voorgesteld door Lien, in eigen woorden: ‘{IDEA}’. Gekozen door Malika." in page
    assert "Haal het er weer af" in page
    assert "Haal het er weer af" not in text(visitor(story, "bilal").get(at(story, "proposals")))


def test_taken_off_again_it_is_not_now_in_liens_own_words(story: Story, idea: Goal) -> None:
    malika = visitor(story, "malika")
    malika.post(at(story, "goal_take", idea), {"words": "Rust met geld"})
    assert malika.post(at(story, "goal_untake", idea)).status_code == 303
    idea.refresh_from_db()
    assert (idea.words, idea.state, idea.taken_by_id) == (IDEA, "not_now", None)
    assert idea.seal_owner() == story.person["lien"].pk
    assert everything(story)[-1] == "goal.untaken"
    assert "goal.untaken" not in verbs(story, "lien")
    page = text(visitor(story, "lien").get(at(story, "proposals")))
    assert "Nu niet" in page
    assert "Rust met geld" not in page
    assert IDEA not in text(malika.get(at(story, "plan")))


def test_a_taken_agreement_comes_off_too_and_nobodys_yes_to_it_holds(
    story: Story, visit: Agreement
) -> None:
    visit.take(by=story.seat("malika"), words="Lien komt langs")
    visit.refresh_from_db()
    say_yes(visit, by=story.seat("lien"))
    malika = visitor(story, "malika")
    assert malika.post(at(story, "agreement_untake", visit)).status_code == 303
    visit.refresh_from_db()
    assert (visit.words, visit.state) == ("Huisbezoek", "not_now")
    assert not Promise.objects.filter(plan_id=story.plan.pk, agreement=visit).exists()


def test_nobody_takes_off_what_another_chose_nor_what_was_done(
    story: Story, idea: Goal, visit: Agreement
) -> None:
    for row in (idea, visit):
        row.take(by=story.seat("malika"))
    bilal = visitor(story, "bilal")
    assert bilal.post(at(story, "goal_untake", idea)).status_code == 403
    assert bilal.post(at(story, "agreement_untake", visit)).status_code == 403
    visit.refresh_from_db()
    visit.keep(by=story.seat("malika"))
    visitor(story, "malika").post(at(story, "agreement_untake", visit))
    visit.refresh_from_db()
    assert visit.state == "made"


def test_liens_own_words_go_with_lien(story: Story, idea: Goal) -> None:
    idea.take(by=story.seat("malika"), words="Rust met geld")
    erase_person(story.person["lien"], by=story.seat("malika"))
    page = text(visitor(story, "malika").get(at(story, "proposals")))
    assert "Rust met geld" in page
    assert IDEA not in page
    assert "Lien" not in page


@pytest.mark.slow
def test_thirty_proposals_ask_no_more_than_three(story: Story) -> None:
    malika, lien = visitor(story, "malika"), story.seat("lien")

    def after(times: int) -> int:
        for n in range(times):
            goal = Goal.write(f"Doel {n}", by=lien)
            deal = Agreement.make(f"Afspraak {n}", [lien.person], by=lien, goal=goal)
            for row in (Goal.write(f"Gekozen {n}", by=lien), deal):
                row.take(by=story.seat("malika"), words=f"Anders {n}")
            Agreement.make(f"Voorstel {n}", [lien.person], by=lien)
        return asked(malika, at(story, "proposals"))

    assert after(3) == after(27)


def test_who_sees_only_their_own_agreements_reads_not_now_of_their_own_idea(story: Story) -> None:
    choose(story.seat("sofie"), Choice.OWN_ONLY, by=story.seat("malika"))
    own = Goal.write("Elke maand iets over", by=story.seat("sofie"))
    sofie = visitor(story, "sofie")
    assert "Ligt klaar voor het gezin" in text(sofie.get(at(story, "proposals")))
    visitor(story, "malika").post(at(story, "all_aside"))
    page = text(sofie.get(at(story, "proposals")))
    assert own.words in page
    assert "Nu niet" in page
    assert own.words not in text(visitor(story, "tom").get(at(story, "proposals")))
