"""The last two months of Malika's family: what was agreed, kept, asked and looked at."""

from datetime import timedelta

from gezinsplan.care.models import Agreement, CheckIn, Contact, Goal
from gezinsplan.care.models.answering import say_yes
from gezinsplan.care.rules import Rhythm
from gezinsplan.demo.telling import Telling
from gezinsplan.plans.models import inviting

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SUNDAY = 0, 1, 2, 3, 4, 6
RIDES = Rhythm(frozenset({TUESDAY, THURSDAY}))


def lately(t: Telling) -> None:
    """Tell from the first agreements until the ideas of this week."""
    _autumn(t)
    _first_table(t)
    _after_the_table(t)
    _this_week(t)
    _ideas_of_others(t)


def _number(t: Telling, goal: str, slug: str, number: int, words: str = "") -> None:
    CheckIn.make(t.goal[goal], number, by=t.seat(slug), words=words, show=True)


def _done(t: Telling, name: str, slug: str) -> None:
    seat = t.seat(slug) if slug in t.account else t.by_link(slug)
    t.agreement[name].keep(by=seat)


def _autumn(t: Telling) -> None:
    with t.ago(52, 10):
        t.agree("laundry", "Ria komt elke maandag. De was is bij.", "ria",
                by="malika", goal="quiet", due=t.today - timedelta(days=50))  # fmt: skip
    with t.ago(50, 17):
        _done(t, "laundry", "ria")
    with t.ago(50, 18):
        t.agree("bench", "Tom vraagt de juf of Sami naast Milan mag zitten", "tom",
                by="malika", goal="school", due=t.today - timedelta(days=48))  # fmt: skip
    with t.ago(49, 12):
        t.look("tom", "agreement.read", t.agreement["bench"])
        say_yes(t.agreement["bench"], by=t.seat("tom"))
        _done(t, "bench", "tom")
    with t.ago(49, 20):
        _number(t, "school", "malika", 3, "Nog altijd moeilijk. Wel naast Milan.")
        CheckIn.make(t.goal["quiet"], 3, by=t.seat("yasmina"), show=False)
    with t.ago(45, 9):
        t.look("lien", "plan.read")
        t.look("els", "goal.read", t.goal["sunday"])
    with t.ago(41, 10):
        t.agree("papers", "Anke brengt de papieren naar het loket", "anke",
                by="malika", due=t.today - timedelta(days=35))  # fmt: skip
    with t.ago(36, 15):
        _done(t, "papers", "anke")


def _first_table(t: Telling) -> None:
    """Oma was there; everybody said what they do."""
    with t.ago(33, 11):
        t.look("tom", "goal.read", t.goal["school"])
        t.look("sofie", "goal.read", t.goal["money"])
    with t.ago(27, 15):
        t.look("lien", "plan.read")
    with t.ago(26, 19):
        t.agree("soup", "Oma kookt op zondag soep voor iedereen", "oma",
                by="malika", goal="sunday", due=t.today - timedelta(days=17))  # fmt: skip
        t.agree("train", "Joris brengt Bilal op zaterdag naar de trein", "joris bilal",
                by="bilal", goal="sunday", due=t.today - timedelta(days=11))  # fmt: skip
        t.agree("games", "Yasmina leest Sami en Hanae voor", "yasmina",
                by="yasmina", goal="quiet", due=t.today - timedelta(days=15))  # fmt: skip
        _number(t, "school", "malika", 4, "Met Griet gaat het beter.")
        _number(t, "sunday", "bilal", 5)
    with t.ago(20, 10):
        inviting.end(t.seat("anke"), by=t.seat("malika"))
    with t.ago(19, 16):
        t.look("griet", "goal.read", t.goal["school"])
        t.look("hilde", "plan.read")
    with t.ago(17, 21):
        t.look("oma", "agreement.read", t.agreement["soup"])
        _done(t, "soup", "oma")
    with t.ago(15, 21):
        _done(t, "games", "yasmina")


