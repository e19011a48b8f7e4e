"""Lessons are true: if one says that a program is wrong, running the sources as plain Python shows it too, and no right
variant is refuted."""

from __future__ import annotations

import ast
from contextlib import closing

import numpy as np
import pytest
from dlgrade.author.lesson_proof import lesson_proof, trusted_maker
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.course.signatures import signatures
from dlgrade.course.task import read_text
from dlgrade.course.variants import mistakes_of, read_variants
from dlgrade.exam.key import stub_of
from dlgrade.exam.small_calls.code import NoSource, SourceText
from dlgrade.examples.names import NotAnExample
from dlgrade.examples.programs import Answer, Programs
from dlgrade.grading.connections import LocalConnection
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.lessons.candidates import check_lines
from dlgrade.lessons.code import code_of
from dlgrade.lessons.comparing import compare
from dlgrade.lessons.functions import typable
from dlgrade.lessons.line import MAX_LINE, read_line, with_arrays
from dlgrade.lessons.values import NotAValue, predicts, written

from tests.conftest import ROOT

COURSE = load_course(ROOT)
MSE = select(COURSE, "mse")[0]
FUNCTIONS = signatures(stub_of(MSE))
LIMITS = Limits()


@pytest.mark.parametrize("slug", ["mse", "softmax"])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_every_mistake_is_refuted_by_a_call_on_which_right_code_agrees(slug: str) -> None:
    (exercise,) = select(COURSE, slug)
    with trusted_maker(exercise) as maker:
        proof = lesson_proof(maker)
    assert dict(proof.without) == {}
    variants = {variant.name: variant for variant in read_variants(exercise)}
    right = [
        read_text(exercise.solution),
        *(variant.source for variant in variants.values() if variant.mistake is None),
    ]
    for name, call in proof.refuted.items():
        said = [_said(source, call) for source in right]
        assert all(_alike(each, said[0]) for each in said), call
        assert not _alike(_said(variants[name].source, call), said[0], strictly=True), (name, call)


