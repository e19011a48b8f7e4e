"""The frame of every page of a class: one file of HTML in one language, which loads nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from markupsafe import Markup

from dlgrade.markup.template import fill
from dlgrade.text import Lang

STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
html { background: light-dark(#fff, #121212); color: light-dark(#1a1a1a, #eee); }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; overflow-wrap: anywhere; word-break: keep-all; }
.quiet { color: light-dark(#595959, #b4b4b4); }
pre { max-width: 60rem; overflow-x: auto; white-space: pre; }
"""
DOCUMENT = """
<!doctype html>
<html lang="{{ lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="referrer" content="no-referrer">
<title>{{ title }}</title>
<style>{{ style }}</style>
</head>
<body>
<main>
{{ body }}
</main>
{% for script in scripts %}
<script type="module">{{ script }}</script>
{% endfor %}
</body>
</html>
"""


def document(title: str, body: Markup, style: str, lang: Lang, scripts: Sequence[str] = ()) -> str:
    """The whole page as HTML. `scripts` are names of files beside this module. The page's content security policy
    allows its own style and these scripts, by their hashes, and nothing else."""
    sources = [files("dlgrade.classroom.reports").joinpath(name).read_text(encoding="utf-8") for name in scripts]
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    if sources:
        policy += f"; script-src {' '.join(map(_allowed, sources))}"
    return str(
        fill(
            DOCUMENT,
            title=title,
            body=body,
            style=Markup(STYLE + style),
            lang=lang,
            policy=policy,
            scripts=[Markup(source) for source in sources],
        )
    )


def _allowed(script: str) -> str:
    """The source expression by which a content security policy allows exactly this script."""
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"
