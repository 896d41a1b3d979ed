"""What everybody gets of goals and agreements, with an account or by a personal link."""

THINGS: dict[str, dict[str, str]] = {
    "care:goal_take": {"goal": "proposed_goal"},
    "care:goal_decline": {"goal": "proposed_goal"},
    "care:agreement_take": {"agreement": "proposed"},
    "care:agreement_decline": {"agreement": "proposed"},
    "care:link_keep": {"agreement": "oma"},
    "care:link_unkeep": {"agreement": "oma"},
    "care:link_say_yes": {"agreement": "oma"},
    "care:link_other_day": {"agreement": "oma"},
    "care:link_rather": {"agreement": "oma"},
    "care:link_cannot": {"agreement": "oma"},
    "care:link_rest": {"agreement": "oma"},
}
SENDS: dict[str, dict[str, str]] = {"care:goal_state": {"state": "reached"}}
ROWS = """
care:plan GET 200 rest
care:plan POST 405
care:goal_new GET 200 rest
care:goal_new POST 422 rest
care:order GET 403 griet tom sofie mandaat lien | 200 rest
care:order POST 405
care:goal GET 404 sofie mandaat | 200 rest
care:goal POST 405
care:goal_edit GET 200 malika | 403 rest
care:goal_edit POST 422 malika | 403 rest
care:checkin GET 403 griet tom sofie mandaat lien | 200 rest
care:checkin POST 403 griet tom sofie mandaat lien | 422 rest
care:checkin_show GET 405
care:checkin_show POST 303 malika | 403 griet tom sofie mandaat lien | 404 rest
care:goal_move GET 405
care:goal_move POST 403 griet tom sofie mandaat lien | 303 rest
care:goal_take GET 200 malika farid karim zestien imane | 403 rest
care:goal_take POST 422 malika farid karim zestien imane | 403 rest
care:goal_decline GET 405
care:goal_decline POST 303 malika farid karim zestien imane | 403 rest
care:goal_state GET 405
care:goal_state POST 303 malika | 403 rest
care:proposals GET 200 rest
care:proposals POST 405
care:all_aside GET 405
care:all_aside POST 303 malika farid karim zestien imane | 403 rest
care:contacts GET 200 rest
care:contacts POST 405
care:contact_new GET 200 griet tom sofie mandaat lien | 403 rest
care:contact_new POST 422 griet tom sofie mandaat lien | 403 rest
care:contact_gone GET 405
care:contact_gone POST 303 lien | 404 rest
care:agreements GET 200 rest
care:agreements POST 405
care:agreement_new GET 200 rest
care:agreement_new POST 422 rest
care:agreement GET 404 sofie mandaat | 200 rest
care:agreement POST 405
care:agreement_who GET 200 malika | 403 rest
care:agreement_who POST 303 malika | 403 rest
care:agreement_turn GET 200 malika farid karim zestien imane | 403 rest
care:agreement_turn POST 303 malika farid karim zestien imane | 403 rest
care:agreement_drop GET 405
care:agreement_drop POST 303 malika | 403 rest
care:agreement_day GET 405
care:agreement_day POST 303 malika | 403 rest
care:rather GET 405
care:rather POST 303 malika tom | 404 sofie mandaat | 403 rest
care:cannot GET 405
care:cannot POST 303 malika tom | 404 sofie mandaat | 403 rest
care:rest GET 405
care:rest POST 303 malika tom | 404 sofie mandaat | 403 rest
care:keep GET 405
care:keep POST 303 malika tom | 404 sofie mandaat | 403 rest
care:unkeep GET 405
care:unkeep POST 303 malika tom | 404 sofie mandaat | 403 rest
care:say_yes GET 405
care:say_yes POST 303 malika tom | 404 sofie mandaat | 403 rest
care:other_day GET 200 malika tom | 404 sofie mandaat | 403 rest
care:other_day POST 303 malika tom | 404 sofie mandaat | 403 rest
care:agreement_take GET 200 malika farid karim zestien imane | 403 rest
care:agreement_take POST 422 malika farid karim zestien imane | 403 rest
care:agreement_decline GET 405
care:agreement_decline POST 303 malika farid karim zestien imane | 403 rest
care:link_page GET 200 fatima | 404 rest
care:link_page POST 405
care:link_keep GET 405
care:link_keep POST 303 fatima | 404 rest
care:link_unkeep GET 405
care:link_unkeep POST 303 fatima | 404 rest
care:link_say_yes GET 405
care:link_say_yes POST 303 fatima | 404 rest
care:link_rather GET 405
care:link_rather POST 303 fatima | 404 rest
care:link_cannot GET 405
care:link_cannot POST 303 fatima | 404 rest
care:link_rest GET 405
care:link_rest POST 303 fatima | 404 rest
care:link_other_day GET 200 fatima | 404 rest
care:link_other_day POST 303 fatima | 404 rest
"""
