"""What Malika's family says in its own words: worries in order, notes, helps and small steps."""

from typing import Any

from gezinsplan.care.models import Goal
from gezinsplan.care.models.audience import circle_for
from gezinsplan.care.models.goal_finding import answer, begin_talk
from gezinsplan.care.models.helps import Noted, mark_help, note_helps
from gezinsplan.care.models.listener import entrust
from gezinsplan.care.models.noting import confirm, write_note
from gezinsplan.care.models.placing import put
from gezinsplan.care.models.step import Step
from gezinsplan.care.models.voice import Voice
from gezinsplan.demo.telling import Telling
from gezinsplan.plans.models import Relationship, persons, relating
from gezinsplan.talks.models import Message

KIND, MARK, PART = Voice.Kind, Voice.Mark, Voice.Dimension
KIN = Relationship.Kind


def how_we_say_it(t: Telling) -> None:
    """Say who people are in the family's own words, and in which languages one can talk."""
    with t.ago(73, 10):
        mama, by = t.person["malika"], t.seat("malika")
        for slug, kind, words in (
            ("oma", KIN.PARENT, "mama van mij, oma van ons allemaal"),
            ("griet", KIN.OTHER, "buurvrouw met de rode auto"),
            ("noor", KIN.OTHER, "grote zus voor de kleintjes"),
        ):
            relating.relate(t.person[slug], kind, mama, by=by, words=words)
        for slug, speaks in (
            ("malika", "Marokkaans Arabisch, en een beetje Nederlands"),
            ("oma", "Marokkaans Arabisch"),
        ):
            person = t.person[slug]
            persons.change_person(person, person.version, by=by, speaks=speaks, interpreter=True)
            person.refresh_from_db()
            person.plan = t.plan


def in_our_own_words(t: Telling) -> None:
    """Tell what is asked, what worries them and what goes well, each in their own words."""
    with t.ago(55, 10):
        _say(t, "malika", "Ik wil weten wie mij waarmee kan helpen.", KIND.REQUEST)
        sleep = _say(t, "malika", "’s Avonds is het te druk. Ik kan niet meer.", domain="home")
        school = _say(t, "malika", "Sami huilt elke ochtend aan de poort.", domain="school")
        money = _say(t, "malika", "Ik durf de post niet open te doen.", domain="money")
        decides = _say(t, "malika", "Ze beslissen boven mijn hoofd.", domain="people")
        _say(t, "malika", "We lachen samen, ook als het moeilijk is.", KIND.STRENGTH)
        _say(t, "sami", "Mama maakt de beste soep.", KIND.STRENGTH, whose=t.person["sami"])
        _order(t, (school, sleep), (money,), (decides,))
        _with_whom(t, school, "griet tom")
        _with_whom(t, sleep, "oma")
        _with_whom(t, money, "sofie")
        _with_whom(t, decides, "lien", "Donderdag bij de koffie")
    with t.ago(55, 16):
        beside: dict[str, Any] = {"domain": "school", "beside": school}
        worry = "Sami speelt weinig met andere kinderen. Dat baart de school zorgen."
        _say(t, "tom", worry, about=[t.person["sami"]], **beside)
        scared = "De speelplaats is zo luid."
        _say(t, "sami", scared, whose=t.person["sami"], **beside)
        _say(t, "bilal", "Ik hoor pas op vrijdag hoe het thuis was.", domain="people")
    with t.ago(55, 17):
        _wishes_of_sofie(t)


def _say(t: Telling, slug: str, words: str, kind: str = KIND.WORRY, **fields: Any) -> Voice:
    """Say something to everyone around; a young child's words are written down by Malika."""
    seat = t.seat("malika" if fields.get("whose") else slug)
    return Voice.say(words, kind, by=seat, circle=circle_for("everyone", seat), **fields)


def _with_whom(t: Telling, worry: Voice, who: str, words: str = "") -> None:
    entrust(worry, [t.person[slug] for slug in who.split()], words, by=t.seat("malika"))


def _order(t: Telling, first: Any, wait: Any, talk: Any) -> None:
    for mark, voices in ((MARK.FIRST, first), (MARK.WAIT, wait), (MARK.TALK, talk)):
        for voice in voices:
            put(voice, mark, by=t.seat("malika"))


def _wishes_of_sofie(t: Telling) -> None:
    """One is taken, one rests in the pile; of both it stays clear whose idea it was."""
    taken = _say(t, "sofie", "Alle rekeningen op één plek", KIND.WISH, domain="money")
    _say(t, "sofie", "Een spaarpot voor de feesten", KIND.WISH, domain="money")
    taken.take(by=t.seat("malika"))
    idea = Goal.write("Malika volgt een cursus over geld", by=t.seat("sofie"), domain="money")
    idea.decline(by=t.seat("malika"))


def small_steps(t: Telling) -> None:
    """Tell what they can already, which step comes next, and who helps with what."""
    with t.ago(54, 10):
        mama, school = t.seat("malika"), t.goal["school"]
        parts: tuple[tuple[str, str], ...] = (
            (PART.CAN, "Ik ken de juf. Ik kan haar iets vragen."),
            (PART.DARE, "Ik durf te zeggen dat het moeilijk is."),
            (PART.HELP, "Griet rijdt mee."),
        )
        for part, words in parts:
            Voice.say(words, KIND.STRENGTH, by=mama, goal=school, dimension=part,
                      circle=circle_for("same", mama, school))  # fmt: skip
        first = Step.make(school, "Sami kiest zelf wat hij meeneemt", by=mama)
        Step.make(school, "We zijn er vijf minuten vroeger", by=mama)
        first.tick(by=mama)
        Message.say(school, "Op maandag is het het moeilijkst.", by=mama)
    with t.ago(54, 11):
        names = {"griet": "naar school rijden", "noor": "huiswerk", "sofie": "de rekeningen"}
        lines = [
            Noted(t.cast[slug].name, words, helper=t.person[slug]) for slug, words in names.items()
        ]
        rows = note_helps(lines, by=mama)
        for row, mark in zip(rows, ("first", "wait", "talk"), strict=True):
            mark_help(row, mark, by=mama)


def asked_by_tom(t: Telling) -> None:
    """Tom asks Malika something under the goal about school, and she hasn't answered yet."""
    with t.ago(0, 8, 57):
        words = "Fijn om te horen. Mag ik op 3 december een halfuur meekijken in de klas?"
        Message.say(t.goal["school"], words, by=t.seat("tom"), asks=t.person["malika"])


def written_by_lien(t: Telling) -> None:
    """Lien writes down what Malika tells: one she confirmed, one she hasn't looked at yet."""
    with t.ago(0, 8, 50):
        lien, mama = t.seat("lien"), t.person["malika"]
        told = "Ik ben trots op Yasmina. Ze helpt zonder dat ik het vraag."
        note = write_note(mama, told, KIND.STRENGTH, by=lien, where="aan de keukentafel")
        confirm(note, by=t.seat("malika"), seen="family")
        write_note(mama, "Ik wil één middag voor mezelf", KIND.WISH, by=lien)
    with t.ago(0, 8, 55):
        talk = begin_talk(t.person["yasmina"], by=t.seat("yasmina"))
        dream = "Ik heb een plek waar ik rustig kan leren."
        answer(talk, "exception", by=t.seat("yasmina"), dream=dream)
