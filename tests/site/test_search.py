"""The search behind the theme's box: it finds what readers look for, however they write it."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from dlgrade.course.loading import load_course
from dlgrade.site import search
from dlgrade.site.glossary import read
from dlgrade.text import LANGUAGES
from site_under_test import ROOT

MAX_STARTER_BYTES = 500  # for the script that every page loads
MAX_ENGINE_BYTES = 18_400  # compressed, with the words that mean the same
MAX_INDEX_BYTES = 218_000  # compressed, of one language, with the names of its sections
SCRIPT = """
import { readFileSync } from "node:fs";
const { folder, calls } = JSON.parse(readFileSync(0, "utf8"));
const modules = await Promise.all(["text", "hangul", "endings", "slips", "sound", "query", "spelling"].map((name) => import(`${folder}/${name}.js`)));
const all = Object.assign({}, ...modules);
const plainly = (_, value) => (value instanceof Set ? [...value] : value);
console.log(JSON.stringify(calls.map(([name, ...given]) => all[name](...given)), plainly));
"""
WORD_JOINER = "\u2060"
ALIEN = ["자전거", "김치찌개", "bicycle", "zebra", "ㅋㅋㅋㅋ", "...", "🙂", "Привет"]
CUT = "학습률 " * 250  # a query with as many characters as the search reads
BEYOND = CUT + "드롭아웃 " * 5000
HOSTILE = "<img src=x onerror=alert(1)> 손실"
SLIPS = {
    "거계학습": "01_ai_ml_dl/#machine-learning",
    "정훅도": "01_ai_ml_dl/#accuracy",
    "소프트멕스를 쓰는 까닭": "06_learning/#softmax",
    "자기지도낙습": "04_kinds_of_learning/",
    "scalinglaw": "02_deep_learning/#limits",
    "large languge model": "02_deep_learning/#limits",
}
GLUED = {
    "neuralnetwork": "05_neural_networks/",
    "vanishinggradient": "05_neural_networks/#deep-networks",
    "learningrate schedule": "12_optimizers/#schedule",
}
HEARD = {"컨퓨젼 메트릭스": "11_digits/#confusion-matrix", "제네럴라이제션": "08_overfitting/#generalization"}
SLUGS = {"mlp_forward": "05_neural_networks/#exercise-mlp_forward", "pack_model": "11_digits/#exercise-pack_model"}
QUESTIONS = {
    "손실이 왜 계속 커지기만 하나요": "06_learning/#learning-rate",
    "검증 데이터 따로 두는 게 왜 필요해요?": "08_overfitting/#data-split",
    "언제 학습을 멈춰야 하나": "08_overfitting/#early-stopping",
    "overfitting 어떻게 막아요": "08_overfitting/#improving",
}
OTHER_KEYBOARD = {"ghdwjsvk": None, "dmsslrcmd": "05_neural_networks/#structure", "ㅁㅇ므": "12_optimizers/#adam"}
SHORT_WORDS = ["ann", "channel", "early"]
EVERYDAY = "학습"  # one word, which half of the sections have
MAX_COST = 1.15
"""How many times the places of one everyday word a query may look at, which leaves room for its names."""
# What is typed on the Korean site, and what its text calls the same.
CALLED = {
    "early stopping": "조기 종료",
    "ㄱㅅㅎㄱㅂ": "경사하강법",
    "드랍아웃": "드롭아웃",
    "mean squared error": "평균 제곱 오차",
}
HALF = {"gpu 사용법": "15_use/#device", "어텐션 어찌하나": "14_text/#attention"}
# Pages of text, which readers paste and nobody types: a section of this course and a program of a thousand lines.
PASTED = [
    (ROOT / "site" / "ko" / "12_optimizers.md").read_text(encoding="utf-8"),
    (ROOT / "grader" / "dlgrade" / "site" / "search.py").read_text(encoding="utf-8") * 20,
]
TYPED = [
    *SLIPS,
    *GLUED,
    *CALLED,
    *HEARD,
    *SLUGS,
    *HALF,
    *QUESTIONS,
    *OTHER_KEYBOARD,
    *SHORT_WORDS,
    EVERYDAY,
    *ALIEN,
    CUT,
    BEYOND,
    HOSTILE,
    "손실함수",
    "드롭아웃은",
    *(text[:length] for text in PASTED for length in (200, 1000, 100_000)),
]


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Any]:
    """Calls a function of the search's modules under Node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    folder = tmp_path_factory.mktemp("search")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    for module in (ROOT / "site" / "search").glob("*.js"):
        shutil.copy(module, folder)

    def called(name: str, *rows: list[object]) -> Any:
        request = json.dumps({"folder": folder.as_uri(), "calls": [[name, *row] for row in rows]})
        command = [node, "--input-type=module", "-e", SCRIPT]
        done = subprocess.run(command, input=request, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return called


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """bench/search.py, which is a script and in no package."""
    spec = spec_from_file_location("bench_search", ROOT / "bench" / "search.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_text_is_brought_to_one_spelling(call: Callable[..., Any]) -> None:
    written = {
        f"k-{WORD_JOINER}평균": "k-평균",
        "\uff53\uff4f\uff46\uff54\u3000\uff11": "soft 1",  # full width
        "\u1100\u116a": "과",  # decomposed, as file names of macOS are
        "z\u2011score": "z-score",
        "\\lambda": "λ",
        "\\n": "\\n",
        "ㄱㅅㅎ": "ㄱㅅㅎ",
    }
    assert call("normalise", *([text] for text in written)) == list(written.values())


def test_a_section_is_read_as_its_reader_sees_it(call: Callable[..., Any]) -> None:
    html = "<p><code>mse</code>⁠를 &lt;b&gt; 쓰면</p><p>\\(\\frac{1}{n}\\sum_i \\hat{y}_i\\)</p>"
    assert call("plain", [html]) == ["mse를 <b> 쓰면 1/nΣ_i y_i"]
    assert call("plain", ["<span>∑<sub>i=1</sub><sup>n</sup> w<sub>i</sub></span>"]) == ["∑_i=1^n w_i"]


def test_words_know_where_the_text_has_them(call: Callable[..., Any]) -> None:
    text = "손실 함수 zero_grad λ를 값"
    (found,) = call("words", [text])
    assert [each["term"] for each in found] == ["손실", "실함", "함수", "zero", "grad", "zerograd", "λ", "를값"]
    pieces = [text[each["start"] : each["end"]] for each in found]
    assert pieces == ["손실", "실 함", "함수", "zero", "grad", "zero_grad", "λ", "를 값"]


@pytest.mark.parametrize(
    "written",
    [
        ["loss", "losses"],
        ["bias", "biases"],
        ["batch", "batches"],
        ["entropy", "entropies"],
        ["regularise", "regularize", "regularisation", "regularizing", "regularised"],
        ["neighbour", "neighbor", "neighbours"],
        ["overfit", "overfitting"],
        ["splitting", "split"],
        ["compute", "computing", "computed"],
        ["backpropagate", "backpropagation", "backpropagating"],
    ],
)
def test_forms_of_one_word_are_one(call: Callable[..., Any], written: list[str]) -> None:
    assert len(set(call("fold", *([word] for word in written)))) == 1


def test_different_words_stay_different(call: Callable[..., Any]) -> None:
    written = ["loss", "lot", "class", "axis", "analysis", "relu", "bias", "ridge", "step", "stop", "mean", "model"]
    assert len(set(call("fold", *([word] for word in written)))) == len(written)


def test_hangul_is_taken_letter_by_letter(call: Callable[..., Any]) -> None:
    assert call("letters", ["과적합"], ["값"], ["k평균"]) == ["ㄱㅗㅏㅈㅓㄱㅎㅏㅂ", "ㄱㅏㅂㅅ", "kㅍㅕㅇㄱㅠㄴ"]
    assert call("initials", ["경사하강법"], ["k평균"]) == ["ㄱㅅㅎㄱㅂ", "kㅍㄱ"]
    assert call("askedInitials", ["ㄳㅎㄱㅂ"], ["ㅅ ㅅ ㅎㅅ"], ["ㅏ"], ["손ㅅ"]) == ["ㄱㅅㅎㄱㅂ", "ㅅㅅㅎㅅ", "", ""]


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("ㄱㅏㅂ", "ㄱㅏㅂ", 0),
        ("ㄱㅏㅂ", "ㄱㅏㅁ", 1),
        ("dropuot", "dropout", 1),
        ("overfiting", "overfitting", 1),
        ("kitten", "sitting", 3),
        ("a", "abcdef", 3),
        ("", "ab", 2),
    ],
)
def test_edits_are_counted_up_to_a_limit(call: Callable[..., Any], one: str, other: str, distance: int) -> None:
    assert call("edits", [one, other, 2]) == [distance]


