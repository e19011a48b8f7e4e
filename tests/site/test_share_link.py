"""The link that carries code. Its contents may come from a stranger, so every part of them is limited."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random
from string import printable

import pytest
from site_under_test import ROOT

SHARE = ROOT / "site" / "workbench" / "app" / "share.js"
MAX_SOURCE, MAX_LINK = 60_000, 40_000
SCRIPT = """
import { readFileSync } from "node:fs";
const { module, hash, source } = JSON.parse(readFileSync(0, "utf8"));
globalThis.location = { hash, origin: "https://course.example", pathname: "/06/" };
const { linkTo, sharedSlug, sharedSource } = await import(module);
const told = source === null ? [sharedSlug(), await sharedSource()] : [await linkTo("mse", source)];
console.log(JSON.stringify(told.map((each) => each ?? null)));
"""
Told = list[str | None]
Ask = Callable[..., Told]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Asks `share.js` under Node for the link that carries `source`, or for exercise and code of the fragment `hash`."""
    node = shutil.which("node")
    places = [ROOT / "node_modules", Path(os.environ.get("DLGRADE_NODE_MODULES", ROOT / "node_modules"))]
    fflate = next((place / "fflate/esm/browser.js" for place in places if (place / "fflate").is_dir()), None)
    if node is None or fflate is None:
        pytest.skip("Node or the package fflate is not installed (npm ci)")
    folder = tmp_path_factory.mktemp("share")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    shutil.copy(SHARE, folder)
    shutil.copy(fflate, folder / "archive-bundle.js")

    def told(hash: str = "", source: str | None = None) -> Told:
        request = json.dumps({"module": (folder / "share.js").as_uri(), "hash": hash, "source": source})
        command = [node, "--input-type=module", "--max-old-space-size=64", "-e", SCRIPT]
        done = subprocess.run(command, input=request, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        found: Told = json.loads(done.stdout)
        return found

    return told


def fragment(data: bytes) -> str:
    """A fragment with these bytes, packed as the page packs them."""
    packed = zlib.compress(data, 9, wbits=-15)
    return f"#code=1.mse.{base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


@pytest.mark.parametrize("source", ["def mse(a, b):\n    return 1  # 평균 😀\n", "#" * MAX_SOURCE])
def test_a_link_brings_the_same_code(ask: Ask, source: str) -> None:
    (link,) = ask(source=source)
    assert link is not None
    assert len(link) <= MAX_LINK
    assert ask("#" + link.partition("#")[2]) == ["mse", source]


@pytest.mark.parametrize(
    "source",
    ["#" * (MAX_SOURCE + 1), "가" * (MAX_SOURCE // 3 + 1), "".join(Random(1).choices(printable, k=MAX_SOURCE))],
    ids=["over", "korean", "link"],
)
def test_code_that_is_too_long_has_no_link(ask: Ask, source: str) -> None:
    assert ask(source=source) == [None]


@pytest.mark.parametrize(
    "hostile",
    [
        fragment(b"#" * (MAX_SOURCE + 1)),
        fragment(bytes(20_000_000)),
        fragment(os.urandom(MAX_LINK)),
        fragment(b"\xff\xfe no UTF-8"),
        "#code=1.mse.",
        "#code=1.mse",
        "#code=1.mse.AAAA",
        "#code=1.mse.<img src=x>",
        fragment(b"x = 1")[:-3],
    ],
    ids=["over", "bomb", "long", "bytes", "empty", "none", "damaged", "html", "cut"],
)
def test_a_strangers_link_beyond_a_limit_or_damaged_brings_nothing(ask: Ask, hostile: str) -> None:
    assert ask(hostile) == ["mse", None]
