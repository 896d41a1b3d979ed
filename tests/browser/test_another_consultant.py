"""A consultant with a mandate is replaced: nobody tells the story again, and one sees no more."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Phones
from tests.browser.for_pieter import enter_pieter
from tests.browser.handing_on import (
    chooses_new,
    finds_nothing,
    put_consultant,
    reads,
    says_when,
    takes_a_seat,
)
from tests.browser.hands import open_plan
from tests.browser.kitchen_table import (
    Picture,
    ask_by_mail,
    comes_in,
    expect_heading,
    no_picture,
    write_goal,
)
from tests.browser.what_is_left import (
    gives_own_page,
    goes_on,
    promise,
    reads_own_page,
    says_yes,
    thanks_and_letter,
)

PIETER = "pieter@consulent.example"
HOUSE, PRIVATE = "Een huis waar Pieter ook kan slapen", "Mijn schulden op een blad"


def _at_home(phone: Phones) -> tuple[Page, Page]:
    """Jason's plan, with Pieter on a phone of his own."""
    jason, pieter = phone(), phone()
    open_plan(jason, "jason@consulent.example", "Jason", where="In Vlaanderen")
    enter_pieter(jason)
    said = ask_by_mail(jason, "Pieter", PIETER, no_picture, sees="Alles")
    comes_in(pieter, PIETER, said, no_picture)
    for words in (PRIVATE, HOUSE):
        write_goal(jason, words)
    return jason, pieter


@pytest.mark.slow
def test_a_consultant_with_a_mandate_is_replaced(phone: Phones, camera: Picture) -> None:
    jason, pieter = _at_home(phone)
    nadia, lotte = phone(), phone()
    put_consultant(jason, "Nadia", camera)
    own = jason.url
    takes_a_seat(jason, nadia, "Nadia")
    plan = nadia.url
    promise(jason, "Nadia")
    put_consultant(jason, "Lotte", camera)
    at = says_when(jason, "Nadia", camera)
    thanks_and_letter(jason, nadia, at, camera)
    finds_nothing(nadia, [plan, f"{plan}mensen/", f"{plan}afspraken/", own, at], camera)
    chooses_new(jason, "Lotte", [HOUSE, "De brief van Nadia"], camera)
    goes_on(jason, "Lotte", camera)
    gives_own_page(pieter, "Lotte", camera)
    takes_a_seat(jason, lotte, "Lotte")
    reads(lotte, at, HOUSE, PRIVATE, camera)
    reads_own_page(lotte, "Pieter", camera)
    says_yes(lotte, jason, at, camera)
    expect_heading(jason, "Wie staat om ons heen?")
