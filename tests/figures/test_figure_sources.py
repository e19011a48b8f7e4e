"""What belongs to a figure is there, in both languages, and what is generated is fresh."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from figure_tools import FIGURES, INTERACTIVE, about, tool

EXPECTED = [
    "activation-functions",
    "convolution-stepper",
    "dropout-masks",
    "early-stopping",
    "gradient-descent",
    "gridworld",
    "joining-an-axis",
    "kmeans-stepper",
    "knn-boundary",
    "label-noise",
    "minus-log-p",
    "network-zoom",
    "neuron-dial",
    "pca-projection",
    "polynomial-degree",
    "read-a-digit",
    "residual-squares",
    "rule-or-learned-threshold",
    "three-paths",
    "weight-paths",
    "xor-playground",
]
ROOM = 90_000  # bytes of scripts that a chapter page may have of its own


def source(name: str) -> str:
    """All of a figure's scripts but its mathematics."""
    scripts = sorted(path for path in (FIGURES / name).glob("*.js") if path.name != "model.js")
    return "".join(path.read_text(encoding="utf-8") for path in scripts)


def test_every_figure_of_the_map_is_there() -> None:
    assert sorted(EXPECTED) == INTERACTIVE


@pytest.mark.parametrize("name", INTERACTIVE)
def test_both_languages_say_the_same_things(name: str) -> None:
    figure = about(name)
    assert figure["kind"] == "interactive"
    texts = {"title": figure["title"], "alt": figure["alt"], "notice": figure["notice"], **figure["labels"]}
    texts |= {each.pop("setting"): each for each in figure.get("try", ())}
    for key, text in texts.items():
        assert set(text) == {"ko", "en"}, key
        assert all(isinstance(words, str) and words.strip() for words in text.values()), key
        values = [sorted(set(re.findall(r"\{(\w+)\}", words))) for words in text.values()]
        assert values[0] == values[1], f"{key}: the languages name different values"
    assert re.search("[가-힣]", figure["title"]["ko"] + figure["alt"]["ko"])
    assert not re.search("[가-힣]", json.dumps([text["en"] for text in texts.values()], ensure_ascii=False))


@pytest.mark.parametrize("name", INTERACTIVE)
def test_every_label_is_used_and_no_text_is_in_the_code(name: str) -> None:
    code = source(name)
    for key in about(name)["labels"]:
        stem = re.sub(r"_[^_]+$", "", key)  # `mode_training` belongs to the choice 'mode', `step_3` to `step_${…}`
        named = re.search(rf"\b{key}\b", code)
        composed = f"`{stem}_$" in code or re.search(rf'choice\("{stem}"', code)
        # play and pause are the names that a player takes by itself
        assert named or composed or (key in {"play", "pause"} and "view.player(" in code), key
    for key in re.findall(r"labels\.(\w+)", code):
        assert key in about(name)["labels"], key
    assert not re.search("[가-힣]", code)


@pytest.mark.parametrize("name", INTERACTIVE)
def test_the_mathematics_knows_no_page(name: str) -> None:
    model = (FIGURES / name / "model.js").read_text(encoding="utf-8")
    assert not re.search(r"\b(document|window|requestAnimationFrame)\b|(stage|plot|text)\.js", model)


@pytest.mark.parametrize("name", INTERACTIVE)
def test_no_outside_address_and_no_chance(name: str) -> None:
    for path in (FIGURES / name).iterdir():
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text, path
        assert "Math.random" not in text, f"{path}: figures are the same on every visit"


def test_static_pictures_are_fresh() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    made = subprocess.run(
        [node, str(FIGURES / "dev" / "static.mjs"), "--print"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    drawn = json.loads(made.stdout)
    assert sorted(drawn) == INTERACTIVE
    for name, text in drawn.items():
        on_disk = (FIGURES / name / "static.svg").read_text(encoding="utf-8")
        assert on_disk == text, f"{name}/static.svg is stale: run node site/figures/dev/static.mjs"


def test_the_line_data_are_fresh() -> None:
    written = (FIGURES / "lib" / "line-data.js").read_text(encoding="utf-8")
    assert written == tool("line_data").module(), "run site/figures/dev/line_data.py"


def test_the_drawn_digits_are_those_of_the_data() -> None:
    drawn = (FIGURES / "digits-by-hand" / "static.svg").read_text(encoding="utf-8")
    assert drawn == tool("digits").svg(), "run site/figures/dev/digits.py"


def test_the_network_in_the_page_is_the_trained_one() -> None:
    written = (FIGURES / "read-a-digit" / "network.js").read_text(encoding="utf-8")
    assert written == tool("read_a_digit").module(), "run site/figures/dev/read_a_digit.py"


def test_the_drawn_race_is_the_one_measured() -> None:
    drawn = (FIGURES / "optimizer-race" / "static.svg").read_text(encoding="utf-8")
    race = tool("optimizer_race")
    assert drawn == race.svg(), "run site/figures/dev/optimizer_race.py"
    kept = json.loads((FIGURES.parents[1] / "bench" / "optimizers.json").read_text(encoding="utf-8"))
    for kind, label in about("optimizer-race")["labels"].items():
        for words in label.values():
            assert f"{kept[kind]['valley_0']['rate']})" in words


def test_the_drawn_weights_of_attention_are_those_measured() -> None:
    drawn = (FIGURES / "attention-weights" / "static.svg").read_text(encoding="utf-8")
    assert drawn == tool("attention").svg(), "run site/figures/dev/attention.py"


@pytest.mark.parametrize("name", INTERACTIVE)
def test_static_pictures_are_whole(name: str) -> None:
    text = (FIGURES / name / "static.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.get("viewBox", "").split()[2] == "400"
    assert root.get("aria-label") == "{{picture}}"
    for key in re.findall(r"\{\{(\w+)\}\}", text):
        words = about(name)["labels"][key]
        assert "{" not in words["ko"], f"{key}: a picture has no values to fill in"
    assert not re.search("NaN|undefined|Infinity", text)


def imports(path: str, seen: set[str]) -> set[str]:
    """The scripts that a script brings with it."""
    here = (FIGURES / path).resolve()
    if str(here) in seen:
        return seen
    seen.add(str(here))
    for target in re.findall(r'from "(\.[^"]+)"', here.read_text(encoding="utf-8")):
        imports(str((here.parent / target).resolve().relative_to(FIGURES.resolve())), seen)
    return seen


@pytest.mark.parametrize(
    "names",
    [
        ["joining-an-axis"],
        ["read-a-digit"],
        ["rule-or-learned-threshold", "label-noise"],
        ["knn-boundary", "kmeans-stepper", "pca-projection", "gridworld"],
        ["neuron-dial", "activation-functions", "xor-playground"],
        ["residual-squares", "minus-log-p", "gradient-descent"],
        ["network-zoom"],
        ["polynomial-degree", "weight-paths", "dropout-masks", "early-stopping"],
        ["three-paths"],
        ["convolution-stepper"],
    ],
)
def test_the_figures_of_a_chapter_leave_room(names: list[str]) -> None:
    scripts: set[str] = set()
    for name in names:
        imports(f"{name}/figure.js", scripts)
    written = [Path(path).read_bytes() for path in scripts]
    assert sum(map(len, written)) < ROOM * 0.8, "bytes as written; the rest is for the page's other scripts"
    assert sum(len(gzip.compress(script)) for script in written) < ROOM / 3
