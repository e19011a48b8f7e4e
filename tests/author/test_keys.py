"""A course folder without solutions and variants gives the same verdicts as the whole course.

The key of each NumPy exercise is the one that the site sends, and everything that is claimed of every key is looked at here.
"""

from __future__ import annotations

import importlib.util
import multiprocessing
import os
import zlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from dlgrade.author.keys import record
from dlgrade.author.trusted import TrustedGrader
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.key import read_key, stub_of
from dlgrade.exam.key_file import KEY_FILE, read_key_file, write_key_file
from dlgrade.exam.recorded import NotRecorded, RecordedPeer, RecordingPeer, fingerprint
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.examples import examples_of
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.frameworks import FRAMEWORKS, Needs
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.outcome import Returned
from dlgrade.isolation.worker.boot import preload
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.json import to_json
from dlgrade.verdict.model import Verdict

from tests.author.course import COURSE, FRAMEWORK, NUMPY, copy_of, hidden_parts, quick_or_slow, unindented
from tests.author.kept import key_of
from tests.author.prepared import Prepared, prepared
from tests.conftest import ROOT
from tests.exam.pasting import gives_what_it_shows, unnumbered

LIMITS = Limits()
MAX_KEY_BYTES = 200_000  # zipped, as keys are handed out
EACH_OF_A_FRAMEWORK = 8
"""Of the variants of a framework's exercise every eighth is graded, since each one trains a network several times."""


def grader_of(exercise: Exercise, seed: int = 1) -> TrustedGrader:
    return TrustedGrader(exercise, seed, LIMITS)


def student_edition(exercise: Exercise, key: bytes, root: Path) -> Exercise:
    """A course of this one exercise, with its key in the place of its solution and its variants."""
    folder = copy_of(exercise.slug, root)
    (folder / "solution.py").unlink()
    (folder / "variants.py").unlink()
    (folder / KEY_FILE).write_bytes(key)
    return load_course(root).exercises[0]


def key_from(live: TrustedGrader, root: Path) -> bytes:
    """The key as this grader records it. It then knows how each mistake behaves, and need not run them again."""
    write_key_file(root / KEY_FILE, record(live))
    return (root / KEY_FILE).read_bytes()


def assert_same_verdicts(exercise: Exercise, programs: Prepared, root: Path) -> None:
    live = programs.grader
    key = key_of(exercise) if exercise.needs == "numpy" else key_from(live, root)
    edition = student_edition(exercise, key, root)
    assert len(zlib.compress(key)) <= MAX_KEY_BYTES
    assert [part for part in hidden_parts(exercise) if part in unindented(key.decode("utf-8", "replace"))] == []
    recorded = grader_of(edition)
    shown = 0
    for name, source in list(programs.programs.items())[:: 1 if exercise.needs == "numpy" else EACH_OF_A_FRAMEWORK]:
        here = programs.ran(name).results
        # Checks of a framework's exercise do not use the reference, so a recorded one cannot change their results.
        results, small = run_with_small_calls(recorded, source) if exercise.needs == "numpy" else (tuple(here), [])
        verdicts = [said(live.verdict_on(source, here)), said(recorded.verdict_on(source, results))]
        assert verdicts[0] == verdicts[1], name
        assert [each for each in small if not gives_what_it_shows(each, source)] == [], name
        shown += len(small)
    assert shown or not has_plain_examples(exercise)
    stub = stub_source(exercise)
    assert live.untouched(submission(stub))
    assert recorded.untouched(submission(stub))
    assert stub_of(recorded.exercise) == stub


def run_with_small_calls(grader: TrustedGrader, source: str) -> tuple[tuple[CheckResult, ...], list[SmallCall]]:
    """The results, and the small calls that a student would be shown: the task's examples and the recorded calls."""
    attempt = Attempt(grader.exam, [["variant.py", source]], lambda: TrustedConnection(LIMITS))
    results = run_all(attempt)
    return results, list(grader.public_inputs.small_calls(attempt, results, seconds=60.0).values())


def has_plain_examples(exercise: Exercise) -> bool:
    """Whether the task shows a call with a fixed result. A framework's exercise has none here, since only the framework could answer it."""
    return exercise.needs == "numpy" and bool(examples_of(exercise.task("en")))


REFUSES_NOTHING = """

_fit_line = fit_line
def fit_line(*args, **kwargs):
    try:
        return _fit_line(*args, **kwargs)
    except ValueError:
        return 0.0, 0.0, []
"""


