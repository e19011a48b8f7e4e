"""Marking: right and wrong answers, known mistakes, and the page's script, which must mark in the same way."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.quiz.fingerprint import as_json
from dlgrade.quiz.kinds import KINDS
from dlgrade.quiz.kinds.numeric import NumericKey
from dlgrade.quiz.kinds.ordering import OrderingKey
from dlgrade.quiz.model import Answer, Question, QuestionKey, UnreadableError
from dlgrade.quiz.rule import RuleError, parse, valid_orders
from quiz_answers import answers

SCRIPTS = Path(__file__).resolve().parents[2] / "site" / "quiz"


def script_of(kind: str) -> str:
    """The address of a kind's script."""
    return (SCRIPTS / "kinds" / f"{kind}.js").as_uri()


# question: {answer: (right, notes)}
EXPECTED: dict[str, list[tuple[Answer, bool, tuple[str, ...]]]] = {
    "half-the-error": [
        ((0,), True, ("option-0", "option-1", "option-2")),
        ((1,), False, ("option-1",)),
    ],
    "what-gradients-need": [
        ((0, 1), True, ("option-0", "option-1", "option-2", "option-3")),
        ((0,), False, ("option-0",)),
        ((0, 1, 3), False, ("option-0", "option-1", "option-3")),
    ],
    "mse-of-three": [
        ("3", True, ()),
        ("3.009", True, ()),
        ("9/3", True, ()),
        ("9", False, ("wrong-0",)),
        ("1.0", False, ("wrong-1",)),
        ("\u22123", False, ()),
        ("３．００", True, ()),
        ("３。００", True, ()),
        ("９／３", True, ()),
        ("\u3000９\u00a0", False, ("wrong-0",)),
        ("－３", False, ()),
    ],
    "stable-rates": [("0.5", True, ()), ("1/2", True, ()), ("1", False, ()), ("-0.1", False, ())],
    "steps-of-training": [
        (("forward", "loss", "backward", "step", "zero_grad"), True, ()),
        (("forward", "zero_grad", "loss", "backward", "step"), True, ()),
        (("zero_grad", "forward", "loss", "step", "backward"), False, ("item-step",)),
        (("forward", "loss", "backward", "zero_grad", "step"), False, ("item-zero_grad",)),
    ],
    "loss-for-task": [
        ((0, 1, 0), True, ("pair-0", "pair-1", "pair-2")),
        ((1, 1, 2), False, ("pair-1", "extra-0")),
    ],
    "mean-prints": [
        ("[2. 4.]", True, ()),
        ("  [2.   4.] \n", True, ()),
        ("3.0", False, ("wrong-0",)),
        ("[2, 4]", False, ()),
    ],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_marks(name: str, questions: dict[str, Question]) -> None:
    for answer, right, notes in EXPECTED[name]:
        said = questions[name].key().mark(answer)
        assert said.right is right, answer
        if not right or notes:
            assert said.notes == notes, answer


def test_every_kind_is_in_the_sample(questions: dict[str, Question]) -> None:
    assert set(EXPECTED) == set(questions)
    assert {question.KIND for question in questions.values()} == set(KINDS)


def test_a_page_has_what_the_scripts_of_its_kinds_say(questions: dict[str, Question]) -> None:
    for question in questions.values():
        script = (SCRIPTS / "kinds" / f"{question.KIND}.js").read_text(encoding="utf-8")
        shared = {"NO_HINT"} if re.search(r"import {[^}]*\b(text|noHint)\b[^}]*} from", script) else set()
        assert {*re.findall(r'"([A-Z_]+)"', script)} | shared == set(question.PAGE_MESSAGES), question.KIND


def test_the_right_answer_is_right(questions: dict[str, Question]) -> None:
    for question in questions.values():
        assert question.key().mark(question.key().right_answer()).right


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (1 / 3 - 0.004, 1 / 3 + 0.004, "0.33"),
        (1.3803, 1.3923, "1.39"),
        (42.9, 43.1, "43"),
        (-2.01, -1.99, "-2"),
        (0.3 - 1e-9, 0.3 + 1e-9, "0.3"),
        (999_999.9, 1_000_000.1, "1000000"),
        (-0.1, 0.1, "0"),
    ],
)
def test_a_number_is_shown_with_the_fewest_digits(
    low: float, high: float, shown: str, node: Callable[[str, object], object]
) -> None:
    found = NumericKey(low, high, ())
    assert found.right_answer() == shown
    script = (
        "const kind = await import(input.module); console.log(JSON.stringify(kind.default.rightAnswer(input.key)));"
    )
    assert node(script, {"module": script_of("numeric"), "key": as_json(found)}) == shown


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("half-the-error", ()),
        ("half-the-error", (7,)),
        ("mse-of-three", ""),
        ("mse-of-three", "three"),
        ("mse-of-three", "1/0"),
        ("mse-of-three", "1/2/3"),
        ("mse-of-three", "nan"),
        ("mse-of-three", "3,0"),
        ("mse-of-three", "3점"),
        ("mse-of-three", "3²"),
        ("steps-of-training", ("forward",)),
        ("loss-for-task", (0, 1, -1)),
        ("loss-for-task", (0, 1)),
        ("mean-prints", "  \n"),
    ],
)
def test_what_is_no_answer_is_not_marked(name: str, answer: Answer, questions: dict[str, Question]) -> None:
    with pytest.raises(UnreadableError):
        questions[name].key().mark(answer)


def test_the_rule_accepts_every_valid_order(questions: dict[str, Question]) -> None:
    """zero_grad may stand anywhere but between backward and step: four of five places."""
    found = questions["steps-of-training"].key()
    assert isinstance(found, OrderingKey)
    orders = valid_orders(found.rule, found.items)
    assert len(orders) == 4
    assert {order.index("zero_grad") for order in orders} == {0, 1, 2, 4}


@pytest.mark.parametrize("source", ["", "a", "a < 1", "a <= b", "f(a) < b", "a < b if c else d", "not a", "a == b"])
def test_a_rule_is_read_strictly(source: str) -> None:
    with pytest.raises(RuleError):
        parse(source)


def verdict(found: QuestionKey, answer: Answer) -> object:
    try:
        said = found.mark(answer)
    except UnreadableError:
        return None
    return {"right": said.right, "notes": list(said.notes), "missing": said.missing}


SCRIPT = """
const { Unreadable } = await import(input.common);
const marked = (kind, key, answer) => {
  try { return kind.mark(key, answer); }
  catch (error) { if (error instanceof Unreadable) return null; throw error; }
};
const cases = input.cases.map(async ({ module, key, answers }) => {
  const { default: kind } = await import(module);
  return {
    said: answers.map((answer) => marked(kind, key, answer)), shown: marked(kind, key, kind.rightAnswer(key)).right };
});
console.log(JSON.stringify(await Promise.all(cases)));
"""


def test_the_page_marks_as_we_do(questions: dict[str, Question], node: Callable[[str, object], object]) -> None:
    keys = [(question.KIND, question.key()) for question in questions.values()]
    cases = [{"module": script_of(kind), "key": as_json(key), "answers": answers(key)} for kind, key in keys]
    found = node(SCRIPT, {"common": (SCRIPTS / "kind.js").as_uri(), "cases": cases})
    said = [[verdict(key, answer) for answer in answers(key)] for _, key in keys]
    expected = [{"said": each, "shown": True} for each in said]
    assert found == json.loads(json.dumps(expected))
