"""What a stranger looks for first: a licence, a changelog, how to report, and forms that a machine can read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import dlgrade
import pytest
import yaml
from dlgrade.course.loading import load_course

from bench import suite
from tests.conftest import LONGEST_FIRST
from tests.sharing import EXERCISES, FRAMEWORKS, PREPARED, group_of

ROOT = Path(__file__).resolve().parents[1]


def test_the_licence_is_the_one_that_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name in project["license-files"]:
        assert (ROOT / name).read_text(encoding="utf-8").startswith(f"{project['license']} License")


def test_the_numbers_of_the_version_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert project["version"] == citation["version"] == dlgrade.__version__
    assert f"## {dlgrade.__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert citation["license"] == project["license"]


@pytest.mark.parametrize(("python", "version", "fits"), [("3.11.2", "3.0.1", False), ("3.11.2", "4.1.3", False), ("3.11.2", "2.10", True), ("3.11.7", "4.1.3", True)])  # fmt: skip
def test_feedback_pages_can_be_made_with_every_python_3_11(python: str, version: str, fits: bool) -> None:
    """Soup Sieve from 3.0 on refuses every selector on Python 3.11.0 to 3.11.4, so no feedback page would be made."""
    requirements = pytest.importorskip("packaging.requirements")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [requirements.Requirement(line) for line in project["optional-dependencies"]["classroom"]]
    bounds = [need for need in asked if need.name == "soupsieve"]
    environment = {"python_full_version": python, "python_version": "3.11"}
    assert bounds
    assert fits == all(need.specifier.contains(version) for need in bounds if need.marker.evaluate(environment))


@pytest.mark.parametrize("path", sorted((ROOT / ".github").rglob("*.yml")), ids=lambda path: path.name)
def test_the_forms_and_workflows_can_be_read(path: Path) -> None:
    assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)


def test_the_files_that_begin_a_run_are_there() -> None:
    missing = [name for name in LONGEST_FIRST if not (ROOT / "tests" / f"{name}.py").is_file()]
    assert set(missing) <= EXERCISES


def test_the_order_of_the_tests_has_the_last_word(request: pytest.FixtureRequest) -> None:
    """pytest calls the implementations of a hook from the last of this list to its first."""
    last = request.config.hook.pytest_collection_modifyitems.get_hookimpls()[0]
    assert type(last.plugin).__name__ == "InOrder"


def test_an_exercise_that_is_prepared_once_is_one_process_work() -> None:
    assert all((ROOT / "tests" / f"{name}.py").is_file() for name in PREPARED)
    shared = [f"tests/{name}.py::test_one[mse]" for name in PREPARED]
    assert {group_of(each) for each in shared} == {"mse"}
    assert group_of("tests/styles/test_styles.py::test_one[mse-as_a_class]") == "mse"
    assert group_of("tests/styles/test_styles.py::test_one[torch_line-as_a_class]") == "styles/test_styles"
    assert group_of("tests/author/test_proof.py::test_one[a check too few]") == "author/test_proof"
    assert group_of("tests/spine/test_runners.py::test_one[mse]") == "spine/test_runners"


def test_an_exercise_with_a_framework_is_known_by_how_its_name_begins() -> None:
    with_one = {exercise.slug for exercise in load_course(ROOT).exercises if exercise.needs != "numpy"}
    assert with_one == {slug for slug in EXERCISES if slug.startswith(FRAMEWORKS)}


def test_a_workflow_names_only_folders_of_tests_that_there_are() -> None:
    steps = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8"))["jobs"]["portable"][
        "steps"
    ]
    named = [word for step in steps for word in step.get("run", "").split() if word.startswith("tests/")]
    assert named
    assert all((ROOT / word).is_dir() for word in named)


def test_the_description_of_the_distribution_shows_no_picture_that_only_the_repository_has() -> None:
    """A package index shows the README by itself: a path into the repository leads nowhere there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    described = (ROOT / project["readme"]).read_text(encoding="utf-8")
    assert not re.search(r"!\[[^\]]*\]\((?!https://)", described)


def test_what_a_run_took_is_said_as_its_script_says_it(tmp_path: Path) -> None:
    report = tmp_path / "suite.xml"
    case = '<testcase classname="tests.quiz.test_{0}" name="test_it[{0}]" time="{1}" />'
    run = f'<testsuite time="90" timestamp="2026-11-29T19:26:11">{case.format("a", 100)}{case.format("b", 75.4)}</testsuite>'
    report.write_text(f"<testsuites>{run}</testsuites>", encoding="utf-8")
    said = suite.summary(str(report))
    assert said == "2 tests in 1.5 minutes (175 s of their processes), 2026-11-29."
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (written,) = re.findall(rf"{suite.START}\n(.*)\n{suite.END}", page)
    assert re.sub(r"[\d,.]*\d", "0", written) == re.sub(r"[\d,.]*\d", "0", said)
    copy = tmp_path / "CONTRIBUTING.md"
    copy.write_text(page, encoding="utf-8")
    suite.write(written, copy)
    assert copy.read_text(encoding="utf-8") == page
