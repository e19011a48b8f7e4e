"""Exports: an independent reader of each format finds in them what the source says."""

from __future__ import annotations

import html
import io
import json
import os
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from click.testing import CliRunner
from dlgrade.cli.commands.quiz import command
from dlgrade.course.extras import install_command
from dlgrade.markup.latex_to_text import plain
from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_command as say
from dlgrade.messages import quiz_export as export_messages
from dlgrade.quiz import formats
from dlgrade.quiz.exports.common import general, in_letters, typed_stem
from dlgrade.quiz.kinds.choice import Choice
from dlgrade.quiz.kinds.matching import Matching
from dlgrade.quiz.kinds.multiple import Multiple
from dlgrade.quiz.kinds.numeric import Numeric, read_number
from dlgrade.quiz.kinds.ordering import Ordering
from dlgrade.quiz.kinds.output import Output
from dlgrade.quiz.load import load
from dlgrade.quiz.model import Answer, Question, Quiz, UnreadableError
from dlgrade.text import LANGUAGES, Lang
from quiz_answers import answers

COURSE = Path(__file__).parent / "course"


@pytest.fixture(scope="module")
def quiz() -> Quiz:
    return load(COURSE / "solutions" / "90_sample")


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param  # type: ignore[no-any-return]


def bare(markup: str) -> str:
    """The letters and digits of HTML or of Markdown, which must be the same in both."""
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
    for question in quiz.questions:
        assert bare(question.question(lang).split("$")[0]) in bare(html.unescape(text))


# Moodle XML


def moodle(quiz: Quiz, lang: Lang) -> dict[str, ET.Element]:
    root = ET.fromstring(formats.write("moodle", [quiz], lang))
    return {str(each.findtext("idnumber")): each for each in root if each.get("type") != "category"}


def test_moodle_grades_as_we_do(quiz: Quiz, lang: Lang) -> None:
    """Every answer in the file, read back and marked by the key, gets the points of its fraction."""
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


def test_moodle_reads_each_kind_as_its_own(quiz: Quiz) -> None:
    """By the type Moodle decides how it reads the answers: as a short answer, a choice would have to be typed."""
    types = {"single": "multichoice", "multiple": "multichoice", "numeric": "numerical", "matching": "matching"}
    for name, element in moodle(quiz, "en").items():
        kind = next(question.KIND for question in quiz.questions if question.id == name)
        assert element.get("type") == types.get(kind, "shortanswer"), name


def _earns(question: Question, answer: str, lang: Lang) -> bool:
    if isinstance(question, Choice):
        return next(o.correct for o in question.options if bare(o.text(lang)) == bare(answer))
    if isinstance(question, Ordering):
        items = question.shape().start
        return question.key().mark([items[ord(letter) - ord("A")].id for letter in answer]).right
    return question.key().mark(answer.replace("\\*", "*")).right


def test_moodle_pairs_and_feedback(quiz: Quiz, lang: Lang) -> None:
    found = moodle(quiz, lang)
    for question in quiz.questions:
        if isinstance(question, Matching):
            subs = found[question.id].findall("subquestion")
            pairs = [(bare(str(s.findtext("text") or "")), s.findtext("answer/text")) for s in subs]
            assert pairs[:3] == [(bare(pair.left(lang)), pair.right(lang)) for pair in question.pairs]
            assert [right for left, right in pairs if not left] == [e.text(lang) for e in question.extra]
            continue
        said = " ".join(bare(str(node.text or "")) for node in found[question.id].iter("text"))
        for name, note in question.notes().items():
            assert bare(_html(note.why(lang))) in said, name


def _html(markdown: str) -> str:
    from dlgrade.markup.html import block

    return block(markdown, False)


def test_a_star_is_no_wildcard(quiz: Quiz) -> None:
    """Moodle reads `*` in a short answer as "anything"."""
    question = next(each for each in quiz.questions if isinstance(each, Output))
    starred = replace(question, answer="2 * 3", wrong=())
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


