"""A reader's own examples in the page: the report that `grade examples` also gives, from programs or from recorded answers."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dlgrade.author.lesson_proof import trusted_programs
from dlgrade.cli.main import run
from dlgrade.course.loading import select
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.signatures import signatures
from dlgrade.course.task import read_text
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.key import stub_of
from dlgrade.exam.small_calls.code import NoSource, source_of
from dlgrade.exam.small_calls.model import Example
from dlgrade.examples.file import line_of
from dlgrade.examples.holding import plain
from dlgrade.examples.model import ExpectedCall, Findings, JudgedExample
from dlgrade.examples.programs import Answer, Harness, Programs
from dlgrade.examples.recorded import FILE, AnsweredCall, RecordedPrograms, recorded_answers
from dlgrade.examples.wording import as_lists
from dlgrade.grading.connections import TrustedConnection
from dlgrade.messages import examples as messages
from dlgrade.page import glue
from dlgrade.text import LANGUAGES, Lang

from tests.author.course import COURSE, NUMPY, quick_or_slow
from tests.author.kept import lessons_of
from tests.conftest import ROOT
from tests.examples.judged import LIMITS, judged_by, read
from tests.examples.make_samples import BETWEEN, SAMPLES

MSE = select(COURSE, "mse")[0]
RUNS = 30
"""Of a mistake that may draw random numbers of its own. An example of another line is asked anew."""
TEXTS = {
    "sample": read_text(SAMPLES / "mse.txt").replace(BETWEEN, "\n"),
    "unreadable": "import os\nexample(mse, [1, 2], [1, 4] gives=2.0)\n",
    "strange": """
import os
mse([1, 2], [1, 4])
example(mes, [1, 2], [1, 4], gives=2.0)
example(mse, [1, 2], [1, 4], gives=2.0)
example(mse, [1.0], [1.577], gives=0.33)
example(mse, np.arry([1]), [2], gives=1)
example(mse, {}, {}, gives=0)
example(lambda: mse([1], [2]), gives=1)
x = np.array([1.0, 2.0])
example(mse, x, [1.0], raises=ValueError)
example(mse, x, x, raises=ValueError)
example(mse, x, x, shape=(2,))
example(mse, x, x, gives=0.0, unchanged=True)
""",
}


def write_record(exercise: Exercise, folder: Path) -> None:
    """Write the recorded answers of an exercise, as the site sends them, into the folder."""
    (folder / FILE).write_bytes(lessons_of(exercise)[FILE])


@pytest.fixture(scope="module")
def without_programs(in_page: dict[str, Path]) -> Path:
    """The folder of `mse` in a site without solutions."""
    write_record(MSE, in_page["mse"])
    return in_page["mse"]


@pytest.fixture(scope="module")
def with_programs(without_programs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of `mse` in a site that was built with solutions."""
    folder = tmp_path_factory.mktemp("open") / MSE.chapter / MSE.slug
    shutil.copytree(without_programs, folder)
    for name in ("solution.py", "variants.py"):
        shutil.copy(MSE.folder / name, folder)
    return folder


def first_text(folder: Path, lang: Lang = "en") -> str:
    return str(json.loads(glue.examples(str(folder), json.dumps({"ask": "begin"}), lang))["text"])


