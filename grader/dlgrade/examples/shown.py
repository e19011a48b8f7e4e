"""Presents the findings about examples, as lines for the terminal or as data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from dlgrade.course.model import Exercise
from dlgrade.examples.model import Findings, JudgedExample, PassingMistake
from dlgrade.examples.reading import MAX_EXAMPLES
from dlgrade.messages import examples as messages
from dlgrade.text import Lang, Text, visible

MAX_PASSING = 6  # at most so many mistakes are listed, unless the option `--all` is given
MAX_CALL = 120  # a call with more characters is cut off
SCHEMA = 1
Tone = Literal["good", "bad", "plain", "dim", "bold"]


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line of the report, with its indent."""

    text: str
    tone: Tone = "plain"
    indent: int = 0


def lines(exercise: Exercise, path: str, stub: str, findings: Findings, lang: Lang, whole: bool) -> Iterator[ShownLine]:
    """The report. `path` is the file of the examples and `stub` that of the code, as they are shown; with `whole`,
    every mistake that passes is listed."""
    yield ShownLine(f"{exercise.slug}  {exercise.title(lang)}  {path}", "bold")
    yield from _of_the_file(findings, lang)
    if not findings.judged:
        if not findings.problems:
            yield ShownLine(messages.NO_EXAMPLES(lang, path=path), "plain", 2)
        return
    if not findings.known:
        return
    valid = sum(result.standing == "valid" for result in findings.known)
    numbers = {"valid": valid, "examples": len(findings.known), "refuted": len(findings.caught)}
    summary = messages.SUMMARY if len(findings.known) == len(findings.judged) else messages.SUMMARY_KNOWN
    yield ShownLine(summary(lang, mistakes=findings.mistakes, **numbers), "bold")
    if len(findings.caught) == findings.mistakes:
        yield ShownLine(messages.THOROUGH(lang, path=stub), "good")
    yield from _passing(exercise, findings, lang, whole)


def _of_the_file(findings: Findings, lang: Lang) -> Iterator[ShownLine]:
    """The examples and the problems, in the order of their lines."""
    parts: list[tuple[int, list[ShownLine]]] = [
        (result.example.line, list(_judged(result, lang))) for result in findings.judged
    ]
    for problem in findings.problems:
        where = messages.LINE(lang, line=problem.line)
        parts.append((problem.line, [ShownLine(f"✗ {where}: {visible(problem.text(lang))}", "bad", 2)]))
    for _, shown in sorted(parts, key=lambda part: part[0]):
        yield from shown
    if findings.count > len(findings.judged):
        yield ShownLine(messages.LEFT_OUT(lang, count=findings.count, most=MAX_EXAMPLES), "bad", 2)


def _judged(judged: JudgedExample, lang: Lang) -> Iterator[ShownLine]:
    example, count = judged.example, len(judged.catches)
    call = _shortened(f"{example.call}, {example.expectation}")
    where = messages.LINE(lang, line=example.line)
    if judged.standing != "valid":
        is_unknown = judged.standing == "unknown"
        yield ShownLine(f"{'?' if is_unknown else '✗'} {where}: {call}", "plain" if is_unknown else "bad", 2)
        yield from (ShownLine(visible(text(lang)), "plain", 6) for text in judged.texts)
        return
    catches = messages.REFUTES_NONE if count == 0 else messages.REFUTES_ONE if count == 1 else messages.REFUTES
    yield ShownLine(f"✓ {where}: {call}  ({messages.VALID(lang)}; {catches(lang, count=count)})", "good", 2)


def _passing(exercise: Exercise, findings: Findings, lang: Lang, whole: bool) -> Iterator[ShownLine]:
    """The mistakes that no example catches. Those that the same checks would notice are listed together."""
    for name, count in findings.without_example.items():
        yield ShownLine(messages.WITHOUT_EXAMPLE(lang, name=name, count=count), "plain", 2)
    if findings.passing:
        heading = messages.PASSING if len(findings.known) == len(findings.judged) else messages.PASSING_KNOWN
        yield ShownLine(heading(lang), "bold")
    shown = findings.passing if whole else findings.passing[:MAX_PASSING]
    for titles, mistakes in _grouped(shown):
        yield from (ShownLine(f"· {mistake.text(lang)}", "plain", 2) for mistake in mistakes)
        if titles:
            advice = messages.TO_CATCH(lang, titles="; ".join(title(lang) for title in titles))
            yield ShownLine(f"→ {advice}", "dim", 6)
    if len(shown) < len(findings.passing):
        more = len(findings.passing) - len(shown)
        yield ShownLine(messages.MORE(lang, count=more, slug=exercise.slug), "dim", 2)
    if findings.not_asked:
        yield ShownLine(messages.NOT_ASKED(lang, count=findings.not_asked), "bad", 2)


def _grouped(passing: Iterable[PassingMistake]) -> list[tuple[tuple[Text, ...], list[PassingMistake]]]:
    groups: dict[tuple[Text, ...], list[PassingMistake]] = {}
    for mistake in passing:
        groups.setdefault(mistake.titles, []).append(mistake)
    return list(groups.items())


def _shortened(text: str) -> str:
    text = visible(" ".join(text.split()))
    return text if len(text) <= MAX_CALL else text[: MAX_CALL - 1] + "…"


def as_data(exercise: Exercise, path: str, findings: Findings) -> dict[str, Any]:
    """The findings as data for programs, with texts in both languages."""
    return {
        "schema": SCHEMA,
        "exercise": exercise.slug,
        "file": path,
        "thorough": findings.are_thorough,
        "examples": [_example_data(result) for result in findings.judged],
        "problems": [{"line": problem.line, "text": _both(problem.text)} for problem in findings.problems],
        "count": findings.count,
        "mistakes": findings.mistakes,
        "caught": list(findings.caught),
        "passing": [
            {
                "mistake": mistake.variant.name,
                "text": _both(mistake.text),
                "checks": [_both(title) for title in mistake.titles],
            }
            for mistake in findings.passing
        ],
        "without_example": dict(findings.without_example),
        "not_asked": findings.not_asked,
    }


def _example_data(judged: JudgedExample) -> dict[str, Any]:
    return {
        "line": judged.example.line,
        "call": judged.example.call,
        "expects": judged.example.expectation,
        "standing": judged.standing,
        "texts": [_both(text) for text in judged.texts],
        "catches": list(judged.catches),
    }


def _both(text: Text) -> dict[str, str]:
    return {"ko": text.ko, "en": text.en}
