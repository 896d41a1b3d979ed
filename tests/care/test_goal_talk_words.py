"""A page of the goal talk says little, so that there is room for what somebody thinks."""

import re

import pytest

from gezinsplan.care.forms.goal_talk import PATHS
from gezinsplan.care.models import GoalTalk
from tests.care.asking import at, text
from tests.care.talking import ALL, begun, say, told_all
from tests.people_of_the_story import Story
from tests.visitors import visitor

VISIBLE = re.compile(
    r"<(script|style|option|template|title|summary)\b.*?</\1>|<textarea.*?</textarea>"
    r'|<p class="words.*?</p>|<b class="own">.*?</b>|<svg.*?</svg>|<!--.*?-->'
    r'|<section class="demo.*?</section>',
    re.DOTALL,
)
MOST = 60
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def words_on(page: str) -> list[str]:
    """Return the words that a page says, without people's own and without its hidden parts."""
    body = page[page.index("<body") :]
    return WORD.findall(re.sub(r"<[^>]+>|&\w+;", " ", VISIBLE.sub(" ", body)))


@pytest.mark.slow
def test_a_page_of_the_talk_says_at_most_sixty_words(story: Story) -> None:
    talk, malika = told_all(story), visitor(story, "malika")
    too_many = {}
    for opening in ("miracle", "picture"):
        GoalTalk.objects.filter(pk=talk.pk).update(opening=opening)
        for question in (*ALL, "helpers"):
            page = text(malika.get(at(story, "goal_talk_step", talk, PATHS[question])))
            said = words_on(page)
            assert len(said) > 15
            if len(said) > MOST:
                too_many[opening, question] = (len(said), " ".join(said))
    assert too_many == {}
    assert len(words_on(text(malika.get(at(story, "goal_talk"))))) <= MOST


@pytest.mark.slow
def test_beside_somebody_it_says_as_little(story: Story) -> None:
    talk = begun(story, "lien", teller=str(story.person["malika"].pk))
    lien = visitor(story, "lien")
    for question, said in ALL.items():
        say(story, talk, question, said, who="lien")
    for question in (*ALL, "helpers"):
        page = text(lien.get(at(story, "goal_talk_step", talk, PATHS[question])))
        assert len(words_on(page)) <= MOST, question


def test_sixty_one_words_would_be_found() -> None:
    assert len(words_on("<body><p>" + "woord " * 61 + "</p></body>")) > MOST
    assert words_on('<body><p class="words">eigen</p><textarea>zin</textarea>') == []
