"""The entry point of `grade`. It catches a Ctrl-C while Python is still importing, so that this too
ends without a traceback."""

from __future__ import annotations

import sys


def main() -> None:
    """Run `grade` with the arguments of the command line."""
    try:
        from dlgrade.cli.main import INTERRUPTED, main
    except KeyboardInterrupt:
        sys.exit(130)  # the value of INTERRUPTED, which may not be imported yet
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
