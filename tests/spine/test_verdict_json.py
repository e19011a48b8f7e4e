"""A verdict is the same after a round trip through JSON, and the JSON follows the schema."""

from __future__ import annotations

import json
from collections.abc import Callable

import jsonschema
import pytest
from dlgrade.course.model import Exercise
from dlgrade.demo.catalogue import EXERCISE, Sample, samples
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.json import WrongSchema, from_json, schema, to_json

from tests.conftest import FAST, GradeSource

HASTY = Limits(load_seconds=0.5, call_seconds=0.1, submission_seconds=1.0)
"""What never ends need not be waited for any longer. The seconds are a worker's own."""
SAMPLES = [
    pytest.param(sample, id=sample.name, marks=[pytest.mark.slow] * (sample.kind == "timeout")) for sample in samples()
]


@pytest.mark.parametrize("sample", SAMPLES)
def test_round_trip_and_schema(sample: Sample, sandbox: Sandbox, exercise_named: Callable[[str], Exercise]) -> None:
    limits = HASTY if sample.kind == "timeout" else FAST
    grader = ExerciseGrader(exercise_named(EXERCISE), sandbox, limits, seed=1)
    source = sample.path.read_text(encoding="utf-8")
    verdict = grader.grade(Submission((Part(f"{EXERCISE}.py", source),)))
    assert sample.as_expected(verdict)
    assert from_json(to_json(verdict)) == verdict
    jsonschema.validate(json.loads(to_json(verdict)), schema())


def test_the_schema_refuses_what_is_no_verdict(grade_source: GradeSource) -> None:
    data = json.loads(to_json(grade_source(EXERCISE, "x = 1\n")))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**data, "kind": "fine"}, schema())
    with pytest.raises(WrongSchema):
        from_json(json.dumps({**data, "schema": 99}))
    with pytest.raises(WrongSchema):
        from_json('{"schema": 1}')


WRONG = {
    "kind": "bogus", "points": "many", "max_points": 8.0, "checks": [{}], "notes": ["a"], "prints": None, "seed": True,
    "level": 3, "submission": [], "version": 1, "file": None, "exercise": {}, "more": 1,
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_field_of_another_type_is_refused(grade_source: GradeSource, name: str) -> None:
    text = to_json(grade_source(EXERCISE, "x = 1\n"))
    assert from_json(text)
    with pytest.raises(WrongSchema):
        from_json(json.dumps({**json.loads(text), name: WRONG[name]}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "fine"),
        ("points", 99),
        ("title", {"ko": "a"}),
        ("explanation", {"headline": 1}),
        ("mismatch", 3),
        ("x", 1),
    ],
)
def test_a_wrong_check_is_refused(grade_source: GradeSource, name: str, value: object) -> None:
    data = json.loads(to_json(grade_source(EXERCISE, "x = 1\n")))
    data["checks"][0][name] = value
    with pytest.raises(WrongSchema):
        from_json(json.dumps(data))


@pytest.mark.parametrize("text", ["", "[]", "3", "null", "{}", "[" * 100_000, '{"schema": 1}'])
def test_what_is_no_verdict_is_refused(text: str) -> None:
    with pytest.raises(WrongSchema):
        from_json(text)
