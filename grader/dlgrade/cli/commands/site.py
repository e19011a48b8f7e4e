"""`grade site`: builds the site in both languages and serves it."""

from __future__ import annotations

import importlib.util
import logging
import time
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.options import HomePath, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.files import reason_of
from dlgrade.messages import site as messages
from dlgrade.site.faults import SiteError
from dlgrade.site.root import site_root
from dlgrade.text import Lang

if TYPE_CHECKING:
    from http.server import ThreadingHTTPServer

NEEDED = ("mkdocs", "material", "pymdownx", "yaml")
BUILT, NOT_BUILT = 0, 1
PORTS = click.IntRange(0, 65535)


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("site", help=messages.HELP(lang))
    @click.option("--build-only", is_flag=True, help=messages.HELP_BUILD_ONLY(lang))
    @click.option("--with-solutions", is_flag=True, help=messages.HELP_WITH_SOLUTIONS(lang))
    @click.option("--port", type=PORTS, default=8000, show_default=True, help=messages.HELP_PORT(lang))
    @click.option("--out", type=HomePath(path_type=Path), default=None, help=messages.HELP_OUT(lang))
    @course_option(lang)
    def site(build_only: bool, with_solutions: bool, port: int, out: Path | None, course_folder: Path | None) -> int:
        root = site_root(course_folder)
        missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
        if missing:
            raise SiteError(messages.EXTRA_MISSING.filled(module=", ".join(missing)))
        folder = (out or root / "build" / "site").resolve()
        with nullcontext() if build_only else listening(folder, port) as server:
            if not build(lang, root, folder, with_solutions):
                return NOT_BUILT
            if server:
                serve(lang, server)
        return BUILT

    return site


def build(lang: Lang, root: Path, folder: Path, with_solutions: bool = False) -> bool:
    """Build the site in both languages into `folder`. Returns False if a page has an error.

    Raises SiteError if npm or pip fails, and if the folder contains anything but a site.
    """
    from dlgrade.site import runtime, seal, search, vendor, workbench
    from dlgrade.site.build import SITES, BuildError, claim
    from dlgrade.site.build import build as build_one

    claim(root.resolve(), folder)
    start = time.perf_counter()
    if not (vendor.is_current(root) and vendor.has_packages(root) and runtime.is_current(root)):
        print_sentence(messages.FETCHING(lang))
    vendor.katex(root)
    vendor.packages(root)
    runtime.pyodide(root)
    logging.getLogger("mkdocs").addHandler(warnings())
    for config in SITES:
        print_sentence(messages.BUILDING(lang, name=config))
        try:
            build_one(root, folder, config, with_solutions)
        except BuildError as error:
            print_sentence(f"{error}\n{messages.BUILD_FAILED(lang, name=config)}", err=True)
            return False
    print_sentence(messages.ASSEMBLING(lang))
    workbench.assemble(root, folder, with_solutions)
    search.install(root, folder)
    seal.finish(root, folder)
    print_sentence(messages.BUILT(lang, folder=folder, seconds=time.perf_counter() - start))
    return True


def warnings() -> logging.Handler:
    """A handler that prints MkDocs' warnings and errors on stderr, one line each."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    return handler


def listening(folder: Path, port: int) -> ThreadingHTTPServer:
    """The server of `folder`. It is opened before the build, so that a port in use is reported at once. Raises
    SiteError if it is in use."""
    from dlgrade.site.serve import server

    try:
        return server(folder, port)
    except OSError as error:
        raise SiteError(messages.PORT_TAKEN.filled(port=port, reason=reason_of(error))) from error


def serve(lang: Lang, server: ThreadingHTTPServer) -> None:
    """Serve the site until Ctrl-C."""
    print_sentence(messages.SERVING(lang, url=f"http://127.0.0.1:{server.server_port}/"))
    with suppress(KeyboardInterrupt):
        server.serve_forever()
