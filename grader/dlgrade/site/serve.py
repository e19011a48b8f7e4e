"""Shows a built site on this computer. Browsers refuse to load the modules of pages that are opened as files."""

from __future__ import annotations

import io
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO


class Handler(SimpleHTTPRequestHandler):
    """Serves the files of one folder and the site's own 404 page, and prints nothing."""

    # The types are fixed here, since some systems call .js files text/plain, and browsers then refuse modules.
    extensions_map = {  # noqa: RUF012 (the base class's way)
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
        ".woff2": "font/woff2",
    }

    def log_message(self, format: str, *args: Any) -> None:
        """Print nothing for a request."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer "not found" also for an address that no file can have, such as one with `%00`."""
        try:
            return super().send_head()
        except (ValueError, OSError):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's 404.html for an unknown address."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of `folder`, for this computer only. Port 0 takes a free port.
    Raises OSError where the port is taken."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(folder)))