def test_particles_are_cut_off_where_two_syllables_remain(call: Callable[..., Any]) -> None:
    cut = call("withoutEnding", ["활성화함수에서는"], ["손실함수를"], ["mse는"], ["과적합이란무엇인가요"], ["층이"])
    stems = ["활성화함수", "손실함수", "mse", "과적합"]
    assert all(stem in found for stem, found in zip(stems, cut, strict=False))
    assert cut[-1] == []


def test_a_verb_is_known_by_its_stem(call: Callable[..., Any]) -> None:
    """The ending of a Korean word is contracted into its last syllable; words without such an ending are not changed."""
    assert call("verbOf", ["멈춰"], ["줄였"], ["멈출"], ["보낸"], ["층"], ["mse"]) == [
        "멈추",
        "줄이",
        "멈추",
        "보내",
        "층",
        "mse",
    ]
    asked, named = call("partsOf", ["멈춰야"], ["멈추는 때"])
    stems = [{term for reading in part["readings"] for term in reading["terms"]} for part in (asked[0], named[0])]
    assert "멈추" in stems[0] & stems[1]


def test_words_of_every_question_weigh_little(call: Callable[..., Any]) -> None:
    for question, telling in (
        ("how do i choose the learning rate", 3),
        ("왜 손실이 안 줄어드나요", 2),
        ("과적합은 뭔가요", 1),
    ):
        (parts,) = call("partsOf", [question])
        assert len([part for part in parts if part["weight"] == 1]) == telling, question


