"""What a submission makes up while it runs is not repeated: its page would show the hidden input that was written into it."""

from __future__ import annotations

import numpy as np
import pytest
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student import known_names
from dlgrade.isolation.student.known_names import KnownNames
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.outcome import Raised, Unpackable
from dlgrade.isolation.student.peer import raised_from

SECRET = "31415926"
NAME = 'raise type("L_" + str(int(x)), (%s,), {"__module__": %r})("m")\n'
SOURCE = """import statistics
import numpy as np
class Odd(ValueError):
    pass
def f(x):
    if x == 1:
        raise Odd("mine")
    if x == 2:
        return statistics.mean([])
    if x == 3:
        return np.linalg.inv(np.zeros((2, 2)))
    if x == 4:
        return np.array([{}])
    if x == 5:
        return np.zeros(2, dtype=[("LEAK_31415926", "f8")])
    1 / 0
"""


def outcome_of(source: str, argument: float) -> Raised | Unpackable:
    peer = local_peer(Limits())
    peer.load([["answer.py", source]], 1)
    outcome = peer.send("call", ["f", [argument], {}], (argument,))
    assert isinstance(outcome, (Raised, Unpackable))
    return outcome


@pytest.mark.parametrize("module", ["submission", "numpy", "torch.nn", "builtins", ""])
@pytest.mark.parametrize("base", ["Exception", "ValueError", "OSError"])
def test_a_class_that_is_named_after_an_input_is_called_by_its_base(module: str, base: str) -> None:
    outcome = outcome_of(f"def f(x):\n    {NAME % (base, module)}", float(SECRET))
    assert isinstance(outcome, Raised)
    assert outcome.types[0] == base
    assert SECRET not in str(outcome.types)


def test_a_line_of_source_is_read_from_the_graders_copy() -> None:
    lines = "def f(x):\n" + "\n" * int(SECRET[:4]) + "    1 / 0\n"
    source = f"code = compile({lines!r}, __file__, 'exec')\nexec(code, globals())\n"
    assert "ZeroDivisionError" in outcome_of(source, 1.0).types  # type: ignore[union-attr]
    assert SECRET[:4] not in str(outcome_of(source, 1.0).frames)  # type: ignore[union-attr]


def test_a_forged_frame_shows_nothing_of_its_own() -> None:
    known = KnownNames([["answer.py", "def f(x):\n    return x\n"]])
    forged = [["answer.py", 2, SECRET], ["answer.py", 31415926, "f"], [SECRET, 1, "f"]]
    raised = raised_from({"types": ["ValueError"], "message": "", "frames": forged, "column": 31415926}, known)
    assert [(frame.line, frame.function, frame.source) for frame in raised.frames] == [(2, "", "return x")]
    assert raised.column == 0


def test_the_entries_of_an_array_are_named_by_their_kind_alone() -> None:
    names = [outcome_of(SOURCE, x).type_name for x in (4.0, 5.0)]  # type: ignore[union-attr]
    assert names == ["numpy.ndarray, dtype=object", "numpy.ndarray, dtype=void"]


@pytest.mark.parametrize(
    ("argument", "name"), [(1.0, "Odd"), (2.0, "StatisticsError"), (3.0, "LinAlgError"), (7.0, "ZeroDivisionError")]
)
def test_a_name_that_stands_in_the_source_or_is_known_stays(argument: float, name: str) -> None:
    outcome = outcome_of(SOURCE, argument)
    assert isinstance(outcome, Raised)
    assert outcome.types[0] == name
    assert outcome.place is not None
    assert outcome.place.source in SOURCE


def test_an_own_class_with_the_name_of_a_builtin_is_told_from_it() -> None:
    outcome = outcome_of("class ValueError(Exception):\n    pass\ndef f(x):\n    raise ValueError('x')\n", 1.0)
    assert isinstance(outcome, Raised)
    assert outcome.types[0] == "submission.ValueError"


def test_a_memory_error_of_numpy_keeps_its_name() -> None:
    assert KnownNames([]).error_names(["numpy._core._exceptions.MemoryError", "Exception"])[0] == "numpy.MemoryError"
    assert np.exceptions.AxisError.__name__ in KnownNames([]).error_names(["AxisError"])


def test_the_words_of_a_submission_are_found_once_for_all_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of some twenty workers loads it, and the files beside it may have megabytes."""
    found: list[str] = []

    class Words:
        @staticmethod
        def findall(text: str) -> list[str]:
            found.append(text)
            return text.split()

    monkeypatch.setattr(known_names, "WORD", Words)
    parts, files = [["answer.py", "class Once"]], [("helper.py", b"class Beside"), ("huge.py", b"Hidden " * 2**18)]
    for _ in range(20):
        known = KnownNames(parts, files)
        assert known.error_names(["Once", "Beside", "Hidden"]) == ("Once", "Beside")
    assert found == ["class Once", "class Beside"]