@pytest.mark.slow
def test_a_mistake_that_comes_with_another_is_named_from_the_key_too(tmp_path: Path) -> None:
    """Here no listed mistake fails the same checks as the program, but one gives the same wrong numbers."""
    exercise = select(COURSE, "fit_line")[0]
    source = next(v.source for v in read_variants(exercise) if v.name == "fit_line__no_two") + REFUSES_NOTHING
    live = grader_of(exercise)
    for grader in (live, grader_of(student_edition(exercise, key_of(exercise), tmp_path))):
        failed = {check.name: check.explanation for check in grader.verdict_on(source, grader.run(source)).checks}
        assert failed["takes_one_step"] is not None
        assert failed["takes_one_step"].mistake == "fit_line__no_two"
        assert failed["refuses_other_shapes"] is not None


@pytest.mark.slow
@pytest.mark.parametrize(("slug", "style"), [("mse", "root_of_the_sum"), ("momentum_step", "one_minus_beta_swapped")])
def test_two_mistakes_at_once_are_named_from_the_key_too(slug: str, style: str, tmp_path: Path) -> None:
    source = read_text(ROOT / "tests" / "styles" / "pairs" / slug / f"{style}.py")
    exercise = select(COURSE, slug)[0]
    live, recorded = grader_of(exercise), grader_of(student_edition(exercise, key_of(exercise), tmp_path))
    verdicts = [grader.verdict_on(source, grader.run(source)) for grader in (live, recorded)]
    assert len(verdicts[0].mistakes) == 2
    assert said(verdicts[0]) == said(verdicts[1])


def said(verdict: Verdict) -> str:
    return unnumbered(to_json(verdict))


def submission(source: str) -> Submission:
    return Submission((Part("stub.py", source),))


@pytest.mark.slow
@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
def test_numpy_verdicts_are_those_of_the_whole_course(exercise: Exercise, tmp_path: Path) -> None:
    assert_same_verdicts(exercise, prepared(exercise.slug), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("exercise", FRAMEWORK, ids=lambda exercise: exercise.slug)
def test_framework_verdicts_are_those_of_the_whole_course(exercise: Exercise, tmp_path: Path) -> None:
    """Run in a process of its own, since the tests' process must not import a framework."""
    if importlib.util.find_spec(exercise.needs) is None:
        pytest.skip(f"{exercise.needs} is not installed")
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), imported, (exercise.needs,)) as pool:
        pool.submit(assert_same_framework_verdicts, exercise, tmp_path).result()


def imported(needs: Needs) -> None:
    """Import the framework. Keras computes with PyTorch where that is installed: TensorFlow compiles a graph for most
    models, which takes many times as long, and that a key answers as the programs do is claimed for either."""
    if needs == "keras" and importlib.util.find_spec("torch") is not None:
        os.environ.setdefault(FRAMEWORKS[needs].backend_variable, "torch")
    preload(needs)


def assert_same_framework_verdicts(exercise: Exercise, root: Path) -> None:
    assert_same_verdicts(exercise, Prepared(exercise), root)


@pytest.fixture
def edition(tmp_path: Path) -> Exercise:
    exercise = next(exercise for exercise in COURSE.exercises if exercise.slug == "mse")
    return student_edition(exercise, key_of(exercise), tmp_path)


def test_another_seed_is_refused_in_words(edition: Exercise) -> None:
    with pytest.raises(CourseError, match="only the answers to seed 1 are recorded, so seed 2"):
        grader_of(edition, seed=2)


def test_other_checks_than_those_that_were_answered_are_refused(edition: Exercise) -> None:
    path = edition.folder / "checks.py"
    path.write_text(read_text(path) + "\n", encoding="utf-8")
    with pytest.raises(CourseError, match="does not match"):
        grader_of(edition)


