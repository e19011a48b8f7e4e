"""The course of this checkout, exercise by exercise."""

from __future__ import annotations

from pathlib import Path

from grader.course.loading import load_course

COURSE = load_course(Path(__file__).resolve().parents[2])
NUMPY = [exercise for exercise in COURSE.exercises if exercise.needs == "numpy"]
FRAMEWORK = [exercise for exercise in COURSE.exercises if exercise.needs != "numpy"]
