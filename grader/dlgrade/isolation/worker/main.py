"""Starts a fresh worker process: `python -I -X utf8 main.py SETTINGS`. The protocol uses stdin and stdout, prints go to
stderr.

With `control` in the settings the process becomes a server instead, see `fork_server`.
"""

from __future__ import annotations

import json
import sys
import types
from pathlib import Path


def _only_wire_and_worker() -> None:
    """Make `dlgrade.isolation.wire` and `.worker` importable without importing `dlgrade` itself or
    exposing its other modules."""
    isolation = types.ModuleType("dlgrade.isolation")
    isolation.__path__ = [str(Path(__file__).resolve().parents[1])]
    package = types.ModuleType("dlgrade")
    package.__path__ = []
    package.isolation = isolation  # type: ignore[attr-defined]  # `import a.b.c` asks each package for the next
    sys.modules |= {"dlgrade": package, "dlgrade.isolation": isolation}


def main() -> None:
    _only_wire_and_worker()
    settings = json.loads(sys.argv[1])
    sys.argv = [""]
    if settings.get("packages"):
        from dlgrade.isolation.worker import elsewhere

        elsewhere.install(settings["packages"])
    if "control" in settings:
        from dlgrade.isolation.worker import fork_server

        fork_server.run(settings)
    from dlgrade.isolation.wire.frames import CANNOT_IMPORT, encode
    from dlgrade.isolation.worker import boot

    incoming, outgoing = boot.take_over_streams()
    try:
        boot.prepare(settings, str(Path.cwd()), lambda: boot.restrict_calls(settings))
    except boot.CannotImport as broken:
        outgoing.write(encode([CANNOT_IMPORT, str(broken)]))
        outgoing.flush()
        boot.leave()
    sys.modules["dlgrade.isolation"].__path__ = []
    outgoing.write(encode("ready"))
    outgoing.flush()
    boot.answer(settings, incoming, outgoing)
    boot.leave()


if __name__ == "__main__":
    main()
