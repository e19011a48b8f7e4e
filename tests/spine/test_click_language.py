"""Click's own sentences, in our words and both languages, by way of gettext."""

from __future__ import annotations

import ast
import gettext
import os
import string
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from dlgrade.author.click_catalogue import catalogue, file_of
from dlgrade.cli.main import run
from dlgrade.cli.terminal.click_language import click_speaks
from dlgrade.messages.click_sentences import PLURALS, SENTENCES
from dlgrade.text import LANGUAGES, Lang

Forms = tuple[str, ...]
NEVER_ASKED_FOR = {"_termui_impl.py", "_winconsole.py", "termui.py", "utils.py", "shell_completion.py", "decorators.py"}
"""Modules of click for progress bars, prompts, editors, colours, the shell's completion and decorators. Of the last the
help option alone is ours."""
NEVER_SAID: set[Forms] = {
    # `cli/terminal/usage.py` has its own sentence, which it chooses by the kind of the error or of the value
    ("Missing argument",), ("Missing option",), ("Missing parameter",), ("Missing {param_type}",),
    ("Missing parameter: {param_name}",), ("No such option {name!r}.",), ("file",), ("directory",), ("path",),
    ("{name} {filename!r} does not exist.",), ("{name} {filename!r} is a file.",),
    ("{name} {filename!r} is a directory.",), ("{name} {filename!r} is not readable.",),
    ("{name} {filename!r} is not writable.",), ("{name} {filename!r} is not executable.",),
    # Click prints these only where it ends the program itself; here `cli/main.py` does that.
    ("Error: {message}",), ("Aborted!",), ("Try '{command} {option}' for help.",),
    # No option of ours uses these.
    ("env var: {var}",), ("(dynamic)",), ("deprecated",), ("{value!r} is not a valid UUID.",),
    ("DeprecationWarning: The command {name!r} is deprecated.{extra_message}",),
    ("DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",),
    ("{value!r} does not match the format {format}.", "{value!r} does not match the formats {formats}."),
    # These are for programmers, not for users.
    ("Choice({choices})",), ("Could not determine name for option with declarations {decls!r}",),
    ("No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean to pass '--{name}'?",),
    ("Arguments take exactly one parameter declaration, got {length}: {decls}.",),
    ("Name '{name}' defined twice",), ("Boolean option {decl!r} cannot use the same flag for true/false.",),
    ("Invalid start character for option ({option})",),
}  # fmt: skip


def said_by_click() -> Iterator[Forms]:
    """What the installed click looks up with gettext: a sentence, or its singular and plural."""
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "ngettext"):
                forms = tuple(a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str))
                if forms and path.name not in NEVER_ASKED_FOR:
                    yield forms


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_sentence_of_the_installed_click_is_ours_or_never_said() -> None:
    ours: set[Forms] = {*((key,) for key in SENTENCES), *PLURALS}
    said = set(said_by_click())
    assert len(said) > 30
    assert not said - ours - NEVER_SAID
    assert not ours & NEVER_SAID


def test_a_translation_is_filled_in_from_what_click_fills_in() -> None:
    """Click fills in the values of the singular and of the plural, whichever of them it says."""
    for forms, texts in [*(((key,), (text,)) for key, text in SENTENCES.items()), *PLURALS.items()]:
        filled_in = set().union(*map(fields, forms))
        for text in texts:
            assert fields(text.ko) | fields(text.en) <= filled_in, forms


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_catalogues_are_made_of_the_table_as_it_is(lang: Lang) -> None:
    assert file_of(lang).read_bytes() == catalogue(lang), "run: python -m dlgrade.author.click_catalogue"


@pytest.mark.parametrize(
    ("line", "ko", "en"),
    [
        ("quiz export --help", "[필수]", "[required]"),
        ("site --help", "[기본값:", "[default:"),
        ("quiz --help", "사용법: grade quiz [OPTIONS]", "Usage: grade quiz [OPTIONS]"),
        ("--json=3 mse", "`--json` 옵션에는 값을 쓰지 않습니다.", "The option `--json` takes no value."),
        ("doctor extra", "필요 없는 말이 더 있습니다: `extra`.", "There is more than the command takes: `extra`."),
        ("doctor more extra", "필요 없는 말이 더 있습니다: `more extra`.", "than the command takes: `more extra`."),
        ("nbgrader nope", "`nope` 명령은 없습니다.", "There is no command `nope`."),
        ("--seed", "`--seed` 옵션 뒤에 값이 필요합니다.", "The option `--seed` needs a value after it."),
    ],
)
def test_click_speaks_the_language_that_was_asked_for(
    line: str, ko: str, en: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for locale in ("C", "ko_KR.UTF-8", "de_DE.UTF-8"):
        monkeypatch.setenv("LC_ALL", locale)
        for lang, wanted in (("ko", ko), ("en", en)):
            run(["--lang", lang, *line.split()])
            shown = capfd.readouterr()
            assert wanted in shown.out + shown.err


@pytest.mark.parametrize("languages", [None, "fr:de"])
def test_another_program_of_click_in_the_same_process_keeps_its_own_language(
    languages: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    if languages:
        monkeypatch.setenv("LANGUAGE", languages)
    before = gettext.textdomain(), dict(os.environ)
    assert run(["--lang", "ko", "quiz", "--help"]) == 0
    assert (gettext.textdomain(), dict(os.environ)) == before
    shown = CliRunner().invoke(click.Command("theirs", params=[]), ["--help"]).output
    assert "Usage:" in shown
    assert "Show this message and exit." in shown


def test_the_process_is_put_back_where_the_program_fails() -> None:
    before = gettext.textdomain()
    with pytest.raises(ZeroDivisionError), click_speaks("ko"):
        raise ZeroDivisionError
    assert gettext.textdomain() == before
