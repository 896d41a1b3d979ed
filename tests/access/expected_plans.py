"""What everybody gets around a plan: its people, its photo, who sees what, who looked."""

THINGS: dict[str, dict[str, str]] = {
    "plans:draft": {"plan": "draft"},
    "plans:draft_drop": {"plan": "draft"},
    "plans:invite": {"person": "hilde"},
    "plans:link_give": {"person": "noor"},
    "plans:link_withdraw": {"person": "noor"},
    "plans:link_door": {"token": "link"},
}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
plans:open GET 302 NOBODY | 200 rest
plans:open POST 303 NOBODY | 422 rest
plans:draft GET 200 guide | 404 rest
plans:draft POST 422 guide | 404 rest
plans:draft_drop GET 405
plans:draft_drop POST 303 guide | 404 rest
plans:motto GET 200 malika | 403 rest
plans:motto POST 422 malika | 403 rest
plans:photo GET 200 malika | 403 rest
plans:photo POST 422 malika | 403 rest
plans:media GET 404 griet tom sofie mandaat | 200 rest
plans:media POST 405
plans:media_open GET 405
plans:media_open POST 303 malika | 403 rest
plans:media_drop GET 405
plans:media_drop POST 303 malika | 403 rest
plans:timeline GET 200 rest
plans:timeline POST 405
plans:looks GET 403 griet tom sofie mandaat lien | 200 rest
plans:looks POST 405
plans:more GET 200 rest
plans:more POST 405
plans:work GET 200 operator | 302 NOBODY | 404 rest
plans:work POST 405 operator | 303 NOBODY | 404 rest
plans:reminding GET 200 rest
plans:reminding POST 422 rest
plans:link_reminding GET 200 fatima | 404 rest
plans:link_reminding POST 422 fatima | 404 rest
plans:leave GET 200 rest
plans:leave POST 422 malika | 303 rest
plans:vouch GET 200 malika | 403 rest
plans:vouch POST 404 malika | 403 rest
plans:people GET 200 rest
plans:people POST 405
plans:person_new GET 200 malika farid karim lien | 403 rest
plans:person_new POST 422 malika farid karim lien | 403 rest
plans:person GET 404 tom sofie mandaat | 200 rest
plans:person POST 405
plans:person_edit GET 403 zestien imane hanae | 404 tom sofie mandaat | 200 rest
plans:person_edit POST 403 zestien imane hanae | 404 tom sofie mandaat | 422 rest
plans:portrait GET 403 zestien imane hanae | 404 tom sofie mandaat | 200 rest
plans:portrait POST 403 zestien imane hanae | 404 tom sofie mandaat | 422 rest
plans:person_died GET 200 malika | 403 rest
plans:person_died POST 303 malika | 403 rest
plans:phone GET 403 zestien imane hanae | 404 tom sofie mandaat | 200 rest
plans:phone POST 403 zestien imane hanae | 404 tom sofie mandaat | 422 rest
plans:invite GET 200 malika lien | 403 rest
plans:invite POST 422 malika lien | 403 rest
plans:link_give GET 200 malika | 403 rest
plans:link_give POST 422 malika | 403 rest
plans:link_withdraw GET 405
plans:link_withdraw POST 303 malika | 403 rest
plans:member_end GET 200 malika | 403 rest
plans:member_end POST 303 malika | 403 rest
plans:stop GET 303 malika | 403 rest
plans:stop POST 303 malika | 403 rest
plans:sees GET 403 griet tom sofie mandaat | 200 rest
plans:sees POST 422 malika | 403 rest
plans:invitation_allow GET 405
plans:invitation_allow POST 200 malika | 403 rest
plans:invitation_withdraw GET 405
plans:invitation_withdraw POST 303 malika | 403 rest
plans:access GET 403 griet tom sofie mandaat | 200 rest
plans:access POST 405
plans:welcome GET 200
plans:welcome POST 403 NOBODY | 303 OUTSIDE | 404 rest
plans:link_door GET 303 fatima | 200 rest
plans:link_door POST 303
"""
