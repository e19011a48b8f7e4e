"""A recorded key grades under every supported Python, whatever signs LAPACK chooses. That it is small is
shown where every key is recorded, in `tests/author/test_keys.py`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.loading import select
from dlgrade.course.variants import mistakes_of

from tests.author.course import COURSE
from tests.conftest import ROOT

OTHERS = [f"python3.{minor}" for minor in (11, 12, 13) if minor != sys.version_info.minor]
SCRIPT = str(ROOT / "bench" / "keys_travel.py")
OTHER_SIGNS = """

def _other_signs(covariance):
    values, vectors = np.linalg.eigh(covariance)
    return values, vectors * np.where(np.arange(len(values)) % 2, -1.0, 1.0)
"""


def test_a_mistake_keeps_its_name_whatever_signs_the_eigenvectors_have() -> None:
    exercise = select(COURSE, "pca")[0]
    source = next(v.source for v in mistakes_of(exercise) if v.name == "pca__rows_for_columns")
    other = source.replace("np.linalg.eigh(", "_other_signs(") + OTHER_SIGNS
    assert other.count("_other_signs(") > 1
    with closing(TrustedGrader(exercise, 1, PATIENT)) as grader:
        names = [
            {c.explanation.mistake for c in grader.verdict_on(each, grader.run(each)).checks if c.explanation}
            for each in (source, other)
        ]
    assert names[0] == names[1]
    assert "pca__rows_for_columns" in names[0]


@pytest.mark.slow
@pytest.mark.parametrize("other", OTHERS)
def test_a_key_grades_under_another_python(other: str, tmp_path: Path) -> None:
    """All solutions, right variants and mistakes of the NumPy exercises get the verdicts that the course itself gives."""
    python = shutil.which(other)
    if python is None or subprocess.run([python, "-c", "import numpy, pytest, click, rich, yaml"]).returncode:
        pytest.skip(f"{other} with NumPy is not at hand")
    edition, here, there = tmp_path / "edition", tmp_path / "here.json", tmp_path / "there.json"
    environment = {"PYTHONPATH": str(ROOT / "grader"), "PATH": str(Path(python).parent)}
    subprocess.run([sys.executable, SCRIPT, "record", str(edition)], check=True)
    subprocess.run([sys.executable, SCRIPT, "grade", "live", str(here)], check=True)
    subprocess.run([python, SCRIPT, "grade", str(edition), str(there)], check=True, env=environment)
    said = subprocess.run(
        [sys.executable, SCRIPT, "compare", str(here), str(there)], check=True, capture_output=True, text=True
    )
    assert ": 0 of " in said.stdout, said.stdout
