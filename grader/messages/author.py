"""Words for authors."""

from grader.text import Text

BUILD = Text(
    ko="solution.py에서 exercises/의 파일을 다시 만듭니다.",
    en="Make the files of exercises/ afresh from solution.py.",
)
VERIFY = Text(
    ko="연습 문제가 증명되는지 확인합니다.",
    en="Prove exercises: right code passes, every mistake fails and is named.",
)
SEEDS = Text(ko="시드의 수.", en="How many seeds.")
PROOF_FIELDS = ("exercise", "checks", "points", "right", "mistakes", "named")
PROOF = Text(
    ko="{exercise}: 검사 {checks}개 {points}점, 옳은 구현 {right}개, 실수 {mistakes}개 중 {named}개를 이름으로 찾음",
    en="{exercise}: {checks} checks, {points} points, {right} right variants, {named} of {mistakes} mistakes named",
)