def _said(source: str, call: str) -> object:
    """A program's answer, and its arguments afterwards. It is run in this process, without any of our code."""
    names: dict[str, object] = {"np": np}
    exec(source, names)
    *setup, last = call.split("; ")
    exec("\n".join(setup), names)
    names["_given"] = given = list[object]()
    tree = ast.parse(last, mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("mse", "softmax"):
            given.extend(eval(ast.unparse(argument), names) for argument in node.args)
            node.args = [ast.parse(f"_given[{i}]", mode="eval").body for i in range(len(given))]
    try:
        return [eval(ast.unparse(tree), names), *given]
    except Exception as error:
        return type(error).__name__


def _alike(one: object, other: object, strictly: bool = False) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    assert isinstance(one, list)
    assert isinstance(other, list)
    pairs = list(zip(one, other, strict=True))
    kinds = [np.asarray(a).dtype.kind == np.asarray(b).dtype.kind for a, b in pairs] if strictly else [True]
    near = [np.shape(a) == np.shape(b) and np.allclose(a, b, rtol=1e-4, equal_nan=True) for a, b in pairs]
    return all(near) and all(kinds)


def test_names_that_stand_above_may_be_used() -> None:
    with trusted_maker(select(COURSE, "fit_line")[0]) as maker:
        (wrong,) = (mistake for mistake in maker.programs.mistakes if mistake.name == "fit_line__swapped")
        above = ["x, y = (np.array([[1.0]]), np.array([[2.0]]))", ""]
        compared = maker.judged(wrong, "fit_line(x, y, 2.0, 1.0, 0.125, 0)", above)
        assert (compared.standing, compared.text) == ("refuted", f"{above[0]}\nfit_line(x, y, 2.0, 1.0, 0.125, 0)")
        assert maker.judged(wrong, "x = np.zeros((1, 1)); fit_line(x, x, 0, 0, 1, 0)", above).standing == "same"
        with pytest.raises(NotAnExample) as told:
            maker.judged(wrong, "fit_line(z, y, 2.0, 1.0, 0.125, 0)", above)
        assert "There is no `z` here" in told.value.text.en


@pytest.mark.parametrize(
    ("mistake", "typed"),
    [("softmax__columns", "softmax([[0.0, 0.0]])"), ("neuron__no_bias", "neuron([2.0, 1.0], [0.5, -3.0], 1.0)")],
)
def test_lists_are_taken_for_arrays_where_right_programs_stumble_over_them(mistake: str, typed: str) -> None:
    with trusted_maker(select(COURSE, mistake.partition("__")[0])[0]) as maker:
        (wrong,) = (each for each in maker.programs.mistakes if each.name == mistake)
        compared = maker.judged(wrong, typed)
        assert compare(maker.programs, wrong, read_line(typed, maker.functions)).standing in ("open", "strange")
        assert (compared.standing, compared.text) == ("refuted", with_arrays(typed))


def test_a_program_is_refuted_only_where_all_right_ones_agree() -> None:
    """An input that the task leaves free would refute a right program, if the other right programs were not run as well."""
    with closing(Programs(MSE, lambda: LocalConnection(LIMITS), LIMITS)) as programs:
        asked = {text: read_line(text, FUNCTIONS) for text in ("mse([1, 2], [1, 4])", "mse([], [])", "mse({}, 1)")}
        for right in programs.right:
            assert {compare(programs, right, call).standing for call in asked.values()} <= {"same", "open", "strange"}
        by_name = {mistake.name: mistake for mistake in programs.mistakes}
        assert compare(programs, by_name["mse__sum"], asked["mse([1, 2], [1, 4])"]).standing == "refuted"
        touched = read_line("mse(np.array([1.0, 2.0]), np.array([1.0, 4.0]))", FUNCTIONS)
        assert compare(programs, by_name["mse__in_place"], touched).standing == "refuted"


@pytest.mark.parametrize(
    "text",
    ["", "mse(", "x = 1", "import os", "mse.__globals__", "open('a')", "[1, 2]", "mse(_x)", "x" * (MAX_LINE + 1),
     "mse(np.__loader__)", "exec('1')"],
)  # fmt: skip
def test_what_is_no_call_has_a_sentence(text: str) -> None:
    with pytest.raises(NotAnExample) as told:
        read_line(text, FUNCTIONS)
    assert told.value.text.ko != told.value.text.en


def test_a_call_is_read_in_several_forms() -> None:
    plain = read_line("mse([1, 2], [1, 4])", FUNCTIONS)
    assert (plain.function, plain.arguments, plain.unchanged) == ("mse", "([1, 2], [1, 4])", True)
    assert read_line("example(mse, [1, 2], [1, 4], gives=2.0)", FUNCTIONS) == plain
    assert read_line("x = [1, 2]\nmse(x, x)", FUNCTIONS).setup == "x = [1, 2]"
    assert read_line("np.round(mse([1], y_pred=[2]), 2)", FUNCTIONS).function == ""
    assert with_arrays("mse([1, 2], [1, 4])") == "mse(np.array([1, 2]), np.array([1, 4]))"


@pytest.mark.parametrize(
    ("text", "answer", "right"),
    [
        ("4", Answer(4.0), True), ("4.1", Answer(4.0), False), ("1/3", Answer(1 / 3), True),
        ("0.33", Answer(1 / 3), True), ("0.3", Answer(1.0), False), ("-np.inf", Answer(-np.inf), True),
        ("[1, 2]", Answer(np.array([1.0, 2.0])), True), ("np.array([1, 2])", Answer(np.array([1.0, 2.0])), True),
        ("[4]", Answer(4.0), False), ("ValueError", Answer(types=("ValueError", "Exception")), True),
        ("4", Answer(types=("ValueError",)), False), ("ValueError", Answer(4.0), False), ("True", Answer(True), True),
        ("{'a': [1]}", Answer({"a": [1]}), True), ("(1, [2])", Answer((1, [2])), True),
    ],
)  # fmt: skip
def test_a_typed_answer_is_held_against_the_programs(text: str, answer: Answer, right: bool) -> None:
    assert predicts(text, answer) is right


@pytest.mark.parametrize("text", ["", "banana", "(", "__import__('os')", "9**9**9", "1/0", "[" * 500, "open('a')"])
def test_what_is_no_value_is_not_evaluated(text: str) -> None:
    with pytest.raises(NotAValue):
        predicts(text, Answer(4.0))


def test_a_value_is_written_as_one_types_it() -> None:
    assert written(Answer(np.array([[0.1, 1 / 3]]))) == "[[0.1, 0.3333333333]]"
    assert written(Answer(types=("ValueError",))) == "ValueError"
    with pytest.raises(NoSource):
        written(Answer(np.zeros(1000)))


@pytest.mark.slow
@pytest.mark.slow
def test_what_an_author_wrote_for_a_check_can_refute() -> None:
    """The exercise's inputs are functions and a generator, so no call of the checks can be made smaller."""
    exercise = select(COURSE, "train_classifier")[0]
    (line,) = (each for each in check_lines(exercise) if "float(X[0, 0] == y[0])" in each)
    with trusted_maker(exercise) as maker:
        (mistake,) = (each for each in maker.programs.mistakes if each.name == "train_classifier__x_and_y_apart")
        assert maker.judged(mistake, line).standing == "refuted"
        assert maker.lesson(mistake) is not None


def test_no_line_of_a_solution_is_shown() -> None:
    """The code of a wrong program holds no function of the solution, only its own and the helpers of its file."""
    shown = 0
    for exercise in COURSE.exercises:
        solution = _statements(read_text(exercise.solution))
        for mistake in mistakes_of(exercise)[::6]:  # each costs some milliseconds
            code = code_of(exercise, mistake)
            if code is not None:
                shown += 1
                assert not solution & _statements(code), mistake.name
                assert "__" not in code.replace("__init__", "").replace("__name__", "") or "def __" in code
    assert shown > 100


def _statements(source: str) -> set[str]:
    """The functions of a source, as Python writes them."""
    return {ast.unparse(each) for each in ast.parse(source).body if isinstance(each, (ast.FunctionDef, ast.ClassDef))}


def test_functions_and_generators_are_written_as_source() -> None:
    scale = 2.5
    assert typable(lambda v, k=3: scale * v + k).source == "lambda v: 2.5 * v + 3"  # type: ignore[misc]
    assert typable(np.random.default_rng(3)) == SourceText("np.random.default_rng(0)")
    with pytest.raises(NoSource):
        typable(_said)


def test_the_command_for_authors_prints_a_share(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["author", "lessons", "mse", "--all", "--course", str(ROOT), "--lang", "en"]) == 0
    said = capsys.readouterr().out
    mistakes = len(mistakes_of(MSE))
    assert f"mse: a small call refutes {mistakes} of {mistakes} mistakes" in said
    assert "mse__broadcast: mse(" in said
