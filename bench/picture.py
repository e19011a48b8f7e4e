"""Draws the picture of the READMEs: a real verdict on a sample submission, as the terminal shows it."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

from grader.course.loading import load_course, select
from grader.demo.catalogue import EXERCISE, samples
from grader.grading.session import Setting
from grader.report.text import verdict_block
from grader.sandbox.choose import open_sandbox
from grader.sandbox.model import Limits
from grader.submission.python_file import read_python_file
from grader.text import LANGUAGES, Lang

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


def picture(lang: Lang) -> str:
    """The block of the sample with the forgotten division."""
    limits = Limits()
    sandbox = open_sandbox(limits)
    (exercise,) = select(load_course(ROOT), EXERCISE)
    sample = next(sample for sample in samples() if sample.name == "sum")
    verdict = Setting(sandbox, limits).grader(exercise).grade(read_python_file(sample.path))
    sandbox.close()
    console = Console(record=True, width=72, file=io.StringIO(), force_terminal=True, highlight=False, markup=False)
    console.print("$ grade mse", style="bold")
    console.print(verdict_block(exercise, verdict, lang))
    drawn = console.export_svg(title="grade mse", theme=MONOKAI, code_format=TEMPLATE, unique_id="verdict")
    return re.sub(r' textLength="[^"]*"', "", drawn)  # it counts characters, and Hangul is two cells wide


if __name__ == "__main__":
    for lang in LANGUAGES:
        (ROOT / "site" / "assets" / f"verdict.{lang}.svg").write_text(picture(lang), encoding="utf-8")
