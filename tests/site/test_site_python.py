"""Python in the page can be ended and started again, cannot reach other hosts or storage, and works without a connection."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from dlgrade.site.serve import Handler
from playwright.sync_api import Browser, Page, expect
from site_under_test import ROOT

pytestmark = pytest.mark.slow

START_MS = 240_000  # a start takes seconds; on a machine that does ten other things, minutes
RIGHT = (ROOT / "solutions" / "06_learning" / "mse" / "solution.py").read_text(encoding="utf-8")
IMPORT = "async (address) => { globalThis.python = await import(address) }"
ASK = """async ([call, given]) => {
  try { return { reply: await python[call](...given) } } catch (fault) { return { kind: fault.kind, detail: fault.detail } }
}"""
Ask = Callable[..., dict[str, Any]]


def opened(page: Page, address: str, built: Path) -> Ask:
    """A chapter's page with `runtime.js` at hand, and what calls it."""
    page.set_default_timeout(START_MS)
    page.goto(f"{address}06_learning/")
    return brought(page, address, built)


def brought(page: Page, address: str, built: Path) -> Ask:
    """Calls of `runtime.js` in the page that is open."""
    (app,) = built.glob("workbench/app-*")
    page.evaluate(IMPORT, f"{address}workbench/{app.name}/runtime.js")
    return lambda call, *given: page.evaluate(ASK, [call, list(given)])


@pytest.fixture(scope="module")
def own_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def requests(own_page: Page) -> list[str]:
    seen: list[str] = []
    own_page.context.on("request", lambda request: seen.append(request.url))
    return seen


@pytest.fixture(scope="module")
def ask(own_page: Page, requests: list[str], address: str, built: Path) -> Ask:  # noqa: ARG001 (they are listened to first)
    """Python, started once for all tests of this file that can share it."""
    ask = opened(own_page, address, built)
    assert "kind" not in ask("start")
    return ask


def kind_of_right_code(ask: Ask) -> str:
    return str(ask("check", "mse", RIGHT, "en")["reply"]["verdict"]["kind"])


def test_right_code_passes(ask: Ask) -> None:
    assert kind_of_right_code(ask) == "passed"


def test_an_endless_loop_is_stopped_and_work_goes_on(ask: Ask, own_page: Page) -> None:
    own_page.evaluate(
        "python.state.addEventListener('change', () => python.state.value === 'busy' && setTimeout(python.stop, 500), {once: true})"
    )
    assert ask("check", "mse", "while True:\n    pass\n", "en")["kind"] == "stopped"
    assert kind_of_right_code(ask) == "passed"


DEADLY = {
    "recursion": "import sys\nsys.setrecursionlimit(10**6)\ndef f(n):\n    return f(n + 1)\nf(0)\n",
    "exit": "import os\nos._exit(0)\n",
}


@pytest.mark.parametrize("source", DEADLY.values(), ids=DEADLY)
def test_a_dead_interpreter_is_said_and_replaced(source: str, ask: Ask) -> None:
    assert ask("check", "mse", source + RIGHT, "en")["kind"] == "died"
    assert kind_of_right_code(ask) == "passed"


# Things that code may need and a page lacks, with a part of the sentence in each language.
NOT_THERE = {
    "input": ("input()", "`input()` is not available", "`input()`을 쓸 수 없습니다"),
    "a thread": ("import threading; threading.Thread(target=print).start()", "without threads", "스레드 없이"),
    "a process": (
        "import multiprocessing; multiprocessing.Process(target=print).start()",
        "this part of Python is not available",
        "없는 파이썬 기능",
    ),
    "a program": ("import subprocess; subprocess.run(['ls'])", "not available in an exercise", "쓸 수 없는 것"),
    "a coroutine": ("import asyncio; asyncio.run(asyncio.sleep(0))", "without `async`", "`async` 없이"),
    "a package": ("import pandas", "this package is not installed", "없는 패키지"),
    "the way out": ("import sys; sys.exit()", "the code ended the program", "실행을 끝냈습니다"),
    "a file": ("open('data.csv')", "No other files are available", "다른 파일은 없습니다"),
}


