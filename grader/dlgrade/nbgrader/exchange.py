"""The steps of nbgrader's exchange, under the names by which the configurations of courses call them."""

from __future__ import annotations

import glob
from pathlib import Path

from nbgrader.exchange.default import ExchangeReleaseFeedback

from dlgrade.messages import exchange as messages
from dlgrade.nbgrader.collect import Collect as Collect
from dlgrade.nbgrader.inbound import RECORDS
from dlgrade.nbgrader.policy import Policy


class ReleaseFeedback(ExchangeReleaseFeedback):  # type: ignore[misc]
    """Like nbgrader's ReleaseFeedback, but one student after another. A hand-in that did not come through the exchange
    lacks two files, and nbgrader's own step would then release nobody's feedback."""

    def copy_files(self) -> None:
        pattern: str = self.src_path  # type: ignore[has-type]  # nbgrader has no types
        for folder in sorted(glob.glob(pattern)):  # noqa: PTH207  # as nbgrader does
            if all((Path(folder) / name).is_file() for name in RECORDS):
                self.src_path = glob.escape(folder)
                super().copy_files()
            else:
                self.log.warning(messages.BY_HAND(Policy.from_config(self.config).lang, path=folder))
