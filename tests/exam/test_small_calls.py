"""A failing check shows a small call with numbers to copy, and pasting it gives the value that is shown."""

from __future__ import annotations

import ast
import contextlib
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dlgrade.author.keys import write_key
from dlgrade.author.trusted import TrustedGrader
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import mistakes_of, read_variants, solution_of
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.small_calls.call import PlainCall
from dlgrade.exam.small_calls.code import MAX_LENGTH, NoSource, count_numbers, source_of
from dlgrade.exam.small_calls.evaluate import evaluated, functions_in, shows_part
from dlgrade.exam.small_calls.examples import CALLS_FILE, examples_of, written_for_checks
from dlgrade.exam.small_calls.model import Example, SmallCall
from dlgrade.exam.small_calls.search_budget import Budget
from dlgrade.exam.small_calls.shrink import simpler
from dlgrade.exam.small_calls.shrunk import Shrinker
from dlgrade.exam.small_calls.side_effects import side_effect_call
from dlgrade.exam.small_calls.ways import CHANGED, DTYPE, FORM, GLOBAL, NOT_FINITE, SHARED, VALUE, way_of_values
from dlgrade.exam.small_calls.witnesses import Witnesses
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.outcome import Returned, Transcript
from dlgrade.isolation.student.plain import PlainPeer
from dlgrade.isolation.student.proxy import Conversation, Student
from dlgrade.isolation.wire.values import HandleRef, Tensor
from dlgrade.report.repro import program_path, repro_program
from dlgrade.verdict.small_call import small_call_text

from tests.author.course import COURSE, NUMPY, copy_of
from tests.conftest import ROOT, GradeSource
from tests.exam.pasting import gives_what_it_shows

QUICK = ("mse", "lift")
SUM = read_text(ROOT / "grader/dlgrade/demo/samples/sum.py")
MSE = "import numpy as np\n\ndef mse(y_true, y_pred):\n"
REFUSES = "    if y_true.shape != y_pred.shape:\n        raise ValueError\n"
ALONE = "    if y_true.size == 1:\n        return float((float(y_true.item()) - y_pred.item()) ** 2)\n"  # right at the task's examples
INTEGERS = f"{MSE}{REFUSES}    return float(np.mean((y_true - y_pred) ** 2))\n"
SEVERAL_INTEGERS = f"{MSE}{REFUSES}{ALONE}    return float(np.mean((y_true - y_pred) ** 2))\n"
BROADCASTS = f"{MSE}    return float(np.mean((y_true.astype(float) - y_pred) ** 2))\n"
RAISES = f"{MSE}{REFUSES}    return 1 / 0\n"
HANGS = f"""{MSE}{REFUSES}    while y_true.size == 2 and np.abs(y_true).max() > 0.001:
        pass
    squares = (y_true.astype(float) - y_pred) ** 2
    return float(np.mean(squares) if y_true.size < 4 else np.sum(squares))
"""  # right where the task's examples are, and no check asks two numbers that are not tiny
MOMENTUM = "import numpy as np\n\ndef momentum_step(param, grad, velocity, learning_rate, beta):\n"
STEP = "    velocity = beta * velocity + grad\n    return param - learning_rate * velocity, velocity\n"


def small_of(exercise: Exercise, source: str, seed: int = 1) -> dict[str, SmallCall]:
    with closing(TrustedGrader(exercise, seed, Limits())) as grader:
        attempt = Attempt(grader.exam, [["answer.py", source]], lambda: TrustedConnection(Limits()))
        return grader.public_inputs.small_calls(attempt, run_all(attempt), seconds=60.0)


def test_the_example_of_the_task_comes_first() -> None:
    small = small_of(select(COURSE, "mse")[0], SUM)["matches_the_definition"]
    call = "mse(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]))"
    assert small == SmallCall("", call, "9.0", "3.0", origin="task")


def test_the_input_of_the_check_is_shrunk_where_the_example_passes() -> None:
    small = small_of(select(COURSE, "mse")[0], SEVERAL_INTEGERS)["accepts_integers"]
    assert small.origin == "check"
    assert small.call.count("dtype=np.uint8") == 2  # the dtype is what goes wrong
    assert gives_what_it_shows(small, SEVERAL_INTEGERS)
    assert eval(small.expected) != eval(small.got, {"np": np})


