"""A worker reads Python and its packages wherever they are, and the course's folder nowhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
import venv
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.sandbox.packages import packages_elsewhere
from dlgrade.isolation.student.outcome import Raised
from dlgrade.isolation.worker.places import Places, installation, places_of

from tests.conftest import ROOT
from tests.sandbox.conversation import conversation

linux = pytest.mark.skipif(sys.platform != "linux", reason="levels above L1 are Linux's")
BELOW = """
import os, sys
import numpy as np
native, numbers = sys.modules["dlgrade.isolation.worker.native"], sys.modules["dlgrade.isolation.worker.syscalls"].table()

def read(path):
    place = native.syscall(numbers["openat"], -100, path.encode(), 0)
    return os.read(place, 100)

def works():
    return np.linalg.inv(np.eye(3))
"""
SITE = next(place for place in installation() if place.endswith("site-packages"))
STANDARD = str(Path(os.__file__).parent)
PLACES = [
    "/usr",
    "/usr/local",
    "/usr/share",
    "/usr/src",
    "/usr/lib",
    "/usr/local/lib",
    "/opt",
    sys.prefix,
    f"{sys.prefix}/lib",
    SITE,
    STANDARD,
]


@pytest.fixture(params=PLACES)
def course(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A course in one of the places where Python or the system lies."""
    folder = Path(request.param, "dlgrade-test-course")
    try:
        (folder / "solutions").mkdir(parents=True)
    except OSError as error:
        pytest.skip(str(error))
    (folder / "solutions" / "answer.txt").write_text("secret", encoding="utf-8")
    yield folder
    shutil.rmtree(folder)


def sandbox_at(level: Level, course: Path | None = None) -> Sandbox:
    try:
        return open_sandbox(Limits(load_seconds=60, call_seconds=60, withheld_folder=str(course or "")), level=level)
    except NoSuchIsolation as error:
        pytest.skip(str(error))


@linux
@pytest.mark.parametrize("level", ["L2", "L3"])
def test_a_course_in_a_place_of_pythons_or_the_systems_is_not_read(course: Path, level: Level) -> None:
    sandbox = sandbox_at(level, course)
    try:
        with conversation(sandbox, BELOW) as talk:
            assert talk.value("works").shape == (3, 3)
            refused = talk.ask("read", str(course / "solutions" / "answer.txt"))
            assert isinstance(refused, Raised), refused
    finally:
        sandbox.close()


@linux
@pytest.mark.parametrize("level", ["L2", "L3"])
def test_nothing_else_of_usr_is_read(level: Level) -> None:
    sandbox = sandbox_at(level)
    try:
        with conversation(sandbox, BELOW) as talk:
            for place in (
                "/usr/share/doc",
                "/usr/bin/env",
                "/usr/include",
                "/usr/sbin",
                "/usr/games",
                "/usr/local/share",
            ):
                if Path(place).exists():
                    assert isinstance(talk.ask("read", place), Raised), place
    finally:
        sandbox.close()


def test_a_virtual_environment_within_the_course_stays_readable_and_the_course_does_not() -> None:
    course = str(Path(sys.prefix).parent)
    withholds = Places("numpy", course).withholds()
    assert withholds(f"{course}/solutions/06_learning/mse/solution.py")
    assert not withholds(f"{SITE}/numpy/__init__.py") or not SITE.startswith(course)
    assert not Places("numpy", SITE).withholds()(f"{SITE}/numpy/__init__.py"), "a course whose root is site-packages"
    assert Places("numpy", SITE).withheld == Places("numpy").withheld or not Path(SITE, "solutions").exists()


def test_the_installation_is_never_a_whole_prefix() -> None:
    assert not {sys.prefix, sys.base_prefix, "/usr", "/usr/local", "/"} & set(installation()) or sys.platform == "win32"


def test_nothing_is_added_where_python_looks_anyway() -> None:
    assert packages_elsewhere("numpy") == ()
    assert places_of({"needs": "numpy"}).packages == ()


NEEDED = ("numpy", "pytest", "click", "rich", "pyyaml", "pylatexenc", "iniconfig", "pluggy", "packaging", "pygments",
          "markdown-it-py", "mdurl")  # fmt: skip


def copy_of(name: str, target: Path) -> None:
    """The distribution's files that lie in site-packages, in another folder."""
    distribution = metadata.distribution(name)
    for top in {str(file).partition("/")[0] for file in distribution.files or ()} - {"..", "__pycache__"}:
        source = Path(str(distribution.locate_file(top)))
        if source.is_dir():
            shutil.copytree(
                source,
                target / top,
                copy_function=_linked,
                dirs_exist_ok=True,
                ignore=shutil.ignore_patterns("tests", "__pycache__"),
            )
        else:
            _linked(str(source), str(target / top))


