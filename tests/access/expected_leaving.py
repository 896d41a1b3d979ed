"""What everybody gets of goodbyes and beginnings, and of a child's own page."""

_GRIETS = {"passing": "passing_griet"}
THINGS: dict[str, dict[str, str]] = {
    "care:hand_over_new": {"person": "sofie"},
    "care:passing_answer": _GRIETS,
    "care:link_passing": {"passing": "passing_oma"},
    "care:letter_pass": {"hand_over": "lettered"},
    "care:hand_over_goodbye": {"hand_over": "lettered"},
    "care:hand_over_letter": {"hand_over": "lettered"},
    "care:about_media": {"media": "drawing"},
    "care:about_media_drop": {"media": "drawing"},
}
SENDS: dict[str, dict[str, str]] = {
    "care:hand_over_new": {"now": "1"},
    "care:passing_answer": {"answer": "yes"},
    "care:link_passing": {"answer": "yes"},
    "care:letter_pass": {"answer": "good"},
}
ROWS = """
care:hand_over_new GET 200 malika | 403 rest
care:hand_over_new POST 303 malika | 403 rest
care:hand_over GET 404 griet sofie mandaat | 200 rest
care:hand_over POST 404 griet sofie mandaat | 303 malika | 403 rest
care:hand_over_thank GET 200 malika | 403 rest
care:hand_over_thank POST 422 malika | 403 rest
care:hand_over_coming GET 200 malika | 403 rest
care:hand_over_coming POST 422 malika | 403 rest
care:hand_over_read GET 200 malika | 403 rest
care:hand_over_read POST 303 malika | 403 rest
care:hand_over_letter GET 200 tom | 404 griet sofie mandaat | 403 rest
care:hand_over_letter POST 422 tom | 404 griet sofie mandaat | 403 rest
care:hand_over_goodbye GET 200 tom | 404 griet sofie mandaat | 403 rest
care:hand_over_goodbye POST 422 tom | 404 griet sofie mandaat | 403 rest
care:house GET 200 FAMILY | 403 rest
care:house POST 422 FAMILY | 403 rest
care:house_drop GET 405
care:house_drop POST 303 malika | 403 rest
care:letter_pass GET 405
care:letter_pass POST 303 malika | 403 rest
care:passing GET 200 malika | 403 rest
care:passing POST 422 malika | 403 rest
care:passing_answer GET 405
care:passing_answer POST 303 griet | 404 rest
care:link_passing GET 405
care:link_passing POST 303 fatima | 404 rest
care:about_me GET 200 FAMILY | 403 rest
care:about_me POST 303 FAMILY | 403 rest
care:about_me_give GET 303 FAMILY | 200 imane | 403 rest
care:about_me_give POST 303 FAMILY | 422 imane | 403 rest
care:about_me_more GET 200 FAMILY | 403 rest
care:about_me_more POST 422 FAMILY | 403 rest
care:about_child GET 200 malika | 404 farid karim zestien imane hanae | 403 rest
care:about_child POST 303 malika | 404 farid karim zestien imane hanae | 403 rest
care:about_child_give GET 303 malika | 404 farid karim zestien imane hanae | 403 rest
care:about_child_give POST 303 malika | 404 farid karim zestien imane hanae | 403 rest
care:about_child_more GET 200 malika | 404 farid karim zestien imane hanae | 403 rest
care:about_child_more POST 422 malika | 404 farid karim zestien imane hanae | 403 rest
care:about_media GET 200 imane sofie | 404 rest
care:about_media POST 405
care:about_media_drop GET 405
care:about_media_drop POST 303 imane | 404 malika farid karim zestien hanae | 403 rest
care:about_me_read GET 200 sofie | 404 rest
care:about_me_read POST 405
"""