def test_a_missing_exception_and_one_too_many_have_a_call() -> None:
    exercise = select(COURSE, "mse")[0]
    refuses = small_of(exercise, BROADCASTS)["refuses_different_shapes"]
    assert (refuses.must_raise, refuses.raised, refuses.expected) == (True, False, "ValueError")
    raises = small_of(exercise, RAISES)["returns_one_number"]
    assert (raises.raised, raises.got, raises.expected) == (True, "ZeroDivisionError: division by zero", "3.0")


def test_what_a_call_did_besides_its_reply_is_shown() -> None:
    exercise = select(COURSE, "mse")[0]
    changes = f"{MSE}{REFUSES}    y_pred -= y_true\n    return float(np.mean(y_pred**2))\n"
    small = small_of(exercise, changes)["leaves_its_inputs_alone"]
    assert small.setup.splitlines()[1] == "before = y_pred.copy()"
    assert (small.call, small.got, small.expected) == ("np.array_equal(y_pred, before)", "False", "True")
    assert gives_what_it_shows(small, changes)
    exercise = select(COURSE, "init_params")[0]
    draws = next(mistake.source for mistake in mistakes_of(exercise) if mistake.name == "init_params__global_seed")
    small = small_of(exercise, draws)["leaves_the_global_stream"]
    assert "np.random.default_rng(0)" in small.setup
    assert gives_what_it_shows(small, draws)


def test_an_array_that_came_back_is_shown_to_share_its_memory() -> None:
    source = f"{MOMENTUM}    if beta == 0:\n        return param - learning_rate * grad, grad\n{STEP}"
    small = small_of(select(COURSE, "momentum_step")[0], source)["leaves_its_inputs_alone"]
    assert "np.shares_memory(part, grad) for part in momentum_step(" in small.call
    assert (small.got, small.expected) == ("True", "False")
    assert gives_what_it_shows(small, source)


SHARING_REPLIES = {
    "x": "np.shares_memory(f(x), x)", "(x, 1)": "any(np.shares_memory(part, x) for part in f(x))", "[[x]]": None, "{0: x}": None,
}  # fmt: skip


@pytest.mark.parametrize(("reply", "shown"), SHARING_REPLIES.items())
def test_shared_memory_is_shown_where_a_short_call_can(reply: str, shown: str | None) -> None:
    source = f"def f(x):\n    return {reply}\n"
    peer = PlainPeer(Limits())
    assert not peer.load([["answer.py", source]], 1)
    call = PlainCall("f", (np.zeros(2),), parameters=("x",))
    outcome = call.ask(peer)
    assert isinstance(outcome, Returned)
    assert outcome.shared == (0,)
    if shown is None:
        with pytest.raises(NoSource):
            side_effect_call(call, SHARED, outcome)
    else:
        small = side_effect_call(call, SHARED, outcome)
        assert small == SmallCall("x = np.array([0.0, 0.0])", shown, "True", "False")
        assert gives_what_it_shows(small, f"import numpy as np\n{source}")


def test_a_function_that_draws_at_random_has_a_call_with_a_seed() -> None:
    exercise = select(COURSE, "minibatches")[0]
    for name, check in (("order_of_batches", "shuffles_everything"), ("tail_lost", "no_number_missing")):
        source = next(mistake.source for mistake in mistakes_of(exercise) if mistake.name == f"minibatches__{name}")
        small = small_of(exercise, source)[check]
        assert "np.random.default_rng(" in small.call
        assert gives_what_it_shows(small, source)


def test_a_generator_in_an_example_draws_what_it_draws_when_pasted() -> None:
    source = "def f(rng):\n    return float(rng.random())\n"
    peer = PlainPeer(Limits())
    assert not peer.load([["answer.py", source]], 1)
    example = Example("rng = np.random.default_rng(3)\nf(rng)", "f(rng)", "2.0")
    wrong = evaluated(example, Student(Conversation(peer, Transcript(), {})), {"f"}, "task")
    assert wrong is not None
    assert gives_what_it_shows(wrong[1], source)


