"""Lessons in the page: shows a wrong program, and judges what the reader predicts, refutes and mends.

On a site without solutions lessons are recorded, and the reader chooses the call that refutes the program. A site that
is built with solutions also sends the programs, so the reader can type any call, and see and fix the wrong code.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import dlgrade.examples.harness as _sent_with_this_module  # noqa: F401  # its text is what the programs run in
from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.course.variants import Variant, mistakes_of
from dlgrade.exam.key import stub_of
from dlgrade.examples.names import NotAnExample
from dlgrade.examples.programs import Programs
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.lessons.code import code_of
from dlgrade.lessons.judging import CallJudge
from dlgrade.lessons.line import form_of
from dlgrade.lessons.recorded import RecordedLesson, recorded_lessons
from dlgrade.lessons.schedule import due_at, in_order, met_in
from dlgrade.lessons.shown import met_before, refusal, refuted_text
from dlgrade.lessons.tries import GRADES, LessonKey, LessonTry, Tries, tries_data, tries_of
from dlgrade.lessons.values import NotAValue, predicts
from dlgrade.messages import lessons as messages
from dlgrade.page.grading import PageConnection
from dlgrade.page.surroundings import Surroundings, as_in_a_worker
from dlgrade.text import Lang, visible

Request = Mapping[str, Any]
Reply = dict[str, Any]


class PageLessons:
    """The lessons of one exercise."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self._lessons = {lesson.mistake: lesson for lesson in recorded_lessons(exercise.folder)}
        self._has_programs = exercise.solution.is_file()

    def answered(self, request: Request, lang: Lang) -> Reply:
        """The reply to one step of a lesson. Raises KeyError for a step or a lesson that does not exist."""
        steps = {"next": self._next, "predict": self._predict, "refute": self._refute, "end": self._end}
        return steps[request["ask"]](request, lang)

    def _next(self, request: Request, lang: Lang) -> Reply:
        """The lesson that comes next by the reader's own tries, which the page keeps."""
        tries, slug = _tries(request), self.exercise.slug
        keys = [LessonKey(slug, name) for name in self._lessons]
        order = in_order(keys, tries, (slug,), datetime.now(UTC), random.Random())
        return {
            "lesson": self._shown(self._lessons[order[0].mistake], tries.get(order[0], ()), lang) if order else None
        }

    def _shown(self, lesson: RecordedLesson, tries: Sequence[LessonTry], lang: Lang) -> Reply:
        shown = [{"call": call.call, "answer": call.said(lang)} for call in lesson.shown]
        return {
            "mistake": lesson.mistake,
            "head": " ".join([*met_before(tries, lang), messages.SHOWN(lang, name=lesson.function)]),
            "shown": shown,
            "predict": lesson.asked.call if lesson.asked is not None else None,
            "choices": [] if self._has_programs else [choice.call for choice in lesson.choices],
            "typed": self._has_programs,
            "form": form_of(signatures(stub_of(self.exercise))),
            "code": code_of(self.exercise, self._program(lesson.mistake)) if self._has_programs else None,
        }

    def _predict(self, request: Request, lang: Lang) -> Reply:
        """Whether a typed answer is the wrong program's; `right` is None where the text is not a value. An empty text
        asks to be shown the answer."""
        call = self._lessons[request["mistake"]].asked
        assert call is not None
        if not request["typed"].strip():
            return {"right": False, "text": messages.NOT_PREDICTED(lang, answer=call.said(lang))}
        try:
            right = predicts(request["typed"], call.answer)
        except NotAValue:
            return {"right": None, "text": messages.NOT_A_VALUE(lang)}
        text = messages.PREDICTED if right else messages.NOT_PREDICTED
        return {"right": right, "text": text(lang, answer=call.said(lang))}

    def _refute(self, request: Request, lang: Lang) -> Reply:
        """Whether a call refutes the program. An empty text asks to be shown a call that does."""
        lesson, typed = self._lessons[request["mistake"]], request["typed"].strip()
        if not typed:
            return {"refuted": False, "text": lesson.way_out(lang)}
        if self._has_programs:
            return self._judged(lesson, typed, lang)
        chosen = next(choice for choice in lesson.choices if choice.call == typed)
        return {"refuted": chosen.refutes, "text": chosen.said(lang)}

    def _judged(self, lesson: RecordedLesson, typed: str, lang: Lang) -> Reply:
        surroundings = Surroundings()
        with as_in_a_worker(self.exercise.needs, surroundings):
            limits = Limits()
            with closing(Programs(self.exercise, lambda: PageConnection(limits, surroundings), limits)) as programs:
                try:
                    compared = CallJudge(self.exercise, programs).judged(
                        self._program(lesson.mistake), typed, lesson.statements
                    )
                except NotAnExample as error:
                    return {"refuted": False, "text": visible(error.text(lang))}
        refuted = compared.standing == "refuted"
        was_shown = refuted and compared.text in lesson.known
        text = refuted_text(compared) if refuted and not was_shown else refusal(compared, was_shown)
        return {"refuted": refuted and not was_shown, "text": text(lang)}

    def _end(self, request: Request, lang: Lang) -> Reply:
        """The end of a lesson: the mistake's text, the exercises in which the reader has met its kind, the time when
        the program comes back, and the tries with it including this one."""
        key = LessonKey(self.exercise.slug, request["mistake"])
        made = LessonTry(datetime.now(UTC).replace(microsecond=0), GRADES[request["grade"]])
        tries = dict(_tries(request))
        tries[key] = (*tries.get(key, ()), made)
        others = met_in(key.kind, tries)
        same = messages.SAME_KIND(lang, count=len(others), slugs=", ".join(others)) if len(others) > 1 else ""
        return {
            "text": messages.MISTAKE(lang, text=self._lessons[key.mistake].text(lang)),
            "same": same,
            "due": due_at(tries[key]).isoformat(timespec="seconds"),
            "tries": tries_data({key: tries[key]}),
        }

    def _program(self, name: str) -> Variant:
        return next(mistake for mistake in mistakes_of(self.exercise) if mistake.name == name)


def _tries(request: Request) -> Tries:
    """The tries that the page keeps; none where they are damaged."""
    try:
        return tries_of(request["tries"])
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}
