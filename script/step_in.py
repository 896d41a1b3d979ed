"""Steps into the demonstration: writes the session as headers, prints the address of the plan."""

import http.cookiejar
import json
import sys
import urllib.request
from pathlib import Path


def main() -> None:
    """Take the site's address, a person's slug and the file for the headers."""
    site, slug, headers = sys.argv[1:]
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    browser.open(f"{site}/").close()
    token = next(cookie.value or "" for cookie in jar if cookie.name.endswith("-csrf"))
    step = urllib.request.Request(
        f"{site}/demo/als/{slug}/", data=b"", headers={"X-CSRFToken": token}
    )
    browser.open(step).close()
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)
    Path(headers).write_text(json.dumps({"Cookie": cookies}))
    with browser.open(f"{site}/demo/mensen.json") as answer:
        plan = next(person["plan"] for person in json.load(answer) if person["slug"] == slug)
    print(site + plan)


if __name__ == "__main__":
    main()
