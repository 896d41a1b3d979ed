"""What other apps do when nobody asks: each hour, and each night for one plan."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

hourly: list[Callable[[], None]] = []
nightly: list[Callable[[UUID, date], None]] = []
"""Called with a plan and its own day of today; twice in one night does nothing more."""