def test_a_missing_or_broken_key_is_said(edition: Exercise) -> None:
    whole = (edition.folder / "key.bin").read_bytes()
    for damaged in (b"nonsense", b"", whole[: len(whole) // 2]):
        (edition.folder / "key.bin").write_bytes(damaged)
        with pytest.raises(CourseError, match=r"cannot be read: \w.*`grade update` mends it"):
            grader_of(edition)
    (edition.folder / "key.bin").unlink()
    with pytest.raises(CourseError, match="holds neither"):
        grader_of(edition)


def test_damage_inside_the_answers_of_the_mistakes_is_said_at_once(edition: Exercise) -> None:
    path = edition.folder / KEY_FILE
    whole, key = path.read_bytes(), read_key_file(path)
    place = whole.index(key.wrong) + len(key.wrong) // 2
    path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    with pytest.raises(CourseError, match="cannot be read"):
        grader_of(edition)


def test_the_answers_of_the_mistakes_are_unpacked_where_an_answer_fails(edition: Exercise) -> None:
    right = read_text(next(exercise for exercise in COURSE.exercises if exercise.slug == "mse").solution)
    for source, is_unpacked in ((read_key(edition).stub, False), (right, False), (right.replace("mean", "sum"), True)):
        with closing(grader_of(edition)) as grader:
            grader.grade(Submission((Part("mse.py", source),)))
        assert ("behaviours" in vars(read_key(edition))) is is_unpacked


def test_a_key_is_read_once_and_again_when_it_has_changed(edition: Exercise) -> None:
    first = read_key(edition)
    assert read_key(edition) is first
    write_key_file(edition.folder / KEY_FILE, replace(first, stub=f"{first.stub}# later\n"))
    assert read_key(edition).stub == f"{first.stub}# later\n"


def test_a_question_without_a_recorded_answer_is_the_graders_fault(edition: Exercise) -> None:
    path = edition.folder / "key.bin"
    key = read_key_file(path)
    assert key.answers
    write_key_file(path, replace(key, answers={}))
    grader = grader_of(edition)
    results = grader.run("def mse(y_true, y_pred):\n    return 0.0\n")
    assert "grader_fault" in {result.kind for result in results}


def test_no_solution_is_in_a_key(edition: Exercise) -> None:
    text = (edition.folder / "key.bin").read_bytes().decode("utf-8", "replace")
    assert "np.mean((y_true - y_pred) ** 2)" not in text


def test_questions_are_told_apart_but_not_by_their_last_bits() -> None:
    x = np.array([1.0, 2.0, 3.0])
    asked = fingerprint("call", ["f", [x, 2], {}])
    assert asked == fingerprint("call", ["f", [x * (1 + 1e-15), 2], {}])
    others = [
        ["f", [x + 1e-3, 2], {}], ["g", [x, 2], {}], ["f", [x, 3], {}], ["f", [x[None], 2], {}],
        ["f", [x.astype(np.float32), 2], {}], ["f", [x * 2, 2], {}], ["f", [np.array([1.0, 2.0, np.nan]), 2], {}],
    ]  # fmt: skip
    assert len({asked, *(fingerprint("call", other) for other in others)}) == len(others) + 1


def test_functions_are_told_apart_by_name_line_and_what_they_close_over() -> None:
    def f(a: float) -> Callable[[float], float]:
        return lambda x: a * x

    def ask(function: object) -> str:
        return fingerprint("call", ["f", [function], {}])

    assert ask(f(2.0)) == ask(f(2.0))
    assert len({ask(f(2.0)), ask(f(3.0)), ask(lambda x: x)}) == 3
    assert ask(lambda x, n=1: x * n) != ask(lambda x, n=2: x * n)


def test_a_question_reads_alike_on_every_platform_and_python() -> None:
    """The default integer has 32 bits on some platforms, and a function's bytecode is another in each Python."""
    whole = np.arange(40)
    asked = fingerprint("call", ["f", [whole, [1, 2]], {}])
    assert asked == fingerprint("call", ["f", [whole.astype(np.int32), [1, 2]], {}])

    def f(x: float) -> float:
        return x

    before = fingerprint("call", ["f", [f], {}])
    f.__code__ = f.__code__.replace(co_code=f.__code__.co_code + bytes(2))
    assert fingerprint("call", ["f", [f], {}]) == before


class Counting:
    """Answers every question with another number."""

    def __init__(self) -> None:
        self.count = 0

    def send(self, verb: str, rest: list[object], arguments: tuple[object, ...] = ()) -> Returned:
        self.count += 1
        return Returned(self.count, "int")


def test_two_answers_to_one_question_cannot_be_recorded() -> None:
    peer = RecordingPeer(Counting())
    peer.send("call", ["f", [1], {}])
    with pytest.raises(NotRecorded, match="two ways"):
        peer.send("call", ["f", [1], {}])


def test_a_recorded_peer_answers_what_was_asked() -> None:
    peer = RecordingPeer(Counting())
    peer.send("call", ["f", [0.1 + 0.2], {}])
    assert RecordedPeer(peer.answers).send("call", ["f", [0.3], {}]) == Returned(1, "int")
    with pytest.raises(NotRecorded):
        RecordedPeer(peer.answers).send("call", ["f", [0.4], {}])
