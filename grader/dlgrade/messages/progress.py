"""Words of `grade progress`, and of the lines below the table of the course."""

from dlgrade.text import Text

HELP = Text(
    ko="어디까지 했는지 보여 줍니다: 연습 문제와 점수, 퀴즈, 다음에 할 일. 아무것도 다시 실행하지 않습니다. `grade progress merge 자리`는 다른 컴퓨터의 강의 폴더, 그 압축 파일, 페이지에서 내려받은 압축 파일을 합치고, `grade progress pack`은 옮길 압축 파일을 만듭니다.",
    en="Shows how far you are: exercises and points, quizzes, what is next. Nothing is run again. `grade progress merge PLACE` merges the course folder of another computer, an archive of one, or the archive that the page gave you; `grade progress pack` makes an archive to take along.",
)
SHOW = Text(ko="어디까지 했는지 보여 줍니다.", en="Show how far you are.")
MERGE = Text(
    ko="다른 강의 폴더나 압축 파일에서 한 일을 합칩니다. 여기에서 쓴 코드는 그대로 둡니다.",
    en="Merge the work of another course folder or archive. What you wrote here stays as it is.",
)
PACK = Text(
    ko="코드와 진도를 압축 파일 하나로 만듭니다. `grade progress merge`와 페이지의 ‘가져오기’가 읽습니다.",
    en="Pack code and progress into one archive, for `grade progress merge` and for “Bring work in” of the page.",
)
OUTPUT = Text(ko="쓸 파일.", en="The file to write.")

ASIDE = Text(
    ko="`{path}` 파일을 읽을 수 없거나 더 새로운 버전이 쓴 것이어서, 이름을 `{aside}` 형태로 바꾸어 두었습니다. 잃은 것은 없습니다.",
    en="`{path}` cannot be read, or a newer version wrote it. It is now named `{aside}`; nothing was lost.",
)
UNREADABLE_MARKS = Text(
    ko="페이지에서 가져온 기록 `{path}` 파일을 읽을 수 없습니다. `grade progress merge`가 이름을 바꾸어 두고 새로 시작합니다.",
    en="The record `{path}` of what the page says cannot be read. `grade progress merge` renames it and starts a new one.",
)
UNREADABLE_ANSWERS = Text(
    ko="퀴즈 기록 `{path}` 파일을 읽을 수 없어 보여 주지 않았습니다. `grade quiz`가 이름을 바꾸어 두고 새로 시작합니다.",
    en="The record `{path}` of your quiz answers cannot be read, so they are not shown. `grade quiz` renames it and starts a new one.",
)
NOTHING_IN_PLACE = Text(
    ko="`{path}`에 합칠 것이 없습니다. 강의 폴더, `grade progress pack`으로 만든 압축 파일, 페이지의 ‘모든 작업 내려받기’로 받은 압축 파일 가운데 하나를 적으세요.",
    en="There is nothing to merge in `{path}`. Name a course folder, an archive made by `grade progress pack`, or one that “Download my work” in the page gave you.",
)
SAME_FOLDER = Text(
    ko="`{path}` 폴더는 지금의 강의 폴더입니다. 다른 강의 폴더나 압축 파일을 적으세요.",
    en="`{path}` is this course folder itself. Name another course folder, or an archive.",
)
UNREADABLE_THERE = Text(
    ko="`{path}` 파일은 읽을 수 없거나 더 새로운 버전이 쓴 것이어서 건너뛰었습니다. 그 파일은 그대로 있습니다.",
    en="Left out: `{path}` cannot be read, or a newer version wrote it. That file stays as it is.",
)
TAKEN = Text(ko="코드를 가져온 연습 문제: {names}", en="Code taken over: {names}")
BESIDE = Text(
    ko="`{path}`: 두 곳에 서로 다른 코드가 있습니다. 여기의 코드는 그대로 두고, 다른 코드는 `{beside}` 파일로 옆에 두었습니다.",
    en="`{path}`: both places have code of their own. Yours here stays; the other lies beside it as `{beside}`.",
)
BESIDE_PASSED = Text(
    ko="`{path}`: 두 곳에 서로 다른 코드가 있습니다. 여기의 코드는 그대로 두고, 그곳에서 통과한 다른 코드는 `{beside}` 파일로 옆에 두었습니다.",
    en="`{path}`: both places have code of their own. Yours here stays; the other, which had passed there, lies beside it as `{beside}`.",
)
VERDICTS = Text(ko="판정을 가져온 연습 문제: {names}", en="Verdicts taken over: {names}")
ANSWERS = Text(ko="새로 더한 퀴즈 기록: {count}개", en="Quiz answers added: {count}")
FROM_PAGE = Text(
    ko="페이지의 기록: 통과로 표시한 연습 문제 {exercises}개, 퀴즈 {questions}문제. 여기에서 채점하거나(`grade`) 풀어야(`grade quiz`) 점수가 됩니다.",
    en="Recorded by the page: {exercises} exercises, {questions} questions. They count once they are graded (`grade`) or answered (`grade quiz`) here.",
)
NOTHING_NEW = Text(
    ko="새로운 것이 없습니다. `{path}`의 내용은 모두 여기에 있습니다.",
    en="Nothing is new: all that `{path}` holds is here already.",
)
PACKED = Text(
    ko="`{path}` 파일에 담았습니다(파일 {count}개). 다른 강의 폴더에서: `grade progress merge {typed}`",
    en="Packed {count} files into `{path}`. In the other course folder: `grade progress merge {typed}`",
)
NOTHING_TO_PACK = Text(
    ko="`{path}`에는 아직 담을 코드나 기록이 없습니다.", en="There is no code and no record in `{path}` to pack yet."
)

QUIZ = Text(ko="퀴즈", en="Quiz")
ONLY_IN_PAGE = Text(
    ko="○와 +: 페이지에서 통과하거나 맞힌 것. 여기에서 `grade`로 채점하거나 `grade quiz`로 풀어야 점수가 됩니다.",
    en="○ and +: passed or right in the page. They count once `grade` has graded or `grade quiz` has asked them here.",
)
CHANGED_SINCE = Text(
    ko="지난 채점 뒤에 바뀐 파일: {names}. `grade` 명령으로 채점하세요.",
    en="Changed since they were graded: {names}. `grade` grades them.",
)
NOTHING_YET = Text(
    ko="아직 채점한 것이 없습니다. `grade` 명령으로 시작하세요.",
    en="Nothing has been graded yet. Begin with `grade`.",
)
