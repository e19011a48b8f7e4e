"""The gallery of all figures as a page in Chromium, and what is read from a figure and done to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Locator, Page


class Watched:
    """A page that notes its errors, and its requests to other hosts."""

    def __init__(self, browser: Browser, url: str, **context: object) -> None:
        self.page: Page = browser.new_page(**context)  # type: ignore[arg-type]
        self.faults: list[str] = []
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self.note(request.url, url))
        self.page.goto(url)
        self.page.wait_for_selector("body[data-ready]")

    def heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(message.text)

    def note(self, requested: str, url: str) -> None:
        if not requested.startswith((url.rsplit("/", 1)[0], "data:")):
            self.faults.append(f"request to {requested}")

    def figure(self, name: str) -> Locator:
        return self.page.locator(f'[data-figure="{name}"]')

    def begun(self, name: str) -> Locator:
        """The figure as a page shows it when it is opened, whatever was done to it before."""
        figure = self.figure(name)
        figure.evaluate("root => root.begin()")
        return figure

    def begin_all(self) -> None:
        """Every figure as when the page is opened, in the window and the colours that the page has now."""
        self.page.evaluate("document.querySelectorAll('[data-figure]').forEach(root => root.begin())")

    @contextmanager
    def coloured(self, scheme: str) -> Iterator[None]:
        """In the block, the page has this colour scheme."""
        self.page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme; }", scheme)
        try:
            yield
        finally:  # the page is shared, so a failure here must not make later tests fail
            self.page.evaluate("document.body.dataset.mdColorScheme = 'default'")

    @contextmanager
    def moving(self) -> Iterator[None]:
        """In the block, the page's reader has not asked for reduced motion."""
        self.page.emulate_media(reduced_motion="no-preference")
        try:
            yield
        finally:
            self.page.emulate_media(reduced_motion="reduce")

    @contextmanager
    def narrowed(self) -> Iterator[None]:
        """In the block, the page has a phone's window, and every figure has been started in it."""
        self.page.set_viewport_size({"width": 360, "height": 740})
        try:
            self.begin_all()
            yield
        finally:
            self.page.set_viewport_size({"width": 1280, "height": 720})


def seen(figure: Locator) -> str:
    """Everything that a figure shows: picture and status."""
    return figure.locator(".fig-picture").inner_html() + figure.get_by_role("status").inner_text()


def set_slider(figure: Locator, name: str, value: float) -> None:
    figure.locator(f'input[name="{name}"]').evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input')); }",
        str(value),
    )


def status(figure: Locator) -> str:
    """The words of the status line, without what only binds them to one line."""
    return figure.get_by_role("status").inner_text().replace("\u00a0", " ").replace("\u2060", "")
