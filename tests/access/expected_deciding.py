"""What everybody gets of who decides about a goal, and of to whom those show it."""

THINGS: dict[str, dict[str, str]] = {"care:goal_circle": {"goal": "decided_goal"}}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
care:goal_steering GET 200 malika farid karim zestien imane | 403 rest
care:goal_steering POST 422 malika | 403 rest
care:goal_circle GET 200 imane | 403 rest
care:goal_circle POST 303 imane | 403 rest
"""
