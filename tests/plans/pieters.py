"""Pieter's family: two homes, a mother who died, a teacher, a consultant with a mandate."""

from datetime import timedelta

from gezinsplan.kit import clock
from gezinsplan.people.models import Account
from gezinsplan.plans.models import homes, inviting, persons, relating
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Choice, Ring
from tests.people_of_the_story import Story, years_ago


def tell_of_pieter() -> Story:
    """Make Jason's plan, with Caro inside and Nadia who comes with a mandate."""
    account = Account.objects.create_user("jason@example.org")
    start = Start("BE-VLG", "nl-be", "Pieter, papa en Caro", "Jason", "Samen komen we er wel.")
    jason = open_plan(start, account)
    story = Story(jason.plan, {"jason": jason.person}, {"jason": account})
    for name, ring, more in (
        ("pieter", Ring.FAMILY, {"born": years_ago(9)}),
        ("ann", Ring.FAMILY, {"word": "mama van Pieter"}),
        ("caro", Ring.FAMILY, {}),
        ("bart", Ring.NETWORK, {"word": "meester"}),
        ("nadia", Ring.PROFESSIONAL, {"organisation_name": "OCJ", "mandate": True}),
    ):
        story.person[name] = persons.add_person(name.title(), ring, by=jason, **more)
    pieter, ann = story.person["pieter"], story.person["ann"]
    relating.relate(ann, "parent", pieter, by=jason, words="zijn mama", authority=True)
    relating.relate(story.person["caro"], "other", pieter, by=jason, words="tante, zus van papa")
    persons.note_death(ann, clock.today("Europe/Brussels") - timedelta(days=70), by=jason)
    homes.house(pieter, "bij Caro", by=jason, words="in het weekend bij tante")
    homes.house(pieter, "internaat", by=jason, words="in de week op internaat")
    for name, choice in (("caro", Choice.EVERYTHING), ("nadia", Choice.OWN_ONLY)):
        _seat(story, name, choice)
    return story


def _seat(story: Story, name: str, choice: str) -> None:
    jason, basis = story.seat("jason"), "law" if name == "nadia" else ""
    asked, _ = inviting.prepare(story.person[name], choice, by=jason, basis=basis)
    story.account[name] = Account.objects.create_user(f"{name}@example.org")
    inviting.accept(asked, story.account[name])
