"""How answers are measured: statements, bytes and processor time."""

import gzip
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.db import connections
from django.test.utils import CaptureQueriesContext

CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


@contextmanager
def counted() -> Iterator[list[str]]:
    """Collect the statements to both databases, transaction control left out."""
    found: list[str] = []
    with ExitStack() as stack:
        seen = [
            stack.enter_context(CaptureQueriesContext(connection))
            for connection in connections.all()
        ]
        yield found
    for one in seen:
        found += [q["sql"] for q in one.captured_queries if not q["sql"].startswith(CONTROL)]


def asked(client: Any, address: str) -> int:
    """Return how many statements a page takes once it was seen before."""
    client.get(address)
    with counted() as statements:
        assert client.get(address).status_code == 200
    return len(statements)


def page_bytes(response: Any) -> int:
    """Return the length of a page before compression."""
    return len(plain(response))


def plain(response: Any) -> bytes:
    """Return the content of a page before compression."""
    packed = response.headers.get("Content-Encoding") == "gzip"
    content: bytes = gzip.decompress(response.content) if packed else response.content
    return content


def cpu_ms(act: Callable[[], object], rounds: int = 30, warm: int = 5) -> float:
    """Return the least processor time of many warm rounds, in milliseconds."""
    for _ in range(warm):
        act()
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        act()
        times.append(time.process_time() - begin)
    return round(min(times) * 1000, 2)
