"""Exports: what an independent reader finds in them is what stands in the source."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from grader.quiz import formats
from grader.quiz.exports.common import lettered
from grader.quiz.key import key
from grader.quiz.load import load
from grader.quiz.mark import mark
from grader.quiz.model import Choice, Matching, Ordering, Output, Question, Quiz
from grader.quiz.notes import notes
from grader.text import LANGUAGES, Lang

COURSE = Path(__file__).parent / "course"


@pytest.fixture(scope="module")
def quiz() -> Quiz:
    return load(COURSE / "solutions" / "90_sample")


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param  # type: ignore[no-any-return]


def bare(markup: str) -> str:
    """The letters and digits of HTML or of markdown: what both must have in common."""
    return re.sub(r"[\W_]", "", html.unescape(re.sub(r"<[^>]+>", "", markup)))


def members(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


@pytest.mark.parametrize("to", [*formats.FORMATS, *formats.SHEETS])
def test_every_question_is_there_and_twice_is_the_same(to: str, quiz: Quiz, lang: Lang) -> None:
    content = formats.write(to, [quiz], lang)
    assert content == formats.write(to, [quiz], lang)
    text = "".join(members(content).values()) if content[:2] == b"PK" else content.decode("utf-8")
    text = json.dumps(json.loads(text), ensure_ascii=False) if to == "nbgrader" else text
    for question in quiz.questions:
        assert bare(question.question(lang).split("$")[0]) in bare(text.replace("\\n", "").replace("\\", ""))


# Moodle XML


def moodle(quiz: Quiz, lang: Lang) -> dict[str, ET.Element]:
    root = ET.fromstring(formats.write("moodle", [quiz], lang))
    return {str(each.findtext("idnumber")): each for each in root if each.get("type") != "category"}


def test_moodle_grades_as_we_do(quiz: Quiz, lang: Lang) -> None:
    """Every answer in the file, read back and marked by the key, earns what its fraction says."""
    found = moodle(quiz, lang)
    assert list(found) == [question.id for question in quiz.questions]
    for question in quiz.questions:
        answers = found[question.id].findall("answer")
        for answer in answers:
            right = float(str(answer.get("fraction"))) > 0
            assert right is _earns(question, str(answer.findtext("text")), lang), (question.id, answer)
        if isinstance(question, Choice):
            total = sum(max(0.0, float(str(answer.get("fraction")))) for answer in answers)
            assert total == pytest.approx(100)


def _earns(question: Question, answer: str, lang: Lang) -> bool:
    if isinstance(question, Choice):
        return next(o.correct for o in question.options if bare(o.text(lang)) == bare(answer))
    if isinstance(question, Ordering):
        items = lettered(question).items
        return mark(key(question), [items[ord(letter) - ord("A")].id for letter in answer]).right
    return mark(key(question), answer.replace("\\*", "*")).right


def test_moodle_pairs_and_feedback(quiz: Quiz, lang: Lang) -> None:
    found = moodle(quiz, lang)
    for question in quiz.questions:
        if isinstance(question, Matching):
            subs = found[question.id].findall("subquestion")
            pairs = [(bare(str(s.findtext("text") or "")), s.findtext("answer/text")) for s in subs]
            assert pairs[:3] == [(bare(pair.left(lang)), pair.right(lang)) for pair in question.pairs]
            assert [right for left, right in pairs if not left] == [e.text(lang) for e in question.extra]
            continue
        said = {bare(str(node.text or "")) for node in found[question.id].iter("text")}
        for name, note in notes(question).items():
            assert bare(_html(note.why(lang))) in said, name


def _html(markdown: str) -> str:
    from grader.quiz.html import block

    return block(markdown, False)


def test_a_star_is_no_wildcard(quiz: Quiz) -> None:
    """Moodle reads `*` in a short answer as "anything"."""
    question = next(each for each in quiz.questions if isinstance(each, Output))
    starred = Output(
        **{name: getattr(question, name) for name in ("id", "see", "question", "line", "why", "code")},
        answer="2 * 3",
        wrong=(),
    )
    root = ET.fromstring(formats.write("moodle", [Quiz("x", Path("x"), (starred,))], "en"))
    assert root.findtext("question/answer/text") == r"2 \* 3"


# GIFT, read by gift-pegjs

GIFT = """
import { createRequire } from "node:module";
const parsed = createRequire(input.path + "/")(input.path).parse(input.gift);
console.log(JSON.stringify(parsed));
"""


def test_gift_is_read_back(
    quiz: Quiz, lang: Lang, npm: Callable[[str], Path], node: Callable[[str, object], object]
) -> None:
    gift = formats.write("gift", [quiz], lang).decode("utf-8")
    parsed = node(GIFT, {"path": str(npm("gift-pegjs")), "gift": gift})
    assert isinstance(parsed, list)
    assert parsed[0] == {**parsed[0], "type": "Category", "title": "$course$/top/dlgrade/90_sample"}
    read = {each["title"]: each for each in parsed[1:]}
    assert list(read) == [question.id for question in quiz.questions]
    for question in quiz.questions:
        _same_as_gift(question, read[question.id], lang)


def _same_as_gift(question: Question, read: dict[str, object], lang: Lang) -> None:
    if isinstance(question, Choice):
        choices = {bare(each["text"]["text"]): each for each in read["choices"]}  # type: ignore[attr-defined]
        assert set(choices) == {bare(_html(option.text(lang))) for option in question.options}
        for option in question.options:
            each = choices[bare(_html(option.text(lang)))]
            assert ((each["weight"] or 0) > 0 if question.many else each["isCorrect"]) is option.correct
            assert bare(each["feedback"]["text"]) == bare(_html(option.why(lang)))
    elif isinstance(question, Matching):
        pairs = [(bare(p["subquestion"]["text"]), p["subanswer"]) for p in read["matchPairs"]]  # type: ignore[attr-defined]
        expected = [(bare(pair.left(lang)), pair.right(lang)) for pair in question.pairs]
        assert pairs == [*expected, *(("", extra.text(lang)) for extra in question.extra)]
    elif isinstance(question, Ordering):
        given = [each["text"]["text"] for each in read["choices"]]  # type: ignore[attr-defined]
        assert tuple(given) == lettered(question).right
    else:
        assert json.dumps(read, ensure_ascii=False).count(r"\\(") >= 0
        first = read["choices"][0]  # type: ignore[index]
        value = (
            first["text"]["number"]
            if isinstance(first["text"].get("number"), int | float)
            else first["text"]["text"]
        )
        assert mark(key(question), str(value)).right


# QTI 2.1, read and run by pyslet


@pytest.fixture(scope="module")
def qti(quiz: Quiz) -> Callable[[str, Lang], object]:
    """Returns a function: a session of pyslet's item player for a question id."""
    player = pytest.importorskip("pyslet.qtiv2.variables")
    reader = pytest.importorskip("pyslet.qtiv2.xml")

    def start(name: str, lang: Lang) -> object:
        text = members(formats.write("qti21", [quiz], lang))[f"items/{name}.xml"]
        document = reader.QTIDocument()
        document.read(src=text)
        session = player.ItemSessionState(document.root)
        session.begin_session(player.SessionKeys.DELIVER if hasattr(player, "SessionKeys") else None)
        return session

    return start
