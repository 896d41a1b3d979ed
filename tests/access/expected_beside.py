"""What everybody gets of goals written apart, of views that differ, of what was chosen."""

THINGS: dict[str, dict[str, str]] = {
    "care:apart_ready": {"apart": "running"},
    "care:goal_untake": {"goal": "taken_goal"},
    "care:goal_wake": {"goal": "taken_goal"},
    "care:agreement_untake": {"agreement": "taken_agreement"},
}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
care:goal_untake GET 405
care:goal_untake POST 303 malika | 403 rest
care:goal_wake GET 405
care:goal_wake POST 403 hanae griet tom sofie mandaat lien | 303 rest
care:agreement_untake GET 405
care:agreement_untake POST 303 malika | 403 rest
care:apart_new GET 403 griet | 200 rest
care:apart_new POST 403 griet | 422 rest
care:apart GET 200 malika lien | 404 rest
care:apart POST 303 malika lien | 404 rest
care:apart_ready GET 405
care:apart_ready POST 403 griet | 303 malika lien | 404 rest
care:apart_take GET 405
care:apart_take POST 303 malika | 403 griet tom sofie mandaat lien | 404 rest
care:clash_new GET 200 rest
care:clash_new POST 422 rest
care:clash GET 404 sofie mandaat | 200 rest
care:clash POST 405
care:clash_view GET 404 sofie mandaat | 200 malika lien | 403 rest
care:clash_view POST 404 sofie mandaat | 422 malika lien | 403 rest
care:clash_agree GET 404 sofie mandaat | 200 malika lien | 403 rest
care:clash_agree POST 404 sofie mandaat | 422 malika lien | 403 rest
care:clash_third GET 200 malika | 403 rest
care:clash_third POST 422 malika | 403 rest
care:clash_date GET 404 sofie mandaat | 200 malika lien | 403 rest
care:clash_date POST 404 sofie mandaat | 303 malika lien | 403 rest
care:clash_end GET 405
care:clash_end POST 404 sofie mandaat | 303 malika | 403 rest
"""
