"""Static files whose addresses are worked out once: a page asks for sixty of them."""

from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class RememberedFiles(CompressedManifestStaticFilesStorage):
    """Compressed files with their content in their name, for far expiry."""

    def __init__(self, *args: Any, **options: Any) -> None:
        above: Any = super()
        above.__init__(*args, **options)
        self._addresses: dict[str, str] = {}

    def url(self, name: Any, force: bool = False) -> str:
        """Return a file's address; after collecting, it stays the same."""
        if name not in self._addresses:
            self._addresses[name] = super().url(name, force)
        return self._addresses[name]