@pytest.mark.parametrize(
    ("english", "hangul"),
    [
        ("dropout", ["드롭아웃", "드랍아웃"]),
        ("gradientdescent", ["그래디언트디센트", "그라디언트디센트"]),
        ("regularization", ["레귤러라이제이션", "레귤라리제이션"]),
        ("transformer", ["트랜스포머", "트렌스포머"]),
        ("confusionmatrix", ["컨퓨전매트릭스", "콘퓨전매트릭스"]),
    ],
)
def test_an_english_word_is_heard_in_hangul(call: Callable[..., Any], english: str, hangul: list[str]) -> None:
    first, *others = call("sounds", [english], *([word] for word in hangul))
    assert first
    assert {*others} == {first}


def test_a_short_word_has_too_few_sounds(call: Callable[..., Any]) -> None:
    assert call("sounds", ["batch"], ["배치"], ["모델"], ["자전거"]) == ["", "", "", ""]


def test_the_other_keyboard_s_letters_are_told(call: Callable[..., Any]) -> None:
    assert call("onOtherKeyboard", ["dms"], ["ㅁㅇ므"], ["은 닉"]) == ["ㅇㅡㄴ", "adam", "dms slr"]


def test_names_of_one_thing_have_one_key(call: Callable[..., Any]) -> None:
    for written in (["손실 함수", "손실함수"], ["k-means", "K Means"], ["The learning rate", "learning rates"]):
        assert len({key["key"] for key in call("toKey", *([name] for name in written))}) == 1


def test_the_index_gets_names_without_their_remarks() -> None:
    found = search.names(read(ROOT))
    assert len(found) == len(read(ROOT)) > 100
    names = [name for term in found for name in term["names"]]
    assert {"누적 보상", "return", "이득"} <= {*names}
    assert not any("(" in name for name in names)


def test_every_other_name_leads_to_a_section_that_exists(built: Path, bench: ModuleType) -> None:
    for index in bench.INDEXES.values():
        sections = json.loads((built / index).read_text(encoding="utf-8"))["docs"]
        known = {section["location"] for section in sections}
        assert {name["see"] for name in search.section_names(ROOT)} <= known


def test_the_index_names_a_section_and_where_a_paragraph_is_meant_the_first_that_has_the_name(tmp_path: Path) -> None:
    index = tmp_path / "search_index.json"
    sections = [("a/", "nothing"), ("a/#one", f"<p>a <b>k</b>-{WORD_JOINER}means</p>"), ("a/#two", "k-means")]
    docs = [{"location": location, "title": "", "text": text} for location, text in sections]
    index.write_text(json.dumps({"docs": docs}), encoding="utf-8")
    named: list[search.NamedSection] = [
        {"names": ["k-means"], "see": "a/#paragraph", "of_term": True},
        {"names": ["b"], "see": "a/#two", "of_term": False},
    ]
    search.write_index(index, named, {}, {})
    written = json.loads(index.read_text(encoding="utf-8"))["docs"]
    assert [(each.get("terms"), each.get("names")) for each in written] == [
        (None, None),
        ([["k-means"]], None),
        (None, [["b"]]),
    ]


