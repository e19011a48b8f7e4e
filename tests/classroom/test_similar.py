"""Similar answers: things that are rare in a class count, things that all students write do not, and nobody is accused."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.model import Roster
from dlgrade.classroom.similar.behaviour import shared_wrong
from dlgrade.classroom.similar.code import MAX_TOKENS, Compare, alike_code, comparison_here
from dlgrade.classroom.similar.in_class import similar_answers
from dlgrade.classroom.similar.model import AlikeCode, ComparedAnswer, SharedAnswer, SharedWrong, SimilarPair
from dlgrade.classroom.similar.page import MAX_PAIRS, similar_page
from dlgrade.classroom.similar.pairs import similar_pairs
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.cli.main import run
from dlgrade.course.model import Exercise
from dlgrade.messages import similar as messages
from dlgrade.text import LANGUAGES, Lang, Text
from dlgrade.verdict.model import CheckVerdict, Verdict

from tests.classroom.hand_ins import RIGHT, put
from tests.conftest import ROOT

EVIL = "</pre><script>alert(1)</script>\u202e"
STUB = 'import numpy as np\n\n\ndef f(x, y):\n    """What f does."""\n    raise NotImplementedError\n'
ONE = """import numpy as np
def f(x, y):
    # mine
    total = np.sum(x * y) / len(x)
    spread = np.sqrt(np.mean((x - y) ** 2))
    if spread == 0:
        raise ValueError("flat")
    return total / spread
"""
DISGUISED = """import numpy as np


def f(x, y):
    '''Another text.'''
    b = np.sqrt(np.mean((x - y)**2))
    a = np.sum(x*y)/len(x)
    if b == 0:
        raise ValueError('flat')
    return a / b
"""
OTHER = """import numpy as np
def f(x, y):
    deviation = np.linalg.norm(np.subtract(x, y)) / np.sqrt(np.size(x))
    return np.average(np.multiply(x, y)) / deviation if deviation else 0.0
