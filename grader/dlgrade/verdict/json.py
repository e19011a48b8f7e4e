"""Writes verdicts as JSON and reads them back. The JSON schema is published as `verdict.schema.json`."""

from __future__ import annotations

import json
import marshal
from dataclasses import asdict, fields, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, cast

from dlgrade.verdict.model import SCHEMA_VERSION, CheckVerdict, Verdict, points_of
from dlgrade.verdict.strict import from_plain

MAX_KEPT = 256
OF_PLAIN_DATA = 2
"""This version of `marshal` writes equal data as equal bytes; later ones note which objects are shared."""


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
        if type(data) is not dict:
            raise WrongSchema(f"{str(data)[:60]} is no verdict")
        if data.get("schema") != SCHEMA_VERSION:
            raise WrongSchema(f"schema {data.get('schema')}, not {SCHEMA_VERSION}")
        checks = _checks(marshal.dumps(data.get("checks"), OF_PLAIN_DATA))
        verdict: Verdict = replace(from_plain(Verdict, data | {"checks": []}, "verdict"), checks=checks)
    except (ValueError, RecursionError) as error:
        raise WrongSchema(str(error)) from error
    most = sum(check.max_points for check in verdict.checks)
    if (verdict.points, verdict.max_points) != (points_of(verdict.kind, verdict.checks), most):
        raise WrongSchema("the points are not those of the checks")
    return verdict


@lru_cache(MAX_KEPT)
def _checks(marshalled: bytes) -> tuple[CheckVerdict, ...]:
    """The verdicts on the checks of one submission. They are kept, because those of most submissions of a class are
    equal, and reading them takes most of the time of reading a verdict."""
    checks: tuple[CheckVerdict, ...] = from_plain(tuple[CheckVerdict, ...], marshal.loads(marshalled), "verdict.checks")
    return checks


def schema() -> dict[str, Any]:
    """The published JSON schema."""
    text = files("dlgrade.verdict").joinpath("verdict.schema.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))
