"""The parts of the front page: the size of the course in numbers, one verdict, one exercise, the chapters with their
times, the counts of the proof, and how to get the course."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dlgrade.course.model import Course, Exercise
from dlgrade.markup.template import fill
from dlgrade.messages import site as messages
from dlgrade.quiz.load import load, quiz_files
from dlgrade.site import card, figures, times
from dlgrade.site.faults import SiteError
from dlgrade.text import Lang

FACTS = """
<ul class="dl-facts">
{% for what, count in counts.items() if count %}<li><strong>{{ count }}</strong> {{ what(lang) }}</li>{% endfor %}</ul>
"""
CHAPTERS = """
<div class="dl-chapters"><table><thead><tr><th scope="col" colspan="2">{{ say.CHAPTER(lang) }}</th>
{% for title in (say.QUESTION_OF_CHAPTER, say.TIME) %}<th scope="col">{{ title(lang) }}</th>{% endfor %}
</tr></thead><tbody>
{% for chapter, question, time in rows %}
<tr><td>{{ chapter.number|int }}</td><td><a href="{{ chapter.name }}/">{{ chapter.title(lang) }}</a></td>
<td>{{ question }}</td><td>{{ time(lang) }}</td></tr>
{% endfor %}</tbody></table></div>
"""
PROVEN = """
<div class="dl-proven"><p>{{ line }}</p><ul>
{% for what, got, most in bars %}<li><strong>{{ got }} / {{ most }}</strong> <span>{{ what(lang) }}</span>
<progress value="{{ got }}" max="{{ most }}" aria-label="{{ what(lang) }}"></progress></li>
{% endfor %}</ul></div>
"""
HOME = (
    '<p><a href="{{ exercise.chapter }}/#exercise-{{ exercise.slug }}" data-page-of-chapter>'
    "{{ say.IN_ITS_CHAPTER(lang) }}</a></p>"
)
LINK = '<p><a href="{{ address }}">{{ text }}</a></p>'


def facts(course: Course, lang: Lang) -> str:
    """A list of counts, taken from the course's folders and from the published proofs."""
    folder = course.root / "site" / "figures"
    counts = {
        messages.CHAPTERS: len(course.chapters),
        messages.EXERCISES: len(course.exercises),
        messages.MISTAKES: proven(course.root, "named"),
        messages.QUESTIONS: sum(len(load(file).questions) for file in quiz_files(course.root)),
        messages.FIGURES: sum(figures.load(folder / name).interactive for name in figures.names(folder)),
        messages.HOURS: round(sum(times.of_chapter(course.root, chapter).total for chapter in course.chapters) / 60),
    }
    return fill(FACTS, counts=counts, lang=lang)


def proven(root: Path, what: str) -> int:
    """The sum of one count (`what`) of the published proofs over all exercises; 0 where no proof is published yet."""
    return sum(exercise_proof[what] for exercise_proof in proofs(root))


def proofs(root: Path) -> list[dict[str, Any]]:
    """The entries of `site/proof.json`, one for each exercise; empty where the file is missing."""
    path = root / "site" / "proof.json"
    return list(json.loads(path.read_text(encoding="utf-8"))["exercises"].values()) if path.is_file() else []


def proof(root: Path, lang: Lang) -> str:
    """The counts of the proof in one line; empty where no proof is published yet."""
    if not proofs(root):
        return ""
    return fill('<p class="dl-proof">{{ line }} <a href="proof/">{{ more }}</a></p>',
                line=_proven_line(root, lang), more=messages.PROOF_PAGE(lang))  # fmt: skip


def proven_in_bars(root: Path, lang: Lang) -> str:
    """The counts of the proof in one line, and as bars; empty where no proof is published yet."""
    if not proofs(root):
        return ""
    right, named, mistakes, covered, requirements, killed, mutants, equivalent = (
        proven(root, what)
        for what in ("right", "named", "mistakes", "covered", "requirements", "killed", "mutants", "equivalent")
    )
    bars = [
        (messages.PROVEN_RIGHT, right, right),
        (messages.PROVEN_MISTAKES, named, mistakes),
        (messages.PROVEN_REQUIREMENTS, covered, requirements),
        (messages.PROVEN_MUTANTS, killed, mutants - equivalent),
    ]
    return fill(PROVEN, line=_proven_line(root, lang), bars=bars, lang=lang)


def _proven_line(root: Path, lang: Lang) -> str:
    return messages.PROOF(lang, **{name: proven(root, name) for name in ("right", "mistakes", "named")})


def chapters(course: Course, questions: str, lang: Lang) -> str:
    """The table of chapters, each with its time and the question that it answers. `questions` has one line for each
    chapter (`06_learning: …`). Raises SiteError where its chapters are not those of the course."""
    asked = dict(line.split(": ", 1) for line in questions.splitlines() if ": " in line)
    differing = {chapter.name for chapter in course.chapters} ^ set(asked)
    if differing:
        raise SiteError(messages.CHAPTERS_DIFFER.filled(names=", ".join(sorted(differing))))
    rows = [
        (chapter, asked[chapter.name], times.duration(times.of_chapter(course.root, chapter).total))
        for chapter in course.chapters
    ]
    return fill(CHAPTERS, rows=rows, say=messages, lang=lang)


def exercise(shown: Exercise, lang: Lang, with_solution: bool) -> str:
    """An exercise's card, with a link to the chapter in which it stands."""
    home = fill(HOME, exercise=shown, say=messages, lang=lang)
    return card.render(shown, lang, with_solution, links=home)


def clone(repository: str) -> str:
    """The lines that fetch the course folder, where the site is built from a repository; else nothing."""
    if not repository:
        return ""
    folder = repository.rpartition("/")[2]
    return card.listing("bash", [f"git clone https://github.com/{repository}.git", f"cd {folder}"])


def wheel(address: str, lang: Lang) -> str:
    """How to make a course folder from the wheel: by its address and with a link to it, where one is configured."""
    lines = [f"pip install {address or card.WHEEL}", "grade init my-course", "cd my-course"]
    link = str(fill(LINK, address=address, text=messages.DOWNLOAD_WHEEL(lang)))
    return card.listing("bash", lines) + (link if address else f"<p>{messages.WHEEL_FROM(lang)}</p>")


def verdict(root: Path, lang: Lang) -> str:
    """A verdict as HTML that looks like the terminal's text; `bench/sample_verdict.py` writes the file."""
    return (root / "site" / f"verdict.{lang}.html").read_text(encoding="utf-8")
