"""`grade examples` as a student uses it, below a path with Korean and spaces."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.cli.main import run
from dlgrade.course.loading import select
from dlgrade.course.variants import mistakes_of

from tests.author.course import COURSE, copy_of
from tests.conftest import ROOT

FILE = Path("exercises/06_learning/mse_examples.py")
GOOD = "example(mse, [1, 2], [1, 4], gives=2.0)\n"
Answer = Callable[..., tuple[int, str]]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with one exercise, which is the working folder."""
    root = tmp_path / "나의 강의 폴더"
    copy_of("mse", root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def answer(course: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """In the course: the exit code and the output for a text of examples."""

    def answered(text: str | None, *words: str, target: str = "mse", lang: str = "en") -> tuple[int, str]:
        if text is not None:
            (course / FILE).parent.mkdir(parents=True, exist_ok=True)
            (course / FILE).write_text(text, encoding="utf-8")
        code = run(["examples", target, *words, "--lang", lang])
        shown = capsys.readouterr()
        return code, " ".join((shown.out + shown.err).split()) if "--json" not in words else shown.out

    return answered


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_file_is_written_and_then_asks_to_be_filled_in(answer: Answer, lang: str) -> None:
    code, said = answer(None, lang=lang)
    assert code == 1
    assert str(FILE) in said
    first = FILE.read_text(encoding="utf-8")
    assert all(line.startswith("#") or not line for line in first.splitlines())
    assert "# example(mse, y_true, y_pred, gives=…)" in first
    assert "# example(mse, np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]), gives=3.0)" in first
    code, said = answer(None, lang=lang)
    assert code == 1
    assert FILE.read_text(encoding="utf-8") == first
    assert {"en": "There is no example yet", "ko": "예시가 아직 없습니다"}[lang] in said


def test_right_wrong_and_thin_are_told(answer: Answer) -> None:
    code, said = answer(GOOD + "example(mse, [0, 0], [1, 1], gives=2)\nexample(mse, [1], [1, 2], raises=TypeError)\n")
    assert code == 1
    assert "✓ line 1: mse([1, 2], [1, 4]), gives=2.0 (right; catches" in said
    assert "✗ line 2: mse([0, 0], [1, 1]), gives=2 It should give `1.0`." in said
    assert "Right code raises ValueError here." in said
    assert "1 of 3 examples are right." in said
    assert "· For (n, 1) inputs each column got its own mean" in said
    assert "add an example of this: accepts (n, 1) arrays" in said
    assert "Average over all entries" not in said, "what to do instead is the student's to find"
    code, said = answer(GOOD, lang="ko")
    assert "맞는 예시 1/1." in said
    assert "(n, 1) 배열도 받습니다" in said


def test_a_thorough_file_passes(answer: Answer) -> None:
    sample = (ROOT / "tests/examples/samples/mse.txt").read_text(encoding="utf-8").rpartition("# ---\n")[2]
    code, said = answer(sample)
    assert code == 0
    mistakes = len(mistakes_of(select(COURSE, "mse")[0]))
    assert f"They catch {mistakes} of {mistakes} known mistakes." in said
    assert "exercises/06_learning/mse.py" in said
    assert answer(sample, target=str(FILE))[0] == 0
    assert answer(sample, target="06")[0] == 0


def test_json_has_both_languages_and_all_that_is_known(answer: Answer) -> None:
    code, out = answer(GOOD + "example(mse, [0], [1], gives=3)\nimport os\n", "--json")
    (data,) = json.loads(out)
    assert code == 1
    assert [each["standing"] for each in data["examples"]] == ["valid", "wrong"]
    assert [each["line"] for each in data["problems"]] == [3]
    assert set(data["caught"]) | {each["mistake"] for each in data["passing"]} >= {"mse__sum", "mse__broadcast"}
    assert len(data["caught"]) + len(data["passing"]) == data["mistakes"]
    assert all(set(each["text"]) == {"ko", "en"} for each in data["passing"])


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("example(mse, np.arry([1]), [2], gives=1)", "AttributeError"),
        ("example(mse, [1], gives=1)", "TypeError"),
        ("example(mse, [1, 'a'], [1, 2], gives=1)", "Right code raises ValueError here."),
        ("example(mse, np.zeros(10**12), [2], gives=1)", "memory"),
        ("example(mse, [v for v in iter(int, 1)], [2], gives=1)", "There is no `iter` here"),
        ("example(mse, list(range(10**12)), [2], gives=1)", "too"),
        ("example(mse, [sum(v * v for v in range(10**12))], [2], gives=1)", "takes too long"),
        ("example(mse, [1.0], [1.577], gives=0.33)", "add `within=0.01`"),
        ("example(lambda: mse([1], [2]), gives=1)", "object"),
        ("example(mse, [1], [2], shape=(1,))", "has the shape ()"),
        ("example(mse, {}, {}, gives=0)", "Even right code cannot use this input (TypeError"),
        ("example(mse, [], [], gives=0)", "✗"),
        ("example(mse, '12', '14', gives=2)", "✗"),
    ],
)  # fmt: skip
def test_a_strange_line_has_a_sentence_and_harms_no_other(answer: Answer, line: str, sentence: str) -> None:
    code, said = answer(f"{line}\n{GOOD}")
    assert code == 1
    assert sentence in said
    assert "✓ line 2" in said


def test_without_solutions_those_of_the_package_answer(course: Path, answer: Answer) -> None:
    folder = course / "solutions/06_learning/mse"
    FILE.parent.mkdir(parents=True, exist_ok=True)
    stub = ROOT / "exercises/06_learning/mse.py"
    _record_key(course)
    for name in ("solution.py", "variants.py"):
        (folder / name).unlink()
    shutil.copy(stub, FILE.parent)
    assert answer(GOOD)[1].count("✓") == 1


def test_where_nothing_can_answer_a_sentence_says_so(course: Path, answer: Answer) -> None:
    folder = course / "solutions/06_learning/mse"
    checks = folder / "checks.py"
    checks.write_text(checks.read_text(encoding="utf-8") + "# another course's\n", encoding="utf-8")
    _record_key(course)
    for name in ("solution.py", "variants.py"):
        (folder / name).unlink()
    for lang, part in (
        ("en", "recorded answers cannot answer new calls"),
        ("ko", "녹화된 답은 새로운 호출에 답하지 못합니다"),
    ):
        code, said = answer(GOOD, lang=lang)
        assert code == 2
        assert part in said


def _record_key(course: Path) -> None:
    from dlgrade.author.keys import write_key
    from dlgrade.course.loading import load_course

    (exercise,) = load_course(course).exercises
    write_key(exercise, exercise.folder)


def test_an_unknown_exercise_is_refused(answer: Answer) -> None:
    assert answer(None, target="mes")[0] == 2
