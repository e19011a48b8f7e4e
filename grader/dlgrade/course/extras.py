"""Extras of the package, such as `torch`, and the command that installs one."""

from __future__ import annotations

from pathlib import Path

from dlgrade.course import loading

CONSTRAINTS = "constraints.txt"


def install_command(*extras: str, anywhere: bool = False) -> str:
    """The command to type in the current folder or, with `anywhere`, in any folder.

    A clone of the project has a list of tested versions, which the command uses; without it pip may download gigabytes
    for a graphics card. Outside of the clone, the command names the clone and the list by path.
    """
    names, clone = ",".join(extras), loading.CHECKOUT
    if (clone / CONSTRAINTS).is_file() and (anywhere or Path.cwd() != clone):
        return f'pip install -c "{clone / CONSTRAINTS}" -e "{clone}[{names}]"'
    if (clone / CONSTRAINTS).is_file():
        return f"pip install -c {CONSTRAINTS} -e '.[{names}]'"
    return f'python -m pip install "dlgrade[{names}]"'
