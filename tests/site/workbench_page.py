"""A card of the built site in a browser, with this process in the place of Python in the page.

`runtime.js` is answered with a stub that asks `dlgrade.page.glue` here. So the replies are real, and what is tested is
everything between them and the reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.course.loading import load_course
from dlgrade.page import glue
from playwright.sync_api import Browser, Locator, Page, expect
from site_under_test import ROOT

EXERCISES = {exercise.slug: exercise for exercise in load_course(ROOT).exercises}
TODO = re.compile(r"    raise NotImplementedError.*")
STUB = """
export const state = new EventTarget();
let end;
const answered = (call, ...words) => Promise.race([
  window.askPython(call, ...words).then(JSON.parse), new Promise((_, refuse) => { end = refuse }),
]);
export async function start(onProgress) { onProgress({ stage: "runtime", loaded: 1, total: 2 }) }
export const check = (slug, source, language) => answered("check", slug, source, "", language);
export const run = (slug, source, scratch, language) => answered("run", slug, source, scratch, language);
export function stop() { end({ kind: "stopped" }) }
"""
PASTE = """(editor, source) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", source);
  editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


def answer(folder: Path, call: str, source: str, scratch: str, language: str) -> str:
    """What the worker of the page would say about the exercise of a folder."""
    if call == "check":
        return glue.check(str(folder), source, language, 1)
    return glue.run(str(folder), source, scratch, language)


def folder_of_the_course(slug: str) -> Path:
    """The exercise with its programs, as the author has it."""
    return EXERCISES[slug].folder


def filled(slug: str, body: str) -> str:
    """The stub with its TODO replaced."""
    return TODO.sub(lambda _: body, EXERCISES[slug].stub.read_text(encoding="utf-8"))


@dataclass
class Bench:
    """One card, opened, in a page of its own. `wrong` holds what the console complained of."""

    page: Page
    address: str
    lang: str = "en"
    slug: str = "mse"
    wrong: list[str] = field(default_factory=list)

    @property
    def card(self) -> Locator:
        return self.page.locator(f"[data-exercise={self.slug}]")

    @property
    def editor(self) -> Locator:
        return self.card.locator(".cm-content")

    @property
    def status(self) -> Locator:
        return self.card.get_by_role("status")

    def open(self) -> None:
        chapter = EXERCISES[self.slug].chapter
        prefix = "en/" if self.lang == "en" else ""
        self.page.goto(f"{self.address}{prefix}{chapter}/#exercise-{self.slug}")
        expect(self.editor).to_be_visible()

    def type(self, source: str) -> None:
        self.editor.focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(source)

    def paste(self, source: str) -> None:
        """Set the editor's text in one step. Typing it would be slower, since the browser lays the page out ten times for each line."""
        self.editor.focus()
        self.page.keyboard.press("Control+a")
        self.editor.evaluate(PASTE, source)

    def button(self, name: str) -> Locator:
        return self.card.get_by_role("button", name=name, exact=True)


@contextmanager
def bench_in(
    browser: Browser,
    address: str,
    width: int = 1280,
    height: int = 900,
    touch: bool = False,
    folder_of: Callable[[str], Path] = folder_of_the_course,
) -> Iterator[Bench]:
    """A bench in a window of its own, with `touch` on a phone. Python answers from the folder of an exercise.
    AssertionError at the end where the console complained of something."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, has_touch=touch, is_mobile=touch, reduced_motion="reduce",
        service_workers="block",
    )  # fmt: skip
    context.expose_function("askPython", lambda call, slug, *rest: answer(folder_of(slug), call, *rest))
    context.route(
        "**/workbench/app*/runtime.js", lambda route: route.fulfill(body=STUB, content_type="text/javascript")
    )
    found = Bench(context.new_page(), address)
    found.page.on("console", lambda said: found.wrong.append(said.text) if said.type == "error" else None)
    found.page.on("pageerror", lambda error: found.wrong.append(str(error)))
    yield found
    context.close()
    assert found.wrong == []