def _same_as_gift(question: Question, read: dict[str, Any], lang: Lang) -> None:
    """The texts are equal to the letter: with an escape too few, the `\\neq` of a formula becomes a line break."""
    worded = typed_stem(question, lang)
    assert read["stem"]["text"] == worded
    said = general(question, lang)
    assert (read["globalFeedback"] or {"text": ""})["text"] == said
    if isinstance(question, Choice):
        expected = {_html(option.text(lang)): option for option in question.options}
        assert {each["text"]["text"] for each in read["choices"]} == set(expected)
        for each in read["choices"]:
            option = expected[each["text"]["text"]]
            assert ((each["weight"] or 0) > 0 if question.many else each["isCorrect"]) is option.correct
            assert each["feedback"]["text"] == _html(option.why(lang))
    elif isinstance(question, Matching):
        sides = [(pair.left(lang), pair.right(lang)) for pair in question.pairs]
        pairs = [(_html(left), right) for left, right in sides] + [("", extra.text(lang)) for extra in question.extra]
        assert [(each["subquestion"]["text"], each["subanswer"]) for each in read["matchPairs"]] == pairs
    elif isinstance(question, Ordering):
        assert tuple(each["text"]["text"] for each in read["choices"]) == in_letters(question.shape())
    else:
        _same_values(question, read["choices"], lang)


def _same_values(question: Numeric | Output, choices: list[Any] | Any, lang: Lang) -> None:
    """Right and known wrong values, each marked by our key, with its explanation."""
    entries = choices if isinstance(choices, list) else [{"text": choices, "weight": None, "feedback": None}]
    assert len(entries) == 1 + len(question.wrong)
    for entry in entries:
        value = entry["text"]["number"] if isinstance(question, Numeric) else entry["text"]["text"]
        said = question.key().mark(str(value))
        assert said.right is (entry["weight"] in (None, 100)), entry
        if not said.right:
            assert entry["feedback"]["text"] == _html(question.notes()[said.notes[0]].why(lang))


# QTI 2.1 and Canvas's QTI 1.2, read and run by pyslet


def test_qti_is_marked_by_another_engine_as_by_us(quiz: Quiz, lang: Lang) -> None:
    """pyslet reads the item, runs its response processing, and comes to our score and explanations."""
    engine = pytest.importorskip("pyslet.qtiv2.variables")
    reader = pytest.importorskip("pyslet.qtiv2.xml")
    items = members(formats.write("qti21", [quiz], lang))
    for question in quiz.questions:
        document = reader.QTIDocument()
        document.read(src=items[f"items/{question.id}.xml"])
        for answer, value in qti_answers(question):
            session = engine.ItemSessionState(document.root)
            session.begin_session()
            session.map["numAttempts"].set_value(1)
            session.map["RESPONSE"].set_value(value)
            session.end_attempt()
            said = question.key().mark(answer)
            assert session.map["SCORE"].value == float(said.right), (question.id, answer)
            shown = set(session.map["FEEDBACK"].value or ())
            if said.right:
                assert shown == {name for name in question.notes() if not name.startswith(("wrong", "extra"))}
            elif not isinstance(question, Ordering):
                assert shown == set(said.notes), (question.id, answer)


def qti_answers(question: Question) -> Iterator[tuple[Answer, object]]:
    """Readable answers to a question, for `mark` and as a QTI response."""
    for answer in answers(question.key()):
        try:
            question.key().mark(answer)
        except UnreadableError:
            continue
        match question:
            case Choice(many=False):
                if len(answer) == 1:
                    yield answer, f"option-{answer[0]}"
            case Choice():
                yield answer, [f"option-{index}" for index in answer]
            case Numeric():
                yield answer, read_number(str(answer))
            case Matching():
                yield answer, [(f"left-{left}", f"right-{right}") for left, right in enumerate(answer)]
            case Output():
                yield answer, " ".join(str(answer).split())
            case _:
                yield answer, list(answer)


