"""Python for the pages is fetched once, and its files are exactly those of the release."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from dlgrade.site import policy, runtime, seal, vendor
from dlgrade.site.faults import SiteError
from dlgrade.text import LANGUAGES, Lang
from site_under_test import ROOT

WHEEL = b"a wheel"


def package(content: bytes = WHEEL) -> dict[str, Any]:
    return {"file_name": "numpy-1-cp314.whl", "sha256": hashlib.sha256(content).hexdigest()}


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(runtime, "cache", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_a_wheel_is_fetched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(runtime, "fetched", lambda file, version: asked.append(version) or WHEEL)
    assert runtime.wheel(package(), "1.0").read_bytes() == WHEEL
    assert runtime.wheel(package(), "1.0").read_bytes() == WHEEL
    assert asked == ["1.0"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_another_wheel_is_refused(lang: Lang, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "fetched", lambda file, version: b"another")
    with pytest.raises(SiteError) as refused:
        runtime.wheel(package(), "1.0")
    assert package()["sha256"] in refused.value.text(lang)
    assert hashlib.sha256(b"another").hexdigest() in refused.value.text(lang)
    assert not own_cache.exists()


def test_a_damaged_copy_in_the_cache_is_fetched_again(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_cache.mkdir()
    (own_cache / package()["file_name"]).write_bytes(b"half")
    monkeypatch.setattr(runtime, "fetched", lambda file, version: WHEEL)
    assert runtime.wheel(package(), "1.0").read_bytes() == WHEEL


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nothing_answers_both_places_are_named(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "RELEASE", "http://127.0.0.1:9/{version}/{file}")
    monkeypatch.setattr(runtime, "CARRIER", "no-such-distribution==1.0 --hash=sha256:" + "0" * 64)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(SiteError) as refused:
        runtime.wheel(package(), "1.0")
    said = refused.value.text(lang)
    assert "numpy-1-cp314.whl" in said
    assert "no-such-distribution" in said


def test_the_lock_holds_only_numpy() -> None:
    lock = {"info": {"python": "3.14"}, "packages": {"numpy": package(), "scipy": package(b"")}}
    assert runtime.numpy_only(lock) == {"info": {"python": "3.14"}, "packages": {"numpy": package()}}


def test_the_runtime_on_the_site_is_the_locked_one(built: Path) -> None:
    folders = list((built / seal.FOLDER / "runtime").iterdir())
    assert [folder.name for folder in folders] == [f"pyodide-{vendor.locked_version(ROOT, 'pyodide')}"]
    lock = json.loads((folders[0] / runtime.LOCK).read_text(encoding="utf-8"))
    wheel = lock["packages"]["numpy"]
    assert runtime.sha256((folders[0] / wheel["file_name"]).read_bytes()) == wheel["sha256"]


def test_heavy_files_exist_once(built: Path) -> None:
    sizes = {path.relative_to(built).as_posix(): path.stat().st_size for path in built.rglob("*")}
    heavy = [path for path, size in sizes.items() if size > 1_000_000 and not path.endswith(".map")]
    assert heavy
    assert [path for path in heavy if not path.startswith("workbench/")] == []
    assert not (built / "en" / seal.FOLDER).exists()


def test_one_build_names_scripts_pages_and_manifest(built: Path) -> None:
    (app,) = (built / seal.FOLDER).glob("app-*")
    build = app.name.removeprefix("app-")
    assert json.loads((app / seal.MANIFEST).read_text(encoding="utf-8"))["build"] == build
    for page in built.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert f'<meta name="dl-build" content="{build}">' in html
        assert "workbench/app/" not in html


def test_the_service_worker_knows_this_builds_files(built: Path) -> None:
    script = (built / seal.SERVICE_WORKER).read_text(encoding="utf-8")
    site = json.loads(script.removeprefix("const SITE = ").partition(";\n")[0])
    for name in ("index.html", "en/06_learning/index.html", "assets/site.css"):
        assert site["files"][name] == hashlib.sha256((built / name).read_bytes()).hexdigest()[:16]
    assert any(name.endswith(".whl") for name in site["files"])
    assert seal.SERVICE_WORKER not in site["files"]


def test_a_script_of_the_page_itself_is_named_by_its_hash() -> None:
    html = '<head><meta charset="utf-8"></head><script>f()</script><script type="application/json">{}</script><script src="a.js"></script>'
    assert policy.inline_hashes(html) == ["'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='"]
    head = policy.bound(html, "b1").split("<script>")[0]
    assert policy.inline_hashes(html)[0] in head
    assert "unsafe-inline" not in head.replace("style-src-attr 'unsafe-inline'", "")
    assert "'unsafe-eval'" not in head


def test_the_search_index_has_korean_letters_and_no_escapes(built: Path) -> None:
    index = (built / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "합성곱" in index
    assert "\\ud" not in index  # as in \ud569: the theme writes six bytes for each letter
