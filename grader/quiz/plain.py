"""Text without markup for places that cannot render it: the terminal, list boxes, names in an export."""

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
# One symbol, number or function call needs no parentheses in a fraction.
_ATOM = re.compile(r"[\w.∂∇Δ]+|\w+\([^()]*\)")


def _fraction(node: LatexMacroNode, l2tobj: LatexNodes2Text) -> str:
    above, below = (l2tobj.nodelist_to_text([part]).strip("{} ") for part in node.nodeargd.argnlist)
    return "/".join(part if _ATOM.fullmatch(part) else f"({part})" for part in (above, below))


@cache
def _converter() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    macros = [MacroTextSpec(name, simplify_repl=_fraction) for name in ("frac", "dfrac", "tfrac")]
    context.add_context_category("dlgrade", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=context, math_mode="text", keep_braced_groups=True)


@cache
def formula(tex: str) -> str:
    r"""TeX as one line of Unicode: `\frac{a+b}{2}` is `(a+b)/2`, `\hat{y}_{i}` is `ŷ_i`."""
    # TeX sets the blank after a function or around a relation itself; here it has to be written.
    tex = re.sub(r"\\(log|ln|exp|sin|cos|tanh|max|min)\s+(?=[\w\\])", r"\\\1~", tex)
    text = str(_converter().latex_to_text(tex))
    text = re.sub(r"\{(\w)\}", r"\1", text)
    text = re.sub(r"([_^])\{(?:\(([^{}()]*)\)|([^{}]*))\}", lambda found: f"{found[1]}({found[2] or found[3]})", text)
    return re.sub(r"\s*([≤≥←→≠≈∈<>])\s*", r" \1 ", text).strip()


def readable(markdown: str) -> str:
    """Markdown whose formulas are Unicode in place of TeX, for a terminal that renders the rest."""
    fences = re.split(r"(^```.*?^```[ \t]*$|`[^`]+`)", markdown, flags=re.MULTILINE | re.DOTALL)
    return "".join(part if index % 2 else _unicode(part) for index, part in enumerate(fences))


def _unicode(words: str) -> str:
    def escaped(found: re.Match[str]) -> str:
        return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", formula(found[1] or found[2]))

    return _INLINE.sub(escaped, words)


def plain(markdown: str) -> str:
    """A line of markdown as bare text: formulas in Unicode, code without its backticks."""
    kept: list[str] = []

    def code(found: re.Match[str]) -> str:
        kept.append(found[2].strip())
        return f"\0{len(kept) - 1}\0"

    text = _CODE.sub(code, markdown)
    text = _INLINE.sub(lambda found: formula(found[1] or found[2]), text)
    text = re.sub(r"\*\*(.+?)\*\*", r"\1", text).replace(r"\$", "$")
    return " ".join(re.sub("\0(\\d+)\0", lambda found: kept[int(found[1])], text).split())
