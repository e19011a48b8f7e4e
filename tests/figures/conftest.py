"""Node for the figures' mathematics, Chromium for the figures themselves."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from figure_tools import HERE, Call


def _plain(holder: dict[str, Any]) -> Any:
    return float(holder["$"].replace("Infinity", "inf")) if set(holder) == {"$"} else holder


@pytest.fixture(scope="session")
def call() -> Iterator[Call]:
    """`call("pca-projection/model.js", "kept", points, 0.3)`: runs the exported function under Node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    process = subprocess.Popen(
        [node, str(HERE / "harness.mjs")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdin is not None
    assert process.stdout is not None

    def ask(module: str, name: str, *args: Any) -> Any:
        process.stdin.write(json.dumps({"module": module, "name": name, "args": args}) + "\n")  # type: ignore[union-attr]
        process.stdin.flush()  # type: ignore[union-attr]
        reply = json.loads(process.stdout.readline(), object_hook=_plain)  # type: ignore[union-attr]
        if "error" in reply:
            raise RuntimeError(reply["error"])
        return reply["result"]

    yield ask
    process.stdin.close()
    process.wait(timeout=10)
    process.stdout.close()
