"""Turns markup into plain text, for places that cannot render it: the terminal, list boxes, names in an export."""

from __future__ import annotations

import re
from functools import cache

# pylatexenc carries no type information
from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)
from pylatexenc.latexwalker import LatexMacroNode  # type: ignore[import-untyped]

_INLINE = re.compile(r"(?<!\\)\$\$(.+?)\$\$|(?<!\\)\$(?!\s)((?:\\.|[^\\$])+?)(?<!\s)\$", re.DOTALL)
_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_CASES = re.compile(r"\\begin\{cases\}(.*?)\\end\{cases\}", re.DOTALL)
# In a fraction written as `a/b`, a single symbol, number or function call needs no parentheses.
_ATOM = re.compile(r"[\w.∂∇Δ]+|\w+\([^()]*\)")


def _fraction(node: LatexMacroNode, l2tobj: LatexNodes2Text) -> str:
    above, below = (_inside(l2tobj.nodelist_to_text([part])) for part in node.nodeargd.argnlist)
    return "/".join(part if _ATOM.fullmatch(part) else f"({part})" for part in (above, below))


def _inside(group: str) -> str:
    """The content of a group without its own braces. Braces of an index at its end stay."""
    text = group.strip()
    return text[1:-1].strip() if text.startswith("{") and text.endswith("}") else text


def _on_one_line(cases: re.Match[str]) -> str:
    """The rows of a `cases` block in one line, with separators: `0 (with probability p); x (otherwise)`."""
    rows = [row.split("&", 1) for row in re.split(r"\\\\(?:\[[^\]]*\])?", cases[1]) if row.strip()]
    return r";\ ".join(rf"{row[0].strip()}\ ({row[-1].strip()})" for row in rows)


@cache
def _converter() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    # pylatexenc drops macros that it does not know, so that \arg\min would become min.
    names = [MacroTextSpec("ne", simplify_repl="≠"), MacroTextSpec("arg", simplify_repl="arg ")]
    fraction = MacroTextSpec("frac", simplify_repl=_fraction)
    context.add_context_category("dlgrade", prepend=True, macros=[fraction, *names])
    return LatexNodes2Text(latex_context=context, math_mode="text", keep_braced_groups=True)


@cache
def formula(tex: str) -> str:
    r"""TeX as one line of Unicode: `\frac{a+b}{2}` is `(a+b)/2`, `\hat{y}_{i}` is `ŷ_i`."""
    # TeX typesets a space after a function's name and around a relation; plain text needs it written.
    tex = re.sub(r"\\(log|ln|exp|sin|cos|tanh|max|min)\s+(?=[\w\\])", r"\\\1~", tex)
    # pylatexenc does not know that \dfrac and \tfrac have arguments.
    tex = re.sub(r"\\[dt]frac(?![a-zA-Z])", r"\\frac", tex)
    tex = _CASES.sub(_on_one_line, tex)
    text = str(_converter().latex_to_text(tex))
    text = re.sub(r"\{(\w|\d+)\}|(?<![_^])\{(\w+)\}", lambda match: match[1] or match[2], text)
    inner = re.compile(r"([_^])\{(?:\(([^{}()]*)\)|([^{}]*))\}")
    while inner.search(text):  # again and again, since an index may contain an index
        text = inner.sub(lambda match: f"{match[1]}({match[2] or match[3]})", text)
    return re.sub(r"\s*([≤≥←→≠≈∈<>])\s*", r" \1 ", text).strip()


def readable(markdown: str) -> str:
    """Markdown whose formulas are Unicode in place of TeX, for a terminal that renders the rest."""
    fences = re.split(r"(^```.*?^```[ \t]*$|`[^`]+`)", markdown, flags=re.MULTILINE | re.DOTALL)
    return "".join(part if index % 2 else _unicode(part) for index, part in enumerate(fences))


def _unicode(words: str) -> str:
    def escaped(match: re.Match[str]) -> str:
        return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", formula(match[1] or match[2]))

    return _INLINE.sub(escaped, words)


def plain(markdown: str) -> str:
    """A line of markdown as bare text: formulas in Unicode, code without its backticks."""
    kept: list[str] = []

    def code(match: re.Match[str]) -> str:
        kept.append(match[2].strip())
        return f"\0{len(kept) - 1}\0"

    text = _CODE.sub(code, markdown)
    text = _INLINE.sub(lambda match: formula(match[1] or match[2]), text)
    text = re.sub(r"\*\*(.+?)\*\*", r"\1", text).replace(r"\$", "$")
    return " ".join(re.sub("\0(\\d+)\0", lambda match: kept[int(match[1])], text).split())
