"""Who must not find somebody learns nothing of them by deciding, leaving or inviting (L61)."""

import pytest

from gezinsplan.plans.models import Detail, Event, Invitation, inviting, linking, persons
from gezinsplan.plans.models.jobs import let_steer
from gezinsplan.plans.models.saying import heard, say
from tests.people_of_the_story import Story
from tests.plans.pages import at
from tests.visitors import visitor

SECRET = "Yasmina woont nu bij tante Leila"


@pytest.fixture
def hidden(story: Story) -> Story:
    """Karim decides, and so does Yasmina, who must never be found by him."""
    for name in ("karim", "yasmina"):
        let_steer(story.seat(name), by=story.seat("malika"))
    yasmina = story.seat("yasmina")
    say(SECRET, yasmina.plan.name, by=yasmina, seen_version=yasmina.plan.version)
    return story


def test_karim_reads_no_sentence_of_yasmina_where_he_changes_ours(hidden: Story) -> None:
    karim, page = visitor(hidden, "karim"), at(hidden, "motto")
    assert SECRET in visitor(hidden, "malika").get(page).content.decode()
    assert SECRET not in karim.get(page).content.decode()
    late = karim.post(page, {"motto": "Rust", "name": "Ons", "version": "0"})
    assert late.status_code == 409
    assert SECRET not in late.content.decode()


def test_karim_who_leaves_the_sentence_empty_takes_nothing_of_yasmina_away(hidden: Story) -> None:
    version = hidden.seat("karim").plan.version
    sent = {"motto": "", "name": "Wij allemaal", "version": str(version)}
    assert visitor(hidden, "karim").post(at(hidden, "motto"), sent).status_code == 303
    assert heard(hidden.seat("malika")) == SECRET
    assert heard(hidden.seat("karim")) == ""
    assert hidden.seat("malika").plan.name == "Wij allemaal"


def test_karim_who_leaves_is_told_the_same_with_and_without_yasmina(hidden: Story) -> None:
    malika = hidden.seat("malika")
    malika.steers = False
    malika.save(update_fields=("steers",))
    karim = visitor(hidden, "karim")
    assert "Jij bent de enige die beslist" in karim.get(at(hidden, "leave")).content.decode()
    assert karim.post(at(hidden, "leave")).status_code == 422
    assert "Wil je weggaan" in visitor(hidden, "yasmina").get(at(hidden, "leave")).content.decode()


def test_what_malika_asks_of_her_own_confidant_is_seen_by_nobody_else(story: Story) -> None:
    malika, family = story.seat("malika"), story.seat("yasmina")
    leila = persons.bring_support("Leila", by=malika)
    before = family.sees(Event).count()
    asked, _ = inviting.prepare(leila, "own_only", by=malika)
    linking.give_link(leila, by=malika)
    noted = persons.write_detail(leila, Detail.Kind.EMAIL, "leila@example.org", by=malika)
    assert family.sees(Event).count() == before
    assert not family.sees(Invitation).filter(pk=asked.pk).exists()
    assert not family.sees(Detail).filter(pk=noted.pk).exists()
    assert malika.sees(Invitation).filter(pk=asked.pk).exists()