def test_the_test_lists_every_item(quiz: Quiz) -> None:
    found = members(formats.write("qti21", [quiz], "en"))
    spaces = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1", "p": "http://www.imsglobal.org/xsd/imscp_v1p1"}
    test, manifest = ET.fromstring(found["90_sample.xml"]), ET.fromstring(found["imsmanifest.xml"])
    refs = [each.get("href") for each in test.iterfind(".//q:assessmentItemRef", spaces)]
    assert refs == [f"items/{question.id}.xml" for question in quiz.questions]
    files = {each.get("href") for each in manifest.iterfind(".//p:file", spaces)}
    assert files == set(found) - {"imsmanifest.xml"}


def test_the_schema_accepts_it(quiz: Quiz, lang: Lang) -> None:
    """The package is valid by 1EdTech's XSD files, which lie in a folder by their addresses (`<host>/<path>`)."""
    folder = os.environ.get("DLGRADE_XSD")
    if folder is None:
        pytest.skip("DLGRADE_XSD names no folder with 1EdTech's schemas")
    etree = pytest.importorskip("lxml.etree")

    class Local(etree.Resolver):  # type: ignore[name-defined,misc]
        def resolve(self, url: str, _: object, context: object) -> object:
            if "://" not in url:
                return None
            return self.resolve_filename(str(Path(folder) / url.split("://")[1]), context)

    parser = etree.XMLParser()
    parser.resolvers.add(Local())
    schema = etree.XMLSchema(etree.parse(str(Path(folder) / "www.imsglobal.org/xsd/imsqti_v2p1.xsd"), parser))
    checked = 0
    for name, text in members(formats.write("qti21", [quiz], lang)).items():
        if name != "imsmanifest.xml":
            schema.assertValid(etree.fromstring(text.encode("utf-8")))
            checked += 1
    assert checked == 8


# Canvas

Q12 = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}


def canvas(quiz: Quiz, lang: Lang) -> dict[str, ET.Element]:
    text = members(formats.write("canvas", [quiz], lang))["dlgrade_90_sample/dlgrade_90_sample.xml"]
    return {str(each.get("ident")): each for each in ET.fromstring(text).iterfind(".//q:item", Q12)}


def holds(condition: ET.Element, given: dict[str, set[str]]) -> bool:
    """A condition of QTI 1.2, by the words of its specification."""
    tag = condition.tag.rpartition("}")[2]
    if tag == "and":
        return all(holds(part, given) for part in condition)
    if tag == "or":
        return any(holds(part, given) for part in condition)
    if tag == "not":
        return not any(holds(part, given) for part in condition)
    if tag == "other":
        return True
    response, value = given[str(condition.get("respident"))], str(condition.text)
    if tag == "varequal":
        return value in response
    number = float(next(iter(response)))
    return number >= float(value) if tag == "vargte" else number <= float(value)


def run(item: ET.Element, given: dict[str, set[str]]) -> tuple[float, set[str]]:
    """The score and the feedback of an answer."""
    score, shown = 0.0, set[str]()
    for condition in item.iterfind("q:resprocessing/q:respcondition", Q12):
        test = condition.find("q:conditionvar", Q12)
        assert test is not None
        # Several texts side by side are alternatives in Canvas.
        alternatives = len(test) > 1 and all(part.tag.endswith("varequal") for part in test)
        if not (any if alternatives else all)(holds(part, given) for part in test):
            continue
        for action in condition.iterfind("q:setvar", Q12):
            score = float(str(action.text)) + (score if action.get("action") == "Add" else 0)
        shown |= {str(each.get("linkrefid")) for each in condition.iterfind("q:displayfeedback", Q12)}
        if condition.get("continue") == "No":
            break
    return score, shown


