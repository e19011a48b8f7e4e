"""Forbidden operations are tried at each level; one that succeeds where it must not is reported."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.probing import ProbeResult, can_probe, try_all
from dlgrade.isolation.worker.probes import PROBES
from dlgrade.messages import doctor as words

pytestmark = pytest.mark.skipif(not can_probe(), reason="the probes are Linux's")


def findings_at(level: Level) -> tuple[ProbeResult, ...]:
    try:
        sandbox = open_sandbox(Limits(), level=level)
    except NoSuchIsolation as error:
        pytest.skip(str(error))
    try:
        return try_all(sandbox)  # type: ignore[arg-type]
    finally:
        sandbox.close()


@pytest.mark.parametrize("level", ["L1", "L2", "L3"])
def test_every_promise_of_the_level_holds(level: Level) -> None:
    assert not [finding.probe.name for finding in findings_at(level) if finding.broken]


def test_the_probes_can_get_through_where_no_wall_is() -> None:
    """At L1 files, network and processes are not confined. A probe that is blocked even there would prove nothing about higher levels."""
    through = {finding.probe.name for finding in findings_at("L1") if not finding.blocked}
    assert through == {probe.name for probe in PROBES if probe.level > "L1"} - BLOCKED_ANYWAY


BLOCKED_ANYWAY: set[str] = set()


def test_an_act_that_gets_through_breaks_the_promise() -> None:
    probe = PROBES[0]
    assert ProbeResult(probe, promised=True, blocked="").broken
    assert not ProbeResult(probe, promised=True, blocked="OSError").broken
    assert not ProbeResult(replace(probe, level="L3"), promised=False, blocked="").broken


def test_every_act_and_field_has_its_words() -> None:
    assert {probe.name for probe in PROBES} == set(words.ACTS)
    assert {probe.field for probe in PROBES} == set(words.FIELDS)