def test_the_index_has_the_statement_of_an_exercise(tmp_path: Path) -> None:
    index = tmp_path / "search_index.json"
    docs = [{"location": place, "title": "", "text": "<p>10 min</p>"} for place in ("a/#exercise-b", "a/#exercise-c")]
    index.write_text(json.dumps({"docs": docs}), encoding="utf-8")
    search.write_index(index, [], {}, {"a/#exercise-b": "<p>Write <code>b</code>.</p>"})
    written = json.loads(index.read_text(encoding="utf-8"))["docs"]
    assert [each["text"] for each in written] == ["10 min Write b.", "10 min"]


def test_the_index_has_what_a_line_of_text_can_show() -> None:
    html = f"<p>the <b>k</b>-{WORD_JOINER}means</p>\n<p>of <code>a &lt; b</code>, w<sub>i</sub></p>"
    assert search.without_tags(html) == "the k-means of a &lt; b, w<sub>i</sub>"


def test_an_address_in_the_index_has_a_slash_after_its_page() -> None:
    assert search.location("06_learning#mse") == "06_learning/#mse"
    assert search.location("#on-your-computer") == "#on-your-computer"
    assert search.location("proof/") == "proof/"


def test_a_page_of_another_theme_is_refused() -> None:
    ours = search.pointed('{"search": "../assets/javascripts/workers/search.a7633da7.min.js"}', "../search/worker-1.js")
    assert ours == '{"search": "../../search/worker-1.js"}'
    with pytest.raises(ValueError, match="search worker"):
        search.pointed("<html></html>", "search/worker-1.js")


@pytest.fixture(scope="module")
def answers(built: Path, bench: ModuleType) -> dict[str, Any]:
    """What the Korean site answers to each of TYPED, and both sites to the readers' queries, from one start of Node."""
    typed = [{"site": "ko", "query": query, "finds": []} for query in TYPED]
    pasted = [{**each, "pasted": True} for each in sentences()]
    *all_but_one, last = bench.ask(built, [*bench.queries(), *pasted, *typed, {"site": "en", "query": "", "finds": []}])
    assert last["places"] == []
    readers = [each for each in all_but_one if each["finds"]]
    return {
        "readers": [each for each in readers if "pasted" not in each],
        "pasted": [each for each in readers if "pasted" in each],
        **{each["query"]: each for each in all_but_one if not each["finds"]},
    }


def sentences() -> list[dict[str, Any]]:
    """For each exercise the longest sentence of its statement that has no formula and no code, as queries."""
    asked = []
    for exercise in load_course(ROOT).exercises:
        for lang in LANGUAGES:
            text = " ".join(re.sub("```.*?```", "", exercise.task(lang).statement, flags=re.DOTALL).split())
            plain = [each for each in re.split(r"(?<=[.?!])\s+", text) if not re.search(r"[$`*|\[]", each)]
            card = f"{exercise.chapter}/#exercise-{exercise.slug}"
            asked.append({"site": lang, "query": max(plain, key=len), "finds": [card]})
    return asked


def test_a_sentence_of_a_task_finds_its_exercise(answers: dict[str, Any]) -> None:
    """Two exercises share a sentence: the network of PyTorch and the one of Keras."""
    assert len(answers["pasted"]) >= 100
    assert [each["query"] for each in answers["pasted"] if each["finds"][0] not in each["places"][:2]] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_readers_type_finds_the_section(lang: str, answers: dict[str, Any], bench: ModuleType) -> None:
    told = [answer for answer in answers["readers"] if answer["site"] == lang]
    assert len(told) >= 50
    missed = [each["query"] for each in told if not {*each["finds"]} & {*each["places"][:3]}]
    assert bench.share(told) >= bench.LEAST_SHARE, missed


def test_no_query_costs_much_more_than_one_everyday_word(answers: dict[str, Any]) -> None:
    """However long it is: what is counted are the places of the index, and the names, that are looked at."""
    most = MAX_COST * answers[EVERYDAY]["visited"]
    lists = ("readers", "pasted")
    every = [*(each for name in lists for each in answers[name]), *(answers[query] for query in TYPED)]
    assert [each["query"][:60] for each in every if each["visited"] > most] == []
    assert len([each for each in every if len(each["query"]) > 64]) > 6


def test_what_the_course_does_not_have_is_not_found(answers: dict[str, Any]) -> None:
    assert [word for word in ALIEN if answers[word]["places"]] == []


