"""Templates hold the strict content policy, and all their words can be translated."""

import re

import pytest

from tests.architecture.tree import files, name

TEMPLATES = files(".html", under="gezinsplan")
INLINE = re.compile(
    r"""\s(style|on[a-z]+)\s*=\s*["'{]|<script(?![^>]*\bsrc=)|<style|javascript:|\|\s*safe\b"""
    r"""|autoescape\s+off|(src|srcset)=["']?(https?:)?//"""
)
SAID = re.compile(
    r"{%\s*blocktrans\w*.*?endblocktrans\w*\s*%}|{%\s*comment.*?endcomment\s*%}"
    r"|{%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->",
    re.DOTALL,
)
TOLD = re.compile(r"""\b(?:aria-label|alt|title|placeholder)\s*=\s*"([^"]*)\"""")
ICON = re.compile(r"""{% icon ["']([\w-]+)["']""")
DRAWN = re.compile(r'<symbol id="i-([\w-]+)"')
WORD = re.compile(r"[^\W\d_]{3,}")
NAMES = {"Gezinsplan", "html", "svg", "PDF"}


def untranslated(template: str) -> set[str]:
    """Return the words that people would read in one language only."""
    rest = SAID.sub("", template)
    told = " ".join(TOLD.findall(rest))
    return set(WORD.findall(re.sub(r"<[^>]*>|&\w+;", " ", rest) + " " + told)) - NAMES


@pytest.mark.parametrize("fault", ['<p style="x">', '<a onclick="x">', "<script>x</script>"])
def test_inline_code_would_be_found(fault: str) -> None:
    assert INLINE.search(fault)
    assert not INLINE.search('<script type="module" src="{% static "js/x.js" %}"></script>')


def test_templates_have_no_inline_style_script_or_handler() -> None:
    assert TEMPLATES
    assert [name(p) for p in TEMPLATES if INLINE.search(p.read_text())] == []


def test_words_of_one_language_only_would_be_found() -> None:
    assert untranslated('<p>Hallo</p><img alt="foto">') == {"Hallo", "foto"}
    assert untranslated('<p class="big">{% translate "Hallo" %} &nbsp;</p>') == set()


def test_every_word_on_a_screen_can_be_translated() -> None:
    found = {name(p): said for p in TEMPLATES if (said := untranslated(p.read_text()))}
    assert found == {}


def test_every_icon_that_is_named_is_drawn() -> None:
    sheet = [path for path in files(".svg", under="gezinsplan") if path.name == "icons.svg"]
    drawn = {icon for path in sheet for icon in DRAWN.findall(path.read_text())}
    named = {icon for path in TEMPLATES for icon in ICON.findall(path.read_text())}
    assert named
    assert named - drawn == set()
