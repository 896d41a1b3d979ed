"""What stands in the log of the machine: no address that still opens something (S13, S34)."""

import logging
import re

_TOKEN = re.compile(r"/(blad|welkom)/([0-9a-f-]{36})/[^/\s]+")


class WithoutTokens(logging.Filter):
    """Takes the tokens of links and invitations out of a line: who reads logs could use them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Write the line anew when it has one."""
        said = record.getMessage()
        if _TOKEN.search(said):
            record.msg, record.args = _TOKEN.sub(r"/\1/\2/…", said), ()
        return True
