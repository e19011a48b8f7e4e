"""The verdict in the READMEs and on the front page is what the grader says now."""

from __future__ import annotations

import re
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

import pytest
from site_under_test import ROOT


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """bench/sample_verdict.py, which is a script and in no package."""
    spec = spec_from_file_location("sample_verdict", ROOT / "bench" / "sample_verdict.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_is_what_the_grader_says(bench: ModuleType) -> None:
    for path, content in bench.files().items():
        assert path.read_text(encoding="utf-8") == content, f"{path.name} is stale: run python bench/sample_verdict.py"


def test_the_text_keeps_words_indents_and_styles() -> None:
    html = (ROOT / "site" / "verdict.ko.html").read_text(encoding="utf-8")
    assert '<span class="bold">제곱한 차이를 더하기만 했습니다.' in html
    indents = {int(found) for found in re.findall(r"--in:(\d+)", html)}
    assert indents == {0, 2, 6}
    assert set(re.findall(r'class="([^"]*)"', html)) >= {"bold", "bold red", "dim green", "cyan"}
