"""Turns a check's result and its diagnosis into sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dlgrade.checking.mismatch import SIDE_EFFECTS, Mismatch, MismatchKind
from dlgrade.course.model import Needs
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Missing, Raised
from dlgrade.messages import explain as messages
from dlgrade.messages.patterns import PATTERNS
from dlgrade.submission.model import Part
from dlgrade.text import LANGUAGES, Text
from dlgrade.verdict.explain_outcome import explain_outcome, short_kind
from dlgrade.verdict.loops import loops_of
from dlgrade.verdict.model import Explanation, SecondMistake

WITHOUT_VALUES: frozenset[MismatchKind] = frozenset({*SIDE_EFFECTS, "property", "wrong_error"})
"""The sentence about such a mismatch says it all: there are no two values to compare."""
SAYS_WHAT_HAPPENED: frozenset[MismatchKind] = frozenset(
    {"changed_input", "shared_input", "property", "wrong_error", "no_error"}
)
"""The sentence about such a mismatch is shown below that of a mistake too: it says which input, or which error."""
SHAPE = re.compile(r"\((\d+,( \d+(, \d+)*)?)?\)")


def explain(
    result: CheckResult, diagnosis: Diagnosis | None, needs: Needs = "numpy", parts: Sequence[Part] = ()
) -> Explanation | None:
    """The explanation of a result; None for a check that passed. `parts` are those of the submission."""
    if result.kind == "passed":
        return None
    if result.kind == "grader_fault":
        return Explanation(messages.FAULT, (messages.SAYS.filled(message=result.fault.strip().rpartition("\n")[2]),))
    if result.obstacle is not None:
        return Explanation(result.obstacle)
    if result.kind == "skipped" and result.check.after is not None:
        return Explanation(Text(*(messages.SKIPPED(lang, title=result.check.after.title(lang)) for lang in LANGUAGES)))
    if result.outcome is not None:
        said = explain_outcome(result.outcome, not result.call, needs)
        said = replace(said, details=(*said.details, *loops_of(result.outcome, parts)))
        return _with_call(said, result, diagnosis)
    if result.mismatch is not None:
        return _of_mismatch(result.mismatch, result, diagnosis)
    return Explanation(messages.NOT_ATTEMPTED)


def _with_call(explanation: Explanation, result: CheckResult, diagnosis: Diagnosis | None) -> Explanation:
    shows_call = bool(result.call) and result.kind != "not_attempted" and not isinstance(result.outcome, Missing)
    call = _calls(result.call) if shows_call else ()
    if diagnosis is None:
        return replace(explanation, details=(*call, *explanation.details))
    return Explanation(
        _headline(diagnosis),
        (*call, explanation.headline, *explanation.details),
        diagnosis.name,
        diagnosis.see,
        explanation.place,
        _second(diagnosis),
    )


def _of_mismatch(mismatch: Mismatch, result: CheckResult, diagnosis: Diagnosis | None) -> Explanation:
    plain = _of_class(mismatch, result) or _plain(mismatch)
    raised = _what_was_raised(mismatch, result)
    details = (*_details(mismatch, result.call), *((raised.headline, *raised.details) if raised else ()))
    place = raised.place if raised else None
    if diagnosis is None:
        advice = messages.WITHOUT_SIDE_EFFECT.get(mismatch.kind)
        details = (advice, *details) if advice else details
        return Explanation(plain, details, place=place, without_values=mismatch.without_values)
    if diagnosis.pattern == "mistake" and mismatch.kind in SAYS_WHAT_HAPPENED:
        details = (plain, *details)
    return Explanation(_headline(diagnosis), details, diagnosis.name, diagnosis.see, place, _second(diagnosis))


def _introductions(mismatch: Mismatch) -> tuple[Text, Text]:
    """The sentences that introduce the two values. Shapes and dtypes are called so, since `(2,)` could also be a value.
    A ragged reply has no shape, so its value is shown."""
    if mismatch.quantity:
        return messages.GOT_OF, messages.EXPECTED
    if mismatch.kind == "shape" and SHAPE.fullmatch(mismatch.got):
        return messages.GOT_SHAPE, messages.EXPECTED_SHAPE
    return (
        (messages.GOT_DTYPE, messages.EXPECTED_DTYPE)
        if mismatch.kind == "dtype"
        else (messages.GOT_AT, messages.EXPECTED)
    )


def _what_was_raised(mismatch: Mismatch, result: CheckResult) -> Explanation | None:
    """If another exception than the expected one was raised, its explanation: where it was
    raised, and what it means."""
    exchanges = result.transcript.exchanges
    if mismatch.kind != "wrong_error" or not exchanges or not isinstance(exchanges[-1].outcome, Raised):
        return None
    return explain_outcome(exchanges[-1].outcome, at_import=False)


def _second(diagnosis: Diagnosis) -> SecondMistake | None:
    second = diagnosis.second
    return None if second is None else SecondMistake(_headline(second), second.name, second.see)


def _headline(diagnosis: Diagnosis) -> Text:
    if diagnosis.text is not None:
        return diagnosis.text
    number = "" if diagnosis.number is None else f"{diagnosis.number:.4g}"
    return PATTERNS[diagnosis.pattern].filled(ratio=_ratio(diagnosis.number, number), offset=number)


def _ratio(number: float | None, shown: str) -> str:
    """The ratio as a fraction if that is shorter: 1/3 instead of 0.3333."""
    part = round(1 / number) if number and abs(number) < 1 else 0
    return f"1/{part}".replace("1/-", "-1/") if number and part and abs(number * part - 1) < 1e-5 else shown


def _plain(mismatch: Mismatch) -> Text:
    """The sentence for a mismatch without a diagnosis."""
    if mismatch.text is not None:
        return mismatch.text
    if mismatch.kind == "dtype":
        return _dtype(mismatch.got, mismatch.expected)
    if mismatch.kind in SIDE_EFFECTS:
        return messages.SIDE_EFFECTS[mismatch.kind].filled(name=mismatch.got)
    if mismatch.kind == "no_error" and mismatch.got.strip("'") == mismatch.expected:
        return messages.ERROR_RETURNED.filled(kind=mismatch.expected)
    if mismatch.kind == "no_error" and mismatch.got == "type":
        return messages.CLASS_RETURNED.filled(kind=mismatch.expected)
    if mismatch.kind == "no_error":
        return (messages.NOTHING_RAISED if mismatch.got == "None" else messages.NO_ERROR).filled(kind=mismatch.expected)
    if mismatch.kind == "wrong_error":
        return messages.WRONG_ERROR.filled(kind=mismatch.expected, got=short_kind(mismatch.got))
    return messages.MISMATCHES[mismatch.kind]


def _of_class(mismatch: Mismatch, result: CheckResult) -> Text | None:
    """The sentence for a reply that is an object of the submission's own class, which has the name of the function."""
    name = result.place.exchange.call.function if result.place else ""
    is_class = mismatch.kind in ("type", "form") and mismatch.got == name != ""
    return messages.IS_A_CLASS.filled(name=name) if is_class else None


