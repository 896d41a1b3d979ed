"""Other plans that run: whose, for whom, looked at when, and how the helpers tune in (rule 35)."""

from typing import Any

import pytest
from django.urls import reverse

from gezinsplan.care.models import OtherPlan
from gezinsplan.care.models.other_plans import end_other_plan, tell_other_plan
from gezinsplan.plans.models import Event, NotAllowedError, erasing, hiding
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, NUL, words
from tests.visitors import visitor

CARE = {"words": "Zorgplan op school", "organisation": "CLB", "seen": "family"}


def at(story: Story, name: str, *ids: object) -> str:
    return reverse(f"care:{name}", args=[story.plan.pk, *ids])


def said(story: Story, name: str) -> str:
    answer = visitor(story, name).get(at(story, "other_plans"))
    assert answer.status_code == 200
    return words(answer.content.decode())


def told(story: Story, name: str, **more: Any) -> Any:
    return visitor(story, name).post(at(story, "other_plan_new"), CARE | more)


def verbs(story: Story) -> list[str]:
    rows = Event.objects.filter(plan_id=story.plan.pk).order_by("number")
    return list(rows.values_list("verb", flat=True))


def test_malika_lists_the_plan_of_the_school_with_all_that_is_known(story: Story) -> None:
    answer = told(
        story,
        "malika",
        whom=[str(story.person["sami"].pk)],
        holder=str(story.person["tom"].pk),
        goal=str(story.goal["school"].pk),
        review_on="2027-03-15",
        tuning="Tom en Els bellen elkaar elke maand.",
    )
    assert answer.status_code == 303
    assert verbs(story)[-1] == "other_plan.told"
    page = said(story, "malika")
    for part in ("Zorgplan op school", "van CLB", "Tom", "Voor Sami.", "Sami gaat weer graag",
                 "15 maart 2027", "Tom en Els bellen"):  # fmt: skip
        assert part in page
    people = visitor(story, "malika").get(reverse("plans:people", args=[story.plan.pk]))
    assert "Zorgplan op school" in people.content.decode()


def test_at_first_only_the_family_reads_it_and_for_whom_it_is(story: Story) -> None:
    told(story, "malika", whom=[str(story.person["bilal"].pk)])
    assert "Zorgplan" in said(story, "bilal")
    assert "Zorgplan" not in said(story, "griet")
    assert "Zorgplan" not in said(story, "tom")


def test_for_a_goal_who_sees_the_goal_reads_it(story: Story) -> None:
    told(story, "malika", goal=str(story.goal["school"].pk), seen="goal")
    assert "Zorgplan" in said(story, "tom")
    assert "Zorgplan" not in said(story, "sofie")


def test_els_tells_of_the_plan_of_her_own_service_as_hers_and_the_family_ends_it(
    story: Story,
) -> None:
    els = {"words": "Plan van pleegzorg", "organisation": "Pleegzorg", "seen": "everyone"}
    assert told(story, "els", **els).status_code == 303
    row = OtherPlan.objects.get(plan_id=story.plan.pk)
    assert row.voice_id == story.person["els"].pk
    assert "Els schreef dit erbij." in said(story, "malika")
    assert "Plan van pleegzorg" in said(story, "els")
    assert "Plan van pleegzorg" not in said(story, "griet")
    page = visitor(story, "malika").get(at(story, "other_plan", row.pk)).content.decode()
    assert "<textarea" not in page
    assert visitor(story, "malika").post(at(story, "other_plan", row.pk), CARE).status_code == 403
    ended = visitor(story, "malika").post(at(story, "other_plan", row.pk), {"end": "1"})
    assert ended.status_code == 303
    assert verbs(story)[-1] == "other_plan.ended"
    assert "Plan van pleegzorg" not in said(story, "els")


def test_who_told_it_says_it_anew_and_nobody_else_drops_a_word_of_the_family(story: Story) -> None:
    row = tell_other_plan("Zorgplan", by=story.seat("malika"))
    new = CARE | {"words": "Zorgplan van de klas", "whom": [str(story.person["sami"].pk)]}
    assert visitor(story, "malika").post(at(story, "other_plan", row.pk), new).status_code == 303
    assert "Zorgplan van de klas" in said(story, "malika")
    assert "Voor Sami." in said(story, "malika")
    with pytest.raises(NotAllowedError):
        end_other_plan(row, by=story.seat("karim"))
    assert visitor(story, "karim").get(at(story, "other_plan", row.pk)).status_code == 403


@pytest.mark.parametrize(
    ("wrong", "answer"),
    [
        ({"words": ""}, "Schrijf hoe het plan heet."),
        ({"words": LONG}, "Dit is te lang."),
        ({"words": NUL}, "teken"),
        ({"whom": ["niemand"]}, "Kies iemand uit de lijst."),
        ({"goal": "geen"}, "Kies iets uit de lijst."),
        ({"review_on": "ooit"}, "Kies een dag"),
        ({"seen": ""}, "Kies wie dit ziet."),
        ({"seen": "goal"}, "Kies dan ook voor welk doel het is."),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(
    story: Story, wrong: dict[str, Any], answer: str
) -> None:
    got = told(story, "malika", tuning="Elke maand bellen", **wrong)
    assert got.status_code == 422
    assert answer in got.content.decode()
    assert "Elke maand bellen" in got.content.decode()


def test_only_who_may_change_a_plan_finds_a_way_to_it(story: Story) -> None:
    row = tell_other_plan("Zorgplan", by=story.seat("malika"), organisation="CLB")
    way, listing = at(story, "other_plan", row.pk), at(story, "other_plans")
    assert way in visitor(story, "malika").get(listing).content.decode()
    assert "Zorgplan" in said(story, "yasmina")
    assert way not in visitor(story, "yasmina").get(listing).content.decode()


def test_sent_twice_it_is_one_plan(story: Story) -> None:
    for _ in range(2):
        assert told(story, "malika", key="k").status_code == 303
    assert OtherPlan.objects.filter(plan_id=story.plan.pk).count() == 1


def test_karim_reads_of_no_plan_that_is_for_yasmina(story: Story) -> None:
    tell_other_plan("Traject", by=story.seat("malika"), whom=[story.person["yasmina"]])
    assert "Traject" not in said(story, "karim")
    assert "Traject" in said(story, "malika")
    hiding.block(story.person["bilal"], "everything", by=story.seat("malika"))
    assert "Traject" not in said(story, "bilal")


def test_who_is_erased_takes_what_they_told_along(story: Story) -> None:
    tell_other_plan("Werkplan", by=story.seat("karim"))
    erasing.erase_person(story.person["karim"], by=story.seat("karim"))
    assert not OtherPlan.objects.filter(plan_id=story.plan.pk).exists()


@pytest.mark.slow
def test_thirty_plans_take_as_many_statements_as_three(story: Story) -> None:
    malika, seat = visitor(story, "malika"), story.seat("malika")
    more: dict[str, Any] = {"organisation": "CLB", "goal": story.goal["school"]}
    found = []
    for count in (3, 27):
        for number in range(count):
            tell_other_plan(f"Plan {number}", by=seat, whom=[story.person["sami"]], **more)
        found.append(asked(malika, at(story, "other_plans")))
    assert found[0] == found[1] <= 20
