"""Chooses the backend of a worker, for frameworks that compute with another framework."""

from __future__ import annotations

import importlib.util
import os

from dlgrade.isolation.frameworks import FRAMEWORKS, Framework, Needs
from dlgrade.messages.isolation import WRONG_BACKEND
from dlgrade.text import Text


def backend_variable(needs: Needs) -> dict[str, str]:
    """The environment variable that chooses the backend: the user's choice, or else the first one that is installed.
    Empty for a framework that has no backends."""
    framework = FRAMEWORKS[needs]
    if not framework.backends:
        return {}
    first = next(iter(_installed(framework)), framework.backends[0])
    return {framework.backend_variable: os.environ.get(framework.backend_variable, first)}


def wrong_backend(needs: Needs) -> Text | None:
    """What is wrong with the user's choice of a backend; None if the user has chosen none, or one that is installed."""
    framework = FRAMEWORKS[needs]
    name, installed = os.environ.get(framework.backend_variable), _installed(framework)
    if not framework.backends or name is None or name in installed:
        return None
    return WRONG_BACKEND.filled(variable=framework.backend_variable, name=name, installed=", ".join(installed) or "-")


def _installed(framework: Framework) -> list[str]:
    """The backends that are installed; they are looked up, not imported."""
    return [name for name in framework.backends if importlib.util.find_spec(name) is not None]
