"""The HTML that fences become, in a small course of the test's own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import nbformat
import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.signatures import signatures
from dlgrade.site import card, fences, notebooks, times
from dlgrade.text import Lang
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

FENCES = (
    "exercise", "first_exercise", "chapter", "chapters", "clone", "wheel", "proof", "proven", "quiz", "figure", "facts",
    "verdict", "progress",
)  # fmt: skip
TASK = """---
title: {title}
minutes: 12
needs: numpy
bonus: {bonus}
---
Compute $x^2$ & more.

```python
square(
    3
)  # 9
square("</script>")  # TypeError
```

| a |
|---|
| 1 |

## {hints}

1. first
2. second

   ```python
   x ** 2
   ```
3. third
"""
SOLUTION = """# BEGIN SOLUTION
def _helper() -> int:
    return 1


# END SOLUTION
def square(x: float, n: int = 2) -> float:
    # BEGIN SOLUTION
    return 4917
    # END SOLUTION
"""
FIGURE = """kind: {kind}
title: {{ko: 제목, en: Title}}
alt: {{ko: 설명, en: What is seen}}
labels: {{axis: {{ko: 축, en: a < b}}}}
"""
SVG = """<svg xmlns="http://www.w3.org/2000/svg"><defs><path id="arrow"/></defs><use href="#arrow"/>
<g clip-path="url(#arrow)"/><text>{{axis}}</text></svg>"""
QUIZ = """- id: sky
  kind: single
  see: top
  question: {ko: 하늘은?, en: The sky?}
  options:
    - {text: {ko: 파랑, en: blue}, why: {ko: 네, en: yes}, correct: true}
    - {text: {ko: 초록, en: green}, why: {ko: 아니요, en: no}}
"""


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of one exercise, one question and two figures, in a folder with a Korean name and a space."""
    root = tmp_path / "강의 폴더"
    write(root / "mkdocs.yml", "")
    write(root / "solutions/01_first/chapter.yaml", "ko: 첫째\nen: First\n")
    write(root / "solutions/01_first/quiz.yaml", QUIZ)
    write(root / "solutions/01_first/square/solution.py", SOLUTION)
    write(root / "solutions/01_first/square/task.ko.md", TASK.format(title="제곱", bonus="true", hints="힌트"))
    write(
        root / "solutions/01_first/square/task.en.md",
        TASK.format(title="Square", bonus="true", hints="Hints"),
    )
    for name, kind in (("still", "static"), ("moving", "interactive")):
        write(root / f"site/figures/{name}/figure.yaml", FIGURE.format(kind=kind))
        write(root / f"site/figures/{name}/static.svg", SVG)
    for name in ("model.js", "figure.js"):
        write(root / "site/figures/moving" / name, "")
    monkeypatch.chdir(root)
    return root


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def page(text: str, lang: Lang = "en", **more: object) -> str:
    """A page as MkDocs makes it, with our fences and `more` settings of the extension."""
    custom = [{"name": name, "class": name, "format": getattr(fences, name)} for name in FENCES]
    extensions = ["pymdownx.superfences", "dlgrade.site.language", "tables"]
    settings = {
        "pymdownx.superfences": {"custom_fences": custom},
        "dlgrade.site.language": {"lang": lang, **more},
    }
    return Markdown(extensions=extensions, extension_configs=settings).convert(text)


def fence(name: str, body: str, lang: Lang = "en") -> str:
    return page(f"```{name}\n{body}\n```", lang)


