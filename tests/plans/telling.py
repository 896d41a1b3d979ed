"""What tests of notices and mails do: change something, let the worker tell, read the mail."""

import re
from datetime import timedelta

from gezinsplan.care.models import Agreement
from gezinsplan.kit import clock
from gezinsplan.plans import tasks
from gezinsplan.plans.models import Event, Notice, persons
from tests.people_of_the_story import Story


def last_event(story: Story) -> Event:
    """Return what changed last."""
    found: Event = Event.objects.filter(plan_id=story.plan.pk).latest("number")
    return found


def tell(story: Story) -> None:
    """Let the worker tell of the last change."""
    tasks.tell.call(str(story.plan.pk), str(last_event(story).pk))


def told(story: Story) -> set[str]:
    """Return the first names of who has a notice of the last change."""
    rows = Notice.objects.filter(plan_id=story.plan.pk, event=last_event(story).pk)
    ids = set(rows.values_list("member__person_id", flat=True))
    return {name for name, person in story.person.items() if person.pk in ids}


def give_oma_a_mailbox(story: Story, word: str = "") -> None:
    """Note oma's address, as Malika does before she mails a link."""
    malika = story.seat("malika")
    persons.write_detail(story.person["fatima"], "email", "oma@example.org", by=malika)
    if word:
        persons.write_detail(story.person["fatima"], "own_word", word, by=malika)


def mail_oma_a_link(story: Story, giver: str = "malika") -> None:
    """Mail oma her link."""
    ids = (story.plan.pk, story.person["fatima"].pk, story.seat(giver).pk)
    tasks.mail_link.call(*map(str, ids))


def agree_with(story: Story, name: str, words: str = "Samen wandelen") -> Agreement:
    """Malika agrees something with somebody for tomorrow, and the worker hears of it."""
    due = clock.today("Europe/Brussels") + timedelta(days=1)
    made = Agreement.make(words, [story.person[name]], by=story.seat("malika"), due=due)
    tell(story)
    return made


def path_in(letter: str) -> str:
    """Return the path of the address in a mail."""
    found = re.search(r"https?://[^/\s]+(/\S+)", letter)
    assert found
    return found[1]
