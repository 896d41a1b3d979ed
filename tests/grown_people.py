"""Plans with many people around them, made through the same methods as the pages use."""

from gezinsplan.plans.models import Person, homes, persons
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story, tell_story

PEOPLE = 40
FACES = ("b.short.0.1..", "c.long.3.4.1.", "d.hijab.6.2..", "a.curly.1.5..1")
RINGS = (Ring.FAMILY, Ring.NETWORK, Ring.PROFESSIONAL)
SERVICES = ("OCMW", "CLB", "Pleegzorg")


def crowded(people: int) -> Story:
    """Return Malika's plan with so many people in it, each with a face, words and a number."""
    story = tell_story()
    here = Person.objects.filter(plan_id=story.plan.pk).count()
    for number in range(here, people):
        add_somebody(story, number)
    for number, person in enumerate(Person.objects.filter(plan_id=story.plan.pk)):
        person.portrait, person.word = FACES[number % len(FACES)], f"woord {number}"
        person.save(update_fields=("portrait", "word"))
    return story


def add_somebody(story: Story, number: int) -> Person:
    """Put one more person in the plan, with a house or a number that everybody may see."""
    malika, ring = story.seat("malika"), RINGS[number % len(RINGS)]
    person = persons.add_person(
        f"Buur {number}",
        ring,
        by=malika,
        function="Brengt de kinderen naar school",
        organisation_name=SERVICES[number % 3] if ring == Ring.PROFESSIONAL else "",
    )
    if ring == Ring.FAMILY:
        homes.house(person, "bij mama", by=malika)
        homes.house(person, "op internaat", by=malika)
    else:
        everyone = malika.shared_circle("everyone")
        persons.write_detail(person, "phone", f"047{number:06d}", by=malika, circle=everyone)
    return person
