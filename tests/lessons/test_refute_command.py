"""`grade refute` as a student uses it, below a path with Korean and spaces."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.author.keys import write_key
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.course.variants import mistakes_of

from tests.author.course import copy_of
from tests.conftest import ROOT

Answer = Callable[..., tuple[int, str]]
MEND = Path("exercises/06_learning/mse_mend.py")


def seed_of(mistake: str) -> int:
    """The first seed with which this mistake of `mse` is the first wrong program, whatever other mistakes it has."""
    names = [variant.name for variant in mistakes_of(select(load_course(ROOT), "mse")[0])]
    return next(seed for seed in range(1000) if random.Random(seed).sample(names, len(names))[0] == mistake)


WRAPS, SUM_TO_MEND, ROOT_TO_MEND = (seed_of(f"mse__{kind}") for kind in ("wraparound", "sum", "root"))


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with one exercise, which is the working folder."""
    root = tmp_path / "나의 강의 폴더"
    copy_of("mse", root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def answer(course: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Answer:
    """In the course: the exit code and the output of a session, given what is typed."""
    assert Path.cwd() == course

    def answered(typed: str, *words: str, target: str = "mse", lang: str = "en") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = run(["refute", target, "--lang", lang, *words])
        shown = capsys.readouterr()
        return code, shown.out if "--json" in words else " ".join((shown.out + shown.err).split())

    return answered


def test_a_wrong_program_is_predicted_and_refuted(course: Path, answer: Answer) -> None:
    typed = "banana\n7\nmse([1, 2], [1, 2])\nnp.mean([1])\nmse(np.array([0], np.uint8), np.array([20], np.uint8))\n"
    typed += "mse(np.array([200, 1], dtype=np.uint8), np.array([250, 1], dtype=np.uint8))\n"
    code, said = answer(typed, "--count", "1", "--seed", str(WRAPS))
    assert code == 0
    assert "mse(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0])) → 3.0" in said
    assert "> banana This cannot be read as a value." in said
    assert "✗ No, its answer is" in said
    assert "✗ Right code gives the same here: 0.0." in said
    assert "> np.mean([1]) Type one call, of the form `mse(y_true, y_pred)`." in said
    assert "✗ That call is shown above." in said
    assert "✓ Refuted. Right code: 1250.0. This program: 98.0." in said
    kept = json.loads((course / ".grade/lessons.json").read_text(encoding="utf-8"))
    ((_, grade),) = kept["lessons"]["mse/mse__wraparound"]
    assert grade == "hard", "the prediction was wrong"
    assert "This is the mistake: Integer arrays were subtracted as they are" in said
    assert said.endswith("Refuted 1 of 1 wrong programs.")


@pytest.mark.parametrize(("lang", "part"), [("en", "That call is shown above."), ("ko", "위에 나온 호출입니다.")])
def test_the_call_that_was_predicted_refutes_nobody(answer: Answer, lang: str, part: str) -> None:
    first = ("--count", "1", "--seed", str(WRAPS))
    (lesson,) = json.loads(answer("", "--json", *first)[1])
    code, said = answer(f"?\n{lesson['predict']}\n?\n", *first, lang=lang)
    assert code == 1
    assert part in said


@pytest.mark.parametrize(("lang", "part"), [("en", "you met it on 2026-01-01"), ("ko", "2026-01-01에 만났던 실수")])
def test_what_was_not_refuted_comes_back_first_and_says_so(course: Path, answer: Answer, lang: str, part: str) -> None:
    """Change the file as if the tries were a week older."""
    path = course / ".grade/lessons.json"
    path.parent.mkdir()
    tries = {"mse/mse__root": [["2026-01-01T12:00:00+00:00", "again"]]}
    path.write_text(json.dumps({"version": 1, "lessons": tries}), encoding="utf-8")
    said = answer("?\n?\nq\n", "--count", "2", lang=lang)[1]
    first, second = said.split(" 2/2 " if lang == "ko" else "wrong program 2 of 2")
    assert part in first
    assert part not in second


@pytest.mark.parametrize(("lang", "part"), [("en", "One such call is"), ("ko", "이런 호출이 있습니다")])
def test_what_is_not_found_is_shown(answer: Answer, lang: str, part: str) -> None:
    code, said = answer("?\n?\n", "--count", "1", "--seed", str(WRAPS), lang=lang)
    assert code == 1
    assert part in said


def test_a_history_that_cannot_be_read_is_left_alone(course: Path, answer: Answer) -> None:
    path = course / ".grade/lessons.json"
    path.parent.mkdir()
    path.write_text("{", encoding="utf-8")
    code, said = answer("?\n?\n")
    assert code == 2
    assert "cannot be read" in said
    assert path.read_text(encoding="utf-8") == "{"


def test_the_end_of_the_input_ends_the_session(answer: Answer) -> None:
    code, said = answer("", "--seed", "1")
    assert code == 1
    assert "Traceback" not in said
    assert said.endswith("Refuted 0 of 1 wrong programs.")


def test_code_is_shown_where_it_is_asked_for(answer: Answer) -> None:
    shown = answer("q\n", "--code", "--seed", str(WRAPS))[1]
    assert "def mse(y_true, y_pred): y_true, y_pred = _arrays(y_true, y_pred, None, True)" in shown
    assert "def _arrays(" in shown
    assert "mse__" not in shown
    assert "Integer arrays were subtracted" not in shown, "what the mistake is has to be found out"


def test_json_asks_nothing_and_names_no_mistake(answer: Answer) -> None:
    code, out = answer("", "--json", "--count", "2", "--seed", "1")
    first, second = json.loads(out)
    assert code == 0
    assert {first["exercise"], second["exercise"]} == {"mse"}
    assert all(each["shown"] and set(each["shown"][0]) == {"call", "answer"} for each in (first, second))
    assert "mse__" not in out


def test_a_wrong_program_is_mended_in_a_file(answer: Answer) -> None:
    code, said = answer("", "--mend", "--seed", str(SUM_TO_MEND))
    assert code == 1
    assert str(MEND) in said
    source = MEND.read_text(encoding="utf-8")
    assert "np.sum(" in source
    code, said = answer("", "--mend", lang="ko")
    assert code == 1
    assert "아직 통과하지 못한 검사가 3개입니다." in said
    MEND.write_text(source.replace("np.sum(", "np.mean("), encoding="utf-8")
    code, said = answer("", "--mend")
    assert code == 0
    assert "Fixed: it passes every check." in said
    assert answer("", "--mend", "--new", "--seed", str(ROOT_TO_MEND))[0] == 1
    assert "np.sqrt(" in MEND.read_text(encoding="utf-8")


def test_without_solutions_those_of_the_package_answer(course: Path, answer: Answer) -> None:
    _without_solutions(course)
    assert "→ 3.0" in answer("q\n", "--seed", str(WRAPS))[1]


@pytest.mark.parametrize(("lang", "part"), [("en", "recorded answers cannot answer new calls"), ("ko", "녹화된 답은")])
def test_where_nothing_can_answer_a_sentence_says_so(course: Path, answer: Answer, lang: str, part: str) -> None:
    checks = course / "solutions/06_learning/mse/checks.py"
    checks.write_text(checks.read_text(encoding="utf-8") + "# another course's\n", encoding="utf-8")
    _without_solutions(course)
    code, said = answer("", lang=lang)
    assert code == 2
    assert part in said
    assert answer("", "--mend", lang=lang)[0] == 2


def _without_solutions(course: Path) -> None:
    (exercise,) = load_course(course).exercises
    write_key(exercise, exercise.folder)
    for name in ("solution.py", "variants.py"):
        (exercise.folder / name).unlink()
