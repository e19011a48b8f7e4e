"""Stand-ins for what only matters on a screen or in a notebook: packages that draw or show progress, names that Jupyter
and Colab define, commands that clear the screen. Using them costs no points.

The packages are replaced even if they are installed: nothing is drawn while grading, a verdict must not depend on what
else is installed, and building a font cache takes seconds.
"""

from __future__ import annotations

import builtins
import importlib.abc
import importlib.machinery
import os
import re
import subprocess
import sys
from types import ModuleType
from typing import Any

from dlgrade.isolation.worker.nothing import Nothing, ProgressBar, subplots

# Names of whole packages; a dotted name means only that part of a package.
DRAWING = frozenset({
    "matplotlib", "mpl_toolkits", "pylab", "seaborn", "plotly", "bokeh", "altair", "pyecharts", "koreanize_matplotlib",
    "graphviz", "pydot", "torchviz", "IPython", "ipywidgets", "google.colab",
})  # fmt: skip
PROGRESS = frozenset({"tqdm", "alive_progress", "progressbar"})
# `from … import *` from these modules has to define the names of pyplot.
PLOTTING = frozenset({"matplotlib.pyplot", "pylab", "matplotlib.pylab"})
_PYPLOT = (
    "figure plot scatter bar barh hist imshow show title suptitle xlabel ylabel xlim ylim xticks yticks legend grid "
    "axis subplot savefig close clf cla gca gcf pause ion ioff draw tight_layout colorbar contour contourf axhline "
    "axvline "
    "fill_between errorbar pie boxplot violinplot stem step semilogx semilogy loglog text annotate rcParams style cm"
)
NAMES_OF_PYPLOT = _PYPLOT.split()
SCREEN_COMMANDS = frozenset({"cls", "clear", "reset", "color", "title", "mode", "chcp", "pause", "echo", "rem", "stty"})


class StandIn(ModuleType):
    """A module that has every attribute: reading one returns a stand-in."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return subplots if name == "subplots" else getattr(Nothing(), name)


class StandInFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the stand-ins and their submodules. It comes before the finders that would find the real packages."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> Any:
        parts = fullname.split(".")
        if not {parts[0], ".".join(parts[:2])} & (DRAWING | PROGRESS):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: Any) -> ModuleType:
        return StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        names = vars(module)
        if module.__name__.partition(".")[0] in PROGRESS:
            names.update(
                tqdm=ProgressBar, tqdm_notebook=ProgressBar, alive_it=ProgressBar,
                progressbar=ProgressBar, ProgressBar=ProgressBar,
                trange=lambda *bounds, **_: ProgressBar(range(*bounds)),
                tenumerate=lambda iterable, *_, **__: enumerate(iterable),
                tzip=lambda *each, **_: zip(*each, strict=False), tmap=lambda call, *each, **_: map(call, *each),
            )  # fmt: skip
        elif module.__name__ in PLOTTING:
            names.update({name: getattr(Nothing(), name) for name in NAMES_OF_PYPLOT}, subplots=subplots)
            if module.__name__.endswith("pylab"):
                import numpy as np

                names.update({name: getattr(np, name) for name in np.__all__})
        elif module.__name__ == "IPython":
            names.update(get_ipython=get_ipython)


def get_ipython() -> Nothing:
    """Jupyter's `get_ipython`, which a notebook that was saved
    as a script calls: `get_ipython().run_line_magic(...)`."""
    return Nothing()


def show(*_things: object, **_options: object) -> None:
    """Jupyter's `display`."""


def is_screen_command(command: object) -> bool:
    """Does a shell command only clear the screen, colour it or wait? `cls || clear` is such a command too."""
    text = " ".join(map(str, command)) if isinstance(command, (list, tuple)) else str(command)
    words = [part.split() for part in re.split(r"\|\||&&|;|\||&", text)]
    return all(part[:1] and part[0].lower() in SCREEN_COMMANDS for part in words) and not re.search(r"[<>`$]", text)


# A command that only clears the screen succeeds without being run; every other one is passed on, and the fence refuses
# it. These are functions of the module, so that they can be pickled like those that they replace.
_SYSTEM, _RUN, _CALL = os.system, subprocess.run, subprocess.call


def _system(command: Any) -> int:
    return 0 if is_screen_command(command) else _SYSTEM(command)


def _run(command: Any, *arguments: Any, **options: Any) -> Any:
    if is_screen_command(command):
        return subprocess.CompletedProcess(command, 0, "", "")
    return _RUN(command, *arguments, **options)


def _call(command: Any, *arguments: Any, **options: Any) -> int:
    return 0 if is_screen_command(command) else _CALL(command, *arguments, **options)


def install() -> None:
    """Put the stand-ins in place for the rest of this process. The workers of a server inherit them."""
    if any(type(finder) is StandInFinder for finder in sys.meta_path):
        return
    sys.meta_path.insert(0, StandInFinder())
    vars(builtins).update(get_ipython=get_ipython, display=show)
    os.system = _system
    vars(subprocess).update(run=_run, call=_call)
