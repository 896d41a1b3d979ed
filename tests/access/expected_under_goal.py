"""What everybody gets of what stands under a goal: steps, own words, talk."""

THINGS: dict[str, dict[str, str]] = {
    "care:step_take": {"step": "proposed_step"},
    "care:step_decline": {"step": "proposed_step"},
    "care:said_answer": {"message": "question"},
    "care:said_media": {"message": "pictured", "media": "said_photo"},
}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
care:goal_let_go GET 200 malika | 403 rest
care:goal_let_go POST 303 malika | 403 rest
care:goal_enough GET 200 malika | 403 rest
care:goal_enough POST 303 malika | 403 rest
care:reason_new GET 200 FAMILY | 403 rest
care:reason_new POST 422 FAMILY | 403 rest
care:strength_new GET 200 FAMILY | 403 rest
care:strength_new POST 422 FAMILY | 403 rest
care:say GET 404 sofie mandaat | 200 rest
care:say POST 404 sofie mandaat | 422 rest
care:said_answer GET 200 malika | 404 rest
care:said_answer POST 422 malika | 404 rest
care:said_media GET 404 sofie mandaat | 200 rest
care:said_media POST 405
care:own_gone GET 405
care:own_gone POST 303 malika | 404 rest
care:wording_drop GET 405
care:wording_drop POST 303 malika | 404 rest
care:step_new GET 404 sofie mandaat | 200 rest
care:step_new POST 404 sofie mandaat | 422 rest
care:step_order GET 403 griet tom sofie mandaat lien | 200 rest
care:step_order POST 405
care:step_done GET 405
care:step_done POST 303 FAMILY | 403 rest
care:step_undone GET 405
care:step_undone POST 303 FAMILY | 403 rest
care:step_move GET 405
care:step_move POST 303 FAMILY | 403 rest
care:step_take GET 200 malika farid karim zestien imane | 403 rest
care:step_take POST 422 malika farid karim zestien imane | 403 rest
care:step_decline GET 405
care:step_decline POST 303 malika farid karim zestien imane | 403 rest
"""
