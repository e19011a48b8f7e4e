"""Draws a real verdict on a sample submission: as a picture for the READMEs, as text for the site's front page."""

from __future__ import annotations

import io
import re
from html import escape
from pathlib import Path

from dlgrade.course.loading import load_course, select
from dlgrade.demo.catalogue import EXERCISE, samples
from dlgrade.grading.session import Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.model import Limits
from dlgrade.report.text import verdict_block
from dlgrade.submission.python_file import read_python_file
from dlgrade.text import LANGUAGES, Lang
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.segment import Segment
from rich.terminal_theme import MONOKAI
from rich.text import Text as Line

ROOT = Path(__file__).resolve().parents[1]
# No fonts from elsewhere: whoever opens the picture asks no other host for anything.
TEMPLATE = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>grade mse</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "D2Coding", "Noto Sans Mono CJK KR", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>{lines}
<clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
</defs>
<rect fill="#1e1e24" x="1" y="1" width="{width}" height="{height}" rx="8"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def shown(lang: Lang) -> RenderableType:
    """The command, and the block of the sample with the forgotten division."""
    limits = Limits()
    sandbox = open_sandbox(limits)
    (exercise,) = select(load_course(ROOT), EXERCISE)
    sample = next(sample for sample in samples() if sample.name == "sum")
    verdict = Setting(sandbox, limits).grader(exercise).grade(read_python_file(sample.path))
    sandbox.close()
    return Group(Line("$ grade mse", style="bold"), verdict_block(exercise, verdict, lang))


def picture(what: RenderableType) -> str:
    """An SVG."""
    console = Console(record=True, width=72, file=io.StringIO(), force_terminal=True, highlight=False, markup=False)
    console.print(what)
    drawn = console.export_svg(title="grade mse", theme=MONOKAI, code_format=TEMPLATE, unique_id="verdict")
    return re.sub(r' textLength="[^"]*"', "", drawn)  # it counts characters, and Hangul is two cells wide


def text(what: RenderableType) -> str:
    """A `<pre>` whose lines wrap where a phone's window ends: `--in` says how far a line is indented."""
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
    """A run of one style: bold, dim and the name of its colour."""
    style = segment.style
    names = [name for name in ("bold", "dim") if style and getattr(style, name)]
    names += [style.color.name] if style and style.color and not style.color.is_default else []
    if not names or not segment.text.strip():
        return escape(segment.text, quote=False)
    return f'<span class="{" ".join(names)}">{escape(segment.text, quote=False)}</span>'


def files() -> dict[Path, str]:
    """Each file that is made from the verdict, and what belongs into it."""
    made = {lang: shown(lang) for lang in LANGUAGES}
    pictures = {ROOT / "site" / "assets" / f"verdict.{lang}.svg": picture(made[lang]) for lang in LANGUAGES}
    return pictures | {ROOT / "site" / f"verdict.{lang}.html": text(made[lang]) for lang in LANGUAGES}


if __name__ == "__main__":
    for path, content in files().items():
        path.write_text(content, encoding="utf-8")
