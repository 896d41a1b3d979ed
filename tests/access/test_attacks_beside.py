"""Who stands beside somebody in confidence is named to nobody by a difference of opinion."""

import pytest

from gezinsplan.care.models import Clash
from gezinsplan.care.models.differing import open_clash
from gezinsplan.care.models.leaving import begin_hand_over, choose_new
from gezinsplan.kit import clock
from gezinsplan.plans.models import NotAllowedError
from tests.care.asking import at, text
from tests.care.differing import VIEW, differ, send, shown
from tests.people_of_the_story import Story
from tests.plans.supporting import comes_in, juf
from tests.visitors import visitor


@pytest.mark.slow
def test_lien_reads_no_name_of_whom_imane_wants_beside_her(story: Story) -> None:
    person = juf(story)
    clash = differ(story, "imane", "lien", story.goal["school"])
    assert send(story, "clash_third", clash, "imane", other=str(person.pk)) == 303
    assert person.name in shown(story, clash, "imane")
    for name in ("lien", "malika", "tom", "griet"):
        assert person.name not in shown(story, clash, name)


def test_a_goal_that_others_see_never_names_imanes_own_confidant(story: Story) -> None:
    person = juf(story)
    comes_in(story, person)
    form = {"other": str(person.pk), "view": VIEW, "goal": str(story.goal["school"].pk)}
    imane = visitor(story, "imane")
    assert imane.post(at(story, "clash_new"), form).status_code == 422
    assert not Clash.objects.filter(plan_id=story.plan.pk, other=person).exists()
    assert person.name not in text(visitor(story, "lien").get(at(story, "clash_new")))


def test_malikas_own_confidant_never_comes_in_toms_place(story: Story) -> None:
    person, today = juf(story, "malika"), clock.today(story.plan.time_zone)
    row = begin_hand_over(story.person["tom"], by=story.seat("malika"), last_day=today)
    malika = visitor(story, "malika")
    for page in ("hand_over_coming", "passing"):
        assert person.name not in text(malika.get(at(story, page, row)))
    said = {"coming": str(person.pk), "first_day": ""}
    assert malika.post(at(story, "hand_over_coming", row), said).status_code == 422


def test_past_all_pages_nobody_puts_a_confidant_where_others_read_it(story: Story) -> None:
    person, malika = juf(story, "malika"), story.seat("malika")
    row = begin_hand_over(story.person["tom"], by=malika, last_day=clock.today("Europe/Brussels"))
    with pytest.raises(NotAllowedError):
        choose_new(row, person, None, by=malika)
    with pytest.raises(NotAllowedError):
        open_clash(person, "Anders", by=malika, goal=story.goal["school"])
