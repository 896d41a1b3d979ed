"""Everything that leaves the house for somebody, as words."""

import re
from io import BytesIO
from typing import Any

import pikepdf
from django.db import connections

_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")


def words_of(answer: Any) -> str:
    """Return the words of an answer, of a PDF too, with its headers."""
    content: bytes = answer.content
    if content.startswith(b"%PDF"):
        return pdf_words(content)
    return f"{answer.headers}{content.decode(errors='replace')}"


def pdf_words(content: bytes) -> str:
    """Return the letters of a PDF, without the white between them."""
    found = []
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
            now: dict[bytes, str] = {}
            instructions: Any = pikepdf.parse_content_stream(page)
            for operands, operator in instructions:
                if str(operator) == "Tf":
                    now = fonts[str(operands[0])]
                elif str(operator) in {"Tj", "TJ"}:
                    found += [_read(part, now) for part in _strings(operands[0])]
    return "".join(found)


def _letters(font: Any) -> dict[bytes, str]:
    table = bytes(font.ToUnicode.read_bytes())
    pairs = [pair for block in _CHARS.findall(table) for pair in _PAIR.findall(block)]
    return {bytes.fromhex(code.decode()): _utf16(text) for code, text in pairs}


def _utf16(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be", errors="replace")


def _strings(operand: Any) -> list[bytes]:
    if isinstance(operand, pikepdf.String):
        return [bytes(operand)]
    return [bytes(part) for part in operand if isinstance(part, pikepdf.String)]


def _read(part: bytes, letters: dict[bytes, str]) -> str:
    codes = [part[i : i + 2] for i in range(0, len(part), 2)]
    return "".join(letters.get(code, "") for code in codes)


def stored(alias: str) -> bytes:
    """Return every value of every row of a database, as it is kept."""
    connection = connections[alias]
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(" ".join(("SELECT * FROM", connection.ops.quote_name(table))))
            found += [value for row in cursor.fetchall() for value in row]
    return b"\n".join(
        bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in found
    )
