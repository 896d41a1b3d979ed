"""Whoever comes by reads what this is, and finds the doors."""

import re

from django.test import Client
from django.urls import reverse

from tests.people_of_the_story import Story
from tests.visitors import visitor


def start(client: Client) -> str:
    """Return the start page."""
    answer = client.get("/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_five_sentences_and_two_pictures_say_what_this_is(client: Client, db: None) -> None:
    page = start(client)
    assert page.count("<h1") == 1
    sentences = re.search(r'<ul class="five">(.*?)</ul>', page, re.DOTALL)
    assert sentences
    assert sentences[1].count("<li>") == 5
    assert page.count('role="img" aria-label=') == 2
    assert "Een koelkastdeur" in page


def test_a_stranger_finds_the_ways_in_and_how_to_leave(client: Client, db: None) -> None:
    page = start(client)
    for name in ("account_login", "plans:open", "people:language"):
        assert f'href="{reverse(name)}' in page
    assert "data-leave" in page
    assert 'href="tel:112"' in page


def test_who_signed_in_finds_the_way_home(story: Story) -> None:
    page = start(visitor(story, "malika"))
    assert f'href="{reverse("people:home")}"' in page
    assert f'href="{reverse("account_login")}"' not in page


def test_the_title_names_nobody(story: Story) -> None:
    page = start(visitor(story, "malika"))
    assert "<title>Eén gezin, één plan – Gezinsplan</title>" in page
    assert "Malika" not in page
