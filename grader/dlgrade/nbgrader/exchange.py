"""The steps of nbgrader's exchange, under the names by which the configurations of courses call them."""

from __future__ import annotations

from dlgrade.nbgrader.collect import Collect as Collect
from dlgrade.nbgrader.release_feedback import ReleaseFeedback as ReleaseFeedback
