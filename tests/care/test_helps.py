"""Who helps with what: up to fifteen written down in one sitting, and nobody invited."""

from typing import Any

import pytest
from django.urls import reverse

from gezinsplan.care.models import Help, HelpMark
from gezinsplan.care.models.helps import Noted, end_help, helping, mark_help, note_helps
from gezinsplan.plans.models import Event, Invitation, NotAllowedError, Person, erasing, persons
from tests.measures import counted
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, NUL, words
from tests.visitors import visitor

pytestmark = pytest.mark.django_db


def at(story: Story, name: str, *ids: object) -> str:
    return reverse(f"care:{name}", args=[story.plan.pk, *ids])


def line(n: int, name: str, does: str, work: str = "", whom: Any = ()) -> dict[str, Any]:
    typed = {"name": name, "words": does, "organisation": work, "whom": [str(p.pk) for p in whom]}
    return {f"l{n}-{field}": value for field, value in typed.items()}


def send(story: Story, name: str, **typed: Any) -> Any:
    return visitor(story, name).post(at(story, "helps_new"), typed)


def reads(story: Story, name: str) -> str:
    answer = visitor(story, name).get(at(story, "helps"))
    assert answer.status_code == 200
    return words(answer.content.decode())


def note(story: Story, who: str, does: str, by: str = "malika", whom: Any = ()) -> Help:
    person = story.person[who]
    noted = Noted(person.name, does, helper=person, whom=[story.person[w] for w in whom])
    return note_helps([noted], by=story.seat(by))[0]


@pytest.mark.slow
def test_malika_writes_down_fifteen_helpers_and_invites_nobody(story: Story) -> None:
    asked = Invitation.objects.filter(plan_id=story.plan.pk).count()
    typed: dict[str, Any] = {"count": "15", "key": "k"}
    for n in range(15):
        typed |= line(n, f"Helper {n}", f"doet {n}", "Dienst" if n % 2 else "")
    assert send(story, "malika", **typed).status_code == 303
    rings = {p.name: p.ring for p in story.seat("malika").sees(Person) if "Helper" in p.name}
    assert len(rings) == 15
    assert (rings["Helper 0"], rings["Helper 1"]) == ("network", "professional")
    assert Invitation.objects.filter(plan_id=story.plan.pk).count() == asked
    verbs = list(Event.objects.filter(plan_id=story.plan.pk).values_list("verb", flat=True))
    assert verbs.count("help.noted") == 15
    assert send(story, "malika", **typed).status_code == 303
    assert Help.objects.filter(plan_id=story.plan.pk).count() == 15


def test_lien_beside_her_writes_them_down_too_and_griet_cannot(story: Story) -> None:
    assert send(story, "lien", **line(0, "Nel", "strijkt")).status_code == 303
    assert send(story, "griet", **line(0, "Nel", "strijkt")).status_code == 403
    assert "strijkt" in reads(story, "malika")


def test_five_lines_more_keep_what_was_typed(story: Story) -> None:
    sami = story.person["sami"]
    answer = send(story, "malika", more="1", count="5", key="k", **line(4, "Nel", "", whom=[sami]))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "l9-name" in page
    assert "l10-name" not in page
    assert 'value="Nel"' in page
    assert f'value="{sami.pk}" id="id_l4-whom' in page
    assert " checked>" in page
    assert "Nog vijf lijnen" not in send(story, "malika", more="1", count="10").content.decode()


