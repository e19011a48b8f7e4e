"""Turns notebook code into plain Python: IPython's commands and Colab's own lines are removed without changing line
numbers.

The text is read in one pass that recognises strings, comments, brackets and continued lines, and so knows where a
statement begins. No Python statement begins with `%`, `!` or `?`, so a line that does is a command. The quantifiers of
the regular expressions are possessive (`*+`, `++`), and their groups atomic (`(?>…)`), which prevents backtracking. No
group has a possessive quantifier: before 3.11.5 Python does not find what such a group should match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

PYTHON_CELLS = ("%%exercise", "%%time", "%%timeit", "%%capture", "%%prun", "%%memit")
OURS = ("%%exercise", "%grade", "%load_ext dlgrade")
"""Commands that the course asks for: leaving them out is nothing to tell of."""
CELL_COMMAND = re.compile(r"[ \t]*+(%%\w++)")
PROMPT = re.compile(r"(?:>>>|\.\.\.|In \[\d++\]:| *+\.\.\.:)(?: |$)")
COMMAND = re.compile(
    r"(?P<indent>[ \t\f]*+)"
    r"(?:(?>(?:(?P<target>\w++[ \t]*+=[ \t]*+)|[\w, .]++=[ \t]*+)?)"
    r"(?:%time[ \t]++(?P<timed>\w++[ \t]*+=(?!=)[^\n]++)|[%!][^\n]*+)"
    r"|\?{1,2}[\w.]++[ \t]*+|[\w.]++\?{1,2}[ \t]*+)$",
    re.MULTILINE,
)
COLAB_IMPORT = re.compile(r"^[ \t]*+(?:from|import)[ \t]++google\.colab\b", re.MULTILINE)
COLAB = re.compile(
    r"(?P<indent>[ \t]*+)(?:(?:from|import)[ \t]++google\.colab\b"
    r"|(?>(?P<target>\w++[ \t]*+=[ \t]*+)?)(?:google\.colab\."
    r"|drive\.(?:mount|flush_and_unmount)\(|files\.(?:upload|download)\())[^\n]*+$",
    re.MULTILINE,
)
EXPORTED = re.compile(
    r"(?P<indent>[ \t]*+)(?>(?P<target>\w++[ \t]*+=[ \t]*+)?)"
    r"get_ipython\(\)\.(?:run_line_magic|system|magic|getoutput)\([^\n]*+$",
    re.MULTILINE,
)
"""The call that `jupyter nbconvert` writes for a command when it saves a notebook as a `.py` file."""
LIKE_A_COMMAND, LIKE_AN_EXPORTED = (re.compile(f"^{form.pattern}", form.flags) for form in (COMMAND, EXPORTED))
"""These find any line of that form, even inside a string."""
TOKEN = re.compile(
    r"#[^\n]*+"
    r"|'''(?>(?:[^'\\]|\\.|'(?!''))*)(?>(?:''')?)" r'|"""(?>(?:[^"\\]|\\.|"(?!""))*)(?>(?:""")?)'
    r"|'(?>(?:[^'\\\n]|\\.)*)'?+" r'|"(?>(?:[^"\\\n]|\\.)*)"?+'
    r"|\\\n|[()\[\]{}\n]",
    re.DOTALL,
)  # fmt: skip
"""Matches a comment, a string (an unclosed one up to the end of the line or text), a line continuation, a
bracket, or a line end."""


@dataclass(frozen=True, slots=True)
class PlainCell:
    """A cell's Python code, and the numbers of commands, apart from ours, and of Colab lines that were removed."""

    source: str
    commands: int = 0
    colab: int = 0


@lru_cache(maxsize=64)
def plain_python(source: str) -> PlainCell:
    """A cell without `%`, `!`, `?` and Colab lines. A cell in another language (`%%bash`) becomes empty. A cell that
    writes Python code to a file (`%%writefile mse.py`) keeps the code."""
    lines = _as_typed(source.split("\n"))
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    opening = CELL_COMMAND.match(lines[first])
    if opening is None:
        return without_commands("\n".join(lines))
    if opening[1] not in PYTHON_CELLS and not _writes_python(lines[first]):
        return PlainCell("", 1)
    lines[first] = ""
    plain = without_commands("\n".join(lines))
    return PlainCell(plain.source, plain.commands + (opening[1] not in OURS), plain.colab)


def without_commands(source: str) -> PlainCell:
    """The source with `pass`, or an assignment of an empty value, in place of each command. Lines on which a command
    continues become empty."""
    colab = COLAB_IMPORT.search(source) is not None
    if not (colab or LIKE_A_COMMAND.search(source) or LIKE_AN_EXPORTED.search(source)):
        return PlainCell(source)  # as nearly every file; to find where its statements begin would take far longer
    pieces: list[str] = []
    copied_to = commands = colab_lines = 0
    for start in statement_starts(source):
        if start < copied_to:  # inside a command that continues over several lines
            continue
        match = COMMAND.match(source, start) or EXPORTED.match(source, start)
        is_colab = match is None and colab
        match = COLAB.match(source, start) if is_colab else match
        if match is None:
            continue
        end = _end_of_command(source, match.end())
        pieces += [source[copied_to:start], match["indent"], _replacement(match, is_colab)]
        pieces.append("\n" * source.count("\n", start, end))
        is_told = not is_colab and not match[0].strip().startswith(OURS)
        copied_to, commands, colab_lines = end, commands + is_told, colab_lines + is_colab
    pieces.append(source[copied_to:])
    return PlainCell("".join(pieces), commands, colab_lines)


def _replacement(match: re.Match[str], is_colab: bool) -> str:
    """The code that replaces a command: `pass`, or an assignment of an empty result if the command's result is
    assigned to a name (a dictionary for an upload, a list of lines for a command). After `%time`, an
    assignment is kept as it is."""
    if (timed := match.groupdict().get("timed")) is not None and not match["target"]:
        return str(timed)
    return match["target"] + ("{}" if is_colab else "[]") if match["target"] else "pass"


def statement_starts(source: str) -> Iterator[int]:
    """The positions of all lines that do not continue an earlier line.

    A command ends with its line, even if it contains unclosed quotes or brackets.
    """
    position, depth = 0, 0
    yield 0
    while position < len(source):
        if depth == 0 and _at_line_start(source, position) and (command := COMMAND.match(source, position)):
            position = _end_of_command(source, command.end())
        token = TOKEN.search(source, position)
        if token is None:
            return
        position, sign = token.end(), token[0]
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth = max(0, depth - 1)
        elif sign == "\n" and depth == 0:
            yield position


def _at_line_start(source: str, position: int) -> bool:
    return position == 0 or source[position - 1] == "\n"


def _end_of_command(source: str, end: int) -> int:
    """The end of a command, including the lines on which it continues after a backslash at the end of a line."""
    while end < len(source) and source[end - 1] == "\\":
        following = source.find("\n", end + 1)
        end = len(source) if following < 0 else following
    return end


def _writes_python(line: str) -> bool:
    words = line.split()
    return words[0] == "%%writefile" and len(words) > 1 and words[-1].endswith(".py")


def _as_typed(lines: list[str]) -> list[str]:
    """The lines without the prompts of an interactive shell,
    and without an indentation of the whole cell. IPython accepts both."""
    start = next((line for line in lines if line.strip()), "")
    if PROMPT.match(start):
        return [PROMPT.sub("", line, count=1) if PROMPT.match(line) else line for line in lines]
    indent = start[: len(start) - len(start.lstrip())]
    return [line.removeprefix(indent) for line in lines] if indent else lines
