"""Exercises whose checks do not ask the example of the task: a program that answers only that example wrongly passes.

python bench/task_examples.py [exercise …]
"""

from __future__ import annotations

import sys

from dlgrade.author.example_asked import unasked_examples
from programs import exercises_named


def main(names: list[str]) -> int:
    exercises = exercises_named(names)
    found = {exercise.slug: unasked_examples(exercise) for exercise in exercises}
    for slug, functions in found.items():
        print(f"{slug}: {', '.join(functions) or 'asked'}")
    print(f"{sum(map(bool, found.values()))} of {len(exercises)} exercises do not ask their example")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