def test_an_example_goes_on_with_what_a_call_has_changed() -> None:
    """The value of an argument after a change is not known here, only whether there was a change."""
    source = "import numpy as np\ndef f(x):\n    x += 1\n    np.random.seed(3)\n    return 0\n"
    peer = PlainPeer(Limits())
    assert not peer.load([["answer.py", source]], 1)

    def way(setup: str, call: str, expected: str) -> str | None:
        student, before = Student(Conversation(peer, Transcript(), {})), repr(np.random.get_state())
        wrong = evaluated(Example(setup, call, expected), student, {"f"}, "task")
        assert repr(np.random.get_state()) == before  # nobody may draw from the global stream of this process
        assert wrong is None or gives_what_it_shows(wrong[1], source)
        return wrong and wrong[0]

    given = "x = np.zeros(2)\nbefore = x.copy()\nf(x)"
    assert way(given, "np.array_equal(x, before)", "True") == CHANGED
    assert way(given, "x", "[0.0, 0.0]") is None
    assert way(given, "f(x)", "1") == VALUE
    assert way("parts = [np.zeros(1)]\nf(parts[0])", "parts[0][0] == 0", "True") == CHANGED
    state = "repr(np.random.get_state())"
    assert way(f"np.random.seed(9)\nbefore = {state}\nf(np.zeros(1))", f"{state} == before", "True") == GLOBAL


def test_the_call_with_fewer_numbers_is_shown() -> None:
    exercise = select(COURSE, "knn_predict")[0]
    sizes = [
        small.numbers
        for source in [mistake.source for mistake in mistakes_of(exercise)][:6]
        for small in small_of(exercise, source).values()
    ]
    assert min(sizes) < min(SmallCall(e.setup, e.call, "", "").numbers for e in examples_of(exercise.task("en")))


def test_a_seed_that_may_be_secret_shows_no_input() -> None:
    assert small_of(select(COURSE, "mse")[0], SUM, seed=2) == {}


def test_a_right_answer_has_none() -> None:
    exercise = select(COURSE, "mse")[0]
    assert small_of(exercise, read_text(exercise.solution)) == {}


def test_a_program_that_keeps_answers_shows_no_call() -> None:
    """The call that goes wrong after another one of the same shape is right where it is pasted."""
    source = f"{MSE}{REFUSES}    key = y_true.shape\n    if key not in kept:\n        kept[key] = float(np.mean((y_true.astype(float) - y_pred) ** 2))\n    return kept[key]\n\nkept = {{}}\n"
    assert small_of(select(COURSE, "mse")[0], source) == {}


@pytest.mark.slow
def test_a_submission_that_hangs_at_a_small_input_keeps_its_verdict(grade_source: GradeSource) -> None:
    checks = {check.name: check for check in grade_source("mse", HANGS).checks}
    assert checks["matches_the_definition"].kind == "failed"
    assert checks["matches_the_definition"].small is None


@pytest.mark.slow
@pytest.mark.parametrize("slug", QUICK)
def test_pasting_a_call_gives_the_value_that_is_shown(slug: str) -> None:
    """For the mistakes of all exercises `tests/author/test_keys.py` shows it, with the recorded calls, and for what
    students wrote `tests/styles`."""
    exercise, shown = select(COURSE, slug)[0], 0
    for source in (variant.source for variant in mistakes_of(exercise)):
        for small in small_of(exercise, source).values():
            shown += 1
            assert gives_what_it_shows(small, source), small
    assert shown


def test_a_course_without_solutions_shows_the_recorded_calls(tmp_path: Path) -> None:
    folder = copy_of("mse", tmp_path)
    write_key(load_course(tmp_path).exercises[0], folder)
    (folder / "solution.py").unlink()
    (folder / "variants.py").unlink()
    edition = load_course(tmp_path).exercises[0]
    assert small_of(edition, SUM)["matches_the_definition"].origin == "task"
    assert small_of(edition, INTEGERS)["accepts_integers"].origin == "task"
    small = small_of(edition, BROADCASTS)["refuses_different_shapes"]
    assert small.origin == "check"
    assert gives_what_it_shows(small, BROADCASTS)


@pytest.mark.parametrize("exercise", NUMPY, ids=lambda exercise: exercise.slug)
def test_every_right_program_agrees_with_the_examples(exercise: Exercise) -> None:
    """Otherwise a wrong submission could be shown an example that it answers rightly. Examples with random numbers are the same for
    every right program, in whatever order it draws."""
    examples = examples_of(exercise.task("en"))
    assert [each.expected for each in examples] == [each.expected for each in examples_of(exercise.task("ko"))]
    with closing(TrustedGrader(exercise, 1, Limits())) as grader:
        signatures, checks = grader.exam.signatures, {check.name for check in grader.exam.checks}
    calls = exercise.folder / CALLS_FILE
    written = written_for_checks(read_text(calls)) if calls.is_file() else {}
    assert set(written) <= checks
    assert all(written.values())
    examples += tuple(each for group in written.values() for each in group)
    for source in [read_text(exercise.solution), *(v.source for v in read_variants(exercise) if v.mistake is None)]:
        peer = PlainPeer(Limits())
        assert not peer.load([["answer.py", source]], 1)
        for example in examples:
            assert functions_in(example, signatures), example
            wrong = evaluated(example, Student(Conversation(peer, Transcript(), signatures)), signatures, "task")
            assert wrong is None or wrong[0] == DTYPE, wrong


