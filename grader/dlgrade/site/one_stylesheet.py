"""Gives each built page one stylesheet in place of the seven that its theme and its blocks bring.

A browser shows nothing before the last stylesheet of a page has come, and on a phone each request costs a round trip.
Pages with the same blocks share a file. It is named by the sheets in it and not by their content, because a page that
a reader keeps for use without a connection finds it under the same name after an update of the site.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from dlgrade.site import editor, vendor

FOLDER = "styles"
LINK = re.compile(r'<link rel="stylesheet" href="(?P<href>[^"]+)">')
# Rules of the theme that our pages do not need. Each ends in a selector for any element, so a browser looks at all
# elements of a page again whenever the theme's script sets a class or an attribute that the rule asks for, or adds an
# element. That takes half a second on a phone.
SLOW = (
    "[data-md-color-switching] *",  # keeps colours from fading when a reader changes between light and dark
    ".md-typeset table:not([class])+*",  # the room below a table; the box around it, made by the theme's script, has it
    ".md-typeset table:not([class]) td>:first-child",  # paragraphs in cells, which ours do not have
    ".md-typeset table:not([class]) td>:last-child",
)
SLOW_RULES = re.compile(rf"(?<=[{{}}])(?:{'|'.join(map(re.escape, SLOW))})[^{{}}]*{{[^}}]*}}")
ENGLISH = "en"  # its copy of the theme is the same, so both languages share the stylesheets
# fonts are copied beside the stylesheet; KaTeX also names older formats, which are not on the site
OPTIONS = ("--loader:.woff2=copy", "--asset-names=[name]", "--external:*.woff", "--external:*.ttf")


def join(root: Path, out: Path) -> None:
    """Write the stylesheets of all pages below `out` and have the pages load them.
    Raises SiteError where esbuild fails."""
    written: dict[str, tuple[Path, ...]] = {}
    for page in sorted(out.rglob("*.html")):
        html = page.read_bytes().decode("utf-8")
        sheets = sheets_of(out, page, html)
        if not sheets:
            continue  # the page for unknown addresses, shown at any depth, names its sheets from the host's root
        name = f"{'-'.join(sheet.name.partition('.')[0] for sheet in sheets)}.css"
        if written.setdefault(name, sheets) is sheets:
            write(root, out / FOLDER / name, sheets)
        href = Path(os.path.relpath(out / FOLDER / name, page.parent)).as_posix()
        page.write_bytes(linked(html, href).encode("utf-8"))


def sheets_of(out: Path, page: Path, html: str) -> tuple[Path, ...]:
    """The stylesheets that a page names relative to itself, in their order."""
    hrefs = [match["href"] for match in LINK.finditer(html)]
    if any(href.startswith("/") or "//" in href for href in hrefs):
        return ()
    paths = [Path(os.path.normpath(page.parent / href)).relative_to(out) for href in hrefs]
    return tuple(out / path.relative_to(ENGLISH) if path.parts[0] == ENGLISH else out / path for path in paths)


def write(root: Path, target: Path, sheets: tuple[Path, ...]) -> None:
    """Write one stylesheet with the rules of `sheets`, and beside it the fonts that they name."""
    entry = vendor.packages(root).parent / FOLDER / target.name
    entry.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text("".join(f'@import "{quick(sheet).as_posix()}";\n' for sheet in sheets), encoding="utf-8")
    editor.run_esbuild(entry, f"--outfile={target}", *OPTIONS)


def quick(sheet: Path) -> Path:
    """The stylesheet, which after this is without the slow rules of the theme."""
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(SLOW_RULES.sub("", text), encoding="utf-8")
    return sheet


def linked(html: str, href: str) -> str:
    """The page with one stylesheet in the place of its first one."""
    first = LINK.search(html)
    if first is None:
        return html
    after_first = LINK.sub("", html[first.end() :])
    return f'{html[: first.start()]}<link rel="stylesheet" href="{href}">{after_first}'