@pytest.mark.parametrize("name", NOT_THERE)
def test_what_is_not_there_has_a_sentence(name: str, ask: Ask) -> None:
    line, *wanted = NOT_THERE[name]
    for lang, words in zip(("en", "ko"), wanted, strict=True):
        reply = ask("check", "mse", f"def mse(y_true, y_pred):\n    {line}\n", lang)["reply"]
        assert words in " ".join(each["text"] for each in reply["outline"]["checks"][0]["lines"])
    assert kind_of_right_code(ask) == "passed"


def test_numpy_does_not_say_that_a_number_overflowed(ask: Ask) -> None:
    """Floating-point warnings are missing in pages, since WebAssembly does not report them; the values are the same. The page how-grading-works says so."""
    scratch = "with np.errstate(all='raise'):\n    x = [float(np.log(-1.0)), float(np.exp(1e4))]\nx"
    reply = ask("run", "mse", RIGHT, scratch, "en")["reply"]
    assert (reply["value"], reply["printed"], reply["error"]) == ("[nan, inf]", "", None)


HUNGRY = """import numpy as np
kept = []
def mse(y_true, y_pred):
    while True:
        kept.append(np.empty(2**24))
"""


def test_memory_that_is_used_up_is_said_and_given_back(ask: Ask, own_page: Page) -> None:
    assert kind_of_right_code(ask) == "passed"  # so that there is a worker of this exercise
    before = own_page.workers
    assert ask("check", "mse", HUNGRY, "en")["reply"]["verdict"]["kind"] == "limit"
    assert kind_of_right_code(ask) == "passed"
    assert not set(before) <= set(own_page.workers)  # only ending the worker frees its memory


# Each of these programs would change a later check, if that ran in the same interpreter with the same files.
LASTING = {
    "numpy": "import numpy as np\nnp.mean = np.ravel = None\n",
    "builtins": "import builtins\nbuiltins.float = str\n",
    "checks": "from pathlib import Path\nfor p in Path('/course').rglob('*'):\n    if p.is_file(): p.write_text('')\n",
    "grader": "from pathlib import Path\nfor p in Path('/grader').rglob('*.py'):\n    p.write_text('raise SystemExit')\n",
    "cwd": "import os\nos.makedirs('/tmp/a/b')\nos.chdir('/tmp/a/b')\n",
    "numpy's files": "import numpy as np\nfrom pathlib import Path\nPath(np.__file__).write_text('')\n",
}


@pytest.mark.parametrize("source", LASTING.values(), ids=LASTING)
def test_what_code_changes_is_gone_at_the_next_check(source: str, ask: Ask) -> None:
    ask("run", "mse", source, "1", "en")
    assert kind_of_right_code(ask) == "passed"


BROWSER = ("fetch", "XMLHttpRequest", "WebSocket", "EventSource", "indexedDB", "caches", "localStorage", "navigator")
BROWSER += (
    "BroadcastChannel",
    "Worker",
    "SharedWorker",
    "importScripts",
    "postMessage",
    "close",
    "document",
    "cookieStore",
)
HUNT = f"""
import importlib, sys

def reachable():
    for name in ("js", "pyodide_js", "pyodide", "pyodide.http", "pyodide.code", "_pyodide_core", "pyodide.ffi"):
        try:
            yield importlib.import_module(name)
        except BaseException:
            pass
    core = sys.modules.get("_pyodide_core")
    if core:
        yield from (core.to_js([1]), core.to_js({{"a": 1}}), core.to_js(print))
    yield from list(sys.modules.values())
    classes = [object]
    for each in classes:
        classes.extend(kind for kind in type.__subclasses__(each) if kind not in classes)
        for method in list(vars(each).values()):
            yield from getattr(method, "__globals__", {{}}).values()
    try:
        import gc
        yield from gc.get_objects()
    except BaseException:
        pass

def proxies():
    seen = set()
    for thing in list(reachable()):
        for each in [thing, *list(getattr(thing, "__dict__", {{}}).values())]:
            if type(each).__name__ == "JsProxy" and id(each) not in seen:
                seen.add(id(each))
                yield each

def reached(thing, name):
    try:
        return getattr(thing, name, None) is not None
    except Exception:
        return False

found = [name for proxy in proxies() for name in {BROWSER} if reached(proxy, name)]
for proxy in proxies():
    try:
        found.append(str(proxy.constructor.constructor("return typeof fetch")()))
    except Exception:
        pass
print(sorted(set(found)))
"""


