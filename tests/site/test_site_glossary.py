"""Terms are explained where a page first uses them, also with a Korean particle behind them."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.site.glossary import Tooltips, explanations, pattern, read
from dlgrade.text import Lang
from markdown import Markdown

GLOSSARY = """- {ko: 손실, en: loss, explain: {ko: 차이, en: a difference}}
- {ko: 손실 함수, en: loss function, explain: {ko: 차이를 재는 함수, en: measures the difference}}
- {ko: 층, en: layer (of a network), explain: {ko: 뉴런의 줄, en: a row of neurons}}
"""


def marked(text: str, lang: Lang, tmp_path: Path) -> str:
    converter = Markdown()
    converter.treeprocessors.register(Tooltips(converter, terms(GLOSSARY, lang, tmp_path)), "terms", 6)
    return converter.convert(text)


def terms(glossary: str, lang: Lang, course: Path) -> dict[str, str]:
    (course / "site").mkdir(exist_ok=True)
    (course / "site" / "glossary.yaml").write_text(glossary, encoding="utf-8")
    return explanations(read(course), lang)


@pytest.mark.parametrize("particle", ["", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", ".", ","])
def test_a_particle_does_not_hide_a_term(particle: str, tmp_path: Path) -> None:
    html = marked(f"작은 손실 함수{particle} 입니다", "ko", tmp_path)
    assert f'<abbr title="차이를 재는 함수">손실 함수</abbr>{particle}' in html


def test_the_longest_term_wins_and_each_is_explained_once(tmp_path: Path) -> None:
    html = marked("A loss function. A loss. The loss function *and* the losses, the loss.", "en", tmp_path)
    assert html.count("<abbr") == 2
    assert html.index("measures the difference") < html.index(">loss</abbr>. The")


@pytest.mark.parametrize("text", ["`loss`", "[loss](#x)", "# loss", "**loss**", "floss", "loss-free", "lossy"])
def test_where_no_term_is_marked(text: str, tmp_path: Path) -> None:
    assert "<abbr" not in marked(text, "en", tmp_path)


@pytest.mark.parametrize("bold", ["**loss**", "**Loss**", "**Loss (L)**"])
def test_what_is_defined_in_bold_is_not_explained_again(bold: str, tmp_path: Path) -> None:
    assert "<abbr" not in marked(f"{bold} is a number. The loss falls.", "en", tmp_path)
    assert "<abbr" in marked("**A loss of time.** The loss falls.", "en", tmp_path), "bold, but no definition"


def test_the_definition_also_covers_the_other_languages_name(tmp_path: Path) -> None:
    assert "<abbr" not in marked("**손실 함수**(loss function)는 차이를 잽니다.", "ko", tmp_path)


def test_the_label_of_a_tab_is_no_place_for_a_tooltip(tmp_path: Path) -> None:
    converter = Markdown(
        extensions=["pymdownx.tabbed"], extension_configs={"pymdownx.tabbed": {"alternate_style": True}}
    )
    converter.treeprocessors.register(Tooltips(converter, terms(GLOSSARY, "en", tmp_path)), "terms", 6)
    html = converter.convert('=== "loss"\n\n    a loss')
    assert html.index("<label") < html.index("</label>") < html.index("<abbr")


def test_self_supervised_learning_is_not_taken_for_supervised() -> None:
    known = explanations(read(Path(__file__).parents[2]), "ko")
    found = pattern(list(known)).search("이런 자기 지도 학습은")
    assert found
    assert found.group() == "자기 지도 학습"


def test_order_and_text_are_kept(tmp_path: Path) -> None:
    html = marked("a loss b *c* loss function d", "en", tmp_path)
    text = html.replace('<abbr title="a difference">', "").replace('<abbr title="measures the difference">', "")
    assert text.replace("</abbr>", "") == "<p>a loss b <em>c</em> loss function d</p>"


def test_a_name_with_a_remark_is_no_tooltip(tmp_path: Path) -> None:
    assert "<abbr" not in marked("a layer (of a network)", "en", tmp_path)
    assert "<abbr" in marked("층이 많으면", "ko", tmp_path)


def test_a_course_without_a_glossary(tmp_path: Path) -> None:
    assert explanations(read(tmp_path), "ko") == {}


def test_a_changed_glossary_is_read_again(tmp_path: Path) -> None:
    assert "loss" in terms(GLOSSARY, "en", tmp_path)
    assert terms("- {ko: 값, en: value, explain: {ko: 값, en: a number}}\n", "en", tmp_path) == {"value": "a number"}


def test_terms_are_taken_literally() -> None:
    assert pattern(["k-NN", "f(x)"]).search("the f(x) here")
