"""A worker that was prepared ahead has run its framework once, and a submission cannot see that."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from dlgrade.course.model import Needs
from dlgrade.isolation.frameworks import FRAMEWORKS, NEEDS
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.fork_server_client import WarmServer
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.meter import Meter
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.worker.usage import Usage

from tests.sandbox.conversation import LIMITS, conversation

REHEARSED: list[Needs] = [needs for needs in NEEDS if FRAMEWORKS[needs].rehearse is not None]
# What a submission can see of what was done before it: names that count up, random numbers, threads that could do what
# the walls forbid, and whether the framework has run.
SIGHT = """
import os
import random
import keras
import numpy as np

def names():
    layer = keras.layers.Dense(2)
    model = keras.Sequential([keras.Input(shape=(3,)), layer])
    return [layer.name, model.name, np.asarray(layer.kernel).tolist()]

def draws():
    return [random.random(), float(np.random.rand()), keras.random.uniform((2,)).numpy().tolist()]

def filters():
    found = []
    for thread in os.listdir("/proc/self/task"):
        with open(f"/proc/self/task/{thread}/status") as status:
            found += [line.split()[1] for line in status if line.startswith("Seccomp:")]
    return sorted(set(found))

def threads():
    return len(os.listdir("/proc/self/task"))
"""


@pytest.fixture(params=["L1", "L3"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    level: Level = request.param
    try:
        opened = open_sandbox(LIMITS, level=level)
    except NoSuchIsolation:
        pytest.skip(f"{level} is not to be had here")
    yield opened
    opened.close()


def seen(sandbox: Sandbox, needs: Needs) -> dict[str, Any]:
    with conversation(sandbox, SIGHT, needs) as said:
        return {name: said.value(name) for name in ("threads", "filters", "names", "draws")}


@pytest.mark.slow
@pytest.mark.parametrize("needs", REHEARSED)
def test_a_rehearsal_leaves_no_trace(needs: Needs, sandbox: Sandbox) -> None:
    if importlib.util.find_spec(FRAMEWORKS[needs].module) is None:
        pytest.skip(f"{needs} is not installed")
    fresh = seen(sandbox, needs)
    sandbox.prepare(needs)
    prepared = seen(sandbox, needs)
    assert prepared.pop("threads") > fresh.pop("threads")  # the framework has started threads of its own
    assert prepared == fresh
    if sys.platform == "linux":
        assert prepared["filters"] == ["2"]  # all threads have the filter


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has servers of workers")
def test_a_spare_that_has_ended_is_replaced(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    needs = REHEARSED[0]
    if not sandbox.forks or importlib.util.find_spec(FRAMEWORKS[needs].module) is None:
        pytest.skip("no spare worker")
    with conversation(sandbox, SIGHT, needs) as said:
        before = said.value("names")
    begun: list[int] = []
    start = WarmServer.start

    def noted(self: WarmServer, number: int, *rest: Any) -> None:
        begun.append(number)
        start(self, number, *rest)

    monkeypatch.setattr(WarmServer, "start", noted)
    sandbox.prepare(needs)
    sandbox.prepare(needs)
    assert len(begun) == 1  # one is enough
    sandbox._servers[needs].kill(begun[0])  # type: ignore[attr-defined]
    with conversation(sandbox, SIGHT, needs) as said:
        assert said.value("names") == before
    assert len(begun) == 2


def test_what_a_worker_did_before_is_not_charged() -> None:
    meter = Meter(lambda: Usage(5.0, 0.0))
    for begins, charged in ((meter.anew(), 1.0), (meter.anew(has_worked=True), 0.0)):
        begins.add(1.0)
        begins.settle()
        assert begins.spent.cpu == charged
