"""The parts of life a goal can be about; the words are a family's to change."""

from django.utils.translation import gettext_lazy as _

DOMAINS = [
    ("home", _("Thuis samen")),
    ("parenting", _("Opvoeden")),
    ("growth", _("Kinderen: groei en gedrag")),
    ("school", _("School en leren")),
    ("work", _("Werk en dag")),
    ("money", _("Geld en papieren")),
    ("housing", _("Wonen")),
    ("stay", _("Verblijf")),
    ("language", _("Taal")),
    ("body", _("Lijf en gezondheid")),
    ("mind", _("Hoofd en gevoel")),
    ("people", _("Mensen om ons heen")),
    ("leisure", _("Vrije tijd en meedoen")),
    ("safe", _("Veilig")),
    ("law", _("Recht en papieren")),
]
ICONS = {
    "home": "moon",
    "parenting": "heart",
    "growth": "sprout",
    "school": "backpack",
    "work": "hammer",
    "money": "wallet",
    "housing": "key",
    "stay": "bed",
    "language": "languages",
    "body": "heart-pulse",
    "mind": "smile",
    "people": "users",
    "leisure": "bike",
    "safe": "umbrella",
    "law": "file-text",
}