@pytest.mark.parametrize(
    "value",
    [
        None, True, 3, -0.5, "가\n'", [1, 2.5], (1,), {"a": [2.0]}, np.uint8(3), np.array([1.0, np.nan, -np.inf]),
        np.array([[1, 2], [3, 4]]), np.array([1, 2], dtype=np.uint8), np.zeros((0, 3)), np.array(2.0), np.abs,
        np.arange(6.0).reshape(2, 3).T,
    ],
    ids=repr,
)  # fmt: skip
def test_source_makes_the_value_again(value: Any) -> None:
    again = eval(source_of(value), {"np": np})
    assert repr(again) == repr(value)
    if isinstance(value, np.ndarray):
        assert (again.dtype, again.shape, again.strides) == (value.dtype, value.shape, value.strides)


@pytest.mark.parametrize(
    "value",
    [object(), lambda x: x, np.zeros(1000), "x" * 1000, [0] * 1000, np.random.default_rng(0)],
    ids=lambda value: type(value).__name__,
)
def test_what_has_no_source_is_refused(value: Any) -> None:
    with pytest.raises(NoSource):
        source_of(value)


@pytest.mark.parametrize(
    ("got", "expected", "way"),
    [
        (3, 3.0, DTYPE), ([1, 2], (1, 2), None), (np.array([1.0]), 1.0, FORM), (np.nan, 1.0, NOT_FINITE), (2.0, 1.0, VALUE),
        (None, 1.0, FORM), (3, None, VALUE), ("a", "b", VALUE), (1, True, FORM), ({"a": 1}, {"a": 2}, VALUE),
        ((np.zeros(2), 1.0), ([0.0, 0.0], 2.0), VALUE), ((1.0,), (1.0, np.zeros(2)), FORM), (1 + 2j, 1.0, FORM),
    ],
    ids=repr,
)  # fmt: skip
def test_ways(got: Any, expected: Any, way: str | None) -> None:
    assert way_of_values(got, expected) == way


ODD = (
    None, True, np.True_, -1, 10**5000, 0.5, np.nan, 1j, "a", b"a", [], (), {}, [[1], [1, 2]], [None], [np.zeros(2), 1.0], {1: [2]},
    np.zeros((0, 2)), np.array([True]), np.array(1 + 1j), np.float16(1), HandleRef(1, "Value"), Tensor(np.zeros(2)),
)  # fmt: skip


@pytest.mark.parametrize("expected", ODD, ids=lambda value: type(value).__name__)
def test_no_reply_is_too_odd_to_be_compared_and_written(expected: Any) -> None:
    for got in ODD:
        way_of_values(got, expected)
        with contextlib.suppress(NoSource):
            assert len(source_of(got)) <= MAX_LENGTH


def test_a_reference_that_does_not_end_at_a_made_up_input_ends_the_search() -> None:
    endless = Witnesses(solution_of("def f(x):\n    while x == 1.0:\n        pass\n    return x\n"), (), 1)
    endless.load()
    peer = PlainPeer(Limits())
    peer.load([["answer.py", "def f(x):\n    return x + 1\n"]], 1)
    with closing(Budget(VerdictBudget(lambda: 20.0, lambda: 0.0), lambda: 0.0, seconds=0.2)) as budget:
        small = Shrinker(peer, endless, budget, (), VALUE).shrunk(PlainCall("f", (1.25,)))
    assert small == SmallCall("", "f(1.25)", "2.25", "1.25")


def test_simpler_arguments_are_all_different_and_never_larger() -> None:
    given = (np.array([[1.25, 2.5, 3.0]] * 5), np.arange(5), 0.3, [np.ones(3), np.ones(3)])
    for candidate in simpler(given):
        assert repr(candidate) != repr(given)
        assert count_numbers(candidate) <= count_numbers(given)


