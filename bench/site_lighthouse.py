"""Lighthouse over a built site (npm ci first): prints the scores, fails below 95 where that is promised.

python bench/site_lighthouse.py build/site [--write] [PAGE …]      PAGE as in 06_learning/

Each page is measured as a slow phone and as a desktop computer, both simulated; a busy machine lowers the performance.
Without a PAGE: the front page, a chapter of figures, a chapter of exercises, the proof and a guide, in both languages.
`--write` puts the table into site/README.md. The pages are sent compressed, as hosts send them.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from itertools import product
from pathlib import Path
from typing import BinaryIO

from dlgrade.site.serve import Handler

LIGHTHOUSE = Path(__file__).parents[1] / "node_modules" / "lighthouse" / "cli" / "index.js"
PROMISED = ("accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
README = Path(__file__).parents[1] / "site" / "README.md"
START, END = "<!-- bench/site_lighthouse.py -->", "<!-- end -->"
TITLES = "page | device | performance | accessibility | best practices | SEO | blocking | layout shift"
HEAD = f"| {TITLES} |\n|---|---{'|--:' * 6}|\n"
KINDS = ("", "05_neural_networks/", "06_learning/", "proof/", "how-to-work/")
DEFAULT = [f"{language}{page}" for page in KINDS for language in ("", "en/")]
DEVICES = {"phone": [], "desktop": ["--preset=desktop"]}

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml"}


class Compressed(Handler):
    """Sends text as hosts send it. Uncompressed, a page's styles alone would take a simulated phone two seconds."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The head of an answer, and its body still to be sent."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSED or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """The address of the site, as long as the block runs."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(site)))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}/"
    running.shutdown()


def report(url: str, device: str) -> dict[str, object]:
    """Lighthouse's own report of one page on a simulated device."""
    command = ["node", str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}", *DEVICES[device]]
    environment = {"CHROME_PATH": "/usr/bin/chromium", **os.environ}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def scores(found: dict[str, object]) -> dict[str, int]:
    """Category → 0 to 100."""
    categories: dict[str, dict[str, float]] = found["categories"]  # type: ignore[assignment]
    return {name: round(100 * category["score"]) for name, category in categories.items()}


def row(where: str, device: str, found: dict[str, object]) -> str:
    """A line of the table: the scores, the total blocking time, and the layout shift."""
    points = scores(found)
    audits: dict[str, dict[str, float]] = found["audits"]  # type: ignore[assignment]
    cells = [str(points[name]) for name in ("performance", *PROMISED)]
    cells.append(f"{audits['total-blocking-time']['numericValue']:.0f} ms")
    cells.append(f"{audits['cumulative-layout-shift']['numericValue']:.3f}")
    return f"| `/{where}` | {device} | {' | '.join(cells)} |"


def write(rows: list[str]) -> None:
    """Puts the table between the marks."""
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(START)
    table = HEAD + "\n".join(rows)
    README.write_text(f"{before}{START}\n\n{table}\n\n{END}{rest.split(END)[1]}", encoding="utf-8")


def failed(found: dict[str, object]) -> list[str]:
    """The audits that cost points."""
    audits: dict[str, dict[str, object]] = found["audits"]  # type: ignore[assignment]
    return sorted(name for name, audit in audits.items() if audit["score"] == 0)


def main(site: Path, wanted: list[str], keep: bool) -> int:
    """Prints a line for each page and device; 1 when a promised score is below 95."""
    rows = []
    lowest = 100
    with hosted(site) as address:
        for where, device in product(wanted, DEVICES):
            found = report(address + where, device)
            points = scores(found)
            lowest = min(lowest, *(points[name] for name in PROMISED))
            rows.append(row(where, device, found))
            print(rows[-1], "failed:", ", ".join(failed(found)), flush=True)
    if keep:
        write(rows)
    return int(lowest < 95)


if __name__ == "__main__":
    pages = [word for word in sys.argv[2:] if word != "--write"]
    raise SystemExit(main(Path(sys.argv[1]), pages or DEFAULT, "--write" in sys.argv))
