"""The check cell in a student's notebook, `%grade`, `%%exercise` and `%%examples`.

How the file of a notebook is read and reduced to an answer is in `dlgrade.submission.notebook` and `dlgrade.slicing`.
"""

from __future__ import annotations

from typing import Any


def check(slug: str, lang: str = "") -> Any:
    """Grade the exercise with the cells that were run in this notebook so far. The value shows the verdict, and is the
    number of points. Without `lang` (`ko` or `en`), the language is that of the locale."""
    from dlgrade.notebook.kernels import check_cell
    from dlgrade.notebook.magics import language

    return check_cell(slug, language(lang))


def load_ipython_extension(shell: Any) -> None:
    """Define `%grade mse`, `%%exercise mse` and `%%examples mse` on `%load_ext dlgrade`."""
    from dlgrade.notebook.magics import examples_magic, exercise_magic, grade_magic

    shell.register_magic_function(grade_magic, "line", "grade")
    shell.register_magic_function(exercise_magic, "cell", "exercise")
    shell.register_magic_function(examples_magic, "cell", "examples")
