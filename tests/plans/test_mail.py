"""No mail gives anything away: not to who reads along, and not to a mail server (L64, S39)."""

import re
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.core import mail
from django.core.mail import EmailMessage

from gezinsplan.care.models import Agreement
from gezinsplan.kit.sealed import SealedText
from gezinsplan.people.models import Organisation
from gezinsplan.plans import tasks
from gezinsplan.plans.models import Event, Person, Plan, inviting, persons
from gezinsplan.plans.rows import PlanRow
from tests.architecture.tree import files
from tests.people_of_the_story import Story

WORD = re.compile(r"\w{3,}")
SMALL = {"van", "het", "een", "voor", "naar", "kinderen"}
TOLD = ("gezin", "hulp", "plan", "zorg", "familie", "afspraak", "doel", "family", "help", "care")


def personal_words(plan: UUID) -> set[str]:
    """Return all that somebody wrote in a plan, and each word of what anybody is called."""
    written, names = set[str](), set(Organisation.objects.values_list("name", flat=True))
    for model in apps.get_models():
        sealed = [f.name for f in model._meta.fields if isinstance(f, SealedText)]
        if issubclass(model, PlanRow) and sealed:
            for row in model.objects.filter(plan_id=plan):
                written |= {getattr(row, name) for name in sealed}
    names |= {person.name for person in Person.objects.filter(plan_id=plan)}
    names |= {Plan.objects.get(pk=plan).name}
    called = {word for name in names for word in WORD.findall(name)} - SMALL
    return {text.lower() for text in written | called if text}


def everything_mailed(story: Story) -> list[EmailMessage]:
    """Send every kind of mail of ours to everybody of the story who could get one."""
    malika, plan = story.seat("malika"), str(story.plan.pk)
    for name, person in story.person.items():
        seat = inviting.seat_of(person)
        if seat is None or not seat.account_id:
            to = f"post-{person.pk.hex}@example.org"
            persons.write_detail(person, "email", to, by=malika)
            tasks.mail_link.call(plan, str(person.pk), str(malika.pk))
            invitation, _ = inviting.prepare(person, "own_only", by=malika)
            tasks.mail_invitation.call(plan, str(invitation.pk))
        Agreement.make(f"Wat {name} doet", [person], by=malika)
        event = Event.objects.filter(plan_id=story.plan.pk).latest("number")
        tasks.tell.call(plan, str(event.pk))
    sent: list[EmailMessage] = list(mail.outbox)
    return sent


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl-nl", "nl-be", "en"])
def test_no_mail_has_a_personal_word_in_it(story: Story, language: str) -> None:
    story.plan.language = language
    story.plan.save(update_fields=("language",))
    sent = everything_mailed(story)
    assert len(sent) > 15
    denied = personal_words(story.plan.pk)
    assert "malika" in denied
    for letter in sent:
        said = as_read(letter.subject, letter.body)
        assert not {word for word in denied if word in said}, said
        assert not {word for word in TOLD if word in said}, said


def as_read(subject: object, text: object) -> str:
    """Return subject and text as somebody reads them, without the link itself."""
    return re.sub(r"https?://\S+", "", f"{subject} {text}".lower())


@pytest.mark.slow
def test_every_mail_has_one_recipient_and_one_link(story: Story) -> None:
    for letter in everything_mailed(story):
        assert len(letter.recipients()) == 1
        assert len(re.findall(r"https?://", str(letter.body))) == 1
        assert letter.attachments == []


@pytest.mark.slow
def test_a_link_in_a_mail_has_128_random_bits_and_names_nobody(story: Story) -> None:
    paths = [re.findall(r"https?://[^/]+(\S+)", str(m.body))[0] for m in everything_mailed(story)]
    tokens = [path.rstrip("/").split("/")[-1] for path in paths if path != "/thuis/"]
    assert min(map(len, tokens)) >= 22
    assert len(set(tokens)) == len(tokens)


def test_all_mail_templates_were_tried(story: Story) -> None:
    ours = {path.stem for path in files(".txt", under="gezinsplan/templates/mail")}
    assert ours == {"body", "link", "invitation", "ready"}


def test_a_word_that_somebody_chose_is_the_only_own_word_in_a_mail(story: Story) -> None:
    malika, oma = story.seat("malika"), story.person["fatima"]
    persons.write_detail(oma, "email", "oma@example.org", by=malika)
    persons.write_detail(oma, "own_word", "zonnebloem & zo", by=malika)
    tasks.mail_link.call(str(story.plan.pk), str(oma.pk), str(malika.pk))
    text: Any = mail.outbox[0].body
    assert "Jouw woord is: zonnebloem & zo." in text
