"""Extras of the package, such as `torch`, and the command that installs one."""

from __future__ import annotations

from pathlib import Path

from dlgrade.course import loading

CONSTRAINTS = "constraints.txt"


def install_command(*extras: str, anywhere: bool = False) -> str:
    """What to type in the current folder, or, with `anywhere`, in any folder.

    Where the package runs from a clone, that has a list of versions that were tried, without which pip may bring
    gigabytes for a graphics card; outside of the clone both are given by path.
    """
    names, clone = ",".join(extras), loading.CHECKOUT
    if (clone / CONSTRAINTS).is_file() and (anywhere or Path.cwd() != clone):
        return f'pip install -c "{clone / CONSTRAINTS}" -e "{clone}[{names}]"'
    if (clone / CONSTRAINTS).is_file():
        return f"pip install -c {CONSTRAINTS} -e '.[{names}]'"
    return f'python -m pip install "dlgrade[{names}]"'