def test_simpler_arguments_keep_the_order_of_their_memory() -> None:
    """Otherwise a program that is wrong for transposed arrays alone would have no small call."""
    for (simple,) in simpler((np.random.default_rng(0).normal(size=(4, 3)).T,)):
        assert 1 in simple.shape or not simple.flags.c_contiguous


def test_an_example_has_only_the_statements_that_it_needs() -> None:
    first, *_, last = examples_of(select(COURSE, "early_stopping")[0].task("en"))
    assert first.setup == ""
    assert last.setup.startswith("updates = ")
    best, _ = examples_of(select(COURSE, "choose_by_validation")[0].task("en"))
    assert [each for each in ("def fit(", "def accuracy(", "seen, held") if each not in best.setup] == []
    steps = examples_of(select(COURSE, "autograd")[0].task("en"))
    assert "c.backward()" in next(step.setup for step in steps if step.call == "a.grad")


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    ("small", "body", "prints"),
    [
        (SmallCall("", "double(np.array([1.0]))", "3.0", "array([2.0])"), "return 3.0", ["array([2.])", "3.0"]),
        (SmallCall("x = 1", "double(x)", "2", "ValueError", must_raise=True), "return 2", ["ValueError", "2"]),
        (SmallCall("", "double(1)", "", "ValueError", must_raise=True), "raise ValueError('no')", ["ValueError", "ValueError('no')"]),
    ],
)  # fmt: skip
def test_the_program_makes_the_call(lang: Any, small: SmallCall, body: str, prints: list[str], tmp_path: Path) -> None:
    root = tmp_path / "나의 강의"
    stub = root / "exercises" / "06 배움" / "double.py"
    stub.parent.mkdir(parents=True)
    stub.write_text(f"def double(x):\n    {body}\n", encoding="utf-8")
    program = repro_program("double", stub.relative_to(root), small, {"double"}, lang)
    assert "double" in program.source.splitlines()[program.line - 1]
    path = root / program_path("double")
    path.parent.mkdir(parents=True)
    path.write_text(program.source, encoding="utf-8")
    ran = subprocess.run([sys.executable, "-I", str(path)], capture_output=True, encoding="utf-8", check=True)
    assert [line.partition(":")[2].strip() for line in ran.stdout.splitlines()] == prints


def test_an_example_that_cannot_be_asked_here_is_left_out() -> None:
    peer = PlainPeer(Limits())
    assert not peer.load([["answer.py", "def f(x):\n    return x\n"]], 1)
    student = Student(Conversation(peer, Transcript(), {}))
    for example in (
        Example("import nowhere", "f(1)", "2"),
        Example("", "f(torch)", "2"),
        Example("", "f(1)", "about 2"),
    ):
        assert evaluated(example, student, {"f"}, "task") is None
    wrong = evaluated(Example("", "f(1)", "2"), student, {"f"}, "task")
    assert wrong == (VALUE, SmallCall("", "f(1)", "1", "2", origin="task"))


@pytest.mark.parametrize(("setup", "call", "shown"), [
    ("P, R, F = f(np.eye(2))", "P.tolist()", {0}),
    ("P, R, F = f(np.eye(2))", "R + F", {1, 2}),
    ("x = np.eye(2)", "f(x)", {0, 1, 2}),
    ("P, R = g(3)", "f(P)", {0, 1, 2}),
])  # fmt: skip
def test_an_example_shows_the_part_that_the_check_judged(setup: str, call: str, shown: set[int]) -> None:
    """An example with the precision says nothing about a check of the recall."""
    example = Example(setup, call, "0")
    assert {part for part in range(3) if shows_part(example, (part,), {"f"})} == shown
    assert shows_part(example, (), {"f"})


@pytest.mark.parametrize(
    "exercise", [each for each in COURSE.exercises if (each.folder / CALLS_FILE).is_file()], ids=str
)
def test_a_call_is_shown_as_python_that_can_be_pasted(exercise: Exercise) -> None:
    """A function that a call needs has lines of its own; other statements are joined in one line by semicolons."""
    written = written_for_checks(read_text(exercise.folder / CALLS_FILE))
    for example in (each for examples in written.values() for each in examples):
        shown = small_call_text(SmallCall(example.setup, example.call, "0", example.expected))("en")
        pasted = ast.parse(shown.split("`")[1])
        assert ast.dump(pasted) == ast.dump(ast.parse(f"{example.setup}\n{example.call}")), shown
