"""The parts that a drawn portrait is made of. It is chosen, never guessed from a name."""

from dataclasses import dataclass, fields
from typing import Self

from django.utils.translation import gettext_lazy as _

SKINS = {
    "a": ("#e8b88f", "#d79f74"),
    "b": ("#d99f6e", "#c48756"),
    "c": ("#f3cdb0", "#e3b392"),
    "d": ("#a86f45", "#8f5a35"),
}
HAIRS = {
    "short": _("Kort haar"),
    "curly": _("Krullen"),
    "long": _("Lang haar"),
    "bob": _("Halflang haar"),
    "bun": _("Knotje"),
    "tail": _("Staart"),
    "crown": _("Haar opzij"),
    "hijab": _("Hoofddoek"),
    "none": _("Geen haar"),
}
SKIN_WORDS = [("c", _("Heel licht")), ("a", _("Licht")), ("b", _("Bruin")), ("d", _("Donker"))]
COLOUR_WORDS = [
    ("0", _("Zwart")),
    ("1", _("Donkerbruin")),
    ("2", _("Bruin")),
    ("3", _("Rossig")),
    ("4", _("Blond")),
    ("5", _("Grijs")),
    ("6", _("Paars")),
    ("7", _("Zalm")),
]
TOP_WORDS = [
    ("0", _("Rood")),
    ("1", _("Geel")),
    ("2", _("Blauw")),
    ("3", _("Paars")),
    ("4", _("Groen")),
    ("5", _("Roze")),
    ("6", _("Donkerblauw")),
    ("7", _("Turquoise")),
]
BEHIND = ("long", "bob", "bun", "tail", "hijab")
COLOURS = ("#2c1e18", "#33221b", "#6b3d22", "#a5622f", "#e0b155", "#c9cdd2", "#8d7bb8", "#e58f6a")
TOPS = ("#c65a3a", "#e4a33c", "#3c6f9e", "#8a5aa0", "#4d8f64", "#d9778b", "#27496d", "#3f8a86")


@dataclass(frozen=True)
class Portrait:
    """One drawn face, stored as its parts with dots between."""

    skin: str = "b"
    hair: str = "short"
    colour: str = "0"
    top: str = "0"
    glasses: str = ""
    beard: str = ""

    def __str__(self) -> str:
        return ".".join(str(getattr(self, part.name)) for part in fields(self))

    @classmethod
    def read(cls, stored: str) -> Self | None:
        """Return a stored portrait, or None when nobody chose one."""
        parts = stored.split(".")
        if len(parts) != len(fields(cls)):
            return None
        found = cls(*parts)
        return found if found.known else None

    @property
    def known(self) -> bool:
        """Tell whether every part can be drawn."""
        colours, tops = map(str, range(len(COLOURS))), map(str, range(len(TOPS)))
        known = self.skin in SKINS and self.hair in HAIRS
        return known and self.colour in colours and self.top in tops

    @property
    def parts(self) -> list[tuple[str, str]]:
        """Return what is drawn, from back to front: the part's name and its colour."""
        skin, shade = SKINS[self.skin]
        hair = COLOURS[int(self.colour)]
        drawn = [("bust", TOPS[int(self.top)]), ("neck", shade)]
        if self.hair in BEHIND:
            drawn.insert(0, (f"{self.hair}-back", hair))
        if self.hair != "hijab":
            drawn.append(("ears", shade))
        drawn.append(("head", skin))
        if self.beard:
            drawn.append(("beard", hair))
        if self.hair != "none":
            drawn.append((self.hair, hair))
        drawn.append(("look", ""))
        return [*drawn, ("glasses", "")] if self.glasses else drawn
