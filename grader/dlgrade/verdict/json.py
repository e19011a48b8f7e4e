"""Writes verdicts as JSON and reads them back. The JSON schema is published as `verdict.schema.json`."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from functools import cache
from importlib.resources import files
from typing import Any, cast

from dlgrade.verdict.model import SCHEMA_VERSION, Verdict, points_of
from dlgrade.verdict.strict import from_plain


class WrongSchema(Exception):
    """The JSON is of another version, or not a verdict."""


def to_data(verdict: Verdict) -> dict[str, Any]:
    """A verdict as plain data. All JSON of verdicts has this form."""
    return asdict(verdict)


def to_json(verdict: Verdict) -> str:
    return json.dumps(verdict, ensure_ascii=False, default=fields_of)


def fields_of(value: Any) -> dict[str, Any]:
    """The fields of a dataclass, for `json.dumps(…, default=fields_of)`. The result is the same as with `asdict`, which
    copies everything first and takes twice as long."""
    return {name: getattr(value, name) for name in _names(value.__class__)}


@cache
def _names(form: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(form))


def from_json(text: str) -> Verdict:
    """The verdict from its JSON. Raises WrongSchema for anything that `to_json` cannot have written, such as a field of
    another type, or points that are not the sum of the checks."""
    try:
        data = json.loads(text)
        if type(data) is dict and data.get("schema") != SCHEMA_VERSION:
            raise WrongSchema(f"schema {data.get('schema')}, not {SCHEMA_VERSION}")
        verdict: Verdict = from_plain(Verdict, data, "verdict")
    except (ValueError, RecursionError) as error:
        raise WrongSchema(str(error)) from error
    most = sum(check.max_points for check in verdict.checks)
    if (verdict.points, verdict.max_points) != (points_of(verdict.kind, verdict.checks), most):
        raise WrongSchema("the points are not those of the checks")
    return verdict


def schema() -> dict[str, Any]:
    """The published JSON schema."""
    text = files("dlgrade.verdict").joinpath("verdict.schema.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))
