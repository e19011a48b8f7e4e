"""From what became of a call that returned no value to the sentences about it."""

from __future__ import annotations

import difflib

from grader.checks.result import LIMITS
from grader.messages import explain as say
from grader.messages.errors import HELP
from grader.student.outcome import Lost, Missing, Outcome, Raised, Unpackable
from grader.text import Text
from grader.verdict.model import Explanation

# Letters of Cyrillic and Greek that look like Latin ones; Python itself takes full-width letters for the plain ones.
LOOK_ALIKES = str.maketrans(
    "асԁеһіјӏоԛрѕѵхуԝνοαρτικАВЕКМНОРСТХЅІЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "acdehijloqpsvxywvoaptikABEKMHOPCTXSIJABEZHIKMNOPTYX",
)


def explain_outcome(outcome: Outcome, at_import: bool) -> Explanation:
    """What to say where no value came back; `at_import` while the file itself was run."""
    if isinstance(outcome, Raised):
        return _of_exception(outcome)
    if isinstance(outcome, Missing):
        return Explanation(_missing(outcome))
    if isinstance(outcome, Unpackable):
        return Explanation(say.TOO_LARGE if outcome.too_large else say.UNPACKABLE.filled(type=outcome.type_name))
    assert isinstance(outcome, Lost)
    if outcome.kind == "timeout":
        return Explanation(say.TIMEOUT_AT_IMPORT if at_import and outcome.detail else say.TIMEOUT)
    if outcome.kind == "crashed":
        return Explanation(say.CRASHED.filled(detail=outcome.detail))
    return Explanation(say.LIMIT if outcome.kind == "limit" else say.PROTOCOL)


def _missing(outcome: Missing) -> Text:
    """A name that only looks the same, one that is nearly the same whatever its case, or none."""
    plain = {near: near.translate(LOOK_ALIKES).casefold() for near in outcome.found}
    for near in plain:
        if not near.isascii() and plain[near] == outcome.name.casefold():
            return say.MISSING_LOOKS_ALIKE.filled(name=outcome.name)
    close = difflib.get_close_matches(outcome.name.casefold(), plain.values(), n=1, cutoff=0.6)
    for near in plain:
        if plain[near] in close:
            return say.MISSING_NEAR.filled(name=outcome.name, near=near)
    return say.MISSING.filled(name=outcome.name)


def _of_exception(raised: Raised) -> Explanation:
    kind = raised.types[0] if raised.types else "Exception"
    message: tuple[Text, ...] = (say.SAYS.filled(message=one_line(raised.message)),) if raised.message else ()
    message += tuple(text for part, text in HELP.items() if part in f"{kind}: {raised.message}")[:1]
    if kind == "NotImplementedError":
        return Explanation(say.NOT_ATTEMPTED)
    if LIMITS & set(raised.types):
        return Explanation(say.LIMIT, message)
    if raised.place is None:
        return Explanation(say.RAISED.filled(kind=kind), message)
    place = {"file": raised.place.file, "line": raised.place.line, "source": raised.place.source}
    return Explanation(_exception_sentence(raised).filled(kind=kind, **place), message)


def _exception_sentence(raised: Raised) -> Text:
    if "SyntaxError" in raised.types:
        return say.SYNTAX
    if "EOFError" in raised.types:
        return say.INPUT
    if "SystemExit" in raised.types:
        return say.EXIT
    if "Refused" in raised.types:
        return say.WITHHELD if raised.message.startswith("import ") else say.REFUSED
    return say.NO_MODULE if "ModuleNotFoundError" in raised.types else say.RAISED_AT


def one_line(text: str) -> str:
    """A student's text on one line, control characters made visible."""
    shown = "".join(char if char.isprintable() else repr(char)[1:-1] for char in text.strip())
    return shown if len(shown) <= 300 else shown[:299] + "…"
