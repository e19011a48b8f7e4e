"""Words of the command `grade quiz`. Those around a question are in `quiz.py`."""

from __future__ import annotations

from dlgrade.text import Text

HELP = Text(
    ko="`grade quiz`는 어디까지 풀었는지 보여 주고, `grade quiz 06`은 06장의 퀴즈를 풉니다. 맞힌 문제도 다시 풀려면 `grade quiz 06 --again`.",
    en="`grade quiz` shows how far you are, `grade quiz 06` asks the questions of chapter 06, `grade quiz 06 --again` those you got right too.",
)
AGAIN = Text(ko="맞힌 문제도 다시 풉니다.", en="Ask right ones again.")
SEED = Text(ko="보기를 섞는 시드.", en="Seed of the shuffle.")
LINT = Text(ko="퀴즈 파일의 잘못을 찾습니다.", en="Find faults in quiz files.")
EXPORT = Text(ko="학습 플랫폼용 파일로 내보냅니다.", en="Write a file for a platform.")
STUDENT = Text(ko="정답 없이 내보냅니다.", en="Without the key.")

STANDING = Text(ko="{chapter}: {total}문제 중 {right}문제 맞힘", en="{chapter}: {right} of {total} right")
LEFT = Text(
    ko="남은 문제 {count}개. 이어서 풀기: `grade quiz {chapter}`",
    en="{count} left. To go on: `grade quiz {chapter}`",
)
ALL_DONE = Text(
    ko="모두 맞혔습니다. 다시 풀려면 `grade quiz {chapter} --again`.",
    en="All of them right. To answer them again: `grade quiz {chapter} --again`.",
)
NO_CHAPTER = Text(
    ko="이름이 `{name}`인 퀴즈가 없습니다. 있는 퀴즈: {known}.",
    en="there is no quiz `{name}`; the quizzes are: {known}.",
)
NO_QUIZZES = Text(
    ko="{folder}에 `solutions/*/quiz.yaml`이 없습니다. 강의 폴더에서 실행하거나 폴더를 적으세요.",
    en="no `solutions/*/quiz.yaml` in {folder}; run this in a course folder, or name one.",
)
BAD_PROGRESS = Text(
    ko="`{path}` 파일을 읽을 수 없습니다. 지우면 처음부터 다시 시작합니다.",
    en="cannot read {path}; delete it to start over.",
)
SET_ASIDE = Text(
    ko="`{path}` 파일을 읽을 수 없어 이름을 `{aside}` 형태로 바꾸어 두고 처음부터 다시 시작합니다.",
    en="`{path}` cannot be read. It is now named `{aside}`, and the record starts over.",
)
NOT_KEPT = Text(
    ko="`{path}`에 쓸 수 없어 푼 기록이 남지 않습니다. 폴더의 권한과 디스크의 여유를 확인하세요. 문제는 계속 풀 수 있습니다.",
    en="Cannot write `{path}`, so what you answer is not kept. Check the folder's permissions and the space on the disk. You can go on.",
)
LINTED = Text(
    ko="퀴즈 {files}개, 문항 {count}개: 잘못된 곳이 없습니다.",
    en="No faults. Quizzes: {files}, questions: {count}.",
)
FAULTS = Text(ko="잘못된 곳이 {count}군데 있습니다.", en="Faults: {count}.")
WRITTEN = Text(ko="{path}: 문항 {count}개를 썼습니다.", en="{path}: {count} questions written.")
NEEDS_EXTRA = Text(
    ko="내보내기에는 `{module}` 패키지가 필요합니다. `{install}` 명령으로 설치하세요.",
    en="Exporting needs `{module}`; install it with `{install}`.",
)
NOT_FOR_STUDENTS = Text(
    ko="`{to}` 파일에는 정답이 들어가야 합니다. `--student`는 markdown, yaml에만 씁니다.",
    en="a `{to}` file has to carry the key; `--student` is for markdown and yaml.",
)
KEY_NEEDED = Text(
    ko="markdown과 yaml은 정답 없이만 내보냅니다. `--student`를 붙이세요.",
    en="markdown and yaml are written without the key only; add `--student`.",
)
