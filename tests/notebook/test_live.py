"""The check cell: it grades what was run last, shows the verdict, and is a plain number."""

from __future__ import annotations

import pytest
from dlgrade.notebook import check, live
from dlgrade.notebook.kernels import CheckCellFailed
from dlgrade.notebook.magics import grade_magic
from dlgrade.submission.exported import as_written
from dlgrade.text import LANGUAGES

RIGHT = """import numpy as np

def accuracy(y_true, y_pred):
    return float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))
"""
WRONG = RIGHT.replace("==", "!=")


def typed(monkeypatch: pytest.MonkeyPatch, *cells: str) -> None:
    monkeypatch.setattr(live, "_history", lambda: list(cells))


def test_the_value_is_the_points_and_shows_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, RIGHT)
    checked = check("accuracy", "ko")
    assert float(repr(checked)) == checked.verdict.max_points > 0
    assert 'data-kind="passed"' in checked._repr_html_()
    assert "통과" in checked._repr_html_()


def test_what_was_run_last_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, WRONG, "%grade accuracy", "x = accuracy", RIGHT)
    assert grade_magic("accuracy en").verdict.kind == "passed"
    typed(monkeypatch, RIGHT, WRONG)
    assert grade_magic("accuracy en").verdict.kind == "failed"


def test_a_cell_that_is_run_again_takes_its_old_place(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(
        monkeypatch, "size = 1", "y = size", 'from dlgrade.notebook import check\ncheck("mse")', "size = 2", "print(y)"
    )
    assert [cell.source for cell in live.cells_run()] == ["size = 2", "y = size", "print(y)"]


def test_a_function_that_was_defined_elsewhere_since_takes_no_old_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Right, then a version with a helper in its cell, then the first again."""
    typed(monkeypatch, RIGHT, WRONG + "\ndef helper():\n    pass", RIGHT)
    assert grade_magic("accuracy en").verdict.kind == "passed"


def test_a_check_in_the_cell_of_the_answer_does_not_hide_it(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, RIGHT + '\nfrom dlgrade.notebook import check\ncheck("accuracy")')
    assert grade_magic("accuracy en").verdict.kind == "passed"


def test_a_line_is_counted_as_the_cell_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line of the magic counts, and a cell is called by the number beside it."""
    answer = RIGHT.replace("return", "y_true.no_such_name\n    return")
    typed(monkeypatch, "", "%load_ext dlgrade", "import numpy as np", "def helper():\n    return no_name\n", answer)
    said = check("accuracy", "ko")._repr_html_()
    assert "In[4] 4번째 줄에서" in said
    typed(monkeypatch, "", "def helper():\n    return no_name\n", f"%%exercise accuracy\n{answer}")
    said = {lang: live.check_only("accuracy", lang, answer)._repr_html_() for lang in LANGUAGES}
    assert "이 셀의 5번째 줄에서" in said["ko"]
    assert "this cell, line 5" in said["en"]
    with_helper = RIGHT.replace("return", "helper()\n    return")
    assert "In[1], line 2" in live.check_only("accuracy", "en", with_helper)._repr_html_()


def test_what_this_cell_runs_is_run_once(monkeypatch: pytest.MonkeyPatch) -> None:
    cell = f"1 / 0\n{RIGHT}"
    typed(monkeypatch, "", f"%%exercise accuracy\n{cell}")
    sent = []
    monkeypatch.setattr(live, "_checked", lambda exercise, cells, lang: sent.append(cells))
    live.check_only("accuracy", "en", cell)
    assert [each.name for each in sent[0]] == ["this cell"]


def test_nothing_was_run_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch)
    assert repr(check("accuracy", "en")) == "0"


@pytest.mark.parametrize("line", ["", "acuracy", "accuracy fr", "accuracy en more"])
def test_a_wrong_line_is_said_without_a_traceback(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    typed(monkeypatch, RIGHT)
    with pytest.raises(CheckCellFailed) as failed:
        grade_magic(line)
    assert "accuracy" in failed.value._render_traceback_()[0] or "%grade mse" in failed.value._render_traceback_()[0]
    if line == "acuracy":
        with pytest.raises(CheckCellFailed, match="accuracy"):
            check(line)


def test_the_magic_speaks_the_language_of_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, WRONG)
    for locale, lang in (("ko_KR.UTF-8", "ko"), ("C.UTF-8", "en")):
        monkeypatch.setenv("LC_ALL", locale)
        assert f'lang="{lang}"' in grade_magic("accuracy")._repr_html_()
        assert f'lang="{lang}"' in check("accuracy")._repr_html_()
    assert "✗ accuracy" in repr(grade_magic("accuracy")), "a terminal shows the verdict, and not a number"


def test_a_cell_of_the_magic_is_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check cell is recognized also in a notebook that is handed in, or was exported as a script."""
    typed(monkeypatch, f"%%exercise accuracy\n{RIGHT}")
    assert grade_magic("accuracy en").verdict.kind == "passed"
    call = f"get_ipython().run_cell_magic('exercise', 'accuracy', {RIGHT!r})"
    assert as_written(f"# In[1]:\n\n\n{call}\n")[0].strip().endswith(RIGHT.strip())
