"""A verdict survives JSON, and the JSON is what the schema says."""

from __future__ import annotations

import json

import jsonschema
import pytest
from dlgrade.demo.catalogue import EXERCISE, Sample, samples
from dlgrade.verdict.json import WrongSchema, from_json, schema, to_json

from tests.conftest import GradeSource


@pytest.mark.parametrize("sample", list(samples()), ids=lambda sample: sample.name)
def test_round_trip_and_schema(sample: Sample, grade_source: GradeSource) -> None:
    verdict = grade_source(EXERCISE, sample.path.read_text(encoding="utf-8"))
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