def test_canvas_grades_as_we_do(quiz: Quiz, lang: Lang) -> None:
    found = canvas(quiz, lang)
    assert list(found) == [question.id for question in quiz.questions]
    for question in quiz.questions:
        item = found[question.id]
        feedback = {str(each.get("ident")) for each in item.iterfind("q:itemfeedback", Q12)}
        linked = {str(each.get("linkrefid")) for each in item.iterfind(".//q:displayfeedback", Q12)}
        assert feedback == linked
        for answer, value in qti_answers(question):
            said = question.key().mark(answer)
            score, shown = run(item, _canvas_given(question, value))
            assert (score > 99) is said.right, (question.id, answer)
            if isinstance(question, Choice) and not said.right:
                assert shown == {f"{int(name.removeprefix('option-')) + 1000}_fb" for name in said.notes}


def _canvas_given(question: Question, value: object) -> dict[str, set[str]]:
    """An answer of `qti_answers` in Canvas's identifiers."""
    match question, value:
        case Matching(), list():
            return {f"response_{2000 + left}": {str(1000 + _digits(right))} for left, (_, right) in enumerate(value)}
        case Ordering(), list():
            letter = {item.id: "ABCDEFG"[place] for place, item in enumerate(question.shape().start)}
            return {"response1": {"".join(letter[name] for name in value)}}
        case Choice(), _:
            chosen = value if isinstance(value, list) else [value]
            return {"response1": {str(1000 + _digits(name)) for name in chosen}}
    return {"response1": {str(value)}}


def _digits(name: object) -> int:
    return int(re.sub(r"\D", "", str(name)))


def test_canvas_takes_one_condition_for_a_typed_answer(quiz: Quiz, lang: Lang) -> None:
    """Canvas's importer (numeric_interaction.rb) would take a known wrong number for a right one."""
    for question in quiz.questions:
        if isinstance(question, Numeric | Output | Ordering):
            conditions = canvas(quiz, lang)[question.id].findall("q:resprocessing/q:respcondition", Q12)
            assert [c.find("q:setvar", Q12) is not None for c in conditions] == [False, True]
            assert conditions[0].find("q:conditionvar/q:other", Q12) is not None


def test_one_right_option_among_many_has_to_stand_alone(quiz: Quiz) -> None:
    """Choosing all of several options, of which one is right, is not right."""
    single = next(question for question in quiz.questions if isinstance(question, Choice) and not question.many)
    many = Multiple(**vars(single))
    item = canvas(Quiz("90_sample", quiz.path, (many,)), "en")[many.id]
    assert run(item, {"response1": {"1000"}})[0] == 100
    assert run(item, {"response1": {"1000", "1001"}})[0] == 0


def test_canvas_is_read_by_another_reader(quiz: Quiz, lang: Lang) -> None:
    reader = pytest.importorskip("pyslet.qtiv1.xml")
    text = members(formats.write("canvas", [quiz], lang))["dlgrade_90_sample/dlgrade_90_sample.xml"]
    document = reader.QTIDocument()
    document.read(src=text)
    (section,) = document.root.Assessment.SectionMixin
    assert [item.ident for item in section.SectionItemMixin] == [question.id for question in quiz.questions]


# nbgrader


