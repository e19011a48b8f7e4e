"""The content security policy of the built pages, in a `<meta>` element before everything to which it applies.

It allows a page to run the scripts of its own site and the theme's few inline scripts, which it lists by their hashes,
and to connect to no other host. Student code runs in a worker made from a `blob:` address, since only such a worker
inherits the policy.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
IS_DATA = re.compile(r"\btype=[\"']?application/", re.IGNORECASE)
HAS_SOURCE = re.compile(r"\bsrc=", re.IGNORECASE)
CHARSET = re.compile(r"<meta charset=[\"']?utf-8[\"']?\s*/?>", re.IGNORECASE)
RULES = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval' {scripts}",
    "style-src 'self' 'nonce-{build}'",  # the nonce is for the editor's one style element
    "style-src-attr 'unsafe-inline'",  # KaTeX and our figures place things with style attributes
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",  # the search starts from a file of the site, Python from a blob
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)


def apply(out: Path, build: str) -> None:
    """Write the policy and the name of the build into every page
    below `out`, and the build into the addresses of scripts."""
    for page in sorted(out.rglob("*.html")):
        page.write_bytes(bound(page.read_bytes().decode("utf-8"), build).encode("utf-8"))


def bound(html: str, build: str) -> str:
    """The page with its policy, after the declaration of UTF-8. Raises ValueError where a page has no such
    declaration in the form that our pages have."""
    rules = "; ".join(RULES).format(scripts=" ".join(inline_hashes(html)), build=build)
    metas = f'<meta http-equiv="Content-Security-Policy" content="{rules}"><meta name="dl-build" content="{build}">'
    marked, replaced = CHARSET.subn(lambda match: f"{match[0]}{metas}", html, count=1)
    if not replaced:
        raise ValueError("a page without <meta charset>: its policy has no place")
    return marked.replace("workbench/app/", f"workbench/app-{build}/")


def inline_hashes(html: str) -> list[str]:
    """The hashes of the page's inline scripts, sorted. Script elements that hold only data need none."""
    scripts_found = SCRIPT.findall(html)
    scripts = [body for about, body in scripts_found if not (HAS_SOURCE.search(about) or IS_DATA.search(about))]
    return sorted({f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'" for body in scripts})
