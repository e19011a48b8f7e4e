"""What several tests of nbgrader's steps need."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def empty_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook without students, to be copied; nbgrader starts alembic to make one, which takes seconds."""
    api = pytest.importorskip("nbgrader.api")
    path = tmp_path_factory.mktemp("empty") / "gradebook.db"
    api.Gradebook(f"sqlite:///{path}", "dl").close()
    return path
