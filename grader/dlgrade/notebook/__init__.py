"""The check cell in a student's notebook, and `%grade`."""

from __future__ import annotations

from typing import Any


def check(slug: str, lang: str = "ko") -> Any:
    """Grade the exercise with what was run in this notebook so far; its value shows the verdict and is the points."""
    from dlgrade.notebook.kernels import check_cell

    return check_cell(slug, "en" if lang == "en" else "ko")


def load_ipython_extension(shell: Any) -> None:
    """`%load_ext dlgrade.notebook` brings `%grade mse`."""
    from dlgrade.notebook.live import grade_magic

    shell.register_magic_function(grade_magic, "line", "grade")
