"""Reports a framework that is installed but cannot be imported: because the installation is incomplete, a shared
library is missing, or it was built for another processor. Only whoever installed it can repair it."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator

from dlgrade.course.extras import install_command
from dlgrade.isolation.frameworks import DISTRIBUTIONS, FRAMEWORKS, Needs
from dlgrade.isolation.sandbox.backends import backend_variable
from dlgrade.isolation.sandbox.model import CannotStart
from dlgrade.messages.isolation import FRAMEWORK_BROKEN
from dlgrade.text import TextError, visible

FAULTS = ("SIGILL", "SIGSEGV", "SIGBUS", "SIGABRT", "SIGFPE")
"""The signals that end a process whose native code is broken. A worker that dies of one before it is ready was only
importing, so a package is broken."""
MAX_REASON = 300  # characters of an exception's message that are shown


class FrameworkBroken(CannotStart, TextError):
    """No worker could be started, because what the exercise needs cannot be imported. The text says what to type."""

    def __init__(self, needs: Needs, reason: str) -> None:
        packages = tuple(_packages(needs))
        extras = [row.extra for row in FRAMEWORKS.values() if row.module in packages and row.extra]
        names = [name for package in packages for name in _distributions(package)]
        text = FRAMEWORK_BROKEN.filled(
            package=FRAMEWORKS[needs].module, reason=visible(reason)[:MAX_REASON], names=" ".join(names),
            install=install_command(*extras),
        )  # fmt: skip
        super().__init__(text)


def _packages(needs: Needs) -> Iterator[str]:
    """The names of the framework and of the backend that it computes with."""
    yield FRAMEWORKS[needs].module
    yield from backend_variable(needs).values()


def _distributions(package: str) -> list[str]:
    """The installed distributions that contain the package; the package's own name if there is none, for instance if
    only its folder was left behind."""
    return [name for name in DISTRIBUTIONS.get(package, (package,)) if _is_installed(name)] or [package]


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
