"""The card of an exercise in a chapter page.

Without script it has the task, the hints and the command to run. With script it becomes a workbench: `card.js` in
site/workbench/app/ puts an editor into it, and reads the data that `workbench_data` has written into the page.
"""

from __future__ import annotations

import json
import re
from html import escape

from dlgrade import __version__
from dlgrade.course.model import Exercise, Task
from dlgrade.course.signatures import signatures
from dlgrade.course.stub import solution_code, stub_source
from dlgrade.course.task import read_text
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.markup.html import block
from dlgrade.messages import site as messages
from dlgrade.site.example_calls import example_calls
from dlgrade.text import Lang

WHEEL = f"dlgrade-{__version__}-py3-none-any.whl"


def render(exercise: Exercise, lang: Lang, with_solution: bool = False, links: str = "") -> str:
    """The card as one closed `<section>`. Its head names the exercise. Opened, it shows the statement, signatures,
    hints, the command to run, and `links`, which is HTML. Raises CourseError where the task's text has a fault.

    The theme's search counts text below the head as part of the section before the card. So all of it is excluded here,
    and `search.py` adds the statement to the card's own section. An excluded element must not contain another of its
    own name: the theme stops at the first closing tag.
    """
    task, name = exercise.task(lang), f"exercise-{exercise.slug}"
    return (
        f'<section class="dl-exercise" data-exercise="{exercise.slug}" data-chapter="{exercise.chapter}"'
        f' data-needs="{exercise.needs}" aria-labelledby="{name}"><details class="dl-card">{head(exercise, lang)}'
        f'<section class="dl-card__task" data-search-exclude>{task_html(exercise, lang)}</section>'
        f"<div data-workbench hidden></div>"
        f"<section data-hints data-search-exclude>{hints(task, lang)}</section>"
        f"{solution(exercise, lang) if with_solution else ''}"
        f"{how_to_run(exercise, lang, links)}{workbench_data(exercise, task)}</details></section>"
    )


def task_html(exercise: Exercise, lang: Lang) -> str:
    """The statement, and the head of each function to write."""
    heads = [signature.head for signature in signatures(read_text(exercise.solution)).values()]
    statement = block(nested(exercise.task(lang).statement))
    return f"{statement}<p>{messages.SIGNATURE(lang)}</p>{listing('python', heads)}"


def head(exercise: Exercise, lang: Lang) -> str:
    """The part of a card that is visible when it is closed: title, kind, minutes and library, and a hidden tick that
    scripts show once the exercise is passed."""
    task = exercise.task(lang)
    return (
        f'<summary class="dl-card__head"><h3 class="dl-exercise__title" id="exercise-{exercise.slug}">'
        f'{escape(task.title)}</h3> <span class="dl-exercise__about">{about(task, lang)}</span>'
        f' <span class="dl-tick" data-tick="{exercise.slug}" data-search-exclude hidden>{messages.TICK(lang)}</span>'
        "</summary>"
    )


def about(task: Task, lang: Lang) -> str:
    """Kind, minutes and library in one line."""
    parts = [messages.EXERCISE(lang), messages.MINUTES(lang, minutes=task.minutes), FRAMEWORKS[task.needs].title]
    return " · ".join([*parts, messages.BONUS(lang)] if task.bonus else parts)


def nested(statement: str) -> str:
    """The statement, in which parts of a numbered step that are indented by three spaces get four.

    CommonMark and the terminal accept three, but Python-Markdown would end the list there. Listings are not changed.
    """
    parts = re.split(r"(^```.*?^```)", statement, flags=re.DOTALL | re.MULTILINE)
    parts[::2] = [re.sub(r"^ {3}(?=\S)", "    ", part, flags=re.MULTILINE) for part in parts[::2]]
    return "".join(parts)


def listing(language: str, lines: list[str]) -> str:
    """Lines of code, highlighted."""
    return block("\n".join([f"```{language}", *lines, "```"]))


def hints(task: Task, lang: Lang) -> str:
    """The hints, each closed."""
    return "".join(hint(number, text, lang) for number, text in enumerate(task.hints, 1))


def hint(number: int, text: str, lang: Lang) -> str:
    """One hint in a `<details>` element. `text` comes from a list, so its lines after the first are indented."""
    summary = messages.HINT(lang, number=number)
    body = block(re.sub(r"^ {1,4}", "", text, flags=re.MULTILINE))
    return f'<details class="question dl-hint"><summary>{summary}</summary>{body}</details>'


def solution(exercise: Exercise, lang: Lang) -> str:
    """The solution, hidden. Scripts show it to readers who have passed or have opened every hint.

    Only builds with `with_solutions` contain it, since anyone can read the source of a page.
    """
    return (
        '<details class="question dl-hint dl-solution" data-search-exclude data-solution hidden>'
        f"<summary>{messages.SOLUTION(lang)}</summary>"
        f"{listing('python', solution_code(exercise).splitlines())}{block(exercise.why(lang))}</details>"
    )


def how_to_run(exercise: Exercise, lang: Lang, links: str) -> str:
    """The section on running the exercise: the file to edit, what to install for a framework, the command, the `links`,
    and a box that readers tick themselves."""
    path = f"exercises/{exercise.chapter}/{exercise.slug}.py"
    framework = FRAMEWORKS[exercise.needs]
    needs = ""
    if framework.extra:
        named = {"title": framework.title, "extra": framework.extra, "wheel": WHEEL}
        needs = f"<p>{messages.NOT_HERE(lang, **named)}</p>"
    return (
        f'<section class="dl-local" data-search-exclude>{needs}<p>{messages.HOW_TO_RUN(lang, path=path)}</p>'
        f"{listing('bash', [f'grade {exercise.slug}'])}{links}"
        f'<label class="dl-passed"><input type="checkbox" data-passed value="{exercise.slug}">'
        f" {messages.PASSED(lang)}</label></section>"
    )


def notebook_links(exercise: Exercise, lang: Lang, colab: str) -> str:
    """Links to the chapter's notebook (written by dlgrade/site/notebooks.py), from a chapter's page. `colab` is the
    address under which Colab finds the notebooks; without one there is no link to it."""
    file = f"notebooks/{exercise.chapter}.ipynb"
    links = [f'<a href="../{file}" download>{messages.NOTEBOOK(lang)}</a>']
    if colab:
        folder = "en/" if lang == "en" else ""
        links.append(f'<a href="{escape(colab.rstrip("/"))}/{folder}{file}" rel="noopener">{messages.COLAB(lang)}</a>')
    return f'<p class="dl-notebook">{" · ".join(links)}</p>'


def workbench_data(exercise: Exercise, task: Task) -> str:
    """The stub and the statement's example calls, as JSON that an HTML parser cannot mistake for markup."""
    data = {"stub": stub_source(exercise), "examples": example_calls(task.statement)}
    return (
        '<script type="application/json" class="dl-stub">'
        + json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
        + "</script>"
    )
