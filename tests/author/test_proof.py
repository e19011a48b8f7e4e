"""Every NumPy exercise is proven with few seeds and a sample of its mutants; the full proof is `grade author verify`.

The proof itself is tested as well: if an exercise is broken in one place, it is not proven any more.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.author.equivalents import read_equivalents
from dlgrade.author.lint import lint
from dlgrade.author.model import Finding
from dlgrade.author.prove import ProofPlan, prove
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.task import read_text

from tests.author.course import COURSE, NUMPY, copy_of, quick_or_slow
from tests.author.prepared import prepared

FAST = ProofPlan(seeds=1, every=24, crossed=1, every_pair=12)
"""Every mutant, and all pairs of mistakes, with twenty seeds, are run by the published proof; `test_table.py` fails where an
exercise has changed since."""


@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
def test_exercise_is_proven(exercise: Exercise) -> None:
    proof = prove(exercise, FAST, prepared(exercise.slug).grader)
    assert proof.findings == ()
    assert proof.named == proof.mistakes


@pytest.fixture
def mse(tmp_path: Path) -> Exercise:
    """A copy that may be broken; its chapter's pages come along."""
    original = select(COURSE, "mse")[0]
    copy_of("mse", tmp_path)
    (tmp_path / "exercises" / original.chapter).mkdir(parents=True)
    shutil.copy(original.stub, tmp_path / "exercises" / original.chapter)
    for lang in ("ko", "en"):
        (tmp_path / "site" / lang).mkdir(parents=True)
        shutil.copy(COURSE.root / "site" / lang / f"{original.chapter}.md", tmp_path / "site" / lang)
    return load_course(tmp_path).exercises[0]


def changed(path: Path, old: str, new: str) -> None:
    text = read_text(path)
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_copy_is_proven(mse: Exercise) -> None:
    assert prove(mse, ProofPlan(seeds=1)).findings == ()


BREAKS: dict[str, tuple[Callable[[Exercise], None], str]] = {
    "a stray file": (lambda e: (e.folder / "notes.txt").touch(), "notes.txt: does not belong"),
    "a missing file": (lambda e: (e.folder / "task.en.md").rename(e.folder / "task.md"), "task.en.md: is missing"),
    "two hints": (lambda e: changed(e.folder / "task.ko.md", "3. ", ""), "task.ko.md: has 2 hints"),
    "no Korean": (lambda e: changed(e.folder / "checks.py", "수 하나를 돌려줍니다", "one number"), "returns_one_number: has no Korean"),
    "no English": (lambda e: changed(e.folder / "variants.py", "This is the sum", "합"), "mse__sum: has no English"),
    "a dead anchor": (lambda e: changed(e.folder / "variants.py", 'see="mse"', 'see="nowhere"'), "points at #nowhere"),
    "a wrong number": (lambda e: changed(e.folder / "task.ko.md", "# 3.0", "# 2.5"), "is 3.0, not 2.5"),
    "a long example line": (lambda e: changed(e.folder / "task.en.md", "6.0]))  # 3.0", "6.0]))" + 40 * " " + "# 3.0"), "task.en.md: has an example line of"),
    "a link to a page": (lambda e: changed(e.folder / "task.en.md", "\n## Hints", "\nSee [there](06_learning.md).\n\n## Hints"), "links to the page 06_learning.md"),
    "examples that differ": (lambda e: changed(e.folder / "task.en.md", "6.0]))  # 3.0", "9.0]))  # 12.0"), "languages differ"),
    "a stale stub": (lambda e: changed(e.solution, "(n,)", "(m,)"), "stub: is not up to date"),
    "minutes that differ": (lambda e: changed(e.folder / "task.ko.md", "minutes: 10", "minutes: 12"), "minutes, needs or bonus differ"),
}  # fmt: skip


def said(findings: tuple[Finding, ...] | list[Finding]) -> str:
    return "\n".join(f"{finding.subject}: {finding.problem}" for finding in findings)


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_text_is_found(mse: Exercise, name: str) -> None:
    assert said(list(lint(mse))) == ""
    break_it, problem = BREAKS[name]
    break_it(mse)
    if name == "a missing file":
        with pytest.raises(CourseError, match=r"task\.en\.md"):
            list(lint(mse))
        return
    assert problem in said(list(lint(mse)))


def test_a_hint_that_is_only_code_is_the_same_in_both_languages(mse: Exercise) -> None:
    for lang, hint in (("ko", "3. 차이의 배열을 `d`라고 하면 `np.mean(d ** 2)`입니다."), ("en", None)):
        path = mse.folder / f"task.{lang}.md"
        text = read_text(path)
        last = hint or next(line for line in reversed(text.splitlines()) if line.startswith("3. "))
        changed(path, last, "3. `np.mean(d ** 2)`")
    assert said(list(lint(mse))) == ""


GRADING_BREAKS: dict[str, tuple[str, str, str, str]] = {
    "a wrong right variant": ("variants.py", "return total / np.size(y_true)", "return total", "mse__loop: matches_the_definition: failed"),
    "a mistake that is none": ("variants.py", "return np.sum((y_true - y_pred) ** 2)", "return np.mean((y_true - y_pred) ** 2)", "mse__sum: passes"),
    "two mistakes alike": ("variants.py", "return np.mean((y_true - y_pred) ** 2) / 2", "return np.sum((y_true - y_pred) ** 2)", "mse__half: is named nothing"),
    "a mistake near the tolerance": ("variants.py", "return np.mean((y_true - y_pred) ** 2) / 2", "return np.mean((y_true - y_pred) ** 2) * (1 + 4e-5)", "by the nearest mistake"),
    "a right one near the tolerance": ("variants.py", "return total / np.size(y_true)", "return total / np.size(y_true) * (1 + 4e-6)", "times the error of right code"),
    "a check too few": ("checks.py", "    raises(ValueError, student.mse, rng.normal(size=7)", "    return\n    raises(ValueError, student.mse, rng.normal(size=7)", "survives"),
    "a check that raises": ("checks.py", "close(got, reference.mse(", "close(got, no_such.mse(", "grader_fault"),
    "a question that the reference cannot answer": ("checks.py", "close(got, reference.mse(", "close(got, reference.no_such(", "grader_fault"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", GRADING_BREAKS)
def test_a_broken_proof_is_found(mse: Exercise, name: str) -> None:
    file, old, new, problem = GRADING_BREAKS[name]
    changed(mse.folder / file, old, new)
    assert problem in said(prove(mse, ProofPlan(seeds=2)).findings)


def test_a_stale_line_among_the_equivalent_mutants_is_found(mse: Exercise) -> None:
    path = mse.folder / "equivalent.md"
    path.write_text(read_text(path) + "- `mse`: `a` → `b`: because.\n", encoding="utf-8")
    assert "`mse`: `a` → `b`" in read_equivalents(mse)
    assert "no mutant survives as: `mse`: `a` → `b`" in said(prove(mse, ProofPlan(seeds=1)).findings)


def test_a_line_without_a_reason_is_refused(mse: Exercise) -> None:
    path = mse.folder / "equivalent.md"
    path.write_text("- `mse`: `a` → `b`\n", encoding="utf-8")
    with pytest.raises(CourseError, match="must read"):
        read_equivalents(mse)


def test_an_unlisted_survivor_is_a_finding(mse: Exercise) -> None:
    (mse.folder / "equivalent.md").unlink()
    proof = prove(mse, ProofPlan(seeds=1))
    assert said(proof.findings).count("survives") == 2
    assert proof.equivalent == 0
    assert replace(proof, findings=()).killed == proof.mutants - 2
