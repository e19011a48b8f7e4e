"""`check` and `run` of the page: the verdicts and sentences of the command line, in one interpreter that stays sound."""

from __future__ import annotations

import builtins
import importlib.util
import json
import os
import random
import re
import subprocess
import sys
import types
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dlgrade.course.loading import select
from dlgrade.course.variants import mistakes_of
from dlgrade.page.glue import check, run
from dlgrade.page.printed import MAX_PRINTED_BYTES
from dlgrade.text import LANGUAGES, Lang

from tests.author.course import COURSE
from tests.conftest import ROOT

SUM = "import numpy as np\n\n\ndef mse(y_true, y_pred):\n    return np.sum((y_true - y_pred) ** 2)\n"
RIGHT_FILE = ROOT / "solutions" / "06_learning" / "mse" / "solution.py"
RIGHT = RIGHT_FILE.read_text(encoding="utf-8")
STUDENTS = {
    "input": "def mse(y_true, y_pred):\n    return float(input())\n",
    "syntax": "def mse(y_true, y_pred:\n    return 1\n",
    "no_function": "def mes(y_true, y_pred):\n    return 1\n",
    "matplotlib": "import matplotlib.pyplot as plt\nplt.plot([1])\n" + RIGHT,
    "torch": "import torch\n" + RIGHT.replace("np.mean(", "torch.mean("),
    "unused_torch": "import torch\n" + RIGHT,
    "program": "import os\n\n\ndef mse(y_true, y_pred):\n    os.system('ls')\n",
    "giant": "import numpy as np\n\n\ndef mse(y_true, y_pred):\n    return np.zeros(2**62)\n",
    "deep": "def mse(y_true, y_pred):\n    return mse(y_true, y_pred)\n",
    "exit": "def mse(y_true, y_pred):\n    raise SystemExit\n",
    "two_mistakes": RIGHT.replace("np.mean((y_true - y_pred) ** 2)", "np.mean((y_true - y_pred) ** 2) ** 0.5 / 2"),
    "prints": "print('시작')\n" + SUM,
    "magic": "%matplotlib inline\n" + RIGHT,
    "windows": RIGHT.replace("\n", "\r\n"),
}
GRADE = "from dlgrade.cli.main import main; main()"
DIFFERENT = ("level", "file")  # the page has no sandbox and no path


def checked(folder: Path, source: str, lang: Lang = "en") -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(check(str(folder), source, lang, 1))
    return reply


def lines(reply: dict[str, Any], number: int) -> list[str]:
    return [line["text"] for line in reply["outline"]["checks"][number]["lines"]]


@pytest.fixture(scope="module")
def submissions() -> dict[tuple[str, str], str]:
    """The programs by exercise and name: solution, stub and mistakes of each exercise, and programs as students write them."""
    found = {("mse", name): source for name, source in STUDENTS.items()}
    for slug in ("mse", "softmax", "neuron"):
        exercise = select(COURSE, slug)[0]
        found[slug, "solution"] = exercise.solution.read_text(encoding="utf-8")
        found[slug, "stub"] = exercise.stub.read_text(encoding="utf-8")
        found |= {(slug, mistake.name): mistake.source for mistake in mistakes_of(exercise)}
    return found


@pytest.fixture(scope="module")
def by_command(
    submissions: dict[tuple[str, str], str], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], dict[str, Any]]:
    """The verdicts of `grade --json` on these programs."""
    folder = tmp_path_factory.mktemp("files")
    files = {key: folder / key[1] / f"{key[0]}.py" for key in submissions}
    for key, file in files.items():
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(submissions[key].encode())
    command = [sys.executable, "-c", GRADE, "--json", *map(str, files.values())]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    verdicts = json.loads(done.stdout)
    assert len(verdicts) == len(files), done.stderr
    return dict(zip(files, verdicts, strict=True))


