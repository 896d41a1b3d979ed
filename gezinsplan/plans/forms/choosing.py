"""What can be chosen about people, in the family's words."""

from django.utils.translation import gettext_lazy as _

from gezinsplan.plans.rules import Choice, Ring

RING_WORDS = [
    (Ring.FAMILY.value, _("Ons gezin")),
    (Ring.NETWORK.value, _("Om ons heen")),
    (Ring.PROFESSIONAL.value, _("Wie komt helpen")),
]
CHOICE_WORDS = [
    (Choice.EVERYTHING.value, _("Alles")),
    (Choice.NOT_PRIVATE.value, _("Zonder wat wij privé houden")),
    (Choice.OWN_ONLY.value, _("Alleen eigen afspraken")),
]
WHO_MAY_KNOW = [
    ("me", _("Alleen ik")),
    ("family", _("Ons gezin")),
    ("everyone", _("Iedereen rond ons plan")),
]
