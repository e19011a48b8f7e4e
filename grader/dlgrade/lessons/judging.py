"""Judges the call that a learner types against a wrong program."""

from __future__ import annotations

from collections.abc import Sequence

from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.course.variants import Variant
from dlgrade.exam.key import stub_of
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.names import NotAnExample
from dlgrade.examples.programs import Programs, libraries
from dlgrade.examples.wording import UNPLANNED
from dlgrade.lessons.comparing import Comparison, compare
from dlgrade.lessons.line import read_line, with_arrays


class CallJudge:
    """Runs typed calls on the programs of one exercise, which must have its solution."""

    def __init__(self, exercise: Exercise, programs: Programs) -> None:
        self.exercise, self.programs = exercise, programs
        self.functions, self.modules = signatures(stub_of(exercise)), libraries(exercise)

    def judged(self, mistake: Variant, text: str, above: Sequence[str] = ()) -> Comparison:
        """Whether a typed line refutes a mistake. Raises NotAnExample where it is not a call.

        `above` are the statements before the calls that the learner sees; the line may use their names.

        Learners may type lists where the task has arrays. If right programs differ or fail with a list, or only the
        wrong one fails, the line is tried with arrays instead.
        """
        text, call = self._read(text, above)
        compared = compare(self.programs, mistake, call)
        wrong = compared.wrong
        stumbles = compared.standing == "refuted" and wrong is not None and set(wrong.types[:1]) & set(UNPLANNED)
        if stumbles or compared.standing in ("open", "strange"):
            call = read_line(with_arrays(text), self.functions, self.modules)
            other = compare(self.programs, mistake, call)
            return other if other.standing in ("same", "refuted") else compared
        return compared

    def _read(self, text: str, above: Sequence[str]) -> tuple[str, ExpectedCall]:
        """The line and its call. Where the line cannot be read alone, it is read after the statements above it."""
        try:
            return text, read_line(text, self.functions, self.modules)
        except NotAnExample:
            whole = "\n".join([*above, text])
            try:
                return whole, read_line(whole, self.functions, self.modules)
            except NotAnExample:
                pass  # the first error is raised, since it is about the line that was typed
            raise
