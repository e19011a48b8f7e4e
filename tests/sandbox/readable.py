"""A second installation that every user of this machine may read: another Python's, with NumPy and our package in it."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

OTHERS = ("/usr/bin/python3", "/usr/local/bin/python3")
PACKAGES = ("numpy", "numpy.libs", "dlgrade")


def for_everyone(place: Path) -> bool:
    """Whether other users may enter all folders on the way to it."""
    return all(parent.stat().st_mode & 0o001 for parent in place.resolve().parents)


def interpreter() -> Path | None:
    """A Python of this version that strangers may run."""
    version = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    for name in (sys._base_executable, *OTHERS):  # type: ignore[attr-defined]  # what a virtual environment was made from
        place = Path(name)
        if (
            place.exists()
            and for_everyone(place)
            and subprocess.run([name, "-c", version], check=False).returncode == 0
        ):
            return place
    return None


def install(folder: Path) -> Path | None:
    """Make it in `folder`, which strangers may walk into; its interpreter, or None where there is no Python for it."""
    base = interpreter()
    if base is None:
        return None
    subprocess.run([str(base), "-m", "venv", "--without-pip", str(folder)], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    for name in PACKAGES:
        source = _folder_of(name)
        if source is not None:
            shutil.copytree(source, packages / name, ignore=shutil.ignore_patterns("tests", "__pycache__", "_course"))
    return folder / "bin" / "python"


def _folder_of(name: str) -> Path | None:
    numpy = importlib.util.find_spec("numpy")
    assert numpy is not None
    assert numpy.origin is not None
    beside = Path(numpy.origin).parents[1] / name
    here = Path(__file__).resolve().parents[2] / "grader" / name
    return next((place for place in (here, beside) if place.is_dir()), None)
