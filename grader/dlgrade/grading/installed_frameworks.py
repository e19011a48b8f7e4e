"""Tests whether the framework of an exercise is installed."""

from __future__ import annotations

import importlib.util

from dlgrade.course.extras import install_command
from dlgrade.course.model import Exercise
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.sandbox.backends import wrong_backend
from dlgrade.messages import report as messages
from dlgrade.text import Text


def missing_framework(exercise: Exercise) -> Text | None:
    """A sentence on what to install or set, if the exercise's framework or its backend is missing; else None. The
    framework is looked up, not imported."""
    framework = FRAMEWORKS[exercise.needs]
    if importlib.util.find_spec(framework.module) is not None:
        return wrong_backend(exercise.needs)
    return messages.FRAMEWORK_MISSING.filled(needs=exercise.needs, install=install_command(framework.extra))
