"""Two plain words that people say to each other, so that a mailbox alone opens nothing."""

import hmac
import re
import secrets
import unicodedata

_SAID = """
    appel fiets zonnebloem trein ladder kaars lepel wolk hamer druif tulp
    emmer schaap kast boter vlieger brug kikker deken molen wortel sleutel
    eend paraplu koffer berg stoel konijn lamp tomaat boot muts trommel
    egel tafel kers vlinder schoen toren peer mand regenboog spiegel tent
    bij kom anker haan ballon peper schelp wiel uil tas citroen
    hoed bloem vis jas beker maan kuif knoop touw
"""
WORDS = tuple(_SAID.split())
PAIRS = len(WORDS) * (len(WORDS) - 1)
BETWEEN = " · "
_AND = ("en", "and")
_LETTERS = re.compile(r"[^\W\d_]+")


def words_by_chance() -> str:
    """Return two words that nobody can foresee."""
    return words_of(secrets.randbelow(PAIRS))


def words_of(number: int) -> str:
    """Return the two words that a number stands for, always the same, never one twice."""
    first, second = divmod(number % PAIRS, len(WORDS) - 1)
    others = [word for word in WORDS if word != WORDS[first]]
    return f"{WORDS[first]}{BETWEEN}{others[second]}"


def are_these(said: str, words: str) -> bool:
    """Tell whether somebody said these two words, however they were typed.

    Capitals, spaces, dots and order don't matter; another word does, by a single letter. How
    long the answer takes tells nothing of how near it was.
    """
    heard = _spelled(said).encode()
    one, other = words.split(BETWEEN)
    return hmac.compare_digest(heard, f"{one}{other}".encode()) | hmac.compare_digest(
        heard, f"{other}{one}".encode()
    )


def _spelled(said: str) -> str:
    plain = unicodedata.normalize("NFKC", said).casefold()
    return "".join(word for word in _LETTERS.findall(plain) if word not in _AND)
