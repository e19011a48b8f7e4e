"""Node for the figures' mathematics, Chromium for the figures themselves."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from figure_tools import HERE, Call

PATIENCE = 60  # seconds; every answer takes far less, a loop without end takes more


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
        watchdog = threading.Timer(PATIENCE, process.kill)
        watchdog.start()
        process.stdin.write(json.dumps({"module": module, "name": name, "args": args}) + "\n")  # type: ignore[union-attr]
        process.stdin.flush()  # type: ignore[union-attr]
        line = process.stdout.readline()  # type: ignore[union-attr]
        watchdog.cancel()
        if not line:
            raise RuntimeError(f"{module} {name}: Node ended, or gave no answer in {PATIENCE} s")
        reply = json.loads(line, object_hook=_plain)
        if "error" in reply:
            raise RuntimeError(reply["error"])
        return reply["result"]

    yield ask
    process.stdin.close()
    process.wait(timeout=10)
    process.stdout.close()