def alike(verdict: dict[str, Any]) -> dict[str, Any]:
    """A verdict without the parts that may differ. Of a small call, only its presence is compared: a page takes it from those that the
    key has for the listed mistakes, the command line searches for it with the solution."""
    checks = [{**check, "small": check["small"] is not None} for check in verdict["checks"]]
    return {name: verdict[name] for name in verdict if name not in DIFFERENT} | {"checks": checks}


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_what_the_command_line_says(
    submissions: dict[tuple[str, str], str],
    by_command: dict[tuple[str, str], dict[str, Any]],
    in_page: dict[str, Path],
    lang: Lang,
) -> None:
    for key, source in submissions.items():
        reply = checked(in_page[key[0]], source, lang)
        said, wanted = alike(reply["verdict"]), alike(by_command[key])
        assert said == wanted, key
        shown = [check["lines"][:1] for check in reply["outline"]["checks"]]
        headlines = [
            check["explanation"]["headline"][lang] if check["explanation"] else "" for check in wanted["checks"]
        ]
        assert all(not line or line[0]["text"] == headline for line, headline in zip(shown, headlines, strict=True)), (
            key
        )


@pytest.mark.parametrize(("lang", "words"), [("en", "This is the sum"), ("ko", "더하기만 했습니다")])
def test_a_mistake_is_named_in_the_language_of_the_page(in_page: dict[str, Path], lang: Lang, words: str) -> None:
    assert words in lines(checked(in_page["mse"], SUM, lang), 1)[0]


def test_the_solution_passes_and_the_stub_is_not_run(in_page: dict[str, Path]) -> None:
    stub = select(COURSE, "mse")[0].stub.read_text(encoding="utf-8")
    assert checked(in_page["mse"], RIGHT)["verdict"]["kind"] == "passed"
    untouched = checked(in_page["mse"], stub)
    assert untouched["verdict"]["kind"] == "not_attempted"
    assert untouched["verdict"]["level"] == ""
    assert untouched["pictures"] == {}


HARM = """
import builtins, gc, os, random, sys, types, warnings
import numpy as np
np.mean = lambda *a, **k: 0.0
np.testing.extra = 1
np.seterr(all="raise")
np.set_printoptions(precision=1)
builtins.sum = lambda *a: 0
builtins.extra = 1
random.random = lambda: 0.5
sys.setrecursionlimit(150)
sys.modules["math"] = types.ModuleType("math")
sys.modules["invented"] = types.ModuleType("invented")
sys.path.clear()
os.environ["PATH"] = ""
os.chdir("/")
sys.stdout = None
warnings.simplefilter("error")
gc.disable()
import matplotlib
sys.modules["dlgrade.checking.compare"].__dict__["close"] = lambda *a, **k: None
sys.modules["dlgrade.verdict.build"].__dict__["points_of"] = lambda *a: 1000
"""


def state() -> dict[str, Any]:
    return {
        "names": (np.mean, builtins.sum, hasattr(builtins, "extra"), random.random, sys.modules.get("math")),
        "modules": ("invented" in sys.modules, "matplotlib" in sys.modules),
        "switches": (np.geterr(), np.get_printoptions(), sys.getrecursionlimit()),
        "process": (list(sys.path), list(sys.meta_path), dict(os.environ), Path.cwd(), sys.stdout, sys.stdin),
        "numpy": hasattr(np.testing, "extra"),
    }


def test_whatever_code_changes_in_the_interpreter_is_put_back(in_page: dict[str, Path]) -> None:
    checked(in_page["mse"], SUM)
    before = state()
    with suppress(Exception):  # the code may harm itself
        checked(in_page["mse"], HARM + SUM)
    run(str(in_page["mse"]), HARM + SUM, HARM, "en")
    assert state() == before
    assert checked(in_page["mse"], RIGHT)["verdict"]["points"] == 8
    assert checked(in_page["mse"], SUM)["verdict"]["kind"] == "failed"


def test_numpys_switches_in_a_file_are_not_the_graders(in_page: dict[str, Path]) -> None:
    """A worker has NumPy's switches to itself. In a page, those that a file sets must hold in its functions, and must not affect the checks."""
    source = "import numpy as np\nnp.seterr(all='raise')\n" + RIGHT + "\nnp.float64(1e-300) ** 1 == 0\n"
    assert checked(in_page["mse"], source)["verdict"]["kind"] == "passed"
    lasting = (
        "import numpy as np\nnp.seterr(all='raise')\n\n\ndef mse(a, b):\n    return np.float64(1) / np.float64(0)\n"
    )
    assert "FloatingPointError" in lines(checked(in_page["mse"], lasting), 0)[0]


