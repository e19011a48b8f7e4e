"""Nothing is used before it is introduced: terms, functions and signs, in the order in which the chapters are read."""

from __future__ import annotations

import re

import pytest
from dlgrade.course.loading import load_course
from dlgrade.markup.html import inline
from dlgrade.site import chapter_head, notation
from dlgrade.site.reading import TOP, Section, of_page, sections
from dlgrade.text import LANGUAGES, Lang
from site_under_test import ROOT

from bench import readers_path

COURSE = load_course(ROOT)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_used_before_it_is_introduced(lang: Lang) -> None:
    found = readers_path.path(COURSE, lang)
    assert {use.kind for use in found} == {"term", "function", "sign"}
    assert [use for use in found if use.early] == []


def section(chapter: str, anchor: str, prose: str, *listings: str) -> Section:
    return Section(chapter, (anchor,), prose, listings)


SEE = section("04_kinds_of_learning", "clustering", "**Clustering** divides samples into groups.")


@pytest.mark.parametrize(
    ("words", "early"),
    [
        ("Then clustering helps.", True),
        ("Here is a link.\n\nThen clustering helps, see [later](04_kinds_of_learning.md#classification).", True),
        ("Then [clustering](04_kinds_of_learning.md) helps.", False),
        ("Then clustering helps ([how](04_kinds_of_learning.md#clustering)).", False),
        ("Dividing into groups is called **clustering**.", False),
        ("The word `clustering` in code is no use of the term.", False),
        ("Clusterings begin a sentence.", True),
        ("A groupclustering.", False),
    ],
)
def test_a_term_needs_a_definition_or_a_link_in_the_paragraph_that_uses_it_first(words: str, early: bool) -> None:
    read = [
        section("01_ai_ml_dl", TOP, "Clustering and clustering."),
        section("01_ai_ml_dl", "a", words),
        *others(),
        SEE,
    ]
    found = {use.name: use for use in readers_path.terms(COURSE, read, "en")}
    assert found["clustering"].early == early


def others() -> list[Section]:
    """All sections of the course with empty text, so that the places in the glossary still exist."""
    return [Section(each.chapter, each.anchors, "", ()) for each in sections(COURSE, "en") if each.place != SEE.place]


def test_a_function_needs_words_or_an_entry() -> None:
    code = "b = np.unheard_of(a)\nc = np.linalg.norm(b)\nd = c.unknown(1)\nitems.append(d)"
    read = [section("01_ai_ml_dl", "a", "No word of it.", code)]
    assert [(use.name, use.early) for use in readers_path.functions(COURSE, read)] == [
        ("unheard_of", True),
        ("norm", False),
        ("unknown", True),
    ]
    named = [section("01_ai_ml_dl", "a", "What `np.unheard_of` and `c.unknown(1)` do.", code)]
    assert not any(use.early for use in readers_path.functions(COURSE, named))


def test_a_sign_needs_an_entry() -> None:
    read = [section("01_ai_ml_dl", "a", r"With $\frac{\zeta}{n}$ and $$\text{mean} = \sum_i x_i$$ all is said.")]
    found = [(use.name, use.early) for use in readers_path.signs(COURSE, read)]
    assert found == [(r"\zeta", True), ("n", False), (r"\sum", False), ("i", False), ("x", False)]


def test_a_page_is_cut_at_its_headings() -> None:
    page = "# Title\n\nGoals.\n\n## One {#one}\n\nWords.\n{: #more }\n\n```python\n# no heading\nx = 1\n```\n"
    assert list(of_page("c", page)) == [
        Section("c", (TOP,), "\nGoals.\n\n", ()),
        Section("c", ("one", "more"), "\nWords.\n{: #more }\n\n\n", ("# no heading\nx = 1\n",)),
    ]


@pytest.mark.parametrize("kind", ["functions", "signs"])
def test_every_entry_is_used_and_in_both_languages(kind: str) -> None:
    names_of = {"functions": notation.functions_of, "signs": notation.signs_of}[kind]
    listed = notation.entries(ROOT)[kind]
    names = [entry["name"] for entry in listed]
    assert len(set(names)) == len(names)
    for lang in LANGUAGES:
        assert set(names) <= set(notation.first_uses(sections(COURSE, lang), names_of))
        assert all(entry["explain"][lang].strip() for entry in listed)
    assert all(re.search("[가-힣]", entry["explain"]["ko"]) for entry in listed)
    assert not any(re.search("[가-힣]", entry["explain"]["en"]) for entry in listed)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_heads_of_all_chapters_show_each_entry_once(lang: Lang) -> None:
    heads = [chapter_head.render(COURSE, chapter, lang) for chapter in COURSE.chapters]
    for kind, listed in notation.entries(ROOT).items():
        for entry in listed:
            shown = f"<li>{chapter_head.name(kind, entry)}: {inline(entry['explain'][lang])}</li>"
            assert sum(shown in head for head in heads) == 1, entry["name"]