@pytest.mark.usefixtures("course")
class TestExercise:
    def test_the_card_has_what_a_reader_needs(self) -> None:
        card = fence("exercise", "square")
        for part in (
            "Square",
            "about 12 min",
            "NumPy",
            "Bonus",
            ' data-tex="x^2">x<sup>2</sup></span> &amp; more',
            "grade",
            "Hint 3",
        ):
            assert part in card
        assert "exercises/01_first/square.py" in card.replace("<wbr>", "")
        assert card.count("<details") == 4, "the card, closed, and its three hints"
        assert "open" not in card.split(">")[1]
        assert "<table>" in card

    def test_it_speaks_korean(self) -> None:
        card = fence("exercise", "square", "ko")
        assert "제곱" in card
        assert "힌트 1" in card
        assert "Hint" not in card

    def test_the_solution_and_its_helpers_stay_hidden(self) -> None:
        card = fence("exercise", "square")
        assert "4917" not in card
        assert "_helper" not in card
        assert "square" in card

    def test_the_script_gets_the_stub_and_the_example_calls(self) -> None:
        card = fence("exercise", "square")
        text = card.split('class="dl-stub">')[1].split("</script>")[0]
        data = json.loads(text)
        assert "raise NotImplementedError" in data["stub"]
        assert data["examples"] == 'print(square(\n    3\n))  # 9\n# square("</script>")  # TypeError'
        assert "<" not in text, "nothing in it ends the script element"

    def test_only_a_build_that_asks_for_it_carries_the_solution(self) -> None:
        card = page("```exercise\nsquare\n```", solutions=True)
        assert "4917" in card.split("data-solution hidden")[1]
        assert "SOLUTION" not in card

    def test_colab_is_linked_only_where_the_configuration_names_an_address(self, course: Path) -> None:
        shown = load_course(course).exercises[0]
        assert "Colab" not in card.notebook_links(shown, "en", "")
        assert 'href="https://colab.test/en/notebooks/01_first.ipynb"' in card.notebook_links(
            shown, "en", "https://colab.test/"
        )

    def test_the_notebook_holds_stubs_and_no_solution(self, course: Path) -> None:
        text = notebooks.notebook(load_course(course).chapters[0], "ko")
        nbformat.validate(nbformat.reads(text, as_version=4))
        assert "raise NotImplementedError" in text
        assert 'check(\\"square\\"' in text
        assert "4917" not in text

    def test_code_in_a_hint_is_code(self) -> None:
        assert '<div class="highlight">' in fence("exercise", "square").split("Hint 2")[1].split("</details>")[0]

    def test_an_unknown_slug_stops_the_build_and_names_the_nearest(self) -> None:
        with pytest.raises(SuperFencesException, match=r"no exercise 'sqare'.*Did you mean 'square'"):
            fence("exercise", "sqare")
        with pytest.raises(SuperFencesException, match=r"이름이 'sqare'인 연습 문제가.*혹시 'square'인가요"):
            fence("exercise", "sqare", "ko")

    def test_a_task_without_front_matter_stops_the_build(self, course: Path) -> None:
        write(course / "solutions/01_first/square/task.en.md", "Compute.\n")
        with pytest.raises(SuperFencesException, match=r"task\.en\.md"):
            fence("exercise", "square")


@pytest.mark.usefixtures("course")
class TestFigure:
    def test_labels_alt_and_title_are_filled_in_and_escaped(self) -> None:
        html = fence("figure", "still")
        assert "<text>a &lt; b</text>" in html
        assert 'role="img" aria-label="What is seen"' in html
        assert "<figcaption>Title</figcaption>" in html
        assert "<script" not in html

    def test_an_interactive_one_carries_its_labels(self) -> None:
        html = fence("figure", "moving", "ko")
        assert 'data-kind="interactive"' in html
        assert '{"axis": "축", "setting_link": ' in html

    def test_the_caption_says_what_to_notice(self, course: Path) -> None:
        notice = "notice: {ko: 보세요 <여기>, en: Look <here>}\n"
        write(course / "site/figures/moving/figure.yaml", FIGURE.format(kind="interactive") + notice)
        caption = "<figcaption><strong>Title.</strong> Look &lt;here&gt;</figcaption>"
        assert caption in fence("figure", "moving")

    def test_the_caption_has_settings_to_try(self, course: Path) -> None:
        tries = 'try: [{setting: "k=1&n=2", ko: 하나 <1>, en: One <1>}]\n'
        write(course / "site/figures/moving/figure.yaml", FIGURE.format(kind="interactive") + tries)
        assert 'Try these settings. <a href="#figure-moving?k=1&amp;n=2">One &lt;1&gt;</a>' in fence("figure", "moving")

    def test_ids_are_the_figures_own(self) -> None:
        html = fence("figure", "still")
        for use in ('id="still-arrow"', 'href="#still-arrow"', "url(#still-arrow)"):
            assert use in html

    @pytest.mark.parametrize(
        ("name", "text", "message"),
        [
            ("figure.yaml", FIGURE.format(kind="film"), "kind must be one of"),
            ("figure.yaml", FIGURE.format(kind="interactive"), "model.js: the file is missing"),
            (
                "figure.yaml",
                FIGURE.format(kind="static").replace("en: Title", "fr: x"),
                "title needs a text in ko and",
            ),
            ("figure.yaml", FIGURE.format(kind="static") + "try: [{ko: 하나, en: One}]\n", "try needs a setting"),
            ("static.svg", SVG.replace("axis", "axes"), "have no 'axes'"),
            ("static.svg", SVG.replace("</text>", ""), "is not XML"),
        ],
    )
    def test_a_fault_stops_the_build(self, course: Path, name: str, text: str, message: str) -> None:
        write(course / "site/figures/still" / name, text)
        with pytest.raises(SuperFencesException, match=message):
            fence("figure", "still")

    def test_an_unknown_name_stops_the_build(self) -> None:
        with pytest.raises(SuperFencesException, match="Did you mean 'still'"):
            fence("figure", "stil")


