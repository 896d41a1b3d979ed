"""What everybody gets of houses, kin, private fields and the other plans that run."""

_OF_BILAL = {"person": "bilal"}
THINGS: dict[str, dict[str, str]] = {
    "plans:homes": _OF_BILAL,
    "plans:home": _OF_BILAL,
    "plans:relation": _OF_BILAL,
    "plans:kin": _OF_BILAL,
}
SENDS: dict[str, dict[str, str]] = {"care:other_plan": {"end": "1"}}
ROWS = """
plans:homes GET 200 malika farid karim lien | 404 tom sofie mandaat | 403 rest
plans:homes POST 422 malika farid karim lien | 404 tom sofie mandaat | 403 rest
plans:home GET 200 malika farid karim lien | 404 tom sofie mandaat | 403 rest
plans:home POST 303 malika farid karim lien | 404 tom sofie mandaat | 403 rest
plans:relation GET 200 malika farid karim lien | 404 tom sofie mandaat | 403 rest
plans:relation POST 422 malika farid karim lien | 404 tom sofie mandaat | 403 rest
plans:kin GET 200 malika farid karim lien | 404 tom sofie mandaat | 403 rest
plans:kin POST 422 malika farid karim lien | 404 tom sofie mandaat | 403 rest
plans:details GET 403 zestien imane hanae | 404 tom sofie mandaat | 200 rest
plans:details POST 405
plans:detail GET 403 zestien imane hanae | 404 tom sofie mandaat | 200 rest
plans:detail POST 403 zestien imane hanae | 404 tom sofie mandaat | 422 rest
care:other_plans GET 200 rest
care:other_plans POST 405
care:other_plan_new GET 403 griet | 200 rest
care:other_plan_new POST 403 griet | 422 rest
care:other_plan GET 403 griet hanae | 404 tom sofie mandaat | 200 rest
care:other_plan POST 403 griet hanae | 404 tom sofie mandaat | 303 rest
"""
