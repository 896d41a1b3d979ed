"""What two of Malika's people write apart, who leaves and who comes, and who is one's own."""

from datetime import timedelta

from gezinsplan.care.models import HandOver
from gezinsplan.care.models.about_me import give_about_me, write_about_me
from gezinsplan.care.models.comparing import begin_apart, link_alike, say_ready, write_apart
from gezinsplan.care.models.handing import DID, GOAL, HOUSE, LETTER, agree
from gezinsplan.care.models.house import say_where
from gezinsplan.care.models.leaving import begin_hand_over, choose_new
from gezinsplan.care.models.letters import US, answer_letter, write_letter
from gezinsplan.care.models.passing_on import ask_on
from gezinsplan.care.models.step import Step
from gezinsplan.care.models.thanking import thank
from gezinsplan.demo.telling import Telling
from gezinsplan.plans.models import Relationship
from gezinsplan.plans.models.supporting import ask_support, bring_in
from gezinsplan.plans.rules import Choice


def goals_apart(t: Telling) -> None:
    """Malika and Lien each wrote goals unseen, and then laid them side by side."""
    with t.ago(3, 17):
        Step.make(t.goal["school"], "Sami kiest zelf een plek aan de kapstok", by=t.seat("tom"))
    with t.ago(3, 18):
        mama, lien = t.seat("malika"), t.seat("lien")
        apart = begin_apart(t.person["lien"], by=mama)
        rest = write_apart(apart, "Eén avond per week voor mezelf", by=mama)
        write_apart(apart, "Imane vertelt mij weer wat", by=mama)
        say_ready(apart, on=True, by=mama)
    with t.ago(3, 19):
        pause = write_apart(apart, "Malika kan op adem komen", by=lien)
        write_apart(apart, "Iedereen weet wie wanneer komt", by=lien)
        say_ready(apart, on=True, by=lien)
        link_alike(apart, {rest.pk: pause.pk}, by=mama)


def own_person_of_yasmina(t: Telling) -> None:
    """Yasmina brought somebody of her own; nobody else finds it."""
    with t.ago(3, 20):
        yasmina = t.seat("yasmina")
        words = "Bij haar kan ik uitblazen."
        fien = bring_in("Fien", Relationship.Kind.SUPPORT, words, by=yasmina)
        ask_support(fien, by=yasmina)
        bring_in("Reda", Relationship.Kind.CONFIDANT, "Hij weet alles al.", by=yasmina)


def ria_leaves(t: Telling) -> None:
    """Ria stops and Nele comes: nobody tells the story again."""
    with t.ago(2, 9):
        mama, ria = t.seat("malika"), t.person["ria"]
        t.enter("nele", by="malika")
        t.join("hanae", Choice.NOT_PRIVATE, by="malika")
        linen = t.agree("linen", "Ria leert Imane hoe de wasmachine werkt", "ria",
                        by="malika", goal="quiet", due=t.today + timedelta(days=17))  # fmt: skip
        leaving = begin_hand_over(ria, by=mama, last_day=t.today + timedelta(days=12))
        choose_new(leaving, t.person["nele"], t.today - timedelta(days=1), by=mama)
    with t.ago(2, 10):
        words = (
            "De maandag is hun wasdag. Yasmina helpt graag, als je het vraagt. "
            "Malika drinkt eerst koffie. Dan lukt alles beter."
        )
        letter = write_letter(leaving, words, by=t.seat("ria"))
        _greets_us(t, leaving)
    with t.ago(2, 11):
        answer_letter(letter, leaving, good=True, by=mama)
        _at_home(t)
        agree(leaving, (DID, LETTER, HOUSE, f"{GOAL}{t.goal['quiet'].pk}"), by=mama)
        thank(leaving, "Dank je Ria. Door jou was de maandag licht.", by=mama)
        ask_on(leaving, linen, t.person["nele"], by=mama)
    with t.ago(2, 12):
        t.join("nele", Choice.OWN_ONLY, by="malika", goals=("quiet",))
    with t.ago(2, 13):
        _about_hanae(t)
        bye = begin_hand_over(t.person["hilde"], by=mama, last_day=t.today + timedelta(days=40))
        thank(bye, "Dank je Hilde. Je belde altijd terug.", by=mama)
        write_about_me({"glad": "Basket. En mijn eigen kamer."}, by=t.seat("bilal"))


def _greets_us(t: Telling, leaving: HandOver) -> None:
    """Ria says goodbye in her own words."""
    words = "Ik vond het fijn bij jullie. De koffie van Malika ga ik missen."
    write_letter(leaving, words, by=t.seat("ria"), whom=US)


def _at_home(t: Telling) -> None:
    """Where things lie, by who knows it."""
    say_where("De lakens liggen boven, in de kast op de gang.", by=t.seat("malika"))
    say_where("Het wasmiddel staat hoog, door Sami.", by=t.seat("yasmina"))


def _about_hanae(t: Telling) -> None:
    """Hanae's own page, given to Nele; and one that Ilyas makes with his mother, still theirs."""
    hanae = t.seat("hanae")
    page = write_about_me(
        {
            "glad": "Tekenen. En als mama belt.",
            "hard": "Als ik niet weet wie er komt.",
            "helps": "Vertel me vooraf wat we gaan doen.",
            "more": "Je mag mij Hana noemen.",
        },
        by=hanae,
    )
    give_about_me(page, t.person["nele"], by=hanae)
    ilyas = {"glad": "Lego bouwen met Noor.", "helps": "Eerst even alleen."}
    write_about_me(ilyas, by=t.seat("malika"), whose=t.person["ilyas"])
