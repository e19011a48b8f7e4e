"""Renames a hand-in's `timestamp.txt` that nbgrader cannot read, because nbgrader would end the whole run, or wait for
ever if it is a FIFO."""

from __future__ import annotations

import itertools
import os
from logging import Logger
from pathlib import Path

from nbgrader.utils import parse_utc

from dlgrade.messages import hand_in as messages
from dlgrade.nbgrader.inbound import TIMESTAMP
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Lang

UNREADABLE = f"{TIMESTAMP}.unreadable"
MAX_BYTES = 1024


def set_aside_timestamp(folder: Path, log: Logger, lang: Lang) -> None:
    """Rename the timestamp of a hand-in if it does not contain a time."""
    path = folder / TIMESTAMP
    if not os.path.lexists(path) or _is_time(path):
        return
    names = (f"{UNREADABLE}{number or ''}" for number in itertools.count())
    aside = next(name for name in names if not os.path.lexists(folder / name))
    log.warning(messages.NO_TIME_LOG(lang, path=path, aside=aside))
    path.rename(folder / aside)


def _is_time(path: Path) -> bool:
    """Whether nbgrader can read the file: it contains a time, or nothing."""
    try:
        text = read_regular(path, MAX_BYTES, path.name).decode("utf-8").strip()
        if text:
            parse_utc(text)
    except Exception:  # the parser of times raises errors of several kinds
        return False
    return True
