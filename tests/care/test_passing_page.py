"""Asking who takes on what was promised: each question is tied to its own box."""

import re

import pytest
from django.urls import reverse

from gezinsplan.care.models import Agreement
from gezinsplan.care.models.leaving import begin_hand_over
from gezinsplan.kit import clock
from tests.people_of_the_story import Story
from tests.visitors import visitor

pytestmark = pytest.mark.django_db


def test_no_face_that_is_drawn_takes_the_name_of_a_box(story: Story) -> None:
    malika, tom = story.seat("malika"), story.person["tom"]
    Agreement.make("Tom belt de school", [tom], by=malika)
    day = clock.today(story.plan.time_zone)
    row = begin_hand_over(tom, by=malika, last_day=day)
    at = reverse("care:passing", args=[story.plan.pk, row.pk])
    page = visitor(story, "malika").get(at).content.decode()
    names = re.findall(r'\sid="([^"]+)"', page)
    assert len(names) == len(set(names))
    for asked in re.findall(r'<label for="([^"]+)"', page):
        assert re.search(rf'<select[^>]* id="{asked}"', page), asked
