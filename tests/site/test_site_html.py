"""The built HTML is valid (the W3C's Nu checker), apart from a short list that the theme brings."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

# Messages about Material's own HTML, which we do not change. Each has the reason why it does no harm.
THEME = [
    # on the two check boxes that open menu and search: it keeps Firefox from restoring them
    r"^Attribute “autocomplete” is only allowed when the input type is",
]


@pytest.mark.skipif(shutil.which("java") is None, reason="the HTML checker is a Java program")
def test_html_is_valid(built: Path, npm_tools: Path) -> None:
    jar = npm_tools / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = [str(path) for path in sorted(built.rglob("*.html"))]
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", *pages]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    found = json.loads(done.stderr)["messages"]
    ours = [each for each in found if not any(re.search(known, each["message"]) for known in THEME)]
    told = {f"{each['message']}: {each.get('extract', '')[:200]}": each["url"] for each in ours}
    assert told == {}
