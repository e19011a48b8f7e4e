"""`grade site`: builds the site in both languages and serves it."""

from __future__ import annotations

import importlib.util
import logging
import time
from pathlib import Path
from typing import NoReturn

import click

from grader.messages import site as messages
from grader.site.root import NoSiteError, find_root
from grader.text import Lang

NEEDED = ("mkdocs", "material", "pymdownx", "yaml")
USAGE, NOT_BUILT = 2, 1


def command(lang: Lang) -> click.Command:
    """The command, speaking `lang`."""

    @click.command("site", help=messages.HELP(lang))
    @click.option("--build-only", is_flag=True, help=messages.HELP_BUILD_ONLY(lang))
    @click.option("--port", default=8000, show_default=True, help=messages.HELP_PORT(lang))
    @click.option("--out", type=click.Path(path_type=Path), default=None, help=messages.HELP_OUT(lang))
    def site(build_only: bool, port: int, out: Path | None) -> None:
        missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
        if missing:
            stop(messages.EXTRA_MISSING(lang, module=", ".join(missing)))
        folder = build(lang, out)
        if not build_only:
            serve(lang, folder, port)

    return site


def stop(sentence: str, code: int = USAGE) -> NoReturn:
    """Says why and ends."""
    click.echo(sentence, err=True)
    raise SystemExit(code)


def build(lang: Lang, out: Path | None) -> Path:
    """Builds both languages; returns the folder."""
    from grader.site.build import SITES, BuildError
    from grader.site.build import build as build_one

    start = time.perf_counter()
    root = sources(lang)
    folder = (out or root / "build" / "site").resolve()
    logging.getLogger("mkdocs").addHandler(warnings())
    for config in SITES:
        click.echo(messages.BUILDING(lang, name=config))
        try:
            build_one(root, folder, config)
        except BuildError as error:
            click.echo(error, err=True)
            stop(messages.BUILD_FAILED(lang, name=config), NOT_BUILT)
    click.echo(messages.BUILT(lang, folder=folder, seconds=time.perf_counter() - start))
    return folder


def sources(lang: Lang) -> Path:
    """The repository's root, with KaTeX in place."""
    from grader.site import vendor

    try:
        root = find_root()
        vendor.katex(root)
    except NoSiteError as error:
        stop(messages.NO_SITE(lang, folder=error))
    except vendor.NoNpmError:
        stop(messages.NO_NPM(lang))
    except vendor.NpmFailedError as error:
        stop(messages.NPM_FAILED(lang, output=error))
    return root


def warnings() -> logging.Handler:
    """MkDocs' warnings and errors on the error stream, one line each."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    return handler


def serve(lang: Lang, folder: Path, port: int) -> None:
    """Serves until Ctrl-C."""
    from grader.site.serve import server

    try:
        running = server(folder, port)
    except OSError as error:
        stop(messages.PORT_TAKEN(lang, port=port, reason=error.strerror))
    click.echo(messages.SERVING(lang, url=f"http://127.0.0.1:{running.server_port}/"))
    try:
        running.serve_forever()
    except KeyboardInterrupt:
        running.server_close()
