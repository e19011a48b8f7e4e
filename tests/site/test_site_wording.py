"""One voice in each language: pages, tasks, quizzes, figures and texts about mistakes use the same word, ending, quote and spelling for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from dlgrade.text import LANGUAGES, Lang
from site_under_test import ROOT

GENERATED = ("glossary", "proof")  # the glossary also names the spellings of other books
NOT_PROSE = re.compile(
    r'^( *)```.*?^\1```|`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]*\$|\]\([^)]*\)|^(?:!!!|===) .*?$|"(?:[^"\n]|\n(?!\n)){1,200}"',
    re.DOTALL | re.MULTILINE,
)
NOT_IZE = "advis|aris|compris|compromis|concis|devis|exercis|likewis|nois|otherwis|pairwis|prais|precis|premis|promis|rais|revis|ris|supervis|surpris|unsupervis|wis"
ISE = rf"(?i)\b(?!(?:{NOT_IZE})(?:e|ed|es|ing)\b)\w+is(?:e|ed|es|ing|ation)\b"


@dataclass(frozen=True)
class Rule:
    """A pattern that must not occur, what to write instead, and a sentence that breaks the rule."""

    lang: Lang
    pattern: str
    instead: str
    breaks: str
    only_pages: bool = False


RULES = (
    Rule("ko", r"이 과정(?:의|에|으로|은|도|,)", "이 강의", "이 과정으로 공부하는 방법"),
    Rule("ko", r"과정 폴더", "강의 폴더", "과정 폴더에서 실행하세요."),
    Rule("ko", r"et al\.", "외", "He et al.의 논문입니다."),
    Rule("ko", r"누설", "누출", "시험의 정보가 새는 것을 누설이라고 합니다."),
    Rule("ko", r"(?m)^## 요약", "## 정리", "## 요약 {#summary}", only_pages=True),
    Rule("ko", r"XOR(?:을|은|이|과)(?![가-힣])", "XOR를, XOR는, XOR가, XOR와", "뉴런 하나로 XOR을 풉니다."),
    Rule("ko", r"Keras 3(?:는|를|가|와)", "Keras 3은, 3을, 3이, 3과", "Keras 3는 세 백엔드에서 실행됩니다."),
    Rule("ko", r"빈 값", "결측값", "빈 값이 있는 행을 버립니다."),
    Rule("ko", r"무늬", "패턴", "우연한 무늬까지 외웁니다."),
    Rule("ko", r"업데이트", "갱신", "가중치를 업데이트합니다."),
    Rule("ko", r"중심 차분|한쪽 차분", "중앙 차분, 전진 차분", "중심 차분으로 어림합니다."),
    Rule("ko", r"뒤에서 온 기울기|자기 미분", "상류 기울기, 국소 미분", "뒤에서 온 기울기에 자기 미분을 곱합니다."),
    Rule("ko", r"(?<!\w)'[^'\n]*'", '"…"; \'…\' only inside them', "층이 '깊다'는 뜻입니다."),
    Rule("ko", r"니까\?", "까요?, 나요?", "왜 층이 여럿 필요합니까?", only_pages=True),
    Rule("ko", r"(?m)^#.*(?:까|[는은른한인]가)\??(?: \{|$)", "a heading that asks ends in 요?", "## 수렴했을까? {#end}", only_pages=True),
    Rule("en", r"\b\w+n't\b|\b(?:it|that|there|what|who|here|let)'s\b|\w'(?:ll|re|ve|d|m)\b", "the words in full", "It doesn't matter."),
    Rule("en", ISE, "-ize", "It memorises the noise of an exercise."),
    Rule("en", r"(?<![\w-])mails?\b|\be-mails?\b", "email, emails", "Five of a hundred mails are spam."),
    Rule("en", r"(?i)\bmend(?:s|ed|ing)?\b", "fix", "The rule has to be mended."),
    Rule("en", r"\bas good as 0\b", "practically 0", "The value is as good as 0."),
    Rule("en", r"\d %", "no space before %", "About 3.3 % are wrong."),
)  # fmt: skip


def prose(text: str) -> str:
    """The text without listings, code, formulas, addresses, tab labels and quotations."""
    return NOT_PROSE.sub("…", text)


@cache
def pages(lang: Lang) -> list[tuple[str, str]]:
    """Every page of a language that people write: its name and its prose."""
    paths = [path for path in sorted((ROOT / "site" / lang).glob("*.md")) if path.stem not in GENERATED]
    return [(path.name, prose(path.read_text(encoding="utf-8"))) for path in paths]


@cache
def short_texts(lang: Lang) -> list[tuple[str, str]]:
    """The texts of every task, quiz, figure, mistake and solution, each as the name of its folder and its prose."""
    folders = sorted(ROOT.glob("solutions/*/*/"))
    written = [
        path for folder in folders for name in ("task", "why") if (path := folder / f"{name}.{lang}.md").is_file()
    ]
    return [
        *((path.parent.name, prose("\n".join(in_lang(file, lang)))) for path, file in files()),
        *((path.parent.name, prose(path.read_text(encoding="utf-8"))) for path in written),
    ]


@cache
def files() -> list[tuple[Path, Any]]:
    """The YAML files of quizzes, mistakes and figures, read once."""
    paths = [
        *ROOT.glob("solutions/*/quiz.yaml"),
        *ROOT.glob("solutions/*/mistakes.yaml"),
        *ROOT.glob("site/figures/*/figure.yaml"),
    ]
    return [(path, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in paths]


def in_lang(value: Any, lang: Lang) -> Iterator[str]:
    """The texts under the key `lang` anywhere inside `value`."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from [child] if key == lang and isinstance(child, str) else in_lang(child, lang)
    elif isinstance(value, list):
        for child in value:
            yield from in_lang(child, lang)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.breaks)
def test_a_thing_has_one_name(rule: Rule) -> None:
    assert re.search(rule.pattern, rule.breaks), "a rule that finds nothing in its own example"
    places = [*pages(rule.lang), *([] if rule.only_pages else short_texts(rule.lang))]
    hits = [(where, text, hit) for where, text in places for hit in re.finditer(rule.pattern, text)]
    found = [(where, text[max(0, hit.start() - 30) : hit.end() + 20]) for where, text, hit in hits]
    assert found == [], f"write: {rule.instead}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_is_prose_to_look_at(lang: Lang) -> None:
    assert sum(len(text) for _, text in pages(lang)) > 50_000
    assert sum(len(text) for _, text in short_texts(lang)) > 20_000


@pytest.mark.parametrize("word", ["exercises", "noise", "Supervised", "raised", "wise", "promising", "otherwise"])
def test_other_words_in_ise_stay(word: str) -> None:
    assert not re.search(ISE, word)
