"""The course's own quizzes: no faults, formulas that KaTeX draws, and exports that can be read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from dlgrade.markup.latex_to_text import formula
from dlgrade.markup.markdown_parts import parts
from dlgrade.quiz import formats
from dlgrade.quiz.kinds.output import Output
from dlgrade.quiz.lint import lint
from dlgrade.quiz.load import load, quiz_files
from dlgrade.quiz.model import Question, Quiz
from dlgrade.quiz.page import render
from dlgrade.text import LANGUAGES, Lang

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = Path(__file__).parent / "course"
# The sample is included, so that these tests check something even for a course without questions.
QUIZZES = [load(path) for path in [*quiz_files(ROOT), *quiz_files(SAMPLE)]]
QUESTIONS: list[Question] = [question for quiz in QUIZZES for question in quiz.questions]


@pytest.mark.slow
def test_the_linter_finds_nothing() -> None:
    assert [fault.sentence("en") for fault in lint(ROOT)] == []


def test_every_kind_is_asked() -> None:
    assert len(Counter(question.KIND for question in QUESTIONS)) == 6


@pytest.mark.parametrize("name", ["which-loss-is-recorded", "without-zero-grad"])
def test_a_sign_that_is_flipped_prints_what_is_said_to_be_its_output(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The wrong answer that is explained as a mistaken sign is what the code prints with that sign."""
    question = next(each for each in QUESTIONS if each.id == name)
    assert isinstance(question, Output)
    exec(question.code.replace("w -=", "w +="), {})
    printed = capsys.readouterr().out.strip()
    explained = [wrong.value for wrong in question.wrong if "sign" in wrong.why.en]
    assert explained == [printed]


KATEX = """
import { createRequire } from "node:module";
const katex = createRequire(input.path + "/")(input.path);
const faults = [];
for (const tex of input.formulas) {
  try { katex.renderToString(tex, { throwOnError: true, strict: "error" }); }
  catch (error) { faults.push(`${tex}: ${error.message}`); }
}
console.log(JSON.stringify(faults));
"""


def formulas() -> list[str]:
    found = {
        tex
        for question in QUESTIONS
        for text, _ in question.texts()
        for lang in LANGUAGES
        for tex in parts(text(lang)).formulas
    }
    return sorted(found)


def test_katex_draws_every_formula(npm: Callable[[str], Path], node: Callable[[str, object], object]) -> None:
    path = str(npm("katex"))
    assert node(KATEX, {"path": path, "formulas": [r"\frac{1}{"]}) != []
    # Formulas may contain Korean words, about which KaTeX's strict mode only warns.
    assert node(KATEX.replace('"error" }', '"ignore" }'), {"path": path, "formulas": formulas()}) == []


@pytest.mark.parametrize(
    ("tex", "shown"),
    [("e^{100}", "e^100"), ("x_{12}", "x_12"), ("e^{-z}", "e^(-z)"), ("w^{10x}", "w^(10x)"), ("\\hat{y}_{i}", "ŷ_i")],
)
def test_a_formula_has_no_needless_brackets(tex: str, shown: str) -> None:
    assert formula(tex) == shown


@pytest.mark.parametrize(("tex", "shown"), [(r"a \ne b", "a ≠ b"), (r"\arg\min_j d_j", "arg min_j d_j")])
def test_a_name_that_the_library_does_not_know_is_not_dropped(tex: str, shown: str) -> None:
    assert formula(tex) == shown


@pytest.mark.parametrize("tex", formulas())
def test_a_terminal_shows_no_tex(tex: str) -> None:
    assert "\\" not in formula(tex)
    assert "$" not in formula(tex)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("quiz", QUIZZES, ids=lambda quiz: quiz.chapter)
def test_pages_and_exports_are_well_formed(quiz: Quiz, lang: Lang) -> None:
    page = render(quiz.questions, lang)
    script = page[page.index("data-dq-data>") + len("data-dq-data>") : page.rindex("</script>")]
    assert set(json.loads(script)["keys"]) == {question.id for question in quiz.questions}
    assert all(question.key() for question in quiz.questions)
    for to in formats.FORMATS:
        assert formats.write(to, [quiz], lang)
    ET.fromstring(formats.write("moodle", [quiz], lang))


GIFT = """
import { createRequire } from "node:module";
const { parse } = createRequire(input.path + "/")(input.path);
console.log(JSON.stringify(input.gifts.map((gift) => parse(gift).map((each) => each.title))));
"""


def test_gift_of_every_chapter_can_be_read(npm: Callable[[str], Path], node: Callable[[str, object], object]) -> None:
    gifts = [formats.write("gift", [quiz], lang).decode("utf-8") for quiz in QUIZZES for lang in LANGUAGES]
    titles = node(GIFT, {"path": str(npm("gift-pegjs")), "gifts": gifts})
    expected = [[question.id for question in quiz.questions] for quiz in QUIZZES for _ in LANGUAGES]
    assert isinstance(titles, list)
    assert [title[1:] for title in titles] == expected
