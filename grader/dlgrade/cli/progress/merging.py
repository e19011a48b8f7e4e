"""`grade progress merge`: merges the work from another place, and prints what was new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dlgrade.cli.grading.run import set_aside_sentence
from dlgrade.cli.quiz.play import open_progress
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.model import Course, CourseError
from dlgrade.files import set_aside
from dlgrade.messages import progress as messages
from dlgrade.progress.elsewhere import work_at
from dlgrade.progress.merge import KeptBeside, Merged, merge
from dlgrade.progress.page_marks import PageMarks, PageMarksError, kept_page_marks, path_of
from dlgrade.progress.standing import fingerprints
from dlgrade.text import Lang, Text


def merge_into(course: Course, place: Path, lang: Lang) -> int:
    """Merge and print what was new. Returns the exit code: 2 if something in the other place
    could not be read, else 0."""
    if place.resolve() == course.root.resolve():
        raise CourseError(messages.SAME_FOLDER.filled(path=place))
    other = work_at(place, course)
    merged = merge(
        course, other, open_progress(course.root, lang), _page_marks(course.root, lang), fingerprints(course.root)
    )
    for path in merged.aside:
        print_sentence(set_aside_sentence(path)(lang), err=True)
    sentences = list(_sentences(course, merged))
    for sentence in sentences or [messages.NOTHING_NEW.filled(path=place)]:
        print_sentence(sentence(lang))
    for fault in other.faults:
        print_sentence(fault(lang), err=True)
    return 2 if other.faults else 0


def _page_marks(root: Path, lang: Lang) -> PageMarks:
    """The marks from the web page. A file that cannot be read is renamed and reported."""
    try:
        return kept_page_marks(root)
    except PageMarksError:
        print_sentence(set_aside_sentence(set_aside(path_of(root)))(lang), err=True)
        return PageMarks()


def _sentences(course: Course, merged: Merged) -> Iterator[Text]:
    if merged.taken:
        yield messages.TAKEN.filled(names=", ".join(merged.taken))
    for kept in merged.beside:
        yield _beside(course, kept)
    if merged.verdicts:
        yield messages.VERDICTS.filled(names=", ".join(merged.verdicts))
    if merged.questions:
        yield messages.ANSWERS.filled(count=merged.questions)
    if merged.page != PageMarks():
        yield messages.FROM_PAGE.filled(exercises=len(merged.page.exercises), questions=len(merged.page.questions))


def _beside(course: Course, kept: KeptBeside) -> Text:
    sentence = messages.BESIDE_PASSED if kept.passed else messages.BESIDE
    return sentence.filled(path=kept.exercise.stub.relative_to(course.root), beside=kept.path.name)
