"""Who the people of the demonstration are. All of them are invented; so are their addresses."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _

from gezinsplan.plans.rules import Ring

FAMILY, NETWORK, PROFESSIONAL = Ring.FAMILY, Ring.NETWORK, Ring.PROFESSIONAL


@dataclass(frozen=True)
class Role:
    """One person before the story begins; `face` is a portrait's parts (plans/portraits.py)."""

    slug: str
    name: str
    ring: Ring
    word: str
    face: str
    years: int = 0
    work: str = ""
    does: str = ""
    tells: str = ""

    @property
    def said(self) -> str:
        """Return who this is, for who chooses whom to look along with."""
        return self.tells or self.work or self.word

    @property
    def mail(self) -> str:
        """Return an address that reaches nobody."""
        return f"{self.slug}@example.org"


MALIKA = (
    Role("malika", "Malika", FAMILY, "mama", "b.long.1.0.."),
    Role("yasmina", "Yasmina", FAMILY, "17 jaar", "b.bun.1.1..", 17),
    Role("bilal", "Bilal", FAMILY, "15 jaar", "b.short.0.2..", 15),
    Role("imane", "Imane", FAMILY, "13 jaar", "b.tail.1.3..", 13),
    Role("ilyas", "Ilyas", FAMILY, "11 jaar", "b.curly.0.4..", 11),
    Role("hanae", "Hanae", FAMILY, "9 jaar", "b.bob.1.5..", 9),
    Role("sami", "Sami", FAMILY, "6 jaar", "b.short.1.1..", 6),
    Role("oma", "oma Fatima", NETWORK, "mama van Malika", "b.hijab.6.3..",
         does="Belt elke dag. Luistert.", tells=_("met een link")),
    Role("griet", "Griet", NETWORK, "de buurvrouw", "c.bob.5.7.1.",
         does="Brengt Sami naar school."),
    Role("noor", "Noor", NETWORK, "uit de buurt", "a.hijab.7.0..",
         does="Maakt huiswerk met Sami en Ilyas."),
    Role("kim", "Kim", NETWORK, "mama uit de klas", "c.bun.2.3.."),
    Role("tom", "Tom", PROFESSIONAL, "schoolbegeleiding", "c.short.2.2..1", work="CLB",
         does="Praat met de school over Sami.", tells="schoolbegeleiding, CLB"),
    Role("lien", "Lien", PROFESSIONAL, "begeleider", "c.bob.3.6..", work="1Gezin1Plan",
         does="Zit naast ons. Bereidt onze tafel voor.", tells="begeleider"),
    Role("sofie", "Sofie", PROFESSIONAL, "voor het geld", "a.long.2.7..", work="OCMW",
         does="Kijkt mee naar het geld.", tells="OCMW"),
    Role("els", "Els", PROFESSIONAL, "pleegzorg", "c.tail.4.3..", work="Pleegzorg",
         does="Begeleidt Hanae en haar pleeggezin."),
    Role("joris", "Joris", PROFESSIONAL, "leefgroep van Bilal", "d.curly.0.0.1.", work="Internaat",
         does="Is er voor Bilal in de week.", tells="internaat van Bilal"),
    Role("hilde", "Hilde", PROFESSIONAL, "context van Bilal", "c.crown.5.4.1.", work="Internaat",
         does="Belt met thuis over Bilal.", tells="internaat van Bilal"),
    Role("ria", "Ria", PROFESSIONAL, "huishoudhulp", "c.bun.3.2..", work="Huishoudhulp",
         does="Helpt op maandag in huis."),
    Role("anke", "Anke", PROFESSIONAL, "voor de papieren", "c.long.4.4..", work="CAW",
         does="Hielp ons met de papieren."),
    Role("nele", "Nele", PROFESSIONAL, "huishoudhulp", "c.tail.5.1..", work="Huishoudhulp",
         does="Komt na Ria."),
)  # fmt: skip

PIETER = (
    Role("jason", "Jason", FAMILY, "papa", "c.short.2.6..1"),
    Role("pieter", "Pieter", FAMILY, "9 jaar", "c.curly.3.7..", 9),
    Role("caro", "Caro", FAMILY, "tante van Pieter", "c.long.3.1.."),
    Role("ann", "Ann", FAMILY, "mama van Pieter", "c.long.4.2.."),
    Role("dirk", "Dirk", NETWORK, "broer van papa", "c.short.2.3.1.", tells=_("met een link")),
    Role("bart", "Bart", NETWORK, "de meester van Pieter", "d.short.0.1..",
         tells=_("met een link")),
    Role("chris", "Chris", PROFESSIONAL, "begeleider", "c.crown.5.4.1.", work="1Gezin1Plan",
         does="Gaat mee naar elk loket.", tells="begeleider"),
    Role("nadia", "Nadia", PROFESSIONAL, "consulent", "a.bob.0.6..", work="OCJ",
         does="Kijkt of het goed gaat met Pieter.", tells="consulent, OCJ"),
    Role("koen", "Koen", PROFESSIONAL, "consulent", "c.short.4.1..", work="OCJ",
         does="Was consulent vóór Nadia."),
)  # fmt: skip

SAMIRA = (
    Role("samira", "Samira", FAMILY, "mama", "b.long.1.4.."),
    Role("adam", "Adam", FAMILY, "14 jaar", "b.short.0.6..", 14),
    Role("yara", "Yara", FAMILY, "10 jaar", "b.tail.1.2..", 10),
    Role("naima", "Naima", NETWORK, "mijn zus", "b.bun.1.5.."),
)