def said(folder: Path, text: str, lang: Lang = "en") -> list[str]:
    """The page's reply to a text of examples."""
    request = json.dumps({"ask": "judge", "text": text})
    return [str(line["text"]) for line in json.loads(glue.examples(str(folder), request, lang))["lines"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_with_programs_the_page_says_what_the_command_says(
    with_programs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    name: str, lang: Lang,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)  # a long path would be wrapped
    path = Path("mse_examples.py")
    path.write_text(TEXTS[name], encoding="utf-8")
    run(["examples", str(path), "--all", "--lang", lang, "--course", str(ROOT)])
    heading = f"mse {MSE.title(lang)} {path} "
    command = " ".join(capsys.readouterr().out.split())
    assert command.startswith(heading)
    command = command.removeprefix(heading).replace("exercises/06_learning/mse.py", "mse.py")
    assert " ".join(" ".join(said(with_programs, TEXTS[name], lang)).split()) == command


@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_recorded_answers_judge_as_the_programs_do(exercise: Exercise, tmp_path: Path) -> None:
    """Each recorded call with what it gives, and with what it does not give. Only of a mistake that draws random numbers
    of its own may the record say otherwise: there every run does."""
    write_record(exercise, tmp_path)
    calls, drawing = recorded_answers(tmp_path).calls, set[str]()
    with trusted_programs(exercise) as programs, recorded_programs(exercise, tmp_path) as recorded_ones:
        for text in ("\n".join(about(exercise, call)) for call in calls):
            examples = read(exercise, text)
            if examples.examples:
                assert all(map(recorded_ones.knows, examples.examples)), text
                recorded, run = (judged_by(asked, exercise, examples) for asked in (recorded_ones, programs))
                differs = {
                    name for one, other in zip(recorded.judged, run.judged, strict=True) for name in of_one(one, other)
                }
                example = run.judged[0].example
                drawing |= {name for name in differs - drawing if draws_its_own(programs, name, example)}
                assert differs <= drawing, text
                assert alike(recorded, differs) == alike(run, differs), text
    assert calls


def about(exercise: Exercise, answered: AnsweredCall) -> Iterator[str]:
    """Lines of examples with the call of a record, the first right and the others wrong, or thin."""
    solution, functions = answered.answers[0], signatures(stub_of(exercise))
    assert isinstance(solution, Answer)
    yield from answered.call.setup.splitlines()
    call = answered.call.call
    if solution.types:
        yield line_of(Example("", call, solution.types[0], must_raise=True), functions)
        yield line_of(Example("", call, "0.0"), functions)
        return
    try:
        yield line_of(Example("", call, source_of(as_lists(plain(solution.value)))), functions)
    except NoSource:
        yield line_of(Example("", call, "None"), functions)
    yield line_of(Example("", call, "[4.0, 12345]"), functions)
    yield line_of(Example("", call, "ValueError", must_raise=True), functions)
    yield f"{line_of(Example('', call, '()'), functions)}".replace("gives=", "shape=")


@contextmanager
def recorded_programs(exercise: Exercise, folder: Path) -> Iterator[RecordedPrograms]:
    with closing(Harness(exercise, (), lambda: TrustedConnection(LIMITS), LIMITS)) as harness:
        yield RecordedPrograms(recorded_answers(folder), signatures(stub_of(exercise)), harness)


def of_one(one: JudgedExample, other: JudgedExample) -> set[str]:
    """The mistakes that only one of the two judgements has as caught."""
    return set(one.catches) ^ set(other.catches)


def draws_its_own(programs: Programs, name: str, example: ExpectedCall) -> bool:
    """Whether the mistake answers the same call differently from time to time."""
    mistake = next(each for each in programs.mistakes if each.name == name)
    answers = {repr(programs.answer(mistake, replace(example, line=number))) for number in range(RUNS)}
    return len(answers) > 1


def alike(findings: Findings, but: set[str]) -> list[Any]:
    """The findings about examples, without some mistakes."""
    judged_so = [(each.example, each.standing, each.texts, set(each.catches) - but) for each in findings.judged]
    passing = [(each.variant.name, each.text, each.titles) for each in findings.passing if each.variant.name not in but]
    return [judged_so, findings.problems, set(findings.caught) - but, passing, dict(findings.without_example)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_offered_calls_are_filled_in_and_judged(without_programs: Path, lang: Lang) -> None:
    """The offered lines filled in as a reader does it: comment signs are removed, and results replace the dots."""
    text = first_text(without_programs, lang)
    assert said(without_programs, text, lang) == [messages.NO_EXAMPLES(lang, path=messages.FIELD(lang))]
    offered = re.findall(r"# (example\(.*np\..*)gives=…\)", text)
    assert len(offered) >= 3
    assert said(without_programs, "".join(f"{line}gives=12345)\n" for line in offered), lang)[1].strip() != ""
    names: dict[str, Any] = {"np": np, "example": lambda f, *given: f(*given)}
    exec(read_text(MSE.solution), names)
    filled = []
    for line in offered:
        try:
            filled.append(f"{line}gives={eval(line.rstrip(' ,') + ')', names)!r})")
        except ValueError:
            filled.append(f"{line}raises=ValueError)")
    shown = said(without_programs, "\n".join(filled), lang)
    assert [line[0] for line in shown[: len(filled)]] == ["✓"] * len(filled)
    mistakes = len(mistakes_of(MSE))
    (count,) = re.findall(rf"(\d+)(?:/| of ){mistakes}(?!\d)", "\n".join(shown))
    assert int(count) >= mistakes - 3, "the offered calls catch nearly all that small calls do"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_call_that_is_not_recorded_is_neither_right_nor_wrong(without_programs: Path, lang: Lang) -> None:
    recorded = "example(mse, np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]), gives=3.0)"  # the task's own
    shown = said(without_programs, f"example(mse, [5, 2], [1, 4], gives=2.0)\n{recorded}\n", lang)
    assert shown[0].startswith("?")
    assert shown[1] == messages.UNKNOWN(lang, slug="mse")
    assert shown[2].startswith("✓")
    assert messages.PASSING_KNOWN(lang) in shown
    assert messages.PASSING(lang) not in shown
    assert said(without_programs, "example(mse, [5, 2], [1, 4], gives=2.0)\n", lang) == shown[:2]


def test_a_recorded_call_is_known_by_its_values(without_programs: Path) -> None:
    """A call is recognized when it is written with names, keywords or a calculation, since only its values and their types count."""
    for text, mark in {
        "a = np.array([1.0, 2.0, 3.0])\nexample(mse, a, a * [1, 1, 2], gives=3.0)": "✓",
        "example(mse, y_pred=np.array([1.0, 2.0, 6.0]), y_true=np.array([0.0, 1.0, 2.0]) + 1, gives=3.0)": "✓",
        "example(mse(np.array([1.0, 2.0, 3.0]), (np.array([1.0, 2.0, 6.0]))), gives=3.0)": "✓",
        "example(mse, np.array([1, 2, 3]), np.array([1, 2, 6]), gives=3.0)": "?",
        "example(mse, [1.0, 2.0, 3.0], [1.0, 2.0, 6.0], gives=3.0)": "?",
        "example(mse, np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]), 3, gives=3.0)": "✗",
        "example(mse, np.arry([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]), gives=3.0)": "?",
    }.items():
        assert said(without_programs, text)[0][0] == mark, text


def test_examples_leave_the_interpreter_as_it_was(with_programs: Path, without_programs: Path) -> None:
    harm = "example(mse, (np.seterr(all='raise'), np.array([-1.0]))[1], np.array([1.0]), gives=4.0)\n"
    before = np.geterr()
    for folder in (with_programs, without_programs):
        said(folder, harm)
        assert np.geterr() == before


def test_a_damaged_record_is_named(without_programs: Path, tmp_path: Path) -> None:
    with pytest.raises(CourseError, match=r"examples\.bin"):
        recorded_answers(tmp_path)
    whole = (without_programs / FILE).read_bytes()
    for content in (b"", b"no record", whole[:200], whole[:-3]):
        (tmp_path / FILE).write_bytes(content)
        with pytest.raises(CourseError, match=r"examples\.bin"):
            recorded_answers(tmp_path)
