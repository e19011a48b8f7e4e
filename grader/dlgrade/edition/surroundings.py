"""The files of an edition besides its exercises: the README and the settings of editors."""

from __future__ import annotations

import json

from dlgrade.edition.manifest import EditionKind
from dlgrade.messages import edition as messages
from dlgrade.report.repro import program_path
from dlgrade.text import Lang

IGNORED = (".grade/", "__pycache__/", ".venv/")
PYTEST = "[pytest]\ntestpaths = exercises\n"
"""`pytest`, and so any editor's test view, collects the exercises and nothing else."""

INTERPRETER = "${command:python.interpreterPath}"
COMMAND = ("-P", "-m", "dlgrade.cli.main")


def surroundings(kind: EditionKind, lang: Lang) -> dict[str, str]:
    """The texts of these files by their path."""
    return {
        "README.md": messages.README(lang, folders=messages.FOLDERS[kind](lang)) + "\n",
        ".gitignore": "\n".join(IGNORED) + "\n",
        "pytest.ini": PYTEST,
        ".vscode/settings.json": _json(SETTINGS),
        ".vscode/tasks.json": _json({"version": "2.0.0", "tasks": _tasks(lang)}),
        ".vscode/launch.json": _json({"version": "0.2.0", "configurations": [_debugging(lang)]}),
        ".vscode/extensions.json": _json({"recommendations": ["ms-python.python"]}),
    }


SETTINGS = {
    "python.testing.pytestEnabled": True,
    "python.testing.unittestEnabled": False,
    "python.testing.pytestArgs": ["exercises"],
    "files.readonlyInclude": {"solutions/**": True, "edition.json": True},
    "search.exclude": {"solutions/**": True},
    "files.exclude": {"**/__pycache__": True},
}


def _tasks(lang: Lang) -> list[dict[str, object]]:
    """The editor's tasks: the commands of `grade` for the file that is open."""
    return [
        _task(messages.TASK_GRADE(lang), ["${file}"]) | {"group": {"kind": "test", "isDefault": True}},
        _task(messages.TASK_HINT(lang), ["hint", "${fileBasenameNoExtension}"]),
        _task(messages.TASK_SHOW(lang), ["show", "${fileBasenameNoExtension}"]),
        _task(messages.TASK_REPRO(lang), ["repro", "${fileBasenameNoExtension}"]),
        _task(messages.TASK_WATCH(lang), ["watch"]),
        _task(messages.TASK_PROGRESS(lang), []),
    ]


def _debugging(lang: Lang) -> dict[str, object]:
    """The editor's debug setting. It runs the call that failed, and stops at breakpoints in the student's file."""
    return {
        "name": messages.DEBUG(lang), "type": "debugpy", "request": "launch",
        "program": f"${{workspaceFolder}}/{program_path('${fileBasenameNoExtension}').as_posix()}",
        "preLaunchTask": messages.TASK_REPRO(lang), "console": "integratedTerminal",
    }  # fmt: skip


def _task(label: str, arguments: list[str]) -> dict[str, object]:
    """One task. It runs in the course folder, in a terminal that stays open.

    It starts `grade` as a module of the interpreter that is chosen in the editor, since scripts of that interpreter may
    not be on the path of tasks. With `-P` Python does not import modules from the course folder.
    """
    place = {"cwd": "${workspaceFolder}"}
    shown = {"reveal": "always", "clear": True}
    return {
        "label": label, "type": "process", "command": INTERPRETER, "args": [*COMMAND, *arguments], "options": place,
        "problemMatcher": [], "presentation": shown,
    }  # fmt: skip


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