def cells(quiz: Quiz, lang: Lang) -> dict[str, str]:
    notebook = json.loads(formats.write("nbgrader", [quiz], lang))
    return {cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"]) for cell in notebook["cells"]}


def test_the_notebook_grades_as_we_do(quiz: Quiz, lang: Lang) -> None:
    """Each test cell, run over many answers, passes for the right ones only."""
    found = cells(quiz, lang)
    for question in quiz.questions:
        variable, test = f"answer_{question.id.replace('-', '_')}", found[f"check-{question.id}"]
        scope: dict[str, object] = {}
        exec(found[f"answer-{question.id}"] + "\n" + test, scope)
        with pytest.raises(AssertionError):
            exec(test, {variable: None})
        for answer, _ in qti_answers(question):
            said = question.key().mark(answer)
            wrong = _outcome(test, variable, _typed(question, answer))
            assert (wrong is None) is said.right, (question.id, answer)
            known = [plain(question.notes()[name].why(lang)) for name in said.notes if name.startswith("wrong")]
            assert all(why in str(wrong) for why in known)


def test_a_number_may_be_typed_as_text(quiz: Quiz, lang: Lang) -> None:
    """A test cell accepts a fraction, and a minus sign from a text. For other text it says so, and does not fail with an error of its own."""
    test, name = cells(quiz, lang)["check-mse-of-three"], "answer_mse_of_three"
    assert [_outcome(test, name, given) for given in ("3", "9/3", " 3.0 ", 3, 3.0)] == [None] * 5
    for given in ("three", "1/0", "nan", float("inf"), "b"):
        assert _outcome(test, name, given) == messages.ENTER_NUMBER(lang)
    assert str(_outcome(test, name, "\u22123")).startswith(export_messages.NOT_RIGHT(lang))


def test_a_failing_test_does_not_show_the_key(quiz: Quiz, lang: Lang) -> None:
    """nbgrader prints the source of a test that fails, in the feedback and in `nbgrader validate`."""
    found = cells(quiz, lang)
    for question in quiz.questions:
        test = found[f"check-{question.id}"]
        for name, note in question.notes().items():
            assert bare(plain(note.why(lang)))[:20] not in bare(test), name
        right = found[f"answer-{question.id}"].splitlines()[2].partition(" = ")[2]
        assert right.strip("'\"") not in re.sub("b64decode\\('[^']*'\\)", "", test), right


def _outcome(test: str, variable: str, value: object) -> str | None:
    """The test cell's message about an answer; None when it passes."""
    try:
        exec(test, {variable: value})
    except AssertionError as error:
        return str(error)
    return None


def _typed(question: Question, answer: Answer) -> object:
    match question:
        case Choice():
            letters = {index: "abcdefg"[place] for place, (index, _) in enumerate(question.shape().shown())}
            return " ".join(letters[int(index)] for index in answer)
        case Matching():
            letters = {index: "abcdefg"[place] for place, (index, _) in enumerate(question.shape().shown())}
            return " ".join(letters[int(index)] for index in answer)
        case Ordering():
            letter = {item.id: "abcdefg"[place] for place, item in enumerate(question.shape().start)}
            return " ".join(letter[str(name)] for name in answer)
        case Numeric():
            return read_number(str(answer))
    return answer


@pytest.mark.slow
def test_nbgrader_releases_without_the_key_and_grades(
    quiz: Quiz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real nbgrader: the copy for students has no key; right answers earn all points, none earn none."""
    apps = pytest.importorskip("nbgrader.apps")
    config = pytest.importorskip("traitlets.config").Config()
    # nbgrader starts `alembic` by name; a Python started by path may not have its folder on PATH.
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    config.CourseDirectory.root = str(tmp_path)
    config.IncludeHeaderFooter.enabled = False
    source = tmp_path / "source" / "quiz" / "quiz.ipynb"
    source.parent.mkdir(parents=True)
    source.write_bytes(formats.write("nbgrader", [quiz], "ko"))
    api = apps.NbGraderAPI(config=config)
    assert api.generate_assignment("quiz")["success"]
    released = (tmp_path / "release" / "quiz" / "quiz.ipynb").read_text(encoding="utf-8")
    assert "HIDDEN" not in released
    assert "SOLUTION" not in released
    assert validated(released, tmp_path) == []
    answered = json.loads(released)
    for cell in answered["cells"]:
        name = cell["metadata"]["nbgrader"]["grade_id"]
        if name.startswith("answer-"):
            whole = cells(quiz, "ko")[name]
            assert whole.splitlines()[2] not in "".join(cell["source"])
            cell["source"] = whole
    for student, text in (("right", json.dumps(answered, ensure_ascii=False)), ("none", released)):
        folder = tmp_path / "submitted" / student / "quiz"
        folder.mkdir(parents=True)
        (folder / "quiz.ipynb").write_text(text, encoding="utf-8")
        assert api.autograde("quiz", student)["success"]
    with api.gradebook as book:
        scores = {
            submission.student.id: (submission.score, submission.max_score)
            for submission in book.assignment_submissions("quiz")
        }
    assert scores == {"right": (7.0, 7.0), "none": (0.0, 7.0)}


def validated(released: str, folder: Path) -> list[str]:
    """The report of the real `nbgrader validate` on a released notebook with wrong answers."""
    validator, said = pytest.importorskip("nbgrader.validator"), io.StringIO()
    notebook = json.loads(released)
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"]["grade_id"].startswith("answer-"):
            # The answer is in the range of points, so a cell that printed it would get partial credit.
            cell["source"] = "".join(cell["source"]).partition(" = ")[0] + " = 0.5"
    (folder / "validated.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    found = validator.Validator(stream=said).validate(str(folder / "validated.ipynb"))
    ran = json.dumps(found)
    assert "0.5" not in ran
    return list(found)


# Without the key


@pytest.mark.parametrize("to", formats.SHEETS)
def test_a_sheet_carries_no_key(to: str, quiz: Quiz, lang: Lang) -> None:
    steps = next(each for each in quiz.questions if isinstance(each, Ordering))
    named = [replace(item, id=f"nth_{place}") for place, item in enumerate(steps.items)]
    rule = " < ".join(item.id for item in named)
    telling = replace(steps, items=tuple(named), rule=rule)
    quiz = replace(quiz, questions=tuple(telling if each is steps else each for each in quiz.questions))
    text = formats.write(to, [quiz], lang).decode("utf-8")
    for question in quiz.questions:
        for name, note in question.notes().items():
            assert bare(note.why(lang)) not in bare(text), name
        if isinstance(question, Ordering):
            assert not [item.id for item in question.items if re.search(rf"\b{item.id}\b", text)]
    for word in ("correct", "answer:", "rule:", "why:", "wrong", "tolerance", "range:"):
        assert word not in text
    assert "[2. 4.]" not in text


def test_the_yaml_sheet_has_every_text_that_is_asked(quiz: Quiz) -> None:
    sheet = {each["id"]: each for each in yaml.safe_load(formats.write("yaml", [quiz], "ko"))}
    for question in quiz.questions:
        given = json.dumps(sheet[question.id], ensure_ascii=False)
        for text, inline in question.texts():
            if inline or text == question.question:
                assert json.dumps(text.ko, ensure_ascii=False)[1:-1] in given


# The command


def export(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(command("en"), ["export", *words, "--course", str(COURSE)])
    return result.exit_code, result.output


def test_the_command_writes_the_file(tmp_path: Path, quiz: Quiz) -> None:
    path = tmp_path / "내보내기.xml"
    code, said = export("90", "--to", "moodle", "-o", str(path))
    assert (code, said.strip()) == (0, say.WRITTEN("en", path=path, count=7))
    assert path.read_bytes() == formats.write("moodle", [quiz], "en")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("words", [("--to", "moodle", "--student"), ("--to", "yaml"), ("--to", "word")])
def test_what_makes_no_sense_is_refused(words: tuple[str, ...], tmp_path: Path) -> None:
    code, _ = export("90", *words, "-o", str(tmp_path / "file"))
    assert code == 2
    assert not list(tmp_path.iterdir())


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nbformat", None)
    monkeypatch.delitem(sys.modules, "dlgrade.quiz.exports.nbgrader", raising=False)
    code, said = export("90", "--to", "nbgrader", "-o", str(tmp_path / "file"))
    assert code == 2
    assert say.NEEDS_EXTRA("en", module="nbformat", install=install_command("quiz")) in said
    assert not list(tmp_path.iterdir())
