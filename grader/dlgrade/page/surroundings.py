"""Gives student code in the page the same environment as in a worker, and afterwards restores the interpreter.

A worker is a fresh process, but a page has one interpreter for everything. Changes that a submission made in it, such
as to `np.seterr` or `np.mean`, are undone, so that they do not affect the next run. This does not protect against
malicious code.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, TextIO

from dlgrade.isolation.frameworks import Needs
from dlgrade.isolation.worker import display
from dlgrade.isolation.worker.fence import REFUSED_EVENTS, RefusedAct, WithheldFinder
from dlgrade.isolation.worker.places import withheld_modules
from dlgrade.page.interpreter import Kept
from dlgrade.page.printed import Printed

SILENT = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)
"""What Python leaves out by itself."""


class _Fence:
    """An audit hook that refuses the same operations as the one in a worker, while student code may run."""

    def __init__(self) -> None:
        self.closed = False

    def __call__(self, event: str, _arguments: tuple[Any, ...]) -> None:
        if self.closed and event in REFUSED_EVENTS:
            raise RefusedAct(f"{event}: not available in an exercise")


class Surroundings:
    """The text that the code has printed, and whether warnings are printed at the moment."""

    def __init__(self) -> None:
        self.printed, self._heard = Printed(), False

    @contextmanager
    def heard(self, heard: bool) -> Iterator[None]:
        """In the block, warnings are printed (while student code runs) or not (while it calls a check's function)."""
        before, self._heard = self._heard, heard
        try:
            yield
        finally:
            self._heard = before

    def show_warning(
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        """Print a warning if student code is running. This replaces `warnings.showwarning`."""
        if self._heard:
            (file or self.printed.stream).write(warnings.formatwarning(message, category, filename, lineno, line))


@contextmanager
def as_in_a_worker(needs: Needs, surroundings: Surroundings) -> Iterator[None]:
    """In the block, student code has an empty working folder and no input; its printed text is kept, drawing does
    nothing, and packages that the exercise withholds cannot be imported. Afterwards the interpreter is restored."""
    kept, fence, folder = Kept(), _fence(), tempfile.mkdtemp()
    try:
        with warnings.catch_warnings():
            os.chdir(folder)
            _change(needs, surroundings)
            fence.closed = True
            yield
    finally:
        fence.closed = False
        kept.put_back()
        shutil.rmtree(folder, ignore_errors=True)


def _change(needs: Needs, surroundings: Surroundings) -> None:
    sys.stdin = sys.__stdin__ = io.StringIO()  # type: ignore[misc,assignment]  # `input` is at its end
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = surroundings.printed.stream  # type: ignore[misc]
    display.install()
    _withhold(frozenset(withheld_modules(needs)) - {"dlgrade"})  # the grader itself must stay importable
    warnings.resetwarnings()
    for category in SILENT:
        warnings.simplefilter("ignore", category)
    warnings.showwarning = surroundings.show_warning


def _withhold(withheld: frozenset[str]) -> None:
    """Refuse these packages, also those that this interpreter has imported before."""
    for name in [name for name in sys.modules if name.partition(".")[0] in withheld]:
        del sys.modules[name]
    sys.meta_path.insert(0, WithheldFinder(withheld))


@cache
def _fence() -> _Fence:
    """The audit hook. It is installed once, because Python cannot remove an audit hook."""
    fence = _Fence()
    sys.addaudithook(fence)
    return fence
