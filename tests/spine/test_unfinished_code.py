"""Code beside a `raise NotImplementedError` that was left from the stub is an attempt, and the line to delete is named."""

from __future__ import annotations

import pytest

from tests.conftest import GradeSource
from tests.spine.test_errors_explained import DEF, shown, spoken

STUB = 'def mse(y_true, y_pred):\n    """The mean."""\n    raise NotImplementedError  # TODO\n'
ANSWER = "def mse(y_true, y_pred):\n    return np.mean((y_true - y_pred) ** 2)\n"
HELPER = "def mean(a):\n    raise NotImplementedError\n"


@pytest.mark.parametrize(
    ("source", "en", "ko"),
    [
        (DEF + "    raise NotImplementedError  # TODO\n    return 1.0\n", "line 5: there is code", "5번째 줄: 코드를"),
        (DEF + "    a = 1.0\n    raise NotImplementedError('TODO')\n", "line 6: there is code", "6번째 줄: 코드를"),
        (DEF + "    def f():\n        raise NotImplementedError\n    return f()\n", "line 6: there is code", "6번째"),
        (f"import numpy as np\n{ANSWER}{STUB}", "twice, in lines 2 and 4", "2번째 줄과 4번째 줄에 `mse` 함수가 두 번"),
        (f"{HELPER}\n\n{DEF}    return mean(y_true)\n", "line 2: your code calls `mean`", "`mean` 함수를 아직 쓰지"),
    ],
)
def test_code_beside_the_line_of_the_stub_is_an_attempt(
    grade_source: GradeSource, source: str, en: str, ko: str
) -> None:
    verdict = grade_source("mse", source)
    assert (verdict.kind, en in spoken(verdict), ko in spoken(verdict, "ko")) == ("error", True, True)
    assert "NotImplementedError: `" not in shown(verdict)


def test_a_library_that_lacks_something_is_no_stub(grade_source: GradeSource) -> None:
    verdict = grade_source("mse", f"import codecs\n{DEF}    return codecs.Codec().encode('')\n")
    assert (verdict.kind, "your code raised `NotImplementedError`" in spoken(verdict)) == ("error", True)


@pytest.mark.parametrize(
    "source", [STUB, f"limit = 1\n{STUB}", STUB + STUB, STUB.replace("    raise", "    pass\n    raise")]
)
def test_a_stub_stays_one(grade_source: GradeSource, source: str) -> None:
    assert grade_source("mse", source).kind == "not_attempted"


def test_what_a_class_is_given_calls_what_is_not_written(grade_source: GradeSource) -> None:
    """In `autograd`, the given `__sub__` calls `__add__`, which the student writes."""
    source = "class Value:\n" + "".join(
        f"    def {name}(self, *others):\n        {body}\n"
        for name, body in [
            ("__init__", "self.data, self.grad = others[0], 0.0"),
            ("__add__", "raise NotImplementedError"),
            ("__sub__", "return self + others[0]"),
        ]
    )
    kinds = {check.kind for check in grade_source("autograd", source).checks}
    assert "not_attempted" in kinds
