"""What everybody gets of what leaves the house."""

THINGS: dict[str, dict[str, str]] = {}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
exchange:fridge GET 200 rest
exchange:fridge POST 405
exchange:fridge_pdf GET 200 rest
exchange:fridge_pdf POST 405
"""
