"""What everybody gets of the place to practise."""

THINGS: dict[str, dict[str, str]] = {}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
demo:as GET 405
demo:as POST 404
demo:persons GET 200
demo:persons POST 200
demo:post GET 200
demo:post POST 200
demo:letter GET 404
demo:letter POST 404
"""
