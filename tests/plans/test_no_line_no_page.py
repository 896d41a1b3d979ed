"""Nothing is shown when the look can't be written down."""

import pytest
from django.db import connection
from django.urls import reverse

from tests.people_of_the_story import Story
from tests.visitors import visitor


@pytest.mark.parametrize("name", ["care:plan", "plans:people", "exchange:fridge"])
def test_when_the_log_cannot_be_written_nothing_is_shown(story: Story, name: str) -> None:
    malika = visitor(story, "malika")
    address = reverse(name, args=[story.plan.pk])
    assert "Malika" in malika.get(address).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE plans_look RENAME TO plans_look_away")
    answer = malika.get(address)
    assert answer.status_code == 503
    assert "Malika" not in answer.content.decode()