def test_what_is_printed_is_kept_and_capped(in_page: dict[str, Path]) -> None:
    said = checked(in_page["mse"], "print('\\x1b[31m시작\\n')\n" + SUM)["verdict"]["prints"]
    assert said == "\\x1b[31m시작\n\n"
    many = checked(in_page["mse"], "print('a' * 10**6)\nimport sys\nsys.stdout.close()\n" + SUM)["verdict"]
    assert many["prints"] == "a" * MAX_PRINTED_BYTES
    assert many["checks"][1]["explanation"]["mistake"] == "mse__sum"


def test_both_of_two_mistakes_are_said(in_page: dict[str, Path]) -> None:
    said = checked(in_page["mse"], STUDENTS["two_mistakes"])["outline"]["checks"][1]["lines"]
    assert [line["role"] for line in said[:2]] == ["headline", "second"]


def test_it_prints_nothing_itself(in_page: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    checked(in_page["mse"], "print(1)\n" + SUM)
    run(str(in_page["mse"]), "print(1)\n" + SUM, "print(2)\n3", "en")
    assert capsys.readouterr() == ("", "")


def test_a_limit_of_memory_is_one_whatever_numpy_calls_it(in_page: dict[str, Path]) -> None:
    """On 32 bits NumPy says `array is too big` for sixteen gigabytes; on this machine it says so for far more."""
    assert checked(in_page["mse"], STUDENTS["giant"])["verdict"]["kind"] == "limit"


def test_threads_that_cannot_start_are_explained(in_page: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    def start(_self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")  # the message of Python in a page

    monkeypatch.setattr(threading.Thread, "start", start)
    source = "import threading\n\n\ndef mse(y_true, y_pred):\n    threading.Thread(target=print).start()\n"
    assert any("without threads" in line for line in lines(checked(in_page["mse"], source), 0))


ABSENT = next(name for name in ("msvcrt", "termios") if importlib.util.find_spec(name) is None)
"""A part of the standard library that this system has not."""


def test_a_part_of_python_that_is_not_there_is_no_package_to_install(in_page: dict[str, Path]) -> None:
    """A page's Python lacks many modules, such as those that `multiprocessing` needs."""
    needing = RIGHT.replace("np.mean(", "module.mean(")
    for source in (f"import {ABSENT} as module\n{needing}", f"import {ABSENT}.sub as module\n{needing}"):
        said = lines(checked(in_page["mse"], source), 0)
        assert (
            said[0]
            == f"mse.py, line 1: this part of Python is not available where the code is graded: `{source.partition(chr(10))[0]}`"
        )
        assert not any("Packages that this exercise has" in line for line in said)
    assert (
        "this package is not installed"
        in lines(checked(in_page["mse"], f"import no_such_package as module\n{needing}"), 0)[0]
    )


def test_a_loop_of_asyncio_that_cannot_run_is_explained(in_page: dict[str, Path]) -> None:
    """A page's event loop imports modules that student code may not; test_site_python.py tests this with a real one."""
    source = "def mse(y_true, y_pred):\n    import pyodide_js\n"
    said = lines(checked(in_page["mse"], source), 0)
    assert "this part of Python is not available" in said[0]
    assert any("without `async`" in line for line in said)


def test_null_characters_are_named(in_page: dict[str, Path]) -> None:
    """NUL characters, as in a file in UTF-16 that was read as UTF-8."""
    assert any("null characters" in line for line in lines(checked(in_page["mse"], "\0".join(RIGHT)), 0))
    assert "널 문자" in " ".join(lines(checked(in_page["mse"], f"{RIGHT}\0", "ko"), 0))


def ran(folder: Path, source: str, scratch: str, lang: Lang = "en") -> dict[str, Any]:
    result: dict[str, Any] = json.loads(run(str(folder), source, scratch, lang))
    return result


def test_run_shows_every_value_and_the_last_one_by_itself(in_page: dict[str, Path]) -> None:
    scratch = "x = np.array([1.0, 2.0])\nx\nprint('between')\nmse(x, x + 2)\nNone\nfloat(mse(x, x))"
    assert ran(in_page["mse"], RIGHT, scratch) == {
        "printed": "array([1., 2.])\nbetween\n4.0\n",
        "value": "0.0",
        "error": None,
    }


def test_run_shows_nothing_of_what_would_draw(in_page: dict[str, Path]) -> None:
    scratch = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"
    assert ran(in_page["mse"], RIGHT, scratch) == {"printed": "", "value": "", "error": None}


def test_a_package_that_was_imported_before_is_withheld_too(
    in_page: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A withheld package may be imported already, like torch in a test run that has used it, or in a page that has graded another exercise."""
    imported = types.ModuleType("torch")
    monkeypatch.setitem(sys.modules, "torch", imported)
    assert "to be written by hand" in lines(checked(in_page["mse"], STUDENTS["torch"]), 0)[0]
    assert sys.modules["torch"] is imported


def test_run_without_lines_of_ones_own_runs_the_examples(in_page: dict[str, Path]) -> None:
    reply = ran(in_page["mse"], RIGHT, " \n")
    task = RIGHT_FILE.with_name("task.en.md").read_text(encoding="utf-8")
    said = re.findall(r"^mse\(.*# (\S+)$", task, re.MULTILINE)  # the results in the task's examples
    assert [*reply["printed"].split(), reply["value"]] == said


@pytest.mark.parametrize(
    ("source", "scratch", "words", "line", "part"),
    [
        (RIGHT, "1\n1 / 0", "your lines, line 2: your code raised `ZeroDivisionError`", 2, "scratch"),
        (RIGHT, "x = (", "your lines, line 1: a syntax error", 1, "scratch"),
        (STUDENTS["syntax"], "1", "mse.py, line 1: a syntax error", 1, "source"),
        (STUDENTS["input"], "mse(1, 2)", "mse.py, line 2: `input()` is not available", 2, "source"),
        (STUDENTS["torch"], "", "mse.py, line 1: this exercise is to be written by hand", 1, "source"),
        (RIGHT, "raise SystemExit", "your lines, line 1: the code ended the program", 1, "scratch"),
        (RIGHT, "class A:\n    def __repr__(self):\n        1 / 0\nA()", "ZeroDivisionError", 3, "scratch"),
        (RIGHT, "np.zeros(2**62)", "a limit on memory", 1, "scratch"),
    ],
)
def test_an_error_of_run_has_its_line(
    in_page: dict[str, Path], source: str, scratch: str, words: str, line: int, part: str
) -> None:
    error = ran(in_page["mse"], source, scratch)["error"]
    assert words in error["headline"]
    assert (error["line"], error["part"]) == (line, part)


def test_run_keeps_what_came_before_an_error(in_page: dict[str, Path]) -> None:
    result = ran(in_page["mse"], RIGHT, "print('a')\n5\n1 / 0", "ko")
    assert (result["printed"], result["value"]) == ("a\n5\n", "")
    assert result["error"]["headline"].startswith("실행 칸 3번째 줄에서 `ZeroDivisionError`")


def test_a_value_is_capped_and_made_visible(in_page: dict[str, Path]) -> None:
    assert len(ran(in_page["mse"], RIGHT, "'a' * 10**6")["value"]) < 5000
    assert (
        ran(in_page["mse"], RIGHT, "class A:\n    def __repr__(self):\n        return '\\x1b'\nA()")["value"] == "\\x1b"
    )


def test_the_stream_is_one_that_prints_go_to(in_page: dict[str, Path]) -> None:
    scratch = "import sys\nsys.stdout.buffer.write(b'bytes\\n')\nsys.stderr.write('text')"
    assert "bytes" in ran(in_page["mse"], RIGHT, scratch)["printed"]
