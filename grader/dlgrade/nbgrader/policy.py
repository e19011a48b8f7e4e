"""The settings of our grading in the teacher's `nbgrader_config.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dlgrade.text import Lang


@dataclass(frozen=True)
class Policy:
    """The settings in `nbgrader_config.py` under `c.GradeExercises`."""

    course: str = ""
    lang: Lang = "ko"
    seed: int = 1
    isolation: str = "L2"
    jobs: int = 1

    @classmethod
    def from_config(cls, config: Any) -> Policy:
        section = config.GradeExercises
        names = [name for name in cls.__dataclass_fields__ if name in section]
        configured = {name: section[name] for name in names}
        numbers = {name: int(configured.get(name, getattr(cls, name))) for name in ("seed", "jobs")}
        return cls(**configured | numbers)  # on a command line, all values are texts