def test_code_that_hunts_for_the_browser_finds_nothing(ask: Ask, requests: list[str], address: str) -> None:
    reply = ask("run", "mse", HUNT, "1", "en")["reply"]
    assert reply["error"] is None
    assert reply["printed"].strip() == "[]"
    assert [url for url in requests if not url.startswith((address, f"blob:{address.split('/course')[0]}"))] == []


NAMES_LEFT = """async ([app, names]) => {
  const manifest = await (await fetch(`${app}manifest.json`)).json();
  const site = new URL("../", app);
  const source = `import "${app}python-worker.js";
    const send = self.postMessage.bind(self);
    setInterval(() => send({ left: ${JSON.stringify(names)}.filter((name) => name in self) }), 100);`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" });
  const next = (name) => new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => (data[name] || data.fault) && resolve(data[name]));
  });
  const before = await next("left");
  const base = new URL(manifest.runtime.folder, site).href;
  worker.postMessage({ start: { base, files: manifest.runtime.files, python: new URL(manifest.python, site).href } });
  await next("ready");
  const after = await next("left");
  worker.terminate();
  return [before, after];
}"""


def test_the_worker_has_no_browser_when_python_is_ready(page: Page, address: str, built: Path) -> None:
    page.set_default_timeout(START_MS)
    page.goto(f"{address}06_learning/")
    (app,) = built.glob("workbench/app-*")
    before, after = page.evaluate(NAMES_LEFT, [f"{address}workbench/{app.name}/", list(BROWSER)])
    assert {"fetch", "indexedDB", "caches", "navigator", "Worker"} <= set(before)
    assert after == []


@pytest.mark.parametrize("name", ["js", "pyodide_js"])
def test_the_browser_is_no_module(name: str, ask: Ask) -> None:
    error = ask("run", "mse", f"import {name}\n", "1", "en")["reply"]["error"]
    assert name in json.dumps(error)


class Other(BaseHTTPRequestHandler):
    """Another host, which notes all requests."""

    asked: list[str] = []  # noqa: RUF012 (one server in one test)

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


FETCH_IN_WORKER = """(address) => new Promise((resolve) => {
  const source = `fetch(${JSON.stringify(address)}).then(() => postMessage("reached"), () => postMessage("refused"))`;
  const blob = new Blob([source], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(blob), { type: "module" });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = () => resolve("error");
})"""


def test_the_policy_binds_workers_of_the_page(page: Page, address: str) -> None:
    other = ThreadingHTTPServer(("127.0.0.1", 0), Other)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    page.goto(f"{address}06_learning/")
    assert page.evaluate(FETCH_IN_WORKER, f"http://127.0.0.1:{other.server_port}/") == "refused"
    assert page.evaluate(FETCH_IN_WORKER, address) == "reached"
    other.shutdown()
    assert Other.asked == []


class NoWasm(Handler):
    """A server that does not know WebAssembly's type."""

    extensions_map = {**Handler.extensions_map, ".wasm": "application/octet-stream"}  # noqa: RUF012


def test_a_server_with_a_wrong_type_is_said(page: Page, built: Path) -> None:
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(NoWasm, directory=str(built)))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    said = opened(page, f"http://127.0.0.1:{running.server_port}/", built)("start")
    running.shutdown()
    running.server_close()
    assert said["kind"] == "wrong-type"
    assert "pyodide.asm.wasm" in said["detail"]


class Updated(Handler):
    """A server whose pages are, from some moment on, those of a later build."""

    is_new = False

    def do_GET(self) -> None:  # noqa: N802 (the base class's name)
        if not (type(self).is_new and self.path.endswith("06_learning/")):
            super().do_GET()
            return
        body = (Path(self.translate_path(self.path)) / "index.html").read_bytes()
        body = body.replace(b"</body>", b"<!-- a later build --></body>")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


