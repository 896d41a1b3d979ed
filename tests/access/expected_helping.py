"""What everybody gets of who helps with what, and of somebody of one's own."""

_JUF = {"person": "juf"}
THINGS: dict[str, dict[str, str]] = {
    "plans:support_invite": _JUF,
    "plans:support_withdraw": _JUF,
    "plans:support_leave": _JUF,
}
SENDS: dict[str, dict[str, str]] = {"care:help_mark": {"mark": "first"}}
ROWS = """
care:helps GET 200 rest
care:helps POST 405
care:helps_new GET 200 malika farid karim lien | 403 rest
care:helps_new POST 422 malika farid karim lien | 403 rest
care:help_mark GET 405
care:help_mark POST 303 FAMILY | 403 rest
care:help_end GET 405
care:help_end POST 303 malika farid karim zestien imane | 403 rest
plans:support GET 200 FAMILY | 403 rest
plans:support POST 405
plans:support_new GET 200 FAMILY | 403 rest
plans:support_new POST 422 malika farid karim zestien imane | 403 rest
plans:support_invite GET 404 FAMILY | 200 imane | 403 rest
plans:support_invite POST 404 FAMILY | 422 imane | 403 rest
plans:support_withdraw GET 405
plans:support_withdraw POST 404 FAMILY | 303 imane | 403 rest
plans:support_leave GET 404 FAMILY | 200 imane | 403 rest
plans:support_leave POST 404 FAMILY | 303 imane | 403 rest
"""
