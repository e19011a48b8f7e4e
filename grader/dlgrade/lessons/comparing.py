"""Decides whether a call refutes a wrong program. It does only if all right programs agree on the answer, so that no
program is refuted by something that the task leaves free."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from dlgrade.course.variants import Variant
from dlgrade.examples.holding import holds, holds_object
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.programs import Answer, Programs, Unanswered
from dlgrade.examples.wording import UNPLANNED

CallStanding = Literal["refuted", "same", "open", "strange", "broken", "slow", "object"]
"""`same`: the wrong program answers as right ones do. `open`: right programs differ. `strange`: right programs stumble
over this input. `broken`: the line itself cannot be evaluated. `object`: the answer has no content to compare."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The answers of the solution and of a wrong program to one call, and whether the call refutes the wrong one."""

    call: ExpectedCall
    standing: CallStanding
    right: Answer | None = None
    wrong: Answer | None = None
    """None where the wrong program did not come to an end."""

    @property
    def lines(self) -> list[str]:
        """The call and the statements that it needs, as lines that can be typed."""
        return [*self.call.setup.splitlines(), self.call.call]

    @property
    def text(self) -> str:
        """The lines as one text. It identifies the call, since equal calls after different statements are different."""
        return "\n".join(self.lines)


def compare(programs: Programs, mistake: Variant, call: ExpectedCall) -> Comparison:
    """Compare a wrong program with all right ones in one call. Raises CannotStart where no worker can be started."""
    right = programs.answer(programs.solution, call)
    if isinstance(right, Unanswered) or "MemoryError" in right.types:
        return Comparison(call, "slow")
    if right.types and not right.inside:
        return Comparison(call, "broken", right)
    if right.types[:1] and right.types[0] in UNPLANNED:
        return Comparison(call, "strange", right)
    if not right.types and holds_object(right.value):
        return Comparison(call, "object", right)
    return _compared(programs, mistake, call, right)


def _compared(programs: Programs, mistake: Variant, call: ExpectedCall, right: Answer) -> Comparison:
    expected_call = _as_judged(call, right)
    wrong = programs.answer(mistake, call)
    if isinstance(wrong, Unanswered):
        standing: CallStanding = (
            "slow" if wrong.spent else "refuted" if _agreed(programs, expected_call, right) else "open"
        )
        return Comparison(call, standing, right)
    if _alike(expected_call, wrong, right, exactly=True):
        return Comparison(call, "same", right, wrong)
    if not _agreed(programs, expected_call, right):
        # Even where right programs return different values, none may change its arguments, and the wrong one does.
        touched = replace(expected_call, gives=None)
        changes = _agreed(programs, touched, right) and not _alike(touched, wrong, right, exactly=False)
        return Comparison(call, "refuted" if changes else "open", right, wrong)
    exactly = _agreed(programs, expected_call, right, exactly=True)
    same = _alike(expected_call, wrong, right, exactly)
    return Comparison(call, "same" if same else "refuted", right, wrong)


def _as_judged(call: ExpectedCall, right: Answer) -> ExpectedCall:
    """The call with its expectation taken from the solution. If the solution changes the arguments, the wrong program
    may change them too."""
    if right.types:
        return replace(call, gives=None, raises=right.types[0], unchanged=False)
    changes = not holds(replace(call, gives=None), right, None)
    return replace(call, unchanged=call.unchanged and not changes)


def _agreed(programs: Programs, expected_call: ExpectedCall, right: Answer, exactly: bool = False) -> bool:
    """Whether all right variants answer as the solution does. A variant is left out if the line itself fails with it,
    for example since it returns a list and the line uses a method of arrays."""
    call = replace(expected_call, raises=None, gives="", unchanged=bool(expected_call.function))
    answers = [programs.answer(program, call) for program in programs.right]
    judged = [answer for answer in answers if isinstance(answer, Unanswered) or not answer.types or answer.inside]
    return all(isinstance(answer, Answer) and _alike(expected_call, answer, right, exactly) for answer in judged)


def _alike(expected_call: ExpectedCall, answer: Answer, right: Answer, exactly: bool) -> bool:
    return holds(expected_call, answer, right.value, exactly)
