"""Writes a real verdict on a sample submission into the READMEs and for the site's front page."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path

from dlgrade.course.loading import load_course, select
from dlgrade.demo.catalogue import EXERCISE, samples
from dlgrade.grading.session import Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.report.text import verdict_block
from dlgrade.submission.python_file import read_python_file
from dlgrade.text import LANGUAGES, Lang
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.segment import Segment
from rich.text import Text as RichText

ROOT = Path(__file__).resolve().parents[1]
READMES: dict[Lang, str] = {"en": "README.md", "ko": "README.ko.md"}
START, END = "<!-- bench/sample_verdict.py -->", "<!-- end -->"


def shown(lang: Lang) -> RenderableType:
    """The command, and the verdict on the sample submission that forgets the division."""
    limits = Limits()
    sandbox = open_sandbox(limits)
    (exercise,) = select(load_course(ROOT), EXERCISE)
    sample = next(sample for sample in samples() if sample.name == "sum")
    verdict = Setting(sandbox, limits).grader(exercise).grade(read_python_file(sample.path))
    sandbox.close()
    return Group(RichText("$ grade mse", style="bold"), verdict_block(exercise, verdict, lang))


def plain(what: RenderableType) -> str:
    """The verdict without colours, as it is in a pipe."""
    console = Console(width=100, file=io.StringIO(), color_system=None, highlight=False, markup=False)
    with console.capture() as captured:
        console.print(what)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def with_verdict(readme: str, verdict: str) -> str:
    """The README with the verdict between its two marks. It is text, since a package index would not show a picture."""
    before, rest = readme.split(START)
    return f"{before}{START}\n```text\n{verdict}\n```\n{END}{rest.partition(END)[2]}"


def text(what: RenderableType) -> str:
    """The verdict as a `<pre>` whose lines wrap in a narrow window; the style variable `--in` is a line's indent."""
    console = Console(width=200, force_terminal=True, highlight=False, markup=False, color_system="standard")
    lines = console.render_lines(what, pad=False)
    return f'<pre class="dl-terminal">{"".join(map(line, lines))}</pre>\n'


def line(segments: list[Segment]) -> str:
    """One line, its words in spans named after their styles."""
    plain = "".join(segment.text for segment in segments)
    indent = len(plain) - len(plain.lstrip())
    _, after = Segment.divide(segments, [indent, cell_len(plain)])
    words = "".join(map(word, after))
    return f'<span class="dl-line" style="--in:{indent}">{words}</span>\n'


def word(segment: Segment) -> str:
    """One piece of text with its style: bold, dim and the name of its colour."""
    style = segment.style
    names = [name for name in ("bold", "dim") if style and getattr(style, name)]
    names += [style.color.name] if style and style.color and not style.color.is_default else []
    if not names or not segment.text.strip():
        return escape(segment.text, quote=False)
    return f'<span class="{" ".join(names)}">{escape(segment.text, quote=False)}</span>'


def files() -> dict[Path, str]:
    """The new text of each file that contains the verdict."""
    made = {lang: shown(lang) for lang in LANGUAGES}
    readmes = {ROOT / name: (ROOT / name).read_text(encoding="utf-8") for name in READMES.values()}
    told = {ROOT / name: plain(made[lang]) for lang, name in READMES.items()}
    pages = {ROOT / "site" / f"verdict.{lang}.html": text(made[lang]) for lang in LANGUAGES}
    return {path: with_verdict(readme, told[path]) for path, readme in readmes.items()} | pages


if __name__ == "__main__":
    for path, content in files().items():
        path.write_text(content, encoding="utf-8")
