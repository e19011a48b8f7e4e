"""What counts as the behaviour of an exercise's files: programs, requirements and examples, and no sentence."""

from __future__ import annotations

import pytest
from dlgrade.course.behaviour import behaviour_text

PROGRAM = """\
# Why this is so.
@mistake(
    ko="합입니다.",  # the first guess
    en="This is the sum "
    "of all.",
    breaks="mean",
)
def mse__sum(y_true, y_pred):
    \'\'\'A text with # and

    a blank line.\'\'\'
    return dict(total=f"{y_true}#", en=y_pred)
"""


def same(old: str, new: str, name: str = "variants.py", source: str = PROGRAM) -> bool:
    """Whether the program behaves as it did after `old` in it became `new`."""
    assert source.count(old) == 1
    return behaviour_text(name, source) == behaviour_text(name, source.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# Why this is so.\n", ""),
        ("# Why this is so.", "# Why.\n    # And how."),
        ("  # the first guess", ""),
        ("합입니다.", "평균이 아니라 합입니다."),
        ("합입니다.", "sum"),
        ('"This is the sum "\n    "of all."', '"A sum."'),
        ('"This is the sum "\n    "of all."', 'f"A sum of {3}."'),
    ],
)
def test_comments_and_sentences_do_not_count(old: str, new: str) -> None:
    assert same(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('breaks="mean"', 'breaks="shape"'),
        ("A text with #", "A text with no"),
        ("and\n\n", "and\n"),
        ('f"{y_true}#"', 'f"{y_true}"'),
        ("en=y_pred", "en=y_true"),
        ("mse__sum", "mse__total"),
    ],
)
def test_everything_else_counts(old: str, new: str) -> None:
    assert not same(old, new)


def test_of_a_task_needs_requirements_and_examples_count() -> None:
    task = "---\nneeds: numpy\n---\nReturn the mean. <!-- requires: mean -->\n\n```python\nmse(1, 3)  # 4.0\n```\n"
    assert same("Return the mean.", "Give back the mean.", "task.en.md", task)
    assert not same("numpy", "torch", "task.en.md", task)
    assert not same("mean -->", "sum -->", "task.en.md", task)
    assert not same("# 4.0", "# 5.0", "task.en.md", task)


@pytest.mark.parametrize("name", ["solution.py", "equivalent.md"])
def test_files_that_name_lines_count_as_they_are(name: str) -> None:
    assert not same("# Why this is so.\n", "", name)


def test_a_file_that_is_not_python_counts_as_it_is() -> None:
    assert not same("broken", "more broken", source="def broken(:\n")
