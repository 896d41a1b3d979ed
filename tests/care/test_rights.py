"""What was asked, with whom and what came of it: each line its writer's own."""

from datetime import timedelta

import pytest
from django.utils.formats import date_format

from gezinsplan.care.models import RightsAsk
from gezinsplan.care.models.asking_rights import drop_ask, tell_more
from gezinsplan.kit import clock
from gezinsplan.plans.models import Media, NotAllowedError, erasing, hiding
from tests.care.asking import at, everything, text, verbs
from tests.care.waiting import HOUSE, PRIORITY, asks, send, shown
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.pictures import photograph, picture
from tests.visitors import visitor


def _rows(story: Story) -> list[RightsAsk]:
    return list(RightsAsk.objects.filter(plan_id=story.plan.pk).order_by("began"))


def test_malika_writes_what_she_asked_and_with_whom(story: Story) -> None:
    lien = story.person["lien"]
    said = {"words": HOUSE, "asked_on": "2026-03-04", "asked_with": str(lien.pk)}
    assert (
        send(story, "malika", "rights_ask_new", result="listed", answer="Plaats 412", **said) == 303
    )
    page = shown(story, "tom")
    for words in (HOUSE, "4 maart 2026, met Lien", "Plaats 412", "Op de lijst"):
        assert words in page
    assert everything(story)[-1] == "rights.asked"
    assert "rights.asked" in verbs(story, "bilal")


def test_a_helper_who_sees_the_goal_adds_a_line_that_bears_his_name(story: Story) -> None:
    assert send(story, "tom", "rights_ask_new", words=HOUSE, result="waiting") == 303
    assert "Opgeschreven door Tom" in shown(story)
    assert send(story, "griet", "rights_ask_new", words=HOUSE, result="waiting") == 403
    assert send(story, "sofie", "rights_ask_new", words=HOUSE, result="waiting") == 404


def test_only_who_wrote_a_line_changes_it(story: Story) -> None:
    mine, his = asks(story), asks(story, PRIORITY, "tom")
    for name, row in (("tom", mine), ("malika", his), ("bilal", mine)):
        assert send(story, name, "rights_ask", row, words="Anders", result="got") == 403
        with pytest.raises(NotAllowedError):
            tell_more(row, by=story.seat(name), words="Anders")
    assert send(story, "tom", "rights_ask", his, words=PRIORITY, result="got") == 303
    assert [row.result for row in _rows(story)] == ["waiting", "got"]


def test_the_family_takes_a_helpers_line_away_and_a_helper_nobodys(story: Story) -> None:
    mine, his = asks(story), asks(story, PRIORITY, "tom", letter=picture())
    assert "Mag dit weg?" in text(
        visitor(story, "bilal").get(at(story, "rights_ask", story.goal["school"], his))
    )
    for name in ("tom", "lien", "bilal", "griet"):
        with pytest.raises(NotAllowedError):
            drop_ask(mine, by=story.seat(name))
    assert send(story, "bilal", "rights_ask", his, go="weg") == 303
    assert [row.pk for row in _rows(story)] == [mine.pk]
    assert not Media.objects.filter(plan_id=story.plan.pk, use="letter").exists()
    assert "rights.dropped" not in verbs(story, "tom")
    assert send(story, "malika", "rights_ask", mine, go="weg") == 303
    assert not _rows(story)


def test_until_when_one_can_appeal_is_said_gently(story: Story) -> None:
    until = clock.today("Europe/Brussels") + timedelta(days=7)
    answered = {"result": "refused", "answer": "geen dringende reden"}
    ask = asks(story, PRIORITY, **answered, appeal_until=until)
    page, day = shown(story), date_format(until, "l j F")
    assert f"kan tot {day}" in page
    assert "Nog 7 dagen." in page
    assert at(story, "agreement_new") + f"?beroep={ask.pk}" in page
    with clock.at(clock.now() + timedelta(days=7)):
        assert "Dat is vandaag." in shown(story)
    with clock.at(clock.now() + timedelta(days=8)):
        page = shown(story)
        assert f"kon tot {day} {until.year}" in page
        assert "Help mij in beroep gaan" not in page


def test_the_letter_is_read_by_who_sees_the_goal_alone(story: Story) -> None:
    row = asks(story, PRIORITY, letter=picture())
    where = f"/plannen/{story.plan.pk}/foto/{row.letter_id}/"
    assert where in shown(story, "tom")
    for name, status in (("malika", 200), ("tom", 200), ("sofie", 404), ("mandaat", 404)):
        assert visitor(story, name).get(where).status_code == status
    first = row.letter_id
    tell_more(row, by=story.seat("malika"), letter=picture())
    assert not Media.objects.filter(plan_id=story.plan.pk, pk__in=[first]).exists()
    assert Media.objects.filter(plan_id=story.plan.pk, of=row.pk).count() == 1


