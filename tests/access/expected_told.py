"""What everybody gets of a goal talk, and of what one said and another wrote down."""

THINGS: dict[str, dict[str, str]] = {"care:proof": {"media": "proof"}}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
care:goal_talk GET 200 rest
care:goal_talk POST 303 FAMILY | 422 rest
care:goal_talk_step GET 200 malika | 404 rest
care:goal_talk_step POST 303 malika | 404 rest
care:goal_talk_drop GET 405
care:goal_talk_drop POST 303 malika | 404 rest
care:note_new GET 403 FAMILY | 200 rest
care:note_new POST 403 FAMILY | 422 rest
care:note GET 200 malika lien | 404 rest
care:note POST 405
care:note_answer GET 405
care:note_answer POST 303 malika | 403 lien | 404 rest
care:note_proof GET 200 malika lien | 404 rest
care:note_proof POST 422 malika | 403 lien | 404 rest
care:proof GET 200 malika | 404 rest
care:proof POST 405
"""
