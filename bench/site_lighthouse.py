"""Lighthouse over a built site (npm ci first): prints the scores, fails below 95 where that is promised.

python bench/site_lighthouse.py build/site [PAGE …]      PAGE as in 06_learning/
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

from grader.site.serve import server

LIGHTHOUSE = Path(__file__).parents[1] / "node_modules" / "lighthouse" / "cli" / "index.js"
PROMISED = ("accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
DEFAULT = ["", "en/", "06_learning/", "en/06_learning/"]


def report(url: str) -> dict[str, object]:
    """Lighthouse's own report of one page."""
    command = ["node", str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    environment = {"CHROME_PATH": "/usr/bin/chromium", **os.environ}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def scores(found: dict[str, object]) -> dict[str, int]:
    """Category → 0 to 100."""
    categories: dict[str, dict[str, float]] = found["categories"]  # type: ignore[assignment]
    return {name: round(100 * category["score"]) for name, category in categories.items()}


def failed(found: dict[str, object]) -> list[str]:
    """The audits that cost points."""
    audits: dict[str, dict[str, object]] = found["audits"]  # type: ignore[assignment]
    return sorted(name for name, audit in audits.items() if audit["score"] == 0)


def main(site: Path, wanted: list[str]) -> int:
    """Prints a line a page; 1 when a promised score is below 95."""
    running = server(site, 0)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    lowest = 100
    for where in wanted:
        found = report(f"http://127.0.0.1:{running.server_port}/{where}")
        points = scores(found)
        lowest = min(lowest, *(points[name] for name in PROMISED))
        print(where or "/", points, "failed:", ", ".join(failed(found)), flush=True)
    running.shutdown()
    return int(lowest < 95)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2:] or DEFAULT))
