"""Words of the reports."""

from dlgrade.kinds import Kind
from dlgrade.text import Text

KINDS: dict[Kind, Text] = {
    "passed": Text(ko="통과", en="passed"),
    "failed": Text(ko="오답", en="wrong answer"),
    "type": Text(ko="모양이나 자료형이 다름", en="wrong shape or type"),
    "error": Text(ko="오류 발생", en="error"),
    "timeout": Text(ko="시간 초과", en="out of time"),
    "crashed": Text(ko="비정상 종료", en="crashed"),
    "limit": Text(ko="한도 초과", en="over a limit"),
    "protocol": Text(ko="사람이 확인해야 함", en="a person has to look"),
    "not_attempted": Text(ko="아직 시작 전", en="not attempted"),
    "skipped": Text(ko="건너뜀", en="skipped"),
    "ungraded": Text(ko="채점할 수 없음", en="cannot be graded"),
    "grader_fault": Text(ko="채점기의 문제", en="a fault of the grader"),
}
NEEDS_A_PERSON = Text(ko="점수 없음", en="no score")
SAME_REASON = Text(ko="다음 항목과 같은 까닭입니다: {title}", en="For the same reason as: {title}")
PRINTED = Text(ko="코드가 출력한 것:", en="your code printed:")
CHANGES = {
    "mended": Text(ko="이제 통과", en="passes now"),
    "broken": Text(ko="전에는 통과", en="passed before"),
    "different": Text(ko="달라짐", en="changed"),
}
HEADER = Text(
    ko="dlgrade {version} · {edition} · 격리 수준 {level} · 시드 {seed}",
    en="dlgrade {version} · {edition} · isolation {level} · seed {seed}",
)
TOTAL = Text(
    ko="합계 {points}/{most}점 · {passed}/{all}개 통과",
    en="{points}/{most} points · {passed} of {all} passed",
)
CHAPTER = Text(ko="장", en="Chapter")
EXERCISES = Text(ko="연습 문제", en="Exercises")
POINTS = Text(ko="점수", en="Points")
NEXT = Text(
    ko="다음: `{path}` 파일을 열어 채우고 `grade {slug}` 명령으로 채점하세요. 설명은 `grade show {slug}`.",
    en="Next: open `{path}`, fill it in, and run `grade {slug}`. `grade show {slug}` prints the task.",
)
NAMED_ALIKE = Text(
    ko="채점하지 않은 파일이 같은 폴더에 있습니다: {names}. 답이 거기에 있으면 `{own}` 파일로 저장하세요.",
    en="Not graded: {names}, in the same folder. If your answer is there, save it as `{own}`.",
)
NEXT_GO_ON = Text(
    ko="다음: `{path}` 파일을 이어서 고치고 `grade {slug}` 명령으로 다시 채점하세요. 설명은 `grade show {slug}`.",
    en="Next: go on with `{path}` and run `grade {slug}` again. `grade show {slug}` prints the task.",
)
ALL_DONE = Text(ko="모든 연습 문제를 통과했습니다. 축하합니다!", en="Every exercise passed. Congratulations!")
UNCHANGED = Text(
    ko="바뀌지 않은 {count}개는 다시 실행하지 않았습니다.",
    en="{count} unchanged since the last verdict and not run again.",
)
FRAMEWORK_MISSING = Text(
    ko="`{needs}` 패키지가 설치되어 있지 않아 채점하지 못했습니다. 설치: `{install}`",
    en="Not graded, since `{needs}` is not installed. To install it: `{install}`",
)
HINT = Text(ko="힌트 {number}/{count}", en="Hint {number} of {count}")
NO_MORE_HINTS = Text(ko="힌트는 여기까지입니다.", en="There are no more hints.")
SOLUTION_NEXT = Text(
    ko="모범 답안과 그 까닭: `grade solution {slug}`", en="The solution, and why it is so: `grade solution {slug}`"
)
SOLUTION_NOT_HERE = Text(
    ko="이 강의 폴더에는 모범 답안이 없습니다. 힌트는 `grade hint {slug}` 명령으로 봅니다. 혼자 공부한다면 `grade init 새폴더 --with-solutions` 명령으로 모범 답안이 있는 강의 폴더를 만들 수 있습니다.",
    en="This course folder holds no solutions. `grade hint {slug}` shows the hints. If you study on your own, `grade init NEW_FOLDER --with-solutions` makes a course folder that has them.",
)
SOLUTION_TOO_EARLY = Text(
    ko="모범 답안은 `{slug}` 연습 문제를 통과한 다음에, 또는 힌트를 모두 본 다음에 보여 줍니다. 다음 힌트: `grade hint {slug}`",
    en="The solution is shown once `{slug}` is passed, or once all its hints have been shown. The next hint: `grade hint {slug}`",
)
HINT_NEXT = Text(ko="다음 힌트: `grade hint {slug}`", en="Next hint: `grade hint {slug}`")
HINT_NUMBER = Text(
    ko="다음 힌트: `grade hint {slug} --number {number}`", en="Next hint: `grade hint {slug} --number {number}`"
)
RESET_DONE = Text(
    ko="`{path}` 파일을 처음 상태로 되돌렸습니다. 이전 파일은 `{backup}`에 있습니다.",
    en="`{path}` is fresh again. Your file is kept as `{backup}`.",
)
RESET_NEW = Text(ko="`{path}` 파일을 만들었습니다.", en="Made `{path}`.")
RESET_SAME = Text(ko="`{path}` 파일은 이미 처음 상태입니다.", en="`{path}` is untouched already.")
RESET_SEVERAL = Text(
    ko="`{target}`에는 연습 문제가 {count}개 있습니다: {names}. 하나의 이름을 쓰거나, 모두 처음 상태로 되돌리려면 `--all` 옵션을 붙이세요.",
    en="`{target}` holds {count} exercises: {names}. Name one of them, or add the option `--all` to make every one of them fresh.",
)
RESET_CANNOT_READ = Text(
    ko="`{path}` 파일을 읽을 수 없어 백업을 남길 수 없으므로 그대로 두었습니다({reason}). 파일의 권한을 확인하거나 다른 곳으로 옮긴 뒤 다시 실행하세요.",
    en="`{path}` cannot be read ({reason}), so there would be no backup of it; it stays as it is. Check its permissions, or move it away and run again.",
)
NO_REGULAR_FILE = Text(ko="보통 파일이 아님", en="not a regular file")
FILE_IN_THE_WAY = Text(
    ko="`{file}` 경로에 파일이 있는데, 그 자리에는 폴더가 있어야 합니다. 그 파일의 이름을 바꾸거나 지운 뒤 다시 실행하세요. 잃은 것은 없습니다.",
    en="`{file}` is a file, where a folder has to be. Rename or delete the file and run again. Nothing was lost.",
)
CANNOT_WRITE_BELOW_FILE = Text(
    ko="`{path}`에 쓸 수 없습니다. `{file}` 경로에 폴더가 아니라 파일이 있습니다. 그 파일의 이름을 바꾸거나, 직접 준 경로라면 다른 경로를 주세요. 잃은 것은 없습니다.",
    en="Cannot write `{path}`: `{file}` is a file and not a folder. Rename that file, or give another path if you gave this one. Nothing was lost.",
)
CANNOT_WRITE = Text(
    ko="`{path}`에 쓸 수 없습니다: {reason}. 폴더의 권한과 디스크의 여유를 확인하세요. 잃은 것은 없습니다.",
    en="Cannot write `{path}`: {reason}. Check the folder's permissions and the space on the disk. Nothing was lost.",
)
