"""A reader's own examples in the page, judged as `grade examples` judges them.

A site that is built with solutions has the programs, so it judges any call. Any other site has recorded answers to some
calls and offers these to the reader; about any other call the page says that it cannot judge it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.exam.key import stub_of
from dlgrade.exam.loading import load_checks
from dlgrade.exam.small_calls.model import Example
from dlgrade.examples.file import how_to_write, line_of
from dlgrade.examples.judging import Judge
from dlgrade.examples.model import ExamplesFile, Findings, JudgedExample
from dlgrade.examples.programs import Harness, Programs, libraries
from dlgrade.examples.reading import read_examples
from dlgrade.examples.recorded import AnsweredCalls, RecordedPrograms, recorded_answers
from dlgrade.examples.shown import lines
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.messages import examples as messages
from dlgrade.page.grading import PageConnection, file_name
from dlgrade.page.surroundings import Surroundings, as_in_a_worker
from dlgrade.text import Lang

Reply = dict[str, Any]


class PageExamples:
    """The examples of one exercise."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self._functions = signatures(stub_of(exercise))
        self._recorded = None if exercise.solution.is_file() else recorded_answers(exercise.folder)

    def answered(self, request: Mapping[str, Any], lang: Lang) -> Reply:
        """The reply to one step. Raises KeyError for a step that does not exist."""
        if request["ask"] == "begin":
            return {"text": self._first_text(lang)}
        return {"judge": self._judged}[request["ask"]](request["text"], lang)

    def _first_text(self, lang: Lang) -> str:
        """The first text of the field: comments on how to write an example, and the calls that this page can judge."""
        text, slug = how_to_write(self.exercise, self._functions, lang), self.exercise.slug
        if self._recorded is None:
            return text
        offered = list(self._offered(self._recorded))
        text_of_offer = messages.FILE_RECORDED if offered else messages.FILE_NOTHING_RECORDED
        return "\n".join([text, text_of_offer(lang, slug=slug), *offered, ""])

    def _offered(self, recorded: AnsweredCalls) -> Iterator[str]:
        """Comments with calls whose result is left for the reader to find."""
        for call in recorded.calls:
            if call.is_offered:
                yield from (f"# {line}" for line in call.call.setup.splitlines())
                yield f"# {line_of(Example('', call.call.call, '…'), self._functions)}"

    def _judged(self, text: str, lang: Lang) -> Reply:
        """The lines of the report, without the heading that names the file, and whether every mistake is caught."""
        findings = self._findings(read_examples(text, self._functions, libraries(self.exercise)))
        field, code = messages.FIELD(lang), file_name(self.exercise)
        _, *shown = lines(self.exercise, field, code, findings, lang, whole=True)
        return {"lines": [asdict(line) for line in shown], "thorough": findings.are_thorough}

    def _findings(self, file: ExamplesFile) -> Findings:
        checks = load_checks(self.exercise)
        surroundings, limits = Surroundings(), Limits()
        connect = partial(PageConnection, limits, surroundings)
        with as_in_a_worker(self.exercise.needs, surroundings):
            if self._recorded is None:
                with closing(Programs(self.exercise, connect, limits)) as programs:
                    return Judge(programs, checks, self._functions).findings(file)
            with closing(Harness(self.exercise, (), connect, limits)) as harness:
                recorded = RecordedPrograms(self._recorded, self._functions, harness)
                judged_here = tuple(example for example in file.examples if recorded.knows(example))
                findings = Judge(recorded, checks, self._functions).findings(replace(file, examples=judged_here))
        return self._with_unknown(file, findings)

    def _with_unknown(self, file: ExamplesFile, findings: Findings) -> Findings:
        """The findings with the examples that this page cannot judge added, in the order of the file."""
        judged = {result.example: result for result in findings.judged}
        unknown = messages.UNKNOWN.filled(slug=self.exercise.slug)
        everything = (judged.get(example) or JudgedExample(example, "unknown", (unknown,)) for example in file.examples)
        return replace(findings, judged=tuple(everything))
