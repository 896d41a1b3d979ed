"""Three notes or thirty: a page asks the databases as often, and never shows a list without end."""

import pytest

from gezinsplan.care.models.noting import write_note
from gezinsplan.care.models.waiting import MOST
from tests.care.asking import at, text
from tests.care.noting import SAID, noted
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.visitors import visitor


def _asked(story: Story, *pages: tuple[str, str]) -> list[int]:
    return [asked(visitor(story, name), page) for name, page in pages]


@pytest.mark.slow
def test_pages_ask_as_much_for_many_notes_as_for_few(story: Story) -> None:
    note = noted(story)
    pages = [
        ("malika", at(story, "note", note)),
        ("malika", at(story, "note_proof", note)),
        ("malika", at(story, "plan")),
        ("lien", at(story, "note_new")),
        ("lien", at(story, "note", note)),
        ("lien", at(story, "plan")),
    ]
    few = _asked(story, *pages)
    for _ in range(30):
        write_note(story.person["malika"], SAID, "worry", by=story.seat("lien"))
    assert _asked(story, *pages) == few
    assert max(few) <= 20
    plan = text(visitor(story, "malika").get(at(story, "plan")))
    assert plan.count("schreef op wat jij zei") == MOST
