"""The pages of agreements: what first, few faces at once, and each day said once."""

from django.utils.formats import date_format
from django.utils.translation import override

from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_a_day_stands_above_its_agreements_and_not_again_beside_each(story: Story) -> None:
    page = text(visitor(story, "malika").get(at(story, "agreements")))
    due = story.agreement["oma"].due
    assert due
    with override("nl-nl"):
        day = date_format(due, "l j F")
    assert page.count(day) == 1


def test_what_comes_before_who_and_most_faces_are_folded(story: Story) -> None:
    page = text(visitor(story, "malika").get(at(story, "agreement_new")))
    page = page[page.index("<main") :]
    assert page.index("Wat?") < page.index("Wie doet het?") < page.index("<details")
    assert page.index("<b>Malika</b>") < page.index("<details") < page.index("<b>Tom</b>")
