"""Puts the decided scores of a class into the file of Classroom 50."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dlgrade.classroom.gradebooks.classroom50 import ASSIGNMENT, LOGIN, GivenScore, given_scores
from dlgrade.classroom.gradebooks.decided import decided_scores
from dlgrade.classroom.gradebooks.scores_file import NoScoresFile, tag_at, with_scores
from dlgrade.classroom.reports.derived import summary_of
from dlgrade.classroom.storage.results import Results
from dlgrade.cli.terminal.console import console_on
from dlgrade.course.model import Course
from dlgrade.files import write_atomically
from dlgrade.messages import classroom50 as messages
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Lang, visible

MAX_FILE_BYTES = 256 * 2**20


def put_scores(
    results: Results, course: Course, path: Path, assignment: str, classroom: str, replaced: Sequence[str], lang: Lang
) -> None:
    """Put the scores into the file, and print how many are new, which were left as they are, and which students have no
    login name. A person's score stays unless its student is `replaced`. The file is replaced atomically. Raises
    NoScoresFile if it is another kind of file."""
    if assignment and ASSIGNMENT.fullmatch(assignment) is None:
        raise NoScoresFile(messages.NO_ASSIGNMENT.filled(name=assignment))
    file = _read(path)
    scores = decided_scores(summary_of(results, course.exercises), results.roster())
    scores_given = list(given_scores(scores, assignment, lang))
    of_logins = [score for score in scores_given if LOGIN.fullmatch(score.student)]
    others = dict.fromkeys(score.student for score in scores_given if score not in of_logins)
    place, now = classroom or path.resolve().parent.name, datetime.now(UTC).replace(microsecond=0)
    names = frozenset(name.lower() for name in replaced)
    entered = with_scores(file, of_logins, place, now, results.entered_tags(), names)
    if entered.changed:
        results.keep_entered_tag(tag_at(now))
        write_atomically(path, json.dumps(entered.content, ensure_ascii=False, indent=2) + "\n")
    console = console_on(sys.stdout)
    console.print(messages.PUT(lang, count=len(entered.changed), path=path), soft_wrap=True)
    for sentence, left in ((messages.KEPT, entered.kept), (messages.OF_GROUP, entered.of_groups)):
        if left:
            console.print(sentence(lang, count=len(left), scores=_listed(left)), soft_wrap=True)
    if others:
        console.print(messages.NO_LOGIN(lang, names=", ".join(map(visible, others))), soft_wrap=True)


def _listed(scores: Sequence[GivenScore]) -> str:
    return ", ".join(f"{score.student} ({score.assignment}: {score.points}/{score.most})" for score in scores)


def _read(path: Path) -> Any:
    try:
        return json.loads(read_regular(path, MAX_FILE_BYTES, path.name))
    except (ValueError, RecursionError) as error:
        raise NoScoresFile(messages.NO_SCORES_FILE) from error
