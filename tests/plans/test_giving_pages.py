"""Giving somebody a personal link, by hand or by mail."""

import pytest

from gezinsplan.kit import clock
from gezinsplan.plans.models import Detail, NotAllowedError, persons
from gezinsplan.plans.models.linking import give_link
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, NUL, SCRIPT, at, recorded, words
from tests.visitors import visitor


def test_by_hand_the_link_is_shown_once(story: Story) -> None:
    client, give = visitor(story, "malika"), at(story, "link_give", story.person["noor"].pk)
    answer = client.post(give, {"how": "paper"})
    assert "/blad/" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert "/blad/" not in client.get(give).content.decode()
    assert recorded(story)[-1] == "link.given"


def test_sent_twice_one_link_is_given(story: Story) -> None:
    client, give = visitor(story, "malika"), at(story, "link_give", story.person["noor"].pk)
    for _ in range(2):
        client.post(give, {"how": "paper", "key": "k1"})
    assert recorded(story).count("link.given") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"how": ""}, {"how": SCRIPT}, {"email": ""}, {"email": "oma"}, {"email": LONG},
        {"email": NUL}, {"key": LONG},
    ],
)  # fmt: skip
def test_what_is_no_address_is_asked_again(story: Story, wrong: dict[str, str]) -> None:
    give = at(story, "link_give", story.person["noor"].pk)
    answer = visitor(story, "malika").post(give, {"how": "mail", "email": "a@b.be", **wrong})
    assert answer.status_code == 422
    assert "link.given" not in recorded(story)


def test_who_has_an_account_is_in_mind_or_dead_gets_no_link(story: Story) -> None:
    malika = story.seat("malika")
    kim = persons.add_person("Kim", Ring.NETWORK, by=malika, in_mind=True)
    persons.note_death(story.person["noor"], clock.today("Europe/Brussels"), by=malika)
    for pk in (kim.pk, story.person["noor"].pk, story.person["griet"].pk):
        answer = visitor(story, "malika").post(at(story, "link_give", pk), {"how": "paper"})
        assert answer.status_code == 403


def test_only_who_decides_gives_a_link_for_it_acts_in_omas_name(story: Story) -> None:
    give = at(story, "link_give", story.person["noor"].pk)
    for name in ("lien", "karim", "tom", "bilal"):
        answer = visitor(story, name).post(give, {"how": "paper"})
        assert answer.status_code == 403
        assert "/blad/" not in answer.content.decode()
    assert "link.given" not in recorded(story)


def test_lien_finds_no_way_to_a_link_and_cannot_ask_for_one(story: Story) -> None:
    lien, noor = visitor(story, "lien"), story.person["noor"].pk
    assert at(story, "link_give", noor) not in lien.get(at(story, "person", noor)).content.decode()
    invite = at(story, "invite", noor)
    assert 'name="account"' not in lien.get(invite).content.decode()
    said = {"how": "paper", "account": "link", "choice": "own_only"}
    assert "/blad/" not in lien.post(invite, said, follow=True).content.decode()
    assert recorded(story)[-1] == "invitation.prepared"
    with pytest.raises(NotAllowedError):
        give_link(story.person["noor"], by=story.seat("lien"))


def test_lien_does_not_send_omas_next_link_to_her_own_mailbox(story: Story) -> None:
    oma = story.person["fatima"]
    persons.write_detail(oma, "email", "oma@example.org", by=story.seat("lien"))
    give_link(oma, by=story.seat("malika"), by_mail=True)
    for kind in ("email", "own_word"):
        with pytest.raises(NotAllowedError):
            persons.write_detail(oma, kind, "lien@example.org", by=story.seat("lien"))
    said = {"how": "mail", "email": "lien@example.org", "choice": "own_only"}
    assert visitor(story, "lien").post(at(story, "invite", oma.pk), said).status_code == 403
    assert Detail.text_of(oma, "email") == "oma@example.org"
    assert "invitation.prepared" not in recorded(story)[-2:]
    persons.write_detail(oma, "email", "oma2@example.org", by=story.seat("malika"))


def test_malika_reads_where_the_mail_of_liens_question_goes(story: Story) -> None:
    said = {"how": "mail", "email": "noor@example.org", "choice": "own_only"}
    visitor(story, "lien").post(at(story, "invite", story.person["noor"].pk), said)
    told = "De mail gaat naar noor@example.org."
    assert told in words(visitor(story, "malika").get(at(story, "people")).content.decode())
    assert told not in words(visitor(story, "lien").get(at(story, "people")).content.decode())


def test_who_decides_reads_who_has_a_link_and_takes_it_back(story: Story) -> None:
    give_link(story.person["noor"], by=story.seat("malika"))
    back = at(story, "link_withdraw", story.person["noor"].pk)
    malika = visitor(story, "malika")
    html = malika.get(at(story, "people")).content.decode()
    assert back in html
    assert "Nog niet gebruikt." in words(html)
    for name in ("lien", "karim", "tom"):
        assert back not in visitor(story, name).get(at(story, "people")).content.decode()
    malika.post(back)
    assert back not in malika.get(at(story, "people")).content.decode()


@pytest.mark.slow
def test_the_family_reads_who_gave_noor_a_link_and_nobody_else_does(story: Story) -> None:
    give_link(story.person["noor"], by=story.seat("malika"))
    told = "Malika gaf Noor een persoonlijke link."
    for name, reads in (("yasmina", True), ("bilal", True), ("griet", False), ("lien", False)):
        html = words(visitor(story, name).get(at(story, "timeline")).content.decode())
        assert (told in html) is reads, name