@pytest.mark.slow
def test_strange_days_and_persons_are_a_question_and_nothing_is_lost(story: Story) -> None:
    far = (clock.today("Europe/Brussels") + timedelta(days=3)).isoformat()
    for wrong in (
        {"asked_on": far}, {"answered_on": "0001-01-01"}, {"appeal_until": "9999-12-31"},
        {"asked_with": "wie"}, {"result": "verloren"}, {"asked_on": "gisteren"}, {"words": ""},
    ):  # fmt: skip
        said = {"words": HOUSE, "result": "waiting", **wrong}
        answer = visitor(story, "malika").post(
            at(story, "rights_ask_new", story.goal["school"]), said
        )
        assert answer.status_code == 422, wrong
        assert said["words"] in text(answer)
    assert not _rows(story)


def test_a_hidden_helper_leaves_no_line_and_no_gap(story: Story) -> None:
    asks(story, "Een")
    before = shown(story, "karim")
    asks(story, "Twee", "yasmina")
    asks(story, "Drie", asked_with=story.person["yasmina"])
    after = shown(story, "karim")
    assert "Twee" not in after
    assert "Drie" not in after
    assert after.count("<li") == before.count("<li")
    assert "Yasmina" not in text(
        visitor(story, "karim").get(at(story, "rights_ask_new", story.goal["school"]))
    )


def test_an_erased_goal_takes_own_lines_along_and_gives_others_back(story: Story) -> None:
    mine, his = asks(story, letter=picture()), asks(story, PRIORITY, "yasmina")
    erasing.erase_thing(story.goal["school"], by=story.seat("malika"))
    assert [row.pk for row in _rows(story)] == [his.pk]
    assert not Media.objects.filter(plan_id=story.plan.pk, of=mine.pk).exists()
    assert story.seat("yasmina").sees(RightsAsk).filter(pk=his.pk).exists()
    assert not story.seat("bilal").sees(RightsAsk).filter(pk=his.pk).exists()


def test_who_is_erased_leaves_no_line_and_no_name(story: Story) -> None:
    asks(story, "Van Bilal", "bilal", letter=picture())
    mine = asks(story, asked_with=story.person["bilal"])
    erasing.erase_person(story.person["bilal"], by=story.seat("bilal"))
    assert [row.pk for row in _rows(story)] == [mine.pk]
    assert "met Bilal" not in shown(story)
    assert not Media.objects.filter(plan_id=story.plan.pk, use="letter").exists()


def test_who_is_hidden_from_all_of_it_is_offered_to_nobody(story: Story) -> None:
    hiding.block(story.person["tom"], "everything", by=story.seat("bilal"))
    page = text(visitor(story, "tom").get(at(story, "rights_ask_new", story.goal["school"])))
    assert "Bilal" not in page
    assert "Hilde" in text(
        visitor(story, "malika").get(at(story, "rights_ask_new", story.goal["school"]))
    )


@pytest.mark.slow
def test_thirty_lines_ask_the_databases_as_often_as_three(story: Story) -> None:
    malika, where = visitor(story, "malika"), at(story, "blocked", story.goal["school"])
    for number in range(3):
        asks(story, f"Vraag {number}", asked_with=story.person["lien"])
    few = asked(malika, where)
    for number in range(27):
        asks(story, f"Nog {number}", ("tom", "bilal", "yasmina")[number % 3])
    assert asked(malika, where) == few


def test_a_photo_sent_with_the_line_is_drawn_anew(story: Story) -> None:
    where = at(story, "rights_ask_new", story.goal["school"])
    said = {"words": HOUSE, "result": "refused", "letter": photograph()}
    assert visitor(story, "malika").post(where, said).status_code == 303
    media = Media.objects.get(plan_id=story.plan.pk, use="letter")
    assert media.circle_id == story.goal["school"].circle_id
    assert media.kind == "image/jpeg"


def test_who_helped_to_ask_sees_no_more_for_it(story: Story) -> None:
    row = asks(story, name="tom", asked_with=story.person["sofie"])
    assert not story.seat("sofie").sees(RightsAsk).filter(pk=row.pk).exists()


def test_who_did_not_help_after_all_is_tied_to_nothing(story: Story) -> None:
    row = asks(story, asked_with=story.person["yasmina"])
    assert not story.seat("karim").sees(RightsAsk).filter(pk=row.pk).exists()
    tell_more(row, by=story.seat("malika"), asked_with=None)
    assert story.seat("karim").sees(RightsAsk).filter(pk=row.pk).exists()