def _after_the_table(t: Telling) -> None:
    with t.ago(13, 9):
        t.look("ria", "goal.read", t.goal["quiet"])
    with t.ago(12, 13):
        idea = Agreement.make("Eén avond per week kookt oma", [t.person["oma"]],
                              by=t.seat("lien"), goal=t.goal["quiet"])  # fmt: skip
        t.agreement["cook"] = idea
    with t.ago(11, 9):
        t.agreement["cook"].take(by=t.seat("malika"))
        _done(t, "train", "joris")
    with t.ago(8, 17):
        _number(t, "school", "malika", 5, "Vier dagen op rij naar school!")
        _number(t, "quiet", "malika", 4, "Ria en oma helpen. De avond is korter.")
        _number(t, "money", "malika", 3)
    with t.ago(8, 20):
        _number(t, "sunday", "bilal", 6, "We waren met zeven.")


def _this_week(t: Telling) -> None:
    with t.ago(7, 10):
        t.agree("ride", "Griet brengt Sami naar school", "griet",
                by="malika", goal="school", due=t.this_week(TUESDAY), moment="kwart over 8",
                repeats=RIDES.rule(), since=t.this_week(TUESDAY))  # fmt: skip
        t.agree("call", "Malika belt Tom van school", "malika tom",
                by="malika", goal="school",
                due=t.this_week(FRIDAY), moment="voor de middag")  # fmt: skip
        t.agree("homework", "Noor maakt huiswerk met Sami en Ilyas", "noor",
                by="malika", due=t.this_week(WEDNESDAY), moment="2 uur")  # fmt: skip
        t.agree("bills", "Sofie zet alle rekeningen op één blad", "sofie",
                by="malika", goal="money", due=t.this_week(FRIDAY),
                doing=Agreement.Doing.TOGETHER, look_on=t.this_week(FRIDAY))  # fmt: skip
        t.agree("ring", "Malika mag altijd bellen", "oma", by="malika", standing=True)
        t.agree("together", "Oma kookt voor iedereen", "oma",
                by="malika", goal="sunday", due=t.this_week(SUNDAY), moment="5 uur")  # fmt: skip
        t.agree("bus", "Els brengt Hanae op zondag naar huis", "els",
                by="bilal", goal="sunday", due=t.this_week(SUNDAY), moment="4 uur")  # fmt: skip
        t.agree("club", "Hilde vraagt of Bilal bij de basketclub kan", "hilde",
                by="malika", due=t.today + timedelta(days=25))  # fmt: skip
    with t.ago(6, 19):
        say_yes(t.agreement["together"], by=t.by_link("oma"))
    with t.ago(6, 20):
        t.look("lien", "plan.read")
    with t.ago(6, 21):
        Contact.note("Malika belt zelf naar school, ik zat ernaast.", Contact.Place.HOME,
                     [t.person["malika"]], by=t.seat("lien"))  # fmt: skip


def _ideas_of_others(t: Telling) -> None:
    """They wait until somebody of the family looks, if they want."""
    with t.ago(5, 11):
        t.look("sofie", "goal.read", t.goal["money"])
        Goal.write("Er is elke maand iets over om te sparen", by=t.seat("sofie"), domain="money")
    with t.ago(4, 17):
        t.look("joris", "goal.read", t.goal["money"], "refused")
    with t.ago(3, 16):
        t.look("tom", "goal.read", t.goal["school"])
        Agreement.make(
            "Sami begint twee dagen per week een kwartier later. Dan is de speelplaats leeg.",
            [t.person["sami"]], by=t.seat("tom"), goal=t.goal["school"],
        )  # fmt: skip


def until_this_morning(t: Telling) -> None:
    """Tell what was said and done in the last two days."""
    with t.ago(2, 14):
        t.look("els", "agreement.read", t.agreement["bus"])
        say_yes(t.agreement["bus"], by=t.seat("els"))
    with t.ago(1, 14, 45):
        t.look("lien", "plan.read")
    with t.ago(1, 16):
        t.look("tom", "goal.read", t.goal["school"])
    with t.ago(0, 7):
        t.agree("night", "Yasmina zet om 9 uur de wifi uit", "yasmina",
                by="yasmina", goal="quiet", due=t.this_week(THURSDAY))  # fmt: skip
    with t.ago(0, 8, 15):
        t.look("malika", "plan.read")
    with t.ago(0, 8, 40):
        t.look("griet", "agreement.read", t.agreement["ride"])
        _done(t, "ride", "griet")
