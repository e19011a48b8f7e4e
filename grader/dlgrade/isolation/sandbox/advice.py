"""Finds the command that would raise the isolation level of this machine."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Literal

from dlgrade.isolation.sandbox.levels import Level

Advice = Literal["best", "install", "user_namespaces", "apparmor", "container", "landlock", "linux"]
INSTALLERS = {"apt-get": "sudo apt-get install bubblewrap", "dnf": "sudo dnf install bubblewrap",
              "pacman": "sudo pacman -S bubblewrap", "zypper": "sudo zypper install bubblewrap",
              "apk": "sudo apk add bubblewrap"}  # fmt: skip
COMMANDS: dict[Advice, str] = {
    "apparmor": "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
    "user_namespaces": "sudo sysctl -w user.max_user_namespaces=15000",
    "container": "docker run --cap-add SYS_ADMIN --security-opt seccomp=unconfined "
    "--security-opt systempaths=unconfined …",
    "landlock": "lsm=landlock,$(cat /sys/kernel/security/lsm)",
    "linux": "wsl --install" if sys.platform == "win32" else "docker run -it --rm python:3.13 bash",
}  # fmt: skip


def advice(level: Level) -> Advice:
    """What this machine lacks for a higher level; "best" if nothing. `command_for` gives the command for it."""
    if level == "L3":
        return "best"
    if sys.platform != "linux":
        return "linux"
    if shutil.which("bwrap") is None:
        return "install"
    if _reads("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == "1":
        return "apparmor"
    if _reads("/proc/sys/user/max_user_namespaces") == "0":
        return "user_namespaces"
    return "landlock" if level == "L2" and not _landlock() else "container"


def command_for(kind: Advice) -> str:
    """The command to type; "" if there is nothing to do, or if no known package manager is installed."""
    if kind == "install":
        return next((line for name, line in INSTALLERS.items() if shutil.which(name)), "")
    return COMMANDS.get(kind, "")


def _landlock() -> bool:
    return "landlock" in _reads("/sys/kernel/security/lsm")


def _reads(path: str) -> str:
    try:
        return Path(path).read_text(encoding="ascii").strip()
    except OSError:
        return ""