@pytest.mark.usefixtures("course")
class TestQuiz:
    def test_by_chapter_and_by_id(self) -> None:
        assert "The sky?" in fence("quiz", "01_first")
        assert "하늘은?" in fence("quiz", "sky", "ko")

    def test_an_unknown_id_stops_the_build(self) -> None:
        with pytest.raises(SuperFencesException, match="sea"):
            fence("quiz", "sky\nsea")

    def test_a_fault_in_the_quiz_file_names_file_and_line(self, course: Path) -> None:
        write(course / "solutions/01_first/quiz.yaml", QUIZ.replace("kind: single", "kind: double"))
        with pytest.raises(SuperFencesException, match=r"quiz\.yaml:2"):
            fence("quiz", "01_first")


@pytest.mark.usefixtures("course")
def test_the_overview_counts_a_chapters_exercises() -> None:
    html = fence("progress", "")
    assert 'data-tally="exercises" data-names="square"' in html
    assert 'data-tally="questions" data-names="sky"' in html
    assert '<a href="01_first/">First</a>' in html
    assert "0 / 1" in html


def test_the_facts_are_counted(course: Path) -> None:
    html = fence("facts", "", "ko")
    assert "<strong>1</strong> 장" in html
    assert "<strong>1</strong> 연습 문제" in html
    assert "<strong>1</strong> 퀴즈 문항" in html
    assert "<strong>1</strong> 움직이는 그림" in html
    assert "실수" not in html, "nothing is proven yet"
    write(course / "site/proof.json", '{"exercises": {"square": {"named": 7}, "cube": {"named": 5}}}')
    assert "<strong>12</strong> mistakes known by name" in fence("facts", "")


@pytest.mark.usefixtures("course")
def test_the_head_of_a_chapter_has_its_time_counts_and_exercises() -> None:
    html = fence("chapter", "01_first")
    assert "<strong>About 20 min</strong>" in html
    assert '<span class="dl-joined">exercises 15 min ·</span> <span class="dl-joined">quiz 5 min</span>' in html
    assert 'data-tally="exercises" data-names="square"' in html
    assert '<a href="#exercise-square">Square</a> <span class="dl-tick" data-tick="square" hidden>' in html
    with pytest.raises(SuperFencesException, match="Did you mean '01_first'"):
        fence("chapter", "01_frist")


def test_a_chapters_time_is_reading_exercises_and_quiz(course: Path) -> None:
    words = "word " * (10 * times.WORDS_PER_MINUTE - 10)
    write(course / "site/en/01_first.md", f"{words}\n```figure\nstill\n```\n\n```exercise\n{words}\n```\n")
    took = times.of_chapter(course, load_course(course).chapters[0])
    assert (took.reading, took.exercises, took.quiz, took.total) == (15, 15, 5, 35), "ten minutes, and a figure"
    write(course / "site/en/01_first.md", f"```python\n{words}\n```\n")
    assert times.of_chapter(course, load_course(course).chapters[0]).reading == 10, "a listing is read"