def test_a_query_is_read_up_to_a_limit_and_shown_as_text(answers: dict[str, Any]) -> None:
    assert answers[CUT]["places"] == answers[BEYOND]["places"] != []
    assert answers[HOSTILE]["best"]
    assert "<img" not in "".join(answers[HOSTILE]["best"])


def test_a_title_of_the_other_language_finds_its_section(built: Path, bench: ModuleType) -> None:
    indexes = {
        lang: json.loads((built / index).read_text(encoding="utf-8"))["docs"] for lang, index in bench.INDEXES.items()
    }
    asked = [
        {"site": lang, "query": re.sub("<.*?>", "", each["title"]), "finds": [each["location"]]}
        for other, lang in (("ko", "en"), ("en", "ko"))
        for each in indexes[other]
        if re.search(r"^\d\d_\w+/#exercise-", each["location"])
    ]
    assert len(asked) > 100
    answers = bench.ask(built, asked)
    assert [each["query"] for each in answers if each["finds"][0] not in each["places"][:3]] == []


def test_a_slip_is_mended(answers: dict[str, Any]) -> None:
    """In a name that holds another name, in a letter that takes two keys, in one word among others, between words."""
    assert {query: answers[query]["places"][0] for query in SLIPS} == SLIPS


def test_words_that_are_written_as_one_are_parted(answers: dict[str, Any]) -> None:
    assert [query for query, section in GLUED.items() if section not in answers[query]["places"][:3]] == []


def test_an_english_name_is_found_by_what_is_heard_of_it(answers: dict[str, Any]) -> None:
    assert [query for query, section in HEARD.items() if section not in answers[query]["places"][:3]] == []


def test_a_question_finds_what_it_is_about_among_the_first_three(answers: dict[str, Any]) -> None:
    assert [query for query, section in QUESTIONS.items() if section not in answers[query]["places"][:3]] == []


def test_what_was_typed_with_the_other_keyboard_is_found(answers: dict[str, Any]) -> None:
    places = {query: [*answers[query]["places"], None][0] for query in OTHER_KEYBOARD}
    assert places == OTHER_KEYBOARD


def test_a_short_word_is_not_found_inside_another(answers: dict[str, Any]) -> None:
    assert "13_convolution/#channels" in answers["channel"]["places"]
    assert "13_convolution/#channels" not in answers["ann"]["places"]


def test_the_function_of_an_exercise_finds_its_card(answers: dict[str, Any]) -> None:
    assert [query for query, card in SLUGS.items() if card not in answers[query]["places"][:3]] == []


def test_one_word_of_two_is_half_of_the_query_however_long_the_other_is(answers: dict[str, Any]) -> None:
    assert {query: answers[query]["places"][0] for query in HALF} == HALF


def test_found_words_are_marked_as_the_page_writes_them(answers: dict[str, Any]) -> None:
    assert "<mark data-md-highlight>손실 함수</mark>" in answers["손실함수"]["best"][0]
    assert "<mark data-md-highlight>드롭아웃" in answers["드롭아웃은"]["best"][0]


def test_another_name_of_what_was_asked_is_marked(answers: dict[str, Any]) -> None:
    """And where only a part of a name was asked for, the other name is not."""
    marked = {query: f"<mark data-md-highlight>{name}" for query, name in CALLED.items()}
    assert [query for query, mark in marked.items() if mark not in "".join(answers[query]["best"])] == []
    assert answers["early"]["places"][0] == "08_overfitting/#early-stopping"
    assert not answers["early"]["best"][0].startswith("<mark")


def test_one_light_worker_serves_both_languages(built: Path) -> None:
    (worker,), (engine,) = built.glob("search/worker-*.js"), built.glob("search/engine-*.js")
    assert worker.stat().st_size <= MAX_STARTER_BYTES
    assert len(gzip.compress(engine.read_bytes(), 6)) <= MAX_ENGINE_BYTES
    for index in ("search", "en/search"):
        assert len(gzip.compress((built / index / "search_index.json").read_bytes(), 6)) <= MAX_INDEX_BYTES
    assert (built / "search" / search.LICENCE).read_text(encoding="utf-8").startswith("Copyright")
    pages = [path.read_text(encoding="utf-8") for path in built.rglob("*.html")]
    assert all(f'search/{worker.name}"' in page for page in pages)
    assert not list(built.rglob("*lunr*"))
    assert not list(built.glob("en/search/*.js"))
