"""The linter finds nothing in the sample, and every fault in a copy broken on purpose."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from dlgrade.messages import quiz_faults, quiz_lint
from dlgrade.quiz.faults import Fault, QuizError
from dlgrade.quiz.lint import lint
from dlgrade.quiz.load import load
from dlgrade.text import LANGUAGES, Text

COURSE = Path(__file__).parent / "course"
SAMPLE = "solutions/90_sample/quiz.yaml"
messages = SimpleNamespace(**(vars(quiz_faults) | vars(quiz_lint)))

RULE = "forward < loss < backward < step and not backward < zero_grad < step"
# message: (text in the sample, what it is replaced with)
BREAKS: dict[str, tuple[str, str]] = {
    "TAB": ("  kind: single", "\tkind: single"),
    "YAML": ("{ko: 기울기의 부호, en: the sign of the gradient}", "{ko: 기울기의 부호, en: the sign"),
    "NOT_A_MAPPING": ("text: {ko: 변하지 않습니다., en: It stays the same.}", "text: 변하지 않습니다."),
    "NOT_TEXT": ("see: loss-function", "see: [loss-function]"),
    "NOT_A_FLAG": ("correct: true", "correct: surely"),
    "UNKNOWN_KEY": ("see: loss-function", "see: loss-function\n  hint: none"),
    "MISSING_KEY": (", en: the learning rate}", "}"),
    "DOUBLED_KEY": ("see: loss-function", "see: loss-function\n  see: loss"),
    "EMPTY_TEXT": ("en: the learning rate}", "en: ''}"),
    "UNKNOWN_KIND": ("kind: single", "kind: essay"),
    "ANSWER_OR_RANGE": ("  tolerance: 0.01\n", ""),
    "RANGE_OF_TWO": ('["0.001", "1 - 0.001"]', '["0.001"]'),
    "TOLERANCE": ("tolerance: 0.01", "tolerance: a bit"),
    "ID_FORM": ("id: half-the-error", "id: Half_the_error"),
    "ID_TAKEN": ("id: mean-prints", "id: half-the-error"),
    "ANCHOR_FORM": ("see: loss-function", "see: '#loss function'"),
    "ONE_RIGHT": (
        "text: {ko: 변하지 않습니다., en: It stays the same.}",
        "text: {ko: 변하지 않습니다., en: It stays the same.}\n      correct: true",
    ),
    "SOME_RIGHT": ("kind: single", "kind: multiple"),  # and no right option, see `broken`
    "TOO_FEW": (RULE, RULE),  # see `broken`
    "TOO_MANY": (RULE, RULE),
    "DUPLICATE": ("{ko: 반복 횟수, en: the number of steps}", "{ko: 학습률, en: the number of steps}"),
    "NOT_KOREAN": ("{ko: 반복 횟수,", "{ko: how many steps to take,"),
    "NOT_ENGLISH": ("en: the number of steps}", "en: the number of 반복}"),
    "NOT_INLINE": ("{ko: 반복 횟수,", '{ko: "반복 횟수\\n\\n둘째 단락",'),
    "DOLLAR": ("en: It stays the same.}", "en: It costs $5.}"),
    "FORMULA": (r"en: 'It becomes $\frac{1}{2}$", r"en: 'It becomes $\frac{1}{2$"),
    "FORMULAS_DIFFER": (r"en: 'It becomes $\frac{1}{2}$", r"en: 'It becomes $\frac{1}{3}$"),
    "FENCE": ("en: What does this code print?}", 'en: "What?\\n\\n```python\\nprint(1)\\n"}'),
    "CODE": ("    print(np.mean([[1, 2], [3, 6]], axis=0))", "    print(np.mean([[1, 2], [3, 6]], axis=0)"),
    "EXPRESSION": ("answer: np.mean((np.array", "answer: np.maen((np.array"),
    "RANGE_ORDER": ('["0.001", "1 - 0.001"]', '["1 - 0.001", "0.001"]'),
    "WRONG_IS_RIGHT": ('value: "9"', 'value: "3.005"'),
    "WRONG_TWICE": ('value: "9"', 'value: "1.0"'),
    "RULE": (RULE, RULE.replace("not backward", "not abs(backward)")),
    "RULE_NAME": (RULE, RULE.replace("loss", "lost")),
    "RULE_SILENT": (RULE, "forward < loss < backward < step"),
    "RULE_REFUSES": (RULE, "step < backward < loss < forward and not backward < zero_grad < step"),
    "RULE_ALL": (RULE, "forward < loss or loss < forward or backward < step < zero_grad"),
    "ITEM_ID": ("{id: zero_grad,", "{id: zero-grad,"),
    "EXTRA_IS_RIGHT": ("{ko: 정확도, en: accuracy}", "{ko: 교차 엔트로피, en: accuracy}"),
    "PRINTS": ('answer: "[2. 4.]"', 'answer: "[2. 5.]"'),
    "FAILS": ("axis=0))", "axis=7))"),
    "HANGS": ("    import numpy as np\n    print", "    import time; time.sleep(60)\n    print"),
}


def broken(tmp_path: Path, name: str) -> Path:
    """A copy of the sample course, broken so that the fault `name` is there."""
    course = tmp_path / "course"
    shutil.copytree(COURSE, course)
    path, (old, new) = course / SAMPLE, BREAKS[name]
    text = path.read_text(encoding="utf-8")
    assert old in text
    if name == "TOO_FEW":
        text = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("- {id: "))
        item = "    - {id: a, text: {ko: 가, en: a}, why: {ko: 가, en: a}}\n"
        text = text.replace("  items:\n", f"  items:\n{item}")
    if name == "TOO_MANY":
        more = "".join(f"    - {{id: x{i}, text: {{ko: 가{i}, en: a{i}}}, why: {{ko: 가, en: a}}}}\n" for i in range(3))
        text = text.replace("  items:\n", f"  items:\n{more}")
    if name == "SOME_RIGHT":
        text = text.replace("      correct: true\n", "", 1)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return course


def found(faults: list[Fault], message: Text) -> list[Fault]:
    return [fault for fault in faults if fault.message == message]


def test_the_sample_has_no_fault() -> None:
    assert [fault.sentence("en") for fault in lint(COURSE)] == []
    assert len(load(COURSE / SAMPLE).questions) == 7


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_copy_is_found(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlgrade.quiz.kinds.output.MAX_SECONDS", 2)
    course = broken(tmp_path, name)
    faults = found(lint(course), getattr(messages, name))
    assert faults, [fault.sentence("en") for fault in lint(course)]
    lines = (course / SAMPLE).read_text(encoding="utf-8").splitlines()
    for fault in faults:
        assert 1 <= fault.line <= len(lines)
        for lang in LANGUAGES:
            assert fault.sentence(lang).startswith(f"{course / SAMPLE}:{fault.line}: ")


def test_the_line_is_that_of_the_fault(tmp_path: Path) -> None:
    course = broken(tmp_path, "UNKNOWN_KIND")
    (fault,) = lint(course)
    text = (course / SAMPLE).read_text(encoding="utf-8").splitlines()
    assert "kind: essay" in text[fault.line - 1]
    assert fault.question == "half-the-error"


def test_an_anchor_that_the_page_does_not_have(tmp_path: Path) -> None:
    course = tmp_path / "course"
    shutil.copytree(COURSE, course)
    for lang in LANGUAGES:
        (course / "site" / lang).mkdir(parents=True)
    anchors = ["loss-function", "gradient-descent", "mse", "learning-rate", "zero-grad", "cross-entropy"]
    page = "".join(f"## 제목 {{#{anchor}}}\n" for anchor in anchors)
    (course / "site/ko/90_sample.md").write_text(page, encoding="utf-8")
    (course / "site/en/90_sample.md").write_text(page.replace("{#mse}", ""), encoding="utf-8")
    faults = lint(course)
    assert {fault.question for fault in found(faults, messages.ANCHOR_GONE)} == {
        "mse-of-three",
        "mean-prints",
    }
    assert len(faults) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "NOT_A_LIST"), (b"kind: single\n", "NOT_A_LIST"), ("- id: 가".encode("cp949"), "NOT_UTF8")],
)
def test_a_file_that_is_no_quiz(content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "quiz.yaml").write_bytes(content)
    with pytest.raises(QuizError) as caught:
        load(tmp_path)
    assert [fault.message for fault in caught.value.faults] == [getattr(messages, message)]


ODD: dict[str, tuple[str, str, str]] = {
    # what: (text in the sample, what it is replaced with, message)
    "a doubled key": ("  see: loss-function", "  see: loss-function\n  see: loss-function", "DOUBLED_KEY"),
    "a list as a key": ("  see: loss-function", "  see: loss-function\n  ? [a, b]\n  : c", "NOT_TEXT"),
    "a mapping as a key": ("  see: loss-function", "  see: loss-function\n  {a: b}: c", "NOT_TEXT"),
    "a merge key": ("  see: loss-function", "  see: loss-function\n  <<: {why: x}", "UNKNOWN_KEY"),
    "a key that is no number": ("  see: loss-function", "  see: loss-function\n  .nan: c", "UNKNOWN_KEY"),
    "an unknown alias": ("  see: loss-function", "  see: *nowhere", "YAML"),
    "an object": ("see: loss-function", "see: !!python/object/apply:os.getpid []", "NOT_TEXT"),
    "a name": ("see: loss-function", "see: !!python/name:os.system loss-function", "NOT_TEXT"),
    "a tag": ("see: loss-function", "see: !mine loss-function", "NOT_TEXT"),
    "nothing": ("see: loss-function", "see:", "NOT_TEXT"),
    "a flag in quotes": ("correct: true", 'correct: "true"', "NOT_A_FLAG"),
    "a flag that is a number": ("correct: true", "correct: 1", "NOT_A_FLAG"),
    "the flag no": ("correct: true", "correct: no", "ONE_RIGHT"),
    "a control character": ("see: loss-function", "see: loss\x07function", "YAML"),
    "an infinite tolerance": ("tolerance: 0.01", "tolerance: .inf", "TOLERANCE"),
    "a tolerance that is no number": ("tolerance: 0.01", "tolerance: .nan", "TOLERANCE"),
    "a value that is no number": ('value: "9"', "value: .nan", "EXPRESSION"),
    "an infinite value": ('value: "9"', "value: float('inf')", "EXPRESSION"),
    "code for a value": ('value: "9"', "value: __import__('os').getpid()", "EXPRESSION"),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("name", ODD)
def test_odd_yaml_is_one_fault_with_its_line(name: str, end: str, tmp_path: Path) -> None:
    course = tmp_path / "course"
    shutil.copytree(COURSE, course)
    path, (old, new, message) = course / SAMPLE, ODD[name]
    text = path.read_text(encoding="utf-8")
    assert old in text
    place = text[: text.index(old)].count("\n")
    path.write_bytes(text.replace(old, new, 1).replace("\n", end).encode("utf-8-sig"))
    (fault,) = lint(course)
    assert fault.message == getattr(messages, message), fault.sentence("en")
    # Faults that only `lint` finds are reported for the question as a whole.
    whole = message in ("EXPRESSION", "ONE_RIGHT")
    assert fault.question == ("" if message == "YAML" else "mse-of-three" if place > 30 else "half-the-error")
    assert fault.line - 1 in ({1, 32} if whole else {place, place + 1})


def test_a_flood_of_aliases_is_refused_at_once(tmp_path: Path) -> None:
    lines = ["- &a [x, x, x, x, x, x, x, x, x, x]"]
    for letter, before in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy", strict=True):
        lines.append(f"- &{letter} [{', '.join(['*' + before] * 10)}]")
    (tmp_path / "quiz.yaml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(QuizError) as caught:
        load(tmp_path)
    assert [fault.line for fault in caught.value.faults] == list(range(1, 27))


def test_an_alias_that_holds_itself(tmp_path: Path) -> None:
    (tmp_path / "quiz.yaml").write_text("- &a {id: x, kind: single, see: *a, question: *a, options: [*a]}", "utf-8")
    with pytest.raises(QuizError) as caught:
        load(tmp_path)
    assert {fault.question for fault in caught.value.faults} == {"x"}


def test_every_message_has_a_broken_copy() -> None:
    elsewhere = {"QUESTION", "NOT_A_LIST", "NOT_UTF8", "ANCHOR_GONE"}
    known = {name for name, value in vars(messages).items() if isinstance(value, Text)}
    assert known - elsewhere == set(BREAKS)