@pytest.mark.parametrize(
    ("minutes", "ko", "en"),
    [(45, "45분", "45 min"), (120, "2시간", "2 h"), (65, "1시간 5분", "1 h 5 min")],
)
def test_a_time_in_words(minutes: int, ko: str, en: str) -> None:
    assert (times.duration(minutes)("ko"), times.duration(minutes)("en")) == (ko, en)


@pytest.mark.usefixtures("course")
def test_the_table_of_chapters_has_their_questions_and_times() -> None:
    html = fence("chapters", "01_first: What <is> first?")
    head, body = html.split("<tbody>")
    assert head.count("<th ") + head.count('colspan="2"') == body.count("<td>"), "every cell has a header above it"
    assert '<td>1</td><td><a href="01_first/">First</a></td><td>What &lt;is&gt; first?</td><td>20 min</td>' in html
    with pytest.raises(SuperFencesException, match="On one side only: 01_first, 02_gone"):
        fence("chapters", "02_gone: Where?")


@pytest.mark.usefixtures("course")
def test_the_first_exercise_leads_to_its_chapter() -> None:
    html = fence("first_exercise", "square")
    assert 'href="01_first/#exercise-square"' in html
    assert ".ipynb" not in html


@pytest.mark.usefixtures("course")
def test_an_address_is_shown_only_where_one_is_configured() -> None:
    assert "git" not in fence("clone", "")
    cloned = page("```clone\n```", repository="someone/course")
    assert "https://github.com/someone/course.git" in re.sub(r"<[^>]+>", "", cloned)
    assert "cd course" in re.sub(r"<[^>]+>", "", cloned).replace("\n", " ")
    assert "href" not in fence("wheel", "")
    released = page("```wheel\n```", wheel="https://wheels.test/dlgrade.whl")
    assert '<a href="https://wheels.test/dlgrade.whl">Download' in released
    assert "pip install https://wheels.test/dlgrade.whl" in re.sub(r"<[^>]+>", "", released)


def test_what_is_proven_is_counted(course: Path) -> None:
    for name in ("proof", "proven"):
        assert fence(name, "").strip() in ("", "<p></p>"), "nothing is proven yet"
    counts = '{"right": 3, "mistakes": 8, "named": 7}'
    write(course / "site/proof.json", f'{{"exercises": {{"square": {counts}, "cube": {counts}}}}}')
    line = "6 right answers, each written differently, all pass; of 16 mistakes, 14 are called"
    assert line in fence("proof", "")

    bars = {"requirements": 5, "covered": 5, "mutants": 9, "killed": 7, "equivalent": 2}
    counts = json.dumps({**json.loads(counts), **bars})
    write(course / "site/proof.json", f'{{"exercises": {{"square": {counts}, "cube": {counts}}}}}')
    shown = fence("proven", "")
    assert line in shown
    for bar in ('value="6" max="6"', 'value="14" max="16"', 'value="10" max="10"', 'value="14" max="14"'):
        assert f"<progress {bar}" in shown


def test_the_verdict_is_the_languages_own(course: Path) -> None:
    write(course / "site/verdict.ko.html", "<pre>판정</pre>")
    assert "<pre>판정</pre>" in fence("verdict", "", "ko")


@pytest.mark.usefixtures("course")
def test_an_empty_heading_cell_becomes_a_plain_one() -> None:
    html = page("| | a |\n|---|---|\n| 1 | 2 |\n")
    assert html.count("<th") == 2  # <thead> and the heading a
    assert "<td></td>" in html


def test_a_long_signature_has_a_line_for_each_argument() -> None:
    head = "def fit(x: np.ndarray, ratios: tuple[float, float], seed: int = 0, name='a') -> dict[str, int]:"
    assert [signature.head for signature in signatures(f"{head}\n    return 1").values()] == [
        "def fit(\n    x: np.ndarray,\n    ratios: tuple[float, float],\n    seed: int = 0,\n"
        "    name='a',\n) -> dict[str, int]: ..."
    ]
