"""Settings of property tests: a busy machine may take any time for an example, so none fails by the clock."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
