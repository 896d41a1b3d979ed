"""Who is gone or hidden leaves nothing under a goal, and takes no word of another along."""

from gezinsplan.care.models import Voice
from gezinsplan.care.models.own_words import say_strength, say_why
from gezinsplan.plans.models import erasing, hiding
from gezinsplan.talks.models import Message
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_an_erased_goal_gives_everybody_their_own_words_back(story: Story) -> None:
    goal, here = story.goal["school"], {"plan_id": story.plan.pk}
    hers = [
        say_why(goal, "Rust", by=story.seat("yasmina")),
        Message.say(goal, "Fijn", by=story.seat("yasmina")),
    ]
    own = say_strength(goal, "Ik bel", "can", by=story.seat("malika"))
    erasing.erase_thing(goal, by=story.seat("malika"))
    assert not Voice.objects.filter(**here, pk=own.pk).exists()
    for row in hers:
        assert story.seat("yasmina").sees(type(row)).filter(pk=row.pk).exists()
        assert not story.seat("bilal").sees(type(row)).filter(pk=row.pk).exists()


def test_who_is_erased_leaves_no_word_under_a_goal(story: Story) -> None:
    goal, bilal = story.goal["school"], story.seat("bilal")
    rows = [say_why(goal, "Broer", by=bilal), Message.say(goal, "Ja", by=bilal)]
    erasing.erase_person(bilal.person, by=bilal)
    assert not any(type(r).objects.filter(plan_id=r.plan_id, pk=r.pk).exists() for r in rows)


def test_what_a_hidden_person_says_leaves_no_gap(story: Story) -> None:
    Message.say(story.goal["school"], "Van Griet", by=story.seat("griet"))
    hiding.block(story.person["tom"], "everything", by=story.seat("griet"))
    page = text(visitor(story, "tom").get(at(story, "goal", story.goal["school"])))
    assert "Van Griet" not in page
    assert "Griet" not in page
