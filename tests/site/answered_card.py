"""The card of `mse` in a browser, where this process answers in place of the page's Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from dlgrade.course.loading import load_course, select
from playwright.sync_api import Browser, Page, expect
from site_under_test import ROOT

MSE = select(load_course(ROOT), "mse")[0]
RUNTIME = """
export const state = new EventTarget();
export async function start() {}
export const VERB = (slug, request, language) =>
  window.askPython(JSON.stringify({ ...request, seed: 1 }), language).then(JSON.parse);
export function stop() {}
"""
"""What takes the place of `runtime.js`. The seed is of use to lessons alone, which are drawn."""


class Open(Protocol):
    """Opens the card in one language, answered from a folder."""

    def __call__(self, lang: str, folder: Path, width: int = 1280) -> Page: ...


@contextmanager
def answered(browser: Browser, address: str, answer: Callable[[str, str, str], str]) -> Iterator[Open]:
    """Opens cards whose block calls `answer`, a function of the glue, with a folder, a request and a language. No page may have
    written an error to its console in the end."""
    wrong, contexts = list[str](), []
    runtime = RUNTIME.replace("VERB", answer.__name__)

    def open_in(lang: str, folder: Path, width: int = 1280) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce", service_workers="block"
        )
        contexts.append(context)
        context.expose_function("askPython", lambda request, language: answer(str(folder), request, language))
        context.route(
            "**/workbench/app*/runtime.js", lambda route: route.fulfill(body=runtime, content_type="text/javascript")
        )
        page = context.new_page()
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{address}{'en/' if lang == 'en' else ''}{MSE.chapter}/#exercise-mse")
        expect(page.locator("[data-exercise=mse] .cm-content")).to_be_visible()
        return page

    yield open_in
    for context in contexts:
        context.close()
    assert wrong == []