SNAPSHOT = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!request.url.includes("/snapshot/")) continue;
      found.push([name, request.url, (await (await cache.match(request)).blob()).size]);
    }
  }
  return found;
}"""
SMALLEST = 500_000  # bytes of either part; an empty archive has 22
DAMAGE = "async ([name, url]) => (await caches.open(name)).put(url, new Response('not a memory'))"


def a_later_start_uses_what_this_one_has_made(page: Page, address: str, built: Path) -> None:
    """A snapshot that cannot be read is reported on the console; a good one is used without a message."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.evaluate("document.dispatchEvent(new CustomEvent('dlgrade:python'))")  # as the workbench does after its start
    expect(page.locator(".dl-offline [role=status]")).to_contain_text("without a connection", timeout=START_MS)
    kept = page.evaluate(SNAPSHOT)
    assert sorted(url.rpartition("/")[2] for _, url, _ in kept) == ["bytecode", "memory"]
    assert min(size for _, _, size in kept) > SMALLEST
    page.reload()
    assert kind_of_right_code(brought(page, address, built)) == "passed"
    assert not [text for text in said if text.startswith("snapshot")]
    page.evaluate(DAMAGE, next([name, url] for name, url, _ in kept if url.endswith("memory")))
    page.reload()
    assert kind_of_right_code(brought(page, address, built)) == "passed"
    assert [text for text in said if text.startswith("snapshot")]


def test_a_chapter_works_without_a_connection_after_one_visit(browser: Browser, built: Path) -> None:
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Updated, directory=str(built.parent)))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{running.server_port}/{built.name}/"
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(START_MS)
    page.goto(f"{address}en/06_learning/")
    page.locator("[data-exercise=mse] summary").first.click()  # the offline switch appears with the first workbench
    switch, said = page.locator(".dl-offline input"), page.locator(".dl-offline [role=status]")
    expect(switch).not_to_be_checked()
    switch.check()
    expect(said).to_contain_text("without a connection", timeout=START_MS)
    Updated.is_new = True
    page.reload()
    assert "a later build" in page.content()  # with a connection, the server's page
    running.shutdown()
    running.server_close()
    page.reload()
    assert "a later build" not in page.content()  # without, all of one build
    assert kind_of_right_code(brought(page, address, built)) == "passed"
    a_later_start_uses_what_this_one_has_made(page, address, built)
    page.locator("[data-exercise=mse] summary").first.click()
    expect(page.locator("[data-exercise=mse] .cm-content")).to_be_visible(timeout=START_MS)
    page.locator(".dl-offline input").uncheck()
    expect(said).to_contain_text("removed")
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    context.close()


# Two things may still store something after the switch is turned off: a page that is about to store itself, as after every start of
# Python, and the service worker, which answers an open page to the end. Both are held up here until "removed" is said.
HOLD = """() => {
  const fetched = globalThis.fetch;
  globalThis.fetch = (...given) => new Promise((go) => { globalThis.release = go }).then(() => fetched(...given));
  document.dispatchEvent(new CustomEvent("dlgrade:python"));
  globalThis.fetch = fetched;
}"""
GO_ON = "() => { release(); return new Promise((done) => setTimeout(done, 1500)) }"
WRITER = """(name) => new Promise((begun) => navigator.locks.request(name, { mode: "shared" }, () => {
  begun();
  return new Promise((done) => { globalThis.written = () => caches.open(`${name} course late`).then(done) });
}))"""
FETCHES = """async (files) => {
  for (const file of files) await (await fetch(file)).arrayBuffer();
  return caches.keys();
}"""


def test_a_removal_is_final_whatever_still_stores(browser: Browser, address: str, built: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}en/06_learning/")
    page.locator("[data-exercise=mse] summary").first.click()
    switch, said = page.locator(".dl-offline input"), page.locator(".dl-offline [role=status]")
    switch.check()
    expect(said).to_contain_text("without a connection", timeout=START_MS)
    files = [f"{address}{path.relative_to(built).as_posix()}" for path in built.glob("workbench/runtime/*/*.js*")]
    assert page.evaluate(FETCHES, files) != []

    page.evaluate(HOLD)
    page.evaluate(WRITER, f"dlgrade {urlsplit(address).path}")
    switch.uncheck()
    expect(said).to_contain_text("Storing")  # not yet "removed", since someone is storing something
    page.evaluate("written()")
    expect(said).to_contain_text("removed")
    assert page.evaluate("caches.keys()") == []
    page.evaluate(GO_ON)
    expect(said).to_contain_text("removed")
    expect(switch).not_to_be_checked()
    assert page.evaluate(FETCHES, files) == []  # the service worker still answers this page
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0

    switch.check()  # and what was switched off can be switched on again
    expect(said).to_contain_text("without a connection", timeout=START_MS)
    assert page.evaluate(FETCHES, files) != []
    context.close()
