"""What everybody gets of a goal that waits, and of what was asked for it."""

THINGS: dict[str, dict[str, str]] = {"care:rights_ask": {"ask": "ask_line"}}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
care:blocked GET 404 sofie mandaat | 200 rest
care:blocked POST 405
care:goal_block GET 200 malika | 403 rest
care:goal_block POST 303 malika | 403 rest
care:rights_ask_new GET 403 griet | 404 sofie mandaat | 200 rest
care:rights_ask_new POST 403 griet | 404 sofie mandaat | 422 rest
care:rights_ask GET 200 malika | 404 sofie mandaat | 403 rest
care:rights_ask POST 422 malika | 404 sofie mandaat | 403 rest
"""
