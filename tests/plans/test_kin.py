"""Who people are to one another: in the family's own words; authority only by who steers."""

import pytest

from gezinsplan.plans.models import (
    Event,
    Member,
    NotAllowedError,
    Relationship,
    erasing,
    hiding,
    relating,
)
from gezinsplan.plans.notices import tell, warns
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, NUL, at, recorded, words
from tests.visitors import visitor


def page(story: Story, name: str, who: str) -> str:
    answer = visitor(story, name).get(at(story, "person", story.person[who].pk))
    return words(answer.content.decode())


def test_caro_is_called_what_the_family_calls_her_on_both_pages(pieters: Story) -> None:
    assert "Voor Pieter: tante, zus van papa" in page(pieters, "jason", "caro")
    assert "Caro: tante, zus van papa" in page(pieters, "jason", "pieter")


def test_his_mother_stays_his_mother_and_no_papers_are_said_of_the_dead(pieters: Story) -> None:
    assert "Ann: zijn mama" in page(pieters, "jason", "pieter")
    assert "heeft gezag" not in page(pieters, "jason", "pieter")


def test_jason_says_who_bart_is_to_pieter(pieters: Story) -> None:
    where = at(pieters, "relation", pieters.person["bart"].pk)
    pieter = str(pieters.person["pieter"].pk)
    offered = visitor(pieters, "jason").get(where).content.decode()
    assert f'name="other" value="{pieter}"' in offered
    said = {"other": pieter, "words": "zijn meester, hij vertrouwt hem", "kind": "other"}
    assert visitor(pieters, "jason").post(where, said).status_code == 303
    assert "Voor Pieter: zijn meester, hij vertrouwt hem" in page(pieters, "jason", "bart")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"other": ""}, "Kies van wie."),
        ({"other": "iets"}, "Kies iets uit de lijst."),
        ({"words": ""}, "Schrijf wie dit is"),
        ({"words": LONG}, "Dit is te lang."),
        ({"words": NUL}, "teken"),
        ({"kind": "support_figure"}, "Kies iets uit de lijst."),
        ({"authority": "on"}, "Gezag hoort bij een ouder."),
    ],
)
def test_what_cannot_be_kept_is_said(pieters: Story, wrong: dict[str, str], said: str) -> None:
    where = at(pieters, "relation", pieters.person["caro"].pk)
    sent = {"other": str(pieters.person["jason"].pk), "words": "zijn zus", "kind": "sibling"}
    answer = visitor(pieters, "jason").post(where, sent | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_caro_may_say_it_in_words_but_never_give_authority(pieters: Story) -> None:
    caro, pieter = pieters.seat("caro"), pieters.person["pieter"]
    where = at(pieters, "relation", caro.person_id)
    browser = visitor(pieters, "caro")
    assert "Heeft gezag" not in browser.get(where).content.decode()
    sent = {"other": str(pieter.pk), "words": "zijn tante", "kind": "parent", "authority": "on"}
    assert browser.post(where, sent).status_code == 303
    row = Relationship.objects.get(plan_id=pieters.plan.pk, person=caro.person, kind="parent")
    assert not row.authority
    with pytest.raises(NotAllowedError):
        relating.relate(caro.person, "parent", pieter, by=caro, authority=True)


def test_in_other_words_it_keeps_its_authority_and_who_steers_alone_takes_it_away(
    pieters: Story,
) -> None:
    jason, pieter = pieters.seat("jason"), pieters.person["pieter"]
    row = relating.relate(pieters.person["caro"], "parent", pieter, by=jason, authority=True)
    where = at(pieters, "kin", pieters.person["caro"].pk, row.pk)
    assert visitor(pieters, "caro").post(where, {"words": "zoals een mama"}).status_code == 303
    row.refresh_from_db()
    assert (row.words, row.authority) == ("zoals een mama", True)
    assert visitor(pieters, "caro").post(where, {"gone": "1"}).status_code == 403
    assert visitor(pieters, "jason").post(where, {"gone": "1"}).status_code == 303
    assert not Relationship.objects.filter(plan_id=pieters.plan.pk, pk=row.pk).exists()


def test_whose_authority_changes_hears_it(pieters: Story) -> None:
    jason, caro = pieters.seat("jason"), pieters.seat("caro")
    relating.relate(caro.person, "parent", pieters.person["pieter"], by=jason, authority=True)
    assert recorded(pieters)[-2:] == ["person.placed", "member.authority"]
    event = Event.objects.filter(plan_id=pieters.plan.pk).latest("number")
    told = tell(pieters.plan.pk, event.pk)
    assert [seat.person_id for seat in told] == [caro.person_id]
    assert warns(told[0], event.pk)
    assert isinstance(told[0], Member)


def test_kin_of_a_helper_is_not_asked(pieters: Story) -> None:
    where = at(pieters, "relation", pieters.person["nadia"].pk)
    assert visitor(pieters, "jason").get(where).status_code == 403


def test_who_is_hidden_is_nobodys_kin(pieters: Story) -> None:
    hiding.block(pieters.person["jason"], "everything", by=pieters.seat("caro"))
    assert "zus van papa" not in page(pieters, "jason", "pieter")


def test_who_is_erased_leaves_no_kin_and_no_words(pieters: Story) -> None:
    caro, jason = pieters.person["caro"], pieters.seat("jason")
    erasing.erase_person(caro, by=pieters.seat("caro"))
    assert not jason.sees(Relationship).filter(person_id=caro.pk).exists()
    assert "zus van papa" not in page(pieters, "jason", "pieter")
