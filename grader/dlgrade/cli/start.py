"""Where the command begins. Ctrl-C while Python still imports is an interruption like any other, and no traceback."""

from __future__ import annotations

import sys


def main() -> None:
    """Run `grade` with the words of the command line."""
    try:
        from dlgrade.cli.main import INTERRUPTED, main
    except KeyboardInterrupt:
        sys.exit(130)  # the constant that names it may not be there yet
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