"""
SLUGS = ("a", "b", "c", "d")
SLUGS_OF_GROUPS = ("mse", "accuracy", "softmax", "dense", "standardize")


@pytest.fixture
def compare() -> Compare:
    pytest.importorskip("rapidfuzz")
    found = comparison_here()
    assert found is not None
    return found


def answer(student: str, source: str = "", *wrong: str, exercise: str = "a") -> ComparedAnswer:
    return ComparedAnswer(student, exercise, source, frozenset(wrong))


def test_a_wrong_behaviour_counts_by_how_rare_it_is() -> None:
    answers = [answer(f"s{n}", "", *(["common"] if n < 8 else []), *(["rare"] if n < 2 else [])) for n in range(16)]
    shared = shared_wrong(answers)
    assert shared[0, 1] == SharedWrong(2, 16, 3.0)  # the rarest of the two
    assert shared[0, 7] == SharedWrong(8, 16, 1.0)
    assert set(shared) == set(combinations(range(8), 2))  # right answers do not count as shared


def test_names_comments_and_order_do_not_hide_code_that_is_alike(compare: Compare) -> None:
    answers = [answer("1", ONE), answer("2", OTHER), answer("3", DISGUISED), *(answer(f"{n}") for n in range(4, 21))]
    assert alike_code(answers, STUB, compare) == {(0, 2): AlikeCode(1.0, pytest.approx(5.570, abs=0.01))}


@pytest.mark.parametrize("value", ["0x" + "f" * 3600, "+".join("1" * 500)])
def test_a_line_that_python_cannot_write_again_hides_nobody(compare: Compare, value: str) -> None:
    """Such a line ended the comparison of the whole class."""
    odd = f"{ONE}\nq = {value}\n"
    answers = [answer("1", odd), answer("2", OTHER), answer("3", odd), *(answer(f"{n}") for n in range(4, 21))]
    assert set(alike_code(answers, STUB, compare)) == {(0, 2)}


def test_very_long_answers_are_compared_in_part(compare: Compare) -> None:
    """Two answers of two megabytes took 27 seconds."""
    lengths: list[int] = []

    def counted(programs: Sequence[Sequence[int]]) -> object:
        lengths.extend(map(len, programs))
        return compare(programs)

    long = [answer(student, f"{ONE}\nq = [{'3, 4, ' * 20_000}{student}]\n") for student in "12"]
    assert set(alike_code([*long, *(answer(f"{n}") for n in range(3, 21))], STUB, counted)) == {(0, 1)}
    assert lengths == [MAX_TOKENS] * 2


def test_a_long_odd_program_of_two_is_not_lost_among_many_equal_short_ones(compare: Compare) -> None:
    """60 students, of whom many hand in equal right programs; two have one of their own in each of two exercises."""
    usual = "import numpy as np\ndef f(x, y):\n    x, y = np.asarray(x, float), np.asarray(y, float)\n    {}\n"
    ways = ("return float(np.mean((x - y) ** 2))", "return np.mean(np.square(x - y))", "return ((x - y) ** 2).mean()")
    answers = []
    for slug in ("a", "b"):
        odd = ONE.replace("len(x)", "len(x) ** 3") if slug == "b" else ONE
        answers += [answer(f"s{n:02}", usual.format(ways[n % 3]), exercise=slug) for n in range(58)]
        answers += [answer(student, odd, "odd", exercise=slug) for student in ("t0", "t1")]
    [pair] = similar_pairs(answers, {"a": STUB, "b": STUB}, compare)
    assert (pair.one, pair.other) == ("t0", "t1")
    assert similar_pairs([each for each in answers if each.exercise == "a"], {"a": STUB}, compare) == []


def test_lines_that_many_of_the_class_wrote_are_nobodys_own(compare: Compare) -> None:
    own = {"1": "    flat = 1\n", "2": "    flat = 2\n"}
    lines = ONE.splitlines(keepends=True)
    with_own = [answer(student, "".join([*lines[:2], line, *lines[2:]])) for student, line in own.items()]
    many = [answer(f"m{n}", ONE) for n in range(5)]
    assert alike_code([*with_own, *many], STUB, compare) == {}


def test_what_was_handed_out_is_not_alike(compare: Compare) -> None:
    long_stub = STUB.replace("    raise NotImplementedError\n", ONE.partition("# mine\n")[2])
    answers = [answer("1", long_stub + "A = 1\n"), answer("2", long_stub + "B = 'x'\n"), answer("3", "def f(:\n")]
    assert alike_code(answers, long_stub, compare) == {}
    assert (0, 1) in alike_code(answers, STUB, compare)
    assert alike_code([], STUB, compare) == {}


def a_class() -> list[ComparedAnswer]:
    """20 students and 4 exercises. Half of them make a common mistake; `s0` and `s1` share one of their own in each."""
    answers = []
    for slug in SLUGS:
        for number in range(20):
            wrong = ["own"] if number < 2 else ["common"] if number % 2 else [f"of {number}"]
            answers.append(answer(f"s{number}", "", *wrong, exercise=slug))
    return answers


def test_only_a_pair_that_shares_what_is_rare_is_listed() -> None:
    [pair] = similar_pairs(a_class(), {}, None)
    assert (pair.one, pair.other) == ("s0", "s1")
    assert [each.exercise for each in pair.shared] == list(SLUGS)
    assert pair.bits == pytest.approx(4 * 3.3219, abs=0.01)
    once = [each for each in a_class() if each.exercise == "a"]
    assert similar_pairs(once, {}, None) == []  # a single shared mistake may be chance


def test_alike_code_and_its_behaviour_are_one_piece_of_evidence() -> None:
    both = SharedAnswer("a", SharedWrong(2, 16, 3.0), AlikeCode(1.0, 5.0))
    assert both.bits == 5.0
    assert SharedAnswer("a", SharedWrong(2, 16, 3.0), None).bits == 3.0


def page_of_a_pair(lang: Lang, count: int = 1) -> str:
    shared = SharedAnswer("mse", SharedWrong(2, 30, 3.9), AlikeCode(0.97, 7.0))
    pairs = [SimilarPair(f"{number} {EVIL}", "2", (shared,)) for number in range(count)]
    names = {f"0 {EVIL}": f"김 {EVIL}", "2": "Lee"}
    return similar_page(pairs, names, {(f"0 {EVIL}", "mse"): f"{ONE}# {EVIL}", ("2", "mse"): ONE}, True, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_shows_both_answers_and_obeys_none(lang: Lang) -> None:
    page = page_of_a_pair(lang)
    tags: list[str] = []
    texts: list[str] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, _attrs: tags.append(tag)  # type: ignore[method-assign, assignment]
    reader.handle_data = texts.append  # type: ignore[method-assign]
    reader.feed(page)
    assert not {"script", "img", "link", "iframe", "a", "form"} & set(tags)
    assert "\u202e" not in page
    assert tags.count("pre") == 2
    text = "".join(texts)
    assert "<script>alert(1)</script>" in text
    assert "Lee (2)" in text
    assert messages.ABOUT(lang) in text
    assert "97" in text
    assert messages.CUT(lang, shown=MAX_PAIRS, count=MAX_PAIRS + 1) in page_of_a_pair(lang, MAX_PAIRS + 1)


def test_no_sentence_accuses() -> None:
    sentences = [text for value in vars(messages).values() if isinstance(value, Text) for text in (value.ko, value.en)]
    assert len(sentences) > 10
    for word in (
        "plagia",
        "cheat",
        "copied",
        "copy",
        "suspect",
        "guilt",
        "표절",
        "베낀",
        "베꼈",
        "부정",
        "의심",
        "적발",
    ):
        assert not [text for text in sentences if word in text.lower()]


def test_partners_who_handed_in_together_are_one(
    tmp_path: Path, exercise_named: Callable[[str], Exercise], compare: Compare
) -> None:
    """Ten groups of two, of which two have the same odd answers: one pair is listed, and not the partners."""
    exercises = [exercise_named(slug) for slug in SLUGS_OF_GROUPS]
    source, listed = tmp_path / "export", []
    for group in range(10):
        people = "".join(f"  - :name: N{group}{who}\n    :sid: '{group}{who}'\n" for who in "ab")
        listed.append(f"submission_{group}:\n  :submitters:\n{people}")
        for slug in SLUGS_OF_GROUPS:
            put(source, f"submission_{group}/{slug}.py", odd_answer(slug, group % 9))
    put(source, "submission_metadata.yml", "".join(listed))
    intake = take_in(source, exercises, Roster(), tmp_path / "scratch")
    results = Results(tmp_path / "results")
    try:
        keys, judged = {}, []
        for name, handed_in in intake.answers.items():
            key = VerdictKey(handed_in.exercise, handed_in.digest, "e", 1, "L3", "p")
            keys[name] = key
            check = CheckVerdict("c", Text(ko="검사", en="check"), "failed", 0, 8)
            verdict = Verdict(handed_in.exercise, "failed", 0, 8, (check,), level="L3")
            judged.append((key, StoredVerdict(verdict, b"")))
        results.begin(intake, keys)
        results.keep_all(judged)
        similar = similar_answers(results, exercises, compare)
    finally:
        results.close()
    assert [(pair.one, pair.other) for pair in similar.pairs] == [("0a + 0b", "9a + 9b")]
    assert similar.names["0a + 0b"] == "N0a + N0b"
    assert similar.sources["0a + 0b", "mse"] == odd_answer("mse", 0)


def odd_answer(slug: str, number: int) -> str:
    """A program that nobody else writes."""
    lines = "".join(f"    a = a * {number + 2} + np.sum(b ** {line + number * 7})\n" for line in range(6))
    return f"import numpy as np\n\ndef {slug}(a, b=1):\n{lines}    return a\n"


def test_the_command_writes_a_page_for_the_teacher_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for student in ("kim", "lee"):
        put(tmp_path / "class", f"{student}/mse.py", RIGHT)
    line, place = ["--course", str(ROOT), "--lang", "en"], tmp_path / "class-results"
    assert run(["class", str(tmp_path / "class"), "--jobs", "1", *line]) == 0
    assert not list(place.rglob("similar*"))
    before = {path: path.read_bytes() for path in place.rglob("*.html")}
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)  # the import then fails as if the package were not installed
    assert run(["class", "similar", str(place), *line]) == 0
    printed = capsys.readouterr().out
    assert messages.NONE.en in printed
    assert "[similarity]" in printed
    assert sorted(path.name for path in place.rglob("similar*")) == ["similar.en.html", "similar.ko.html"]
    assert messages.ONLY_BEHAVIOUR.ko in (place / "similar.ko.html").read_text(encoding="utf-8")
    assert {path: path.read_bytes() for path in before} == before  # no other page has changed
