"""Two words that somebody heard are read kindly, and no other words are (S34)."""

from operator import methodcaller

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gezinsplan.people.two_words import BETWEEN, PAIRS, WORDS, are_these, words_by_chance, words_of

calmly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine draws slowly; that says nothing about words."""
numbers = st.integers(min_value=0, max_value=2**256)
gaps = st.text(alphabet=" .,·-;/\t\n", max_size=4)
between = st.one_of(gaps, st.sampled_from([" en ", " and ", ", en "]))
spelling = st.sampled_from(("lower", "upper", "title", "swapcase"))


@calmly
@given(numbers, st.booleans(), gaps, between, gaps, spelling, spelling)
def test_noors_words_are_right_however_she_types_them(
    number: int, turned: bool, before: str, gap: str, after: str, first: str, second: str
) -> None:
    words = words_of(number)
    one, two = words.split(BETWEEN)[:: -1 if turned else 1]
    typed = f"{methodcaller(first)(one)}{gap}{methodcaller(second)(two)}"
    assert are_these(f"{before}{typed}{after}", words)


@calmly
@given(numbers, st.data())
def test_a_word_with_one_letter_wrong_is_another_word(number: int, data: st.DataObject) -> None:
    words = words_of(number)
    letters = [place for place, letter in enumerate(words) if letter.isalpha()]
    place = data.draw(st.sampled_from(letters))
    letter = data.draw(
        st.sampled_from([x for x in "abcdefghijklmnopqrstuvwxyz" if x != words[place]])
    )
    assert not are_these(words[:place] + letter + words[place + 1 :], words)
    assert not are_these(words[:place] + words[place + 1 :], words)


@calmly
@given(numbers, numbers)
def test_other_words_of_the_list_are_other_words(number: int, other: int) -> None:
    words, others = words_of(number), words_of(other)
    same = set(words.split(BETWEEN)) == set(others.split(BETWEEN))
    assert are_these(others, words) == same


@calmly
@given(st.text(max_size=60), numbers)
def test_whatever_is_typed_gets_an_answer(typed: str, number: int) -> None:
    assert are_these(typed, words_of(number)) in (True, False)


@calmly
@given(numbers)
def test_a_number_always_stands_for_the_same_two_different_words(number: int) -> None:
    one, two = words_of(number).split(BETWEEN)
    assert one != two
    assert {one, two} <= set(WORDS)
    assert words_of(number) == words_of(number + PAIRS)


def test_every_two_words_of_the_list_can_come_up_and_none_is_read_as_another() -> None:
    pairs = [words_of(number) for number in range(PAIRS)]
    assert len(set(pairs)) == PAIRS
    assert len({"".join(pair.split(BETWEEN)) for pair in pairs}) == PAIRS
    assert words_by_chance() in pairs
