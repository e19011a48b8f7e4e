"""A framework that is installed but cannot be imported: a half of an installation, a library that is missing, a build
for another processor. Neither the submission nor the grader can help it; whoever installed it can."""

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
"""The signals that end a process whose native code is broken. Until a worker is ready, it only imports."""
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
    """The framework, and the backend that it computes with."""
    yield FRAMEWORKS[needs].module
    yield from backend_variable(needs).values()


def _distributions(package: str) -> list[str]:
    """The installed distributions that bring the package; the package's own name where there is none, as when only its
    folder was left behind."""
    return [name for name in DISTRIBUTIONS.get(package, (package,)) if _is_installed(name)] or [package]


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
