"""Words of `grade demo`."""

from dlgrade.text import Text

INTRO = Text(
    ko="`{slug}` 연습 문제의 예시 답안을 채점합니다. 하나는 맞고, 나머지는 저마다 다르게 틀립니다.",
    en="Grading sample submissions to the exercise `{slug}`: one is right, each of the others fails in its own way.",
)
SAMPLE = Text(ko="예시 {number}. {title}", en="Sample {number}. {title}")
END = Text(
    ko="이제 `exercises/` 폴더의 파일을 열어 채우고 `grade`를 실행하세요.",
    en="Now open a file in `exercises/`, fill it in, and run `grade`.",
)
WRONG = Text(
    ko="예시의 결과가 예상과 다릅니다: {names}. `grade doctor`의 결과와 함께 알려 주세요.",
    en="These samples did not get the verdict they must get: {names}. Please report it with what `grade doctor` prints.",
)

RIGHT = Text(ko="반복문으로 쓴 올바른 답", en="A right answer, written with a loop")
SUM = Text(ko="평균 대신 합", en="A sum where the mean is wanted")
ROOT = Text(ko="마지막에 제곱근", en="A square root at the end")
BROADCAST = Text(ko="모양을 확인하지 않은 답", en="Shapes that nobody compared")
THIRDS = Text(ko="목록에 없는 실수: 3으로 나눔", en="A mistake that is on no list: divided by 3")
MISSPELT = Text(ko="함수 이름의 오타", en="A misspelt function name")
SYNTAX_ERROR = Text(ko="문법 오류", en="A syntax error")
ENDLESS_LOOP = Text(ko="끝나지 않는 반복문", en="A loop that never ends")
CHEAT = Text(ko="비교 함수를 바꿔치기한 속임수", en="A cheat that patches the comparison")
