"""Applies a person's decisions to an entry of the summary, and asks again about those that no longer fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dlgrade.classroom.figures.summary import Entry, Status
from dlgrade.classroom.storage.overrides import Override, decided, limit_of, with_points_of_checks
from dlgrade.messages import class_decisions as messages
from dlgrade.text import Text, typed


def with_decisions(entry: Entry, overrides: tuple[Override, ...], checks: Mapping[str, int]) -> Entry:
    """The entry with a person's decisions. `checks` maps each check of the exercise to its points now. Points for the
    whole exercise replace a verdict that needed a person. Points that no longer fit the exercise are no score, neither
    as they are nor cut, until a person decides again."""
    if not overrides:
        return entry
    unfit = {override: reason for override in overrides if (reason := _unfit(override, entry, checks)) is not None}
    without = (replace(override, points=None) if override in unfit else override for override in overrides)
    kept = tuple(override for override in without if override.points is not None or override.comment)
    if unfit and decided(kept) is None:  # points for the whole exercise make those of its checks needless
        return replace(entry, status="person", reasons=(*entry.reasons, *unfit.values()), by_hand=kept)
    status: Status = "graded" if decided(kept) is not None else entry.status
    settled = status != entry.status
    verdict = with_points_of_checks(entry.verdict, kept) if entry.verdict is not None and not settled else None
    reasons = tuple(filter(None, [entry.row.doubt])) if settled else entry.reasons
    reasons = (*reasons, *_changes(entry, kept, checks))
    return replace(entry, verdict=verdict, status=status, reasons=reasons, by_hand=kept)


def _unfit(override: Override, entry: Entry, checks: Mapping[str, int]) -> Text | None:
    """Why the points of a decision cannot count any more; None if they can. An answer that was graded before the
    exercise changed still has the checks of that time."""
    graded = {check.name for check in entry.verdict.checks} if entry.verdict is not None else set[str]()
    if override.points is None or not checks or override.check in graded - checks.keys():
        return None
    values = {
        "student": typed(override.student),
        "exercise": override.exercise,
        "check": override.check,
        "points": override.points,
    }
    if override.check and override.check not in checks:
        names = ", ".join(f"`{name}`" for name in checks)
        return messages.CHECK_IS_GONE.filled(**values, names=names)
    most = limit_of(override, checks)
    if override.most is None or override.points <= most:
        return None
    option = f" --check {override.check}" if override.check else ""
    return messages.NO_LONGER_FITS.filled(**values, before=override.most, now=most, option=option)


def _changes(entry: Entry, overrides: tuple[Override, ...], checks: Mapping[str, int]) -> tuple[Text, ...]:
    """Asks to look again, if the code, the grader's score or the maximum has changed since a decision. The score of an
    answer that still has to be graded is not known."""
    machine = entry.verdict.points if entry.verdict is not None else None
    reasons: dict[Text, None] = {}
    for override in (override for override in overrides if override.points is not None):
        known = override.machine if entry.status == "waiting" else machine
        if (override.submission, override.machine) != (entry.row.submission, known):
            values = {"before": _shown(override.machine), "now": _shown(machine)}
            reasons.setdefault(messages.LOOK_AGAIN.filled(**values))
        elif _is_of(override, checks) and override.most not in (None, most := limit_of(override, checks)):
            reasons.setdefault(messages.OTHER_MAXIMUM.filled(points=override.points, before=override.most, now=most))
    return tuple(reasons)[:1]


def _is_of(override: Override, checks: Mapping[str, int]) -> bool:
    return bool(checks) and (not override.check or override.check in checks)


def _shown(points: int | None) -> str:
    return "–" if points is None else str(points)
