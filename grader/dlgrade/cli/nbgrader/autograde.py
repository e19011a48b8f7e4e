"""`grade nbgrader autograde`: grades an assignment of an nbgrader course on all cores."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from dlgrade.cli.classroom.run import tell_summary
from dlgrade.cli.main import NOT_PASSED, PASSED
from dlgrade.cli.nbgrader.report import absent, summary_of_assignment
from dlgrade.cli.terminal.console import console_on
from dlgrade.cli.terminal.progress_bar import progress_bar
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.model import Course
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.ahead import Processes
from dlgrade.nbgrader.run import autograde
from dlgrade.text import Lang, cut, visible

MAX_ABSENT = 20
"""Most students whom one line names; the report names all of them."""


def autograde_and_tell(
    course: Course, folder: Path, assignment: str, student: str, processes: Processes, force: bool, lang: Lang
) -> int:
    """Grade, and print how much is graded and what a person has to look at. Returns the exit code: 1 if nbgrader could
    not finish; what it has graded until then is kept."""
    with progress_bar(messages.AUTOGRADING(lang)) as tell:
        ran = autograde(folder, assignment, student, processes, force, tell, lang)
    console = console_on(sys.stdout)
    for line in ran.warnings:
        console.print(visible(line), style="yellow", soft_wrap=True)
    if not ran.success:
        last = ran.error.strip().rpartition("\n")[2]
        print_sentence(messages.AUTOGRADE_FAILED(lang, reason=visible(last)), err=True)
        return NOT_PASSED
    summary = summary_of_assignment(course, folder, assignment)
    tell_summary(console, summary, lang)
    if students := absent(summary):
        names = cut(students, MAX_ABSENT)
        console.print(messages.ABSENT(lang, count=len(students), names=names), soft_wrap=True)
    console.print(messages.AUTOGRADED_NEXT(lang, **_next_commands(folder, assignment)), soft_wrap=True)
    return PASSED


def _next_commands(folder: Path, assignment: str) -> dict[str, str]:
    """The commands for the report and the feedback, as one types them in the current folder. nbgrader leaves feedback
    that it has made before as it is, whatever the new scores are, unless it is told `--force`."""
    name, place = shlex.quote(assignment), shlex.quote(str(folder))
    is_current = folder.resolve() == Path.cwd()
    report, feedback = f"grade nbgrader report {name}", f"nbgrader generate_feedback {name}"
    if any(folder.glob(f"feedback/*/{assignment}")):
        feedback += " --force"
    return {
        "report": report if is_current else f"{report} --in {place}",
        "feedback": feedback if is_current else f"cd {place} && {feedback}",
    }
