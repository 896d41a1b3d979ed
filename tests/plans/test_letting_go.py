"""Who decides isn't put out in silence: they read it, have three days, and say no (L66)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail

from gezinsplan.kit import clock
from gezinsplan.plans import tasks
from gezinsplan.plans.management import rounds
from gezinsplan.plans.models import (
    Event,
    Member,
    NotAllowedError,
    Notice,
    Parting,
    Person,
    erasing,
    hiding,
    letting_go,
)
from gezinsplan.plans.models.asking import who_steer
from gezinsplan.plans.models.jobs import let_steer
from tests.people_of_the_story import Story
from tests.plans.pages import at, recorded, words
from tests.visitors import visitor

HOURS = timedelta(hours=1)
KINDS = ("steering", "seat", "life")


@pytest.fixture
def three(story: Story, settings: Any, tmp_path: Any) -> Story:
    """Malika, Karim and Zestien, who is grown up by now, decide together."""
    settings.ANCHORS = tmp_path / "anchors"
    Person.objects.filter(pk=story.person["zestien"].pk).update(born=None)
    for name in ("karim", "zestien"):
        let_steer(story.seat(name), by=story.seat("malika"))
    return story


def ask(story: Story, about: str, by: str, what: str = "seat") -> Parting:
    """Ask that somebody who decides parts."""
    return letting_go.ask_to_part(story.person[about], what, by=story.seat(by))


def turn(hours: float) -> None:
    """Let the worker make a round so many hours from now."""
    with clock.at(clock.now() + hours * HOURS):
        rounds.turn()


def decides(story: Story, name: str) -> bool:
    """Tell whether somebody decides about the plan."""
    return story.person[name].pk in who_steer(story.plan.pk)


def page(story: Story, name: str, about: str) -> str:
    """Return what somebody reads where one stops deciding."""
    answer = visitor(story, name).get(at(story, "stop", story.person[about].pk))
    return words(answer.content.decode())


@pytest.mark.parametrize("what", KINDS)
def test_with_karim_alone_it_takes_three_days_and_not_an_hour_less(three: Story, what: str) -> None:
    ask(three, "malika", "karim", what)
    turn(71.9)
    assert decides(three, "malika")
    turn(72.1)
    assert not decides(three, "malika")
    done = {"steering": "member.stopped", "seat": "member.ended", "life": "person.died"}[what]
    assert recorded(three)[-1] == done
    seated = Member.objects.filter(
        plan_id=three.plan.pk, person=three.person["malika"], ended_at=None
    )
    assert seated.exists() is (what == "steering")
    turn(80)
    assert recorded(three).count(done) <= 2


def test_a_second_yes_does_it_at_once(three: Story) -> None:
    row = ask(three, "malika", "karim")
    assert decides(three, "malika")
    letting_go.say_yes(row, by=three.seat("zestien"))
    assert not decides(three, "malika")
    assert recorded(three)[-3:] == ["parting.asked", "parting.agreed", "member.ended"]


def test_neither_karim_himself_nor_malika_is_the_second(three: Story) -> None:
    row = ask(three, "malika", "karim")
    for name in ("karim", "malika", "griet", "yasmina", "lien"):
        with pytest.raises(NotAllowedError):
            letting_go.say_yes(row, by=three.seat(name))
    assert decides(three, "malika")


@pytest.mark.parametrize("name", ["malika", "zestien"])
def test_after_a_no_time_alone_does_nothing_and_nobody_reads_whose(three: Story, name: str) -> None:
    row = ask(three, "malika", "karim")
    letting_go.say_no(row, by=three.seat(name))
    turn(500)
    assert decides(three, "malika")
    told = page(three, "karim", "malika")
    assert "Er is nee gezegd" in told
    assert "Zestien" not in told
    letting_go.say_yes(row, by=three.seat("zestien"))
    assert not decides(three, "malika")


def test_asking_again_does_not_undo_malikas_no(three: Story) -> None:
    row = ask(three, "malika", "karim")
    letting_go.say_no(row, by=three.seat("malika"))
    letting_go.take_back(row, by=three.seat("karim"))
    ask(three, "malika", "karim")
    turn(500)
    assert decides(three, "malika")


def test_what_karim_takes_back_does_not_happen(three: Story) -> None:
    row = ask(three, "malika", "karim")
    with pytest.raises(NotAllowedError):
        letting_go.take_back(row, by=three.seat("zestien"))
    letting_go.take_back(row, by=three.seat("karim"))
    turn(100)
    assert decides(three, "malika")
    assert recorded(three)[-1] == "parting.taken_back"


def test_two_who_ask_it_of_each_other_never_leave_the_plan_to_nobody(three: Story) -> None:
    letting_go.step_back(three.seat("zestien"))
    ask(three, "malika", "karim")
    ask(three, "karim", "malika")
    turn(80)
    assert len(who_steer(three.plan.pk)) == 1
    assert set(Parting.objects.values_list("came", flat=True)) == {"done", "void"}


def test_karim_who_left_takes_nobody_along_afterwards(three: Story) -> None:
    ask(three, "malika", "karim")
    letting_go.step_back(three.seat("karim"))
    turn(80)
    assert decides(three, "malika")
    assert Parting.objects.get(plan_id=three.plan.pk).came == Parting.Came.VOID


def test_malika_is_told_at_once_on_her_own_channel_in_words_that_say_nothing(three: Story) -> None:
    row = ask(three, "malika", "karim", "life")
    notices = Notice.objects.filter(plan_id=three.plan.pk, subject=row.pk)
    assert not notices.exists()
    asked = _event(three, "parting.asked")
    for _ in range(2):
        tasks.tell.call(str(three.plan.pk), str(asked))
    assert [one.member_id for one in notices] == [three.seat("malika").pk]
    assert [sent.to for sent in mail.outbox] == [["malika@example.org"]]
    told = f"{mail.outbox[0].subject} {mail.outbox[0].body}"
    assert not [name for name in ("Karim", "Malika", "overl", "beslis") if name in told]


@pytest.mark.parametrize("what", KINDS)
def test_malika_is_told_also_when_two_are_faster_than_the_worker(three: Story, what: str) -> None:
    row = ask(three, "malika", "karim", what)
    letting_go.say_yes(row, by=three.seat("zestien"))
    for code in ("parting.asked", recorded(three)[-1]):
        tasks.tell.call(str(three.plan.pk), str(_event(three, code)))
    assert [sent.to for sent in mail.outbox] == [["malika@example.org"]]


def _event(story: Story, code: str) -> Any:
    return Event.objects.filter(plan_id=story.plan.pk, verb=code).latest("number").pk


@pytest.mark.parametrize(("by", "whom"), [("karim", "malika"), ("malika", "karim")])
def test_of_who_hides_nothing_is_told_and_silence_is_no_yes(
    three: Story, by: str, whom: str
) -> None:
    row = ask(three, "malika", "karim")
    hiding.block(three.person[whom], "everything", by=three.seat(by))
    tasks.tell.call(str(three.plan.pk), str(_event(three, "parting.asked")))
    assert mail.outbox == []
    turn(100)
    assert decides(three, "malika")
    came = Parting.objects.get(plan_id=three.plan.pk, pk=row.pk).came
    assert came == ("" if by == "karim" else "void")


def test_karim_does_not_hide_from_malika_to_put_her_out_in_silence(three: Story) -> None:
    hiding.block(three.person["malika"], "everything", by=three.seat("karim"))
    row = ask(three, "malika", "karim")
    assert row.due_at is None
    turn(100)
    assert decides(three, "malika")
    letting_go.step_back(three.seat("zestien"))
    letting_go.take_back(row, by=three.seat("karim"))
    with pytest.raises(NotAllowedError):
        ask(three, "malika", "karim")


def test_while_all_is_silent_malika_cannot_say_no_and_nothing_happens(three: Story) -> None:
    ask(three, "malika", "karim")
    with clock.at(clock.now() + 2 * HOURS):
        hiding.let_sleep(three.seat("malika"), by=three.seat("karim"))
    with clock.at(clock.now() + 71 * HOURS):
        hiding.wake(three.seat("malika"), by=three.seat("karim"))
    turn(100)
    assert decides(three, "malika")


def test_malika_reads_it_first_thing_with_no_as_the_first_answer(three: Story) -> None:
    row = ask(three, "malika", "karim", "life")
    client = visitor(three, "malika")
    html = client.get(f"/plannen/{three.plan.pk}/").content.decode()
    told = words(html)
    assert "Karim schreef op dat jij overleden bent" in told
    assert told.index("Nee, dat klopt niet") < told.index("Deze week")
    sent = {"answer": "no", "parting": str(row.pk)}
    assert client.post(at(three, "stop", three.person["malika"].pk), sent).status_code == 303
    assert recorded(three)[-1] == "parting.refused"
    assert "overleden" not in words(client.get(f"/plannen/{three.plan.pk}/").content.decode())
    turn(100)
    assert Person.objects.get(pk=three.person["malika"].pk).died is None


def test_zestien_is_asked_where_other_questions_wait(three: Story) -> None:
    row = ask(three, "malika", "karim", "steering")
    client = visitor(three, "zestien")
    told = words(client.get(at(three, "access")).content.decode())
    assert "Karim vraagt ook jouw ja" in told
    client.post(at(three, "stop", row.person_id), {"answer": "yes", "parting": str(row.pk)})
    assert not decides(three, "malika")
    assert recorded(three)[-1] == "member.stopped"
    road = words(visitor(three, "imane").get(at(three, "timeline")).content.decode())
    assert "Malika beslist niet meer mee" in road
    road = words(visitor(three, "tom").get(at(three, "timeline")).content.decode())
    assert "beslist niet meer mee" not in road


@pytest.mark.parametrize(
    ("route", "sent"),
    [("stop", {}), ("member_end", {}), ("person_died", {"died": ""})],
)
def test_karim_reads_what_it_takes_and_asks_once(
    three: Story, route: str, sent: dict[str, str]
) -> None:
    karim, malika = visitor(three, "karim"), three.person["malika"].pk
    address = at(three, route, malika)
    told = words(karim.get(address).content.decode())
    assert "drie dagen" in told
    assert "als Zestien ook ja zegt" in told
    for _ in range(2):
        assert karim.post(address, sent)["Location"] == at(three, "stop", malika)
    assert Parting.objects.filter(plan_id=three.plan.pk).count() == 1
    assert "Zegt niemand nee?" in page(three, "karim", "malika")
    row = Parting.objects.get(plan_id=three.plan.pk)
    back = {"answer": "back", "parting": str(row.pk)}
    karim.post(at(three, "stop", malika), back)
    assert karim.post(at(three, "stop", malika), back).status_code == 303
    assert recorded(three)[-1] == "parting.taken_back"


def test_malika_stops_deciding_by_herself_while_another_decides(three: Story) -> None:
    client, address = visitor(three, "malika"), at(three, "stop", three.person["malika"].pk)
    assert "Wil je stoppen met beslissen?" in page(three, "malika", "malika")
    assert client.post(address).status_code == 303
    assert recorded(three)[-1] == "member.stopped"
    assert not decides(three, "malika")
    assert client.get(at(three, "more")).status_code == 200
    for name in ("zestien", "karim"):
        sent = visitor(three, name).post(at(three, "stop", three.person[name].pk))
        assert sent.status_code == (303 if name == "zestien" else 422)
    assert decides(three, "karim")


@pytest.mark.parametrize("wrong", ["", "x", "b2f0c6f4-4a52-4a1e-bb38-000000000000"])
@pytest.mark.parametrize("answer", ["yes", "no", "maybe"])
def test_an_answer_to_nothing_changes_nothing(three: Story, wrong: str, answer: str) -> None:
    ask(three, "malika", "karim")
    sent = {"answer": answer, "parting": wrong}
    client = visitor(three, "zestien")
    assert client.post(at(three, "stop", three.person["malika"].pk), sent).status_code == 303
    assert recorded(three)[-1] == "parting.asked"


def test_karim_who_is_erased_leaves_no_question_behind(three: Story) -> None:
    ask(three, "malika", "karim")
    erasing.erase_person(three.person["karim"], by=three.seat("karim"))
    assert not Parting.objects.filter(plan_id=three.plan.pk).exists()


def test_three_days_are_seventy_two_hours_also_when_the_clock_is_turned(three: Story) -> None:
    before = datetime(2027, 10, 30, 10, tzinfo=UTC)
    with clock.at(before):
        row = ask(three, "malika", "karim")
        told = page(three, "karim", "malika")
    assert row.due_at == before + 72 * HOURS
    assert "dinsdag 2 november om 11:00" in told
