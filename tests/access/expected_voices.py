"""What everybody gets of what people say: worries, what goes well, what must happen."""

THINGS: dict[str, dict[str, str]] = {
    "care:voice_take": {"voice": "wish"},
    "care:voice_decline": {"voice": "wish"},
}
SENDS: dict[str, dict[str, str]] = {
    "care:voice_gone": {"hoe": "voorbij"},
    "care:voice_move": {"naar": "eerst"},
}
ROWS = """
care:voices GET 200 rest
care:voices POST 405
care:voice_new GET 200 rest
care:voice_new POST 422 rest
care:voice_beside GET 404 tom sofie mandaat | 200 rest
care:voice_beside POST 404 tom sofie mandaat | 422 rest
care:voice_edit GET 200 malika | 404 tom sofie mandaat | 403 rest
care:voice_edit POST 422 malika | 404 tom sofie mandaat | 403 rest
care:voice_gone GET 200 malika | 404 tom sofie mandaat | 403 rest
care:voice_gone POST 303 malika | 404 tom sofie mandaat | 403 rest
care:voice_move GET 405
care:voice_move POST 303 FAMILY | 403 rest
care:voice_who GET 200 FAMILY | 403 rest
care:voice_who POST 303 FAMILY | 403 rest
care:voice_take GET 200 malika farid karim zestien imane | 403 rest
care:voice_take POST 422 malika farid karim zestien imane | 403 rest
care:voice_decline GET 405
care:voice_decline POST 303 malika farid karim zestien imane | 403 rest
care:life_domains GET 200 malika farid karim | 403 rest
care:life_domains POST 422 malika farid karim | 403 rest
"""