def _linked(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The distribution as pip would install it, in a folder that is on no path, with a file of the user's beside it."""
    folder = tmp_path_factory.mktemp("else where") / "lib" / f"python3.{sys.version_info[1]}" / "site-packages"
    folder.mkdir(parents=True)
    for name in NEEDED:
        copy_of(name, folder)
    (folder / "mine.txt").write_text("secret", encoding="utf-8")
    (folder / "mine.py").write_text("SECRET = 1\n", encoding="utf-8")
    return folder


@linux
@pytest.mark.slow
@pytest.mark.parametrize("level", ["L1", "L2", "L3"])
@pytest.mark.parametrize("way", ["user", "path"])
def test_packages_of_pip_user_and_pythonpath_reach_the_worker_and_nothing_beside_them(
    elsewhere: Path, way: str, level: Level
) -> None:
    program = textwrap.dedent(f"""
        import sys
        from dlgrade.isolation.sandbox.choose import open_sandbox, NoSuchIsolation
        from dlgrade.isolation.sandbox.limits import Limits
        from tests.sandbox.conversation import conversation
        try:
            sandbox = open_sandbox(Limits(), level={level!r})
        except NoSuchIsolation as error:
            sys.exit(f"skip {{error}}")
        source = '''
        import numpy as np
        def works():
            return float(np.linalg.det(np.eye(2))), np.__file__
        def beside():
            import mine
            return mine.SECRET
        def read():
            return open({str(elsewhere / "mine.txt")!r}).read()
        '''
        import textwrap
        with conversation(sandbox, textwrap.dedent(source)) as talk:
            print(talk.value("works"), type(talk.ask("beside")).__name__, type(talk.ask("read")).__name__, sep="|")
        sandbox.close()
    """)
    base = sys._base_executable  # type: ignore[attr-defined]
    places = [str(ROOT / "grader"), str(ROOT)]
    given = {"PYTHONUSERBASE": str(elsewhere.parents[2])} if way == "user" else {}
    places += [] if way == "user" else [str(elsewhere)]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(places), **given}
    done = subprocess.run([base, "-c", program], env=environment, capture_output=True, text=True, check=False)
    if done.stderr.startswith("skip"):
        pytest.skip(done.stderr)
    assert done.stdout.startswith("(1.0, "), done.stderr
    assert str(elsewhere) in done.stdout
    assert done.stdout.strip().endswith("|Raised|Raised")


@linux
@pytest.mark.slow
@pytest.mark.parametrize("way", ["user", "path"])
def test_a_grade_where_packages_were_installed_for_one_user(elsewhere: Path, way: str, tmp_path: Path) -> None:
    work = tmp_path / "mse.py"
    work.write_text(
        "import numpy as np\n\n\ndef mse(y_true, y_pred):\n    return np.sum((np.asarray(y_true) - y_pred) ** 2)\n",
        encoding="utf-8",
    )
    places = [str(ROOT / "grader"), *([] if way == "user" else [str(elsewhere)])]
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(places),
        "LC_ALL": "C.UTF-8",
        "PYTHONUSERBASE": str(elsewhere.parents[2]),
    }
    line = [sys._base_executable, "-c", "from dlgrade.cli.main import main; main()", str(work)]  # type: ignore[attr-defined]
    done = subprocess.run(line, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "This is the sum" in done.stdout


@linux
@pytest.mark.slow
def test_a_package_that_lies_beside_others_grades_too(tmp_path: Path) -> None:
    """The wheel's place is inside a folder of packages. The package is masked there, and the worker's part of it is not."""
    venv.create(tmp_path / "venv")
    python = str(tmp_path / "venv" / "bin" / "python")
    ask = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip())
    shutil.copytree(ROOT / "grader" / "dlgrade", site / "dlgrade", ignore=shutil.ignore_patterns("__pycache__"))
    (site / "needed.pth").write_text(f"{SITE}\n", encoding="utf-8")
    program = textwrap.dedent(f"""
        import dlgrade, sys
        from dlgrade.isolation.sandbox.choose import open_sandbox, NoSuchIsolation
        from dlgrade.isolation.sandbox.limits import Limits
        sys.path.append({str(ROOT)!r})
        from tests.sandbox.conversation import conversation
        try:
            sandbox = open_sandbox(Limits(), level="L3")
        except NoSuchIsolation as error:
            sys.exit(f"skip {{error}}")
        source = "import os\\ndef works(place):\\n    return 1\\ndef look(place):\\n    return os.listdir(place)"
        with conversation(sandbox, source) as talk:
            print(talk.value("works", ""), type(talk.ask("look", dlgrade.__path__[0])).__name__)
        sandbox.close()
    """)
    done = subprocess.run([python, "-c", program], capture_output=True, text=True, check=False)
    if done.stderr.startswith("skip"):
        pytest.skip(done.stderr)
    assert done.stdout.split() == ["1", "Raised"], done.stderr
