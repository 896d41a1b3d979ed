"""The plan page: the family's words first, then this week."""

from datetime import timedelta

from gezinsplan.care.models import Agreement, Goal, Voice
from gezinsplan.care.views.overview import overview
from gezinsplan.kit import clock
from gezinsplan.people.models import Account
from gezinsplan.plans.addresses import home_of
from gezinsplan.plans.models import inviting
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.models.opening import Start, open_plan
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import signed_in, visitor


def test_our_sentence_comes_first_then_this_week_then_goals_then_people(story: Story) -> None:
    page = text(visitor(story, "malika").get(at(story, "plan")))
    order = ["We willen weer lachen", "Deze week", "Onze doelen", "Wie staat om ons heen?"]
    assert sorted(order, key=page.index) == order


def test_the_title_names_nobody(story: Story) -> None:
    page = text(visitor(story, "malika").get(at(story, "plan")))
    assert "<title>Ons plan – Gezinsplan</title>" in page


def test_the_first_day_is_empty_and_that_is_good(db: None) -> None:
    account = Account.objects.create_user("nieuw@example.org")
    member = open_plan(Start("NL", "nl-nl", "Wij", "Saar"), account)
    page = text(signed_in(account).get(home_of(member)))
    assert "Nu is het nog leeg. Dat is goed." in page
    assert page.partition("<main")[2].partition("</main>")[0].count('class="btn"') == 1


def test_a_plan_with_words_said_in_confidence_is_never_called_empty(db: None) -> None:
    account = Account.objects.create_user("nieuw@example.org")
    member = open_plan(Start("NL", "nl-nl", "Wij", "Saar"), account)
    Voice.say("Ik slaap niet.", Voice.Kind.WORRY, by=member, circle=only_me(member.person))
    page = text(signed_in(account).get(home_of(member))).partition("<main")[2]
    assert "Een doel hoeft niet." in page
    for said in ("Ik slaap niet.", "nog leeg", "Hier komen jullie doelen", "Eerste doel"):
        assert said not in page


def test_from_the_third_goal_on_they_are_folded(story: Story) -> None:
    Goal.write("Een derde", by=story.seat("malika"))
    page = text(visitor(story, "malika").get(at(story, "plan")))
    assert "Nog 1 doel" in page
    assert page.index('class="fold"') < page.index("Een derde")


def test_what_was_kept_before_monday_is_no_longer_this_week(story: Story) -> None:
    malika = story.seat("malika")
    with clock.at(clock.now() - timedelta(days=8)):
        story.agreement["oma"].keep(by=malika)
    shown = overview(story.seat("malika"))
    assert story.agreement["oma"].pk not in [card.row.pk for card in shown.week]
    assert [card.row.pk for card in shown.done] == [story.agreement["oma"].pk]


def test_next_week_is_not_this_week_and_open_days_are(story: Story) -> None:
    malika = story.seat("malika")
    later = clock.today("Europe/Brussels") + timedelta(days=9)
    Agreement.make("Pas later", [], by=malika, due=later)
    Agreement.make("Wanneer het past", [], by=malika)
    page = text(visitor(story, "malika").get(at(story, "plan")))
    assert "Pas later" not in page
    assert "Wanneer het past" in page


def test_tom_and_griet_see_the_same_page_with_what_is_theirs_to_see(story: Story) -> None:
    tom = text(visitor(story, "tom").get(at(story, "plan")))
    assert "Malika belt Tom van school" in tom
    assert "Oma haalt" not in tom
    griet = text(visitor(story, "griet").get(at(story, "plan")))
    assert "Oma haalt Sami" in griet


def test_whoever_is_blocked_finds_no_trace_and_no_gap(story: Story) -> None:
    Agreement.make("Yasmina belt tante", [story.person["yasmina"]], by=story.seat("malika"))
    page = text(visitor(story, "karim").get(at(story, "plan")))
    assert "Yasmina" not in page


def test_whose_seat_ended_finds_no_plan(story: Story) -> None:
    assert visitor(story, "joris").get(at(story, "plan")).status_code == 404


def test_who_left_stands_in_no_ring_and_is_asked_nothing(story: Story) -> None:
    inviting.end(story.seat("griet"), by=story.seat("malika"))
    malika = visitor(story, "malika")
    assert "Griet" not in malika.get(f"/plannen/{story.plan.pk}/").content.decode()
    picker = malika.get(f"/plannen/{story.plan.pk}/afspraken/nieuw/").content.decode()
    assert ("Griet" in picker, "Noor" in picker) == (False, True)
