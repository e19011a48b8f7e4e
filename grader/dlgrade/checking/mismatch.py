"""The difference between a reply and the expected value, as data.
Sentences about it are written in `verdict.explain`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from dlgrade.isolation.student.outcome import Exchange
from dlgrade.text import Text, visible

MismatchKind = Literal[
    "value", "shape", "dtype", "type", "not_finite", "changed_input", "shared_input", "global_stream", "property",
    "gradient", "rate", "mean", "no_error", "wrong_error", "form",
]  # fmt: skip
SIDE_EFFECTS: tuple[MismatchKind, ...] = ("changed_input", "shared_input", "global_stream")
MAX_SHOWN = 120  # characters of a value that is shown
MAX_DEPTH = 3  # levels of nested lists that are shown
NOTHING = object()  # means that no value was compared, since None is a value
TYPE_MISMATCHES: frozenset[MismatchKind] = frozenset({"shape", "dtype", "type", "form"})


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One difference. `got` and `expected` are the two values as text, the same in every language. `where` is the index
    of the first wrong entry."""

    kind: MismatchKind
    got: str = ""
    expected: str = ""
    where: tuple[int, ...] | None = None
    call: str = ""
    """The call that was judged, or several calls if the judged value came from several."""
    text: Text | None = None
    """The property that does not hold, for kind `property`."""
    without_values: Text | None = None
    """The same sentence for pages that show no value of a hidden input; None if it holds no values."""
    result: str = ""
    """The judged part of the reply, as the task names it: `grads[0].dW`. `where` is an index into this part."""
    quantity: Text | None = None
    """What `got` is, if it is no part of a reply but computed from replies; `where` is an index into it."""


class CheckFailed(Exception):
    """A comparison of a check failed. `evidence` are the two raw values (got, expected), for the diagnosis.

    `judged` is the object that the check compared; the call that it came from is found by its identity. `wanted` is the
    value that it should have been. `exchange` is that call, if it is already known. `wrong` is a boolean array that
    marks the entries that failed.
    """

    def __init__(
        self,
        mismatch: Mismatch,
        evidence: tuple[Any, Any] | None = None,
        judged: Any = NOTHING,
        exchange: Exchange | None = None,
        wanted: Any = NOTHING,
        wrong: np.ndarray | None = None,
    ) -> None:
        super().__init__(f"{mismatch.kind}: got {mismatch.got}, expected {mismatch.expected}")
        self.mismatch, self.evidence, self.exchange, self.wrong = mismatch, evidence, exchange, wrong
        self.judged = evidence[0] if judged is NOTHING and evidence is not None else judged
        self.wanted = evidence[1] if wanted is NOTHING and evidence is not None else wanted


def show(value: Any) -> str:
    """A value as one line of text: a small array in full, a larger one as its shape and first entries."""
    return visible(_shown(value))


def show_both(got: Any, expected: Any) -> tuple[str, str]:
    """Both values as text. If the texts would be equal, the first differing entry is added with all digits, or else the
    types of the values."""
    got_text, expected_text = show(got), show(expected)
    if got_text != expected_text:
        return got_text, expected_text
    where = _first_difference(got, expected)
    if where is None:
        return f"{got_text} ({_type(got)})", f"{expected_text} ({_type(expected)})"
    return _entry(got, where, got_text), _entry(expected, where, expected_text)


def _first_difference(got: Any, expected: Any) -> tuple[int, ...] | None:
    """The index of the first entry that differs; None if the values are not arrays of one shape,
    or if they are equal."""
    try:
        a, b = np.asarray(got), np.asarray(expected)
        places = np.argwhere((a != b) & ~((a != a) & (b != b))) if a.shape == b.shape else np.zeros((0, 0))
    except (TypeError, ValueError):  # unequal lists, or objects that are not numbers
        return None
    return tuple(int(i) for i in places[0]) if len(places) else None


def _entry(value: Any, where: tuple[int, ...], shown: str) -> str:
    entry = _repr(np.asarray(value)[where].item())
    return f"{shown}, [{', '.join(map(str, where))}]: {entry}" if where else entry


def _type(value: Any) -> str:
    return f"{type(value).__name__} {value.dtype}" if isinstance(value, np.ndarray) else type(value).__name__


def _shown(value: Any, depth: int = 0) -> str:
    if isinstance(value, np.ndarray) and value.shape != ():
        return _show_array(value)
    if isinstance(value, (float, np.floating)) or (isinstance(value, np.ndarray) and value.dtype.kind == "f"):
        return f"{float(value):.10g}"
    if isinstance(value, (np.generic, np.ndarray)):
        return str(value.item())
    if isinstance(value, (tuple, list)) and any(map(_is_not_plain, value)):
        items = (_shown(item, depth + 1) for item in value[:4]) if depth < MAX_DEPTH else ["…"]
        inner = ", ".join(items) + (", …" if len(value) > 4 and depth < MAX_DEPTH else "")
        return f"[{inner}]" if isinstance(value, list) else f"({inner})"
    start = value[:MAX_SHOWN] if isinstance(value, (str, bytes, list, tuple)) else value
    text = str(getattr(value, "type_name", "")).removeprefix("submission.") or _repr(start)
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


def _is_not_plain(item: Any) -> bool:
    """Does the item of a list need our own text instead of `repr`? Arrays, lists, and objects that
    stay in the worker do."""
    return isinstance(item, (np.ndarray, tuple, list)) or hasattr(item, "type_name")


def _repr(value: Any) -> str:
    try:
        return repr(value)
    except ValueError:  # Python refuses to write an integer of thousands of digits
        return f"{type(value).__name__}(…)"


def _show_array(value: np.ndarray) -> str:
    if value.size <= 8:
        return np.array2string(value, precision=6, separator=", ", max_line_width=200).replace("\n", "")
    first = ", ".join(f"{item:.6g}" if np.isrealobj(item) else str(item) for item in value.ravel()[:4])
    return f"array{list(value.shape)} [{first}, …]"
