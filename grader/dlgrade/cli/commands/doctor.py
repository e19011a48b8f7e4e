"""`grade doctor`: reports what is installed, where the course is, and how well student code is isolated."""

from __future__ import annotations

import importlib
import importlib.metadata
import platform
import sys
from pathlib import Path
from typing import Any

import click

from dlgrade import __version__
from dlgrade.cli.course import root_for
from dlgrade.cli.options import course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.extras import install_command
from dlgrade.course.loading import find_root
from dlgrade.isolation.frameworks import DISTRIBUTIONS, FRAMEWORKS, NEEDS
from dlgrade.isolation.sandbox.backends import wrong_backend
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import doctor as messages
from dlgrade.messages.nbgrader import FORMER_NAMES
from dlgrade.nbgrader.configuration import has_former_names
from dlgrade.text import Lang

FRAMEWORK_EXTRAS = {name: framework.extra for framework in FRAMEWORKS.values() for name in framework.installs}
PACKAGES = {"numpy": "", "pytest": "", "rich": "", "click": "", **FRAMEWORK_EXTRAS,
            "mkdocs-material": "site", "nbgrader": "classroom"}  # fmt: skip
CORE = ("numpy", "pytest", "rich")


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("doctor", help=cli_messages.COMMANDS["doctor"](lang))
    @course_option(lang)
    def doctor(course_folder: Path | None) -> int:
        print_sentence(f"dlgrade {__version__}, Python {platform.python_version()}, {platform.platform()}")
        click.echo(sys.executable)
        for name, extra in PACKAGES.items():
            print_sentence(_package(name, extra, lang))
        root = root_for(course_folder) if course_folder else find_root(Path.cwd())
        print_sentence(messages.COURSE(lang, place=root) if root else messages.NO_COURSE(lang))
        if has_former_names(Path.cwd()):
            print_sentence(FORMER_NAMES(lang))
        for wrong in filter(None, map(wrong_backend, NEEDS)):
            print_sentence(f"  {wrong(lang)}")
        try:
            return _isolation(lang)
        except Exception as error:  # this command reports everything that is broken
            print_sentence(messages.NO_ISOLATION(lang, reason=_in_a_line(error)))
            return 1

    return doctor


def _in_a_line(error: Exception) -> str:
    """The type and the last line of an error: libraries put the actual reason there."""
    return f"{type(error).__name__}: {str(error).strip().rpartition(chr(10))[2][:300]}"


def _cannot_be_imported(name: str) -> str:
    """The reason why a required package cannot be imported; "" if it can."""
    try:
        importlib.import_module(name)
    except Exception as error:  # a broken installation may raise any exception
        return _in_a_line(error)
    return ""


def _isolation(lang: Lang) -> int:
    """Print the isolation level, the results of the probes, and the command that would raise the level. Returns 1 if a
    wall does not hold."""
    from dlgrade.isolation.sandbox.advice import advice, command_for
    from dlgrade.isolation.sandbox.choose import open_sandbox
    from dlgrade.isolation.sandbox.limits import Limits

    sandbox = open_sandbox(Limits())
    try:
        print_sentence(messages.LEVEL(lang, level=sandbox.level, what=messages.LEVELS[sandbox.level](lang)))
        broken = _probes(sandbox, lang)
        if not getattr(sandbox, "files_capped", False):
            print_sentence(f"  {messages.FILES_NOT_CAPPED(lang)}")
    finally:
        sandbox.close()
    kind = advice(sandbox.level)
    print_sentence(messages.RAISE[kind](lang, command=command_for(kind)))
    return int(broken)


def _probes(sandbox: Any, lang: Lang) -> bool:
    """Print the results of the probes. Returns True if one was not blocked although the level promises it, or if no
    worker could be started for them."""
    from dlgrade.isolation.sandbox.model import CannotStart
    from dlgrade.isolation.sandbox.probing import can_probe, try_all

    if not can_probe():
        print_sentence(messages.NOT_PROBED(lang, reason=platform.system()))
        return False
    try:
        findings = try_all(sandbox)
    except CannotStart as error:
        print_sentence(messages.NOT_PROBED(lang, reason=error))
        return True
    promised = [finding for finding in findings if finding.promised]
    broken = [finding for finding in promised if finding.broken]
    print_sentence(messages.PROBES(lang, tried=len(findings), promised=len(promised), held=len(promised) - len(broken)))
    for finding in findings:
        if not finding.blocked:
            sentence = messages.BROKEN if finding.promised else messages.OPEN
            print_sentence(f"  {sentence(lang, what=messages.ACTS[finding.probe.name](lang))}")
    return bool(broken)


def _package(name: str, extra: str, lang: Lang) -> str:
    version = next(filter(None, map(_version, DISTRIBUTIONS.get(name, (name,)))), "")
    if version and name in CORE and (reason := _cannot_be_imported(name)):
        return f"  {name} {version}: {messages.CANNOT_IMPORT(lang, reason=reason, name=name)}"
    if version:
        return f"  {name} {version}"
    return f"  {name}: {messages.NOT_INSTALLED(lang, install=install_command(extra))}"


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
