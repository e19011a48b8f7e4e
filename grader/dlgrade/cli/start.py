"""The first module of the command. Ctrl-C while Python still imports ends it like any other interruption,
without a traceback."""

from __future__ import annotations

import sys


def main() -> None:
    """Run `grade` with the words of the command line."""
    try:
        from dlgrade.cli.main import INTERRUPTED, main
    except KeyboardInterrupt:
        sys.exit(130)  # the constant with its name may not be imported yet
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
