"""Two languages, equal."""

from __future__ import annotations

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from typing import get_args

import dlgrade.messages
import pytest
from dlgrade.checking.mismatch import SIDE_EFFECTS, MismatchKind
from dlgrade.exam.diagnosis.model import Pattern
from dlgrade.messages import explain
from dlgrade.messages.explain import MISMATCHES
from dlgrade.messages.patterns import PATTERNS
from dlgrade.text import Text, typed

HANGUL = re.compile(r"[가-힣]")


def texts() -> Iterator[tuple[str, Text]]:
    """Every message of the catalogue, also those inside dictionaries and tuples."""
    for info in pkgutil.iter_modules(dlgrade.messages.__path__):
        module = importlib.import_module(f"dlgrade.messages.{info.name}")
        for name, value in vars(module).items():
            yield from held(value, f"{info.name}.{name}")


def held(value: object, name: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield name, value
    elif isinstance(value, (dict, tuple)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from held(inner, f"{name}.{key}")


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def unequal(text: Text) -> bool:
    """A language is missing or not its own, or one fills in what the other does not."""
    translated = HANGUL.search(text.ko) or not re.search(r"[a-z]{4}", text.en.replace("dlgrade", ""))
    written = text.ko.strip() and text.en.strip() and not HANGUL.search(text.en)
    return not written or not translated or placeholders(text.ko) != placeholders(text.en)


def test_both_languages_say_the_same() -> None:
    assert len(list(texts())) > 500
    assert [name for name, text in texts() if unequal(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        Text(ko="", en="a file"),
        Text(ko="파일", en=" "),
        Text(ko="파일", en="파일"),
        Text(ko="a file", en="a file"),
        Text(ko="{a} 파일", en="a file"),
    ],
    ids=str,
)
def test_an_unequal_message_would_be_found(text: Text) -> None:
    assert unequal(text)


# A particle's form hangs on the last sound before it; after a value that is filled in, no form is right for all.
GUESSED = re.compile(r"\}[`'\"}]*(을|를|이|가|은|는|과|와|으로|로|이라는|라는|이라고|라고|이라|라|이나|나)(?![가-힣])")
HEDGED = re.compile(r"\((을|를|이|가|은|는|과|와|으)\)")


def test_no_particle_is_guessed_or_hedged() -> None:
    assert [name for name, text in texts() if GUESSED.search(text.ko) or HEDGED.search(text.ko)] == []


def test_a_guessed_or_hedged_particle_would_be_found() -> None:
    assert GUESSED.search("`{path}`를 읽을 수 없습니다.")
    assert GUESSED.search("'{name}'이라는 문제가 없습니다.")
    assert GUESSED.search("파이썬이 {here}이라 읽지 못합니다. `within={within}`이라고 적으세요.")
    assert HEDGED.search("{port}을(를) 열 수 없습니다.")
    assert not GUESSED.search("`{path}` 파일을 읽을 수 없습니다. {count}개가 남았습니다.")


def test_every_pattern_and_every_mismatch_has_its_sentence() -> None:
    """A listed mistake brings its own sentence; these kinds of mismatch are told with a value in the sentence."""
    with_a_value = {"dtype", "changed_input", "shared_input", "global_stream", "property", "no_error", "wrong_error"}
    assert PATTERNS.keys() == set(get_args(Pattern)) - {"mistake"}
    assert MISMATCHES.keys() == set(get_args(MismatchKind)) - with_a_value


def test_each_side_effect_has_its_two_sentences() -> None:
    assert set(explain.SIDE_EFFECTS) == set(explain.WITHOUT_SIDE_EFFECT) == set(SIDE_EFFECTS)


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("kim", "kim"),
        ("김민수", "김민수"),
        ("ann-lee@school.kr", "ann-lee@school.kr"),
        ("? kim", '"? kim"'),
        (r"C:\내 강의", r'"C:\내 강의"'),
        ("$(touch x)", "'$(touch x)'"),
        ("a`ls`", "'a`ls`'"),
        ('"; ls', "'\"; ls'"),
    ],
)
def test_a_word_in_a_command_to_copy_stays_a_word(word: str, written: str) -> None:
    """Students choose the names of their folders, and teachers copy commands with them."""
    assert typed(word) == written
