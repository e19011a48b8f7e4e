"""Verdicts as JSON and back: what is published as `verdict.schema.json`."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import files
from typing import Any, cast

from dlgrade.checking.mismatch import Mismatch
from dlgrade.text import Text
from dlgrade.verdict.model import SCHEMA_VERSION, CheckVerdict, Explanation, Verdict


class WrongSchema(Exception):
    """JSON of another version, or no verdict at all."""


def to_json(verdict: Verdict) -> str:
    return json.dumps(asdict(verdict), ensure_ascii=False)


def from_json(text: str) -> Verdict:
    """The verdict that `to_json` wrote; WrongSchema for anything else."""
    try:
        data = json.loads(text)
        if data["schema"] != SCHEMA_VERSION:
            raise WrongSchema(f"schema {data['schema']}, not {SCHEMA_VERSION}")
        data["checks"] = tuple(_check(check) for check in data["checks"])
        data["notes"] = tuple(Text(**note) for note in data["notes"])
        return Verdict(**data)
    except (KeyError, TypeError, ValueError) as error:
        raise WrongSchema(str(error)) from error


def schema() -> dict[str, Any]:
    """The published JSON schema."""
    text = files("dlgrade.verdict").joinpath("verdict.schema.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))


def _check(data: dict[str, Any]) -> CheckVerdict:
    data["title"] = Text(**data["title"])
    if data["explanation"] is not None:
        details = tuple(Text(**detail) for detail in data["explanation"]["details"])
        headline = Text(**data["explanation"]["headline"])
        data["explanation"] = Explanation(**{**data["explanation"], "headline": headline, "details": details})
    if data["mismatch"] is not None:
        data["mismatch"] = _mismatch(data["mismatch"])
    return CheckVerdict(**data)


def _mismatch(data: dict[str, Any]) -> Mismatch:
    where = None if data["where"] is None else tuple(data["where"])
    text = None if data["text"] is None else Text(**data["text"])
    return Mismatch(**{**data, "where": where, "text": text})