def _dtype(got: str, expected: str) -> Text:
    """The sentence about a wrong dtype: of another kind, or of the same kind with less precision. Converting integers
    in the end does not bring back the fractions that they have lost."""
    if _entries(got) == _entries(expected):
        return messages.PRECISION.filled(got=got, expected=expected)
    loses_fractions = got.startswith(("int", "uint")) and expected.startswith("float")
    sentence = messages.FRACTIONS_LOST if loses_fractions else messages.DTYPE
    return sentence.filled(got=_entries(got), expected=_entries(expected))


def _entries(dtype: str) -> Text:
    """The word for entries of a dtype: integers for `int64`; the dtype's name if there is no word for it."""
    words = (word for start, word in messages.ENTRIES.items() if dtype.startswith(start))
    return next(words, Text(ko=dtype, en=dtype))


def _calls(call: str) -> tuple[Text, ...]:
    """A line for each call, since the judged value may have come from several."""
    return tuple(messages.CALL.filled(call=line) if line != "…" else messages.MORE_CALLS for line in call.splitlines())


def _details(mismatch: Mismatch, call: str) -> tuple[Text, ...]:
    details = [*_calls(call)]
    if mismatch.kind in WITHOUT_VALUES:
        return tuple(details)
    got, expected = _introductions(mismatch)
    if mismatch.got:
        details.append(got.filled(where=_where(mismatch), quantity=mismatch.quantity or "", got=mismatch.got))
    if mismatch.expected:
        details.append(expected.filled(expected=mismatch.expected))
    return tuple(details)


def _where(mismatch: Mismatch) -> str:
    """The place of the value that is shown, with what separates it from the words before it."""
    index = str(list(mismatch.where)) if mismatch.where else ""
    if mismatch.quantity:
        return f", {index}" if index else ""
    named = mismatch.result.strip("[]0123456789")
    return f" {mismatch.result}{index}" if named else f"{mismatch.result}{index}"
