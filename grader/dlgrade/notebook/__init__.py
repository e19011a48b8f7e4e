"""The check cell in a student's notebook, and `%grade`."""

from __future__ import annotations

from typing import Any


def check(slug: str, lang: str = "ko") -> Any:
    """Grade the exercise with the cells that were run in this notebook so far. The value shows the verdict, and is the
    number of points."""
    from dlgrade.notebook.kernels import check_cell

    return check_cell(slug, "en" if lang == "en" else "ko")


def load_ipython_extension(shell: Any) -> None:
    """Define `%grade mse` on `%load_ext dlgrade.notebook`."""
    from dlgrade.notebook.live import grade_magic

    shell.register_magic_function(grade_magic, "line", "grade")
