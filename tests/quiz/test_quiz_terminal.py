"""`grade quiz`: the same questions, the same feedback, resumable, in a pipe, and honest about bad input."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from dlgrade.cli.commands.quiz import command
from dlgrade.markup.latex_to_text import readable
from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_command as say
from dlgrade.messages import quiz_faults
from dlgrade.quiz.fingerprint import fingerprint
from dlgrade.quiz.model import Question, UnreadableError
from dlgrade.quiz.progress import Progress, Record
from dlgrade.quiz.terminal import lay_out, read_answer
from dlgrade.text import LANGUAGES, Lang

COURSE = Path(__file__).parent / "course"
RIGHT = {
    "half-the-error": ("0",),
    "what-gradients-need": ("0", "1"),
    "mse-of-three": "3",
    "stable-rates": "1/2",
    "steps-of-training": ("1", "2", "3", "4", "0"),
    "loss-for-task": ("0", "1", "0"),
    "mean-prints": "[2. 4.]",
}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(COURSE, tmp_path / "강의 폴더")
    return tmp_path / "강의 폴더"


def typed(question: Question, lang: Lang, seed: int) -> str:
    """The keys for the right answer on the sheet that this seed shuffles."""
    sheet, right = lay_out(question, lang, f"{seed}{question.id}"), RIGHT[question.id]
    if isinstance(right, str):
        return right + ("\n" if question.id == "mean-prints" else "")
    layout = sheet.layout
    if layout.letters:
        return " ".join(chr(ord("a") + layout.letters.index(int(right[index]))) for index in layout.order)
    return " ".join(str(layout.order.index(int(index)) + 1) for index in right)


def grade_quiz(course: Path, lang: Lang, *words: str, keys: str = "") -> Result:
    result = CliRunner().invoke(command(lang), [*words, "--course", str(course)], input=keys)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_can_be_answered(course: Path, lang: Lang, questions: dict[str, Question]) -> None:
    keys = "\n".join(typed(question, lang, 5) for question in questions.values()) + "\n"
    result = grade_quiz(course, lang, "90", "--seed", "5", keys=keys)
    assert result.output.count(messages.RIGHT(lang)) == 7
    assert say.STANDING(lang, chapter="90_sample", right=7, total=7) in result.output
    assert result.exit_code == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wrong_answer_is_explained_and_asked_again(course: Path, lang: Lang, questions: dict[str, Question]) -> None:
    skip = "\n\n"
    result = grade_quiz(course, lang, "90", keys=skip + "9\nnine\n3\nq\n")
    wrong = questions["mse-of-three"].notes()
    assert readable(wrong["wrong-0"].why(lang)) in result.output
    assert messages.ENTER_NUMBER(lang) in result.output
    assert wrong["why"].why(lang)[:12] in result.output
    assert result.exit_code == 1


def test_it_resumes_where_it_stopped(course: Path, questions: dict[str, Question]) -> None:
    first = typed(questions["half-the-error"], "en", 1)
    stopped = grade_quiz(course, "en", "90", "--seed", "1", keys=f"{first}\n")
    assert say.LEFT("en", count=6, chapter="90") in stopped.output
    assert [path.name for path in (course / ".grade").iterdir()] == ["quiz.json"]
    resumed = grade_quiz(course, "en", "6", keys="q\n")
    assert resumed.exit_code == 2  # there is no chapter 6 in the sample
    resumed = grade_quiz(course, "en", "90_sample", keys="q\n")
    assert messages.NUMBER("en", number=1) not in resumed.output
    assert messages.NUMBER("en", number=2) in resumed.output
    again = grade_quiz(course, "en", "90", "--again", keys="q\n")
    assert messages.NUMBER("en", number=1) in again.output
    assert say.STANDING("en", chapter="90_sample", right=1, total=7) in grade_quiz(course, "en").output


def test_brackets_in_an_option_are_no_markup(course: Path) -> None:
    path = course / "solutions/90_sample/quiz.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("en: the learning rate}", "en: 'the [bold]learning[/bold] rate :smile:'}"), encoding="utf-8"
    )
    assert "the [bold]learning[/bold] rate :smile:" in grade_quiz(course, "en", "90", keys="\n" * 9).output


def test_a_changed_question_is_asked_again(course: Path, questions: dict[str, Question]) -> None:
    grade_quiz(course, "en", "90", "--seed", "1", keys=typed(questions["half-the-error"], "en", 1) + "\n")
    path = course / "solutions/90_sample/quiz.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("is halved", "becomes half"), encoding="utf-8")
    assert messages.NUMBER("en", number=1) in grade_quiz(course, "en", "90", keys="q\n").output


def test_a_shown_answer_is_not_a_right_one(course: Path, questions: dict[str, Question]) -> None:
    result = grade_quiz(course, "ko", "90", keys="?\nq\n")
    assert questions["half-the-error"].solution("ko") in result.output
    for note in questions["half-the-error"].notes().values():
        assert readable(note.why("ko")) in result.output
    record = json.loads((course / ".grade/quiz.json").read_text(encoding="utf-8"))["questions"]["half-the-error"]
    assert record == {
        "print": fingerprint(questions["half-the-error"]),
        "right": False,
        "shown": True,
        "tries": 0,
    }


DAMAGED = [
    "",
    "{",
    "[]",
    "[" * 100_000,
    '{"version": 1, "questions": {"a": {"unknown": 1}}}',
    '{"version": 1, "questions": []}',
    '{"version": 2, "questions": {}}',
    '{"version": 1, "questions": {"half-the-error": {"print": "x", "tries": "3"}}}',
    '{"version": 1, "questions": {"half-the-error": {"print": "x", "right": "no"}}}',
]


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_record_is_named_and_kept(course: Path, content: str) -> None:
    (course / ".grade").mkdir()
    path = course / ".grade/quiz.json"
    path.write_text(content, encoding="utf-8")
    result = grade_quiz(course, "en", "90", keys="q\n")
    aside = path.with_name("quiz-unreadable-1.json")
    assert result.exit_code == 1
    assert say.SET_ASIDE("en", path=path, aside=aside.name) in result.output
    assert aside.read_text(encoding="utf-8") == content


def test_a_record_that_is_no_file_is_named(course: Path) -> None:
    (course / ".grade/quiz.json").mkdir(parents=True)
    result = grade_quiz(course, "en", "90", keys="q\n")
    assert (result.exit_code, say.BAD_PROGRESS("en", path=course / ".grade/quiz.json") in result.output) == (2, True)


def test_a_folder_that_refuses_is_named_once_and_the_quiz_goes_on(course: Path, questions: dict[str, Question]) -> None:
    (course / ".grade").symlink_to(course / "gone")  # reading finds no file, and writing is refused
    keys = "\n".join(typed(question, "en", 5) for question in questions.values()) + "\n"
    result = grade_quiz(course, "en", "90", "--seed", "5", keys=keys)
    said = say.NOT_KEPT("en", path=course / ".grade/quiz.json")
    assert "".join(result.output.split()).count("".join(said.split())) == 1
    assert say.STANDING("en", chapter="90_sample", right=7, total=7) in result.output
    assert result.exit_code == 0


def test_two_terminals_keep_both_records(course: Path) -> None:
    one, other = Progress(course), Progress(course)
    one.put("a", Record("x", right=True))
    other.put("b", Record("y", tries=2))
    one.put("c", Record("z"))
    found = Progress(course)
    assert [found.get(name, print) for name, print in zip("abc", "xyz", strict=True)] == [
        Record("x", right=True),
        Record("y", tries=2),
        Record("z"),
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("stop", "show"), [("q", "?"), ("Q", "？"), ("ㅂ", "？"), ("ｑ", "?")])
def test_the_keys_work_with_an_input_method(course: Path, lang: Lang, stop: str, show: str) -> None:
    result = grade_quiz(course, lang, "90", keys=f"{show}\n{stop}\n1\n")
    assert messages.SHOWN(lang) in result.output
    assert messages.NUMBER(lang, number=2) in result.output
    assert messages.NUMBER(lang, number=3) not in result.output
    assert result.output.count(messages.PROMPTS["multiple"](lang)) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_faults_are_sentences_with_exit_2(course: Path, lang: Lang) -> None:
    path = course / "solutions/90_sample/quiz.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kind: single", "kind: essay"), encoding="utf-8")
    said = quiz_faults.UNKNOWN_KIND(lang, kind="essay", kinds="single, multiple, numeric, ordering, matching, output")
    where = f"{path}:3: {quiz_faults.QUESTION(lang, id='half-the-error')}: {said}"
    for words in (["lint"], ["90"]):
        result = CliRunner().invoke(command(lang), [*words, *(["--course"] if words == ["90"] else []), str(course)])
        assert where in result.output
        assert result.exit_code == 2


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("  see: gradient-descent", "\tsee: gradient-descent", "\tsee: gradient-descent"),
        ("text: {ko: 변하지 않습니다.,", "correct: true\n      text: {ko: 변하지 않습니다.,", "- id: half-the-error"),
        ("{ko: 학습률, en: the learning rate}", "{ko: 학습률}", "text: {ko: 학습률}"),
        ("kind: matching", "kind: pairing", "kind: pairing"),
    ],
    ids=["a tab", "two right answers", "a missing translation", "an unknown kind"],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_bad_input_names_its_line(course: Path, lang: Lang, old: str, new: str, line: str) -> None:
    path = course / "solutions/90_sample/quiz.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    result = CliRunner().invoke(command(lang), ["lint", str(course)])
    assert result.exit_code == 2
    sentence = result.output.splitlines()[0]
    number = int(sentence.removeprefix(f"{path}:").partition(":")[0])
    assert line in path.read_text(encoding="utf-8").splitlines()[number - 1]


def test_lint_says_what_it_looked_at(course: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(command("en"), ["lint", str(course)])
    assert result.output.strip() == say.LINTED("en", files=1, count=7)
    assert result.exit_code == 0
    (tmp_path / "empty").mkdir()
    assert CliRunner().invoke(command("en"), ["lint", str(tmp_path / "empty")]).exit_code == 2


@pytest.mark.parametrize("seed", ["1", "2", "3"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_shown_is_what_is_marked(lang: Lang, seed: str, questions: dict[str, Question]) -> None:
    """The first entry of a shuffled sheet, typed as 1, is marked as the option that was shown there."""
    question = questions["half-the-error"]
    sheet = lay_out(question, lang, seed)
    for number, entry in enumerate(sheet.entries, start=1):
        said = question.key().mark(read_answer(question, sheet, str(number)))
        assert said.right is (entry == question.solution(lang))


@pytest.mark.parametrize("line", ["1 3", "1,3", "１，３", "1, 3,", "1. 3.", "3、1", "1\u30003", "1·3"])
def test_numbers_are_read_however_they_are_separated(line: str, questions: dict[str, Question]) -> None:
    question = questions["what-gradients-need"]
    sheet = lay_out(question, "ko", "1")
    assert set(read_answer(question, sheet, line)) == {sheet.layout.order[0], sheet.layout.order[2]}


@pytest.mark.parametrize("line", ["a b a", "aba", "ＡＢＡ", "a,b,a", "a→b→a", "Ａ、Ｂ、Ａ"])
def test_letters_are_read_however_they_are_separated(line: str, questions: dict[str, Question]) -> None:
    question = questions["loss-for-task"]
    sheet = lay_out(question, "ko", "1")
    answer = [-1, -1, -1]
    for place, letter in zip(sheet.layout.order, (0, 1, 0), strict=True):
        answer[place] = sheet.layout.letters[letter]
    assert read_answer(question, sheet, line) == answer


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_read_says_what_to_type(course: Path, lang: Lang) -> None:
    result = grade_quiz(course, lang, "90", keys="b\n\nx\n\n\n\n1 2\n\n7\nq\n")
    shown = "".join(result.output.split())
    for kind, values in (("single", {"count": 3}), ("multiple", {"count": 4}), ("ordering", {"count": 5})):
        assert "".join(messages.TYPE[kind](lang, **values).split()) in shown
    assert "".join(messages.TYPE["matching"](lang, count=3, last="c").split()) in shown


@pytest.mark.parametrize("line", ["0", "4", "1 2", "one", "1 1", "\u0661"])
def test_a_single_choice_reads_one_number(line: str, questions: dict[str, Question]) -> None:
    question = questions["half-the-error"]
    with pytest.raises(UnreadableError):
        read_answer(question, lay_out(question, "en", "1"), line)


@pytest.mark.parametrize("line", ["a b", "a b d e", "a b z", "1 2 3"])
def test_matching_reads_a_letter_for_each(line: str, questions: dict[str, Question]) -> None:
    question = questions["loss-for-task"]
    with pytest.raises(UnreadableError):
        read_answer(question, lay_out(question, "en", "1"), line)