def test_half_a_line_says_what_is_missing_and_loses_nothing(story: Story) -> None:
    typed = line(0, "Nel", "strijkt") | line(1, "", "kookt") | line(2, "Jef", "")
    answer = send(story, "malika", **typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Schrijf wie het is" in page
    assert "Schrijf in een paar woorden wat die doet" in page
    assert 'value="kookt"' in page
    assert not Help.objects.filter(plan_id=story.plan.pk).exists()


@pytest.mark.parametrize("count", ["", "99", "-1", "x", "٣"])
def test_a_strange_number_of_lines_is_five_to_fifteen(story: Story, count: str) -> None:
    assert send(story, "malika", count=count).status_code == 422


@pytest.mark.parametrize("name", [LONG, NUL])
def test_a_name_that_cannot_be_kept_is_said(story: Story, name: str) -> None:
    assert send(story, "malika", **line(0, name, "kookt")).status_code == 422


def test_somebody_who_is_there_already_is_not_made_twice(story: Story) -> None:
    assert send(story, "malika", **line(0, "griet", "let op de kat")).status_code == 303
    assert Help.objects.get(plan_id=story.plan.pk).helper_id == story.person["griet"].pk
    persons.add_person("Griet", "professional", by=story.seat("malika"))
    assert send(story, "malika", **line(0, "Griet", "kookt")).status_code == 422


def test_somebody_of_malikas_own_is_never_named_in_the_familys_list(story: Story) -> None:
    juf = persons.bring_support("Leila", by=story.seat("malika"))
    assert "Leila" not in visitor(story, "malika").get(at(story, "helps_new")).content.decode()
    with pytest.raises(NotAllowedError):
        note_helps([Noted("Leila", "luistert", helper=juf)], by=story.seat("malika"))


def test_a_mark_is_the_familys_and_no_helper_reads_it(story: Story) -> None:
    row = note(story, "lien", "houdt de lijst bij", whom=["sami"])
    where = at(story, "help_mark", row.pk)
    assert visitor(story, "imane").post(where, {"mark": "talk"}).status_code == 303
    assert HelpMark.objects.get(plan_id=story.plan.pk).mark == "talk"
    page = visitor(story, "lien").get(at(story, "helps")).content.decode()
    assert "houdt de lijst bij" in page
    assert "praten" not in page
    assert not story.seat("lien").sees(HelpMark).exists()
    assert visitor(story, "lien").post(where, {"mark": "wait"}).status_code == 403
    assert visitor(story, "imane").post(where, {"mark": "stuk"}).status_code == 404
    assert visitor(story, "imane").post(where, {"mark": ""}).status_code == 303
    assert not HelpMark.objects.filter(plan_id=story.plan.pk).exists()


def test_the_list_says_where_a_helper_works_for_whom_and_what(story: Story) -> None:
    sami = story.person["sami"]
    typed = line(0, "An", "leest met Sami", "De Brug", whom=[sami]) | line(1, "Nel", "strijkt")
    assert send(story, "malika", **typed).status_code == 303
    page = reads(story, "malika")
    assert "An , De Brug leest met Sami Voor Sami." in page
    assert "Nel strijkt" in page


def test_an_empty_line_lies_ready_for_a_script_until_there_are_fifteen(story: Story) -> None:
    page = visitor(story, "malika").get(at(story, "helps_new")).content.decode()
    assert 'name="l__-name"' in page
    assert "Helper __" in page
    assert "l__-" not in send(story, "malika", more="1", count="10").content.decode()


def test_a_helper_reads_what_they_do_themself_and_no_more(story: Story) -> None:
    note(story, "tom", "belt met school", whom=["sami"])
    note(story, "sofie", "kijkt naar de rekeningen")
    assert "belt met school" in reads(story, "tom")
    assert "rekeningen" not in reads(story, "tom")


def test_what_is_over_leaves_the_list_with_its_mark(story: Story) -> None:
    row = note(story, "griet", "kookt")
    mark_help(row, "first", by=story.seat("malika"))
    with pytest.raises(NotAllowedError):
        end_help(row, by=story.seat("lien"))
    end_help(row, by=story.seat("malika"))
    end_help(row, by=story.seat("malika"))
    assert "kookt" not in reads(story, "malika")
    assert not HelpMark.objects.filter(plan_id=story.plan.pk).exists()


def test_griets_own_page_says_what_she_does(story: Story) -> None:
    note(story, "griet", "kookt op dinsdag", whom=["sami"])
    where = reverse("plans:person", args=[story.plan.pk, story.person["griet"].pk])
    assert "kookt op dinsdag" in visitor(story, "malika").get(where).content.decode()


def test_a_helper_who_is_erased_leaves_nothing_here(story: Story) -> None:
    row = note(story, "ria", "brengt Sami naar school", by="yasmina")
    mark_help(row, "first", by=story.seat("malika"))
    erasing.erase_person(story.person["ria"], by=story.seat("malika"))
    assert not Help.objects.filter(plan_id=story.plan.pk).exists()
    assert not HelpMark.objects.filter(plan_id=story.plan.pk).exists()
    kept = note(story, "griet", "kookt", by="yasmina")
    mark_help(kept, "wait", by=story.seat("malika"))
    erasing.erase_person(story.person["yasmina"], by=story.seat("yasmina"))
    assert not Help.objects.filter(plan_id=story.plan.pk).exists()


@pytest.mark.slow
def test_thirty_helps_ask_no_more_than_three(story: Story) -> None:
    def asked() -> int:
        with counted() as statements:
            visitor(story, "malika").get(at(story, "helps"))
        return len(statements)

    for n in range(3):
        mark_help(note(story, "tom", f"{n}", whom=["sami"]), "first", by=story.seat("malika"))
    asked()
    few = asked()
    for n in range(27):
        mark_help(note(story, "sofie", f"{n}", whom=["sami"]), "wait", by=story.seat("malika"))
    assert asked() == few
    assert len(helping(story.seat("malika"))) == 30
