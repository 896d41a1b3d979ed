"""A plan is complete without any goal, and its page says so by saying nothing of goals."""

import pytest

from gezinsplan.care.models import Goal
from tests.care.asking import at, text
from tests.care.voicing import reads, say
from tests.people_of_the_story import Story
from tests.visitors import visitor


@pytest.mark.slow
def test_a_plan_without_any_goal_is_complete_with_nine_ordered_worries(story: Story) -> None:
    Goal.objects.filter(plan_id=story.plan.pk).update(state="let_go")
    malika = visitor(story, "malika")
    for number in range(9):
        worry = say(story, "malika", f"Zorg nummer {number}.")
        to = "eerst" if number < 4 else "wachten"
        malika.post(at(story, "voice_move", worry), {"naar": to})
        malika.post(at(story, "voice_who", worry), {"who": [str(story.person["lien"].pk)]})
    page = reads(story, "malika")
    assert page.count("Bij wie? <b>Bij Lien</b>") == 9
    for number in range(1, 10):
        assert f'<span class="num" aria-hidden="true">{number}</span>' in page
    said = page.lower().replace("een doel hoeft niet", "")
    for nudge in ("onvolledig", "maak een doel", "nieuw doel", "ontbreekt", "nog geen doel", "%"):
        assert nudge not in said
    plan = text(malika.get(at(story, "plan"))).partition("<main")[2]
    assert "Zorg nummer 0." in plan
    assert "Hier komen jullie doelen" not in plan


def test_what_is_said_for_oneself_stays_off_the_page_that_lies_on_the_table(story: Story) -> None:
    Goal.objects.filter(plan_id=story.plan.pk).update(state="let_go")
    malika = visitor(story, "malika")
    for words, seen in (("Ik drink te veel.", "only_me"), ("Sami huilt.", "family")):
        malika.post(at(story, "voice_new"), {"words": words, "seen": seen})
    page = text(malika.get(at(story, "plan")))
    assert "Sami huilt." in page
    assert "Ik drink te veel." not in page
    assert "Ik drink te veel." in reads(story, "malika")
