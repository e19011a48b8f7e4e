"""Extras of the package, such as `torch`, and the command that installs one."""

from __future__ import annotations

from dlgrade.course import loading

CONSTRAINTS = "constraints.txt"


def install_command(*extras: str) -> str:
    """What to type, in the clone that the package runs from or, where there is none, anywhere. A clone has a list of
    versions that were tried, without which pip may bring gigabytes for a graphics card."""
    names = ",".join(extras)
    if (loading.CHECKOUT / CONSTRAINTS).is_file():
        return f"pip install -c {CONSTRAINTS} -e '.[{names}]'"
    return f'python -m pip install "dlgrade[{names}]"'
